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
        let kinds = Groups.entries.map { (id: $0.0, name: $0.1) }
        return try await store.read { connection in
            let times = try kinds.map { try connection.entries($0.id, year: year) }
            var counts = Array(repeating: 0, count: kinds.count + 1)
            var found: [(id: Int64, row: EntryRoll.Row)] = []
            for id in city.serving(on: today, within: paths).keys {
                guard let person = city.people[id] else { continue }
                let row = EntryRoll.Row(person: person, times: times.map { $0[person.code] ?? 0 })
                counts[row.entered] += 1
                if entered.map({ $0 == row.entered }) ?? true { found.append((id, row)) }
            }
            let rest = found.filter { $0.id > mark ?? 0 }.sorted { $0.id < $1.id }
            return EntryRoll(kinds: kinds, rows: rest.prefix(limit).map(\.row), counts: counts, next: rest.count > limit ? rest[limit - 1].id : nil)
        }
    }
}

extension Connection {
    /// How often people took part in activities that entered such a place.
    fileprivate func entries(_ kind: String, year: Int) throws -> [String: Int] {
        var query = RecordQuery("attendance", scope: .everything)
        query.filters = [("entry", [kind]), ("state", ["attended"])]
        (query.from, query.through) = (Day.firstOf(year: year).description, Day.lastOf(year: year).description)
        let rows = try groups(query, by: "person", limit: .max, byValue: true)
        return Dictionary(rows.map { ($0.value, $0.n) }) { first, _ in first }
    }
}
