import Civics

/// What matters are counted by.
public enum Breakdown: String, Sendable, CaseIterable {
    case state, category, grade, channel, result, rating, lead, station, month, day

    var column: SQL {
        switch self {
        case .state: "m.state"
        case .category: "m.category"
        case .grade: "m.grade"
        case .channel: "m.channel"
        case .result: "m.result"
        case .rating: "m.rating"
        case .lead: "m.lead"
        case .station: "m.station"
        case .month: "SUBSTR(m.registered, 1, 7)"
        case .day: "m.registered"
        }
    }
}

extension Connection {
    /// How many of the matters that the sight admits have each value, the most frequent first; one query for all of them.
    public func counts(by breakdown: Breakdown, _ sight: Sight, _ filter: MatterFilter) throws -> [(key: String, n: Int)] {
        try rows(
            """
            SELECT CAST(\(breakdown.column) AS TEXT), COUNT(*) FROM matter m WHERE \(within(sight, filter)) \
            GROUP BY 1 ORDER BY 2 DESC, 1
            """).map { ($0.text(0), $0.int(1)) }
    }

    /// How many lie in each of these territories, those below included; in the order given.
    public func counts(in territories: [String], _ sight: Sight, _ filter: MatterFilter) throws -> [Int] {
        guard !territories.isEmpty else { return [] }
        let sums = territories.map { path -> SQL in
            "COALESCE(SUM(CASE WHEN m.territory >= \(path) AND m.territory < \(path + "~") THEN 1 ELSE 0 END), 0)"
        }
        let row = try row("SELECT \(SQL.joined(sums, by: ", ")) FROM matter m WHERE \(within(sight, filter))")
        return territories.indices.map { row?.int($0) ?? 0 }
    }

    /// Open matters by the links they lack: one count per link.
    public func gaps(_ sight: Sight, _ filter: MatterFilter) throws -> [Mark: Int] {
        let found = try rows(
            """
            SELECT c.lacks, COUNT(*) FROM course c JOIN matter m ON m.id = c.matter \
            WHERE c.lacks <> '' AND \(within(sight, filter)) GROUP BY c.lacks
            """)
        var counts: [Mark: Int] = [:]
        for row in found {
            for mark in Mark.allCases where row.text(0).contains(mark.initial) { counts[mark, default: 0] += row.int(1) }
        }
        return counts
    }

    /// By the month in which the promise to the resident fell due: how many, how many answered by now, how many of them in time.
    public func promises(_ sight: Sight, from: Day, through: Day) throws -> [(month: String, due: Int, kept: Int, inTime: Int)] {
        let seen: SQL = sight.seesAll ? "course c WHERE c.matter NOT IN \(sight.hidden)" : try "course c JOIN matter m ON m.id = c.matter WHERE \(within(sight))"
        return try rows(
            """
            SELECT SUBSTR(c.due, 1, 7), COUNT(*), SUM(CASE WHEN c.kept <> '' THEN 1 ELSE 0 END), \
            SUM(CASE WHEN c.kept <> '' AND c.kept <= c.due THEN 1 ELSE 0 END) \
            FROM \(seen) AND c.due >= \(from.description) AND c.due <= \(through.description) GROUP BY 1 ORDER BY 1
            """).map { ($0.text(0), $0.int(1), $0.int(2), $0.int(3)) }
    }

    /// How often somebody asked for something, in how many matters, and how many matters were merged into others (S0-16).
    public func demands(_ sight: Sight, _ filter: MatterFilter) throws -> (demands: Int, cases: Int, merged: Int) {
        let row = try row(
            """
            SELECT COALESCE(SUM(CASE WHEN m.state <> 'merged' THEN m.demanders ELSE 0 END), 0), \
            COALESCE(SUM(CASE WHEN m.state <> 'merged' THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN m.state = 'merged' THEN 1 ELSE 0 END), 0) \
            FROM matter m WHERE \(within(sight, filter))
            """)
        return (row?.int(0) ?? 0, row?.int(1) ?? 0, row?.int(2) ?? 0)
    }

    /// Matters by the way in which their residents were told.
    public func modes(_ sight: Sight, _ filter: MatterFilter) throws -> [(key: String, n: Int)] {
        try rows(
            """
            SELECT c.mode, COUNT(*) FROM course c JOIN matter m ON m.id = c.matter \
            WHERE c.mode <> '' AND \(within(sight, filter)) GROUP BY c.mode ORDER BY 2 DESC, 1
            """).map { ($0.text(0), $0.int(1)) }
    }

    /// 类别 × 处理方式 × 层级 (S2-27), keyed `城乡建设|handed|2`; one statement.
    public func matrix(_ sight: Sight, _ filter: MatterFilter) throws -> [(key: String, n: Int)] {
        try rows(
            """
            SELECT m.category, \(HandlingMode.column) AS mode, m.grade, COUNT(*) FROM matter m \
            WHERE \(within(sight, filter)) GROUP BY 1, 2, 3
            """).map { ("\($0.text(0))|\($0.text(1))|\($0.text(2))", $0.int(3)) }
    }

    /// The newest titles that the filter finds.
    public func titles(_ sight: Sight, _ filter: MatterFilter, limit: Int) throws -> [String] {
        try rows(
            "SELECT m.title FROM matter m WHERE \(within(sight, filter)) ORDER BY m.at DESC, m.id DESC LIMIT \(limit)"
        ).map { $0.text(0) }
    }

    /// In how many titles each phrase stands, in the order given; one statement for all of them.
    public func counts(titlesWith phrases: [String], _ sight: Sight, _ filter: MatterFilter) throws -> [Int] {
        guard !phrases.isEmpty else { return [] }
        let sums = phrases.map { phrase -> SQL in
            "COALESCE(SUM(CASE WHEN m.title LIKE \("%\(phrase.escapedForLike)%") ESCAPE '\\' THEN 1 ELSE 0 END), 0)"
        }
        let row = try row("SELECT \(SQL.joined(sums, by: ", ")) FROM matter m WHERE \(within(sight, filter))")
        return phrases.indices.map { row?.int($0) ?? 0 }
    }

    /// Matters by a party to them, among these holders.
    public func counts(byParty holders: [String], _ sight: Sight, _ filter: MatterFilter) throws -> [(key: String, n: Int)] {
        try rows(
            """
            SELECT p.holder, COUNT(*) FROM matter m JOIN party p ON p.matter = m.id WHERE p.holder IN \(list: holders) AND \(within(sight, filter)) \
            GROUP BY 1 ORDER BY 2 DESC, 1
            """).map { ($0.text(0), $0.int(1)) }
    }
}
