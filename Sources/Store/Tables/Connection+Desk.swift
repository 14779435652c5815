import Civics
import Reading

/// The colour of a desk's column.
public enum DeskColumn: String, CaseIterable, Sendable {
    case late, soon, calm
}

/// Where the next page of a desk's column begins.
public struct DeskMark: Hashable, Sendable, LosslessStringConvertible {
    public let due: String
    public let matter: Int64

    public init(due: String, matter: Int64) {
        self.due = due
        self.matter = matter
    }

    /// The due day of a clock that stands still: after all others.
    public static let never = MatterPicture.never

    /// `2026-03-08_12`
    public init?(_ text: String) {
        let parts = text.split(separator: "_")
        guard parts.count == 2, parts[0] == DeskMark.never || Day(String(parts[0])) != nil, let matter = Int64(parts[1]) else { return nil }
        self.init(due: String(parts[0]), matter: matter)
    }

    public var description: String { "\(due)_\(matter)" }
}

extension Connection {
    /// Each matter once, with its most pressing row: due day, day of warning and reason as one text that sorts by them.
    private func pressing(_ holders: [String]) -> SQL {
        "SELECT matter, MIN(due || ' ' || warn || ' ' || why) AS row FROM desk WHERE holder IN \(list: holders) GROUP BY matter"
    }

    private func condition(_ column: DeskColumn, _ day: String) -> SQL {
        switch column {
        case .late: "substr(w.row, 1, 10) < \(day)"
        case .soon: "substr(w.row, 1, 10) >= \(day) AND substr(w.row, 12, 10) <= \(day)"
        case .calm: "substr(w.row, 1, 10) >= \(day) AND substr(w.row, 12, 10) > \(day)"
        }
    }

    /// One column of what waits for these holders, the most pressing first.
    public func desk(
        of holders: [String], _ column: DeskColumn, today: Day, after mark: DeskMark?, limit: Int
    ) throws -> [(line: MatterLine, why: String)] {
        let from: SQL = mark.map {
            "(substr(w.row, 1, 10) > \($0.due) OR (substr(w.row, 1, 10) = \($0.due) AND w.matter > \($0.matter)))"
        } ?? "1 = 1"
        return try rows(
            """
            SELECT \(MatterLine.columns), w.row FROM (\(pressing(holders))) w JOIN matter m ON m.id = w.matter \
            WHERE \(condition(column, today.description)) AND \(from) ORDER BY substr(w.row, 1, 10), w.matter LIMIT \(limit)
            """).map { row in
            let parts = row.text(18).split(separator: " ", maxSplits: 2).map(String.init)
            return (MatterLine(row, due: parts.first, warn: parts.dropFirst().first), parts.count > 2 ? parts[2] : "")
        }
    }

    /// How many are in a column.
    public func deskCount(of holders: [String], _ column: DeskColumn, today: Day) throws -> Int {
        Int(try integer("SELECT COUNT(*) FROM (\(pressing(holders))) w WHERE \(condition(column, today.description))"))
    }

    /// The next matter in one of these states that waits for one of these holders, the most pressing first, and how many there are.
    public func next(for holders: [String], states: [String], after mark: DeskMark?) throws -> (found: (matter: Int64, mark: DeskMark)?, waiting: Int) {
        let from: SQL = mark.map { "(d.due > \($0.due) OR (d.due = \($0.due) AND d.matter > \($0.matter)))" } ?? "1 = 1"
        let row = try row(
            "SELECT d.matter, d.due FROM desk d WHERE d.holder IN \(list: holders) AND d.why IN \(list: states) AND \(from) ORDER BY d.due, d.matter LIMIT 1")
        let all = Int(try integer("SELECT COUNT(DISTINCT matter) FROM desk WHERE holder IN \(list: holders) AND why IN \(list: states)"))
        return (row.map { ($0.integer(0), DeskMark(due: $0.text(1), matter: $0.integer(0))) }, all)
    }
}

extension Connection {
    /// How many matters a search finds, counted up to `limit`.
    public func searchCount(_ query: SearchQuery, _ sight: Sight, _ filter: MatterFilter, limit: Int) throws -> Int {
        guard !query.isEmpty else { return 0 }
        return Int(try integer(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM search JOIN matter m ON m.id = search.rowid WHERE search MATCH \(query.match) \
            AND \(sight.condition) AND \(filter.condition(for: sight)) LIMIT \(limit)) found
            """))
    }
}

extension Connection {
    /// Everybody on whose desk something lies, as wires.
    public func deskHolders() throws -> [String] { try rows("SELECT DISTINCT holder FROM desk").map { $0.text(0) } }
}
