import Civics
import Institutions
import Store

/// 学习年表 (S3-02): a year's study, a row for each kind, and the hours of everybody who signed in.
public struct StudyYear: Sendable {
    public struct Kind: Sendable {
        public let id: String
        /// Sessions held, and the hours they lasted together.
        public fileprivate(set) var sessions = 0, hours = 0
        /// Held without saying how many hours.
        public fileprivate(set) var untimed = 0
        /// Different people, attendances, and the hours of all of them together.
        public fileprivate(set) var people = 0, times = 0, personHours = 0
        /// Who lectured how often, the most frequent first: those of the house by code, then guests by what was written.
        public fileprivate(set) var lecturers: [(code: String, n: Int)] = []
        public fileprivate(set) var guests: [String] = []
    }

    public struct Table: Sendable {
        public let register: Register
        public fileprivate(set) var kinds: [Kind]
        public fileprivate(set) var total: Kind
    }

    public struct Person: Sendable {
        public let code: String
        /// Sign-ins and hours by register, in the order of `registers`.
        public let times: [Int], hours: [Int]
    }

    public static let registers = ["study", "klass"]
    /// Whoever lectures does not sit in the class.
    public static let capacities = ["delegate", "invited", "participant", "trainee"]

    public let tables: [Table]
    public let persons: [Person]
    /// How many different people studied.
    public let people: Int
    public let next: Int?
}

extension Office {
    private static let personsShown = 50

    /// - Parameter after: how many people were shown before.
    /// - Throws: `Failure.notFound` for whoever does not oversee study and its sign-ins.
    public func studyYear(_ year: Int, after: Int, as viewer: Viewer) async throws -> StudyYear {
        _ = try scopes(StudyYear.registers + ["attendance"], of: viewer)
        var filter = RecordFilter()
        (filter.from, filter.through) = (Day.firstOf(year: year), Day.lastOf(year: year))
        let asked = try StudyYear.registers.map { try query($0, filter, as: viewer) }
        filter.filters = [("register", StudyYear.registers), ("state", ["attended"]), ("capacity", StudyYear.capacities)]
        let (signIns, city, today) = (try query("attendance", filter, as: viewer), city, today)
        return try await store.read { [self] connection in
            let year = try keptReading(city, on: today, connection).answer("study year \(signIns.key) \(asked.map(\.key))", from: StudyYear.registers + ["attendance"]) {
                try StudyReader(sessions: asked, signIns: signIns).read(connection)
            }
            let page = year.persons.dropFirst(after).prefix(Self.personsShown)
            let persons = try page.isEmpty ? [] : StudyReader(sessions: asked, signIns: signIns).persons(page.map(\.value), year.length, connection)
            let shown = after + page.count
            return StudyYear(tables: year.tables, persons: persons, people: year.persons.count, next: shown < year.persons.count ? shown : nil)
        }
    }
}

/// Reads a year's sessions once, then counts sign-ins by the marks.
private struct StudyReader: Sendable {
    let sessions: [RecordQuery]
    let signIns: RecordQuery

    struct Year: Sendable {
        var tables: [StudyYear.Table] = []
        /// The hours of each session, by its number.
        var length: [String: Int] = [:]
        /// Everybody who signed in, most often first.
        var persons: [RecordGroup] = []
    }

    func read(_ connection: any Connection) throws -> Year {
        var year = Year()
        for query in sessions { if let table = try table(query, &year.length, connection) { year.tables.append(table) } }
        var times: [String: Int] = [:]
        for query in sessions { for group in try connection.groups(signIns(of: query.register), by: "person", limit: .max, byValue: true) { times[group.value, default: 0] += group.n } }
        year.persons = times.map { RecordGroup(value: $0.key, n: $0.value) }.sorted { ($1.n, $0.value) < ($0.n, $1.value) }
        return year
    }

    /// Of one register alone, so that the walk goes along the few sign-ins of study and not along all there are.
    private func signIns(of register: String) -> RecordQuery {
        var query = signIns
        query.filters = query.filters.map { $0.field == "register" ? ("register", [register]) : $0 }
        return query
    }

