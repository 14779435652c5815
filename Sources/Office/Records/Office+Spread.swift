import Civics
import Institutions
import Store

/// Whom of those who may be reached an act is for: 逐一列出.
public struct SpreadChoice: Sendable {
    /// A territory within that of the record; empty: all of it.
    public var territory = ""
    /// The kind of place, the level of a mandate; empty: any.
    public var kind = "", level = ""
    /// Groups whose members are meant; empty: whether or not in a group.
    public var groups: [String] = []
    /// Only these of them; nil: all.
    public var codes: Set<String>?

    public init() {}
}

/// Who or what is still without a record of its own.
public struct SpreadTarget: Sendable {
    public let code: String, name: String, note: String
}

/// How far what was laid out has come: the numbers are those of the lists that the person may open.
public struct SpreadStanding: Sendable {
    public let act: RecordAct
    public let spread: RecordSpread
    public let register: Register
    public let states: [(state: String, n: Int)]
    /// Names of those of whom it is still waited for, as far as they are few.
    public let waiting: [String]

    public var all: Int { states.reduce(0) { $0 + $1.n } }
    public var due: Int { states.filter { !spread.idle.contains($0.state) }.reduce(0) { $0 + $1.n } }
    public var done: Int { states.filter { spread.done.contains($0.state) }.reduce(0) { $0 + $1.n } }
    /// States that are neither done nor idle.
    public var open: [String] { states.map(\.state).filter { !spread.done.contains($0) && !spread.idle.contains($0) } }
}

extension Office {
    /// At most so many records come of one press; a second press makes the rest.
    public static let mostSpread = 1_000
    private static let mostWaiting = 30

    /// Who is reached by an act and has no record yet, in the order of their places and names.
    /// - Throws: `notFound` unless the act is in this person's hand now.
    public func spreadTargets(
        _ act: RecordAct, of sight: RecordSight, _ choice: SpreadChoice, as viewer: Viewer
    ) async throws -> (targets: [SpreadTarget], there: Int) {
        let (city, today) = (city, today)
        guard let spread = act.spreads, act.isDue(sight.record.fields), Office.may(viewer, act, sight.record, sight.register, in: city)
        else { throw Failure.notFound }
        return try await store.read { connection in
            let there = try connection.spreadThere(spread, of: sight.record.code)
            let all = try connection.spreadAll(spread, of: sight.record, choice, on: today, in: city)
            return (all.filter { !there.contains($0.code) }, there.count)
        }
    }

    /// Makes a record for each of those chosen who have none, with the act, in one transaction; what it returns is on disk.
    /// - Parameters:
    ///   - fields: what the act asks for, by the fields of the register of the new records.
    ///   - once: the token of the form; the same token twice does it once.
    /// - Returns: how many were made.
    public func spread(
        _ name: String, on register: String, id: Int64, _ choice: SpreadChoice, fields: [String: JSON], once: String? = nil, by viewer: Viewer,
        at moment: Moment? = nil
    ) async throws -> Int {
        let moment = moment ?? now
        return try await recordTurns.take {
            return try await store.write { [self] connection in
                let city = city
                let token = once.map { "\(register)/\(id)/\(name)/\($0)" }
                if let token, let done = try connection.doneOnce("spread", token) { return Int(done) }
                let before = try spreadSource(name, on: register, id, by: viewer, in: city, connection)
                guard let spread = before.act.spreads, let target = Institutions.register(spread.register) else { throw Failure.notFound }
                var given: [String: JSON] = [:]
                for (id, isRequired) in spread.asked {
                    guard let field = target.field(id) else { continue }
                    let value = Office.tidied([id: fields[id] ?? .null], of: target)[id]
                    if isRequired, value == nil { throw Failure.refused(.missing([field.name])) }
                    given[id] = value
                }
                let made = try lay(out: before.act, of: before.record, choice, given, by: viewer, at: moment, in: city, connection)
                if let token { try connection.noteOnce("spread", token, Int64(made)) }
                return made
            }
        }
    }

