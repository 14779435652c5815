import Civics
import Institutions
import Store

extension Office {
    private static let assessors: Set<Role> = [.office, .deputyWork, .presidium, .streetCommittee]
    /// Sheets laid out in one act.
    private static let sheetsAtOnce = 500

    /// The bodies whose assessment somebody may open: their own ones; an auditor every one that has a scheme.
    public func assessingBodies(for viewer: Viewer) async throws -> [City.Body] {
        let city = city
        if viewer.has(.auditor) {
            let codes = try await store.read { connection in
                var query = RecordQuery("indicator", scope: .everything)
                query.runsByDay = true
                return try connection.groups(query, by: "body", limit: 1_000).map(\.value)
            }
            return codes.compactMap { city.body(code: $0) }.sorted { $0.code < $1.code }
        }
        var seen: Set<Int64> = []
        return viewer.posts.compactMap { post in
            guard Office.assessors.contains(post.role), case .body(let id) = post.holder, seen.insert(id).inserted else { return nil }
            return city.bodies[id]
        }
    }

    /// The years and levels for which a body has a scheme, newest first.
    public func schemes(of body: City.Body) async throws -> [(year: Int, level: String)] {
        let records = try await store.read { try $0.indicators(of: body.code) }
        var seen: Set<String> = []
        return records.compactMap { record -> (year: Int, level: String)? in
            let (year, level) = (Int(record.fields["year"]?.keyText ?? "") ?? 0, record.fields["level"]?.keyText ?? "")
            return seen.insert("\(year) \(level)").inserted ? (year, level) : nil
        }.sorted { ($1.year, City.levelRank($0.level)) < ($0.year, City.levelRank($1.level)) }
    }

    /// The scores of everybody whom a body assesses, worked out from the registers as they are now.
    public func assessment(by body: City.Body, level: String, year: Int, as viewer: Viewer) async throws -> AssessmentTable {
        guard try await assessingBodies(for: viewer).contains(where: { $0.id == body.id }) else { throw Failure.notFound }
        let city = city
        return try await store.read { try Office.assess(body, level: level, year: year, city, $0) }
    }

    static func assess(_ body: City.Body, level: String, year: Int, _ city: City, _ connection: any Connection, only: City.Person? = nil) throws -> AssessmentTable {
        let everybody = city.assessed(by: body, level: level, year: year)
        let people = only.map { one in everybody.filter { $0.id == one.id } } ?? everybody
        let indicators = try connection.indicators(of: body.code)
            .filter { $0.fields["level"]?.keyText == level && $0.fields["year"]?.keyText == String(year) }.map(AssessmentIndicator.init).sorted { $0.id < $1.id }
        let tally = DeputyTally(connection: connection, city: city, people: people.map(\.code))
        let (from, through) = (Day.firstOf(year: year), Day.lastOf(year: year))
        let counts = try indicators.map { try tally.counts($0.source, only: $0.only, state: $0.state, from: from, through: through) }
        let scores = people.map { person in
            AssessmentScore(person: person, lines: zip(indicators, counts).map { indicator, counts in
                let n = counts[person.code] ?? 0
                return AssessmentScore.Line(indicator: indicator, n: n, points: indicator.score(n))
            })
        }
        return AssessmentTable(
            body: body, year: year, level: level, isDelegated: city.isDelegated(body, level: level, people), indicators: indicators, scores: scores)
    }

