import Civics
import Journal

extension Connection {
    /// The number the next entry gets.
    public func nextSequence() throws -> Int64 {
        try integer(isPartitioned ? "SELECT seq + 1 FROM tip" : "SELECT COALESCE(MAX(seq), 0) + 1 FROM entry")
    }

    /// When the last entry was made.
    public func lastMoment() throws -> Moment? {
        let last: SQL = isPartitioned ? "SELECT at FROM tip WHERE seq > 0" : "SELECT at FROM entry ORDER BY seq DESC LIMIT 1"
        return try row(last).map { Moment(milliseconds: $0.integer(0)) }
    }

    /// The clock of the database server; nil where it is this machine's.
    public func serverMoment() throws -> Moment? {
        guard dialect == .postgres else { return nil }
        return try row("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)").map { Moment(milliseconds: $0.integer(0)) }
    }

    /// Which records of these registers were written after an entry, and the last entry there is.
    public func written(after seq: Int64, in registers: [String]) throws -> (records: [(register: String, id: Int64)], through: Int64) {
        let last = try nextSequence() - 1
        guard last > seq else { return ([], last) }
        // By the place in the journal, which is at its end: by the kind all records there ever were would be passed, at each turn to write.
        let found = try rows("SELECT kind, id FROM entry WHERE seq > \(seq) AND kind || '' IN \(list: registers) AND \(amongRecords)")
        var seen: Set<Entry.Stream> = []
        return (found.map { Entry.Stream($0.text(0), $0.integer(1)) }.filter { seen.insert($0).inserted }.map { ($0.kind, $0.id) }, last)
    }

    /// Appends an act to a stream; the caller knows the stream's last version and hash from the derived tables.
    public func append(_ act: Act, to stream: Entry.Stream, after version: Int, head: [UInt8]?, at moment: Moment) throws -> Entry {
        let entry = Entry(
            seq: try nextSequence(), stream: stream, version: version + 1, at: moment, previous: head, act: act)
        let tip: SQL = isPartitioned ? "WITH moved AS (UPDATE tip SET seq = \(entry.seq), at = \(moment.milliseconds)) " : ""
        try run(
            """
            \(tip)INSERT INTO entry (seq, kind, id, version, at, body, hash) VALUES (\(entry.seq), \(stream.kind), \(stream.id), \
            \(entry.version), \(moment.milliseconds), \(String(decoding: entry.bytes, as: UTF8.self)), \(entry.hash))
            """)
        return entry
    }

    /// The entries of one stream in order, as the timeline reads them.
    public func entries(of stream: Entry.Stream) throws -> [Entry] {
        try rows("SELECT body FROM entry WHERE kind = \(stream.kind) AND id = \(stream.id) ORDER BY version")
            .map { try Entry(bytes: Array($0.text(0).utf8)) }
    }

    /// The newest entries of several streams of a kind, the newest first, each stream by its index.
    public func newestEntries(kind: String, of ids: [Int64], limit: Int) throws -> [Entry] {
        try rows("SELECT body FROM entry WHERE kind = \(kind) AND id IN \(list: ids) ORDER BY seq DESC LIMIT \(limit)")
            .map { try Entry(bytes: Array($0.text(0).utf8)) }
    }

    /// The last entry of a stream that keeps no derived head of its own.
    public func head(of stream: Entry.Stream) throws -> (version: Int, hash: [UInt8]?) {
        let row = try row("SELECT version, hash FROM entry WHERE kind = \(stream.kind) AND id = \(stream.id) ORDER BY version DESC LIMIT 1")
        return (row?.int(0) ?? 0, row?.bytes(1))
    }

    /// Every row of the journal in order, as it lies there.
    public func eachEntry(after seq: Int64 = 0, _ body: (Verifier.Row) throws -> Bool) throws {
        try each("SELECT seq, kind, id, version, at, body, hash FROM entry WHERE seq > \(seq) ORDER BY seq") { row in
            try body(Verifier.Row(
                seq: row.integer(0), kind: row.text(1), id: row.integer(2), version: row.int(3), at: row.integer(4),
                body: Array(row.text(5).utf8), hash: row.bytes(6)))
        }
    }

    public func eachHash(after seq: Int64, _ body: ([UInt8]) -> Void) throws {
        try each("SELECT hash FROM entry WHERE seq > \(seq) ORDER BY seq") { body($0.bytes(0)); return true }
    }

    public func seals() throws -> [Seal] {
        try rows("SELECT number, count, root, at, previous, key, signature, frontier FROM seal ORDER BY number").map(Self.seal)
    }

    public func lastSeal() throws -> Seal? {
        try row("SELECT number, count, root, at, previous, key, signature, frontier FROM seal ORDER BY number DESC LIMIT 1").map(Self.seal)
    }

    public func insert(_ seal: Seal) throws {
        try run(
            """
            INSERT INTO seal (number, count, root, at, previous, key, signature, frontier) VALUES (\(seal.number), \(seal.count), \
            \(seal.root), \(seal.at.milliseconds), \(seal.previous), \(seal.key), \(seal.signature), \(seal.frontier.flatMap { $0 }))
            """)
    }

    private static func seal(_ row: SQLRow) -> Seal {
        let frontier = row.bytes(7)
        return Seal(
            number: row.integer(0), count: row.integer(1), root: row.bytes(2), at: Moment(milliseconds: row.integer(3)),
            previous: row.bytes(4), key: row.text(5), signature: row.bytes(6),
            frontier: stride(from: 0, to: frontier.count, by: 32).map { Array(frontier[$0..<min($0 + 32, frontier.count)]) })
    }
}

extension Connection {
    /// Where the derived tables believe each stream to end.
    public func heads() throws -> [(kind: String, id: Int64, version: Int, head: [UInt8])] {
        try rows("SELECT 'matter', id, version, head FROM matter UNION ALL SELECT register, id, version, head FROM record")
            .map { ($0.text(0), $0.integer(1), $0.int(2), $0.bytes(3)) }
    }
}
