import Synchronization

/// The connection of a database's one writer, on the thread where it writes.
protocol WritingConnection: Connection {
    /// With counters of its own, for one job of several.
    var withOwnTallies: Self { get }
    /// Rows changed since the connection was opened.
    var totalChanges: Int { get }
    /// Whether the transaction still stands and takes statements.
    var isInTransaction: Bool { get }
    /// Whether a job can be taken back alone, though nothing else can be done in the transaction before.
    var canRollBackToSavepoint: Bool { get }
    /// How long whoever asked waits for a database that is away.
    var patience: Duration { get }
    /// - Throws: `StoreError.busy` when the database is away until then.
    func begin(by deadline: ContinuousClock.Instant) throws
    /// When it returns, all is on disk.
    func commit() throws
    func rollBack() throws
    /// Waits until all that was sent on is done.
    func settle() throws
    /// What marks, keeps and undoes the work of one job; not a statement of a job's own.
    func savepoint() throws
    func release() throws
    func rollBackToSavepoint() throws
}

/// A database has one writer and one fsync per commit. Jobs that wait together go into one transaction, and each stands or falls by itself;
/// whoever asked is told only after the commit that carries the job is on disk. A job may be run twice: all it does is in the database.
final class GroupCommit: Sendable {
    private struct Job: Sendable {
        let run: @Sendable (any Connection) throws -> Void
        let settle: @Sendable ((any Error)?) -> Void
        let since = ContinuousClock.now
    }

    private struct Line {
        var waiting: [Job] = []
        /// Jobs that let the others go first.
        var patient: [Job] = []
        var isDraining = false

        /// Half of those who wait: while they are written the others' forms are read, and while the others are written the first ones'
        /// receipts are printed. All at once would leave the disk and the processors to take turns.
        mutating func next() -> [Job] {
            var jobs = Array(waiting.prefix(min(GroupCommit.most, (waiting.count + 1) / 2)))
            waiting.removeFirst(jobs.count)
            if let first = patient.first, jobs.isEmpty || first.since.duration(to: .now) > GroupCommit.patience {
                jobs.append(first)
                patient.removeFirst()
            }
            if jobs.isEmpty { isDraining = false }
            return jobs
        }

        mutating func leaving(_ isOver: (Job) -> Bool) -> [Job] {
            defer { waiting.removeAll(where: isOver); patient.removeAll(where: isOver) }
            return (waiting + patient).filter(isOver)
        }
    }

    /// How long a patient job waits at most while others come.
    static let patience = Duration.seconds(1)

    /// Most jobs in one commit; more wait for the next.
    static let most = 256

    /// Calls what it is given on the writer's thread, with its connection or why there is none.
    typealias OnWriter = @Sendable (@escaping @Sendable (Result<any WritingConnection, any Error>) -> Void) -> Void

    private let onWriter: OnWriter
    private let line = Mutex(Line())
    private let hook = Mutex<(@Sendable (any Connection) throws -> Void)?>(nil)

    func atEachTurn(_ body: @escaping @Sendable (any Connection) throws -> Void) { hook.withLock { $0 = body } }

    /// To be called when a transaction has begun.
    func turn(_ connection: any Connection) throws { try hook.withLock { $0 }?(connection) }

