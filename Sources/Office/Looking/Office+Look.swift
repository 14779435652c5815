import Civics
import Institutions
import Journal
import Store

/// One line of a timeline, as far as the viewer may read it.
public struct TimelineLine: Sendable {
    public let version: Int
    public let at: Moment
    public let move: String
    public let name: String
    public let who: String
    public let sentence: String
    public let round: Int
    public let files: [Attachment]
    /// Seen by staff only.
    public let isInternal: Bool
    /// Which of the six links the act made.
    public let marks: [Mark]
    /// Written while the matter was private; with `isInside` only for those who share the draft.
    public var isOfDraft = false
    public var isInside = false
    /// Speaks of an answer that had not been given yet.
    public var isHeld = false
}

/// A matter's page, as far as the viewer may see it.
public struct MatterSight: Sendable {
    public let stored: StoredMatter
    public let procedure: Procedure
    public let timeline: [TimelineLine]
    public let moves: [Move]
    /// Moves that belong to the viewer's post in this state and cannot be made now, with why.
    public let refused: [(move: Move, why: Refusal)]
    /// In which capacity the viewer would make each open move: its holder decides who is a colleague and which units are near.
    public let capacities: [String: Actor.Capacity]
    /// Reads as the judged side only.
    public let isJudged: Bool
    public let demanders: [Demander]
    /// The resident's name and phone, when this viewer may see them (each look is journaled by `lookAtPersona`).
    public let mayLookAtPersona: Bool
    /// Who has looked at them, for auditors and overseeing offices.
    public let looks: [PersonaLook]
    /// Where it goes on, when the viewer may see that.
    public let mergedInto: StoredMatter?
    /// What goes on here, as far as the viewer may see it, and how many that are in all.
    public let mergedHere: [MatterLine]
    public let mergedCount: Int
    /// To which units it was handed, the first one first.
    public let handings: [Handing]
    /// The matters from which it came, and the newest that have come from it, as far as the viewer may see them.
    public let sources: [MatterLine]
    public let offshoots: [MatterLine]
    /// What the viewer may start from it.
    public let startable: [Procedure]
    public let today: Day

    public var matter: Matter { stored.matter }
    public var state: State { procedure.state(stored.matter.state) ?? procedure.states[0] }
}

extension Office {
    /// - Throws: `Failure.notFound` when there is no such matter or the viewer may not see it.
    public func look(_ id: Int64, as viewer: Viewer) async throws -> MatterSight {
        let (today, world) = (today, world(on: today))
        return try await store.read { [self] connection in
            guard try connection.mayBeSeen(id, by: viewer.sight), let seen = try sight(of: id, as: viewer, connection),
                let procedure = Institutions.procedure(seen.stored.matter.procedure)
            else { throw Failure.notFound }
            let (stored, judged) = (seen.stored, seen.isJudged)
            let (sharesDraft, waits) = (viewer.sharesDraft(of: stored.matter, in: procedure), viewer.onlyWaits(stored.matter, in: procedure))
            let lines = seen.lines.filter { line in
                (!line.isOfDraft || sharesDraft || !line.isInside && !judged) && !(line.isHeld && waits)
            }
            let open = judged ? stored.hidingJudgement(in: procedure) : stored
            let shown = waits ? open.hidingHeld(in: procedure) : open
            let around = try Office.world(world, around: stored, in: procedure, connection)
            let moves = procedure.moves(open: viewer.actor, on: stored.matter, in: around)
            let refused = procedure.moves.filter { move in
                move.from.contains { $0.id == stored.matter.state } && procedure.capacity(for: move, of: viewer.actor, on: stored.matter) != nil
            }.compactMap { move in procedure.obstacle(to: move, by: viewer.actor, on: stored.matter, in: around).map { (move: move, why: $0) } }
            let capacities = moves.compactMap { move in
                procedure.capacity(for: move, of: viewer.actor, on: stored.matter).map { (move.id, $0) }
            }
            let merged = try connection.merged(into: id, viewer.sight)
            let into = try stored.matter.mergedInto.flatMap { try connection.mayBeSeen($0, by: viewer.sight) ? try connection.matter($0) : nil }
            let demanders = try connection.waiting(for: id)
            return MatterSight(
                stored: shown, procedure: procedure, timeline: lines, moves: moves, refused: refused,
                capacities: Dictionary(uniqueKeysWithValues: capacities), isJudged: judged, demanders: demanders,
                mayLookAtPersona: Office.mayLookAtPersona(viewer, stored.matter, procedure),
                looks: try looks(at: demanders, of: stored.matter, for: viewer, connection),
                mergedInto: into, mergedHere: merged.lines, mergedCount: merged.count,
                handings: try connection.handings(of: id), sources: try connection.sources(of: id, viewer.sight, limit: Office.sourcesLimit),
                offshoots: try connection.offshoots(of: id, viewer.sight, limit: 30), startable: Office.startable(from: stored, by: viewer), today: today)
        }
    }

