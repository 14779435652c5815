/// All rules, built in and local, and which of them holds where and when.
///
/// A value that is built once at start: looking a rule up takes a dictionary step for each territory asked.
public struct RuleBook: Sendable {
    /// A local value: from its day on, for its territory and those below it.
    public struct Override: Hashable, Sendable {
        public let rule: String
        public let territory: String
        public let value: RuleValue
        public let inForce: InForce
        /// The local text it rests on: 《…办法》第七条.
        public let basis: String

        public init(rule: String, territory: String, value: RuleValue, inForce: InForce, basis: String) {
            (self.rule, self.territory, self.value, self.inForce, self.basis) = (rule, territory, value, inForce, basis)
        }

        var canonical: String {
            "\(rule)\u{1f}\(territory)\u{1f}\(value.canonical)\u{1f}\(basis)\u{1f}\(inForce.from)\u{1f}\(inForce.until?.description ?? "")"
        }
    }

    private struct Key: Hashable, Sendable {
        let rule: String
        let territory: String
    }

    /// In the order in which they were declared.
    public let rules: [Rule]
    public let overrides: [Override]
    private let byID: [String: [Rule]]
    /// Newest first.
    private let byKey: [Key: [LocalValue]]
    /// The version of each built-in rule, by its id and first day.
    private let builtInVersions: [String: [Day: String]]
    /// From which day on the whole book has which version; the first begins with the calendar.
    private let versions: [(from: Day, text: String)]

    /// Throws where two rules of one id hold on the same day, or a rule does not fit itself.
    public init(_ rules: [Rule]) throws(RuleFlaw) { try self.init(rules: rules, overrides: []) }

    private init(rules: [Rule], overrides: [Override]) throws(RuleFlaw) {
        self.rules = rules
        self.overrides = overrides
        byID = Dictionary(grouping: rules, by: \.id)
        let groups = Dictionary(grouping: overrides) { Key(rule: $0.rule, territory: $0.territory) }
        byKey = groups.mapValues { group in group.sorted { $0.inForce.from > $1.inForce.from }.map(LocalValue.init) }
        builtInVersions = byID.mapValues { group in
            Dictionary(group.map { ($0.inForce.from, ShortHash.version($0.inForce.from, $0.canonical)) }, uniquingKeysWith: { $1 })
        }
        versions = RuleBook.versions(rules, overrides)
        for group in byID.values { try RuleBook.check(group) }
    }

    /// The book with local values. Throws on the first that cannot stand; `RuleFlaw.index` tells which.
    public func adding(_ more: [Override]) throws(RuleFlaw) -> RuleBook {
        var seen = Set(overrides.map { Place($0) })
        for (index, item) in more.enumerated() {
            if let flaw = flaw(of: item) { throw RuleFlaw(index: index, field: flaw.field, reason: flaw.reason) }
            guard seen.insert(Place(item)).inserted else {
                let reason = "\(item.territory) 的规则“\(item.rule)”自\(item.inForce.from)起已有一个值，不能重复"
                throw RuleFlaw(index: index, field: "rule", reason: reason)
            }
        }
        return try RuleBook(rules: rules, overrides: overrides + more)
    }

    /// Why a local value cannot stand; nil where it can.
    public func flaw(of item: Override) -> RuleFlaw? {
        guard let group = byID[item.rule] else { return RuleFlaw(field: "rule", reason: "没有名为“\(item.rule.prefix(60))”的规则") }
        if item.basis.trimmingBlanks.isEmpty { return RuleFlaw(field: "basis", reason: "请写明依据，如《…办法》第七条") }
        if let until = item.inForce.until, until < item.inForce.from {
            return RuleFlaw(field: "until", reason: "截止日\(until)早于起始日\(item.inForce.from)")
        }
        let touched = group.filter { $0.inForce.overlaps(item.inForce) }
        guard !touched.isEmpty else { return RuleFlaw(field: "from", reason: "规则“\(item.rule)”在这段时间不施行") }
        for rule in touched {
            if let reason = rule.objection(to: item.value) { return RuleFlaw(field: "value", reason: reason) }
        }
        return nil
    }

