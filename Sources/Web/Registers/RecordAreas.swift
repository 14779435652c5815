import Civics
import HTML
import Hummingbird
import Office
import Store

extension RegisterPages {
    /// GET /registers/<register>/areas?…: the list rolled up by the areas below, with the sums of its numbers; each row opens the next level.
    @Sendable func areas(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let (register, _) = try office.reach(id, of: context.viewer)
        let filters = RecordFilters(register, try request.queryFields())
        let numbers = register.fields.filter { field in
            guard case .number = field.kind else { return false }
            return register.figures.contains { $0.counting == .sum(field.id) } || register.later.contains(field.id) && field.id != "score"
        }.prefix(5)
        let found = try await office.areas(id, filters.filter, summing: numbers.map(\.id), as: context.viewer)
        let words = RecordWords(register, office)
        func address(_ page: String, _ territory: String) -> String {
            var narrowed = filters
            narrowed.filter.territory = territory
            return "\(page)?\(narrowed.query)"
        }
        let rows = found.rows.map { row in
            Ledger.Row(
                id: row.territory.code,
                cells: [
                    "<a href=\"\(address(Paths.areas.link(register.id), row.territory.code))\">\(row.territory.name)</a>",
                    "<a href=\"\(address(Paths.list.link(register.id), row.territory.code))\">\(FigureLine.grouped(row.count))</a>",
                ] + row.sums.map { HTML(FigureLine.grouped($0)) }, name: row.territory.name)
        }
        let total = Ledger.Row(
            id: "total", cells: ["<b>合计</b>", HTML(FigureLine.grouped(found.rows.reduce(0) { $0 + $1.count }))]
                + numbers.indices.map { index in HTML(FigureLine.grouped(found.rows.reduce(0) { $0 + $1.sums[index] })) })
        let up = found.top.flatMap { office.city.territories[$0.parent] }
        return site.page("\(register.name)按地区汇总", request, context, """
            \(trail(register, "按地区汇总"))
            <h1>\(register.name)按地区汇总</h1>
            <p class="soft">\(found.top?.name ?? "")下一级；直接属于\(found.top?.name ?? "本级")、不在下级的不在表里。点地区看再下一级，点条数看清单。\
            \(when(up) { "<a href=\"\(address(Paths.areas.link(register.id), $0.code))\">回到\($0.name)</a>" })</p>
            \(filters.form(words, action: Paths.areas.link(register.id)))
            \(Ledger(
                caption: "按地区汇总", columns: [Ledger.Column("地区"), Ledger.Column("条数", isNumber: true)] + numbers.map { Ledger.Column($0.name, isNumber: true) },
                rows: rows.isEmpty ? [] : rows + [total], empty: "下级地区还没有这类记录。"))
            """)
    }
}
