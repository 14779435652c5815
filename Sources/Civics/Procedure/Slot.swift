/// 承担者: a role within one matter (keeper, lead unit, named person …), filled by a holder while the matter travels.
public struct Slot: Hashable, Sendable, Identifiable {
    public let id: String
    public let name: String
    /// Which roles act for the holder of this slot: a post with one of them, at the holder, may make the slot's moves.
    public let roles: [Role]
    /// Several holders at once (co-units), or one.
    public let isMany: Bool
    /// The party whose work is judged in the end; it may never ask for, see early or write the judgement (避免被满意).
    public let isJudged: Bool
    /// Knows of the matter and has nothing to do in it: reads it, but not who a resident is.
    public let isInformed: Bool

    public init(_ id: String, _ name: String, roles: [Role] = [], isMany: Bool = false, isJudged: Bool = false, isInformed: Bool = false) {
        self.id = id
        self.name = name
        self.roles = roles
        self.isMany = isMany
        self.isJudged = isJudged
        self.isInformed = isInformed
    }

    public static func == (left: Slot, right: Slot) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// 角色: what a post entitles its person to do at the post's body or place.
public enum Role: String, CaseIterable, Sendable {
    case keeper, stationChief
    case office, deputyWork, presidium, streetCommittee
    case unitHead, unitClerk
    case govOffice, govLeader
    case member, committee, procurator
    case supervisor, deputy, admin, auditor

    public var name: String {
        switch self {
        case .keeper: "联络员"
        case .stationChief: "站长"
        case .office: "办公室"
        case .deputyWork: "代表工作机构"
        case .presidium: "乡镇人大主席团"
        case .streetCommittee: "街道人大工委"
        case .unitHead: "承办单位负责人"
        case .unitClerk: "承办单位经办人"
        case .govOffice: "政府办公室（督查）"
        case .govLeader: "政府领导"
        case .member: "常委会组成人员"
        case .committee: "专（工）委员会"
        case .procurator: "检察院经办人"
        case .supervisor: "督办人"
        case .deputy: "人大代表"
        case .admin: "系统管理员"
        case .auditor: "审计员（只读）"
        }
    }
}

/// Who may make a move.
public enum Party: Hashable, Sendable {
    /// Whoever acts for a holder of the slot.
    case slot(Slot)
    /// The resident who raised the matter, or one who joined it, by number and query code.
    case resident
    /// An office of the congress whose territory contains the matter: it may urge and look back without being assigned.
    case oversight
    /// The night watch: a clock ran out.
    case clockwork
    /// The person doing it now becomes a party by doing it (opening a matter).
    case anyone(of: [Role])
}
