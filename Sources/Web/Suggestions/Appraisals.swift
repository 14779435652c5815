import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Suggestions {
    /// 承办单位评议 (S4-15): the units of a year by the mean of what deputies gave, the best first; only what is over, as far as one may see.
    func appraisals(_ request: Request, _ context: StaffContext) async throws -> Response {
        let this = site.office.today.year
        let asked = try request.queryFields().int("year") ?? this
        let year = (2_000...2_200).contains(asked) ? asked : this
        let ranking = try await site.office.appraisalRanking(year: year, as: context.viewer)
        let city = site.office.city
        let ledger = Ledger(
            caption: "\(year)年承办单位评议",
            columns: [
                Ledger.Column("名次", isNumber: true), Ledger.Column("单位"), Ledger.Column("平均分", isNumber: true), Ledger.Column("打分代表", isNumber: true),
                Ledger.Column("结果"), Ledger.Column("评议"),
            ],
            rows: ranking.enumerated().map { index, line in
                Ledger.Row(
                    id: String(line.matter),
                    cells: [
                        HTML("\(index + 1)"), HTML(city.name(ofWire: line.unit)), HTML(line.mean), HTML("\(line.scored)"), HTML(line.passed ? "合格" : "须整改"),
                        "<a href=\"\(Work.Paths.matter.link(line.matter))\">\(line.number)</a>",
                    ], name: city.name(ofWire: line.unit), tone: line.passed ? nil : .late)
            }, empty: "\(year)年还没有结束的评议。安排评议、请代表打分、结束以后，各单位按平均分排在这里。")
        let chips = Chips((0..<4).map { back in
            Chips.Chip("\(this - back)年", href: "\(Paths.appraisals.link())?year=\(this - back)", isOn: year == this - back)
        }, label: "年份")
        let opens = Starting.isOffered(Appraisal.procedure, to: context.viewer)
        return site.page("承办单位评议", request, context, """
            <div class="between"><h1>承办单位评议</h1><p class="row">\(when(opens, Button.link("安排评议", to: Work.Paths.new.link(Appraisal.procedure.id), .primary).html))\
            \(Button.link("正在进行的评议", to: "\(Work.Paths.matters.link())?procedure=\(Appraisal.procedure.id)&open=1"))</p></div>\
            <p class="soft">代表对承办单位一年来的办理工作打分，平均分由系统算出；低于合格线的限期整改。</p>\(chips)\(ledger)
            """)
    }
}
