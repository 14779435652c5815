/// A rule as it holds for one place and day.
public struct ResolvedRule: Hashable, Sendable {
    public let rule: Rule
    public let value: RuleValue
    /// Since when it holds and a hash of what it says: `2026-01-01.5d1c22e0`.
    public let version: String
    public let citation: Citation
    /// Whose value it is; nil where it is the built-in one.
    public let territory: String?

    /// 8个工作日
    public var chinese: String { rule.chinese(value) }
}

/// Why a rule or a local value cannot stand: which of those given, the field of the file, the reason in Chinese.
public struct RuleFlaw: Error, Equatable, Sendable {
    public let index: Int
    public let field: String
    public let reason: String

    public init(index: Int = 0, field: String, reason: String) { (self.index, self.field, self.reason) = (index, field, reason) }
}
