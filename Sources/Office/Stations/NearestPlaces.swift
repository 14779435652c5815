import Civics
import Institutions

/// The places nearest to a village or an address (S2-11).
public struct NearestPlaces: Sendable {
    public struct Row: Sendable {
        public let place: City.Place
        /// As the crow flies; nil where one of the two positions has not been typed.
        public let metres: Int?
        /// 0: in the village or street itself; then the town, the county, farther.
        public let step: Int
        /// The narrowest territory in which both lie.
        public let common: City.Territory?
    }

    /// From where it was looked: a territory, or a place whose name or address was meant.
    public let origin: City.Territory?
    public let from: City.Place?
    /// Whether the origin's own position is known, or only that of places of its town.
    public let isEstimated: Bool
    public let rows: [Row]
    /// Other territories of that name.
    public let others: [City.Territory]
}

extension Office {
    /// So many are listed.
    public static let nearestMost = 10

    /// - Parameters:
    ///   - words: a village, a street, an address, or the name of a place.
    ///   - code: the territory that is meant, where several are called so.
    /// - Returns: nil where nothing is called so.
    public func nearestPlaces(to words: String, in code: String = "") -> NearestPlaces? {
        let (city, today) = (city, today)
        let found = directory.territories(called: words).compactMap { city.territories[$0] }.filter { $0.term.contains(today) }
        // The narrowest of that very name first: a village is meant rather than the town called after it.
        let named = found.sorted { ($1.name == words ? 1 : 0, $1.path.utf8.count, $0.code) < ($0.name == words ? 1 : 0, $0.path.utf8.count, $1.code) }
        let chosen = code.isEmpty ? nil : named.first { $0.code == code }
        if let origin = chosen ?? named.first {
            return nearest(origin, from: nil, others: named.filter { $0.code != origin.code }.prefix(20).map(\.self), city, today)
        }
        // An address: a place that stands there or in the same street, else the territory that the address names.
        let streets = [words, words.prefix { !$0.isNumber }.description].filter { $0.count >= 2 }
        for street in streets {
            if let place = directory.places(called: street).lazy.compactMap({ city.places[$0] }).first(where: { Office.meets($0) }),
                let origin = city.territories[place.territory]
            { return nearest(origin, from: place, others: [], city, today) }
        }
        let inside = city.territories.values.filter { $0.term.contains(today) && $0.name.count >= 2 && words.contains($0.name) }
        guard let origin = inside.max(by: { ($0.path.utf8.count, $1.code) < ($1.path.utf8.count, $0.code) }) else { return nil }
        return nearest(origin, from: nil, others: [], city, today)
    }

    private func nearest(_ origin: City.Territory, from: City.Place?, others: [City.Territory], _ city: City, _ today: Day) -> NearestPlaces {
        // From the village up until there is something to compare: its town and the county around it.
        let codes = Procedure.codes(ofPath: origin.path)
        let around = codes.compactMap { city.territories[$0] }.first { ["district", "county", "city"].contains($0.kind) } ?? origin
        let near = places(under: around, city, on: today).filter { Office.meets($0) && $0.kind != "activityRoom" }
        func mean(_ places: [City.Place]) -> (latitude: Double, longitude: Double)? {
            let known = places.compactMap(\.position)
            guard !known.isEmpty else { return nil }
            return (known.reduce(0) { $0 + $1.latitude } / Double(known.count), known.reduce(0) { $0 + $1.longitude } / Double(known.count))
        }
        let own = from?.position ?? mean(near.filter { $0.territory == origin.code })
        let town = codes.dropFirst().first.flatMap { city.territories[$0] }
        let position = own ?? town.flatMap { town in mean(near.filter { city.territories[$0.territory]?.path.utf8.starts(with: town.path.utf8) ?? false }) }
        let levels = codes.compactMap { city.territories[$0]?.path }
        let rows = near.map { place -> NearestPlaces.Row in
            let path = city.territories[place.territory]?.path ?? ""
            let step = levels.firstIndex { path.utf8.starts(with: $0.utf8) } ?? levels.count
            let metres = position.flatMap { here in place.position.map { City.metres(here, $0) } }
            return NearestPlaces.Row(place: place, metres: metres, step: step, common: step < levels.count ? city.territory(path: levels[step]) : nil)
        }
        // In the village itself before all; then by distance, where it is known.
        let sorted = rows.sorted { left, right in
            func key(_ row: NearestPlaces.Row) -> (Int, Int, Int, Int64) {
                (row.place.id == from?.id ? -1 : min(row.step, 1), row.metres ?? row.step * 20_000, City.kindOrder[row.place.kind] ?? 99, row.place.id)
            }
            return key(left) < key(right)
        }
        return NearestPlaces(
            origin: origin, from: from, isEstimated: own == nil && position != nil, rows: Array(sorted.prefix(Office.nearestMost)), others: others)
    }
}

extension City {
    /// Along a flat piece of the earth: good to a few metres within a county.
    static func metres(_ one: (latitude: Double, longitude: Double), _ other: (latitude: Double, longitude: Double)) -> Int {
        // A degree of latitude; one of longitude shrinks towards the poles, by the first terms of the cosine.
        let degree = 111_320.0
        let middle = (one.latitude + other.latitude) / 2 * 0.017_453_292_5
        let shrink = 1 - middle * middle / 2 + middle * middle * middle * middle / 24
        let (north, east) = ((one.latitude - other.latitude) * degree, (one.longitude - other.longitude) * degree * shrink)
        return Int((north * north + east * east).squareRoot().rounded())
    }
}
