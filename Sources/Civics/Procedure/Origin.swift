/// 由来: a kind of matter from which matters of a procedure may be started; the two stay tied by a link (关联).
///
/// What comes of the new matter is told on the first one by the echo of its moves. One matter may start many, and one may come from many.
public struct Origin: Hashable, Sendable {
    /// The first one's procedure; nil: any.
    public let procedure: String?
    /// The states in which it may start another; empty: any that is open.
    public let states: [String]

    /// Whether a matter may be started from it; else one is only tied to it later on.
    public let starts: Bool

    public init(_ procedure: String, in states: [String] = [], starts: Bool = true) {
        (self.procedure, self.states, self.starts) = (procedure, states, starts)
    }

    private init() { (procedure, states, starts) = (nil, [], true) }

    /// Any matter that is still open.
    public static let any = Origin()

    public func admits(_ source: Tie) -> Bool {
        guard procedure == nil || procedure == source.procedure else { return false }
        return states.isEmpty ? source.isOpen : states.contains(source.state)
    }
}

extension Procedure {
    /// Whether what comes of such a matter is told on one of that procedure to which it is tied; a campaign that is merely named hears nothing.
    public func echoes(on other: String) -> Bool { origins.contains { $0.starts && ($0.procedure == nil || $0.procedure == other) } }
}

/// Another matter as far as a decision may ask about it: what it is and where it stands now.
public struct Tie: Hashable, Sendable {
    public let matter: Int64
    public let procedure: String
    public let state: String
    public let isOpen: Bool
    /// Who has a part in it, by the slot's id.
    public let slots: [String: [Holder]]
    public let fields: [String: JSON]

    public init(matter: Int64, procedure: String, state: String, isOpen: Bool, slots: [String: [Holder]] = [:], fields: [String: JSON] = [:]) {
        self.matter = matter
        self.procedure = procedure
        self.state = state
        self.isOpen = isOpen
        self.slots = slots
        self.fields = fields
    }
}

/// The matters around the one in hand: those it came from, and how many have come from it, by procedure and state.
public struct Ties: Hashable, Sendable {
    public let sources: [Tie]
    public let offshoots: [String: [String: Int]]
    /// The next number of the series that the matter is to get its number from.
    public let nextSerial: Int
    /// How many of its own kind share a value with the matter to be opened (see `Guard.room`).
    public let sharing: Int

    public init(sources: [Tie] = [], offshoots: [String: [String: Int]] = [:], nextSerial: Int = 1, sharing: Int = 0) {
        self.sharing = sharing
        self.sources = sources
        self.offshoots = offshoots
        self.nextSerial = nextSerial
    }

    public static let none = Ties()

    /// How many of a procedure stand elsewhere than in these states.
    public func offshoots(of procedure: String, outside states: [String]) -> Int {
        (offshoots[procedure] ?? [:]).filter { !states.contains($0.key) }.values.reduce(0, +)
    }
}
