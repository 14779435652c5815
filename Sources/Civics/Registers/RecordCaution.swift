/// 提醒: what is usual of a record; another value is kept as it is, and whoever entered it is asked to look again.
public struct RecordCaution: Sendable {
    /// A choice, or a field that names a territory: then its kind is meant.
    public let field: String
    /// The choice that says of which records it holds, and its values.
    public let of: String
    public let values: [String]
    public let usual: [String]
    /// The field is the day of what is still to be: it is asked whether it lies behind, far ahead or on a day of rest.
    public let isDayAhead: Bool
    /// The field may stay empty for now; whoever leaves it so is told.
    public let isAwaited: Bool

    public init(_ field: String, of: String, is values: [String], usual: [String]) {
        (self.field, self.of, self.values, self.usual, isDayAhead, isAwaited) = (field, of, values, usual, false, false)
    }

    /// A day while the choice is still such that it is to come.
    public init(dayAhead field: String, while of: String, is values: [String]) {
        (self.field, self.of, self.values, usual, isDayAhead, isAwaited) = (field, of, values, [], true, false)
    }

    /// What should be filled in while the choice is such that it is to come.
    public init(awaited field: String, while of: String, is values: [String]) {
        (self.field, self.of, self.values, usual, isDayAhead, isAwaited) = (field, of, values, [], false, true)
    }
}
