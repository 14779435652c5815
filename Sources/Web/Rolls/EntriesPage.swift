import Civics
import HTML
import Hummingbird
import Office

extension Rolls {
    /// GET /office/entries?year=&n=: 三进, how many of the three kinds of place each deputy entered.
    func entries(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let asked = FigureYear(request, today: site.office.today)
        let year = asked.year == 0 ? site.office.today.year : asked.year
        let wanted = query.int("n").flatMap { 0...3 ~= $0 ? $0 : nil }
        let roll = try await site.office.entries(year: year, entered: wanted, after: query.int("after").map(Int64.init), limit: 50, as: context.viewer)
        let base = "\(Paths.entries.link())?year=\(year)"
        let all = roll.kinds.count
        let chips = Chips(roll.counts.indices.reversed().map { n in
            Chips.Chip("\(n)/\(all)", href: n == wanted ? base : "\(base)&n=\(n)", isOn: n == wanted, count: roll.counts[n])
        }, label: "进了几种")
        let rows = roll.rows.map { row in
            Ledger.Row(
                id: row.person.code,
                cells: [Deputies.named(row.person, context.viewer), "<b>\(row.entered)/\(all)</b>"]
                    + zip(roll.kinds, row.times).map { kind, n -> HTML in
                        PlacePages.number(n, PlacePages.list("attendance", [
                            ("f.person", row.person.code), ("f.entry", kind.id), ("f.state", "attended"), ("from", "\(year)-01-01"), ("through", "\(year)-12-31"),
                        ]))
                    }, name: row.person.name)
        }
        return site.page("三进", request, context, """
            <h1>代表“三进”</h1>\(asked.chips(Paths.entries.link()))
            <p class="soft">\(year)年参加“三进”活动到过哪几种地方：\(roll.kinds.map(\.name).joined(separator: "、"))。到过两种就是2/\(all)；按签到算，数字点开是清单。</p>
            \(chips)
            \(Ledger(
                caption: "代表“三进”", columns: [Ledger.Column("代表"), Ledger.Column("进了", isNumber: true)] + roll.kinds.map { Ledger.Column($0.name, isNumber: true) },
                rows: rows, empty: "没有这样的代表。", next: roll.next.map { "\(base)\(wanted.map { "&n=\($0)" } ?? "")&after=\($0)" }))
            """)
    }
}
