import Civics
import Institutions
import Journal
import Store

/// One unit in the ranking of a year: the mean that the house worked out when the round was ended.
public struct AppraisalLine: Sendable, Equatable {
    public let matter: Int64
    public let number: String
    /// The unit's wire.
    public let unit: String
    /// 87.5
    public let mean: String
    public let scored: Int
    public let passed: Bool
    /// The sum behind the mean, so that near means are ranked as they are and not as they are printed.
    let total: Int64

    init(_ stored: StoredMatter) {
        let fields = stored.matter.fields
        (matter, number) = (stored.id, stored.number)
        unit = stored.matter.slots["lead"]?.first?.wire ?? ""
        mean = fields["mean"]?.text ?? ""
        scored = Int(fields["scored"]?.integer ?? 0)
        passed = fields["passed"]?.text == "yes"
        total = fields["total"]?.integer ?? 0
    }

    static func isBetter(_ a: AppraisalLine, _ b: AppraisalLine) -> Bool {
        let (mine, other) = (a.total * Int64(b.scored), b.total * Int64(a.scored))
        return mine == other ? a.matter < b.matter : mine > other
    }
}

/// What one deputy gave.
public struct GivenScore: Sendable, Equatable {
    public let deputy: Int64
    public let score: Int
    public let remark: String
}

extension Office {
    /// 单位排名: the units whose appraisal of the year is over, best first; those of equal mean by the number of their matter.
    public func appraisalRanking(year: Int, as viewer: Viewer, limit: Int = 1_000) async throws -> [AppraisalLine] {
        let found = try await store.read { try $0.appraisals(year: year, viewer.sight, limit: limit) }
        return found.map(AppraisalLine.init).filter { $0.scored > 0 }.sorted(by: AppraisalLine.isBetter)
    }

    /// Each deputy's score, in the order in which they were given.
    /// - Throws: `Failure.notFound` for who may not see the matter, and for the judged side before the round is over.
    public func scores(ofAppraisal id: Int64, as viewer: Viewer) async throws -> [GivenScore] {
        try await store.read { connection in
            guard try connection.mayBeSeen(id, by: viewer.sight), let stored = try connection.matter(id), stored.matter.procedure == Appraisal.procedure.id,
                Appraisal.procedure.state(stored.matter.state)?.opensJudgement == true || !viewer.isOnlyJudged(stored.matter, in: Appraisal.procedure)
            else { throw Failure.notFound }
            return try connection.entries(of: Entry.Stream("matter", id)).filter { $0.act.move == "score" }.map { entry in
                // What the events say already stands in them alone.
                func given(_ name: String) -> JSON {
                    for case .kept(let field, let value) in entry.act.events where field == name { return value }
                    return entry.act.fields[name] ?? .null
                }
                return GivenScore(deputy: entry.act.person ?? 0, score: Int(given("score").integer ?? 0), remark: given("remark").text ?? "")
            }
        }
    }
}
