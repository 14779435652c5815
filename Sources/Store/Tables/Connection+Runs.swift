import Civics

/// One run of a counted clock that went over its day: what a unit owed and gave late, or has not given yet.
public struct LateRun: Sendable {
    public let line: MatterLine
    public let clock: String
    /// As kept: the day of the start, with the holder's wire behind it where each holder has a clock.
    public let start: String
    public let due: Day
    /// The day on which it came; nil while it has not.
    public let given: Day?
    public let holder: String
}

extension Connection {
    private func late(_ clocks: [String], _ today: Day) -> SQL {
        "n.clock IN \(list: clocks) AND n.due < \(today.description) AND (n.stopped = '' OR n.stopped > n.due)"
    }

    /// How often each holder was late with each of these clocks.
    public func lateCounts(_ clocks: [String], _ sight: Sight, _ filter: MatterFilter, today: Day) throws -> [(holder: String, clock: String, n: Int)] {
        try rows(
            """
            SELECT n.holder, n.clock, COUNT(*) FROM run n JOIN matter m ON m.id = n.matter WHERE \(late(clocks, today)) \
            AND \(within(sight, filter)) GROUP BY n.holder, n.clock
            """).map { ($0.text(0), $0.text(1), $0.int(2)) }
    }

    /// Those runs one by one, of one holder (a wire) or of all (empty), the newest matter first.
    public func lateRuns(
        _ clocks: [String], of holder: String, _ sight: Sight, _ filter: MatterFilter, today: Day, after mark: (matter: Int64, clock: String, start: String)?, limit: Int
    ) throws -> [LateRun] {
        let own: SQL = holder.isEmpty ? "" : " AND n.holder = \(holder == MatterFilter.none ? "" : holder)"
        let from: SQL = mark.map {
            " AND (n.matter < \($0.matter) OR (n.matter = \($0.matter) AND (n.clock > \($0.clock) OR (n.clock = \($0.clock) AND n.start > \($0.start)))))"
        } ?? ""
        return try rows(
            """
            SELECT \(MatterLine.columns(for: sight)), n.clock, n.start, n.due, n.stopped, n.holder FROM run n JOIN matter m ON m.id = n.matter \
            WHERE \(late(clocks, today))\(own) AND \(within(sight, filter))\(from) \
            ORDER BY n.matter DESC, n.clock, n.start LIMIT \(limit)
            """).map { row in
            let at = MatterLine.width
            return LateRun(
                line: MatterLine(row), clock: row.text(at), start: row.text(at + 1), due: Day(row.text(at + 2)) ?? .earliest, given: Day(row.text(at + 3)),
                holder: row.text(at + 4))
        }
    }

    /// The days to which a clock of these matters ran, in the order of its starts: earlier promises stay readable.
    public func dueDays(of matters: [Int64], clock: String) throws -> [Int64: [Day]] {
        var days: [Int64: [Day]] = [:]
        for row in try rows("SELECT matter, due FROM run WHERE clock = \(clock) AND matter IN \(list: matters) ORDER BY matter, start") {
            if let day = Day(row.text(1)) { days[row.integer(0), default: []].append(day) }
        }
        return days
    }
}
