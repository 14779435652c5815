import Civics
import Institutions
import Store

/// 家站点网络: what kinds of places a territory has, part by part, and the places that lie in it.
public struct PlaceNetwork: Sendable {
    public struct Part: Sendable {
        public let territory: City.Territory
        /// By kind; those below included.
        public let counts: [String: Int]
        public var all: Int { counts.values.reduce(0, +) }
    }

    public let territory: City.Territory
    /// Its own parts, and last what lies in the territory itself.
    public let parts: [Part]
    public let total: [String: Int]
    /// Kinds that the territory has, in the order of the network.
    public let kinds: [Choice]
    /// The places as a tree, where the territory is small enough to be read at once: depth and place.
    public let tree: [(depth: Int, place: City.Place)]
}

extension Office {
    /// A tree of more places is shown part by part.
    static let treeMost = 200

    public func placeNetwork(_ code: String, as viewer: Viewer) throws -> PlaceNetwork {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        return kept("network/\(territory.code)", city, on: today) { network(of: territory, city, today) }
    }

    private func network(of territory: City.Territory, _ city: City, _ today: Day) -> PlaceNetwork {
        let places = places(under: territory, city, on: today)
        let depth = territory.path.split(separator: "/").count
        var counts: [String: [String: Int]] = [:], total: [String: Int] = [:]
        for place in places {
            let parts = (city.territories[place.territory]?.path ?? "").split(separator: "/")
            counts[parts.count > depth ? String(parts[depth]) : "", default: [:]][place.kind, default: 0] += 1
            total[place.kind, default: 0] += 1
        }
        var parts = city.children(of: territory.code).filter { $0.term.contains(today) }.map { PlaceNetwork.Part(territory: $0, counts: counts[$0.code] ?? [:]) }
        if let own = counts[""] { parts.append(.init(territory: territory, counts: own)) }
        return PlaceNetwork(
            territory: territory, parts: parts, total: total, kinds: Places.kinds.filter { total[$0.id] != nil },
            tree: places.count > Self.treeMost ? [] : Office.tree(Array(places)))
    }

    /// Each place under the one above it; whose upper place lies elsewhere stands by itself.
    private static func tree(_ places: [City.Place]) -> [(depth: Int, place: City.Place)] {
        let known = Set(places.map(\.code))
        let below = Dictionary(grouping: places.filter { known.contains($0.parent.uppercased()) && $0.parent.uppercased() != $0.code }) { $0.parent.uppercased() }
        var tree: [(Int, City.Place)] = [], seen: Set<String> = []
        func add(_ place: City.Place, _ depth: Int) {
            guard seen.insert(place.code).inserted else { return }
            tree.append((depth, place))
            for child in below[place.code] ?? [] { add(child, depth + 1) }
        }
        for place in places where !known.contains(place.parent.uppercased()) { add(place, 0) }
        return tree
    }
}

/// How far the places of a territory are what the province asks for: 全覆盖、制度化、常活动 (S2-01).
public struct PlaceIndicators: Sendable {
    public let territory: City.Territory
    public var villages = 0, covered = 0
    public var places = 0, withRules = 0, active = 0
}

extension Office {
    /// One line for each part of the territory, and the territory itself last.
    public func placeIndicators(_ code: String, as viewer: Viewer) async throws -> [PlaceIndicators] {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        let since = rules.start("places.active", in: territory.path, before: today, or: 3)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            return try reading.answer("indicators/\(territory.code)", from: PlaceFacts.registers) {
                try indicators(of: territory, since, city, today, connection)
            }
        }
    }

    private func indicators(of territory: City.Territory, _ since: Day, _ city: City, _ today: Day, _ connection: any Connection) throws -> [PlaceIndicators] {
        let places = places(under: territory, city, on: today).filter { Office.meets($0) }
        let facts = try PlaceFacts(connection, city, since: since, today: today, territory.code)
        let depth = territory.path.split(separator: "/").count
        let children = city.children(of: territory.code).filter { $0.term.contains(today) && !Office.isVillage($0) }
        var lines = Dictionary(uniqueKeysWithValues: children.map { ($0.code, PlaceIndicators(territory: $0)) })
        var whole = PlaceIndicators(territory: territory)
        func add(_ path: String, _ change: (inout PlaceIndicators) -> Void) {
            change(&whole)
            let parts = path.split(separator: "/")
            guard parts.count > depth, var line = lines[String(parts[depth])] else { return }
            change(&line)
            lines[line.territory.code] = line
        }
        let settled = Set(places.map(\.territory))
        for village in city.territories.values where Office.isVillage(village) && village.term.contains(today) && village.path.utf8.starts(with: territory.path.utf8) {
            add(village.path) { $0.villages += 1; $0.covered += settled.contains(village.code) ? 1 : 0 }
        }
        for place in places {
            add(city.territories[place.territory]?.path ?? "") {
                $0.places += 1
                $0.withRules += facts.hasRules(place) ? 1 : 0
                $0.active += facts.active.contains(place.code) ? 1 : 0
            }
        }
        return children.compactMap { lines[$0.code] } + [whole]
    }

    /// Where people are met in person.
    static func meets(_ place: City.Place) -> Bool { !["online", "headStation", "legislativePoint", "hall"].contains(place.kind) }
    static func isVillage(_ territory: City.Territory) -> Bool { ["village", "community"].contains(territory.kind) }
}

/// What the registers say of all places at once: which have rules, which were active, which have been looked at by leaders.
struct PlaceFacts {
    static let registers = ["reception", "activity", "regulation"]
    let active: Set<String>
    private let ruled: Set<String>, ruling: Set<String>

    init(_ connection: any Connection, _ city: City, since: Day, today: Day, _ territory: String) throws {
        var active: Set<String> = []
        for (register, states) in [("reception", ["held"]), ("activity", ["held", "summed"])] {
            var query = RecordQuery(register, scope: .init(territories: [territory]))
            query.filters = [("state", states)]
            (query.from, query.through) = (since.description, today.description)
            active.formUnion(try connection.groups(query, by: "place", limit: 100_000).map(\.value))
        }
        self.active = active
        var rules = RecordQuery("regulation", scope: .everything)
        rules.standing = today.description
        ruled = Set(try connection.groups(rules, by: "place", limit: 100_000).map(\.value))
        // A body's rules hold for all its places; one that is written for a place alone names the place.
        var bodies: Set<String> = []
        rules.limit = 20_000
        for record in try connection.records(rules) where record.fields["place"] == nil { if let body = record.fields["body"]?.keyText { bodies.insert(body) } }
        ruling = bodies
    }

    func hasRules(_ place: City.Place) -> Bool { ruled.contains(place.code) || ruling.contains(place.owner) }
}
