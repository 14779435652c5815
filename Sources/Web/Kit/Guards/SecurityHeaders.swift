import HTTPTypes
import Hummingbird

/// Tells the browser what the site never does, on every answer: no outside sources, no frames, no guessing of types.
///
/// Outermost but for the log. A header that a handler has set is left as it is, so a download may be stricter. `secure` adds HSTS.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    let secure: Bool

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in SiteHeaders.common where response.headers[name] == nil { response.headers[name] = value }
        if secure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}

enum SiteHeaders {
    static let contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

    static let common: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, contentSecurityPolicy),
        (.xContentTypeOptions, "nosniff"),
        (named("Referrer-Policy"), "same-origin"),
        (named("Permissions-Policy"), "camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()"),
    ]

    /// For names written in this file, which are all well formed.
    private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .xContentTypeOptions }
}
