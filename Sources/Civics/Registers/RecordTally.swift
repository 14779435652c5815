/// 合计: what an act reckons, so that nobody types it.
public enum RecordTally: Sendable {
    /// Into a field: how many records of a register name this one in a field of theirs and have these values.
    /// With `distinct`, how many different values of that field those have.
    case count(into: String, of: String, by: String, when: [String: [String]], distinct: String? = nil)
    /// Into a field that has less: how many records of an issued register with the same values are in force here on that day.
    case standing(into: String, of: String, same: [String], day: String)
    /// Into a choice: the highest of its choices whose rule (`rules.id`) a number reaches; empty where it reaches none.
    case grade(into: String, of: String, rules: String)
    /// Into a field of people: those of another such field who are in none of the rest and had no leave that day.
    case absent(into: String, of: String, besides: [String], day: String)
}
