import Civics
import Institutions
import Store

extension Office {
    /// The tables that people at work look at beside the figures; each one query, whatever the number of rows.
    public func workSheets(year: Int, waiting days: Int, as viewer: Viewer) async throws -> [FigureSheet] {
        let receptions = try? query("reception", RecordFilter(), as: viewer)
        return try await sheets("work \(days) \(viewer.mayReadScores)", year: year, viewer) { sheets in
            let scores = viewer.mayReadScores ? [try sheets.scores(byUnit: true), try sheets.scores(byUnit: false)] : []
            return [
                try sheets.response(), try sheets.waiting(days: days), try sheets.gaps(), try sheets.feedback(), try sheets.term(), try sheets.demands(),
                try sheets.channels(receptions: receptions),
            ] + scores
        }
    }

    /// 类别 × 层级 × 处理方式 (S2-27).
    public func matrixSheet(year: Int, as viewer: Viewer) async throws -> FigureSheet {
        try await sheets("matrix", year: year, viewer) { [try $0.matrix()] }[0]
    }

    /// 热点 (S2-67): categories, and what the titles speak of.
    public func hotSheets(as viewer: Viewer) async throws -> [FigureSheet] {
        try await sheets("hot", year: 0, viewer) { [try $0.topics(), try $0.hot()] }
    }

    /// What residents speak of, for the public: only what five or more have said, and only words that stand in an answer somebody has
    /// released, so that a name which many have written is never printed by a machine.
    public func publicTopics() async throws -> [(phrase: String, now: Int, before: Int)] {
        let (city, today) = (city, today)
        return try await store.read { connection in
            let sheets = WorkSheets(connection: connection, city: city, today: today, year: 0, sight: .everything, isWhole: true)
            let released = try connection.published(Institutions.ofResidents.id, category: "", territory: "", after: nil, limit: 500).compactMap { $0.matter.fields["publicTitle"]?.text }
            let (start, before) = sheets.quarters
            return try sheets.topics(.everything, from: start, before: before).filter { topic in
                topic.now >= WorkSheets.leastPublic && released.contains { $0.contains(topic.phrase) }
            }
        }
    }

    /// What many residents of the deputy's congresses say, with how many of them the deputy may see: words and numbers only, nobody's matter.
    public func commonProblems(as viewer: Viewer) async throws -> [(phrase: String, now: Int, before: Int, own: Int)] {
        let (city, today) = (city, today)
        let places = viewer.posts.filter { $0.role == .deputy }.compactMap { $0.body.flatMap { city.bodies[$0]?.territory } }.compactMap { city.territories[$0]?.path }
        guard let path = places.min(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
        return try await store.read { connection in
            let sheets = WorkSheets(connection: connection, city: city, today: today, year: 0, sight: .openTo(path), isWhole: false)
            let (start, before) = sheets.quarters
            let found = try sheets.topics(.openTo(path), from: start, before: before).filter { $0.now >= WorkSheets.leastPublic }
            let own = try connection.counts(titlesWith: found.map(\.phrase), viewer.sight, .ofResidents())
            return found.indices.map { (found[$0].phrase, found[$0].now, found[$0].before, own[$0]) }
        }
    }

    /// 联络站月报: what a station received in a month and what became of it, with its deputies.
    public func stationSheets(_ place: Int64, month: String, as viewer: Viewer) async throws -> [FigureSheet] {
        try await sheets("station \(place) \(month)", year: 0, viewer) { try $0.station(place, month: month) }
    }

    private func sheets(
        _ name: String, year: Int, _ viewer: Viewer, _ body: @escaping @Sendable (WorkSheets) throws -> [FigureSheet]
    ) async throws -> [FigureSheet] {
        try await keptFigures("sheets \(name) \(year) \(viewer.standing)") { connection, city, today in
            try body(WorkSheets(connection: connection, city: city, today: today, year: year, sight: viewer.sight, isWhole: viewer.sight.seesAll))
        }
    }
}

struct WorkSheets {
    typealias Cell = FigureSheet.Cell

