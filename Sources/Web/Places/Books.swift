import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 一表两卡三簿: the six papers of a station.
enum BookPaper: String, CaseIterable {
    case roster, contactCards = "contact-cards", opinionCards = "opinion-cards", receptions, opinions, duties

    var name: String {
        switch self {
        case .roster: "驻站代表接待安排表"
        case .contactCards: "代表联系卡"
        case .opinionCards: "意见建议办理卡"
        case .receptions: "接待登记簿"
        case .opinions: "意见建议登记簿"
        case .duties: "代表履职登记簿"
        }
    }

    var group: String {
        switch self {
        case .roster: "一表"
        case .contactCards, .opinionCards: "两卡"
        case .receptions, .opinions, .duties: "三簿"
        }
    }
}

extension PlacePages {
    /// From when to when: this quarter, unless the address says otherwise.
    private func span(_ query: FormFields) -> (from: Day, through: Day) {
        let today = office.today
        let start = Day(year: today.year, month: (today.quarter - 1) * 3 + 1, day: 1) ?? today
        let from = Day(query.line("from")) ?? start
        let through = Day(query.line("through")) ?? start.adding(months: 3) - 1
        return from <= through ? (from, through) : (through, from)
    }

    /// GET /stations/<code>/books?from=&through=
    func books(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let (from, through) = span(try request.queryFields())
        let books = try await office.placeBooks(code, from: from, through: through, as: context.viewer)
        let place = books.place
        let days = "from=\(from)&through=\(through)"
        let matters = "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&station=\(Percent.encode(Holder.place(place.id).wire))&\(days)"
        let held = Self.list("reception", [("f.place", place.code), ("f.state", "held"), ("from", from.description), ("through", through.description)])
        let duties = Self.list("duty", [("f.place", place.code), ("f.state", "confirmed"), ("from", from.description), ("through", through.description)])
        func count(_ paper: BookPaper) -> HTML {
            switch paper {
            case .roster: "\(books.receptions.count)场"
            case .contactCards: "\(books.deputies.count)张"
            case .opinionCards: "\(books.countOpinions)张"
            case .receptions: "<a href=\"\(held)\">\(books.countReceptions)</a>场、\(books.countVisitors)人"
            case .opinions: "<a href=\"\(matters)\">\(books.countOpinions)</a>件"
            case .duties: "接待\(books.presence.values.reduce(0, +))人次、履职登记<a href=\"\(duties)\">\(books.countDuties)</a>条"
            }
        }
        let rows = BookPaper.allCases.map { paper in
            let link = Paths.paper.link(place.code, paper.rawValue)
            return Ledger.Row(id: paper.rawValue, cells: [
                "<a href=\"\(link)?\(days)\">\(paper.name)</a>", HTML(paper.group), count(paper), "<a href=\"\(link)?\(days)\">打印</a>", "<a href=\"\(link)?blank=1\">打印空白表</a>",
            ])
        }
        return site.page("\(place.name)一表两卡三簿", request, context, """
            <nav class="trail" aria-label="所在位置"><a href="\(Paths.cycle.link())?place=\(place.code)">\(place.name)</a> <span aria-hidden="true">›</span> 一表两卡三簿</nav>
            <h1>一表两卡三簿</h1><p class="soft">都由系统里的登记自动填好，不用再抄一遍；合计与台账一致。停电断网时用空白表，过后补登。</p>
            <form class="row screen-only" method="get" action="\(Paths.books.link(place.code))">\(FormField("from", "从", id: "from", isRequired: true).date(from.description))\
            \(FormField("through", "到", id: "through", isRequired: true).date(through.description))\(Button("换一段时间", .plain))</form>
            \(Ledger(caption: "\(from.chinese)至\(through.chinese)", columns: ["表簿", "类别", "有多少", "填好的", "空白的"].map { Ledger.Column($0) }, rows: rows, empty: ""))
            """)
    }

    /// GET /stations/<code>/books/<paper>?from=&through=&blank=1
    func paper(_ code: String, _ name: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        guard let paper = BookPaper(rawValue: name) else { throw Failure.notFound }
        let query = try request.queryFields()
        let (from, through) = span(query)
        let books = try await office.placeBooks(code, from: from, through: through, as: context.viewer)
        return site.paper("\(paper.name) \(books.place.name)", BookSheet(site: site, books: books, paper: paper, isBlank: query.flag("blank")).html)
    }
}
