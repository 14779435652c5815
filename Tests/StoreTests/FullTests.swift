import Foundation
import Synchronization
import TestCluster
import Testing

@testable import Store

/// A full disk is imitated by the longest file that the cluster's processes may write (`PrivateCluster.limitFiles`).
extension FaultTests {
    private static let segment = 1 << 20

    @Test("The tables find no more room: people are refused, nothing acknowledged is lost, and with room the same server goes on")
    func fullTables() async throws {
        let cluster = try PrivateCluster(named: "full", layout: "--wal-segsize=1", settings: ["shared_buffers = 16MB"])
        let store = try PostgresStore(.init(cluster.database()))
        defer { try? store.close() }
        // Half a page beyond: the last one is written by half, as on a disk.
        try cluster.limitFiles(to: Self.segment + 4_096)
        let tale = Tale(), most = later(60)
        await tale.run(store, ballast: 1_900) { tale.refusals.values.reduce(0, +) >= 40 || most() }
        let before = tale.done.count
        #expect(before > 50 && tale.refusals["full", default: 0] >= 40, "\(tale.refusals)")
        try await tale.check(store)
        try cluster.limitFiles(to: nil)
        let goal = before + 200, again = later(60)
        await tale.run(store, ballast: 1_900) { tale.done.count >= goal || again() }
        #expect(tale.done.count >= goal)
        try await tale.check(store)
        print("full tables: \(before) acknowledged until full, \(tale.refusals) refused, \(tale.done.count - before) after there was room, 0 lost")
    }

    @Test("The log finds no more room and PostgreSQL goes down: nothing acknowledged is lost, and the same server goes on when it is up again")
    func fullLog() async throws {
        let cluster = try PrivateCluster(named: "fulllog", layout: "--wal-segsize=1", settings: ["shared_buffers = 16MB"])
        let store = try PostgresStore(.init(cluster.database()))
        defer { try? store.close() }
        let tale = Tale(), over = Mutex(false), most = later(90)
        async let work: Void = tale.run(store, ballast: 1_900) { over.withLock { $0 } || most() }
        while tale.done.count < 50, !most() { try await Task.sleep(for: .milliseconds(50)) }
        // A new piece of the log needs a file of a megabyte.
        try cluster.limitFiles(to: Self.segment - 8_192)
        var (looks, fell) = (0, 0)
        let end = later(6)
        while !end() {
            looks += 1
            if (try? cluster.ask("SELECT pg_switch_wal()")) == nil { fell += 1 }
            try await Task.sleep(for: .milliseconds(100))
        }
        let during = tale.done.count
        try? cluster.limitFiles(to: nil)
        if !cluster.answers { try cluster.start() }
        try? cluster.limitFiles(to: nil)
        while tale.done.count < during + 100, !most() { try await Task.sleep(for: .milliseconds(50)) }
        over.withLock { $0 = true }
        await work
        try await tale.check(store)
        #expect(fell > 0 && tale.done.count >= during + 100, "away \(fell) times, \(during) then \(tale.done.count)")
        print("full log: away at \(fell) of \(looks) looks, \(during) acknowledged until then, \(tale.done.count - during) after, \(tale.refusals) refused, 0 lost")
    }
}
