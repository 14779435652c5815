import Foundation
import TestCluster
import Testing

@testable import Store

/// Where the house may keep its records: each must do the same.
enum Kind: CaseIterable, CustomTestStringConvertible {
    case memory, file, postgres

    var testDescription: String { "\(self)" }

    func withStore<T>(_ body: (any Store) async throws -> T) async throws -> T {
        switch self {
        case .memory:
            let store = try SQLiteStore(path: nil)
            defer { try? store.close() }
            return try await body(store)
        case .file: return try await StoreTests.withStore { try await body($0) }
        case .postgres:
            let store = try PostgresStore(.init(PrivateCluster.shared.get().database()))
            defer { try? store.close() }
            return try await body(store)
        }
    }
}

@Suite("What every store must do", .serialized)
struct ContractTests {
    @Test("A value comes back as it was written", arguments: Kind.allCases)
    func values(kind: Kind) async throws {
        let words = ["", "联心", "a'b\"c\\d", "𠮷🧧", "%_", String(repeating: "长", count: 100_000), "\u{1}\t\n"]
        let numbers: [Int64] = [0, -1, .max, .min, 1_777_777_777_777]
        let bytes: [[UInt8]] = [[], [0], Array(0...255), [UInt8](repeating: 7, count: 70_000)]
        try await kind.withStore { store in
            for text in words {
                try await store.write { try $0.setMeta("t", text) }
                #expect(try await store.read { try $0.meta("t") } == text)
            }
            for number in numbers {
                let row = try await store.read { try $0.row("SELECT \(number), \(number) + 0, \(String?.none), \(true), 1 = 2") }
                #expect(row?.integer(0) == number && row?.integer(1) == number && row?.textOrNil(2) == nil && row?.flag(3) == true && row?.flag(4) == false)
            }
            for (number, hash) in bytes.enumerated() {
                _ = try await store.write { try $0.run("INSERT INTO resident_key (id, wrapped) VALUES (\(number), \(hash))") }
                #expect(try await store.read { try $0.row("SELECT wrapped FROM resident_key WHERE id = \(number)")?.bytes(0) } == hash)
                #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM resident_key WHERE wrapped = \(hash)") } == 1)
            }
            #expect(try await store.read { try $0.integer("SELECT COALESCE(SUM(n), 0) FROM tally") } == 0)
        }
    }

    @Test("Registers are counted, grouped and summed in every way that pages ask", arguments: Kind.allCases)
    func registers(kind: Kind) async throws {
        try await kind.withStore { store in
            try await store.write { connection in
                for (id, people) in [(1, 3), (2, 4), (3, 5)] {
                    for (field, value, n) in [("@", "", 0), ("@in", id < 3 ? "a" : "b", 0), ("people", "", people), ("place", "9", 0)] {
                        try connection.run("INSERT INTO mark (register, field, value, day, id, n) VALUES ('reception', \(field), \(value), '2026-03-01', \(id), \(n))")
                    }
                }
            }
            try await store.read { connection in
                var query = RecordQuery("reception", scope: .everything, limit: 10)
                #expect(try connection.tallies(query, by: "@in", among: ["a", "b", "c"]) == ["a": 2, "b": 1])
                #expect(try connection.tallies(query, by: "@in", among: ["a", "b", "c"], summing: "people") == ["a": 7, "b": 5])
                query.filters = [("place", ["9"])]
                #expect(try connection.tallies(query, by: "@in", among: ["a"], summing: "people") == ["a": 7])
                for byValue in [true, false] {
                    let sums = try connection.groups(query, by: "@in", summing: "people", limit: 5, byValue: byValue)
                    #expect(sums.map(\.value) == ["a", "b"] && sums.map(\.n) == [7, 5])
                    #expect(try connection.groups(query, by: "@in", differing: "place", limit: 5, byValue: byValue).map(\.n) == [1, 1])
                }
                #expect(try connection.figure(query, .sum("people")) == 12 && connection.figure(query, .distinct("@in")) == 2)
            }
        }
    }

    @Test("Words sort by their bytes, are found whatever their capitals, and compare row by row", arguments: Kind.allCases)
    func words(kind: Kind) async throws {
        try await kind.withStore { store in
            try await store.write { connection in
                for name in ["b", "B", "a", "Ä", "中", "一", "_", "", "a b"] { try connection.setMeta(name, "w") }
            }
            let sorted = try await store.read { try $0.rows("SELECT name FROM meta WHERE value = 'w' ORDER BY name").map { $0.text(0) } }
            #expect(sorted == ["", "B", "_", "a", "a b", "b", "Ä", "一", "中"])
            func like(_ pattern: String) async throws -> Int64 {
                try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE value = 'w' AND name LIKE \(pattern) ESCAPE '\\'") }
            }
            let found = [try await like("B%"), try await like("\\_"), try await like("%中%"), try await like("ä")]
            #expect(found == [2, 1, 1, 0])
            #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE (value, name) > ('w', 'b')") } == 3)
            #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE name IN \(list: [String]())") } == 0)
        }
    }

