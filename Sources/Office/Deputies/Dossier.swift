import Civics
import Store

/// Of what time a dossier speaks.
public enum DossierPeriod: Hashable, Sendable {
    case year(Int)
    /// The whole of one mandate, by its post.
    case mandate(Int64)
}

/// 履职档案: what the registers and the matters say of one deputy in a year or a term; nothing of it is typed.
public struct Dossier: Sendable {
    /// One thing that the deputy did, with the record that says so.
    public struct Entry: Sendable {
        public let heading: DossierHeading
        /// The register or the procedure, its id and what it is called.
        public let source: String
        public let sourceName: String
        public let id: Int64
        public let number: String
        public let title: String
        /// 列席、视察、走访…
        public let kind: String
        public let day: Day
        /// The session of the deputy's congress that was held that day; nil: between sessions.
        public let session: String?
        public let isMatter: Bool
        /// Whether the viewer may open the record itself.
        public let mayOpen: Bool
        /// What the deputy says against it.
        public let objections: [StoredRecord]
        /// The number of what one signed in to.
        var event: String?
    }

    /// How many of a register there are, as its own list counts them.
    public struct Count: Sendable {
        public let register: String
        public let name: String
        public let n: Int
        /// The address of that list; nil where this viewer has none.
        public let query: String?
    }

    public let person: City.Person
    public let posts: [City.Post]
    public let from: Day
    public let through: Day
    /// Newest first.
    public let entries: [Entry]
    public let counts: [DossierHeading: [Count]]
    /// Invited and did not come: without leave, with leave, and from sessions of the congress without leave.
    public let absences: (unexcused: Int, excused: Int, congress: Int)
    /// Receptions to which the deputy did not come, without leave: no session, and nothing that article 62 counts.
    public let missedReceptions: [Entry]
    /// Objections that speak of no line, and those that name a line of another period.
    public let objections: [StoredRecord]
    public let groups: [String]
    public let contacts: [String]
    /// What has to be settled before the term is summed up, in sentences; empty: nothing.
    public let gaps: [String]
    public let summaries: [StoredRecord]
    /// 三进: the kinds of place that were entered, of how many.
    public let entered: (kinds: [String], of: Int)

    public func entries(_ heading: DossierHeading) -> [Entry] { entries.filter { $0.heading == heading } }
}
