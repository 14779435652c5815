/// A table from outside, whatever file it came in: CSV in any encoding offices use, or an Excel workbook.
///
/// The content decides what it is, never the file's name. Blank rows are passed over. Throws `TableError`.
/// Not for use from two tasks at once.
public final class Table {
    public enum Source: Equatable, Sendable {
        case csv(TextEncoding)
        case xlsx(sheet: String)
    }

    /// What the file turned out to be.
    public let source: Source
    /// The name to show, as the sender called the file.
    public let name: String
    /// The headings, once `readHeader` has found them.
    public private(set) var header: TableHeader?

    private let nextRow: () throws -> TableRow?

    /// How many rows may stand above the headings: titles, notes on how to fill in.
    public static let rowsAboveHeader = 10

    private init(_ source: Source, _ name: String, _ nextRow: @escaping () throws -> TableRow?) {
        self.source = source
        self.name = name
        self.nextRow = nextRow
    }

    /// - Parameters:
    ///   - name: the file's name, for messages only.
    ///   - sheet: which sheet of a workbook; nil for the first.
    public static func open(path: String, name: String = "", sheet: String? = nil, limits: TableLimits = .standard) throws -> Table {
        let start = try ByteSource(path: path).next(1_024)
        if try isWorkbook(start) { return of(try XLSXReader(path: path, sheet: sheet, limits: limits), name) }
        return of(try CSVReader(path: path, limits: limits), name)
    }

    public static func open(bytes: [UInt8], name: String = "", sheet: String? = nil, limits: TableLimits = .standard) throws -> Table {
        if try isWorkbook(Array(bytes.prefix(1_024))) { return of(try XLSXReader(bytes: bytes, sheet: sheet, limits: limits), name) }
        return of(try CSVReader(bytes: bytes, limits: limits), name)
    }

    /// The next row that is not blank, with its header if that has been read; nil after the last.
    public func next() throws -> TableRow? {
        while var row = try nextRow() {
            if row.isBlank { continue }
            row.header = header
            return row
        }
        return nil
    }

    /// Reads up to the headings: the first row, or, when names are given, the first among `rowsAboveHeader` that has them all.
    ///
    /// Each of `needed` is a heading with its other names. Throws `.missing` and names what was not found.
    @discardableResult
    public func readHeader(needed: [[String]] = []) throws -> TableHeader {
        var nearest: (header: TableHeader, missing: [String])?
        for _ in 0..<Table.rowsAboveHeader {
            guard let row = try next() else { break }
            let found = TableHeader(row)
            let missing = needed.filter { found.column($0) == nil }.compactMap(\.first)
            if missing.isEmpty {
                header = found
                return found
            }
            if missing.count < nearest?.missing.count ?? .max { nearest = (found, missing) }
        }
        guard let nearest else { throw TableError(.notATable, "文件是空的，没有可以导入的内容。请检查后重新上传。") }
        let names = nearest.missing.map { "“\($0)”" }.joined(separator: "、")
        throw TableError(.missing, line: nearest.header.line, "表头缺少：\(names)。请对照模板补上这些列后重新上传。")
    }

    private static func of(_ reader: XLSXReader, _ name: String) -> Table { Table(.xlsx(sheet: reader.sheet), name, reader.next) }

    private static func of(_ reader: CSVReader, _ name: String) -> Table { Table(.csv(reader.encoding), name, reader.next) }

    /// True for a workbook, false for text; throws for what is plainly neither.
    private static func isWorkbook(_ start: [UInt8]) throws -> Bool {
        if start.isEmpty { throw TableError(.notATable, "文件是空的，没有可以导入的内容。请检查后重新上传。") }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return true }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw TableError(.notATable, "这是旧版 .xls 文件或加了密码的文件。请在 Excel 中去掉密码，另存为 .xlsx 后重新上传。")
        }
        if FileKind.sniff(start) != nil || start.starts(with: Array("%PDF".utf8)) {
            throw TableError(.notATable, "这是图片或文档，不是表格。请上传 .xlsx 或 .csv 文件。")
        }
        if isMarkup(start) {
            throw TableError(.notATable, "这是网页格式的文件（有的系统导出的 .xls 就是这样）。请用 Excel 打开，另存为 .xlsx 后重新上传。")
        }
        return false
    }

    /// Some systems export web pages and call them .xls.
    private static func isMarkup(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start.filter { (0x21...0x7E).contains($0) }.prefix(16), as: UTF8.self).lowercased()
        return ["<html", "<!doctype", "<table", "<?xml", "<svg", "<script"].contains { text.hasPrefix($0) }
    }
}
