import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 履职考核 (S2-76, S3-53): scores worked out from the registers; a table for the body that assesses, one's own and the median for a deputy.
extension Deputies {
    private static let measures = [("height", "履职高度"), ("breadth", "联系广度"), ("frequency", "活动频度")]
    private static let pageRows = 100

    /// GET /deputies/assessment?year=&body=&level=&sort=
    func assessment(_ request: Request, _ context: StaffContext) async throws -> Response {
        let bodies = try await office.assessingBodies(for: context.viewer)
        guard context.viewer.has(anyOf: Self.readers), let first = bodies.first else {
            guard context.viewer.has(.auditor) else { throw Failure.notFound }
            return site.page("代表履职考核", request, context, "<h1>代表履职考核</h1>\(menu("assessment"))\(Notice(.calm, "还没有机构制定考核办法"))")
        }
        let query = try request.queryFields()
        let asked = query.line("body")
        guard asked.isEmpty || bodies.contains(where: { $0.code == asked }) else { throw Failure.notFound }
        let body = bodies.first { $0.code == asked } ?? first
        let schemes = try await office.schemes(of: body)
        let year = try query["year"] == nil ? schemes.first?.year ?? office.today.year : year(request)
        let levels = schemes.filter { $0.year == year }.map(\.level)
        let level = levels.contains(query.line("level")) ? query.line("level") : levels.first ?? ""
        let head: HTML = """
            <h1>代表履职考核</h1>\(flash(request))\(menu("assessment"))\(choices(bodies, body, Set(schemes.map(\.year)).union([office.today.year]), year, levels, level))
            """
        guard !level.isEmpty else {
            return site.page("代表履职考核", request, context, """
                \(head)\(Notice(.calm, "\(body.name)还没有\(year)年的考核指标", words: "指标登记在簿册里：算什么、每次几分、最多几分、属于高度、广度还是频度。"))\
                <p>\(Button.link("登记指标", to: "\(RegisterPages.Paths.new.link("indicator"))?body=\(Percent.encode(body.code))&year=\(year)"))</p>
                """)
        }
        let table = try await office.assessment(by: body, level: level, year: year, as: context.viewer)
        let base = "\(Paths.assessment.link())?body=\(Percent.encode(body.code))&year=\(year)&level=\(level)"
        let delegated: HTML = table.isDelegated ? "<p class=\"soft\">这些代表属于上级人大，住在本地、编在本地站点，由\(body.name)受托考评，结果所属人大看得到。</p>" : .empty
        return site.page("代表履职考核", request, context, """
            \(head)\(delegated)\(scheme(table))\(sorted(table, query, base))\(sheets(table, context))
            """)
    }

    private func choices(_ bodies: [City.Body], _ body: City.Body, _ years: Set<Int>, _ year: Int, _ levels: [String], _ level: String) -> HTML {
        func link(_ code: String, _ year: Int, _ level: String) -> String { "\(Paths.assessment.link())?body=\(Percent.encode(code))&year=\(year)&level=\(level)" }
        var tabs: [NavLink] = bodies.count > 1 ? bodies.map { NavLink($0.short, href: link($0.code, year, ""), isCurrent: $0.id == body.id) } : []
        tabs += years.sorted(by: >).prefix(6).map { NavLink("\($0)年", href: link(body.code, $0, level), isCurrent: $0 == year) }
        if levels.count > 1 { tabs += levels.map { one in NavLink(Self.word(ofLevel: one), href: link(body.code, year, one), isCurrent: one == level) } }
        return Tabs(tabs, label: "机构、年度、级别").html
    }

    static func word(ofLevel id: String) -> String { Suggestion.levels.first { $0.id == id }.map { "\($0.name)代表" } ?? id }

