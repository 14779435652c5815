import Civics
import Institutions
import Store

/// A table of the figures page: rows of a name and numbers, each number with the list it counts.
public struct FigureSheet: Sendable {
    public struct Cell: Sendable {
        public let words: String
        /// The number itself where it counts a list; nil for a share or an average.
        public let n: Int?
        /// The filter whose list has `n` rows.
        public let query: String?

        public init(_ words: String) { (self.words, n, query) = (words, nil, nil) }
        public init(_ n: Int, _ query: String) { (words, self.n, self.query) = (String(n), n, query) }
    }

    public let id: String
    public let title: String
    /// What it means and how it is counted.
    public let note: String
    public let columns: [String]
    public let rows: [[Cell]]
}

extension Office {
    /// The tables that people at work look at beside the figures; each one query, whatever the number of rows.
    public func workSheets(year: Int, waiting days: Int, as viewer: Viewer) async throws -> [FigureSheet] {
        let (city, today) = (city, today)
        return try await store.read { connection in
            let sheets = WorkSheets(connection: connection, city: city, today: today, year: year, sight: viewer.sight)
            let scores = viewer.mayReadScores ? [try sheets.scores(.lead), try sheets.scores(.station)] : []
            return [try sheets.response(), try sheets.waiting(days: days), try sheets.gaps(), try sheets.hot()] + scores
        }
    }
}

private struct WorkSheets {
    typealias Cell = FigureSheet.Cell

    let connection: any Connection
    let city: City
    let today: Day
    let year: Int
    let sight: Sight

    private func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let tenths = (part * 1000 + whole / 2) / whole
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// 回应率 (S1-58): of those whose promise to the resident fell due in the month, how many have been answered.
    func response() throws -> FigureSheet {
        let first = year > 0 ? Day.firstOf(year: year) : (Day(year: today.year, month: today.month, day: 1) ?? today).adding(months: -11)
        let last = min(today - 1, year > 0 ? Day.lastOf(year: year) : today)
        let months = try connection.promises(sight, from: first, through: last)
        return FigureSheet(
            id: "response", title: "每月回应率", note: "回应率=已答复÷应答复。应答复:答复群众的时限在这个月到期的;已答复:到今天为止已有答复的。",
            columns: ["月份", "应答复", "已答复", "其中按时", "未答复", "回应率"],
            rows: months.reversed().map { row in
                func query(_ more: String) -> String { "promised=\(row.month)\(more)" }
                return [
                    Cell(Day(row.month + "-01").map { "\($0.year)年\($0.month)月" } ?? row.month), Cell(row.due, query("")),
                    Cell(row.kept, query("&answered=1")), Cell(row.inTime, query("&intime=1")),
                    Cell(row.due - row.kept, query("&answered=0")), Cell(percent(row.kept, of: row.due)),
                ]
            })
    }

    /// 超过N天没有结果 (S2-34) and past the promise to the resident (S1-58); whatever the year.
    func waiting(days: Int) throws -> FigureSheet {
        func count(_ change: (inout MatterFilter) -> Void) throws -> Int {
            var filter = MatterFilter.ofResidents()
            change(&filter)
            return try connection.count(sight, filter)
        }
        let spans = Set([15, 30, 60, 90, days]).sorted()
        return FigureSheet(
            id: "waiting", title: "还没有结果的", note: "不论哪年登记,到今天还没有办理结果或者还没有答复群众的。每一件都要有结果。",
            columns: ["情况", "件数"],
            rows: try [[Cell("过了答复群众时限还没有答复"), Cell(count { ($0.answered, $0.promisedThrough) = (false, today - 1) }, "unanswered=1")]]
                + spans.map { span in
                    [Cell("登记满\(span)天还没有结果"), Cell(try count { $0.withoutResultBefore = today - span }, "waiting=\(span)")]
                })
    }

    /// 六个环节缺项 (S2-30)
    func gaps() throws -> FigureSheet {
        var filter = MatterFilter.ofResidents()
        filter.year = year
        let counts = try connection.gaps(sight, filter)
        let span = year == 0 ? "" : "&year=\(year)"
        return FigureSheet(
            id: "gaps", title: "六个环节还缺哪一环", note: "正在办理的事项中,还没有做到这一环的件数。六环齐全才能办结。", columns: ["环节", "还缺的件数"],
            rows: Mark.allCases.map { [Cell($0.name), Cell(counts[$0] ?? 0, "lacks=\($0.rawValue)\(span)")] })
    }

    /// 热点 (S2-67): categories of this quarter against the last.
    func hot() throws -> FigureSheet {
        let start = Day(year: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1) ?? today
        let before = start.adding(months: -3)
        func counts(_ from: Day, _ through: Day) throws -> [(key: String, n: Int)] {
            var filter = MatterFilter.ofResidents()
            (filter.from, filter.through) = (from, through)
            return try connection.counts(by: .category, sight, filter).filter { !$0.key.isEmpty }
        }
        let now = try counts(start, today)
        let earlier = Dictionary(try counts(before, start - 1).map { ($0.key, $0.n) }) { $1 }
        let gone = earlier.filter { old in !now.contains { $0.key == old.key } }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (key: $0.key, n: 0) }
        func query(_ category: String, _ from: Day, _ through: Day) -> String {
            MatterFilter.query(["category": category, "from": from.description, "through": through.description])
        }
        return FigureSheet(
            id: "hot", title: "热点问题", note: "本季度(\(start.monthAndDay)起)登记的,按类别从多到少,与上季度比较。", columns: ["类别", "本季度", "上季度", "增减"],
            rows: (now + gone).map { row in
                let old = earlier[row.key] ?? 0
                let change = row.n - old
                return [
                    Cell(row.key), Cell(row.n, query(row.key, start, today)), Cell(old, query(row.key, before, start - 1)),
                    Cell(change == 0 ? "持平" : change > 0 ? "▲ 多\(change)件" : "▽ 少\(-change)件"),
                ]
            })
    }

    /// 群众评分 (S2-35): the average of the stars, per unit and per station; never for those who are judged.
    func scores(_ breakdown: Breakdown) throws -> FigureSheet {
        var filter = MatterFilter.ofResidents()
        (filter.year, filter.rated) = (year, true)
        let rows = try connection.scores(by: breakdown, sight, filter)
        let (span, slot) = (year == 0 ? "" : "&year=\(year)", breakdown == .lead ? "主办单位" : "联络站")
        return FigureSheet(
            id: "score-\(breakdown.rawValue)", title: "群众评分:按\(slot)", note: "1—5分的平均分;没有评价的不计,不算满意。", columns: [slot, "已评价", "平均分"],
            rows: rows.map { row in
                let hundredths = (row.stars * 100 + row.rated / 2) / max(1, row.rated)
                let average = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
                return [
                    Cell(city.name(ofWire: row.holder)), Cell(row.rated, "\(MatterFilter.query([breakdown.rawValue: row.holder, "rated": "1"]))\(span)"),
                    Cell(average),
                ]
            })
    }
}
