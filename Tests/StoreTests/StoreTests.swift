import Foundation
import Testing

@testable import Store

@Suite("The SQL literal and the SQLite store")
struct StoreTests {
    static func withStore<T>(_ body: (SQLiteStore) async throws -> T) async throws -> T {
        let path = NSTemporaryDirectory() + "lianxin-\(UUID().uuidString).sqlite"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let store = try SQLiteStore(path: path)
        defer { try? store.close() }
        return try await body(store)
    }

    @Test("Interpolated values are numbered in order and bound, also through nesting")
    func literal() {
        let inner: SQL = "a = \(1) AND b = \("x")"
        let sql: SQL = "SELECT \(9) WHERE \(inner) AND c IN \(list: ["p", "q"])"
        #expect(sql.text == "SELECT $1 WHERE a = $2 AND b = $3 AND c IN ($4, $5)")
        #expect(sql.arguments == [.integer(9), .integer(1), .text("x"), .text("p"), .text("q")])
    }

    @Test("More than nine parameters keep their numbers when nested")
    func manyParameters() {
        let inner = SQL.joined((1...12).map { number -> SQL in "\(number)" }, by: ", ")
        let sql: SQL = "\(0), \(inner)"
        #expect(sql.text == (1...13).map { "$\($0)" }.joined(separator: ", "))
        #expect(sql.arguments == (0...12).map { .integer($0) })
    }

    @Test("The writer synchronises fully, whatever GRDB set before")
    func synchronousFull() async throws {
        let level = try await Self.withStore { try $0.synchronous() }
        #expect(level == 2)
    }

    @Test("A job that throws leaves no trace; the others of its group stay")
    func savepoints() async throws {
        struct Stop: Error {}
        try await Self.withStore { store in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        try? await store.write { connection in
                            try connection.run("INSERT INTO meta (name, value) VALUES (\("n\(number)"), 'x')")
                            if number.isMultiple(of: 3) { throw Stop() }
                        }
                    }
                }
            }
            let count = try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE value = 'x'") }
            #expect(count == 66)
        }
    }

    @Test("A full disk refuses the whole group in words, and room makes it work again")
    func fullDisk() async throws {
        try await Self.withStore { store in
            try store.limitPages(try store.pages() + 2)
            let big = String(repeating: "满", count: 100_000)
            await #expect(throws: StoreError.full) {
                try await store.write { try $0.run("INSERT INTO meta (name, value) VALUES ('big', \(big))") }
            }
            #expect(try await store.read { try $0.meta("big") } == nil)
            try store.limitPages(1_000_000)
            try await store.write { try $0.setMeta("big", big) }
            #expect(try await store.read { try $0.meta("big") } == big)
        }
    }

    @Test("A backup made while in use opens and holds what was written")
    func backup() async throws {
        try await Self.withStore { store in
            try await store.write { try $0.setMeta("word", "在") }
            let copy = NSTemporaryDirectory() + "lianxin-copy-\(UUID().uuidString).sqlite"
            defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + end) } }
            try store.backup(to: copy)
            let opened = try SQLiteStore(path: copy)
            #expect(try opened.readNow { try $0.meta("word") } == "在")
            try opened.close()
        }
    }
}
