/// The headings of a table, found again however an office spelt them: spaces, full-width letters, a byte order mark, a star for
/// "required" make no difference.
public struct TableHeader: Equatable, Sendable {
    /// The line the headings stand on.
    public let line: Int
    /// The headings as they are written, left to right.
    public let names: [String]
    /// Headings that stand there more than once; the leftmost column counts.
    public let repeated: [String]
    private let columns: [String: Int]

    public init(_ row: TableRow) {
        var columns: [String: Int] = [:]
        var repeated: [String] = []
        for (index, cell) in row.cells.enumerated() {
            let key = TableHeader.key(cell)
            if key.isEmpty { continue }
            if columns[key] == nil { columns[key] = index } else { repeated.append(cell) }
        }
        line = row.line
        names = row.cells
        self.columns = columns
        self.repeated = repeated
    }

    /// The column, from 0, of the first of these names that the table has.
    public func column(_ names: [String]) -> Int? {
        for name in names {
            if let column = columns[TableHeader.key(name)] { return column }
        }
        return nil
    }

    public func column(_ names: String...) -> Int? { column(names) }

    /// A heading without what offices spell differently: white space, invisible marks, stars, width and case of letters.
    static func key(_ name: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0xFEFF, 0x200B...0x200F, 0x2060, 0x2A, 0xFF0A, 0x00...0x1F: continue
            case 0xFF01...0xFF5E: key.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: if !scalar.properties.isWhitespace { key.append(scalar) }
            }
        }
        return String(key).lowercased()
    }
}
