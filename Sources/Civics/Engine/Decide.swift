extension Procedure {
    /// Decides a command: the events that carry it out, or a named refusal; pure, and without any effect of its own.
    public func decide(_ command: Command, on matter: Matter?, in world: World) throws(Refusal) -> [Event] {
        guard let move = move(command.move) else { throw .unknownMove(command.move) }
        var decision = Decision(procedure: self, move: move, command: command, world: world, matter: matter)
        try decision.run()
        return decision.events
    }

    /// Whether this actor could make the move now, fields aside; nil when so, else why not.
    public func obstacle(to move: Move, by actor: Actor, on matter: Matter, in world: World) -> Refusal? {
        let command = Command(procedure: id, move: move.id, actor: actor)
        let decision = Decision(procedure: self, move: move, command: command, world: world, matter: matter)
        do throws(Refusal) {
            try decision.checkState()
            try decision.checkParty()
            try decision.checkGuards(beforeFields: true)
            return nil
        } catch { return error }
    }

    /// The moves this actor may make now, in the order of the table.
    public func moves(open actor: Actor, on matter: Matter, in world: World) -> [Move] {
        moves.filter { !$0.opens && obstacle(to: $0, by: actor, on: matter, in: world) == nil }
    }

    /// The capacity in which the actor makes the move: the post that the journal names.
    public func capacity(for move: Move, of actor: Actor, on matter: Matter?) -> Actor.Capacity? {
        for party in move.by {
            if let capacity = actor.capacities.first(where: { party.admits($0, matter: matter) }) { return capacity }
        }
        return nil
    }
}

extension Party {
    func admits(_ capacity: Actor.Capacity, matter: Matter?) -> Bool {
        switch self {
        case .slot(let slot):
            guard let matter else { return false }
            return matter.holders(of: slot).contains(capacity.holder) && (slot.roles.isEmpty || slot.roles.contains(capacity.role))
        case .oversight:
            guard let matter else { return false }
            return Role.overseeing.contains(capacity.role) && matter.territory.utf8.starts(with: capacity.territory.utf8)
        case .anyone(let roles): return roles.contains(capacity.role)
        case .resident, .clockwork: return false
        }
    }
}

/// One decision in the making: the matter as it stands after the events so far.
struct Decision {
    let procedure: Procedure
    let move: Move
    let command: Command
    let world: World
    var matter: Matter?
    var events: [Event] = []
    private(set) var standing: Actor.Capacity?

    init(procedure: Procedure, move: Move, command: Command, world: World, matter: Matter?) {
        (self.procedure, self.move, self.command, self.world, self.matter) = (procedure, move, command, world, matter)
    }

    private mutating func emitSlot(_ slot: Slot, _ holders: [Holder]) {
        let isPrivate = matter.flatMap { procedure.state($0.state)?.isPrivate } ?? false
        emit(isPrivate ? .seated(slot: slot.id, holders) : .filled(slot: slot.id, holders))
    }

    mutating func emit(_ event: Event) {
        events.append(event)
        Matter.apply(event, to: &matter)
    }

    mutating func run() throws(Refusal) {
        try checkState()
        try checkParty()
        standing = capacity
        try checkFields()
        try open()
        try checkGuards(beforeFields: false)
        for field in move.needs { keepJudgement(field) }
        for effect in move.then { try perform(effect) }
        for outcome in move.outcomes where try holdsAll(outcome.when) {
            for effect in outcome.then { try perform(effect) }
            if let state = outcome.to { try enter(state) }
            return
        }
    }

    func holdsAll(_ conditions: [Guard]) throws(Refusal) -> Bool {
        for condition in conditions where try !holds(condition) { return false }
        return true
    }

    func checkState() throws(Refusal) {
        guard let matter else {
            if move.opens { return }
            throw .unknownMove(move.id)
        }
        guard !move.opens else { throw .alreadyOpen }
        guard move.from.contains(where: { $0.id == matter.state }) else {
            throw .wrongState(move: move.name, state: procedure.state(matter.state)?.name ?? matter.state)
        }
    }

    func checkParty() throws(Refusal) {
        switch command.actor.kind {
        case .clockwork: if move.by.contains(.clockwork) { return }
        case .resident: if move.by.contains(.resident) { return }
        case .person: if procedure.capacity(for: move, of: command.actor, on: matter) != nil { return }
        }
        throw .notYours(move: move.name)
    }

    /// As the actor came: whoever steps out of a slot by this move still acts as its holder.
    var capacity: Actor.Capacity? { standing ?? procedure.capacity(for: move, of: command.actor, on: matter) }

