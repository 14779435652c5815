import Civics

/// Which records of a register a page asks for.
public struct RecordQuery: Sendable {
    public var register: String
    /// Words to be found in the name or the code.
    public var search = ""
    /// Records that fit the search for a reason the database does not know (the name of a post's holder).
    public var alsoFound: [Int64] = []
    /// Only these may be seen; nil: all. At most some thousands, since each is bound.
    public var only: [Int64]?
    public var after: (name: String, id: Int64)?
    public var limit: Int

    public init(_ register: String, limit: Int) {
        self.register = register
        self.limit = limit
    }
}

extension Connection {
    /// A page of a register by name and id.
    public func records(_ query: RecordQuery) throws -> [StoredRecord] {
        let from: SQL = query.after.map { "AND (name > \($0.name) OR (name = \($0.name) AND id > \($0.id)))" } ?? ""
        return try rows(
            """
            SELECT register, id, version, head, name, code, from_day, until_day, fields FROM record \
            WHERE register = \(query.register) \(from) \(condition(query)) ORDER BY name, id LIMIT \(query.limit)
            """).map(Self.read)
    }

    public func count(_ query: RecordQuery) throws -> Int {
        Int(try integer("SELECT COUNT(*) FROM record WHERE register = \(query.register) \(condition(query))"))
    }

    private func condition(_ query: RecordQuery) -> SQL {
        var parts: [SQL] = []
        if let only = query.only { parts.append("AND id IN \(list: only)") }
        if !query.search.isEmpty {
            let pattern = "%" + query.search.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
            parts.append("AND (name LIKE \(pattern) ESCAPE '\\' OR code LIKE \(pattern) ESCAPE '\\' OR id IN \(list: query.alsoFound))")
        }
        return SQL.joined(parts, by: " ")
    }

    private static func read(_ row: SQLRow) throws -> StoredRecord {
        StoredRecord(
            register: row.text(0), id: row.integer(1), version: row.int(2), head: row.bytes(3), name: row.text(4), code: row.text(5),
            from: row.text(6), until: row.textOrNil(7), fields: try JSON(parsing: row.text(8)).members ?? [:])
    }

    /// How many matters lie in a territory or below it.
    public func countMatters(under path: String) throws -> Int {
        Int(try integer("SELECT COUNT(*) FROM matter WHERE territory >= \(path) AND territory < \(path + "~")"))
    }

    /// How many matters wait on a holder's desk.
    public func countDesk(_ holder: String) throws -> Int { Int(try integer("SELECT COUNT(*) FROM desk WHERE holder = \(holder)")) }

    /// What an act that must happen once came to, when it has happened: the record made, or the rows imported.
    public func doneOnce(_ batch: String, _ key: String) throws -> Int64? {
        try row("SELECT matter FROM import_row WHERE batch = \(batch) AND key = \(key)")?.integer(0)
    }

    public func noteOnce(_ batch: String, _ key: String, _ outcome: Int64) throws {
        try run("INSERT INTO import_row (batch, key, matter) VALUES (\(batch), \(key), \(outcome))")
    }
}
