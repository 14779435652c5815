import Civics
import Institutions
import Journal
import Store


/// A move on a matter that exists.
public struct MoveRequest: Sendable {
    public let matter: Int64
    /// The version that the person saw; nil acts on whatever stands now.
    public let version: Int?
    public let move: String
    public let fields: [String: JSON]
    public let once: String?
    /// When it happened, if not now (imports of what was answered long ago).
    public let received: Moment?
    /// The 转交批次 to which a hand-over belongs.
    public let batch: Int64?
    /// All that the form said, where it makes several moves; nil: the fields.
    public let sent: [String: JSON]?

    public init(
        matter: Int64, version: Int?, move: String, fields: [String: JSON] = [:], once: String? = nil, received: Moment? = nil, batch: Int64? = nil,
        sent: [String: JSON]? = nil
    ) {
        self.sent = sent
        self.batch = batch
        self.matter = matter
        self.version = version
        self.move = move
        self.fields = fields
        self.once = once
        self.received = received
    }
}

/// On whose behalf an act is done.
public enum Mover: Sendable {
    case viewer(Viewer)
    /// A resident who has shown the query code of this demander.
    case demander(Int64)
    case clockwork

    /// The person in whose name a viewer acts.
    public var person: Int64? { if case .viewer(let viewer) = self { viewer.person } else { nil } }

    var actor: Actor {
        switch self {
        case .viewer(let viewer): viewer.actor
        case .demander: .resident
        case .clockwork: .clockwork
        }
    }
}

extension Office {
    /// Makes one move; what it returns is on disk.
    public func perform(_ request: MoveRequest, by mover: Mover, at moment: Moment? = nil) async throws -> StoredMatter {
        let moment = moment ?? now
        return try await store.write { [self] in try move(request, by: mover, at: moment, in: world(on: moment.day), city, $0) }
    }

    /// Makes one move on each of many matters; each stands or falls by itself.
    public func performBatch(_ requests: [MoveRequest], by mover: Mover, at moment: Moment? = nil) async throws -> [(Int64, Failure?)] {
        let moment = moment ?? now
        return try await withThrowingTaskGroup(of: (Int, Int64, Failure?).self) { group in
            for (index, request) in requests.enumerated() {
                group.addTask { [self] in
                    do {
                        _ = try await store.write { [self] in try move(request, by: mover, at: moment, in: world(on: moment.day), city, $0) }
                        return (index, request.matter, nil)
                    } catch let failure as Failure { return (index, request.matter, failure) }
                }
            }
            var results: [(Int, Int64, Failure?)] = []
            for try await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
        }
    }