    private func table(_ query: RecordQuery, _ length: inout [String: Int], _ connection: any Connection) throws -> StudyYear.Table? {
        guard let register = Institutions.register(query.register) else { return nil }
        var kinds: [String: StudyYear.Kind] = [:]
        var (kindOf, own): ([String: String], [String: Int]) = ([:], [:])
        var lecturers: [String: [String: Int]] = [:]
        try each(query, connection) { record in
            let state = record.fields["state"]?.keyText
            guard state != "cancelled", let id = record.fields["kind"]?.keyText else { return }
            let hours = record.fields["hours"]?.integer.map(Int.init)
            (kindOf[record.code], own[record.code]) = (id, hours ?? 0)
            guard state == "held" else { return }
            kinds[id, default: .init(id: id)].sessions += 1
            kinds[id]?.hours += hours ?? 0
            if hours == nil { kinds[id]?.untimed += 1 }
            if register.targets(of: "lecturer").isEmpty == false, let who = record.fields["lecturer"]?.keyText, !who.isEmpty { lecturers[id, default: [:]][who, default: 0] += 1 }
            let guest = record.fields[register.field("guest") == nil ? "lecturer" : "guest"]?.text ?? ""
            if !guest.isEmpty, kinds[id]?.guests.contains(guest) == false { kinds[id]?.guests.append(guest) }
        }
        let mine = signIns(of: register.id)
        for (code, n) in try connection.tallies(mine, by: "event", among: own.keys.sorted()) {
            if let id = kindOf[code] { kinds[id, default: .init(id: id)].personHours += n * (own[code] ?? 0) }
        }
        for id in kinds.keys {
            var query = mine
            query.filters.append(("kind", [id]))
            kinds[id]?.times = try connection.count(query, most: .max)
            kinds[id]?.people = try connection.figure(query, .distinct("person"))
            kinds[id]?.lecturers = (lecturers[id] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (code: $0.key, n: $0.value) }
        }
        length.merge(own) { $1 }
        // In the order of the declaration; a kind of which nothing was held and nobody signed in has no row.
        let rows = (register.field("kind")?.choices ?? []).compactMap { kinds[$0.id] }.filter { $0.sessions + $0.times > 0 }
        var total = StudyYear.Kind(id: "")
        for row in rows {
            total.sessions += row.sessions
            total.hours += row.hours
            total.untimed += row.untimed
            total.times += row.times
            total.personHours += row.personHours
        }
        total.people = try connection.figure(mine, .distinct("person"))
        return StudyYear.Table(register: register, kinds: rows, total: total)
    }

    private func each(_ asked: RecordQuery, _ connection: any Connection, _ body: (StoredRecord) -> Void) throws {
        var query = asked
        (query.limit, query.runsByDay) = (1_000, true)
        while true {
            let rows = try connection.records(query)
            rows.forEach(body)
            guard rows.count == query.limit, let last = rows.last else { return }
            query.after = (last.day, last.id)
        }
    }

    /// The hours of these people alone.
    func persons(_ codes: [String], _ length: [String: Int], _ connection: any Connection) throws -> [StudyYear.Person] {
        var query = signIns
        query.filters.append(("person", codes))
        var (times, hours): ([String: [String: Int]], [String: [String: Int]]) = ([:], [:])
        try each(query, connection) { record in
            guard let who = record.fields["person"]?.keyText, let register = record.fields["register"]?.keyText else { return }
            times[who, default: [:]][register, default: 0] += 1
            hours[who, default: [:]][register, default: 0] += length[record.fields["event"]?.keyText ?? ""] ?? 0
        }
        return codes.map { code in
            StudyYear.Person(
                code: code, times: StudyYear.registers.map { times[code]?[$0] ?? 0 }, hours: StudyYear.registers.map { hours[code]?[$0] ?? 0 })
        }
    }
}
