import Civics
import Institutions
import Store

extension Office {
    /// The acts of a record that this person may do now.
    public func acts(on record: StoredRecord, of register: Register, as viewer: Viewer) -> [RecordAct] {
        let city = city
        let own = city.people[viewer.person]?.code ?? ""
        return register.acts.filter { !$0.isCoded && $0.spreads == nil && $0.isDue(record.fields) && !$0.isSigned(by: own, record.fields, in: register) && !$0.isEarly(record.fields, on: today) && Office.may(viewer, $0, record, register, in: city) }
    }

    /// The acts in this person's hand that make one record for each of many; they have a page of their own.
    public func spreads(on record: StoredRecord, of register: Register, as viewer: Viewer) -> [RecordAct] {
        let city = city
        return register.acts.filter { $0.spreads != nil && $0.isDue(record.fields) && Office.may(viewer, $0, record, register, in: city) }
    }

    /// Does something to a record that its declaration names; what it returns is on disk.
    /// - Parameters:
    ///   - version: the version the person saw; nil acts on whatever stands.
    ///   - once: the token of the form; the same token twice does it once.
    @discardableResult
    public func act(
        _ act: String, on register: String, id: Int64, version: Int?, fields: [String: JSON] = [:], once: String? = nil, by viewer: Viewer?,
        at moment: Moment? = nil
    ) async throws -> StoredRecord {
        let moment = moment ?? now
        return try await recordTurns.take {
            let (record, touched, through) = try await store.write { [self] connection -> (StoredRecord, [StoredRecord], Int64) in
                let city = city
                if let once, let done = try connection.doneOnce("record-act", "\(register)/\(id)/\(act)/\(once)"), let record = try connection.record(register, done) { return (record, [], 0) }
                let record = try self.act(act, on: register, id: id, version: version, fields: fields, by: viewer, at: moment, in: city, connection)
                if let once { try connection.noteOnce("record-act", "\(register)/\(id)/\(act)/\(once)", record.id) }
                return (record, try echoedStructure(record, connection), try connection.nextSequence() - 1)
            }
            take([record] + touched, through: through)
            return record
        }
    }

    func act(
        _ name: String, on register: String, id: Int64, version: Int?, fields: [String: JSON], by viewer: Viewer?, at moment: Moment, in city: City,
        isProven: Bool = false, _ connection: any Connection
    ) throws -> StoredRecord {
        guard let declaration = Institutions.register(register), let act = declaration.act(name), let before = try connection.record(register, id)
        else { throw Failure.notFound }
        // The code was seen by whoever calls with it, not by this door.
        if act.isCoded, !isProven { throw Failure.unfit(field: act.name, reason: "要在现场扫签到码，不能在这里办") }
        // Without those for whom it is done it would be an empty act.
        if act.spreads != nil, !isProven { throw Failure.unfit(field: act.name, reason: "要先选给哪些阵地或代表，请从“\(act.name)”的页面上办") }
        if let viewer {
            guard RecordReach(viewer, declaration, in: city)?.contains(before) == true else { throw Failure.notFound }
            guard Office.may(viewer, act, before, declaration, in: city) else { throw Failure.forbidden }
        }
        if let version, version != before.version { throw Failure.stale(version: before.version) }
        guard act.isDue(before.fields) else {
            let state = declaration.state.flatMap(declaration.field).map { $0.word(for: before.fields[$0.id] ?? .null) } ?? ""
            let lacking = act.when.keys.sorted().filter { act.when[$0] == ["*"] && (before.fields[$0] ?? .null).codes.isEmpty }.compactMap(declaration.field)
            let words = lacking.isEmpty ? "" : "，请先填「\(lacking.map(\.name).joined(separator: "」「"))」"
            throw Failure.unfit(field: act.name, reason: "现在不能做这一步（现在是「\(state)」）\(words)")
        }
        if act.isEarly(before.fields, on: moment.day) { throw Failure.unfit(field: act.name, reason: "还没有到那一天，到了当天再办") }
        try mayGrant(before, act, by: viewer, at: moment, in: city, connection)
        var after = before.fields
        for (id, isRequired) in act.asked {
            guard let field = declaration.field(id) else { continue }
            let value = Office.tidied([id: fields[id] ?? .null], of: declaration)[id]
            if isRequired, value == nil { throw Failure.refused(.missing([field.name])) }
            if let value { after[id] = value }
        }
        if let id = act.lowers, let field = declaration.field(id), !field.isLower(after[id], than: before.fields[id]) {
            throw Failure.unfit(field: field.name, reason: "只能比现在的「\(field.word(for: before.fields[id] ?? .null))」低；要提高，请重新申报评定")
        }
        for (id, value) in act.sets { after[id] = value.isEmpty ? nil : .string(value) }
        for (id, stamp) in act.stamps {
            switch stamp {
            case .today: after[id] = .string(moment.day.description)
            case .actor:
                guard let own = viewer.flatMap({ city.people[$0.person]?.code }) else { continue }
                let signed = before.fields[id]?.codes ?? []
                // One who signs in where several do joins those who have.
                after[id] = declaration.field(id)?.isMany == true ? .array((signed.contains(own) ? signed : signed + [own]).map { .string($0) }) : .string(own)
            }
        }
        for tally in act.tallies { try reckon(tally, of: before, into: &after, declaration, city, on: moment.day, connection) }
        after.merge(try Office.computed(act, before.fields, of: declaration, city, connection)) { $1 }
        if declaration.id == "site", act.computes.contains("score") { after.merge(try ScoreSheet.settled(after)) { $1 } }
        // What is sent says what the records say on that day.
        if declaration.id == "summary", act.id == "submit" { after.merge(try sums(after, in: city, connection)) { $1 } }
        after = try Office.completed(after, before: before.fields, of: declaration, city, connection)
        let check = RecordCheck(register: declaration, city: city, today: moment.day, rules: rules, viewer: viewer, connection: connection)
        if let flaw = try check.flaws(after, own: before.id, before: before.fields, act: act).first { throw flaw.failure }
        let record = try enter(declaration, before: before, fields: after, from: moment.day, by: viewer, at: moment, in: city, move: act.id, connection)
        try follow(record, act, before: before, by: viewer, at: moment, in: city, connection)
        return record
    }

