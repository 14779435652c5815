import Civics

/// What is wrong with one value of a record, for the place beside its field.
public struct RecordFlaw: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case missing, unfit, taken
        /// It is in another record's way: the same hours, the same room or person.
        case clash
        /// It points at a record that is not there (yet).
        case unknown
        /// The person may not write what lies there.
        case forbidden
    }

    public let kind: Kind
    /// The field's id and name.
    public let field: String
    public let name: String
    public let value: String
    public let reason: String

    init(_ kind: Kind, _ field: Field, _ value: String, _ reason: String) {
        self.kind = kind
        self.field = field.id
        name = field.name
        self.value = value
        self.reason = reason
    }

    /// As other acts of the house fail.
    var failure: Failure {
        switch kind {
        case .missing: .refused(.missing([name]))
        case .unfit, .unknown, .clash: .unfit(field: name, reason: reason)
        case .taken: .taken(field: name, value: value)
        case .forbidden: .forbidden
        }
    }
}
