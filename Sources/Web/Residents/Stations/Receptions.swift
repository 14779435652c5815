import Civics
import Formats
import HTML
import Hummingbird
import NIOCore
import Office

/// 接待日历: who receives when and where, this week and the next four.
extension Residents {
    private static let weeks = 5
    private static let perPage = 60

    func addReceptions(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.receptions) { request, context in
            try limit(limits.reading, "receptions", request, context)
            return try await receptions(request)
        }
        router.get(Paths.receptionCalendar) { request, context in
            try limit(limits.reading, "calendar", request, context)
            let code = try request.queryFields().line("in")
            guard code.isEmpty || office.city.territories[code] != nil else { throw HTTPError(.notFound) }
            let name = "\(office.city.territories[code]?.name ?? office.cityName)代表接待"
            return calendar(try await office.receptionCalendar(ReceptionFilter(territory: code.isEmpty ? office.city.root : code), name: name))
        }
        router.get(Paths.stationCalendar) { request, context, code in
            try limit(limits.reading, "calendar", request, context)
            guard let place = office.city.place(code: code) else { throw HTTPError(.notFound) }
            return calendar(try await office.receptionCalendar(ReceptionFilter(place: place.code), name: "\(place.name)接待"))
        }
        // Whoever has the address reads it: a calendar program does not sign in. It stands in no page but one's own account.
        router.get(Paths.dutyCalendar) { request, context, piece in
            try limit(limits.reading, "calendar", request, context)
            guard piece.hasSuffix(".ics") else { throw HTTPError(.notFound) }
            var response = calendar(try await office.dutyCalendar(token: String(piece.dropLast(4))))
            response.headers[.cacheControl] = "private, no-store"
            return response
        }
    }

    private func calendar(_ file: CalendarFile) -> Response {
        Response(
            status: .ok, headers: [.contentType: CalendarFile.mediaType, .cacheControl: "public, max-age=900"],
            body: .init(byteBuffer: ByteBuffer(string: file.text)))
    }

    private func receptions(_ request: Request) async throws -> Response {
        let fields = try request.queryFields()
        let (city, today) = (office.city, office.today)
        let week = fields.line("week").isEmpty ? 0 : Int(fields.line("week")) ?? -1
        let territory = city.territories[fields.line("in").isEmpty ? city.root : fields.line("in")]
        let place = fields.line("place").isEmpty ? nil : city.place(code: fields.line("place"))
        guard (0..<Self.weeks).contains(week), let territory, place != nil || fields.line("place").isEmpty else { throw HTTPError(.notFound) }
        let monday = today - (today.weekday.rawValue - 1) + 7 * week
        let mark = fields.line("after").split(separator: "/").map(String.init)
        let after = mark.count == 2 ? Day(mark[0]).flatMap { day in Int64(mark[1]).map { (day.description, $0) } } : nil
        let filter = ReceptionFilter(territory: territory.code, place: place?.code ?? "", from: monday, through: monday + 6)
        let found = try await office.receptions(filter, after: after, limit: Self.perPage + 1)
        let shown = Array(found.rows.prefix(Self.perPage))
        let link = ReceptionLink(territory: territory.code == city.root ? "" : territory.code, place: place?.code ?? "", week: week)
        let next = found.rows.count > Self.perPage ? shown.last.map { "\(link.text)&after=\($0.day)/\($0.id)" } : nil
        let page = ReceptionPage(
            receptions: shown, count: found.count, monday: monday, week: week, weeks: Self.weeks, territory: territory, place: place, link: link,
            next: next, first: after == nil ? nil : link.text, days: office.days, city: city, today: today)
        return site.page(
            "接待日历", request, description: "\(city.name(ofPath: territory.path))人大代表接待日历：哪天、在哪里、谁接待。", page.html)
    }
}

/// The address of a calendar page.
struct ReceptionLink: Sendable {
    var territory: String
    var place: String
    var week: Int

