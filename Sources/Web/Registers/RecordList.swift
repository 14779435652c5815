import Civics
import HTML
import Hummingbird
import Office
import Store

extension RegisterPages {
    private static let pageSize = 50

    /// GET /registers/<register>?q=&f.<field>=&from=&through=&after=: the ledger, newest first or by name, continued by keyset.
    @Sendable func list(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let (register, reach) = try office.reach(id, of: context.viewer)
        let query = try request.queryFields()
        let filters = RecordFilters(register, query)
        let mark = RecordMark(query["after"] ?? "")
        let found = try await office.records(id, filters.filter, after: mark.map { ($0.key, $0.id) }, limit: Self.pageSize + 1, as: context.viewer)
        let rows = Array(found.rows.prefix(Self.pageSize))
        let next = found.rows.count > Self.pageSize ? rows.last.map { RecordMark(key: register.runsBy == nil ? $0.name : $0.day, id: $0.id).text } : nil
        let words = try await filters.naming(RecordWords.reading(rows, register, office, context.viewer), office, context.viewer)
        let search = filters.filter.search
        let sums = mark == nil ? try await office.sums(id, filters.filter, as: context.viewer) : []
        let title = search.isEmpty ? register.name : "\(register.name)：\(search)"
        let count = found.count > Office.mostCounted ? "\(Office.mostCounted)以上" : FigureLine.grouped(found.count)
        return site.page(title, request, context, """
            \(trail(register))
            <div class="between"><h1>\(register.name) <span class="count">\(count)</span></h1>\(tools(register, mayWrite: reach.mayWrite))</div>
            <p class="soft">\(register.purpose)。\(when(register.citation) { "依据\($0.chinese)。" })</p>
            \(searchForm(register, filters))\(left(filters))\(filters.form(words, action: Paths.list.link(register.id)))
            \(when(!sums.isEmpty, "<p>合计：\(sums.map { "\($0.field.name)<b>\(FigureLine.grouped($0.sum))</b>" as HTML }.joined(separator: "，"))</p>"))\
            \(ledger(register, rows, words, filters, isMore: mark != nil, next: next))
            \(mark.map { _ in Pager(first: address(register, filters)) })
            \(exports(register, filters))
            """)
    }

    private func tools(_ register: Register, mayWrite: Bool) -> HTML {
        guard mayWrite else { return "<span class=\"tag\">只读</span>" }
        return """
            <p class="row">\(Button.link("登记一条", to: Paths.new.link(register.id), .primary))\
            \(Button.link("导入名册", to: Paths.importing.link(register.id)))</p>
            """
    }

    private func searchForm(_ register: Register, _ filters: RecordFilters) -> HTML {
        let search = filters.filter.search
        let hint = register.id == "post" ? "人名、机构或阵地名、职务" : "名称、编号，或相关的人、机构、阵地的名字"
        return """
            <form class="row find-here" method="get" action="\(Paths.list.link(register.id))" role="search">\
            <label class="sr" for="find">在\(register.name)里查找</label>\
            <input type="search" id="find" name="q" value="\(search)" maxlength="100" placeholder="\(hint)">\
            <button type="submit" class="button button-plain">查找</button>\
            \(search.isEmpty ? .empty : "<a href=\"\(Paths.list.link(register.id))\">看全部</a>" as HTML)</form>
            """
    }

    /// Words of the search that were not looked for.
    private func left(_ filters: RecordFilters) -> HTML {
        let (sought, left) = filters.filter.words
        guard !left.isEmpty else { return .empty }
        let quoted = { (words: [String]) in words.map { "「\($0)」" }.joined() }
        return "<p class=\"soft\">一次最多找四个词：只按前四个词\(quoted(sought))找，\(quoted(left))没有用上。</p>"
    }

