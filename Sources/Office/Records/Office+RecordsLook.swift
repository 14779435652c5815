import Civics
import Institutions
import Store

/// A record's page: as it stands, as it stood, and how it came to be.
public struct RecordSight: Sendable {
    public let register: Register
    public let record: StoredRecord
    /// Newest first.
    public let versions: [RecordVersion]
    public let mayWrite: Bool
    /// Whether it may still be changed by whoever may write it: what has gone on is corrected by its office alone.
    public let isOpen: Bool

    /// The fields on a day; nil when the record did not exist yet.
    ///
    /// A version holds from its day until a version written later holds; the first one from the day the record itself begins, when
    /// that is earlier than the day somebody wrote it down.
    public func fields(on day: Day) -> [String: JSON]? {
        let text = day.description
        return versions.first { $0.day <= text }?.fields ?? versions.last.flatMap { ($0.fields["from"]?.text ?? $0.day) <= text ? $0.fields : nil }
    }
}

/// What a version changed in one field.
public struct RecordDifference: Equatable, Sendable {
    public let field: Field
    public let old: JSON
    public let new: JSON

    public static func between(_ old: [String: JSON], _ new: [String: JSON], in register: Register) -> [RecordDifference] {
        register.fields.compactMap { field in
            let (before, after) = (old[field.id] ?? .null, new[field.id] ?? .null)
            return before == after ? nil : RecordDifference(field: field, old: before, new: after)
        }
    }
}

/// What a list of a register is narrowed to, as its address says.
public struct RecordFilter: Sendable {
    public var search = ""
    /// To the letter; `filled` and `blank` are fields that hold anything, and nothing.
    public var filters: [(field: String, values: [String])] = []
    public var filled: [String] = [], blank: [String] = []
    /// By what a named record says itself: the activity's campaign. Both fields are declared ones.
    public var ties: [(field: String, by: String, values: [String])] = []
    public var from: Day?
    public var through: Day?
    /// In force on that day.
    public var standing: Day?
    /// Only what lies in this territory (`990101`), or in itself alone and in none of its parts (`990101.`).
    public var territory = ""

    public init() {}

    /// More words than these narrow nothing that anybody looks for.
    public static let mostWords = 4

    /// The words of the search, each once and none that stands in another, and those that are left out for being too many.
    public var words: (sought: [String], left: [String]) {
        var found: [String] = []
        for word in search.split(whereSeparator: \.isWhitespace).map(String.init) {
            let small = word.lowercased()
            if found.contains(where: { $0.lowercased().contains(small) }) { continue }
            found.removeAll { small.contains($0.lowercased()) }
            found.append(word)
        }
        return (Array(found.prefix(Self.mostWords)), Array(found.dropFirst(Self.mostWords)))
    }

    /// By what a declaration says.
    mutating func hold(_ when: [String: [String]]) {
        var query = RecordQuery("", scope: .everything)
        query.hold(when)
        filters += query.filters
        filled += query.filled
        blank += query.blank
    }
}

extension Office {
    /// Beyond it a list says "more than".
    public static let mostCounted = 10_000

