/// Finds the messages most like one: candidates come from a table by `Signature.bands`, the exact order from here.
///
/// The store keeps one row a band (`band`, `matter`), asks for the matters that share a band, most shared bands first, then
/// newest, at most `candidateLimit`, and lets `best` score and sort them. Of a band that thousands of matters share the newest `bandLimit` are asked for.
public enum Likeness {
    /// Candidates that are worth scoring.
    public static let candidateLimit = 200
    /// Matters of one band that are looked at.
    public static let bandLimit = 150
    /// From here on two messages are most likely about the same matter.
    public static let sameMatter = 0.5
    /// From here on two messages are worth showing beside each other.
    public static let worthShowing = 0.4

    /// 0…1; see `Signature.score`.
    public static func score(_ a: Signature, _ b: Signature) -> Double { Signature.score(a, b) }

    /// The candidates most like `signature`, best first; equal scores keep the order in which they came.
    public static func best<ID>(
        _ signature: Signature, among candidates: some Sequence<(id: ID, signature: Signature)>, limit: Int = 10,
        atLeast least: Double = worthShowing
    ) -> [(id: ID, score: Double)] {
        let scored = candidates.map { (id: $0.id, score: Signature.score(signature, $0.signature)) }.filter { $0.score >= least }
        let ordered = scored.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        return ordered.prefix(max(0, limit)).map(\.element)
    }
}
