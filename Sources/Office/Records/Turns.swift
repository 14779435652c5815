import Store
import Synchronization

/// Lets one through at a time, in the order they came: writers of the registers, each of which must see the city its forerunner left.
///
/// What is made anew behind a page (`Looking.isRenewing`) lets everybody who waits for one go first.
final class Turns: Sendable {
    private struct Line {
        var isTaken = false
        var people: [CheckedContinuation<Void, Never>] = []
        var renewals: [CheckedContinuation<Void, Never>] = []

        mutating func next() -> CheckedContinuation<Void, Never>? {
            if !people.isEmpty { return people.removeFirst() }
            return renewals.isEmpty ? nil : renewals.removeFirst()
        }
    }

    private let line = Mutex(Line())

    func take<T>(_ body: () async throws -> T) async throws -> T {
        await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async {
        let isRenewing = Looking.current?.isRenewing ?? false
        await withCheckedContinuation { continuation in
            let isFree = line.withLock { line in
                defer { line.isTaken = true }
                guard line.isTaken else { return true }
                if isRenewing { line.renewals.append(continuation) } else { line.people.append(continuation) }
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    private func leave() {
        let next = line.withLock { line -> CheckedContinuation<Void, Never>? in
            let next = line.next()
            line.isTaken = next != nil
            return next
        }
        next?.resume()
    }
}
