/// Emptying and comparing the derived tables.
public enum Rebuilding {
    /// Every table that the journal gives, with its order for comparison.
    public static let tables: [(name: String, order: String)] = [
        ("matter", "id"), ("link", "source, target"), ("desk", "holder, matter"), ("party", "holder, at, matter"), ("area", "area, at, matter"), ("clock", "matter, id"), ("demander", "id"),
        ("once", "token"), ("attachment", "matter, hash"), ("notice", "id"), ("course", "matter"), ("handing", "matter, version"), ("score", "matter, round"), ("batch", "id"),
        ("facet", "name, value, matter"), ("run", "matter, clock, start"), ("amount", "matter, version"),
        ("reply", "matter, round"), ("recheck", "campaign, matter"),
        ("tally", "figure, key, month"), ("record", "register, id"),
        ("record_version", "register, id, version"), ("mark", "register, field, value, day, id"), ("todo", "holder, due, register, id, act"), ("record_file", "hash, register, id"),
        ("register_edition", "register"), ("reading", "matter"), ("band", "key, matter"),
    ]

    /// What a partitioned house has besides; not compared, because another house has none.
    static let signposts = ["numbered", "absorbed"]

    /// Whether the derived tables have a new shape and are not filled yet.
    public static func isDue(_ connection: any Connection) throws -> Bool { try connection.meta(Schema.stale) != nil }
    public static func isDone(_ connection: any Connection) throws { try connection.run("DELETE FROM meta WHERE name = \(Schema.stale)") }

    public static func empty(_ connection: any Connection) throws {
        try connection.emptySearch()
        for table in tables.map(\.name) + (connection.isPartitioned ? signposts : []) { try connection.run("DELETE FROM \(name: table)") }
        try connection.run("DELETE FROM meta WHERE name = 'read-through'")
    }

    /// The rows of a derived table as text, in order; sums that came back to nought count as absent.
    public static func each(_ connection: any Connection, table: String, order: String, _ body: (SQLRow) throws -> Void) throws {
        let condition: SQL = table == "tally" ? "WHERE n <> 0" : ""
        try connection.each("SELECT * FROM \(name: table) \(condition) ORDER BY \(name: order)") { try body($0); return true }
    }
}
