/// Indexes put aside while very much is written at once, and made anew behind it: that costs a fraction of keeping them in step.
///
/// A house that is opened before they are back makes them itself (`Schema.create`).
extension Connection {
    /// Drops the indexes that are not themselves a table's rule.
    public func setIndexesAside() throws {
        for name in try indexNames() { try run(SQL(stringLiteral: "DROP INDEX \(name)")) }
    }

    public func putIndexesBack() throws {
        try Schema.createIndexes(self)
    }

    private func indexNames() throws -> [String] {
        switch dialect {
        case .sqlite: try rows("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").map { $0.text(0) }
        case .postgres:
            try rows(
                """
                SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() \
                AND NOT (SELECT relispartition FROM pg_class WHERE oid = to_regclass(quote_ident(indexname))) AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conname IS NOT NULL)
                """).map { $0.text(0) }
        }
    }
}
