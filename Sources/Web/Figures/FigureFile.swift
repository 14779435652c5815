import Formats
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Office

/// A figures table as a CSV file.
enum FigureFile {
    /// - Throws: 404 where neither a figure nor a table has the id.
    static func table(_ id: String, figures: [Figure], sheets: [FigureSheet] = []) throws -> (title: String, rows: [[String]]) {
        if let sheet = sheets.first(where: { $0.id == id }) {
            return (sheet.title, [sheet.columns] + sheet.rows.map { $0.map(\.words) })
        }
        guard let title = FigureParts.barTitles.first(where: { $0.id == id })?.title, let figure = figures.first(where: { $0.id == id }) else {
            throw HTTPError(.notFound)
        }
        return (title, [["项目", "件数"]] + figure.parts.map { [$0.name, String($0.n)] })
    }

    static func response(_ table: (title: String, rows: [[String]]), of words: String, city: String) throws -> Response {
        try response(table, named: "\(city)群众意见\(words)")
    }

    static func response(_ table: (title: String, rows: [[String]]), named name: String) throws -> Response {
        var bytes: [UInt8] = []
        let writer = try CSVWriter { bytes.append(contentsOf: $0) }
        for row in table.rows { try writer.write(row) }
        try writer.finish()
        return .download(
            filename: "\(name)\(table.title).csv", mediaType: "text/csv; charset=utf-8", body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
