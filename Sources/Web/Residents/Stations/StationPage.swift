import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Residents {
    func stationPage(_ code: String, _ request: Request) async throws -> Response {
        guard let place = office.city.place(code: code) else { throw HTTPError(.notFound) }
        let path = office.city.territories[place.territory]?.path ?? ""
        let solved = try await office.published(territory: path, limit: 4)
        let sight = try await office.station(place)
        return site.page(place.name, request, description: "\(place.name)：反映问题、接待时间、接待代表。", StationPage(
            sight: sight, directory: CityGuide(city: office.city, today: office.today), solved: solved).html)
    }
}

/// Scanned in a corridor, one hand, bad light: what can be done here stands first.
struct StationPage: Piece {
    let sight: StationSight
    let directory: CityGuide
    let solved: [PublishedAnswer]

    private var place: City.Place { sight.place }
    private var today: Day { directory.today }

    var html: HTML {
        guard place.term.contains(today) else { return closed }
        return """
            <h1>\(place.name)</h1>\(when(!place.note.isEmpty, "<p class=\"soft\">\(place.note)</p>"))
            <div class="acts"><a class="act act-primary" href="\(Residents.Paths.speak.link())?station=\(url: place.code)"><b>我要反映</b><span>由这里受理，可以不留姓名</span></a>\
            <a class="act" href="\(Residents.Paths.book.link(place.code))"><b>预约接待</b><span>约个时间，当面向代表说</span></a>\
            <a class="act" href="\(Residents.Paths.follow.link())"><b>查进度</b><span>凭编号和查询码</span></a></div>
            \(receptions)\(consultations)
            <section><h2>站点</h2>\(Facts(known: [
                ("开放时间", known(place.hours)), ("地址", known(place.address)), ("所在单位", known(place.host)), ("站点电话", known(place.phone)), ("值守", keepers),
                ("特色", known(place.specialty)),
            ]))</section>
            \(roster)\(postings)\(regulations)\(responses)\(debriefings)\(examples)
            <section><h2>附近办好的</h2>\(ReplyList(solved, today: today, empty: "这一带还没有公开的答复。"))\
            <p class="soft">到今天，这里受理过\(sight.received)件，办结\(sight.closed)件。</p></section>
            <p class="screen-only"><a href="\(Residents.Paths.stationSheet.link(place.code))">打印这个站点的二维码</a> · \
            <a href="\(Residents.Paths.find.link())?territory=\(url: place.territory)">附近的代表和站点</a></p>
            """
    }

