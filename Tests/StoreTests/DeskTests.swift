import Civics
import Foundation
import Testing

@testable import Store

@Suite("Desks of several holders")
struct DeskTests {
    private struct Row { let holder: String, matter: Int64, due: String, warn: String, why: String }

    @Test("Each matter counts and stands once, in the column of its most pressing row", arguments: 1...4)
    func columns(seed: UInt64) throws {
        let path = NSTemporaryDirectory() + "desk-\(UUID().uuidString).sqlite"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let store = try SQLiteStore(path: path)
        var random = Seeded(state: seed)
        let holders = ["body/1", "body/2", "person/3"]
        var rows: [Row] = []
        for matter in Int64(1)...60 {
            for holder in holders + ["body/9"] where Bool.random(using: &random) {
                let due = Int.random(in: 1...28, using: &random)
                let warn = max(1, due - Int.random(in: 0...9, using: &random))
                rows.append(Row(
                    holder: holder, matter: matter, due: String(format: "2026-03-%02d", due), warn: String(format: "2026-03-%02d", warn),
                    why: ["assigned", "late"][matter % 2 == 0 ? 0 : 1]))
            }
        }
        try store.writeNow { connection in
            for matter in Int64(1)...60 {
                try connection.run(
                    """
                    INSERT INTO matter (id, procedure, number, version, head, state, is_open, round, territory, title, category, grade, channel, \
                    result, station, lead, registered, at, touched, is_public, is_private, is_closed, round_over, demanders, file) VALUES (\(matter), 'p', \(String(matter)), 1, \
                    \([UInt8]()), 's', 1, 1, '/1/', '', '', '', '', '', '', '', '2026-01-01', \(matter), 0, 0, 0, 0, 0, 1, '{}')
                    """)
            }
            for row in rows {
                try connection.run("INSERT INTO desk (holder, matter, why, warn, due) VALUES (\(row.holder), \(row.matter), \(row.why), \(row.warn), \(row.due))")
            }
        }
        let today = try #require(Day("2026-03-14"))
        let mine = Dictionary(grouping: rows.filter { holders.contains($0.holder) }, by: \.matter).values
            .compactMap { $0.min { ($0.due, $0.warn, $0.why) < ($1.due, $1.warn, $1.why) } }
        try store.readNow { connection in
            for column in DeskColumn.allCases {
                let expected = mine.filter { row in
                    switch column {
                    case .late: row.due < today.description
                    case .soon: row.due >= today.description && row.warn <= today.description
                    case .calm: row.due >= today.description && row.warn > today.description
                    }
                }.sorted { ($0.due, $0.matter) < ($1.due, $1.matter) }.map(\.matter)
                #expect(try connection.deskCount(of: holders, column, today: today) == expected.count)
                var found: [Int64] = []
                var mark: DeskMark?
                while true {
                    let page = try connection.desk(of: holders, column, today: today, after: mark, limit: 7)
                    found += page.map(\.line.id)
                    guard let last = page.last, page.count == 7 else { break }
                    mark = DeskMark(due: last.line.due ?? "", matter: last.line.id)
                }
                #expect(found == expected)
            }
        }
    }
}

/// SplitMix64
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
