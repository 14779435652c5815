import GRDB

/// SQLite through GRDB: one writer with commits in groups, readers on WAL snapshots, synchronous FULL in force.
public final class SQLiteStore: Store {
    private let pool: any DatabaseWriter
    private let commits: GroupCommit
    private let shelf: StatementShelf
    private let probe: (@Sendable () -> Void)?

    /// - Parameters:
    ///   - path: the database file; created when missing, with the schema. Nil: in memory, for as long as the store lives.
    ///   - readers: connections that read at once.
    ///   - probe: called before each statement that writes, and after each commit: where a simulation lets the house crash.
    public init(path: String?, readers: Int = 4, probe: (@Sendable () -> Void)? = nil) throws {
        self.probe = probe
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // Small caches hold memory down; the operating system caches the file anyway.
            try database.execute(sql: "PRAGMA cache_size = -4000")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // Erased keys must not linger in free pages.
            try database.execute(sql: "PRAGMA secure_delete = FAST")
        }
        if let path {
            pool = try DatabasePool(path: path, configuration: configuration)
        } else {
            pool = try DatabaseQueue(configuration: configuration)
        }
        // DatabasePool sets NORMAL after prepareDatabase; then a commit would not be on disk when it returns (design.md §7).
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            // An import touches the same upper pages of twenty trees again and again.
            try database.execute(sql: "PRAGMA cache_size = -24000")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
        let shelf = StatementShelf()
        self.shelf = shelf
        let writer = pool
        commits = GroupCommit { drain in
            writer.asyncWriteWithoutTransaction { database in
                drain(Result {
                    SQLiteConnection(statements: try shelf.statements(of: database), probe: probe, database: database)
                }.mapError(SQLiteStore.named))
            }
        }
        try pool.write { try Schema.create(SQLiteConnection(statements: shelf.statements(of: $0), probe: nil), clustered: " WITHOUT ROWID") }
    }

    private func connection(_ database: Database, probe: (@Sendable () -> Void)? = nil) throws -> SQLiteConnection {
        SQLiteConnection(statements: try shelf.statements(of: database), probe: probe)
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let looking = Looking.current
        return try await SQLiteStore.naming { try await pool.read { [self] database in
            try Looking.$current.withValue(looking) { try body(connection(database)) }
        } }
    }

    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await SQLiteStore.naming { try await commits.perform(body) }
    }

    public func writeWhenIdle<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await SQLiteStore.naming { try await commits.perform(body, isPatient: true) }
    }

    public func atEachTurn(_ hook: @escaping @Sendable (any Connection) throws -> Void) { commits.atEachTurn(hook) }

    /// A file is served by one process (`HomeLock`).
    public func leads() async -> Bool { true }

    /// One job, one commit: what the benchmarks compare the commits in groups with.
    public func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await SQLiteStore.naming { try await pool.write { [self] database in
            let connection = try connection(database)
            let result = try body(connection)
            try connection.settleTallies()
            return result
        } }
    }

    public func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        do {
            return try pool.write { database in
                let connection = try connection(database, probe: probe)
                try commits.turn(connection)
                let result = try body(connection)
                try connection.settleTallies()
                return result
            }
        } catch { throw SQLiteStore.named(error) }
    }

    public func readNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        do { return try pool.read { try body(connection($0)) } } catch { throw SQLiteStore.named(error) }
    }

    public func backup(to path: String) throws {
        let target = try DatabaseQueue(path: path)
        try pool.backup(to: target, pagesPerStep: 2_000)
        try target.close()
    }

    /// For tests: limits the file's size in pages, as a full disk would.
    public func limitPages(_ pages: Int) throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }

    /// The level of synchronisation that the writer really uses; 2 is FULL.
    public func synchronous() throws -> Int { try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 } }

    public func pages() throws -> Int { try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 } }

    /// What is wrong with a file that is said to hold a house.
    public enum FileFlaw: Error, Equatable, Sendable {
        /// No house's database, or only a part of one.
        case foreign
        /// A house's database of which pages are damaged.
        case damaged
    }

    /// Reads a whole file as it lies there: each page, each index.
    /// - Throws: `FileFlaw`.
    public static func examine(_ path: String) throws {
        do {
            let file = try DatabaseQueue(path: path)
            defer { try? file.close() }
            let isHouse = try file.read { database in try ["entry", "seal", "meta", "credential"].allSatisfy { try database.tableExists($0) } }
            guard isHouse else { throw FileFlaw.foreign }
            let found = try file.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
            guard found == ["ok"] else { throw FileFlaw.damaged }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw FileFlaw.foreign
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw FileFlaw.damaged
        }
    }

    /// Copies the write-ahead log into the file and empties it, so that nothing erased is left in it.
    public func checkpoint() throws { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }

    public func close() throws {
        shelf.clear()
        try pool.close()
    }

    static func naming<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch { throw named(error) }
    }

    static func named(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return switch error.resultCode {
        case .SQLITE_FULL: StoreError.full
        case .SQLITE_IOERR: StoreError.full
        case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.busy
        default: StoreError.broken("\(error)")
        }
    }
}

/// A GRDB database as our `Connection`.
struct SQLiteConnection: Connection {
    let statements: Statements
    let probe: (@Sendable () -> Void)?
    /// Only where it writes.
    var database: Database?
    var tallies = TallyBook()

    var dialect: Dialect { .sqlite }

    func run(_ sql: SQL) throws { _ = try changed(by: sql) }

    func changed(by sql: SQL) throws -> Int {
        probe?()
        return try quietly(sql)
    }

    /// Without the probe: what opens and ends transactions.
    @discardableResult func quietly(_ sql: SQL) throws -> Int {
        try statements.with(sql) { statement in
            while try statements.step(statement) {}
            return statements.changes
        }
    }

    func fill(_ table: String, _ rows: [[SQLValue]]) throws {
        guard let first = rows.first else { return }
        probe?()
        try statements.run(SQL(into: table, first), rows)
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Bool) throws {
        try statements.with(sql) { statement in
            while try statements.step(statement), try body(SQLRow(statement)) {}
        }
    }
}

extension SQLiteConnection: WritingConnection {
    var withOwnTallies: SQLiteConnection { SQLiteConnection(statements: statements, probe: probe, database: database) }
    var totalChanges: Int { statements.totalChanges }
    var isInTransaction: Bool { database?.isInsideTransaction ?? false }
    var canRollBackToSavepoint: Bool { false }

    /// A file is there or it is not: nobody waits for it.
    var patience: Duration { .zero }
    func begin(by deadline: ContinuousClock.Instant) throws { try quietly("BEGIN IMMEDIATE") }

    func commit() throws {
        probe?()
        try quietly("COMMIT")
        probe?()
    }

    func rollBack() throws { if isInTransaction { try quietly("ROLLBACK") } }
    func settle() throws {}
    func savepoint() throws { try quietly("SAVEPOINT job") }
    func release() throws { try quietly("RELEASE job") }

    func rollBackToSavepoint() throws {
        try quietly("ROLLBACK TO job")
        try quietly("RELEASE job")
    }
}
