import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Reading
import Store

extension Work {
    private static let pageRows = 50

    func matters(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query: MatterQuery
        do throws(MatterQuery.Flaw) { query = try matterQuery(request) } catch {
            return site.page("事项", request, context, status: .unprocessableContent, """
                <h1>事项</h1>\(Notice(.late, "这个筛选看不懂", words: "\(error.field)：\(error.reason)。没有改动任何内容。"))\
                <p>\(Button.link("看全部事项", to: Paths.matters.link(), .primary))</p>
                """)
        }
        let found = try await page(query, as: context.viewer, limit: Self.pageRows + 1)
        let count = query.words.isEmpty || query.isNumber
            ? try await site.office.countListed(query.filter, as: context.viewer)
            : try await site.office.searchCount(query.words, query.filter, as: context.viewer)
        let facets = query.words.isEmpty ? try await site.office.facets(of: query, as: context.viewer) : []
        let view = MattersPage(
            query: query, facets: facets, rows: Array(found.prefix(Self.pageRows)), count: count, city: site.office.city, today: site.office.today,
            days: site.office.days, csrf: context.csrf, viewer: context.viewer, isLast: found.count <= Self.pageRows)
        return site.page(query.words.isEmpty ? "事项" : "查找“\(query.words)”", request, context, query: query.words, view.html)
    }

    func matterQuery(_ request: Request) throws(MatterQuery.Flaw) -> MatterQuery {
        let fields: FormFields
        do throws(BadForm) { fields = try request.queryFields() } catch { throw MatterQuery.Flaw(field: "地址", reason: error.reason) }
        let query = try MatterQuery(city: site.office.city, today: site.office.today) { fields.line($0) }
        try query.check(facetsAmong: fields.names)
        return query
    }

    /// One stretch of the list, by words or by filters alone.
    func page(_ query: MatterQuery, as viewer: Viewer, after mark: ListMark? = nil, limit: Int) async throws -> [MatterLine] {
        let mark = mark ?? query.after
        return query.words.isEmpty || query.isNumber
            ? try await site.office.matters(query, as: viewer, after: mark, limit: limit)
            : try await site.office.search(query.words, query.filter, as: viewer, after: mark, limit: limit)
    }
}

/// The ledger of what one may see.
struct MattersPage {
    let query: MatterQuery
    let facets: [FacetCount]
    let rows: [MatterLine]
    let count: Int
    let city: City
    let today: Day
    let days: DayTable
    let csrf: String
    let viewer: Viewer
    let isLast: Bool

    var html: HTML {
        let isFound = !query.words.isEmpty && !query.isNumber
        let shown = count > (isFound ? Office.mostFound : Office.mostCounted) ? (isFound ? "1000件以上" : "1万件以上") : "\(FigureLine.grouped(count))件"
        let next = isLast ? nil : rows.last.map { query.link(Work.Paths.matters.link(), ["after": query.mark(after: $0).text]) }
        return """
            <div class="between"><h1>\(query.words.isEmpty ? "事项" : "查找“\(query.words)”") <span class="count" data-count="\(count)">\(shown)</span></h1>\
            <p class="row screen-only">\(Button.link("导出 CSV", to: query.link(Work.Paths.csv.link())))\(Button.link("导出 Excel", to: query.link(Work.Paths.xlsx.link())))</p></div>\
            \(procedures)\(chips)\(filters)\(ledger(next))\
            \(when(query.after != nil, Pager(first: query.link(Work.Paths.matters.link())).html))\(BatchBar(rows: rows, csrf: csrf, viewer: viewer))
            """
    }

    /// One list for each procedure, and one of all; the filters of one mean nothing in another.
    private var procedures: HTML {
        let path = Work.Paths.matters.link()
        let chosen = query.filter.procedure
        let own = Institutions.procedures.map { Chips.Chip($0.name, href: "\(path)?procedure=\($0.id)", isOn: chosen == $0.id) }
        let opening = query.values["procedure"].flatMap(Institutions.procedure).flatMap { Starting.isOffered($0, to: viewer) ? $0 : nil }
        return """
            \(Chips([Chips.Chip("全部", href: path, isOn: chosen.isEmpty)] + own, label: "程序"))\
            \(when(opening) { "<p>\(Button.link($0.opening?.name ?? $0.name, to: Work.Paths.new.link($0.id), .primary))</p>" })
            """
    }

    private var chips: HTML {
        let quick: [(String, String)] = [("open", "正在办理"), ("late", "超过时限"), ("second", "二次交办"), ("replied", "已答复"), ("closed", "已办结")]
        let active = query.active(city, today: today).filter { item in item.name != "procedure" && !quick.contains { $0.0 == item.name } || query.values["open"] == "0" && item.name == "open" }
        let on = active.map { Chips.Chip($0.label, href: query.link(Work.Paths.matters.link(), [$0.name: nil]), isOn: true) }
        let offer = quick.map { name, label in
            Chips.Chip(label, href: query.link(Work.Paths.matters.link(), [name: query.values[name] == "1" ? nil : "1"]), isOn: query.values[name] == "1")
        }
        return Chips(on + offer).html
    }

