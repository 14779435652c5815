import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension RegisterPages {
    private static let groupSize = 100

    /// GET /registers/<register>/by/<field>?…: one row for each different value, the list behind a figure that counts people and not attendances.
    @Sendable func groups(_ request: Request, _ context: StaffContext, _ id: String, _ name: String) async throws -> Response {
        let (register, _) = try office.reach(id, of: context.viewer)
        guard let field = register.field(name), RecordFilters.offered(register).contains(where: { $0.id == name }) else { throw Failure.notFound }
        let query = try request.queryFields()
        let filters = RecordFilters(register, query)
        let after = query["after"].map { String($0.prefix(200)) }
        let found = try await office.groups(id, filters.filter, by: name, after: after, limit: Self.groupSize + 1, as: context.viewer)
        let rows = Array(found.rows.prefix(Self.groupSize))
        var words = RecordWords(register, office)
        let codes = Set(rows.map(\.value))
        words.named = try await office.named(Dictionary(field.targets.map { ($0, codes) }) { first, _ in first }, as: context.viewer)
        words = try await filters.naming(words, office, context.viewer)
        let next = found.rows.count > Self.groupSize ? rows.last?.value : nil
        let base = Paths.groups.link(register.id, name)
        let ledger = Ledger(
            caption: "\(register.name)按\(field.name)", columns: [Ledger.Column(RecordWords.label(field, in: register)), Ledger.Column("条数", isNumber: true)],
            rows: rows.map { row in
                var narrowed = filters
                narrowed.filter.filters.removeAll { $0.field == name }
                (narrowed.filter.filled, narrowed.filter.blank) = (filters.filter.filled.filter { $0 != name }, filters.filter.blank.filter { $0 != name })
                narrowed.filter.filters.append((name, [row.value]))
                return Ledger.Row(
                    id: row.value,
                    cells: [words.words(.string(row.value), field.single), "<a href=\"\(Paths.list.link(register.id))?\(narrowed.query)\">\(row.n)</a>"], name: row.value)
            }, empty: "没有符合条件的记录。", next: next.map { "\(base)?\(filters.query)&after=\(Percent.encode($0))" })
        return site.page("\(register.name)按\(field.name)", request, context, """
            \(trail(register, HTML("按\(field.name)")))
            <h1>\(register.name)按\(field.name) <span class="count">\(FigureLine.grouped(found.count))</span></h1>
            <p class="soft">不同的\(field.name)共\(FigureLine.grouped(found.count))个；同一个出现几次只算一个，右边是各自的条数，点开是清单。</p>
            \(filters.form(words, action: base))\(ledger)
            """)
    }
}
