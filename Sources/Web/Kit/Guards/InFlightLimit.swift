import HTTPTypes
import Hummingbird
import Synchronization

/// Lets at most `most` requests be worked on at a time; the next is answered 503 at once instead of making all of them slow.
///
/// A streamed or long answer counts until it is sent or was dropped. Put it inside `ErrorPages`, which gives the refusal its words.
struct InFlightLimit<Context: RequestContext>: RouterMiddleware {
    private let flight: Flight

    private static var shortBytes: Int { 256 * 1024 }

    init(most: Int = 512) {
        flight = Flight(most: most)
    }

    /// Requests being worked on now.
    var count: Int { flight.count.load(ordering: .relaxed) }

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard let seat = Seat(flight) else {
            throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "2"], message: "现在访问的人太多，这一次没有受理。请稍等几秒后再试。")
        }
        var response = try await next(request, context)
        // A short body is in memory already and costs no more work; a long one or a stream keeps its seat until it is sent.
        let body = response.body
        if body.contentLength.map({ $0 > Self.shortBytes }) ?? true {
            response.body = ResponseBody(contentLength: body.contentLength) { writer in
                defer { withExtendedLifetime(seat) {} }
                try await body.write(writer)
            }
        }
        return response
    }
}

private final class Flight: Sendable {
    let most: Int
    let count = Atomic(0)

    init(most: Int) {
        self.most = most
    }
}

/// Given back when it is let go of, on whichever way: answered, thrown, cancelled, or a stream nobody read.
private final class Seat: Sendable {
    private let flight: Flight

    init?(_ flight: Flight) {
        self.flight = flight
        guard flight.count.wrappingAdd(1, ordering: .relaxed).newValue <= flight.most else { return nil }
    }

    deinit {
        flight.count.wrappingSubtract(1, ordering: .relaxed)
    }
}
