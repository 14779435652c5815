import Civics
import Institutions
import Store

/// 邀请: whom to invite to a meeting or an activity, and why; one act invites many.
public struct Candidate: Sendable {
    public let person: City.Person
    /// What the attendance register calls the reason: author, sector, rotation, group.
    public let why: String
    public let words: String
    /// Invitations since the term began.
    public let invitations: Int
}

extension Office {
    /// Registers to whose records people are invited.
    public static let invitingRegisters: Set<String> = Set(Institutions.register("attendance")?.targets(of: "event") ?? [])
    public static let mostInvited = 500

    /// Whom to invite: authors of the suggestions named, then deputies of its fields, then those who were invited least; the whole of its groups.
    /// - Parameters:
    ///   - group: a group whose members are all proposed; empty: by fields and turns.
    ///   - limit: how many are proposed.
    public func candidates(for sight: RecordSight, group: String = "", level: String = "", limit: Int = 40, as viewer: Viewer) async throws -> [Candidate] {
        guard Office.invitingRegisters.contains(sight.register.id), sight.mayWrite else { throw Failure.notFound }
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        let serving = serving(city, on: today, within: paths).posts
        let term = termStart(on: today) ?? .earliest
        let tags = Set(sight.record.fields["tags"]?.codes ?? [])
        let numbers = (sight.record.fields["suggestions"]?.keyText ?? "").split { "、，,;； ".contains($0) }.map(String.init)
        return try await store.read { connection in
            var counted = RecordQuery("attendance", scope: .everything)
            (counted.filters, counted.from) = ([("capacity", ["invited", "participant"])], term.description)
            let invited = Dictionary(try connection.groups(counted, by: "person", limit: .max).map { ($0.value, $0.n) }) { first, _ in first }
            var there = RecordQuery("attendance", scope: .everything)
            there.filters = [("event", [sight.record.code])]
            let already = Set(try connection.groups(there, by: "person", limit: .max).map(\.value))
            var authors: Set<Int64> = []
            for number in numbers.prefix(20) {
                guard let matter = try connection.matter(number: number) else { continue }
                for case .person(let id) in matter.matter.slots["originator"] ?? [] { authors.insert(id) }
            }
            var members: Set<String> = []
            if !group.isEmpty {
                var query = RecordQuery("membership", scope: .everything)
                (query.filters, query.standing) = ([("group", [group])], today.description)
                members = Set(try connection.groups(query, by: "person", limit: .max).map(\.value))
            }
            let found = serving.compactMap { id, posts -> (rank: Int, Candidate)? in
                guard let person = city.people[id], !already.contains(person.code) else { return nil }
                guard level.isEmpty || posts.contains(where: { $0.level == level }) else { return nil }
                let n = invited[person.code] ?? 0
                func one(_ rank: Int, _ why: String, _ words: String) -> (rank: Int, Candidate) { (rank, Candidate(person: person, why: why, words: words, invitations: n)) }
                if !group.isEmpty { return members.contains(person.code) ? one(0, "group", "小组成员") : nil }
                if authors.contains(id) { return one(0, "author", "提过相关建议") }
                let fields = tags.intersection(person.sectors)
                if !fields.isEmpty { return one(1, "sector", "行业领域相关") }
                return one(2, "rotation", n == 0 ? "本届还没有邀请过" : "本届邀请过\(n)次")
            }
            return found.sorted { ($0.rank, $0.1.invitations, $0.1.person.id) < ($1.rank, $1.1.invitations, $1.1.person.id) }
                .prefix(group.isEmpty ? limit : Office.mostInvited).map(\.1)
        }
    }

    /// Invites many at once, all or none; who is invited already stays as he is.
    /// - Returns: how many were invited.
    public func invite(_ people: [(code: String, why: String)], to sight: RecordSight, capacity: String, once: String?, by viewer: Viewer) async throws -> Int {
        guard Office.invitingRegisters.contains(sight.register.id), sight.mayWrite else { throw Failure.notFound }
        guard people.count <= Office.mostInvited else { throw Failure.unfit(field: "邀请的代表", reason: "一次最多\(Office.mostInvited)人") }
        let moment = now
        let paths = try rollPaths(viewer)
        return try await recordTurns.take {
            return try await store.write { [self] connection in
                let city = city
                if let once, let done = try connection.doneOnce("invite", once) { return Int(done) }
                var invited = 0
                let serving = city.serving(on: moment.day, within: paths)
                for one in people {
                    let fields: [String: JSON] = [
                        "event": .string(sight.record.code), "person": .string(one.code), "capacity": .string(capacity), "why": .string(one.why),
                    ]
                    guard let person = city.person(code: one.code), serving[person.id] != nil else {
                        throw Failure.unfit(field: "邀请的代表", reason: "名单里有不在任或不归您联系的人，请重新列出再选")
                    }
                    guard let line = try lay("attendance", fields, by: viewer, isOwn: true, at: moment, in: city, connection) else { continue }
                    _ = try excuseIfOnLeave(line, at: moment, in: city, connection)
                    invited += 1
                }
                if let once { try connection.noteOnce("invite", once, Int64(invited)) }
                return invited
            }
        }
    }
}
