/// Where two marks of one record meet: its place and its state, its person and its outcome.
public struct RecordCrossing: Sendable {
    public let value: String
    /// By which the register's list runs.
    public let day: String
    public let other: String
    public let id: Int64
}

/// What a station's opinions came to in a stretch of days.
public struct StationWork: Sendable {
    public var received = 0
    /// Promised an answer by a day that has come, and answered by that day.
    public var due = 0, inTime = 0
    /// Rated by residents, and with four or five stars.
    public var rated = 0, good = 0

    public init() {}
}

extension Connection {
    /// At most so many values in one statement.
    private static var atOnce: Int { 400 }

    /// The records that have one of these values in a field, each with its value in another: one statement for a page of places, whatever the register holds.
    /// - Parameters:
    ///   - others: the values of the other field that are asked for; a field whose values are not known beforehand cannot be crossed.
    ///   - filters: what else must hold.
    public func crossings(
        _ register: String, _ field: String, _ values: [String], by other: String, _ others: [String],
        filters: [(field: String, values: [String])] = [], from: String = "", through: String = "9999"
    ) throws -> [RecordCrossing] {
        var found: [RecordCrossing] = []
        for start in stride(from: 0, to: values.count, by: Self.atOnce) {
            let some = Array(values[start..<min(start + Self.atOnce, values.count)])
            let more: [SQL] = filters.map { filter in
                """
                AND EXISTS (SELECT 1 FROM mark f WHERE f.register = \(register) AND f.field = \(filter.field) AND f.value IN \(list: filter.values) \
                AND f.day = g.day AND f.id = g.id)
                """
            }
            found += try rows(
                """
                SELECT g.value, g.day, s.value, g.id FROM mark g JOIN mark s ON s.register = \(register) AND s.field = \(other) \
                AND s.value IN \(list: others) AND s.day = g.day AND s.id = g.id \
                WHERE g.register = \(register) AND g.field = \(field) AND g.value IN \(list: some) AND g.day >= \(from) AND g.day <= \(through) \
                \(SQL.joined(more, by: " ")) ORDER BY g.value, g.day, g.id
                """).map { RecordCrossing(value: $0.text(0), day: $0.text(1), other: $0.text(2), id: $0.integer(3)) }
        }
        return found
    }

    /// Each value of a field with the latest day of a record that has it.
    public func latestDays(_ register: String, _ field: String) throws -> [String: String] {
        let found = try rows("SELECT value, MAX(day) FROM mark WHERE register = \(register) AND field = \(field) GROUP BY value")
        return Dictionary(found.map { ($0.text(0), $0.text(1)) }) { first, _ in first }
    }

    /// What the opinions of each station came to, by its wire; three statements for all of them.
    public func stationWork(_ procedure: String, _ sight: Sight, from: String, through: String) throws -> [String: StationWork] {
        var work: [String: StationWork] = [:]
        let residents: SQL = "m.station <> '' AND m.procedure = \(procedure)"
        for row in try rows(
            """
            SELECT m.station, COUNT(*) FROM matter m WHERE \(residents) AND m.registered >= \(from) AND m.registered <= \(through) \
            AND \(within(sight)) GROUP BY 1
            """)
        { work[row.text(0), default: StationWork()].received = row.int(1) }
        for row in try rows(
            """
            SELECT m.station, COUNT(*), SUM(CASE WHEN c.kept <> '' AND c.kept <= c.due THEN 1 ELSE 0 END) FROM course c \
            JOIN matter m ON m.id = c.matter WHERE c.due >= \(from) AND c.due <= \(through) AND \(residents) AND \(within(sight)) GROUP BY 1
            """)
        { (work[row.text(0), default: StationWork()].due, work[row.text(0), default: StationWork()].inTime) = (row.int(1), row.int(2)) }
        for row in try rows(
            """
            SELECT s.station, COUNT(*), SUM(CASE WHEN s.stars >= 4 THEN 1 ELSE 0 END) FROM score s JOIN matter m ON m.id = s.matter \
            WHERE \(residents) AND s.station <> '' AND s.day >= \(from) AND s.day <= \(through) AND \(within(sight)) AND \(sight.judgement) GROUP BY 1
            """)
        { (work[row.text(0), default: StationWork()].rated, work[row.text(0), default: StationWork()].good) = (row.int(1), row.int(2)) }
        return work
    }
}
