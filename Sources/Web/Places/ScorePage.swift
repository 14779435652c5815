import Civics
import HTML
import Hummingbird
import Office

/// 逐项打分 (S0-20): a line for each indicator of the programme under which a site was declared.
extension PlacePages {
    /// What the sheet shows line by line, and the facts of the record need not repeat.
    static let sheetFields: Set<String> = ["indicators", "scores"]

    /// The sheet on the page of a site, with the way to fill it in.
    static func scores(_ sight: RecordSight, _ office: Office, _ viewer: Viewer) -> HTML {
        guard sight.register.id == "site", let sheet = ScoreSheet(sight.record.fields) else { return .empty }
        let may = office.acts(on: sight.record, of: sight.register, as: viewer).contains { $0.id == "score" }
        let rows = each(sheet.lines) { line in
            """
            <tr><th scope="row">\(line.indicator)</th><td class="number">\(line.full.map(String.init) ?? "")</td>\
            <td class="number">\(line.given.map(String.init) ?? "—")</td></tr>
            """ as HTML
        }
        return """
            <section id="scores"><h2>打分表</h2><table class="plain-table"><thead><tr><th scope="col">指标</th><th scope="col" class="number">分值</th>\
            <th scope="col" class="number">得分</th></tr></thead><tbody>\(rows)</tbody>\
            <tfoot><tr><th scope="row">合计</th><td class="number">\(sheet.full)</td><td class="number"><b>\(sheet.total)</b></td></tr></tfoot></table>\
            \(when(may, "<p>\(Button.link("逐项打分", to: Paths.score.link(sight.record.id), .primary))</p>"))</section>
            """
    }

    /// GET /office/places/sites/<id>/score
    func scorePage(
        _ id: Int64, _ request: Request, _ context: StaffContext, typed: [String]? = nil, flaws: [Int: String] = [:], notice: HTML = .empty, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let sight = try await office.look("site", id, as: context.viewer)
        guard let sheet = ScoreSheet(sight.record.fields), office.acts(on: sight.record, of: sight.register, as: context.viewer).contains(where: { $0.id == "score" })
        else { throw Failure.notFound }
        let record = RegisterPages.Paths.record.link("site", id)
        let fields = each(sheet.lines.enumerated().map { $0 }) { index, line -> HTML in
            let value = typed.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? line.given.map(String.init) ?? ""
            return FormField(
                "s\(index)", line.indicator, id: "s\(index)", help: line.full.map { "满分\($0)分" }, error: flaws[index], isRequired: true
            ).number(value, in: 0...(line.full ?? ScoreSheet.most))
        }
        let form = Form(action: Paths.score.link(id), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("version", String(sight.record.version)))\
            \(ErrorSummary(flaws.sorted { $0.key < $1.key }.map { (field: "s\($0.key)", message: "\(sheet.lines[$0.key].indicator)：\($0.value)") }))\
            <div class="filter-grid">\(fields)</div><p>\(Button("记下得分"))</p>
            """)
        return site.page("逐项打分", request, context, status: status, """
            <nav class="trail" aria-label="所在位置"><a href="\(record)">\(sight.record.title)</a> <span aria-hidden="true">›</span> 逐项打分</nav>
            <h1>逐项打分</h1>\(notice)<p class="soft">指标出自申报时依据的方案，共\(sheet.lines.count)项、满分\(sheet.full)分；总分自动相加。</p>\(form)
            """)
    }

    /// POST /office/places/sites/<id>/score
    func score(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        let sight = try await office.look("site", id, as: context.viewer)
        guard let sheet = ScoreSheet(sight.record.fields) else { throw Failure.notFound }
        let typed = sheet.lines.indices.map { fields.line("s\($0)") }
        let (text, flaws) = sheet.text(giving: typed.map { Int($0) })
        guard flaws.isEmpty else { return try await scorePage(id, request, context, typed: typed, flaws: flaws, status: .unprocessableContent) }
        let once = fields.line("once")
        do {
            try await office.act(
                "score", on: "site", id: id, version: fields.int("version") ?? 0, fields: ["scores": .string(text)],
                once: once.isEmpty ? nil : "\(context.viewer.person).\(once.prefix(64))", by: context.viewer)
            return site.seeOther(RegisterPages.Paths.record.link("site", id), flash: "record-acted")
        } catch Failure.stale {
            let notice = Notice(.late, "没有记下：这条记录刚刚有人改过", words: "您打的分还在下面，看过现在的内容再记一次。").html
            return try await scorePage(id, request, context, typed: typed, notice: notice, status: .conflict)
        } catch let failure as Failure where failure != .notFound {
            return try await scorePage(id, request, context, typed: typed, notice: Notice(.late, "没有记下", words: failure.words).html, status: .unprocessableContent)
        }
    }
}
