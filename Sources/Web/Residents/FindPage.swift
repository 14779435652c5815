import Civics
import HTML
import Office

/// Stations and deputies by the tree of places, or by a few characters of a name.
struct FindPage: Piece {
    let directory: CityGuide
    let all: PublicDirectory
    let query: String
    let page: PageNumber
    let territory: City.Territory?
    /// Whether a congress sits in a territory.
    let hasHall: @Sendable (String) -> Bool

    var html: HTML {
        """
        <h1>找代表、找联络站</h1>\(FindBox(query))\(query.isEmpty ? tree : results)
        """
    }

    private var results: HTML {
        let named = all.deputies(called: query)
        let deputies = named.isEmpty ? coded : named
        let territories = page.number == 1 ? all.territories(called: query).prefix(CityGuide.found).compactMap { directory.city.territories[$0] } : []
        let shown = territories.count == 1 ? Set(nearby(territories[0])?.places.map(\.id) ?? []) : []
        let places = page.number == 1 ? (all.places(called: query) + codedPlaces).filter { !shown.contains($0) } : []
        guard !territories.isEmpty || !places.isEmpty || !deputies.isEmpty else {
            return "<p class=\"empty\">没有找到「\(query)」。换一两个字再找，或者按地区一级一级地找。</p>"
        }
        let shownPlaces = places.prefix(CityGuide.found).compactMap { directory.city.places[$0] }
        let pager = page.pager(of: deputies.count) { "\(Residents.Paths.find.link())?q=\(Percent.encode(query))&page=\($0)" }
        return """
            \(territories.count == 1 ? near(territories[0]) : when(!territories.isEmpty, "<section><h2>地区</h2><ul class=\"find-list\">\(each(territories) { "<li>\(link($0))</li>" })</ul></section>"))\
            \(when(!deputies.isEmpty, "<section><h2>代表 <span class=\"count\">\(deputies.count)</span></h2>\(list(page.slice(deputies)))\(pager)</section>"))\
            \(when(!shownPlaces.isEmpty, "<section><h2>联络站点 <span class=\"count\">\(places.count)</span></h2>\(PlaceList(places: shownPlaces))</section>"))\
            \(when(places.count > CityGuide.found || territories.count == CityGuide.found, "<p class=\"soft\">地区和站点只列出前\(CityGuide.found)个，请多写几个字。</p>"))
            """
    }

    /// The deputy in office whose code it is.
    private var coded: [Int64] {
        guard let person = directory.city.deputy(code: query.uppercased()), directory.city.isDeputy(person.id, on: directory.today) else { return [] }
        return [person.id]
    }

    /// The place of today whose code it is.
    private var codedPlaces: [Int64] {
        guard let place = directory.city.place(code: query.uppercased()), place.term.contains(directory.today) else { return [] }
        return [place.id]
    }

    private var tree: HTML {
        guard let territory else { return "<p class=\"empty\">还没有登记行政区划。</p>" }
        let children = directory.city.children(of: territory.code).filter { $0.term.contains(directory.today) }
        let below = each(children) { child -> HTML in
            let count = all.count(in: child.code)
            let words = count.places + count.deputies == 0 ? "由上一级联络站受理" : "站点\(count.places)个，代表\(count.deputies)人"
            return "<li>\(link(child)) <span class=\"soft\">\(words)</span></li>"
        }
        return """
            \(crumbs)\(near(territory))\
            \(when(!children.isEmpty, "<section><h2>下一级</h2><ul class=\"find-list\">\(below)</ul></section>"))
            """
    }

    /// The station nearest to an area and its deputies of every level (S1-23).
    private func near(_ territory: City.Territory) -> HTML {
        let few = 6
        let parts = each(all.nearest(to: territory.path, most: few)) { part -> HTML in
            let area = directory.city.territory(path: part.area)
            let name = CityGuide.levels[part.level] ?? ""
            let whence: HTML = area?.code == territory.code ? .empty : " <span class=\"soft\">\(area?.name ?? "")</span>"
            let more: HTML = part.count > few ? """
                <p class="more"><a href="\(Residents.Paths.deputies.link())?in=\(url: area?.code ?? "")&amp;level=\(url: part.level)">全部\(part.count)名\(name)代表</a></p>
                """ : .empty
            return "<h3>\(name)代表 <span class=\"count\">\(part.count)</span>\(whence)</h3>\(list(part.deputies[...]))\(more)"
        }
        return """
            <section><h2>\(territory.name)</h2>\(here(territory))</section>
            <section><h2>\(territory.name)的各级代表</h2>\(parts)\
            <p class="more"><a href="\(Residents.Paths.deputies.link())?in=\(url: territory.code)">代表名册</a> · \
            <a href="\(Residents.Paths.receptions.link())?in=\(url: territory.code)">接待日历</a>\
            \(when(hasHall(territory.code), " · <a href=\"\(Residents.Paths.hall.link(territory.code))\">人大分厅</a>"))</p></section>
            """
    }

