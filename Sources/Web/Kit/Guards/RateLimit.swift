import HTTPTypes
import Hummingbird
import Synchronization

/// How often something may be done, per key: a bucket of `burst` tries that fills again at `perMinute`.
///
/// Kept in memory for at most `keysMax` keys; the key not used for longest is forgotten first, so memory is bounded whatever comes.
/// Shared by every request of one process, and by the house's servers after `share`; it starts full after a restart.
final class RateLimit: Sendable {
    let burst: Double
    let perSecond: Double
    let keysMax: Int
    private let buckets: Mutex<LeastRecent<Bucket>>
    private let told = Mutex<(@Sendable (String) -> Void)?>(nil)

    private struct Bucket {
        var tries: Double
        var at: ContinuousClock.Instant
    }

    init(burst: Int, perMinute: Double, keysMax: Int = 20_000) {
        precondition(burst > 0 && perMinute > 0 && keysMax > 0, "a limit that lets nothing through is a mistake in the program")
        self.burst = Double(burst)
        perSecond = perMinute / 60
        self.keysMax = keysMax
        buckets = Mutex(LeastRecent(capacity: keysMax))
    }

    /// Takes one try: nil when there was one, otherwise whole seconds (at least 1) until there is.
    func take(_ key: String, at now: ContinuousClock.Instant = .now) -> Int? {
        buckets.withLock { buckets in
            var bucket = buckets[key] ?? Bucket(tries: burst, at: now)
            let elapsed = max(.zero, now - bucket.at) / .seconds(1)
            bucket.tries = min(burst, bucket.tries + elapsed * perSecond)
            bucket.at = max(now, bucket.at)
            // A millionth of a try forgives the rounding of fractions, so that the seconds promised are the seconds needed.
            let isAllowed = bucket.tries >= 1 - 1e-6
            if isAllowed { bucket.tries = max(0, bucket.tries - 1) }
            buckets[key] = bucket
            return isAllowed ? nil : max(1, Int(((1 - bucket.tries) / perSecond).rounded(.up)))
        }
    }

    /// Takes part with the other servers of the house: what is taken on one counts on all, a moment later.
    /// - Parameter name: the same for the same limit on each of them, without blanks.
    func share(as name: String, tell: @escaping @Sendable (String) -> Void, hear: (@escaping @Sendable (String) -> Void) -> Void) {
        told.withLock { $0 = { tell("\(name) \($0)") } }
        hear { [weak self] words in
            guard words.hasPrefix("\(name) ") else { return }
            _ = self?.take(String(words.dropFirst(name.count + 1)))
        }
    }

    /// As `take`, throwing 429 with Retry-After and the words for it.
    func require(_ key: String, at now: ContinuousClock.Instant = .now) throws {
        guard let seconds = take(key, at: now) else { told.withLock(\.self)?(key); return }
        let wait = seconds < 120 ? "\(seconds)秒" : "\((seconds + 59) / 60)分钟"
        throw HTTPError(
            .tooManyRequests, headers: [.retryAfter: String(seconds)], message: "操作太频繁，这一次没有受理。请\(wait)后再试，此前提交的内容不受影响。")
    }

    /// How many keys are remembered now.
    var keys: Int { buckets.withLock { $0.count } }
}
