import CXLSXWriter
import Foundation

/// Writes one sheet to an Excel workbook (.xlsx) row by row in constant memory: a merged title if there is one, a header that stays
/// in sight, of two rows where columns stand under a common heading, then the rows. It prints on A4 lying down, as wide as the paper, the
/// header on each page.
///
/// Text is always stored as text, so nothing is run as a formula or read as a number. The file appears at `path` when `finish` has
/// succeeded, and not before. Throws `TableError`. Not for use from two tasks at once.
public final class XLSXWriter {
    public enum Cell: Equatable, Sendable {
        case empty
        case text(String)
        case number(Double)
        /// A Gregorian day from 1900-01-01 to 9999-12-31, shown as yyyy-mm-dd.
        case day(year: Int, month: Int, day: Int)
    }

    public struct Column: Equatable, Sendable {
        public let heading: String
        /// In characters of the standard font; a Han character takes two.
        public let width: Double
        /// The heading above this one and its neighbours of the same group; empty: the column's own heading is two rows high.
        public let group: String

        public init(_ heading: String, width: Double = 16, group: String = "") {
            self.heading = heading
            self.width = width
            self.group = group
        }
    }

    private let path: String
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let style: XLSXStyle
    private let columns: Int
    private let limits: TableLimits
    private var row: UInt32 = 0
    private var isClosed = false

    private var part: String { path + ".part" }

    /// - Parameters:
    ///   - sheet: its name; characters that Excel forbids become spaces, and it ends after 31 characters.
    ///   - title: a line above the headings, merged over all columns.
    public init(path: String, sheet: String, title: String? = nil, columns: [Column], limits: TableLimits = .standard) throws {
        guard !columns.isEmpty, columns.count <= limits.columns else {
            throw TableError(.limit, "导出的列数应在 1 到 \(limits.columns) 之间。请调整要导出的列。")
        }
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt(path + ".part", &options) else { throw XLSXWriter.notWritten }
        guard let worksheet = workbook_add_worksheet(workbook, XLSXWriter.sheetName(sheet)) else {
            lxw_workbook_free(workbook)
            throw XLSXWriter.notWritten
        }
        self.path = path
        self.workbook = workbook
        self.worksheet = worksheet
        self.columns = columns.count
        self.limits = limits
        style = XLSXStyle(workbook)
        try writeHead(title, columns)
    }

    deinit {
        guard !isClosed else { return }
        // Freeing a workbook that was never closed leaves its temporary file open.
        if let file = worksheet.pointee.optimize_tmpfile { fclose(file) }
        lxw_workbook_free(workbook)
    }

    public func write(_ cells: [Cell]) throws {
        guard Int(row) < limits.rows else { throw TableError(.limit, line: Int(row) + 1, "导出超过 \(limits.rows) 行。请加筛选条件，分几次导出。") }
        guard cells.count <= limits.columns else {
            throw TableError(.limit, line: Int(row) + 1, "这一行超过 \(limits.columns) 列，没有写入。请调整要导出的列。")
        }
        for (column, cell) in cells.enumerated() { try write(cell, at: UInt16(column)) }
        row += 1
    }

    /// Completes the file and puts it in its place.
    public func finish() throws {
        guard !isClosed else { return }
        isClosed = true
        guard workbook_close(workbook) == LXW_NO_ERROR, rename(part, path) == 0 else {
            unlink(part)
            throw XLSXWriter.notWritten
        }
    }

