import Civics
import Institutions
import Store

/// 代表名册: who serves, under which mandates, at which station; and what each has or lacks.
public struct DeputyRoll: Sendable {
    public struct Filter: Sendable {
        public var level = ""
        /// A territory in which the congress or the station lies.
        public var territory = ""
        public var search = ""
        public var has: [Coverage] = []
        public var lacks: [Coverage] = []
        public var year: Int

        public init(year: Int) { self.year = year }
    }

    public struct Row: Sendable {
        public let person: City.Person
        public let mandates: [City.Post]
        public let stations: [City.Place]
        public let groups: [String]
    }

    public let rows: [Row]
    public let count: Int
    public let next: Int64?
}

/// How many deputies of a level there are, and how many have each thing.
public struct CoverageLine: Sendable {
    /// Empty: all levels, each person once.
    public let level: String
    public let all: Int
    public let have: [Coverage: Int]
}

extension Office {
    public static let deputyLevels = City.levels

    /// A page of the roll, by person.
    public func deputyRoll(_ filter: DeputyRoll.Filter, after mark: Int64?, limit: Int, as viewer: Viewer) async throws -> DeputyRoll {
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        guard (filter.has + filter.lacks).allSatisfy({ covers($0, viewer) }) else { throw Failure.notFound }
        let readsGroups = covers(.group, viewer)
        let (term, households) = (termStart(on: today), householdsOfDeputy)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            let key = "roll \(paths ?? ["*"]) \(filter) \(term?.description ?? "")"
            let found = try reading.answer(key, from: CoverageSets.registers(filter.has + filter.lacks)) {
                let sets = try CoverageSets(reading, year: filter.year, term: term, households: households, filter.has + filter.lacks, connection)
                let (serving, names) = serving(city, on: today, within: paths)
                let inside = filter.territory.isEmpty ? nil : city.territories[filter.territory]?.path
                return names.containing(filter.search).filter { person in
                    guard let posts = serving[person], let one = city.people[person] else { return false }
                    guard filter.level.isEmpty || posts.contains(where: { $0.level == filter.level }) else { return false }
                    guard inside.map({ path in posts.contains { city.paths(of: $0).contains { $0.utf8.starts(with: path.utf8) } } }) ?? true else { return false }
                    return filter.has.allSatisfy { sets.has($0, one.code) } && !filter.lacks.contains { sets.has($0, one.code) }
                }
            }
            let count = found.count
            let start = mark.map { mark in found.firstIndex { $0 > mark } ?? count } ?? 0
            let shown = found[start...].prefix(limit)
            let groups = !readsGroups ? [:] : try connection.groupNames(of: shown.compactMap { city.people[$0]?.code }, on: today.description)
            let rows = shown.compactMap { id -> DeputyRoll.Row? in
                guard let person = city.people[id] else { return nil }
                let posts = city.posts(of: id).filter { $0.role == .deputy && $0.term.contains(today) }
                let places = posts.compactMap { post -> City.Place? in if case .place(let place) = post.holder { city.places[place] } else { nil } }
                return DeputyRoll.Row(person: person, mandates: posts, stations: places, groups: groups[person.code] ?? [])
            }
            return DeputyRoll(rows: rows, count: count, next: start + shown.count < count ? shown.last : nil)
        }
    }

    /// What is covered at each level and in all.
    public func coverage(year: Int, territory: String = "", as viewer: Viewer) async throws -> [CoverageLine] {
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        let kinds = Coverage.allCases.filter { covers($0, viewer) }
        let (term, households) = (termStart(on: today), householdsOfDeputy)
        return try await store.read { [self] connection in
            let key = "roll coverage \(paths ?? ["*"]) \(kinds) \(year) \(territory) \(term?.description ?? "")"
            let reading = try keptReading(city, on: today, connection)
            return try reading.answer(key, from: CoverageSets.registers(kinds)) {
                let sets = try CoverageSets(reading, year: year, term: term, households: households, kinds, connection)
                let inside = territory.isEmpty ? nil : city.territories[territory]?.path
                var all: [String: Int] = [:]
                var have: [String: [Coverage: Int]] = [:]
                for (person, posts) in serving(city, on: today, within: paths).posts {
                    if let inside, !posts.contains(where: { city.paths(of: $0).contains { $0.utf8.starts(with: inside.utf8) } }) { continue }
                    guard let code = city.people[person]?.code else { continue }
                    let held = kinds.filter { sets.has($0, code) }
                    for level in Set(posts.map(\.level)).union([""]) {
                        all[level, default: 0] += 1
                        for kind in held { have[level, default: [:]][kind, default: 0] += 1 }
                    }
                }
                return ([""] + City.levels).compactMap { level in all[level].map { CoverageLine(level: level, all: $0, have: have[level] ?? [:]) } }
            }
        }
    }

    /// Deputies in office within these territories with their mandates, and by the words by which they are looked for: name, code, electing unit.
    func serving(_ city: City, on day: Day, within paths: [String]?) -> (posts: [Int64: [City.Post]], names: NameIndex) {
        kept("serving \(paths ?? ["*"])", city, on: day) {
            let posts = city.serving(on: day, within: paths)
            let entries = posts.keys.sorted().compactMap { id in
                city.people[id].map { (text: "\($0.name)\n\($0.code)\n\(posts[id]?.map(\.electingUnit).joined(separator: "\n") ?? "")", id: id) }
            }
            return (posts, NameIndex(entries))
        }
    }

    /// Where the person oversees deputies; nil: everywhere.
    func rollPaths(_ viewer: Viewer) throws -> [String]? {
        if viewer.has(anyOf: [.admin, .auditor]) { return nil }
        let offices: Set<Role> = [.office, .deputyWork, .presidium, .streetCommittee, .committee, .member]
        let paths = viewer.actor.capacities.filter { offices.contains($0.role) }.map(\.territory).filter { !$0.isEmpty }
        guard !paths.isEmpty else { throw Failure.notFound }
        return paths
    }
}