    /// A page of a register, as far as the person may see it, and how many fit in all, counted up to `mostCounted` and one.
    public func records(
        _ register: String, _ filter: RecordFilter = RecordFilter(), after mark: (key: String, id: Int64)? = nil, limit: Int, as viewer: Viewer
    ) async throws -> (rows: [StoredRecord], count: Int) {
        let query = try query(register, filter, as: viewer)
        let shown = try curtain(register, viewer)
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            var page = query
            (page.after, page.limit) = (mark, limit)
            let count = try keptReading(city, on: today, connection).answer("count \(query.key)", from: query.registers) {
                try connection.count(query, most: Office.mostCounted + 1)
            }
            return (try connection.records(page).map(shown), count)
        }
    }

    /// The sums of the numbers of a register over a list, in the order of its fields; only numbers that some figure sums.
    ///
    /// A list of more than `mostCounted` records is summed for a period; over everything there ever was nobody asks for it.
    public func sums(_ register: String, _ filter: RecordFilter, as viewer: Viewer) async throws -> [(field: Field, sum: Int)] {
        let declaration = try reach(register, of: viewer).register
        let fields = declaration.fields.filter { field in declaration.figures.contains { $0.counting == .sum(field.id) } }
        guard !fields.isEmpty else { return [] }
        var query = try query(register, filter, as: viewer)
        query.runsByDay = true
        let (asked, city, today) = (query, city, today)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            if asked.from.isEmpty, asked.through.isEmpty, asked.standing.isEmpty {
                let count = try reading.answer("count \(asked.key)", from: asked.registers) { try connection.count(asked, most: Office.mostCounted + 1) }
                if count > Office.mostCounted { return [] }
            }
            return try fields.map { field in
                (field: field, sum: try reading.answer("sum \(field.id) \(asked.key)", from: asked.registers) { try connection.figure(asked, .sum(field.id)) })
            }
        }
    }

    /// Takes from a record what is only for those who write it: what was said in confidence at a station.
    private func curtain(_ register: String, _ viewer: Viewer) throws -> @Sendable (StoredRecord) -> StoredRecord {
        let declaration = try reach(register, of: viewer).register
        let hidden = declaration.fields.filter(\.isConfidential).map(\.id)
        let city = city
        guard !hidden.isEmpty else { return { $0 } }
        return { record in
            if Office.readsAll(viewer, record, declaration, in: city) { return record }
            return record.with(fields: record.fields.filter { !hidden.contains($0.key) })
        }
    }

    static func readsAll(_ viewer: Viewer, _ record: StoredRecord, _ register: Register, in city: City) -> Bool {
        RecordCheck.mayWrite(viewer, register, record.fields, path: record.path, in: city) && !viewer.posts.allSatisfy { $0.role == .admin }
            || register.acts.contains { $0.isDue(record.fields) && may(viewer, $0, record, register, in: city) }
    }

    /// A file that some version of a record names, for whoever may see the record.
    public func file(_ hash: String, of register: String, _ id: Int64, as viewer: Viewer) async throws -> (file: Attachment, bytes: [UInt8]) {
        let sight = try await look(register, id, as: viewer)
        let files = sight.versions.flatMap { version in sight.register.fileFields.flatMap { (version.fields[$0]?.list ?? []).compactMap(Attachment.init(json:)) } }
        guard let file = files.first(where: { $0.hash == hash }) else { throw Failure.notFound }
        return (file, try await bytes(of: file))
    }

    /// The query behind a list: what is asked for, within what the person may see.
    func query(_ register: String, _ filter: RecordFilter, as viewer: Viewer) throws -> RecordQuery {
        let (declaration, reach) = try reach(register, of: viewer)
        return narrowed(declaration, by: filter, reach.scope, in: city)
    }

    private func narrowed(_ register: Register, by filter: RecordFilter, _ scope: RecordQuery.Scope, in city: City) -> RecordQuery {
        var query = RecordQuery(register.id, scope: scope)
        query.runsByDay = register.runsBy != nil
        (query.filters, query.filled, query.blank) = (filter.filters, filter.filled, filter.blank)
        query.ties = filter.ties.compactMap { register.tie($0.field, by: $0.by, $0.values) }
        if query.ties.count < filter.ties.count { query.findsNothing = true }
        if !filter.territory.isEmpty {
            let code = filter.territory.hasSuffix(".") ? String(filter.territory.dropLast()) : filter.territory
            query.filters.append(("@in", [code]))
            if code != filter.territory { query.outside = city.children(of: code).map(\.code) }
        }
        // A list that runs by the year or the month is asked for by the year or the month.
        let length = switch register.runsBy.flatMap(register.field)?.kind { case .number: 4; case .line, .month: 7; default: 10 }
        (query.from, query.through) = (String((filter.from?.description ?? "").prefix(length)), String((filter.through?.description ?? "").prefix(length)))
        query.standing = filter.standing?.description ?? ""
        if !filter.search.isEmpty { seek(filter.words.sought, in: register, &query, city) }
        return query
    }

    /// Each word may stand in the name or the number, or in the name of somebody or something that the record names.
    ///
    /// Where names are only put together from what a record names, from its day and its choices, a word that is none of these finds nothing,
    /// and one that is, is found by the marks: no name need be read.
    private func seek(_ words: [String], in register: Register, _ query: inout RecordQuery, _ city: City) {
        let pointing = register.fields.filter { !$0.targets.isEmpty }
        let targets = Set(pointing.flatMap(\.targets)).sorted()
        query.referring = pointing.map(\.id)
        for text in words {
            // A letter alone stands in some code of nearly everything: it names nothing.
            let called = text.utf8.count > 1 ? targets.map { codes(called: text, in: $0, city) } : [[]]
            let naming = called.flatMap { $0 ?? [] }
            // Who and what belongs to the structure is found by the index of its names.
            if City.named.contains(register.id), !called.contains(where: { $0 == nil }), let own = codes(called: text, in: register.id, city) {
                query.words.append(.init(text, naming: naming, numbers: [], own: own))
                continue
            }
            let (isNumber, isDay) = (text.utf8.allSatisfy { $0 < 0x80 }, text.prefixMatch(of: /\d{4}-/) != nil)
            // Figures may stand in the middle of a number or a day.
            let isPart = isNumber && !isDay && text.utf8.first.map { $0 < 0x41 } ?? false
            guard register.isNameComposed, !called.contains(where: { $0 == nil }), !register.isChoice(text), !isPart else {
                query.words.append(.init(text, naming: naming))
                continue
            }
            // As typed, and with the letters that the register puts before its numbers.
            query.words.append(.init(text, naming: naming, numbers: isNumber ? [text, text.uppercased(), "\(register.letter ?? "")\(text)"] : []))
            if naming.isEmpty, !isNumber { query.findsNothing = true }
        }
    }

    public func look(_ register: String, _ id: Int64, as viewer: Viewer) async throws -> RecordSight {
        let (declaration, reach) = try reach(register, of: viewer)
        let (city, shown) = (city, try curtain(register, viewer))
        return try await store.read { connection in
            guard let whole = try connection.record(register, id), reach.contains(whole) else { throw Failure.notFound }
            let record = shown(whole)
            // Earlier versions may say what this one does not any more.
            let isCut = !Office.readsAll(viewer, whole, declaration, in: city)
            return RecordSight(
                register: declaration, record: record,
                versions: try connection.versions(register, id).map { isCut ? $0.with(fields: $0.fields.filter { declaration.field($0.key)?.isConfidential != true }) : $0 },
                mayWrite: RecordCheck.mayWrite(viewer, declaration, record.fields, path: record.path, in: city),
                isOpen: Office.isOpen(whole, of: declaration, to: viewer, in: city))
        }
    }

    /// Every record the person may see, in the order of its list, in one snapshot and in pieces: nothing is held in memory.
    public func eachRecord(
        _ register: String, _ filter: RecordFilter = RecordFilter(), as viewer: Viewer, _ body: @escaping @Sendable (StoredRecord) throws -> Void
    ) async throws {
        var query = try query(register, filter, as: viewer)
        query.limit = 1_000
        let first = query
        let shown = try curtain(register, viewer)
        try await store.read { connection in
            var query = first
            while true {
                let rows = try connection.records(query)
                for row in rows { try body(shown(row)) }
                guard rows.count == query.limit, let last = rows.last else { return }
                query.after = (query.runsByDay ? last.day : last.name, last.id)
            }
        }
    }

    /// The records that these records name, as far as somebody needs them to write their names.
    public struct Named: Sendable {
        /// What they are called, by `register/code`; those kept in memory are not among them.
        public var names: [String: String] = [:]
        /// Those that the person may open.
        public var open: Set<String> = []

        public init() {}
    }

    /// What the records that these records name are called and which of them the person may open, register by register in one statement each.
    /// What lies between other persons has no name.
    public func named(by rows: [StoredRecord], in register: Register, as viewer: Viewer) async throws -> Named {
        var wanted: [String: Set<String>] = [:]
        for field in register.fields {
            let codes = rows.flatMap { $0.fields[field.id]?.codes ?? [] }
            for target in field.targets { wanted[target, default: []].formUnion(codes) }
        }
        return try await named(wanted, as: viewer)
    }

    /// - Parameter wanted: codes by register.
    public func named(_ wanted: [String: Set<String>], as viewer: Viewer) async throws -> Named {
        let city = city
        let asked = wanted.filter { !$0.value.isEmpty }.map { register, codes in
            (register: register, codes: codes.sorted(), reach: Institutions.register(register).flatMap { RecordReach(viewer, $0, in: city) })
        }
        guard !asked.isEmpty else { return Named() }
        return try await store.read { connection in
            var named = Named()
            for (register, codes, reach) in asked {
                let isKept = Registers.structure.contains { $0.id == register }
                let isClosed = Institutions.register(register)?.isClosed == true
                for start in stride(from: 0, to: codes.count, by: 500) where !isKept || reach != nil {
                    for record in try connection.records(register, codes: Array(codes[start..<min(start + 500, codes.count)])) {
                        let isOpen = reach?.contains(record) == true
                        if !isKept, isOpen || !isClosed { named.names["\(register)/\(record.code)"] = record.name }
                        if isOpen { named.open.insert("\(register)/\(record.code)") }
                    }
                }
            }
            return named
        }
    }
}

