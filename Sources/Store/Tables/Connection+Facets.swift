import Civics
import Journal

extension Connection {
    /// The fields and slots by which a procedure's ledgers are filtered.
    func projectFacets(_ id: Int64, _ old: Set<MatterPicture.Facet>, _ new: Set<MatterPicture.Facet>) throws {
        guard old != new else { return }
        for row in old.subtracting(new) { try run("DELETE FROM facet WHERE name = \(row.name) AND value = \(row.value) AND matter = \(id)") }
        let come = new.subtracting(old).sorted { ($0.name, $0.value) < ($1.name, $1.value) }.map { row -> SQL in "(\(row.name), \(row.value), \(id))" }
        if !come.isEmpty { try run("INSERT INTO facet (name, value, matter) VALUES \(SQL.joined(come, by: ", "))") }
    }

    /// How many matters of a procedure have the one value and the other; the first is the rarer one.
    public func count(_ sight: Sight, of procedure: String, with one: (name: String, value: String), and other: (name: String, value: String)) throws -> Int {
        Int(try integer(
            """
            SELECT COUNT(*) FROM facet f CROSS JOIN facet g CROSS JOIN matter m WHERE f.name = \("\(procedure)/\(one.name)") AND f.value = \(one.value) \
            AND g.name = \("\(procedure)/\(other.name)") AND g.value = \(other.value) AND g.matter = f.matter AND m.id = f.matter AND \(within(sight, few: true))
            """))
    }

    /// Each run of a clock that is counted; a row stays when the clock starts again.
    func projectRuns(_ id: Int64, _ old: Set<MatterPicture.Run>, _ new: Set<MatterPicture.Run>) throws {
        // A clock that was started afresh is one of two runs now: the first one ended on the day on which the second began.
        for row in old where row.stopped.isEmpty {
            guard let next = new.first(where: { $0.clock == row.clock && $0.own == row.own }), next.start != row.start else { continue }
            try run("UPDATE run SET stopped = \(String(next.start.prefix(10))) WHERE matter = \(id) AND clock = \(row.clock) AND start = \(row.start) AND stopped = ''")
        }
        for row in new.subtracting(old).sorted(by: { ($0.clock, $0.start) < ($1.clock, $1.start) }) {
            try run(
                """
                INSERT INTO run (matter, clock, start, due, stopped, holder) VALUES \
                (\(id), \(row.clock), \(row.start), \(row.due), \(row.stopped), \(row.holder)) \
                ON CONFLICT (matter, clock, start) DO UPDATE SET due = excluded.due, stopped = excluded.stopped, holder = excluded.holder
                """)
        }
    }

    /// What an act says was built or reached, in numbers: 驿站246个.
    public func projectAmount(_ matter: Int64, _ version: Int, _ act: Act) throws {
        guard let quantity = act.fields["quantity"]?.integer, let thing = act.fields["thing"]?.text else { return }
        try run(
            """
            INSERT INTO amount (matter, version, thing, unit, quantity) VALUES \
            (\(matter), \(version), \(thing), \(act.fields["unit"]?.text ?? ""), \(quantity))
            """)
    }

    /// How many matters of a procedure have each value of a facet, as far as the sight and the filter admit.
    public func facetCounts(_ facet: String, of procedure: String, _ sight: Sight, _ filter: MatterFilter) throws -> [String: Int] {
        try facetCounts([facet], of: procedure, sight, filter)[facet] ?? [:]
    }

    /// The same for several facets, in one statement.
    public func facetCounts(_ facets: [String], of procedure: String, _ sight: Sight, _ filter: MatterFilter) throws -> [String: [String: Int]] {
        let names = Dictionary(facets.map { ("\(procedure)/\($0)", $0) }) { first, _ in first }
        var counts: [String: [String: Int]] = [:]
        let found = try rows(
            """
            SELECT f.name, f.value, COUNT(*) FROM facet f JOIN matter m ON m.id = f.matter WHERE f.name IN \(list: names.keys.sorted()) \
            AND \(within(sight, filter)) GROUP BY f.name, f.value
            """)
        for row in found { counts[names[row.text(0)] ?? "", default: [:]][row.text(1)] = row.int(2) }
        return counts
    }

    /// The same by the facets of the matters from which they come.
    public func sourceFacetCounts(_ facets: [String], of procedure: String, _ sight: Sight, _ filter: MatterFilter) throws -> [String: [String: Int]] {
        let names = Dictionary(facets.map { ("\(procedure)/\($0)", $0) }) { first, _ in first }
        var counts: [String: [String: Int]] = [:]
        let found = try rows(
            """
            SELECT f.name, f.value, COUNT(DISTINCT m.id) FROM matter m JOIN link l ON l.target = m.id JOIN facet f ON f.matter = l.source \
            WHERE f.name IN \(list: names.keys.sorted()) AND \(within(sight, filter)) GROUP BY f.name, f.value
            """)
        for row in found { counts[names[row.text(0)] ?? "", default: [:]][row.text(1)] = row.int(2) }
        return counts
    }

    /// The next number of a series, without gaps (see `Effect.serial`).
    public func nextSerial(_ series: String, of procedure: String) throws -> Int { try tally("series", of: procedure, key: series) + 1 }

    /// One more in the series. Written at once and not with the counters at the end of a group of acts: the next act of the same group asks.
    func projectSeries(_ old: Matter?, _ new: Matter) throws {
        guard let series = new.fields[Matter.series]?.text, old?.fields[Matter.series]?.text != series else { return }
        try run(
            """
            INSERT INTO tally (figure, key, month, n) VALUES (\(MatterPicture.Tally.name("series", new.procedure)), \(series), '', 1) \
            ON CONFLICT (figure, key, month) DO UPDATE SET n = tally.n + 1
            """)
    }
}
