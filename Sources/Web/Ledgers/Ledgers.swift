import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 台账: the live lists that offices keep on suggestions and on what was promised, with their files.
///
/// Anybody at work may open them; what one may not see is not in them.
struct Ledgers: Sendable {
    let site: Site

    static let pageRows = 50
    /// Rows of the page that is to be printed whole; longer ones are exported.
    static let printedRows = 1_000

    enum Paths {
        static let index = Path("/office/ledgers")
        static let ledger = Path("/office/ledgers/*", String.self)
        static let csv = Path("/office/ledgers/*/csv", String.self)
        static let xlsx = Path("/office/ledgers/*/xlsx", String.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.index) { request, context in try await index(request, context) }
        router.get(Paths.ledger) { request, context, id in try await page(id, request, context) }
        router.get(Paths.csv) { request, context, id in try await csv(id, request, context) }
        router.get(Paths.xlsx) { request, context, id in try await xlsx(id, request, context) }
    }

    /// Who finds them in the rail: all but deputies and stations alone, who have them of their own matters by address.
    static let readers: [Role] = [
        .office, .deputyWork, .presidium, .supervisor, .committee, .member, .govLeader, .govOffice, .procurator, .auditor, .unitHead, .unitClerk,
    ]

    func ledger(_ id: String) throws -> OfficeLedger {
        guard let ledger = OfficeLedger.all.first(where: { $0.id == id }) else { throw Failure.notFound }
        return ledger
    }

    func query(_ ledger: OfficeLedger, _ request: Request) throws(MatterQuery.Flaw) -> MatterQuery {
        let fields: FormFields
        do throws(BadForm) { fields = try request.queryFields() } catch { throw MatterQuery.Flaw(field: "地址", reason: error.reason) }
        let query = try ledger.query(city: site.office.city, today: site.office.today) { fields.line($0) }
        try query.check(facetsAmong: fields.names)
        return query
    }

    private func index(_ request: Request, _ context: StaffContext) async throws -> Response {
        var cards: HTML = ""
        for ledger in OfficeLedger.all {
            let counts = try await site.office.counts(of: ledger, as: context.viewer)
            let link = Paths.ledger.link(ledger.id)
            cards += """
                <section class="card"><h2><a href="\(link)">\(ledger.name)</a></h2><p class="soft">\(ledger.purpose)</p>\
                <p class="row"><a href="\(link)">全部\(FigureLine.grouped(counts.all))件</a><a href="\(link)?open=1">正在办理\(FigureLine.grouped(counts.open))件</a>\
                <a href="\(link)?late=1">超过时限\(FigureLine.grouped(counts.late))件</a></p></section>
                """
        }
        return site.page("台账", request, context, """
            <h1>台账</h1><p class="soft">列出您职务范围内看得到的；随办随变，不用另外填报。</p><div class="figure-grid">\(cards)</div>\
            <p class="row">\(Button.link("代表建议数据", to: SuggestionFigures.Paths.page.link()))</p>
            """)
    }

    private func page(_ id: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let ledger = try ledger(id)
        let query: MatterQuery
        do throws(MatterQuery.Flaw) { query = try self.query(ledger, request) } catch {
            return site.page(ledger.name, request, context, status: .unprocessableContent, """
                <h1>\(ledger.name)</h1>\(Notice(.late, "这个筛选看不懂", words: "\(error.field)：\(error.reason)。没有改动任何内容。"))\
                <p>\(Button.link("看全部", to: Paths.ledger.link(id), .primary))</p>
                """)
        }
        let (office, viewer) = (site.office, context.viewer)
        let most = try request.queryFields().flag("whole") ? Self.printedRows : Self.pageRows
        let found = try await office.ledger(ledger, query, as: viewer, after: query.after, limit: most + 1)
        let view = LedgerPage(
            ledger: ledger, query: query, facets: try await office.facets(of: query, listed: ledger.facets, as: viewer), rows: Array(found.prefix(most)),
            isLast: found.count <= most, count: try await office.countListed(query.filter, as: viewer),
            overdue: ledger.id == OfficeLedger.commitments.id ? try await office.overdueCommitments(query, as: viewer) : [],
            city: office.city, days: office.days, now: office.now)
        return site.page(ledger.name, request, context, view.html)
    }
}
