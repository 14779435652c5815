import Civics
import Institutions

/// 一村(居)一站(点)全覆盖 (S0-52): which villages and communities have a place of their own.
public struct PlaceCoverage: Sendable {
    public let territory: City.Territory
    public let villages: Int
    public let covered: Int
    /// Those without, by where they lie; the first two hundred.
    public let gaps: [City.Territory]
    /// Those with a place of their own, likewise.
    public let settled: [City.Territory]
    /// The parts of the territory.
    public let parts: [(territory: City.Territory, villages: Int, covered: Int)]
    /// Places where people are met, those that serve most residents first; the first two hundred.
    public let places: [City.Place]
    public let countPlaces: Int
    /// Places that serve more residents than the rule of their kind says, with that number, the most crowded first; the first two hundred.
    public let crowded: [(place: City.Place, most: Int)]
    public let countCrowded: Int
    /// Places of the network where nobody is met in person, by kind: they cover nobody.
    public let apart: [(kind: String, n: Int)]

    /// What a map can draw: places whose position has been typed.
    public var located: [City.Place] { places.filter { $0.position != nil } }
}

extension City.Place {
    /// Degrees north and east; nil where they were not typed or cannot be.
    public var position: (latitude: Double, longitude: Double)? {
        guard let north = Double(latitude), let east = Double(longitude), abs(north) <= 90, abs(east) <= 180 else { return nil }
        return (north, east)
    }
}

extension Office {
    /// So many are listed and drawn; of a larger territory its parts are looked at.
    static let coverageMost = 200

    public func placeCoverage(_ code: String, as viewer: Viewer) throws -> PlaceCoverage {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        return kept("coverage/\(territory.code)", city, on: today) { coverage(of: territory, city, today) }
    }

    private func coverage(of territory: City.Territory, _ city: City, _ today: Day) -> PlaceCoverage {
        let all = places(under: territory, city, on: today)
        let places = all.filter { Office.meets($0) }
        let apart = Dictionary(grouping: all.filter { !Office.meets($0) }, by: \.kind).map { (kind: $0, n: $1.count) }.sorted { ($1.n, $0.kind) < ($0.n, $1.kind) }
        let settled = Set(places.map(\.territory))
        let villages = city.territories.values.filter { Office.isVillage($0) && $0.term.contains(today) && $0.path.utf8.starts(with: territory.path.utf8) }
            .sorted { $0.path < $1.path }
        let depth = territory.path.split(separator: "/").count
        var counts: [String: (Int, Int)] = [:]
        for village in villages {
            let parts = village.path.split(separator: "/")
            guard parts.count > depth else { continue }
            let count = counts[String(parts[depth])] ?? (0, 0)
            counts[String(parts[depth])] = (count.0 + 1, count.1 + (settled.contains(village.code) ? 1 : 0))
        }
        let parts = counts.compactMap { code, count in city.territories[code].map { ($0, count.0, count.1) } }.filter { !Office.isVillage($0.0) }
        let gaps = villages.filter { !settled.contains($0.code) }
        // A home of a whole county is not a place for its residents to crowd.
        let limits = ["station": "places.serves.station", "point": "places.serves.point", "post": "places.serves.point", "studio": "places.serves.point"]
        let most = limits.mapValues { rules.number($0, in: territory.path, on: today, or: $0.hasSuffix("station") ? 40_000 : 4_000) }
        let crowded = places.compactMap { place in most[place.kind].flatMap { place.population > $0 ? (place: place, most: $0) : nil } }
            .sorted { ($1.place.population * $0.most, $0.place.code) < ($0.place.population * $1.most, $1.place.code) }
        return PlaceCoverage(
            territory: territory, villages: villages.count, covered: villages.count - gaps.count, gaps: Array(gaps.prefix(Self.coverageMost)),
            settled: Array(villages.lazy.filter { settled.contains($0.code) }.prefix(Self.coverageMost)),
            parts: parts.sorted { $0.0.code < $1.0.code },
            places: Array(places.sorted { ($1.population, $0.code) < ($0.population, $1.code) }.prefix(Self.coverageMost)), countPlaces: places.count,
            crowded: Array(crowded.prefix(Self.coverageMost)), countCrowded: crowded.count, apart: apart)
    }
}
