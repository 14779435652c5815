import Civics
import Synchronization

/// Wrong passwords for account names that do not exist, counted like those of accounts that do: a lock tells nobody which is which.
/// Kept in memory only, the newest `most` names; forgotten when the house is restarted.
final class Strangers: Sendable {
    private struct Tries { var failures = 0; var lockedUntil = Moment(milliseconds: 0) }

    private static let most = 10_000
    private static let longest = 200
    private let names: Mutex<[String: Tries]> = Mutex([:])

    /// Counts a try before it is looked at, as for an account.
    /// - Throws: `SignInFailure.locked`, and nothing is counted.
    func reserveTry(_ login: String, at moment: Moment) throws {
        try names.withLock { names in
            if let until = names[Self.key(login)]?.lockedUntil, until > moment { throw SignInFailure.locked(until: until) }
            if names.count >= Self.most { names = names.filter { $0.value.lockedUntil > moment } }
            if names.count >= Self.most { names.removeAll() }
            var tries = names[Self.key(login)] ?? Tries()
            tries.failures += 1
            tries.lockedUntil = Office.lock(after: tries.failures, at: moment)
            names[Self.key(login)] = tries
        }
    }

    private static func key(_ login: String) -> String { String(login.prefix(longest)) }
}
