import Civics
import HTML
import Hummingbird
import Office
import Store

/// 人大分厅: one congress on one page, and the lists behind its numbers.
extension Residents {
    private static let perPage = 30

    func addHalls(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.halls) { _, _ in
            let root = office.city.root
            guard let code = office.hasHall(root) ? root : office.city.children(of: root).first(where: { office.hasHall($0.code) })?.code else {
                throw HTTPError(.notFound)
            }
            return site.seeOther(Paths.hall.link(code))
        }
        router.get(Paths.hall) { request, context, code in
            try limit(limits.reading, "hall", request, context)
            let page = HallPage(hall: try await office.hall(code), city: office.city, today: office.today)
            return site.page(page.name, request, description: "\(page.name)：概况、会议、代表履职、建议办理、选民留言。", page.html)
        }
        router.get(Paths.hallList) { request, context, code, name in
            try limit(limits.reading, "hall", request, context)
            guard let list = PublicHall.List(rawValue: name), let territory = office.city.territories[code], office.hasHall(code) else { throw HTTPError(.notFound) }
            let found = try await hallList(list, code, try request.queryFields())
            let hall = HallPage.name(of: territory, in: office.city)
            let title = HallWords.title(list)
            let year = HallWords.isOfYear(list) ? "\(office.today.year)年" : ""
            return site.page("\(title) - \(hall)", request, """
                <p><a href="\(Paths.hall.link(code))">\(hall)</a></p><h1>\(title)</h1>\
                <p>\(year)共<b data-count="\(found.count)">\(FigureLine.grouped(found.count))</b>\(HallWords.unit(list))\(HallWords.note(list))</p>\
                \(when(list == .board, "<p>\(Button.link("我也要建言", to: HallPage.speak(code), .primary))</p>"))\
                \(found.count == 0 ? "<p class=\"empty\">\(HallWords.empty(list))</p>" : found.list)\(found.pager)
                """)
        }
    }

    private func hallList(_ list: PublicHall.List, _ code: String, _ fields: FormFields) async throws -> (list: HTML, count: Int, pager: HTML) {
        let address = Paths.hallList.link(code, list.rawValue)
        let (after, size, today) = (fields.line("after"), Self.perPage, office.today)
        let first = after.isEmpty ? nil : address
        func pager(_ next: String?) -> HTML { Pager(first: first, next: next.map { "\(address)?after=\($0)" }).html }
        let parts = after.split(separator: "/").map(String.init)
        let day = parts.count == 2 ? Day(parts[0]).flatMap { day in Int64(parts[1]).map { (key: day.description, id: $0) } } : nil
        switch list {
        case .places, .bodies:
            let (page, structure) = (PageNumber(fields), try office.hallStructure(code))
            let all = list == .places ? structure.places : structure.bodies
            let shown: HTML = list == .places
                ? PlaceList(places: page.slice(all).compactMap { office.city.places[$0] }).html
                : HallItems.bodies(page.slice(all).compactMap { office.city.bodies[$0] }, office.city)
            return (shown, all.count, page.pager(of: all.count) { "\(address)?page=\($0)" })
        case .sittings:
            let found = try await office.hallSittings(code, after: day, limit: size)
            return (HallItems.sittings(found.rows, today), found.count, pager(found.next))
        case .receptions:
            let found = try await office.hallReceptions(code, after: day, limit: size)
            return (HallItems.receptions(found.rows, today), found.count, pager(found.next))
        case .debriefings:
            let found = try await office.hallDebriefings(code, after: day, limit: size)
            return (HallItems.debriefings(found.rows, today), found.count, pager(found.next))
        case .numbered, .answered:
            let found = try await office.hallSuggestions(list, of: code, after: after.isEmpty ? nil : after, limit: size)
            return (HallItems.suggestions(found.lines, today), found.count, pager(found.next))
        case .released:
            let found = try await office.hallReleased(code, after: ListMark(after), limit: size + 1)
            let next = found.rows.count > size ? found.rows[size - 1].mark.text : nil
            return (HallItems.released(found.rows.prefix(size)), found.count, pager(next))
        case .board:
            let found = try await office.board(of: code, after: ListMark(after), limit: size + 1)
            let next = found.rows.count > size ? found.rows[size - 1].mark.text : nil
            return (HallItems.posts(found.rows.prefix(size), today), found.count, pager(next))
        }
    }
}

/// What each list of a hall is called.
enum HallWords {
    static func title(_ list: PublicHall.List) -> String {
        switch list {
        case .places: "联络站点"
        case .bodies: "人大机构"
        case .sittings: "人代会和常委会会议"
        case .receptions: "代表接待群众"
        case .debriefings: "代表述职"
        case .numbered: "立案的代表建议"
        case .answered: "已答复的代表建议"
        case .released: "公开的代表建议和答复"
        case .board: "建言献策"
        }
    }

    static func unit(_ list: PublicHall.List) -> String {
        switch list {
        case .places, .bodies: "个，含下级。"
        case .sittings: "次。"
        case .receptions: "场，含下级。"
        case .debriefings: "人次，含下级。"
        case .numbered, .answered, .released: "件，含下级。"
        case .board: "条，含下级。"
        }
    }

    static func note(_ list: PublicHall.List) -> String {
        switch list {
        case .sittings: "人代会、常委会会议依法公开举行，这里只列日期、名称和类型；主任会议、专委会会议、座谈会等内部工作会议，以及依法不公开举行的会议，不在这里列出。"
        case .numbered, .answered: "没有公开的只列类别、地区、环节和日期，不显示编号、标题和内容。"
        case .board: "先由当地人大审核，去掉个人信息后登出。"
        default: ""
        }
    }

    static func empty(_ list: PublicHall.List) -> String {
        switch list {
        case .places: "还没有联络站点。登记后会自动列在这里。"
        case .bodies: "还没有登记人大机构。"
        case .sittings: "今年还没有安排会议。会议登记后会自动列在这里。"
        case .receptions: "今年还没有办过接待。办过以后会自动列在这里。"
        case .debriefings: "今年还没有公布述职。公布以后会自动列在这里。"
        case .numbered, .answered, .released: "还没有这样的建议。有了以后会自动列在这里。"
        case .board: "板块上还没有建言。您可以写第一条。"
        }
    }

    static func isOfYear(_ list: PublicHall.List) -> Bool { ![.places, .bodies, .released, .board].contains(list) }
}