    private var filters: HTML {
        func select(_ name: String, _ label: String, _ options: [Option]) -> HTML {
            options.isEmpty ? .empty : FormField(name, label).plain.select(options, chosen: query.values[name], none: "不限")
        }
        func choices(_ field: String) -> [Option] {
            (query.procedure.field(field)?.choices ?? []).map { Option($0.id, $0.name) }
        }
        var states = query.procedure.states.map { Option($0.id, $0.name) }
        if let several = query.values["state"], several.contains(",") { states.insert(Option(several, "同时看这几个环节"), at: 0) }
        let shown = ["q", "state", "category", "grade", "channel", "result", "rating", "month"] + facets.map(\.name)
        let rest = query.known.filter { !shown.contains($0) && $0 != "after" }
        let form = Form(action: Work.Paths.matters.link(), method: .get).html("""
            \(each(rest) { name in when(query.values[name]) { FormField.hidden(name, $0) } })<div class="grid">\
            \(FormField("q", "含有的词", id: "words").plain.text(query.words, limit: 100))\
            \(select("state", "环节", states))\(select("category", query.procedure.field("category")?.name ?? "类别", choices("category")))\(select("grade", "办理层级", choices("grade")))\
            \(select("channel", query.procedure.field("channel")?.name ?? "渠道", choices("channel")))\(select("result", query.procedure.field("result")?.name ?? "办理结果", choices("result")))\(select("rating", "评价", choices("rating")))\
            \(FormField("month", "登记月份", help: "如 2026-03").plain.text(query.values["month"] ?? "", limit: 7, width: .short))\
            \(each(facets) { select($0.name, $0.label, FacetOptions.of($0, query, city)) })\
            </div><p class="row">\(Button("按这些条件看"))<a href="\(Work.Paths.matters.link())">全部清除</a></p>
            """)
        return "<details class=\"filters\"\(when(!query.active(city, today: today).isEmpty && rows.isEmpty, " open"))><summary>更多筛选</summary>\(form)</details>"
    }

    /// Columns that not every procedure has: those of the one that is listed, or all.
    private var fields: [(id: String, name: String, value: (MatterLine) -> String)] {
        let all: [(id: String, name: String, value: (MatterLine) -> String)] = [
            ("category", "类别", { $0.category }), ("grade", "层级", { $0.grade }), ("rating", "评价", { $0.rating.map(String.init) ?? "" }),
            ("result", "结果", { $0.result }),
        ]
        let wanted = query.filter.procedure == Institutions.ofResidents.id || query.filter.procedure.isEmpty ? ["category", "grade", "rating"] : ["category", "result"]
        return all.filter { wanted.contains($0.id) && query.procedure.field($0.id) != nil }.map { ($0.id, query.filter.procedure.isEmpty ? $0.name : query.procedure.field($0.id)?.name ?? $0.name, $0.value) }
    }

    private func ledger(_ next: String?) -> Ledger {
        let terms = query.words.isEmpty ? [] : Tokens.query(query.words).terms
        return Ledger(
            caption: "事项",
            columns: ["标题", "编号", "环节"].map { Ledger.Column($0) } + fields.map { Ledger.Column($0.name) } + ["单位", "登记", "期限"].map { Ledger.Column($0) },
            rows: rows.map { row($0, terms) },
            empty: query.values.isEmpty ? "这里会列出您能看到的全部事项。登记一件，就有第一件。" : "没有符合这些条件的事项。可以去掉几个条件再看。",
            next: next, selectForm: "batch")
    }

    /// Short, so that a row stays a row; the weekday is in the tooltip.
    private func day(_ day: Day) -> HTML {
        "<time class=\"nowrap\" datetime=\"\(day.description)\" title=\"\(day.spoken(asOf: today))\">\(day.year == today.year ? day.monthAndDay : day.chinese)</time>"
    }

    private func row(_ line: MatterLine, _ terms: [String]) -> Ledger.Row {
        let procedure = Institutions.procedure(line.procedure)
        func word(_ field: String, _ value: String) -> HTML { HTML(value.isEmpty ? "" : procedure?.field(field)?.word(for: .string(value)) ?? value) }
        let chip = ClockChip.line(line, today: today, table: days)
        let title = line.title.isEmpty ? "（没有标题）" : line.title
        let unit = city.name(ofWire: line.lead.isEmpty ? line.station : line.lead)
        return Ledger.Row(
            id: String(line.id),
            cells: [
                "<a href=\"\(Work.Paths.matter.link(line.id))\">\(highlight(title, terms))</a>\(when(line.demanders > 1, " <span class=\"tag\">\(line.demanders)人</span>"))\(when(line.round > 1, " <span class=\"tag\">第\(line.round)轮</span>"))",
                "<span class=\"nowrap\">\(highlight(line.number, terms))</span>", "<span class=\"nowrap\">\(procedure?.state(line.state)?.name ?? "")</span>",
            ] + fields.map { word($0.id, $0.value(line)) } + [HTML(unit), day(line.at.day), chip?.html ?? .empty],
            name: title, tone: chip?.tone == .late ? .late : chip?.tone == .soon ? .soon : nil)
    }
}