    /// The matter with its timeline, from memory while nothing has happened to it.
    private func sight(
        of id: Int64, as viewer: Viewer, _ connection: any Connection
    ) throws -> (stored: StoredMatter, lines: [TimelineLine], isJudged: Bool)? {
        guard let head = try connection.headOfMatter(id) else { return nil }
        for judged in [false, true] {
            guard let known = recentMatters.sight(id, isJudged: judged, head: head),
                let procedure = Institutions.procedure(known.stored.matter.procedure)
            else { continue }
            if viewer.isOnlyJudged(known.stored.matter, in: procedure) == judged { return (known.stored, known.lines, judged) }
        }
        guard let stored = try connection.matter(id), let procedure = Institutions.procedure(stored.matter.procedure) else { return nil }
        let judged = viewer.isOnlyJudged(stored.matter, in: procedure)
        var state: State?
        let lines = try connection.entries(of: Entry.Stream("matter", id)).compactMap { entry -> TimelineLine? in
            let before = state
            for event in entry.act.events {
                switch event {
                case .opened(_, let id, _, _), .moved(let id): state = procedure.state(id)
                default: break
                }
            }
            guard var line = Office.line(entry, of: stored.matter, in: procedure, plain: false, hidesJudgement: judged) else { return nil }
            let move = procedure.move(entry.act.move)
            line.isOfDraft = before?.isPrivate == true && state?.isPrivate == true && move?.by.contains(.clockwork) != true
            line.isInside = move?.tale.isInside ?? false
            line.isHeld = move?.needs.contains(where: \.isHeld) ?? false
            return line
        }
        recentMatters.keep(RecentMatters.Sight(stored: stored, lines: lines), isJudged: judged)
        return (stored, lines, judged)
    }

    /// Stations and offices that hold the matter may; handling units only when the person agrees; never the merely curious.
    static func mayLookAtPersona(_ viewer: Viewer, _ matter: Matter, _ procedure: Procedure) -> Bool {
        let mine = Set(viewer.sight.holders)
        let agrees = matter.fields["agree"]?.flag ?? false
        return procedure.slots.contains { slot in
            !slot.isInformed && (!slot.isJudged || agrees) && matter.holders(of: slot).contains { mine.contains($0.wire) }
        }
    }

    /// Reads a demander's name and phone, and journals that somebody did.
    public func lookAtPersona(_ demander: Int64, as viewer: Viewer, reason: String, at moment: Moment? = nil) async throws -> Persona? {
        let moment = moment ?? now
        return try await store.write { [self] connection in
            guard let found = try connection.demander(demander), try connection.mayBeSeen(found.matter, by: viewer.sight),
                let stored = try connection.matter(found.matter), let procedure = Institutions.procedure(stored.matter.procedure)
            else { throw Failure.notFound }
            guard Office.mayLookAtPersona(viewer, stored.matter, procedure), found.agrees || !viewer.isOnlyJudged(stored.matter, in: procedure) else {
                throw Failure.notFound
            }
            guard let wrapped = try connection.residentKey(demander) else { return nil }
            let stream = Entry.Stream("look", demander)
            let head = try connection.head(of: stream)
            let act = Act(
                move: "look", by: "person", person: viewer.person, post: viewer.posts.first?.id, rules: rules.version(on: moment.day),
                fields: ["reason": .string(reason), "matter": .int(stored.id)])
            _ = try connection.append(act, to: stream, after: head.version, head: head.hash, at: moment)
            return try keys.open(found.sealed, wrapped: wrapped)
        }
    }

    static func line(
        _ entry: Entry, of matter: Matter, in procedure: Procedure, plain: Bool, hidesJudgement: Bool
    ) -> TimelineLine? {
        let act = entry.act
        let move = procedure.move(act.move)
        let round = Int(act["round"].integer ?? 1)
        if hidesJudgement, move?.needs.contains(where: \.isConfidential) ?? false { return nil }
        if hidesJudgement, move?.needs.contains(where: \.isJudgement) ?? false, !matter.isJudgementOpen(ofRound: round, in: procedure) { return nil }
        // A judged party may not be able to see the other matter: what it needs to know is that more people wait.
        let isPlain = plain || hidesJudgement && act.move == "absorb"
        guard let sentence = isPlain ? act["plain"].text : act["tale"].text else { return nil }
        return TimelineLine(
            version: entry.version, at: act["received"].integer.map(Moment.init(milliseconds:)) ?? entry.at, move: act.move,
            name: move?.name ?? ["join": "加入", "absorb": "并案", "echo": "关联", "passOn": "移交"][act.move] ?? act.move, who: plain ? "" : act["who"].text ?? "", sentence: sentence,
            round: round, files: (act.fields["files"]?.list ?? []).compactMap(Attachment.init(json:)), isInternal: procedure.isForResidents && act["plain"].text == nil,
            marks: act.events.compactMap { if case .marked(let mark, _) = $0 { mark } else { nil } })
    }
}

extension Matter {
    /// A judged party reads the judgement of a round only once that round is over: a later one runs, or the matter is closed.
    func isJudgementOpen(ofRound round: Int, in procedure: Procedure) -> Bool {
        round < self.round || procedure.state(state)?.opensJudgement == true
    }
}

extension StoredMatter {
    /// Without what an answer will say, as long as it has not been delivered.
    func hidingHeld(in procedure: Procedure) -> StoredMatter {
        guard matter.fields["answeredOn"] == nil else { return self }
        var hidden = matter
        for field in procedure.fields where field.isHeld { hidden.fields[field.id] = nil }
        return StoredMatter(id: id, number: number, version: version, head: head, at: at, matter: hidden)
    }

    func hidingJudgement(in procedure: Procedure) -> StoredMatter {
        let isOpen = matter.isJudgementOpen(ofRound: matter.round, in: procedure)
        var hidden = matter
        for field in procedure.fields where field.isConfidential || field.isJudgement && !isOpen { hidden.fields[field.id] = nil }
        return StoredMatter(id: id, number: number, version: version, head: head, at: at, matter: hidden)
    }
}
