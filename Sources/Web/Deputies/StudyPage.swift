import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 学习培训: programmes and whom they have reached, compulsory courses, classes, and what follows from the laws above.
struct StudyPages: Sendable {
    let site: Site

    enum Paths {
        static let home = Path("/study")
        static let year = Path("/study/year")
        static let group = Path("/study/groups/*", String.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.home) { request, context in try await study(request, context) }
        router.get(Paths.year) { request, context in try await studyYear(request, context) }
        router.get(Paths.group) { request, context, code in try await postGroup(code, request, context) }
    }

    private var office: Office { site.office }

    static let readers = Deputies.readers + [.admin]

    /// GET /study?year=
    private func study(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let deputies = Deputies(site: site)
        let year = try deputies.year(request)
        let sight = try await office.training(year, as: context.viewer)
        return site.page("学习培训", request, context, """
            <h1>学习培训</h1>\(context.viewer.has(anyOf: Deputies.readers) ? deputies.menu("study") : .empty)\
            \(Tabs(deputies.years(Paths.home.link(), year, back: 4), label: "年度"))
            <p class="soft">在任代表\(sight.people)名。参加过培训指\(year)年在培训班签过到；没有签到的不算。<a href="\(Paths.year.link())?year=\(year)">\(year)年学习年表</a></p>\(links)
            \(programmes(sight))\(coverages("\(year)年培训覆盖", sight.levels + sight.groups + [sight.staff]))\
            \(when(!sight.basic.isEmpty, coverages("\(year)年履职基础学习覆盖", sight.basic)))
            \(courses(sight))\(classes(sight))\(laws(sight))\(idle(sight))
            """)
    }

    private var links: HTML {
        let registers = ["trainingPlan", "klass", "course", "completion", "study", "lecture", "material", "push", "lawWatch", "deployment", "officer"]
        let all = registers.compactMap { Institutions.register($0) }.map { "<a class=\"tap\" href=\"\(RegisterPages.Paths.list.link($0.id))\">\($0.name)</a>" as HTML }
        return "<details><summary>簿册</summary><p class=\"row\">\(all.joined(separator: " "))</p></details>"
    }

    // MARK: Coverage

    private func coverages(_ title: String, _ lines: [TrainingSight.Coverage]) -> HTML {
        let shown = lines.filter { $0.all > 0 }
        guard !shown.isEmpty else { return .empty }
        let bars = Bars("签过到的人数", shown.map { one in
            Bars.Bar(one.name, one.all == 0 ? 0 : one.reached * 1000 / one.all, tone: one.reached == one.all ? .done : .calm, words: "\(one.reached)/\(one.all)")
        }, unit: "人", full: 1000)
        return """
            <section><h2>\(title)</h2>\(bars)\(each(shown) { one in
                when(one.group) { "<p><a class=\"tap\" href=\"\(Paths.group.link($0))\">\(one.name)的名单和最近一次培训</a></p>" as HTML }
            })\(each(shown.filter { $0.lacking > 0 }) { one in
                names("\(one.name)：\(FigureSheet.percent(one.reached, of: one.all))，还有\(one.lacking)名没有参加", one.missing, of: one.lacking)
            })</section>
            """
    }

    /// A sentence that opens the names behind it.
    private func names(_ words: String, _ people: [City.Person], of all: Int) -> HTML {
        let list = people.map { person -> HTML in
            office.city.posts(of: person.id).contains { $0.role == .deputy } ? "<a href=\"\(Deputies.Paths.dossier.link(person.code))\">\(person.name)</a>" : HTML(person.name)
        }
        let more = all > people.count ? "等\(all)名" : ""
        return "<details><summary>\(words)</summary><p>\(list.joined(separator: "、"))\(more)</p></details>"
    }