    init(onWriter: @escaping OnWriter) { self.onWriter = onWriter }

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
                if isPatient { line.patient.append(job) } else { line.waiting.append(job) }
                defer { line.isDraining = true }
                return !line.isDraining
            }
            if starts { onWriter { [self] in drain($0) } }
        }
        guard let value = result.withLock({ $0 }) else { throw StoreError.broken("a job was settled without a result") }
        return value
    }

    private func drain(_ connection: Result<any WritingConnection, any Error>) {
        while true {
            let jobs = line.withLock { $0.next() }
            if jobs.isEmpty { return }
            switch connection {
            case .success(let connection): commit(jobs, connection)
            case .failure(let error): for job in jobs { job.settle(error) }
            }
        }
    }

    /// How often a group is tried again after its connection broke before anything of it was kept.
    private static let tries = 3

    /// What is left at least for a connection to be made anew that broke in the midst, however long the server itself had stood still.
    private static let again = Duration.seconds(5)

    /// Whose patience is over while the database is away is told so at once; the others of the group wait on.
    private func commit(_ jobs: [Job], _ connection: some WritingConnection) {
        var jobs = jobs, tries = 0
        while let oldest = jobs.map(\.since).min() {
            let asked = oldest + connection.patience
            let deadline = tries == 0 ? asked : max(asked, .now + Self.again)
            var hasBegun = false
            do {
                try connection.begin(by: deadline)
                hasBegun = true
                for (job, error) in zip(jobs, try once(jobs, connection, by: deadline)) { job.settle(error) }
                return
            } catch {
                // A full disk fails the whole group: nobody is told that anything was done.
                try? connection.rollBack()
                connection.tallies.forget()
                let (flaw, now) = (error as? StoreError, ContinuousClock.now)
                if flaw == .lost { tries += 1 }
                func isOver(_ job: Job) -> Bool {
                    if flaw == .busy, !hasBegun { return job.since + connection.patience <= now }
                    return flaw != .lost || tries >= Self.tries
                }
                for job in jobs where isOver(job) { job.settle(error) }
                jobs.removeAll(where: isOver)
                // Who stood in the line behind them waited for the same: a turn of his own would only let him wait longer.
                if flaw == .busy, !hasBegun, connection.patience > .zero {
                    for job in line.withLock({ $0.leaving(isOver) }) { job.settle(error) }
                }
            }
        }
    }

    /// - Parameter deadline: until when a transaction may be begun anew; one has been begun.
    private func once(_ jobs: [Job], _ connection: some WritingConnection, by deadline: ContinuousClock.Instant) throws -> [(any Error)?] {
        try turn(connection)
        let outcomes: [(any Error)?]
        if let done = try plainly(jobs, connection) {
            outcomes = done
        } else {
            try connection.rollBack()
            connection.tallies.forget()
            try connection.begin(by: deadline)
            try turn(connection)
            outcomes = try jobs.map { try guarded($0, connection) }
        }
        try connection.settleTallies()
        try connection.commit()
        return outcomes
    }

    /// Without savepoints, for which SQLite would copy every page before it changes. A refusal mostly comes before anything was written;
    /// nil when one came afterwards: then all is taken back and done again with savepoints.
    private func plainly(_ jobs: [Job], _ connection: some WritingConnection) throws -> [(any Error)?]? {
        var outcomes: [(any Error)?] = []
        for job in jobs {
            let (written, own) = (connection.totalChanges, connection.withOwnTallies)
            do {
                try job.run(own)
                // A full disk may have ended the transaction behind a job that went on regardless.
                guard connection.isInTransaction else { throw StoreError.full }
                connection.tallies.take(own.tallies)
                outcomes.append(nil)
            } catch {
                guard connection.isInTransaction else {
                    if connection.canRollBackToSavepoint { return nil }
                    throw error
                }
                guard connection.totalChanges == written else { return nil }
                outcomes.append(error)
            }
        }
        do { try connection.settle() } catch {
            if connection.canRollBackToSavepoint { return nil }
            throw error
        }
        return outcomes
    }

    /// A refusal undoes the job's own savepoint only; an error that ended the transaction ends the group.
    private func guarded(_ job: Job, _ connection: some WritingConnection) throws -> (any Error)? {
        let own = connection.withOwnTallies
        try connection.savepoint()
        do {
            try job.run(own)
            try connection.release()
            connection.tallies.take(own.tallies)
            return nil
        } catch {
            guard connection.isInTransaction || connection.canRollBackToSavepoint else { throw error }
            try connection.rollBackToSavepoint()
            return error
        }
    }
}