    /// Whether an act is in this person's hand.
    static func may(_ viewer: Viewer, _ act: RecordAct, _ record: StoredRecord, _ register: Register, in city: City) -> Bool {
        may(viewer, act, record.fields, path: record.path, in: city)
    }

    static func may(_ viewer: Viewer, _ act: RecordAct, _ fields: [String: JSON], path: String, in city: City) -> Bool {
        let own = city.people[viewer.person]?.code
        if let apart = act.apart, let own, fields[apart]?.codes.contains(own) == true { return false }
        if let place = act.apartKeepers, let codes = fields[place]?.codes, city.keptPlaces(of: viewer).contains(where: codes.contains) { return false }
        return act.by.contains { hand in
            switch hand {
            case .roles(let roles):
                viewer.actor.capacities.contains { capacity in
                    roles.contains(capacity.role) && (capacity.role == .admin
                        || !capacity.territory.isEmpty && city.path(of: act, fields, path).utf8.starts(with: capacity.territory.utf8))
                }
            case .person(let field): own.map { fields[field]?.codes.contains($0) == true } ?? false
            case .keeper(let field): fields[field]?.codes.contains { city.keptPlaces(of: viewer).contains($0) || city.standsIn(viewer, for: $0) } ?? false
            case .body(let field): fields[field]?.codes.contains { city.codes(of: viewer, for: ["body"]).contains($0) } ?? false
            case .clockwork: false
            }
        }
    }

    /// `attendance/signIn`: what is asked of nobody any more when the day of its record has passed.
    private static let lapsing = Institutions.registers.flatMap { register in
        register.acts.filter { $0.waits?.lapses == true }.map { "\(register.id)/\($0.id)" }
    }

    /// What waits on this person in the registers: their own, their places', their bodies' and their offices'.
    public func waiting(for viewer: Viewer, in register: String? = nil, limit: Int) async throws -> (lines: [WaitingLine], all: Int, late: Int) {
        let (city, today) = (city, today)
        let holders = city.waitingHolders(of: viewer, on: today)
        return try await store.read { connection in
            let todos = try connection.todos(of: holders, on: today.description, in: register, lapsing: Office.lapsing, limit: limit)
            var records: [String: [Int64: StoredRecord]] = [:]
            for (register, found) in Dictionary(grouping: todos, by: \.register) {
                for record in try connection.records(register, ids: found.map(\.id)) { records[register, default: [:]][record.id] = record }
            }
            var seen: Set<String> = []
            let lines = todos.compactMap { todo, register, id -> WaitingLine? in
                guard let record = records[register]?[id], let declaration = Institutions.register(register), let act = declaration.act(todo.act) else { return nil }
                // Chased ones see it though they cannot do it: then the record itself is opened.
                guard seen.insert("\(register) \(id) \(todo.act)").inserted else { return nil }
                return WaitingLine(register: declaration, record: record, act: act, due: Day(todo.due) ?? today, mayAct: !act.isCoded && Office.may(viewer, act, record, declaration, in: city),
                    isEarly: act.isEarly(record.fields, on: today))
            }
            if let register {
                let all = try connection.countTodosByRegister(of: holders, on: today.description, lapsing: Office.lapsing)[register] ?? 0
                return (lines, all, lines.count { $0.due < today })
            }
            let count = try connection.countTodos(of: holders, on: today.description, lapsing: Office.lapsing)
            return (lines, count.all, count.late)
        }
    }