    func checkGuards(beforeFields: Bool) throws(Refusal) {
        for condition in move.only where !(beforeFields && condition.asks(forAny: move.needs)) {
            guard try holds(condition) else { throw .notAllowed(move: move.name, reason: "须\(words(condition))") }
        }
    }

    private mutating func open() throws(Refusal) {
        // The usual way is the last one; an earlier outcome moves it on.
        guard move.opens, let state = move.outcomes.last?.to else { return }
        let code: String
        switch procedure.lies {
        case .byField: code = command.fields["territory"]?.text ?? ""
        case .byMandate(let field): code = command.fields[field.id]?.integer.flatMap(world.structure.territory(ofMandate:)) ?? ""
        }
        guard let path = world.structure.path(ofTerritory: code) else { throw .unfit(field: "所在地区", reason: "没有这个地区") }
        try checkOrigin()
        emit(.opened(procedure: procedure.id, state: state.id, day: world.today, territory: path))
        for source in world.ties.sources { emit(.linked(from: source.matter)) }
    }

    private func checkOrigin() throws(Refusal) {
        let sources = world.ties.sources
        guard !sources.isEmpty || !procedure.needsOrigin else {
            throw .notAllowed(move: move.name, reason: "\(procedure.name)须从有关的事项上开始")
        }
        for source in sources where !procedure.origins.contains(where: { $0.starts && $0.admits(source) }) {
            throw .notAllowed(move: move.name, reason: "有关的事项现在不在可以这样办的环节")
        }
    }

    // Rating and comment are kept on every matter under their own names, whatever else the move does.
    private mutating func keepJudgement(_ field: Field) {
        guard field.isJudgement, let value = command.fields[field.id], !value.isBlank else { return }
        emit(.kept(field: field.id, value))
    }

    /// Enters a state: clocks that do not run there stop, its own start unless they run already.
    private mutating func enter(_ state: State) throws(Refusal) {
        if matter?.state != state.id { emit(.moved(to: state.id)) }
        let wanted = Set(state.clocks.map(\.id))
        for clock in matter?.running ?? [] where !wanted.contains(procedure.clock(clock.id)?.id ?? clock.id) { stop(clock) }
        for kind in state.clocks where !(matter?.running.contains { $0.id == kind.id } ?? false) && !procedure.clocksPerHolder.contains(kind.id) {
            if kind.startsOnce, matter?.clocks[kind.id] != nil { continue }
            try start(kind, id: kind.id)
        }
    }

    private mutating func stop(_ clock: Clock) {
        var stopped = clock
        stopped.stop(on: world.today)
        emit(.clock(stopped))
    }

    func rule(_ id: String) throws(Refusal) -> ResolvedRule {
        let territories = Procedure.codes(ofPath: matter?.territory ?? "")
        guard let rule = world.rules.value(of: id, territories: territories, on: world.today) else {
            throw .notAllowed(move: move.name, reason: "规则 \(id) 没有在用的值，请管理员检查规则文件")
        }
        return rule
    }

    private mutating func start(_ kind: ClockKind, id: String) throws(Refusal) {
        let ruleID: String
        switch kind.length {
        case .until(let field):
            guard let due = value(field).text.flatMap({ Day($0) }) else { throw .missing([field.name]) }
            return run(kind, id: id, rule: "", version: "", through: due)
        case .yearly(let rule):
            let resolved = try self.rule(rule)
            guard case .yearDay(let month, let day) = resolved.value else { throw .notAllowed(move: move.name, reason: "规则 \(rule) 不是每年的一天") }
            return run(kind, id: id, rule: rule, version: resolved.version, through: world.today.next(month: month, day: day))
        case .rule(let rule): ruleID = rule
        case .byField(let field, let rules):
            let key = matter?.value(of: field).keyText ?? ""
            ruleID = rules[key] ?? rules[""] ?? rules.values.sorted()[0]
        }
        let resolved = try rule(ruleID)
        guard case .span(let span) = resolved.value else { throw .notAllowed(move: move.name, reason: "规则 \(ruleID) 不是时限") }
        let start = kind.countsFromRegistration ? (matter?.registered ?? world.today) : world.today
        emit(.clock(.start(
            id: id, rule: ruleID, ruleVersion: resolved.version, span: span, on: start, warnBefore: kind.warning, shift: true,
            table: world.days)))
    }

    private mutating func run(_ kind: ClockKind, id: String, rule: String, version: String, through due: Day) {
        emit(.clock(.start(
            id: id, rule: rule, ruleVersion: version, through: due, on: world.today, warnBefore: kind.warning, table: world.days)))
    }
}

