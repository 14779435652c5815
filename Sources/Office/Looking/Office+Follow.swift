import Civics
import Institutions
import Journal
import Store

/// What a resident sees of their matter.
public struct FollowSight: Sendable {
    public let demander: Demander
    /// The resident's own matter, and the one it was merged into when it was.
    public let own: StoredMatter
    public let main: StoredMatter
    public let procedure: Procedure
    public let timeline: [TimelineLine]
    public let moves: [Move]
    /// Who has it now, in words; nil at the end.
    public let holder: String?
    public let today: Day

    public var state: State { procedure.state(main.matter.state) ?? procedure.states[0] }
}

extension Office {
    /// Finds a matter by its number and query code; wrong numbers and wrong codes are answered alike.
    public func follow(number: String, code: String) async throws -> FollowSight {
        let number = number.uppercased().filter { !$0.isWhitespace }
        let (today, world, city) = (today, world(on: today), city)
        return try await store.read { [keys] connection in
            guard let own = try connection.matter(number: number),
                let demander = try connection.demanders(of: own.id).first(where: { keys.isQueryCode(code, of: $0.id) }),
                let procedure = Institutions.procedure(own.matter.procedure)
            else { throw Failure.notFound }
            let main = try own.matter.mergedInto.flatMap(connection.matter) ?? own
            var entries = try connection.entries(of: Entry.Stream("matter", own.id))
            if main.id != own.id { entries += try connection.entries(of: Entry.Stream("matter", main.id)).dropFirst() }
            // One who joined sees the common way, not what the first one added of their own.
            let isFirst = try connection.demanders(of: own.id).first?.id == demander.id
            let lines = entries.compactMap { entry in
                !isFirst && entry.act.move == "add" ? nil : Office.line(entry, of: main.matter, in: procedure, plain: true, hidesJudgement: false)
            }
            let state = procedure.state(main.matter.state)
            let holder = state?.owner.flatMap { main.matter.holders(of: $0).first }.map(city.name)
            return FollowSight(
                demander: demander, own: own, main: main, procedure: procedure, timeline: lines.sorted { $0.at < $1.at },
                moves: procedure.moves(open: .resident, on: main.matter, in: world).filter { isFirst || $0.id != "withdraw" }, holder: holder, today: today)
        }
    }
}
