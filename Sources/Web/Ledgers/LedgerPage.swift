import Civics
import HTML
import Institutions
import Office
import Store

/// One ledger as a page: filters by the address, the columns that fit a screen and a sheet of paper, the time as of which it stands.
struct LedgerPage {
    let ledger: OfficeLedger
    let query: MatterQuery
    let facets: [FacetCount]
    let rows: [(line: MatterLine, reading: LedgerReading)]
    let isLast: Bool
    let count: Int
    let overdue: [(unit: String, all: Int, late: Int)]
    let city: City
    let days: DayTable
    let now: Moment

    private var today: Day { now.day }
    private var path: String { Ledgers.Paths.ledger.link(ledger.id) }

    /// Without the procedure, which the ledger's own address says.
    private func link(_ path: String, _ changes: [String: String?] = [:]) -> String {
        query.link(path, changes.merging(["procedure": nil]) { mine, _ in mine })
    }

    var html: HTML {
        """
        <div class="between"><h1>\(ledger.name) <span class="count" data-count="\(count)">\(count > Office.mostCounted ? "1万件以上" : "\(FigureLine.grouped(count))件")</span></h1>\
        <p class="row screen-only">\(when(!isLast || query.after != nil, Button.link("全部列出（打印用）", to: whole).html))\(Button.link("导出 Excel", to: link(Ledgers.Paths.xlsx.link(ledger.id))))\(Button.link("导出 CSV", to: link(Ledgers.Paths.csv.link(ledger.id))))</p></div>\
        <p class="soft">\(ledger.purpose)</p>\
        <p class="soft"><span class="screen-only">列出您职务范围内看得到的。</span>截至\(now.chinese)\(when(!conditions.isEmpty, "；条件：\(conditions)"))。</p>\
        \(Tabs(OfficeLedger.all.map { NavLink($0.name, href: Ledgers.Paths.ledger.link($0.id), isCurrent: $0.id == ledger.id) }, label: "台账"))\
        \(chips)\(filters)\(table)\(when(query.after != nil, Pager(first: link(path)).html))\(units)
        """
    }

    /// All rows on one page, to be printed.
    private var whole: String {
        let link = link(path)
        return link + (link.contains("?") ? "&" : "?") + "whole=1"
    }

    private var conditions: String {
        query.active(city, today: today).filter { $0.name != "procedure" }.map(\.label).joined(separator: "，")
    }

    // MARK: Filters

    private var chips: HTML {
        var quick = [("open", "1", "正在办理"), ("late", "1", "超过时限")]
        if ledger.procedure.keepsReplies { quick += [("f.key", "yes", "重点督办"), ("second", "1", "二次办理"), ("replied", "1", "已答复"), ("closed", "1", "已办结")] }
        if ledger.id == OfficeLedger.crossYear.id { quick.removeAll { $0.0 == "open" || $0.0 == "closed" } }
        let set = query.active(city, today: today).filter { item in item.name != "procedure" && !quick.contains { $0.0 == item.name && $0.1 == query.values[item.name] } }
        let on = set.map { Chips.Chip($0.label, href: link(path, [$0.name: nil]), isOn: true) }
        let offer = quick.map { name, value, label in
            let isOn = query.values[name] == value
            return Chips.Chip(label, href: link(path, [name: isOn ? nil : value]), isOn: isOn)
        }
        return Chips(on + offer).html
    }

    private var filters: HTML {
        func select(_ name: String, _ label: String, _ options: [Option]) -> HTML {
            options.isEmpty ? .empty : FormField(name, label).plain.select(options, chosen: query.values[name], none: "不限")
        }
        let procedure = query.procedure
        let isJudged = procedure.keepsReplies
        let shown = ["state", "category", "class", "lead", "month"] + facets.map(\.name)
        let rest = query.known.filter { !shown.contains($0) && !["after", "procedure"].contains($0) }
        let form = Form(action: path, method: .get).html("""
            \(each(rest) { name in when(query.values[name]) { FormField.hidden(name, $0) } })<div class="grid">\
            \(each(facets) { select($0.name, $0.label, FacetOptions.of($0, query, city)) })\
            \(select("state", "环节", procedure.states.filter { !$0.isPrivate }.map { Option($0.id, $0.name) }))\
            \(when(isJudged, select("class", "答复类别", (procedure.field("result")?.choices ?? []).map { Option($0.id, $0.name) })))\
            \(when(isJudged, select("category", "领域", (procedure.field("category")?.choices ?? []).map { Option($0.id, $0.name) })))\
            \(FormField("month", "登记月份", help: "如 2026-03").plain.text(query.values["month"] ?? "", limit: 7, width: .short))\
            </div><p class="row">\(Button("按这些条件看"))<a href="\(path)">全部清除</a></p>
            """)
        return "<details class=\"filters\"><summary>更多筛选</summary>\(form)</details>"
    }

    // MARK: Rows

    private var table: Ledger {
        let next = isLast ? nil : rows.last.map { link(path, ["after": query.mark(after: $0.line).text]) }
        return Ledger(
            caption: ledger.name, columns: ledger.page.map(heading),
            rows: rows.map { row in
                let late = row.line.isOpen && (row.line.due.map { $0 < today.description } ?? false)
                return Ledger.Row(
                    id: String(row.line.id), cells: ledger.page.map { draw($0.cell(row.reading), row.line) }, name: row.line.title, tone: late ? .late : nil)
            },
            empty: query.active(city, today: today).count > 1 ? "没有符合这些条件的。可以去掉几个条件再看。" : "还没有。有了第一件，这里会自动出现。", next: next)
    }

