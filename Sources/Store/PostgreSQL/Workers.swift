import Foundation
import Synchronization

/// Threads that each own one connection and do what is asked of them, first come, first served.
final class Workers: Sendable {
    /// What is to be done on a connection.
    typealias Task = @Sendable (PostgresLink) -> Void

    private let waiting = Mutex<(tasks: [Task], first: Int, isClosed: Bool)>(([], 0, false))
    private let bell = DispatchSemaphore(value: 0)
    private let count: Int

    /// - Parameter count: connections that work at once.
    init(_ count: Int, name: String, link: @escaping @Sendable () -> PostgresLink) {
        self.count = count
        for number in 0..<count {
            let thread = Thread { [self] in
                let own = link()
                while let task = next() { task(own) }
                own.close()
            }
            thread.name = "\(name)-\(number)"
            // A page that is drawn within a reading needs more than the half megabyte of a thread's usual stack.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    private func next() -> Task? {
        while true {
            bell.wait()
            let (task, isClosed) = waiting.withLock { waiting -> (Task?, Bool) in
                guard waiting.first < waiting.tasks.count else { return (nil, waiting.isClosed) }
                let task = waiting.tasks[waiting.first]
                waiting.first += 1
                if waiting.first == waiting.tasks.count || waiting.first > 1_024 {
                    waiting.tasks.removeFirst(waiting.first)
                    waiting.first = 0
                }
                return (task, false)
            }
            if let task { return task }
            if isClosed { return nil }
        }
    }

    func ask(_ task: @escaping Task) {
        waiting.withLock { $0.tasks.append(task) }
        bell.signal()
    }

    /// Borrows a worker's connection for the caller's own thread; the worker stands still meanwhile.
    func wait<T>(_ body: (PostgresLink) throws -> T) throws -> T {
        let (lent, back) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let box = Mutex<PostgresLink?>(nil)
        ask { own in
            box.withLock { $0 = own }
            lent.signal()
            back.wait()
        }
        lent.wait()
        defer { back.signal() }
        guard let link = box.withLock({ $0 }) else { throw StoreError.broken("a worker went away") }
        return try body(link)
    }

    /// Lets them finish what waits, then end.
    func close() {
        waiting.withLock { $0.isClosed = true }
        for _ in 0..<count { bell.signal() }
    }
}
