import HTTPTypes
import Hummingbird
import Synchronization

/// Lets at most `most` requests be worked on at a time; the next is answered 503 at once instead of making all of them slow.
///
/// One caller may hold at most `each` of them: who opens hundreds and lets them hang keeps nobody else out. A streamed or long answer
/// counts until it is sent or was dropped. Put it inside `ErrorPages`, which gives the refusal its words.
struct InFlightLimit<Context: RequestContext>: RouterMiddleware {
    private let flight: Flight

    private static var shortBytes: Int { 256 * 1024 }

    private let caller: @Sendable (Request, Context) -> String

    /// - Parameter caller: who calls, as far as callers are told apart.
    init(most: Int = 512, each: Int = 64, caller: @escaping @Sendable (Request, Context) -> String = { _, _ in "" }) {
        flight = Flight(most: most, each: each)
        self.caller = caller
    }

    /// Requests being worked on now.
    var count: Int { flight.count.load(ordering: .relaxed) }

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard let seat = Seat(flight, caller(request, context)) else {
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
    let each: Int
    let count = Atomic(0)
    let seats = Mutex<[String: Int]>([:])

    init(most: Int, each: Int) {
        self.most = most
        self.each = each
    }

    func take(_ caller: String) -> Bool {
        seats.withLock { seats in
            guard seats[caller, default: 0] < each else { return false }
            seats[caller, default: 0] += 1
            return true
        }
    }

    func leave(_ caller: String) {
        seats.withLock { seats in
            let left = (seats[caller] ?? 1) - 1
            seats[caller] = left > 0 ? left : nil
        }
    }
}

/// Given back when it is let go of, on whichever way: answered, thrown, cancelled, or a stream nobody read.
private final class Seat: Sendable {
    private let flight: Flight
    /// Nil where callers are not told apart.
    private let caller: String?

    init?(_ flight: Flight, _ caller: String) {
        let isCounted = !caller.isEmpty
        guard !isCounted || flight.take(caller) else { return nil }
        self.flight = flight
        self.caller = isCounted ? caller : nil
        // From here on letting go gives back both.
        guard flight.count.wrappingAdd(1, ordering: .relaxed).newValue <= flight.most else { return nil }
    }

    deinit {
        flight.count.wrappingSubtract(1, ordering: .relaxed)
        if let caller { flight.leave(caller) }
    }
}