    private func known(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Today first, whatever else there is: somebody stands before the door.
    private var receptions: HTML {
        let now = sight.receptions.filter { $0.day == today }
        let next = sight.receptions.filter { $0.day > today && $0.isPlanned }.prefix(4)
        func list(_ rows: some Sequence<PublicReception>, showsDay: Bool) -> HTML {
            "<ul class=\"find-list\">\(each(Array(rows)) { ReceptionItem(reception: $0, isAtHome: true, showsDay: showsDay, today: today).html })</ul>"
        }
        let otherwise = next.isEmpty ? place.hours.isEmpty ? "。" : "。开放时间：\(place.hours)" : "，看看下面哪天方便。"
        let todays: HTML = now.isEmpty ? "<p class=\"empty\">今天没有安排接待\(otherwise)</p>" : list(now, showsDay: false)
        return """
            <section><h2>今天谁接待</h2>\(todays)</section>\
            \(when(!next.isEmpty, "<section><h2>接下来</h2>\(list(next, showsDay: true))</section>"))\
            <p class="more"><a href="\(Residents.Paths.receptions.link())?place=\(url: place.code)">接待日历</a></p>
            """
    }

    /// 在本站征求意见: what one says from here counts as collected by the station (S2-31).
    private var consultations: HTML {
        when(!sight.consultations.isEmpty, """
            <section><h2>在本站征求意见</h2><ul class="find-list">\(each(sight.consultations) { line -> HTML in
                let until = line.due.flatMap { Day($0) }.map { "\($0.spoken(asOf: today))截止" } ?? ""
                return """
                    <li><a href="\(Residents.Paths.consultation.link(line.number))?station=\(url: place.code)">\(line.title)</a> \
                    <span class="soft">\(until)，网上写或到站里填都可以</span></li>
                    """
            })</ul></section>
            """)
    }

    /// Keepers by post and name; how to reach them is the station's own telephone.
    private var keepers: String? {
        let posts = directory.city.posts(at: .place(place.id)).filter { [.keeper, .stationChief].contains($0.role) && $0.term.contains(today) }
        let names = posts.compactMap { post in directory.city.people[post.person].map { "\(post.title) \($0.name)" } }
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    /// Who belongs here, by level.
    private var roster: HTML {
        let people = directory.deputies(at: place.id)
        guard !people.isEmpty else { return "<section><h2>进站代表</h2><p class=\"empty\">接待代表正在安排。您写的会转给本地代表。</p></section>" }
        let byLevel = directory.byLevel(people, at: place.id)
        let parts = each(byLevel) { part -> HTML in
            "<h3>\(part.name)代表 <span class=\"count\">\(part.people.count)</span></h3>\(DeputyList(people: part.people, directory: directory))"
        }
        return "<section><h2>进站代表 <span class=\"count\">\(people.count)</span></h2>\(parts)</section>"
    }

    private func papers(_ title: String, _ papers: [PublicPaper], _ line: (PublicPaper) -> String) -> HTML {
        when(!papers.isEmpty, """
            <section><h2>\(title)</h2><ul class="find-list">\(each(papers) { paper -> HTML in
                "<li><a href=\"\(PaperPages.link(paper))\">\(paper.title)</a> <span class=\"soft\">\(line(paper))</span></li>"
            })</ul></section>
            """)
    }

    private var postings: HTML {
        papers("公示", sight.postings) { paper in [paper.note, paper.until.map { "公示到\($0.spoken(asOf: today))" } ?? ""].filter { !$0.isEmpty }.joined(separator: "，") }
    }

    private var regulations: HTML { papers("制度", sight.regulations, \.note) }

    private var examples: HTML { papers("典型案例", sight.examples) { $0.day.map { "\($0.spoken(asOf: today))发布" } ?? "" } }

    private var debriefings: HTML {
        papers("代表述职", sight.debriefings) { paper in
            let votes = paper.debriefing.map { "满意\($0.good)票，基本满意\($0.fair)票，不满意\($0.poor)票" } ?? ""
            return [paper.day?.spoken(asOf: today) ?? "", votes].filter { !$0.isEmpty }.joined(separator: "，")
        }
    }

    private var responses: HTML {
        when(!sight.responses.isEmpty, "<section><h2>国家机关到站的回应和承诺</h2><ul class=\"find-list\">\(each(sight.responses) { ResponseItem(reception: $0, today: today).html })</ul></section>")
    }

    private var closed: HTML {
        let near = "\(Residents.Paths.find.link())?territory=\(Percent.encode(place.territory))"
        return """
            <h1>\(place.name)</h1>\(Notice(.soon, "这个站点已经不用了", text: "<p>请到附近的站点，或直接在网上反映。</p>"))
            <p class="row">\(Button.link("附近的站点", to: near, .primary))\(Button.link("我要反映", to: Residents.Paths.speak.link()))</p>
            """
    }
}

/// Deputies by name, with what they are deputies of.
struct DeputyList: Piece {
    let people: [City.Person]
    let directory: CityGuide

    var html: HTML {
        let lines = each(people) { person -> HTML in
            let words = Array(Set(directory.mandates(of: person.id).map(\.words))).sorted().joined(separator: "、")
            let name: HTML = person.deputyCode.isEmpty ? HTML(person.name) : "<a href=\"\(Residents.Paths.deputy.link(person.deputyCode))\">\(person.name)</a>"
            return "<li>\(name) <span class=\"soft\">\(words)</span></li>"
        }
        return "<ul class=\"find-list find-people\">\(lines)</ul>"
    }
}
