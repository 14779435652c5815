/// A flaw of a procedure: something by which a matter could get lost, or a promise in words that is missing.
public struct Flaw: Hashable, Sendable {
    public let procedure: String
    /// The state or move that breaks the rule.
    public let place: String
    public let reason: String
}

extension Procedure {
    /// Proves the closed loop: every state reachable, every open one owned, timed and able to end, every move worded, the
    /// judged never judging. Empty when the proof holds.
    public func flaws() -> [Flaw] {
        var list: [Flaw] = []
        func found(_ place: String, _ reason: String) { list.append(Flaw(procedure: id, place: place, reason: reason)) }

        if Set(states.map(\.id)).count != states.count { found(id, "two states share one id") }
        if Set(moves.map(\.id)).count != moves.count { found(id, "two moves share one id") }
        if !moves.contains(where: \.opens) { found(id, "no move opens such a matter") }
        let reachable = reachableStates()
        let ending = endingStates()
        let filled = slotsSurelyFilled()
        for state in states {
            if !reachable.contains(state) { found(state.id, "no move leads here") }
            if state.plain.isEmpty || state.name.isEmpty { found(state.id, "the state has no words") }
            guard let owner = state.owner else { continue }
            if state.clocks.isEmpty { found(state.id, "an open state without a clock") }
            if !(filled[state]?.contains(owner) ?? false) { found(state.id, "its owner \(owner.id) may be empty on some way") }
            if !ending.contains(state) { found(state.id, "no way leads from here to an end") }
            if !moves(from: state).contains(where: { $0.by.contains(.slot(owner)) }) { found(state.id, "its owner has no move to make") }
        }
        for move in moves { for reason in self.flaws(of: move) { found(move.id, reason) } }
        for facet in facets {
            if slot(facet) == nil && field(facet) == nil { found(facet, "a facet that is neither a slot nor a field") }
            // Whoever may count by it reads it.
            if let field = field(facet), field.isJudgement || field.isConfidential { found(facet, "lists would tell the judgement") }
        }
        for clock in clocks { for reason in self.flaws(of: clock) { found(clock.id, reason) } }
        return list
    }

    private func flaws(of move: Move) -> [String] {
        var reasons: [String] = []
        if move.name.isEmpty || move.help.isEmpty || move.tale.staff.isEmpty { reasons.append("the move has no words") }
        if move.outcomes.isEmpty || !(move.outcomes.last?.when.isEmpty ?? false) { reasons.append("its last outcome must be without condition") }
        if move.by.isEmpty { reasons.append("nobody may make it") }
        for state in move.from + move.outcomes.compactMap(\.to) where self.state(state.id) == nil { reasons.append("it names the unknown state \(state.id)") }
        for field in move.needs where self.field(field.id) == nil { reasons.append("it asks for the undeclared field \(field.id)") }
        for case .slot(let slot) in move.by where self.slot(slot.id) == nil { reasons.append("it names the undeclared slot \(slot.id)") }
        let judges = move.needs.contains(where: \.isJudgement)
        if judges, move.by.contains(where: { if case .slot(let slot) = $0 { slot.isJudged } else { false } }) {
            reasons.append("the judged party would write the judgement")
        }
        if !examples.contains(where: { $0.steps.contains { $0.move == move.id && !$0.expect.hasPrefix("!") } }) {
            reasons.append("no worked example makes it")
        }
        return reasons
    }

    private func flaws(of clock: ClockKind) -> [String] {
        var reasons = clock.rules.filter { id in !rules.contains { $0.id == id } }.map { "its rule \($0) is not declared" }
        if case .move(let id) = clock.onExpiry {
            if let move = move(id) {
                if !move.by.contains(.clockwork) { reasons.append("on expiry \(id) is made, but not by clockwork") }
                let missing = states.filter { $0.clocks.contains(clock) && !move.from.contains($0) }
                if !missing.isEmpty { reasons.append("on expiry \(id) is made, which is not possible in \(missing.map(\.id))") }
            } else { reasons.append("on expiry the unknown move \(id) is made") }
        }
        return reasons
    }

    private func reachableStates() -> Set<State> {
        var known = Set(moves.filter(\.opens).flatMap { $0.outcomes.compactMap(\.to) })
        var grew = true
        while grew {
            let next = known.union(moves.filter { !known.isDisjoint(with: $0.from) }.flatMap { $0.outcomes.compactMap(\.to) })
            grew = next.count > known.count
            known = next
        }
        return known
    }

    private func endingStates() -> Set<State> {
        var known = Set(states.filter(\.isFinal))
        var grew = true
        while grew {
            let next = known.union(moves.filter { move in move.outcomes.contains { $0.to.map(known.contains) ?? false } }.flatMap(\.from))
            grew = next.count > known.count
            known = next
        }
        return known
    }

    /// For each state the slots that are filled on every way to it (a fixed point over the table).
    private func slotsSurelyFilled() -> [State: Set<Slot>] {
        var sure: [State: Set<Slot>] = [:]
        var changed = true
        while changed {
            changed = false
            for move in moves {
                let starts: [(State?, Set<Slot>)] = move.opens ? [(nil, [])] : move.from.compactMap { from in sure[from].map { (from, $0) } }
                for (outcome, (from, start)) in move.outcomes.flatMap({ outcome in starts.map { (outcome, $0) } }) {
                    guard let to = outcome.to ?? from else { continue }
                    let known = (move.only + outcome.when).compactMap { if case .filled(let slot) = $0 { slot } else { nil } }
                    let after = (move.then + outcome.then).reduce(start.union(known)) { $1.filling($0) }
                    let met = sure[to].map { $0.intersection(after) } ?? after
                    if met != sure[to] { sure[to] = met; changed = true }
                }
            }
        }
        return sure
    }
}

extension Effect {
    func filling(_ slots: Set<Slot>) -> Set<Slot> {
        switch self {
        case .fill(_, .perhaps): slots
        case .fill(let slot, .field(let field)): field.isRequired ? slots.union([slot]) : slots.subtracting([slot])
        case .fill(let slot, _): slots.union([slot])
        case .clear(let slot): slots.subtracting([slot])
        default: slots
        }
    }
}
