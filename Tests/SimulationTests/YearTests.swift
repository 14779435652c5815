import Civics
import Foundation
import Institutions
import Office
import SampleCity
import Store
import Testing

/// One in a common run; as many as are asked for with `LIANXIN_SEEDS`.
private let yearSeeds = ProcessInfo.processInfo.environment["LIANXIN_SEEDS"] == nil ? Array(seeds.prefix(1)) : seeds

/// A whole year of the second loop: 149 suggestions of a session and what became of them, with crashes in between.
@Suite("A year of suggestions", .serialized)
struct YearTests {
    @Test("149 suggestions over a year, killed between any two statements: all is kept, everything verifies and rebuilds, the counts agree", arguments: yearSeeds)
    func year(seed: UInt64) async throws {
        let home = NSTemporaryDirectory() + "lianxin-year-\(seed)-\(UUID().uuidString)"
        let crash = CrashPoint(home: home)
        defer { for path in [home] + crash.images.map(\.path) { try? FileManager.default.removeItem(atPath: path) } }
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let store = try SQLiteStore(path: home + "/lianxin.sqlite", probe: { crash.statement() })
        let office = try Office(settings: Settings(home: home), store: store)
        var dice = Dice(seed: seed &* 57)
        let when = Set((0..<4).map { $0 * 1_100 + Int.random(in: 100..<1_100, using: &dice) })
        var step = 0
        try await SampleCity.raise(in: office, telling: [.suggestions], before: { _ in
            crash.acknowledge(entries: try store.readNow { Int(try $0.nextSequence()) - 1 })
            if when.contains(step) { crash.arm(after: Int.random(in: 0...14, using: &dice)) }
            step += 1
        })
        let all = try await everyMatter(office)
        try checkLoop(all, office)
        try await checkCounts(all, office)
        try checkJournal(office, seed)
        try store.close()
        #expect(crash.images.count == when.count)
        for image in crash.images { try await revive(image.path, acknowledged: image.acknowledged, seed) }
        print("year seed \(seed): \(all.count) matters, \(step) steps, \(crash.images.count) crashes, \(crash.statements) statements")
    }

    private func everyMatter(_ office: Office) async throws -> [StoredMatter] {
        try await office.store.read { connection in
            try (1..<connection.nextMatter(in: "")).compactMap { try connection.matter($0) }
        }
    }

    /// What is not finished has one living owner and a clock of its state.
    private func checkLoop(_ all: [StoredMatter], _ office: Office) throws {
        for stored in all {
            let procedure = try #require(Institutions.procedure(stored.matter.procedure))
            let state = try #require(procedure.state(stored.matter.state))
            guard let owner = state.owner else { continue }
            let holders = stored.matter.holders(of: owner)
            #expect(holders.count == 1, "\(stored.number) in \(state.id) has \(holders.count) owners")
            #expect(holders.allSatisfy { office.city.isManned($0, on: Day(Story.today) ?? .latest) }, "\(stored.number) is owned by nobody alive")
            #expect(stored.matter.running.contains { clock in state.clocks.contains { $0.id == clock.id } }, "\(stored.number) in \(state.id) has no clock")
        }
    }

