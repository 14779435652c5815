import Civics
import Reading

extension Connection {
    /// Writes what a matter says into the full-text index and the bands of likeness, instead of what it said before.
    public func putReading(matter: Int64, words: String, signature: Signature, isOpen: Bool) throws {
        if let old = try row("SELECT words, signature, is_open FROM reading WHERE matter = \(matter)") {
            if old.text(0) != words {
                try leaveOut(matter, old.text(0))
                try run("UPDATE reading SET words = \(words) WHERE matter = \(matter)")
                try take(matter, words)
            }
            if old.bytes(1) != signature.bytes || old.flag(2) != isOpen {
                try run("UPDATE reading SET signature = \(signature.bytes), is_open = \(isOpen) WHERE matter = \(matter)")
                try run("DELETE FROM band WHERE matter = \(matter)")
                if isOpen { try putBands(matter, signature) }
            }
            return
        }
        try run("INSERT INTO reading (matter, words, signature, is_open) VALUES (\(matter), \(words), \(signature.bytes), \(isOpen))")
        try take(matter, words)
        if isOpen { try putBands(matter, signature) }
    }

    /// The same for matters of which nothing has been read yet, many at once.
    public func fillReadings(_ readings: [(matter: Int64, words: String, signature: Signature, isOpen: Bool)]) throws {
        try fill("reading", readings.map { [.integer($0.matter), .text($0.words), .bytes($0.signature.bytes), .integer($0.isOpen ? 1 : 0)] })
        try fill("band", readings.filter(\.isOpen).flatMap { one in Set(one.signature.bands).sorted().map { [.integer($0), .integer(one.matter)] } })
        switch dialect {
        case .sqlite: for one in readings { try run("INSERT INTO search (rowid, words) VALUES (\(one.matter), \(one.words))") }
        case .postgres: try fill("search", readings.map { [.integer($0.matter), .text(Tokens.vector($0.words))] })
        }
    }

    private func putBands(_ matter: Int64, _ signature: Signature) throws {
        let rows = Set(signature.bands).sorted().map { key -> SQL in "(\(key), \(matter))" }
        if !rows.isEmpty { try run("INSERT INTO band (key, matter) VALUES \(SQL.joined(rows, by: ", "))") }
    }

    /// Matters of the procedure that are compared and share a band with the signature, newest first, at most 200 scored; the best by score.
    /// - Parameter sight: in a partitioned house only its cities are looked through; whether it may see what is found is still to be asked.
    public func likely(_ signature: Signature, besides matter: Int64?, of procedure: String, _ sight: Sight, limit: Int) throws -> [(id: Int64, score: Double)] {
        guard !signature.bands.isEmpty else { return [] }
        let lies = try reach(of: sight, nil, "matter")
        // Of a phrase that thousands use the newest are looked at: the true neighbours share rarer ones too, and are counted by all.
        let shared = Set(signature.bands).sorted().map { key -> SQL in
            "SELECT matter FROM (SELECT matter FROM band WHERE key = \(key) AND matter <> \(matter ?? 0) AND \(lies) ORDER BY matter DESC LIMIT \(Likeness.bandLimit)) AS b"
        }
        // Those that share most bands first: a phrase that thousands use must not crowd out the true neighbours.
        let candidates = try rows(
            """
            SELECT r.matter, r.signature FROM (SELECT alike.matter, (SELECT COUNT(*) FROM band b WHERE b.matter = alike.matter \
            AND b.key IN \(list: Set(signature.bands).sorted())) AS shared FROM (\(SQL.joined(shared, by: " UNION "))) AS alike ORDER BY shared DESC, matter DESC \
            LIMIT \(Likeness.candidateLimit)) c JOIN reading r ON r.matter = c.matter JOIN matter m ON m.id = c.matter \
            WHERE m.procedure = \(procedure) AND \(reach(of: sight)) ORDER BY c.shared DESC, r.matter DESC
            """)
        let read = candidates.compactMap { row in Signature(bytes: row.bytes(1)).map { (id: row.integer(0), signature: $0) } }
        return Likeness.best(signature, among: read, limit: limit)
    }

