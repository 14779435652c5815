import HTTPTypes
import Hummingbird
import Logging
import Store

/// One line per request.
///
/// The line names the route's pattern ("/matters/{0}") and never the address called, a query, a header or who called: nothing in
/// the log can be followed back to a person. Time is in milliseconds until the answer's head is ready.
///
/// The order of the house: NamesRequest, RequestMeter, AccessLog, SecurityHeaders, ErrorPages, InFlightLimit, ServesStatic, FlashOnce, then groups;
/// `HeadAsGet` stands around the router as a whole.
struct AccessLog<Context: RequestContext>: RouterMiddleware {
    var level = Logger.Level.info

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            log(request, context, status: response.status.code, length: response.body.contentLength, since: start)
            return response
        } catch {
            log(request, context, status: (error as? any HTTPResponseError)?.status.code ?? 500, length: nil, since: start)
            throw error
        }
    }

    private func log(_ request: Request, _ context: Context, status: Int, length: Int?, since start: ContinuousClock.Instant) {
        let elapsed = (ContinuousClock.now - start) / .milliseconds(1)
        context.logger.log(
            // What is made anew behind a page was asked for by nobody.
            level: Looking.current?.isRenewing ?? false ? .debug : level, "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "-")", "status": "\(status)",
                "ms": "\((elapsed * 10).rounded() / 10)", "bytes": "\(length.map(String.init) ?? "stream")",
            ])
    }
}
