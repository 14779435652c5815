import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension PlacePages {
    /// GET /office/places/head?in=: the head station of a territory, with the sums over its parts.
    func head(_ request: Request, _ context: StaffContext) async throws -> Response {
        let sheet = try await office.headStation(try scope(request, context.viewer).code, as: context.viewer)
        let (scope, path, on) = (sheet.territory, Paths.head.link(), office.today.description)
        func cells(_ line: HeadStation.Line, _ code: String) -> [HTML] {
            [
                Self.number(line.places, Self.list("place", [("in", code), ("on", on)])),
                Self.number(line.seats, Self.list("post", [("f.role", "deputy"), ("in", code), ("on", on)])),
                Self.number(line.receptions, Self.list("reception", [("f.state", "held"), ("year", String(sheet.year)), ("in", code)])),
                Self.number(line.opinions, WorkFigures.listAddress("all=1&year=\(sheet.year)&territory=\(code)")),
            ]
        }
        let parts = sheet.lines.filter { $0.part != nil || $0.places + $0.seats + $0.receptions + $0.opinions > 0 }
        var rows = parts.map { line -> Ledger.Row in
            guard let part = line.part else { return Ledger.Row(id: "own", cells: ["\(scope.name)本级"] + cells(line, "\(scope.code).")) }
            return Ledger.Row(id: part.code, cells: ["<a href=\"\(path)?in=\(part.code)\">\(part.name)</a>"] + cells(line, part.code), name: part.name)
        }
        rows.append(Ledger.Row(id: "all", cells: ["<b>合计</b>"] + cells(sheet.total, scope.code)))
        return site.page("\(scope.name)联络总站", request, context, """
            \(tabs(path, scope))\(scopeBar(scope, path, context.viewer))
            <h1>\(sheet.heads.count == 1 ? sheet.heads[0].name : "\(scope.name)联络总站")</h1>\(heads(sheet))\(loose(sheet))
            \(Ledger(
                caption: "总站合计", columns: [Ledger.Column("地区")] + ["阵地", "代表（席位）", "\(sheet.year)年接待场次", "\(sheet.year)年群众意见"].map { Ledger.Column($0, isNumber: true) },
                rows: rows, empty: ""))
            <p class="soft">合计等于各下级和本级之和；阵地和代表是今天在册的，一人有几级代表身份的按席位计。数字点开是清单。</p>\(below(sheet))
            """)
    }

    /// Which head station it is, where there is none, and those that nothing hangs under.
    private func heads(_ sheet: HeadStation) -> HTML {
        guard !sheet.heads.isEmpty else {
            return "<p class=\"notice\">\(sheet.territory.name)和上级都还没有登记联络总站。下面按地区合计；由主管机构在<a href=\"\(RegisterPages.Paths.list.link("place"))\">阵地簿</a>登记一个「联络总站」，再把各代表之家的上级阵地填成它。</p>"
        }
        return each(sheet.heads) { head -> HTML in
            let isAbove = head.territory != sheet.territory.code && sheet.territory.path.contains("/\(head.territory)/")
            let n = sheet.below.filter { $0.parent.uppercased() == head.code.uppercased() }.count
            let list = Self.list("place", [("f.parent", head.code), ("on", office.today.description)])
            let words: HTML = isAbove ? "\(sheet.territory.name)是它的一支，下面只列本地的。" : n == 0
                ? "<b class=\"mark-late\"><span class=\"shape\" aria-hidden=\"true\">▲</span> 还没有阵地挂在它下面</b>" : "直接下属阵地\(Self.number(n, list))个。"
            let facts = [lying(head), head.address, head.hours, head.phone].filter { !$0.isEmpty }.joined(separator: " · ")
            return """
                <p>\(when(sheet.heads.count > 1 || isAbove, "<b>\(head.name)</b> "))<span class="soft">\(facts)</span><br>\(words)\
                \(when(!isAbove, " <a href=\"\(RegisterPages.Paths.coded.link("place", head.code))\">登记内容</a>"))</p>
                """
        }
    }

    private func loose(_ sheet: HeadStation) -> HTML {
        guard !sheet.loose.isEmpty else { return .empty }
        let names = sheet.loose.prefix(60).map { "<a href=\"\(RegisterPages.Paths.coded.link("place", $0.code))\">\($0.name)</a>" as HTML }.joined(separator: "、")
        return """
            <div class="notice notice-soon" id="loose"><p class="notice-title"><span class="shape" aria-hidden="true">●</span> 还没有挂在总站之下的代表之家\(sheet.loose.count)个</p>\
            <p>\(names)\(sheet.loose.count > 60 ? "等" : "")。在登记内容里把「上级阵地」填成总站或它下面的代表之家。</p></div>
            """
    }

    private func below(_ sheet: HeadStation) -> HTML {
        when(!sheet.below.isEmpty, """
            <section><h2>直接下属的阵地 <span class="count">\(sheet.below.count)</span></h2><ul class="columns">\(each(sheet.below.prefix(200)) {
                "<li>\(placeLink($0)) <span class=\"tag\">\(City.kindName($0.kind))</span> <span class=\"soft\">\(lying($0))</span></li>" as HTML
            })</ul></section>
            """)
    }
}
