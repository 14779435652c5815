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
        static let list = Path("/work/figures/list")
        static let file = Path("/work/figures/csv")
    }

    static let pageSize = 100

    /// What the ledger of matters does not ask for by itself opens here.
    private static let ownNames = ["from", "through", "lacks", "promised", "answered", "intime", "unanswered", "waiting"]

    static func listAddress(_ query: String) -> String {
        let names = query.split(separator: "&").map { $0.prefix { $0 != "=" } }
        let isOwn = names.contains { name in ownNames.contains { $0 == name } } || query.contains("=-") || query.contains(".&") || query.hasSuffix(".")
        return isOwn ? "\(Paths.list.link())?\(query)" : "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&\(query)"
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.figures) { request, context in try await figures(request, context) }
        router.get(Paths.list) { request, context in try await list(request, context) }
        router.get(Paths.file) { request, context in
            let year = FigureYear(request, today: site.office.today)
            let figures = try await site.office.figures(year: year.year, as: context.viewer)
            let sheets = try await site.office.workSheets(year: year.year, waiting: days(request), as: context.viewer)
            let table = try FigureFile.table(request.uri.queryParameters["figure"].map(String.init) ?? "", figures: figures, sheets: sheets)
            return try FigureFile.response(table, of: year.words, city: scope(context.viewer))
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
            <h1>数据:\(scope(viewer))</h1>
            \(year.chips(Paths.figures.link()))
            <p class="soft">只统计您职务范围内看得到的事项;每个数字点开就是它的清单,件数相等。到\(office.today.spoken(asOf: office.today))为止。</p>
            \(Tabs(sheets.map { NavLink($0.title, href: "#\($0.id)") }, label: "本页表格"))
            \(parts.lines(figures))
            \(each(sheets) { sheet in "\(parts.sheet(sheet))\(when(sheet.id == "waiting", daysForm(days, year)))" })
            <h2>分布情况</h2>
            \(parts.bars(figures))
            """)
    }

    private func daysForm(_ days: Int, _ year: FigureYear) -> HTML {
        """
        <form class="row" method="get" action="\(Paths.figures.link())#waiting"><input type="hidden" name="year" value="\(year.year)">\
        <label for="days">登记满多少天</label><input class="short" id="days" name="days" type="number" min="0" max="3650" value="\(days)">\
        <button class="button">查看</button></form>
        """
    }

    private func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (office, query) = (site.office, request.uri.queryParameters)
        guard let filter = MatterFilter(today: office.today, reading: { query[$0[...]].map(String.init) }) else { throw HTTPError(.notFound) }
        let mark = try query["after"].map { text in
            guard let mark = ListMark(String(text)) else { throw HTTPError(.notFound) }
            return mark
        }
        let count = try await office.count(filter, as: context.viewer)
        let lines = try await office.matters(filter, as: context.viewer, after: mark, limit: Self.pageSize + 1)
        let last = lines.count > Self.pageSize ? lines[Self.pageSize - 1] : nil
        let next = last.map { "\(Paths.list.link())?\(FigureList.query(query, after: ListMark(at: $0.at.milliseconds, id: $0.id).text))" }
        let page = WorkListPage(
            words: office.city.words(of: filter, today: office.today), lines: Array(lines.prefix(Self.pageSize)), count: count, city: office.city,
            today: office.today, next: next)
        return site.page("数据明细", request, context, page.html)
    }
}
