import Civics
import Foundation
import Office
import SampleCity
import Store
import Synchronization
import TestCluster
import Testing

@Suite("Clocks that are wrong", .serialized)
struct ClockTests {
    /// A clock that goes on by itself and can be put wrong.
    private final class Wrong: Sendable {
        private let ahead: Mutex<Int64>
        init(_ milliseconds: Int64 = 0) { ahead = Mutex(milliseconds) }
        func jump(_ milliseconds: Int64) { ahead.withLock { $0 += milliseconds } }
        var now: Moment { Moment(milliseconds: Office.systemClock().milliseconds + ahead.withLock { $0 }) }
    }

    private static let minute: Int64 = 60_000, hour = 60 * minute, day = 24 * hour

    private static func withHome<T>(_ body: (String) async throws -> T) async throws -> T {
        let home = NSTemporaryDirectory() + "lianxin-clocks-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        return try await body(home)
    }

    @discardableResult private func speak(_ office: Office) async throws -> Int64 {
        let fields: [String: JSON] = ["title": "路灯不亮", "text": "东门街路灯不亮", "territory": "990101", "channel": "web"]
        return try await office.open(OpenRequest(procedure: "opinion", fields: fields), by: nil).matter
    }

    private func moments(_ office: Office, after seq: Int64) async throws -> [Moment] {
        try await office.store.read { connection in
            var moments: [Moment] = []
            try connection.eachEntry(after: seq) { row in
                moments.append(Moment(milliseconds: row.at))
                return true
            }
            return moments
        }
    }

    private func check(_ office: Office) async throws {
        try await office.seal()
        try await office.readNew(limit: .max)
        let report = try office.verify()
        #expect(report.flaw == nil && report.unsealed == 0, "\(report.flaw?.words ?? "")")
        let before = try office.digests()
        try office.rebuild()
        let after = try office.digests()
        #expect(zip(before, after).allSatisfy { $0.rows == $1.rows && $0.digest == $1.digest })
    }

    @Test("Two servers two hours apart, one of which jumps by days: all go by the database's clock, in order; nothing is lost or done twice")
    func servers() async throws {
        try await Self.withHome { home in
            var settings = Settings(home: home)
            settings.database = try PrivateCluster.shared.get().database()
            let (slow, fast) = (Wrong(-Self.hour), Wrong(Self.hour))
            let servers = try [Office(settings: settings, clock: { slow.now }), Office(settings: settings, clock: { fast.now })]
            defer { for server in servers { try? server.store.close() } }
            try await SampleCity.raiseStructure(in: servers[0])
            try await servers[1].follow()
            let first = try await servers[0].store.read { try $0.nextSequence() } - 1
            let start = Office.systemClock()
            var matters: [Int64] = []
            for round in 0..<40 {
                if round == 10 { fast.jump(3 * Self.day) }
                if round == 20 { fast.jump(-6 * Self.day) }
                if round == 30 { slow.jump(2 * Self.hour) }
                matters.append(try await speak(servers[round % 2]))
                if round.isMultiple(of: 10) { try await servers[round / 10 % 2].seal() }
            }
            let dated = try await moments(servers[0], after: first)
            #expect(dated.count >= 40 && Set(matters).count == 40)
            // Two servers ask the database at different times; what lies between is the way there and back.
            #expect(zip(dated, dated.dropFirst()).allSatisfy { $1.milliseconds - $0.milliseconds > -1_000 })
            let end = Office.systemClock()
            #expect(dated.allSatisfy { start.milliseconds - 2_000 <= $0.milliseconds && $0.milliseconds <= end.milliseconds + 2_000 })
            for matter in matters {
                let stored = try #require(try await servers[1].stored(matter))
                #expect(stored.matter.clocks.values.allSatisfy { $0.start >= start.day && $0.start <= end.day })
            }
            try await check(servers[1])
            #expect(try await Doctor(servers[1]).findings().contains { $0.grade == .bad && $0.words.contains("校时") })
            print("clocks: \(dated.count) entries of two servers an hour slow and up to three days wrong, dated within \((end.milliseconds - start.milliseconds) / 1_000) s")
        }
    }

    @Test("One server whose clock is put back: by minutes it waits, by more it goes by the new time; the journal's order is its numbers")
    func one() async throws {
        try await Self.withHome { home in
            let clock = Wrong()
            let office = try Office(settings: Settings(home: home), clock: { clock.now })
            defer { try? office.store.close() }
            try await SampleCity.raiseStructure(in: office)
            let first = try await office.store.read { try $0.nextSequence() } - 1
            var matters: [(id: Int64, on: Day)] = []
            // What the clock does, and whether an entry may be dated before the one before it.
            let jumps: [(by: Int64, isBack: Bool)] = [
                (0, false), (-4 * Self.minute, false), (4 * Self.minute, false), (-Self.hour, true), (Self.hour, false), (30 * Self.day, false), (-30 * Self.day, true),
            ]
            for jump in jumps {
                clock.jump(jump.by)
                let last = try await office.store.read { try $0.lastMoment() }
                let before = try await office.store.read { try $0.nextSequence() } - 1
                for _ in 0..<3 { matters.append((try await speak(office), office.today)) }
                let dated = try await moments(office, after: before)
                if matters.count > 3 { #expect(((dated.first ?? Moment(milliseconds: 0)) < (last ?? Moment(milliseconds: 0))) == jump.isBack, "\(jump)") }
                #expect(zip(dated, dated.dropFirst()).allSatisfy { $0 <= $1 })
                try await office.seal()
            }
            for matter in matters {
                let stored = try #require(try await office.stored(matter.id))
                #expect(stored.matter.clocks.values.allSatisfy { $0.start == matter.on }, "\(matter)")
            }
            try await check(office)
            // Started anew with a clock a little behind what was written last.
            clock.jump(-2 * Self.minute)
            let again = try Office(settings: Settings(home: home), clock: { clock.now })
            let last = try #require(try await again.store.read { try $0.lastMoment() })
            #expect(again.now >= last)
            try again.store.close()
            print("clock jumps: \(jumps.count) jumps of up to 30 days, \(matters.count) matters, order by number kept, \(first) entries before")
        }
    }
}
