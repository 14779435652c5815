import Foundation
import Synchronization

/// A standby on which pages are read that may be a moment behind, for as long as it is no further behind than `bound`.
///
/// It is not asked how far behind it is: cut off from its primary, it would not know. What the primary committed last is noted each second, and each
/// reading looks which of these marks it sees.
final class Replica: Sendable {
    /// How often the primary's mark is noted while anybody reads.
    private static let pace = Duration.seconds(1)
    /// A mark that is older tells nothing any more about what was written since.
    private static let validity = Duration.seconds(3)
    /// How often, every so many seconds, it is asked again whether the primary's mark has come: mostly it is a few milliseconds away.
    private static let looks = 5, pause = 0.1

    private typealias Noted = (mark: CommitMark, at: ContinuousClock.Instant)

    private struct State {
        /// The primary's marks, each with when it was the newest for the last time.
        var noted: [Noted] = []
        /// When the standby answered last, with what could be shown.
        var answered: ContinuousClock.Instant?
        var asked: ContinuousClock.Instant?
        var isAsking = false

        /// Whether it answered a moment ago, and was near enough.
        var isUsable: Bool { answered.map { .now - $0 < Replica.validity } ?? false }
    }

    private let workers: Workers
    private let asking: Workers
    private let primary: Workers
    private let bound: Duration
    private let isPartitioned: Bool
    private let state = Mutex(State())

    /// - Parameters:
    ///   - asking: who asks how far it is, lest that wait behind slow pages.
    ///   - primary: who asks the primary.
    init(_ workers: Workers, asking: Workers, primary: Workers, bound: Duration, isPartitioned: Bool) {
        (self.workers, self.asking, self.primary, self.bound, self.isPartitioned) = (workers, asking, primary, bound, isPartitioned)
    }

    func close() {
        workers.close()
        asking.close()
    }

    /// Who comes after a quiet time has it asked, and reads where it is written.
    private var isUsable: Bool {
        let (isUsable, isDue) = state.withLock { state -> (Bool, Bool) in
            let isDue = !state.isAsking && (state.asked.map { .now - $0 > Self.pace } ?? true)
            if isDue { (state.isAsking, state.asked) = (true, .now) }
            return (state.isUsable, isDue)
        }
        if isDue { ask() }
        return isUsable
    }

    private func ask() {
        primary.ask { [self] link in
            let start = ContinuousClock.now
            do {
                try link.open()
                guard let mark = try CommitMark.read(link), !mark.isStandby else { return settle(isNear: false) }
                note(mark, at: start)
                asking.ask { [self] link in settle(isNear: sees(mark, link)) }
            } catch {
                link.close()
                settle(isNear: false)
            }
        }
    }

    /// Whether the standby shows what the primary had just now, or what it had not too long ago.
    private func sees(_ newest: CommitMark, _ link: PostgresLink) -> Bool {
        do {
            try link.open()
            for look in 1...Self.looks {
                guard let mark = try CommitMark.read(link), mark.isStandby, mark.place == newest.place else { break }
                if mark.holds(newest) { return true }
                if look == Self.looks { return age(of: mark) != nil }
                Thread.sleep(forTimeInterval: Self.pause)
            }
            // Perhaps another one answers at this address next time.
            link.close()
        } catch { link.close() }
        return false
    }

    private func settle(isNear: Bool) { state.withLock { ($0.answered, $0.isAsking) = (isNear ? .now : nil, false) } }

    private func note(_ mark: CommitMark, at time: ContinuousClock.Instant) {
        state.withLock { state in
            state.noted.removeAll { $0.mark == mark || time - $0.at > bound }
            state.noted.append((mark, time))
        }
    }

    /// How far behind this is: since when all is seen, and since when something is known to be missing (nil: nothing is).
    /// - Returns: nil: too far, not a standby of this house, or nothing is known about the last seconds.
    private func age(of mark: CommitMark) -> (complete: ContinuousClock.Instant, missing: ContinuousClock.Instant?)? {
        let noted = state.withLock(\.noted)
        guard mark.isStandby, let newest = noted.last, .now - newest.at < Self.validity, let seen = noted.lastIndex(where: { mark.holds($0.mark) }) else { return nil }
        guard .now - noted[seen].at <= bound || seen == noted.indices.last else { return nil }
        return (noted[seen].at, seen + 1 < noted.count ? noted[seen + 1].at : nil)
    }

    /// Reads there; nil when it is not to be read, or does not answer and nothing was shown yet.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async -> Result<T, any Error>? {
        guard isUsable else { return nil }
        let looking = Looking.current
        return await withCheckedContinuation { continuation in
            workers.ask { [self] link in
                // Those before may have found that it does not answer.
                guard state.withLock(\.isUsable) else { return continuation.resume(returning: nil) }
                let age: (complete: ContinuousClock.Instant, missing: ContinuousClock.Instant?)?
                do {
                    try link.open()
                    try link.plain("BEGIN")
                    age = try CommitMark.read(link).flatMap { self.age(of: $0) }
                } catch {
                    return leave(link, continuation)
                }
                guard let age else { return leave(link, continuation) }
                let connection = PostgresConnection(link: link, probe: nil, patience: .zero, isPartitioned: isPartitioned)
                let result = Result {
                    let shown = try Looking.$current.withValue(looking) { try body(connection) }
                    try link.settle()
                    return shown
                }
                try? link.end("COMMIT")
                // A standby cancels readings that hold up its replay: they are done where it is written.
                if case .failure(let error) = result, let flaw = error as? StoreError, flaw == .lost || flaw == .busy {
                    return flaw == .lost ? leave(link, continuation) : continuation.resume(returning: nil)
                }
                if let missing = age.missing, .now - missing >= Self.pace { looking?.note(madeAt: age.complete, wantsRenewal: false) }
                continuation.resume(returning: result)
            }
        }
    }

    /// Nobody reads there until it has been asked anew.
    private func leave<T>(_ link: PostgresLink, _ continuation: CheckedContinuation<Result<T, any Error>?, Never>) {
        link.close()
        state.withLock { $0.answered = nil }
        continuation.resume(returning: nil)
    }
}
