import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// Figures with a page of their own: the matrix, what people speak of, scores one by one, a station's month.
extension WorkFigures {
    static let scorePage = 50

    func matrix(_ request: Request, _ context: StaffContext) async throws -> Response {
        let year = FigureYear(request, today: site.office.today)
        let sheet = try await site.office.matrixSheet(year: year.year, as: context.viewer)
        let refused = try await site.office.refusals(year: year.year, as: context.viewer, limit: 100)
        return site.page("分类分级和处理方式", request, context, """
            \(back)<h1>分类分级和处理方式</h1>\(year.chips(Paths.matrix.link()))\(parts(year).sheet(sheet, hasTitle: false))\
            <section><h2>退回的交办</h2><p class="soft">单位退回要写明理由和更合适的单位；答复群众的总时限从登记日算起，不因退回重算。\(when(refused.count == 100, "这里列最近的100次。"))</p>\
            \(Ledger(
                caption: "退回的交办", columns: ["事项", "退回单位", "退回", "理由", "建议的单位", "现在的单位", "登记"].map { Ledger.Column($0) },
                rows: refused.map(refusal), empty: "没有退回的。"))</section>
            """)
    }

    private func refusal(_ item: (handing: Handing, line: MatterLine)) -> Ledger.Row {
        let (city, today) = (site.office.city, site.office.today)
        return Ledger.Row(
            id: "\(item.line.id)-\(item.handing.version)",
            cells: [
                Work.link(item.line), HTML(city.name(ofWire: item.handing.unit)),
                when(item.handing.refused) { $0.said(asOf: today) }, HTML(item.handing.reason), HTML(city.name(ofWire: item.handing.better)),
                HTML(item.line.lead.isEmpty ? Work.state(item.line) : city.name(ofWire: item.line.lead)), item.line.at.day.said(asOf: today),
            ])
    }

    func hot(_ request: Request, _ context: StaffContext) async throws -> Response {
        let sheets = try await site.office.hotSheets(as: context.viewer)
        let year = FigureYear(request, today: site.office.today)
        return site.page("热点", request, context, """
            \(back)<h1>热点</h1><p class="soft">群众这一季度反映得多的是什么，比上季度多了还是少了。</p>\(each(sheets) { parts(year).sheet($0) })
            """)
    }

    /// Every round's score of one unit or station.
    func scores(_ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try request.queryFields()
        let (lead, station) = (fields["lead"] ?? "", fields["station"] ?? "")
        let (wire, isUnit) = lead.isEmpty ? (station, false) : (lead, true)
        guard let holder = Holder(wire: wire) else { throw Failure.notFound }
        let year = fields["year"].flatMap { Int($0) } ?? 0
        let found = try await site.office.scores(
            of: wire, isUnit: isUnit, low: fields.flag("low"), year: year, as: context.viewer, after: fields["after"].flatMap(ListMark.init), limit: Self.scorePage + 1)
        let shown = Array(found.prefix(Self.scorePage))
        let own = MatterFilter.query([isUnit ? "lead" : "station": wire]) + (year > 0 ? "&year=\(year)" : "") + (fields.flag("low") ? "&low=1" : "")
        let next = found.count > shown.count ? shown.last.map { "\(Paths.scores.link())?\(own)&after=\($0.mark.text)" } : nil
        let today = site.office.today
        let words = Institutions.ofResidents.field("rating")
        let name = site.office.city.name(of: holder)
        return site.page("\(name)的评分", request, context, """
            \(back)<h1>\(name)：群众评分\(when(fields.flag("low"), "，3分及以下"))</h1>\
            \(Ledger(
                caption: "评分", columns: ["事项", "第几轮", "评价", "日期"].map { Ledger.Column($0) },
                rows: shown.map { score in
                    Ledger.Row(
                        id: score.mark.text,
                        cells: [
                            Work.link(score.line), HTML("第\(score.round)轮"),
                            HTML("\(score.stars)分（\(words?.word(for: .string(String(score.stars))) ?? "")）"), score.day.said(asOf: today),
                        ], tone: score.stars <= 3 ? .soon : nil)
                }, empty: "还没有评价。", next: next))
            """)
    }

    /// 联络站月报, to be printed as it stands.
    func stationMonth(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (office, viewer) = (site.office, context.viewer)
        let fields = try request.queryFields()
        let places = Stations(site: site).places(of: viewer)
        guard let place = fields.int("station").flatMap({ office.city.places[Int64($0)] }) ?? places.first else {
            return site.page("联络站月报", request, context, "\(back)<h1>联络站月报</h1>\(Notice(.soon, "请先选择联络站", words: "从数据页的「按受理的联络站」打开一个站的清单，或请管理员补上您的职务。"))")
        }
        let month = fields["month"].flatMap { $0.count == 7 && Day($0 + "-01") != nil ? $0 : nil } ?? String(office.today.description.prefix(7))
        let sheets = try await office.stationSheets(place.id, month: month, as: viewer)
        let first = Day(month + "-01") ?? office.today
        func link(_ day: Day) -> String { "\(Paths.station.link())?station=\(place.id)&month=\(day.description.prefix(7))" }
        let year = FigureYear(request, today: office.today)
        let switcher: HTML = places.count < 2 ? "" : Chips(
            places.prefix(30).map { Chips.Chip($0.name, href: "\(Paths.station.link())?station=\($0.id)&month=\(month)", isOn: $0.id == place.id) }, label: "联络站").html
        return site.page("\(place.name)月报", request, context, """
            \(back)<h1>\(place.name) \(first.year)年\(first.month)月</h1>\
            <p class="row screen-only"><a href="\(link(first.adding(months: -1)))">上个月</a>\(when(first.adding(months: 1) <= office.today, "<a href=\"\(link(first.adding(months: 1)))\">下个月</a>"))</p>\
            <div class="screen-only">\(switcher)</div>\(each(sheets) { parts(year).sheet($0, hasFile: false) })
            """)
    }

    private var back: HTML { "<p class=\"soft screen-only\"><a href=\"\(Paths.figures.link())\">数据</a></p>" }

    private func parts(_ year: FigureYear) -> FigureParts {
        FigureParts(list: Self.listAddress, file: { "\(Paths.file.link())?figure=\($0)&\(year.query)" })
    }
}
