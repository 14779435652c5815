import HTTPTypes
import Hummingbird

/// The request that is being answered, for whoever logs a line meanwhile.
public enum RequestName {
    @TaskLocal public static var current: String?
}

/// Gives each answer the request's id (X-Request-Id), and each line that is logged on the way. While the server is leaving, each answer
/// also asks its caller to come back over another connection, which leads to another server. Outermost of all.
struct NamesRequest<Context: RequestContext>: RouterMiddleware {
    let readiness: Readiness

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        // Not `context.id`: a logger that keeps nothing has none.
        let id = context.logger[metadataKey: "hb.request.id"].map { "\($0)" }
        var response = try await RequestName.$current.withValue(id) { try await next(request, context) }
        if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = id }
        if readiness.isLeaving { response.headers[.connection] = "close" }
        return response
    }
}
