import Foundation
import Formats
import Hummingbird
import NIOCore
import Office

extension Admin {
    /// GET /admin/<register>/export.xlsx or .csv?encoding=gb18030
    @Sendable func export(_ request: Request, _ context: StaffContext, _ id: String, _ ending: String) async throws -> Response {
        let form = try RecordFile.form(ending, request)
        let path = try await office.exportRecords(id, as: form, by: context.viewer)
        let name = try office.reach(id, of: context.viewer).register.name
        return try RecordFile.send(path, name: "\(name)-\(office.today).\(ending)")
    }

    /// GET /admin/<register>/template.xlsx or .csv
    @Sendable func template(_ request: Request, _ context: StaffContext, _ id: String, _ ending: String) async throws -> Response {
        let register = try writable(id, context)
        let path = try await office.importTemplate(id, as: try RecordFile.form(ending, request), by: context.viewer)
        return try RecordFile.send(path, name: "\(register.name)-模板.\(ending)")
    }
}

/// A file made for one answer: sent in pieces, gone when the answer is.
enum RecordFile {
    static let endings = ["xlsx", "csv"]
    private static let pieceBytes = 64 * 1024

    static func form(_ ending: String, _ request: Request) throws -> Office.ExportForm {
        if ending == "xlsx" { return .xlsx }
        return .csv(try request.queryFields()["encoding"] == "gb18030" ? .gb18030 : .utf8BOM)
    }

    static func send(_ path: String, name: String) throws -> Response {
        guard let file = FileHandle(forReadingAtPath: path) else { throw HTTPError(.internalServerError) }
        // The open file stays readable without its name; nothing is left behind when the reader goes away.
        try FileManager.default.removeItem(atPath: path)
        let size = try file.seekToEnd()
        try file.seek(toOffset: 0)
        let body = ResponseBody(contentLength: Int(size)) { writer in
            while let piece = try file.read(upToCount: pieceBytes), !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
            try file.close()
            try await writer.finish(nil)
        }
        let media = name.hasSuffix("xlsx") ? FileKind.xlsx.mediaType : "text/csv"
        return .download(filename: name, mediaType: media, body: body)
    }
}
