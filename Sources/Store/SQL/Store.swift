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
    /// Called soon after another server of the house has written; may be called for nothing.
    func onNews(_ hook: @escaping @Sendable () -> Void)
    /// Says something to the house's other servers, at once and without a promise; `hear` is what they do with it.
    func tell(_ words: String)
    func hear(_ ear: @escaping @Sendable (String) -> Void)
    /// Whether this server is the one of the house's several that does what is done once: sealing, delivering, the night watch.
    func leads() async -> Bool
    /// For commands that run alone in the process: one transaction on the caller's thread.
    func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T
    func readNow<T>(_ body: (any Connection) throws -> T) throws -> T
    /// Copies the whole database to a new file while it is in use.
    func backup(to path: String) throws
    func close() throws
    /// Whether its matters and journal lie in a partition for each city.
    var isPartitioned: Bool { get }
}

extension Store {
    public var isPartitioned: Bool { false }
    /// A file is followed by looking now and then: only commands write beside its server.
    public func onNews(_ hook: @escaping @Sendable () -> Void) {}
    public func tell(_ words: String) {}
    public func hear(_ ear: @escaping @Sendable (String) -> Void) {}
}

/// The store that an address names.
public enum Stores {
    /// - Parameter address: `postgres://…` or `host=… dbname=…`, as libpq reads it; anything else is the path of a file.
    /// - Parameter replica: the address of a standby for pages that may be a moment behind; only beside a server.
    /// - Parameter partitioned: whether an empty database is to be partitioned by city; one that is stays so.
    public static func open(_ address: String, replica: String? = nil, partitioned: Bool = false) throws -> any Store {
        guard isServer(address) else {
            guard !partitioned else { throw Partitions.Refusal.isFile }
            return try SQLiteStore(path: address)
        }
        var configuration = PostgresStore.Configuration(address)
        configuration.replica = replica
        configuration.wantsPartitions = partitioned
        return try PostgresStore(configuration)
    }

    public static func isServer(_ address: String) -> Bool { address.contains("://") || address.contains("dbname=") }
}
