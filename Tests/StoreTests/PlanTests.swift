import Civics
import Testing

@testable import Store

/// How SQLite goes about statements that are run at each act: what grows with the house must not be passed from end to end.
@Suite("Plans") struct PlanTests {
    /// The plan of each statement that was read.
    private func plans(_ body: @escaping @Sendable (any Connection) throws -> Void) async throws -> [String] {
        let (store, recording) = (try SQLiteStore(path: nil), Recording())
        try await RecordingStore(store, recording).read(body)
        let statements = recording.take().flatMap(\.statements)
        return try await store.read { connection in
            try statements.compactMap { statement in
                guard case .read(let sql, _) = statement else { return nil }
                return try connection.rows("EXPLAIN QUERY PLAN \(sql)").map { $0.text(3) }.joined(separator: "; ")
            }
        }
    }

    @Test("What others wrote is sought from the end of the journal")
    func written() async throws {
        let plans = try await plans { connection in
            // The end of an empty journal is its beginning.
            _ = try connection.written(after: -1, in: ["territory", "person", "post"])
        }
        #expect(plans.contains("SEARCH entry USING INTEGER PRIMARY KEY (rowid>?)"), "\(plans)")
        #expect(!plans.contains { $0.contains("entry_stream") || $0.contains("SCAN entry") }, "\(plans)")
    }

    @Test("A year of a county is counted from the county's own rows of that year")
    func year() async throws {
        let plans = try await plans { connection in
            var filter = MatterFilter()
            filter.year = 2026
            _ = try connection.count(Sight(holders: ["body/7"], territories: ["/41/4101/"]), filter)
        }
        #expect(plans.count == 1 && plans[0].contains("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)"), "\(plans)")
        #expect(plans.allSatisfy { $0.contains("SEARCH w USING PRIMARY KEY (area=? AND at>? AND at<?)") && !$0.contains("SCAN m") }, "\(plans)")
    }

    @Test("A list is entered where the last page ended")
    func pages() async throws {
        let plans = try await plans { connection in
            _ = try connection.matters(.everything, MatterFilter(), after: ListMark(at: 5, id: 7), limit: 50)
            _ = try connection.matters(Sight(holders: [], territories: ["/41/4101/"]), MatterFilter(), after: ListMark(at: 5, id: 7), limit: 50)
        }
        #expect(plans.first?.hasPrefix("SEARCH m USING INDEX matter_at (at<?)") == true, "\(plans)")
        #expect(plans.contains { $0.contains("USING PRIMARY KEY (area=? AND at<?)") }, "\(plans)")
    }

    @Test("Of what is late only the page is looked at, however much there is")
    func late() async throws {
        let plans = try await plans { connection in
            var filter = MatterFilter()
            filter.late = Day("2026-11-22")
            let sight = Sight(holders: ["body/1", "person/1"], territories: ["/"], seesAll: true)
            _ = try connection.matters(sight, filter, after: nil, limit: 50)
            _ = try connection.count(sight, filter, most: 1_000)
        }
        #expect(plans.count == 2 && plans.allSatisfy { $0.contains("USING COVERING INDEX matter_overdue (due<?)") }, "\(plans)")
        #expect(plans[0].contains("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)"), "\(plans)")
    }

    @Test("Turns are written down with their counters, and the pattern of two gives a third")
    func recorded() async throws {
        let (store, recording) = (try SQLiteStore(path: nil), Recording())
        let recorded = RecordingStore(store, recording)
        for n in 1...2 {
            try await recorded.write { connection in
                connection.count(1, figure: "f", key: "k11111111\(n)", month: "2026-01")
                try connection.run("INSERT INTO resident_key (id, wrapped) VALUES (\(n), \([UInt8](repeating: UInt8(n), count: 32)))")
            }
        }
        let turns = recording.take()
        #expect(turns.map(\.count) == [2, 2] && recording.take().isEmpty)
        let pattern = try #require(Recording.Pattern(turns[0], turns[1]))
        // None is another's: "…1" and 2 is not "…" and 12.
        for n in [5, 12, 112] { try await store.write { try pattern.turn(n).repeated(on: $0) } }
        let (ids, keys) = try await store.read { connection in
            (try connection.rows("SELECT id FROM resident_key ORDER BY id").map { $0.integer(0) }, try connection.rows("SELECT key FROM tally ORDER BY key").map { $0.text(0) })
        }
        #expect(ids == [1, 2, 6, 13, 113] && keys.count == 5 && Set(keys).count == 5)
        #expect(Recording.Pattern(turns[0], .init(writes: true, statements: [])) == nil)
    }
}
