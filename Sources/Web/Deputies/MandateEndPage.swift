import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 终止并移交: a mandate ends with its reason, and what is open passes on.
extension Deputies {
    /// GET /deputies/<code>/end/<post>
    func endPage(
        _ code: String, _ post: Int64, _ request: Request, _ context: StaffContext, typed: FormFields? = nil, refused: String? = nil
    ) async throws -> Response {
        let ending = try await office.ending(of: post, as: context.viewer)
        guard ending.person.code == code else { throw Failure.notFound }
        let reasons = (Registers.post.field("endReason")?.choices ?? []).map { Option($0.id, $0.name) }
        let open = ending.isLast && !(ending.matters.isEmpty && ending.drafts == 0 && ending.records.isEmpty)
        let people = ending.successors.map { Option($0.code, $0.name) }
        let next = FormField("successor", "接手代表", help: "有联名代表的事项由在任的第一位联名代表接；其余的由这里选的代表接。")
        let form = Form(action: Paths.ending.link(code, post), csrf: context.csrf).html("""
            \(FormField("until", "最后有效的一天", isRequired: true).date(typed?.line("until") ?? office.today.description, to: office.today.description))\
            \(FormField("reason", "终止原因", isRequired: true).select(reasons, chosen: typed?.line("reason")))\
            \(ending.isLast ? next.searchSelect(people, chosen: typed?.line("successor"), none: "（没有要移交的，不选）") : .empty)\
            <p>\(Button("终止「\(ending.person.name)」的代表职务并移交", .destructive))</p>
            """)
        let matters = each(ending.matters.prefix(20)) { "<li>\($0.number) \($0.title)</li>" as HTML }
        let records = each(ending.records.prefix(20)) { register, record in "<li>\(register.name)：\(record.title)</li>" as HTML }
        let words: HTML = !ending.isLast ? "<p>\(ending.person.name)还担任别的代表职务，手上的事仍由本人接着办，不移交。</p>"
            : open ? .empty : "<p>没有要移交的事项和待办。</p>"
        let keep = ending.caretakers.isEmpty ? "" : "没有点名接手的日常事务，由\(ending.caretakers.joined(separator: "、"))照看。"
        return site.page("终止并移交", request, context, status: refused == nil ? .ok : .unprocessableContent, """
            <h1>终止并移交：\(ending.person.name)</h1>\(when(refused) { Notice(.late, "没有办成", words: $0) .html })
            <p class="soft">\(office.city.bodies[ending.post.body ?? 0]?.name ?? "") \(ending.post.title)。以前办过的事都留着，档案照样能查；以后的会议、活动自动回绝，联系和编组关系到这天为止。\(keep)</p>
            \(words)\(when(open && !ending.matters.isEmpty, "<section><h2>没有办完的事项 <span class=\"count\">\(ending.matters.count)</span></h2><ul>\(matters)</ul></section>" as HTML))\
            \(when(open && ending.drafts > 0, "<p>另有本人的草稿\(ending.drafts)件，内容不公开，一并交给接手代表。</p>" as HTML))\
            \(when(open && !ending.records.isEmpty, "<section><h2>簿册待办 <span class=\"count\">\(ending.records.count)</span></h2><ul>\(records)</ul></section>" as HTML))
            <div class="narrow">\(form)</div>
            """)
    }

    /// POST /deputies/<code>/end/<post>
    func end(_ code: String, _ post: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        guard office.city.posts[post].flatMap({ office.city.people[$0.person]?.code }) == code else { throw Failure.notFound }
        guard let day = Day(form.line("until")) else {
            return try await endPage(code, post, request, context, typed: form, refused: "请写最后有效的一天，如 \(office.today)。")
        }
        do {
            try await office.endMandate(post, until: day, reason: form.line("reason"), successor: form.line("successor"), by: context.viewer)
        } catch Failure.unfit(let field, let reason) {
            return try await endPage(code, post, request, context, typed: form, refused: "\(field)：\(reason)。内容没有改动。")
        } catch Failure.refused(let refusal) {
            return try await endPage(code, post, request, context, typed: form, refused: refusal.words)
        }
        let may = office.mayReadDossier(of: office.city.person(code: code)?.id ?? 0, as: context.viewer)
        return site.seeOther(may ? Paths.dossier.link(code) : RegisterPages.Paths.record.link("post", post), flash: may ? "mandate-ended" : "record-ended")
    }
}
