import Civics

/// Why an act was not carried out, beyond what a procedure refuses. Nothing has been written when one is thrown.
public enum Failure: Error, Equatable, Sendable {
    /// There is no such thing, or the person may not see it: the two are never told apart.
    case notFound
    /// Somebody else acted first; the page shows what changed since.
    case stale(version: Int)
    case refused(Refusal)
    case unfit(field: String, reason: String)
    /// The same code, login or name is taken.
    case taken(field: String, value: String)
    case forbidden
    /// The form was sent before and made what has this number; it now says something else, which is not written.
    case repeated(number: String)
}
