import Foundation
import Synchronization

/// A standby on which pages are read that may be a moment behind, for as long as it is no further behind than `bound`.
final class Replica: Sendable {
    /// How often it is asked how far behind it is.
    private static let pace = Duration.seconds(1)

    private let workers: Workers
    private let bound: Duration
    private let isPartitioned: Bool
    private let state = Mutex<(behind: Duration?, asked: ContinuousClock.Instant?, isAsking: Bool)>((nil, nil, false))

    init(_ workers: Workers, bound: Duration, isPartitioned: Bool) { (self.workers, self.bound, self.isPartitioned) = (workers, bound, isPartitioned) }

    func close() { workers.close() }

    /// How far behind it was when it was asked last; nil: too far, or nobody answers.
    var behind: Duration? {
        let (behind, isDue) = state.withLock { state -> (Duration?, Bool) in
            let isDue = !state.isAsking && (state.asked.map { ContinuousClock.now - $0 > Self.pace } ?? true)
            if isDue { state.isAsking = true }
            return (state.behind, isDue)
        }
        if isDue { ask() }
        return behind.flatMap { $0 <= bound ? $0 : nil }
    }

    private func ask() {
        workers.ask { [self] link in
            var behind: Duration?
            do {
                try link.open()
                let row = try link.run(
                    """
                    SELECT CASE WHEN NOT pg_is_in_recovery() OR pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0 \
                    ELSE COALESCE(floor(extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000), 0)::bigint END
                    """).rows
                if row.count > 0 { behind = .milliseconds(row.row(0).integer(0)) }
            } catch { link.close() }
            let found = behind
            state.withLock { $0 = (found, .now, false) }
        }
    }

    /// Reads there; nil when it does not answer, and nothing was shown yet.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async -> Result<T, any Error>? {
        let looking = Looking.current
        return await withCheckedContinuation { continuation in
            workers.ask { [isPartitioned] link in
                do {
                    try link.open()
                    try link.plain("BEGIN")
                } catch {
                    link.close()
                    return continuation.resume(returning: nil)
                }
                let result = Result { try Looking.$current.withValue(looking) { try body(PostgresConnection(link: link, probe: nil, patience: .zero, isPartitioned: isPartitioned)) } }
                try? link.plain("COMMIT")
                // A standby cancels readings that hold up its replay: they are done where it is written.
                if case .failure(let error) = result, let flaw = error as? StoreError, flaw == .lost || flaw == .busy { return continuation.resume(returning: nil) }
                continuation.resume(returning: result)
            }
        }
    }
}
