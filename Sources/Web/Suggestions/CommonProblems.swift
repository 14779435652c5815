import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Suggestions {
    /// 共性问题 (S1-43): what many residents of the deputy's congress say this quarter, as a beginning for a suggestion.
    func commonProblems(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(.deputy) else { throw Failure.notFound }
        let problems = try await site.office.commonProblems(as: context.viewer)
        let matters = Work.Paths.matters.link()
        let ledger = Ledger(
            caption: "群众反映较多的", columns: [Ledger.Column("说到的"), Ledger.Column("本季度", isNumber: true), Ledger.Column("上季度", isNumber: true), Ledger.Column("您经手的"), Ledger.Column("")],
            rows: problems.map { problem in
                let query = MatterFilter.query(["procedure": Institutions.ofResidents.id, "about": problem.phrase])
                return Ledger.Row(
                    id: problem.phrase,
                    cells: [
                        HTML(problem.phrase), HTML("\(problem.now)件"), HTML("\(problem.before)件"),
                        "<a href=\"\(matters)?\(query.drop { $0 == "&" })\">看您能看到的\(problem.own)件</a>", Button.link("写成建议", to: Work.Paths.new.link(Suggestion.procedure.id)).html,
                    ], name: problem.phrase)
            }, empty: "这个季度还没有很多人说到的同一类问题。")
        return site.page("群众反映较多的", request, context, """
            <h1>群众反映较多的</h1><p class="soft">从本季度登记的群众意见标题里找出说得最多的。提建议时，从法规、政策、制度上想一想怎样解决这一类问题；\
            在自己经手的意见页面上点“写建议”，意见就和建议连在一起，结果会告诉反映的人。</p>\(ledger)\
            <p><a href="\(Paths.workspace.link())">回到我的建议</a></p>
            """)
    }
}
