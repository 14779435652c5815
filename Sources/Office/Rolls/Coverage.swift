import Civics
import Institutions
import Store

/// 覆盖: what every deputy is to have, so that who has it not can be named.
public enum Coverage: String, CaseIterable, Sendable {
    case group, station, contact, activity, reception, debriefing, training, invited, voters, byMember, byTown, byCommittee

    /// What the table of the roll prints; by whom one is contacted is asked by figures alone.
    public static let columns = allCases.filter { ![.byMember, .byTown, .byCommittee].contains($0) }

    public var name: String {
        switch self {
        case .group: "编入小组"
        case .station: "编组进站"
        case .contact: "有组成人员联系"
        case .activity: "参加活动"
        case .reception: "参加接待"
        case .debriefing: "述职"
        case .training: "参加培训"
        case .invited: "应邀列席常委会"
        case .voters: "固定联系选民足数"
        case .byMember: "由常委会组成人员联系"
        case .byTown: "由乡镇街道人大负责人联系"
        case .byCommittee: "由专（工）委联系"
        }
    }

    /// Who has it not.
    public var lack: String {
        switch self {
        case .group: "没有编入小组"
        case .station: "没有进站"
        case .contact: "没有人联系"
        case .activity: "没有参加过活动"
        case .reception: "没有参加过接待"
        case .debriefing: "没有述职"
        case .training: "没有参加培训"
        case .invited: "没有应邀列席过"
        case .voters: "固定联系的选民不足数"
        case .byMember: "没有常委会组成人员联系"
        case .byTown: "没有乡镇街道人大负责人联系"
        case .byCommittee: "没有专（工）委联系"
        }
    }

    /// Counted over the term, where a year says too little.
    public var isOfTerm: Bool { self == .invited || self == .training }
    /// Holds on a day rather than happens in a year.
    public var isStanding: Bool { [.group, .station, .contact, .voters, .byMember, .byTown, .byCommittee].contains(self) }

    /// The kinds of the bodies for which the contact is kept: a standing committee's members are told from the heads of towns and streets (S3-37).
    var bodies: [String]? {
        switch self {
        case .byMember: ["congress", "standingCommittee", "congressOffice", "deputyWork", "committee"]
        case .byTown: ["presidium", "streetCommittee"]
        default: nil
        }
    }

    /// The register, field and values that say who has it; nil where the posts say it.
    var source: (register: String, field: String, when: [String: [String]])? {
        switch self {
        case .group: ("membership", "person", [:])
        case .station: nil
        case .contact: ("pair", "person", [:])
        case .activity: ("attendance", "person", ["register": ["activity"], "state": ["attended"]])
        case .reception: ("reception", "present", ["state": ["held"]])
        case .debriefing: ("debriefing", "person", ["state": ["held", "published"]])
        case .training: ("attendance", "person", ["register": ["klass"], "state": ["attended"]])
        case .invited: ("attendance", "person", ["kind": ["standingCommittee"], "capacity": ["invited"]])
        case .voters: ("voterContact", "person", [:])
        case .byMember: ("pair", "person", ["kind": ["member"]])
        // Pairs of towns that were written down as those of members are told by their body.
        case .byTown: ("pair", "person", ["kind": ["member", "town"]])
        case .byCommittee: ("pair", "person", ["kind": ["committee"]])
        }
    }
}

/// Who has what, as codes of people: made once for a page, by one query for each kind.
struct CoverageSets {
    let sets: [Coverage: Set<String>]

    static func registers(_ kinds: [Coverage]) -> [String] { Set(kinds.compactMap { $0.source?.register }).sorted() }

    /// - Parameter households: how many a deputy is to keep in contact with.
    init(_ reading: KeptReading, year: Int, term: Day?, households: Int, _ kinds: [Coverage], _ connection: any Connection) throws {
        let (city, today) = (reading.city, reading.today)
        var sets: [Coverage: Set<String>] = [:]
        for kind in kinds {
            guard let source = kind.source else {
                sets[kind] = reading.answer("at a place", from: []) {
                    Set(city.posts.values.lazy.filter { post in
                        guard post.role == .deputy, post.term.contains(today), case .place = post.holder else { return false }
                        return true
                    }.compactMap { city.people[$0.person]?.code })
                }
                continue
            }
            var query = RecordQuery(source.register, scope: .everything)
            query.hold(source.when)
            if let kinds = kind.bodies { query.filters.append(("body", city.bodies.values.filter { kinds.contains($0.kind) }.map(\.code).sorted())) }
            if kind.isStanding {
                query.standing = today.description
            } else {
                let first = kind.isOfTerm ? term ?? .earliest : Day.firstOf(year: year)
                (query.from, query.through) = (first.description, min(Day.lastOf(year: year), today).description)
            }
            let (least, asked) = (kind == .voters ? households : 1, query)
            sets[kind] = try reading.answer("named \(least) times in \(source.field) of \(query.key)", from: [source.register]) {
                // The same household twice is one household.
                let groups = kind == .voters
                    ? try connection.groups(asked, by: source.field, differing: "household", limit: .max, byValue: true)
                    : try connection.groups(asked, by: source.field, limit: .max, byValue: true)
                return Set(groups.filter { $0.n >= least }.map(\.value))
            }
        }
        self.sets = sets
    }

    func has(_ kind: Coverage, _ person: String) -> Bool { sets[kind]?.contains(person) ?? false }
}

extension Office {
    /// Whether a person may know who has it: where the register that says it is his to oversee.
    public func covers(_ kind: Coverage, _ viewer: Viewer) -> Bool { kind.source.map { oversees($0.register, viewer) } ?? true }

    /// How many households a deputy is to keep in contact with, as the rule of the whole house says (S3-36).
    public var householdsOfDeputy: Int {
        if case .integer(let least) = rules.value(of: "contacts.households", territories: [city.root], on: today)?.value { return least }
        return 1
    }
}
