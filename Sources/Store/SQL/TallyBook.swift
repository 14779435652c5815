extension Connection {
    /// Moves a counter; it is written with the transaction.
    public func count(_ n: Int, figure: String, key: String, month: String) { tallies.add(n, figure: figure, key: key, month: month) }
}

/// Counters that acts have moved in one transaction, written once at its end: twenty acts that move the same fifteen counters cost
/// fifteen rows, not three hundred.
public final class TallyBook {
    private struct Key: Hashable { let figure, key, month: String }
    private var sums: [Key: Int] = [:]
    /// How often each register was written: an import of a hundred thousand would otherwise change one row as often, and PostgreSQL keeps each
    /// of its versions until the transaction is over.
    private var editions: [String: Int] = [:]

    /// Rows in one statement.
    private static let most = 100

    func add(_ n: Int, figure: String, key: String, month: String) { sums[Key(figure: figure, key: key, month: month), default: 0] += n }

    func addEdition(of register: String) { editions[register, default: 0] += 1 }

    /// Takes over what an act has moved, once the act itself stands.
    func take(_ other: TallyBook) {
        sums.merge(other.sums, uniquingKeysWith: +)
        editions.merge(other.editions, uniquingKeysWith: +)
    }

    func forget() { (sums, editions) = ([:], [:]) }

    func write(to connection: some Connection) throws {
        let rows = sums.filter { $0.value != 0 }.sorted { ($0.key.figure, $0.key.key, $0.key.month) < ($1.key.figure, $1.key.key, $1.key.month) }
            .map { row -> SQL in "(\(row.key.figure), \(row.key.key), \(row.key.month), \(row.value))" }
        sums = [:]
        for start in stride(from: 0, to: rows.count, by: TallyBook.most) {
            try connection.run(
                """
                INSERT INTO tally (figure, key, month, n) VALUES \(SQL.joined(Array(rows[start..<min(start + TallyBook.most, rows.count)]), by: ", ")) \
                ON CONFLICT (figure, key, month) DO UPDATE SET n = tally.n + excluded.n
                """)
        }
        let written = editions.sorted { $0.key < $1.key }
        editions = [:]
        for (register, n) in written {
            try connection.run("INSERT INTO register_edition (register, n) VALUES (\(register), \(n)) ON CONFLICT (register) DO UPDATE SET n = register_edition.n + excluded.n")
        }
    }
}
