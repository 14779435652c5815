import Civics

/// How many suggestions there are, how many of them are closed and how many realised.
public struct HandledCount: Hashable, Sendable {
    public let all: Int
    public let closed: Int
    public let realised: Int

    public static let none = HandledCount(all: 0, closed: 0, realised: 0)

    init(all: Int, closed: Int, realised: Int) { (self.all, self.closed, self.realised) = (all, closed, realised) }
    init(_ row: SQLRow, from column: Int) { self.init(all: row.int(column), closed: row.int(column + 1), realised: row.int(column + 2)) }
}

extension Connection {
    /// Those of the forms' tokens that have been used; at most some hundreds, since each is bound.
    public func usedTokens(_ tokens: [String]) throws -> Set<String> {
        Set(try rows("SELECT token FROM once WHERE token IN \(list: tokens)").map { $0.text(0) })
    }

    private static var handled: SQL {
        "COUNT(*), COALESCE(SUM(m.is_closed), 0), COALESCE(SUM(CASE WHEN m.state IN ('realised', 'crossedOff') THEN 1 ELSE 0 END), 0)"
    }

    /// What became of the suggestions of a session and the year after it.
    public func handledSuggestions(ofSession code: String) throws -> HandledCount {
        let found = try row(
            """
            SELECT \(Self.handled) FROM facet s JOIN matter m ON m.id = s.matter \
            WHERE s.name = 'suggestion/session' AND s.value = \(code) AND m.is_private = 0
            """)
        return found.map { HandledCount($0, from: 0) } ?? .none
    }

    /// The same for each of these authors (wires) who led at least one.
    public func handledSuggestions(ofSession code: String, by authors: [String]) throws -> [String: HandledCount] {
        let found = try rows(
            """
            SELECT a.value, \(Self.handled) FROM facet a JOIN facet s ON s.name = 'suggestion/session' AND s.value = \(code) AND s.matter = a.matter \
            JOIN matter m ON m.id = a.matter \
            WHERE a.name = 'suggestion/originator' AND a.value IN \(list: authors) AND m.is_private = 0 GROUP BY a.value
            """)
        return Dictionary(found.map { ($0.text(0), HandledCount($0, from: 1)) }) { first, _ in first }
    }

    /// Reminders whose time to read has run out, oldest first, after an id; `untexted`: only those for which no message was sent.
    public func unreadReminders(_ sight: Sight, today: Day, untexted: Bool, after id: Int64, limit: Int) throws -> [MatterLine] {
        let texted: SQL = untexted ? "AND NOT EXISTS (SELECT 1 FROM facet f WHERE f.name = 'reminder/texted' AND f.value = 'yes' AND f.matter = m.id)" : ""
        return try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM matter m WHERE m.is_open = 1 AND m.procedure = 'reminder' AND m.due < \(today.description) \
            AND m.id > \(id) AND \(within(sight)) \(texted) ORDER BY m.id LIMIT \(limit)
            """).map { MatterLine($0) }
    }

    /// Units' appraisals of a year whose round is over, as far as the sight admits.
    public func appraisals(year: Int, _ sight: Sight, limit: Int) throws -> [StoredMatter] {
        try rows(
            """
            SELECT m.id, m.number, m.version, m.head, m.at, m.file FROM facet f JOIN matter m ON m.id = f.matter \
            WHERE f.name = 'appraisal/year' AND f.value = \(String(year)) AND m.round_over = 1 AND m.state <> 'cancelled' AND \(within(sight)) \
            ORDER BY m.id LIMIT \(limit)
            """).map(StoredMatter.init)
    }
}
