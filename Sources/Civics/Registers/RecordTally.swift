/// 合计: what an act reckons, so that nobody types it.
public enum RecordTally: Sendable {
    /// Into a field: how many records of a register name this one in a field of theirs and have these values.
    case count(into: String, of: String, by: String, when: [String: [String]])
    /// Into a choice: the highest of its choices whose rule (`rules.id`) a number reaches; empty where it reaches none.
    case grade(into: String, of: String, rules: String)
}
