import Civics
import Store

/// One round's score.
public struct ScoreLine: Sendable {
    public let line: MatterLine
    public let round: Int
    public let stars: Int
    public let day: Day

    public var mark: ListMark { ListMark(at: line.id, id: Int64(round)) }
}

extension Office {
    /// The scores of a unit or a station (a wire), newest first.
    /// - Throws: `Failure.notFound` for those who are judged: scores are not for them.
    public func scores(of holder: String, isUnit: Bool, low: Bool, year: Int, as viewer: Viewer, after mark: ListMark?, limit: Int) async throws -> [ScoreLine] {
        guard viewer.mayReadScores else { throw Failure.notFound }
        return try await store.read { connection in
            try connection.scores(of: holder, isUnit: isUnit, low: low, viewer.sight, year: year, after: mark, limit: limit).map {
                ScoreLine(line: $0.line, round: $0.round, stars: $0.stars, day: $0.day)
            }
        }
    }

    /// What units gave back within the year (0: ever), with why, newest first.
    public func refusals(year: Int, as viewer: Viewer, limit: Int) async throws -> [(handing: Handing, line: MatterLine)] {
        let (from, through) = year == 0 ? (Day.earliest, Day.latest) : (Day.firstOf(year: year), Day.lastOf(year: year))
        return try await store.read { try $0.refusals(viewer.sight, from: from, through: through, limit: limit) }
    }
}
