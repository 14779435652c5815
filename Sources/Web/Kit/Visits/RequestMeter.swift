import HTTPTypes
import Hummingbird
import Synchronization

/// How many requests there were and how long they took, by route, for `/metrics`.
///
/// Only the route's pattern, the method and the class of the status are kept: never an address called, nor who called.
final class MeterBook: Sendable {
    private struct Key: Hashable { let route: String, method: String, status: String }
    private struct Times { var buckets = [Int](repeating: 0, count: MeterBook.bounds.count), count = 0, seconds = 0.0 }
    private struct Book { var times: [Key: Times] = [:], inFlight = 0 }

    /// Upper bounds in seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
    /// More routes than the house has; whatever comes beyond is counted together.
    static let most = 2_000

    private let book = Mutex(Book())

    func begin() { book.withLock { $0.inFlight += 1 } }

    func end(route: String, method: HTTPRequest.Method, status: Int, seconds: Double) {
        book.withLock { book in
            book.inFlight -= 1
            let known: [HTTPRequest.Method] = [.get, .post, .head]
            var key = Key(route: route, method: known.contains(method) ? method.rawValue : "other", status: "\(status / 100)xx")
            if book.times[key] == nil, book.times.count >= Self.most { key = Key(route: "other", method: "other", status: key.status) }
            for (at, bound) in Self.bounds.enumerated() where seconds <= bound { book.times[key, default: Times()].buckets[at] += 1 }
            book.times[key, default: Times()].count += 1
            book.times[key, default: Times()].seconds += seconds
        }
    }

    /// In the text of OpenMetrics 1.0, without its last line.
    var text: String {
        let book = book.withLock { $0 }
        let name = "lianxin_request_duration_seconds"
        var lines = ["# TYPE lianxin_requests_in_flight gauge", "lianxin_requests_in_flight \(book.inFlight)", "# TYPE \(name) histogram", "# UNIT \(name) seconds"]
        for (key, times) in book.times.sorted(by: { ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status) }) {
            let labels = "route=\"\(Self.escaped(key.route))\",method=\"\(key.method)\",status=\"\(key.status)\""
            for (bound, n) in zip(Self.bounds, times.buckets) { lines.append("\(name)_bucket{\(labels),le=\"\(bound)\"} \(n)") }
            lines.append("\(name)_bucket{\(labels),le=\"+Inf\"} \(times.count)")
            lines.append("\(name)_count{\(labels)} \(times.count)")
            lines.append("\(name)_sum{\(labels)} \(times.seconds)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}

/// Keeps the book; outermost of all, so that an error counts by the page it becomes.
struct RequestMeter<Context: RequestContext>: RouterMiddleware {
    let book: MeterBook

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        let start = ContinuousClock.now
        book.begin()
        func end(_ status: Int) {
            book.end(route: context.endpointPath ?? "none", method: request.method, status: status, seconds: (ContinuousClock.now - start) / .seconds(1))
        }
        do {
            let response = try await next(request, context)
            end(response.status.code)
            return response
        } catch {
            end((error as? any HTTPResponseError)?.status.code ?? 500)
            throw error
        }
    }
}
