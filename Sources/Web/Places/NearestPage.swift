import Civics
import HTML
import Hummingbird
import Office

extension PlacePages {
    /// GET /places/nearest?q=: a village or an address, and the places nearest to it with hours and telephone.
    func nearest(_ request: Request, _ context: StaffContext) throws -> Response {
        let fields = try request.queryFields()
        let words = String(fields.line("q").prefix(50))
        let found = words.isEmpty ? nil : office.nearestPlaces(to: words, in: String(fields.line("territory").prefix(12)))
        let list: HTML = found.map { sheet($0, words, context) } ?? when(!words.isEmpty, """
            <p class="empty">没有找到「\(words)」。只写村、社区、街道的名字，或写路名（如「灯塔路」），再找一次。</p>
            """)
        return site.page("就近找阵地", request, context, """
            <h1>就近找阵地</h1><p class="soft">群众问“我该去哪里”：写村、社区、路名或详细地址，按远近列出能当面接待的阵地和开放时间。</p>
            \(nearestBox(words, "村、社区或地址"))\(list)
            """)
    }

    func nearestBox(_ words: String, _ label: String) -> HTML {
        """
        <form class="find-box screen-only" action="\(Paths.nearest.link())" method="get" role="search"><label class="sr" for="nearest-q">\(label)</label>\
        <input type="search" id="nearest-q" name="q" value="\(words)" maxlength="50" placeholder="\(label)">\(Button("查找", .plain))</form>
        """
    }

    private func sheet(_ found: NearestPlaces, _ words: String, _ context: StaffContext) -> HTML {
        let oversees = office.overseesPlaces(context.viewer)
        let rows = found.rows.map { row -> Ledger.Row in
            let place = row.place
            let name: HTML = oversees ? placeLink(place) : "<a href=\"\(Residents.Paths.station.link(place.code))\">\(place.name)</a>"
            return Ledger.Row(
                id: place.code,
                cells: [
                    name, HTML(City.kindName(place.kind)), HTML(far(row, found)), HTML(place.hours), HTML(place.address), HTML(place.phone),
                    HTML(place.population == 0 ? "" : FigureLine.grouped(place.population)),
                ], name: place.name)
        }
        let lies = found.origin.map { office.city.name(ofPath: $0.path) } ?? ""
        let others: HTML = when(!found.others.isEmpty, "<p>同名或相近的还有：\(found.others.map { "<a href=\"\(Paths.nearest.link())?q=\(url: words)&amp;territory=\($0.code)\">\(office.city.name(ofPath: $0.path))</a>" as HTML }.joined(separator: "、"))</p>")
        return """
            <section><h2>离\(found.from.map { "\($0.name)（\($0.address)）" } ?? found.origin?.name ?? words)最近的阵地</h2>\
            <p class="soft">\(lies)。\(when(found.isEstimated, "这里还没有阵地的坐标，远近按所在乡镇街道的位置估算。"))距离是直线距离；没有填坐标的，按行政区划的远近排。</p>\(others)\
            \(Ledger(
                caption: "最近的阵地", columns: ["阵地", "类型", "远近", "开放时间", "地址", "电话"].map { Ledger.Column($0) } + [Ledger.Column("覆盖人口", isNumber: true)], rows: rows,
                empty: "所在县区还没有能当面接待的阵地。"))</section>
            """
    }

    /// 本村 · 约300米, 约2.4公里, or by the tree of territories.
    private func far(_ row: NearestPlaces.Row, _ found: NearestPlaces) -> String {
        let near = row.common.map { "\(row.step == 0 ? "就在" : "同在")\($0.name)" } ?? ""
        guard row.place.id != found.from?.id else { return "就是这里" }
        guard let metres = row.metres, row.step > 0 || found.from != nil else { return near }
        let distance = metres < 1_000 ? "约\(max(1, (metres + 5) / 10) * 10)米" : "约\(metres / 1_000).\(metres % 1_000 / 100)公里"
        return near.isEmpty ? distance : "\(near)，\(distance)"
    }
}
