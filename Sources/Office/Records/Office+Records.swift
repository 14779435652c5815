import Civics
import Institutions
import Journal
import Store

extension Office {
    /// Writes a record of a register, new or changed; what it returns is on disk, with its history.
    ///
    /// A record that is already as the fields say is returned as it stands: a repeated submit writes nothing.
    /// - Parameters:
    ///   - id: nil for a new record.
    ///   - version: the version the person saw; nil writes on whatever stands.
    ///   - day: from when it holds, not later than today; today when nil.
    ///   - once: the token of the form; the same token twice makes one record.
    @discardableResult
    public func put(
        _ register: String, id: Int64? = nil, version: Int? = nil, fields: [String: JSON], from day: Day? = nil, once: String? = nil,
        by viewer: Viewer?, at moment: Moment? = nil
    ) async throws -> StoredRecord {
        let moment = moment ?? now
        return try await recordTurns.take {
            let city = city
            let record = try await store.write { [self] connection in
                let sent = once.map { keys.digest(ofSent: fields.merging(["register": .string(register)]) { $1 }, once: $0) } ?? ""
                if let once, let done = try connection.doneOnce("record", once), let record = try connection.record(register, done) {
                    try Office.checkSame(sent, of: "record", once: once, number: record.code.isEmpty ? record.name : record.code, connection)
                    return record
                }
                let record = try put(
                    register, id: id, version: version, fields: fields, from: day, by: viewer, at: moment, in: city, connection)
                if let once {
                    try connection.noteOnce("record", once, record.id)
                    try connection.noteOnce("record-sent", once, Office.short(sent))
                }
                return record
            }
            change { $0.apply(register, record.id, record.fields) }
            return record
        }
    }

    /// - Parameter city: the structure with all that was written before in the same transaction; what this writes is not yet in it.
    func put(
        _ register: String, id: Int64?, version: Int?, fields: [String: JSON], from day: Day?, by viewer: Viewer?, at moment: Moment,
        in city: City, _ connection: any Connection
    ) throws -> StoredRecord {
        guard let declaration = Institutions.register(register) else { throw Failure.notFound }
        let fields = Office.tidied(fields, of: declaration)
        let before = try id.flatMap { try connection.record(register, $0) }
        if id != nil, before == nil { throw Failure.notFound }
        if let before {
            guard RecordCheck.mayWrite(viewer, declaration, before.fields, in: city) else { throw Failure.forbidden }
            if before.fields == fields { return before }
            if let version, version != before.version { throw Failure.stale(version: before.version) }
        }
        // The city in memory knows records as they are now: a change that is to come is a term with a later first day, not a version.
        if let day, day > moment.day { throw Failure.unfit(field: "从哪天起", reason: "不能晚于今天") }
        let check = RecordCheck(register: declaration, city: city, today: moment.day, viewer: viewer, connection: connection)
        if let flaw = try check.flaws(fields, own: before?.id, before: before?.fields).first { throw flaw.failure }
        return try enter(declaration, before: before, fields: fields, from: day ?? moment.day, by: viewer, at: moment, connection)
    }

    /// Appends the entry and projects it; the fields have been looked over.
    func enter(
        _ register: Register, before: StoredRecord?, fields: [String: JSON], from day: Day, by viewer: Viewer?, at moment: Moment,
        _ connection: any Connection
    ) throws -> StoredRecord {
        var fields = fields
        let own = try before?.id ?? connection.nextRecord(register.id)
        if let letter = Office.numbered[register.id], fields["code"] == nil { fields["code"] = .string(try Office.freeCode("\(letter)\(own)", register.id, connection)) }
        if let codeField = register.codeField, let code = fields[codeField]?.keyText, !code.isEmpty,
            let other = try connection.record(register.id, code: code), other.id != own
        { throw Failure.taken(field: register.field(codeField)?.name ?? codeField, value: code) }
        let act = Act(
            move: "put", by: viewer == nil ? "clockwork" : "person", person: viewer?.person, post: viewer?.posts.first?.id,
            rules: rules.version(on: moment.day), fields: fields, extra: ["day": .string(day.description)])
        let entry = try connection.append(
            act, to: Entry.Stream(register.id, own), after: before?.version ?? 0, head: before?.head, at: moment)
        try Projection(connection: connection).apply(entry)
        guard let after = try connection.record(register.id, own) else { throw Failure.notFound }
        return after
    }

    /// Registers whose records are numbered where they come without a code, with the letter that begins it.
    private static let numbered = ["post": "P", "remit": "R"]

    /// A number for a record that came without one; somebody may have typed that very number into another.
    private static func freeCode(_ wish: String, _ register: String, _ connection: any Connection) throws -> String {
        var code = wish
        while try connection.record(register, code: code) != nil { code += "+" }
        return code
    }

    /// Blank values left out; short codes in capitals, as they are printed and looked up.
    static func tidied(_ fields: [String: JSON], of register: Register) -> [String: JSON] {
        var fields = fields.filter { !$0.value.isBlank }
        for name in Office.capitals[register.id] ?? [] {
            if let text = fields[name]?.text { fields[name] = .string(text.uppercased()) }
        }
        return fields
    }

    private static let capitals = ["place": ["code", "parent"], "person": ["deputyCode"], "post": ["place"]]

    /// What is wrong with these fields, for a form that says so beside each; nothing when they may be written.
    public func flaws(_ register: String, id: Int64?, fields: [String: JSON], as viewer: Viewer) async throws -> [RecordFlaw] {
        guard let declaration = Institutions.register(register) else { throw Failure.notFound }
        let (city, today, fields) = (city, today, Office.tidied(fields, of: declaration))
        return try await store.read { connection in
            let before = try id.flatMap { try connection.record(register, $0) }
            return try RecordCheck(register: declaration, city: city, today: today, viewer: viewer, connection: connection)
                .flaws(fields, own: id, before: before?.fields)
        }
    }

    public func mayWrite(_ register: Register, as viewer: Viewer) -> Bool { viewer.has(anyOf: register.writers) }
}
