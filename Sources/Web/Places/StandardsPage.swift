import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension PlacePages {
    private static let schemes = [("sixHaves", "六有标准"), ("norm", "规范化建设"), ("star", "星级评定")]

    /// GET /office/places/standards?in=&scheme=: each place against the checklist, gaps with their deadline.
    func standards(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let asked = Self.schemes.first { $0.0 == query.line("scheme") } ?? Self.schemes[0]
        let sheet = try await office.placeStandards(
            try scope(request, context.viewer).code, scheme: asked.0, after: String(query.line("after").prefix(20)), as: context.viewer)
        let (scope, path) = (sheet.territory, Paths.standards.link())
        let more = asked.0 == "sixHaves" ? "" : "&scheme=\(asked.0)"
        let mayWrite = (try? office.reach("inspection", of: context.viewer).reach.mayWrite) ?? false
        let rows = sheet.rows.map { row -> Ledger.Row in
            Ledger.Row(
                id: row.place.code,
                cells: [placeLink(row.place), "\(row.good)/\(sheet.items.count) <b>\(Self.percent(row.good, of: sheet.items.count))</b>"]
                    + row.outcomes.map(outcome) + [HTML(row.place.isStandard ? "达标" : "未达标")], name: row.place.name)
        }
        let new = RegisterPages.Paths.new.link("inspection")
        return site.page("\(scope.name)阵地达标", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, more: more, context.viewer))
            <div class="between"><h1>\(asked.1)</h1>\(when(mayWrite, "<p class=\"row\">\(Button.link("登记一次检查", to: new))\(Button.link("检查记录", to: RegisterPages.Paths.list.link("check")))</p>"))</div>
            \(Chips(Self.schemes.map { Chips.Chip($0.1, href: "\(path)?in=\(scope.code)&scheme=\($0.0)", isOn: $0.0 == asked.0) }))
            <p class="soft">计划、记录、档案、制度由系统按记录判定：本季度有已报送的安排，\(sheet.since.chinese)以来有接待或活动、有意见登记或已确认的履职，有现行制度，就是符合。\
            其余条目以最近一次检查为准；没有查过的不算符合。</p>
            <div class="grid-weeks">\(Ledger(
                caption: asked.1, columns: [Ledger.Column("阵地"), Ledger.Column("符合")] + sheet.items.map { Ledger.Column($0.name) } + [Ledger.Column("结论")], rows: rows,
                empty: sheet.items.isEmpty ? "这套标准还没有条目，请先在簿册「标准条目」里登记。" : "这里还没有阵地。",
                next: sheet.next.map { "\(path)?in=\(scope.code)\(more)&after=\($0)" }))</div>
            """)
    }

    private func outcome(_ outcome: PlaceStandards.Outcome) -> HTML {
        switch outcome {
        case .found: "<span class=\"mark-done\"><span class=\"shape\" aria-hidden=\"true\">✓</span> 有记录</span>"
        case .passed(let day): "<span class=\"mark-done\"><span class=\"shape\" aria-hidden=\"true\">✓</span> \(day.monthAndDay)查过</span>"
        case .failed(let fixBy, let check):
            """
            <a href="\(RegisterPages.Paths.record.link("check", check))"><span class="mark-late"><span class="shape" aria-hidden="true">▲</span> \
            \(fixBy.map { "\($0.monthAndDay)前整改" } ?? "不符合")</span></a>
            """
        case .unknown: "<span class=\"soft\">○ 没有</span>"
        }
    }

    /// GET /office/places/ranking?in=&year=: how well each station runs, with the formula beside it.
    func ranking(_ request: Request, _ context: StaffContext) async throws -> Response {
        let year = FigureYear(request, today: office.today)
        let span = year.year == 0 ? office.today.year : year.year
        let ranking = try await office.placeRanking(try scope(request, context.viewer).code, year: span, as: context.viewer)
        let (scope, path, weights) = (ranking.territory, Paths.ranking.link(), ranking.weights)
        func tenths(_ n: Int?) -> HTML { n.map { "\($0 / 10).\($0 % 10)" } ?? "<span class=\"soft\">—</span>" }
        let days = [("from", ranking.from.description), ("through", ranking.through.description)]
        let rows = ranking.rows.enumerated().map { place, row -> Ledger.Row in
            let (one, index) = row
            let matters = "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&station=\(Percent.encode(Holder.place(one.id).wire))&from=\(ranking.from)&through=\(ranking.through)"
            return Ledger.Row(id: one.code, cells: [
                "\(place + 1)．\(placeLink(one))", "<b>\(tenths(index.index))</b>",
                Self.number(index.held, Self.list("reception", [("f.place", one.code), ("f.state", "held")] + days)), tenths(index.parts[0]),
                Self.number(index.work.received, matters), tenths(index.parts[1]),
                HTML("\(index.work.inTime)/\(index.work.due)"), tenths(index.parts[2]), HTML("\(index.work.good)/\(index.work.rated)"), tenths(index.parts[3]),
            ], name: one.name)
        }
        let parts = ranking.parts.map { part in
            Ledger.Row(id: part.territory.code, cells: [
                "<a href=\"\(path)?in=\(part.territory.code)&year=\(span)\">\(part.territory.name)</a>", "<b>\(tenths(part.mean))</b>", HTML(String(part.places)),
            ])
        }
        return site.page("\(scope.name)阵地运行指数", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, more: "&year=\(span)", context.viewer))
            <h1>运行指数 <span class="soft">\(span)年</span></h1>
            \(Chips((0..<3).map { office.today.year - $0 }.map { Chips.Chip("\($0)年", href: "\(path)?in=\(scope.code)&year=\($0)", isOn: $0 == span) }, label: "年份"))
            <details><summary>怎样计算</summary><p>指数＝接待×\(weights.reception)%＋收集意见×\(weights.cases)%＋按时办理×\(weights.onTime)%＋满意×\(weights.satisfaction)%，每项满分100，没有数据的一项连同它的权重不计。</p>
            <ul><li>接待：已接待场次÷（\(index(weeks: ranking))周×每周\(weights.weekly)场），超过的算满分。</li><li>收集意见：登记的件数÷（周数×每周\(weights.perWeek)件），超过的算满分。</li>\
            <li>按时办理：答复群众的时限在这段时间到期的，按时答复的占几成。</li><li>满意：群众评价四星以上的占几成。</li></ul>\
            <p class="soft">权重和每周的数是本地规则（places.index.*、station.weekly），可以在本地规则文件里改。右边写的是分子和分母，用纸笔能算出同样的数。</p></details>
            \(when(!parts.isEmpty, Ledger(
                caption: "各地平均", columns: [Ledger.Column("地区"), Ledger.Column("平均指数", isNumber: true), Ledger.Column("家和站", isNumber: true)], rows: parts, empty: "").html))
            \(rows.isEmpty && ranking.places > 0 ? "<p class=\"soft\">家和站\(ranking.places)个，请选择一个下级看排名。</p>" as HTML : Ledger(
                caption: "家和站排名", columns: [
                    Ledger.Column("阵地"), Ledger.Column("指数", isNumber: true), Ledger.Column("接待", isNumber: true), Ledger.Column("得分", isNumber: true),
                    Ledger.Column("意见", isNumber: true), Ledger.Column("得分", isNumber: true), Ledger.Column("按时", isNumber: true), Ledger.Column("得分", isNumber: true),
                    Ledger.Column("满意", isNumber: true), Ledger.Column("得分", isNumber: true),
                ], rows: rows, empty: "这里还没有家和站。").html)
            """)
    }

    private func index(weeks ranking: PlaceRanking) -> Int { max(1, (ranking.through - ranking.from + 1) / 7) }

    /// GET /office/places/indicators?in=: 全覆盖、制度化、常活动.
    func indicators(_ request: Request, _ context: StaffContext) async throws -> Response {
        let scope = try scope(request, context.viewer)
        let path = Paths.indicators.link()
        let lines = try await office.placeIndicators(scope.code, as: context.viewer)
        let rows = lines.map { line -> Ledger.Row in
            let isWhole = line.territory.code == scope.code
            let name: HTML = isWhole ? "<b>\(scope.name)合计</b>" : "<a href=\"\(path)?in=\(line.territory.code)\">\(line.territory.name)</a>"
            return Ledger.Row(id: line.territory.code, cells: [
                name, HTML("\(line.covered)/\(line.villages)"), "<a href=\"\(Paths.coverage.link())?in=\(line.territory.code)\">\(Self.percent(line.covered, of: line.villages))</a>",
                HTML("\(line.withRules)/\(line.places)"), HTML(Self.percent(line.withRules, of: line.places)),
                HTML("\(line.active)/\(line.places)"), HTML(Self.percent(line.active, of: line.places)),
            ])
        }
        return site.page("\(scope.name)阵地三项指标", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>全覆盖、制度化、常活动</h1>
            <p class="soft">全覆盖：有阵地的村和社区占几成。制度化：有现行制度的阵地占几成。常活动：近期（按本地规则，默认三个月）接待过或办过活动的阵地占几成。只算面对面的阵地，不算网上联络站。</p>
            \(Ledger(
                caption: "三项指标",
                columns: [Ledger.Column("地区")] + ["村和社区", "全覆盖", "有制度", "制度化", "有活动", "常活动"].map { Ledger.Column($0, isNumber: true) }, rows: rows, empty: "没有数据。"))
            """)
    }

    /// GET /office/places/sites?in=: demonstration sites by tier, kind of unit and batch, named and current.
    func sites(_ request: Request, _ context: StaffContext) async throws -> Response {
        let sheet = try await office.siteTiers(try scope(request, context.viewer).code, as: context.viewer)
        let (scope, path) = (sheet.territory, Paths.sites.link())
        func ledger(_ title: String, _ field: String, _ lines: [SiteTiers.Line]) -> HTML {
            func list(_ line: SiteTiers.Line, _ states: String) -> String {
                Self.list("site", [("in", scope.code), ("f.state", states)] + (line.key.isEmpty ? [] : [("f.\(field)", line.key)]))
            }
            return "<div>\(Ledger(caption: title, columns: [Ledger.Column(title), Ledger.Column("命名", isNumber: true), Ledger.Column("现有", isNumber: true)], rows: (lines + [sheet.all]).map { line in Ledger.Row(id: line.key, cells: [HTML(line.name), Self.number(line.awarded, list(line, "designated,withdrawn")), Self.number(line.current, list(line, "designated"))]) }, empty: "还没有示范点。"))</div>"
        }
        return site.page("\(scope.name)示范点", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>全过程人民民主基层示范点</h1><p class="soft">撤销的不计入现有，仍计入命名。</p>
            <div class="sheet-grid">\(ledger("级别", "tier", sheet.tiers))\(ledger("单元类型", "unitType", sheet.units))\(ledger("批次", "batch", sheet.batches))</div>
            <h2>乡镇街道覆盖</h2><p>\(sheet.townsAll)个乡镇街道，有示范点的\(sheet.towns)个，覆盖<b>\(Self.percent(sheet.towns, of: sheet.townsAll))</b>。\
            \(when(!sheet.without.isEmpty, "还没有的：\(sheet.without.prefix(60).map(\.name).joined(separator: "、"))\(sheet.without.count > 60 ? "等" : "")。"))</p>
            """)
    }
}
