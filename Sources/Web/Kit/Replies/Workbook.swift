import Formats
import Foundation
import Hummingbird

/// A small table as an Excel workbook; whatever streams writes its own.
enum Workbook {
    static func response(sheet: String, title: String, columns: [XLSXWriter.Column], rows: [[XLSXWriter.Cell]], named name: String) throws -> Response {
        let path = NSTemporaryDirectory() + "lianxin-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try XLSXWriter(path: path, sheet: sheet, title: title, columns: columns)
        for row in rows { try file.write(row) }
        try file.finish()
        return try .made(at: path, filename: "\(name).xlsx")
    }
}
