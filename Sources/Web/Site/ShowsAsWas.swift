import Hummingbird
import Office
import Store
import Synchronization

/// Lets a page show what was worked out a little while ago, where that costs much, and makes it anew behind the page.
///
/// Only what people read on a page may be old, and the page says how old (`Site.asOf`): a file, a calendar or an answer to a program has no
/// place to say so and is made of what holds now. What is made anew is made one after another, each address once at a time.
struct ShowsAsWas<Base: HTTPResponder>: HTTPResponder where Base.Context: Sendable {
    private let base: Base
    private let renewals = Renewals()
    private let cookies: SiteCookies
    private let hasReplica: Bool

    /// - Parameter hasReplica: whether pages for everybody may be read on a standby that is a moment behind.
    init(_ base: Base, cookies: SiteCookies, hasReplica: Bool) {
        (self.base, self.cookies, self.hasReplica) = (base, cookies, hasReplica)
    }

    func respond(to request: Request, context: Base.Context) async throws -> Response {
        guard request.method == .get else {
            var response = try await base.respond(to: request, context: context)
            // Whoever has just sent something sees it: for a while he is shown nothing that may be behind.
            if hasReplica { cookies.setWrote(on: &response) }
            return response
        }
        let looking = Looking(mayLag: hasReplica && cookies.session(of: request) == nil && !cookies.wrote(of: request))
        let response = try await Looking.$current.withValue(looking) { try await base.respond(to: request, context: context) }
        guard looking.oldest != nil else { return response }
        let isPage = response.headers[.contentType]?.hasPrefix("text/html") ?? false
        guard isPage else { return try await base.respond(to: request, context: context) }
        if looking.wantsRenewal {
            let (base, bare) = (base, Request(head: request.head, body: .init(buffer: .init())))
            renewals.begin(request.uri.string) {
                _ = try? await Looking.$current.withValue(Looking(isRenewing: true)) { try await base.respond(to: bare, context: context) }
            }
        }
        return response
    }
}

/// What is being made anew, one at a time.
private final class Renewals: Sendable {
    /// Beyond it a page is left as it is until it is asked for again.
    private static let most = 16
    private let line = Mutex<(addresses: Set<String>, last: Task<Void, Never>?)>(([], nil))

    /// Whose page it is does not matter: answers are kept by what was asked and by what he who asks may see.
    func begin(_ address: String, _ work: @escaping @Sendable () async -> Void) {
        line.withLock { line in
            guard line.addresses.count < Self.most, line.addresses.insert(address).inserted else { return }
            let before = line.last
            line.last = Task.detached(priority: .background) { [self] in
                await before?.value
                await work()
                self.line.withLock { _ = $0.addresses.remove(address) }
            }
        }
    }
}
