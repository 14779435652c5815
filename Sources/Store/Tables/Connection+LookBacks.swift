import Civics
import Journal

extension Connection {
    /// What a look-back found of a matter, once for each campaign: what comes of it later does not make the finding unsaid.
    public func projectRecheck(_ matter: Int64, _ act: Act, on day: Day) throws {
        guard act.move == "recheck" else { return }
        var kept = act.fields
        for case .kept(let field, let value) in act.events where value != .null { kept[field] = value }
        guard let finding = kept["recheck"]?.text else { return }
        for case .linked(let campaign) in act.events {
            try run(
                """
                INSERT INTO recheck (campaign, matter, finding, day) VALUES (\(campaign), \(matter), \(finding), \(day.description)) \
                ON CONFLICT (campaign, matter) DO NOTHING
                """)
        }
    }

    /// Campaigns with how many matters they looked at, of how many they found that it was not fully solved, and how many of these are in
    /// one of the states since; newest first.
    public func lookBacks(
        _ sight: Sight, _ filter: MatterFilter, solved states: [String], limit: Int
    ) throws -> [(campaign: Int64, number: String, title: String, seen: Int, found: Int, solved: Int)] {
        try rows(
            """
            SELECT k.campaign, c.number, c.title, COUNT(*), SUM(CASE WHEN k.finding <> 'realised' THEN 1 ELSE 0 END), \
            SUM(CASE WHEN k.finding <> 'realised' AND m.state IN \(list: states) THEN 1 ELSE 0 END) \
            FROM recheck k JOIN matter m ON m.id = k.matter JOIN matter c ON c.id = k.campaign \
            WHERE \(within(sight, filter)) GROUP BY k.campaign, c.number, c.title ORDER BY k.campaign DESC LIMIT \(limit)
            """).map { ($0.integer(0), $0.text(1), $0.text(2), $0.int(3), $0.int(4), $0.int(5)) }
    }

    /// Sums of what was built or reached, by thing and unit, and in how many matters; the largest first.
    public func amounts(_ sight: Sight, _ filter: MatterFilter, limit: Int) throws -> [(thing: String, unit: String, sum: Int, matters: Int)] {
        try rows(
            """
            SELECT a.thing, a.unit, SUM(a.quantity), COUNT(DISTINCT a.matter) FROM amount a JOIN matter m ON m.id = a.matter \
            WHERE \(within(sight, filter)) GROUP BY a.thing, a.unit ORDER BY 3 DESC, 1 LIMIT \(limit)
            """).map { ($0.text(0), $0.text(1), $0.int(2), $0.int(3)) }
    }
}

/// 哪一次回头看 and what it found.
public struct RecheckFilter: Hashable, Sendable {
    public let campaign: Int64
    public let isUnsolved: Bool

    public init(campaign: Int64, isUnsolved: Bool) { (self.campaign, self.isUnsolved) = (campaign, isUnsolved) }

    var condition: SQL {
        let test: SQL = isUnsolved ? " AND finding <> 'realised'" : ""
        return "m.id IN (SELECT matter FROM recheck WHERE campaign = \(campaign)\(test))"
    }
}
