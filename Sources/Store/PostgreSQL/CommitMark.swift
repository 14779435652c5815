/// How far a database's commits have come, as the newest of its commit marks tells.
struct CommitMark: Sendable, Equatable {
    /// Grows with each commit; made of the clock, so that two branches of one house do not count alike.
    let number: Int64
    let token: String
    /// The cluster as it was founded, and the database in it: a standby has its primary's.
    let place: String
    /// Whether nobody writes there: a standby that still is one.
    let isStandby: Bool

    /// The number of the next mark, said by whoever has the turn to write.
    static let next = "GREATEST((SELECT COALESCE(MAX(n), 0) + 1 FROM commit_mark), (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)"

    /// - Returns: nil where nothing was committed yet.
    static func read(_ link: PostgresLink) throws -> CommitMark? {
        let answer = try link.run(
            """
            SELECT n, token, (SELECT system_identifier FROM pg_control_system())::text || ' ' || current_database(), pg_is_in_recovery() \
            FROM commit_mark ORDER BY n DESC LIMIT 1
            """).rows
        guard answer.count > 0 else { return nil }
        let row = try answer.row(0)
        return CommitMark(number: row.integer(0), token: row.text(1), place: row.text(2), isStandby: row.flag(3))
    }

    /// Whether all that was committed there until that mark is to be seen here.
    func holds(_ other: CommitMark) -> Bool { place == other.place && (number > other.number || (number == other.number && token == other.token)) }
}
