import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Residents {
    func deputyPage(_ code: String, _ request: Request) async throws -> Response {
        guard let person = office.city.deputy(code: code) else { throw HTTPError(.notFound) }
        let sight = try await office.deputy(person)
        return site.page("人大代表\(person.name)", request, DeputyPage(sight: sight, directory: CityGuide(city: office.city, today: office.today)).html)
    }

    func deputyPhoto(_ code: String) async throws -> Response {
        guard let person = office.city.deputy(code: code) else { throw HTTPError(.notFound) }
        let (file, bytes) = try await office.photo(of: person)
        return .file(bytes, filename: file.name, mediaType: file.media)
    }
}

/// 五公开: exactly the groups that the deputy discloses; reached through the station, never by a private number.
struct DeputyPage: Piece {
    let sight: DeputySight
    let directory: CityGuide

    private var person: City.Person { sight.person }

    var html: HTML {
        let mandates = directory.mandates(of: person.id)
        guard !mandates.isEmpty else { return former }
        let stations = Dictionary(mandates.compactMap(\.place).map { ($0.id, $0) }) { first, _ in first }.values.sorted { $0.id < $1.id }
        let station = stations.first
        let rows = groups(mandates, stations)
        return """
            <h1>\(person.name)</h1><p>\(Array(Set(mandates.map(\.words))).sorted().joined(separator: "、"))</p>
            <div class="acts"><a class="act act-primary" href="\(Residents.Paths.speak.link())?deputy=\(url: person.deputyCode)\(when(station) { "&amp;station=\(url: $0.code)" })">\
            <b>找我反映</b><span>由联络站登记、跟办到底</span></a>\
            \(when(station) { "<a class=\"act\" href=\"\(Residents.Paths.book.link($0.code))?deputy=\(url: person.deputyCode)\"><b>预约见面</b><span>约一场接待，当面说</span></a>" })</div>
            \(when(!rows.isEmpty, "<section><h2>代表信息</h2>\(photo)\(Facts(rows))\(when(sight.shows("duty") && !person.note.isEmpty, "<p class=\"soft\">\(person.note)</p>"))</section>"))\
            \(receptions)\(record)
            <p class="screen-only"><a href="\(Residents.Paths.deputySheet.link(person.deputyCode))">打印代表二维码</a></p>
            """
    }

    private func groups(_ mandates: [CityGuide.Mandate], _ stations: [City.Place]) -> [(label: String, value: HTML)] {
        var rows: [(label: String, value: HTML)] = []
        if sight.shows("photo") { rows.append(("姓名", HTML([person.name, person.sex].filter { !$0.isEmpty }.joined(separator: "，")))) }
        if sight.shows("duty") { rows.append(("单位和职务", posts(mandates))) }
        if sight.shows("area") {
            rows.append(("联系选区", areas(stations)))
            if !sight.groups.isEmpty { rows.append(("代表小组", HTML(sight.groups.joined(separator: "、")))) }
            let links = stations.map { place -> HTML in "<a href=\"\(Residents.Paths.station.link(place.code))\">\(place.name)</a>" }
            if !links.isEmpty { rows.append(("所在站点", links.joined(separator: "、"))) }
        }
        if sight.shows("contact") { rows.append(("怎样联系", contact(stations))) }
        return rows
    }

    private var photo: HTML {
        guard sight.shows("photo"), person.photo != nil else { return .empty }
        return "<img class=\"portrait\" src=\"\(Residents.Paths.deputyPhoto.link(person.deputyCode))\" alt=\"\(person.name)的照片\" width=\"120\" height=\"160\">"
    }

    private func posts(_ mandates: [CityGuide.Mandate]) -> HTML {
        let words = mandates.map { mandate in "\(mandate.words)（\(mandate.from.year)年\(mandate.from.month)月起）" }
        let others = directory.city.posts(of: person.id).filter { $0.role != .deputy && $0.term.contains(directory.today) && $0.role != .admin && $0.role != .auditor }
            .map { "\(directory.city.name(of: $0.holder)) \($0.title)" }
        var seen: Set<String> = []
        let all = (person.employer.isEmpty ? [] : [person.employer]) + words + others
        return all.filter { seen.insert($0).inserted }.map { HTML($0) }.joined(separator: "<br>")
    }