extension Register {
    /// The registers at which a field points and which point on by the other one; what lies between persons is not looked through.
    public func tied(_ name: String, by other: String) -> [String] {
        targets(of: name).filter { target in
            guard let register = Institutions.register(target), !register.isClosed, let field = register.field(other) else { return false }
            return !field.targets.isEmpty && !field.isConfidential
        }
    }

    /// Over the records that a field names, by one of their own references.
    fileprivate func tie(_ name: String, by other: String, _ values: [String]) -> RecordQuery.Tie? {
        let (targets, there) = (targets(of: name), tied(name, by: other))
        guard !there.isEmpty else { return nil }
        let direct = Set(there.flatMap { Institutions.register($0)?.targets(of: other) ?? [] })
        return RecordQuery.Tie(name, to: there, by: other, values, direct: targets.filter(direct.contains))
    }

    /// Whether its records are called by what they name, their day and their choices alone.
    fileprivate var isNameComposed: Bool {
        field(nameField) == nil && titled.compactMap { field($0) }.allSatisfy { (field: Field) -> Bool in
            switch field.kind {
            case .choice, .day: true
            default: !field.targets.isEmpty && field.targets.allSatisfy { target in Registers.structure.contains { $0.id == target && $0.id != "post" } }
            }
        }
    }

