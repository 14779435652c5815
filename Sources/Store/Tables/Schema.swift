/// Every table of the house, in one SQL text. Those under "derived" are rebuilt from the journal by `lianxin rebuild`.
enum Schema {
    /// Raised when a derived table changes its shape; the house then rebuilds on start.
    static let version = 9

    /// Set while the derived tables wait to be filled again.
    static let stale = "schema-stale"

    /// - Parameter clustered: what the database adds to a table that is to lie in the order of its key: a row written once, not twice.
    static func create(_ connection: any Connection, clustered: String) throws {
        func create(_ statements: [String]) throws {
            for statement in statements {
                let text = statement.replacing(")\(inOrderOfKey)", with: ")\(clustered)")
                if let whole = translated(text, connection) { try connection.run(SQL(stringLiteral: whole)) }
            }
        }
        try create(truths)
        let isEmpty = try connection.row("SELECT 1 FROM entry LIMIT 1") == nil
        if !isEmpty, try connection.meta("schema") != String(version) {
            for table in derivedTables { try connection.run("DROP TABLE IF EXISTS \(name: table)") }
            try connection.run("DELETE FROM meta WHERE name = 'read-through'")
            try connection.setMeta(stale, "1")
        }
        try create(derived + derivedFromReading)
        try create(connection.dialect == .postgres ? searchOfPostgres : searchOfSQLite)
        if connection.isPartitioned {
            try create(Partitions.own)
            for shard in Set(try connection.shards() + [.own]).sorted() { try connection.lay(shard) }
        }
        try connection.setMeta("schema", String(version))
    }

    /// The indexes alone, of tables that are there.
    static func createIndexes(_ connection: any Connection) throws {
        let all = truths + derived + derivedFromReading + (connection.dialect == .postgres ? searchOfPostgres : []) + (connection.isPartitioned ? Partitions.own : [])
        for statement in all where statement.hasPrefix("CREATE INDEX") || statement.hasPrefix("CREATE UNIQUE INDEX") {
            if let whole = translated(statement, connection) { try connection.run(SQL(stringLiteral: whole)) }
        }
    }

    /// Every table that the journal fills.
    static let derivedTables = Rebuilding.tables.map(\.name) + ["search"] + Rebuilding.signposts

    private static func translated(_ text: String, _ connection: any Connection) -> String? {
        guard let whole = connection.isPartitioned ? Partitions.cut(text) : text else { return nil }
        return connection.dialect == .postgres ? postgres(whole) : whole
    }

    private static let inOrderOfKey = " CLUSTERED"

    /// The types by PostgreSQL's names; words sort by their bytes, as they do in SQLite, whatever language the database was made for.
    private static func postgres(_ text: String) -> String {
        text.replacing("INTEGER PRIMARY KEY", with: "BIGINT PRIMARY KEY").replacing(" BLOB", with: " BYTEA").replacing(" TEXT", with: " TEXT COLLATE \"C\"")
    }

