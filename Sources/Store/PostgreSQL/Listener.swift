import CPQ
import Foundation
import Synchronization

/// Hears at once when another server of the house has written (LISTEN/NOTIFY).
///
/// What is missed while its connection is down is made up for: each new connection counts as news.
final class Listener: Sendable {
    static let channel = "lianxin"
    /// Milliseconds until it looks whether it should end.
    private static let patience: Int32 = 1_000

    private let isClosed = Atomic(false)
    private let hooks = Mutex<[@Sendable () -> Void]>([])

    /// - Parameter own: the name under which this server tells its own writes: they are no news to it.
    init(own: String, link: @escaping @Sendable () -> PostgresLink) {
        let thread = Thread { [weak self] in
            let link = link()
            var pause = 0.1
            while let self, !self.isClosed.load(ordering: .relaxed) {
                do {
                    if !link.isOpen {
                        try link.open()
                        try link.plain("LISTEN \(Self.channel)")
                        pause = 0.1
                        self.tell()
                    }
                    if try link.hears(from: own, within: Self.patience) { self.tell() }
                } catch {
                    link.close()
                    Thread.sleep(forTimeInterval: pause)
                    pause = min(pause * 2, 2)
                }
            }
            link.close()
        }
        thread.name = "listener"
        thread.start()
    }

    func add(_ hook: @escaping @Sendable () -> Void) { hooks.withLock { $0.append(hook) } }
    func close() { isClosed.store(true, ordering: .relaxed) }

    private func tell() { for hook in hooks.withLock({ $0 }) { hook() } }
}

extension PostgresLink {
    /// Waits for a notice of somebody else.
    fileprivate func hears(from own: String, within milliseconds: Int32) throws -> Bool {
        var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return false }
        return try notices().contains { $0 != own }
    }
}
