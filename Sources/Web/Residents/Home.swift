import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Residents {
    func home(_ request: Request) async throws -> Response {
        let year = office.today.year
        let figures = try await office.figures(year: year, HomePage.shown)
        let solved = try await office.published(territory: "", limit: 4)
        return site.page(
            office.cityName, request, description: "\(office.cityName)人大代表联络站网上平台：反映问题、查办理进度、找代表和联络站。",
            HomePage(city: office.cityName, year: year, figures: figures, solved: solved, today: office.today).html)
    }
}

struct HomePage: Piece {
    let city: String
    let year: Int
    let figures: [Figure]
    let solved: [PublishedAnswer]
    let today: Day

    /// One line each; the rest stands on the page of figures.
    static let shown = ["received", "replied", "closed", "open", "late", "rating"]

    var html: HTML {
        """
        <h1>有事，找人大代表</h1><p>这里是\(city)人大代表联络站的网上平台。您反映的每一件事都登记、有人办、有答复，办到哪一步随时能查。</p>
        <div class="acts"><a class="act act-primary" href="/speak"><b>我要反映</b><span>不用登录，可以不留姓名</span></a>\
        <a class="act" href="/follow"><b>查进度</b><span>凭编号和查询码</span></a></div>
        <section><h2>找代表、找联络站</h2>\(FindBox(""))</section>
        <section><h2>最近办好的</h2>\(ReplyList(solved, today: today, empty: "还没有公开的答复。办结的事项去掉个人信息后，会在这里公开。"))\
        \(when(!solved.isEmpty, "<p class=\"more\"><a href=\"\(Residents.Paths.replies.link())\">看全部公开答复</a></p>"))</section>
        <section><h2>今年的数据</h2><div class="figures">\(each(lines) { $0.html })</div>\(rest)\
        <p class="more"><a href="\(Residents.Paths.halls.link())">人大概况、会议、代表履职，各级人大分厅</a></p></section>
        """
    }

    /// What is neither closed nor in work: with it the numbers above add up to what was received.
    private var rest: HTML {
        let ended = Institutions.ofResidents.states.filter { $0.isFinal && !$0.isClosed }.map(\.name)
        let parts = (figures.first { $0.id == "open" }?.parts ?? []).filter { ended.contains($0.name) && $0.n > 0 }
        guard !parts.isEmpty else { return .empty }
        let words = parts.map { "<a href=\"\(PublicFigures.Paths.list.link())?\($0.query)\">\($0.name)\($0.n)件</a>" as HTML }
        func n(_ id: String) -> Int { figures.first { $0.id == id }?.n ?? 0 }
        let left = parts.reduce(0) { $0 + $1.n }
        let both = n("closed") + n("open") + left - n("received")
        return """
            <p class="soft">收到的除了办结的和正在办理的，还有\(left)件：\(words.joined(separator: "、"))\
            \(when(both > 0, "；已办结、还在核实的\(both)件，在办结和正在办理里都算"))。</p>
            """
    }

    private var lines: [FigureLine] {
        Self.shown.compactMap { id in figures.first { $0.id == id } }.map { figure in
            let parts = figure.sentence.replacing("{n}", with: "\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false).map(String.init)
            return FigureLine(
                "\(year)年\(parts.first ?? "")", figure.n, parts.count > 1 ? parts[1] : "", href: "\(PublicFigures.Paths.list.link())?\(figure.query)")
        }
    }
}

/// A box for a name, and the way to the tree of places.
struct FindBox: Piece {
    let query: String

    init(_ query: String) { self.query = query }

    var html: HTML {
        """
        <form class="find-box" action="\(Residents.Paths.find.link())" method="get" role="search"><label class="sr" for="find-q">代表姓名、联络站或地名</label>\
        <input type="search" id="find-q" name="q" value="\(query)" maxlength="50" placeholder="代表姓名、联络站、街道或村">\
        \(Button("查找", .plain))</form><p><a href="\(Residents.Paths.find.link())">按地区找</a></p>
        """
    }
}
