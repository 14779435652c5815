import Civics
import Journal

/// 转交批次 (S1-18): matters that an office handed to units together, under one number.
public struct HandoverBatch: Sendable {
    public let id: Int64
    public let number: String
    public let day: Day
    /// The office that handed over, as a wire.
    public let office: String
    /// Who did it, in words.
    public let who: String
    public let note: String
    /// How many matters it has that the reader may see, and what has come back of them.
    public let matters: Int
    public let accepted: Int
    public let refused: Int
    public let answered: Int
    public let late: Int
}

/// One matter of a batch.
public struct BatchRow: Sendable {
    public let line: MatterLine
    public let handing: Handing
}

extension Connection {
    /// Writes the batch that an entry of the stream `batch` tells of.
    public func projectBatch(_ entry: Entry) throws {
        let act = entry.act
        try run(
            """
            INSERT INTO batch (id, number, day, office, who, note) VALUES (\(entry.stream.id), \(act["number"].text ?? ""), \
            \(entry.at.day.description), \(act["office"].text ?? ""), \(act["who"].text ?? ""), \(act.fields["note"]?.text ?? ""))
            """)
        try noteNumber(act["number"].text ?? "")
    }

    public func nextBatch() throws -> Int64 { try integer("SELECT COALESCE(MAX(id), 0) + 1 FROM batch") }

    /// Batches of which the sight admits at least one matter, newest first.
    public func batches(_ sight: Sight, today: Day, before: Int64?, limit: Int) throws -> [HandoverBatch] {
        let from: SQL = before.map { "AND h.batch < \($0)" } ?? ""
        let ids = try rows(
            """
            SELECT DISTINCT h.batch FROM handing h JOIN matter m ON m.id = h.matter WHERE h.batch > 0 \(from) AND \(within(sight)) \
            ORDER BY h.batch DESC LIMIT \(limit)
            """).map { $0.integer(0) }
        guard !ids.isEmpty else { return [] }
        return try batches(sight, today: today, ids)
    }

    public func batch(_ id: Int64, _ sight: Sight, today: Day) throws -> HandoverBatch? { try batches(sight, today: today, [id]).first }

    private func batches(_ sight: Sight, today: Day, _ ids: [Int64]) throws -> [HandoverBatch] {
        try rows(
            """
            SELECT b.id, b.number, b.day, b.office, b.who, b.note, COUNT(*), SUM(CASE WHEN h.accepted <> '' THEN 1 ELSE 0 END), \
            SUM(CASE WHEN h.refused <> '' THEN 1 ELSE 0 END), SUM(CASE WHEN h.answered <> '' THEN 1 ELSE 0 END), \
            SUM(CASE WHEN h.answered = '' AND h.refused = '' AND h.due < \(today.description) AND m.is_open = 1 THEN 1 ELSE 0 END) \
            FROM batch b JOIN handing h ON h.batch = b.id AND h.batch > 0 JOIN matter m ON m.id = h.matter \
            WHERE b.id IN \(list: ids) AND \(within(sight)) GROUP BY b.id ORDER BY b.id DESC
            """).map { row in
            HandoverBatch(
                id: row.integer(0), number: row.text(1), day: Day(row.text(2)) ?? .earliest, office: row.text(3), who: row.text(4), note: row.text(5),
                matters: row.int(6), accepted: row.int(7), refused: row.int(8), answered: row.int(9), late: row.int(10))
        }
    }

    /// The matters of a batch by unit, as far as the sight admits; a batch has at most some hundreds.
    public func rows(ofBatch id: Int64, _ sight: Sight) throws -> [BatchRow] {
        try rows(
            """
            SELECT \(MatterLine.columns(for: sight)), \(Handing.columns) FROM handing h JOIN matter m ON m.id = h.matter \
            WHERE h.batch > 0 AND h.batch = \(id) AND \(within(sight)) ORDER BY h.unit, h.matter
            """).map { BatchRow(line: MatterLine($0), handing: Handing($0, at: MatterLine.width)) }
    }
}

/// A matter that an office has yet to hand to a unit.
public struct WaitingMatter: Sendable {
    public let line: MatterLine
    public let version: Int
    /// The unit that the last one named when it gave the matter back (a wire), and why it did.
    public let better: String
    public let reason: String
}

extension Connection {
    /// What waits for these offices to be handed over, the most pressing first; matters settled at the station itself are not among them.
    public func waitingForHandOver(_ holders: [String], of procedure: String, limit: Int) throws -> (rows: [WaitingMatter], count: Int) {
        let from: SQL = try """
            FROM desk d JOIN matter m ON m.id = d.matter WHERE d.holder IN \(list: holders) AND d.why IN ('graded', 'returned') \
            AND \(onDesk(of: holders)) AND m.procedure = \(procedure) AND m.grade <> '1'
            """
        let found = try rows(
            """
            SELECT \(MatterLine.columns), d.due, m.version, COALESCE(h.better, ''), COALESCE(h.reason, '') FROM (SELECT DISTINCT d.matter, d.due \(from) \
            ORDER BY d.due, d.matter LIMIT \(limit)) d JOIN matter m ON m.id = d.matter AND \(onDesk(of: holders)) \
            LEFT JOIN handing h ON h.matter = m.id AND h.refused <> '' \
            AND h.version = (SELECT MAX(version) FROM handing x WHERE x.matter = m.id) ORDER BY d.due, m.id
            """)
        let count = Int(try integer("SELECT COUNT(DISTINCT d.matter) \(from)"))
        return (
            found.map { row in
                WaitingMatter(
                    line: MatterLine(row, due: row.text(MatterLine.width)), version: row.int(MatterLine.width + 1), better: row.text(MatterLine.width + 2),
                    reason: row.text(MatterLine.width + 3))
            }, count)
    }
}
