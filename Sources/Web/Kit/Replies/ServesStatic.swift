import HTTPTypes
import Hummingbird

/// Serves `StaticFiles` to GET and HEAD before any handler runs: for good when `?v=` is the file's hash, else to be asked again each time.
struct ServesStatic<Context: RequestContext>: RouterMiddleware {
    let files: StaticFiles
    private let version: String

    init(files: StaticFiles) {
        self.files = files
        version = files.version
    }

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard request.method == .get || request.method == .head, let file = files.file(at: request.uri.path) else {
            return try await next(request, context)
        }
        let isNamedByHash = request.uri.query == "v=\(file.hash)" || request.uri.query == "v=\(version)"
        var headers: HTTPFields = [
            .eTag: "\"\(file.hash)\"",
            .cacheControl: isNamedByHash ? "public, max-age=31536000, immutable" : "public, no-cache",
        ]
        if request.holds(eTag: "\"\(file.hash)\"") { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = file.mediaType
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: file.bytes))
    }
}

extension Request {
    /// Whether If-None-Match names that tag (or any, by `*`).
    func holds(eTag: String) -> Bool {
        headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",").map { $0.trimmed }.contains { tag in
            tag == "*" || tag == eTag || tag == "W/" + eTag
        }
    }
}