extension Decision {
    func value(_ field: Field) -> JSON { command.fields[field.id] ?? matter?.value(of: field) ?? .null }

    mutating func perform(_ effect: Effect) throws(Refusal) {
        switch effect {
        case .fill(let slot, let source): try fill(slot, from: source)
        case .clear(let slot): if !(matter?.holders(of: slot).isEmpty ?? true) { emitSlot(slot, []) }
        case .add(let slot, let source):
            let have = matter?.holders(of: slot) ?? []
            let more = try holders(from: source).filter { !have.contains($0) }
            guard have.count + more.count <= Matter.holdersLimit else { throw .unfit(field: slot.name, reason: "最多\(Matter.holdersLimit)个") }
            if !more.isEmpty { emitSlot(slot, have + more) }
        case .remove(let slot, let source):
            let gone = try holders(from: source)
            let have = matter?.holders(of: slot) ?? []
            if have.contains(where: gone.contains) { emitSlot(slot, have.filter { !gone.contains($0) }) }
        case .stop(let kind): if let clock = matter?.clocks[kind.id], clock.stopped == nil { stop(clock) }
        case .restart(let kind):
            if let clock = matter?.clocks[kind.id], clock.stopped == nil { stop(clock) }
            try start(kind, id: kind.id)
        case .pause(let kind, let field):
            let (today, reason) = (world.today, value(field).text ?? "")
            try change(kind) { (clock) throws(ClockRefusal) in try clock.pause(on: today, reason: reason) }
        case .resume(let kind):
            let world = world
            try change(kind) { (clock) throws(ClockRefusal) in try clock.resume(on: world.today, table: world.days) }
        case .extend(let kind, let field, let reason, let limitRule): try extend(kind, by: field, reason: reason, limitRule: limitRule)
        case .startEach(let kind, let slot):
            for clock in matter?.running ?? [] where clock.id.hasPrefix("\(kind.id)/") { stop(clock) }
            for holder in matter?.holders(of: slot) ?? [] { try start(kind, id: "\(kind.id)/\(holder.wire)") }
        case .did(let deed, let kind): noteDeed(deed, kind)
        case .mark(let mark): emit(.marked(mark, world.today))
        case .keep(let field):
            if let value = command.fields[field.id], !value.isBlank, matter?.value(of: field) != value { emit(.kept(field: field.id, value)) }
        case .set(let field, let value): emit(.kept(field: field.id, value))
        case .copy(let field, let other): emit(.kept(field: other.id, value(field)))
        case .look(let field, let lookup):
            if let matter {
                let found = world.structure.value(lookup, matter: matter)
                if matter.value(of: field) != found { emit(.kept(field: field.id, found)) }
            }
        case .sign(let field): if let person = command.actor.person { emit(.kept(field: field.id, .int(person))) }
        case .today(let field): emit(.kept(field: field.id, .string(world.today.description)))
        case .count(let field): emit(.kept(field: field.id, .int((matter?.value(of: field).integer ?? 0) + 1)))
        case .serial(let field, let names, let forms): try number(field, names, forms)
        case .spawn(let procedure, let field):
            // One at least where a row is asked for; the rows themselves stand in the entry.
            emit(.spawned(procedure: procedure, rows: field.map { value($0).list ?? [] } ?? [.object([:])]))
        case .inherit(let field): inherit(field)
        case .addUp(let field, let total): addUp(field, into: total)
        case .mean(let field, let total, let count): keepMean(field, total, count)
        case .forget(let field): if matter?.fields[field.id] != nil { emit(.kept(field: field.id, .null)) }
        case .openRound: emit(.round((matter?.round ?? 1) + 1))
        case .mergeInto(let field, _, _):
            guard let target = command.fields[field.id]?.integer else { throw .missing([field.name]) }
            emit(.merged(into: target))
        case .link(let field, _):
            guard let source = command.fields[field.id]?.integer else { throw .missing([field.name]) }
            emit(.linked(from: source))
        case .tellResidents: emit(.told)
        case .noteClock(let clock, let color):
            guard let id = value(clock).text, let running = matter?.clocks[id], running.stopped == nil else { return }
            emit(.kept(field: "noted/\(id)", .string("\(value(color).keyText):\(running.due)")))
        }
    }

    private mutating func noteDeed(_ deed: String, _ kind: ClockKind?) {
        guard let holder = capacity?.holder else { return }
        emit(.did(deed, holder))
        if let kind, let clock = matter?.clocks["\(kind.id)/\(holder.wire)"], clock.stopped == nil { stop(clock) }
    }

