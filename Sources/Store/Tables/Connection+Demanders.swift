import Civics

/// 诉求人: one who raised or joined a matter. The name and phone lie sealed under a key of their own.
public struct Demander: Sendable {
    public let id: Int64
    public let matter: Int64
    public let at: Moment
    /// Left a name or a phone.
    public let isNamed: Bool
    /// Agrees that the handling unit may see them.
    public let agrees: Bool
    public let sealed: String
    public let isErased: Bool

    public init(id: Int64, matter: Int64, at: Moment, isNamed: Bool, agrees: Bool, sealed: String, isErased: Bool) {
        self.id = id
        self.matter = matter
        self.at = at
        self.isNamed = isNamed
        self.agrees = agrees
        self.sealed = sealed
        self.isErased = isErased
    }
}

extension Connection {
    public func nextDemander() throws -> Int64 { try integer("SELECT COALESCE(MAX(id), 0) + 1 FROM demander") }

    public func insert(_ demander: Demander) throws {
        try run(
            """
            INSERT INTO demander (id, matter, at, is_named, agrees, sealed, erased) VALUES (\(demander.id), \(demander.matter), \
            \(demander.at.milliseconds), \(demander.isNamed), \(demander.agrees), \(demander.sealed), \(demander.isErased))
            """)
    }

    /// Who raised or joined the matter itself, first come first.
    public func demanders(of matter: Int64) throws -> [Demander] {
        try rows("SELECT id, matter, at, is_named, agrees, sealed, erased FROM demander WHERE matter = \(matter) ORDER BY id").map(Self.demander)
    }

    /// Everybody who waits for this matter's answer: its own demanders and those of matters merged into it.
    public func waiting(for matter: Int64) throws -> [Demander] {
        let columns: SQL = "id, matter, at, is_named, agrees, sealed, erased"
        // Two questions in one: with OR between them PostgreSQL would read everybody there is.
        return try rows(
            """
            SELECT \(columns) FROM demander WHERE matter = \(matter) UNION ALL \
            SELECT \(columns) FROM demander WHERE matter IN (\(mergedInto(matter))) ORDER BY id
            """).map(Self.demander)
    }

    public func demander(_ id: Int64) throws -> Demander? {
        try row("SELECT id, matter, at, is_named, agrees, sealed, erased FROM demander WHERE id = \(id)").map(Self.demander)
    }

    private static func demander(_ row: SQLRow) -> Demander {
        Demander(
            id: row.integer(0), matter: row.integer(1), at: Moment(milliseconds: row.integer(2)), isNamed: row.flag(3), agrees: row.flag(4),
            sealed: row.text(5), isErased: row.flag(6))
    }

    public func markErased(demander: Int64) throws { try run("UPDATE demander SET erased = 1, is_named = 0 WHERE id = \(demander)") }

    // Keys of residents: the one thing that is truly deleted.

    public func insertKey(_ id: Int64, wrapped: [UInt8]) throws { try run("INSERT INTO resident_key (id, wrapped) VALUES (\(id), \(wrapped))") }
    public func residentKey(_ id: Int64) throws -> [UInt8]? { try row("SELECT wrapped FROM resident_key WHERE id = \(id)")?.bytes(0) }
    public func eraseKey(_ id: Int64) throws -> Bool { try changed(by: "DELETE FROM resident_key WHERE id = \(id)") > 0 }

    // Repeated posts.

    /// The matter and demander that a form's token has already opened, and what the form said (a digest; empty: not known).
    public func once(_ token: String) throws -> (matter: Int64, demander: Int64, sent: String)? {
        try row("SELECT matter, demander, sent FROM once WHERE token = \(token)").map { ($0.integer(0), $0.integer(1), $0.text(2)) }
    }

    public func insertOnce(_ token: String, matter: Int64, demander: Int64, sent: String) throws {
        try run("INSERT INTO once (token, matter, demander, sent) VALUES (\(token), \(matter), \(demander), \(sent))")
    }

    // What residents are told.

