import Foundation
import Synchronization
import TestCluster
import Testing

@testable import Store

/// A database that stands still says nothing and closes nothing; and what a role or a database may have been set to.
extension FaultTests {
    @Test("The primary stands still with all its connections; its standby takes over with all that was acknowledged")
    func frozenPrimary() async throws {
        let primary = try PrivateCluster(named: "frozen")
        let own = try primary.database()
        let standby = try PrivateCluster(named: "standby", standbyOf: primary)
        try primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        try primary.ask("SELECT pg_reload_conf()")
        let name = own.split(separator: "=").last ?? ""
        var configuration = PostgresStore.Configuration("host=\(primary.folder),\(standby.folder) port=5432,5432 user=lianxin dbname=\(name)")
        configuration.silence = 1
        let store = try PostgresStore(configuration)
        defer { try? primary.thaw() }
        defer { try? store.close() }
        let tale = Tale(), over = Mutex(false)
        async let work: Void = tale.run(store) { over.withLock { $0 } }
        try await Task.sleep(for: .seconds(2))
        try primary.freeze()
        let before = tale.done.count
        try standby.promote()
        let most = later(30)
        while tale.done.count < before + 20, !most() { try await Task.sleep(for: .milliseconds(50)) }
        over.withLock { $0 = true }
        await work
        #expect(before > 0 && tale.done.count >= before + 20, "\(before) before, \(tale.done.count) in all")
        try await tale.check(store)
        print("frozen primary: \(before) acknowledged before, \(tale.done.count - before) after, \(tale.refusals) refused, 0 lost")
    }

    @Test("While the only database stands still, whoever waits in the line is put off after his own patience, not after that of all before him")
    func frozenAlone() async throws {
        let cluster = try PrivateCluster(named: "alone")
        var configuration = PostgresStore.Configuration(try cluster.database())
        (configuration.silence, configuration.patience, configuration.readers) = (1, .seconds(4), 1)
        let store = try PostgresStore(configuration)
        defer { try? cluster.thaw() }
        defer { try? store.close() }
        _ = try await store.read { try $0.meta("schema") }
        try cluster.freeze()
        let start = ContinuousClock.now
        let told = await withTaskGroup(of: (StoreError?, Duration).self) { group in
            for number in 0..<20 {
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(number * 20))
                    do {
                        if number.isMultiple(of: 2) { _ = try await store.read { try $0.meta("schema") } } else { try await store.write { try $0.setMeta("a", "b") } }
                        return (nil, start.duration(to: .now))
                    } catch { return (error as? StoreError, start.duration(to: .now)) }
                }
            }
            return await group.reduce(into: [(StoreError?, Duration)]()) { $0.append($1) }
        }
        #expect(told.allSatisfy { $0.0 == .busy }, "\(told)")
        #expect(told.allSatisfy { $0.1 < .seconds(24) }, "\(told)")
        try cluster.thaw()
        try await store.write { try $0.setMeta("a", "c") }
        #expect(try await store.read { try $0.meta("a") } == "c")
    }

    @Test("A statement may take long on a server that lives, and so may the wait for one's turn")
    func slow() async throws {
        var configuration = PostgresStore.Configuration(try PrivateCluster.shared.get().database())
        configuration.silence = 1
        let (store, other) = (try PostgresStore(configuration), try PostgresStore(configuration))
        defer { try? store.close(); try? other.close() }
        #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM (SELECT pg_sleep(4)) AS slept") } == 1)
        let runs = Mutex(0)
        async let first: Void = store.write { connection in
            runs.withLock { $0 += 1 }
            _ = try connection.row("SELECT pg_sleep(4)")
            try connection.setMeta("a", "first")
        }
        try await Task.sleep(for: .seconds(1))
        try await other.write { connection in
            runs.withLock { $0 += 1 }
            try connection.setMeta("b", try connection.meta("a") ?? "")
        }
        try await first
        #expect(runs.withLock { $0 } == 2)
        #expect(try await store.read { try $0.meta("b") } == "first")
    }

    @Test("Whatever the database was set to: two servers write without refusals, and bytes come back as they are")
    func settings() async throws {
        let cluster = try PrivateCluster.shared.get(), address = try cluster.database()
        let name = String(address.split(separator: "=").last ?? "")
        for setting in ["default_transaction_isolation = 'repeatable read'", "bytea_output = 'escape'", "standard_conforming_strings = off", "DateStyle = 'SQL, DMY'"] {
            try cluster.ask("ALTER DATABASE \(name) SET \(setting)")
        }
        let (a, b) = (try PostgresStore(.init(address)), try PostgresStore(.init(address)))
        defer { try? a.close(); try? b.close() }
        let tale = Tale(), end = later(2)
        for store in [a, b] { try await store.write { try $0.setMeta("warm", "1") } }
        await withTaskGroup(of: Void.self) { group in
            for store in [a, b] { group.addTask { await tale.run(store, until: end) } }
        }
        #expect(tale.refusals.isEmpty, "\(tale.refusals)")
        try await tale.check(a)
        let bytes: [UInt8] = [0, 1, 0x5c, 0x78, 0xff]
        #expect(try await b.read { try $0.row("SELECT \(bytes)")?.bytes(0) } == bytes)
    }

    @Test("Bytes that are not written in hex are an error, not the end of the server", arguments: ["\\000\\001", "abc", "\\x0", "\\x0g", "\\xFF", "", "\\"])
    func odd(text: String) {
        #expect(throws: StoreError.self) { try Array(text.utf8).withUnsafeBytes { try Answer.unhexed($0) } }
    }
}
