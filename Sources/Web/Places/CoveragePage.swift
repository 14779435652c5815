import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension PlacePages {
    /// GET /office/coverage?in=: villages × places, the gaps by name, and a map that only adds to the list.
    func coverage(_ request: Request, _ context: StaffContext) throws -> Response {
        let sheet = try office.placeCoverage(try scope(request, context.viewer).code, as: context.viewer)
        let (scope, path) = (sheet.territory, Paths.coverage.link())
        let parts = sheet.parts.map { part in
            Ledger.Row(id: part.territory.code, cells: [
                "<a href=\"\(path)?in=\(part.territory.code)\">\(part.territory.name)</a>", HTML(String(part.villages)), HTML(String(part.covered)),
                HTML(Self.percent(part.covered, of: part.villages)),
            ])
        }
        let gaps: HTML = sheet.gaps.isEmpty ? "<p class=\"empty\">每个村和社区都有阵地。</p>" : """
            <ul class="columns">\(each(sheet.gaps) { gap in "<li>\(gap.name) <span class=\"soft\">\(city.territories[gap.parent]?.name ?? "")</span></li>" })</ul>
            """
        let tiles = office.settings.tiles
        let map: HTML = sheet.located.isEmpty ? .empty : """
            <div id="map" class="map screen-only" data-module="map" data-leaflet="\(site.hasLeaflet ? "1" : "")" data-tiles="\(tiles ?? "")" data-list="places" hidden></div>
            """
        let places = sheet.places.map { place -> HTML in
            let at = place.position.map { " data-lat=\"\($0.latitude)\" data-lon=\"\($0.longitude)\"" } ?? ""
            return """
                <tr data-row\(raw: at) data-kind="\(City.kindName(place.kind))" data-at="\(lying(place))"><th scope="row" data-label="阵地">\(placeLink(place))</th>\
                <td data-label="类型"><span>\(City.kindName(place.kind))</span></td><td data-label="地区"><span>\(lying(place))</span></td>\
                <td data-label="地址"><span>\(place.address)</span></td><td class="number" data-label="覆盖人口"><span>\(place.population == 0 ? "" : FigureLine.grouped(place.population))</span></td></tr>
                """
        }
        var response = site.page("\(scope.name)阵地覆盖", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>一村（居）一站（点）</h1>
            <p>\(scope.name)有村和社区\(sheet.villages)个，有阵地的\(sheet.covered)个，覆盖<b>\(Self.percent(sheet.covered, of: sheet.villages))</b>，\
            <a href="#gaps">空白\(sheet.villages - sheet.covered)个</a>。</p>
            \(map)
            \(when(!parts.isEmpty, Ledger(
                caption: "各地覆盖", columns: [Ledger.Column("地区"), Ledger.Column("村和社区", isNumber: true), Ledger.Column("有阵地", isNumber: true), Ledger.Column("覆盖", isNumber: true)],
                rows: parts, empty: "").html))
            <section id="gaps"><h2>还没有阵地的村和社区 <span class="count">\(sheet.villages - sheet.covered)</span></h2>\(gaps)</section>
            <section><h2>阵地和覆盖人口 <span class="count">\(sheet.countPlaces)</span></h2><p class="soft">按覆盖人口从多到少；没有填的排在最后。</p>
            <div class="ledger-frame" role="region" aria-label="阵地和覆盖人口" tabindex="0"><table class="ledger" id="places"><caption>阵地和覆盖人口</caption><thead><tr><th scope="col">阵地</th>\
            <th scope="col">类型</th><th scope="col">地区</th><th scope="col">地址</th><th scope="col" class="number">覆盖人口</th></tr></thead><tbody>\(places)</tbody></table></div></section>
            """)
        if let host = office.settings.tileHost {
            response.headers[.contentSecurityPolicy] = SiteHeaders.contentSecurityPolicy.replacing("img-src 'self'", with: "img-src 'self' \(host)")
        }
        return response
    }

    /// GET /office/places/as-of?day=&in=&kind=: the network as it was on a day.
    func asOf(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let day = Day(query.line("day")) ?? office.today
        let kind = Places.kinds.first { $0.id == query.line("kind") }
        let sheet = try await office.placesAsOf(day, in: try scope(request, context.viewer).code, kind: kind?.id ?? "", as: context.viewer)
        let (scope, path) = (sheet.territory, Paths.asOf.link())
        let all = sheet.counts.values.reduce(0, +)
        let chips = [Chips.Chip("全部", href: "\(path)?in=\(scope.code)&day=\(day)", isOn: kind == nil, count: all)]
            + Places.kinds.filter { sheet.counts[$0.id] != nil }.map {
                Chips.Chip($0.name, href: "\(path)?in=\(scope.code)&day=\(day)&kind=\($0.id)", isOn: $0.id == kind?.id, count: sheet.counts[$0.id])
            }
        let rows = sheet.places.map { place in
            Ledger.Row(id: place.code, cells: [
                "<a href=\"\(RegisterPages.Paths.record.link("place", place.id))?as-of=\(day.description)\">\(place.name)</a>", HTML(City.kindName(place.kind)),
                HTML(city.territories[place.territory]?.name ?? ""), HTML(place.code),
            ])
        }
        return site.page("\(scope.name)\(day.chinese)的阵地", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, more: "&day=\(day)", context.viewer))
            <h1>\(day.chinese)的阵地 <span class="count">\(all)</span></h1>
            <form class="row screen-only" method="get" action="\(path)">\(FormField.hidden("in", scope.code))\(FormField("day", "看哪一天", id: "day", isRequired: true).date(day.description, from: "1990-01-01"))\
            \(Button("查看", .plain))</form>
            <p class="soft">按当天有效的那一版统计：类型、名称、地区都是当时的。</p>
            \(Chips(chips))
            \(Ledger(caption: kind?.name ?? "全部阵地", columns: ["阵地", "类型", "地区", "短码"].map { Ledger.Column($0) }, rows: rows, empty: "这一天还没有阵地。"))
            """)
    }
}
