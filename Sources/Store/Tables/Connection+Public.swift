import Civics

extension Connection {
    /// Published matters of a territory (a path; empty: all), newest first, in one query.
    public func published(_ procedure: String, category: String, territory: String, after mark: ListMark?, limit: Int) throws -> [StoredMatter] {
        // Nearly all that is public is of the one procedure: the index of what is public serves, not that of procedures.
        var parts: [SQL] = ["is_public = 1", "+procedure = \(procedure)"]
        if !category.isEmpty { parts.append("category = \(category)") }
        if !territory.isEmpty { parts.append("(territory >= \(territory) AND territory < \(territory + "~") AND \(lying(in: territory, "id")))") }
        if let mark { parts.append(mark.after("at", "id")) }
        return try rows(
            """
            SELECT id, number, version, head, at, file FROM matter WHERE \(SQL.joined(parts, by: " AND ")) ORDER BY at DESC, id DESC LIMIT \(limit)
            """).compactMap { row in
            Matter(json: try JSON(parsing: row.text(5))).map {
                StoredMatter(
                    id: row.integer(0), number: row.text(1), version: row.int(2), head: row.bytes(3), at: Moment(milliseconds: row.integer(4)), matter: $0)
            }
        }
    }

    /// In how many matters of a procedure somebody is or was a party, and how many of them are closed.
    public func partyCounts(_ holder: String, of procedure: String) throws -> (all: Int, closed: Int) {
        let row = try row(
            """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN m.is_closed = 1 THEN 1 ELSE 0 END), 0) \
            FROM party p JOIN matter m ON m.id = p.matter WHERE p.holder = \(holder) AND \(ofParties([holder])) AND m.procedure = \(procedure)
            """)
        return (row?.int(0) ?? 0, row?.int(1) ?? 0)
    }

    /// Matters by their public numbers, in one statement; in no order.
    public func matters(numbers: [String]) throws -> [MatterLine] {
        guard !numbers.isEmpty else { return [] }
        let these: SQL = try isPartitioned ? "m.id IN \(list: numbered(numbers))" : "m.number IN \(list: numbers)"
        return try rows("SELECT \(MatterLine.columns) FROM matter m WHERE \(these)").map { MatterLine($0) }
    }

    /// How many matters of a procedure a station has received, and how many of them are closed.
    public func stationCounts(_ station: String, of procedure: String) throws -> (all: Int, closed: Int) {
        (
            try tally("station", of: procedure, key: station),
            Int(try integer(
                """
                SELECT COUNT(*) FROM matter WHERE station = \(station) AND \(ofParties([station], "id")) AND +procedure = \(procedure) \
                AND is_closed = 1
                """))
        )
    }
}
