import CPQ
import Foundation
import Synchronization

/// Hears at once when another server of the house has written (LISTEN/NOTIFY).
///
/// What is missed while its connection is down is made up for: each new connection counts as news.
final class Listener: Sendable {
    /// Writes, and what servers have to say to each other.
    static let channel = "lianxin", words = "lianxin_words"
    /// Milliseconds until it looks whether it should end.
    private static let patience: Int32 = 1_000
    /// After so long without news it asks whether anybody is there at all: of a host that stands still no socket tells.
    private static let quiet = Duration.seconds(10)

    private let isClosed = Atomic(false)
    private let hooks = Mutex<[@Sendable () -> Void]>([])
    private let ears = Mutex<[@Sendable (String) -> Void]>([])

    /// - Parameter own: the name under which this server tells its own writes: they are no news to it.
    init(own: String, link: @escaping @Sendable () -> PostgresLink) {
        let thread = Thread { [weak self] in
            let link = link()
            var pause = 0.1, last = ContinuousClock.now
            while let self, !self.isClosed.load(ordering: .relaxed) {
                do {
                    if !link.isOpen {
                        try link.open()
                        try link.plain("LISTEN \(Self.channel)")
                        try link.plain("LISTEN \(Self.words)")
                        pause = 0.1
                        self.tell()
                    }
                    let heard = try link.hears(within: Self.patience).filter { $0.words.prefix { $0 != " " } != own }
                    if last.duration(to: .now) > Self.quiet {
                        try link.plain("SELECT 1")
                        last = .now
                    }
                    if heard.contains(where: { $0.channel == Self.channel }) { self.tell() }
                    for one in heard where one.channel == Self.words { self.pass(String(one.words.drop { $0 != " " }.dropFirst())) }
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
    func add(_ ear: @escaping @Sendable (String) -> Void) { ears.withLock { $0.append(ear) } }
    func close() { isClosed.store(true, ordering: .relaxed) }

    private func pass(_ words: String) { for ear in ears.withLock({ $0 }) { ear(words) } }
    private func tell() { for hook in hooks.withLock({ $0 }) { hook() } }
}

extension PostgresLink {
    /// Waits for notices.
    fileprivate func hears(within milliseconds: Int32) throws -> [(channel: String, words: String)] {
        var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, milliseconds)
        // Also when nothing moved: some may have come beside an answer.
        return try notices()
    }
}
