/// A database within one transaction or one read snapshot; valid only inside the closure that received it.
public protocol Connection {
    /// Runs a statement that answers nothing; returns how many rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int
    /// Reads row by row; stops when the body returns false.
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Bool) throws
    /// All rows of an answer that is known to be short, and the first of one.
    func rows(_ sql: SQL) throws -> [SQLRow]
    func row(_ sql: SQL) throws -> SQLRow?
    /// Adds whole rows, in the order of the table's columns; many at once.
    func fill(_ table: String, _ rows: [[SQLValue]]) throws
    /// Where this transaction's counters wait for its end.
    var tallies: TallyBook { get }
    /// Which database it is, for the few statements that no common text can say.
    var dialect: Dialect { get }
    /// Whether matters and journal lie in a partition for each city (`Partitions`).
    var isPartitioned: Bool { get }
}

public enum Dialect: Sendable {
    case sqlite, postgres
}

extension Connection {
    public var isPartitioned: Bool { false }

    /// Writes the counters now, for whoever reads them within the same transaction.
    public func settleTallies() throws { try tallies.write(to: self) }

    public func rows(_ sql: SQL) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try each(sql) { rows.append($0); return true }
        return rows
    }

    public func row(_ sql: SQL) throws -> SQLRow? {
        var found: SQLRow?
        try each(sql) { found = $0; return false }
        return found
    }

    public func integer(_ sql: SQL) throws -> Int64 { try row(sql)?.integer(0) ?? 0 }
}

/// What can go wrong with the database itself, as far as a person should be told apart.
public enum StoreError: Error, Equatable, Sendable {
    /// The disk is full: nothing of the act was written; it may be tried again.
    case full
    /// The database is locked or busy beyond patience.
    case busy
    /// The connection to the database broke, and what was under way has left no trace.
    case lost
    /// The connection broke while the commit was on its way, and whether it stands could not be asked.
    case uncertain
    case broken(String)
}
