import Foundation
import Synchronization

/// PostgreSQL through libpq: readers on repeatable-read snapshots, commits in groups, one writer at a time among all servers of the house.
///
/// The house's rules (numbers without gaps, counters, one chain) want acts one behind the other. A lock of the database gives each group its turn,
/// whichever server it comes from; groups make that cheap: the lock is taken once for all who wait.
public final class PostgresStore: Store {
    /// What it is connected with and how patient it is.
    public struct Configuration: Sendable {
        /// `postgres://user@host:5432,other:5432/lianxin`: all hosts of which one may be the primary.
        public var address: String
        /// A standby for pages that may be a moment behind; nil: all is read where it is written.
        public var replica: String?
        /// Further behind a standby is not read.
        public var mostBehind = Duration.seconds(10)
        /// Connections that read at once.
        public var readers = 8
        /// How long a broken connection is tried again before people are told.
        public var patience = Duration.seconds(20)
        /// How long a server may stand still in the midst of its turn to write before it loses it and the others go on, in seconds.
        public var stillness = 15
        /// Seconds without a word from the server after which it is asked whether it lives, and within which it has to answer; a standby has one.
        public var silence = 5
        /// Whether an empty database is to be partitioned by city (`Partitions`); the choice is made once.
        public var wantsPartitions = false

        public init(_ address: String) { self.address = address }
    }

    private let configuration: Configuration
    private let readers: Workers
    private let writer: Workers
    private let leader: Workers
    private let commits: GroupCommit
    private let listener: Listener
    private let replica: Replica?
    private let probe: (@Sendable () -> Void)?
    /// By which the other servers know whose write it was.
    private let own: String
    public let isPartitioned: Bool

    /// The lock of whoever writes; any number that nobody else uses in this database.
    private static let writersLock = 7_331_001
    private static let leadersLock = 7_331_002

    /// - Parameter probe: called before each statement that writes, and around each commit: where a simulation lets the house crash.
    public init(_ configuration: Configuration, probe: (@Sendable () -> Void)? = nil) throws {
        self.configuration = configuration
        self.probe = probe
        let (address, patience, stillness, silence) = (Self.primary(configuration.address), configuration.patience, configuration.stillness, configuration.silence)
        let isPartitioned = try Self.settle(configuration)
        self.isPartitioned = isPartitioned
        let planning = isPartitioned ? Self.planning : []
        readers = Workers(configuration.readers, name: "reader") { PostgresLink(address, settings: Self.readingSettings + planning, silence: silence) }
        let writer = Workers(1, name: "writer") { PostgresLink(address, settings: Self.writingSettings(stillness) + planning, silence: silence) }
        self.writer = writer
        let leader = Workers(1, name: "leader") { PostgresLink(address, settings: Self.common, silence: silence) }
        self.leader = leader
        let own = String(UInt64.random(in: 0 ... .max), radix: 36)
        commits = GroupCommit { drain in
            writer.ask { link in drain(.success(PostgresConnection(link: link, probe: probe, patience: patience, stillness: stillness, server: own, isPartitioned: isPartitioned))) }
        }
        self.own = own
        listener = Listener(own: own) { PostgresLink(address, settings: Self.common, silence: silence) }
        replica = configuration.replica.map { standby in
            let link: @Sendable () -> PostgresLink = { PostgresLink(standby, settings: Self.readingSettings + planning, silence: 1) }
            return Replica(
                Workers(configuration.readers, name: "replica", link: link), asking: Workers(1, name: "replica-mark", link: link), primary: leader,
                bound: configuration.mostBehind, isPartitioned: isPartitioned)
        }
    }

