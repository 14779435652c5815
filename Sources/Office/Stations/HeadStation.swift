import Civics
import Institutions
import Store

/// 联络总站 (S4-08): the head of the network of places, whose totals are the sums over the parts of its territory.
public struct HeadStation: Sendable {
    public struct Line: Sendable {
        /// Nil for what lies in the territory itself and in none of its parts.
        public let part: City.Territory?
        /// Places and seats of deputies today; receptions held and opinions registered in the year.
        public let places: Int, seats: Int, receptions: Int, opinions: Int
    }

    public let territory: City.Territory
    public let year: Int
    /// The head stations of the territory, else the nearest one above it.
    public let heads: [City.Place]
    public let lines: [Line]
    /// What is right below the heads of the territory.
    public let below: [City.Place]
    /// Homes that hang under no head station although there is one for them.
    public let loose: [City.Place]

    public var total: Line {
        Line(
            part: territory, places: lines.reduce(0) { $0 + $1.places }, seats: lines.reduce(0) { $0 + $1.seats }, receptions: lines.reduce(0) { $0 + $1.receptions },
            opinions: lines.reduce(0) { $0 + $1.opinions })
    }
}

extension City {
    /// Head stations of a day, the widest first.
    func headStations(on day: Day) -> [Place] {
        places.values.filter { $0.kind == "headStation" && $0.term.contains(day) }
            .sorted { (territories[$0.territory]?.path.utf8.count ?? 0, $0.code) < (territories[$1.territory]?.path.utf8.count ?? 0, $1.code) }
    }

    /// Whether some place above it is a head station; a ring of parents leads nowhere.
    func hangsUnderHead(_ place: Place, on day: Day) -> Bool {
        var (at, steps) = (place, 0)
        while steps < 12, let above = self.place(code: at.parent), above.term.contains(day) {
            if above.kind == "headStation" { return true }
            (at, steps) = (above, steps + 1)
        }
        return false
    }

    /// Whether a head station stands for the territory in which a place lies.
    func hasHead(_ place: Place, among heads: [Place]) -> Bool {
        let path = territories[place.territory]?.path ?? ""
        return heads.contains { path.utf8.starts(with: (territories[$0.territory]?.path ?? "-").utf8) }
    }
}

extension Office {
    /// - Throws: `Failure.notFound` for a territory that the person does not oversee.
    public func headStation(_ code: String, as viewer: Viewer) async throws -> HeadStation {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        let children = city.children(of: territory.code).filter { $0.term.contains(today) }
        let codes = children.map(\.code) + [territory.code]
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            func counts(_ register: String, _ narrow: (inout RecordQuery) -> Void) throws -> [String: Int] {
                var query = RecordQuery(register, scope: .everything)
                narrow(&query)
                let asked = query
                return try reading.answer("head \(territory.code) \(asked.key)", from: [register]) { try connection.tallies(asked, by: "@in", among: codes) }
            }
            let places = try counts("place") { $0.standing = today.description }
            let seats = try counts("post") { ($0.filters, $0.standing) = ([("role", ["deputy"])], today.description) }
            let receptions = try counts("reception") {
                $0.filters = [("state", ["held"])]
                ($0.from, $0.through) = (Day.firstOf(year: today.year).description, Day.lastOf(year: today.year).description)
            }
            let opinions = try TallySource(connection, year: today.year).counts(in: children, top: territory)
            let parts = children.enumerated().map { at, child in
                HeadStation.Line(
                    part: child, places: places[child.code] ?? 0, seats: seats[child.code] ?? 0, receptions: receptions[child.code] ?? 0, opinions: opinions.below[at])
            }
            // Records that were written before their city came under the province lie in the city alone.
            func own(_ counts: [String: Int]) -> Int { max(0, (counts[territory.code] ?? 0) - children.reduce(0) { $0 + (counts[$1.code] ?? 0) }) }
            let mine = HeadStation.Line(part: nil, places: own(places), seats: own(seats), receptions: own(receptions), opinions: opinions.here)
            let heads = city.headStations(on: today)
            let inside = heads.filter { city.territories[$0.territory]?.path.utf8.starts(with: territory.path.utf8) ?? false }
            let above = heads.last { territory.path.utf8.starts(with: (city.territories[$0.territory]?.path ?? "-").utf8) }
            let all = self.places(under: territory, city, on: today)
            let own = Set(inside.map { $0.code.uppercased() })
            return HeadStation(
                territory: territory, year: today.year, heads: inside.isEmpty ? [above].compactMap(\.self) : inside, lines: parts + [mine],
                below: all.filter { own.contains($0.parent.uppercased()) },
                loose: all.filter { $0.kind == "home" && city.hasHead($0, among: heads) && !city.hangsUnderHead($0, on: today) })
        }
    }
}
