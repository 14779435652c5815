import Civics
import Journal

/// 答复: one answer to the deputies, a row for each round; a second handling leaves the first row as it is.
public struct Reply: Sendable {
    public let matter: Int64
    public let round: Int
    /// The lead unit, as a wire.
    public let unit: String
    /// A, B, C, D.
    public let result: String
    /// The last day of the answer's clock as it stood then; nil for what was answered before the house opened.
    public let due: Day?
    public let day: Day?
    /// What the deputy thought of the attitude and of the result; empty without a judgement, and where this sight may not read it.
    public let attitude: String
    public let rating: String
    /// The day of the judgement, or on which the time for it had passed without one.
    public let judged: Day?
}

extension Procedure {
    /// Whether its answers are judged twice, for attitude and for result, and so are kept round by round.
    public var keepsReplies: Bool { field("attitude")?.isJudgement == true && field("answer") != nil }
}

extension Connection {
    /// Keeps the rows of a matter's answers in step with an act on it: delivered, archived with its answer, judged, or the time for that
    /// passed (the moves `deliver`, `archive`, `rate`, `lapse` mean the same in every procedure that judges twice).
    public func projectReply(_ before: StoredMatter?, _ after: StoredMatter, _ act: Act, on day: Day, in procedure: Procedure) throws {
        guard procedure.keepsReplies, let before else { return }
        let (round, today) = (before.matter.round, day.description)
        if ["deliver", "archive"].contains(act.move) {
            try run("UPDATE reply SET is_last = 0 WHERE matter = \(after.id)")
            try run(
                """
                INSERT INTO reply (matter, round, unit, result, due, day, attitude, rating, worst, judged, is_last) VALUES \
                (\(after.id), \(round), \(after.matter.slots["lead"]?.first?.wire ?? ""), \(after.matter.fields["result"]?.keyText ?? ""), \
                \(before.matter.clocks["answer"]?.due.description ?? ""), \(today), '', '', '', '', 1) \
                ON CONFLICT (matter, round) DO UPDATE SET unit = excluded.unit, result = excluded.result, due = excluded.due, day = excluded.day, is_last = 1
                """)
        }
        var said: [String: String] = [:]
        for case .kept(let field, let value) in act.events where ["attitude", "rating"].contains(field) && value != .null { said[field] = value.keyText }
        if let attitude = said["attitude"], let rating = said["rating"] {
            try run(
                """
                UPDATE reply SET attitude = \(attitude), rating = \(rating), worst = \(min(attitude, rating)), judged = \(today) \
                WHERE matter = \(after.id) AND round = \(round)
                """)
        } else if act.move == "lapse" {
            try run("UPDATE reply SET judged = \(today) WHERE matter = \(after.id) AND round = \(round)")
        }
    }

    /// The answers to these matters, round by round.
    public func replies(to matters: [Int64], _ sight: Sight) throws -> [Reply] {
        try rows(
            """
            SELECT r.matter, r.round, r.unit, r.result, r.due, r.day, CASE WHEN \(sight.judgement(ofRound: "r.round")) THEN r.attitude ELSE '' END, \
            CASE WHEN \(sight.judgement(ofRound: "r.round")) THEN r.rating ELSE '' END, r.judged \
            FROM reply r JOIN matter m ON m.id = r.matter WHERE r.matter IN \(list: matters) ORDER BY r.matter, r.round
            """).map { row in
            Reply(
                matter: row.integer(0), round: row.int(1), unit: row.text(2), result: row.text(3), due: Day(row.text(4)), day: Day(row.text(5)),
                attitude: row.text(6), rating: row.text(7), judged: Day(row.text(8)))
        }
    }

    /// Answers by round and by the lower of the two marks: "1"–"3", "-" when the time had passed without a judgement, "?" while it runs.
    public func judgements(_ sight: Sight, _ filter: MatterFilter) throws -> [(round: Int, grade: String, n: Int)] {
        try rows(
            """
            SELECT r.round, CASE WHEN r.worst <> '' THEN r.worst WHEN r.judged <> '' THEN '-' ELSE '?' END, COUNT(*) \
            FROM reply r JOIN matter m ON m.id = r.matter WHERE r.due <> '' AND \(sight.judgement(ofRound: "r.round")) AND \(within(sight, filter)) \
            GROUP BY 1, 2 ORDER BY 1, 2
            """).map { ($0.int(0), $0.text(1), $0.int(2)) }
    }

    /// Answers that had a limit, by unit: how many, and how many of them came in time.
    public func timely(_ sight: Sight, _ filter: MatterFilter) throws -> [(unit: String, n: Int, inTime: Int)] {
        try rows(
            """
            SELECT r.unit, COUNT(*), SUM(CASE WHEN r.day <= r.due THEN 1 ELSE 0 END) FROM reply r JOIN matter m ON m.id = r.matter \
            WHERE r.due <> '' AND r.is_last = 1 AND \(within(sight, filter)) GROUP BY r.unit ORDER BY 2 DESC, 1
            """).map { ($0.text(0), $0.int(1), $0.int(2)) }
    }

    /// The last answer of each matter by its class.
    public func replyResults(_ sight: Sight, _ filter: MatterFilter) throws -> [String: Int] {
        let found = try rows(
            """
            SELECT r.result, COUNT(*) FROM reply r JOIN matter m ON m.id = r.matter WHERE r.is_last = 1 AND \(within(sight, filter)) \
            GROUP BY r.result
            """)
        return Dictionary(found.map { ($0.text(0), $0.int(1)) }) { first, _ in first }
    }
}

extension Sight {
    /// The condition under which the judgement of a round of `matter m` may be read: it is over, or the sight reads running ones.
    func judgement(ofRound round: SQL) -> SQL { "(\(round) < m.round OR \(judgement))" }
}

/// What is asked of the answers of a matter.
public struct ReplyFilter: Hashable, Sendable {
    /// The class of the last one.
    public var result = ""
    /// The last one came in time, or late.
    public var inTime: Bool?
    /// A round, with how it was judged: `1`, `2`, `3` (the lower of the two marks), `-` not judged in time, `?` still to be judged, `*` judged.
    public var round = 0
    public var grade = ""

    public init() {}

    func condition(for sight: Sight) -> SQL {
        var parts: [SQL] = []
        if !result.isEmpty { parts.append("m.id IN (SELECT matter FROM reply WHERE is_last = 1 AND result = \(result))") }
        if let inTime {
            let test: SQL = inTime ? "day <= due" : "day > due"
            parts.append("m.id IN (SELECT matter FROM reply WHERE is_last = 1 AND due <> '' AND \(test))")
        }
        if round > 0 {
            let test: SQL =
                switch grade {
                case "-": "worst = '' AND judged <> ''"
                case "?": "worst = '' AND judged = ''"
                case "*": "worst <> ''"
                case "low": "worst IN ('1', '2')"
                default: "worst = \(grade)"
                }
            parts.append("(m.id IN (SELECT matter FROM reply WHERE due <> '' AND round = \(round) AND \(test)) AND (m.round > \(round) OR \(sight.judgement)))")
        }
        return SQL.joined(parts, by: " AND ", empty: "m.id IN (SELECT matter FROM reply)")
    }
}
