import Hummingbird
import NIOCore
import Office

/// Every request of the site.
struct SiteContext: RequestContext, Sendable, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

/// A request by a signed-in person who holds a post today: such a page cannot be reached without one.
struct StaffContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let viewer: Viewer
    /// The session's token as the cookie has it, and the form token made from it.
    let session: String
    let csrf: String
    let sessionID: [UInt8]
    /// Signed in with a one-time password: only the page that changes it is reached.
    let mustChange: Bool

    init(context: SignedInContext) throws {
        coreContext = context.coreContext
        guard let staff = context.staff else { throw HTTPError(.unauthorized) }
        viewer = staff.viewer
        session = staff.session
        csrf = staff.csrf
        sessionID = staff.id
        mustChange = staff.mustChange
    }
}

/// A request whose session has been looked up; it may have none.
struct SignedInContext: ChildRequestContext, RemoteAddressRequestContext {
    struct Staff: Sendable { let viewer: Viewer, session: String, csrf: String, id: [UInt8], mustChange: Bool }
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    var staff: Staff?

    init(context: SiteContext) {
        coreContext = context.coreContext
        remoteAddress = context.remoteAddress
    }
}

/// Looks up the session; without one, a page leads to the sign-in and comes back afterwards. Whoever came in with a one-time password is
/// led to where it is changed, and nowhere else.
struct RequiresSession: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SignedInContext, next: (Request, SignedInContext) async throws -> Response
    ) async throws -> Response {
        guard let token = site.cookies.session(of: request), let bytes = Hex.bytes(token), let found = try await site.office.session(bytes) else {
            // Another system cannot follow to a page to sign in at.
            guard request.method == .get, !request.uri.path.hasPrefix("/api/") else { throw HTTPError(.unauthorized) }
            return site.seeOther("/signin?back=\(Percent.encode(request.uri.string))")
        }
        if found.mustChange, ![Account.Paths.home.link(), Account.Paths.password.link()].contains(request.uri.path) {
            guard request.method == .get else { throw HTTPError(.forbidden) }
            return site.seeOther(Account.Paths.home.link())
        }
        var context = context
        context.staff = .init(
            viewer: found.viewer, session: token, csrf: site.csrf.token(session: token), id: found.id, mustChange: found.mustChange)
        return try await next(request, context)
    }
}
