import Civics
import Hummingbird
import NIOCore
import Office
import Store
import Synchronization

/// Pages that are the same for everybody, kept as they were sent until anything at all is entered.
///
///     router.get(Paths.home) { request, _ in try await site.kept(request) { try await home(request) } }
///
/// Kept are only pages that are asked for in this way, never those with a form or with what only some may see. A page is never older than what whoever
/// asks would be shown (`Office.edition`: the last entry is read for each look). One that says of itself that it is a moment old, sets a cookie or is no
/// page (200) is not kept; the time of day on a page may be a minute old.
final class KeptPages: Sendable {
    private struct Page {
        let edition: Office.Edition
        let headers: HTTPFields
        let body: ByteBuffer
    }

    /// Pages, each of at most `bytes`: 13 MB together.
    static let most = 200
    static let bytes = 65_536
    private static let addressBytes = 300
    private let pages = Mutex(LeastRecent<Page>(capacity: most))

    /// - Parameter isLarge: in large print.
    func page(
        _ request: Request, isLarge: Bool, edition: @Sendable () async throws -> Office.Edition, _ make: @Sendable () async throws -> Response
    ) async throws -> Response {
        let address = request.uri.string
        guard address.utf8.count <= Self.addressBytes else { return try await make() }
        // Read before the page is made: what is kept under an edition is at least of that edition.
        let now = try await edition()
        guard Looking.current?.oldest == nil else { return try await make() }
        let key = (isLarge ? "+" : "-") + address
        if let known = pages.withLock({ $0[key] }), known.edition == now { return Response(status: .ok, headers: known.headers, body: .init(byteBuffer: known.body)) }
        let response = try await make()
        guard response.status == .ok, response.headers[.setCookie] == nil, Looking.current?.oldest == nil else { return response }
        let sent = Sent()
        try await response.body.write(sent)
        if sent.body.readableBytes <= Self.bytes { pages.withLock { $0[key] = Page(edition: now, headers: response.headers, body: sent.body) } }
        return Response(status: .ok, headers: response.headers, body: .init(byteBuffer: sent.body))
    }

    /// Takes down a body that is being sent.
    final class Sent: ResponseBodyWriter {
        private(set) var body = ByteBuffer()

        func write(_ buffer: ByteBuffer) { body.writeImmutableBuffer(buffer) }
        func finish(_ trailingHeaders: HTTPFields?) {}
    }
}

extension Site {
    /// A page without forms that everybody sees alike, from memory while nothing has been entered.
    func kept(_ request: Request, _ make: @Sendable () async throws -> Response) async throws -> Response {
        try await keptPages.page(request, isLarge: cookies.largePrint(of: request), edition: office.edition, make)
    }
}
