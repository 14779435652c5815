import Civics
import Formats
import HTML
import Hummingbird
import Office

extension Residents {
    func stationPage(_ code: String, _ request: Request) async throws -> Response {
        guard let place = office.city.place(code: code) else { throw HTTPError(.notFound) }
        let path = office.city.territories[place.territory]?.path ?? ""
        let solved = try await office.published(territory: path, limit: 4)
        let counts = try await office.recordCounts(place: place.id)
        return site.page(place.name, request, description: "\(place.name)：反映问题、接待时间、接待代表。", StationPage(
            place: place, directory: CityGuide(city: office.city, today: office.today), solved: solved, counts: counts).html)
    }

    func deputyPage(_ code: String, _ request: Request) async throws -> Response {
        guard let person = office.city.deputy(code: code) else { throw HTTPError(.notFound) }
        let counts = try await office.recordCounts(person: person.id)
        return site.page("人大代表\(person.name)", request, DeputyPage(
            person: person, directory: CityGuide(city: office.city, today: office.today), counts: counts).html)
    }
}

/// Scanned in a corridor, one hand, bad light: what can be done here stands first.
struct StationPage: Piece {
    let place: City.Place
    let directory: CityGuide
    let solved: [PublishedAnswer]
    let counts: (all: Int, closed: Int)

    var html: HTML {
        guard place.term.contains(directory.today) else { return closed }
        return """
            <h1>\(place.name)</h1>\(when(!place.note.isEmpty, "<p class=\"soft\">\(place.note)</p>"))
            <div class="acts"><a class="act act-primary" href="/speak?station=\(url: place.code)"><b>我要反映</b><span>由这里受理，可以不留姓名</span></a>\
            <a class="act" href="/follow"><b>查进度</b><span>凭编号和查询码</span></a></div>
            <section><h2>什么时候有人</h2>\(Facts(known: [
                ("时间", known(place.hours)), ("地址", known(place.address)), ("站点电话", known(place.phone)), ("值守", keepers),
            ]))</section>
            \(receives)
            <section><h2>附近办好的</h2>\(ReplyList(solved, today: directory.today, empty: "这一带还没有公开的答复。"))\
            <p class="soft">到今天，这里受理过\(counts.all)件，办结\(counts.closed)件。</p></section>
            <p class="screen-only"><a href="\(Residents.Paths.stationSheet.link(place.code))">打印这个站点的二维码</a></p>
            """
    }

