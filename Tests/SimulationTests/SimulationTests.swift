import Civics
import Foundation
import Institutions
import Office
import SampleCity
import Store
import Testing

/// `LIANXIN_SEEDS=50 LIANXIN_FIRST_SEED=1000 swift test --filter SimulationTests` plays more; a failure names its seed.
let seeds: [UInt64] = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["LIANXIN_FIRST_SEED"].flatMap(UInt64.init) ?? 1
    return (0..<(environment["LIANXIN_SEEDS"].flatMap(UInt64.init) ?? 3)).map { first + $0 }
}()

@Suite("The simulation", .serialized)
struct SimulationTests {
    @Test("People at random, crashes between any two statements: nothing acknowledged is lost, everything verifies and rebuilds", arguments: seeds)
    func play(seed: UInt64) async throws {
        let home = NSTemporaryDirectory() + "lianxin-sim-\(seed)-\(UUID().uuidString)"
        let crash = CrashPoint(home: home)
        defer { for path in [home] + crash.images.map(\.path) { try? FileManager.default.removeItem(atPath: path) } }
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let store = try SQLiteStore(path: home + "/lianxin.sqlite", probe: { crash.statement() })
        let office = try Office(settings: Settings(home: home), store: store)
        try await SampleCity.raiseStructure(in: office)
        var game = Game(office: office, seed: seed)
        var crashDice = Dice(seed: seed &* 31)
        for round in 0..<700 {
            crash.acknowledge(entries: try store.readNow { Int(try $0.nextSequence()) - 1 })
            if round % 35 == 34 { crash.arm(after: Int.random(in: 0...14, using: &crashDice)) }
            try await game.step()
        }
        try await office.readNew(limit: .max)
        try check(office, seed: seed)
        try await checkFigures(office)
        try store.close()
        for image in crash.images { try await revive(image.path, acknowledged: image.acknowledged, seed: seed) }
        let moves = game.done.values.reduce(0, +)
        print("simulation seed \(seed): \(game.matters.count) matters, \(moves) acts of \(game.done.count) kinds, \(game.refused) refused, \(crash.images.count) crashes, \(crash.statements) statements")
        #expect(crash.images.count >= 15)
        let kinds = Set(game.done.keys.compactMap { $0.contains("/") ? $0.prefix { $0 != "/" } : nil })
        #expect(kinds.count >= 4, "few kinds of matters were started from others: \(kinds.sorted())")
        #expect(game.done.keys.count { $0.hasPrefix("suggestion/") } >= 5, "deputies' suggestions did not get on: \(game.done.keys.sorted())")
        #expect(game.done.count >= 18, "too few kinds of moves were made: \(game.done.keys.sorted())")
    }

    private func check(_ office: Office, seed: UInt64) throws {
        let report = try office.verify()
        #expect(report.flaw == nil, "seed \(seed): \(report.flaw?.words ?? "")")
        let before = try office.digests()
        try office.rebuild()
        let after = try office.digests()
        for (old, new) in zip(before, after) {
            #expect(old.rows == new.rows && old.digest == new.digest, "seed \(seed): \(new.table) differs after rebuilding (\(old.rows) and \(new.rows) rows)")
        }
    }

    /// Opens the files that the crash left: acknowledged entries are there, at most the act under way came on top.
    private func revive(_ path: String, acknowledged: Int, seed: UInt64) async throws {
        try #require(acknowledged >= 0, "the image could not be taken")
        let office = try Office(settings: Settings(home: path))
        let entries = try office.store.readNow { Int(try $0.nextSequence()) - 1 }
        #expect(entries >= acknowledged, "seed \(seed): \(acknowledged - entries) acknowledged entries were lost")
        try await office.readNew(limit: .max)
        try check(office, seed: seed)
        _ = try await office.nightWatch(at: Moment(Day(year: 2027, month: 1, day: 4)!, hour: 1))
        #expect(try office.verify().flaw == nil)
        try office.store.close()
    }

    /// Every figure equals the length of the list it opens.
    private func checkFigures(_ office: Office) async throws {
        let all = try await office.store.read { try $0.count(.everything, .ofResidents()) }
        let figures = try await office.figures(year: 0)
        #expect(figures.first { $0.id == "received" }?.n == all)
        for (query, name) in [(MatterFilter.only { $0.open = true }, "open"), (MatterFilter.only { $0.closed = true }, "closed"), (MatterFilter.only { $0.replied = true }, "replied"), (MatterFilter.only { $0.secondRound = true }, "rounds")] {
            let listed = try await office.store.read { try $0.count(.everything, query) }
            #expect(figures.first { $0.id == name }?.n == listed, "\(name)")
        }
    }
}

extension MatterFilter {
    static func only(_ change: (inout MatterFilter) -> Void) -> MatterFilter {
        .ofResidents(change)
    }
}
