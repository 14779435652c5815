import Hummingbird
import Synchronization

/// The reading of one body: keeps count of what it holds in memory, of all bodies together, and of how fast it comes.
final class Intake: Sendable {
    /// Bytes of all bodies that are being read now; more are refused with 503 rather than all made to wait.
    static let budget = 256 * 1024 * 1024
    /// After this long a body must have come at `leastPace`; a phone on a poor line sends ten times as much.
    static let grace = Duration.seconds(20)
    /// Bytes a second.
    static let leastPace = 4 * 1024

    private static let held = Atomic(0)

    private let taken = Atomic(0)
    private let start = ContinuousClock.now

    deinit { Self.held.wrappingSubtract(taken.load(ordering: .relaxed), ordering: .relaxed) }

    func take(_ bytes: Int) throws(BadForm) {
        taken.wrappingAdd(bytes, ordering: .relaxed)
        guard Self.held.wrappingAdd(bytes, ordering: .relaxed).newValue <= Self.budget else { throw .busy }
    }

    private var isTooSlow: Bool {
        let elapsed = start.duration(to: .now)
        guard elapsed > Self.grace else { return false }
        return taken.load(ordering: .relaxed) < Int((elapsed - Self.grace).components.seconds + 1) * Self.leastPace
    }

    /// Reads, and breaks off when the body stops coming: one who opens a form and never ends it must not keep a seat.
    static func reading<T: Sendable>(_ body: @escaping @Sendable (Intake) async throws -> T) async throws -> T {
        try await withThrowingTaskGroup(of: T?.self) { group in
            let intake = Intake()
            group.addTask { try await body(intake) }
            group.addTask {
                while !intake.isTooSlow { try await Task.sleep(for: .seconds(5)) }
                throw BadForm.tooSlow
            }
            defer { group.cancelAll() }
            while let done = try await group.next() { if let done { return done } }
            throw BadForm.truncated
        }
    }
}