    /// Matters whose title, text or answer contain every phrase, newest first, as far as the sight admits.
    public func search(_ query: SearchQuery, _ sight: Sight, _ filter: MatterFilter, after mark: ListMark?, limit: Int) throws -> [MatterLine] {
        guard !query.isEmpty else { return [] }
        let found = found(query)
        let from: SQL = mark.map { "AND \(found.id) < \($0.id)" } ?? ""
        return try rows(
            """
            SELECT \(MatterLine.columns(for: sight)) FROM search JOIN matter m ON m.id = \(found.id) WHERE \(found.condition) \(from) \
            AND \(within(sight, filter, few: true)) ORDER BY \(found.id) DESC LIMIT \(limit)
            """).map { MatterLine($0) }
    }

    /// How many matters a search finds, counted up to `limit`.
    public func searchCount(_ query: SearchQuery, _ sight: Sight, _ filter: MatterFilter, limit: Int) throws -> Int {
        guard !query.isEmpty else { return 0 }
        let found = found(query)
        return Int(try integer(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM search JOIN matter m ON m.id = \(found.id) WHERE \(found.condition) \
            AND \(within(sight, filter, few: true)) LIMIT \(limit)) found
            """))
    }

    /// Which matters have entries after this one: what is to be read next.
    public func touchedMatters(after seq: Int64, limit: Int) throws -> (matters: [Int64], through: Int64) {
        // The end of a partitioned journal is known without opening each partition.
        if isPartitioned, try nextSequence() - 1 <= seq { return ([], seq) }
        let rows = try rows("SELECT seq, id, kind FROM entry WHERE seq > \(seq) ORDER BY seq LIMIT \(limit)")
        let ids = Set(rows.filter { $0.text(2) == "matter" }.map { $0.integer(1) })
        return (ids.sorted(), rows.last?.integer(0) ?? seq)
    }
}

extension Connection {
    public func line(_ matter: Int64) throws -> MatterLine? {
        try row("SELECT \(MatterLine.columns) FROM matter m WHERE m.id = \(matter)").map { MatterLine($0) }
    }

    /// Several of them by id, those that the sight admits: one statement.
    public func lines(_ matters: [Int64], seenBy sight: Sight) throws -> [Int64: MatterLine] {
        guard !matters.isEmpty else { return [:] }
        let found = try rows("SELECT \(MatterLine.columns) FROM matter m WHERE m.id IN \(list: matters) AND \(sight.conditionOnFew)")
        return Dictionary(found.map { MatterLine($0) }.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Lead units (as holders) of the newest 300 matters of a category in a territory, the most frequent first.
    public func usualLeads(category: String, territory: String, limit: Int) throws -> [String] {
        try rows(
            """
            SELECT lead FROM (SELECT lead FROM matter WHERE category = \(category) AND lead <> '' AND \(lying(in: territory, "id")) AND territory >= \(territory) \
            AND territory < \(territory + "~") ORDER BY at DESC LIMIT 300) recent GROUP BY lead ORDER BY COUNT(*) DESC, lead LIMIT \(limit)
            """).map { $0.text(0) }
    }
}

/// The full-text index, which each database has in its own words: FTS5 beside the readings, or a table of tsvectors.
extension Connection {
    private func take(_ matter: Int64, _ words: String) throws {
        switch dialect {
        case .sqlite: try run("INSERT INTO search (rowid, words) VALUES (\(matter), \(words))")
        case .postgres: try run("INSERT INTO search (matter, words) VALUES (\(matter), \(Tokens.vector(words))::text::tsvector)")
        }
    }

    private func leaveOut(_ matter: Int64, _ words: String) throws {
        switch dialect {
        case .sqlite: try run("INSERT INTO search (search, rowid, words) VALUES ('delete', \(matter), \(words))")
        case .postgres: try run("DELETE FROM search WHERE matter = \(matter)")
        }
    }

    func emptySearch() throws {
        switch dialect {
        case .sqlite: try run("INSERT INTO search (search) VALUES ('delete-all')")
        case .postgres: try run("DELETE FROM search")
        }
    }

    /// The matter that a row of the index is about, and the condition that it says what is sought.
    private func found(_ query: SearchQuery) -> (id: SQL, condition: SQL) {
        switch dialect {
        case .sqlite: ("search.rowid", "search MATCH \(query.match)")
        case .postgres: ("search.matter", "search.words @@ \(query.tsquery)::text::tsquery")
        }
    }
}
