import Civics
import Crypto
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 集中交办 (S0-62): first to whom each paper should go, one row each; then all that have been proposed are handed over together, and each
/// unit has its list.
extension Suggestions {
    static let formRows = 50
    /// Handed over in one go.
    static let dispatchLimit = 10_000

    private func waiting(_ state: String, _ office: String, _ viewer: Viewer, limit: Int) async throws -> [(line: MatterLine, stored: StoredMatter)] {
        var filter = MatterFilter()
        (filter.procedure, filter.state, filter.facets) = (Suggestion.procedure.id, state, ["office": office])
        return try await site.office.sheets(filter, as: viewer, limit: limit)
    }

    /// What lies with the viewer's own offices and has not been handed over: accepted or returned by a unit.
    private func own(_ viewer: Viewer, limit: Int) async throws -> [(line: MatterLine, stored: StoredMatter)] {
        let offices = Set(viewer.actor.capacities.filter { [.deputyWork, .presidium, .office].contains($0.role) }.map(\.holder.wire)).sorted()
        var all: [(line: MatterLine, stored: StoredMatter)] = []
        for state in ["returned", "accepted"] {
            for office in offices { all += try await waiting(state, office, viewer, limit: limit) }
        }
        return all
    }

    private static func isProposed(_ stored: StoredMatter) -> Bool { stored.matter.fields["plannedLead"] != nil && stored.matter.fields["betterUnit"] == nil }

    struct Typed {
        var fields: FormFields
        var errors: [Int64: String] = [:]
        var summary: String?
    }

