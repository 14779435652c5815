import CPQ
import Foundation
import Synchronization
import TestCluster
import Testing

@testable import Store

/// What may happen to a house on several machines: nothing that was acknowledged is lost, and nothing happens twice.
@Suite("Faults of servers, connections and databases", .serialized)
struct FaultTests {
    /// Jobs that each add one row and count it; what was acknowledged, and what ended in doubt.
    final class Tale: Sendable {
        private let told = Mutex<(done: Set<Int>, doubtful: Set<Int>, refusals: [String: Int], next: Int)>(([], [], [:], 0))

        var done: Set<Int> { told.withLock { $0.done } }
        var doubtful: Set<Int> { told.withLock { $0.doubtful } }
        var refusals: [String: Int] { told.withLock { $0.refusals } }

        /// What no compression makes shorter.
        static func noise(_ bytes: Int) -> String { (0..<bytes / 13).map { _ in String(UInt64.random(in: 1 << 63 ... .max), radix: 36) }.joined() }

        /// - Parameter ballast: bytes that each job writes besides.
        func run(_ store: PostgresStore, ballast: Int = 0, until end: @escaping @Sendable () -> Bool) async {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { [self] in
                        while !end() {
                            let number = told.withLock { told in told.next += 1; return told.next }
                            do {
                                try await store.write { connection in
                                    try connection.run("INSERT INTO meta (name, value) VALUES (\("job\(number)"), 'job')")
                                    if ballast > 0 { try connection.setMeta("ballast\(number)", Tale.noise(ballast)) }
                                    let n = Int(try connection.meta("n") ?? "0") ?? 0
                                    try connection.setMeta("n", String(n + 1))
                                }
                                told.withLock { _ = $0.done.insert(number) }
                            } catch {
                                told.withLock { told in
                                    told.doubtful.insert(number)
                                    told.refusals[error as? StoreError == .full ? "full" : "\(error)", default: 0] += 1
                                }
                            }
                        }
                    }
                }
            }
        }

        /// All that was acknowledged is there, once each, and nothing else but what ended in doubt.
        func check(_ store: PostgresStore) async throws {
            let (rows, n) = try await store.read { connection in
                (Set(try connection.rows("SELECT name FROM meta WHERE value = 'job'").compactMap { Int($0.text(0).dropFirst(3)) }), Int(try connection.meta("n") ?? "0") ?? 0)
            }
            #expect(done.isSubset(of: rows), "lost: \(done.subtracting(rows).count) of \(done.count)")
            #expect(rows.subtracting(done).isSubset(of: doubtful), "never asked for")
            #expect(n == rows.count, "counted \(n) of \(rows.count)")
        }
    }

    func later(_ seconds: Double) -> @Sendable () -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        return { Date() > end }
    }

    @Test("Connections are cut again and again in the midst of the work")
    func cut() async throws {
        let cluster = try PrivateCluster.shared.get(), address = try cluster.database()
        let name = String(address.split(separator: "=").last ?? "")
        let store = try PostgresStore(.init(address))
        defer { try? store.close() }
        let (tale, enough, most) = (Tale(), later(4), later(120))
        let cut = Atomic(0)
        // At least so long; on a busy machine until something was done in spite of cuts.
        let end: @Sendable () -> Bool = { most() || (enough() && tale.done.count > 10 && cut.load(ordering: .relaxed) > 2) }
        async let work: Void = tale.run(store, until: end)
        while !end() {
            try await Task.sleep(for: .milliseconds(120))
            try cluster.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)' AND pid <> pg_backend_pid()")
            cut.add(1, ordering: .relaxed)
        }
        await work
        try await tale.check(store)
        let cuts = cut.load(ordering: .relaxed)
        #expect(tale.done.count > 10 && cuts > 2)
        print("cut \(cuts) times: \(tale.done.count) acknowledged, \(tale.doubtful.count) refused, 0 lost")
    }

    @Test("The primary dies as by a power cut; its standby takes over with all that was acknowledged")
    func failover() async throws {
        let primary = try PrivateCluster(named: "primary")
        let own = try primary.database()
        let standby = try PrivateCluster(named: "standby", standbyOf: primary)
        try primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        try primary.ask("SELECT pg_reload_conf()")
        let name = own.split(separator: "=").last ?? ""
        let store = try PostgresStore(.init("host=\(primary.folder),\(standby.folder) port=5432,5432 user=lianxin dbname=\(name) connect_timeout=2"))
        defer { try? store.close() }
        let tale = Tale(), over = Mutex(false)
        async let work: Void = tale.run(store) { over.withLock { $0 } }
        try await Task.sleep(for: .seconds(2))
        let before = tale.done.count
        try primary.kill()
        try standby.promote()
        let most = later(30)
        while tale.done.count < before + 20, !most() { try await Task.sleep(for: .milliseconds(50)) }
        over.withLock { $0 = true }
        await work
        try await tale.check(store)
        #expect(before > 0 && tale.done.count > before, "\(before) before, \(tale.done.count) in all")
        print("failover: \(before) acknowledged before, \(tale.done.count - before) after, \(tale.doubtful.count) refused, 0 lost")
    }

    @Test("A server that stands still in its turn loses it; the others go on, and its job is done once")
    func pause() async throws {
        let address = try PrivateCluster.shared.get().database()
        var brief = PostgresStore.Configuration(address)
        brief.stillness = 1
        let (still, other) = (try PostgresStore(brief), try PostgresStore(.init(address)))
        defer { try? still.close(); try? other.close() }
        let stood = Mutex(0)
        async let slow: Void = still.write { connection in
            try connection.run("INSERT INTO meta (name, value) VALUES ('slow', 'x')")
            let isFirst = stood.withLock { n in n += 1; return n == 1 }
            if isFirst { Thread.sleep(forTimeInterval: 16) }
            try connection.setMeta("after", "y")
        }
        try await Task.sleep(for: .milliseconds(300))
        let start = ContinuousClock.now
        try await other.write { try $0.setMeta("other", "z") }
        #expect(start.duration(to: .now) < .seconds(12), "the others wait no longer than the stillness")
        try await slow
        #expect(stood.withLock { $0 } == 2)
        #expect(try await other.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE name IN ('slow', 'after', 'other')") } == 3)
    }

    @Test("Whoever has the turn and stops in the midst of sending something is thrown out by those who wait for it")
    func halfway() async throws {
        let address = try PrivateCluster.shared.get().database()
        var brief = PostgresStore.Configuration(address)
        brief.stillness = 1
        let other = try PostgresStore(brief)
        defer { try? other.close() }
        let handle = try #require(PQconnectdb(address))
        defer { PQfinish(handle) }
        for text in ["BEGIN", "SELECT pg_advisory_xact_lock(7331001)", "INSERT INTO meta (name, value) VALUES ('half', 'x')"] { PQclear(PQexec(handle, text)) }
        // Statements without the end of their row: no clock of the database runs for whoever stops here.
        #expect(PQenterPipelineMode(handle) == 1 && PQsendQueryParams(handle, "SELECT 1", 0, nil, nil, nil, nil, 0) == 1 && PQsendFlushRequest(handle) == 1 && PQflush(handle) == 0)
        PQclear(PQgetResult(handle))
        // Another's lock, whose number ends alike, is another's; he may stand as he likes.
        let stranger = try #require(PQconnectdb(address))
        defer { PQfinish(stranger) }
        for text in ["BEGIN", "SELECT pg_advisory_xact_lock(5, 7331001)", "COPY meta FROM STDIN"] { PQclear(PQexec(stranger, text)) }
        let start = ContinuousClock.now
        try await other.write { try $0.setMeta("other", "y") }
        #expect(start.duration(to: .now) < .seconds(15))
        #expect(try await other.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE name IN ('half', 'other')") } == 1)
        #expect(try await other.read { try $0.integer("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 5 AND objid = 7331001") } == 1)
    }

    @Test("Nobody waits for the turn much longer than his patience, also who came while others waited")
    func held() async throws {
        let address = try PrivateCluster.shared.get().database()
        var brief = PostgresStore.Configuration(address)
        (brief.stillness, brief.patience) = (3, .seconds(4))
        let store = try PostgresStore(brief)
        defer { try? store.close() }
        let handle = try #require(PQconnectdb(address))
        defer { PQfinish(handle) }
        for text in ["BEGIN", "SELECT pg_advisory_xact_lock(7331001)"] { PQclear(PQexec(handle, text)) }
        let waited = try await withThrowingTaskGroup(of: Duration.self) { group in
            for n in 0..<12 {
                group.addTask {
                    try await Task.sleep(for: .milliseconds(400 * n))
                    let start = ContinuousClock.now
                    await #expect(throws: StoreError.busy) { try await store.write { try $0.setMeta("held\(n)", "x") } }
                    return start.duration(to: .now)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(waited.allSatisfy { $0 < .seconds(4 + 3 + 6) }, "\(waited)")
        PQclear(PQexec(handle, "ROLLBACK"))
        try await store.write { try $0.setMeta("after", "x") }
        #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM meta WHERE name LIKE 'held%'") } == 0)
    }

    @Test("Of several servers one leads, and when it goes another does")
    func leader() async throws {
        let address = try PrivateCluster.shared.get().database()
        let stores = try (0..<3).map { _ in try PostgresStore(.init(address)) }
        var leading: [Int] = []
        for (at, store) in stores.enumerated() where await store.leads() { leading.append(at) }
        #expect(leading.count == 1)
        let first = try #require(leading.first)
        #expect(await stores[first].leads())
        try stores[first].close()
        var next = 0
        for _ in 0..<600 where next == 0 {
            for (at, store) in stores.enumerated() where at != first { next += await store.leads() ? 1 : 0 }
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(next == 1)
        for (at, store) in stores.enumerated() where at != first { try store.close() }
    }
}
