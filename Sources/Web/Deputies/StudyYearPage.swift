import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension StudyPages {
    /// GET /study/year?year=&after=: a row for each kind of study, and everybody's hours.
    func studyYear(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let (deputies, query) = (Deputies(site: site), try request.queryFields())
        let year = try deputies.year(request)
        let after = query.int("after").flatMap { 0...1_000_000 ~= $0 ? $0 : nil } ?? 0
        let sight = try await site.office.studyYear(year, after: after, as: context.viewer)
        return site.page("学习年表", request, context, """
            <nav class="trail" aria-label="所在位置"><a href="\(Paths.home.link())?year=\(String(year))">学习培训</a> <span aria-hidden="true">›</span> 学习年表</nav>
            <h1>\(year)年学习年表</h1>\(Tabs(deputies.years(Paths.year.link(), year, back: 4), label: "年度"))
            <p class="soft">场次和主讲人按已开展的算；人和学时按签到算，讲课的人不算听课的。人均学时是这一形式所有人的学时除以参加的人数。</p>
            \(each(sight.tables) { table($0, year) })\(persons(sight, year, after, context))
            """)
    }

    private func span(_ year: Int) -> [(String, String)] { [("from", "\(year)-01-01"), ("through", "\(year)-12-31")] }

    private func signIns(_ register: String, _ year: Int, _ more: [(String, String)]) -> [(String, String)] {
        more + [("f.register", register), ("f.state", "attended"), ("f.capacity", StudyYear.capacities.joined(separator: ","))] + span(year)
    }

    /// 6.5: hours for one person.
    private static func average(_ hours: Int, of people: Int) -> String {
        guard people > 0 else { return "—" }
        let tenths = (hours * 10 + people / 2) / people
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    private func table(_ table: StudyYear.Table, _ year: Int) -> HTML {
        let register = table.register
        func row(_ kind: StudyYear.Kind, _ name: HTML) -> Ledger.Row {
            let own: [(String, String)] = kind.id.isEmpty ? [] : [("f.kind", kind.id)]
            let came = signIns(register.id, year, own)
            let people = PlacePages.list("attendance", came).replacing("/attendance?", with: "/attendance/by/person?")
            return Ledger.Row(
                id: kind.id,
                cells: [
                    name, PlacePages.number(kind.sessions, PlacePages.list(register.id, own + [("f.state", "held")] + span(year))),
                    "\(kind.hours)\(when(kind.untimed > 0, " <small>\(kind.untimed)场没有填学时</small>"))",
                    PlacePages.number(kind.people, people), PlacePages.number(kind.times, PlacePages.list("attendance", came)),
                    HTML(Self.average(kind.personHours, of: kind.people)), lecturers(kind, register, year),
                ], name: name.string)
        }
        let rows = table.kinds.map { kind in row(kind, HTML(register.field("kind")?.word(for: .string(kind.id)) ?? kind.id)) }
        return """
            <section><h2>\(register.name) <span class="count">\(table.total.sessions)</span></h2>\(Ledger(
                caption: "\(year)年\(register.name)", columns: [
                    Ledger.Column("形式"), Ledger.Column("场次", isNumber: true), Ledger.Column("学时", isNumber: true), Ledger.Column("参加的人", isNumber: true),
                    Ledger.Column("人次", isNumber: true), Ledger.Column("人均学时", isNumber: true), Ledger.Column("主讲人"),
                ], rows: rows.isEmpty ? [] : rows + [row(table.total, "<b>合计</b>")], empty: "这一年还没有开展。"))</section>
            """
    }

    /// By name, each with the sessions that he gave.
    private func lecturers(_ kind: StudyYear.Kind, _ register: Register, _ year: Int) -> HTML {
        let own = kind.lecturers.map { one -> HTML in
            let list = PlacePages.list(register.id, [("f.kind", kind.id), ("f.lecturer", one.code), ("f.state", "held")] + span(year))
            return "\(site.office.city.person(code: one.code)?.name ?? one.code)<a href=\"\(list)\">\(one.n)场</a>"
        }
        return (own + kind.guests.map { HTML($0) }).joined(separator: "、")
    }

    private func persons(_ sight: StudyYear, _ year: Int, _ after: Int, _ context: StaffContext) -> HTML {
        let rows = sight.persons.map { one -> Ledger.Row in
            let person = site.office.city.person(code: one.code)
            let isDeputy = person.map { site.office.city.posts(of: $0.id).contains { $0.role == .deputy } } ?? false
            let name: HTML = person.map { isDeputy ? Deputies.named($0, context.viewer) : HTML($0.name) } ?? HTML(one.code)
            let cells = zip(StudyYear.registers, zip(one.times, one.hours)).flatMap { register, figures -> [HTML] in
                [PlacePages.number(figures.0, PlacePages.list("attendance", signIns(register, year, [("f.person", one.code)]))), "\(figures.1)"]
            }
            return Ledger.Row(id: one.code, cells: [name, "<b>\(one.hours.reduce(0, +))</b>"] + cells, name: person?.name)
        }
        return """
            <section><h2 id="persons">每个人的学时 <span class="count">\(FigureLine.grouped(sight.people))</span></h2>\
            <p class="soft">参加次数多的在前\(when(after > 0, "，从第\(after + 1)人起"))。</p>\(Ledger(
                caption: "\(year)年每个人的学时", columns: [Ledger.Column("姓名")] + ["合计学时", "学习活动（次）", "学时", "培训班（次）", "学时"].map { Ledger.Column($0, isNumber: true) },
                rows: rows, empty: "这一年还没有人签到。", next: sight.next.map { "\(Paths.year.link())?year=\(year)&after=\($0)#persons" }))</section>
            """
    }
}
