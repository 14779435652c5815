import Civics

extension Connection {
    /// Matters of a procedure with this value of a facet, in a territory (a path) with all below it, newest first.
    public func matters(
        _ procedure: String, facet: (name: String, value: String), within path: String, after mark: ListMark?, limit: Int
    ) throws -> [StoredMatter] {
        let from: SQL = mark.map { "AND \($0.after("at", "id"))" } ?? ""
        return try rows(
            """
            SELECT \(StoredMatter.columns) FROM matter WHERE id IN \
            (SELECT matter FROM facet WHERE name = \("\(procedure)/\(facet.name)") AND value = \(facet.value)) \
            AND \(lying(in: path, "id")) AND territory >= \(path) AND territory < \(path + "~") \(from) ORDER BY at DESC, id DESC LIMIT \(limit)
            """).map(StoredMatter.init)
    }

    /// How many matters of a procedure have been released in a territory (a path) and below it.
    public func publishedCount(_ procedure: String, territory: String) throws -> Int {
        Int(try integer(
            """
            SELECT COUNT(*) FROM matter WHERE is_public = 1 AND +procedure = \(procedure) AND \(lying(in: territory, "id")) \
            AND territory >= \(territory) AND territory < \(territory + "~")
            """))
    }
}