    private func programmes(_ sight: TrainingSight) -> HTML {
        guard !sight.programmes.isEmpty else {
            return "<section><h2>培训规划</h2><p class=\"empty\">还没有培训规划。</p><p>\(Button.link("登记规划", to: RegisterPages.Paths.new.link("trainingPlan")))</p></section>"
        }
        let rows = each(sight.programmes) { one -> HTML in
            let whole = one.whole
            let share = FigureSheet.percent(whole.reached, of: whole.all)
            let goal = whole.goal.map { goal in "目标\(goal)%，\(whole.reached * 100 >= goal * whole.all ? "已达到" : "还没有达到")" } ?? "没有定目标"
            let years = one.years.map { "\($0.year)年\($0.reached)名" }.joined(separator: "、")
            return """
                <li><a href="\(RegisterPages.Paths.record.link("trainingPlan", one.record.id))">\(one.record.name)</a>\
                <p>已培训\(whole.reached)名，占\(whole.all)名的\(share)，\(goal)。\(years.isEmpty ? "" : "其中\(years)。")</p>\
                \(when(whole.lacking > 0, names("还没有培训过的\(whole.lacking)名", whole.missing, of: whole.lacking)))</li>
                """
        }
        return "<section><h2>培训规划</h2><ul class=\"plain-list\">\(rows)</ul></section>"
    }

    private func courses(_ sight: TrainingSight) -> HTML {
        guard !sight.courses.isEmpty else { return .empty }
        return """
            <section><h2>必修课</h2>\(each(sight.courses) { one in
                names("\(one.course.name)：\(one.of)名中还有\(one.lacking)名没有修完", one.missing, of: one.lacking)
            })</section>
            """
    }

    private func classes(_ sight: TrainingSight) -> HTML {
        let ledger = Ledger(
            caption: "培训班", columns: [
                Ledger.Column("班次"), Ledger.Column("日期"), Ledger.Column("类型"), Ledger.Column("签到", isNumber: true), Ledger.Column("其中代表", isNumber: true),
                Ledger.Column("干部", isNumber: true),
            ],
            rows: sight.classes.map { one in
                let list = "\(RegisterPages.Paths.list.link("attendance"))?f.event=\(Percent.encode(one.record.code))&f.state=attended&f.capacity=trainee"
                return Ledger.Row(
                    id: one.record.code,
                    cells: [
                        "<a href=\"\(RegisterPages.Paths.record.link("klass", one.record.id))\">\(one.record.name)</a>", HTML(one.record.day),
                        HTML(Study.klass.field("kind")?.word(for: one.record.fields["kind"] ?? .null) ?? ""),
                        "<a href=\"\(list)\">\(one.deputies + one.staff)</a>", "<a href=\"\(list)&f.level=*\">\(one.deputies)</a>",
                        "<a href=\"\(list)&f.level=-\">\(one.staff)</a>",
                    ], name: one.record.name)
            }, empty: "这一年还没有培训班。")
        return "<section><h2>培训班 <span class=\"count\">\(sight.classes.count)</span></h2>\(ledger)</section>"
    }

    // MARK: From above

    private func laws(_ sight: TrainingSight) -> HTML {
        guard !sight.lawTasks.isEmpty else { return .empty }
        let rows = each(sight.lawTasks) { task -> HTML in
            let due = Day(task.fields["due"]?.text ?? "")
            let late = due.map { $0 < office.today } ?? false
            return """
                <li><a href="\(RegisterPages.Paths.record.link("lawTask", task.id))">\(task.name)</a> \
                <span class="tag">\(Study.lawTask.field("state")?.word(for: task.fields["state"] ?? .null) ?? "")</span> \
                <span class="soft">\(due.map { "\($0.chinese)前\(late ? "，已超期" : "")" } ?? "")</span></li>
                """
        }
        return "<section><h2>上位法修改后要对照的制度 <span class=\"count\">\(sight.lawTasks.count)</span></h2><ul class=\"plain-list\">\(rows)</ul></section>"
    }

    private func idle(_ sight: TrainingSight) -> HTML {
        guard !sight.idle.isEmpty else { return .empty }
        let rows = each(sight.idle) { one in
            """
            <li><a href="\(RegisterPages.Paths.record.link("deployment", one.id))">\(one.name)</a> \
            <a class="soft" href="\(RegisterPages.Paths.new.link("deploymentItem"))?deployment=\(url: one.code)">登记落实事项</a></li>
            """ as HTML
        }
        return "<section><h2>尚未落实的上级部署 <span class=\"count\">\(sight.idle.count)</span></h2><ul class=\"plain-list\">\(rows)</ul></section>"
    }
}
