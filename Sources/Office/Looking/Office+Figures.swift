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
    /// The figures of the opinions' year (0: all years); counted as the acts happen, never scanned.
    public func figures(year: Int) async throws -> [Figure] {
        let (city, today) = (city, today)
        let (from, through) = year == 0 ? ("", "") : ("\(year)-01", "\(year)-12")
        let span = year == 0 ? "" : "&year=\(year)"
        return try await store.read { connection in
            func sum(_ figure: String, _ key: String = "") throws -> Int { try connection.tally(figure, key: key, from: from, through: through) }
            func parts(_ figure: String, _ parameter: String, name: (String) -> String) throws -> [Figure.Part] {
                try connection.tallies(figure, from: from, through: through).map {
                    Figure.Part(name: name($0.key), n: $0.n, query: "\(parameter)=\($0.key)\(span)")
                }
            }
            func words(_ field: String) -> (String) -> String {
                { key in key.isEmpty ? "未定" : Institutions.procedure("opinion")?.field(field)?.word(for: .string(key)) ?? key }
            }
            let all = try sum("all")
            let closed = try sum("closed")
            let districts = try connection.tallies("territory", from: from, through: through)
                .filter { ["district", "county"].contains(city.territories[$0.key]?.kind ?? "") || city.territories[$0.key]?.parent == city.root && $0.key != city.root }
                .filter { ["district", "county", "town"].contains(city.territories[$0.key]?.kind ?? "") }
            return [
                Figure(id: "received", sentence: "收到群众意见建议{n}件", n: all, query: "all=1\(span)", parts: try parts("category", "category", name: words("category"))),
                Figure(id: "closed", sentence: "已办结{n}件", n: closed, query: "closed=1\(span)"),
                Figure(id: "open", sentence: "正在办理{n}件", n: try sum("open"), query: "open=1\(span)", parts: try parts("state", "state") { Institutions.procedure("opinion")?.state($0)?.name ?? $0 }),
                Figure(id: "replied", sentence: "已答复{n}件", n: try sum("replied"), query: "replied=1\(span)", parts: try parts("result", "result", name: words("result"))),
                Figure(id: "late", sentence: "超过时限{n}件", n: try connection.count(.everything, MatterFilter.late(today, year: year)), query: "late=1\(span)"),
                Figure(id: "rounds", sentence: "二次交办{n}件", n: try connection.tallies("rounds", from: from, through: through).reduce(0) { $0 + $1.n }, query: "second=1\(span)"),
                Figure(id: "rating", sentence: "群众已评价{n}件", n: try connection.tallies("rating", from: from, through: through).reduce(0) { $0 + $1.n }, query: "rated=1\(span)", parts: try parts("rating", "rating", name: words("rating"))),
                Figure(id: "channel", sentence: "来自各渠道{n}件", n: all, query: "all=1\(span)", parts: try parts("channel", "channel", name: words("channel"))),
                Figure(id: "grade", sentence: "已分级{n}件", n: all - (try sum("grade", "")), query: "graded=1\(span)", parts: try parts("grade", "grade", name: words("grade")).filter { !$0.query.hasPrefix("grade=&") && $0.query != "grade=" }),
                Figure(id: "territory", sentence: "各区县{n}件", n: districts.reduce(0) { $0 + $1.n }, query: "all=1\(span)", parts: districts.map {
                    Figure.Part(name: city.territories[$0.key]?.name ?? $0.key, n: $0.n, query: "territory=\($0.key)\(span)")
                }),
                Figure(id: "lead", sentence: "由承办单位办理{n}件", n: all - (try sum("lead", "")), query: "handed=1\(span)", parts: Array(try parts("lead", "lead") { city.name(ofWire: $0) }.filter { !$0.name.isEmpty }.prefix(20))),
                Figure(id: "station", sentence: "由联络站受理{n}件", n: all, query: "all=1\(span)", parts: Array(try parts("station", "station") { city.name(ofWire: $0) }.filter { !$0.name.isEmpty }.prefix(20))),
            ]
        }
    }

    /// Received and replied by month, the last so many.
    public func months(_ figure: String, last: Int) async throws -> [(month: String, n: Int)] {
        try await store.read { try $0.months(figure, last: last) }
    }
}

extension City {
    /// The code of the territory without a parent here.
    public var root: String { territories.values.first { territories[$0.parent] == nil }?.code ?? "" }
}
