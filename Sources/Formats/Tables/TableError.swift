/// Why a table could not be read or written, and where.
///
/// `line` and `column` count from 1: the physical line of a text file or the row number of a sheet, and the column of the cell.
/// `reason` is one plain Chinese sentence or two that a clerk can act on.
public struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Kind: Equatable, Sendable {
        /// The file cannot be opened, read or written.
        case file
        /// The content is no table that we read (a picture, an old .xls, an empty file).
        case notATable
        /// Bytes that the encoding does not have; `offset` counts bytes from the start of the file, from 0.
        case encoding(offset: Int)
        /// Quotes that do not pair, XML that is broken, a part that is missing.
        case malformed
        /// A named limit was passed.
        case limit
        /// A sheet or a heading that was asked for is not there.
        case missing
    }

    public let kind: Kind
    public let line: Int?
    public let column: Int?
    public let reason: String

    public init(_ kind: Kind, line: Int? = nil, column: Int? = nil, _ reason: String) {
        self.kind = kind
        self.line = line
        self.column = column
        self.reason = reason
    }

    public var description: String {
        switch (line, column) {
        case (let line?, let column?): "第 \(line) 行第 \(column) 列：\(reason)"
        case (let line?, nil): "第 \(line) 行：\(reason)"
        default: reason
        }
    }
}
