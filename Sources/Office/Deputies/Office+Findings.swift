import Civics
import Institutions
import Store

/// 活动中的发现: what came out of an activity at which a deputy was, to be cited as evidence of a suggestion (S1-42).
public struct Finding: Sendable {
    /// The number of the activity, or of a row of its 问题清单.
    public let code: String
    /// What it says, as it goes into the suggestion.
    public let words: String

    public var json: JSON { .object(["at": .string(code), "what": .string(words)]) }
}

extension Office {
    private static let mostCited = 40
    private static let citedLength = 200

    /// Summaries and listed problems of the activities at which a deputy was, newest first; they go into the paper in these words, so that
    /// whoever reads it knows what it rests on though he may not open the activity.
    public func findings(of viewer: Viewer) async throws -> [Finding] {
        guard viewer.has(.deputy), let own = city.people[viewer.person]?.code, let activity = Institutions.register("activity") else { return [] }
        return try await store.read { connection in
            var attended = RecordQuery("attendance", scope: .everything, limit: Office.mostCited)
            attended.filters = [("person", [own]), ("register", ["activity"]), ("state", ["attended"])]
            let codes = try connection.records(attended).compactMap { $0.fields["event"]?.keyText }
            guard !codes.isEmpty else { return [] }
            var listed = RecordQuery("problem", scope: .everything, limit: Office.mostCited)
            listed.filters = [("activity", codes)]
            let problems = Dictionary(grouping: try connection.records(listed)) { $0.fields["activity"]?.keyText ?? "" }
            let held = try connection.records("activity", codes: codes).filter { ["held", "summed"].contains($0.fields["state"]?.keyText) }
            return held.sorted { ($0.day, $0.id) > ($1.day, $1.id) }.flatMap { one -> [Finding] in
                let name = "\(activity.field("kind")?.word(for: one.fields["kind"] ?? .null) ?? "")「\(one.name)」（\(one.day)）"
                let said = [one.fields["summary"], one.fields["results"]].compactMap { $0?.text }.joined(separator: " ")
                let whole = said.isEmpty ? [] : [Finding(code: one.code, words: "\(name)：\(said.prefix(Office.citedLength))")]
                return whole + (problems[one.code] ?? []).map { Finding(code: $0.code, words: "\(name)发现：\($0.name.prefix(Office.citedLength))") }
            }
        }
    }
}
