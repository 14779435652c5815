import Civics
import Institutions
import Store

/// 学习培训: who has been reached and who has not, from the sign-ins.
public struct TrainingSight: Sendable {
    public struct Coverage: Sendable {
        public let name: String
        public let all: Int
        public let reached: Int
        /// Of those who were not, the first few by name.
        public let missing: [City.Person]
        public var lacking: Int { all - reached }
        /// The share that is aimed at, in percent.
        public let goal: Int?
        /// The number of the post group it speaks of.
        public var group: String?
    }

    public struct Programme: Sendable {
        public let record: StoredRecord
        public let whole: Coverage
        /// Year by year: how many of all had a class in it.
        public let years: [(year: Int, reached: Int)]
    }

    public struct Klass: Sendable {
        public let record: StoredRecord
        public let deputies: Int
        public let staff: Int
    }

    public let year: Int
    public let people: Int
    public let levels: [Coverage]
    public let basic: [Coverage]
    public let groups: [Coverage]
    public let staff: Coverage
    public let programmes: [Programme]
    /// Compulsory courses with how many still lack them and the first few of these.
    public let courses: [(course: StoredRecord, missing: [City.Person], lacking: Int, of: Int)]
    public let classes: [Klass]
    public let lawTasks: [StoredRecord]
    /// Documents from above that nothing carries out yet (S0-02).
    public let idle: [StoredRecord]
}

extension Office {
    private static let mostClasses = 200

    /// - Throws: `Failure.notFound` for whoever oversees no deputies.
    public func training(_ year: Int, as viewer: Viewer) async throws -> TrainingSight {
        let people = try deputies(overseenBy: viewer)
        let city = city
        let asked = try ["trainingPlan", "klass", "lawTask", "deployment", "postGroup"].map { id -> RecordQuery? in
            guard (try? reach(id, of: viewer)) != nil else { return nil }
            var query = try query(id, RecordFilter(), as: viewer)
            (query.limit, query.runsByDay) = (Office.mostClasses, true)
            return query
        }
        let today = today
        let queries = Dictionary(asked.compactMap { $0.map { ($0.register, $0) } }) { first, _ in first }
        return try await store.read { [self] connection in
            try keptReading(city, on: today, connection).answer("training \(viewer.standing) \(year)", from: TrainingReader.registers) {
                try TrainingReader(city: city, today: today, year: year, people: people, staff: city.staff(of: viewer, on: today), queries: queries).read(connection)
            }
        }
    }
}

/// Reads the page of one year.
private struct TrainingReader: Sendable {
    let city: City
    let today: Day
    let year: Int
    let people: [City.Person]
    let staff: [City.Person]
    let queries: [String: RecordQuery]

    /// All that it reads.
    static let registers = ["trainingPlan", "klass", "attendance", "course", "completion", "postGroup", "lawTask", "deployment", "deploymentItem"]
    /// So many are named; of more only the number is told.
    static let named = 40

    func read(_ connection: any Connection) throws -> TrainingSight {
        let (first, last) = (Day.firstOf(year: year), Day.lastOf(year: year))
        let trained = try trained(from: first, through: last, people + staff, connection)
        let basicClasses = try records("klass", connection) { $0.filters = [("basic", ["yes"]), ("state", ["held", "open", "planned"])] }.map(\.code)
        let basic = basicClasses.isEmpty ? [] : try self.trained(from: first, through: last, people, connection, classes: basicClasses)
        let programmes = try records("trainingPlan", connection).map { try programme($0, connection) }
        let missing = try connection.missingCourses(people.map(\.code), city, on: today)
        return TrainingSight(
            year: year, people: people.count, levels: byLevel(trained), basic: byLevel(basic), groups: try groups(connection),
            staff: coverage("人大机关干部", staff, trained, goal: nil), programmes: programmes, courses: courses(missing),
            classes: try classes(first, last, connection),
            lawTasks: try records("lawTask", connection) { $0.filters = [("state", ["opened", "studied"])] }, idle: try idle(connection))
    }

    private func records(_ register: String, _ connection: any Connection, _ change: (inout RecordQuery) -> Void = { _ in }) throws -> [StoredRecord] {
        guard var query = queries[register] else { return [] }
        change(&query)
        return try connection.records(query)
    }

    /// Who signed in at a class between two days.
    private func trained(
        from: Day, through: Day, _ people: [City.Person], _ connection: any Connection, classes: [String]? = nil
    ) throws -> Set<String> {
        var query = RecordQuery("attendance", scope: .everything)
        query.filters = [("register", ["klass"]), ("state", ["attended"]), ("capacity", ["trainee"])] + (classes.map { [("event", $0)] } ?? [])
        (query.from, query.through) = (from.description, through.description)
        return Set(try connection.tallies(query, by: "person", among: people.map(\.code)).keys)
    }

    private func coverage(_ name: String, _ people: [City.Person], _ trained: Set<String>, goal: Int?) -> TrainingSight.Coverage {
        let missing = people.lazy.filter { !trained.contains($0.code) }
        return TrainingSight.Coverage(
            name: name, all: people.count, reached: people.count { trained.contains($0.code) }, missing: Array(missing.prefix(Self.named)), goal: goal)
    }

