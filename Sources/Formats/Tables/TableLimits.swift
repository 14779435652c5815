/// How large a table from outside may be; every reader and writer of tables keeps to these.
public struct TableLimits: Equatable, Sendable {
    /// Bytes of one row, counted as UTF-8.
    public var rowBytes = 1_048_576
    /// UTF-16 units of one cell: what Excel itself allows.
    public var cellLength = 32_767
    /// Columns of one row.
    public var columns = 1_024
    /// Rows of one table: what Excel itself allows.
    public var rows = 1_048_576
    /// Bytes of one unpacked part of a workbook (one sheet, say).
    public var partBytes = 512 * 1_048_576
    /// Bytes of all shared strings of a workbook, which must stay in memory while a sheet is read.
    public var sharedStringBytes = 96 * 1_048_576
    /// Unpacked to packed size of one part; looked at beyond `ratioFreeBytes` only, as tiny parts pack well.
    public var packRatio = 200
    public var ratioFreeBytes = 8 * 1_048_576
    /// Parts in one workbook file.
    public var parts = 4_096

    public init() {}

    public static let standard = TableLimits()
}
