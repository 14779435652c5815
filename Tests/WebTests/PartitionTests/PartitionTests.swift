import Civics
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import TestCluster
import Testing

@testable import Office
@testable import Web

@Suite("Pages of a partitioned house", .serialized)
struct PartitionTests {
    @Test("Each statement of the common pages touches its own city's partition alone, and reads next to nothing in vain; the journal holds, and a rebuild or a move gives the same rows")
    func pages() async throws {
        let home = NSTemporaryDirectory() + "lianxin-cut-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let province = try await Province.raise(at: home, matters: 1_500)
        let office = province.office
        defer { try? office.store.close() }
        #expect(try office.store.readNow { try $0.shards().map(\.number) } == [0, 4101, 4102, 4103])

        let app = try WebApplication.build(office: office, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, isQuiet: true)
        try await app.test(.router) { client in
            for city in ["4101", "4103"] {
                try await look(province, city, client)
                try await speak(province, city, client)
            }
        }

        try province.hush()
        try await office.readNew(limit: .max)
        try await office.seal()
        #expect(try office.verify().flaw == nil)
        let before = try office.digests()
        try office.rebuild()
        for (old, new) in zip(before, try office.digests()) { #expect(old.rows == new.rows && old.digest == new.digest, "\(old.table): \(old.rows) \(new.rows)") }
        for target in [try Stores.open(home + "/moved.sqlite"), try Stores.open(province.cluster.database(), partitioned: true)] {
            try Moving.carry(from: office.store, to: target) { _, _ in }
            let moved = try Office(settings: Settings(home: home + "/province"), store: target, clock: { office.now }, isMovingIn: true)
            try await moved.readNew(limit: .max)
            for (old, new) in zip(before, try moved.digests()) { #expect(old.rows == new.rows && old.digest == new.digest, "moved, \(old.table): \(old.rows) \(new.rows)") }
            #expect(try target.readNow { try $0.lastEntry() } == office.store.readNow { try $0.lastEntry() })
            try target.close()
        }
    }

    private func look(_ province: Province, _ city: String, _ client: any TestClientProtocol) async throws {
        let office = province.office, shard = Province.shard(city)
        let people = ["O\(city)", "O\(city)01", "T\(city)01001", "C\(city)01x0", "K\(city)"]
        var pages = 0, statements = 0
        for person in people {
            let desk = try await Desk.signedIn("unit:\(person)", office, client)
            let viewer = office.viewer(try #require(office.city.person(code: person)?.id))
            let lines = try await office.matters(MatterFilter(), as: viewer, after: nil, limit: 30)
            #expect(lines.count > 10 && lines.allSatisfy { Shard(of: $0.id).number == shard })
            let ids = [lines[0].id, lines[9].id]
            let addresses = ["/desk", "/matters", "/matters?state=assigned", "/matters?territory=\(city)01&open=1", "/matters?year=2025", "/matters?open=1&order=due"]
                + ids.map { "/matters/\($0)" }
            for address in addresses {
                var status = HTTPResponse.Status.ok
                let heard = try await province.overhearing { status = try await desk.get(address).status }
                #expect(status == .ok, "\(person) \(address)")
                statements += stay(heard, in: shard, "\(person) \(address)")
                pages += 1
            }
            // Another city's matter, and one of a city that is not there.
            for forged in [Shard(ofPath: "/41/4102/").ids.lowerBound + 1, Shard(ofPath: "/41/4199/").ids.lowerBound + 1, ids[0] + 1_000_000] {
                #expect(try await desk.get("/matters/\(forged)").status == .notFound, "\(person) \(forged)")
            }
        }
        print("city \(city): \(pages) pages, \(statements) statements on matters or the journal, each in its own partition or that of the registers")
    }

    /// A resident says something, and follows it.
    private func speak(_ province: Province, _ city: String, _ client: any TestClientProtocol) async throws {
        let visitor = Visitor(client), shard = Province.shard(city)
        try await visitor.get("/speak")
        let heard = try await province.overhearing {
            try await visitor.post("/speak", [("text", "东门街的路灯不亮，请派人来修。"), ("territory", "\(city)01001"), ("phone", ""), ("checked", "1"), ("once", visitor.value("once"))])
        }
        #expect(visitor.status == .seeOther)
        #expect(stay(heard, in: shard, "speak") > 0)
        let last = try await province.office.store.read { try $0.matters(.everything, MatterFilter(), after: nil, limit: 1) }
        #expect(last.first.map { Shard(of: $0.id).number } == shard)
        // The station takes it up: the acts of a matter write where it lies.
        let keeper = try await Desk.signedIn("unit:K\(city)", province.office, client), matter = try #require(last.first)
        let acting = try await province.overhearing { try await keeper.post("/matters/\(matter.id)/moves/collate", ["version": "1", "category": "城乡建设"]) }
        #expect(stay(acting, in: shard, "collate") > 0)
        let after = try await province.office.stored(matter.id)
        #expect(after?.version == 2, "\(String(describing: after?.matter.state))")
    }

    /// - Returns: how many of the statements were about matters or the journal.
    private func stay(_ statements: [Overheard.Statement], in shard: Int64, _ doing: String) -> Int {
        var n = 0
        for statement in statements {
            let touched = statement.partitions(of: ["matter", "entry"])
            if !touched.isEmpty { n += 1 }
            #expect(statement.vain <= 200, "\(doing) reads much in vain: \(statement.text.prefix(600))\n\(statement.plan.joined(separator: "\n").prefix(3_000))")
            #expect(touched.isSubset(of: [shard, 0]), "\(doing) touches \(touched.sorted()): \(statement.text.prefix(600))\n\(statement.plan.joined(separator: "\n").prefix(3_000))")
        }
        return n
    }
}
