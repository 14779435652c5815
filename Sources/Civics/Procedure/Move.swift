/// 步骤: one row of the table: from where, by whom, with what, on which ground, to where.
public struct Move: Sendable, Identifiable {
    /// A way out of the move: the first whose conditions hold is taken; the last has none.
    public struct Outcome: Sendable {
        public let when: [Guard]
        /// Nil: the matter stays where it is.
        public let to: State?
        public let then: [Effect]

        public init(when: [Guard] = [], to: State?, then: [Effect] = []) {
            self.when = when
            self.to = to
            self.then = then
        }
    }

    public let id: String
    /// The button and the heading: 交办.
    public let name: String
    /// One line under the button: what will happen.
    public let help: String
    /// Empty: this move opens the matter.
    public let from: [State]
    public let by: [Party]
    public let needs: [Field]
    public let only: [Guard]
    public let then: [Effect]
    public let outcomes: [Outcome]
    public let tale: Tale
    /// Offered as the primary button in its states.
    public let isUsual: Bool
    /// Cannot be taken back; asked once more in words.
    public let isGrave: Bool
    public let basis: [Citation]

    public init(
        _ id: String, _ name: String, help: String, from: [State], by: [Party], needs: [Field] = [], only: [Guard] = [],
        then: [Effect] = [], to: State?, tale: Tale, isUsual: Bool = false, isGrave: Bool = false, basis: [Citation] = []
    ) {
        self.init(
            id, name, help: help, from: from, by: by, needs: needs, only: only, then: then, outcomes: [Outcome(to: to)],
            tale: tale, isUsual: isUsual, isGrave: isGrave, basis: basis)
    }

    public init(
        _ id: String, _ name: String, help: String, from: [State], by: [Party], needs: [Field] = [], only: [Guard] = [],
        then: [Effect] = [], outcomes: [Outcome], tale: Tale, isUsual: Bool = false, isGrave: Bool = false, basis: [Citation] = []
    ) {
        self.id = id
        self.name = name
        self.help = help
        self.from = from
        self.by = by
        self.needs = needs
        self.only = only
        self.then = then
        self.outcomes = outcomes
        self.tale = tale
        self.isUsual = isUsual
        self.isGrave = isGrave
        self.basis = basis
    }

    public var opens: Bool { from.isEmpty }

    /// Every effect that any outcome may have.
    public var everyEffect: [Effect] { then + outcomes.flatMap(\.then) }
}

/// The sentence of the timeline, with `{field}` and `{slot}` filled in: one for staff, one in a resident's words.
public struct Tale: Hashable, Sendable {
    public let staff: String
    /// Nil: the resident's timeline leaves this step out.
    public let plain: String?
    /// What it leaves on the matters from which this one came; `{number}` is this one's number.
    public let echo: Echo?
    /// Only for those who share the draft, not even for who reviews it afterwards.
    public let isInside: Bool

    public init(_ staff: String, plain: String? = nil, echo: Echo? = nil, isInside: Bool = false) {
        self.isInside = isInside
        self.staff = staff
        self.plain = plain
        self.echo = echo
    }

    /// 回音: a sentence on another matter's timeline; with `plain` its residents are told as well.
    public struct Echo: Hashable, Sendable {
        public let staff: String
        public let plain: String?

        public init(_ staff: String, plain: String? = nil) {
            self.staff = staff
            self.plain = plain
        }
    }
}
