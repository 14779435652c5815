import Synchronization

/// One look at a page: it may be shown what was worked out a little while ago, if it says so.
///
///     let looking = Looking()
///     let page = try await Looking.$current.withValue(looking) { try await makePage() }
///     looking.oldest   // what the page must say
///
/// Whoever looks without one is shown what holds now.
public final class Looking: Sendable {
    /// The look for which something is being read; the stores carry it into their own threads.
    @TaskLocal public static var current: Looking?

    /// How long ago the oldest of what was shown was made, and whether something was old enough to be made anew.
    private let seen = Mutex<(oldest: ContinuousClock.Instant?, wantsRenewal: Bool)>((nil, false))
    /// Whether it makes anew what others were shown as it was.
    public let isRenewing: Bool
    /// Whether it may be read on a standby that is a moment behind: nobody is signed in, and this browser has sent nothing a moment ago.
    public let mayLag: Bool

    public init(isRenewing: Bool = false, mayLag: Bool = false) { (self.isRenewing, self.mayLag) = (isRenewing, mayLag) }

    public func note(madeAt: ContinuousClock.Instant, wantsRenewal: Bool) {
        seen.withLock { seen in
            seen.oldest = min(seen.oldest ?? madeAt, madeAt)
            seen.wantsRenewal = seen.wantsRenewal || wantsRenewal
        }
    }

    /// The age of the oldest of what was shown; nil: all of it holds now.
    public var oldest: Duration? { seen.withLock { $0.oldest }.map { ContinuousClock.now - $0 } }
    public var wantsRenewal: Bool { seen.withLock(\.wantsRenewal) }
}
