import Civics
import Institutions
import Store

/// 三进 (S3-41): which of the three kinds of place each deputy went to in a year.
public struct EntryRoll: Sendable {
    public struct Row: Sendable {
        public let person: City.Person
        /// How often, by kind, in the order of `kinds`.
        public let times: [Int]
        /// How many of the kinds.
        public var entered: Int { times.count { $0 > 0 } }
    }

    public let kinds: [(id: String, name: String)]
    public let rows: [Row]
    /// How many deputies entered none, one, two, all.
    public let counts: [Int]
    public let next: Int64?
}

extension Office {
    /// A page of the deputies whom the viewer oversees, with the kinds of place they entered; one query for each kind.
    /// - Parameter entered: only those who entered so many; nil: all.
    public func entries(year: Int, entered: Int?, after mark: Int64?, limit: Int, as viewer: Viewer) async throws -> EntryRoll {
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        let scope = try scopes(["attendance"], of: viewer)["attendance"] ?? .init(territories: [])
        let kinds = Groups.entries.map { (id: $0.0, name: $0.1) }
        return try await store.read { [self] connection in
            let all = try keptReading(city, on: today, connection).answer("entries \(paths ?? ["*"]) \(scope.key) \(year)", from: ["attendance"]) {
                Entries(of: serving(city, on: today, within: paths).names.containing(""), city, try kinds.map { try connection.entries($0.id, year: year, scope) })
            }
            let found = entered.map { all.people.indices.contains($0) ? all.people[$0] : [] } ?? all.everybody
            let start = mark.map { mark in found.firstIndex { $0 > mark } ?? found.count } ?? 0
            let page = found[start...].prefix(limit)
            let rows = page.compactMap { city.people[$0] }.map { person in EntryRoll.Row(person: person, times: all.times.map { $0[person.code] ?? 0 }) }
            return EntryRoll(kinds: kinds, rows: rows, counts: all.people.map(\.count), next: start + page.count < found.count ? page.last : nil)
        }
    }
}

/// Who entered how many of the kinds of place.
private struct Entries: Sendable {
    /// How often, by kind and person.
    let times: [[String: Int]]
    /// By how many of the kinds, in the order of their ids.
    private(set) var people: [[Int64]]
    let everybody: [Int64]

    init(of ids: [Int64], _ city: City, _ times: [[String: Int]]) {
        (self.times, everybody) = (times, ids)
        people = Array(repeating: [], count: times.count + 1)
        for id in ids { if let code = city.people[id]?.code { people[times.count { $0[code] != nil }].append(id) } }
    }
}

extension Connection {
    /// How often people took part in activities that entered such a place.
    fileprivate func entries(_ kind: String, year: Int, _ scope: RecordQuery.Scope) throws -> [String: Int] {
        var query = RecordQuery("attendance", scope: scope)
        query.filters = [("entry", [kind]), ("state", ["attended"])]
        (query.from, query.through) = (Day.firstOf(year: year).description, Day.lastOf(year: year).description)
        let rows = try groups(query, by: "person", limit: .max, byValue: true)
        return Dictionary(rows.map { ($0.value, $0.n) }) { first, _ in first }
    }
}
