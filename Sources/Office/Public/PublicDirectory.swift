import Civics
import Institutions

/// Deputies of all levels and places of today, by area: what residents look through (S4-44).
///
/// Worked out once for each change of the structure and each day; then a page of 180,000 deputies costs as much as one of eighty.
public struct PublicDirectory: Sendable {
    /// One mandate as it is found: where the deputy receives, else where the congress sits.
    struct Seat: Sendable {
        let path: String, level: String, person: Int64, rank: Int
    }

    /// From the nearest to the farthest.
    public static let levels = ["town", "county", "city", "province", "national"]

    public let day: Day
    /// By level, and all of them under the empty one; where they lie, then by nearness.
    private let seats: [String: [Seat]]
    /// Different people of a level (empty: of any) in an area with all below it, and in the area itself.
    private let people: [Key: Int]

    private struct Key: Hashable {
        let area: String, level: String
        var isExact = false
    }
    private let deputies: NameIndex
    private let places: NameIndex
    /// By their names; the widest first, and their codes in that order.
    private let territories: (names: NameIndex, codes: [String])
    /// How many stand in each territory, with those below it.
    private let placesIn: [String: Int]
    /// The kind of each territory.
    private let kinds: [String: String]

    init(_ city: City, on day: Day) {
        self.day = day
        var seats: [Seat] = []
        var people: [Key: Int] = [:]
        var deputies: [(name: String, person: Int64)] = []
        var pinyin = Pinyin()
        for person in city.people.values {
            var areas: Set<Key> = []
            var seen: Set<String> = []
            var districts = ""
            for post in city.posts(of: person.id) where post.role == .deputy && post.term.contains(day) {
                // 第8选区: who it elected; a congress that elects is no name to find a deputy by.
                if post.electingUnit.hasSuffix("选区") { districts += "\n\(post.electingUnit)" }
                guard let (path, rank) = Self.area(of: post, city, on: day) else { continue }
                let level = Self.level(of: post, city)
                guard seen.insert("\(path)\(level)").inserted else { continue }
                seats.append(Seat(path: path, level: level, person: person.id, rank: rank))
                let codes = path.split(separator: "/").map(String.init)
                for level in [level, ""] {
                    for code in codes { areas.insert(Key(area: code, level: level)) }
                    if let own = codes.last { areas.insert(Key(area: own, level: level, isExact: true)) }
                }
            }
            for area in areas { people[area, default: 0] += 1 }
            if !seen.isEmpty { deputies.append(("\(person.name)\(districts)\n\(pinyin.keys(of: person.name))", person.id)) }
        }
        let open = city.places.values.filter { $0.term.contains(day) }
        var inside: [String: Int] = [:]
        for place in open {
            for code in (city.territories[place.territory]?.path ?? "").split(separator: "/") { inside[String(code), default: 0] += 1 }
        }
        let sorted = seats.sorted { ($0.path, $0.rank, $0.person) < ($1.path, $1.rank, $1.person) }
        self.seats = Dictionary(grouping: sorted, by: \.level).merging(["": sorted]) { $1 }
        self.people = people
        self.deputies = NameIndex(deputies.sorted { ($0.name, $0.person) < ($1.name, $1.person) }.map { ($0.name, $0.person) })
        places = NameIndex(open.sorted { $0.id < $1.id }.map { ("\($0.name) \($0.address)\n\(pinyin.keys(of: $0.name))", $0.id) })
        placesIn = inside
        let areas = city.territories.values.sorted { ($0.path.utf8.count, $0.code) < ($1.path.utf8.count, $1.code) }
        territories = (NameIndex(areas.enumerated().map { ($1.name, Int64($0)) }), areas.map(\.code))
        kinds = city.territories.mapValues(\.kind)
    }

    private static func area(of post: City.Post, _ city: City, on day: Day) -> (path: String, rank: Int)? {
        let rank = levels.firstIndex(of: level(of: post, city)) ?? levels.count
        switch post.holder {
        case .place(let id):
            guard let place = city.places[id], let path = city.territories[place.territory]?.path else { return nil }
            return (path, rank)
        case .body(let id): return city.bodies[id].flatMap { city.territories[$0.territory]?.path }.map { ($0, rank) }
        default: return nil
        }
    }

    private static func level(of post: City.Post, _ city: City) -> String {
        if !post.level.isEmpty { return post.level }
        let kind = post.body.flatMap { city.bodies[$0]?.territory }.flatMap { city.territories[$0]?.kind } ?? ""
        return ["town": "town", "street": "town", "district": "county", "county": "county", "city": "city", "province": "province"][kind] ?? ""
    }

    // MARK: Reading

    public func count(in territory: String, level: String = "") -> (places: Int, deputies: Int) {
        (placesIn[territory] ?? 0, people[Key(area: territory, level: level)] ?? 0)
    }

    /// Deputies found in an area (a path) and below it, each once.
    /// - Parameters:
    ///   - level: empty: of every level.
    ///   - most: so many of them; nobody gathers a province for a page of it.
    public func deputies(within path: String, level: String = "", exactly: Bool = false, most: Int) -> [Int64] {
        let seats = self.seats[level] ?? []
        var (low, high) = (0, seats.count)
        while low < high {
            let middle = (low + high) / 2
            if seats[middle].path < path { low = middle + 1 } else { high = middle }
        }
        var seen: Set<Int64> = []
        var found: [Int64] = []
        while found.count < most, low < seats.count, exactly ? seats[low].path == path : seats[low].path.utf8.starts(with: path.utf8) {
            let seat = seats[low]
            if seen.insert(seat.person).inserted { found.append(seat.person) }
            low += 1
        }
        return found
    }

    /// Up to which kind of territory a level's deputies are near: those of a neighbouring town are nobody's here.
    private static let reach = [
        "town": Set(["village", "community", "town", "street"]), "county": ["village", "community", "town", "street", "district", "county"],
        "city": ["village", "community", "town", "street", "district", "county", "city"],
    ]

    /// For each level, who is nearest to an area: those of the area itself, else of the next one above it that has some.
    /// - Parameter most: so many of each level come with their number.
    public func nearest(to path: String, most: Int) -> [(level: String, area: String, count: Int, deputies: [Int64])] {
        let codes = path.split(separator: "/")
        return Self.levels.compactMap { level in
            for length in stride(from: codes.count, to: 0, by: -1) {
                let isAbove = length < codes.count && !(Self.reach[level]?.contains(kinds[String(codes[length - 1])] ?? "") ?? true)
                if isAbove { break }
                let area = "/" + codes.prefix(length).joined(separator: "/") + "/"
                let code = String(codes[length - 1])
                let own = length == codes.count ? 0 : people[Key(area: code, level: level, isExact: true)] ?? 0
                let count = own > 0 ? own : count(in: code, level: level).deputies
                if count > 0 { return (level, area, count, deputies(within: area, level: level, exactly: own > 0, most: most)) }
            }
            return nil
        }
    }

    /// Deputies in office whose names, also in Pinyin, or the district that elected them, contain the words, in the order of their names.
    public func deputies(called words: String) -> [Int64] { deputies.containing(words) }

    /// Codes of territories whose names contain the words, the widest first.
    public func territories(called words: String) -> [String] { territories.names.containing(words).map { territories.codes[Int($0)] } }

    /// Places of today whose names or addresses contain the words.
    public func places(called words: String) -> [Int64] { places.containing(words) }
}

extension Office {
    public var directory: PublicDirectory {
        let (city, today) = (city, today)
        return kept("directory", city, on: today) { PublicDirectory(city, on: today) }
    }
}
