import Civics
import Institutions
import Store

/// 数据: a named query over records, with the list it opens.
public struct Figure: Sendable {
    public let id: String
    /// The sentence in which it is printed; `{n}` stands for the number.
    public let sentence: String
    public let n: Int
    /// The filter whose list has exactly `n` rows, as an address query (`state=closed`).
    public let query: String
    /// Rows of a breakdown: name, number, filter.
    public let parts: [Part]

    public struct Part: Sendable {
        public let name: String
        public let n: Int
        public let query: String

        public init(name: String, n: Int, query: String) {
            self.name = name
            self.n = n
            self.query = query
        }
    }

    public init(id: String, sentence: String, n: Int, query: String, parts: [Part] = []) {
        self.id = id
        self.sentence = sentence
        self.n = n
        self.query = query
        self.parts = parts
    }
}

extension Office {
    /// The figures of residents' matters of a year (0: all years) over the whole city; counted as the acts happen, never scanned.
    /// - Parameter ids: which of them; nil: all.
    public func figures(year: Int, _ ids: [String]? = nil) async throws -> [Figure] {
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            try keptReading(city, on: today, connection).answer("public figures \(year) \(ids ?? [])", from: [KeptReading.everything]) {
                try FigureTable(source: TallySource(connection, year: year), city: city, today: today, year: year, top: city.root).figures(ids)
            }
        }
    }

    /// The same over what the viewer may see: as counted for whoever oversees the whole city, else one query per breakdown.
    public func figures(year: Int, as viewer: Viewer) async throws -> [Figure] {
        try await keptFigures("figures \(year) \(viewer.standing)") { connection, city, today in
            let top = viewer.sight.territories.count == 1 ? city.territory(path: viewer.sight.territories[0])?.code : nil
            let source: any FigureSource =
                viewer.sight.seesAll ? TallySource(connection, year: year, countsOpenRatings: true) : SightSource(connection, sight: viewer.sight, year: year)
            return try FigureTable(source: source, city: city, today: today, year: year, top: top ?? city.root).figures()
        }
    }

    /// Received and replied by month, the last so many.
    public func months(_ figure: String, last: Int) async throws -> [(month: String, n: Int)] {
        try await store.read { try $0.months(figure, of: Institutions.ofResidents.id, last: last) }
    }
}

extension City {
    /// The territory above all others, where there is just one.
    var onlyRoot: Territory? {
        let roots = self.roots
        return roots.count == 1 ? roots.first : nil
    }

    /// The code of the territory without a parent here.
    public var root: String { roots.first?.code ?? "" }

    private var roots: [Territory] { topTerritories.sorted().compactMap { territories[$0] } }

    /// The territories right below one, by code.
    public func children(of code: String) -> [Territory] { (belowTerritory[code] ?? []).compactMap { territories[$0] }.sorted { $0.code < $1.code } }
}

/// The sentences and breakdowns of the figures, whatever they are counted from.
private struct FigureTable {
    let source: any FigureSource
    let city: City
    let today: Day
    let year: Int
    /// The territory whose parts are compared.
    let top: String
    private let procedure = Institutions.ofResidents

    init(source: any FigureSource, city: City, today: Day, year: Int, top: String) {
        (self.source, self.city, self.today, self.year, self.top) = (source, city, today, year, top)
    }

    private func query(_ name: String, _ value: String = "1") -> String {
        let own = MatterFilter.query([name: value])
        return year == 0 ? own : "\(own)&year=\(year)"
    }

    private func words(_ field: String) -> (String) -> String {
        { key in key.isEmpty ? "未定" : procedure.field(field)?.word(for: .string(key)) ?? key }
    }

    private func parts(_ breakdown: Breakdown, name: (String) -> String) throws -> [Figure.Part] {
        try source.counts(by: breakdown).map {
            Figure.Part(name: name($0.key), n: $0.n, query: query(breakdown.rawValue, $0.key.isEmpty ? MatterFilter.none : $0.key))
        }
    }

