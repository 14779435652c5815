import Civics

/// The rows that one matter gives, worked out from the matter alone: comparing two pictures tells what has to be written.
struct MatterPicture: Equatable {
    struct DeskRow: Hashable { let holder, why, warn, due: String }
    struct ClockRow: Hashable { let id, due, warn, noted: String }
    struct Tally: Hashable {
        let figure, key: String
        var n = 1

        /// Counters are kept apart by procedure: `opinion/all`.
        static func name(_ figure: String, _ procedure: String) -> String { "\(procedure)/\(figure)" }
    }

    struct Facet: Hashable { let name, value: String }
    struct Run: Hashable {
        let clock, start, due, stopped, holder: String
        /// Whose clock it is, where each holder has one.
        var own: Substring { start.dropFirst(10) }
    }

    let facets: Set<Facet>
    let runs: Set<Run>
    let desk: [DeskRow]
    let parties: Set<String>
    /// Every territory it lies in, from the narrowest up; what is private lies in none.
    let areas: [String]
    let clocks: Set<ClockRow>
    let tallies: [Tally]
    let month: String
    let due: String?
    let course: Course

    /// A day after all others: paused clocks press nobody.
    static let never = "9999-12-31"
    /// Why a matter lies on a desk whose holder need not act, but must know that others are late.
    static let late = "late"

    init(_ matter: Matter, procedure: Procedure) {
        let state = procedure.state(matter.state)
        let running = matter.running
        let own = state?.clocks.first.flatMap { kind in running.first { $0.id == kind.id } } ?? running.first
        due = own.map(MatterPicture.due)
        month = String(matter.registered.description.prefix(7))
        // Whoever has left a draft sees it no more.
        let former = state?.isPrivate == true ? [] : matter.formerHolders
        parties = Set(matter.slots.values.joined().map(\.wire)).union(former.map(\.wire)).subtracting([Holder.resident.wire])
        areas = state?.isPrivate == true ? [] : Procedure.codes(ofPath: matter.territory)
        facets = MatterPicture.facets(matter, procedure)
        runs = MatterPicture.runs(matter, procedure)
        clocks = Set(running.map { clock in
            let noted = matter.fields["noted/\(clock.id)"]?.text ?? ""
            let color = noted.hasSuffix(":\(clock.due)") ? String(noted.prefix { $0 != ":" }) : ""
            return ClockRow(id: clock.id, due: MatterPicture.due(clock), warn: MatterPicture.warn(clock), noted: color)
        })
        desk = MatterPicture.desk(matter, state: state, own: own, running: running, procedure: procedure)
        let course = Course(matter, state: state, marks: procedure.marks)
        self.course = course
        let tallies = MatterPicture.tallies(matter, state: state) + (course.mode.isEmpty ? [] : [Tally(figure: "mode", key: course.mode)])
        self.tallies = tallies.map { Tally(figure: Tally.name($0.figure, procedure.id), key: $0.key, n: $0.n) }
    }

    private static func due(_ clock: Clock) -> String { clock.isPaused ? never : clock.due.description }
    private static func warn(_ clock: Clock) -> String { clock.isPaused ? never : clock.warn.description }

    private static func desk(_ matter: Matter, state: State?, own: Clock?, running: [Clock], procedure: Procedure) -> [DeskRow] {
        guard let state, let owner = state.owner, let own else { return [] }
        var rows: [String: DeskRow] = [:]
        func put(_ holder: String, _ why: String, _ clock: Clock) {
            if rows[holder] == nil { rows[holder] = DeskRow(holder: holder, why: why, warn: warn(clock), due: due(clock)) }
        }
        // What the night watch has noted as run out is red for the owner and for those whom the clock names (S1-58).
        let overrun = running.filter { matter.fields["noted/\($0.id)"]?.text == "late:\($0.due)" && !$0.isPaused }
        let pressing = overrun.first { $0.due < own.due && !$0.id.contains("/") } ?? own
        for holder in matter.holders(of: owner) { put(holder.wire, state.id, pressing) }
        if owner.isJudged { for holder in matter.slots["person"] ?? [] { put(holder.wire, state.id, pressing) } }
        for clock in running {
            guard let slash = clock.id.firstIndex(of: "/") else { continue }
            put(String(clock.id[clock.id.index(after: slash)...]), String(clock.id[..<slash]), clock)
        }
        // A report that the unit owes presses it, and whoever is named for it, even while it has longer to answer.
        for clock in running where !clock.isPaused {
            guard let slot = procedure.clock(clock.id)?.owedBy else { continue }
            for holder in matter.holders(of: slot) + (slot.isJudged ? matter.slots["person"] ?? [] : []) {
                if let row = rows[holder.wire], row.due <= due(clock) { continue }
                rows[holder.wire] = DeskRow(holder: holder.wire, why: clock.id, warn: warn(clock), due: due(clock))
            }
        }
        if matter.fields["askedSpan"] != nil { for holder in matter.slots["office"] ?? [] { put(holder.wire, "ask", own) } }
        for clock in overrun {
            guard case .escalate(let slots) = procedure.clock(clock.id)?.onExpiry else { continue }
            for holder in slots.flatMap(matter.holders(of:)) { put(holder.wire, late, clock) }
        }
        return rows.values.sorted { $0.holder < $1.holder }
    }