    /// The scheme as it counts.
    func scheme(_ table: AssessmentTable) -> HTML {
        let rows = each(table.indicators) { one in
            """
            <tr><th scope="row"><a href="\(RegisterPages.Paths.record.link("indicator", one.id))">\(one.name)</a></th>\
            <td>\(Self.measures.first { $0.0 == one.measure }?.1 ?? "")</td><td class="number">\(one.points)</td>\
            <td class="number">\(one.cap.map(String.init) ?? "不封顶")</td></tr>
            """ as HTML
        }
        return """
            <details><summary>考核指标\(table.indicators.count)项</summary><table class="plain-table"><thead><tr><th scope="col">指标</th><th scope="col">分项</th>\
            <th scope="col" class="number">每次分值</th><th scope="col" class="number">最多</th></tr></thead><tbody>\(rows)</tbody></table></details>
            """
    }

    private func sorted(_ table: AssessmentTable, _ query: FormFields, _ base: String) -> HTML {
        let keys: [String: (AssessmentScore) -> Int] = [
            "height": \.height, "breadth": \.breadth, "frequency": \.frequency, "total": \.total,
        ]
        let sort = query.line("sort")
        let skip = max(0, query.int("skip") ?? 0)
        let scores = keys[sort].map { key in table.scores.sorted { (key($1), $0.person.code) < (key($0), $1.person.code) } } ?? table.scores
        let shown = scores.dropFirst(skip).prefix(Self.pageRows)
        func head(_ id: String, _ name: String) -> HTML {
            let order: HTML = sort == id ? " aria-sort=\"descending\"" : .empty
            return "<th scope=\"col\" class=\"number\"\(order)><a class=\"tap\" href=\"\(base)&sort=\(id)\">\(name)\(sort == id ? " ↓" : "")</a></th>"
        }
        let rows = each(shown) { score in
            """
            <tr><th scope="row"><a class="tap" href="\(Paths.score.link())?person=\(url: score.person.code)&year=\(table.year)">\(score.person.name)</a></th>\
            <td class="number">\(score.height)</td><td class="number">\(score.breadth)</td><td class="number">\(score.frequency)</td>\
            <td class="number"><b>\(score.total)</b></td></tr>
            """ as HTML
        }
        let next: HTML = skip + shown.count < scores.count
            ? "<p class=\"more\"><a class=\"button\" rel=\"next\" href=\"\(base)&sort=\(url: sort)&skip=\(skip + shown.count)\">继续往下看</a></p>" : .empty
        let ledger: HTML = table.scores.isEmpty ? "<p class=\"empty\">没有归这个机构考评的代表。</p>" : """
            <table class="plain-table scores"><caption class="sr">考核得分</caption><thead><tr><th scope="col"><a class="tap" href="\(base)">代表</a></th>\
            \(head("height", "高度"))\(head("breadth", "广度"))\(head("frequency", "频度"))\(head("total", "总分"))</tr></thead><tbody>\(rows)</tbody></table>\(next)
            """
        let middle = (Self.measures.map { $0.0 } + ["total"]).compactMap { id in keys[id].flatMap { table.median($0) } }
        let medians: HTML = middle.count == 4 ? "<p>中位数：高度\(middle[0])、广度\(middle[1])、频度\(middle[2])、总分\(middle[3])。共\(table.scores.count)名代表。</p>" : .empty
        return """
            <p class="soft">分数随时从各簿册重新算出，记录没变分数就不变。这张表只给考评机构看；代表只看得到自己的和中位数，不公开排名。</p>\(medians)\(ledger)
            """
    }

    private func sheets(_ table: AssessmentTable, _ context: StaffContext) -> HTML {
        guard !context.viewer.has(.auditor), !table.scores.isEmpty else { return .empty }
        let form = Form(action: Paths.assessment.link(), csrf: context.csrf, look: "inline").html("""
            \(FormField.hidden("body", table.body.code))\(FormField.hidden("year", String(table.year)))\(FormField.hidden("level", table.level))\
            \(Button("给还没有的代表建考核表", .plain))
            """)
        let list = "\(RegisterPages.Paths.list.link("assessment"))?f.body=\(Percent.encode(table.body.code))&f.year=\(table.year)&f.level=\(table.level)"
        return """
            <section><h2>年度考核表</h2><p class="soft">每名代表一张：自评、核定、告知、异议。“按指标算分”把这里的分数记进表里。</p>\
            <p class="row">\(form) <a class="tap" href="\(list)">看考核表</a></p></section>
            """
    }

