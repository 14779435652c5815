import Civics
import Store

/// What tells whether the loop is closed: told, counted, scored.
extension WorkSheets {
    /// 反馈 (S2-29): in which way residents were told, who still waits, and for whom the days have run out.
    func feedback() throws -> FigureSheet {
        let told = isWhole ? try connection.tallies("mode", of: procedure.id, from: months.from, through: months.through) : try connection.modes(sight, filter())
        let waiting = try connection.count(sight, filter { $0.state = "answered" })
        let late = try connection.count(sight, filter { ($0.state, $0.late) = ("answered", today) })
        return FigureSheet(
            id: "feedback", title: "反馈群众", note: "有了办理结果，由联络站用哪种方式告诉了反映人；还没有告诉的，在反馈时限内要办完。", columns: ["情况", "件数"],
            rows: [[Cell("有结果，等待反馈"), Cell(waiting, "state=answered\(span)")], [Cell("其中超过反馈时限"), Cell(late, "state=answered&late=1\(span)")]]
                + told.map { [Cell("以「\(word("mode", $0.key))」反馈"), Cell($0.n, "\(MatterFilter.query(["mode": $0.key]))\(span)")] })
    }

    /// 群众评分 (S2-35): the average of every round's stars, per unit and per station; never for those who are judged.
    func scores(byUnit: Bool) throws -> FigureSheet {
        let rows = try connection.scores(byUnit: byUnit, sight, year: year)
        let (slot, name) = byUnit ? ("主办单位", "lead") : ("联络站", "station")
        return FigureSheet(
            id: "score-\(name)", title: "群众评分：按\(slot)",
            note: "每一轮的评价都算，1—5分的平均分；二次办理不抹去前一轮的分。没有评价的不计，不算满意。", columns: [slot, "评价次数", "平均分", "3分及以下"],
            rows: rows.map { row in
                let address = "/work/figures/scores?\(MatterFilter.query([name: row.holder]))\(span)"
                return [
                    Cell(city.name(ofWire: row.holder)), Cell(row.rated, address), Cell(FigureSheet.average(row.stars, of: row.rated)),
                    Cell(row.low, "\(address)&low=1"),
                ]
            })
    }

    /// 届内收到和办结 (S1-47): since the term's first session, by life field.
    func term() throws -> FigureSheet {
        let start = city.termStart(on: today)
        let received = try since(start, "category", .category) { _ in }
        let closed = Dictionary(try since(start, "closedIn", .category) { $0.closed = true }) { $1 }
        let from = "from=\(start)"
        func row(_ name: String, _ all: Int, _ done: Int, _ query: String) -> [Cell] {
            [Cell(name), Cell(all, "\(query)\(from)"), Cell(done, "\(query)closed=1&\(from)"), Cell(FigureSheet.percent(done, of: all))]
        }
        let total = row("合计", received.reduce(0) { $0 + $1.1 }, closed.values.reduce(0, +), "")
        return FigureSheet(
            id: "term", title: "本届收到和办结", note: "自本届第一次会议（代表资格自\(start.chinese)起）以来，按群众生活的方面。", columns: ["类别", "收到", "办结", "办结率"],
            rows: [total] + received.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { key, n in
                row(word("category", key), n, closed[key] ?? 0, "\(MatterFilter.query(["category": key.isEmpty ? MatterFilter.none : key]))&")
            })
    }

    /// By a breakdown from a day on. For the whole city the months come from the counters, and only the broken first one is counted.
    func since(_ start: Day, _ figure: String, _ breakdown: Breakdown, _ change: (inout MatterFilter) -> Void = { _ in }) throws -> [(String, Int)] {
        var filter = MatterFilter.ofResidents()
        filter.from = start
        change(&filter)
        guard isWhole, let month = Day(year: start.year, month: start.month, day: 1) else {
            return try connection.counts(by: breakdown, sight, filter).map { ($0.key, $0.n) }
        }
        let next = month.adding(months: 1)
        filter.through = next - 1
        let first = try connection.counts(by: breakdown, sight, filter).map { ($0.key, $0.n) }
        let rest = try connection.tallies(figure, of: procedure.id, from: String(next.description.prefix(7))).map { ($0.key, $0.n) }
        return Dictionary(first + rest, uniquingKeysWith: +).map { ($0.key, $0.value) }
    }