    private func known(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Keepers by post and name; how to reach them is the station's own telephone.
    private var keepers: String? {
        let posts = directory.city.posts(at: .place(place.id)).filter { [.keeper, .stationChief].contains($0.role) && $0.term.contains(directory.today) }
        let names = posts.compactMap { post in directory.city.people[post.person].map { "\(post.title) \($0.name)" } }
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    private var receives: HTML {
        let people = directory.deputies(at: place.id)
        let lines = each(people) { person -> HTML in
            let words = Array(Set(directory.mandates(of: person.id).map(\.words))).sorted().joined(separator: "、")
            let name: HTML = person.deputyCode.isEmpty ? HTML(person.name) : "<a href=\"\(Residents.Paths.deputy.link(person.deputyCode))\">\(person.name)</a>"
            return "<li>\(name) <span class=\"soft\">\(words)</span></li>"
        }
        let list: HTML = people.isEmpty ? "<p class=\"empty\">接待代表正在安排。您写的会转给本地代表。</p>" : "<ul class=\"find-list find-people\">\(lines)</ul>"
        return "<section><h2>在这里接待的代表</h2>\(list)</section>"
    }

    private var closed: HTML {
        let near = "/find?territory=\(Percent.encode(place.territory))"
        return """
            <h1>\(place.name)</h1>\(Notice(.soon, "这个站点已经不用了", text: "<p>请到附近的站点，或直接在网上反映。</p>"))
            <p class="row">\(Button.link("附近的站点", to: near, .primary))\(Button.link("我要反映", to: "/speak"))</p>
            """
    }
}

/// A deputy's five disclosures; reached through the station, never by a private number.
struct DeputyPage: Piece {
    let person: City.Person
    let directory: CityGuide
    let counts: (all: Int, closed: Int)

    var html: HTML {
        let mandates = directory.mandates(of: person.id)
        guard !mandates.isEmpty else { return former }
        let stations = Dictionary(mandates.compactMap(\.place).map { ($0.id, $0) }) { first, _ in first }.values.sorted { $0.id < $1.id }
        let levels = Array(Set(mandates.map(\.words))).sorted()
        return """
            <h1>\(person.name)</h1><p>\(levels.joined(separator: "、"))</p>
            <div class="acts"><a class="act act-primary" href="/speak?deputy=\(url: person.deputyCode)\(when(stations.first.map(\.code)) { "&amp;station=\(url: $0)" })">\
            <b>找我反映</b><span>由联络站登记、跟办到底</span></a></div>
            <section><h2>代表信息</h2>\(Facts([
                ("姓名", HTML(person.name)), ("职务和级别", posts(mandates)), ("联系选区", areas(stations)),
                ("怎样联系", contact(stations)), ("履职情况", "经手群众意见\(counts.all)件，其中办结\(counts.closed)件"),
            ]))\(when(!person.note.isEmpty, "<p class=\"soft\">\(person.note)</p>"))</section>
            <p class="screen-only"><a href="\(Residents.Paths.deputySheet.link(person.deputyCode))">打印代表二维码</a></p>
            """
    }

    private func posts(_ mandates: [CityGuide.Mandate]) -> HTML {
        let words = mandates.map { mandate in "\(mandate.words)（\(mandate.from.year)年\(mandate.from.month)月起）" }
        let others = directory.city.posts(of: person.id).filter { $0.role != .deputy && $0.term.contains(directory.today) && $0.role != .admin && $0.role != .auditor }
            .map { "\(directory.city.name(of: $0.holder)) \($0.title)" }
        var seen: Set<String> = []
        return (words + others).filter { seen.insert($0).inserted }.map { HTML($0) }.joined(separator: "<br>")
    }

    private func areas(_ stations: [City.Place]) -> HTML {
        let names = stations.map { directory.city.name(ofPath: directory.city.territories[$0.territory]?.path ?? "") }
        return names.isEmpty ? "见所在代表团" : Array(Set(names)).sorted().map { HTML($0) }.joined(separator: "<br>")
    }

    private func contact(_ stations: [City.Place]) -> HTML {
        guard !stations.isEmpty else { return "在这里点「找我反映」，由代表工作机构转交" }
        let links = stations.map { place -> HTML in "<a href=\"\(Residents.Paths.station.link(place.code))\">\(place.name)</a>" }
        return "\(links.joined(separator: "、"))转达。为保护隐私，不公开代表本人电话。"
    }

    private var former: HTML {
        let ended = directory.mandates(of: person.id, ended: true)
        let station = ended.compactMap(\.place).first { $0.term.contains(directory.today) }
        let go = station.map { Button.link("去\($0.name)", to: Residents.Paths.station.link($0.code), .primary) }
            ?? Button.link("按地区找代表", to: Residents.Paths.find.link(), .primary)
        return """
            <h1>\(person.name)</h1>\(Notice(.soon, "\(person.name)现在不担任人大代表了", text: "<p>感谢您信任这位代表。您的事可以找当地联络站的在任代表，同样有登记、有答复。</p>"))
            <p class="row">\(go)\(Button.link("我要反映", to: "/speak\(station.map { "?station=\(Percent.encode($0.code))" } ?? "")"))</p>
            """
    }
}

/// One sheet of A4 to hang up: the code as large as the paper allows.
struct CodeSheet: Piece {
    let title: String
    let line: String
    let facts: [String]
    let link: String
    let code: String
    let city: String

    var html: HTML {
        """
        <article class="slip code-sheet"><p class="slip-head">\(city)人大代表联络站</p><h1>\(title)</h1><p class="code-line">\(line)</p>\
        <div class="code-picture">\(raw: QRCode.svg(link, moduleSize: 12, label: "\(title)的二维码"))</div>\
        <p class="code-link">\(link)</p>\(each(facts) { "<p>\($0)</p>" })<p class="slip-note">反映问题不用登录，可以不留姓名；凭编号和查询码查结果。</p></article>
        """
    }
}
