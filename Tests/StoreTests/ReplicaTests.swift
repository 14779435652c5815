import Foundation
import Synchronization
import TestCluster
import Testing

@testable import Store

@Suite("Standbys for pages, and news between servers", .serialized)
struct ReplicaTests {
    private func value(_ store: PostgresStore, mayLag: Bool) async throws -> (said: String?, isOld: Bool) {
        let look = Looking(mayLag: mayLag)
        let said = try await Looking.$current.withValue(look) { try await store.read { try $0.meta("said") } }
        return (said, look.oldest != nil)
    }

    private func eventually(_ what: () async throws -> Bool) async throws -> Bool {
        for _ in 0..<100 {
            if try await what() { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    @Test("Pages for everybody are read on a standby and say when it is behind; who may not lag reads where it is written; when it dies nobody notices")
    func standby() async throws {
        let primary = try PrivateCluster(named: "written")
        let own = try primary.database()
        let name = String(own.split(separator: "=").last ?? "")
        let standby = try PrivateCluster(named: "read", standbyOf: primary)
        var configuration = PostgresStore.Configuration(own)
        configuration.replica = standby.address(of: name)
        // However slow the machine is that runs this.
        configuration.mostBehind = .seconds(3_600)
        let store = try PostgresStore(configuration)
        defer { try? store.close() }
        try await store.write { try $0.setMeta("said", "one") }
        #expect(try await eventually { try await value(store, mayLag: true).said == "one" })
        try standby.ask("SELECT pg_wal_replay_pause()", of: name)
        try await Task.sleep(for: .seconds(1))
        try await store.write { try $0.setMeta("said", "two") }
        #expect(try await value(store, mayLag: false).said == "two", "whoever wrote sees it")
        #expect(try await eventually {
            let shown = try await value(store, mayLag: true)
            return shown.said == "one" && shown.isOld
        }, "behind, and it says so")
        try standby.kill()
        #expect(try await value(store, mayLag: true).said == "two", "it is read where it is written")
    }

    @Test("What one server writes is news to the others at once, and not to itself")
    func news() async throws {
        let address = try PrivateCluster.shared.get().database()
        let (a, b) = (try PostgresStore(.init(address)), try PostgresStore(.init(address)))
        defer { try? a.close(); try? b.close() }
        let heard = Mutex((a: 0, b: 0))
        a.onNews { heard.withLock { $0.a += 1 } }
        b.onNews { heard.withLock { $0.b += 1 } }
        // A listener counts its first connection as news.
        try await Task.sleep(for: .milliseconds(500))
        let before = heard.withLock { $0 }
        try await a.write { try $0.setMeta("said", "something") }
        #expect(try await eventually { heard.withLock { $0.b } > before.b })
        #expect(heard.withLock { $0.a } == before.a)
        let words = Mutex<[String]>([])
        b.hear { said in words.withLock { $0.append(said) } }
        a.hear { said in words.withLock { $0.append("own \(said)") } }
        a.tell("number 42 it's")
        #expect(try await eventually { words.withLock { $0 } == ["number 42 it's"] })
    }
}
