import Civics
import Foundation
import Journal
import Office
import SampleCity
import Store
import Testing

@Suite("Moving a house", .serialized)
struct MovingTests {
    struct Stop: Error {}

    @Test("What was moved in part is opened by nobody, goes on from the same house alone, and stands by itself when it is finished")
    func unfinished() async throws {
        try await UpkeepTests.withHouse { office, source, home in
            try await office.setPassword("as it was then", login: "somebody", person: 1)
            try await office.seal()
            let target = try SQLiteStore(path: home + "/moved.sqlite")
            defer { try? target.close() }
            #expect(throws: Stop.self) { try Moving.carry(from: source, to: target) { _, _ in throw Stop() } }
            let settings = Settings(home: home)
            #expect(throws: OpeningError.self) { try Office(settings: settings, store: target) }
            #expect(throws: Moving.Refusal.unfinished) { try Moving.carry(from: target, to: try SQLiteStore(path: nil)) { _, _ in } }
            #expect(throws: Moving.Refusal.otherHouse) { try Moving.carry(from: try SQLiteStore(path: nil), to: target) { _, _ in } }

            try Moving.carry(from: source, to: target) { _, _ in }
            #expect(throws: OpeningError.self) { try Office(settings: settings, store: target) }
            let moved = try Office(settings: settings, store: target, isMovingIn: true)
            #expect(try moved.verify().flaw == nil)
            try Moving.finish(target)
            let served = try Office(settings: settings, store: target)

            // It is lived in now: what stands there is not undone by what stood in the old one.
            try await served.setPassword("as it is now", login: "somebody", person: 1)
            let hash = try target.readNow { try $0.credential(person: 1)?.hash }
            #expect(throws: Moving.Refusal.finished) { try Moving.carry(from: source, to: target) { _, _ in } }
            #expect(try target.readNow { try $0.credential(person: 1)?.hash } == hash)
            #expect(try !Moving.isUnfinished(target))
        }
    }

    @Test("A house that is written to while it is moved is not moved; with nobody in it the move goes on")
    func written() async throws {
        try await UpkeepTests.withHouse { office, source, home in
            let target = try SQLiteStore(path: home + "/moved.sqlite")
            defer { try? target.close() }
            #expect(throws: Moving.Refusal.written) {
                try Moving.carry(from: source, to: target) { _, _ in
                    try source.writeNow { connection in
                        let act = Act(move: "erase", by: "clockwork", rules: "", fields: [:])
                        _ = try connection.append(act, to: .init("erase", 1), after: 0, head: nil, at: office.now)
                    }
                }
            }
            #expect(try Moving.isUnfinished(target))
            try Moving.carry(from: source, to: target) { _, _ in }
            #expect(try target.readNow { try $0.nextSequence() } == source.readNow { try $0.nextSequence() })
        }
    }

    @Test("A copy beside the house, with the same keys, cannot put its seal in the place of the house's own")
    func sealedTwice() async throws {
        try await UpkeepTests.withHouse { office, _, home in
            try office.backUp(to: home + "/copy.sqlite")
            let proof = home + "/keys/seals.jsonl"
            _ = try await office.open(OpenRequest(procedure: "opinion", fields: UpkeepTests.said), by: nil)
            let own = try #require(try await office.seal())
            let before = try Data(contentsOf: URL(fileURLWithPath: proof))

            let copy = try Office(settings: Settings(home: home), store: try SQLiteStore(path: home + "/copy.sqlite"))
            defer { try? copy.store.close() }
            await #expect(throws: StoreError.self) { try await copy.seal() }
            #expect(try await copy.lastSeal()?.number != own.number)
            #expect(try Data(contentsOf: URL(fileURLWithPath: proof)) == before)
            _ = try await office.open(OpenRequest(procedure: "opinion", fields: UpkeepTests.said), by: nil)
            #expect(try await office.seal()?.number == own.number + 1)
            #expect(try office.verify().flaw == nil)
        }
    }
}

@Suite("Trying a backup out", .serialized)
struct BackupTests {
    @Test("A good backup passes; a damaged, a cut and a foreign one are refused in words, and the house is as it was", arguments: ["good", "damaged", "cut", "foreign", "empty"])
    func tried(how: String) async throws {
        try await UpkeepTests.withHouse { office, _, home in
            for number in 1...20 { _ = try await office.open(OpenRequest(procedure: "opinion", fields: UpkeepTests.said.merging(["title": .string("第\(number)件")]) { $1 }), by: nil) }
            let path = home + "/backup.sqlite"
            try office.backUp(to: path)
            var data = try Data(contentsOf: URL(fileURLWithPath: path))
            switch how {
            case "damaged":
                // The page of `matter`: where the table begins, the file itself says.
                let store = try SQLiteStore(path: path)
                let (root, size) = try store.readNow {
                    (Int(try $0.integer("SELECT rootpage FROM sqlite_master WHERE name = 'matter'")), Int(try $0.integer("SELECT page_size FROM pragma_page_size")))
                }
                try store.checkpoint()
                try store.close()
                data = try Data(contentsOf: URL(fileURLWithPath: path))
                data.replaceSubrange((root - 1) * size..<root * size, with: Data(repeating: 0x5a, count: size))
            case "cut": data = data.prefix(data.count / 2)
            case "foreign": data = Data("这是一封信，不是数据库。".utf8)
            case "empty": data = Data()
            default: break
            }
            try data.write(to: URL(fileURLWithPath: path))
            let files = try FileManager.default.contentsOfDirectory(atPath: home).filter { !$0.hasPrefix("backup") }.sorted()
            let settings = Settings(home: home)
            if how == "good" {
                #expect(try Office.tryOut(backup: path, for: settings).report.entries == office.verify().entries)
            } else {
                let flaw = try #require(throws: BackupFlaw.self) { try Office.tryOut(backup: path, for: settings) }
                #expect(flaw == (how == "foreign" || how == "empty" ? .foreign(path) : .damaged(path)))
                #expect(flaw.description.contains("没有任何改动"))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: home).filter { !$0.hasPrefix("backup") }.sorted() == files)
        }
    }

    @Test("Where the records lie in a server, no file is tried, and no server is asked")
    func served() throws {
        let home = NSTemporaryDirectory() + "lianxin-served-\(UUID().uuidString)"
        var settings = Settings(home: home)
        settings.database = "postgres://nobody@127.0.0.1:1/none"
        #expect(throws: BackupFlaw.served) { try Office.tryOut(backup: "/etc/hostname", for: settings) }
        #expect(!FileManager.default.fileExists(atPath: home))
        #expect(BackupFlaw.served.description.contains("lianxin recovered") && BackupFlaw.served.description.contains("pg_basebackup"))
    }
}
