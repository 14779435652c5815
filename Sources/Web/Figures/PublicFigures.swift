import Civics
import HTML
import Hummingbird
import Office
import Store

/// What the city's people said this year and what came of it, in numbers that anybody can open.
struct PublicFigures: Sendable {
    let site: Site
    private let limit: RateLimit

    init(site: Site) {
        self.site = site
        limit = Limits.reading(site.office.settings.residentsPerMinute)
    }

    private func count(_ request: Request, _ context: SiteContext) throws {
        try limit.require("figures:\(site.client.hash(of: request, context: context))")
    }

    enum Paths {
        static let figures = Path("/figures")
        static let list = Path("/figures/list")
        static let file = Path("/figures/csv")
        static let hot = Path("/figures/hot")
        static let figure = Path("/figures/*", String.self)
    }

    static let pageSize = 50

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.figures) { request, context in
            try count(request, context)
            return try await site.kept(request) { try await figures(request) }
        }
        router.get(Paths.list) { request, context in
            try count(request, context)
            return try await list(request)
        }
        router.get(Paths.hot) { request, context in
            try count(request, context)
            return try await hot(request)
        }
        router.get(Paths.figure) { request, _, id in try await figure(request, id) }
        router.get(Paths.file) { request, context in
            try count(request, context)
            let year = FigureYear(request, today: site.office.today)
            let table = try FigureFile.table(request.uri.queryParameters["figure"].map(String.init) ?? "", figures: try await site.office.figures(year: year.year))
            return try FigureFile.response(table, of: year.words, city: site.office.cityName)
        }
    }

    /// One figure by its name leads to its list: what the home page links to.
    private func figure(_ request: Request, _ id: String) async throws -> Response {
        let year = FigureYear(request, today: site.office.today)
        guard let figure = try await site.office.figures(year: year.year).first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return site.seeOther("\(Paths.list.link())?\(figure.query)")
    }

    private func figures(_ request: Request) async throws -> Response {
        let office = site.office
        let year = FigureYear(request, today: office.today)
        let figures = try await office.figures(year: year.year)
        let parts = FigureParts(list: { "\(Paths.list.link())?\($0)" }, file: { "\(Paths.file.link())?figure=\($0)&\(year.query)" })
        return site.page("数据", request, description: "\(office.cityName)群众意见办理情况", """
            <h1>\(office.cityName)群众意见办理情况</h1>
            \(year.chips(Paths.figures.link()))
            <p class="soft">\(asOf(year)) 点数字可以看到每一件；没有公开的只列类别、地区、环节和日期，不含任何个人信息。</p>
            \(parts.lines(figures))
            <h2>分布情况</h2>
            \(parts.bars(figures))
            <p><a href="\(Paths.hot.link())">大家反映较多的</a>　<a href="\(WholeProcessPages.Paths.page.link())">全过程人民民主</a>　<a href="\(Help.Paths.list.link())">每一步谁来办、多少天办完</a></p>
            """)
    }

    private func hot(_ request: Request) async throws -> Response {
        let topics = try await site.office.publicTopics()
        return site.page("大家反映较多的", request, """
            <p><a href="\(Paths.figures.link())">数据</a></p><h1>大家反映较多的</h1>
            <p>本季度有5件以上说到、并且在公开答复里出现过的，与上季度比较。没有公开的事项不列内容。</p>
            \(Ledger(
                caption: "大家反映较多的", columns: ["说到的", "本季度", "上季度"].enumerated().map { Ledger.Column($0.element, isNumber: $0.offset > 0) },
                rows: topics.map { Ledger.Row(id: $0.phrase, cells: [HTML($0.phrase), HTML("\($0.now)件"), HTML("\($0.before)件")]) },
                empty: "这个季度还没有5件以上说到同一件事。"))
            """)
    }

    private func asOf(_ year: FigureYear) -> String {
        year.year == 0 ? "历年登记的，到\(year.today.spoken(asOf: year.today))为止的情况。" : "\(year.year)年登记的，到\(year.today.spoken(asOf: year.today))为止的情况。"
    }

    private func list(_ request: Request) async throws -> Response {
        let office = site.office
        let query = request.uri.queryParameters
        guard let asked = try? MatterQuery(
            names: MatterQuery.publicNames, city: office.city, today: office.today, reading: { query[$0[...]].map(String.init) })
        else { throw HTTPError(.notFound) }
        let page = try await office.publicList(asked.ofResidents, after: query["after"].map(String.init), limit: Self.pageSize)
        let words = asked.heading(office.city, today: office.today)
        let next = page.next.map { asked.link(Paths.list.link(), ["after": $0]) }
        return site.page("数据明细", request, PublicListPage(heading: words, page: page, today: office.today, next: next, isFirst: query["after"] == nil).html)
    }
}

/// The matters behind a public figure: released ones with their public title, all others without a word.
struct PublicListPage: Piece {
    let heading: String
    let page: PublicPage
    let today: Day
    let next: String?
    let isFirst: Bool

    var html: HTML {
        """
        <p><a href="\(PublicFigures.Paths.figures.link())">数据</a></p>
        <h1>\(heading)</h1>
        <p>共<b data-count="\(page.count)">\(FigureLine.grouped(page.count))</b>件\(when(!isFirst, "，这里是后面的部分"))。没有公开的事项不显示编号、标题和内容。</p>
        \(Ledger(
            caption: "事项", columns: ["编号", "公开的标题", "类别", "地区", "环节", "登记日期"].map { Ledger.Column($0) },
            rows: page.lines.enumerated().map(row), empty: "没有这样的事项。有群众反映、办理后，这里会自动列出。", next: next))
        """
    }

    private func row(_ index: Int, _ line: PublicLine) -> Ledger.Row {
        let title: HTML = line.title.map { "<a href=\"/replies/\(url: line.number)\">\($0)</a>" } ?? "<span class=\"soft\">未公开</span>"
        let day: HTML = "<time datetime=\"\(line.registered.description)\" title=\"\(line.registered.chinese)\">\(line.registered.spoken(asOf: today))</time>"
        return Ledger.Row(
            id: String(index),
            cells: [
                HTML(line.number), title, HTML(line.category.isEmpty ? "未定" : line.category), HTML(line.territory), HTML(line.state?.name ?? ""), day,
            ])
    }
}
