import Civics
import HTML
import Hummingbird
import Institutions
import Office

/// 阵地: the pages of those who keep a place and of the offices that look after the network.
struct PlacePages: Sendable {
    let site: Site

    enum Paths {
        static let cycle = Path("/stations/cycle")
        static let books = Path("/stations/*/books", String.self)
        static let paper = Path("/stations/*/books/*", String.self, String.self)
        static let network = Path("/office/places")
        static let head = Path("/office/places/head")
        static let nearest = Path("/places/nearest")
        static let care = Path("/office/places/care")
        static let standards = Path("/office/places/standards")
        static let ranking = Path("/office/places/ranking")
        static let indicators = Path("/office/places/indicators")
        static let deputies = Path("/office/places/deputies")
        static let sites = Path("/office/places/sites")
        static let score = Path("/office/places/sites/*/score", Int64.self)
        static let asOf = Path("/office/places/as-of")
        static let coverage = Path("/office/coverage")
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.cycle) { request, context in try await cycle(request, context) }
        router.get(Paths.books) { request, context, code in try await books(code, request, context) }
        router.get(Paths.paper) { request, context, code, name in try await paper(code, name, request, context) }
        router.get(Paths.network) { request, context in try network(request, context) }
        router.get(Paths.head) { request, context in try await head(request, context) }
        router.get(Paths.nearest) { request, context in try nearest(request, context) }
        router.get(Paths.care) { request, context in try await care(request, context) }
        router.get(Paths.standards) { request, context in try await standards(request, context) }
        router.get(Paths.ranking) { request, context in try await ranking(request, context) }
        router.get(Paths.indicators) { request, context in try await indicators(request, context) }
        router.get(Paths.deputies) { request, context in try deputies(request, context) }
        router.get(Paths.sites) { request, context in try await sites(request, context) }
        router.get(Paths.score) { request, context, id in try await scorePage(id, request, context) }
        router.post(Paths.score) { request, context, id in try await score(id, request, context) }
        router.get(Paths.asOf) { request, context in try await asOf(request, context) }
        router.get(Paths.coverage) { request, context in try coverage(request, context) }
    }

    var office: Office { site.office }
    var city: City { office.city }

    // MARK: What the pages share

    /// The sides of the network, each a page of its own, over the same territory.
    func tabs(_ path: String, _ scope: City.Territory) -> HTML {
        let links = [
            (Paths.network.link(), "网络"), (Paths.head.link(), "总站"), (Paths.cycle.link(), "周月季"), (Paths.care.link(), "人员和走到"), (Paths.standards.link(), "达标"),
            (Paths.ranking.link(), "运行指数"), (Paths.indicators.link(), "三项指标"), (Paths.deputies.link(), "代表进站"), (Paths.sites.link(), "示范点"),
            (Paths.coverage.link(), "覆盖"), (Paths.asOf.link(), "某天的阵地"),
        ]
        return Tabs(links.map { NavLink($0.1, href: "\($0.0)?in=\(scope.code)", isCurrent: $0.0 == path) }, label: "阵地").html
    }

    /// The way down to the territory that the page is about, and its parts.
    func scopeBar(_ scope: City.Territory, _ path: String, more: String = "", _ viewer: Viewer) -> HTML {
        let parts = city.children(of: scope.code).filter { $0.term.contains(office.today) && !["village", "community"].contains($0.kind) }
        let above = scope.path.split(separator: "/").dropLast().map(String.init).compactMap { city.territories[$0] }
            .filter { (try? office.placeScope($0.code, of: viewer)) != nil }
        func link(_ one: City.Territory) -> String { "\(path)?in=\(one.code)\(more)" }
        let way = each(above) { "<a href=\"\(link($0))\">\($0.name)</a> <span aria-hidden=\"true\">›</span> " }
        let below: HTML = parts.isEmpty || parts.count > 60 ? .empty : Chips(parts.map { Chips.Chip($0.name, href: link($0)) }, label: "下级").html
        return """
            <nav class="trail" aria-label="范围">\(way)<b>\(scope.name)</b></nav>\(when(!below.isEmpty, "<div class=\"screen-only\">\(below)</div>"))
            """
    }

    func scope(_ request: Request, _ viewer: Viewer) throws -> City.Territory {
        try office.placeScope(String(try request.queryFields().line("in").prefix(12)), of: viewer)
    }

    /// The address of a register's list narrowed to these values.
    static func list(_ register: String, _ pairs: [(String, String)]) -> String {
        RegisterPages.Paths.list.link(register) + "?" + pairs.map { "\($0.0)=\(Percent.encode($0.1))" }.joined(separator: "&")
    }

    /// The people and not their seats: one sits in congresses of two levels and is one deputy of the station.
    static func deputies(at place: String, on day: Day) -> String {
        "\(RegisterPages.Paths.groups.link("post", "person"))?f.place=\(Percent.encode(place))&f.role=deputy&on=\(day)"
    }

    func placeLink(_ place: City.Place) -> HTML {
        place.kind == "headStation" ? "<a href=\"\(Paths.head.link())?in=\(place.territory)\">\(place.name)</a>" : "<a href=\"\(Paths.cycle.link())?place=\(place.code)\">\(place.name)</a>"
    }

    func lying(_ place: City.Place) -> String { city.territories[place.territory]?.name ?? "" }

    /// 98.0%
    static func percent(_ part: Int, of whole: Int) -> String { FigureSheet.percent(part, of: whole) }

    /// A number that opens its list; nothing to open for nothing.
    static func number(_ n: Int, _ href: String) -> HTML {
        n == 0 ? "<span class=\"soft\">0</span>" : "<a href=\"\(href)\">\(FigureLine.grouped(n))</a>"
    }

    static func chip(_ tone: Tone, _ word: String) -> HTML { ClockChip(tone, word).html }
}
