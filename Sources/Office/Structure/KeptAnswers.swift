import Civics
import Foundation
import Institutions
import Store
import Synchronization

/// What was worked out from whole registers or the whole structure, kept until one of them or the day is another.
///
/// An answer is never older than what it was made from: its stamp is read in the same snapshot. Only a page that says so (`Looking`) is shown
/// one that was dear to make and that something has been written since; never beyond `Staleness.most`, and never one of another day. At most
/// `most` answers are held; those that nobody has asked for longest go first. Of many who ask the same at once one works it out, and the others wait.
final class KeptAnswers: Sendable {
    /// What an answer was made from: the day, the structure's edition and how often each register had been written.
    struct Stamp: Equatable, Sendable {
        let day: Day
        let structure: Int
        let registers: [Int]

        /// Whether this was read after the other: nothing it was made from is older, and it is not the same.
        func isLater(than other: Stamp) -> Bool {
            self != other && day >= other.day && structure >= other.structure && registers.count == other.registers.count
                && zip(registers, other.registers).allSatisfy(>=)
        }
    }

    /// How old an answer may be shown.
    struct Staleness: Sendable {
        /// What costs less of a processor's time is always made anew.
        var worth = Duration.milliseconds(100)
        /// It is made anew behind the page once it is so many times older than it cost: a twentieth of one processor at most goes into one answer.
        var share = 20
        /// What is older is made anew before the page.
        var most = Duration.seconds(600)
    }

    private struct Answer: Sendable {
        let stamp: Stamp
        let value: any Sendable
        var asked: Int
        let made: ContinuousClock.Instant
        let cost: Duration
    }

    /// An answer that somebody is working out.
    private final class Making: Sendable {
        let stamp: Stamp
        let end = DispatchGroup()

        init(_ stamp: Stamp) { self.stamp = stamp }
    }

    static let most = 400
    /// Who is working out an answer waits for no other: two would wait for each other.
    @TaskLocal private static var isMaking = false
    private let staleness: Staleness
    private let makings = Mutex<[String: Making]>([:])
    private let kept = Mutex<(answers: [String: Answer], asked: Int)>(([:], 0))

    init(_ staleness: Staleness = Staleness()) { self.staleness = staleness }

    func answer<T: Sendable>(_ key: String, _ stamp: Stamp, _ make: () throws -> T) rethrows -> T {
        if let value: T = shown(key, stamp) { return value }
        let making = Making(stamp)
        let other: Making? = makings.withLock { makings in
            if !Self.isMaking, let other = makings[key], other.stamp == stamp { return other }
            making.end.enter()
            makings[key] = making
            return nil
        }
        if let other {
            other.end.wait()
            // Who waited for one who failed tries for himself.
            return try shown(key, stamp) ?? Self.$isMaking.withValue(true) { try made(key, stamp, make) }
        }
        defer {
            makings.withLock { if $0[key] === making { $0[key] = nil } }
            making.end.leave()
        }
        return try Self.$isMaking.withValue(true) { try made(key, stamp, make) }
    }

    /// What is kept, where it may be shown.
    func shown<T>(_ key: String, _ stamp: Stamp) -> T? {
        let known: Answer? = kept.withLock { kept in
            kept.asked += 1
            kept.answers[key]?.asked = kept.asked
            return kept.answers[key]
        }
        guard let known, let value = known.value as? T, shows(known, for: stamp) else { return nil }
        return value
    }

    private func made<T: Sendable>(_ key: String, _ stamp: Stamp, _ make: () throws -> T) rethrows -> T {
        let start = KeptAnswers.processorTime()
        let made = ContinuousClock.now
        // What goes into an answer that is kept must itself hold now.
        let value = try Looking.$current.withValue(nil) { try make() }
        let cost = KeptAnswers.processorTime() - start
        kept.withLock { kept in
            // Who began earlier and took longer does not put what is older in the place of what is newer.
            if let known = kept.answers[key], known.stamp.isLater(than: stamp) { return }
            kept.answers[key] = Answer(stamp: stamp, value: value, asked: kept.asked, made: made, cost: cost)
            guard kept.answers.count > Self.most else { return }
            let oldest = kept.answers.values.map(\.asked).sorted()[Self.most / 4]
            kept.answers = kept.answers.filter { $0.value.asked > oldest }
        }
        return value
    }

