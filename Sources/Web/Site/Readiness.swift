import Store
import Synchronization

/// Whether callers should be sent to this server (`/health/ready`): not while its database is away, and not once it has begun to leave.
public final class Readiness: Sendable {
    /// A database that has not answered for so long is away; who asks is told so, and not kept waiting until it comes back.
    static let patience = Duration.seconds(2)

    private struct State {
        var isLeaving = false
        /// Since when a question to the database is under way; one at a time, however often anybody asks.
        var since: ContinuousClock.Instant?
        var answered = true
    }

    private let state = Mutex(State())

    public init() {}

    /// From now on nobody should be sent here any more; what comes is still answered.
    public func leave() { state.withLock { $0.isLeaving = true } }

    var isLeaving: Bool { state.withLock { $0.isLeaving } }

    func holds(of store: any Store) async -> Bool {
        if isLeaving { return false }
        return await answers(store) && !isLeaving
    }

    /// Whether the database answers, known within `patience`.
    func answers(_ store: any Store) async -> Bool {
        let isFirst = state.withLock { state in
            defer { state.since = state.since ?? .now }
            return state.since == nil
        }
        if isFirst {
            // Where it is written: who asks stands for everybody, and no standby answers for its primary.
            Looking.$current.withValue(nil) {
                _ = Task {
                    let answered = (try? await store.read { _ = try $0.meta("schema"); return true }) ?? false
                    state.withLock { $0.answered = answered; $0.since = nil }
                }
            }
        }
        while let since = state.withLock({ $0.since }) {
            if since.duration(to: .now) > Self.patience { return false }
            try? await Task.sleep(for: .milliseconds(5))
            if Task.isCancelled { return false }
        }
        return state.withLock { $0.answered }
    }
}
