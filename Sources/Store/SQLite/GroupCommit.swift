import GRDB
import Synchronization

/// SQLite has one writer and one fsync per commit. Jobs that wait together go into one transaction, and each stands or falls by itself;
/// whoever asked is told only after the commit that carries the job is on disk. A job may be run twice: all it does is in the database.
final class GroupCommit: Sendable {
    private struct Job: Sendable {
        let run: @Sendable (any Connection) throws -> Void
        let settle: @Sendable ((any Error)?) -> Void
    }

    private struct Line {
        var waiting: [Job] = []
        /// Jobs that let the others go first, each with when it came.
        var patient: [(job: Job, since: ContinuousClock.Instant)] = []
        var isDraining = false

        /// Half of those who wait: while they are written the others' forms are read, and while the others are written the first ones'
        /// receipts are printed. All at once would leave the disk and the processors to take turns.
        mutating func next() -> [Job] {
            var jobs = Array(waiting.prefix(min(GroupCommit.most, (waiting.count + 1) / 2)))
            waiting.removeFirst(jobs.count)
            if let first = patient.first, jobs.isEmpty || first.since.duration(to: .now) > GroupCommit.patience {
                jobs.append(first.job)
                patient.removeFirst()
            }
            if jobs.isEmpty { isDraining = false }
            return jobs
        }
    }

    /// How long a patient job waits at most while others come.
    static let patience = Duration.seconds(1)

    /// Most jobs in one commit; more wait for the next.
    static let most = 256

    private let pool: DatabasePool
    private let shelf: StatementShelf
    private let probe: (@Sendable () -> Void)?
    private let line = Mutex(Line())

    init(pool: DatabasePool, shelf: StatementShelf, probe: (@Sendable () -> Void)?) {
        self.pool = pool
        self.shelf = shelf
        self.probe = probe
    }

    func perform<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T, isPatient: Bool = false) async throws -> T {
        let result = Mutex<T?>(nil)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let job = Job(
                run: { connection in
                    let value = try body(connection)
                    result.withLock { $0 = value }
                },
                settle: { error in
                    if let error { continuation.resume(throwing: error) } else { continuation.resume() }
                })
            let starts = line.withLock { line in
                if isPatient { line.patient.append((job, .now)) } else { line.waiting.append(job) }
                defer { line.isDraining = true }
                return !line.isDraining
            }
            if starts { pool.asyncWriteWithoutTransaction { [self] database in drain(database) } }
        }
        guard let value = result.withLock({ $0 }) else { throw StoreError.broken("a job was settled without a result") }
        return value
    }

    private func drain(_ database: Database) {
        while true {
            let jobs = line.withLock { $0.next() }
            if jobs.isEmpty { return }
            commit(jobs, database)
        }
    }

    private func commit(_ jobs: [Job], _ database: Database) {
        var outcomes: [(any Error)?]
        do {
            let connection = SQLiteConnection(statements: try shelf.statements(of: database), probe: probe)
            try connection.quietly("BEGIN IMMEDIATE")
            if let done = try plainly(jobs, connection, database) {
                outcomes = done
            } else {
                try connection.quietly("ROLLBACK")
                try connection.quietly("BEGIN IMMEDIATE")
                connection.tallies.forget()
                outcomes = try jobs.map { try guarded($0, connection, database) }
            }
            try connection.settleTallies()
            probe?()
            try connection.quietly("COMMIT")
            probe?()
        } catch {
            // A full disk fails the whole group: nobody is told that anything was done.
            if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
            outcomes = jobs.map { _ in SQLiteStore.named(error) }
        }
        for (job, error) in zip(jobs, outcomes) { job.settle(error.map(SQLiteStore.named)) }
    }

    /// Without savepoints, for which SQLite would copy every page before it changes. A refusal mostly comes before anything was written;
    /// nil when one came afterwards: then all is taken back and done again with savepoints.
    private func plainly(_ jobs: [Job], _ connection: SQLiteConnection, _ database: Database) throws -> [(any Error)?]? {
        var outcomes: [(any Error)?] = []
        for job in jobs {
            let (written, own) = (connection.statements.totalChanges, connection.withOwnTallies)
            do {
                try job.run(own)
                // A full disk may have ended the transaction behind a job that went on regardless.
                guard database.isInsideTransaction else { throw StoreError.full }
                connection.tallies.take(own.tallies)
                outcomes.append(nil)
            } catch {
                guard database.isInsideTransaction else { throw error }
                guard connection.statements.totalChanges == written else { return nil }
                outcomes.append(error)
            }
        }
        return outcomes
    }

    /// A refusal undoes the job's own savepoint only; an error that ended the transaction ends the group.
    private func guarded(_ job: Job, _ connection: SQLiteConnection, _ database: Database) throws -> (any Error)? {
        let own = connection.withOwnTallies
        try connection.quietly("SAVEPOINT job")
        do {
            try job.run(own)
            try connection.quietly("RELEASE job")
            connection.tallies.take(own.tallies)
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            try connection.quietly("ROLLBACK TO job")
            try connection.quietly("RELEASE job")
            return error
        }
    }
}
