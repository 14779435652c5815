import Civics
import Foundation
import Institutions
import Journal
import Office
import SampleCity
import Store
import Testing

@Suite("Keeping the house", .serialized)
struct UpkeepTests {
    static let said: [String: JSON] = ["title": "路灯不亮", "text": "东门街路灯不亮", "territory": "990101", "channel": "web"]

    static func withHouse<T>(_ body: (Office, SQLiteStore, String) async throws -> T) async throws -> T {
        let home = NSTemporaryDirectory() + "lianxin-upkeep-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let store = try SQLiteStore(path: home + "/lianxin.sqlite")
        let office = try Office(settings: Settings(home: home), store: store)
        try await SampleCity.raiseStructure(in: office)
        defer { try? store.close() }
        return try await body(office, store, home)
    }

    @Test("An erased person cannot be read by anybody; the chain verifies and the tables rebuild as they were")
    func erase() async throws {
        try await Self.withHouse { office, store, home in
            let receipt = try await office.open(
                OpenRequest(procedure: "opinion", fields: Self.said, persona: Persona(name: "某某某", phone: "19900000001")), by: nil)
            let stored = try #require(try await office.stored(receipt.matter))
            let keeper = try #require(stored.matter.slots["keeper"]?.first)
            let person = try #require(office.city.posts(at: keeper).first { $0.role == .keeper }?.person)
            let viewer = office.viewer(person)
            #expect(try await office.lookAtPersona(receipt.demander, as: viewer, reason: "回访")?.name == "某某某")
            #expect(try await office.erase(demander: receipt.demander, reason: "本人申请"))
            #expect(try await office.lookAtPersona(receipt.demander, as: viewer, reason: "再看") == nil)
            #expect(try await !office.erase(demander: receipt.demander, reason: "再来"))
            #expect(try office.verify().flaw == nil)
            try await office.readNew(limit: .max)
            let before = try office.digests().map(\.digest)
            try office.rebuild()
            #expect(try office.digests().map(\.digest) == before)
            for end in ["", "-wal"] {
                let data = FileManager.default.contents(atPath: home + "/lianxin.sqlite" + end) ?? Data()
                #expect(data.range(of: Data("某某某".utf8)) == nil)
            }
            #expect(try await office.follow(number: receipt.number, code: receipt.queryCode).own.id == receipt.matter)
        }
    }

    @Test("A house that goes on sealing while it is verified is no house that was tampered with")
    func sealing() async throws {
        try await Self.withHouse { office, _, _ in
            let work = Task {
                for number in 1...25 {
                    _ = try await office.open(OpenRequest(procedure: "opinion", fields: Self.said.merging(["title": .string("第\(number)件")]) { $1 }), by: nil)
                    try await office.seal()
                }
            }
            for _ in 1...60 {
                let flaw = try office.verify().flaw
                #expect(flaw == nil)
                await Task.yield()
            }
            try await work.value
        }
    }

    @Test("Whatever is changed in the stored journal is found, and where", arguments: ["flip", "remove", "cut", "swap", "cut with seals"])
    func tampering(how: String) async throws {
        try await Self.withHouse { office, store, _ in
            for number in 1...6 {
                _ = try await office.open(OpenRequest(procedure: "opinion", fields: Self.said.merging(["title": .string("第\(number)件")]) { $1 }), by: nil)
            }
            try await office.seal()
            #expect(try office.verify().flaw == nil)
            let last = try store.readNow { try $0.nextSequence() } - 1
            try store.writeNow { connection in
                switch how {
                case "flip": try connection.run("UPDATE entry SET body = REPLACE(body, '第3件', '第8件') WHERE seq = \(last - 3)")
                case "remove": try connection.run("DELETE FROM entry WHERE seq = \(last - 2)")
                case "cut": try connection.run("DELETE FROM entry WHERE seq = \(last)")
                case "swap":
                    try connection.run("UPDATE entry SET seq = 0 WHERE seq = \(last)")
                    try connection.run("UPDATE entry SET seq = \(last) WHERE seq = \(last - 1)")
                    try connection.run("UPDATE entry SET seq = \(last - 1) WHERE seq = 0")
                default:
                    try connection.run("DELETE FROM entry WHERE seq = \(last)")
                    try connection.run("DELETE FROM matter WHERE id = 6")
                    try connection.run("DELETE FROM seal")
                }
            }
            let expected: [String: Int64] = ["flip": last - 3, "remove": last - 2, "cut": last, "swap": last - 1, "cut with seals": last]
            #expect(try office.verify().flaw?.seq == expected[how])
        }
    }

    @Test("A full disk refuses the act whole; when there is room again the same form goes through once")
    func fullDisk() async throws {
        try await Self.withHouse { office, store, _ in
            try store.checkpoint()
            try store.limitPages(try store.pages() + 3)
            let long = Self.said.merging(["text": .string(String(repeating: "满", count: 19_000))]) { $1 }
            let request = OpenRequest(procedure: "opinion", fields: long, once: "0123456789abcdef0123456789abcdef")
            let entries = try store.readNow { try $0.nextSequence() }
            await #expect(throws: StoreError.full) { try await office.open(request, by: nil) }
            #expect(try store.readNow { try $0.nextSequence() } == entries)
            try store.limitPages(1_000_000)
            let receipt = try await office.open(request, by: nil)
            #expect(receipt.isNew)
            #expect(try await office.open(request, by: nil).matter == receipt.matter)
            #expect(try office.verify().flaw == nil)
        }
    }

    @Test("A backup made in use opens, verifies, and says which keys it needs")
    func backup() async throws {
        try await Self.withHouse { office, _, home in
            _ = try await office.open(OpenRequest(procedure: "opinion", fields: Self.said), by: nil)
            let copy = home + "/backup.sqlite"
            try office.backUp(to: copy)
            let note = try String(contentsOfFile: copy + ".说明.txt", encoding: .utf8)
            for key in Keyring.files { #expect(note.contains(key.name)) }
            let other = home + "/other"
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: copy, toPath: other + "/lianxin.sqlite")
            try FileManager.default.copyItem(atPath: home + "/keys", toPath: other + "/keys")
            let opened = try Office(settings: Settings(home: other))
            #expect(try opened.verify().flaw == nil)
            try opened.store.close()
        }
    }
}
