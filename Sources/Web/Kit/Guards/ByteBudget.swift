import Synchronization

/// How many bytes one caller may leave on the disk, per key: a bucket of `bytes` that fills again within an hour.
///
/// Kept in memory for at most `keysMax` keys, like `RateLimit`; it starts full after a restart.
final class ByteBudget: Sendable {
    let bytes: Int
    private let buckets: Mutex<LeastRecent<Bucket>>

    private struct Bucket {
        var left: Double
        var at: ContinuousClock.Instant
    }

    init(bytesPerHour bytes: Int, keysMax: Int = 20_000) {
        self.bytes = bytes
        buckets = Mutex(LeastRecent(capacity: keysMax))
    }

    /// Takes so many bytes out of the budget; false, and nothing taken, when it has fewer.
    func take(_ count: Int, of key: String, at now: ContinuousClock.Instant = .now) -> Bool {
        buckets.withLock { buckets in
            var bucket = buckets[key] ?? Bucket(left: Double(bytes), at: now)
            let elapsed = max(.zero, now - bucket.at) / .seconds(1)
            bucket.left = min(Double(bytes), bucket.left + elapsed * Double(bytes) / 3_600)
            bucket.at = max(now, bucket.at)
            let isEnough = bucket.left >= Double(count)
            if isEnough { bucket.left -= Double(count) }
            buckets[key] = bucket
            return isEnough
        }
    }
}