    /// What cannot be rebuilt: the journal, its seals, keys, credentials, sessions.
    static let truths = [
        """
        CREATE TABLE IF NOT EXISTS entry (
            seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id BIGINT NOT NULL, version BIGINT NOT NULL, at BIGINT NOT NULL,
            body TEXT NOT NULL, hash BLOB NOT NULL)
        """,
        "CREATE UNIQUE INDEX IF NOT EXISTS entry_stream ON entry (kind, id, version)",
        """
        CREATE TABLE IF NOT EXISTS seal (
            number INTEGER PRIMARY KEY, count BIGINT NOT NULL, root BLOB NOT NULL, at BIGINT NOT NULL, previous BLOB NOT NULL,
            key TEXT NOT NULL, signature BLOB NOT NULL, frontier BLOB NOT NULL)
        """,
        "CREATE TABLE IF NOT EXISTS resident_key (id INTEGER PRIMARY KEY, wrapped BLOB NOT NULL)",
        """
        CREATE TABLE IF NOT EXISTS credential (
            person BIGINT PRIMARY KEY, login TEXT NOT NULL UNIQUE, salt BLOB NOT NULL, hash BLOB NOT NULL,
            failures BIGINT NOT NULL DEFAULT 0, locked_until BIGINT NOT NULL DEFAULT 0, changed_at BIGINT NOT NULL)
        """,
        // Whose password was made by somebody else and must be changed before anything else.
        "CREATE TABLE IF NOT EXISTS password_once (person INTEGER PRIMARY KEY)",
        """
        CREATE TABLE IF NOT EXISTS session (
            token BLOB PRIMARY KEY, person BIGINT NOT NULL, started BIGINT NOT NULL, seen BIGINT NOT NULL, expires BIGINT NOT NULL,
            device TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS session_person ON session (person)",
        "CREATE TABLE IF NOT EXISTS calendar_feed (person INTEGER PRIMARY KEY, edition BIGINT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        """
        CREATE TABLE IF NOT EXISTS import_row (
            batch TEXT NOT NULL, key TEXT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (batch, key))\(inOrderOfKey)
        """,
        "CREATE TABLE IF NOT EXISTS delivery (notice BIGINT PRIMARY KEY, at BIGINT NOT NULL, channel TEXT NOT NULL)",
    ]

    /// The tables above by their keys, with what of them belongs to one database alone.
    static let truthTables: [(name: String, key: String, only: String)] = [
        ("entry", "seq", ""), ("seal", "number", ""), ("resident_key", "id", ""), ("credential", "person", ""), ("password_once", "person", ""),
        ("session", "token", ""), ("calendar_feed", "person", ""), ("meta", "name", "WHERE name NOT IN ('schema', '\(stale)', 'read-through', '\(Partitions.mark)')"),
        ("import_row", "batch, key", ""), ("delivery", "notice", ""),
    ]

    /// What the journal gives, kept in step within the same transaction.
    static let derived = [
        """
        CREATE TABLE IF NOT EXISTS matter (
            id INTEGER PRIMARY KEY, procedure TEXT NOT NULL, number TEXT NOT NULL UNIQUE, version BIGINT NOT NULL, head BLOB NOT NULL,
            state TEXT NOT NULL, is_open BIGINT NOT NULL, round BIGINT NOT NULL, territory TEXT NOT NULL, title TEXT NOT NULL,
            category TEXT NOT NULL, grade TEXT NOT NULL, channel TEXT NOT NULL, result TEXT NOT NULL, rating BIGINT,
            station TEXT NOT NULL, lead TEXT NOT NULL, registered TEXT NOT NULL, at BIGINT NOT NULL, touched BIGINT NOT NULL,
            due TEXT, is_public BIGINT NOT NULL, is_private BIGINT NOT NULL, is_closed BIGINT NOT NULL, round_over BIGINT NOT NULL, merged_into BIGINT, demanders BIGINT NOT NULL, file TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS matter_territory ON matter (territory, at, id)",
        "CREATE INDEX IF NOT EXISTS matter_at ON matter (at, id)",
        "CREATE INDEX IF NOT EXISTS matter_state ON matter (state, at, id)",
        "CREATE INDEX IF NOT EXISTS matter_public ON matter (at, id) WHERE is_public = 1",
        "CREATE INDEX IF NOT EXISTS matter_lead ON matter (lead, at, id)",
        "CREATE INDEX IF NOT EXISTS matter_station ON matter (station, at, id)",
        "CREATE INDEX IF NOT EXISTS matter_category ON matter (category, at, id)",
        "DROP INDEX IF EXISTS matter_late",
        // All that the list and the counts of what is late ask for, so that they pass thousands without looking at a matter.
        "CREATE INDEX IF NOT EXISTS matter_overdue ON matter (due, procedure, registered, at, id, is_private, is_open) WHERE is_open = 1",
        "CREATE INDEX IF NOT EXISTS matter_private ON matter (id) WHERE is_private = 1",
        "CREATE INDEX IF NOT EXISTS matter_merged ON matter (merged_into) WHERE merged_into IS NOT NULL",
        "CREATE INDEX IF NOT EXISTS matter_procedure ON matter (procedure, at, id)",
        "CREATE TABLE IF NOT EXISTS link (source BIGINT NOT NULL, target BIGINT NOT NULL, PRIMARY KEY (source, target))",
        "CREATE INDEX IF NOT EXISTS link_target ON link (target)",
        """
        CREATE TABLE IF NOT EXISTS desk (
            holder TEXT NOT NULL, matter BIGINT NOT NULL, why TEXT NOT NULL, warn TEXT NOT NULL, due TEXT NOT NULL,
            PRIMARY KEY (holder, matter))\(inOrderOfKey)
        """,
        "DROP INDEX IF EXISTS desk_due",
        // With the day of warning: how much of a desk is pressing is counted without looking at its rows.
        "CREATE INDEX IF NOT EXISTS desk_days ON desk (holder, due, matter, warn)",
        "CREATE INDEX IF NOT EXISTS desk_matter ON desk (matter)",
        // In the order of the lists: the newest of whose matters they are, and of an area with all that lies in it, are read without looking at the others.
        "CREATE TABLE IF NOT EXISTS party (holder TEXT NOT NULL, at BIGINT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (holder, at, matter))\(inOrderOfKey)",
        "CREATE TABLE IF NOT EXISTS area (area TEXT NOT NULL, at BIGINT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (area, at, matter))\(inOrderOfKey)",
        "CREATE INDEX IF NOT EXISTS party_matter ON party (matter)",
        """
        CREATE TABLE IF NOT EXISTS clock (
            matter BIGINT NOT NULL, id TEXT NOT NULL, due TEXT NOT NULL, warn TEXT NOT NULL, noted TEXT NOT NULL,
            PRIMARY KEY (matter, id))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS clock_warn ON clock (noted, warn)",
        "CREATE INDEX IF NOT EXISTS clock_due ON clock (noted, due)",
        """
        CREATE TABLE IF NOT EXISTS demander (
            id INTEGER PRIMARY KEY, matter BIGINT NOT NULL, at BIGINT NOT NULL, is_named BIGINT NOT NULL, agrees BIGINT NOT NULL,
            sealed TEXT NOT NULL, erased BIGINT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS demander_matter ON demander (matter)",
        "CREATE TABLE IF NOT EXISTS once (token TEXT PRIMARY KEY, matter BIGINT NOT NULL, demander BIGINT NOT NULL, sent TEXT NOT NULL)\(inOrderOfKey)",
        """
        CREATE TABLE IF NOT EXISTS attachment (
            matter BIGINT NOT NULL, hash TEXT NOT NULL, name TEXT NOT NULL, media TEXT NOT NULL, size BIGINT NOT NULL,
            PRIMARY KEY (matter, hash))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS attachment_hash ON attachment (hash)",
        """
        CREATE TABLE IF NOT EXISTS notice (
            id INTEGER PRIMARY KEY, matter BIGINT NOT NULL, demander BIGINT NOT NULL, at BIGINT NOT NULL, text TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS notice_demander ON notice (demander, id)",
        """
        CREATE TABLE IF NOT EXISTS course (
            matter INTEGER PRIMARY KEY, due TEXT NOT NULL, kept TEXT NOT NULL, lacks TEXT NOT NULL, mode TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS course_due ON course (due, kept)",
        "CREATE INDEX IF NOT EXISTS course_lacks ON course (lacks) WHERE lacks <> ''",
        "CREATE INDEX IF NOT EXISTS course_mode ON course (mode) WHERE mode <> ''",
        """
        CREATE TABLE IF NOT EXISTS handing (
            matter BIGINT NOT NULL, version BIGINT NOT NULL, round BIGINT NOT NULL, unit TEXT NOT NULL, day TEXT NOT NULL, due TEXT NOT NULL,
            batch BIGINT NOT NULL, accepted TEXT NOT NULL, refused TEXT NOT NULL, answered TEXT NOT NULL, reason TEXT NOT NULL,
            better TEXT NOT NULL, PRIMARY KEY (matter, version))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS handing_batch ON handing (batch, matter) WHERE batch > 0",
        "CREATE INDEX IF NOT EXISTS handing_refused ON handing (refused, matter) WHERE refused <> ''",
        """
        CREATE TABLE IF NOT EXISTS score (
            matter BIGINT NOT NULL, round BIGINT NOT NULL, stars BIGINT NOT NULL, day TEXT NOT NULL, unit TEXT NOT NULL, station TEXT NOT NULL,
            PRIMARY KEY (matter, round))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS score_unit ON score (unit, matter)",
        "CREATE INDEX IF NOT EXISTS score_station ON score (station, matter)",
        "CREATE TABLE IF NOT EXISTS facet (name TEXT NOT NULL, value TEXT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (name, value, matter))\(inOrderOfKey)",
        "CREATE INDEX IF NOT EXISTS facet_matter ON facet (matter)",
        """
        CREATE TABLE IF NOT EXISTS run (
            matter BIGINT NOT NULL, clock TEXT NOT NULL, start TEXT NOT NULL, due TEXT NOT NULL, stopped TEXT NOT NULL, holder TEXT NOT NULL,
            PRIMARY KEY (matter, clock, start))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS run_holder ON run (holder, clock, due)",
        "CREATE TABLE IF NOT EXISTS amount (matter BIGINT NOT NULL, version BIGINT NOT NULL, thing TEXT NOT NULL, unit TEXT NOT NULL, quantity BIGINT NOT NULL, PRIMARY KEY (matter, version))\(inOrderOfKey)",
        "CREATE INDEX IF NOT EXISTS amount_thing ON amount (thing, matter)",
        """
        CREATE TABLE IF NOT EXISTS reply (
            matter BIGINT NOT NULL, round BIGINT NOT NULL, unit TEXT NOT NULL, result TEXT NOT NULL, due TEXT NOT NULL, day TEXT NOT NULL,
            attitude TEXT NOT NULL, rating TEXT NOT NULL, worst TEXT NOT NULL, judged TEXT NOT NULL, is_last BIGINT NOT NULL,
            PRIMARY KEY (matter, round))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS reply_unit ON reply (unit, matter)",
        """
        CREATE TABLE IF NOT EXISTS recheck (
            campaign BIGINT NOT NULL, matter BIGINT NOT NULL, finding TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (campaign, matter))\(inOrderOfKey)
        """,
        """
        CREATE TABLE IF NOT EXISTS batch (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, day TEXT NOT NULL, office TEXT NOT NULL, who TEXT NOT NULL, note TEXT NOT NULL)
        """,
        "CREATE TABLE IF NOT EXISTS tally (figure TEXT NOT NULL, key TEXT NOT NULL, month TEXT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (figure, key, month))\(inOrderOfKey)",
        """
        CREATE TABLE IF NOT EXISTS record (
            register TEXT NOT NULL, id BIGINT NOT NULL, version BIGINT NOT NULL, head BLOB NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL,
            from_day TEXT NOT NULL, until_day TEXT, fields TEXT NOT NULL, path TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (register, id))
        """,
        // How often a register was written: what was worked out from it earlier still holds while the number is the same.
        "CREATE TABLE IF NOT EXISTS register_edition (register TEXT PRIMARY KEY, n BIGINT NOT NULL)",
        // One row for each value of a record by which lists are narrowed and figures counted; '@in' are the territories it lies in.
        """
        CREATE TABLE IF NOT EXISTS mark (
            register TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, day TEXT NOT NULL, id BIGINT NOT NULL, n BIGINT NOT NULL,
            PRIMARY KEY (register, field, value, day, id))\(inOrderOfKey)
        """,
        // What one record has in a field: by it lists are grouped and different values counted, however many records there are.
        "CREATE INDEX IF NOT EXISTS mark_record ON mark (register, id, field)",
        // Files that any version of a record names; what a later version leaves out is still read in its history.
        """
        CREATE TABLE IF NOT EXISTS record_file (
            hash TEXT NOT NULL, register TEXT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (hash, register, id))\(inOrderOfKey)
        """,
        // 待办 of registers: which act of which record waits on whom.
        """
        CREATE TABLE IF NOT EXISTS todo (
            holder TEXT NOT NULL, shows TEXT NOT NULL, due TEXT NOT NULL, register TEXT NOT NULL, id BIGINT NOT NULL, act TEXT NOT NULL,
            PRIMARY KEY (holder, due, register, id, act))\(inOrderOfKey)
        """,
        "CREATE INDEX IF NOT EXISTS todo_record ON todo (register, id)",
        // With the id, or the planner walks the whole register by its key to find one code in order.
        "CREATE INDEX IF NOT EXISTS record_code_id ON record (register, code, id)",
        "CREATE INDEX IF NOT EXISTS record_name ON record (register, name, id)",
        """
        CREATE TABLE IF NOT EXISTS record_version (
            register TEXT NOT NULL, id BIGINT NOT NULL, version BIGINT NOT NULL, day TEXT NOT NULL, at BIGINT NOT NULL, person BIGINT,
            move TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (register, id, version))
        """,
    ]

    /// What reading gives, a moment later, in the background (search and likeness).
    static let derivedFromReading = [
        "CREATE TABLE IF NOT EXISTS reading (matter INTEGER PRIMARY KEY, words TEXT NOT NULL, signature BLOB NOT NULL, is_open BIGINT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS band (key BIGINT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (key, matter))\(inOrderOfKey)",
        "CREATE INDEX IF NOT EXISTS band_matter ON band (matter)",
    ]

    private static let searchOfSQLite = [
        "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(words, content='reading', content_rowid='matter', tokenize='unicode61 remove_diacritics 0')"
    ]

    private static let searchOfPostgres = [
        "CREATE TABLE IF NOT EXISTS search (matter BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
        "CREATE INDEX IF NOT EXISTS search_words ON search USING gin (words)",
    ]
}