    private static func facets(_ matter: Matter, _ procedure: Procedure) -> Set<Facet> {
        var facets: Set<Facet> = []
        for name in procedure.facets {
            let values: [String]
            if let slot = procedure.slot(name) { values = matter.holders(of: slot).map(\.wire) } else if case .records = procedure.field(name)?.kind {
                values = (matter.fields[name]?.list ?? []).compactMap { $0["at"].text }
            } else {
                let key = procedure.field(name)?.isJudgement == true ? "" : matter.fields[name]?.keyText ?? ""
                values = key.isEmpty ? [] : [key]
            }
            for value in values { facets.insert(Facet(name: "\(procedure.id)/\(name)", value: value)) }
        }
        return facets
    }

    private static func runs(_ matter: Matter, _ procedure: Procedure) -> Set<Run> {
        guard procedure.countsClocks else { return [] }
        return Set(matter.clocks.values.compactMap { clock in
            guard let kind = procedure.clock(clock.id), kind.isCounted else { return nil }
            let own = clock.id.firstIndex(of: "/").map { String(clock.id[clock.id.index(after: $0)...]) }
            return Run(
                clock: kind.id, start: "\(clock.start)\(own.map { " \($0)" } ?? "")", due: clock.due.description, stopped: clock.stopped?.description ?? "",
                holder: own ?? matter.slots["lead"]?.first?.wire ?? "")
        })
    }

    private static func tallies(_ matter: Matter, state: State?) -> [Tally] {
        func key(_ name: String) -> String { matter.fields[name]?.keyText ?? "" }
        func holder(_ slot: String) -> String { matter.slots[slot]?.first?.wire ?? "" }
        var tallies = [
            Tally(figure: "all", key: ""), Tally(figure: "state", key: matter.state), Tally(figure: "category", key: key("category")),
            Tally(figure: "grade", key: key("grade")), Tally(figure: "channel", key: key("channel")),
            Tally(figure: "station", key: holder("keeper")), Tally(figure: "lead", key: holder("lead")),
        ]
        tallies += Procedure.codes(ofPath: matter.territory).map { Tally(figure: "territory", key: $0) }
        // 诉求 and 事项 (S0-16): a merged matter is counted with the one it was merged into; its demander is a demand of its own.
        if matter.mergedInto == nil { tallies.append(Tally(figure: "demands", key: "", n: matter.demanders)) }
        let mode = HandlingMode(state: matter.state, result: key("result"), lead: holder("lead"), grade: key("grade"))
        tallies.append(Tally(figure: "matrix", key: "\(key("category"))|\(mode.rawValue)|\(key("grade"))"))
        if state?.isFinal == false { tallies.append(Tally(figure: "open", key: "")) }
        if !key("result").isEmpty { tallies.append(Tally(figure: "result", key: key("result"))) }
        if !key("rating").isEmpty {
            tallies.append(Tally(figure: "rated", key: key("rating")))
            // What anybody may count: as `Sight.judgement` for the public, only when the round is over.
            if state?.opensJudgement == true { tallies.append(Tally(figure: "rating", key: key("rating"))) }
        }
        if matter.round > 1 { tallies.append(Tally(figure: "rounds", key: String(matter.round))) }
        if !key("result").isEmpty { tallies.append(Tally(figure: "replied", key: "")) }
        if state?.isClosed == true {
            tallies += [Tally(figure: "closed", key: ""), Tally(figure: "closedIn", key: key("category"))]
        }
        return tallies
    }
}
