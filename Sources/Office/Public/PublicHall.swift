import Civics
import Institutions
import Store

/// 人大分厅 (S2-33, S2-48): one congress before everybody, in five sections that are counted from the records and nothing else.
///
/// A number and the list it opens are one query (`HallLists`). What lies below the territory is counted with it; sittings are the congress's own.
public struct PublicHall: Sendable {
    /// A list of the hall's own; other numbers open lists that stand elsewhere.
    public enum List: String, CaseIterable, Sendable { case places, bodies, sittings, receptions, debriefings, numbered, answered, released, board }

    public let congress: City.Body
    public let territory: City.Territory
    public let year: Int
    /// Halls above, the widest first; those right below.
    public let above: [City.Territory], below: [City.Territory]
    public let counts: [List: Int]
    public let deputies: Int
    /// Receptions of the week of today.
    public let week: Int
    /// Residents' matters of the year: registered, with a result, closed.
    public let received: Int, replied: Int, closed: Int
    /// What is to come, soonest first; else what was last.
    public internal(set) var sittings: [PublicSitting] = []
    public internal(set) var posts: [BoardPost] = []

    public func count(_ list: List) -> Int { counts[list] ?? 0 }
}

/// A sitting as everybody may know of it: when, its name, its kind; agenda and papers are told by the congress itself.
public struct PublicSitting: Sendable {
    public let name: String, kind: String, isHeld: Bool
    public let day: Day?, lastDay: Day?

    init(_ record: StoredRecord) {
        func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
        name = text("name")
        kind = Institutions.register("sitting")?.field("kind")?.word(for: .string(text("kind"))) ?? ""
        isHeld = text("state") == "held"
        (day, lastDay) = (Day(text("day")), Day(text("lastDay")))
    }
}

/// What stands on the board of a sub-hall: the words that its congress released, where the matter stands, what was replied.
public struct BoardPost: Sendable {
    public let number: String, title: String, text: String, territory: String, stands: String
    /// What the congress replied on the board; what the unit answered, once that is public.
    public let reply: String, answer: String
    public let day: Day
    public let mark: ListMark

    init(_ stored: StoredMatter, _ city: City) {
        let matter = stored.matter
        func text(_ name: String) -> String { Masking.masked(matter.fields[name]?.text ?? "") }
        number = stored.number
        (title, self.text, reply, answer) = (text("boardTitle"), text("boardText"), text("boardReply"), text("publicAnswer"))
        territory = city.name(ofPath: matter.territory)
        stands = Opinion.procedure.state(matter.state)?.plain ?? ""
        day = stored.at.day
        mark = ListMark(at: stored.at.milliseconds, id: stored.id)
    }
}

/// Which territories have a congress, and what of the structure lies in which area; worked out once for each change of it.
struct HallIndex: Sendable {
    /// The congress of a territory.
    let congresses: [String: City.Body]
    private let places: [(path: String, id: Int64)], bodies: [(path: String, id: Int64)]

    /// What the congress itself works with; units of the government are another matter.
    private static let kinds: Set = ["congress", "standingCommittee", "congressOffice", "deputyWork", "committee", "presidium", "streetCommittee"]

    init(_ city: City, on day: Day) {
        var congresses: [String: City.Body] = [:]
        for body in city.bodies.values.sorted(by: { $0.id > $1.id }) where body.kind == "congress" && body.term.contains(day) { congresses[body.territory] = body }
        self.congresses = congresses
        func path(_ code: String) -> String { city.territories[code]?.path ?? "" }
        places = city.places.values.filter { $0.term.contains(day) }.map { (path($0.territory), $0.id) }.sorted { $0 < $1 }
        bodies = city.bodies.values.filter { Self.kinds.contains($0.kind) && $0.term.contains(day) }.map { (path($0.territory), $0.id) }.sorted { $0 < $1 }
    }

    func places(within path: String) -> ArraySlice<(path: String, id: Int64)> { Self.slice(places, path) }
    func bodies(within path: String) -> ArraySlice<(path: String, id: Int64)> { Self.slice(bodies, path) }

    private static func slice(_ all: [(path: String, id: Int64)], _ path: String) -> ArraySlice<(path: String, id: Int64)> {
        func first(_ isPast: (String) -> Bool) -> Int {
            var (low, high) = (0, all.count)
            while low < high {
                let middle = (low + high) / 2
                if isPast(all[middle].path) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { $0 >= path }
        return all[start..<max(start, first { $0 >= path + "~" })]
    }
}
