import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 履职清单 (S1-10): one list, each item a lesson.
extension Deputies {
    /// GET /deputy/duties
    func duties(_ request: Request, _ context: StaffContext) async throws -> Response {
        let year = try year(request)
        let lines = try await office.duties(of: context.viewer, year: year)
        let items = each(lines) { line in item(line, context) }
        let done = lines.count { $0.n > 0 }
        return site.page("履职清单", request, context, """
            <h1>履职清单</h1>\(flash(request))\(Tabs(years(Paths.duties.link(), year, back: 2), label: "年度"))
            <p class="soft">清单共\(lines.count)项，\(year)年做过\(done)项，学完\(lines.count { $0.learnt > 0 })课。次数由记录得出，不用填。</p>
            \(lines.isEmpty ? Notice(.calm, "还没有制定履职清单", words: "由您所在的人大机构在簿册“履职清单”里登记。").html : "<ol class=\"duty-list\">\(items)</ol>")
            """)
    }

    private func item(_ line: DutyLine, _ context: StaffContext) -> HTML {
        let record = line.item
        func text(_ name: String) -> String { record.fields[name]?.text ?? "" }
        let target = line.target.map { "，目标\($0)次" } ?? ""
        let n: HTML = line.query.map { "<a class=\"tap\" href=\"\($0)\"><b>\(line.n)</b>次</a>" } ?? (text("source").isEmpty ? "不计次" : "<b>\(line.n)</b>次")
        let isMet = line.target.map { line.n >= $0 } ?? (line.n > 0)
        let learnt: HTML = line.learnt > 0
            ? "<span class=\"chip chip-done\"><span class=\"shape\" aria-hidden=\"true\">\(Tone.done.shape)</span> 这一课学完了</span>"
            : Form(action: Paths.learn.link(record.code), csrf: context.csrf, once: Site.onceToken(), look: "inline").html("\(Button("学完了", .plain))")
        let lesson: HTML = text("lesson").isEmpty ? .empty : "<details><summary>一堂课</summary><div class=\"lesson\">\(HTML.paragraphs(text("lesson")))</div></details>"
        let form = text("form")
        let sample: HTML = form.isEmpty ? .empty : form.hasPrefix("https://") || form.hasPrefix("http://") ? "<p>样表：<a href=\"\(form)\">\(form)</a></p>" : "<p>样表：\(form)</p>"
        return """
            <li class="card"><h2>\(record.name)</h2><p>今年\(n)\(target) \(when(isMet, "<span aria-hidden=\"true\">\(Tone.done.shape)</span><span class=\"sr\">已做到</span>"))</p>\
            <p>\(text("explanation"))</p>\(when(!text("law").isEmpty, "<p class=\"soft\">\(text("law"))</p>"))\(lesson)\(sample)<div class="row">\(learnt)</div></li>
            """
    }

    /// POST /deputy/duties/<item>: the lesson has been gone through.
    func learn(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        let viewer = context.viewer
        guard let own = office.city.people[viewer.person], try await office.duties(of: viewer, year: office.today.year).contains(where: { $0.item.code == code })
        else { throw Failure.notFound }
        do {
            _ = try await office.put("lessonMark", fields: [
                "item": .string(code), "person": .string(own.code), "day": .string(office.today.description),
            ], by: viewer)
        } catch Failure.taken {
            // Marked before: that is all that was wanted.
        }
        return site.seeOther(Paths.duties.link(), flash: "learnt")
    }

    /// GET /deputies/duties: what the deputies of an office did of the list, and what nobody did.
    func performed(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers + [.admin]) else { throw Failure.notFound }
        let year = try year(request)
        let (lines, people) = try await office.duties(overseen: context.viewer, year: year)
        let never = lines.filter { $0.n == 0 && $0.item.fields["source"] != nil }
        let ledger = Ledger(
            caption: "履职清单", columns: [
                Ledger.Column("事项"), Ledger.Column("做过的代表", isNumber: true), Ledger.Column("次数", isNumber: true), Ledger.Column("学完的代表", isNumber: true),
            ],
            rows: lines.map { line in
                Ledger.Row(
                    id: line.item.code, cells: [
                        "<a href=\"\(RegisterPages.Paths.record.link("dutyItem", line.item.id))\">\(line.item.name)</a>", "\(line.deputies)",
                        line.item.fields["source"] == nil ? "不计次" : "\(line.n)",
                        "<a href=\"\(RegisterPages.Paths.list.link("lessonMark"))?f.item=\(url: line.item.code)\">\(line.learnt)</a>",
                    ], name: line.item.name, tone: line.n == 0 && line.item.fields["source"] != nil ? .soon : nil)
            }, empty: "还没有履职清单。")
        let words: HTML = never.isEmpty ? .empty : Notice(.soon, "\(never.count)项没有一名代表做过", words: never.map(\.item.name).joined(separator: "、")).html
        return site.page("履职清单完成情况", request, context, """
            <h1>履职清单完成情况</h1>\(menu("duties"))\(Tabs(years(Paths.performed.link(), year, back: 3), label: "年度"))\
            <p class="soft">本区划在任代表\(people)名。</p>\(words)\(ledger)
            """)
    }
}