    private func list(_ people: ArraySlice<Int64>) -> HTML { DeputyList(people: people.compactMap { directory.city.people[$0] }, directory: directory).html }

    private var crumbs: HTML {
        let codes = (territory?.path ?? "").split(separator: "/").map(String.init).dropLast()
        guard !codes.isEmpty else { return .empty }
        let links = codes.compactMap { directory.city.territories[$0].map(link) }
        return "<nav aria-label=\"上级地区\"><p>\(links.joined(separator: " › "))</p></nav>"
    }

    /// The stations of the place; where it has none, those of the next place above that has some.
    private func here(_ territory: City.Territory) -> HTML {
        guard let (at, places) = nearby(territory) else {
            return "<p class=\"empty\">这里还没有联络站。您可以<a href=\"/speak\">直接反映</a>，由上级人大机关受理。</p>"
        }
        return """
            \(when(at.code != territory.code, "<p class=\"soft\">\(territory.name)没有单设站点，由\(at.name)的站点受理。</p>"))\
            \(PlaceList(places: places))
            """
    }

    private func nearby(_ territory: City.Territory) -> (at: City.Territory, places: [City.Place])? {
        let codes = territory.path.split(separator: "/").reversed().map(String.init)
        guard let code = codes.first(where: { !directory.places(in: $0).isEmpty }), let at = directory.city.territories[code] else { return nil }
        return (at, directory.places(in: code))
    }

    private func link(_ territory: City.Territory) -> HTML {
        "<a href=\"\(Residents.Paths.find.link())?territory=\(url: territory.code)\">\(territory.name)</a>"
    }
}

/// Places with what can be done there at once.
struct PlaceList: Piece {
    let places: [City.Place]

    var html: HTML {
        let lines = each(places) { place -> HTML in
            """
            <li><a href="\(Residents.Paths.station.link(place.code))">\(place.name)</a> <span class="tag">\(CityGuide.kinds[place.kind] ?? "站点")</span> \
            <a class="find-do" href="\(Residents.Paths.speak.link())?station=\(url: place.code)" aria-label="向\(place.name)反映">我要反映</a>\
            \(when(!place.address.isEmpty, "<p class=\"soft\">\(place.address)</p>"))</li>
            """
        }
        return "<ul class=\"find-list\">\(lines)</ul>"
    }
}

/// 代表名册: all deputies in office of an area, by level, a page at a time.
struct DirectoryPage: Piece {
    let directory: CityGuide
    let all: PublicDirectory
    let territory: City.Territory
    let level: String
    let page: PageNumber

    var html: HTML {
        let count = all.count(in: territory.code, level: level).deputies
        let found = all.deputies(within: territory.path, level: level, most: page.number * PageNumber.size)
        let people = page.slice(found).compactMap { directory.city.people[$0] }
        let levels = [NavLink("各级", href: address(level: ""), isCurrent: level.isEmpty)]
            + PublicDirectory.levels.map { NavLink(CityGuide.levels[$0] ?? $0, href: address(level: $0), isCurrent: level == $0) }
        let above = territory.path.split(separator: "/").dropLast().compactMap { directory.city.territories[String($0)] }
        let below = directory.city.children(of: territory.code).filter { all.count(in: $0.code).deputies > 0 }
        let empty = "这一级在\(territory.name)没有在任代表。"
        return """
            <h1>代表名册</h1>\(FindBox(""))\
            \(when(!above.isEmpty, "<nav aria-label=\"上级地区\"><p>\(above.map { "<a href=\"\(address(in: $0.code))\">\($0.name)</a>" as HTML }.joined(separator: " › ")) › \(territory.name)</p></nav>"))\
            <p>\(territory.name)\(CityGuide.levels[level].map { "\($0)" } ?? "各级")人大代表 <b>\(count)</b> 名。</p>\(Tabs(levels, label: "级别"))\
            \(when(!below.isEmpty, "<details class=\"filters\"><summary>按地区看</summary>\(Chips(below.map { Chips.Chip($0.name, href: address(in: $0.code), count: all.count(in: $0.code).deputies) }, label: "地区"))</details>"))\
            \(found.isEmpty ? "<p class=\"empty\">\(empty)</p>" : DeputyList(people: people, directory: directory).html)\
            \(page.pager(of: count) { "\(address(level: level))&page=\($0)" })
            """
    }

    private func address(level: String) -> String {
        "\(Residents.Paths.deputies.link())?in=\(Percent.encode(territory.code))" + (level.isEmpty ? "" : "&level=\(level)")
    }

    private func address(in code: String) -> String { "\(Residents.Paths.deputies.link())?in=\(Percent.encode(code))" + (level.isEmpty ? "" : "&level=\(level)") }
}
