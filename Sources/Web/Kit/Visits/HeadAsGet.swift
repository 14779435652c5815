import HTTPTypes
import Hummingbird

/// Answers HEAD as GET would be answered, without the body: every route, static file and error page has its head.
///
///     Application(responder: HeadAsGet(router.buildResponder()))
///
/// It stands around the whole router, where Hummingbird's `.autoGenerateHeadEndpoints` reaches only the routes. Handlers,
/// and the access log, see a GET.
struct HeadAsGet<Base: HTTPResponder>: HTTPResponder {
    private let base: Base

    init(_ base: Base) {
        self.base = base
    }

    func respond(to request: Request, context: Base.Context) async throws -> Response {
        guard request.method == .head else { return try await base.respond(to: request, context: context) }
        var head = request.head
        head.method = .get
        let full = try await base.respond(to: Request(head: head, body: request.body), context: context)
        // A stream's head announces a length of 0: without any, the HTTP/1 encoder would write an empty chunk after the head, which
        // the next answer on that connection would begin with.
        return full.createHeadResponse()
    }
}
