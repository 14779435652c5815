import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 转交批次 (S1-18): what an office hands to units together, under one number, with a paper per unit and a page that shows what came back.
struct HandOvers: Sendable {
    let site: Site

    enum Paths {
        static let list = Path("/office/batches")
        static let new = Path("/office/batches/new")
        static let batch = Path("/office/batches/*", Int64.self)
        static let slip = Path("/office/batches/*/slip", Int64.self)
    }

    /// Matters offered at once; a batch may have more in several goes.
    static let formRows = 50
    private static let pageRows = 30

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.list) { request, context in try await list(request, context) }
        router.get(Paths.new) { request, context in try await form(nil, request, context) }
        router.post(Paths.list) { request, context in try await handOver(request, context) }
        router.get(Paths.batch) { request, context, id in try await batch(id, request, context) }
        router.get(Paths.slip) { request, context, id in try await slip(id, request, context) }
    }

    private func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        let before = try request.queryFields()["before"].flatMap { Int64($0) }
        let found = try await site.office.batches(as: context.viewer, before: before, limit: Self.pageRows + 1)
        let shown = Array(found.prefix(Self.pageRows))
        let waiting = try await site.office.waitingForHandOver(as: context.viewer, limit: 1).count
        let next = found.count > shown.count ? shown.last.map { "\(Paths.list.link())?before=\($0.id)" } : nil
        let last = before == nil ? shown.first : nil
        return site.page("转交批次", request, context, """
            <div class="between"><h1>转交批次</h1>\(when(waiting > 0, "<p>\(Button.link("转交（待交办\(waiting)件）", to: Paths.new.link(), .primary))</p>"))</div>\
            <p class="soft">把梳理好的意见定期成批交给承办单位，一个批次一个编号；接收、退回、答复都回到各自的事项和反映人。\
            \(when(last) { "上一批是\($0.day.spoken(asOf: site.office.today))交的。" })</p>\
            \(Ledger(
                caption: "转交批次", columns: ["批次", "日期", "交办机构", "件数", "已接收", "退回", "已答复", "超期未答复"].enumerated().map { Ledger.Column($0.element, isNumber: $0.offset > 2) },
                rows: shown.map(row), empty: "还没有转交批次。有了待交办的事项，就可以在这里成批转交。", next: next))
            """)
    }

    private func row(_ batch: HandoverBatch) -> Ledger.Row {
        Ledger.Row(
            id: String(batch.id),
            cells: [
                "<a href=\"\(Paths.batch.link(batch.id))\">\(batch.number)</a>", batch.day.said(asOf: site.office.today),
                HTML(site.office.city.name(ofWire: batch.office)), HTML("\(batch.matters)"), HTML("\(batch.accepted)"), HTML("\(batch.refused)"),
                HTML("\(batch.answered)"), HTML("\(batch.late)"),
            ], name: batch.number, tone: batch.late > 0 ? .late : nil)
    }

    // MARK: Handing over

    /// What was typed and what stood in the way, when a batch was not handed over.
    private struct Draft {
        let typed: FormFields
        var errors: [Int64: String] = [:]
        var summary: String?
    }

    private func form(_ draft: Draft?, _ request: Request, _ context: StaffContext) async throws -> Response {
        let (office, viewer) = (site.office, context.viewer)
        let (rows, count) = try await office.waitingForHandOver(as: viewer, limit: Self.formRows)
        guard !rows.isEmpty else {
            return site.page("转交", request, context, """
                <h1>转交</h1>\(Notice(.done, "没有等待交办的事项", words: "联络站梳理分级之后，由您交办的会列在这里。"))\
                <p>\(Button.link("看转交批次", to: Paths.list.link()))</p>
                """)
        }
        let directory = directory(viewer, near: rows.map(\.line.territory))
        let usual = try await usualUnits(rows)
        let units = directory.units
        let known = Set(units.map(\.label))
        func proposal(_ row: WaitingMatter) -> String {
            if let typed = draft?.typed { return typed.line("unit-\(row.line.id)") }
            let wire = row.better.isEmpty ? usual[Usual(row.line)] ?? "" : row.better
            let name = office.city.name(ofWire: wire)
            return known.contains(name) ? name : ""
        }
        let ticked = Set(draft?.typed.all("ids") ?? [])
        let ledger = Ledger(
            caption: "等待交办的事项", columns: ["事项", "类别", "层级", "交办期限", "交给哪个单位"].map { Ledger.Column($0) },
            rows: rows.map { row in
                let error = draft?.errors[row.line.id]
                var line = Ledger.Row(
                    id: String(row.line.id),
                    cells: [
                        "\(Work.link(row.line))\(when(!row.reason.isEmpty, "<br><span class=\"soft\">被退回：\(row.reason)</span>"))",
                        HTML(row.line.category),
                        HTML(Institutions.ofResidents.field("grade")?.word(for: .string(row.line.grade)) ?? ""),
                        when(row.line.due.flatMap { Day($0) }) { $0.said(asOf: office.today) }, unit(row, proposal(row), error),
                    ], name: row.line.title, tone: error == nil ? nil : .late)
                line.isTicked = ticked.contains(line.id)
                return line
            }, empty: "", selectForm: "hand-over")
        let typed = draft?.typed
        let all: HTML = """
            \(each(rows) { FormField.hidden("version-\($0.line.id)", "\($0.version)") })\
            <datalist id="units">\(each(units) { "<option value=\"\($0.label)\">" })</datalist>\
            <div class="grid">\(FormField("rest", "没有填单位的，都交给", id: "rest").searchSelect(units, chosen: typed?.line("rest"), none: "不填"))\
            \(FormField("note", "说明", id: "note", help: "印在转交单上，可不填").text(typed?.line("note") ?? "", limit: 500))</div>\
            <p>\(Button("转交勾选的事项"))</p>
            """
        let errors = draft?.errors.count ?? 0
        return site.page("转交", request, context, status: draft == nil ? .ok : .unprocessableContent, """
            <div class="between"><h1>转交 <span class="count">待交办\(count)件</span></h1><a href="\(Paths.list.link())">已有的批次</a></div>\
            \(when(draft?.summary) { Notice(.late, "没有转交，一件也没有改动", words: $0).html })\
            \(when(errors > 0, Notice(.late, "有\(errors)件交不出去，整批没有转交", words: "请看下面标红的几件：改好单位，或者去掉勾选，再提交。您选的都还在。").html))\
            <p class="soft">勾选要交的，核对单位，一起提交；全部成功才算转交。\(when(count > rows.count, "这里先列期限最紧的\(rows.count)件。"))</p>\
            \(ledger)\(Form(action: Paths.list.link(), csrf: context.csrf, once: typed?.line("once") ?? Site.onceToken(), id: "hand-over", look: "stack").html(all))
            """)
    }

    /// A category in a county: who usually handles it there says nothing of another county.
    private struct Usual: Hashable {
        let category, county: String

        init(_ line: MatterLine) { category = line.category
            // Of a matter of the whole city no county's custom says anything.
            county = Procedure.codes(ofPath: line.territory).count > 1 ? UsualUnits.county(of: line.territory) : "" }
    }

    private func usualUnits(_ rows: [WaitingMatter]) async throws -> [Usual: String] {
        var units: [Usual: String] = [:]
        for one in Set(rows.map { Usual($0.line) }) where !one.category.isEmpty && !one.county.isEmpty {
            units[one] = try await site.office.suggestUnits(category: one.category, territory: one.county).first
        }
        return units
    }

    private func unit(_ row: WaitingMatter, _ value: String, _ error: String?) -> HTML {
        let id = "unit-\(row.line.id)"
        return """
            <label class="sr" for="\(id)">「\(row.line.title)」交给哪个单位</label>\
            <input id="\(id)" name="\(id)" list="units" form="hand-over" value="\(value)" maxlength="100" placeholder="输入单位名称"\(when(error != nil, " aria-invalid=\"true\" aria-describedby=\"\(id)-error\""))>\
            \(when(error) { "<p class=\"field-error\" id=\"\(id)-error\">\($0)</p>" })
            """
    }

    private func directory(_ viewer: Viewer, near: [String]) -> FormDirectory {
        FormDirectory(office: site.office, near: near, holder: nil, within: Work(site: site).reach(of: viewer))
    }

    private func handOver(_ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        var draft = Draft(typed: fields)
        let ids = fields.all("ids").compactMap { Int64($0) }
        guard !ids.isEmpty else {
            draft.summary = "还没有勾选事项。"
            return try await form(draft, request, context)
        }
        let units = Dictionary(directory(context.viewer, near: []).units.map { ($0.label, Int64($0.value)) }) { first, _ in first }
        let rest = fields.int("rest").map(Int64.init)
        var lines: [HandOverLine] = []
        for id in ids {
            let name = fields.line("unit-\(id)")
            guard let unit = name.isEmpty ? rest : units[name] ?? nil else {
                draft.errors[id] = name.isEmpty ? "请填写单位" : "名单里没有「\(name.prefix(40))」"
                continue
            }
            lines.append(HandOverLine(matter: id, version: fields.int("version-\(id)"), unit: unit))
        }
        guard draft.errors.isEmpty else { return try await form(draft, request, context) }
        let once = fields.line("once")
        do {
            let batch = try await site.office.handOver(lines, note: fields.line("note"), once: once.isEmpty ? nil : once, by: context.viewer)
            return site.seeOther(Paths.batch.link(batch))
        } catch let failure as HandOverFailure {
            draft.errors = failure.lines.mapValues(\.words)
            // What is gone from the list by now cannot be marked in it.
            let (shown, _) = try await site.office.waitingForHandOver(as: context.viewer, limit: Self.formRows)
            let here = Set(shown.map(\.line.id))
            if draft.errors.keys.contains(where: { !here.contains($0) }) { draft.summary = "勾选的事项里，有的刚被别人办理或已不在您手上，请重新核对。" }
            draft.errors = draft.errors.filter { here.contains($0.key) }
            return try await form(draft, request, context)
        } catch Failure.repeated(let number) {
            draft = Draft(typed: fields.with("once", Site.onceToken()), summary: Failure.repeatedWords(number))
            return try await form(draft, request, context)
        } catch let failure as Failure where failure != .notFound {
            draft.summary = failure.words
            return try await form(draft, request, context)
        }
    }
}
