import Civics
import Crypto
import Journal
import Synchronization

/// Wrong passwords for account names that do not exist, counted like those of accounts that do: a lock tells nobody which is which.
/// Kept in memory only, the newest `most` names; forgotten when the house is restarted. The house's servers count together after `share`.
final class Strangers: Sendable {
    private struct Tries { var failures = 0; var lockedUntil = Moment(milliseconds: 0) }

    private static let most = 10_000
    private static let word = "stranger"
    private let names: Mutex<[String: Tries]> = Mutex([:])
    private let told = Mutex<(@Sendable (String) -> Void)?>(nil)
    private let secret: SymmetricKey

    /// - Parameter key: the same on each server of the house; names go about only as what it makes of them, for a mistyped name may be a password.
    init(key: [UInt8]) { secret = SymmetricKey(data: key) }

    /// Counts a try before it is looked at, as for an account.
    /// - Throws: `SignInFailure.locked`, and nothing is counted.
    func reserveTry(_ login: String, at moment: Moment) throws {
        let name = Hex.text(Array(HMAC<SHA256>.authenticationCode(for: Array(login.utf8), using: secret)))
        try names.withLock { names in
            if let until = names[name]?.lockedUntil, until > moment { throw SignInFailure.locked(until: until) }
            Self.count(name, at: moment, in: &names)
        }
        told.withLock(\.self)?("\(Self.word) \(name) \(moment.milliseconds)")
    }

    /// Takes part with the other servers of the house: a try on one counts on all, a moment later.
    func share(tell: @escaping @Sendable (String) -> Void, hear: (@escaping @Sendable (String) -> Void) -> Void) {
        told.withLock { $0 = tell }
        hear { [weak self] words in
            let parts = words.split(separator: " ")
            guard let self, parts.count == 3, parts[0] == Self.word, let at = Int64(parts[2]) else { return }
            // Counted there, and so here, whether or not this server had locked the name just before.
            names.withLock { Self.count(String(parts[1]), at: Moment(milliseconds: at), in: &$0) }
        }
    }

    private static func count(_ name: String, at moment: Moment, in names: inout [String: Tries]) {
        if names.count >= most { names = names.filter { $0.value.lockedUntil > moment } }
        if names.count >= most { names.removeAll() }
        var tries = names[name] ?? Tries()
        tries.failures += 1
        tries.lockedUntil = max(tries.lockedUntil, Office.lock(after: tries.failures, at: moment))
        names[name] = tries
    }
}