    /// Holders of a slot, the busiest first; those who have none are left out.
    private func holders(_ breakdown: Breakdown) throws -> [Figure.Part] {
        try source.counts(by: breakdown).filter { !$0.key.isEmpty }.prefix(20).map {
            Figure.Part(name: city.name(ofWire: $0.key), n: $0.n, query: query(breakdown.rawValue, $0.key))
        }
    }

    private func sum(_ parts: [Figure.Part]) -> Int { parts.reduce(0) { $0 + $1.n } }

    /// - Parameter ids: which of them; nil: all.
    func figures(_ ids: [String]? = nil) throws -> [Figure] {
        let all = try source.all()
        return try Self.ids.filter { ids?.contains($0) ?? true }.map { try figure($0, all) }
    }

    /// In the order in which they are told.
    private static let ids = ["received", "closed", "open", "replied", "late", "rounds", "rating", "channel", "grade", "territory", "lead", "station", "month"]

    private func figure(_ id: String, _ all: Int) throws -> Figure {
        func figure(_ sentence: String, _ n: Int, _ query: String, _ parts: [Figure.Part] = []) -> Figure {
            Figure(id: id, sentence: sentence, n: n, query: query, parts: parts)
        }
        func given(_ breakdown: Breakdown, _ name: (String) -> String) throws -> [Figure.Part] {
            try parts(breakdown, name: name).filter { !$0.query.hasPrefix("\(breakdown.rawValue)=\(MatterFilter.none)") }
        }
        switch id {
        case "received": return figure("收到群众意见建议{n}件", all, query("all"), try parts(.category, name: words("category")))
        case "closed": return figure("已办结{n}件", try source.closed(), query("closed"))
        case "open": return figure("正在办理{n}件", try source.open(), query("open"), try parts(.state) { procedure.state($0)?.name ?? $0 })
        case "replied":
            let results = try given(.result, words("result"))
            return figure("已有办理结果{n}件", sum(results), query("replied"), results)
        case "late": return figure("超过时限{n}件", try source.late(today), query("late"))
        case "rounds": return figure("二次交办{n}件", try source.secondRounds(), query("second"))
        case "rating":
            let ratings = try given(.rating, words("rating"))
            return figure("群众已评价{n}件", sum(ratings), query("rated"), ratings.sorted { $0.query > $1.query })
        case "channel": return figure("来自各渠道{n}件", all, query("all"), try parts(.channel, name: words("channel")))
        case "grade":
            let grades = try given(.grade, words("grade"))
            return figure("已分级{n}件", sum(grades), query("graded"), grades.sorted { $0.query < $1.query })
        case "territory": return figure("分布在各地{n}件", all, query("all"), try territories())
        case "lead": return figure("交由承办单位办理{n}件", try source.handed(), query("handed"), try holders(.lead))
        case "station": return figure("由联络站受理{n}件", all, query("all"), try holders(.station))
        default:
            let months = try source.counts(by: .month).map {
                Figure.Part(name: monthName($0.key), n: $0.n, query: MatterFilter.query(["month": $0.key]))
            }
            return figure("按登记月份{n}件", all, query("all"), months.sorted { $0.query < $1.query })
        }
    }

    private func monthName(_ key: String) -> String {
        guard let day = Day(key + "-01") else { return key }
        return year == 0 ? "\(day.year)年\(day.month)月" : "\(day.month)月"
    }

    private func territories() throws -> [Figure.Part] {
        let children = city.children(of: top)
        let (counts, here) = try source.counts(in: children, top: city.territories[top])
        let below = zip(children, counts).map { Figure.Part(name: $0.name, n: $1, query: query("territory", $0.code)) }
        let name = city.territories[top]?.name ?? ""
        return below.filter { $0.n > 0 } + (here > 0 ? [Figure.Part(name: "\(name)（未指明下级地区）", n: here, query: query("territory", top + "."))] : [])
    }
}
