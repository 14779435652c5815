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
    /// Where it lies: `/410000/410100/`; empty: nowhere in particular.
    public let path: String
    /// The day by which its list runs.
    public let day: String

    public init(
        register: String, id: Int64, version: Int, head: [UInt8], name: String, code: String, from: String, until: String?,
        fields: [String: JSON], path: String, day: String
    ) {
        (self.path, self.day) = (path, day)
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

extension StoredRecord {
    /// The same record with other fields: what a reader may not see left out.
    public func with(fields: [String: JSON]) -> StoredRecord {
        StoredRecord(
            register: register, id: id, version: version, head: head, name: name, code: code, from: from, until: until, fields: fields, path: path, day: day)
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

extension RecordVersion {
    public func with(fields: [String: JSON]) -> RecordVersion {
        RecordVersion(version: version, day: day, at: at, person: person, move: move, fields: fields)
    }
}

extension Connection {
    static var recordColumns: SQL { "register, id, version, head, name, code, from_day, until_day, fields, path, day" }

    public func record(_ register: String, _ id: Int64) throws -> StoredRecord? {
        try row("SELECT \(Self.recordColumns) FROM record WHERE register = \(register) AND id = \(id)").map(Self.record)
    }

    public func record(_ register: String, code: String) throws -> StoredRecord? {
        try row("SELECT \(Self.recordColumns) FROM record WHERE register = \(register) AND code = \(code) ORDER BY id LIMIT 1").map(Self.record)
    }

    /// Whether a record of one of these registers has this number.
    public func isNumber(_ code: String, inAnyOf registers: [String]) throws -> Bool {
        guard !registers.isEmpty else { return false }
        return try row("SELECT 1 FROM record WHERE register IN \(list: registers) AND code = \(code) LIMIT 1") != nil
    }

    public func nextRecord(_ register: String) throws -> Int64 {
        try integer("SELECT COALESCE(MAX(id), 0) + 1 FROM record WHERE register = \(register)")
    }

    /// Records by their codes, in one statement.
    public func records(_ register: String, codes: [String]) throws -> [StoredRecord] {
        guard !codes.isEmpty else { return [] }
        return try rows("SELECT \(Self.recordColumns) FROM record WHERE register = \(register) AND code IN \(list: codes)").map(Self.record)
    }

    public func records(_ register: String, ids: [Int64]) throws -> [StoredRecord] {
        try rows("SELECT \(Self.recordColumns) FROM record WHERE register = \(register) AND id IN \(list: ids)").map(Self.record)
    }

    public func eachRecord(_ register: String, _ body: (StoredRecord) throws -> Bool) throws {
        try each("SELECT \(Self.recordColumns) FROM record WHERE register = \(register) ORDER BY id") { try body(try Self.record($0)) }
    }

    /// What records of these registers were before they became what they are.
    public func eachFormerVersion(of registers: [String], _ body: (String, Int64, [String: JSON]) throws -> Void) throws {
        try each(
            """
            SELECT v.register, v.id, v.fields FROM record r JOIN record_version v ON v.register = r.register AND v.id = r.id \
            AND v.version < r.version WHERE r.register IN \(list: registers) AND r.version > 1
            """) { row in
                try body(row.text(0), row.integer(1), JSON(parsing: row.text(2)).members ?? [:])
                return true
            }
    }

    /// The number of the last entry; 0 where there is none.
    public func lastEntry() throws -> Int { Int(try nextSequence() - 1) }

    /// How often each register was written.
    public func registerEditions() throws -> [String: Int] {
        Dictionary(try rows("SELECT register, n FROM register_edition").map { ($0.text(0), $0.int(1)) }) { first, _ in first }
    }

    /// Writes a record as it now stands, its version, its marks and what waits because of it.
    /// - Parameters:
    ///   - before: the record and its marks until now; nil for a new one.
    public func project(
        _ record: StoredRecord, _ version: RecordVersion, marks: Set<RecordMark>, before: (day: String, marks: Set<RecordMark>)?, todos: [RecordTodo]
    ) throws {
        let fields = JSON.object(record.fields).canonicalText
        try run(
            """
            INSERT INTO record (register, id, version, head, name, code, from_day, until_day, fields, path, day) VALUES (\(record.register), \
            \(record.id), \(record.version), \(record.head), \(record.name), \(record.code), \(record.from), \(record.until), \(fields), \
            \(record.path), \(record.day)) \
            ON CONFLICT (register, id) DO UPDATE SET version = excluded.version, head = excluded.head, name = excluded.name, \
            code = excluded.code, from_day = excluded.from_day, until_day = excluded.until_day, fields = excluded.fields, path = excluded.path, \
            day = excluded.day
            """)
        try run(
            """
            INSERT INTO record_version (register, id, version, day, at, person, move, fields) VALUES (\(record.register), \(record.id), \
            \(version.version), \(version.day), \(version.at.milliseconds), \(version.person), \(version.move), \(fields))
            """)
        tallies.addEdition(of: record.register)
        let isMoved = before?.day != record.day
        for mark in before?.marks ?? [] where isMoved || !marks.contains(mark) {
            try run(
                """
                DELETE FROM mark WHERE register = \(record.register) AND field = \(mark.field) AND value = \(mark.value) \
                AND day = \(before?.day ?? "") AND id = \(record.id)
                """)
        }
        for mark in marks where isMoved || before?.marks.contains(mark) != true {
            try run(
                """
                INSERT INTO mark (register, field, value, day, id, n) VALUES (\(record.register), \(mark.field), \(mark.value), \(record.day), \
                \(record.id), \(mark.n))
                """)
        }
        if before != nil { try run("DELETE FROM todo WHERE register = \(record.register) AND id = \(record.id)") }
        for todo in todos {
            try run(
                """
                INSERT INTO todo (holder, shows, due, register, id, act) VALUES (\(todo.holder), \(todo.shows), \(todo.due), \
                \(record.register), \(record.id), \(todo.act))
                """)
        }
    }

    /// How many acts of each register wait on these holders by a day; one that waits on two of them is one.
    public func countTodosByRegister(of holders: [String], on day: String, lapsing: [String] = []) throws -> [String: Int] {
        let rows = try rows(
            """
            SELECT register, COUNT(*) FROM (SELECT DISTINCT register, id, act FROM todo WHERE holder IN \(list: holders) AND shows <= \(day) \
            \(asked(lapsing, day))) AS waiting \
            GROUP BY register
            """)
        return Dictionary(rows.map { ($0.text(0), $0.int(1)) }) { first, _ in first }
    }

    /// What waits on these holders by a day, the most urgent first; of one register or of all.
    public func todos(
        of holders: [String], on day: String, in register: String? = nil, lapsing: [String] = [], limit: Int
    ) throws -> [(todo: RecordTodo, register: String, id: Int64)] {
        try rows(
            """
            SELECT holder, shows, due, register, id, act FROM todo WHERE holder IN \(list: holders) AND shows <= \(day) \
            \(register.map { "AND register = \($0)" as SQL } ?? "") \(asked(lapsing, day)) ORDER BY due, register, id, act LIMIT \(limit)
            """).map { (RecordTodo(holder: $0.text(0), shows: $0.text(1), due: $0.text(2), act: $0.text(5)), $0.text(3), $0.integer(4)) }
    }

    /// How many wait, and how many of them are late.
    public func countTodos(of holders: [String], on day: String, lapsing: [String] = []) throws -> (all: Int, late: Int) {
        let row = try row(
            """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN due < \(day) THEN 1 ELSE 0 END), 0) FROM todo \
            WHERE holder IN \(list: holders) AND shows <= \(day) \(asked(lapsing, day))
            """)
        return (row?.int(0) ?? 0, row?.int(1) ?? 0)
    }

    /// Without what asks nothing any more: acts, as `register/act`, of records whose day has passed.
    private func asked(_ lapsing: [String], _ day: String) -> SQL {
        guard !lapsing.isEmpty else { return "" }
        return """
            AND NOT (todo.register || '/' || todo.act IN \(list: lapsing) AND EXISTS (\
            SELECT 1 FROM record WHERE record.register = todo.register AND record.id = todo.id AND record.day <> '' AND record.day < \(day)))
            """
    }

    /// By when an act of a record waits; nil: it waits on nobody.
    public func due(_ act: String, _ register: String, _ id: Int64) throws -> String? {
        try row("SELECT MIN(due) FROM todo WHERE register = \(register) AND id = \(id) AND act = \(act)")?.textOrNil(0)
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

    static func record(_ row: SQLRow) throws -> StoredRecord {
        StoredRecord(
            register: row.text(0), id: row.integer(1), version: row.int(2), head: row.bytes(3), name: row.text(4), code: row.text(5),
            from: row.text(6), until: row.textOrNil(7), fields: try JSON(parsing: row.text(8)).members ?? [:], path: row.text(9), day: row.text(10))
    }
}

/// One value of a record by which lists are narrowed and figures counted.
public struct RecordMark: Hashable, Sendable {
    public let field: String
    public let value: String
    /// The number itself, of a field that is summed.
    public let n: Int64

    public init(_ field: String, _ value: String, _ n: Int64 = 0) { (self.field, self.value, self.n) = (field, value, n) }
}

/// An act of a record that waits on somebody: from a day on, until a day.
public struct RecordTodo: Hashable, Sendable {
    /// `person/P1`, `place/A1`, `body/x`, or `deputyWork@410100`.
    public let holder: String
    public let shows: String
    public let due: String
    public let act: String

    public init(holder: String, shows: String, due: String, act: String) {
        (self.holder, self.shows, self.due, self.act) = (holder, shows, due, act)
    }
}

extension RecordVersion {
    public init(version: Int, day: Day, at: Moment, person: Int64?, move: String, fields: [String: JSON]) {
        self.init(version: version, day: day.description, at: at, person: person, move: move, fields: fields)
    }
}