    /// Whether a word stands in one of the choices by which records are called.
    fileprivate func isChoice(_ text: String) -> Bool { titled.compactMap { field($0) }.contains { (field: Field) -> Bool in field.choices.contains { $0.name.contains(text) } } }
}

extension Office {
    /// The different values of a field in what the person may see, by value, and how many there are.
    public func groups(
        _ register: String, _ filter: RecordFilter, by field: String, after value: String?, limit: Int, as viewer: Viewer
    ) async throws -> (rows: [RecordGroup], count: Int) {
        var query = try query(register, filter, as: viewer)
        query.runsByDay = true
        let (asked, city, today) = (query, city, today)
        return try await store.read { [self] connection in
            let count = try keptReading(city, on: today, connection).answer("distinct \(field) \(asked.key)", from: asked.registers) {
                try connection.figure(asked, .distinct(field))
            }
            return (try connection.groups(asked, by: field, after: value, limit: limit, byValue: true), count)
        }
    }
}

/// How many records of a register name a record in one of its fields.
public struct Pointing: Sendable {
    public let register: Register
    public let field: Field
    public let count: Int
    public let mayWrite: Bool
}

extension Office {
    /// How many records each register has for this person, in one reading.
    public func counts(of registers: [Register], as viewer: Viewer) async throws -> [String: Int] {
        let queries = try registers.map { try query($0.id, RecordFilter(), as: viewer) }
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            var counts: [String: Int] = [:]
            for query in queries {
                counts[query.register] = try reading.answer("count \(query.key)", from: [query.register]) { try connection.count(query, most: Office.mostCounted + 1) }
            }
            return counts
        }
    }

    /// Which registers speak of a record, as far as the person may see them; those that do not yet but may be written come too.
    public func pointing(at register: String, code: String, as viewer: Viewer) async throws -> [Pointing] {
        var asked: [(register: Register, field: Field, query: RecordQuery, mayWrite: Bool)] = []
        for other in registers(for: viewer) where other.id != register || other.field("parent") != nil {
            for field in other.fields where field.targets.contains(register) {
                var filter = RecordFilter()
                filter.filters = [(field.id, [code])]
                asked.append((other, field, try query(other.id, filter, as: viewer), try reach(other.id, of: viewer).reach.mayWrite && !other.later.contains(field.id)))
            }
        }
        let all = asked
        return try await store.read { connection in
            try all.compactMap { one in
                var query = one.query
                query.runsByDay = true
                let count = try connection.count(query, most: Office.mostCounted + 1)
                return count > 0 || one.mayWrite && one.field.isRequired ? Pointing(register: one.register, field: one.field, count: count, mayWrite: one.mayWrite) : nil
            }
        }
    }

    /// The id of the record that goes by a code, if the person may see it.
    public func record(_ register: String, code: String, as viewer: Viewer) async throws -> Int64 {
        let (_, reach) = try reach(register, of: viewer)
        return try await store.read { connection in
            guard let record = try connection.record(register, code: code), reach.contains(record) else { throw Failure.notFound }
            return record.id
        }
    }
}
