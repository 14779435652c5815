import Civics
import Institutions
import Store

/// 运行指数 (S2-13): how well a station runs, reckoned from records alone; the same records give the same number.
///
/// Four parts of 0–100 each: receptions held against weeks, opinions collected against weeks, answers in time, ratings of four or five
/// stars. Each counts with its weight (rules `places.index.…`); a part of which there is nothing to say is left out with its weight.
/// All in tenths, rounded half up, so that a clerk with paper comes to the same.
public struct PlaceIndex: Sendable {
    public struct Weights: Sendable, Equatable {
        public let reception: Int, cases: Int, onTime: Int, satisfaction: Int
        /// Receptions and opinions of a week that make a full part.
        public let weekly: Int, perWeek: Int

        public init(reception: Int, cases: Int, onTime: Int, satisfaction: Int, weekly: Int, perWeek: Int) {
            (self.reception, self.cases, self.onTime, self.satisfaction) = (reception, cases, onTime, satisfaction)
            (self.weekly, self.perWeek) = (weekly, perWeek)
        }
    }

    public let held: Int
    public let work: StationWork
    public let weeks: Int
    /// Tenths of 100; nil where there is nothing to say.
    public let parts: [Int?]
    /// Tenths of 100.
    public let index: Int

    public init(held: Int, work: StationWork, weeks: Int, weights: Weights) {
        (self.held, self.work, self.weeks) = (held, work, weeks)
        func share(_ part: Int, _ whole: Int) -> Int { min(1000, (part * 1000 + whole / 2) / max(1, whole)) }
        let parts: [Int?] = [
            share(held, weeks * weights.weekly), share(work.received, weeks * weights.perWeek), work.due == 0 ? nil : share(work.inTime, work.due),
            work.rated == 0 ? nil : share(work.good, work.rated),
        ]
        self.parts = parts
        let weighed = zip(parts, [weights.reception, weights.cases, weights.onTime, weights.satisfaction]).compactMap { part, weight in part.map { ($0, weight) } }
        let all = weighed.reduce(0) { $0 + $1.1 }
        index = all == 0 ? 0 : (weighed.reduce(0) { $0 + $1.0 * $1.1 } + all / 2) / all
    }
}

public struct PlaceRanking: Sendable {
    public let territory: City.Territory
    public let year: Int
    public let from: Day, through: Day
    public let weights: PlaceIndex.Weights
    /// The best first.
    public let rows: [(place: City.Place, index: PlaceIndex)]
    public let places: Int
    /// The mean of each part of the territory, the best first, with how many places it has.
    public let parts: [(territory: City.Territory, mean: Int, places: Int)]
}

extension Office {
    /// More places than this are ranked part by part.
    public static let rankedMost = 300

    public func placeRanking(_ code: String, year: Int, as viewer: Viewer) async throws -> PlaceRanking {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        let (from, through) = (Day.firstOf(year: year), min(today, Day.lastOf(year: year)))
        let weeks = max(1, (through - from + 1) / 7)
        func rule(_ id: String, _ usual: Int) -> Int { rules.number(id, in: territory.path, on: through, or: usual) }
        let weights = PlaceIndex.Weights(
            reception: rule("places.index.reception", 25), cases: rule("places.index.cases", 25), onTime: rule("places.index.onTime", 25),
            satisfaction: rule("places.index.satisfaction", 25), weekly: rule("station.weekly", 1), perWeek: rule("places.index.perWeek", 1))
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            return try reading.answer("ranking \(viewer.standing) \(territory.code) \(year)", from: [KeptReading.everything]) {
                let places = places(under: territory, city, on: today).filter { ["home", "station"].contains($0.kind) }
                var query = RecordQuery("reception", scope: .init(territories: [territory.code]))
                query.filters = [("state", ["held"])]
                (query.from, query.through) = (from.description, through.description)
                let asked = query
                let held = try reading.answer("held \(query.key)", from: ["reception"]) {
                    Dictionary(try connection.groups(asked, by: "place", limit: 100_000).map { ($0.value, $0.n) }) { first, _ in first }
                }
                let work = try connection.stationWork(Institutions.ofResidents.id, viewer.sight, from: from.description, through: through.description)
                let rows = places.map { place in
                    (place, PlaceIndex(held: held[place.code] ?? 0, work: work[Holder.place(place.id).wire] ?? StationWork(), weeks: weeks, weights: weights))
                }
                let depth = territory.path.split(separator: "/").count
                var sums: [String: (Int, Int)] = [:]
                for (place, index) in rows {
                    let parts = (city.territories[place.territory]?.path ?? "").split(separator: "/")
                    guard parts.count > depth else { continue }
                    let sum = sums[String(parts[depth])] ?? (0, 0)
                    sums[String(parts[depth])] = (sum.0 + index.index, sum.1 + 1)
                }
                let parts = sums.compactMap { code, sum in city.territories[code].map { ($0, (sum.0 + sum.1 / 2) / sum.1, sum.1) } }
                return PlaceRanking(
                    territory: territory, year: year, from: from, through: through, weights: weights,
                    rows: rows.count > Office.rankedMost ? [] : rows.sorted { ($1.1.index, $0.0.code) < ($0.1.index, $1.0.code) }, places: rows.count,
                    parts: parts.sorted { ($1.1, $0.0.code) < ($0.1, $1.0.code) })
            }
        }
    }
}
