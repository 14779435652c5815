import Foundation
import Store

/// What whoever looks after the machine wants to know.
public struct Health: Sendable {
    public let entries: Int64
    /// Entries after the last seal; entries whose words are not in the search yet; notices that nobody has delivered.
    public let unsealed: Int64, unread: Int64, undelivered: Int
    /// Room on the disk of the data folder.
    public let freeBytes: Int64
    /// How far this machine's clock is ahead of the house's, in milliseconds.
    public let clockOffset: Int64
}

extension Office {
    private static let mostUndelivered = 1_000

    public func health() async throws -> Health {
        var disk = statvfs()
        let free = statvfs(settings.home, &disk) == 0 ? Int64(disk.f_bavail) * Int64(disk.f_frsize) : 0
        let offset = clock.offset
        return try await store.read { connection in
            let entries = try connection.nextSequence() - 1
            let read = Int64(try connection.meta("read-through") ?? "0") ?? 0
            return Health(
                entries: entries, unsealed: entries - (try connection.lastSeal()?.count ?? 0), unread: max(0, entries - read),
                undelivered: try connection.undelivered(limit: Office.mostUndelivered).count, freeBytes: free, clockOffset: offset)
        }
    }
}
