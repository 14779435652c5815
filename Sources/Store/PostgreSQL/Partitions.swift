/// 分区: in a partitioned house `matter` and `entry` lie in one partition for each city (`matter_4101`, `entry_4101`), and one for all else (`matter_0`).
///
/// The choice stands in the database and is made once, while it is empty: ids say their shard, and the chain says the ids.
public enum Partitions {
    /// What keeps a house from being partitioned.
    public enum Refusal: Error, Equatable, CustomStringConvertible, Sendable {
        /// A file has no partitions.
        case isFile
        /// It has been founded without partitions: servers may be at work there, and ids of its entries say no shard.
        case isFounded

        public var description: String {
            switch self {
            case .isFile: "按市分区只在 PostgreSQL 上有：请同时写 --database（或 LIANXIN_DATABASE）。没有任何改动。"
            case .isFounded:
                """
                这个数据库已经按不分区建好，不能再改成按市分区：可能有服务正在用它，记录的编号里也没有写明是哪个市。没有任何改动。\
                要分区，请换一个空的数据库从头建（里面一件记录也没有的，可以先停下服务，删掉重建一个同名的空数据库）；要用现有的数据，请去掉 --partitioned（或 LIANXIN_PARTITIONED）。
                """
            }
        }
    }

    /// Where the choice is written.
    static let mark = "partitioned"
    /// What a partitioned house has beside the tables of every house: where the journal ends, and signposts.
    static let own = [
        "CREATE TABLE IF NOT EXISTS tip (one BIGINT PRIMARY KEY, seq BIGINT NOT NULL, at BIGINT NOT NULL)",
        "INSERT INTO tip (one, seq, at) VALUES (1, 0, 0) ON CONFLICT (one) DO NOTHING",
        "CREATE INDEX IF NOT EXISTS matter_number ON matter (number)",
        "CREATE TABLE IF NOT EXISTS numbered (number TEXT PRIMARY KEY, matter BIGINT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS absorbed (main BIGINT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (main, matter))",
        "CREATE INDEX IF NOT EXISTS absorbed_matter ON absorbed (matter)",
        "CREATE INDEX IF NOT EXISTS party_holder ON party (holder, matter)",
    ]

    /// The tables as partitioned ones. Keys belong to each partition alone (`keys`): above partitions that lie on another machine PostgreSQL allows none.
    /// - Returns: nil for an index that each partition has of its own.
    static func cut(_ statement: String) -> String? {
        if statement.hasPrefix("CREATE UNIQUE INDEX IF NOT EXISTS entry_stream") { return nil }
        guard ["entry", "matter"].contains(where: { statement.hasPrefix("CREATE TABLE IF NOT EXISTS \($0) (") }) else { return statement }
        return statement.replacing(" INTEGER PRIMARY KEY", with: " BIGINT NOT NULL").replacing(" UNIQUE", with: "") + " PARTITION BY RANGE (id)"
    }

    /// The keys of each partition. Ids of different partitions are never the same; `seq` and the public number are kept unique among them by the
    /// writer's turn and by `numbered`.
    static let keys = ["matter": ["PRIMARY KEY (id)"], "entry": ["PRIMARY KEY (seq)", "UNIQUE (kind, id, version)"]]

    /// Whether this database is partitioned; where nothing has been founded yet and that is wanted, it is from now on.
    static func settle(_ connection: any Connection, wanted: Bool) throws -> Bool {
        func exists(_ table: String) throws -> Bool { try connection.integer("SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass(\(table))") > 0 }
        if try exists("meta"), try connection.meta(mark) != nil { return true }
        guard wanted else { return false }
        guard try !exists("entry") else { throw Refusal.isFounded }
        try connection.run("CREATE TABLE IF NOT EXISTS meta (name TEXT COLLATE \"C\" PRIMARY KEY, value TEXT COLLATE \"C\" NOT NULL)")
        try connection.setMeta(mark, "1")
        return true
    }
}

extension Connection {
    /// Makes room for a shard, in this transaction. Made aside and then attached: nobody who reads must wait for it.
    func lay(_ shard: Shard) throws {
        for table in ["matter", "entry"] {
            let own = "\(table)_\(shard.number)"
            if try integer("SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass(\(own))") > 0 { continue }
            try run("CREATE TABLE \(name: own) (LIKE \(name: table) INCLUDING ALL)")
            for key in Partitions.keys[table] ?? [] { try run("ALTER TABLE \(name: own) ADD \(name: key)") }
            try run(SQL(stringLiteral: "ALTER TABLE \(table) ATTACH PARTITION \(own) FOR VALUES FROM (\(shard.ids.lowerBound)) TO (\(shard.ids.upperBound))"))
        }
    }

    /// Every shard that has been laid out, also where the matters wait to be filled in again.
    public func shards() throws -> [Shard] {
        guard isPartitioned else { return [] }
        return try rows("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'entry'::regclass")
            .compactMap { Int64($0.text(0).dropFirst("entry_".count)).map(Shard.init(number:)) }.sorted()
    }

    /// Adds rows to the journal as they come from another house or from a mould, and lays out the shards that they need.
    /// - Parameter entries: whole rows in the order of the columns.
    public func fillJournal(_ entries: [[SQLValue]]) throws {
        guard isPartitioned else { return try fill("entry", entries) }
        func number(_ value: SQLValue) -> Int64 { if case .integer(let number) = value { number } else { 0 } }
        for shard in Set(entries.map { Shard(of: number($0[2])) }).sorted() { try lay(shard) }
        try fill("entry", entries)
        guard let last = entries.last else { return }
        try run("UPDATE tip SET seq = \(number(last[0])), at = \(number(last[4])) WHERE seq < \(number(last[0]))")
    }

    /// Lets the database count anew what lies in its partitions: of a partitioned table as a whole it does so only when it is asked.
    public func surveyPartitions() throws {
        if isPartitioned { for table in ["matter", "entry"] { try run("ANALYZE \(name: table)") } }
    }

    /// Adds whole rows of matters, with their signposts; what was merged is not among them.
    public func fillMatters(_ matters: [[SQLValue]]) throws {
        try fill("matter", matters)
        try noteNumbers(matters.compactMap { row in
            if case (.integer(let id), .text(let number)) = (row[0], row[2]) { (number, id) } else { nil }
        })
    }
}