    let connection: any Connection
    let city: City
    let today: Day
    let year: Int
    let sight: Sight
    /// Sees the whole city: the counters that every act keeps in step may be asked.
    let isWhole: Bool

    var procedure: Procedure { Institutions.ofResidents }
    /// `&year=2026` for the lists behind.
    var span: String { year == 0 ? "" : "&year=\(year)" }
    var months: (from: String, through: String) { year == 0 ? ("", "") : ("\(year)-01", "\(year)-12") }

    func filter(_ change: (inout MatterFilter) -> Void = { _ in }) -> MatterFilter {
        MatterFilter.ofResidents {
            $0.year = year
            change(&$0)
        }
    }

    func count(_ change: (inout MatterFilter) -> Void) throws -> Int {
        var filter = MatterFilter.ofResidents()
        change(&filter)
        return try connection.count(sight, filter)
    }

    func word(_ field: String, _ key: String) -> String { key.isEmpty ? "未定" : procedure.field(field)?.word(for: .string(key)) ?? key }

    /// 回应率 (S1-58): of those whose promise to the resident fell due in the month, how many have been answered.
    func response() throws -> FigureSheet {
        let first = year > 0 ? Day.firstOf(year: year) : (Day(year: today.year, month: today.month, day: 1) ?? today).adding(months: -11)
        let last = min(today - 1, year > 0 ? Day.lastOf(year: year) : today)
        let months = try connection.promises(sight, from: first, through: last)
        return FigureSheet(
            id: "response", title: "每月回应率", note: "回应率=已答复÷应答复。应答复：答复群众的时限在这个月到期的；已答复：到今天为止已有答复的。",
            columns: ["月份", "应答复", "已答复", "其中按时", "未答复", "回应率"],
            rows: months.reversed().map { row in
                func query(_ more: String) -> String { "promised=\(row.month)\(more)" }
                return [
                    Cell(Day(row.month + "-01").map { "\($0.year)年\($0.month)月" } ?? row.month), Cell(row.due, query("")),
                    Cell(row.kept, query("&answered=1")), Cell(row.inTime, query("&intime=1")),
                    Cell(row.due - row.kept, query("&answered=0")), Cell(FigureSheet.percent(row.kept, of: row.due)),
                ]
            })
    }

    /// 超过N天没有结果 (S2-34) and past the promise to the resident (S1-58); whatever the year.
    func waiting(days: Int) throws -> FigureSheet {
        let spans = Set([15, 30, 60, 90, days]).sorted()
        return FigureSheet(
            id: "waiting", title: "还没有结果的", note: "不论哪年登记，到今天还没有办理结果或者还没有答复群众的。每一件都要有结果。",
            columns: ["情况", "件数"],
            rows: try [
                [Cell("过了答复群众时限还没有答复"), Cell(count { ($0.answered, $0.promisedThrough) = (false, today - 1) }, "unanswered=1")],
                [Cell("没有承担者或没有时限（应为0）"), Cell(openEnds(), "/matters?openends=1")],
            ]
                + spans.map { span in
                    [Cell("登记满\(span)天还没有结果"), Cell(try count { $0.withoutResultBefore = today - span }, "waiting=\(span)")]
                })
    }

    /// 断头 (S0-41): open without a clock, or without anybody living who has it. The engine allows none; a post left empty makes one.
    private func openEnds() throws -> Int {
        // Of every procedure: nothing whatever may be without an owner.
        var filter = MatterFilter()
        filter.openEnds = []
        return try connection.count(sight, filter.naming(city, today, connection))
    }

    /// 六个环节缺项 (S2-30)
    func gaps() throws -> FigureSheet {
        let counts = try connection.gaps(sight, filter())
        return FigureSheet(
            id: "gaps", title: "六个环节还缺哪一环", note: "正在办理的事项中，还没有做到这一环的件数。六环齐全才能办结。", columns: ["环节", "还缺的件数"],
            rows: Mark.allCases.map { [Cell($0.name), Cell(counts[$0] ?? 0, "lacks=\($0.rawValue)\(span)")] })
    }
}