    /// The move itself, within a transaction.
    func move(
        _ request: MoveRequest, by mover: Mover, at moment: Moment, in world: World, _ city: City, _ connection: any Connection
    ) throws -> StoredMatter {
        guard let before = try connection.matter(request.matter), try mayAct(mover, on: before, connection) else { throw Failure.notFound }
        let sent = request.once.map { keys.digest(ofSent: request.sent ?? request.fields.merging(["move": .string(request.move)]) { $1 }, once: $0) }
        if let once = request.once, let done = try connection.once(once) {
            // The same form sent twice: the first one counts, the second sees its result.
            guard done.matter == before.id else { throw Failure.notFound }
            try Office.checkSame(sent ?? "", as: done.sent, number: before.number)
            return before
        }
        if let version = request.version, version != before.version, try !onlyNoted(before, since: version, connection) { throw Failure.stale(version: before.version) }
        guard let procedure = Institutions.procedure(before.matter.procedure), let move = procedure.move(request.move) else {
            throw Failure.refused(.unknownMove(request.move))
        }
        let numbers = try resolveTargets(request.fields, of: move, from: before, by: mover, connection)
        let command = Command(procedure: procedure.id, move: move.id, actor: mover.actor, fields: request.fields)
        let around = try Office.world(world, around: before, in: procedure, connection)
        let events: [Event]
        do throws(Refusal) { events = try procedure.decide(command, on: before.matter, in: around) } catch { throw Failure.refused(error) }
        let capacity = procedure.capacity(for: move, of: mover.actor, on: before.matter)
        let after = Matter.evolve(before.matter, events) ?? before.matter
        let who = name(of: mover, capacity, city)
        // Sentences speak of the matter as the move found or made it: a returned lead is named although the slot is empty now.
        var spoken = after
        spoken.slots.merge(before.matter.slots) { now, _ in now }
        spoken.fields.merge(before.matter.fields) { now, _ in now }
        let telling = Telling(procedure: procedure, city: city, matter: spoken, fields: request.fields, actor: who, numbers: numbers, number: before.number)
        let act = Act(
            move: move.id, procedure: procedure.id, by: mover.wire, person: mover.actor.person, post: capacity?.post,
            rules: rules.version(on: moment.day), fields: request.fields.besides(events), events: events, once: request.once,
            extra: [
                "who": .string(who), "tale": .string(telling.sentence(move.tale.staff)), "plain": JSON(move.tale.plain.map(telling.sentence)),
                "round": .int(Int64(before.matter.round)), "received": JSON(request.received?.milliseconds), "from": JSON(mover.demander),
                "batch": JSON(request.batch), "sent": JSON(sent),
            ].filter { $0.value != .null })
        let entry = try connection.append(
            act, to: Entry.Stream("matter", before.id), after: before.version, head: before.head, at: moment)
        let stored = try Projection(connection: connection).applyMatter(entry, before: before)
        try echo(move, act, of: stored, telling, at: moment, connection)
        if let target = after.mergedInto, before.matter.mergedInto == nil { try absorb(before, by: move, into: target, who: who, at: moment, connection) }
        try spawn(act, of: stored, by: mover, at: moment, in: world, city, connection)
        return stored
    }

    /// Whether nothing has happened since that version but the night watch's reminders, which say nothing that a person could not have known.
    private func onlyNoted(_ stored: StoredMatter, since version: Int, _ connection: any Connection) throws -> Bool {
        guard version > 0, version < stored.version, stored.version - version <= 20 else { return false }
        return try connection.entries(of: Entry.Stream("matter", stored.id)).filter { $0.version > version }
            .allSatisfy { $0.act.move == "escalate" && $0.act.by == "clockwork" }
    }

    /// The other half of a merger: the matter that goes on knows how many more wait for it.
    private func absorb(_ merged: StoredMatter, by move: Move, into target: Int64, who: String, at moment: Moment, _ connection: any Connection) throws {
        guard let main = try connection.matter(target) else { throw Failure.notFound }
        var brought: [Event] = []
        for case .mergeInto(_, let slots, let into?) in move.everyEffect {
            let have = main.matter.holders(of: into)
            let more = slots.flatMap { merged.matter.holders(of: $0) }.filter { !have.contains($0) }
            if !more.isEmpty { brought.append(.filled(slot: into.id, have + more)) }
        }
        let isOfResidents = Institutions.procedure(main.matter.procedure)?.isForResidents ?? false
        let act = Act(
            move: "absorb", procedure: main.matter.procedure, by: "person", rules: rules.version(on: moment.day), fields: ["target": .int(merged.id)],
            events: (isOfResidents ? [.joined(merged.matter.demanders)] : []) + brought,
            extra: [
                "who": .string(who), "tale": .string("并入\(merged.number)「\(merged.title)」"), "plain": isOfResidents ? "另有群众反映同一件事，合并办理" : .null,
                "round": .int(Int64(main.matter.round)),
            ].filter { $0.value != .null })
        let entry = try connection.append(act, to: Entry.Stream("matter", main.id), after: main.version, head: main.head, at: moment)
        try Projection(connection: connection).applyMatter(entry, before: main)
    }

