import Civics
import HTML
import Hummingbird
import Institutions
import Office

/// 有异议: what a deputy says against a line of the dossier, or of one that is missing.
extension Deputies {
    private static let longest = 2_000

    /// GET /deputy/object?line=&of=
    func objectPage(_ request: Request, _ context: StaffContext, typed: String = "", error: String? = nil, status: HTTPResponse.Status = .ok) async throws -> Response {
        guard context.viewer.has(.deputy) else { throw Failure.notFound }
        let query = try request.queryFields()
        return try await objectPage(query.line("line"), of: query.line("of"), request, context, typed: typed, error: error, status: status)
    }

    private func objectPage(
        _ line: String, of register: String, _ request: Request, _ context: StaffContext, typed: String, error: String?, status: HTTPResponse.Status
    ) async throws -> Response {
        var about: HTML = "<p class=\"soft\">没有指明哪一行：请写清楚漏记了什么、哪天、在哪里。</p>"
        if !line.isEmpty {
            let id = try await office.record(register, code: line, as: context.viewer)
            let record = try await office.look(register, id, as: context.viewer).record
            about = "<p><b>\(record.title)</b> <span class=\"soft\">\(Institutions.register(register)?.name ?? "")，\(record.day)</span></p>"
        }
        let form = Form(action: Paths.object.link(), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("line", line))\(FormField.hidden("of", register))\
            \(FormField("detail", "您的意见", help: "写清楚哪里不对、应当怎样。", error: error, isRequired: true).textarea(typed, rows: 5, limit: Self.longest))\
            \(FormField("evidence", "佐证", help: "材料名称、存放处或网址").text(limit: 500))\
            <p class="row">\(Button("提出异议")) <a href="\(Paths.own.link())">不提了，回去</a></p>
            """)
        return site.page("对档案有异议", request, context, status: status, """
            <h1>对档案有异议</h1>\(about)<p class="soft">提出后由代表工作机构核实；核实前后，您的话都留在那一行旁边。</p><div class="narrow">\(form)</div>
            """)
    }

    /// POST /deputy/object
    func object(_ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        guard context.viewer.has(.deputy), let own = office.city.people[context.viewer.person] else { throw Failure.notFound }
        let (line, detail, once) = (form.line("line"), form.text("detail"), form.line("once"))
        guard !detail.isEmpty else {
            return try await objectPage(line, of: form.line("of"), request, context, typed: "", error: "不能空着", status: .unprocessableContent)
        }
        var fields: [String: JSON] = ["person": .string(own.code), "day": .string(office.today.description), "detail": .string(detail)]
        if !line.isEmpty {
            // Only against what one may see oneself.
            _ = try await office.record(form.line("of"), code: line, as: context.viewer)
            fields["line"] = .string(line)
        }
        if !form.line("evidence").isEmpty { fields["evidence"] = .string(form.line("evidence")) }
        _ = try await office.put("objection", fields: fields, once: once.isEmpty ? nil : "\(context.viewer.person).\(once.prefix(64))", by: context.viewer)
        return site.seeOther(Paths.own.link(), flash: "objected")
    }
}