    private mutating func change(_ kind: ClockKind, _ body: (inout Clock) throws(ClockRefusal) -> Void) throws(Refusal) {
        guard var clock = matter?.clocks[kind.id], clock.stopped == nil else {
            throw .notAllowed(move: move.name, reason: "\(kind.name)没有在计时")
        }
        do throws(ClockRefusal) { try body(&clock) } catch { throw .clock(error.words) }
        emit(.clock(clock))
    }

    private mutating func extend(_ kind: ClockKind, by field: Field, reason: Field, limitRule: String) throws(Refusal) {
        guard let span = value(field).text.flatMap({ Span($0) }) else { throw .unfit(field: field.name, reason: "写成「5个工作日」「10日」或「1个月」") }
        guard case .span(let limit) = try rule(limitRule).value else { return }
        let (world, words) = (world, value(reason).text ?? "")
        try change(kind) { (clock) throws(ClockRefusal) in
            try clock.extend(by: span, reason: words, limit: limit, on: world.today, table: world.days)
        }
    }

    private func holders(from source: Source) throws(Refusal) -> [Holder] {
        switch source {
        case .field(let field): try holders(in: field, command.fields[field.id] ?? .null)
        case .kept(let field): try holders(in: field, matter?.value(of: field) ?? .null)
        case .perhaps(let source): try holders(from: source)
        case .slot(let slot): matter?.holders(of: slot) ?? []
        case .acting: capacity.map { [$0.holder] } ?? []
        case .self_: command.actor.person.map { [.person($0)] } ?? []
        case .resident: [.resident]
        case .origin(let slot): world.ties.sources.lazy.compactMap { $0.slots[slot.id] }.first ?? []
        case .structure(let lookup): matter.map { world.structure.resolve(lookup, matter: $0) } ?? []
        }
    }

    /// Series are counted by the Office; the number it found is part of what stands around the matter.
    private mutating func number(_ field: Field, _ names: [Field], _ forms: [String: String]) throws(Refusal) {
        guard let last = names.last, let form = forms[value(last).keyText] ?? forms[""], case .text(let words) = try rule(form).value else {
            throw .notAllowed(move: move.name, reason: "没有编号的规则")
        }
        let year = matter?.fields["year"]?.keyText ?? String(world.today.year)
        let n = world.ties.nextSerial
        emit(.kept(field: Matter.series, .string(procedure.series(names, of: matter))))
        emit(.kept(field: field.id, .string(words.replacing("{year}", with: year).replacing("{n}", with: String(n)))))
    }

    private mutating func fill(_ slot: Slot, from source: Source) throws(Refusal) {
        let holders = try holders(from: source)
        if case .perhaps = source, holders.isEmpty { return }
        if case .field(let field) = source, !field.isRequired, holders.isEmpty {
            if matter?.slots[slot.id] != nil { emitSlot(slot, []) }
            return
        }
        guard !holders.isEmpty else { throw .nobody(slot: slot.name) }
        let filled = slot.isMany ? holders : [holders[0]]
        if matter?.slots[slot.id] != filled { emitSlot(slot, filled) }
    }

    private func holders(in field: Field, _ value: JSON) throws(Refusal) -> [Holder] {
        switch field.kind {
        case .unit, .units, .body: return value.integers.map(Holder.body)
        case .place: return value.integers.map(Holder.place)
        case .colleague, .person, .incumbent, .incumbents: return value.integers.map(Holder.person)
        default: throw .unfit(field: field.name, reason: "这里要选择机构、阵地或人员")
        }
    }
}

extension JSON {
    /// The text under which a value is looked up in a table of choices.
    public var keyText: String {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        default: ""
        }
    }
}

extension Matter {
    /// The field under which a matter keeps the series it is numbered in.
    public static let series = "series"
    /// The most that a slot holds together: co-signers of one paper, units of one matter.
    public static let holdersLimit = 500
}

extension Procedure {
    /// The series in which a matter is numbered, from the values of these fields: `suggestion/anlan-6-3/session`.
    public func series(_ names: [Field], of matter: Matter?) -> String {
        ([id] + names.map { matter?.value(of: $0).keyText ?? "" }).joined(separator: "/")
    }

    /// `/990100/990101/` → ["990101", "990100"]: nearest first, as overrides are looked up.
    public static func codes(ofPath path: String) -> [String] { path.split(separator: "/").reversed().map(String.init) }
}