    var text: String {
        var parts = ["week=\(week)"]
        if !territory.isEmpty { parts.append("in=\(Percent.encode(territory))") }
        if !place.isEmpty { parts.append("place=\(Percent.encode(place))") }
        return "\(Residents.Paths.receptions.link())?\(parts.joined(separator: "&"))"
    }

    func at(week: Int) -> String { ReceptionLink(territory: territory, place: place, week: week).text }
    func at(territory: String) -> String { ReceptionLink(territory: territory, place: "", week: week).text }

    var calendar: String {
        if !place.isEmpty { return Residents.Paths.stationCalendar.link(place) }
        return Residents.Paths.receptionCalendar.link() + (territory.isEmpty ? "" : "?in=\(Percent.encode(territory))")
    }
}

struct ReceptionPage: Piece {
    let receptions: [PublicReception]
    let count: Int
    let monday: Day
    let week: Int
    let weeks: Int
    let territory: City.Territory
    let place: City.Place?
    let link: ReceptionLink
    let next: String?
    let first: String?
    let days: DayTable
    let city: City
    let today: Day

    var html: HTML {
        let where_ = place?.name ?? territory.name
        return """
            <h1>接待日历</h1><p>\(where_)，\(monday.monthAndDay)到\((monday + 6).monthAndDay)，<b>\(words(count))</b>场接待。到站就能当面反映，也可以先预约。</p>\
            \(Tabs(tabs, label: "哪一周"))\(filters)\(holidays)
            \(ReceptionDays(receptions: receptions, days: days, today: today))\
            \(when(receptions.isEmpty, "<p class=\"empty\">这一周\(where_)没有安排接待。看看别的周，或者直接<a href=\"\(Residents.Paths.speak.link())\">在网上反映</a>。</p>"))
            \(Pager(first: first, next: next))
            <p class="soft screen-only">想让手机日历自动更新？订阅这个地址：<a href="\(link.calendar)">\(where_)的接待日历</a></p>
            """
    }

    private func words(_ count: Int) -> String { count > Office.mostCounted ? "\(Office.mostCounted)以上" : String(count) }

    private var tabs: [NavLink] {
        let names = ["本周", "下周"]
        return (0..<weeks).map { index in
            let day = monday + 7 * (index - week)
            return NavLink(index < names.count ? names[index] : "\(day.monthAndDay)起", href: link.at(week: index), isCurrent: index == week)
        }
    }

    /// The days of rest of the week, by which receptions move.
    private var holidays: HTML {
        let rest = (0..<7).map { monday + $0 }.filter { days.entry(on: $0)?.kind == .holiday }
        guard let name = rest.compactMap({ days.note($0) }).first else { return .empty }
        let span = rest.count == 1 ? rest[0].monthAndDay : "\(rest[0].monthAndDay)到\(rest[rest.count - 1].monthAndDay)"
        return "<p class=\"notice-line\">\(span)\(name)放假，轮到这几天的接待移到节后第一个工作日。</p>"
    }

    private var filters: HTML {
        if let place {
            return "<p>只看 \(place.name)。<a href=\"\(link.at(territory: place.territory))\">看附近的</a> · <a href=\"\(Residents.Paths.station.link(place.code))\">站点页面</a></p>"
        }
        let above = territory.path.split(separator: "/").dropLast().compactMap { city.territories[String($0)] }
        let below = city.children(of: territory.code)
        let crumbs = when(!above.isEmpty, "<p>\(above.map { option($0) }.joined(separator: " › ")) › \(territory.name)</p>")
        guard !below.isEmpty else { return crumbs }
        return """
            \(crumbs)<details class="filters"\(when(week == 0 && !above.isEmpty, " open"))><summary>按地区看</summary>\
            \(Chips(below.map { Chips.Chip($0.name, href: link.at(territory: $0.code)) }, label: "地区"))</details>
            """
    }

    private func option(_ territory: City.Territory) -> HTML {
        "<a href=\"\(link.at(territory: territory.code == city.root ? "" : territory.code))\">\(territory.name)</a>"
    }
}
