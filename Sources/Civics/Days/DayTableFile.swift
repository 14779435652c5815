/// Why a day table cannot be read: the line counted from 1, the column, and the reason in Chinese.
public struct DayTableError: Error, Equatable, Sendable, CustomStringConvertible {
    public let line: Int
    public let field: String
    public let reason: String
    public var description: String { "日历表第\(line)行\(field.isEmpty ? "" : "“\(field)”")：\(reason)" }
}

extension DayTable {
    /// The columns, in this order, of the first line.
    public static let columns = ["date", "name", "type", "weekday", "notice_year"]
    static let mostBytes = 1_000_000
    static let mostLines = 10_000

    /// Reads `date,name,type,weekday,notice_year`; type is `holiday` or `workday`, the weekday (`Mon`…) must fit the date.
    ///
    /// Limits: 1 MB, 10,000 lines. Throws on the first row that is wrong; nothing is taken from a file with a wrong row.
    public init(csv: String) throws(DayTableError) {
        self.init(entries: try DayTable.entries(csv: csv))
    }

    /// The table with the notices of another file; a year that the file has takes the place of the same year here.
    public func merging(csv: String) throws(DayTableError) -> DayTable {
        let added = try DayTable.entries(csv: csv)
        let newYears = Set(added.map(\.noticeYear))
        let newDays = Set(added.map(\.day))
        return DayTable(entries: entries.filter { !newYears.contains($0.noticeYear) && !newDays.contains($0.day) } + added)
    }

    /// The rows in the form that `init(csv:)` reads.
    public var csv: String {
        ([DayTable.columns.joined(separator: ",")] + entries.map(\.row)).map { $0 + "\n" }.joined()
    }

    private static func entries(csv: String) throws(DayTableError) -> [Entry] {
        guard csv.utf8.count <= mostBytes else { throw DayTableError(line: 1, field: "", reason: "文件超过1 MB，未读取；请确认选对了文件") }
        var lines = csv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard lines.count <= mostLines else { throw DayTableError(line: mostLines, field: "", reason: "超过1万行，未读取；请确认选对了文件") }
        if lines[0].unicodeScalars.first == "\u{FEFF}" { lines[0] = String(String.UnicodeScalarView(lines[0].unicodeScalars.dropFirst())) }
        guard cells(lines[0]) == columns else {
            throw DayTableError(line: 1, field: "", reason: "第一行应为表头 \(columns.joined(separator: ","))")
        }
        var seen: [Day: Int] = [:]
        var entries: [Entry] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
            let entry = try Entry(cells: cells(line), line: index + 1)
            if let before = seen.updateValue(index + 1, forKey: entry.day) {
                throw DayTableError(line: index + 1, field: "date", reason: "\(entry.day) 与第\(before)行重复")
            }
            entries.append(entry)
        }
        guard !entries.isEmpty else { throw DayTableError(line: 1, field: "", reason: "只有表头，没有任何日期") }
        return entries
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: ",", maxSplits: 20, omittingEmptySubsequences: false).map { cell in
            var trimmed = cell
            while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
            while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
            if trimmed.count >= 2, trimmed.first == "\"", trimmed.last == "\"" { trimmed = trimmed.dropFirst().dropLast() }
            return String(trimmed)
        }
    }

    static func version(of entries: [Entry], years: [Int]) -> String {
        var hash = ShortHash()
        for entry in entries { hash.add(entry.row) }
        guard let first = years.first, let last = years.last else { return "weekends" }
        let gapless = years.count == last - first + 1
        let range = gapless ? (first == last ? "\(first)" : "\(first)-\(last)") : years.map(String.init).joined(separator: ",")
        return "\(range).\(hash.text)"
    }
}

extension DayTable.Entry {
    fileprivate var row: String { "\(day),\(name),\(kind.rawValue),\(day.weekday.abbreviation),\(noticeYear)" }

    fileprivate init(cells: [String], line: Int) throws(DayTableError) {
        func wrong(_ field: String, _ reason: String) -> DayTableError { DayTableError(line: line, field: field, reason: reason) }
        guard cells.count == DayTable.columns.count else { throw wrong("", "应有5列，实有\(cells.count)列") }
        guard let day = Day(cells[0]) else { throw wrong("date", "“\(cells[0].prefix(20))”不是日期，应写作 2026-01-08") }
        let name = cells[1]
        let isClean = !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || $0 == "\"" }
        guard !name.isEmpty, name.count <= 40, isClean else {
            throw wrong("name", "节日名称应为1至40个字，不含控制字符和引号")
        }
        guard let kind = Kind(rawValue: cells[2]) else { throw wrong("type", "“\(cells[2].prefix(20))”应为 holiday（放假）或 workday（上班）") }
        guard cells[3] == day.weekday.abbreviation else {
            throw wrong("weekday", "\(day) 是\(day.weekday.chinese)，应写 \(day.weekday.abbreviation)，表中写的是“\(cells[3].prefix(20))”")
        }
        guard let year = Digits.value(ArraySlice(cells[4].utf8)), abs(year - day.year) <= 1 else {
            throw wrong("notice_year", "“\(cells[4].prefix(20))”应为发布安排的年度，与日期相差不超过一年")
        }
        self.init(day: day, name: name, kind: kind, noticeYear: year)
    }
}
