import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// The figures for people at work: over what the viewer oversees, each with its list.
struct WorkFigures: Sendable {
    let site: Site

    enum Paths {
        static let figures = Path("/work/figures")
        static let file = Path("/work/figures/csv")
        static let matrix = Path("/work/figures/matrix")
        static let hot = Path("/work/figures/hot")
        static let scores = Path("/work/figures/scores")
        static let station = Path("/work/figures/station")
    }

    /// The ledger of matters is the list behind every number here.
    static func listAddress(_ query: String) -> String { query.hasPrefix("/") ? query : "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&\(query)" }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.figures) { request, context in try await figures(request, context) }
        router.get(Paths.matrix) { request, context in try await matrix(request, context) }
        router.get(Paths.hot) { request, context in try await hot(request, context) }
        router.get(Paths.scores) { request, context in try await scores(request, context) }
        router.get(Paths.station) { request, context in try await stationMonth(request, context) }
        router.get(Paths.file) { request, context in
            let year = FigureYear(request, today: site.office.today)
            let figures = try await site.office.figures(year: year.year, as: context.viewer)
            let sheets = try await sheets(request, year, context.viewer)
            let table = try FigureFile.table(request.uri.queryParameters["figure"].map(String.init) ?? "", figures: figures, sheets: sheets)
            return try FigureFile.response(table, of: year.words, city: scope(context.viewer))
        }
    }

    private func sheets(_ request: Request, _ year: FigureYear, _ viewer: Viewer) async throws -> [FigureSheet] {
        switch request.uri.queryParameters["figure"].map(String.init) {
        case "matrix": [try await site.office.matrixSheet(year: year.year, as: viewer)]
        case "hot", "topics": try await site.office.hotSheets(as: viewer)
        default: try await site.office.workSheets(year: year.year, waiting: days(request), as: viewer)
        }
    }

    /// The N of "older than N days without a result", as asked for; 30 else.
    private func days(_ request: Request) -> Int {
        request.uri.queryParameters["days"].flatMap { Int($0) }.flatMap { 0...3_650 ~= $0 ? $0 : nil } ?? 30
    }

    /// 安澜市, or, for one who oversees no territory, what passed through their hands.
    private func scope(_ viewer: Viewer) -> String {
        let city = site.office.city
        if viewer.sight.seesAll { return city.territories[city.root]?.name ?? "" }
        let names = viewer.sight.territories.compactMap { city.territory(path: $0)?.name }
        return names.isEmpty ? "\(viewer.name)经手的事项" : names.joined(separator: "、")
    }

    private func figures(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (office, viewer) = (site.office, context.viewer)
        let year = FigureYear(request, today: office.today)
        let days = days(request)
        let figures = try await office.figures(year: year.year, as: viewer)
        let sheets = try await office.workSheets(year: year.year, waiting: days, as: viewer)
        let parts = FigureParts(
            list: Self.listAddress, file: { "\(Paths.file.link())?figure=\($0)&\(year.query)&days=\(days)" })
        return site.page("数据", request, context, """
            <h1>数据：\(scope(viewer))</h1>
            \(year.chips(Paths.figures.link()))
            <p class="soft">只统计您职务范围内看得到的事项；每个数字点开就是它的清单，件数相等。到\(office.today.spoken(asOf: office.today))为止。</p>
            <p class="row">\(Button.link("分类分级和处理方式", to: Paths.matrix.link()))\(Button.link("热点", to: Paths.hot.link()))\
            \(Button.link("联络站月报", to: Paths.station.link()))</p>
            \(Tabs(sheets.map { NavLink($0.title, href: "#\($0.id)") }, label: "本页表格"))
            \(parts.lines(figures))
            \(each(sheets) { sheet in "\(parts.sheet(sheet))\(when(sheet.id == "waiting", daysForm(days, year)))" })
            <h2>分布情况</h2>
            \(parts.bars(figures))
            """)
    }

    private func daysForm(_ days: Int, _ year: FigureYear) -> HTML {
        """
        <form class="row screen-only" method="get" action="\(Paths.figures.link())#waiting"><input type="hidden" name="year" value="\(year.year)">\
        <label for="days">登记满多少天</label><input class="short" id="days" name="days" type="number" min="0" max="3650" value="\(days)">\
        <button class="button">查看</button></form>
        """
    }
}
