import Civics
import Foundation
import Office
import SampleCity
import Store
import TestCluster
import Testing

@Suite("A house on PostgreSQL", .serialized)
struct ServersTests {
    @Test("People at random at two servers; the journal holds, the tables are what it says, and the house moves into a file and back, row by row the same", arguments: [false, true])
    func play(isPartitioned: Bool) async throws {
        let home = NSTemporaryDirectory() + "lianxin-servers-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let cluster = try PrivateCluster.shared.get()
        var settings = Settings(home: home)
        settings.database = try cluster.database()
        settings.isPartitioned = isPartitioned
        let servers = try [Office(settings: settings), Office(settings: settings)]
        defer { for server in servers { try? server.store.close() } }
        try await SampleCity.raiseStructure(in: servers[0])
        try await servers[1].follow()
        #expect(servers[1].city.people.keys == servers[0].city.people.keys && servers[1].city.posts.keys == servers[0].city.posts.keys)
        // What one server wrote the other knows when it writes, though it has not looked since.
        try await servers[0].put("territory", fields: ["code": "999901", "name": "新街道", "kind": "street", "parent": .string(servers[0].city.root), "from": "2020-01-01"], by: nil)
        let village = try await servers[1].put(
            "territory", fields: ["code": "999901001", "name": "新社区", "kind": "community", "parent": "999901", "from": "2020-01-01"], by: nil)
        #expect(village.path.hasSuffix("/999901/999901001/"))

        var game = Game(office: servers[0], seed: 7)
        for round in 0..<300 {
            game.office = servers[round % 2]
            try await game.step()
        }
        try await servers[0].seal()
        try await servers[1].readNew(limit: .max)
        let report = try servers[1].verify()
        #expect(report.flaw == nil && report.entries > 500 && report.unsealed == 0, "\(report.flaw?.words ?? "")")
        let before = try servers[0].digests()
        try servers[0].rebuild()
        #expect(same(before, try servers[1].digests()) == [])

        let file = try await moved(from: servers[0].store, to: try SQLiteStore(path: home + "/moved.sqlite"), home)
        #expect(same(before, try file.digests()) == [])
        let back = try await moved(from: file.store, to: try PostgresStore(.init(cluster.database())), home)
        #expect(same(before, try back.digests()) == [])
        #expect(throws: Moving.Refusal.otherHouse) { try Moving.carry(from: try SQLiteStore(path: nil), to: back.store) { _, _ in } }
        let moves = game.done.values.reduce(0, +)
        print("two servers: \(game.matters.count) matters, \(moves) acts of \(game.done.count) kinds, \(report.entries) entries, moved to a file and back")
        try file.store.close()
        try back.store.close()
    }

    private func moved(from source: any Store, to target: any Store, _ home: String) async throws -> Office {
        // Interrupted once after a few entries, then taken up again.
        struct Stop: Error {}
        #expect(throws: Stop.self) { try Moving.carry(from: source, to: target) { _, _ in throw Stop() } }
        try Moving.carry(from: source, to: target) { _, _ in }
        #expect(throws: OpeningError.self) { try Office(settings: Settings(home: home), store: target) }
        let office = try Office(settings: Settings(home: home), store: target, isMovingIn: true)
        try await office.readNew(limit: .max)
        #expect(try office.verify().flaw == nil)
        try Moving.finish(target)
        return office
    }

    private func same(_ old: [(table: String, rows: Int, digest: String)], _ new: [(table: String, rows: Int, digest: String)]) -> [String] {
        zip(old, new).filter { $0.rows != $1.rows || $0.digest != $1.digest }.map { "\($0.table) \($0.rows) \($1.rows)" }
    }
}
