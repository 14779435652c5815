import Civics
import HTML
import Institutions
import Office
import Store

/// The five sections (S2-33), each number with its list; the board (S2-48) stands in the last one.
struct HallPage: Piece {
    let hall: PublicHall
    let city: City
    let today: Day

    var name: String { Self.name(of: hall.territory, in: city) }

    /// 临波区人大分厅; of the whole house: 安澜市人大大厅.
    static func name(of territory: City.Territory, in city: City) -> String { "\(territory.name)人大\(territory.code == city.root ? "大厅" : "分厅")" }

    static func speak(_ code: String) -> String { "\(Residents.Paths.speak.link())?hall=\(Percent.encode(code))" }

    var html: HTML {
        """
        \(crumbs)<h1>\(name)</h1><p class="soft">到\(today.spoken(asOf: today))为止的情况，都从平时的登记里数出来；点数字看每一条。除会议外，数字含下级。</p>\
        \(below)<section><h2>概况</h2><div class="figures">\(overview)</div></section>\
        <section><h2>会议情况</h2><div class="figures">\(line("今年已安排和召开人代会、常委会会议", .sittings, "次"))</div>\(sittings)</section>\
        <section><h2>代表履职</h2><div class="figures">\(duty)</div></section>\
        <section><h2>建议办理</h2><div class="figures">\(suggestions)</div></section>\
        <section><h2>选民留言</h2><div class="figures">\(messages)</div></section>\
        <section id="board"><h2>建言献策 <span class="count">\(hall.count(.board))</span></h2>\
        <p>对\(hall.territory.name)的发展、预算、民生有什么主意，写在这里。\(hall.territory.name)人大审核、去掉个人信息后登出，回复也在这里看。</p>\
        <p>\(Button.link("我要建言", to: Self.speak(hall.territory.code), .primary))</p>\
        \(hall.posts.isEmpty ? "<p class=\"empty\">\(HallWords.empty(.board))</p>" : HallItems.posts(hall.posts[...], today))\
        \(when(hall.count(.board) > hall.posts.count, "<p class=\"more\"><a href=\"\(link(.board))\">看全部\(hall.count(.board))条</a></p>"))</section>
        """
    }

    private func link(_ list: PublicHall.List) -> String { Residents.Paths.hallList.link(hall.territory.code, list.rawValue) }

    private func line(_ before: String, _ list: PublicHall.List, _ after: String) -> FigureLine {
        FigureLine(before, hall.count(list), after, href: link(list))
    }

    private var crumbs: HTML {
        when(!hall.above.isEmpty, """
            <nav aria-label="上级分厅"><p>\(hall.above.map { "<a class=\"tap\" href=\"\(Residents.Paths.hall.link($0.code))\">\($0.name)</a>" as HTML }.joined(separator: " › ")) › \
            \(hall.territory.name)</p></nav>
            """)
    }

    private var below: HTML {
        when(!hall.below.isEmpty, """
            <details class="filters"><summary>下级人大的分厅（\(hall.below.count)个）</summary>\
            \(Chips(hall.below.map { Chips.Chip($0.name, href: Residents.Paths.hall.link($0.code)) }, label: "分厅"))</details>
            """)
    }

    private var code: String { Percent.encode(hall.territory.code) }

    private var overview: HTML {
        """
        \(FigureLine("各级人大代表", hall.deputies, "名", href: "\(Residents.Paths.deputies.link())?in=\(code)"))\
        \(line("代表联络站点", .places, "个"))\(line("人大机构", .bodies, "个"))
        """
    }

    private var sittings: HTML {
        when(!hall.sittings.isEmpty, "<h3>\(hall.sittings.contains { !$0.isHeld } ? "接下来" : "最近")</h3>\(HallItems.sittings(hall.sittings, today))")
    }

    private var duty: HTML {
        let root = hall.territory.code == city.root
        let week = hall.week > Office.mostCounted ? "\(Office.mostCounted)以上" : FigureLine.grouped(hall.week)
        return """
            \(FigureLine("本周代表接待安排", week, "场", href: ReceptionLink(territory: root ? "" : hall.territory.code, place: "", week: 0).text))\
            \(line("今年代表接待群众", .receptions, "场"))\(line("今年公布代表述职", .debriefings, "人次"))
            """
    }

    private var suggestions: HTML {
        "\(line("今年立案代表建议", .numbered, "件"))\(line("其中已答复", .answered, "件"))\(line("历年公开全文和答复", .released, "件"))"
    }