    /// POST /deputies/assessment: a sheet for everybody who has none.
    func layOut(_ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        guard let body = office.city.body(code: form.line("body")), let year = form.int("year") else { throw Failure.notFound }
        let level = form.line("level")
        try await office.layOutSheets(by: body, level: level, year: year, as: context.viewer)
        return site.seeOther("\(Paths.assessment.link())?body=\(Percent.encode(body.code))&year=\(year)&level=\(level)", flash: "sheets-made")
    }

    /// GET /deputy/score?year=: a deputy's own; `person=`: that of one whom the viewer's body assesses.
    func score(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let year = try year(request)
        let own = office.city.people[context.viewer.person]
        let asked = query.line("person")
        let isOwn = asked.isEmpty || asked == own?.code
        var found: [(table: AssessmentTable, own: AssessmentScore)] = []
        let person: City.Person
        if isOwn {
            guard context.viewer.has(.deputy), let own else { throw Failure.notFound }
            person = own
            found = try await office.ownAssessments(of: own.id, year: year)
        } else {
            guard let one = office.city.person(code: asked) else { throw Failure.notFound }
            person = one
            let mine = Set(try await office.assessingBodies(for: context.viewer).map(\.id))
            found = try await office.ownAssessments(of: one.id, year: year).filter { mine.contains($0.table.body.id) }
            guard !found.isEmpty else { throw Failure.notFound }
        }
        let parts = each(found) { table, score in sheet(table, score) }
        let title = isOwn ? "我的考核得分" : "\(person.name)的考核得分"
        let back = isOwn ? "" : "&person=\(Percent.encode(asked))"
        return site.page(title, request, context, """
            <h1>\(title)</h1>\(Tabs(years(Paths.score.link(), year, back, back: 3), label: "年度"))
            \(found.isEmpty ? Notice(.calm, "\(year)年还没有考核您的办法", words: "考核指标由您所在的人大机构制定；制定后分数随时可以看到。").html : parts)
            """)
    }

    private func sheet(_ table: AssessmentTable, _ score: AssessmentScore) -> HTML {
        let rows = each(score.lines) { line -> HTML in
            // Papers and opinions stand in the dossier of the same year.
            let dossier = "\(Paths.dossier.link(score.person.code))?year=\(table.year)#\(line.indicator.source == Institutions.ofResidents.id ? "opinion" : "suggestion")"
            let n: HTML = "<a class=\"tap\" href=\"\(line.indicator.query(of: score.person.code, year: table.year) ?? dossier)\">\(line.n)</a>"
            let waiting: HTML = line.waiting == 0 ? .empty : """
                <br><a class="tap tag" href="\(line.indicator.query(of: score.person.code, year: table.year, isWaiting: true) ?? dossier)">待确认 \(line.waiting)，还没有算</a>
                """
            return """
                <tr><th scope="row">\(line.indicator.name)\(waiting)</th><td class="number">\(n)</td><td class="number">\(line.points)</td></tr>
                """
        }
        let sums = each(Self.measures) { id, name in
            "<tr><th scope=\"row\">\(name)</th><td class=\"number\">\(score.sum(id))</td><td class=\"number\">\(table.median { $0.sum(id) } ?? 0)</td></tr>" as HTML
        }
        return """
            <section><h2>\(table.body.name)考评（\(Self.word(ofLevel: table.level))）</h2>\
            <table class="plain-table"><thead><tr><th scope="col">分项</th><th scope="col" class="number">得分</th><th scope="col" class="number">全体中位数</th></tr></thead>\
            <tbody>\(sums)<tr><th scope="row"><b>总分</b></th><td class="number"><b>\(score.total)</b></td><td class="number">\(table.median(\.total) ?? 0)</td></tr></tbody></table>\
            <h3>怎么算的</h3><table class="plain-table"><thead><tr><th scope="col">指标</th><th scope="col" class="number">次数</th><th scope="col" class="number">得分</th></tr></thead>\
            <tbody>\(rows)</tbody></table></section>
            """
    }
}
