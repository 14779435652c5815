import Civics
import Foundation
import TestCluster
import Testing

@testable import Store

/// What would grow for ever beside the journal.
@Suite("What is over is cleared away")
struct TidyTests {
    @Test("Sessions whose time is over go, the others stay", arguments: Kind.allCases)
    func sessions(kind: Kind) async throws {
        try await kind.withStore { store in
            let now = Moment(milliseconds: 1_000_000)
            try await store.write { connection in
                for number in 0..<10 {
                    let expires = Moment(milliseconds: now.milliseconds + (number < 4 ? 1 : Int64(-number)))
                    try connection.insertSession(token: [UInt8(number)], person: 1, at: Moment(milliseconds: 0), expires: expires, device: "")
                }
                try connection.dropExpiredSessions(now: now)
            }
            #expect(try await store.read { try $0.integer("SELECT COUNT(*) FROM session") } == 4)
        }
    }

    @Test("Marks of servers that are long gone go when one is started")
    func marks() async throws {
        let cluster = try PrivateCluster.shared.get(), address = try cluster.database()
        let database = String(address.split(separator: "=").last ?? "")
        for _ in 0..<3 {
            let store = try PostgresStore(.init(address))
            try await store.write { try $0.setMeta("a", "b") }
            try store.close()
        }
        let before = try #require(Int(try cluster.ask("SELECT COUNT(*) FROM commit_mark", of: database)))
        #expect(before >= 3)
        try cluster.ask("UPDATE commit_mark SET at = now() - interval '2 days'", of: database)
        let store = try PostgresStore(.init(address))
        defer { try? store.close() }
        let after = try #require(Int(try cluster.ask("SELECT COUNT(*) FROM commit_mark", of: database)))
        #expect(after == 0, "\(before) before")
    }
}