    /// The record and the act, for whoever may do it now.
    private func spreadSource(
        _ name: String, on register: String, _ id: Int64, by viewer: Viewer, in city: City, _ connection: any Connection
    ) throws -> (record: StoredRecord, act: RecordAct) {
        guard let declaration = Institutions.register(register), let act = declaration.act(name), act.spreads != nil,
            let record = try connection.record(register, id), RecordReach(viewer, declaration, in: city)?.contains(record) == true
        else { throw Failure.notFound }
        guard Office.may(viewer, act, record, declaration, in: city) else { throw Failure.forbidden }
        guard act.isDue(record.fields) else { throw Failure.unfit(field: act.name, reason: "现在不能做这一步") }
        return (record, act)
    }

    /// The act and all that comes of it; nothing at all where everybody has a record already.
    func lay(
        out act: RecordAct, of source: StoredRecord, _ choice: SpreadChoice, _ given: [String: JSON], by viewer: Viewer?, at moment: Moment,
        in city: City, _ connection: any Connection
    ) throws -> Int {
        guard let spread = act.spreads else { return 0 }
        let there = try connection.spreadThere(spread, of: source.code)
        let missing = try connection.spreadAll(spread, of: source, choice, on: moment.day, in: city).filter { !there.contains($0.code) }
        guard !missing.isEmpty else { return 0 }
        let record = try self.act(
            act.id, on: source.register, id: source.id, version: nil, fields: [:], by: viewer, at: moment, in: city, isProven: true, connection)
        var base = spread.sets.mapValues { JSON.string($0) }
        for (there, here) in spread.copies { base[there] = record.fields[here] }
        base[spread.back] = .string(record.code)
        if let day = spread.today { base[day] = .string(moment.day.description) }
        base.merge(given) { $1 }
        var made = 0
        for one in missing.prefix(Office.mostSpread) {
            var fields = base
            fields[spread.each] = .string(one.code)
            if let station = spread.station, fields[station] == nil {
                fields[station] = city.station(ofDeputy: one.code, on: moment.day).map { .string($0) }
            }
            guard let laid = try lay(spread.register, fields, by: viewer, at: moment, in: city, connection) else { continue }
            _ = try excuseIfOnLeave(laid, at: moment, in: city, connection)
            made += 1
        }
        return made
    }

    /// What a new record brings about by itself (S1-14); the record as it stands afterwards.
    func layByItself(_ record: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws -> StoredRecord {
        let acts = (Institutions.register(record.register)?.acts ?? []).filter { $0.spreads?.isByItself == true && $0.isDue(record.fields) }
        guard !acts.isEmpty else { return record }
        for act in acts {
            _ = try lay(out: act, of: record, SpreadChoice(), [:], by: nil, at: moment, in: city, connection)
        }
        return try connection.record(record.register, record.id) ?? record
    }

    /// How far what each act of a record has laid out has come; acts of which nothing has come yet are left out.
    public func spreadStandings(of record: StoredRecord, _ register: Register, as viewer: Viewer) async throws -> [SpreadStanding] {
        var asked: [(act: RecordAct, spread: RecordSpread, register: Register, query: RecordQuery)] = []
        // Two acts that lay out the same records are one count.
        for act in register.acts {
            guard let spread = act.spreads, let target = Institutions.register(spread.register),
                !asked.contains(where: { $0.register.id == target.id })
            else { continue }
            var filter = RecordFilter()
            filter.filters = [(spread.back, [record.code])]
            guard var query = try? query(target.id, filter, as: viewer) else { continue }
            query.runsByDay = true
            asked.append((act, spread, target, query))
        }
        let (all, city) = (asked, city)
        return try await store.read { connection in
            try all.compactMap { one in
                let states = try connection.groups(one.query, by: one.register.state ?? "", limit: 20).map { (state: $0.value, n: $0.n) }
                guard !states.isEmpty else { return nil }
                let standing = SpreadStanding(act: one.act, spread: one.spread, register: one.register, states: states, waiting: [])
                guard let state = one.register.state, !standing.open.isEmpty else { return standing }
                var rest = one.query
                rest.filters.append((state, standing.open))
                let codes = try connection.groups(rest, by: one.spread.each, limit: Office.mostWaiting + 1).map(\.value)
                guard codes.count <= Office.mostWaiting else { return standing }
                let targets = one.register.targets(of: one.spread.each)
                let names = codes.map { code in targets.compactMap { city.reference($0, code: code)?.name }.first ?? code }
                return SpreadStanding(act: one.act, spread: one.spread, register: one.register, states: states, waiting: names.sorted())
            }
        }
    }
}

extension Connection {
    /// Codes of those who have a record of theirs already.
    func spreadThere(_ spread: RecordSpread, of code: String) throws -> Set<String> {
        var query = RecordQuery(spread.register, scope: .everything)
        query.filters = [(spread.back, [code])]
        return Set(try groups(query, by: spread.each, limit: .max).map(\.value))
    }

