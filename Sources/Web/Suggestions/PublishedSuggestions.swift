import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 公开的代表建议和答复: what two people have released, for anybody; typical cases first.
struct PublishedSuggestions: Sendable {
    let site: Site

    enum Paths {
        static let list = Path("/suggestions")
        static let one = Path("/suggestions/*", String.self)
    }

    private static let perPage = 20

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.list) { request, _ in try await list(request) }
        router.get(Paths.one) { request, _, number in
            guard let found = try await site.office.publishedSuggestion(number: number) else { throw HTTPError(.notFound) }
            return site.page(Masking.masked(found.title), request, page(found))
        }
    }

    private func list(_ request: Request) async throws -> Response {
        let fields = try request.queryFields()
        let mark = ListMark(fields.line("after"))
        let isTypical = fields.line("typical") == "1"
        let found = try await site.office.publishedSuggestions(typical: isTypical, after: mark, limit: Self.perPage + 1)
        let shown = Array(found.prefix(Self.perPage))
        let all = Paths.list.link()
        let base = isTypical ? "\(all)?typical=1" : all
        let next = found.count > Self.perPage ? shown.last.map { "\(base)\(isTypical ? "&" : "?")after=\($0.mark.text)" } : nil
        let list: HTML = shown.isEmpty
            ? "<p class=\"empty\">还没有公开的代表建议。办结的建议去掉不宜公开的内容、由两人审核后，会在这里公开。</p>"
            : "<ul class=\"replies\">\(each(shown, line))</ul>"
        return site.page("代表建议", request, description: "人大代表提出的建议和承办单位的答复。", """
            \(Residents.answerTabs(current: all))<h1>代表建议和答复</h1><p>人大代表提了什么、单位怎样答复、落实得怎样，去掉不宜公开的内容后在这里公开。</p>\
            \(Chips([Chips.Chip("典型案例", href: isTypical ? all : "\(all)?typical=1", isOn: isTypical)], label: "只看"))\
            \(list)\(Pager(first: mark == nil ? nil : base, next: next))
            """)
    }

    private func line(_ one: PublishedSuggestion) -> HTML {
        let facts = [one.serial, one.unit, one.state].filter { !$0.isEmpty }
        return """
            <li><a href="\(Paths.one.link(one.number))">\(Masking.masked(one.title))</a>\
            \(when(!one.result.isEmpty, " <span class=\"tag\">\(one.result)</span>"))\(when(!one.typical.isEmpty, " <span class=\"tag\">典型案例</span>"))\
            <p class="soft">\(facts.joined(separator: " · "))</p></li>
            """
    }

    private func page(_ one: PublishedSuggestion) -> HTML {
        func known(_ text: String) -> String? { text.isEmpty ? nil : text }
        let facts = Facts(known: [
            ("编号", known(one.serial)), ("会议", known(one.session)), ("代表", known(one.deputies)), ("领域", known(one.category)), ("承办单位", known(one.unit)),
            ("答复类别", known(one.result)), ("现在", one.state),
        ])
        return """
            \(Residents.answerTabs(current: Paths.list.link()))<h1>\(Masking.masked(one.title))</h1>\(facts)\
            <section><h2>建议</h2><div class="card words">\(Masking.masked(one.text))</div></section>\
            <section><h2>答复</h2><div class="card words">\(Masking.masked(one.answer))</div></section>\
            \(when(!one.typical.isEmpty, "<section><h2>成效</h2><div class=\"card words\">\(Masking.masked(one.typical))</div></section>"))\
            <p><a href="\(Paths.list.link())">更多代表建议</a></p>
            """
    }
}

extension Residents {
    /// What has been answered in public: to residents, to deputies.
    static func answerTabs(current: String) -> Tabs {
        Tabs([
            NavLink("群众意见", href: Paths.replies.link(), isCurrent: current == Paths.replies.link()),
            NavLink("代表建议", href: PublishedSuggestions.Paths.list.link(), isCurrent: current == PublishedSuggestions.Paths.list.link()),
        ], label: "公开的答复")
    }
}
