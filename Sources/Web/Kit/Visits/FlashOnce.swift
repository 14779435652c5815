import Hummingbird

/// Takes the one-time notice back once a page has shown it: any page (200, GET) sent after the cookie came clears it.
struct FlashOnce<Context: RequestContext>: RouterMiddleware {
    let cookies: SiteCookies

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
        if request.method == .get, response.status == .ok, isPage, cookies.flash(of: request) != nil { cookies.clearFlash(on: &response) }
        return response
    }
}
