import Civics

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
    private func condition(_ column: DeskColumn, _ day: String, due: SQL = "d.due", warn: SQL = "d.warn") -> SQL {
        switch column {
        case .late: "\(due) < \(day)"
        case .soon: "\(due) >= \(day) AND \(warn) <= \(day)"
        case .calm: "\(due) >= \(day) AND \(warn) > \(day)"
        }
    }

    /// One column of what waits for these holders, the most pressing first; each matter once, with its most pressing row. Each holder's
    /// desk gives its first rows in the order of its index: a desk of a hundred thousand is never sorted.
    public func desk(
        of holders: [String], _ column: DeskColumn, today: Day, after mark: DeskMark?, limit: Int
    ) throws -> [(line: MatterLine, why: String)] {
        let from: SQL = mark.map { "(d.due >= \($0.due) AND (d.due > \($0.due) OR d.matter > \($0.matter)))" } ?? "1 = 1"
        let parts = holders.map { holder -> SQL in
            let others = holders.filter { $0 != holder }
            let isMostPressing: SQL = others.isEmpty ? "1 = 1" : """
                NOT EXISTS (SELECT 1 FROM desk e WHERE e.matter = d.matter AND e.holder IN \(list: others) \
                AND (e.due, e.warn, e.why, e.holder) < (d.due, d.warn, d.why, d.holder))
                """
            return """
                SELECT * FROM (SELECT d.matter, d.due, d.warn, d.why FROM desk d WHERE d.holder = \(holder) \
                AND \(condition(column, today.description)) AND \(from) AND \(isMostPressing) ORDER BY d.due, d.matter LIMIT \(limit)) x
                """
        }
        guard !parts.isEmpty else { return [] }
        return try rows(
            """
            SELECT \(MatterLine.columns), w.due, w.warn, w.why FROM (\(SQL.joined(parts, by: " UNION ALL "))) w JOIN matter m ON m.id = w.matter \
            WHERE \(onDesk(of: holders)) ORDER BY w.due, w.matter LIMIT \(limit)
            """).map { (MatterLine($0, due: $0.text(18), warn: $0.text(19)), $0.text(20)) }
    }

    /// How many matters are in a column. The largest desk is counted by its index; only what lies on another of the desks as well is
    /// looked at matter by matter.
    public func deskCount(of holders: [String], _ column: DeskColumn, today: Day) throws -> Int {
        let day = today.description
        let sizes = try rows("SELECT holder, COUNT(*) FROM desk WHERE holder IN \(list: holders) GROUP BY holder ORDER BY 2 DESC, 1").map { $0.text(0) }
        guard let largest = sizes.first else { return 0 }
        let own = try integer("SELECT COUNT(*) FROM desk d WHERE d.holder = \(largest) AND \(condition(column, day))")
        guard sizes.count > 1 else { return Int(own) }
        let shared: SQL = "SELECT matter FROM desk WHERE holder IN \(list: Array(sizes.dropFirst()))"
        let twice = try integer("SELECT COUNT(*) FROM desk d WHERE d.holder = \(largest) AND d.matter IN (\(shared)) AND \(condition(column, day))")
        // Due day, day of warning and reason as one text that sorts by them: the least is the most pressing.
        let once = try integer(
            """
            SELECT COUNT(*) FROM (SELECT matter, MIN(due || ' ' || warn || ' ' || why) AS line FROM desk WHERE holder IN \(list: sizes) \
            AND matter IN (\(shared)) GROUP BY matter) w WHERE \(condition(column, day, due: "substr(w.line, 1, 10)", warn: "substr(w.line, 12, 10)"))
            """)
        return Int(own - twice + once)
    }

    /// The next matter in one of these states that waits for one of these holders, the most pressing first, and how many there are.
    public func next(for holders: [String], states: [String], after mark: DeskMark?) throws -> (found: (matter: Int64, mark: DeskMark)?, waiting: Int) {
        let from: SQL = mark.map { "(d.due >= \($0.due) AND (d.due > \($0.due) OR d.matter > \($0.matter)))" } ?? "1 = 1"
        let row = try row(
            "SELECT d.matter, d.due FROM desk d WHERE d.holder IN \(list: holders) AND d.why IN \(list: states) AND \(from) ORDER BY d.due, d.matter LIMIT 1")
        let all = Int(try integer("SELECT COUNT(DISTINCT matter) FROM desk WHERE holder IN \(list: holders) AND why IN \(list: states)"))
        return (row.map { ($0.integer(0), DeskMark(due: $0.text(1), matter: $0.integer(0))) }, all)
    }
}

extension Connection {
    /// Everybody on whose desk something lies, as wires.
    public func deskHolders() throws -> [String] { try rows("SELECT DISTINCT holder FROM desk").map { $0.text(0) } }
}