    /// What must stand before anything is written: the marks of commits, whether the house is partitioned, and all its tables. In one turn: of servers that
    /// are started at once on an empty database the first decides for all of them.
    private static func settle(_ configuration: Configuration) throws -> Bool {
        let link = PostgresLink(primary(configuration.address), settings: writingSettings(configuration.stillness), silence: configuration.silence)
        defer { link.close() }
        try takeTurn(link, by: .now + configuration.patience, stillness: configuration.stillness)
        try link.plain("CREATE TABLE IF NOT EXISTS commit_mark (server TEXT PRIMARY KEY, token TEXT NOT NULL)")
        // Each start of each server leaves one; nobody asks for a mark a day later.
        try link.plain("ALTER TABLE commit_mark ADD COLUMN IF NOT EXISTS at TIMESTAMPTZ NOT NULL DEFAULT now()")
        try link.plain("ALTER TABLE commit_mark ADD COLUMN IF NOT EXISTS n BIGINT NOT NULL DEFAULT 0")
        try link.plain("DELETE FROM commit_mark WHERE at < now() - interval '1 day'")
        let isPartitioned = try Partitions.settle(PostgresConnection(link: link, probe: nil, patience: configuration.patience), wanted: configuration.wantsPartitions)
        try Schema.create(PostgresConnection(link: link, probe: nil, patience: configuration.patience, isPartitioned: isPartitioned), clustered: "")
        try link.plain("COMMIT")
        return isPartitioned
    }

    /// A plan made for these values opens only their partitions; one made for all values would lock every partition each time.
    private static let planning = ["SET plan_cache_mode = force_custom_plan"]
    /// What the house counts on is said, for a role or a database may have been set otherwise.
    private static let common = [
        "SET client_encoding = 'UTF8'", "SET bytea_output = hex", "SET DateStyle = 'ISO'", "SET standard_conforming_strings = on",
        "SET client_min_messages = warning", "SET jit = off", "SET statement_timeout = '10min'",
        // A machine that is gone without a word is gone for the database, too, before long: it may have the turn.
        "SET tcp_keepalives_idle = 5", "SET tcp_keepalives_interval = 3", "SET tcp_keepalives_count = 3",
    ]
    private static let readingSettings = common + ["SET default_transaction_isolation = 'repeatable read'", "SET default_transaction_read_only = on"]
    private static func writingSettings(_ stillness: Int) -> [String] {
        // The turn is waited for in the transaction's first statement, so the second must see what was written until then.
        common + [
            "SET default_transaction_isolation = 'read committed'", "SET synchronous_commit = on", "SET lock_timeout = '\(stillness)s'",
            "SET idle_in_transaction_session_timeout = '\(stillness)s'",
        ]
    }

    /// Of several hosts, the one that takes writes.
    private static func primary(_ address: String) -> String {
        guard !address.contains("target_session_attrs") else { return address }
        guard address.contains("://") else { return address + " target_session_attrs=read-write" }
        return address + (address.contains("?") ? "&" : "?") + "target_session_attrs=read-write"
    }