    /// One deputy's own scores by every scheme that is for them, each with all the others, of whom only the median is shown.
    public func ownAssessments(of person: Int64, year: Int) async throws -> [(table: AssessmentTable, own: AssessmentScore)] {
        let city = city
        guard let one = city.people[person] else { throw Failure.notFound }
        return try await store.read { connection in
            var query = RecordQuery("indicator", scope: .everything)
            (query.filters, query.runsByDay) = ([("year", [String(year)])], true)
            var found: [(AssessmentTable, AssessmentScore)] = []
            for body in try connection.groups(query, by: "body", limit: 1_000).compactMap({ city.body(code: $0.value) }) {
                for level in Set(city.posts(of: person).filter { $0.role == .deputy }.map(\.level)).sorted(by: { City.levelRank($0) < City.levelRank($1) }) {
                    guard city.assessed(by: body, level: level, year: year).contains(where: { $0.id == one.id }) else { continue }
                    let table = try Office.assess(body, level: level, year: year, city, connection)
                    guard !table.indicators.isEmpty, var own = table.scores.first(where: { $0.person.id == one.id }) else { continue }
                    let tally = DeputyTally(connection: connection, city: city, people: [one.code])
                    for n in own.lines.indices {
                        let indicator = own.lines[n].indicator
                        own.lines[n].waiting = try tally.waiting(
                            indicator.source, only: indicator.only, from: .firstOf(year: year), through: .lastOf(year: year))[one.code] ?? 0
                    }
                    found.append((table, own))
                }
            }
            return found
        }
    }

    /// Fields that an act of the house's own reckoning fills: the scores of an assessment.
    static func computed(_ act: RecordAct, _ fields: [String: JSON], of register: Register, _ city: City, _ connection: any Connection) throws -> [String: JSON] {
        guard !act.computes.isEmpty, register.id == "assessment" else { return [:] }
        guard let body = city.body(code: fields["body"]?.keyText ?? ""), let person = city.person(code: fields["person"]?.keyText ?? ""),
            let year = Int(fields["year"]?.keyText ?? "")
        else { return [:] }
        let level = fields["level"]?.keyText ?? ""
        let table = try assess(body, level: level, year: year, city, connection, only: person)
        guard let score = table.scores.first else {
            throw Failure.unfit(field: "代表", reason: "\(person.name)在\(year)年不归\(body.name)考评：不是它的代表，也没有编入它辖区的站点")
        }
        guard !table.indicators.isEmpty else { throw Failure.unfit(field: "考核指标", reason: "\(body.name)还没有\(year)年的指标，请先登记") }
        let values = ["height": score.height, "breadth": score.breadth, "frequency": score.frequency, "score": score.total]
        return Dictionary(uniqueKeysWithValues: act.computes.compactMap { id in values[id].map { (id, JSON.int(Int64($0))) } })
    }

    /// Lays out the sheets of everybody who has none yet for the year.
    /// - Returns: how many were made, and how many are still missing.
    @discardableResult
    public func layOutSheets(by body: City.Body, level: String, year: Int, as viewer: Viewer, at moment: Moment? = nil) async throws -> (made: Int, left: Int) {
        guard !viewer.has(.auditor), try await assessingBodies(for: viewer).contains(where: { $0.id == body.id }) else { throw Failure.notFound }
        let moment = moment ?? now
        return try await recordTurns.take {
            return try await store.write { [self] connection in
                let city = city
                let people = city.assessed(by: body, level: level, year: year)
                var query = RecordQuery("assessment", scope: .everything)
                query.filters = [("level", [level]), ("year", [String(year)])]
                let have = try connection.tallies(query, by: "person", among: people.map(\.code))
                let missing = people.filter { have[$0.code] == nil }
                for person in missing.prefix(Office.sheetsAtOnce) {
                    let owner = city.posts(of: person.id).first { $0.role == .deputy && $0.level == level }?.body.flatMap { city.bodies[$0] }
                    var fields: [String: JSON] = [
                        "person": .string(person.code), "level": .string(level), "year": .int(Int64(year)), "body": .string(body.code),
                    ]
                    if let owner, owner.territory != body.territory { fields["owner"] = .string(owner.code) }
                    _ = try put("assessment", id: nil, version: nil, fields: fields, from: nil, by: viewer, at: moment, in: city, connection)
                }
                return (min(missing.count, Office.sheetsAtOnce), max(0, missing.count - Office.sheetsAtOnce))
            }
        }
    }
}

extension Connection {
    /// A body's indicators of all years.
    fileprivate func indicators(of body: String) throws -> [StoredRecord] {
        var query = RecordQuery("indicator", scope: .everything, limit: 1_000)
        query.filters = [("body", [body])]
        return try records(query)
    }
}

extension City {
    /// From the highest level down.
    static func levelRank(_ level: String) -> Int { levels.firstIndex(of: level) ?? levels.count }
}