    @Test("A long answer is read piece by piece, other statements meanwhile, and left when enough was seen", arguments: Kind.allCases)
    func long(kind: Kind) async throws {
        try await kind.withStore { store in
            try await store.write { connection in for n in 0..<2_500 { try connection.setMeta("n\(n)", "x") } }
            let (all, some) = try await store.read { connection in
                var (all, some) = (0, 0)
                try connection.each("SELECT name FROM meta WHERE value = \("x") ORDER BY name") { row in
                    all += try connection.integer("SELECT COUNT(*) FROM meta WHERE name = \(row.text(0))") == 1 ? 1 : 0
                    return true
                }
                try connection.each("SELECT name FROM meta WHERE value = 'x'") { _ in some += 1; return some < 700 }
                return (all, some)
            }
            #expect(all == 2_500 && some == 700)
        }
    }

    @Test("A reading sees one moment, whatever is written meanwhile", arguments: [Kind.file, .postgres])
    func snapshot(kind: Kind) async throws {
        try await kind.withStore { store in
            try await store.write { try $0.setMeta("a", "1") }
            let (first, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let seen = store.read { connection in
                let before = try connection.meta("a")
                first.signal()
                written.wait()
                return [before, try connection.meta("a")]
            }
            await Task.detached { first.wait() }.value
            try await store.write { try $0.setMeta("a", "2") }
            written.signal()
            #expect(try await seen == ["1", "1"])
            #expect(try await store.read { try $0.meta("a") } == "2")
        }
    }

    struct Stop: Error {}

    @Test("A job that throws leaves no trace, whether it wrote before or asked nonsense; the others of its group stay", arguments: Kind.allCases)
    func savepoints(kind: Kind) async throws {
        try await kind.withStore { try await refusing($0) }
    }

    private func refusing(_ store: any Store) async throws {
        let refused = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<120 {
                group.addTask {
                    do {
                        try await store.write { connection in
                            try connection.setMeta("n\(number)", "x")
                            connection.tallies.add(1, figure: "f", key: "", month: "")
                            if number % 3 == 0 { throw Stop() }
                            if number % 5 == 0 { try connection.run("INSERT INTO no_such_table (a) VALUES (1)") }
                        }
                        return false
                    } catch { return true }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let stays = (0..<120).count { $0 % 3 != 0 && $0 % 5 != 0 }
        #expect(refused == 120 - stays)
        #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE value = 'x'") } == Int64(stays))
        #expect(try await store.read { try $0.integer("SELECT COALESCE(SUM(n), 0) FROM tally WHERE figure = 'f'") } == Int64(stays))
    }

    @Test("What is sent on without waiting is seen by what is read next, and counts against the job that sent it, however late it fails", arguments: Kind.allCases)
    func sentOn(kind: Kind) async throws {
        try await kind.withStore { store in
            try await store.write { connection in
                // More than are sent on before anybody looks.
                for number in 0..<450 {
                    try connection.setMeta("m\(number % 3)", String(number))
                    if number % 90 == 0 { #expect(try connection.meta("m0") == String(number)) }
                }
                #expect(try connection.changed(by: "DELETE FROM meta WHERE name IN ('m0', 'm1')") == 2)
                #expect(try connection.meta("m2") == "449")
            }
            let add: @Sendable (any Connection, String) throws -> Void = { try $0.run("INSERT INTO meta (name, value) VALUES (\($1), 'once')") }
            let told = await withTaskGroup(of: (Int, Bool).self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await store.write { connection in
                                try add(connection, "a\(number)")
                                // Already there: as the last statement, before others, or where the job takes no notice.
                                switch number % 6 {
                                case 0: try add(connection, "m2")
                                case 1:
                                    try add(connection, "m2")
                                    for more in 0..<5 { try add(connection, "b\(number) \(more)") }
                                case 2:
                                    try add(connection, "m2")
                                    _ = try connection.meta("m2")
                                default: break
                                }
                            }
                            return (number, true)
                        } catch { return (number, false) }
                    }
                }
                return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
            }
            #expect(told.allSatisfy { $0.value == ($0.key % 6 > 2) }, "\(told)")
            #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE value = 'once'") } == 30)
            #expect(throws: (any Error).self) { try store.writeNow { try add($0, "m2") } }
            await #expect(throws: (any Error).self) { try await store.read { try add($0, "c") } }
            #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE name IN ('m2', 'c')") } == 1)
        }
    }

    @Test("Jobs of several stores on one database come one behind the other, and none is lost")
    func turns() async throws {
        let address = try PrivateCluster.shared.get().database()
        let stores = try (0..<3).map { _ in try PostgresStore(.init(address)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<300 {
                group.addTask {
                    try await stores[number % 3].write { connection in
                        let n = Int(try connection.meta("n") ?? "0") ?? 0
                        try connection.setMeta("n", String(n + 1))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await stores[0].read { try $0.meta("n") } == "300")
        for store in stores { try store.close() }
    }
}
