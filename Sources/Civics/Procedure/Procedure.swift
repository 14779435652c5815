/// 程序: how a kind of matter travels, as one value that a clerk can read and a machine can prove closed.
public struct Procedure: Sendable, Identifiable {
    public let id: String
    /// 群众意见
    public let name: String
    public let purpose: String
    public let basis: [Citation]
    /// The steps as the public knows them, in order: 登记在册、梳理汇总 …
    public let steps: [String]
    public let states: [State]
    public let moves: [Move]
    public let slots: [Slot]
    public let fields: [Field]
    public let rules: [Rule]
    public let examples: [Example]
    /// Prefix of public numbers: YJ → YJ2026-000123.
    public let prefix: String
    /// From which other matters one of these may be started; empty: from none.
    public let origins: [Origin]
    /// Cannot be opened by itself, only from another matter.
    public let needsOrigin: Bool
    /// Moves that an office may make on many matters at once, in the order in which they are offered.
    public let batch: [String]
    /// Where a matter lies: as its form says, or where the congress of the deputy's mandate lies.
    public let lies: Lies
    /// Fields and slots by which its ledgers are filtered and counted, besides those that every matter has.
    public let facets: [String]

    /// Which matters of this kind are found as likes of another: none, those still open, or all that are not private.
    public let likeness: Likeness

    public enum Likeness: Hashable, Sendable { case none, whileOpen, ever }

    public enum Lies: Hashable, Sendable { case byField, byMandate(Field) }

    public init(
        _ id: String, _ name: String, prefix: String, purpose: String, basis: [Citation], steps: [String], states: [State],
        moves: [Move], slots: [Slot], fields: [Field], rules: [Rule], examples: [Example], origins: [Origin] = [], needsOrigin: Bool = false,
        batch: [String] = [], lies: Lies = .byField, facets: [String] = [],
        likeness: Likeness = .none
    ) {
        self.likeness = likeness
        self.lies = lies
        self.facets = facets
        self.id = id
        self.name = name
        self.prefix = prefix
        self.origins = origins
        self.needsOrigin = needsOrigin
        self.batch = batch
        self.purpose = purpose
        self.basis = basis
        self.steps = steps
        self.states = states
        self.moves = moves
        self.slots = slots
        // What the night watch says, wherever it speaks.
        let fields = fields + (moves.contains { $0.needs.contains(.clock) } && !fields.contains(.clock) ? [.clock, .color] : [])
        self.fields = fields
        self.rules = rules
        self.examples = examples
        stateByID = Dictionary(states.map { ($0.id, $0) }) { first, _ in first }
        moveByID = Dictionary(moves.map { ($0.id, $0) }) { first, _ in first }
        slotByID = Dictionary(slots.map { ($0.id, $0) }) { first, _ in first }
        fieldByID = Dictionary(fields.map { ($0.id, $0) }) { first, _ in first }
        let effects = moves.flatMap(\.everyEffect)
        let kinds = states.flatMap(\.clocks) + effects.compactMap(\.clock)
        clockByID = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
        marks = Mark.allCases.filter { effects.contains(.mark($0)) }
        seriesFields = effects.lazy.compactMap { if case .serial(_, let names, _) = $0 { names } else { nil } }.first
        let guards = moves.flatMap { $0.only + $0.outcomes.flatMap(\.when) }
        countsClocks = kinds.contains(where: \.isCounted)
        let drafters = moves.filter { $0.from.contains(where: \.isPrivate) }.flatMap(\.by)
        draftSlots = slots.filter { slot in !slot.isJudged && drafters.contains(.slot(slot)) }
        asksForTies = guards.contains(where: \.asksForTies)
        clocksPerHolder = Set(effects.compactMap { if case .startEach(let kind, _) = $0 { kind.id } else { nil } })
    }

    /// Those of the six links that such a matter goes through; none for matters that no resident waits for.
    public let marks: [Mark]
    /// Those who make moves while such a matter is private, but for the judged: they share the draft.
    public let draftSlots: [Slot]
    /// Whether runs of some clock are kept for counting.
    public let countsClocks: Bool
    /// The fields that name the series in which such matters are numbered; nil where they are not.
    public let seriesFields: [Field]?
    public var isNumbered: Bool { seriesFields != nil }
    /// Whether some move depends on where tied matters stand.
    public let asksForTies: Bool

    private let stateByID: [String: State]
    private let moveByID: [String: Move]
    private let slotByID: [String: Slot]
    private let fieldByID: [String: Field]
    private let clockByID: [String: ClockKind]
    /// Clocks of which each holder of a slot has one: entering a state starts none of them.
    let clocksPerHolder: Set<String>

    public func state(_ id: String) -> State? { stateByID[id] }
    public func move(_ id: String) -> Move? { moveByID[id] }
    public func slot(_ id: String) -> Slot? { slotByID[id] }
    public func field(_ id: String) -> Field? { fieldByID[id] }
    /// The kind of a running clock; `coAnswer/body/7` is of the kind `coAnswer`.
    public func clock(_ id: String) -> ClockKind? { clockByID[String(id.prefix { $0 != "/" })] }
    public var clocks: [ClockKind] { clockByID.values.sorted { $0.id < $1.id } }

    public var opening: Move? { moves.first(where: \.opens) }
    /// Residents may open such a matter and follow it by number and query code: it has demanders.
    public var isForResidents: Bool { opening?.by.contains(.resident) ?? false }

    /// Whether a matter in this state is compared with new ones.
    public func isCompared(in state: State) -> Bool {
        switch likeness {
        case .none: false
        case .whileOpen: !state.isFinal
        case .ever: !state.isPrivate
        }
    }

    /// The moves that lead out of a state or can be made in it, in the order of the table.
    public func moves(from state: State) -> [Move] { moves.filter { $0.from.contains(state) } }
}

extension Effect {
    var clock: ClockKind? {
        switch self {
        case .restart(let kind), .stop(let kind), .pause(let kind, _), .resume(let kind), .extend(let kind, _, _, _), .startEach(let kind, _): kind
        case .did(_, let kind): kind
        default: nil
        }
    }
}
