import Civics

extension Connection {
    /// Ties a matter to those from which it came; written once for each, with the matter's own entry.
    func projectLinks(_ id: Int64, _ old: [Int64], _ new: [Int64]) throws {
        for source in new where !old.contains(source) { try run("INSERT INTO link (source, target) VALUES (\(source), \(id))") }
    }

    /// How many matters have come from this one, by procedure and state.
    public func offshootCounts(of matter: Int64) throws -> [String: [String: Int]] {
        var counts: [String: [String: Int]] = [:]
        let found = try rows(
            """
            SELECT m.procedure, m.state, COUNT(*) FROM link l JOIN matter m ON m.id = l.target WHERE l.source = \(matter) \
            AND \(among("SELECT target FROM link WHERE source = \(matter)")) GROUP BY m.procedure, m.state
            """)
        for row in found { counts[row.text(0), default: [:]][row.text(1)] = row.int(2) }
        return counts
    }

    /// The newest matters that have come from this one, as far as the sight admits.
    public func offshoots(of matter: Int64, _ sight: Sight, limit: Int) throws -> [MatterLine] {
        try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM link l JOIN matter m ON m.id = l.target WHERE l.source = \(matter) \
            AND \(among("SELECT target FROM link WHERE source = \(matter)")) AND \(sight.conditionOnFew) \
            ORDER BY m.id DESC LIMIT \(limit)
            """).map { MatterLine($0) }
    }

    /// The matters from which this one came, as far as the sight admits, first tied first.
    public func sources(of matter: Int64, _ sight: Sight, limit: Int) throws -> [MatterLine] {
        try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM link l JOIN matter m ON m.id = l.source WHERE l.target = \(matter) \
            AND \(among("SELECT source FROM link WHERE target = \(matter)")) AND \(sight.conditionOnFew) \
            ORDER BY m.id LIMIT \(limit)
            """).map { MatterLine($0) }
    }
}
