import Civics
import Institutions
import Reading
import Store

/// One column of the desk: its first rows and how many there are.
public struct DeskSight: Sendable {
    public let column: DeskColumn
    /// With the move that the viewer would usually make next; nil where none is theirs.
    public let rows: [(line: MatterLine, why: String, move: Move?)]
    public let count: Int
    /// Where the column goes on; nil at its end.
    public let next: DeskMark?
}

extension Office {
    public func desk(of viewer: Viewer, _ column: DeskColumn, after mark: DeskMark? = nil, limit: Int) async throws -> DeskSight {
        let (today, holders, world) = (today, viewer.sight.holders, world(on: today))
        return try await store.read { [self] connection in
            let found = try connection.desk(of: holders, column, today: today, after: mark, limit: limit + 1)
            let rows = Array(found.prefix(limit))
            let last = rows.last.map { DeskMark(due: $0.line.due ?? "", matter: $0.line.id) }
            let matters = try recentMatters.matters(rows.map(\.line.id), connection)
            let shown = rows.map { row -> (line: MatterLine, why: String, move: Move?) in
                guard let matter = matters[row.line.id]?.matter, let procedure = Institutions.procedure(matter.procedure) else { return (row.line, row.why, nil) }
                return (row.line, row.why, UsualMove.of(matter, why: row.why, by: viewer.actor, in: procedure, world))
            }
            return DeskSight(
                column: column, rows: shown, count: try connection.deskCount(of: holders, column, today: today),
                next: found.count > limit ? last : nil)
        }
    }

    /// The next opinion that waits for the viewer's station to be read and sorted.
    public func nextToSort(for viewer: Viewer, after mark: DeskMark?) async throws -> (found: (matter: Int64, mark: DeskMark)?, waiting: Int) {
        let holders = viewer.sight.holders
        return try await store.read { try $0.next(for: holders, states: ["registered", "collated"], after: mark) }
    }

    /// Whoever finds a thousand seeks with one word more.
    public static let mostFound = 1_000

    /// How many a search finds, counted up to `mostFound` and one.
    public func searchCount(_ words: String, _ filter: MatterFilter, as viewer: Viewer) async throws -> Int {
        let (query, filter) = (Tokens.query(words), filter.resolved(in: city))
        return try await store.read { try $0.searchCount(query, viewer.sight, filter, limit: Office.mostFound + 1) }
    }

    /// The matter with a public number, as far as the viewer may see it.
    public func matter(number: String, as viewer: Viewer) async throws -> StoredMatter? {
        let number = MatterNumber.whole(number)
        return try await store.read { connection in
            guard let found = try connection.matter(number: number), try connection.mayBeSeen(found.id, by: viewer.sight) else { return nil }
            return found
        }
    }

    /// A stretch of a list with the whole of each matter, as far as the viewer may read it: for ledgers of one procedure.
    public func sheets(
        _ filter: MatterFilter, as viewer: Viewer, after mark: ListMark? = nil, limit: Int
    ) async throws -> [(line: MatterLine, stored: StoredMatter)] {
        let (filter, city, today) = (filter.resolved(in: city), city, today)
        return try await store.read { connection in
            let lines = try connection.matters(viewer.sight, filter.naming(city, today, connection), after: mark, limit: limit)
            let stored = Dictionary(try connection.matters(lines.map(\.id)).map { ($0.id, $0) }) { first, _ in first }
            return lines.compactMap { line in
                guard let one = stored[line.id], let procedure = Institutions.procedure(one.matter.procedure) else { return nil }
                return (line, viewer.isOnlyJudged(one.matter, in: procedure) ? one.hidingJudgement(in: procedure) : one)
            }
        }
    }

    /// Matters by id as lines, those that the viewer may see, in the order asked for; at most 200.
    public func lines(_ ids: [Int64], as viewer: Viewer) async throws -> [(line: MatterLine, version: Int)] {
        try await store.read { connection in
            let ids = Array(ids.prefix(200))
            let lines = try connection.lines(ids, seenBy: viewer.sight)
            let versions = Dictionary(try connection.matters(ids, seenBy: viewer.sight).map { ($0.id, $0.version) }) { first, _ in first }
            return ids.compactMap { id in lines[id].flatMap { line in versions[id].map { (line, $0) } } }
        }
    }
}
