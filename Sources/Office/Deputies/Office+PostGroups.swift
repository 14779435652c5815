import Civics
import Institutions
import Store

/// 岗位组 (S3-72, S4-34): everybody who holds such a post today, with when they were last in a class.
public struct PostGroupSight: Sendable {
    public struct Member: Sendable {
        public let person: City.Person
        /// 人大主席, with where.
        public let title: String
        public let since: Day
        /// The day of the last class they signed in to; nil: none ever.
        public let last: Day?
        /// In a class within the period.
        public let isReached: Bool
    }

    public let code: String
    public let name: String
    /// Who was not in a class first, then by name.
    public let members: [Member]
    public var all: Int { members.count }
    public var reached: Int { members.count(where: \.isReached) }
    public var missing: [City.Person] { members.filter { !$0.isReached }.map(\.person) }
}

extension Office {
    private static let mostGroups = 50

    /// The post groups that the viewer may read, as they stand today, with who was in a class in the period.
    /// - Throws: `Failure.notFound` for whoever oversees no deputies.
    public func postGroups(from: Day, through: Day, only code: String? = nil, as viewer: Viewer) async throws -> [PostGroupSight] {
        guard viewer.has(anyOf: [.office, .deputyWork, .presidium, .streetCommittee, .admin, .auditor]), (try? reach("postGroup", of: viewer)) != nil else { return [] }
        var query = try query("postGroup", RecordFilter(), as: viewer)
        (query.standing, query.limit) = (today.description, Office.mostGroups)
        let asked = query
        let reading = PostGroups(city: city, today: today, territories: try self.query("klass", RecordFilter(), as: viewer).scope.territories)
        return try await store.read { connection in
            let groups = try connection.records(asked).filter { code == nil || $0.code == code }
            return try reading.read(groups, from: from, through: through, connection)
        }
    }
}

/// Reads who belongs to post groups, and their classes.
struct PostGroups: Sendable {
    let city: City
    let today: Day
    /// Only people near these; nil: everybody. A group is for a whole province, the page for one's own part of it.
    let territories: [String]?

    private static let mostLines = 5_000

    func read(_ groups: [StoredRecord], from: Day, through: Day, _ connection: any Connection) throws -> [PostGroupSight] {
        try groups.map { group in
            let members = posts(of: group)
            let codes = members.compactMap { city.people[$0.key]?.code }
            var query = RecordQuery("attendance", scope: .everything, limit: Self.mostLines)
            query.filters = [("register", ["klass"]), ("state", ["attended"]), ("capacity", ["trainee"])]
            (query.from, query.through) = (from.description, through.description)
            let reached = Set(try connection.tallies(query, by: "person", among: codes).keys)
            (query.from, query.through) = ("", today.description)
            let last = try last(query, codes, connection)
            let rows = members.compactMap { id, post -> PostGroupSight.Member? in
                guard let person = city.people[id] else { return nil }
                return PostGroupSight.Member(
                    person: person, title: "\(city.name(of: post.holder)) \(post.title)", since: post.term.from, last: last[person.code],
                    isReached: reached.contains(person.code))
            }
            return PostGroupSight(code: group.code, name: group.name, members: rows.sorted {
                ($0.isReached ? 1 : 0, $0.person.name, $0.person.code) < ($1.isReached ? 1 : 0, $1.person.name, $1.person.code)
            })
        }
    }

    /// The last class of each: lines come newest first.
    private func last(_ query: RecordQuery, _ people: [String], _ connection: any Connection) throws -> [String: Day] {
        guard !people.isEmpty else { return [:] }
        var (query, last) = (query, [String: Day]())
        query.filters.append(("person", people))
        for line in try connection.records(query) {
            guard let person = line.fields["person"]?.keyText, last[person] == nil, let day = Day(line.day) else { continue }
            last[person] = day
        }
        return last
    }

    /// The post by which each belongs, the first of several.
    private func posts(of group: StoredRecord) -> [Int64: City.Post] {
        let roles = Set(group.fields["roles"]?.codes ?? []), level = group.fields["level"]?.keyText ?? ""
        let titles = (group.fields["titles"]?.text ?? "").split { "、，,".contains($0) }.map(String.init)
        var found: [Int64: City.Post] = [:]
        for post in city.posts.values where roles.contains(post.role.rawValue) && post.term.contains(today) && (level.isEmpty || post.level == level) {
            guard titles.isEmpty || titles.contains(where: post.title.contains), isNear(post.person) else { continue }
            if found[post.person].map({ post.id < $0.id }) ?? true { found[post.person] = post }
        }
        return found
    }

    private func isNear(_ person: Int64) -> Bool {
        guard let territories else { return true }
        let codes = Set(city.path(ofPerson: person).split(separator: "/").map(String.init))
        return territories.contains(where: codes.contains)
    }
}