    public func nextNotice() throws -> Int64 { try integer("SELECT COALESCE(MAX(id), 0) + 1 FROM notice") }

    public func insertNotice(matter: Int64, demander: Int64, at: Moment, text: String) throws {
        try run("INSERT INTO notice (id, matter, demander, at, text) VALUES (\(nextNotice()), \(matter), \(demander), \(at.milliseconds), \(text))")
    }

    /// Notices not yet handed to the delivery log, oldest first.
    public func undelivered(limit: Int) throws -> [(id: Int64, matter: Int64, demander: Int64, at: Moment, text: String)] {
        try rows(
            """
            SELECT n.id, n.matter, n.demander, n.at, n.text FROM notice n LEFT JOIN delivery d ON d.notice = n.id \
            WHERE d.notice IS NULL AND n.id > (SELECT COALESCE(MAX(notice), 0) FROM delivery) ORDER BY n.id LIMIT \(limit)
            """).map { ($0.integer(0), $0.integer(1), $0.integer(2), Moment(milliseconds: $0.integer(3)), $0.text(4)) }
    }

    public func markDelivered(notice: Int64, at: Moment, channel: String) throws {
        try run("INSERT INTO delivery (notice, at, channel) VALUES (\(notice), \(at.milliseconds), \(channel)) ON CONFLICT (notice) DO NOTHING")
    }

    // Files: the bytes lie beside the database by their hash; here only what they are.

    public func insertAttachment(matter: Int64, _ file: Attachment) throws {
        try run(
            """
            INSERT INTO attachment (matter, hash, name, media, size) VALUES (\(matter), \(file.hash), \(file.name), \(file.media), \(file.size)) \
            ON CONFLICT (matter, hash) DO NOTHING
            """)
    }

    /// The hashes of all files that matters and records name, by how they begin (hexadecimal digits).
    public func attachmentHashes(startingWith start: String) throws -> Set<String> {
        let ofMatters = try rows("SELECT DISTINCT hash FROM attachment WHERE hash >= \(start) AND hash < \(start + "g")")
        let ofRecords = try rows("SELECT DISTINCT hash FROM record_file WHERE hash >= \(start) AND hash < \(start + "g")")
        return Set((ofMatters + ofRecords).map { $0.text(0) })
    }

    public func noteFile(_ hash: String, register: String, id: Int64) throws {
        try run("INSERT INTO record_file (hash, register, id) VALUES (\(hash), \(register), \(id)) ON CONFLICT (hash, register, id) DO NOTHING")
    }

    public func attachment(matter: Int64, hash: String) throws -> Attachment? {
        try row("SELECT hash, name, media, size FROM attachment WHERE matter = \(matter) AND hash = \(hash)")
            .map { Attachment(hash: $0.text(0), name: $0.text(1), media: $0.text(2), size: $0.int(3)) }
    }
}

/// A file that belongs to a matter, known by the SHA-256 of its bytes.
public struct Attachment: Hashable, Sendable {
    public let hash: String
    public let name: String
    public let media: String
    /// Bytes.
    public let size: Int

    public init(hash: String, name: String, media: String, size: Int) {
        self.hash = hash
        self.name = name
        self.media = media
        self.size = size
    }

    public var json: JSON { ["hash": .string(hash), "name": .string(name), "media": .string(media), "size": .int(Int64(size))] }

    public init?(json: JSON) {
        guard let hash = json["hash"].text, let name = json["name"].text, let media = json["media"].text, let size = json["size"].integer else {
            return nil
        }
        self.init(hash: hash, name: name, media: media, size: Int(size))
    }
}

extension Connection {
    /// The matter that a row of an earlier import became.
    public func imported(_ batch: String, _ key: String) throws -> Int64? {
        try row("SELECT matter FROM import_row WHERE batch = \(batch) AND key = \(key)")?.integer(0)
    }

    public func noteImported(_ batch: String, _ key: String, matter: Int64) throws {
        try run("INSERT INTO import_row (batch, key, matter) VALUES (\(batch), \(key), \(matter))")
    }
}
