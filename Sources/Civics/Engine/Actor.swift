/// Who acts: a person in a post, a resident holding a query code, or the night watch. Every entry of the journal says so.
public struct Actor: Hashable, Sendable {
    /// One post as it counts today: "who could do what on day D" is answered by posts, not by accounts.
    public struct Capacity: Hashable, Sendable {
        public let post: Int64
        public let role: Role
        public let holder: Holder
        /// The path of the territory of the post's body or place, e.g. `/990100/990101/`; the reach of an overseeing office.
        public let territory: String

        public init(post: Int64, role: Role, holder: Holder, territory: String) {
            self.post = post
            self.role = role
            self.holder = holder
            self.territory = territory
        }
    }

    public enum Kind: Hashable, Sendable {
        case person(Int64)
        case resident
        case clockwork
    }

    public let kind: Kind
    public let capacities: [Capacity]

    public init(kind: Kind, capacities: [Capacity] = []) {
        self.kind = kind
        self.capacities = capacities
    }

    public static let resident = Actor(kind: .resident)
    public static let clockwork = Actor(kind: .clockwork)

    public var person: Int64? { if case .person(let id) = kind { id } else { nil } }
}

extension Role {
    /// Offices of the congress: they oversee every matter of their territory.
    public static let overseeing: Set<Role> = [.office, .deputyWork, .presidium, .streetCommittee, .supervisor]
}