    /// By when an act of a record waits on somebody; nil: on nobody.
    public func due(_ act: String, on record: StoredRecord) async throws -> Day? {
        try await store.read { try $0.due(act, record.register, record.id) }.flatMap { Day($0) }
    }

    /// How many acts wait on this person in each register.
    public func waitingCounts(for viewer: Viewer) async throws -> [String: Int] {
        let (holders, today) = (city.waitingHolders(of: viewer, on: today), today.description)
        return try await store.read { try $0.countTodosByRegister(of: holders, on: today, lapsing: Office.lapsing) }
    }
}

/// One line of what waits: which record, what is to be done, by when.
public struct WaitingLine: Sendable {
    public let register: Register
    public let record: StoredRecord
    public let act: RecordAct
    public let due: Day
    public let mayAct: Bool
    /// Its day is still to come: it waits to be known of, not to be done.
    public let isEarly: Bool
}

extension City {
    /// Whoever oversees this does the act: where the record lies or, where the act is bound to a territory besides, what lies above both.
    func path(of act: RecordAct, _ fields: [String: JSON], _ path: String) -> String {
        guard let code = act.within.flatMap({ fields[$0]?.keyText }), !code.isEmpty else { return path }
        let parts = path.split(separator: "/"), others = (territories[code]?.path ?? "").split(separator: "/")
        return zip(parts, others).prefix { $0 == $1 }.reduce("/") { "\($0)\($1.0)/" }
    }

    /// Keepers and chiefs of a place on a day.
    func keepers(_ code: String, on day: Day) -> [Int64] {
        guard let place = place(code: code) else { return [] }
        return posts(at: .place(place.id)).filter { [.keeper, .stationChief].contains($0.role) && $0.term.contains(day) }.map(\.person)
    }

    /// The body that owns a place may act for it; what waits there is on its desk while nobody keeps the place (S2-06).
    func standsIn(_ viewer: Viewer, for code: String) -> Bool {
        guard let place = place(code: code), let owner = body(code: place.owner) else { return false }
        return viewer.posts.contains { $0.holder == .body(owner.id) && [.presidium, .streetCommittee, .deputyWork].contains($0.role) }
    }

    /// The holders for whom a person looks after what waits.
    func waitingHolders(of viewer: Viewer, on day: Day) -> [String] {
        var holders: Set<String> = []
        if let code = people[viewer.person]?.code { holders.insert("person/\(code)") }
        for post in viewer.posts {
            if case .body(let id) = post.holder, let body = bodies[id] {
                holders.insert("\(post.role.rawValue)@\(body.territory)")
                if post.role != .deputy { holders.insert("body/\(body.code)") }
            }
        }
        for code in keptPlaces(of: viewer) { holders.insert("place/\(code)") }
        // A place without a keeper: its desk is the owner's.
        for post in viewer.posts where [.presidium, .streetCommittee, .deputyWork].contains(post.role) {
            guard case .body(let id) = post.holder, let body = bodies[id] else { continue }
            for place in (placesByOwner[body.code] ?? []).compactMap({ places[$0] }) where keepers(place.code, on: day).isEmpty { holders.insert("place/\(place.code)") }
        }
        return holders.sorted()
    }
}

extension RecordAct {
    /// Whether all that it does is to write this person's name down, and it stands there.
    fileprivate func isSigned(by own: String, _ fields: [String: JSON], in register: Register) -> Bool {
        sets.isEmpty && asks.isEmpty && !stamps.isEmpty && stamps.allSatisfy { id, stamp in
            stamp == .actor && register.field(id)?.isMany == true && fields[id]?.codes.contains(own) == true
        }
    }
}

extension Field {
    /// Whether one choice stands before another.
    fileprivate func isLower(_ new: JSON?, than old: JSON?) -> Bool {
        func rank(_ value: JSON?) -> Int? { choices.firstIndex { $0.id == value?.keyText } }
        guard let now = rank(new), let then = rank(old) else { return false }
        return now < then
    }
}
