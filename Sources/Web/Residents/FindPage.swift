import Civics
import HTML
import Office

/// Stations and deputies by the tree of places, or by a few characters of a name.
struct FindPage: Piece {
    let directory: CityGuide
    let query: String
    let territory: City.Territory?

    var html: HTML {
        """
        <h1>找代表、找联络站</h1>\(FindBox(query))\(query.isEmpty ? tree : results)
        """
    }

    private var results: HTML {
        let found = directory.search(query)
        guard !found.territories.isEmpty || !found.places.isEmpty || !found.deputies.isEmpty else {
            return "<p class=\"empty\">没有找到「\(query)」。换一两个字再找，或者按地区一级一级地找。</p>"
        }
        let more = [found.territories.count, found.places.count, found.deputies.count].contains(CityGuide.found)
        return """
            \(when(!found.deputies.isEmpty, "<section><h2>代表</h2>\(deputies(found.deputies))</section>"))\
            \(when(!found.places.isEmpty, "<section><h2>联络站点</h2>\(places(found.places))</section>"))\
            \(when(!found.territories.isEmpty, "<section><h2>地区</h2><ul class=\"find-list\">\(each(found.territories) { "<li>\(link($0))</li>" })</ul></section>"))\
            \(when(more, "<p class=\"soft\">只列出前\(CityGuide.found)个，请多写几个字。</p>"))
            """
    }

    private var tree: HTML {
        guard let territory else { return "<p class=\"empty\">还没有登记行政区划。</p>" }
        let counts = directory.counts()
        let children = directory.city.territories.values.filter { $0.parent == territory.code }.sorted { $0.code < $1.code }
        let below = each(children) { child -> HTML in
            let count = counts[child.code] ?? (0, 0)
            let words = count.places + count.deputies == 0 ? "由上一级联络站受理" : "站点\(count.places)个，代表\(count.deputies)人"
            return "<li>\(link(child)) <span class=\"soft\">\(words)</span></li>"
        }
        return """
            \(crumbs)<section><h2>\(territory.name)</h2>\(here(territory))</section>\
            \(when(!children.isEmpty, "<section><h2>下一级</h2><ul class=\"find-list\">\(below)</ul></section>"))
            """
    }

    private var crumbs: HTML {
        let codes = (territory?.path ?? "").split(separator: "/").map(String.init).dropLast()
        guard !codes.isEmpty else { return .empty }
        let links = codes.compactMap { directory.city.territories[$0].map(link) }
        return "<nav aria-label=\"上级地区\"><p>\(links.joined(separator: " › "))</p></nav>"
    }

    /// The stations of the place; where it has none, those of the next place above that has some.
    private func here(_ territory: City.Territory) -> HTML {
        let codes = territory.path.split(separator: "/").reversed().map(String.init)
        guard let code = codes.first(where: { !directory.places(in: $0).isEmpty }), let at = directory.city.territories[code] else {
            return "<p class=\"empty\">这里还没有联络站。您可以<a href=\"/speak\">直接反映</a>，由上级人大机关受理。</p>"
        }
        let people = directory.deputies(in: code)
        return """
            \(when(code != territory.code, "<p class=\"soft\">\(territory.name)没有单设站点，由\(at.name)的站点受理。</p>"))\
            \(places(directory.places(in: code)))\(when(!people.isEmpty, "<h3>在这里接待的代表</h3>\(deputies(people))"))
            """
    }

    private func link(_ territory: City.Territory) -> HTML {
        "<a href=\"\(Residents.Paths.find.link())?territory=\(url: territory.code)\">\(territory.name)</a>"
    }

    private func places(_ places: [City.Place]) -> HTML {
        let lines = each(places) { place -> HTML in
            """
            <li><a href="\(Residents.Paths.station.link(place.code))">\(place.name)</a> <span class="tag">\(CityGuide.kinds[place.kind] ?? "站点")</span>\
            \(when(!place.address.isEmpty, "<p class=\"soft\">\(place.address)</p>"))</li>
            """
        }
        return "<ul class=\"find-list\">\(lines)</ul>"
    }

    private func deputies(_ people: [City.Person]) -> HTML {
        let lines = each(people) { person -> HTML in
            let words = directory.mandates(of: person.id).map(\.words)
            let name: HTML = person.deputyCode.isEmpty ? HTML(person.name) : "<a href=\"\(Residents.Paths.deputy.link(person.deputyCode))\">\(person.name)</a>"
            return "<li>\(name) <span class=\"soft\">\(Array(Set(words)).sorted().joined(separator: "、"))</span></li>"
        }
        return "<ul class=\"find-list find-people\">\(lines)</ul>"
    }
}
