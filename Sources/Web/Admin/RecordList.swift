import Civics
import HTML
import Hummingbird
import Office
import Store

extension Admin {
    private static let pageSize = 50

    /// GET /admin/<register>?q=&after=: the ledger, by name, continued by keyset.
    @Sendable func list(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let (register, reach) = try office.reach(id, of: context.viewer)
        let query = try request.queryFields()
        let search = String(query.line("q").prefix(100))
        let mark = RecordMark(query["after"] ?? "")
        let found = try await office.records(id, search: search, after: mark.map { ($0.name, $0.id) }, limit: Self.pageSize + 1, as: context.viewer)
        let rows = Array(found.rows.prefix(Self.pageSize))
        let next = found.rows.count > Self.pageSize ? rows.last.map { RecordMark(name: $0.name, id: $0.id).text } : nil
        let words = RecordWords(register, office, context.viewer)
        let ledger = ledger(register, rows, words, search, isMore: mark != nil, next: next)
        let title = search.isEmpty ? register.name : "\(register.name):\(search)"
        return site.page(title, request, context, """
            \(trail(register))
            \(flash(request))
            <div class="between"><h1>\(register.name) <span class="count">\(found.count)</span></h1>\(tools(register, mayWrite: reach.mayWrite))</div>
            <p class="soft">\(register.purpose)。</p>
            \(searchForm(register, search))
            \(ledger)
            \(mark.map { _ in Pager(first: address(register, search)) })
            \(exports(register))
            """)
    }

    private func tools(_ register: Register, mayWrite: Bool) -> HTML {
        guard mayWrite else { return "<span class=\"tag\">只读</span>" }
        return """
            <p class="row">\(Button.link("登记一条", to: Paths.new.link(register.id), .primary))\
            \(Button.link("导入名册", to: Paths.importing.link(register.id)))</p>
            """
    }

    private func searchForm(_ register: Register, _ search: String) -> HTML {
        let hint = register.id == "post" ? "人名、机构或阵地名、职务" : "名称或\(register.codeField.flatMap(register.field)?.name ?? "代码")里的几个字"
        return """
            <form class="row find-here" method="get" action="\(Paths.list.link(register.id))" role="search">\
            <label class="sr" for="find">在\(register.name)里查找</label>\
            <input type="search" id="find" name="q" value="\(search)" maxlength="100" placeholder="\(hint)">\
            <button type="submit" class="button button-plain">查找</button>\
            \(search.isEmpty ? .empty : "<a href=\"\(Paths.list.link(register.id))\">看全部</a>" as HTML)</form>
            """
    }

    private func exports(_ register: Register) -> HTML {
        let link = "/admin/\(register.id)/export"
        return """
            <p class="soft screen-only">导出全部：<a href="\(link).xlsx">Excel</a> · <a href="\(link).csv">CSV(UTF-8)</a> · \
            <a href="\(link).csv?encoding=gb18030">CSV(GB18030)</a>。改好后可以原样导入。</p>
            """
    }

    private func address(_ register: Register, _ search: String, after: String? = nil) -> String {
        var parts: [String] = []
        if !search.isEmpty { parts.append("q=" + Percent.encode(search)) }
        if let after { parts.append("after=" + Percent.encode(after)) }
        return Paths.list.link(register.id) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// The name, then what must be filled in and what points elsewhere: enough to know a record by.
    private func ledger(_ register: Register, _ rows: [StoredRecord], _ words: RecordWords, _ search: String, isMore: Bool, next: String?) -> HTML {
        let fields = register.fields.filter { field in
            field.id != register.nameField && (field.isRequired || field.id == "deputyCode" || Reference.target(field.id, in: register.id) != nil)
        }
        let name = register.field(register.nameField)?.name ?? "名称"
        let empty = search.isEmpty
            ? "还没有\(register.name)。可以登记一条，或者下载模板、填好后导入。" : "没有找到带「\(search)」的\(register.name)。请换几个字，或看全部。"
        return Ledger(
            caption: isMore ? "\(register.name)（续）" : register.name,
            columns: [Ledger.Column(name)] + fields.map { Ledger.Column(RecordWords.label($0, in: register)) } + [Ledger.Column("状态")],
            rows: rows.map { row in
                let cells = fields.map { words.words(row.fields[$0.id] ?? .null, $0, isLinked: false) }
                return Ledger.Row(
                    id: String(row.id),
                    cells: ["<a href=\"\(Paths.record.link(register.id, row.id))\">\(row.name.isEmpty ? "（无名）" : row.name)</a>"] + cells + [
                        RecordWords.shortStanding(row.fields, on: words.today)
                    ],
                    name: row.name)
            },
            empty: empty, next: next.map { address(register, search, after: $0) }).html
    }
}

/// Where a page of a register ended: the id and the name of its last record, as one value of the address.
struct RecordMark {
    let name: String
    let id: Int64

    init(name: String, id: Int64) { (self.name, self.id) = (name, id) }

    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Int64(parts[0]), id > 0, parts[1].count <= 200 else { return nil }
        self.init(name: String(parts[1]), id: id)
    }

    var text: String { "\(id).\(name)" }
}
