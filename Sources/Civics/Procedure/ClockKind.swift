/// 时限: a kind of deadline, with the rule that fixes its length; a running one is a `Clock`.
public struct ClockKind: Hashable, Sendable, Identifiable {
    public let id: String
    /// 办理时限
    public let name: String
    /// What it counts from, for the explanation: 交办.
    public let from: String
    /// The rule of its length; `.byField` picks one by a field's value, the first being used while the field is empty.
    public let length: Length
    /// How long before the end the chip turns amber.
    public let warning: Span
    /// Counts from the day the matter was registered, however late it starts.
    public let countsFromRegistration: Bool
    /// Who is held to it when it is not the state's owner (the resident's time to rate is chased by nobody).
    public let onExpiry: Expiry
    /// Whose turn it calls, where that is not the state's owner: the unit that owes a report while others have the matter.
    public let owedBy: Slot?
    /// Entering a state starts it only the first time; afterwards a move must (a report once given is not asked for again).
    public let startsOnce: Bool
    /// Each run is kept in a table of its own, for counts of what came late.
    public let isCounted: Bool

    public enum Length: Hashable, Sendable {
        case rule(String)
        case byField(Field, [String: String])
        /// Until the day that the field names: a promise.
        case until(Field)
        /// Until the next such day of the year that the rule names (年初问方案、年中问进度).
        case yearly(String)
    }

    /// What the night watch does when it has run out.
    public enum Expiry: Hashable, Sendable {
        /// Turns red on the desks of these slots and of the offices above.
        case escalate([Slot])
        /// Makes this move, by clockwork.
        case move(String)
    }

    public init(
        _ id: String, _ name: String, from: String, _ length: Length, warning: Span, countsFromRegistration: Bool = false,
        onExpiry: Expiry, owedBy: Slot? = nil, startsOnce: Bool = false, isCounted: Bool = false
    ) {
        self.id = id
        self.name = name
        self.from = from
        self.length = length
        self.warning = warning
        self.countsFromRegistration = countsFromRegistration
        self.onExpiry = onExpiry
        self.owedBy = owedBy
        self.startsOnce = startsOnce
        self.isCounted = isCounted
    }

    public static func == (left: ClockKind, right: ClockKind) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Every rule this clock may run by.
    public var rules: [String] {
        switch length {
        case .rule(let rule), .yearly(let rule): [rule]
        case .until: []
        case .byField(_, let rules): rules.values.sorted()
        }
    }
}