    /// Whether an answer may be shown as it is; the look remembers that it was an old one.
    private func shows(_ answer: Answer, for stamp: Stamp) -> Bool {
        if answer.stamp == stamp { return true }
        guard let looking = Looking.current, !looking.isRenewing, answer.stamp.day == stamp.day, answer.cost >= staleness.worth else { return false }
        let age = ContinuousClock.now - answer.made
        guard age <= staleness.most else { return false }
        looking.note(madeAt: answer.made, wantsRenewal: age >= answer.cost * staleness.share)
        return true
    }

    /// What this thread has used: a machine that is busy with something else makes no answer dear.
    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

/// The kept answers as one reading sees them.
struct KeptReading {
    let kept: KeptAnswers
    let city: City
    let today: Day
    private let editions: [String: Int]

    /// Stands among the registers of an answer that is made from matters too: it holds until anything at all is entered.
    static let everything = "*"

    init(_ kept: KeptAnswers, _ city: City, on today: Day, _ connection: any Connection) throws {
        (self.kept, self.city, self.today) = (kept, city, today)
        editions = try connection.registerEditions().merging([Self.everything: connection.lastEntry()]) { $1 }
    }

    /// - Parameters:
    ///   - key: what was asked, with everything that makes the answer another one: the territory, the period, who may see it.
    ///   - registers: all that the answer is made from besides the structure.
    func answer<T: Sendable>(_ key: String, from registers: [String], _ make: () throws -> T) rethrows -> T {
        try kept.answer(key, stamp(registers), make)
    }

    /// The same where it is kept; nil where it is still to be worked out.
    func known<T>(_ key: String, from registers: [String]) -> T? { kept.shown(key, stamp(registers)) }

    private func stamp(_ registers: [String]) -> KeptAnswers.Stamp { .init(day: today, structure: city.edition, registers: registers.map { editions[$0] ?? 0 }) }
}

extension Office {
    /// What was worked out from the structure alone.
    func kept<T: Sendable>(_ key: String, _ city: City, on day: Day, _ make: () throws -> T) rethrows -> T {
        try keptAnswers.answer(key, .init(day: day, structure: city.edition, registers: []), make)
    }

    func keptReading(_ city: City, on day: Day, _ connection: any Connection) throws -> KeptReading {
        try KeptReading(keptAnswers, city, on: day, connection)
    }

    /// Figures of everything that was entered. One at a time is worked out: whoever waits for figures holds up nobody who reads.
    func keptFigures<T: Sendable>(_ key: String, _ make: @escaping @Sendable (any Connection, City, Day) throws -> T) async throws -> T {
        let (city, today) = (city, today)
        if let known: T = try await store.read({ [self] in try keptReading(city, on: today, $0).known(key, from: [KeptReading.everything]) }) { return known }
        return try await figureTurns.take { [self] in
            try await store.read { [self] connection in
                try keptReading(city, on: today, connection).answer(key, from: [KeptReading.everything]) { try make(connection, city, today) }
            }
        }
    }

    /// What everything anybody can be shown was made from: nothing has been entered since while it is the same, and it is the same minute.
    public struct Edition: Equatable, Sendable {
        fileprivate let entry: Int
        fileprivate let structure: Int
        fileprivate let minute: Int64
    }

    public func edition() async throws -> Edition {
        let (structure, minute) = (city.edition, now.milliseconds / 60_000)
        return Edition(entry: try await store.read { try $0.lastEntry() }, structure: structure, minute: minute)
    }
}
