import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension PlacePages {
    /// GET /office/places?in=: totals by kind for each part, and the tree of places.
    func network(_ request: Request, _ context: StaffContext) throws -> Response {
        let network = try office.placeNetwork(try scope(request, context.viewer).code, as: context.viewer)
        let (scope, path) = (network.territory, Paths.network.link())
        let on = office.today.description
        func list(_ kind: String, _ code: String) -> String { Self.list("place", (kind.isEmpty ? [] : [("f.kind", kind)]) + [("in", code), ("on", on)]) }
        func cells(_ counts: [String: Int], _ code: String, isLinked: Bool = true) -> [HTML] {
            [isLinked ? Self.number(counts.values.reduce(0, +), list("", code)) : HTML(String(counts.values.reduce(0, +)))]
                + network.kinds.map { kind in isLinked ? Self.number(counts[kind.id] ?? 0, list(kind.id, code)) : HTML(String(counts[kind.id] ?? 0)) }
        }
        let parts = network.parts.filter { $0.all > 0 || network.parts.count < 40 }
        var rows = parts.map { part -> Ledger.Row in
            let isOwn = part.territory.code == scope.code
            let name: HTML = isOwn ? "\(scope.name)本级" : "<a href=\"\(path)?in=\(part.territory.code)\">\(part.territory.name)</a>"
            return Ledger.Row(id: part.territory.code, cells: [name] + cells(part.counts, part.territory.code, isLinked: !isOwn))
        }
        rows.append(Ledger.Row(id: "all", cells: ["<b>合计</b>"] + cells(network.total, scope.code)))
        let tree: HTML = network.tree.isEmpty ? .empty : """
            <section><h2>上下级</h2><ul class="tree">\(each(network.tree) { line in
                "<li class=\"depth-\(min(line.depth, 4))\">\(placeLink(line.place)) <span class=\"tag\">\(City.kindName(line.place.kind))</span> <span class=\"soft\">\(lying(line.place))\(line.place.host.isEmpty ? "" : " · \(line.place.host)")</span></li>"
            })</ul></section>
            """
        return site.page("\(scope.name)阵地网络", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>\(scope.name)阵地网络</h1><p class="soft">\(office.today.chinese)有效的阵地，按类型和下级统计；数字点开是清单。</p>
            \(Ledger(
                caption: "各类阵地", columns: [Ledger.Column("地区"), Ledger.Column("合计", isNumber: true)] + network.kinds.map { Ledger.Column($0.name, isNumber: true) },
                rows: rows, empty: "这里还没有阵地。"))\(tree)
            """)
    }

    /// GET /office/places/care?in=&only=: who keeps each place, when a leader was last there, stars and standard.
    func care(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = try request.queryFields()
        let only = PlaceCareList.Only(rawValue: query.line("only")) ?? .all
        let list = try await office.placeCare(
            try scope(request, context.viewer).code, only: only, after: String(query.line("after").prefix(20)), as: context.viewer)
        let (scope, path) = (list.territory, Paths.care.link())
        let names: [(PlaceCareList.Only, String)] = [
            (.all, "全部"), (.vacant, "没有联络员"), (.unvisited, "领导没有走到"), (.standard, "已达标"), (.substandard, "未达标"),
        ]
        let chips = names.map { one, name in
            Chips.Chip(name, href: one == only ? "\(path)?in=\(scope.code)" : "\(path)?in=\(scope.code)&only=\(one.rawValue)", isOn: one == only && one != .all, count: list.counts[one])
        }
        let rows = list.rows.map { row -> Ledger.Row in
            let visits = Self.list("contact", [("f.place", row.place.code)])
            return Ledger.Row(id: row.place.code, cells: [
                placeLink(row.place), HTML(City.kindName(row.place.kind)), HTML(lying(row.place)),
                row.keepers.isEmpty ? "<span class=\"mark-late\"><span class=\"shape\" aria-hidden=\"true\">▲</span> 空缺，由主管机构代管</span>" : HTML(row.keepers.map(\.name).joined(separator: "、")),
                Self.number(row.deputies, Self.deputies(at: row.place.code, on: office.today)),
                row.lastVisit.map { "<a href=\"\(visits)\">\($0.chinese)</a>" as HTML } ?? "<span class=\"soft\">没有</span>",
                row.place.isStandard ? "达标" : "<span class=\"soft\">未达标</span>", row.stars.isEmpty ? "" : HTML(String(repeating: "★", count: Int(row.stars) ?? 0)),
            ], name: row.place.name)
        }
        return site.page("\(scope.name)阵地人员和走到", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, more: only == .all ? "" : "&only=\(only.rawValue)", context.viewer))
            <h1>人员和走到</h1><p class="soft">联络员或站长空缺的，收件箱由主管的乡镇街道代管；领导走到以联系记录里写明这个阵地的为准。</p>
            \(Chips(chips))
            \(Ledger(
                caption: "阵地", columns: ["阵地", "类型", "地区", "联络员", "进站代表", "领导最近走到", "达标", "星级"].map { Ledger.Column($0) }, rows: rows,
                empty: only == .vacant ? "没有空缺。" : "没有这样的阵地。",
                next: list.next.map { "\(path)?in=\(scope.code)\(only == .all ? "" : "&only=\(only.rawValue)")&after=\($0)" }))
            """)
    }

    /// GET /office/places/deputies?in=: the deputies of every station by level, and who stands at none.
    func deputies(_ request: Request, _ context: StaffContext) throws -> Response {
        let query = try request.queryFields()
        let (sheet, next) = try office.stationDeputies(
            try scope(request, context.viewer).code, after: String(query.line("after").prefix(20)), as: context.viewer)
        let (scope, path) = (sheet.territory, Paths.deputies.link())
        let rows = sheet.rows.map { row -> Ledger.Row in
            let all = row.counts.values.reduce(0, +)
            return Ledger.Row(
                id: row.place.code,
                cells: [placeLink(row.place), Self.number(all, Self.deputies(at: row.place.code, on: office.today))]
                    + sheet.levels.map { HTML(String(row.counts[$0.id] ?? 0)) }, name: row.place.name)
        }
        let missing = sheet.unassigned.map { one in
            Ledger.Row(id: one.person.code, cells: [
                "<a href=\"\(RegisterPages.Paths.coded.link("person", one.person.code))\">\(one.person.name)</a>",
                HTML(sheet.levels.first { $0.id == one.level }?.name ?? ""), HTML(one.unit),
            ])
        }
        return site.page("\(scope.name)代表进站", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>代表混合编组进站</h1>
            <p>\(scope.name)有代表进站的阵地\(sheet.stations)个，其中两级以上代表混合编组的\(sheet.mixed)个；已进站代表\(sheet.assigned)名，\
            <a href="#unassigned">还没有进站的\(sheet.countUnassigned)名</a>。一人有几级代表身份的，按最高一级统计。</p>
            \(Ledger(
                caption: "每个阵地的代表", columns: [Ledger.Column("阵地"), Ledger.Column("代表", isNumber: true)] + sheet.levels.map { Ledger.Column("\($0.name)代表", isNumber: true) },
                rows: rows, empty: "还没有代表进站。", next: next.map { "\(path)?in=\(scope.code)&after=\($0)" }))
            <h2 id="unassigned">还没有进站的代表 <span class="count">\(sheet.countUnassigned)</span></h2>
            \(Ledger(caption: "没有进站", columns: ["代表", "级别", "选举单位或选区"].map { Ledger.Column($0) }, rows: missing, empty: "全部代表都已进站。"))
            \(when(sheet.countUnassigned > sheet.unassigned.count, "<p class=\"soft\">只列前\(sheet.unassigned.count)名；请按下级查看。</p>"))
            """)
    }
}
