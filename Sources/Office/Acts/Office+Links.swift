import Civics
import Institutions
import Journal
import Store

/// Links between matters (关联): what a decision may know of tied matters, and the echo that an act leaves on those from which one came.
extension Office {
    /// The most matters that one may come from: the letter that takes up what many residents say.
    public static let sourcesLimit = 50

    /// The matters from which a new one is to start. Whoever starts it must see them; what is open to residents the procedure itself says.
    func sources(_ ids: [Int64], for mover: Mover?, _ connection: any Connection) throws -> [StoredMatter] {
        guard ids.count <= Office.sourcesLimit else { throw Failure.unfit(field: "有关事项", reason: "最多\(Office.sourcesLimit)件") }
        return try ids.map { id in
            guard let stored = try connection.matter(id), try mover.map({ try mayAct($0, on: stored, connection) }) ?? true else { throw Failure.notFound }
            return stored
        }
    }

    static func tie(_ stored: StoredMatter) -> Tie {
        let matter = stored.matter
        let isOpen = Institutions.procedure(matter.procedure)?.state(matter.state)?.isFinal == false
        return Tie(matter: stored.id, procedure: matter.procedure, state: matter.state, isOpen: isOpen, slots: matter.slots, fields: matter.fields)
    }

    /// The world with what stands around the matter, read only for procedures that ask.
    static func world(_ world: World, around stored: StoredMatter, in procedure: Procedure, _ connection: any Connection) throws -> World {
        guard procedure.asksForTies || procedure.isNumbered else { return world }
        let sources = procedure.asksForTies ? try stored.matter.sources.compactMap { try connection.matter($0) }.map(tie) : []
        var next = 1
        if let names = procedure.seriesFields { next = try connection.nextSerial(procedure.series(names, of: stored.matter), of: procedure.id) }
        let offshoots = procedure.asksForTies ? try connection.offshootCounts(of: stored.id) : [:]
        return world.with(Ties(sources: sources, offshoots: offshoots, nextSerial: next))
    }

    /// How many matters like the one to be opened there are already, where its opening asks for room.
    static func sharing(_ procedure: Procedure, _ move: Move, _ fields: [String: JSON], _ connection: any Connection) throws -> Int {
        guard let (field, states) = move.only.lazy.compactMap(\.sharing).first, let value = fields[field.id]?.keyText, !value.isEmpty else { return 0 }
        var filter = MatterFilter()
        filter.procedure = procedure.id
        filter.facets = [field.id: value]
        filter.states = states
        return try connection.count(.everything, filter)
    }

    /// Leaves the move's echo on the matters from which this one came; on those just tied alone, when the act has tied some.
    func echo(_ move: Move, _ act: Act, of stored: StoredMatter, _ telling: Telling, at moment: Moment, _ connection: any Connection) throws {
        guard let echo = move.tale.echo else { return }
        let linked = act.events.compactMap { event -> Int64? in if case .linked(let source) = event { source } else { nil } }
        for id in linked.isEmpty ? stored.matter.sources : linked {
            guard let source = try connection.matter(id), let procedure = Institutions.procedure(stored.matter.procedure), procedure.echoes(on: source.matter.procedure)
            else { continue }
            let entry = Act(
                move: "echo", procedure: source.matter.procedure, by: act.person == nil ? "clockwork" : "person", person: act.person, post: act.post,
                rules: rules.version(on: moment.day), fields: ["matter": .int(stored.id)], events: echo.plain == nil ? [] : [.told],
                extra: [
                    "who": act["who"], "tale": .string(telling.sentence(echo.staff)), "plain": JSON(echo.plain.map(telling.sentence)),
                    "round": .int(Int64(source.matter.round)), "received": act["received"],
                ].filter { $0.value != .null })
            let appended = try connection.append(
                entry, to: Entry.Stream("matter", source.id), after: source.version, head: source.head, at: moment)
            try Projection(connection: connection).applyMatter(appended, before: source)
        }
    }

    /// Opens what an act orders to be opened from this matter: one commitment for each promise.
    func spawn(_ act: Act, of stored: StoredMatter, by mover: Mover, at moment: Moment, in world: World, _ city: City, _ connection: any Connection) throws {
        for case .spawned(let procedure, let rows) in act.events {
            let needs = Institutions.procedure(procedure)?.opening?.needs ?? []
            for row in rows {
                var fields = row.members ?? [:]
                if fields.isEmpty { for field in needs { fields[field.id] = stored.matter.fields[field.id] } }
                if needs.contains(where: { $0.id == "territory" }) { fields["territory"] = JSON(city.territory(path: stored.matter.territory)?.code) }
                _ = try open(
                    OpenRequest(procedure: procedure, fields: fields, sources: [stored.id]), nil, by: .clockwork, at: moment, in: world, city, connection)
            }
        }
    }

    /// What the viewer may start from this matter, by the procedures' own tables.
    static func startable(from stored: StoredMatter, by viewer: Viewer) -> [Procedure] {
        let tie = tie(stored)
        return Institutions.procedures.filter { procedure in
            guard procedure.id != stored.matter.procedure, let move = procedure.opening, procedure.origins.contains(where: { $0.starts && $0.admits(tie) }) else { return false }
            return procedure.capacity(for: move, of: viewer.actor, on: nil) != nil
        }
    }
}
