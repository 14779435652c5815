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
        var response = try await RequestName.$current.withValue(context.id) { try await next(request, context) }
        if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = context.id }
        if readiness.isLeaving { response.headers[.connection] = "close" }
        return response
    }
}