    private func byLevel(_ trained: Set<String>) -> [TrainingSight.Coverage] {
        Suggestion.levels.compactMap { level in
            let own = people.filter { serves($0, [level.id]) }
            return own.isEmpty ? nil : coverage("\(level.name)代表", own, trained, goal: nil)
        }
    }

    private func serves(_ person: City.Person, _ levels: [String]) -> Bool {
        city.posts(of: person.id).contains { $0.role == .deputy && $0.term.contains(today) && (levels.isEmpty || levels.contains($0.level)) }
    }

    private func programme(_ plan: StoredRecord, _ connection: any Connection) throws -> TrainingSight.Programme {
        let own = people.filter { serves($0, plan.fields["levels"]?.codes ?? []) }
        let (from, until) = (Day(plan.from) ?? today, min(plan.until.flatMap { Day($0) } ?? today, today))
        let trained = try trained(from: from, through: until, own, connection)
        let years = from.year <= until.year ? Array(from.year...min(until.year, from.year + 9)) : []
        let each = try years.map { year in
            (year: year, reached: try self.trained(from: max(from, .firstOf(year: year)), through: min(until, .lastOf(year: year)), own, connection).count)
        }
        return TrainingSight.Programme(
            record: plan, whole: coverage(plan.name, own, trained, goal: plan.fields["coverage"]?.integer.map(Int.init)), years: each)
    }

    /// 岗位组 (S3-72, S4-34): who holds such a post today belongs to the group.
    private func groups(_ connection: any Connection) throws -> [TrainingSight.Coverage] {
        try PostGroups(city: city, today: today, territories: queries["klass"]?.scope.territories)
            .read(try records("postGroup", connection) { $0.standing = today.description }, from: .firstOf(year: year), through: .lastOf(year: year), connection)
            .map { TrainingSight.Coverage(name: $0.name, all: $0.all, reached: $0.reached, missing: Array($0.missing.prefix(Self.named)), goal: nil, group: $0.code) }
    }

    private func courses(_ missing: [String: [StoredRecord]]) -> [(course: StoredRecord, missing: [City.Person], lacking: Int, of: Int)] {
        var byCourse: [String: (course: StoredRecord, missing: [City.Person], lacking: Int)] = [:]
        for person in people {
            for course in missing[person.code] ?? [] {
                byCourse[course.code, default: (course, [], 0)].lacking += 1
                if byCourse[course.code]?.missing.count ?? 0 < Self.named { byCourse[course.code]?.missing.append(person) }
            }
        }
        return byCourse.values.sorted { $0.course.id < $1.course.id }.map { one in
            let levels = one.course.fields["levels"]?.codes ?? []
            return (one.course, one.missing, one.lacking, people.count { serves($0, levels) })
        }
    }

    /// Classes of the year with who signed in, deputies and staff apart; who did not come is not counted.
    private func classes(_ first: Day, _ last: Day, _ connection: any Connection) throws -> [TrainingSight.Klass] {
        let klasses = try records("klass", connection) { ($0.from, $0.through) = (first.description, last.description) }
        var query = RecordQuery("attendance", scope: .everything)
        query.filters = [("state", ["attended"]), ("capacity", ["trainee"])]
        let all = try connection.tallies(query, by: "event", among: klasses.map(\.code))
        query.filled = ["level"]
        let deputies = try connection.tallies(query, by: "event", among: klasses.map(\.code))
        return klasses.map { TrainingSight.Klass(record: $0, deputies: deputies[$0.code] ?? 0, staff: (all[$0.code] ?? 0) - (deputies[$0.code] ?? 0)) }
    }

    private func idle(_ connection: any Connection) throws -> [StoredRecord] {
        let deployments = try records("deployment", connection)
        let carried = try connection.tallies(RecordQuery("deploymentItem", scope: .everything), by: "deployment", among: deployments.map(\.code))
        return deployments.filter { carried[$0.code] == nil }
    }
}

extension City {
    /// Who works in the congress's own bodies in the territories that somebody oversees, and is no deputy.
    func staff(of viewer: Viewer, on day: Day) -> [Person] {
        let own: Set<Role> = [.office, .deputyWork, .presidium, .streetCommittee, .committee]
        let paths = viewer.actor.capacities.filter { own.contains($0.role) }.map(\.territory)
        let seesAll = viewer.has(.auditor) || viewer.has(.admin)
        var seen: Set<Int64> = []
        for post in posts.values where own.contains(post.role) && post.term.contains(day) {
            guard case .body(let id) = post.holder, let path = bodies[id].flatMap({ territories[$0.territory]?.path }) else { continue }
            if seesAll || paths.contains(where: { path.utf8.starts(with: $0.utf8) }) { seen.insert(post.person) }
        }
        let deputies = Set(seen.filter { person in posts(of: person).contains { $0.role == .deputy && $0.term.contains(day) } })
        return seen.subtracting(deputies).compactMap { people[$0] }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }
}
