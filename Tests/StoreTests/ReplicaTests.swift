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
        for _ in 0..<300 {
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
        #expect(try await eventually { try await isReadThere(store) })
        #expect(try await value(store, mayLag: true).said == "one")
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

    private struct Pair {
        let primary: PrivateCluster, standby: PrivateCluster, name: String, store: PostgresStore
    }

    /// A house with a standby that shows "one".
    private func pair(mostBehind: Duration) async throws -> Pair {
        let primary = try PrivateCluster(named: "written")
        let own = try primary.database()
        let name = String(own.split(separator: "=").last ?? "")
        let standby = try PrivateCluster(named: "read", standbyOf: primary)
        var configuration = PostgresStore.Configuration(own)
        configuration.replica = standby.address(of: name)
        configuration.mostBehind = mostBehind
        let store = try PostgresStore(configuration)
        try await store.write { try $0.setMeta("said", "one") }
        #expect(try await eventually { try await isReadThere(store) }, "the standby is read at all")
        return Pair(primary: primary, standby: standby, name: name, store: store)
    }

    private func isReadThere(_ store: PostgresStore) async throws -> Bool {
        try await Looking.$current.withValue(Looking(mayLag: true)) { try await store.read { try $0.integer("SELECT CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END") == 1 } }
    }

    @Test("A standby that is cut off from its primary is not read any more once it is too far behind, and again when it has caught up")
    func cutOff() async throws {
        let pair = try await pair(mostBehind: .seconds(2))
        defer { try? pair.store.close() }
        try pair.standby.ask("ALTER SYSTEM SET primary_conninfo = ''")
        try pair.standby.ask("SELECT pg_reload_conf()")
        try await Task.sleep(for: .seconds(1))
        try await pair.store.write { try $0.setMeta("said", "two") }
        #expect(try await eventually { try await value(pair.store, mayLag: true).said == "two" })
        for _ in 0..<20 {
            #expect(try await value(pair.store, mayLag: true).said == "two")
            try await Task.sleep(for: .milliseconds(100))
        }
        try pair.standby.ask("ALTER SYSTEM SET primary_conninfo = '\(pair.primary.address(of: pair.name))'")
        try pair.standby.ask("SELECT pg_reload_conf()")
        #expect(try await eventually { try await isReadThere(pair.store) })
        #expect(try await value(pair.store, mayLag: true).said == "two")
    }

    @Test("A standby that was made a primary is not read any more")
    func promoted() async throws {
        let pair = try await pair(mostBehind: .seconds(3_600))
        defer { try? pair.store.close() }
        try pair.standby.promote()
        try await pair.store.write { try $0.setMeta("said", "two") }
        for _ in 0..<40 {
            #expect(try await value(pair.store, mayLag: true).said == "two")
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    @Test("Another house is never read, also where it stands on the same standby")
    func foreign() async throws {
        let primary = try PrivateCluster(named: "written")
        let own = try primary.database(), other = try primary.database()
        let standby = try PrivateCluster(named: "read", standbyOf: primary)
        var configuration = PostgresStore.Configuration(own)
        configuration.replica = standby.address(of: String(other.split(separator: "=").last ?? ""))
        let (store, neighbour) = (try PostgresStore(configuration), try PostgresStore(.init(other)))
        defer { try? store.close(); try? neighbour.close() }
        try await store.write { try $0.setMeta("said", "ours") }
        try await neighbour.write { try $0.setMeta("said", "theirs") }
        for _ in 0..<30 {
            #expect(try await value(store, mayLag: true).said == "ours")
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    @Test("A standby that stands still holds nobody up for long, and after that nobody at all")
    func frozen() async throws {
        let pair = try await pair(mostBehind: .seconds(3_600))
        defer { try? pair.standby.thaw() }
        defer { try? pair.store.close() }
        try pair.standby.freeze()
        // Each that asked a standby that stands still would wait three seconds: all of them a minute and a half.
        let start = ContinuousClock.now
        for _ in 0..<30 {
            #expect(try await value(pair.store, mayLag: true).said == "one")
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(start.duration(to: .now) < .seconds(40))
        try pair.standby.thaw()
        #expect(try await eventually { try await isReadThere(pair.store) })
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
