import Civics
import Journal

/// 交办 of one matter to one unit: when, by when, and what came back.
public struct Handing: Sendable {
    public let matter: Int64
    /// The entry of the matter by which it was handed over.
    public let version: Int
    public let round: Int
    public let unit: String
    public let day: Day
    /// The last day of the unit's clock as it was set then.
    public let due: Day?
    public let batch: Int64?
    /// The day on which the unit took it, gave it back, answered; nil while it has not.
    public let accepted: Day?
    public let refused: Day?
    public let answered: Day?
    /// Why it was given back, and which unit it thought better (a wire).
    public let reason: String
    public let better: String

    init(_ row: SQLRow, at: Int = 0) {
        matter = row.integer(at)
        version = row.int(at + 1)
        round = row.int(at + 2)
        unit = row.text(at + 3)
        day = Day(row.text(at + 4)) ?? .earliest
        due = Day(row.text(at + 5))
        batch = row.integer(at + 6) == 0 ? nil : row.integer(at + 6)
        accepted = Day(row.text(at + 7))
        refused = Day(row.text(at + 8))
        answered = Day(row.text(at + 9))
        reason = row.text(at + 10)
        better = row.text(at + 11)
    }

    static let columns: SQL =
        "h.matter, h.version, h.round, h.unit, h.day, h.due, h.batch, h.accepted, h.refused, h.answered, h.reason, h.better"
}

extension Connection {
    /// Keeps the rows of a matter's hand-overs in step with an act on it.
    public func projectHandings(_ before: StoredMatter?, _ after: StoredMatter, _ act: Act, on day: Day) throws {
        guard let before else { return }
        let (old, new) = (before.matter.slots["lead"]?.first, after.matter.slots["lead"]?.first)
        if let new, old != new {
            try run(
                """
                INSERT INTO handing (matter, version, round, unit, day, due, batch, accepted, refused, answered, reason, better) VALUES \
                (\(after.id), \(after.version), \(after.matter.round), \(new.wire), \(day.description), \
                \(after.matter.clocks["answer"]?.due.description ?? ""), \(act["batch"].integer ?? 0), '', '', '', '', '')
                """)
        } else if old != nil, new == nil, after.matter.state == "returned" {
            let better = after.matter.fields["betterUnit"]?.integer.map { Holder.body($0).wire } ?? ""
            try noteHanding(after.id, "refused = \(day.description), reason = \(act.fields["reason"]?.text ?? ""), better = \(better)")
        } else if new != nil {
            if before.matter.slots["person"] == nil, after.matter.slots["person"] != nil { try noteHanding(after.id, "accepted = \(day.description)") }
            if before.matter.state != "answered", after.matter.state == "answered" { try noteHanding(after.id, "answered = \(day.description)") }
        }
    }

    private func noteHanding(_ matter: Int64, _ change: SQL) throws {
        try run(
            """
            UPDATE handing SET \(change) WHERE matter = \(matter) \
            AND version = (SELECT MAX(version) FROM handing WHERE matter = \(matter))
            """)
    }

    /// Every hand-over of a matter, the first one first.
    public func handings(of matter: Int64) throws -> [Handing] {
        try rows("SELECT \(Handing.columns) FROM handing h WHERE h.matter = \(matter) ORDER BY h.version").map { Handing($0) }
    }

    /// How many units gave a matter back: one row each, newest first, as far as the sight admits; and the unit that has it now.
    public func refusals(_ sight: Sight, from: Day, through: Day, limit: Int) throws -> [(handing: Handing, line: MatterLine)] {
        try rows(
            """
            SELECT \(MatterLine.columns(for: sight)), \(Handing.columns) FROM handing h JOIN matter m ON m.id = h.matter \
            WHERE h.refused <> '' AND h.refused >= \(from.description) AND h.refused <= \(through.description) AND \(within(sight)) \
            ORDER BY h.refused DESC, h.matter DESC LIMIT \(limit)
            """).map { (Handing($0, at: MatterLine.width), MatterLine($0)) }
    }
}

// MARK: Scores

extension Connection {
    /// Keeps each round's score (S2-35): a second round forgets the first one's on the matter, the averages must not.
    public func projectScore(_ before: StoredMatter?, _ act: Act, on day: Day) throws {
        guard let before else { return }
        for case .kept("rating", let value) in act.events {
            guard let stars = Int64(value.keyText) else { continue }
            let matter = before.matter
            try run(
                """
                INSERT INTO score (matter, round, stars, day, unit, station) VALUES (\(before.id), \(matter.round), \(stars), \(day.description), \
                \(matter.slots["lead"]?.first?.wire ?? ""), \(matter.slots["keeper"]?.first?.wire ?? "")) \
                ON CONFLICT (matter, round) DO UPDATE SET stars = excluded.stars, day = excluded.day
                """)
        }
    }

    private func scoreCondition(_ sight: Sight, year: Int) throws -> SQL {
        try "(s.round < m.round OR \(sight.judgement)) AND \(within(sight))\(Self.span(year))"
    }

    private static func span(_ year: Int) -> SQL { year == 0 ? "" : " AND s.day >= \("\(year)-") AND s.day < \("\(year)-~")" }

    /// Scores by unit or by station: how many there were, the sum of their stars, and how many of them were 3 or less.
    public func scores(byUnit: Bool, _ sight: Sight, year: Int) throws -> [(holder: String, rated: Int, stars: Int, low: Int)] {
        let column: SQL = byUnit ? "s.unit" : "s.station"
        // Who sees the whole reads the scores from end to end, in the order in which they lie, and no matter beside them.
        let isWhole = sight.readsEveryRating
        let seen: SQL = try isWhole
            ? "score s WHERE s.matter NOT IN \(sight.hidden)\(Self.span(year))" : "score s JOIN matter m ON m.id = s.matter WHERE \(scoreCondition(sight, year: year))"
        let holder: SQL = isWhole ? "COALESCE(\(column), '')" : column
        return try rows(
            """
            SELECT \(holder), COUNT(*), SUM(s.stars), SUM(CASE WHEN s.stars <= 3 THEN 1 ELSE 0 END) FROM \(seen) AND \(holder) <> '' \
            GROUP BY 1 ORDER BY 2 DESC, 1
            """).map { ($0.text(0), $0.int(1), $0.int(2), $0.int(3)) }
    }

    /// The scores of one unit or station, newest first.
    public func scores(
        of holder: String, isUnit: Bool, low: Bool, _ sight: Sight, year: Int, after mark: ListMark?, limit: Int
    ) throws -> [(line: MatterLine, round: Int, stars: Int, day: Day)] {
        let from: SQL = mark.map { " AND (s.matter < \($0.at) OR (s.matter = \($0.at) AND s.round < \($0.id)))" } ?? ""
        let column: SQL = isUnit ? "s.unit" : "s.station"
        let few: SQL = low ? " AND s.stars <= 3" : ""
        return try rows(
            """
            SELECT \(MatterLine.columns(for: sight)), s.round, s.stars, s.day FROM score s JOIN matter m ON m.id = s.matter \
            WHERE \(column) = \(holder) AND \(scoreCondition(sight, year: year))\(few)\(from) ORDER BY s.matter DESC, s.round DESC LIMIT \(limit)
            """).map { (MatterLine($0), $0.int(MatterLine.width), $0.int(MatterLine.width + 1), Day($0.text(MatterLine.width + 2)) ?? .earliest) }
    }
}

extension Connection {
    public func scoreCount() throws -> Int { Int(try integer("SELECT COUNT(*) FROM score")) }
}
