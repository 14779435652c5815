import Civics
import Formats
import Institutions

/// From a file to a draft: what cannot be a table of this register is refused as a whole, with the reason.
enum ImportReader {
    static let mostRows = 50_000
    static let mostBytes = 20 * 1_048_576

    static func read(_ bytes: [UInt8], name: String, register: Register, person: Int64, at moment: Moment) throws -> ImportDraft {
        guard bytes.count <= mostBytes else { throw TableError(.limit, "文件超过\(mostBytes / 1_048_576)MB,没有读取。请分成几个文件，分几次导入。") }
        let table = try Table.open(bytes: bytes, name: name)
        let header = try table.readHeader(needed: register.fields.filter(\.isRequired).map { [$0.name] })
        if let twice = header.repeated.first { throw TableError(.malformed, line: header.line, "表头里「\(twice)」出现了两次。请只留一列后重新上传。") }
        let columns = register.fields.compactMap { field in header.column([field.name, field.id]).map { (field: field.id, column: $0) } }
        let known = Set(columns.map(\.column))
        let ignored = header.names.enumerated().filter { !known.contains($0.offset) && !$0.element.allSatisfy(\.isWhitespace) }.map(\.element)
        let code = register.codeField.flatMap { code in columns.first { $0.field == code }?.column }
        var rows: [ImportDraft.Row] = []
        while let row = try table.next() {
            if let code, code < row.cells.count, row.cells[code].hasPrefix(RecordColumns.exampleMark) { continue }
            guard rows.count < mostRows else { throw TableError(.limit, line: row.line, "超过\(mostRows)行，没有读取。请分成几个文件，分几次导入。") }
            rows.append(.init(line: row.line, cells: columns.map { $0.column < row.cells.count ? row.cells[$0.column] : "" }))
        }
        guard !rows.isEmpty else { throw TableError(.notATable, "表头下面没有一行内容。请填好后重新上传。") }
        return ImportDraft(
            person: person, register: register.id, name: String(name.prefix(120)), source: words(table.source), at: moment.milliseconds,
            fields: columns.map(\.field), ignored: ignored.map { String($0.prefix(40)) }, rows: rows)
    }

    private static func words(_ source: Table.Source) -> String {
        switch source {
        case .csv(let encoding): "CSV(\(encoding.title))"
        case .xlsx(let sheet): "Excel,工作表「\(sheet)」"
        }
    }
}