    func mayAct(_ mover: Mover, on matter: StoredMatter, _ connection: any Connection) throws -> Bool {
        switch mover {
        case .clockwork: return true
        case .viewer(let viewer): return try connection.mayBeSeen(matter.id, by: viewer.sight)
        case .demander(let id):
            guard let demander = try connection.demander(id) else { return false }
            if demander.matter == matter.id { return true }
            return try connection.matter(demander.matter)?.matter.mergedInto == matter.id
        }
    }

    /// A matter that a field points at must exist, be visible to whoever points, and be another, open, unmerged one.
    private func resolveTargets(
        _ fields: [String: JSON], of move: Move, from before: StoredMatter, by mover: Mover, _ connection: any Connection
    ) throws -> [Int64: String] {
        var numbers: [Int64: String] = [:]
        for field in move.needs where field.kind == .matter {
            guard let id = fields[field.id]?.integer else { continue }
            guard let target = try connection.matter(id), try mayAct(mover, on: target, connection) else {
                throw Failure.unfit(field: field.name, reason: "没有这个编号的事项")
            }
            var isTied = false
            for case .link(field, let campaign) in move.everyEffect {
                isTied = true
                try checkTie(target, to: before, field, campaign)
            }
            if isTied {
                numbers[id] = target.number
                continue
            }
            guard target.matter.procedure == before.matter.procedure else { throw Failure.unfit(field: field.name, reason: "\(target.number)不是同一类事项") }
            guard target.id != before.id else { throw Failure.unfit(field: field.name, reason: "不能并入它自己") }
            guard target.matter.mergedInto == nil, Institutions.procedure(target.matter.procedure)?.state(target.matter.state)?.isFinal == false
            else { throw Failure.unfit(field: field.name, reason: "\(target.number)已经结束，请并入一件还在办理的事项") }
            // Who comes along is to receive the answer.
            let brings = move.everyEffect.contains { if case .mergeInto(_, _, .some) = $0 { true } else { false } }
            guard !brings || target.matter.fields["answeredOn"] == nil else {
                throw Failure.unfit(field: field.name, reason: "\(target.number)已经答复，不能再并入")
            }
            numbers[id] = target.number
        }
        return numbers
    }

    /// What is tied later is one from which the matter could have started; a campaign may come back to it.
    private func checkTie(_ target: StoredMatter, to before: StoredMatter, _ field: Civics.Field, _ campaign: Origin?) throws {
        let origins = campaign.map { [$0] } ?? Institutions.procedure(before.matter.procedure)?.origins.filter(\.starts) ?? []
        guard origins.contains(where: { $0.admits(Office.tie(target)) }) else {
            throw Failure.unfit(field: field.name, reason: "\(target.number)现在不能\(campaign == nil ? "并入这一件" : "用在这里")")
        }
        let isThere = before.matter.sources.contains(target.id)
        guard campaign != nil || !isThere else { throw Failure.unfit(field: field.name, reason: "\(target.number)已经在里面了") }
        guard isThere || before.matter.sources.count < Office.sourcesLimit else { throw Failure.unfit(field: field.name, reason: "最多\(Office.sourcesLimit)件") }
    }

    func name(of mover: Mover, _ capacity: Actor.Capacity?, _ city: City) -> String {
        switch mover {
        case .demander: return "反映人"
        case .clockwork: return "系统"
        case .viewer(let viewer):
            guard let post = capacity.flatMap({ city.posts[$0.post] }) else { return viewer.name }
            return "\(city.name(of: post.holder)) \(post.title) \(viewer.name)"
        }
    }
}

extension Mover {
    /// Which of several demanders it was, so that what one says of themselves is not shown to the others.
    var demander: Int64? { if case .demander(let id) = self { id } else { nil } }

    var wire: String {
        switch self {
        case .viewer: "person"
        case .demander: "resident"
        case .clockwork: "clockwork"
        }
    }
}