    /// The built-in rule of an id on a day.
    public func rule(_ id: String, on day: Day) -> Rule? { byID[id]?.first { $0.inForce.contains(day) } }

    /// Any rule of the id, to know its kind.
    public func anyRule(_ id: String) -> Rule? { byID[id]?.last }

    /// What holds for a matter: the nearest territory's own value, else the built-in one; nil where no such rule is in force on the day.
    public func value(of id: String, territories: [String] = [], on day: Day) -> ResolvedRule? {
        guard let rule = rule(id, on: day) else { return nil }
        for territory in territories {
            let values = byKey[Key(rule: id, territory: territory)]
            guard let local = values?.first(where: { $0.item.inForce.contains(day) }) else { continue }
            return ResolvedRule(rule: rule, value: local.item.value, version: local.version, citation: local.citation, territory: territory)
        }
        let version = builtInVersions[id]?[rule.inForce.from] ?? ""
        return ResolvedRule(rule: rule, value: rule.value, version: version, citation: rule.citation, territory: nil)
    }

    /// A short hash over every rule and local value in force on the day, in whatever order they were declared.
    public func version(on day: Day) -> String {
        var (low, high) = (0, versions.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if versions[middle].from <= day { low = middle } else { high = middle - 1 }
        }
        return versions[low].text
    }
}

/// A local value with what is worked out of it once.
private struct LocalValue: Sendable {
    let item: RuleBook.Override
    let version: String
    let citation: Citation

    init(_ item: RuleBook.Override) {
        (self.item, version) = (item, ShortHash.version(item.inForce.from, item.canonical))
        citation = Citation(basis: item.basis)
    }
}

extension ShortHash {
    fileprivate static func version(_ from: Day, _ canonical: String) -> String {
        var hash = ShortHash()
        hash.add(canonical)
        return "\(from).\(hash.text)"
    }
}

/// What may be said only once.
private struct Place: Hashable {
    let rule: String
    let territory: String
    let from: Day

    init(_ item: RuleBook.Override) { (rule, territory, from) = (item.rule, item.territory, item.inForce.from) }
}

extension RuleBook {
    private static func check(_ group: [Rule]) throws(RuleFlaw) {
        for (index, rule) in group.enumerated() {
            if group[..<index].contains(where: { $0.inForce.overlaps(rule.inForce) }) {
                throw RuleFlaw(field: "rule", reason: "规则“\(rule.id)”在同一天有两个值")
            }
            if let until = rule.inForce.until, until < rule.inForce.from {
                throw RuleFlaw(field: "until", reason: "规则“\(rule.id)”的截止日早于起始日")
            }
            if case .choice(let word) = rule.value, !rule.options.contains(word) {
                throw RuleFlaw(field: "value", reason: "规则“\(rule.id)”的默认值“\(word)”不在选项之中")
            }
            if rule.overridable, let reason = rule.objection(to: rule.value) { throw RuleFlaw(field: "value", reason: reason) }
        }
    }

    /// Sweeps over the days on which something begins or ends; the hashes are summed, so that order does not matter.
    private static func versions(_ rules: [Rule], _ overrides: [Override]) -> [(from: Day, text: String)] {
        var changes: [Day: UInt64] = [.earliest: 0]
        for (canonical, inForce) in rules.map({ ("r" + $0.canonical, $0.inForce) }) + overrides.map({ ("o" + $0.canonical, $0.inForce) }) {
            var hash = ShortHash()
            hash.add(canonical)
            changes[inForce.from, default: 0] &+= hash.value
            if let until = inForce.until, until < .latest { changes[until + 1, default: 0] &-= hash.value }
        }
        var running: UInt64 = 0
        return changes.sorted { $0.key < $1.key }.map { day, change in
            running &+= change
            return (day, ShortHash.text(running))
        }
    }
}
