/// Reads one sheet of an Excel workbook (.xlsx) row by row in constant memory (shared strings apart).
///
/// Cells come as text: numbers in plain decimals with at most 15 digits, TRUE and FALSE, dates as "yyyy-MM-dd HH:mm:ss" (a time alone
/// as "HH:mm:ss"), formulas by their last value, errors by name (#N/A). Missing cells are ""; a merged cell stands in its first place;
/// rows without any value are passed over. Throws `TableError` for anything broken, hostile or beyond `TableLimits`.
/// Not for use from two tasks at once.
public final class XLSXReader {
    /// The sheet that is read.
    public let sheet: String
    /// All sheets of the workbook that hold cells, in order.
    public let sheets: [String]

    private let part: ZipPart
    private let stream: XMLStream
    private let contents: SheetContents
    private var taken = 0
    private var isAtEnd = false

    /// - Parameter sheet: nil for the first that is not hidden.
    public convenience init(path: String, sheet: String? = nil, limits: TableLimits = .standard) throws {
        try self.init(ZipArchive(path: path, limits: limits), sheet)
    }

    public convenience init(bytes: [UInt8], sheet: String? = nil, limits: TableLimits = .standard) throws {
        try self.init(ZipArchive(bytes: bytes, limits: limits), sheet)
    }

    init(_ archive: ZipArchive, _ name: String?) throws {
        let limits = archive.limits
        let workbook = try Workbook(archive)
        let sheet = try workbook.sheet(named: name)
        self.sheet = sheet.name
        sheets = workbook.sheets.map(\.name)

        var strings: SharedStrings?
        if let name = workbook.sharedStrings, let part = try archive.part(name) {
            let read = SharedStrings(limits: limits)
            try XMLStream.read(part, read)
            strings = read
        }
        var styles: CellStyles?
        if let name = workbook.styles, let part = try archive.part(name, atMost: Workbook.partBytes * 4) {
            let read = CellStyles()
            try XMLStream.read(part, read)
            styles = read
        }
        guard let part = try archive.part(sheet.part) else { throw ZipArchive.damaged }
        self.part = part
        contents = SheetContents(CellValues(strings: strings, styles: styles, from1904: workbook.from1904), limits: limits)
        stream = try XMLStream(contents)
    }

    /// The next row, or nil after the last.
    public func next() throws -> TableRow? {
        while taken == contents.rows.count {
            if isAtEnd { return nil }
            contents.rows.removeAll(keepingCapacity: true)
            taken = 0
            if try !part.next({ try stream.feed($0) }) {
                isAtEnd = true
                try stream.finish()
            }
        }
        defer { taken += 1 }
        return contents.rows[taken]
    }
}
