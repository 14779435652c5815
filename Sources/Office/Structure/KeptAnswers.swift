import Civics
import Institutions
import Store
import Synchronization

/// What was worked out from whole registers or the whole structure, kept until one of them or the day is another.
///
/// An answer is never older than what it was made from: its stamp is read in the same snapshot. At most `most` answers are held; those that
/// nobody has asked for longest go first.
final class KeptAnswers: Sendable {
    /// What an answer was made from: the day, the structure's edition and how often each register had been written.
    struct Stamp: Equatable, Sendable {
        let day: Day
        let structure: Int
        let registers: [Int]
    }

    private struct Answer: Sendable {
        let stamp: Stamp
        let value: any Sendable
        var asked: Int
    }

    static let most = 400
    private let kept = Mutex<(answers: [String: Answer], asked: Int)>(([:], 0))

    func answer<T: Sendable>(_ key: String, _ stamp: Stamp, _ make: () throws -> T) rethrows -> T {
        let known: T? = kept.withLock { kept in
            kept.asked += 1
            guard let answer = kept.answers[key], answer.stamp == stamp else { return nil }
            kept.answers[key]?.asked = kept.asked
            return answer.value as? T
        }
        if let known { return known }
        let made = try make()
        kept.withLock { kept in
            kept.answers[key] = Answer(stamp: stamp, value: made, asked: kept.asked)
            guard kept.answers.count > Self.most else { return }
            let oldest = kept.answers.values.map(\.asked).sorted()[Self.most / 4]
            kept.answers = kept.answers.filter { $0.value.asked > oldest }
        }
        return made
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
        try kept.answer(key, .init(day: today, structure: city.edition, registers: registers.map { editions[$0] ?? 0 }), make)
    }
}

extension Office {
    /// What was worked out from the structure alone.
    func kept<T: Sendable>(_ key: String, _ city: City, on day: Day, _ make: () throws -> T) rethrows -> T {
        try keptAnswers.answer(key, .init(day: day, structure: city.edition, registers: []), make)
    }

    func keptReading(_ city: City, on day: Day, _ connection: any Connection) throws -> KeptReading {
        try KeptReading(keptAnswers, city, on: day, connection)
    }
}
