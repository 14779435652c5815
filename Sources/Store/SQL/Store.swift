import Civics

/// The house's database. What `write` returned is on disk; what it threw for has left no trace.
public protocol Store: Sendable {
    /// Runs in a snapshot: sees one moment of the database, whatever is written meanwhile.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// Runs alone, atomically; writes that arrive together share one commit, and each stands or falls by itself.
    /// The body may be run twice, and must do nothing but through its connection.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// The same for what may wait a second while people's acts come in.
    func writeWhenIdle<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// What is done at the beginning of each transaction that writes, while nobody else writes here or on another server: whoever holds something
    /// in memory looks what others wrote since.
    func atEachTurn(_ hook: @escaping @Sendable (any Connection) throws -> Void)
    /// Whether this server is the one of the house's several that does what is done once: sealing, delivering, the night watch.
    func leads() async -> Bool
    /// For commands that run alone in the process: one transaction on the caller's thread.
    func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T
    func readNow<T>(_ body: (any Connection) throws -> T) throws -> T
    /// Copies the whole database to a new file while it is in use.
    func backup(to path: String) throws
    func close() throws
}

/// The store that an address names.
public enum Stores {
    /// - Parameter address: `postgres://…` or `host=… dbname=…`, as libpq reads it; anything else is the path of a file.
    public static func open(_ address: String) throws -> any Store {
        isServer(address) ? try PostgresStore(.init(address)) : try SQLiteStore(path: address)
    }

    public static func isServer(_ address: String) -> Bool { address.contains("://") || address.contains("dbname=") }
}