    private func checkCounts(_ all: [StoredMatter], _ office: Office) async throws {
        let papers = all.filter { $0.matter.procedure == "suggestion" }
        func text(_ stored: StoredMatter, _ field: String) -> String { stored.matter.fields[field]?.keyText ?? "" }
        let third = papers.filter { text($0, "session") == "anlan-6-3" }
        let session = third.filter { text($0, "period") == "session" }
        #expect(session.count == 149 && third.count == 159, "the session has 149, and ten came between sessions")
        // Numbers of a series are gapless.
        for (series, numbers) in Dictionary(grouping: papers.filter { !text($0, Matter.series).isEmpty }, by: { text($0, Matter.series) }) {
            let found = numbers.compactMap { text($0, "serial").firstMatch(of: /第([0-9]+)号/).flatMap { Int($0.1) } }.sorted()
            #expect(found == Array(1...numbers.count), "\(series) is not counted through")
        }
        // As many second rounds as judgements of a first round below satisfied.
        var below = [1: 0, 2: 0]
        for stored in session {
            let acts = try await office.store.read { try $0.entries(of: .init("matter", stored.id)).map(\.act) }
            guard let rated = acts.first(where: { $0.move == "rate" }), let rating = rated.events.lazy.compactMap(\.rating).first, rating < 3 else { continue }
            below[rating, default: 0] += 1
        }
        #expect(below == [1: 4, 2: 28])
        #expect(session.count { $0.matter.round == 2 } == 32 && papers.count { $0.matter.round == 2 } == 32)
        // Key items, each with a decision behind it, five parts and a record before it was closed.
        let keys = session.filter { text($0, "key") == "yes" }
        #expect(keys.count == 46)
        for stored in keys {
            for slot in ["leader", "supervisor", "committee", "participants"] { #expect(stored.matter.slots[slot]?.isEmpty == false, "\(stored.number) has no \(slot)") }
            #expect((stored.matter.fields["supervised"]?.integer ?? 0) > 0, "\(stored.number)")
        }
        #expect(papers.count { text($0, "typical") == "yes" } == 3 && papers.count { !text($0, "publicTitle").isEmpty } == 20)
        // 已答复、已落实 and 已销号 are different facts; nothing crossed off owes anything.
        let replied = session.count { !text($0, "answeredOn").isEmpty }
        let realised = session.count { ["realised", "crossedOff"].contains($0.matter.state) }
        #expect(replied > realised && realised > 60, "\(replied) replied, \(realised) realised")
        let done = Set(papers.filter { $0.matter.state == "crossedOff" }.map(\.id))
        let promises = all.filter { $0.matter.procedure == "commitment" }
        #expect(!promises.contains { !["done", "void"].contains($0.matter.state) && $0.matter.sources.contains(where: done.contains) })
        let today = Day(Story.today) ?? .earliest
        let due = promises.filter { $0.matter.state == "open" }.compactMap { $0.matter.clocks["promise"]?.due }
        #expect(due.contains { $0 < today } && due.contains { $0 >= today }, "some are broken, some are still to be kept")
        let station = try #require(papers.first { text($0, "typicalText").contains("驿站246个") })
        let acts = try await office.store.read { try $0.entries(of: .init("matter", station.id)).map(\.act) }
        #expect(acts.contains { $0.move == "addResult" && $0.fields["thing"] == "驿站" && $0.fields["quantity"] == 246 })
    }

    private func checkJournal(_ office: Office, _ seed: UInt64) throws {
        #expect(try office.verify().flaw == nil, "seed \(seed)")
        let before = try office.digests()
        try office.rebuild()
        for (old, new) in zip(before, try office.digests()) {
            #expect(old.rows == new.rows && old.digest == new.digest, "seed \(seed): \(new.table) differs after rebuilding")
        }
    }

    private func revive(_ path: String, acknowledged: Int, _ seed: UInt64) async throws {
        try #require(acknowledged >= 0, "the image could not be taken")
        let office = try Office(settings: Settings(home: path))
        defer { try? office.store.close() }
        let entries = try office.store.readNow { Int(try $0.nextSequence()) - 1 }
        #expect(entries >= acknowledged, "seed \(seed): \(acknowledged - entries) acknowledged entries were lost")
        #expect(try office.verify().flaw == nil, "seed \(seed)")
        try await office.readNew(limit: .max)
        _ = try await office.nightWatch(at: Moment(Day(year: 2027, month: 1, day: 4) ?? .latest, hour: 1))
        #expect(try office.verify().flaw == nil, "seed \(seed), after the watch")
    }
}

extension Event {
    /// The result's mark, where the event keeps one.
    var rating: Int? { if case .kept("rating", let value) = self { Int(value.keyText) } else { nil } }
}
