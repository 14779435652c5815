/// What a person may see: the matters of these territories, those in which one of these holders is or was a party, or all.
public struct Sight: Hashable, Sendable {
    public let holders: [String]
    public let territories: [String]
    public let seesAll: Bool
    /// Those of the holders whose matters' ratings may be read while the round still runs: never a party that is judged.
    public let openHolders: [String]
    /// Lists matters without learning how a running round was rated, wherever they lie.
    private let isPublic: Bool

    public init(holders: [String], territories: [String], seesAll: Bool = false, openHolders: [String] = [], isPublic: Bool = false) {
        self.isPublic = isPublic
        self.holders = holders
        self.openHolders = openHolders
        // A territory inside another adds nothing.
        self.territories = Set(territories).filter { path in !territories.contains { $0 != path && path.utf8.starts(with: $0.utf8) } }.sorted()
        self.seesAll = seesAll
    }

    /// Whoever may know of what lies in a territory itself, but of nothing private.
    public static func openTo(_ territory: String) -> Sight { Sight(holders: [], territories: [territory]) }

    public static let everything = Sight(holders: [], territories: [], seesAll: true)

    /// Anybody's, in public figures and their lists: every matter counts, a rating only once its round is over (避免被满意).
    public static let anybody = Sight(holders: [], territories: [], seesAll: true, isPublic: true)

    /// The house itself: also what is private to others.
    var seesPrivate: Bool { seesAll && holders.isEmpty && !isPublic }

    /// The ids of what is hidden from one who sees the whole: private, and in none of the holders' hands. Few; whoever counts much leaves these out
    /// rather than to look up every matter.
    var hidden: SQL {
        seesPrivate ? "(SELECT 0 WHERE 1 = 0)" : "(SELECT h.id FROM matter h WHERE h.is_private = 1 AND NOT EXISTS (SELECT 1 FROM party p WHERE p.matter = h.id AND p.holder IN \(list: holders)))"
    }

    /// The condition on `matter m`, from which a list of all that may be seen can be read.
    var condition: SQL { condition("m.id IN (SELECT matter FROM party WHERE holder IN \(list: holders))") }

    /// The same on matters that were found in another way and are few: each is asked whose it is, instead of gathering all that the holders ever had.
    var conditionOnFew: SQL { condition("EXISTS (SELECT 1 FROM party p WHERE p.matter = m.id AND p.holder IN \(list: holders))") }

    private func condition(_ isTheirs: SQL) -> SQL {
        // What is private is for its parties alone, however much one oversees.
        if seesAll && holders.isEmpty { return isPublic ? "m.is_private = 0" : "1 = 1" }
        if seesAll { return "(m.is_private = 0 OR \(isTheirs))" }
        var parts = territories.map { path -> SQL in "(m.is_private = 0 AND m.territory >= \(path) AND m.territory < \(path + "~"))" }
        if !holders.isEmpty { parts.append(isTheirs) }
        return "(\(SQL.joined(parts, by: " OR ", empty: "1 = 0")))"
    }
}

extension Sight {
    /// Whether the rating of a running round may be read, whosever it is.
    var readsEveryRating: Bool { seesAll && !isPublic }

    /// The condition on `matter m` under which its rating may be listed, filtered and counted: as on the matter's own page, a judged
    /// party learns it only when the round is over (避免被满意).
    var judgement: SQL {
        if readsEveryRating { return "1 = 1" }
        var parts: [SQL] = ["m.round_over = 1"]
        parts += territories.map { path -> SQL in "(m.territory >= \(path) AND m.territory < \(path + "~"))" }
        if !openHolders.isEmpty { parts.append("EXISTS (SELECT 1 FROM party p WHERE p.matter = m.id AND p.holder IN \(list: openHolders))") }
        return "(\(SQL.joined(parts, by: " OR ")))"
    }
}
