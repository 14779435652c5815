import Civics
import Synchronization

/// What time it is for the house.
///
/// Several servers on one database go by that database's clock: it is asked every ten seconds, and between two answers the time that has
/// passed is counted, which no correction of a machine's clock changes. A house in a file goes by its machine.
///
/// Corrections backwards by no more than five minutes are waited out: the house's time stands still meanwhile, so that no entry is dated before
/// the one before it. Where a clock was wrong by more than that, its entries stay as they were dated, the journal keeps their order
/// by number, and the new time holds at once: a deadline must not follow a clock that everybody knows to be wrong.
final class HouseClock: Sendable {
    /// Milliseconds that are waited out.
    static let mostWaited: Int64 = 300_000
    static let askedEach = Duration.seconds(10)

    /// The machine's own.
    let own: @Sendable () -> Moment
    private let state = Mutex<(last: Int64, agreed: (theirs: Int64, at: ContinuousClock.Instant)?)>((.min, nil))

    init(_ own: @escaping @Sendable () -> Moment) { self.own = own }

    var now: Moment {
        let own = own().milliseconds
        return state.withLock { state in
            let time = state.agreed.map { $0.theirs + Int64((ContinuousClock.now - $0.at) / .milliseconds(1)) } ?? own
            let isBehind = time < state.last && state.last - time <= Self.mostWaited
            if !isBehind { state.last = time }
            return Moment(milliseconds: state.last)
        }
    }

    /// How far the machine's own clock is ahead of the house's, in milliseconds.
    var offset: Int64 { own().milliseconds - now.milliseconds }

    /// What another server, or this one before it was started anew, wrote last.
    func follows(_ entry: Moment?) {
        guard let entry else { return }
        state.withLock { if $0.last == .min { $0.last = entry.milliseconds } }
    }

    /// Whether the database should be asked again.
    var isDue: Bool { state.withLock { $0.agreed.map { ContinuousClock.now - $0.at > Self.askedEach } ?? true } }

    /// - Parameter theirs: the database's clock just now; nil where it has none of its own.
    func agree(with theirs: Moment?) {
        guard let theirs else { return }
        state.withLock { $0.agreed = (theirs.milliseconds, .now) }
    }
}
