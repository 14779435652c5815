/// One row of a table: its cells, and the line it stands on so that an error can be found again in the file.
public struct TableRow: Equatable, Sendable {
    /// From 1: the physical line where the row starts in a text file, the row number in a sheet.
    public let line: Int
    public let cells: [String]
    /// The headings above this row; nil until `Table.readHeader` has found them.
    public var header: TableHeader?

    public init(line: Int, cells: [String], header: TableHeader? = nil) {
        self.line = line
        self.cells = cells
        self.header = header
    }

    /// The cell under a heading called by any of these names, "" when the row is too short, nil when there is no such heading.
    public subscript(names: String...) -> String? {
        guard let column = header?.column(names) else { return nil }
        return column < cells.count ? cells[column] : ""
    }

    /// Whether nothing but white space is written here.
    public var isBlank: Bool {
        cells.allSatisfy { $0.isEmpty || $0.allSatisfy(\.isWhitespace) }
    }
}
