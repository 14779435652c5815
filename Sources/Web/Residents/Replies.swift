import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Residents {
    private static let perPage = 20

    func addReplies(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.replies) { request, context in
            try limit(limits.reading, "replies", request, context)
            return try await site.kept(request) { try await replies(request) }
        }
        router.get(Paths.reply) { request, _, number in
            try await site.kept(request) {
                guard let answer = try await office.published(number: number), answer.isOfResidents else { throw HTTPError(.notFound) }
                return site.page(Masking.masked(answer.title), request, ReplyPage(answer: answer, today: office.today).html)
            }
        }
    }

    private func replies(_ request: Request) async throws -> Response {
        let fields = try request.queryFields()
        let categories = Institutions.ofResidents.field("category")?.choices ?? []
        let category = categories.first { $0.id == fields.line("category") }?.id ?? ""
        let mark = ListMark(fields.line("after"))
        let found = try await office.published(category: category, territory: "", after: mark, limit: Self.perPage + 1)
        let shown = Array(found.prefix(Self.perPage))
        func href(_ category: String, after: ListMark? = nil) -> String {
            var parts: [String] = []
            if !category.isEmpty { parts.append("category=\(Percent.encode(category))") }
            if let after { parts.append("after=\(after.text)") }
            return Paths.replies.link() + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
        }
        let chips = categories.map { Chips.Chip($0.name, href: href($0.id == category ? "" : $0.id), isOn: $0.id == category) }
        let next = found.count > Self.perPage ? shown.last.map { href(category, after: $0.mark) } : nil
        return site.page("公开答复", request, description: "群众反映的问题怎样办、怎样答复，去掉个人信息后公开。", """
            \(Residents.answerTabs(current: Paths.replies.link()))<h1>公开答复</h1><p>群众反映的问题怎样办、怎样答复，去掉个人信息后在这里公开。</p>
            <details class="filters"\(when(!category.isEmpty, " open"))><summary>按类别看</summary>\(Chips(chips, label: "类别"))</details>
            \(ReplyList(shown, today: office.today, empty: category.isEmpty ? "还没有公开的答复。办结的事项去掉个人信息后，会在这里公开。" : "这一类还没有公开的答复。"))
            \(Pager(first: mark == nil ? nil : href(category), next: next))
            """)
    }
}

struct ReplyList: Piece {
    let answers: [PublishedAnswer]
    let today: Day
    let empty: String

    init(_ answers: [PublishedAnswer], today: Day, empty: String) { (self.answers, self.today, self.empty) = (answers, today, empty) }

    var html: HTML {
        guard !answers.isEmpty else { return "<p class=\"empty\">\(empty)</p>" }
        return "<ul class=\"replies\">\(each(answers, line))</ul>"
    }

    private func line(_ answer: PublishedAnswer) -> HTML {
        let title = Masking.masked(answer.title)
        let facts = [answer.territory, answer.unit, answer.registered.spoken(asOf: today) + "反映"].filter { !$0.isEmpty }
        return """
            <li><a href="\(Residents.Paths.reply.link(answer.number))">\(title.isEmpty ? "（没有标题）" : title)</a>\
            \(when(!answer.result.isEmpty, " <span class=\"tag\">\(answer.result)</span>"))<p class="soft">\(facts.joined(separator: " · "))</p></li>
            """
    }
}

struct ReplyPage: Piece {
    let answer: PublishedAnswer
    let today: Day

    var html: HTML {
        let facts = Facts(known: [
            ("地区", answer.territory.isEmpty ? nil : answer.territory), ("类别", answer.category.isEmpty ? nil : answer.category),
            ("反映时间", answer.registered.spoken(asOf: today)), ("办理单位", answer.unit.isEmpty ? nil : answer.unit),
            ("结果", answer.result.isEmpty ? nil : answer.result),
        ])
        return """
            <h1>\(Masking.masked(answer.title))</h1>\(facts)
            <section><h2>反映的情况</h2><div class="card words">\(Masking.masked(answer.text))</div></section>
            <section><h2>答复</h2><div class="card words">\(Masking.masked(answer.answer))</div></section>
            <p class="soft">已去掉个人信息。您也有这样的事？<a href="\(Residents.Paths.speak.link())">我要反映</a> · \
            <a href="\(Residents.Paths.replies.link())">更多公开答复</a></p>
            """
    }
}
