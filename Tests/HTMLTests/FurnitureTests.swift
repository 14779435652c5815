import HTML
import Testing

private let nasty = "<script>\"'&\u{0}" + String(repeating: "关于滨河路", count: 40)

private func occurrences(_ needle: String, in html: HTML) -> Int {
    html.string.split(separator: needle, omittingEmptySubsequences: false).count - 1
}

@Suite("The furniture of pages")
struct FurnitureTests {
    static let timeline = Timeline(
        [
            .init(
                when: "3月8日", exact: "2026-03-08 09:12:40", who: nasty, post: nasty, sentence: nasty, text: "一\n\n\(nasty)",
                files: [Attachment(nasty, href: "/f", note: "1 MB", thumbnail: "/t")], isPrivate: true, tone: .late, id: "e1")
        ], next: "<p>次</p>")

    static let pieces: [(String, HTML)] = [
        ("chip", ClockChip.left(-3, exact: nasty, explanation: [nasty], href: "/law").html),
        ("chip without reasons", ClockChip(.done, nasty, href: "/m").html),
        ("timeline", timeline.html), ("empty timeline", Timeline([]).html),
        ("steps", Steps.reached(2, of: Steps.sixLabels, dates: [nasty], people: [nil, nasty]).html),
        ("facts", Facts([(nasty, HTML(nasty))]).html),
        ("notice", Notice(.late, nasty, words: nasty).html),
        ("errors", ErrorSummary([("a", nasty)]).html),
        (
            "ledger",
            Ledger(
                caption: nasty, columns: [.init(nasty, sortHref: "?", order: .descending), .init("b", isNumber: true)],
                rows: [.init(id: nasty, cells: ["<a href=\"/\">1</a>", "2"], name: nasty, tone: .soon)], empty: "无", next: "?n",
                selectForm: "f"
            ).html
        ),
        ("empty ledger", Ledger(caption: nasty, columns: [], rows: [], empty: nasty).html),
        ("tabs", Tabs([NavLink(nasty, href: "/", isCurrent: true, count: 3)]).html),
        ("chips", Chips([.init(nasty, href: "/", isOn: true), .init("b", href: "/", count: 1)]).html),
        ("pager", Pager(first: "?", next: "?n", note: nasty).html),
        ("figure", FigureLine(nasty, 1_204_567, nasty, href: "/f", note: nasty).html),
        ("bars", Bars(nasty, [.init(nasty, -4), .init("b", 9, href: "/b", tone: .late)]).html), ("no bars", Bars("a", []).html),
        (
            "desk",
            DeskBoard(
                [
                    .init(
                        .late, nasty,
                        rows: [
                            .init(
                                title: nasty, href: "/m", raisedBy: nasty, stands: nasty, chip: ClockChip(.late, "已超3天"),
                                move: .link("催办", to: "/m"), id: "1")
                        ],
                        moreHref: "/late"), .init(.soon, "快到期", rows: []),
                ], selectForm: "f"
            ).html
        ),
        (
            "moves",
            Moves(
                [MoveForm("交办", explanation: nasty, form: "<form></form>"), MoveForm("退回", form: "")],
                refused: [.init(nasty, reason: nasty)]
            ).html
        ),
        (
            "slip",
            Slip(
                bodyName: nasty, title: nasty, number: nasty, rows: [(nasty, HTML(nasty))], signatures: [nasty], qr: "<svg></svg>",
                note: nasty
            ).html
        ),
        ("button", Form.button(Button(nasty, .destructive, name: "a", value: nasty), action: "/d", csrf: nasty, hidden: [(nasty, nasty)])),
        (
            "public page",
            Page.publicShell(PublicShell(title: nasty, city: nasty, description: nasty, path: nasty, isLarge: true), "<p>正文</p>")
        ),
        (
            "work page",
            Page.workShell(
                WorkShell(title: nasty, body: nasty, name: nasty, post: nasty, nav: [NavLink(nasty, href: "/")], csrf: nasty, query: nasty),
                "<p>正文</p>")
        ),
        ("printed page", Page.printShell(title: nasty, "<p>正文</p>")),
    ]

    @Test("Every piece is balanced HTML, without inline style, and nothing breaks out of it", arguments: pieces.map(\.0))
    func balanced(_ name: String) throws {
        let html = try #require(Self.pieces.first { $0.0 == name }?.1)
        #expect(flaws(in: html) == [])
        #expect(!html.string.contains("<script>") && !html.string.contains("\u{0}"))
    }

