import Civics
import HTML
import Hummingbird
import Office

extension Rolls {
    /// GET /office/plan?year=: the themes of the year's plan with what is planned and what was done.
    func plan(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let (office, today) = (site.office, site.office.today)
        let year = try request.queryFields().int("year").flatMap { 2000...today.year + 1 ~= $0 ? $0 : nil } ?? today.year
        let plan = try await office.themePlan(year: year, as: context.viewer)
        // A plan is made before its year begins.
        let chips = Chips((-1..<3).map { Chips.Chip("\(today.year - $0)年", href: "\(Paths.plan.link())?year=\(today.year - $0)", isOn: today.year - $0 == year) }, label: "年度")
        func cell(_ n: Int, _ theme: String?, _ states: [String], through: Day? = nil) -> HTML {
            PlacePages.number(n, PlacePages.list("activity", (theme.map { [("f.theme", $0.isEmpty ? "-" : $0)] } ?? []) + [
                ("f.state", states.joined(separator: ",")), ("from", "\(year)-01-01"), ("through", "\(min(through ?? Day.lastOf(year: year), Day.lastOf(year: year)))"),
            ]))
        }
        func row(_ line: ThemePlan.Line, _ name: HTML, _ theme: String?) -> Ledger.Row {
            Ledger.Row(
                id: name.string,
                cells: [
                    name, cell(line.planned, theme, ThemePlan.planned), cell(line.done, theme, ThemePlan.done), HTML(FigureSheet.percent(line.done, of: line.planned)),
                    cell(line.open, theme, ThemePlan.open), cell(line.late, theme, ThemePlan.open, through: today - 1), cell(line.cancelled, theme, ThemePlan.cancelled),
                ], tone: line.late > 0 ? .late : nil)
        }
        let rows = plan.lines.map { row($0, $0.theme.isEmpty ? "<span class=\"soft\">没有写主题的</span>" : HTML($0.theme), $0.theme) }
        return site.page("年度代表工作计划", request, context, """
            <div class="between"><h1>\(year)年代表工作计划</h1><p class="row screen-only">\(when(try office.reach("activity", of: context.viewer).reach.mayWrite, Button.link("登记活动", to: RegisterPages.Paths.new.link("activity"), .primary).html))</p></div>\(chips)
            <p class="soft">按活动登记的“年度计划主题”汇总：一个主题计划了几次活动，开展了几次，还有几次没有开展。取消的不算在计划里。每个数字点开是清单。</p>
            \(Ledger(
                caption: "年度计划主题", columns: [Ledger.Column("主题")] + ["计划", "已开展", "完成", "待开展", "过了日子还没有开展", "取消"].map { Ledger.Column($0, isNumber: true) },
                rows: rows.isEmpty ? [] : rows + [row(plan.total, "<b>合计</b>", nil)], empty: "\(year)年还没有登记活动。先把计划中的活动登记下来，写上“年度计划主题”，这里就有了。"))
            \(when(plan.isCut, "<p class=\"soft\">主题太多，先列活动最多的；全部见<a href=\"/registers/activity/by/theme?year=\(String(year))\">按主题的清单</a>。合计算了全部。</p>"))
            """)
    }
}
