import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension PlacePages {
    /// All places of an office × the last weeks, with last month's summary and this quarter's plan.
    func grid(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let (code, isRedOnly) = (String(query.line("in").prefix(12)), query.line("show") == "red")
        let grid = try await office.placeGrid(code, isRedOnly: isRedOnly, after: String(query.line("after").prefix(20)), as: context.viewer)
        let (path, scope, today) = (Paths.cycle.link(), grid.territory, office.today)
        let more = isRedOnly ? "&show=red" : ""
        let weeks = (0..<Office.gridWeeks).map { today.monday - 7 * (Office.gridWeeks - 1 - $0) }
        let month = (today.firstOfMonth - 1).month
        let columns = [Ledger.Column("阵地")] + weeks.map { Ledger.Column($0 == today.monday ? "本周" : "\($0.monthAndDay)起") }
            + [Ledger.Column("\(month)月汇总"), Ledger.Column("本季安排")]
        let ledger = Ledger(
            caption: "阵地和周", columns: columns, rows: grid.rows.map { row($0, today) },
            empty: isRedOnly ? "上周应接待的阵地都接待了。" : "这里还没有阵地。", next: grid.next.map { "\(path)?in=\(scope.code)\(more)&after=\($0)" })
        let red = grid.red == 0 ? HTML("上周全部接待") : "<a href=\"\(path)?in=\(scope.code)&show=red\">\(grid.red)</a>个上周没有接待"
        return site.page("\(scope.name)阵地周月季", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, more: more, context.viewer))
            <h1>\(isRedOnly ? "上周没有接待的阵地" : "周有接待、月有汇总、季有安排")</h1>
            <p>\(scope.name)有阵地<a href="\(Self.list("place", [("in", scope.code), ("on", today.description)]))">\(grid.places)</a>个，其中应当每周接待的\(grid.receiving)个：\
            \(red)；\(month)月汇总已报送\(grid.summaries)个，还差\(grid.receiving - grid.summaries)个；本季度已有安排\(grid.quarters)个，还差\(grid.receiving - grid.quarters)个。\
            \(when(isRedOnly, " <a href=\"\(path)?in=\(scope.code)\">看全部</a>"))</p>
            <p class="soft">每列是从星期一到星期日的一周。✓ 已接待，○ 已安排，● 由别场代替，✗ 没有接待，－ 已取消，▲ 整周没有接待；数字点开是清单。</p>
            <div class="grid-weeks">\(ledger)</div>
            \(when(!query.line("after").isEmpty, Pager(first: "\(path)?in=\(scope.code)\(more)").html))
            """)
    }

    private func row(_ row: PlaceRow, _ today: Day) -> Ledger.Row {
        let code = row.place.code
        let cells = row.weeks.map { week -> HTML in
            let list = Self.list("reception", [("f.place", code), ("from", week.monday.description), ("through", week.sunday.description)])
            if week.all == 0, !(row.mustReceive && week.isRed(on: today)) { return .empty }
            // Held and missed are never one number: each opens its own list.
            guard week.isRed(on: today) else { return Self.parts(week, list) }
            let (tone, words): (Tone, String) = row.mustReceive ? (.late, week.all == 0 ? "无" : "\(week.all)") : (.calm, "\(week.all)")
            let mark: HTML = "<span class=\"mark-\(tone.rawValue)\"><span class=\"shape\" aria-hidden=\"true\">\(tone.shape)</span> \(words)</span>"
            return week.all == 0 ? mark : "<a href=\"\(list)\">\(mark)</a>"
        }
        let month = (today.firstOfMonth - 1).monthText
        let summary = paper(
            row.isSummaryDone, row.summary, "summary", must: row.mustReceive && today.dayOfMonth > StationLife.summaryDay,
            Self.list("summary", [("f.place", code), ("f.month", month)]))
        let quarter = paper(
            row.isQuarterPlanned, row.quarter, "quarter", must: row.mustReceive,
            Self.list("quarter", [("f.place", code), ("f.year", String(today.year)), ("f.quarter", String(today.quarter))]))
        return Ledger.Row(
            id: code, cells: ["\(placeLink(row.place)) <span class=\"soft\">\(City.kindName(row.place.kind))</span>"] + cells + [summary, quarter], name: row.place.name)
    }

    /// What became of the week's receptions, kind by kind.
    private static func parts(_ week: PlaceWeek, _ list: String) -> HTML {
        let kinds: [(state: String, n: Int, tone: Tone, shape: String)] = [
            ("held", week.held, .done, "✓"), ("substituted", week.substituted, .soon, "●"), ("planned", week.planned, .calm, "○"),
            ("missed", week.missed, .late, "✗"), ("cancelled", week.cancelled, .calm, "－"),
        ]
        let field = StationLife.reception.field("state")
        return kinds.filter { $0.n > 0 }.map { kind -> HTML in
            let word = field?.word(for: .string(kind.state)) ?? ""
            return """
                <a href="\(list)&f.state=\(kind.state)" title="\(word)"><span class="mark-\(kind.tone.rawValue)">\
                <span class="shape" aria-hidden="true">\(kind.shape)</span> \(kind.n)</span></a>
                """
        }.joined(separator: " ")
    }

    private func paper(_ isDone: Bool, _ state: String, _ register: String, must: Bool, _ list: String) -> HTML {
        let word = Institutions.register(register)?.field("state")?.word(for: .string(state)) ?? state
        guard !state.isEmpty else { return must ? "<span class=\"mark-late\"><span class=\"shape\" aria-hidden=\"true\">▲</span> 没有</span>" : .empty }
        let tone: Tone = isDone ? .done : must ? .late : .soon
        return "<a href=\"\(list)\"><span class=\"mark-\(tone.rawValue)\"><span class=\"shape\" aria-hidden=\"true\">\(tone.shape)</span> \(word)</span></a>"
    }
}
