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
            let (record, through) = try await store.write { [self] connection -> (StoredRecord, Int64) in
                let city = city
                let sent = once.map { keys.digest(ofSent: fields.merging(["register": .string(register)]) { $1 }, once: $0) } ?? ""
                if let once, let done = try connection.doneOnce("record", once), let record = try connection.record(register, done) {
                    try Office.checkSame(sent, of: "record", once: once, number: record.code.isEmpty ? record.name : record.code, connection)
                    return (record, 0)
                }
                let record = try put(
                    register, id: id, version: version, fields: fields, from: day, by: viewer, at: moment, in: city, connection)
                if let once {
                    try connection.noteOnce("record", once, record.id)
                    try connection.noteOnce("record-sent", once, Office.short(sent))
                }
                return (record, try connection.nextSequence() - 1)
            }
            take([record], through: through)
            return record
        }
    }

    /// - Parameter city: the structure with all that was written before in the same transaction; what this writes is not yet in it.
    func put(
        _ register: String, id: Int64?, version: Int?, fields: [String: JSON], from day: Day?, by viewer: Viewer?, at moment: Moment,
        in city: City, _ connection: any Connection
    ) throws -> StoredRecord {
        guard let declaration = Institutions.register(register) else { throw Failure.notFound }
        let before = try id.flatMap { try connection.record(register, $0) }
        if id != nil, before == nil { throw Failure.notFound }
        var given = Office.tidied(fields, of: declaration)
        // What this person may not read he does not blank out either.
        if let before, let viewer, !Office.readsAll(viewer, before, declaration, in: city) {
            for field in declaration.fields where field.isConfidential { given[field.id] = before.fields[field.id] }
        }
        var fields = try Office.completed(given, before: before?.fields, of: declaration, city, connection)
        if let before {
            guard RecordCheck.mayWrite(viewer, declaration, before.fields, path: before.path, in: city) else { throw Failure.forbidden }
            if before.fields == fields { return before }
            guard Office.isOpen(before, of: declaration, to: viewer, in: city) else {
                throw Failure.unfit(field: declaration.name, reason: "已经往下办了，不能再改原来的内容；要更正请找主管机构")
            }
            if let version, version != before.version { throw Failure.stale(version: before.version) }
        }
        // The city in memory knows records as they are now: a change that is to come is a term with a later first day, not a version.
        if let day, day > moment.day { throw Failure.unfit(field: "从哪天起", reason: "不能晚于今天") }
        let check = RecordCheck(register: declaration, city: city, today: moment.day, rules: rules, viewer: viewer, connection: connection)
        if let flaw = try check.flaws(fields, own: before?.id, before: before?.fields).first { throw flaw.failure }
        // Written by hand, a summary counts as one that was laid out does; what a file brings of a past month stays.
        if declaration.id == "summary", before == nil { fields.merge(try sums(fields, in: city, connection)) { given, _ in given } }
        let record = try enter(declaration, before: before, fields: fields, from: day ?? moment.day, by: viewer, at: moment, in: city, connection)
        return before == nil ? try begin(record, at: moment, in: city, connection) : record
    }

    /// What a new record meets and brings about, whether it came by a form or by a file; the record as it stands afterwards.
    func begin(_ record: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws -> StoredRecord {
        try layByItself(try excuseIfOnLeave(record, at: moment, in: city, connection), at: moment, in: city, connection)
    }

    /// Appends the entry and projects it; the fields have been looked over.
    /// - Parameter move: `put`, or the act that changes the record.
    func enter(
        _ register: Register, before: StoredRecord?, fields: [String: JSON], from day: Day, by viewer: Viewer?, at moment: Moment, in city: City,
        move: String = "put", _ connection: any Connection
    ) throws -> StoredRecord {
        var fields = fields
        if before == nil { fields.merge(try Office.implied(fields, of: register, by: viewer, at: moment, in: city, connection)) { $1 } }
        let own = try before?.id ?? connection.nextRecord(register.id)
        if let letter = register.letter, let codeField = register.codeField, fields[codeField] == nil {
            fields[codeField] = .string(try Office.freeCode("\(letter)\(own)", register.id, connection))
        }
        if let codeField = register.codeField, let code = fields[codeField]?.keyText, !code.isEmpty,
            let other = try connection.record(register.id, code: code), other.id != own
        { throw Failure.taken(field: register.field(codeField)?.name ?? codeField, value: code) }
        let shape = RecordShape(register: register, city: city, connection: connection)
        let path = try shape.path(of: fields)
        let writers = try register.id == "leave" ? leaveWriters(before, by: move == "put" ? viewer : nil, connection) : []
        let todos = shape.todos(fields, path: path, on: moment.day, rules: rules, without: writers)
        var extra: [String: JSON] = ["day": .string(day.description)]
        if !path.isEmpty { extra["path"] = .string(path) }
        if register.field(register.nameField) == nil { extra["name"] = .string(try shape.name(of: fields)) }
        if !todos.isEmpty {
            extra["waits"] = .array(todos.map { .array([.string($0.holder), .string($0.shows), .string($0.due), .string($0.act)]) })
        }
        let act = Act(
            move: move, by: viewer == nil ? "clockwork" : "person", person: viewer?.person, post: viewer?.posts.first?.id,
            rules: rules.version(on: moment.day), fields: fields, extra: extra)
        let entry = try connection.append(
            act, to: Entry.Stream(register.id, own), after: before?.version ?? 0, head: before?.head, at: moment)
        try Projection(connection: connection).applyRecord(entry, before: before)
        guard let after = try connection.record(register.id, own) else { throw Failure.notFound }
        try echo(after, of: register, on: before == nil ? nil : move, at: moment, in: city, connection)
        if let before { try carryBookings(from: before, to: after, at: moment, in: city, connection) }
        return after
    }

    /// What is done by writing the record down, where whoever writes it may do that; the house itself may.
    private static func implied(
        _ fields: [String: JSON], of register: Register, by viewer: Viewer?, at moment: Moment, in city: City, _ connection: any Connection
    ) throws -> [String: JSON] {
        guard let act = register.acts.first(where: { $0.isImplied && $0.isDue(fields) }) else { return [:] }
        if let viewer {
            let path = try RecordShape(register: register, city: city, connection: connection).path(of: fields)
            guard may(viewer, act, fields, path: path, in: city) else { return [:] }
        }
        var done = act.sets.mapValues { JSON.string($0) }
        for (id, stamp) in act.stamps {
            switch stamp {
            case .today: done[id] = .string(moment.day.description)
            case .actor: done[id] = viewer.flatMap { city.people[$0.person]?.code }.map { .string($0) }
            }
        }
        return done
    }

    /// Whoever wrote a record changes it until the first act; after that only an office that oversees it corrects it.
    static func isOpen(_ record: StoredRecord, of register: Register, to viewer: Viewer?, in city: City) -> Bool {
        guard let viewer, let state = register.state, record.fields[state]?.keyText != register.firstState else { return true }
        return viewer.actor.capacities.contains { capacity in
            register.writers.contains(capacity.role) && (capacity.role == .admin || !capacity.territory.isEmpty && record.path.utf8.starts(with: capacity.territory.utf8))
        }
    }

    /// A number for a record that came without one; somebody may have typed that very number into another.
    /// - Parameter besides: numbers that are to be kept free for others, in capitals.
    static func freeCode(_ wish: String, _ register: String, besides: Set<String> = [], _ connection: any Connection) throws -> String {
        var code = wish
        let registers = [register] + Institutions.registersNamed(with: register)
        while try besides.contains(code.uppercased()) || connection.isNumber(code, inAnyOf: registers) { code += "+" }
        return code
    }

    /// Blank values left out; short codes in capitals, as they are printed and looked up.
    static func tidied(_ fields: [String: JSON], of register: Register) -> [String: JSON] {
        var fields = fields.filter { !$0.value.isBlank && $0.value != .array([]) && $0.value != .bool(false) }
        for field in register.fields where field.isMany {
            guard let codes = fields[field.id]?.codes else { continue }
            var seen: Set<String> = []
            fields[field.id] = .array(codes.filter { seen.insert($0).inserted }.map { .string($0) })
        }
        for case let field in register.fields where field.kind == .month {
            if let month = fields[field.id]?.text?.lenientMonth { fields[field.id] = .string(month) }
        }
        for case let field in register.fields where field.kind == .hour {
            if let hour = fields[field.id]?.text?.lenientHour { fields[field.id] = .string(hour) }
        }
        for name in Office.capitals[register.id] ?? [] {
            if let text = fields[name]?.text { fields[name] = .string(text.uppercased()) }
        }
        for field in register.fields where field.targets == ["place"] && !field.isMany && fields[field.id]?.text != nil {
            fields[field.id] = fields[field.id]?.text.map { .string($0.uppercased()) }
        }
        return fields
    }

    private static let capitals = ["place": ["code"], "person": ["deputyCode"]]

    /// With what the record begins with, keeps and takes over from the records it names.
    static func completed(
        _ fields: [String: JSON], before: [String: JSON]?, of register: Register, _ city: City, _ connection: any Connection
    ) throws -> [String: JSON] {
        var fields = fields
        for id in register.later where fields[id] == nil { fields[id] = before?[id] }
        if let code = register.codeField, register.letter != nil, fields[code] == nil { fields[code] = before?[code] }
        if let state = register.state, fields[state] == nil, let first = register.firstState { fields[state] = .string(first) }
        for copy in register.copies { fields[copy.field] = nil }
        // Of several sources for one field the last that says something counts.
        for copy in register.copies { if let value = try Office.copied(copy, fields, register, city, connection) { fields[copy.field] = value } }
        return fields.filter { !$0.value.isBlank && $0.value != .array([]) }
    }

    private static func copied(
        _ copy: RecordCopy, _ fields: [String: JSON], _ register: Register, _ city: City, _ connection: any Connection
    ) throws -> JSON? {
        guard let code = fields[copy.reference]?.codes.first else { return nil }
        if copy.source == "@count" { return .int(Int64(fields[copy.reference]?.codes.count ?? 0)) }
        for target in register.targets(of: copy.reference) {
            if target == "person", copy.source == "@level", let person = city.person(code: code) { return city.highestLevel(of: person.id).map { .string($0) } }
            guard let record = try connection.record(target, code: code) else { continue }
            switch copy.source {
            case "@register": return .string(target)
            case "@name": return .string(String(record.name.prefix(100)))
            case "@territory": return record.path.split(separator: "/").last.map { .string(String($0)) }
            default: return record.fields[copy.source]
            }
        }
        return nil
    }

    /// What is wrong with these fields, for a form that says so beside each; nothing when they may be written.
    public func flaws(_ register: String, id: Int64?, fields: [String: JSON], as viewer: Viewer) async throws -> [RecordFlaw] {
        guard let declaration = Institutions.register(register) else { throw Failure.notFound }
        let (city, today, rules, fields) = (city, today, rules, Office.tidied(fields, of: declaration))
        return try await store.read { connection in
            let before = try id.flatMap { try connection.record(register, $0) }
            let fields = try Office.completed(fields, before: before?.fields, of: declaration, city, connection)
            return try RecordCheck(register: declaration, city: city, today: today, rules: rules, viewer: viewer, connection: connection)
                .flaws(fields, own: id, before: before?.fields)
        }
    }

}

extension City {
    /// From the highest down, as a person is called: a deputy of the city and of a town is a city deputy.
    static let levels = ["national", "province", "city", "county", "town"]

    func highestLevel(of person: Int64) -> String? {
        let held = Set(posts(of: person).filter { $0.role == .deputy }.map(\.level))
        return Self.levels.first { held.contains($0) }
    }
}
