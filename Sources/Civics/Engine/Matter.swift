/// 事项: what has become of one matter, as its events tell.
public struct Matter: Equatable, Sendable {
    public var procedure: String
    public var state: String
    public var round: Int
    public var registered: Day
    /// Where it belongs: the path of a territory, root first.
    public var territory: String
    public var slots: [String: [Holder]]
    public var fields: [String: JSON]
    public var clocks: [String: Clock]
    public var marks: [Mark: Day]
    /// What single holders have done in this round: `coAnswer` → their wires.
    public var deeds: [String: [String]]
    /// Earlier holders of judged slots: they may read the matter still.
    public var formerHolders: [Holder]
    public var mergedInto: Int64?
    /// The matters from which it came, in the order in which they were tied.
    public var sources: [Int64]
    /// How many residents wait for its answer.
    public var demanders: Int

    public init(procedure: String, state: String, registered: Day, territory: String) {
        self.procedure = procedure
        self.state = state
        self.round = 1
        self.registered = registered
        self.territory = territory
        slots = [:]
        fields = [:]
        clocks = [:]
        marks = [:]
        deeds = [:]
        formerHolders = []
        sources = []
        demanders = 1
        mergedInto = nil
    }

    public func holders(of slot: Slot) -> [Holder] { slots[slot.id] ?? [] }
    public func value(of field: Field) -> JSON { fields[field.id] ?? .null }

    /// The clocks that still run, the most pressing first.
    public var running: [Clock] {
        clocks.values.filter { $0.stopped == nil }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }
}
