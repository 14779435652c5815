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

    public enum Length: Hashable, Sendable {
        case rule(String)
        case byField(Field, [String: String])
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
        onExpiry: Expiry
    ) {
        self.id = id
        self.name = name
        self.from = from
        self.length = length
        self.warning = warning
        self.countsFromRegistration = countsFromRegistration
        self.onExpiry = onExpiry
    }

    public static func == (left: ClockKind, right: ClockKind) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Every rule this clock may run by.
    public var rules: [String] {
        switch length {
        case .rule(let rule): [rule]
        case .byField(_, let rules): rules.values.sorted()
        }
    }
}
