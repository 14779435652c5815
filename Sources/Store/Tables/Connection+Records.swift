import Civics

/// 记录: one line of a register as it stands now.
public struct StoredRecord: Sendable {
    public let register: String
    public let id: Int64
    public let version: Int
    public let head: [UInt8]
    public let name: String
    public let code: String
    public let from: String
    public let until: String?
    public let fields: [String: JSON]

    public init(
        register: String, id: Int64, version: Int, head: [UInt8], name: String, code: String, from: String, until: String?,
        fields: [String: JSON]
    ) {
        self.register = register
        self.id = id
        self.version = version
        self.head = head
        self.name = name
        self.code = code
        self.from = from
        self.until = until
        self.fields = fields
    }
}

/// One version of a record: what was written on a day, by whom.
public struct RecordVersion: Sendable {
    public let version: Int
    /// The day from which it holds.
    public let day: String
    public let at: Moment
    public let person: Int64?
    public let move: String
    public let fields: [String: JSON]
}

extension Connection {
    private static var columns: SQL { "register, id, version, head, name, code, from_day, until_day, fields" }

    public func record(_ register: String, _ id: Int64) throws -> StoredRecord? {
        try row("SELECT \(Self.columns) FROM record WHERE register = \(register) AND id = \(id)").map(Self.record)
    }

    public func record(_ register: String, code: String) throws -> StoredRecord? {
        try row("SELECT \(Self.columns) FROM record WHERE register = \(register) AND code = \(code) ORDER BY id LIMIT 1").map(Self.record)
    }

    public func nextRecord(_ register: String) throws -> Int64 {
        try integer("SELECT COALESCE(MAX(id), 0) + 1 FROM record WHERE register = \(register)")
    }

    /// A page of a register by name, after a name and id; `search` matches names and codes anywhere.
    public func records(_ register: String, search: String = "", after mark: (name: String, id: Int64)? = nil, limit: Int) throws -> [StoredRecord] {
        let from: SQL = mark.map { "AND (name > \($0.name) OR (name = \($0.name) AND id > \($0.id)))" } ?? ""
        let pattern = "%" + search.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
        let only: SQL = search.isEmpty ? "" : "AND (name LIKE \(pattern) ESCAPE '\\' OR code LIKE \(pattern) ESCAPE '\\')"
        return try rows(
            "SELECT \(Self.columns) FROM record WHERE register = \(register) \(from) \(only) ORDER BY name, id LIMIT \(limit)").map(Self.record)
    }

    public func eachRecord(_ register: String, _ body: (StoredRecord) throws -> Bool) throws {
        try each("SELECT \(Self.columns) FROM record WHERE register = \(register) ORDER BY id") { try body(try Self.record($0)) }
    }

    public func countRecords(_ register: String) throws -> Int { Int(try integer("SELECT COUNT(*) FROM record WHERE register = \(register)")) }

    public func project(_ record: StoredRecord, _ version: RecordVersion) throws {
        let fields = JSON.object(record.fields).canonicalText
        try run(
            """
            INSERT INTO record (register, id, version, head, name, code, from_day, until_day, fields) VALUES (\(record.register), \
            \(record.id), \(record.version), \(record.head), \(record.name), \(record.code), \(record.from), \(record.until), \(fields)) \
            ON CONFLICT (register, id) DO UPDATE SET version = excluded.version, head = excluded.head, name = excluded.name, \
            code = excluded.code, from_day = excluded.from_day, until_day = excluded.until_day, fields = excluded.fields
            """)
        try run(
            """
            INSERT INTO record_version (register, id, version, day, at, person, move, fields) VALUES (\(record.register), \(record.id), \
            \(version.version), \(version.day), \(version.at.milliseconds), \(version.person), \(version.move), \(fields))
            """)
    }

    /// All versions of a record, newest first.
    public func versions(_ register: String, _ id: Int64) throws -> [RecordVersion] {
        try rows(
            "SELECT version, day, at, person, move, fields FROM record_version WHERE register = \(register) AND id = \(id) ORDER BY version DESC")
            .map { row in
                RecordVersion(
                    version: row.int(0), day: row.text(1), at: Moment(milliseconds: row.integer(2)), person: row.integerOrNil(3),
                    move: row.text(4), fields: try JSON(parsing: row.text(5)).members ?? [:])
            }
    }

    private static func record(_ row: SQLRow) throws -> StoredRecord {
        StoredRecord(
            register: row.text(0), id: row.integer(1), version: row.int(2), head: row.bytes(3), name: row.text(4), code: row.text(5),
            from: row.text(6), until: row.textOrNil(7), fields: try JSON(parsing: row.text(8)).members ?? [:])
    }
}

extension RecordVersion {
    public init(version: Int, day: Day, at: Moment, person: Int64?, move: String, fields: [String: JSON]) {
        self.init(version: version, day: day.description, at: at, person: person, move: move, fields: fields)
    }
}
