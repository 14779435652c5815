/// Where a rule stands written.
public struct Citation: Hashable, Sendable {
    public let law: String
    /// 第二十三条
    public let article: String
    /// The words that fix it.
    public let quote: String?

    public init(law: String, article: String, quote: String? = nil) {
        (self.law, self.article, self.quote) = (law, article, quote)
    }

    /// A local text as its file names it, `《…办法》第七条`: the law within the marks, the article after them.
    public init(basis: String) {
        let text = basis.trimmingBlanks
        guard text.first == "《", let end = text.firstIndex(of: "》") else {
            self.init(law: text, article: "")
            return
        }
        self.init(law: String(text[...end]), article: String(text[text.index(after: end)...]))
    }

    /// 《信访条例》第二十三条; a law without an article, or that already wears its marks, is left as it is.
    public var chinese: String { article.isEmpty || law.hasPrefix("《") ? law + article : "《\(law)》\(article)" }
}

/// The days from one through another on which something holds; without `until` it has no end.
public struct InForce: Hashable, Sendable {
    public let from: Day
    /// The last day.
    public let until: Day?

    public static let always = InForce(from: .earliest)

    public init(from: Day, until: Day? = nil) { (self.from, self.until) = (from, until) }

    public func contains(_ day: Day) -> Bool { day >= from && day <= until ?? .latest }
    public func overlaps(_ other: InForce) -> Bool { from <= other.until ?? .latest && other.from <= until ?? .latest }
}

/// A number or choice that the law or a local measure fixes.
public struct Rule: Hashable, Sendable, Identifiable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Fixed by national law or regulation.
        case statute
        /// The law leaves it open; this is what the platform starts with.
        case localDefault
        /// Custom of the work, without a text that binds.
        case practice

        public var chinese: String {
            switch self {
            case .statute: "法律法规规定"
            case .localDefault: "本地可定，此为默认"
            case .practice: "工作惯例"
            }
        }
    }

    /// The hard floor or ceiling of the law: a local value may be stricter, never looser.
    public enum Bound: Hashable, Sendable {
        case atMost(RuleValue)
        case atLeast(RuleValue)
        case between(RuleValue, RuleValue)
    }

    public let id: String
    public let name: String
    public let value: RuleValue
    public let citation: Citation
    public let status: Status
    public let bound: Bound?
    /// What a `.choice` may be; empty for the other kinds.
    public let options: [String]
    /// Whether a territory may have a value of its own at all.
    public let overridable: Bool
    /// What an integer counts: 次, 名.
    public let unit: String
    public let inForce: InForce

    public init(
        id: String, name: String, value: RuleValue, citation: Citation, status: Status, bound: Bound? = nil, options: [String] = [],
        overridable: Bool = true, unit: String = "", inForce: InForce = .always
    ) {
        (self.id, self.name, self.value, self.citation, self.status) = (id, name, value, citation, status)
        (self.bound, self.options, self.overridable, self.unit, self.inForce) = (bound, options, overridable, unit, inForce)
    }

    /// The value with its unit: 3次.
    public var chinese: String { chinese(value) }
    public func chinese(_ value: RuleValue) -> String {
        if case .integer = value { value.chinese + unit } else { value.chinese }
    }

    var canonical: String {
        "\(id)\u{1f}\(value.canonical)\u{1f}\(citation.chinese)\u{1f}\(inForce.from)\u{1f}\(inForce.until?.description ?? "")"
    }
}

extension Rule {
    /// Why a local value cannot stand, in Chinese; nil where it can.
    public func objection(to local: RuleValue) -> String? {
        guard overridable else { return "“\(name)”由\(citation.chinese)规定，不能由本地另定" }
        guard RuleValue(local.chinese, like: value) == local else {
            return "“\(name)”应为\(value.kindChinese)，不能是“\(local.chinese.prefix(40))”"
        }
        if case .choice(let word) = local, !options.contains(word) {
            return "“\(name)”没有选项“\(word.prefix(40))”，可选：\(options.joined(separator: "、"))"
        }
        return switch bound {
        case nil: nil
        case .atMost(let ceiling): objection(to: local, ceiling: ceiling)
        case .atLeast(let floor): objection(to: local, floor: floor)
        case .between(let floor, let ceiling): objection(to: local, floor: floor) ?? objection(to: local, ceiling: ceiling)
        }
    }

    private func objection(to local: RuleValue, floor: RuleValue? = nil, ceiling: RuleValue? = nil) -> String? {
        guard let limit = floor ?? ceiling else { return nil }
        let words = "\(citation.chinese)规定\(floor == nil ? "不超过" : "不少于")\(chinese(limit))"
        guard let (mine, laws) = comparable(local, limit) else { return "“\(name)”应与法定期限用同一单位：\(words)" }
        if floor == nil ? mine <= laws : mine >= laws { return nil }
        return "“\(name)”定为\(chinese(local))，宽于法律底线：\(words)"
    }

    /// Spans of different units cannot be told apart with certainty, so they are not compared.
    private func comparable(_ a: RuleValue, _ b: RuleValue) -> (Int, Int)? {
        switch (a, b) {
        case (.span(let a), .span(let b)) where a.unit == b.unit: (a.count, b.count)
        case (.integer(let a), .integer(let b)): (a, b)
        // Yes is the more: "at least yes" keeps what the law orders, "at most no" what it forbids.
        case (.flag(let a), .flag(let b)): (a ? 1 : 0, b ? 1 : 0)
        default: nil
        }
    }
}
