import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Store

/// Gives the kit the words and the look of error pages; the kit itself knows no HTML.
protocol FaultRendering: Sendable {
    /// The HTML of a whole page or of a fragment; `shape` is never `.json`.
    func html(_ fault: Fault, shape: Fault.Shape, for request: Request) -> String

    /// The fault of an error the caller knows (a refusal, say); nil leaves it to `ErrorPages`.
    func fault(for error: any Error) -> Fault?
}

extension FaultRendering {
    func fault(for error: any Error) -> Fault? { nil }
}

/// Turns every thrown error into an answer a person can read: a page, a fragment, or JSON under `/api`.
///
/// `HTTPError` and `BadForm` keep their status and words. Anything else is a 500 whose reference number stands on the page and in the
/// log; the error's own text stands in the log alone.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
    let renderer: any FaultRendering

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return response(to: fault(of: error, context: context), for: request)
        }
    }

    private func fault(of error: any Error, context: Context) -> Fault {
        if let known = renderer.fault(for: error) { return known }
        switch error {
        case let bad as BadForm: return Fault(bad.status, reason: bad.reason)
        case let http as HTTPError where http.status.kind != .serverError || http.status == .serviceUnavailable:
            return Fault(http.status, reason: plainWords(http.body, context), headers: http.headers)
        case let other as any HTTPResponseError where other.status.kind != .serverError: return Fault(other.status)
        case is CancellationError: return Fault(.serviceUnavailable, headers: [.retryAfter: "2"])
        default: return broken(error, context: context)
        }
    }

    /// A message without a Han character is a framework's note to programmers and goes to the log.
    private func plainWords(_ message: String?, _ context: Context) -> String? {
        guard let message else { return nil }
        if message.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) { return message }
        context.logger.debug("request refused", metadata: ["why": "\(message.prefix(300))"])
        return nil
    }

    private func broken(_ error: any Error, context: Context) -> Fault {
        let reference = String(UUID().uuidString.prefix(8))
        context.logger.error(
            "request failed",
            metadata: [
                "reference": "\(reference)", "route": "\(context.endpointPath ?? "-")", "type": "\(type(of: error))",
                "error": "\(logged(error).prefix(500))",
            ])
        return Fault(.internalServerError, reference: reference)
    }

    private func response(to fault: Fault, for request: Request) -> Response {
        let shape = request.faultShape
        var headers = fault.headers
        headers[.contentType] = shape == .json ? "application/json; charset=utf-8" : "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        let text = shape == .json ? json(fault) : renderer.html(fault, shape: shape, for: request)
        return Response(status: fault.status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func json(_ fault: Fault) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = FaultJSON(status: fault.status.code, message: fault.reason, reference: fault.reference)
        let encoded = try? encoder.encode(["error": body])
        return encoded.map { String(decoding: $0, as: UTF8.self) } ?? #"{"error":{"status":\#(fault.status.code)}}"#
    }
}

private struct FaultJSON: Encodable {
    let status: Int
    let message: String
    let reference: String?
}

extension Request {
    /// Other systems call `/api`; a script on one of our pages says `Sec-Fetch-Dest: empty`, which no script can fake; the rest are pages.
    ///
    /// The app's worker hands a page on with an empty destination too: it still navigates, or asks for HTML as only pages do.
    var faultShape: Fault.Shape {
        if uri.path == "/api" || uri.path.hasPrefix("/api/") { return .json }
        func said(_ name: String) -> String { HTTPField.Name(name).flatMap { headers[$0] } ?? "" }
        let isPage = said("Sec-Fetch-Dest") != "empty" || said("Sec-Fetch-Mode") == "navigate" || said("Accept").hasPrefix("text/html")
        return isPage ? .page : .fragment
    }
}
