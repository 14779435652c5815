import Foundation
import Formats
import Hummingbird
import NIOCore
import Office

extension RegisterPages {
    /// GET /registers/<register>/export.xlsx or .csv?encoding=gb18030
    @Sendable func export(_ request: Request, _ context: StaffContext, _ id: String, _ ending: String) async throws -> Response {
        let form = try RecordFile.form(ending, request)
        let register = try office.reach(id, of: context.viewer).register
        let path = try await office.exportRecords(id, RecordFilters(register, try request.queryFields()).filter, as: form, by: context.viewer)
        return try Response.made(at: path, filename: "\(register.name)-\(office.today).\(ending)")
    }

    /// GET /registers/<register>/template.xlsx or .csv
    @Sendable func template(_ request: Request, _ context: StaffContext, _ id: String, _ ending: String) async throws -> Response {
        let register = try writable(id, context)
        let path = try await office.importTemplate(id, as: try RecordFile.form(ending, request), by: context.viewer)
        return try Response.made(at: path, filename: "\(register.name)-模板.\(ending)")
    }
}

/// In which forms a register is given out.
enum RecordFile {
    static let endings = ["xlsx", "csv"]

    static func form(_ ending: String, _ request: Request) throws -> Office.ExportForm {
        if ending == "xlsx" { return .xlsx }
        return .csv(try request.queryFields()["encoding"] == "gb18030" ? .gb18030 : .utf8BOM)
    }
}