    func dispatchPage(_ typed: Typed?, _ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: [.deputyWork, .presidium, .office]) else { throw Failure.notFound }
        let all = try await own(context.viewer, limit: Self.dispatchLimit)
        let proposed = all.filter { Self.isProposed($0.stored) }
        let rest = all.filter { !Self.isProposed($0.stored) }
        let shown = Array(rest.prefix(Self.formRows))
        let directory = FormDirectory(office: site.office, near: [], holder: nil, within: Work(site: site).reach(of: context.viewer))
        let units = directory.units
        let errors = typed?.errors.count ?? 0
        return site.page("建议交办", request, context, status: typed == nil ? .ok : .unprocessableContent, """
            <div class="between"><h1>建议交办 <span class="count">待交办\(all.count)件</span></h1>\
            <p><a href="\(Work.Paths.matters.link())?procedure=suggestion&amp;state=submitted">待审核的建议</a></p></div>\
            \(when(typed?.summary) { Notice(.late, "没有办成", words: $0).html })\
            \(when(errors > 0, Notice(.late, "有\(errors)件没有拟办成", words: "请看下面标红的几件，您填的都还在。").html))\
            \(handOver(proposed, context))\(grid(shown, rest.count, units, typed, context))
            """)
    }

    private func handOver(_ proposed: [(line: MatterLine, stored: StoredMatter)], _ context: StaffContext) -> HTML {
        guard !proposed.isEmpty else { return .empty }
        var byUnit: [Int64: Int] = [:]
        for row in proposed { for unit in Self.planned(row.stored) { byUnit[unit, default: 0] += 1 } }
        let rows = byUnit.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { unit, n in
            "<li>\(site.office.city.name(of: .body(unit))) <b>\(n)</b>件</li>" as HTML
        }
        let form = Form(action: Paths.dispatch.link(), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("seen", Self.digest(proposed)))\(FormField("sure", "已核对，确定把这\(proposed.count)件交出去；答复时限从今天起算", id: "dispatch-sure", isRequired: true).checkbox(isOn: false))\
            <p>\(Button("集中交办\(proposed.count)件"))</p>
            """)
        return """
            <section class="card"><h2>已拟办，待交办 <span class="count">\(proposed.count)</span></h2>\
            <details><summary>\(byUnit.count)个单位各多少件</summary><ul class="plain-list">\(each(rows) { $0 })</ul></details>\
            <details><summary>逐件核对</summary><ul class="plain-list">\(each(proposed.prefix(500)) { row -> HTML in
                "<li>\(Work.link(row.line)) → \(Self.planned(row.stored).map { site.office.city.name(of: .body($0)) }.joined(separator: "、"))</li>"
            })</ul></details>\(form)</section>
            """
    }

    /// What the person saw: a proposal that has changed since is not handed over unseen.
    private static func digest(_ rows: [(line: MatterLine, stored: StoredMatter)]) -> String {
        let words = rows.map { "\($0.line.id):\($0.stored.version)" }.sorted().joined(separator: ",")
        return Hex.string(SHA256.hash(data: [UInt8](words.utf8)).prefix(16).map { $0 })
    }

    private static func planned(_ stored: StoredMatter) -> [Int64] {
        (stored.matter.fields["plannedLead"]?.integers ?? []) + (stored.matter.fields["plannedOthers"]?.integers ?? [])
    }

    private func grid(
        _ rows: [(line: MatterLine, stored: StoredMatter)], _ count: Int, _ units: [Option], _ typed: Typed?, _ context: StaffContext
    ) -> HTML {
        guard !rows.isEmpty else {
            return Notice(.done, "没有等待拟办的建议", words: "审核立案的建议会列在这里，先拟定由谁办理，再集中交办。").html
        }
        let city = site.office.city
        let ledger = Ledger(
            caption: "等待拟办的建议", columns: ["建议", "主办单位", "会办或分办单位", "方式", "难度"].map { Ledger.Column($0) },
            rows: rows.map { row in
                let (id, fields) = (row.line.id, row.stored.matter.fields)
                let wished = fields["wishedUnit"]?.integer
                let likely = fields["betterUnit"]?.integer ?? wished
                func value(_ name: String, _ fresh: String) -> String { typed.map { $0.fields.line("\(name)-\(id)") } ?? fresh }
                let error = typed?.errors[id]
                let why = fields["betterUnit"] == nil ? "" : "<br><span class=\"soft\">被退办，建议由\(city.name(of: .body(fields["betterUnit"]?.integer ?? 0)))办理</span>" as HTML
                return Ledger.Row(
                    id: String(id),
                    cells: [
                        """
                        <a href="\(Work.Paths.matter.link(id))">\(row.line.title)</a><br><span class="soft">\(fields["serial"]?.text ?? "") \
                        \((row.stored.matter.slots["originator"] ?? []).map(city.name).joined())\(when(wished) { "，希望由\(city.name(of: .body($0)))办" as HTML })</span>\(why) \
                        \(ClockChip.line(row.line, today: site.office.today, table: site.office.days))
                        """,
                        unit("lead-\(id)", "「\(row.line.title)」的主办单位", value("lead", likely.map { city.name(of: .body($0)) } ?? ""), error),
                        unit("others-\(id)", "「\(row.line.title)」的会办或分办单位", value("others", ""), nil), choice("kind-\(id)", "办理方式", Self.kinds, value("kind", "single")),
                        choice("pace-\(id)", "办理难度", Self.paces, value("pace", "normal")),
                    ], name: row.line.title, tone: error == nil ? nil : .late)
            }, empty: "")
        let inner: HTML = """
            <datalist id="units">\(each(units) { "<option value=\"\($0.label)\">" })</datalist>\
            \(each(rows) { FormField.hidden("version-\($0.line.id)", "\($0.stored.version)") })\(ledger)<p>\(Button("存下拟办意见"))</p>
            """
        return """
            <section><h2>拟办 <span class="count">\(count)</span></h2><p class="soft">先拟定由谁办理，这时单位还看不到；填好的存下，以后一起交办。\
            会办、分办单位有几个的，用顿号隔开。\(when(count > rows.count, "这里先列\(rows.count)件。"))</p>\
            \(Form(action: Paths.propose.link(), csrf: context.csrf, once: Site.onceToken(), id: "propose", look: "stack").html(inner))</section>
            """
    }

    private static let kinds = Suggestion.procedure.field("kind")?.choices ?? []
    private static let paces = Suggestion.procedure.field("pace")?.choices ?? []

    private func unit(_ name: String, _ label: String, _ value: String, _ error: String?) -> HTML {
        """
        <label class="sr" for="\(name)">\(label)</label>\
        <input id="\(name)" name="\(name)" list="units" value="\(value)" maxlength="200" placeholder="输入单位名称"\(when(error != nil, " aria-invalid=\"true\" aria-describedby=\"\(name)-error\""))>\
        \(when(error) { "<p class=\"field-error\" id=\"\(name)-error\">\($0)</p>" })
        """
    }

    private func choice(_ name: String, _ label: String, _ choices: [Civics.Choice], _ value: String) -> HTML {
        """
        <label class="sr" for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\(each(choices) { one in
            "<option value=\"\(one.id)\"\(when(one.id == value, " selected"))>\(one.name)</option>"
        })</select>
        """
    }

    // MARK: Acts

    func propose(_ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        var typed = Typed(fields: fields)
        let directory = FormDirectory(office: site.office, near: [], holder: nil, within: Work(site: site).reach(of: context.viewer))
        let units = Dictionary(directory.units.map { ($0.label, Int64($0.value)) }) { first, _ in first }
        let once = fields.line("once")
        var requests: [MoveRequest] = []
        for row in try await own(context.viewer, limit: Self.dispatchLimit) {
            let id = row.line.id
            let lead = fields.line("lead-\(id)")
            guard !lead.isEmpty, fields["version-\(id)"] != nil else { continue }
            let others = fields.line("others-\(id)").split { "、,，;；".contains($0) }.map { String($0).trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            guard let unit = units[lead] ?? nil else { typed.errors[id] = "名单里没有「\(lead.prefix(40))」"; continue }
            if let unknown = others.first(where: { (units[$0] ?? nil) == nil }) { typed.errors[id] = "名单里没有「\(unknown.prefix(40))」"; continue }
            let kind = fields.line("kind-\(id)")
            if kind != "single", others.isEmpty { typed.errors[id] = "请填会办或分办单位，或者改成单独办理"; continue }
            var values: [String: JSON] = ["plannedLead": .int(unit), "kind": .string(others.isEmpty ? "single" : kind == "single" ? "joint" : kind), "pace": .string(fields.line("pace-\(id)"))]
            if !others.isEmpty { values["plannedOthers"] = .array(others.compactMap { (units[$0] ?? nil).map(JSON.int) }) }
            requests.append(MoveRequest(
                matter: id, version: fields.int("version-\(id)"), move: "propose", fields: values, once: once.isEmpty ? nil : "\(once)-\(id)"))
        }
        for (id, failure) in try await site.office.performBatch(requests, by: .viewer(context.viewer)) {
            if let failure { typed.errors[id] = failure.words }
        }
        if requests.isEmpty, typed.errors.isEmpty { typed.summary = "还没有填写主办单位。" }
        guard typed.errors.isEmpty, typed.summary == nil else { return try await dispatchPage(typed, request, context) }
        return site.seeOther(Paths.dispatch.link())
    }

    func dispatch(_ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        guard fields.flag("sure") else {
            return try await dispatchPage(Typed(fields: fields, summary: "请先核对并勾选确定。"), request, context)
        }
        let once = fields.line("once")
        let rows = try await own(context.viewer, limit: Self.dispatchLimit).filter { Self.isProposed($0.stored) }
        guard !rows.isEmpty else {
            return try await dispatchPage(Typed(fields: fields, summary: "现在没有待交办的，可能刚才已经交办过了：请到督办台账核对。"), request, context)
        }
        guard fields.line("seen") == Self.digest(rows) else {
            return try await dispatchPage(Typed(fields: fields, summary: "您打开页面之后，拟办意见有变动，一件也没有交出去。请核对下面的再交办。"), request, context)
        }
        let requests = rows.map { row in
            MoveRequest(matter: row.line.id, version: row.stored.version, move: "dispatch", once: once.isEmpty ? nil : "\(once)-\(row.line.id)")
        }
        let results = try await site.office.performBatch(requests, by: .viewer(context.viewer))
        let refused = results.filter { $0.1 != nil }
        var byUnit: [Int64: Int] = [:]
        let failed = Set(refused.map(\.0))
        for row in rows where !failed.contains(row.line.id) { for unit in Self.planned(row.stored) { byUnit[unit, default: 0] += 1 } }
        let titles = Dictionary(rows.map { ($0.line.id, $0.line) }) { first, _ in first }
        return site.page("集中交办的结果", request, context, """
            <h1>集中交办的结果</h1>\(Notice(.done, "已交办\(results.count - refused.count)件，交给\(byUnit.count)个单位", words: "各单位的工作台上已经有了，答复时限从今天起算。").html)\
            \(when(!refused.isEmpty, Notice(.late, "没有交出去\(refused.count)件，没有改动", text: "<ul>\(each(refused) { id, failure -> HTML in "<li>\(titles[id].map { Work.link($0) } ?? "其中一件")：\(failure?.words ?? "")</li>" })</ul>").html))\
            <section class="card"><h2>交办清单</h2><ul class="plain-list">\(each(byUnit.sorted { ($1.value, $0.key) < ($0.value, $1.key) }) { unit, n -> HTML in
                "<li><a href=\"\(Paths.unitList.link(unit))\">\(site.office.city.name(of: .body(unit)))</a> \(n)件（打印）</li>"
            })</ul></section><p>\(Button.link("回到建议交办", to: Paths.dispatch.link()))</p>
            """)
    }

    /// What one unit has been given and has not yet answered, on A4: the list that goes with the hand-over.
    func unitList(_ unit: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let wire = Holder.body(unit).wire
        guard let body = site.office.city.bodies[unit] else { throw Failure.notFound }
        var filter = MatterFilter()
        (filter.procedure, filter.open, filter.facets) = (Suggestion.procedure.id, true, [:])
        filter.deputy = wire
        let found = try await site.office.sheets(filter, as: context.viewer, limit: 1_000)
        let rows = found.filter { row in
            row.line.state == "assigned" && ["lead", "coUnits", "parts"].contains { row.stored.matter.slots[$0]?.contains { $0.wire == wire } ?? false }
        }
        let city = site.office.city
        let part = { (stored: StoredMatter) -> String in
            let slots = stored.matter.slots
            if slots["lead"]?.contains(where: { $0.wire == wire }) == true { return slots["coUnits"] == nil ? "单独办理" : "主办" }
            return slots["coUnits"]?.contains { $0.wire == wire } == true ? "会办" : "分办"
        }
        let list: HTML = """
            <table class="slip-list"><thead><tr><th>编号</th><th>建议</th><th>代表</th><th>方式</th><th>答复期限</th></tr></thead><tbody>\
            \(each(rows) { row -> HTML in
                let matter = row.stored.matter
                return "<tr><td class=\"nowrap\">\(matter.fields["serial"]?.text ?? "")</td><td>\(row.line.title)</td><td>\((matter.slots["originator"] ?? []).map(city.name).joined())</td><td>\(part(row.stored))</td><td class=\"nowrap\">\(matter.clocks["answer"]?.due.chinese ?? "")</td></tr>"
            })</tbody></table>
            """
        return site.paper("交办清单 \(body.name)", """
            <article class="slip slip-wide"><p class="slip-head">\(rows.first?.stored.matter.slots["office"]?.first.map(city.name) ?? site.office.cityName)</p>\
            <h1>代表建议交办清单</h1><p class="slip-number">\(site.office.today.chinese)</p><p>\(body.name)：</p>\
            <p>下列代表建议\(rows.count)件（尚未接收的）交你单位办理，请在期限内答复代表。不归你单位办理的，请在退办时限内说明理由和更合适的单位，不得自行转办。</p>\(list)\
            <div class="slip-end"><ul class="slip-signs"><li>交办机构（盖章）：<span></span></li><li>接收人：<span></span></li><li>接收日期：<span></span></li></ul></div></article>
            """)
    }
}
