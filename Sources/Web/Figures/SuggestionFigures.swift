import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 代表建议数据: what an office puts before its leaders, each number with its list.
struct SuggestionFigures: Sendable {
    let site: Site

    static let pageRows = 50

    enum Paths {
        static let page = Path("/office/suggestion-figures")
        static let file = Path("/office/suggestion-figures/csv")
        static let lateReports = Path("/office/suggestion-figures/late-reports")
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.page) { request, context in try await page(request, context) }
        router.get(Paths.lateReports) { request, context in try await lateReports(request, context) }
        router.get(Paths.file) { request, context in
            let query = try query(request, context.viewer)
            let sheets = try await site.office.suggestionSheets(query, as: context.viewer)
            let table = try FigureFile.table(request.uri.queryParameters["figure"].map(String.init) ?? "", figures: [], sheets: sheets)
            return try FigureFile.response(table, named: "\(site.office.cityName)代表建议\(span(query))")
        }
    }

    /// What the page may be asked for: a session, a term, a year, a period, a field, a unit.
    private static let names = ["f.session", "f.term", "f.year", "f.period", "category", "lead"]

    private func query(_ request: Request, _ viewer: Viewer) throws -> MatterQuery {
        let fields = try request.queryFields()
        var values = Dictionary(uniqueKeysWithValues: Self.names.compactMap { name in fields[name].map { (name, $0) } }.filter { !$0.1.isEmpty })
        // Without a word: the session that was held last.
        if values.isEmpty, !fields.has("all") { values["f.session"] = sessions(viewer).first?.code }
        values["procedure"] = Suggestion.procedure.id
        do throws(MatterQuery.Flaw) { return try MatterQuery(city: site.office.city, today: site.office.today) { values[$0] } } catch {
            throw Failure.unfit(field: error.field, reason: error.reason)
        }
    }

    /// The sessions of the congresses that the viewer's posts belong to, else all, held by today, the latest first.
    private func sessions(_ viewer: Viewer) -> [City.Session] {
        let (city, today) = (site.office.city, site.office.today)
        let held = city.sessions.values.filter { $0.opens <= today }.sorted { ($1.opens, $0.code) < ($0.opens, $1.code) }
        let codes = Set(viewer.posts.compactMap { post in if case .body(let id) = post.holder { city.bodies[id]?.territory } else { nil } })
        let own = held.filter { session in city.body(code: session.body).map { codes.contains($0.territory) } ?? false }
        return own.isEmpty ? held : own
    }

    private func span(_ query: MatterQuery) -> String {
        let words = query.active(site.office.city, today: site.office.today).filter { $0.name != "procedure" }.map { $0.label.split(separator: "：").last.map(String.init) ?? $0.label }
        return words.isEmpty ? "历届历次" : words.joined(separator: "，")
    }

    private func own(_ query: MatterQuery, _ path: String, _ more: String = "") -> String {
        let link = query.link(path, ["procedure": nil])
        let whole = link == path ? "\(path)?all=1" : link
        return more.isEmpty ? whole : "\(whole)&\(more)"
    }

    private func page(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try query(request, context.viewer)
        let sheets = try await site.office.suggestionSheets(query, as: context.viewer)
        let parts = FigureParts(list: { $0 }, file: { own(query, Paths.file.link(), "figure=\($0)") })
        return site.page("代表建议数据", request, context, """
            <div class="between"><h1>代表建议：\(span(query))</h1><p class="row screen-only">\(Button.link("督办台账", to: Ledgers.Paths.ledger.link("supervision")))\(Button.link("承办单位评议", to: Suggestions.Paths.appraisals.link()))</p></div>\
            <div class="screen-only">\(chips(query, context.viewer))</div>\
            <p class="soft">只统计您职务范围内看得到的；每个数字点开就是它的清单，件数相等。到\(site.office.today.spoken(asOf: site.office.today))为止。</p>\
            \(Tabs(sheets.map { NavLink($0.title, href: "#\($0.id)") }, label: "本页表格"))\
            <div class="sheet-grid">\(each(sheets) { sheet in "<div\(when(sheet.columns.count > 4, " class=\"whole\""))>\(parts.sheet(sheet))</div>" })</div>
            """)
    }

    private func chips(_ query: MatterQuery, _ viewer: Viewer) -> HTML {
        let path = Paths.page.link()
        func chip(_ label: String, _ name: String, _ value: String, besides: [String: String?] = [:]) -> Chips.Chip {
            let isOn = query.values[name] == value
            return Chips.Chip(label, href: own(query, path).isEmpty ? path : query.link(path, besides.merging(["procedure": nil, name: isOn ? nil : value]) { $1 }), isOn: isOn)
        }
        let sessions = Array(sessions(viewer).prefix(6))
        let terms = Set(sessions.map(\.term)).sorted(by: >)
        let spans = sessions.map { chip($0.name, "f.session", $0.code, besides: ["f.term": nil, "f.year": nil]) }
            + terms.map { chip("第\($0)届", "f.term", String($0), besides: ["f.session": nil, "f.year": nil]) }
            + [Chips.Chip("历届历次", href: "\(path)?all=1", isOn: !["f.session", "f.term", "f.year"].contains { query.values[$0] != nil })]
        return "\(Chips(spans, label: "届次"))\(Chips([chip("会议期间", "f.period", "session"), chip("闭会期间", "f.period", "between")], label: "期间"))"
    }

    // MARK: 迟报

    private func lateReports(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (query, fields) = (try query(request, context.viewer), try request.queryFields())
        let (unit, clock) = (fields.line("unit"), fields.line("clock"))
        let mark = fields["after"].flatMap { text -> (matter: Int64, clock: String, start: String)? in
            let parts = text.split(separator: "~", maxSplits: 2).map(String.init)
            return parts.count == 3 ? Int64(parts[0]).map { ($0, parts[1], parts[2]) } : nil
        }
        let found = try await site.office.lateReports(query, clock: clock, of: unit, as: context.viewer, after: mark, limit: Self.pageRows + 1)
        let shown = Array(found.prefix(Self.pageRows))
        let same = [("unit", unit), ("clock", clock)].filter { !$0.1.isEmpty }.map { "\($0.0)=\(Percent.encode($0.1))" }.joined(separator: "&")
        let next = found.count > shown.count
            ? shown.last.map { own(query, Paths.lateReports.link(), [same, "after=\(Percent.encode("\($0.line.id)~\($0.clock)~\($0.start)"))"].filter { !$0.isEmpty }.joined(separator: "&")) } : nil
        let name = unit.isEmpty ? "" : unit == MatterFilter.none ? "没有主办单位" : site.office.city.name(ofWire: unit)
        return site.page("三问迟报", request, context, """
            <p class="soft screen-only"><a href="\(own(query, Paths.page.link()))#late-reports">代表建议数据</a></p>\
            <h1>三问迟报\(when(!name.isEmpty, "：\(name)"))</h1><p class="soft">\(span(query))。截至\(site.office.now.chinese)。</p>\
            \(Ledger(
                caption: "三问迟报", columns: ["建议", "单位", "哪一问", "应报", "报送", "逾期"].map { Ledger.Column($0) }, rows: shown.map(row),
                empty: "没有迟报的。", next: next))
            """)
    }

    private func row(_ run: LateRun) -> Ledger.Row {
        let today = site.office.today
        return Ledger.Row(
            id: "\(run.line.id)-\(run.clock)-\(run.start)",
            cells: [
                Work.link(run.line), HTML(site.office.city.name(ofWire: run.holder)), HTML(Suggestion.procedure.clock(run.clock)?.name ?? run.clock), run.due.said(asOf: today),
                when(run.given) { $0.said(asOf: today) }, HTML("\((run.given ?? today) - run.due)天"),
            ], tone: run.given == nil ? .late : .soon)
    }
}
