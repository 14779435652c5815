import GRDB
import Synchronization

/// SQLite has one writer and one fsync per commit. Jobs that wait together go into one transaction, each in its own savepoint;
/// whoever asked is told only after the commit that carries the job is on disk.
final class GroupCommit: Sendable {
    private struct Job: Sendable {
        let run: @Sendable (any Connection) throws -> Void
        let settle: @Sendable ((any Error)?) -> Void
    }

    private struct Line {
        var waiting: [Job] = []
        var isDraining = false
    }

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

    func perform<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
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
                line.waiting.append(job)
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
            let jobs = line.withLock { line in
                // Half of those who wait: while they are written the others' forms are read, and while the others are written
                // the first ones' receipts are printed. All at once would leave the disk and the processors to take turns.
                let jobs = Array(line.waiting.prefix(min(GroupCommit.most, (line.waiting.count + 1) / 2)))
                line.waiting.removeFirst(jobs.count)
                if jobs.isEmpty { line.isDraining = false }
                return jobs
            }
            if jobs.isEmpty { return }
            commit(jobs, database)
        }
    }

    private func commit(_ jobs: [Job], _ database: Database) {
        var outcomes: [(any Error)?] = []
        do {
            let connection = SQLiteConnection(statements: try shelf.statements(of: database), probe: probe)
            try connection.quietly("BEGIN IMMEDIATE")
            for job in jobs { outcomes.append(try run(job, connection, database)) }
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

    /// A refusal undoes the job's own savepoint only; an error that ended the transaction ends the group.
    private func run(_ job: Job, _ connection: SQLiteConnection, _ database: Database) throws -> (any Error)? {
        try connection.quietly("SAVEPOINT job")
        do {
            try job.run(connection)
            try connection.quietly("RELEASE job")
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            try connection.quietly("ROLLBACK TO job")
            try connection.quietly("RELEASE job")
            return error
        }
    }
}
