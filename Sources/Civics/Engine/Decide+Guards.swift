// What must be true for a move: each named case of `Guard`, and when it can be judged.
extension Decision {
    func holds(_ condition: Guard) throws(Refusal) -> Bool {
        switch condition {
        case .before(let kind):
            guard let clock = matter?.clocks[kind.id], clock.stopped == nil else { return false }
            return world.today <= clock.due
        case .filled(let slot): return !(matter?.holders(of: slot).isEmpty ?? true)
        case .field(let field, let values): return values.contains(value(field).keyText)
        case .atMost(let field, let ruleID):
            guard let number = Int64(value(field).keyText) else { return false }
            guard case .integer(let limit) = try rule(ruleID).value else { return false }
            return number <= Int64(limit)
        case .everyHolder(let slot, let deed, let kind): return everyHolder(of: slot, did: deed, orPast: kind)
        case .notYet(let deed):
            guard let holder = capacity?.holder else { return true }
            return !(matter?.deeds[deed]?.contains(holder.wire) ?? false)
        case .marks(let marks): return marks.allSatisfy { matter?.marks[$0] != nil }
        case .roundsBelow(let ruleID):
            guard case .integer(let limit) = try rule(ruleID).value else { return false }
            return (matter?.round ?? 1) < limit
        case .soleDemander: return matter?.demanders == 1
        case .dated(let day, let field, let values):
            guard values.contains(value(field).keyText) else { return true }
            return value(day).text.flatMap { Day($0) }.map { $0 >= world.today } ?? false
        case .paused(let kind): return matter?.clocks[kind.id].map { $0.stopped == nil && $0.isPaused } ?? false
        case .holds(let field, _): return !(matter?.value(of: field).isBlank ?? true)
        case .offshoots(let procedure, let states, _): return world.ties.offshoots(of: procedure, outside: states) == 0
        case .source(let states, _): return world.ties.sources.contains { states.contains($0.state) }
        case .given(let field): return !(command.fields[field.id] ?? .null).isBlank
        case .atLeast(let slots, let field, let rules):
            guard let ruleID = rules[value(field).keyText] ?? rules[""], case .integer(let least) = try rule(ruleID).value else { return false }
            return Set(slots.flatMap { matter?.holders(of: $0) ?? [] }).count >= least
        case .notBy(let field, _): return matter?.value(of: field).integer != command.actor.person
        case .apart(let field, let slots):
            let holders = slots.flatMap { matter?.holders(of: $0) ?? [] }
            return value(field).integers.allSatisfy { person in !holders.contains { world.structure.serves(person, at: $0) } }
        case .overdue(let kind, let ruleID):
            guard let clock = matter?.clocks[kind.id], clock.stopped == nil, !clock.isPaused, case .integer(let days) = try rule(ruleID).value else { return false }
            return world.today - clock.due >= days
        case .sourceField(let field, let values, _):
            return world.ties.sources.contains { values.contains($0.fields[field]?.keyText ?? "") }
        case .notAfter(let first, let last):
            guard let a = value(first).text.flatMap({ Day($0) }), let b = value(last).text.flatMap({ Day($0) }) else { return true }
            return a <= b
        case .deputiesHere(let field):
            guard let path = matter?.territory else { return false }
            return value(field).integers.allSatisfy { world.structure.isDeputy($0, at: path) }
        case .strangers(let field, let slots):
            let known = Set(slots.flatMap { matter?.holders(of: $0) ?? [] })
            return value(field).integers.allSatisfy { !known.contains(.person($0)) }
        case .since(let field, let kind):
            guard let day = value(field).text.flatMap({ Day($0) }), let clock = matter?.clocks[kind.id] else { return true }
            return day >= clock.start
        case .comingDays(let field, let day):
            return (value(field).list ?? []).allSatisfy { row in row[day.id].text.flatMap { Day($0) }.map { $0 >= world.today } ?? true }
        case .notAfterToday(let field): return value(field).text.flatMap { Day($0) }.map { $0 <= world.today } ?? true
        case .room(_, _, let ruleID):
            guard case .integer(let most) = try rule(ruleID).value else { return false }
            return world.ties.sharing < most
        case .byClockwork: return command.actor.kind == .clockwork
        case .reaches(let field, let rule): return try reaches(field, rule)
        case .moreThanHalf(let part, let whole): return isMoreThanHalf(part, of: whole)
        case .mostAre(let slot, let slots): return mostAre(slot, of: slots)
        case .meanBelow(let total, let count, let rule): return try isMeanBelow(total, count, rule)
        case .either(let several):
            for other in several where try holds(other) { return true }
            return false
        case .named(_, let other): return try holds(other)
        case .not(let other): return try !holds(other)
        }
    }

    private func everyHolder(of slot: Slot, did deed: String, orPast kind: ClockKind) -> Bool {
        (matter?.holders(of: slot) ?? []).allSatisfy { holder in
            if matter?.deeds[deed]?.contains(holder.wire) ?? false { return true }
            guard let clock = matter?.clocks["\(kind.id)/\(holder.wire)"] else { return false }
            return clock.due < world.today
        }
    }
}

extension Guard {
    /// Guards that look at what the move itself asks for cannot be judged before the form is filled in.
    func asks(forAny fields: [Field]) -> Bool {
        switch self {
        case .field(let field, _), .atMost(let field, _), .dated(_, let field, _), .given(let field), .apart(let field, _): fields.contains(field)
        case .notAfterToday(let field), .reaches(let field, _), .deputiesHere(let field), .strangers(let field, _), .since(let field, _), .comingDays(let field, _): fields.contains(field)
        case .moreThanHalf(let part, let whole): fields.contains(part) || fields.contains(whole)
        case .notAfter(let first, let last): fields.contains(first) || fields.contains(last)
        case .either(let several): several.contains { $0.asks(forAny: fields) }
        case .named(_, let other), .not(let other): other.asks(forAny: fields)
        default: false
        }
    }
}