    private func write(_ cell: Cell, at column: UInt16) throws {
        let outcome: lxw_error
        switch cell {
        case .text(let text) where text.utf8.count > limits.cellLength && text.utf16.count > limits.cellLength:
            outcome = LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
        case .empty: outcome = worksheet_write_blank(worksheet, row, column, style.text)
        case .number(let number):
            guard number.isFinite else { return try write(.empty, at: column) }
            outcome = worksheet_write_number(worksheet, row, column, number, style.number)
        case .day(let year, let month, let day):
            guard XLSXWriter.isDay(year, month, day) else {
                throw TableError(.malformed, line: Int(row) + 1, column: Int(column) + 1, "这个日期不存在，或不在 1900 年到 9999 年之间，不能写入表格。请改正日期后再导出。")
            }
            var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            outcome = worksheet_write_datetime(worksheet, row, column, &date, style.day)
        case .text(let text):
            outcome = text.isEmpty
                ? worksheet_write_blank(worksheet, row, column, style.text)
                : worksheet_write_string(worksheet, row, column, XLSXEscape.encode(text), style.text)
        }
        if outcome == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
            throw TableError(
                .limit, line: Int(row) + 1, column: Int(column) + 1, "这个单元格超过 \(limits.cellLength) 字，Excel 放不下。请改导出 CSV。")
        }
        guard outcome == LXW_NO_ERROR else { throw XLSXWriter.notWritten }
    }

    private func writeHead(_ title: String?, _ columns: [Column]) throws {
        for (index, column) in columns.enumerated() {
            worksheet_set_column(worksheet, UInt16(index), UInt16(index), min(max(column.width, 1), 255), nil)
        }
        if let title {
            let text = XLSXEscape.encode(title)
            worksheet_set_row(worksheet, 0, 30, nil)
            // Excel refuses to merge a single cell.
            let outcome = columns.count > 1
                ? worksheet_merge_range(worksheet, 0, 0, 0, UInt16(columns.count - 1), text, style.title)
                : worksheet_write_string(worksheet, 0, 0, text, style.title)
            guard outcome == LXW_NO_ERROR else { throw XLSXWriter.notWritten }
            row = 1
        }
        let head = row
        if columns.contains(where: { !$0.group.isEmpty }) { try writeGroups(columns) }
        for (index, column) in columns.enumerated() where row == head || !column.group.isEmpty {
            worksheet_write_string(worksheet, row, UInt16(index), XLSXEscape.encode(column.heading), style.header)
        }
        // Only now: a merge reaches down into this row, and what it would write into the one above is written already and passed over.
        for (index, column) in columns.enumerated() where row > head && column.group.isEmpty {
            worksheet_merge_range(worksheet, head, UInt16(index), row, UInt16(index), XLSXEscape.encode(column.heading), style.header)
        }
        worksheet_repeat_rows(worksheet, head, row)
        row += 1
        worksheet_freeze_panes(worksheet, row, 0)
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)
        worksheet_fit_to_pages(worksheet, 1, 0)
    }

    /// The upper of two rows: a group's heading over its columns, the heading itself over the others.
    private func writeGroups(_ columns: [Column]) throws {
        var index = 0
        while index < columns.count {
            let group = columns[index].group
            let end = group.isEmpty ? index + 1 : columns[index...].firstIndex { $0.group != group } ?? columns.count
            let text = XLSXEscape.encode(group.isEmpty ? columns[index].heading : group)
            // Excel refuses to merge a single cell.
            let outcome = end - index > 1
                ? worksheet_merge_range(worksheet, row, UInt16(index), row, UInt16(end - 1), text, style.header)
                : worksheet_write_string(worksheet, row, UInt16(index), text, style.header)
            guard outcome == LXW_NO_ERROR else { throw XLSXWriter.notWritten }
            index = end
        }
        row += 1
    }

    private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1_900...9_999).contains(year), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }

    static func sheetName(_ name: String) -> String {
        let allowed = name.map { "[]:*?/\\".contains($0) || $0.isNewline || ($0.asciiValue ?? 0x20) < 0x20 ? " " : $0 }
        var short = ""
        for character in allowed where short.utf16.count + character.utf16.count <= 31 { short.append(character) }
        let trimmed = short.trimmingCharacters(in: CharacterSet(charactersIn: "' ").union(.controlCharacters))
        return trimmed.isEmpty ? "Sheet1" : trimmed
    }

    private static let notWritten = TableError(.file, "导出文件没有写成，可能磁盘已满。原有数据没有变化；请稍后再试或联系管理员。")
}
