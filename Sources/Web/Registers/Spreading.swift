import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 逐一列出: an act that makes one record for each of many places or people is chosen for and pressed here, and its standing told.
struct Spreading: Sendable {
    let site: Site
    private static let mostListed = 200

    enum Paths { static let page = Path("/registers/*/*/each/*", String.self, Int64.self, String.self) }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.page) { request, context, id, number, act in try await page(request, context, id, number, act) }
        router.post(Paths.page) { request, context, id, number, act in try await make(request, context, id, number, act) }
    }

    // MARK: On the page of the record

    static func links(_ sight: RecordSight, _ office: Office, _ viewer: Viewer) -> HTML {
        each(office.spreads(on: sight.record, of: sight.register, as: viewer)) { act in
            "<p>\(Button.link(act.name, to: Paths.page.link(sight.register.id, sight.record.id, act.id), .primary))</p>"
        }
    }

    /// How many there are, how many are done, and of whom it is still waited for; each number opens its list.
    static func standing(_ sight: RecordSight, _ office: Office, _ viewer: Viewer) async throws -> HTML {
        guard !sight.record.code.isEmpty else { return .empty }
        return each(try await office.spreadStandings(of: sight.record, sight.register, as: viewer)) { one in
            let list = "\(RegisterPages.Paths.list.link(one.register.id))?f.\(one.spread.back)=\(Percent.encode(sight.record.code))"
            let state = one.register.state.flatMap(one.register.field)
            let parts = one.states.map { part -> HTML in
                let words = state?.word(for: .string(part.state)) ?? part.state
                return "\(words) <a href=\"\(list)&amp;f.\(state?.id ?? "")=\(Percent.encode(part.state))\">\(part.n)</a>"
            }
            let share = one.due > 0 ? "，完成\(one.done * 100 / one.due)%" : ""
            let rest = one.open.isEmpty ? "" : "\(list)&f.\(state?.id ?? "")=\(Percent.encode(one.open.joined(separator: ",")))"
            return """
                <section><h2>\(one.act.name)</h2><p>\(one.register.name)共 \
                <a href="\(list)"><b>\(one.all)</b></a> 条：\(parts.joined(separator: "，"))\(share)。</p>\
                \(when(!one.waiting.isEmpty, "<p>还没有完成的：<a href=\"\(rest)\">\(one.waiting.joined(separator: "、"))</a></p>"))</section>
                """
        }
    }

    // MARK: The page of the act

    private func page(
        _ request: Request, _ context: StaffContext, _ id: String, _ number: Int64, _ name: String, typed: FormFields? = nil,
        errors: [String: String] = [:], notice: HTML = .empty, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let office = site.office
        let sight = try await office.look(id, number, as: context.viewer)
        guard let act = sight.register.act(name), let spread = act.spreads, let target = Institutions.register(spread.register)
        else { throw Failure.notFound }
        let query = try typed ?? request.queryFields()
        let choice = Self.choice(query)
        let found = try await office.spreadTargets(act, of: sight, choice, as: context.viewer)
        let link = Paths.page.link(id, number, name)
        let rows = found.targets.prefix(Self.mostListed).map { Ledger.Row(id: $0.code, cells: [HTML($0.name), HTML($0.note)], name: $0.name) }
        let there: HTML = found.there == 0 ? .empty : "已经有的\(found.there)个不再列出。"
        let press = found.targets.isEmpty
            ? .empty : try await form(act, spread, target, sight, choice, found.targets.count, query, errors, link, context)
        return site.page(act.name, request, context, status: status, """
            <nav class="trail" aria-label="所在位置"><a href="\(RegisterPages.Paths.record.link(id, number))">\(sight.record.title)</a> \
            <span aria-hidden="true">›</span> \(act.name)</nav>
            <h1>\(act.name)</h1>\(notice)<p class="soft">\(act.help)。</p>
            \(try await narrowing(spread, sight, choice, link, context))
            <h2>还没有的 <span class="count">\(FigureLine.grouped(found.targets.count))</span></h2><p class="soft">\(there)\
            \(when(found.targets.count > rows.count, "下面只列出前\(rows.count)个；“全部”包括没有列出的。"))</p>
            \(press)
            \(Ledger(
                caption: "还没有\(target.name)的", columns: [Ledger.Column("名称"), Ledger.Column("所在")], rows: rows,
                empty: found.there > 0 ? "都有了，不用再办。" : "范围内没有可以选的，请放宽上面的条件。", selectForm: "each"))
            """)
    }

    /// By area, kind, level or group; a deputy's group chosen whole.
    private func narrowing(
        _ spread: RecordSpread, _ sight: RecordSight, _ choice: SpreadChoice, _ link: String, _ context: StaffContext
    ) async throws -> HTML {
        let city = site.office.city
        func area() -> HTML {
            let path = sight.record.path
            let inside = city.territories.values.filter { $0.path != path && $0.path.utf8.starts(with: path.utf8) }.sorted { $0.path < $1.path }
            return FormField("in", "哪一片", id: "in").searchSelect(inside.map { Option($0.code, $0.name) }, chosen: choice.territory, none: "整个范围")
        }
        let controls: HTML
        var more: HTML = .empty
        switch spread.among {
        case .named: return .empty
        case .places(let kinds, let coBuilt):
            let kind = FormField("kind", "阵地类型", id: "kind").select(
                Places.kinds.map { Option($0.id, $0.name) }, chosen: choice.kind, none: "各类")
            let offered = when(kinds.isEmpty && coBuilt.isEmpty, kind)
            controls = "\(area())\(offered)"
        case .deputies:
            let groups = (try? await site.office.records("group", limit: 200, as: context.viewer).rows) ?? []
            let level = FormField("level", "级别", id: "level").select(
                Suggestion.levels.map { Option($0.id, $0.name) }, chosen: choice.level, none: "各级")
            controls = "\(area())\(level)"
            let ticks = FormField("groups", "代表小组", id: "groups", help: "可以选几个；不选即不论小组").checkboxes(
                groups.map { Option($0.code, $0.name) }, chosen: Set(choice.groups))
            let open: HTML = choice.groups.isEmpty ? .empty : " open"
            more = when(!groups.isEmpty, "<details class=\"more-fields\"\(open)><summary>按代表小组</summary>\(ticks)</details>")
        }
        return """
            <form class="screen-only" method="get" action="\(link)">\(more)<div class="filter-grid">\(controls)\
            <p class="row">\(Button("重新列出", .plain))</p></div></form>
            """
    }

    private func form(
        _ act: RecordAct, _ spread: RecordSpread, _ target: Register, _ sight: RecordSight, _ choice: SpreadChoice, _ count: Int, _ typed: FormFields,
        _ errors: [String: String], _ link: String, _ context: StaffContext
    ) async throws -> HTML {
        let asked = spread.asked.compactMap { one in target.field(one.id).map { (field: $0, isRequired: one.isRequired) } }
        let picker = try await RecordPicker.reading(asked.map(\.field), site.office, target, context.viewer)
        let given = TypedRecord(typed, asked.map(\.field))
        let fields = each(asked) { field, isRequired -> HTML in
            let begin = spread.begins[field.id].flatMap { sight.record.fields[$0] }.map { TypedRecord([field.id: $0]).values[field.id] ?? [] } ?? []
            let values = typed.line("pressed").isEmpty ? begin : given.values[field.id] ?? []
            return picker.control(field, FormField(
                field.id, RecordWords.label(field, in: target), id: "each-\(field.id)", help: field.help.isEmpty ? nil : field.help,
                error: errors[field.id], isRequired: isRequired), values)
        }
        let most = min(count, Office.mostSpread)
        return Form(action: link, csrf: context.csrf, once: Site.onceToken(), id: "each").html("""
            \(ErrorSummary(asked.compactMap { field, _ in errors[field.id].map { (field: "each-\(field.id)", message: "\(field.name)：\($0)") } }))\
            \(FormField.hidden("pressed", "1"))\(FormField.hidden("in", choice.territory))\
            \(FormField.hidden("kind", choice.kind))\(FormField.hidden("level", choice.level))\
            \(each(choice.groups) { FormField.hidden("groups", $0) })\(fields)\
            \(FormField("which", "给谁", id: "which", isRequired: true).radios(
                [Option("all", count > most ? "前\(most)个（一次最多\(most)个，其余再办一次）" : "列出的全部\(count)个"), Option("ticked", "只给下面勾选的")],
                chosen: typed.line("which") == "ticked" ? "ticked" : "all"))\
            <p>\(Button(act.name))</p>
            """)
    }

    private static func choice(_ fields: FormFields) -> SpreadChoice {
        var choice = SpreadChoice()
        choice.territory = String(fields.line("in").prefix(12))
        choice.kind = Places.kinds.first { $0.id == fields.line("kind") }?.id ?? ""
        choice.level = Suggestion.levels.first { $0.id == fields.line("level") }?.id ?? ""
        choice.groups = Array(fields.all("groups").filter { !$0.isEmpty }.prefix(50))
        return choice
    }

    private func make(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64, _ name: String) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        let sight = try await site.office.look(id, number, as: context.viewer)
        guard let act = sight.register.act(name), let spread = act.spreads, let target = Institutions.register(spread.register)
        else { throw Failure.notFound }
        var choice = Self.choice(fields)
        if fields.line("which") == "ticked" {
            choice.codes = Set(fields.all("ids").filter { !$0.isEmpty })
            guard choice.codes?.isEmpty == false else {
                let notice = Notice(.late, "没有办：还没有勾选。", words: "勾选名单左边的方框，或选“列出的全部”。").html
                return try await page(request, context, id, number, name, typed: fields, notice: notice, status: .unprocessableContent)
            }
        }
        let asked = spread.asked.compactMap { target.field($0.id) }
        let once = fields.line("once")
        do {
            let made = try await site.office.spread(
                name, on: id, id: number, choice, fields: TypedRecord(fields, asked).fields(asked, site.office.city),
                once: once.isEmpty ? nil : "\(context.viewer.person).\(once.prefix(64))", by: context.viewer)
            return site.seeOther(RegisterPages.Paths.record.link(id, number), flash: made > 0 ? "record-spread" : "record-same")
        } catch Failure.refused(.missing(let names)) {
            let errors = Dictionary(asked.filter { names.contains($0.name) }.map { ($0.id, "不能空着") }) { first, _ in first }
            let notice = errors.isEmpty ? Notice(.late, "没有办成", words: Failure.refused(.missing(names)).words).html : .empty
            return try await page(request, context, id, number, name, typed: fields, errors: errors, notice: notice, status: .unprocessableContent)
        } catch Failure.unfit(let field, let reason) {
            let errors = Dictionary(asked.filter { $0.name == field }.map { ($0.id, reason) }) { first, _ in first }
            let notice = errors.isEmpty ? Notice(.late, "没有办成：\(field)\(reason)。", words: "一条也没有登记。").html : .empty
            return try await page(request, context, id, number, name, typed: fields, errors: errors, notice: notice, status: .unprocessableContent)
        }
    }
}
