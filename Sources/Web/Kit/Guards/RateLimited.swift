import Hummingbird

/// Puts a route group under a `RateLimit` per caller: the call over the limit is answered 429 and reaches no handler.
///
/// `name` keeps the counts of groups that share one limit apart. Reading (GET, HEAD) is counted only when `counts` says so.
struct RateLimited<Context: RequestContext>: RouterMiddleware {
    enum Counts: Sendable { case everything, writing }

    let name: String
    let limit: RateLimit
    let client: ClientAddress
    var counts = Counts.writing

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        let isReading = request.method == .get || request.method == .head
        if !isReading || counts == .everything { try limit.require("\(name):\(client.hash(of: request, context: context))") }
        return try await next(request, context)
    }
}