extension City {
    /// Deputies in office on a day with their mandates, as far as a congress or a station of theirs lies within these territories.
    func serving(on day: Day, within paths: [String]?) -> [Int64: [Post]] {
        var serving: [Int64: [Post]] = [:]
        for post in posts.values where post.role == .deputy && post.term.contains(day) { serving[post.person, default: []].append(post) }
        guard let paths else { return serving }
        return serving.filter { _, posts in posts.contains { post in self.paths(of: post).contains { own in paths.contains { own.utf8.starts(with: $0.utf8) } } } }
    }

    /// Where a mandate lies: its congress and its station.
    func paths(of post: Post) -> [String] {
        var paths: [String] = []
        if let path = post.body.flatMap({ bodies[$0] }).flatMap({ territories[$0.territory]?.path }) { paths.append(path) }
        if case .place(let id) = post.holder, let path = places[id].flatMap({ territories[$0.territory]?.path }) { paths.append(path) }
        return paths
    }
}

extension Connection {
    /// The names of the groups of these people that stand on a day.
    func groupNames(of people: [String], on day: String) throws -> [String: [String]] {
        guard !people.isEmpty else { return [:] }
        var query = RecordQuery("membership", scope: .everything, limit: 5_000)
        query.filters = [("person", people)]
        query.standing = day
        let found = try records(query)
        let names = Dictionary(try records("group", codes: Array(Set(found.compactMap { $0.fields["group"]?.keyText })))
            .map { ($0.code, $0.name) }) { first, _ in first }
        var groups: [String: [String]] = [:]
        for one in found { groups[one.fields["person"]?.keyText ?? "", default: []].append(names[one.fields["group"]?.keyText ?? ""] ?? "") }
        return groups
    }
}
