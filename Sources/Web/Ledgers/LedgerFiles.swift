import Civics
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Office
import Store

/// A ledger as a file: the rows that the filter finds, written as they are read, in constant memory.
extension Ledgers {
    private static let stretch = 200
    private static let longest = 1_000_000

    func csv(_ id: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let (ledger, query, isGB) = (try ledger(id), try exportQuery(id, request), try request.queryFields()["encoding"] == "gb18030")
        let (work, viewer, columns) = (self, context.viewer, ledger.file)
        let body = ResponseBody { writer in
            let box = Bytes()
            let csv = try CSVWriter(isGB ? .gb18030 : .utf8BOM) { box.bytes.append(contentsOf: $0) }
            // One heading row: a file for programs; the two rows are in the workbook.
            try csv.write(columns.map { $0.group.isEmpty ? $0.name : "\($0.group)：\($0.name)" })
            try await work.eachRow(ledger, query, viewer) { rows, isLast in
                for row in rows { try csv.write(columns.map { Self.text($0.cell(row)) }) }
                if isLast { try csv.finish() }
                if !box.bytes.isEmpty { try await writer.write(ByteBuffer(bytes: box.bytes)) }
                box.bytes.removeAll(keepingCapacity: true)
            }
            try await writer.finish(nil)
        }
        return .download(filename: "\(name(ledger)).csv", mediaType: "text/csv; charset=\(isGB ? "gb18030" : "utf-8")", body: body)
    }

    func xlsx(_ id: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let (ledger, query) = (try ledger(id), try exportQuery(id, request))
        let path = NSTemporaryDirectory() + "lianxin-ledger-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let asked = query.active(site.office.city, today: site.office.today).filter { $0.name != "procedure" }.map(\.label)
        let title = "\(site.office.cityName)\(ledger.name)（截至\(site.office.now.chinese)\(asked.isEmpty ? "" : "；\(asked.joined(separator: "，"))")）"
        let file = try XLSXWriter(
            path: path, sheet: ledger.name, title: title, columns: ledger.file.map { XLSXWriter.Column($0.name, width: $0.width, group: $0.group) })
        try await eachRow(ledger, query, context.viewer) { rows, isLast in
            for row in rows { try file.write(ledger.file.map { Self.cell($0.cell(row)) }) }
            if isLast { try file.finish() }
        }
        return try .made(at: path, filename: "\(name(ledger)).xlsx")
    }

    private func eachRow(
        _ ledger: OfficeLedger, _ query: MatterQuery, _ viewer: Viewer, _ body: ([LedgerReading], Bool) async throws -> Void
    ) async throws {
        var (mark, count): (ListMark?, Int) = (nil, 0)
        while true {
            let rows = try await site.office.ledger(ledger, query, as: viewer, after: mark, limit: Self.stretch)
            count += rows.count
            let isLast = rows.count < Self.stretch || count >= Self.longest
            try await body(rows.map(\.reading), isLast)
            guard !isLast, let last = rows.last else { return }
            mark = query.mark(after: last.line)
        }
    }

    private func exportQuery(_ id: String, _ request: Request) throws -> MatterQuery {
        let ledger = try ledger(id)
        do throws(MatterQuery.Flaw) { return try query(ledger, request) } catch { throw Failure.unfit(field: error.field, reason: error.reason) }
    }

    private func name(_ ledger: OfficeLedger) -> String { "\(ledger.name)-\(site.office.today)" }

    private static func cell(_ cell: LedgerCell) -> XLSXWriter.Cell {
        switch cell {
        case .none: .empty
        case .number(let n): .number(Double(n))
        case .day(let day): day.map { .day(year: $0.year, month: $0.month, day: $0.dayOfMonth) } ?? .empty
        case .moment(let moment): .day(year: moment.day.year, month: moment.day.month, day: moment.day.dayOfMonth)
        default: .text(text(cell))
        }
    }

    private static func text(_ cell: LedgerCell) -> String {
        switch cell {
        case .none: ""
        case .text(let text): text
        case .lines(let lines): lines.filter { !$0.isEmpty }.joined(separator: "；")
        case .number(let n): String(n)
        case .day(let day): day?.description ?? ""
        case .moment(let moment): moment.day.description
        case .title(let title, let number, _): "\(number) \(title)"
        case .matter(_, let words): words
        case .checkpoint(let point): point.map { $0.given?.description ?? "" } ?? ""
        case .standing(let words, let clock): words.isEmpty ? clock?.due.description ?? "" : words
        }
    }

    /// Bytes between the writer of cells and the network, touched by one task only.
    private final class Bytes { var bytes: [UInt8] = [] }
}
