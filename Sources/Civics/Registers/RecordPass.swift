/// 带出: what an act writes into the record that one of its fields names.
public struct RecordPass: Sendable {
    /// The field that names the other record.
    public let reference: String
    /// The field there, and what it becomes; the empty text empties it.
    public let field: String
    public let value: String
    /// Only when the record itself has these values afterwards.
    public let when: [String: [String]]

    public init(_ reference: String, _ field: String, _ value: String, when: [String: [String]] = [:]) {
        (self.reference, self.field, self.value, self.when) = (reference, field, value, when)
    }
}

/// 合计: what an act reckons, so that nobody types it.
public enum RecordTally: Sendable {
    /// Into a field: how many records of a register name this one in a field of theirs and have these values.
    case count(into: String, of: String, by: String, when: [String: [String]])
    /// Into a choice: the highest of its choices whose rule (`rules.id`) a number reaches; empty where it reaches none.
    case grade(into: String, of: String, rules: String)
}
