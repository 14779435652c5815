import Civics
import HTML
import Hummingbird
import Institutions
import Office

/// 全过程人民民主 (S2-61): the five links and what residents took part in; where there is nothing yet, the page says so.
struct WholeProcessPages: Sendable {
    let site: Site

    enum Paths { static let page = Path("/process") }

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.page) { request, _ in try await site.kept(request) { try await page(request) } }
    }

    private func page(_ request: Request) async throws -> Response {
        let office = site.office
        let links = try await office.wholeProcess()
        return site.page("全过程人民民主", request, description: "\(office.cityName)群众在选举、协商、决策、管理、监督各环节的参与。", """
            <h1>全过程人民民主</h1>\
            <p>从选举到协商、决策、管理和监督，群众参与了什么、有多少，都在这里。数字来自本平台的记录，到\(office.today.spoken(asOf: office.today))为止；还没有记录的，如实写明。</p>\
            <div class="figure-grid">\(each(links) { card($0.link, $0.records) })</div>\
            <p><a href="\(PublicFigures.Paths.figures.link())">群众意见办理情况</a>　<a href="\(Help.Paths.list.link())">每一步谁来办、多少天办完</a></p>
            """)
    }

    private func card(_ link: WholeProcess, _ records: [ProcessRecord]) -> HTML {
        let rows = each(records) { record -> HTML in
            let number: HTML = "<b>\(FigureLine.grouped(record.n))</b>\(record.unit)"
            return "<li>\(record.name)：\(record.href.map { "<a href=\"\($0)\">\(number)</a>" as HTML } ?? number)</li>"
        }
        let missing = Self.missing(link)
        return """
            <section class="card"><h2>\(link.name)</h2>\(when(!records.isEmpty, "<ul class=\"plain-list\">\(rows)</ul>"))\
            \(when(missing.isEmpty ? nil : missing) { "<p class=\"soft\">\($0)</p>" })</section>
            """
    }

    /// What belongs to the link and is not recorded here yet.
    private static func missing(_ link: WholeProcess) -> String {
        switch link {
        case .election: "选区划分、选民登记、投票等选举过程，本平台还没有记录。"
        case .consultation: link.known.isEmpty ? "座谈、听证、征求意见等协商活动，本平台还没有记录。" : ""
        case .decision: link.known.isEmpty ? "重大事项决定、民生实事票决，本平台还没有记录。" : "重大事项决定和民生实事的表决，本平台还没有记录。"
        case .management: ""
        case .supervision: "执法检查、专题询问等人大监督，本平台还没有记录。"
        }
    }
}
