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
        let on = office.today.description
        func villages(_ n: Int, _ code: String) -> HTML { Self.number(n, Self.list("territory", [("f.kind", "village,community"), ("in", code), ("on", on)])) }
        let parts = sheet.parts.map { part in
            let page = "\(path)?in=\(part.territory.code)"
            return Ledger.Row(id: part.territory.code, cells: [
                "<a href=\"\(page)\">\(part.territory.name)</a>", villages(part.villages, part.territory.code), Self.number(part.covered, "\(page)#settled"),
                Self.number(part.villages - part.covered, "\(page)#gaps"), HTML(Self.percent(part.covered, of: part.villages)),
            ])
        }
        func names(_ list: [City.Territory], _ link: (City.Territory) -> String) -> HTML {
            "<ul class=\"columns\">\(each(list) { one in "<li><a href=\"\(link(one))\">\(one.name)</a> \(parent(one, path))</li>" as HTML })</ul>"
        }
        let gaps: HTML = sheet.gaps.isEmpty ? "<p class=\"empty\">每个村和社区都有阵地。</p>" : """
            \(names(sheet.gaps) { RegisterPages.Paths.record.link("territory", $0.id) })
            """
        let settled = names(sheet.settled) { Self.list("place", [("in", $0.code), ("on", on)]) }
        let tiles = office.settings.tiles
        let map: HTML = sheet.located.isEmpty ? .empty : """
            <div id="map" class="map screen-only" data-module="map" data-leaflet="\(site.hasLeaflet ? "1" : "")" data-tiles="\(tiles ?? "")" data-list="places" hidden></div>\
            <p class="soft screen-only" hidden>图上每个红点是一个阵地，共\(sheet.located.count)个，点开看名称、类型和地区\(when(sheet.located.count < sheet.places.count, "；没有填坐标的\(sheet.places.count - sheet.located.count)个只在下面的表里"))。</p>
            """
        let places = sheet.places.map { place -> HTML in
            let at = place.position.map { " data-lat=\"\($0.latitude)\" data-lon=\"\($0.longitude)\"" } ?? ""
            return """
                <tr data-row\(raw: at) data-kind="\(City.kindName(place.kind))" data-at="\(town(place)?.name ?? "")" data-in="\(town(place)?.code ?? "")"><th scope="row" data-label="阵地">\(placeLink(place))</th>\
                <td data-label="类型"><span>\(City.kindName(place.kind))</span></td><td data-label="地区"><span><a href="\(Self.list("place", [("in", place.territory), ("on", on)]))">\(lying(place))</a></span></td>\
                <td data-label="地址"><span>\(place.address)</span></td><td class="number" data-label="覆盖人口"><span>\(place.population == 0 ? "" : FigureLine.grouped(place.population))</span></td></tr>
                """
        }
        var response = site.page("\(scope.name)阵地覆盖", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>一村（居）一站（点）</h1>
            <p>\(scope.name)有村和社区\(villages(sheet.villages, scope.code))个，有阵地的\(Self.number(sheet.covered, "#settled"))个，\
            覆盖<b>\(Self.percent(sheet.covered, of: sheet.villages))</b>，空白\(Self.number(sheet.villages - sheet.covered, "#gaps"))个。</p>
            \(nearestBox("", "找离一个村或地址最近的阵地"))\(map)
            \(when(!parts.isEmpty, Ledger(
                caption: "各地覆盖", columns: [Ledger.Column("地区"), Ledger.Column("村和社区", isNumber: true), Ledger.Column("有阵地", isNumber: true), Ledger.Column("空白", isNumber: true), Ledger.Column("覆盖", isNumber: true)],
                rows: parts, empty: "").html))
            <section id="gaps"><h2>还没有阵地的村和社区 <span class="count">\(sheet.villages - sheet.covered)</span></h2>\(gaps)</section>
            \(when(!sheet.settled.isEmpty, "<section id=\"settled\"><h2>有阵地的村和社区 <span class=\"count\">\(sheet.covered)</span></h2>\(settled)</section>"))
            \(crowded(sheet, path))<section id="residents"><h2>阵地和覆盖人口 <span class="count">\(sheet.countPlaces)</span></h2><p class="soft">按覆盖人口从多到少；没有填的排在最后。\
            \(when(!sheet.apart.isEmpty, "不面对面接待的不在这里统计：\(sheet.apart.map { "\(City.kindName($0.kind))\($0.n)个" }.joined(separator: "、"))；加上它们共\(sheet.countPlaces + sheet.apart.reduce(0) { $0 + $1.n })个。"))\
            \(when(sheet.countPlaces > sheet.places.count, "只列出并画出前\(sheet.places.count)个，其余请点上面的下级看，或看<a href=\"\(Self.list("place", [("in", scope.code), ("on", office.today.description)]))\">全部清单</a>。"))</p>
            <div class="ledger-frame" role="region" aria-label="阵地和覆盖人口" tabindex="0"><table class="ledger" id="places"><caption>阵地和覆盖人口</caption><thead><tr><th scope="col">阵地</th>\
            <th scope="col">类型</th><th scope="col">地区</th><th scope="col">地址</th><th scope="col" class="number">覆盖人口</th></tr></thead><tbody>\(places)</tbody></table></div></section>
            """)
        if let host = office.settings.tileHost {
            response.headers[.contentSecurityPolicy] = SiteHeaders.contentSecurityPolicy.replacing("img-src 'self'", with: "img-src 'self' \(host)")
        }
        return response
    }

    /// Places that serve too many, by name: where another one is wanted (S2-11).
    private func crowded(_ sheet: PlaceCoverage, _ path: String) -> HTML {
        guard sheet.countCrowded > 0 else { return .empty }
        let rows = sheet.crowded.map { one in
            Ledger.Row(id: one.place.code, cells: [
                placeLink(one.place), HTML(City.kindName(one.place.kind)), "<a href=\"\(path)?in=\(one.place.territory)\">\(lying(one.place))</a>",
                HTML(FigureLine.grouped(one.place.population)), HTML(FigureLine.grouped(one.most)), HTML(FigureLine.grouped(one.place.population - one.most)),
            ], name: one.place.name)
        }
        return """
            <section id="crowded"><h2>服务人口偏多的阵地 <span class="count">\(sheet.countCrowded)</span></h2>\
            <p class="soft">覆盖人口超过本类阵地的标准（规则可由本地改），布点时先看这里。\(when(sheet.countCrowded > rows.count, "只列前\(rows.count)个，其余请看下级。"))</p>\
            \(Ledger(
                caption: "服务人口偏多", columns: ["阵地", "类型", "地区"].map { Ledger.Column($0) } + ["覆盖人口", "标准", "超出"].map { Ledger.Column($0, isNumber: true) },
                rows: rows, empty: ""))</section>
            """
    }

    /// The town or street by whose name people know where they are.
    private func town(_ place: City.Place) -> City.Territory? {
        guard let own = city.territories[place.territory] else { return nil }
        return ["village", "community"].contains(own.kind) ? city.territories[own.parent] ?? own : own
    }

    private func parent(_ village: City.Territory, _ path: String) -> HTML {
        guard let town = city.territories[village.parent] else { return .empty }
        return "<a class=\"soft\" href=\"\(path)?in=\(town.code)\">\(town.name)</a>"
    }

    /// GET /office/places/as-of?day=&in=&kind=: the network as it was on a day.
    func asOf(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let day = Day(query.line("day")) ?? office.today
        let kind = Places.kinds.first { $0.id == query.line("kind") }
        let sheet = try await office.placesAsOf(day, in: try scope(request, context.viewer).code, kind: kind?.id ?? "", as: context.viewer)
        let (scope, path) = (sheet.territory, Paths.asOf.link())
        let all = sheet.counts.values.reduce(0, +)
        let chips = [Chips.Chip("全部", href: "\(path)?in=\(scope.code)&day=\(day)", count: all)]
            + Places.kinds.filter { sheet.counts[$0.id] != nil }.map {
                Chips.Chip($0.name, href: "\(path)?in=\(scope.code)&day=\(day)\($0.id == kind?.id ? "" : "&kind=\($0.id)")", isOn: $0.id == kind?.id, count: sheet.counts[$0.id])
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
            \(when((kind.map { sheet.counts[$0.id] ?? 0 } ?? all) > rows.count, "<p class=\"soft\">下面只列出前\(rows.count)个，其余请选下级或类型来看。</p>"))
            <form class="row screen-only" method="get" action="\(path)">\(FormField.hidden("in", scope.code))\(FormField("day", "看哪一天", id: "day", isRequired: true).date(day.description, from: "1990-01-01"))\
            \(Button("查看", .plain))</form>
            <p class="soft">按当天有效的那一版统计：类型、名称、地区都是当时的。</p>
            \(Chips(chips))
            \(Ledger(caption: kind?.name ?? "全部阵地", columns: ["阵地", "类型", "地区", "短码"].map { Ledger.Column($0) }, rows: rows, empty: "这一天还没有阵地。"))
            """)
    }
}
