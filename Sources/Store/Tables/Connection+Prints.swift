/// What a load takes the print of: the rows that one matter leaves in a store that has nothing else.
extension Connection {
    /// Matters of a procedure that one person brought and that went into no other, the oldest first.
    public func singleMatters(of procedure: String) throws -> [Int64] {
        try rows("SELECT id FROM matter WHERE procedure = \(procedure) AND merged_into IS NULL AND demanders = 1 ORDER BY id").map { $0.integer(0) }
    }

    public func hasRows(in table: String) throws -> Bool { try row("SELECT 1 FROM \(name: table) LIMIT 1") != nil }

    /// The rows of a table with all their columns.
    public func wholeRows(of table: String) throws -> [SQLRow] { try rows("SELECT * FROM \(name: table)") }

    /// What is counted, but for the numbers given.
    public func countedFigures() throws -> [(figure: String, key: String, month: String, n: Int)] {
        try rows("SELECT figure, key, month, n FROM tally WHERE n <> 0 AND figure <> 'number' ORDER BY figure, key")
            .map { ($0.text(0), $0.text(1), $0.text(2), $0.int(3)) }
    }
}