    private var messages: HTML {
        let own = hall.territory.code == city.root ? "" : "territory=\(code)&"
        func line(_ before: String, _ n: Int, _ query: String) -> FigureLine {
            FigureLine(before, n, "件", href: "\(PublicFigures.Paths.list.link())?\(own)\(query)=1&year=\(hall.year)")
        }
        return "\(line("今年收到群众意见建议", hall.received, "all"))\(line("其中已有办理结果", hall.replied, "replied"))\(line("已办结", hall.closed, "closed"))"
    }
}

/// The rows of a hall's lists.
enum HallItems {
    static func sittings(_ rows: [PublicSitting], _ today: Day) -> HTML {
        list(rows) { row in
            let through = row.lastDay.flatMap { $0 == row.day ? nil : "到\($0.spoken(asOf: today))" } ?? ""
            return "<p><b>\(row.name)</b></p><p class=\"soft\">\((row.day?.spoken(asOf: today) ?? "") + through) · \(row.kind) · \(row.isHeld ? "已召开" : "已安排")</p>"
        }
    }

    static func receptions(_ rows: [PublicReception], _ today: Day) -> HTML {
        list(rows) { row in
            let place: HTML = row.place.map { "<a href=\"\(Residents.Paths.station.link($0.code))\">\($0.name)</a>" } ?? HTML(row.address)
            let who = row.deputies.prefix(6).map(\.name).joined(separator: "、")
            return "<p>\(place)</p><p class=\"soft\">\([row.day.spoken(asOf: today), row.modeName, who].filter { !$0.isEmpty }.joined(separator: " · "))</p>"
        }
    }

    static func debriefings(_ rows: [PublicPaper], _ today: Day) -> HTML {
        list(rows) { row in
            let facts = [row.day?.spoken(asOf: today) ?? "", row.place?.name ?? row.body].filter { !$0.isEmpty }.joined(separator: " · ")
            return "<p><a href=\"\(PaperPages.link(row))\">\(row.title)</a></p><p class=\"soft\">\(facts)</p>"
        }
    }

    static func bodies(_ rows: [City.Body], _ city: City) -> HTML {
        list(rows) { row in "<p>\(row.name)</p><p class=\"soft\">\(city.territories[row.territory]?.name ?? "")</p>" }
    }

    static func suggestions(_ rows: [PublicLine], _ today: Day) -> HTML {
        list(rows) { row in
            let title: HTML = row.title.map { "<a href=\"\(PublishedSuggestions.Paths.one.link(row.number))\">\(Masking.masked($0))</a>" }
                ?? "<span>\(row.category.isEmpty ? "代表建议" : "\(Suggestion.procedure.field("category")?.word(for: .string(row.category)) ?? row.category)方面的建议")</span> <span class=\"soft\">未公开</span>"
            let facts = [row.territory, row.state?.name ?? "", row.registered.spoken(asOf: today)].filter { !$0.isEmpty }
            return "<p>\(title)</p><p class=\"soft\">\(facts.joined(separator: " · "))</p>"
        }
    }

    static func released(_ rows: ArraySlice<PublishedSuggestion>) -> HTML {
        list(Array(rows)) { row in
            let facts = [row.serial, row.unit, row.state].filter { !$0.isEmpty }.joined(separator: " · ")
            return "<p><a href=\"\(PublishedSuggestions.Paths.one.link(row.number))\">\(Masking.masked(row.title))</a></p><p class=\"soft\">\(facts)</p>"
        }
    }

    static func posts(_ rows: ArraySlice<BoardPost>, _ today: Day) -> HTML {
        list(Array(rows)) { post in
            """
            <h3>\(post.title)</h3><p class="soft">\(post.territory) · \(post.day.spoken(asOf: today)) · \(post.stands)</p>\(HTML.paragraphs(post.text))\
            \(when(!post.reply.isEmpty, "<blockquote><p><b>回复</b></p>\(HTML.paragraphs(post.reply))</blockquote>"))\
            \(when(!post.answer.isEmpty, """
                <blockquote><p><b>办理答复</b></p>\(HTML.paragraphs(post.answer))\
                <p><a href="\(Residents.Paths.reply.link(post.number))">看这件事的公开答复</a></p></blockquote>
                """))
            """
        }
    }

    private static func list<Row>(_ rows: [Row], _ draw: (Row) -> HTML) -> HTML { "<ul class=\"replies hall-list\">\(each(rows) { "<li>\(draw($0))</li>" })</ul>" }
}
