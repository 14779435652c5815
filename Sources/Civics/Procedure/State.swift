/// 环节: where a matter stands. An open state has an owner and runs at least one clock; that is what "nothing gets lost" means.
public struct State: Hashable, Sendable, Identifiable {
    /// The name on the wire, in addresses and in the journal: `registered`.
    public let id: String
    /// The term of the trade: 已登记.
    public let name: String
    /// What a resident is told: 已收到,等联络站整理.
    public let plain: String
    /// The slot whose turn it is; nil only in a final state.
    public let owner: Slot?
    /// The clocks that run here, the owner's own first; clocks not named here stop on entering.
    public let clocks: [ClockKind]
    /// Which of the procedure's public steps this belongs to, from 1; 0 for ways out.
    public let step: Int
    /// Only its parties know of it: a draft.
    public let isPrivate: Bool
    /// Counts as 办结: what was asked for has been answered, judged and settled.
    public let isClosed: Bool
    /// Judged parties may read the judgement of the round here.
    public let opensJudgement: Bool

    public var isFinal: Bool { owner == nil }

    public init(
        _ id: String, _ name: String, plain: String, owner: Slot? = nil, clocks: [ClockKind] = [], step: Int, isPrivate: Bool = false,
        isClosed: Bool = false, opensJudgement: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.plain = plain
        self.owner = owner
        self.clocks = clocks
        self.step = step
        self.isPrivate = isPrivate
        self.isClosed = isClosed
        self.opensJudgement = opensJudgement ?? (isClosed || owner == nil)
    }

    public static func == (left: State, right: State) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
