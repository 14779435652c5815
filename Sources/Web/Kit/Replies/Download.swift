import Formats
import Foundation
import HTTPTypes
import Hummingbird

extension Response {
    /// A file to be saved: an export, a register, a letter. A stream of unknown length is sent as it is made.
    ///
    /// `filename` may be Chinese; control characters and folders are taken out. Never cached, since it may hold personal data.
    static func download(filename: String, mediaType: String, body: ResponseBody) -> Response {
        Response(status: .ok, headers: fileHeaders(filename, mediaType, inline: false), body: body)
    }

    /// A file made for one answer: sent in pieces, gone when the answer is. It stays readable without its name, so that nothing is left
    /// behind when the reader goes away.
    static func made(at path: String, filename: String) throws -> Response {
        guard let file = FileHandle(forReadingAtPath: path) else { throw HTTPError(.internalServerError) }
        try FileManager.default.removeItem(atPath: path)
        let size = try file.seekToEnd()
        try file.seek(toOffset: 0)
        let body = ResponseBody(contentLength: Int(size)) { writer in
            while let piece = try file.read(upToCount: pieceBytes), !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
            try file.close()
            try await writer.finish(nil)
        }
        return download(filename: filename, mediaType: filename.hasSuffix("xlsx") ? FileKind.xlsx.mediaType : "text/csv", body: body)
    }

    private static let pieceBytes = 64 * 1024

    /// A file somebody uploaded. Pictures (PNG, JPEG, GIF, WebP) and PDF may be shown in the browser; every other type is saved, because
    /// an uploaded page or drawing could carry a script.
    static func file(_ bytes: [UInt8], filename: String, mediaType: String) -> Response {
        let bare = HeaderValue(mediaType)?.main ?? ""
        let isShown = shownTypes.contains(bare)
        return Response(
            status: .ok, headers: fileHeaders(filename, isShown ? bare : mediaType, inline: isShown),
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static let shownTypes: Set = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"]

    private static func fileHeaders(_ filename: String, _ mediaType: String, inline: Bool) -> HTTPFields {
        [
            .contentType: isHeaderSafe(mediaType) ? mediaType : "application/octet-stream",
            .contentDisposition: disposition(filename, inline: inline),
            .xContentTypeOptions: "nosniff",
            .cacheControl: "private, no-store",
            .contentSecurityPolicy: mediaType == "application/pdf"
                ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
                : "default-src 'none'; sandbox; frame-ancestors 'none'",
        ]
    }

    /// Content-Disposition with the name twice: in ASCII for old programs, and whole by RFC 8187 for all others.
    static func disposition(_ filename: String, inline: Bool) -> String {
        let clean = Upload.sanitised(filename)
        let ascii = String(String.UnicodeScalarView(clean.unicodeScalars.map { $0.isASCII && $0 != "%" ? $0 : "_" }))
        return "\(inline ? "inline" : "attachment"); filename=\"\(ascii)\"; filename*=UTF-8''\(Percent.encode(clean))"
    }

    private static func isHeaderSafe(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100 && text.contains("/") && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
