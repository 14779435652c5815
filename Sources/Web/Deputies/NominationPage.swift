import Civics
import Formats
import HTML
import Hummingbird
import Office

/// 评优提名 (S2-107): for the offices that nominate; deputies and the public never see it.
extension Deputies {
    private static let nominationRows = 100

    private func nominationSheet(_ request: Request, _ context: StaffContext) async throws -> (sheet: NominationSheet, bodies: [City.Body], sort: String) {
        let bodies = try await office.assessingBodies(for: context.viewer)
        guard context.viewer.has(anyOf: Self.readers), let first = bodies.first else { throw Failure.notFound }
        let query = try request.queryFields()
        let asked = query.line("body")
        guard let body = asked.isEmpty ? first : bodies.first(where: { $0.code == asked }) else { throw Failure.notFound }
        let sort = NominationSheet.columns.first { $0.id == query.line("sort") }?.id ?? ""
        let sheet = try await office.nominations(by: body, level: query.line("level"), year: try year(request), sort: sort, as: context.viewer)
        return (sheet, bodies, sort)
    }

    private static func query(_ sheet: NominationSheet, body: String? = nil, level: String? = nil, year: Int? = nil) -> String {
        "body=\(Percent.encode(body ?? sheet.body.code))&year=\(year ?? sheet.year)&level=\(level ?? sheet.level)"
    }

    /// GET /deputies/nominations?body=&year=&level=&sort=
    func nominations(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (sheet, bodies, sort) = try await nominationSheet(request, context)
        let skip = max(0, try request.queryFields().int("skip") ?? 0)
        let path = Paths.nominations.link()
        let base = "\(path)?\(Self.query(sheet))"
        var tabs: [NavLink] = bodies.count > 1 ? bodies.map { NavLink($0.short, href: "\(path)?\(Self.query(sheet, body: $0.code, level: ""))", isCurrent: $0.id == sheet.body.id) } : []
        tabs += (0..<4).map { back in
            let year = office.today.year - back
            return NavLink("\(year)年", href: "\(path)?\(Self.query(sheet, year: year))", isCurrent: year == sheet.year)
        }
        if sheet.levels.count > 1 {
            tabs += sheet.levels.map { NavLink(Self.word(ofLevel: $0), href: "\(path)?\(Self.query(sheet, level: $0))", isCurrent: $0 == sheet.level) }
        }
        let columns = [Ledger.Column("代表", sortHref: sort.isEmpty ? nil : base, order: sort.isEmpty ? .ascending : nil)]
            + NominationSheet.columns.map { Ledger.Column($0.name, isNumber: true, sortHref: "\(base)&sort=\($0.id)", order: $0.id == sort ? .descending : nil) }
            + [Ledger.Column("提名")]
        let shown = sheet.rows.dropFirst(skip).prefix(Self.nominationRows)
        let rows = shown.map { row -> Ledger.Row in
            let numbers = zip(NominationSheet.columns, row.counts).map { column, n -> HTML in
                PlacePages.number(n, column.query(of: row.person.code, year: sheet.year))
            }
            let nominate: HTML = "<a href=\"\(RegisterPages.Paths.new.link("award"))?person=\(url: row.person.code)\">提名</a>"
            return Ledger.Row(
                id: row.person.code, cells: ["<a href=\"\(Paths.dossier.link(row.person.code))?year=\(sheet.year)\">\(row.person.name)</a>"] + numbers + [nominate],
                name: row.person.name)
        }
        let next = skip + shown.count < sheet.rows.count ? "\(base)&sort=\(sort)&skip=\(skip + shown.count)" : nil
        return site.page("评优提名", request, context, """
            <div class="between"><h1>评优提名</h1><p class="screen-only row"><a class="tap" href="\(Paths.nominationFile.link())?\(Self.query(sheet))&sort=\(sort)">导出XLSX</a></p></div>\
            \(menu("nominations"))\(Tabs(tabs, label: "机构、年度、级别"))
            <p class="soft">\(sheet.body.name)\(sheet.year)年的\(Self.word(ofLevel: sheet.level))\(sheet.rows.count)名。数字出自履职档案，点开就是清单；点表头按那一栏排序。没有总分，不是排名，只给办理评先评优的机构看。</p>
            <div class="nominations">\(Ledger(caption: "评优提名", columns: columns, rows: Array(rows), empty: "没有归这个机构的代表。", next: next))</div>
            """)
    }

    /// GET /deputies/nominations.xlsx
    func nominationFile(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (sheet, _, _) = try await nominationSheet(request, context)
        let columns = [XLSXWriter.Column("代表", width: 12), XLSXWriter.Column("工作单位", width: 28)] + NominationSheet.columns.map { XLSXWriter.Column($0.name, width: 10) }
        let rows = sheet.rows.map { row in
            [XLSXWriter.Cell.text(row.person.name), row.person.employer.isEmpty ? .empty : .text(row.person.employer)] + row.counts.map { .number(Double($0)) }
        }
        let title = "\(sheet.body.name)\(sheet.year)年\(Self.word(ofLevel: sheet.level))评优提名（截至\(office.today.chinese)，出自履职档案）"
        return try Workbook.response(sheet: "评优提名", title: title, columns: columns, rows: rows, named: "评优提名\(sheet.year)年")
    }
}
