import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// The office's pages over registers: the roll of deputies, who is covered, the double contact, and the figures of the year's work.
struct Rolls: Sendable {
    let site: Site

    enum Paths {
        static let deputies = Path("/office/deputies")
        static let contact = Path("/office/contact")
        static let figures = Path("/office/figures")
        static let file = Path("/office/figures/csv")
        static let gaps = Path("/office/gaps")
        static let entries = Path("/office/entries")
        static let plan = Path("/office/plan")
    }

    static let readers: [Role] = [.office, .deputyWork, .presidium, .streetCommittee, .committee, .member, .admin, .auditor]
    private static let pageRows = 50

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.deputies) { request, context in try await deputies(request, context) }
        router.get(Paths.contact) { request, context in try await contact(request, context) }
        router.get(Paths.figures) { request, context in try await figures(request, context) }
        router.get(Paths.gaps) { request, context in try await gaps(request, context) }
        router.get(Paths.entries) { request, context in try await entries(request, context) }
        router.get(Paths.plan) { request, context in try await plan(request, context) }
        router.get(Paths.file) { request, context in try await file(request, context) }
    }

    // MARK: 代表名册

    private func deputies(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let (office, year) = (site.office, FigureYear(request, today: site.office.today).year)
        var filter = DeputyRoll.Filter(year: year == 0 ? office.today.year : year)
        filter.level = Office.deputyLevels.first { $0 == query.line("level") } ?? ""
        filter.territory = office.city.territories[query.line("in")]?.code ?? ""
        filter.search = String(query.line("q").prefix(50))
        filter.has = query.all("has").compactMap(Coverage.init)
        filter.lacks = query.all("lacks").compactMap(Coverage.init)
        let roll = try await office.deputyRoll(filter, after: query.int("after").map(Int64.init), limit: Self.pageRows, as: context.viewer)
        let lines = query["after"] == nil ? try await office.coverage(year: filter.year, territory: filter.territory, as: context.viewer) : []
        let next = roll.next.map { "\(Self.address(filter))&after=\($0)" }
        return site.page("代表名册", request, context, """
            <h1>代表名册 <span class="count">\(FigureLine.grouped(roll.count))</span></h1>
            \(context.viewer.has(anyOf: Deputies.readers) ? Deputies(site: site).menu("list") : .empty)\(form(filter, context.viewer))\(chosen(filter))
            \(when(!lines.isEmpty, coverage(lines, filter, context.viewer)))
            \(ledger(roll, next, context.viewer))
            """)
    }

    static func address(_ filter: DeputyRoll.Filter, level: String? = nil, has: [Coverage]? = nil, lacks: [Coverage]? = nil) -> String {
        var parts = ["year=\(filter.year)"]
        let level = level ?? filter.level
        if !level.isEmpty { parts.append("level=\(level)") }
        if !filter.territory.isEmpty { parts.append("in=\(filter.territory)") }
        if !filter.search.isEmpty { parts.append("q=\(Percent.encode(filter.search))") }
        parts += (has ?? filter.has).map { "has=\($0.rawValue)" } + (lacks ?? filter.lacks).map { "lacks=\($0.rawValue)" }
        return "\(Paths.deputies.link())?\(parts.joined(separator: "&"))"
    }

    private func form(_ filter: DeputyRoll.Filter, _ viewer: Viewer) -> HTML {
        let levels = Suggestion.levels.map { Option($0.id, $0.name) }
        return """
            <form class="filter-grid screen-only" method="get" action="\(Paths.deputies.link())">\
            \(FormField("q", "姓名、选区", id: "q").text(filter.search, limit: 50))\(FormField("level", "级别", id: "level").select(levels, chosen: filter.level, none: "各级"))\
            \(FormField("lacks", "缺什么", id: "lacks").select(Coverage.allCases.filter { site.office.covers($0, viewer) }.map { Option($0.rawValue, $0.lack) }, chosen: filter.lacks.first?.rawValue, none: "不限"))\
            \(FormField.hidden("year", String(filter.year)))\(when(!filter.territory.isEmpty, FormField.hidden("in", filter.territory)))\
            <p class="row">\(Button("筛选", .plain)) <a href="\(Paths.deputies.link())">看全部</a></p></form>
            """
    }

    private func chosen(_ filter: DeputyRoll.Filter) -> HTML {
        var parts = filter.has.map { "已\($0.name)" } + filter.lacks.map(\.lack)
        if let territory = site.office.city.territories[filter.territory] { parts.append(territory.name) }
        return parts.isEmpty ? .empty : "<p class=\"soft\">只看：\(parts.joined(separator: "；"))</p>"
    }

    /// 全员进组 and the rest: per level how many have it, and who has not.
    private func coverage(_ lines: [CoverageLine], _ filter: DeputyRoll.Filter, _ viewer: Viewer) -> HTML {
        let kinds = Coverage.columns.filter { site.office.covers($0, viewer) }
        let table = Ledger(
            caption: "覆盖情况", columns: [Ledger.Column("级别"), Ledger.Column("代表", isNumber: true)] + kinds.map { Ledger.Column($0.name, isNumber: true) },
            rows: lines.map { line in
                let cells = kinds.map { kind -> HTML in
                    let have = line.have[kind] ?? 0
                    let left = line.all - have
                    let gap: HTML = left == 0 ? "<span class=\"soft\">全部</span>"
                        : "<a href=\"\(Self.address(filter, level: line.level, has: [], lacks: [kind]))\">缺\(left)</a>"
                    return "<a href=\"\(Self.address(filter, level: line.level, has: [kind], lacks: []))\">\(have)</a> <small>\(FigureSheet.percent(have, of: line.all))</small><br>\(gap)"
                }
                return Ledger.Row(
                    id: line.level, cells: [
                        HTML(Suggestion.levels.first { $0.id == line.level }?.name ?? "合计"),
                        "<a href=\"\(Self.address(filter, level: line.level, has: [], lacks: []))\">\(FigureLine.grouped(line.all))</a>",
                    ] + cells)
            }, empty: "")
        return """
            <section><h2 id="coverage">覆盖情况</h2><p class="soft">小组、进站、联系和固定联系的选民（每名代表不少于\(site.office.householdsOfDeputy)户）看今天；活动、接待、述职看\(filter.year)年；培训、列席看本届。一人兼几级的，合计只算一人；“缺”点开就是名单。</p>\(table)</section>
            """
    }

    private func ledger(_ roll: DeputyRoll, _ next: String?, _ viewer: Viewer) -> Ledger {
        let (city, hasGroups) = (site.office.city, site.office.covers(.group, viewer))
        let columns = ["姓名", "代表资格", "选举单位", "联络站"] + (hasGroups ? ["代表小组"] : []) + ["工作单位"]
        return Ledger(
            caption: "代表", columns: columns.map { Ledger.Column($0) },
            rows: roll.rows.map { row in
                let levels = Suggestion.levels.filter { level in row.mandates.contains { $0.level == level.id } }.map(\.name)
                let stations = row.stations.map { place -> HTML in "<a href=\"\(Residents.Paths.station.link(place.code))\">\(place.name)</a>" }
                return Ledger.Row(
                    id: String(row.person.id),
                    cells: [
                        Deputies.named(row.person, viewer), HTML(levels.joined(separator: "、")),
                        HTML(Array(Set(row.mandates.map { $0.electingUnit.isEmpty ? $0.body.flatMap { city.bodies[$0]?.short } ?? "" : $0.electingUnit })).sorted().joined(separator: "、")),
                        stations.isEmpty ? "<span class=\"soft\">没有进站</span>" : stations.joined(separator: "、"),
                    ] + (!hasGroups ? [] : [row.groups.isEmpty ? "<span class=\"soft\">没有编组</span>" : HTML(row.groups.joined(separator: "、"))])
                        + [HTML(row.person.employer)], name: row.person.name)
            }, empty: "没有符合条件的代表。", next: next)
    }
}