    // MARK: Reading

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let (looking, isPartitioned) = (Looking.current, isPartitioned)
        if let replica, let looking, looking.mayLag, let result = await replica.read(body) { return try result.get() }
        // Counted from here: whoever stands in the line is waiting, too.
        let deadline = ContinuousClock.now + configuration.patience
        return try await withCheckedThrowingContinuation { continuation in
            readers.ask { link in
                continuation.resume(with: Result { try Looking.$current.withValue(looking) { try Self.reading(link, by: deadline, isPartitioned, body) } })
            }
        }
    }

    public func readNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        let (deadline, isPartitioned) = (ContinuousClock.now + configuration.patience, isPartitioned)
        return try readers.wait { link in try Self.reading(link, by: deadline, isPartitioned, body) }
    }

    private static func reading<T>(
        _ link: PostgresLink, by deadline: ContinuousClock.Instant, _ isPartitioned: Bool, _ body: (any Connection) throws -> T
    ) throws -> T {
        try begin(link, by: deadline)
        do {
            let result = try body(PostgresConnection(link: link, probe: nil, patience: .zero, isPartitioned: isPartitioned))
            try link.settle()
            try? link.plain("COMMIT")
            return result
        } catch {
            try? link.end("ROLLBACK")
            throw told(error)
        }
    }

    /// What came to nothing because a connection broke may be tried again a moment later.
    private static func told(_ error: any Error) -> any Error { error as? StoreError == .lost ? StoreError.busy : error }

    private static func telling<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch { throw told(error) }
    }

    /// Begins a transaction on a connection that may have to be made anew; nothing was done yet, so it may be tried again.
    ///
    /// Whose patience was over while he stood in the line does not try again what the one before him found gone.
    fileprivate static func begin(_ link: PostgresLink, by deadline: ContinuousClock.Instant) throws {
        var pause = 0.02
        while true {
            guard link.isOpen || .now < deadline else { throw StoreError.busy }
            do {
                try link.open()
                return try link.plain("BEGIN")
            } catch StoreError.lost {
                link.close()
                guard .now < deadline else { throw StoreError.busy }
                // A little different for each, so that they do not all come back at once.
                Thread.sleep(forTimeInterval: pause * Double.random(in: 0.5...1.5))
                pause = min(pause * 2, 1)
            }
        }
    }

    // MARK: Writing

    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await Self.telling { try await commits.perform(body) }
    }

    public func writeWhenIdle<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await Self.telling { try await commits.perform(body, isPatient: true) }
    }

    public func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        let (probe, patience, stillness, own, isPartitioned) = (probe, configuration.patience, configuration.stillness, own, isPartitioned)
        return try writer.wait { link in
            let connection = PostgresConnection(link: link, probe: probe, patience: patience, stillness: stillness, server: own, isPartitioned: isPartitioned)
            try connection.begin(by: .now + patience)
            do {
                try commits.turn(connection)
                let result = try body(connection)
                try connection.settleTallies()
                try connection.commit()
                return result
            } catch {
                try? connection.rollBack()
                throw error
            }
        }
    }

    public func onNews(_ hook: @escaping @Sendable () -> Void) { listener.add(hook) }

    public func hear(_ ear: @escaping @Sendable (String) -> Void) { listener.add(ear) }

    public func tell(_ words: String) {
        leader.ask { [own] link in
            // What cannot be told is lost: nothing that must hold goes this way.
            do {
                try link.open()
                _ = try link.run("SELECT pg_notify('\(name: Listener.words)', \("\(own) \(words)"))")
            } catch { link.close() }
        }
    }

    public func atEachTurn(_ hook: @escaping @Sendable (any Connection) throws -> Void) { commits.atEachTurn(hook) }

    /// Holds a lock for as long as its connection stands: when this server dies, the next takes over at once.
    public func leads() async -> Bool {
        await withCheckedContinuation { continuation in
            leader.ask { link in
                do {
                    try link.open()
                    let held = try link.run("SELECT COUNT(*) FROM pg_locks WHERE \(Self.ours) AND pid = pg_backend_pid() AND objid = \(Self.leadersLock)").rows
                    if held.count > 0, try held.row(0).integer(0) > 0 { return continuation.resume(returning: true) }
                    let taken = try link.run("SELECT pg_try_advisory_lock(\(Self.leadersLock))").rows
                    continuation.resume(returning: try taken.count > 0 && taken.row(0).flag(0))
                } catch {
                    link.close()
                    continuation.resume(returning: false)
                }
            }
        }
    }

    /// PostgreSQL is backed up with its own tools, which know its log (docs/operations.md).
    public func backup(to path: String) throws {
        throw StoreError.broken("a PostgreSQL database is backed up with pg_basebackup, or copied with lianxin copy")
    }

    public func close() throws {
        listener.close()
        replica?.close()
        readers.close()
        writer.close()
        leader.close()
    }

    /// Begins a transaction that has the turn to write. The first try waits as long as a server may stand still in its turn; who stood still
    /// is thrown out then, and shorter tries follow until the deadline.
    fileprivate static func takeTurn(_ link: PostgresLink, by deadline: ContinuousClock.Instant, stillness: Int) throws {
        var piece = Duration.seconds(stillness)
        while true {
            piece = min(piece, max(ContinuousClock.now.duration(to: deadline), .seconds(min(stillness, again))))
            try begin(link, by: deadline)
            do {
                let isShort = piece < .seconds(stillness)
                if isShort { try link.plain("SET LOCAL lock_timeout = \(max(1, Int(piece / .milliseconds(1))))") }
                _ = try link.run("SELECT pg_advisory_xact_lock(\(writersLock))")
                if isShort { try link.plain("SET LOCAL lock_timeout = '\(stillness)s'") }
                return
            } catch StoreError.busy {
                try link.end("ROLLBACK")
                try passOver(link)
                guard .now < deadline else { throw StoreError.busy }
                piece = .seconds(again)
            }
        }
    }

    /// Seconds that the turn is waited for at a time after the first.
    private static let again = 3

    /// An advisory lock of one number of the house's own, in this database (the numbers of others may share its lower half).
    private static let ours: SQL = "locktype = 'advisory' AND granted AND classid = 0 AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"

    /// Throws out whoever has the turn and stopped in the midst of sending something: the database minds only those who are silent between two statements.
    private static func passOver(_ link: PostgresLink) throws {
        _ = try link.run(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'active' AND wait_event = 'ClientRead' \
            AND state_change < clock_timestamp() - current_setting('lock_timeout')::interval AND pid IN (SELECT pid FROM pg_locks WHERE \(ours) AND objid = \(writersLock))
            """)
    }
}

/// A libpq connection as our `Connection`.
struct PostgresConnection: WritingConnection {
    let link: PostgresLink
    let probe: (@Sendable () -> Void)?
    let patience: Duration
    /// Seconds that a server may stand still while it has the turn to write.
    var stillness = 15
    /// Whose writes they are, for the other servers.
    var server = ""
    var isPartitioned = false
    var tallies = TallyBook()

    var dialect: Dialect { .postgres }
    var withOwnTallies: PostgresConnection {
        PostgresConnection(link: link, probe: probe, patience: patience, stillness: stillness, server: server, isPartitioned: isPartitioned)
    }
    var totalChanges: Int { link.totalChanges }
    var isInTransaction: Bool { link.isInTransaction }
    /// A failed statement fails the whole transaction here; a savepoint brings it back.
    var canRollBackToSavepoint: Bool { link.isFailed }

    func run(_ sql: SQL) throws {
        probe?()
        // Its end asks how all went.
        if link.isInTransaction { try link.post(sql) } else { _ = try link.run(sql) }
    }

    func changed(by sql: SQL) throws -> Int {
        probe?()
        return try link.run(sql).changed
    }

    func rows(_ sql: SQL) throws -> [SQLRow] {
        let answer = try link.run(sql).rows
        return try (0..<answer.count).map(answer.row)
    }

    func row(_ sql: SQL) throws -> SQLRow? {
        let answer = try link.run(sql).rows
        return answer.count > 0 ? try answer.row(0) : nil
    }

    func fill(_ table: String, _ rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        probe?()
        try link.copy(rows, into: table)
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Bool) throws { try link.each(sql, body) }

    func begin(by deadline: ContinuousClock.Instant) throws { try PostgresStore.takeTurn(link, by: deadline, stillness: stillness) }

    func commit() throws {
        probe?()
        let token = String(UInt64.random(in: 0 ... .max), radix: 36)
        try link.post(
            """
            WITH mark AS (INSERT INTO commit_mark (server, token, n) SELECT \(link.name), \(token), \(name: CommitMark.next) \
            ON CONFLICT (server) DO UPDATE SET token = excluded.token, at = now(), n = excluded.n) \
            SELECT pg_notify('\(name: Listener.channel)', \(server))
            """)
        do {
            link.post(plain: "COMMIT")
            try link.settle()
        } catch StoreError.lost {
            // Nobody knows whether it arrived. The database does, also one that has taken over since.
            guard try hasCommitted(token) else { throw StoreError.lost }
        }
        probe?()
    }

    /// Whether the group with this mark stands. Taking the turn waits until the broken connection's own work has ended one way or the other.
    private func hasCommitted(_ token: String) throws -> Bool {
        do {
            try begin(by: .now + patience)
            let found = try link.run("SELECT token FROM commit_mark WHERE server = \(link.name)").rows
            try rollBack()
            return try found.count > 0 && found.row(0).text(0) == token
        } catch { throw StoreError.uncertain }
    }

    func settle() throws { try link.settle() }

    func rollBack() throws {
        try? link.settle()
        if link.isInTransaction || link.isFailed { try link.plain("ROLLBACK") }
    }
    func savepoint() throws { try link.plain("SAVEPOINT job") }
    func release() throws { try link.plain("RELEASE job") }

    func rollBackToSavepoint() throws {
        try link.end("ROLLBACK TO job")
        try link.plain("RELEASE job")
    }
}