    @Test("A page for residents has language, skip link, doors, the mark of where one is, and the way to large print")
    func publicShell() {
        let page = Page.publicShell(
            PublicShell(title: "查进度", city: "江州市", path: "/follow/42?k=1", assets: Assets(version: "v7")), "<h1>查</h1>")
        for part in [
            "<!doctype html>", "lang=\"zh-Hans\"", "name=\"viewport\"", "href=\"#main\"", "id=\"main\"", "style.css?v=v7", "main.js?v=v7",
            "<a href=\"/follow\" aria-current=\"page\">查进度</a>", "/large?on=1&amp;back=%2Ffollow%2F42%3Fk%3D1",
        ] { #expect(page.string.contains(part), "\(part)") }
        #expect(occurrences("aria-current", in: page) == 1)
        for door in ["首页", "我要反映", "查进度", "找代表/站点", "公开答复", "数据"] { #expect(page.string.contains(">\(door)</a>")) }
        let large = Page.publicShell(PublicShell(title: "查", city: "江州市", isLarge: true), "")
        #expect(large.string.contains("class=\"public large\"") && large.string.contains("on=0"))
    }

    @Test("A page for work signs out by a form with its token, and counts what waits")
    func workShell() {
        let page = Page.workShell(
            WorkShell(
                title: "工作台", body: "常委会", name: "陈敏", post: "主任", nav: [NavLink("工作台", href: "/desk", isCurrent: true, count: 12)],
                csrf: "tok"), "")
        for part in [
            "name=\"csrf\" value=\"tok\"", "action=\"/signout\" method=\"post\"", "role=\"search\"", "<span class=\"count\">12</span>",
            "陈敏",
        ] {
            #expect(page.string.contains(part), "\(part)")
        }
    }

    @Test(
        "A clock says word, shape and days",
        arguments: [(-3, "▲", "已超3天", "late"), (0, "●", "今天到期", "soon"), (2, "●", "还有2天", "soon"), (41, "○", "还有41天", "calm")])
    func clocks(_ days: Int, _ shape: String, _ words: String, _ tone: String) {
        let chip = ClockChip.left(days).html.string
        #expect(chip.contains(shape) && chip.contains(words) && chip.contains("chip-\(tone)"))
    }

    @Test("A clock of the farthest days does not trap", arguments: [Int.min, Int.max])
    func farDays(_ days: Int) { #expect(!ClockChip.left(days).html.isEmpty && !FigureLine.grouped(days).isEmpty) }

    @Test("A private entry is marked in words")
    func privateEntry() { #expect(Self.timeline.html.string.contains("仅内部可见")) }

    @Test("Steps name the present one, and each says how it stands")
    func steps() {
        let html = Steps.reached(2, of: Steps.fiveLabels).html
        #expect(occurrences("aria-current=\"step\"", in: html) == 1)
        #expect(occurrences("已完成", in: html) == 2 && occurrences("未到", in: html) == 2)
    }

    @Test("Cells of a ledger carry their column's name, and only ordered columns say so")
    func ledger() {
        let html = Ledger(
            caption: "意见", columns: [.init("标题"), .init("时限", sortHref: "?s", order: .ascending)],
            rows: [.init(id: "7", cells: ["一", "二"])], empty: "", selectForm: "batch"
        ).html
        for part in ["data-label=\"标题\"", "data-label=\"时限\"", "aria-sort=\"ascending\"", "name=\"ids\" value=\"7\" form=\"batch\""] {
            #expect(html.string.contains(part), "\(part)")
        }
    }

    @Test("The usual move stands open and is the only primary one")
    func moves() {
        let html = Moves([MoveForm("交办", form: ""), MoveForm("退回", form: "")]).html
        #expect(occurrences(" open>", in: html) == 1 && occurrences("button-primary", in: html) == 1)
    }

    @Test("Bars never leave their frame and a number is a link", arguments: [-5, 0, 5, Int.max])
    func bars(_ value: Int) {
        let html = Bars("在办", [.init("甲", value, href: "/a")], full: 4).html.string
        #expect(html.contains("width=\"\(value > 0 ? 1000 : 0)\"") && html.contains("<a href=\"/a\">"))
    }
}