    /// 诉求与事项 (S0-16): two who ask for the same are two demands and one case.
    func demands() throws -> FigureSheet {
        let counts: (demands: Int, cases: Int, merged: Int)
        if isWhole {
            let all = try connection.tally("all", of: procedure.id, from: months.from, through: months.through)
            let merged = try connection.tally("state", of: procedure.id, key: "merged", from: months.from, through: months.through)
            counts = (try connection.tally("demands", of: procedure.id, from: months.from, through: months.through), all - merged, merged)
        } else {
            counts = try connection.demands(sight, filter())
        }
        return FigureSheet(
            id: "demands", title: "诉求和事项", note: "网上网下、不同的人反映同一件事，合并成一件办理：诉求按人次数，事项按件数；每位反映人都得到答复。", columns: ["情况", "数量"],
            rows: [
                [Cell("群众诉求（人次）"), Cell("\(counts.demands)")], [Cell("合并后的事项（件）"), Cell(counts.cases, "cases=1\(span)")],
                [Cell("并入别的事项的（件）"), Cell(counts.merged, "state=merged\(span)")],
            ])
    }

    /// 类别 × 层级 × 处理方式 (S2-27); only the columns in which there is something.
    func matrix() throws -> FigureSheet {
        let found = isWhole ? try connection.tallies("matrix", of: procedure.id, from: months.from, through: months.through) : try connection.matrix(sight, filter())
        var counts: [String: [String: Int]] = [:]
        for (key, n) in found {
            let parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { continue }
            counts[parts[0], default: [:]]["\(parts[1])|\(parts[2])", default: 0] += n
        }
        let grades = (procedure.field("grade")?.choices.map(\.id) ?? []) + [""]
        let columns = HandlingMode.allCases.flatMap { mode in grades.map { (mode: mode, grade: $0, key: "\(mode.rawValue)|\($0)") } }
            .filter { column in counts.values.contains { ($0[column.key] ?? 0) > 0 } }
        func query(_ category: String?, _ mode: HandlingMode, _ grade: String) -> String {
            func value(_ text: String) -> String { text.isEmpty ? MatterFilter.none : text }
            let own = MatterFilter.query(["handling": value(mode.rawValue), "grade": value(grade)])
            return (category.map { MatterFilter.query(["category": value($0)]) + "&" } ?? "") + own + span
        }
        func line(_ name: String, _ category: String?, _ row: [String: Int]) -> [Cell] {
            let whole = category.map { MatterFilter.query(["category": $0.isEmpty ? MatterFilter.none : $0]) } ?? "all=1"
            return [Cell(name), Cell(row.values.reduce(0, +), whole + span)] + columns.map { column in
                let n = row[column.key] ?? 0
                return n == 0 ? Cell("") : Cell(n, query(category, column.mode, column.grade))
            }
        }
        var total: [String: Int] = [:]
        for row in counts.values { total.merge(row, uniquingKeysWith: +) }
        return FigureSheet(
            id: "matrix", title: "分类分级和处理方式", note: "每一格是这一类、由这一级、用这种方式处理的件数，点开就是清单。",
            columns: ["类别", "合计"] + columns.map { "\($0.mode.name) \(word("grade", $0.grade).replacing("未定", with: "未分级"))" },
            rows: counts.isEmpty ? [] : [line("合计", nil, total)]
                + counts.sorted { ($1.value.values.reduce(0, +), $0.key) < ($0.value.values.reduce(0, +), $1.key) }.map { line(word("category", $0.key), $0.key, $0.value) })
    }
}

extension City {
    /// The day on which the present term began: from when most of those who are deputies of this city today are deputies.
    public func termStart(on day: Day) -> Day {
        let deputies = posts.values.filter { $0.role == .deputy && $0.term.contains(day) }
        let own = deputies.filter { $0.level == "city" }
        let days = Dictionary((own.isEmpty ? deputies : own).map { ($0.term.from, 1) }, uniquingKeysWith: +)
        return days.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? Day.firstOf(year: day.year)
    }
}
