import Civics
import Institutions
import Journal
import Store

/// A new matter: the words, and apart from them who says so.
public struct OpenRequest: Sendable {
    public let procedure: String
    public let fields: [String: JSON]
    public let persona: Persona
    /// The form's token: the same form sent again opens nothing new.
    public let once: String?
    /// When it was said, if not now (paper typed in later, imports).
    public let received: Moment?
    /// The matters from which it starts (关联).
    public let sources: [Int64]

    public init(
        procedure: String, fields: [String: JSON], persona: Persona = Persona(), once: String? = nil, received: Moment? = nil, sources: [Int64] = []
    ) {
        self.procedure = procedure
        self.fields = fields
        self.persona = persona
        self.once = once
        self.received = received
        self.sources = sources
    }
}

/// What the resident takes home: the number and the code with which the matter can be followed.
public struct Receipt: Sendable {
    public let matter: Int64
    /// 0 where no resident waits: a letter that an office writes.
    public let demander: Int64
    public let number: String
    public var queryCode: String { keys.queryCode(demander: demander) }
    /// ABCD-2345: as it is shown and read aloud, in two breaths; typed with or without the dash.
    public var shownCode: String { "\(queryCode.prefix(4))-\(queryCode.suffix(4))" }
    /// False when the same form had been sent before.
    public let isNew: Bool
    let keys: Keyring
}

extension Office {
    /// Registers a new matter; what it returns is on disk.
    public func open(_ request: OpenRequest, by mover: Mover?, at moment: Moment? = nil) async throws -> Receipt {
        let moment = moment ?? now
        try check(request, at: moment)
        // Sealing is the dear part; it is done before the writer's turn.
        let sealed = request.persona.isBlank ? nil : try keys.seal(request.persona)
        return try await store.write { [self] in
            try open(request, sealed, by: mover, at: moment, in: world(on: (request.received ?? moment).day), city, $0)
        }
    }

    /// Limits of what a resident may leave: characters.
    public static let personaLimit = 100

    private func check(_ request: OpenRequest, at moment: Moment) throws {
        if let received = request.received, received > moment {
            throw Failure.unfit(field: "反映时间", reason: "不能是将来的时间")
        }
        let persona = request.persona
        for (name, text) in [("姓名", persona.name), ("电话", persona.phone), ("住址", persona.address)] where text.count > Office.personaLimit {
            throw Failure.unfit(field: name, reason: "最多\(Office.personaLimit)个字")
        }
    }

    /// - Parameter decided: the events, where they were worked out before the writer's turn; only for what starts from no other matter.
    func open(
        _ request: OpenRequest, _ sealed: (box: String, wrapped: [UInt8])?, by mover: Mover?, at moment: Moment, in world: World, _ city: City,
        _ connection: any Connection, decided: [Event]? = nil
    ) throws -> Receipt {
        let sent = request.once.map { once in
            let tied: [String: JSON] = [
                "procedure": .string(request.procedure), "sources": .array(request.sources.map { .int($0) }),
                "received": JSON(request.received?.milliseconds),
            ]
            return keys.digest(ofSent: request.fields.merging(tied) { $1 }, persona: request.persona, once: once)
        }
        if let once = request.once, let done = try connection.once(once), let matter = try connection.matter(done.matter) {
            try Office.checkSame(sent ?? "", as: done.sent, number: matter.number)
            return Receipt(
                matter: matter.id, demander: done.demander, number: matter.number, isNew: false, keys: keys)
        }
        guard let procedure = Institutions.procedure(request.procedure), let move = procedure.opening else {
            throw Failure.notFound
        }
        let actor = mover?.actor ?? .resident
        let sources = try sources(request.sources, for: mover, connection)
        var fields = request.fields
        // It lies where the first one lies.
        if case .byField = procedure.lies, let code = sources.first.flatMap({ city.territory(path: $0.matter.territory)?.code }) { fields["territory"] = .string(code) }
        let command = Command(procedure: procedure.id, move: move.id, actor: actor, fields: fields)
        let ties = Ties(sources: sources.map(Office.tie), sharing: try Office.sharing(procedure, move, fields, connection))
        let events: [Event]
        do throws(Refusal) {
            if let decided { events = decided } else { events = try procedure.decide(command, on: nil, in: world.with(ties)) }
        } catch { throw Failure.refused(error) }
        guard let matter = Matter.evolve(nil, events) else { throw Failure.notFound }
        let id = try connection.nextMatter(in: matter.territory)
        let number = try connection.nextNumber(prefix: procedure.prefix, year: world.today.year)
        let capacity = procedure.capacity(for: move, of: actor, on: nil)
        let who = mover.map { name(of: $0, capacity, city) } ?? "反映人"
        let telling = Telling(procedure: procedure, city: city, matter: matter, fields: fields, actor: who, number: number)
        let demander = procedure.isForResidents ? try connection.nextDemander() : 0
        if let sealed, demander > 0 { try connection.insertKey(demander, wrapped: sealed.wrapped) }
        let act = Act(
            move: move.id, procedure: procedure.id, by: mover?.wire ?? "resident", person: actor.person, post: capacity?.post,
            rules: rules.version(on: moment.day), fields: fields.besides(events), events: events, sealed: demander > 0 ? JSON(sealed?.box) : .null, once: request.once,
            extra: [
                "number": .string(number), "who": .string(who), "tale": .string(telling.sentence(move.tale.staff)),
                "plain": JSON(move.tale.plain.map(telling.sentence)), "round": 1, "received": JSON(request.received?.milliseconds), "sent": JSON(sent),
                "demander": demander == 0 ? .null : demanderMember(demander, request.persona, agrees: request.fields["agree"]?.flag ?? false),
            ].filter { $0.value != .null })
        let entry = try connection.append(act, to: Entry.Stream("matter", id), after: 0, head: nil, at: moment)
        let stored = try Projection(connection: connection).applyMatter(entry, before: nil)
        try echo(move, act, of: stored, telling, at: moment, connection)
        return Receipt(matter: id, demander: demander, number: number, isNew: true, keys: keys)
    }

