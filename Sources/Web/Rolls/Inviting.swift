import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 邀请代表: proposals by authorship, field and turn, or a whole group, ticked and invited in one act.
struct Inviting: Sendable {
    let site: Site

    enum Paths { static let page = Path("/registers/*/*/invite", String.self, Int64.self) }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.page) { request, context, id, number in try await page(request, context, id, number) }
        router.post(Paths.page) { request, context, id, number in try await invite(request, context, id, number) }
    }

    /// The link on the page of a record to which people are invited.
    static func link(_ sight: RecordSight, _ viewer: Viewer) -> HTML {
        guard Office.invitingRegisters.contains(sight.register.id), sight.mayWrite, viewer.has(anyOf: Rolls.readers), !sight.record.code.isEmpty else { return .empty }
        return "<p>\(Button.link("邀请代表", to: Paths.page.link(sight.register.id, sight.record.id), .primary))</p>"
    }

    private func page(
        _ request: Request, _ context: StaffContext, _ id: String, _ number: Int64, notice: HTML = .empty, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let office = site.office
        let sight = try await office.look(id, number, as: context.viewer)
        let query = request.method == .get ? try request.queryFields() : FormFields()
        let group = String(query.line("group").prefix(40))
        let level = Suggestion.levels.first { $0.id == query.line("level") }?.id ?? ""
        let found = try await office.candidates(for: sight, group: group, level: level, as: context.viewer)
        let groups = (try? await office.records("group", limit: 200, as: context.viewer).rows) ?? []
        let why = Institutions.register("attendance")?.field("why")
        let rows = found.map { one in
            var row = Ledger.Row(
                id: "\(one.person.code).\(one.why)",
                cells: [
                    HTML(one.person.name), HTML(why?.word(for: .string(one.why)) ?? ""), HTML(one.words), "\(one.invitations)", HTML(one.person.employer),
                ], name: one.person.name)
            // Nobody is invited whom no hand has ticked, save a group that was asked for whole.
            row.isTicked = one.why == "group"
            return row
        }
        let capacities = Institutions.register("attendance")?.field("capacity")?.choices ?? []
        let usual = id == "sitting" ? "invited" : id == "klass" ? "trainee" : "participant"
        let form = Form(action: Paths.page.link(id, number), csrf: context.csrf, once: Site.onceToken(), id: "invite").html("""
            <div class="filter-grid">\(FormField("capacity", "以什么身份", id: "capacity", isRequired: true).select(capacities.map { Option($0.id, $0.name) }, chosen: usual))\
            <p class="row">\(Button("邀请勾选的代表"))</p></div>
            """)
        return site.page("邀请代表", request, context, status: status, """
            <nav class="trail" aria-label="所在位置"><a href="\(RegisterPages.Paths.record.link(id, number))">\(sight.record.title)</a> <span aria-hidden="true">›</span> 邀请代表</nav>
            <h1>邀请代表</h1>\(notice)
            <p class="soft">先列提过相关建议的，再列行业领域相关的，然后是本届邀请得最少的；已经邀请的不再列出。</p>
            <form class="filter-grid screen-only" method="get" action="\(Paths.page.link(id, number))">\
            \(FormField("group", "整组邀请", id: "group").select(groups.map { Option($0.code, $0.name) }, chosen: group, none: "不按小组"))\
            \(FormField("level", "级别", id: "level").select(Suggestion.levels.map { Option($0.id, $0.name) }, chosen: level, none: "各级"))\
            <p class="row">\(Button("重新列出", .plain))</p></form>
            \(Ledger(
                caption: "可以邀请的代表", columns: [Ledger.Column("姓名"), Ledger.Column("理由"), Ledger.Column("说明"), Ledger.Column("本届邀请", isNumber: true), Ledger.Column("工作单位")],
                rows: rows, empty: "没有可以邀请的代表：都已经邀请了，或这个小组没有成员。", selectForm: "invite"))
            \(form)
            """)
    }

    private func invite(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        let sight = try await site.office.look(id, number, as: context.viewer)
        let chosen = fields.all("ids").map { $0.split(separator: ".", maxSplits: 1).map(String.init) }.filter { $0.count == 2 }.map { (code: $0[0], why: $0[1]) }
        guard !chosen.isEmpty else {
            let notice = Notice(.late, "没有邀请：还没有勾选代表。", words: "勾选名单左边的方框，再按“邀请”。").html
            return try await page(request, context, id, number, notice: notice, status: .unprocessableContent)
        }
        let once = fields.line("once")
        do {
            let n = try await site.office.invite(
                chosen, to: sight, capacity: fields.line("capacity"), once: once.isEmpty ? nil : "\(context.viewer.person).\(once.prefix(64))", by: context.viewer)
            return site.seeOther(RegisterPages.Paths.record.link(id, number), flash: n > 0 ? "record-invited" : "record-same")
        } catch let failure as Failure where failure != .notFound {
            return try await page(request, context, id, number, notice: Notice(.late, "没有邀请", words: failure.words).html, status: .unprocessableContent)
        }
    }
}
