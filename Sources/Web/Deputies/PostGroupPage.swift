import Civics
import HTML
import Hummingbird
import Office

extension StudyPages {
    /// GET /study/groups/<code>?year=: who holds such a post, who was in a class, and when each was last in one.
    func postGroup(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let period = try WorkPeriod(request, site.office)
        let groups = try await site.office.postGroups(from: period.from ?? .earliest, through: period.through, only: code, as: context.viewer)
        guard let group = groups.first else { throw Failure.notFound }
        let city = site.office.city
        let rows = group.members.map { one -> Ledger.Row in
            let isDeputy = city.posts(of: one.person.id).contains { $0.role == .deputy }
            let name: HTML = isDeputy ? "<a href=\"\(Deputies.Paths.dossier.link(one.person.code))\">\(one.person.name)</a>" : HTML(one.person.name)
            let list = PlacePages.list("attendance", [("f.person", one.person.code), ("f.register", "klass"), ("f.state", "attended")])
            return Ledger.Row(
                id: one.person.code,
                cells: [
                    name, HTML(one.title), HTML(one.since.chinese), one.last.map { "<a href=\"\(list)\">\($0.chinese)</a>" as HTML } ?? "<span class=\"soft\">还没有</span>",
                    one.isReached ? PlacePages.chip(.done, "参加过") : PlacePages.chip(.soon, "没有参加"),
                ], name: one.person.name)
        }
        let left = group.all - group.reached
        return site.page("\(group.name)培训覆盖", request, context, """
            <nav class="trail" aria-label="所在位置"><a href="\(Paths.home.link())">学习培训</a> <span aria-hidden="true">›</span> \(group.name)</nav>
            <h1>\(group.name)</h1>\(period.chips(Paths.group.link(code)))\(period.form(Paths.group.link(code)))
            <p>\(period.words)，\(group.all)名中有<b>\(group.reached)</b>名参加过培训，覆盖<b>\(FigureSheet.percent(group.reached, of: group.all))</b>\
            \(left == 0 ? "。" : "；还有\(left)名没有参加，排在前面。")</p>
            <p class="soft">按今天在岗的人算：新任的当天进名单，离岗的当天出名单；参加指在培训班签过到。</p>
            \(Ledger(caption: "名单", columns: ["姓名", "职务", "任职", "最近培训", "这段时间"].map { Ledger.Column($0) }, rows: rows, empty: "现在没有人担任这样的职务。"))
            """)
    }
}