    /// All who are reached, whether or not they have a record.
    func spreadAll(_ spread: RecordSpread, of source: StoredRecord, _ choice: SpreadChoice, on day: Day, in city: City) throws -> [SpreadTarget] {
        let path = choice.territory.isEmpty ? source.path : city.territories[choice.territory]?.path ?? ""
        // Beyond the record's own territory nobody is reached, whatever the form says.
        let isInside = !source.path.isEmpty && path.utf8.starts(with: source.path.utf8)
        let found: [SpreadTarget]
        switch spread.among {
        case .places(let kinds, let coBuilt):
            found = isInside ? city.places(under: path, kinds, coBuilt, choice.kind, on: day) : []
        case .deputies:
            var members: Set<String>?
            if !choice.groups.isEmpty {
                var query = RecordQuery("membership", scope: .everything)
                (query.filters, query.standing) = ([("group", choice.groups)], day.description)
                members = Set(try groups(query, by: "person", limit: .max).map(\.value))
            }
            found = isInside ? city.deputies(under: path, choice.level, on: day).filter { members?.contains($0.code) ?? true } : []
        case .named(let fields):
            let codes = fields.lazy.map { source.fields[$0]?.codes ?? [] }.first { !$0.isEmpty } ?? []
            found = codes.compactMap { city.person(code: $0) }.map { SpreadTarget(code: $0.code, name: $0.name, note: $0.employer) }
        }
        return found.filter { choice.codes?.contains($0.code) ?? true }
    }
}

extension City {
    fileprivate func places(under path: String, _ kinds: [String], _ coBuilt: [String], _ kind: String, on day: Day) -> [SpreadTarget] {
        places.values.filter { place in
            guard place.term.contains(day), territories[place.territory]?.path.utf8.starts(with: path.utf8) == true else { return false }
            guard kind.isEmpty || place.kind == kind else { return false }
            return kinds.isEmpty && coBuilt.isEmpty || kinds.contains(place.kind) || place.coBuilt.contains(where: coBuilt.contains)
        }
        .sorted { ($0.territory, $0.name, $0.id) < ($1.territory, $1.name, $1.id) }
        .map { SpreadTarget(code: $0.code, name: $0.name, note: territories[$0.territory]?.name ?? "") }
    }

    fileprivate func deputies(under path: String, _ level: String, on day: Day) -> [SpreadTarget] {
        serving(on: day, within: [path]).filter { _, posts in level.isEmpty || posts.contains { $0.level == level } }
            .compactMap { id, posts in people[id].map { (person: $0, post: posts.first) } }
            .sorted { ($0.person.name, $0.person.id) < ($1.person.name, $1.person.id) }
            .map { one in SpreadTarget(code: one.person.code, name: one.person.name, note: one.post.map { name(of: $0.holder) } ?? "") }
    }

    /// The station at which a deputy receives on a day.
    func station(ofDeputy code: String, on day: Day) -> String? {
        guard let person = person(code: code) else { return nil }
        for post in posts(of: person.id) where post.role == .deputy && post.term.contains(day) {
            if case .place(let id) = post.holder, let place = places[id] { return place.code }
        }
        return nil
    }
}