    /// By the day on which something is due, or the newest first: what an index serves.
    private func heading(_ column: OfficeLedger.Column) -> Ledger.Column {
        switch column.name {
        case "环节" where ledger.procedure.keepsReplies, "承诺期限":
            Ledger.Column(column.name, sortHref: link(path, ["order": query.isByDue ? nil : "due"]), order: query.isByDue ? .ascending : nil)
        case ledger.page[0].name:
            Ledger.Column(column.name, sortHref: query.isByDue ? link(path, ["order": nil]) : nil, order: query.isByDue ? nil : .descending)
        default: Ledger.Column(column.name)
        }
    }

    private func short(_ day: Day) -> HTML {
        "<time class=\"nowrap\" datetime=\"\(day.description)\" title=\"\(day.spoken(asOf: today))\">\(day.year == today.year ? day.monthAndDay : day.chinese)</time>"
    }

    private func draw(_ cell: LedgerCell, _ line: MatterLine) -> HTML {
        switch cell {
        case .none: .empty
        case .text(let text): HTML(text)
        // A telephone number stays in one piece.
        case .lines(let lines): lines.filter { !$0.isEmpty }.map { $0.utf8.count == $0.count ? "<span class=\"nowrap\">\($0)</span>" : HTML($0) }.joined(separator: "<br>")
        case .number(let n): HTML("\(n)")
        case .day(let day): when(day, short)
        case .moment(let moment): short(moment.day)
        case .title(let title, let number, let tags):
            """
            <a href="\(Work.Paths.matter.link(line.id))">\(title)</a><span class="soft">\(number)</span>\(each(tags) { " <span class=\"tag\">\($0)</span>" })
            """
        case .matter(let id, let words): "<a href=\"\(Work.Paths.matter.link(id))\">\(words)</a>"
        case .checkpoint(let point): when(point, draw)
        case .standing(let words, let clock):
            """
            \(when(!words.isEmpty, "<span class=\"standing\">\(words)</span> "))\
            \(when(clock) { ClockChip($0, kind: nil, today: today, table: days, explains: false).html })
            """
        }
    }

    private func draw(_ point: Checkpoint) -> HTML {
        let asked = point.due.year == today.year ? point.due.monthAndDay : point.due.chinese
        if let given = point.given {
            let said = given.year == today.year ? given.monthAndDay : given.chinese
            return ClockChip(point.late > 0 ? .late : .done, point.late > 0 ? "\(said)报，迟\(point.late)天" : "\(said)报", exact: "应报\(asked)").html
        }
        if point.isOver { return point.late > 0 ? ClockChip(.late, "没有报", exact: "应报\(asked)").html : "<span class=\"soft\">不再需要</span>" }
        return point.late > 0 ? ClockChip(.late, "已超\(point.late)天", exact: "应报\(asked)").html : "<span class=\"soft nowrap\">\(asked)前</span>"
    }

    // MARK: 逾期率

    private var units: HTML {
        guard !overdue.isEmpty else { return .empty }
        let sums = (overdue.reduce(0) { $0 + $1.all }, overdue.reduce(0) { $0 + $1.late })
        func row(_ name: String, _ wire: String?, _ all: Int, _ late: Int) -> Ledger.Row {
            let own: [String: String?] = ["lead": wire, "state": nil]
            return Ledger.Row(id: wire ?? "all", cells: [
                HTML(name), "<a href=\"\(link(path, ["lead": wire, "state": Self.valid]))\">\(all)</a>",
                "<a href=\"\(link(path, own.merging(["late": "1", "state": "open"]) { $1 }))\">\(late)</a>", HTML(FigureSheet.percent(late, of: all)),
            ], tone: late > 0 ? .late : nil)
        }
        return """
            <section><h2 id="overdue">各单位逾期率</h2><p class="soft">逾期率=过了承诺期限还没有兑现的÷承诺的全部事项；经批准取消的不算。按上面的条件。</p>\
            \(Ledger(
                caption: "各单位逾期率", columns: ["承诺单位", "承诺", "逾期", "逾期率"].enumerated().map { Ledger.Column($0.element, isNumber: $0.offset > 0) },
                rows: [row("合计", query.values["lead"], sums.0, sums.1)] + overdue.map { row(city.name(ofWire: $0.unit), $0.unit, $0.all, $0.late) }, empty: ""))</section>
            """
    }

    private static let valid = Commitment.procedure.states.filter { $0 != Commitment.void }.map(\.id).joined(separator: ",")
}

/// The values of a facet as choices of a form.
enum FacetOptions {
    /// Each value with how many of the list have it, and what is set already even where nothing has it.
    static func of(_ facet: FacetCount, _ query: MatterQuery, _ city: City) -> [Option] {
        let several = facet.values.count > 1 ? [Option(MatterFilter.any, "有"), Option(MatterFilter.none, "没有")] : [Option(MatterFilter.none, "没有")]
        let all = facet.values.map { Option($0.value, "\($0.words)（\($0.n)）") } + several
        guard let chosen = query.values[facet.name], !all.contains(where: { $0.value == chosen }) else { return all }
        return [Option(chosen, query.words(ofFacet: facet.name, chosen, city))] + all
    }
}