    private func areas(_ stations: [City.Place]) -> HTML {
        let units = directory.city.posts(of: person.id).filter { $0.role == .deputy && $0.term.contains(directory.today) }.map(\.electingUnit).filter { !$0.isEmpty }
        let names = units + stations.map { directory.city.name(ofPath: directory.city.territories[$0.territory]?.path ?? "") }
        return names.isEmpty ? "见所在代表团" : Array(Set(names)).sorted().map { HTML($0) }.joined(separator: "<br>")
    }

    private func contact(_ stations: [City.Place]) -> HTML {
        guard let station = stations.first else { return "在这里点「找我反映」，由代表工作机构转交" }
        let phone = station.phone.isEmpty ? "" : "，电话\(station.phone)"
        return "由\(station.name)转达\(phone)。为保护隐私，不公开代表本人电话。"
    }

    private var receptions: HTML {
        when(sight.shows("area") && !sight.receptions.isEmpty, """
            <section><h2>接下来的接待</h2><ul class="find-list">\(each(sight.receptions) {
                ReceptionItem(reception: $0, showsDay: true, today: directory.today).html
            })</ul></section>
            """)
    }

    /// Counts only: what was done for whom stays with those who were there.
    private var record: HTML {
        guard sight.shows("record") else { return .empty }
        let lines = sight.duties.map { "<li>\($0.heading.name) <b>\($0.count)</b> 次</li>" as HTML }
        let debriefings = when(!sight.debriefings.isEmpty, """
            <h3>述职</h3><ul class="find-list">\(each(sight.debriefings) { paper -> HTML in
                let votes = paper.debriefing.map { "满意\($0.good)票，基本满意\($0.fair)票，不满意\($0.poor)票" } ?? ""
                return """
                    <li><a href="\(PaperPages.link(paper))">\(paper.day?.spoken(asOf: directory.today) ?? "")述职</a> <span class="soft">\(votes)</span></li>
                    """
            })</ul>
            """)
        return """
            <section><h2>履职情况</h2><p class="soft">\(sight.since.year)年\(sight.since.month)月本届任职以来，到\(directory.today.chinese)，按本平台的记录。</p><ul class="counts"><li>经手群众意见 <b>\(sight.received)</b> 件，其中办结 <b>\(sight.closed)</b> 件</li>\
            \(lines.joined(separator: ""))</ul>\(debriefings)\(examples)</section>
            """
    }

    /// Where the deputy is told of as an example.
    private var examples: HTML {
        when(!sight.examples.isEmpty, """
            <h3>典型案例</h3><ul class="find-list">\(each(sight.examples) { paper -> HTML in
                "<li><a href=\"\(PaperPages.link(paper))\">\(paper.title)</a> <span class=\"soft\">\(paper.place?.name ?? "")</span></li>"
            })</ul>
            """)
    }

    private var former: HTML {
        let ended = directory.mandates(of: person.id, ended: true)
        let station = ended.compactMap(\.place).first { $0.term.contains(directory.today) }
        let go = station.map { Button.link("去\($0.name)", to: Residents.Paths.station.link($0.code), .primary) }
            ?? Button.link("按地区找代表", to: Residents.Paths.find.link(), .primary)
        return """
            <h1>\(person.name)</h1>\(Notice(.soon, "\(person.name)现在不担任人大代表了", text: "<p>感谢您信任这位代表。您的事可以找当地联络站的在任代表，同样有登记、有答复。</p>"))
            <p class="row">\(go)\(Button.link("我要反映", to: "\(Residents.Paths.speak.link())\(station.map { "?station=\(Percent.encode($0.code))" } ?? "")"))</p>
            """
    }
}
