/// What `decide` may know of the world: the day, the day table, the rules in force, and the city's structure.
public struct World: Sendable {
    public let today: Day
    public let days: DayTable
    public let rules: RuleBook
    public let structure: any Structure
    /// The matters tied to the one in hand.
    public let ties: Ties

    public init(today: Day, days: DayTable, rules: RuleBook, structure: any Structure, ties: Ties = .none) {
        self.today = today
        self.days = days
        self.rules = rules
        self.structure = structure
        self.ties = ties
    }

    public func with(_ ties: Ties) -> World { World(today: today, days: days, rules: rules, structure: structure, ties: ties) }
}

/// The city's own structure as far as procedures ask for it.
public protocol Structure: Sendable {
    /// The holders that a named look-up gives for a matter as it would stand: `office-of-grade`, `station-of-territory` …
    func resolve(_ lookup: String, matter: Matter) -> [Holder]
    /// The path of a territory by its code, e.g. `/990100/990101/990101001/`; nil when there is none.
    func path(ofTerritory code: String) -> String?
    /// The path of the territory that a holder belongs to.
    func path(of holder: Holder) -> String?
    /// Whether the body may be given work of the congress: it exists today and is a handling unit.
    func isUnit(_ body: Int64) -> Bool
    /// Whether there is such a person in the register.
    func isPerson(_ person: Int64) -> Bool
    /// Whether the person holds a post today for that holder.
    func serves(_ person: Int64, at holder: Holder) -> Bool
    /// Whether the person holds a post in one of these roles today.
    func holds(_ person: Int64, anyOf roles: [Role]) -> Bool
    /// Whether the person is today a deputy of the congress of exactly this territory (a path).
    func isDeputy(_ person: Int64, at path: String) -> Bool
    /// Whether the body exists today and is of one of these kinds.
    func isBody(_ body: Int64, of kinds: [String]) -> Bool
    /// Whether the post is a mandate that the person, or anybody, holds today.
    func isMandate(_ post: Int64, of person: Int64?) -> Bool
    /// The code of the territory whose congress the mandate belongs to.
    func territory(ofMandate post: Int64) -> String?
    /// The deputy who holds it.
    func holder(ofMandate post: Int64) -> Int64?
    /// What the structure says about a matter: `session`, `term`, `period`, `year`, `level`, `billsDue`; null where it knows nothing.
    func value(_ lookup: String, matter: Matter) -> JSON
}