    private func exports(_ register: Register, _ filters: RecordFilters) -> HTML {
        let link = "/registers/\(register.id)/export"
        let more = filters.isEmpty ? "" : "&\(filters.query)"
        let mark = filters.isEmpty ? "" : "?\(filters.query)"
        return """
            <p class="soft screen-only">\(filters.isEmpty ? "导出全部" : "导出筛选出来的")：<a href="\(link).xlsx\(mark)">Excel</a> · <a href="\(link).csv\(mark)">CSV(UTF-8)</a> · \
            <a href="\(link).csv?encoding=gb18030\(more)">CSV(GB18030)</a> · <a href="\(Paths.print.link(register.id))\(mark)">打印</a> · \
            <a href="\(Paths.api.link(register.id))\(mark)">JSON</a>。改好后可以原样导入。\
            <a href="\(Paths.areas.link(register.id))\(mark)">按地区汇总</a></p>
            """
    }

    func address(_ register: Register, _ filters: RecordFilters, after: String? = nil) -> String {
        var parts = filters.isEmpty ? [] : [filters.query]
        if let after { parts.append("after=" + Percent.encode(after)) }
        return Paths.list.link(register.id) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// What the register declares; else what must be filled in and what points elsewhere: enough to know a record by.
    static func columns(_ register: Register) -> [Civics.Field] {
        if !register.listed.isEmpty { return register.listed.compactMap(register.field) }
        let all = register.fields.filter { field in
            if field.id == register.nameField || field.id == register.state || register.titled.contains(field.id) && field.id != register.runsBy { return false }
            if case .words = field.kind { return false }
            return field.id != register.codeField && (field.isRequired || !field.targets.isEmpty) || field.id == "deputyCode" || field.id == register.runsBy
        }
        return register.isStructure ? register.fields.filter { $0.id == register.codeField } + all : Array(all.prefix(7))
    }

    private func ledger(
        _ register: Register, _ rows: [StoredRecord], _ words: RecordWords, _ filters: RecordFilters, isMore: Bool, next: String?
    ) -> HTML {
        let fields = Self.columns(register)
        let name = register.field(register.nameField)?.name ?? register.name
        let search = filters.filter.search
        let empty = !search.isEmpty ? "没有找到带「\(search)」的\(register.name)。请换几个字，或看全部。"
            : filters.isEmpty ? "还没有\(register.name)。可以登记一条，或者下载模板、填好后导入。" : "没有符合筛选条件的\(register.name)。请放宽条件，或看全部。"
        return Ledger(
            caption: isMore ? "\(register.name)（续）" : register.name,
            columns: [Ledger.Column(name)] + fields.map { Ledger.Column(RecordWords.label($0, in: register)) } + [Ledger.Column("状态")],
            rows: rows.map { row in
                let isOpen = register.acts.contains { $0.waits != nil && $0.isDue(row.fields) }
                let cells = fields.map { field -> HTML in
                    let cell = words.words(row.fields[field.id] ?? .null, field, isLinked: false)
                    // What is still to be done by a day that has passed says so.
                    let isLate = isOpen && ["due", "fixBy"].contains(field.id) && (row.fields[field.id]?.text ?? "9") < words.today.description
                    return isLate ? "<span class=\"late\">▲ 已超期 \(cell)</span>" : cell
                }
                return Ledger.Row(
                    id: String(row.id),
                    cells: ["<a href=\"\(Paths.record.link(register.id, row.id))\">\(row.title)</a>"] + cells + [words.shortStanding(row.fields, on: words.today)],
                    name: row.name)
            },
            empty: empty, next: next.map { address(register, filters, after: $0) }).html
    }
}

extension StoredRecord {
    /// What it is called where it is opened.
    var title: String { !name.isEmpty ? name : code.isEmpty ? "（无名）" : code }
}

/// Where a page of a register ended: the id and the name or day of its last record, as one value of the address.
struct RecordMark {
    let key: String
    let id: Int64

    init(key: String, id: Int64) { (self.key, self.id) = (key, id) }

    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Int64(parts[0]), id > 0, parts[1].count <= 200 else { return nil }
        self.init(key: String(parts[1]), id: id)
    }

    var text: String { "\(id).\(key)" }
}