    private func demanderMember(_ id: Int64, _ persona: Persona, agrees: Bool) -> JSON {
        ["id": .int(id), "named": .bool(!persona.isBlank), "agrees": .bool(agrees)]
    }

    /// 我也遇到: another resident joins an open matter and gets a query code of their own; one matter, many demanders.
    public func join(_ matter: Int64, persona: Persona, words: String, agrees: Bool, once: String?, at moment: Moment? = nil) async throws -> Receipt {
        let moment = moment ?? now
        guard words.count <= 2_000 else { throw Failure.unfit(field: "补充情况", reason: "最多2000个字") }
        let sealed = persona.isBlank ? nil : try keys.seal(persona)
        return try await store.write { [self] connection in
            guard let before = try connection.matter(matter) else { throw Failure.notFound }
            let sent = once.map {
                keys.digest(ofSent: ["more": .string(words), "agree": .bool(agrees), "matter": .int(matter)], persona: persona, once: $0)
            }
            if let once, let done = try connection.once(once) {
                try Office.checkSame(sent ?? "", as: done.sent, number: before.number)
                return Receipt(
                    matter: before.id, demander: done.demander, number: before.number, isNew: false, keys: keys)
            }
            guard before.matter.procedure == Institutions.ofResidents.id, Institutions.ofResidents.state(before.matter.state)?.isFinal == false else {
                throw Failure.refused(.notAllowed(move: "加入", reason: "这件事已经办完，请另外反映"))
            }
            let demander = try connection.nextDemander()
            if let sealed { try connection.insertKey(demander, wrapped: sealed.wrapped) }
            let said = words.isEmpty ? "" : "：\(words)"
            let act = Act(
                move: "join", procedure: before.matter.procedure, by: "resident", rules: rules.version(on: moment.day), fields: ["more": .string(words)],
                events: [.joined(1)], sealed: JSON(sealed?.box), once: once,
                extra: [
                    "who": "群众", "tale": .string("又有一位群众反映同一件事\(said)"), "plain": "又有一位群众反映同一件事",
                    "round": .int(Int64(before.matter.round)), "demander": demanderMember(demander, persona, agrees: agrees), "sent": JSON(sent),
                ].filter { $0.value != .null })
            let entry = try connection.append(act, to: Entry.Stream("matter", before.id), after: before.version, head: before.head, at: moment)
            try Projection(connection: connection).applyMatter(entry, before: before)
            return Receipt(matter: matter, demander: demander, number: before.number, isNew: true, keys: keys)
        }
    }
}
