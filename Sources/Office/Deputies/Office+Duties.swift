import Civics
import Institutions
import Store

/// 履职清单: each item with its lesson and how often it was done this year.
public struct DutyLine: Sendable {
    public let item: StoredRecord
    /// How often: by oneself, or by all deputies whom an office looks after.
    public let n: Int
    /// By how many different deputies.
    public let deputies: Int
    /// How many have gone through the lesson.
    public let learnt: Int
    /// The address of the list behind one's own number.
    public let query: String?
    public var target: Int? { item.fields["target"]?.integer.map(Int.init) }
}

extension Office {
    private static let mostItems = 500

    /// A deputy's own list.
    public func duties(of viewer: Viewer, year: Int) async throws -> [DutyLine] {
        guard viewer.has(.deputy), let own = city.people[viewer.person] else { throw Failure.notFound }
        return try await duties(among: [own], year: year, own: own, of: viewer)
    }

    /// What the deputies of an office's territory did of the list, and what nobody did.
    public func duties(overseen viewer: Viewer, year: Int) async throws -> (lines: [DutyLine], deputies: Int) {
        let people = try deputies(overseenBy: viewer)
        return (try await duties(among: people, year: year, own: nil, of: viewer), people.count)
    }

    private func duties(among people: [City.Person], year: Int, own: City.Person?, of viewer: Viewer) async throws -> [DutyLine] {
        let (city, today) = (city, today)
        let whose = "\(own == nil ? "overseen by" : "of") \(viewer.standing)"
        let (levels, areas) = kept("mandates \(whose)", city, on: today) {
            let mandates = people.flatMap { city.posts(of: $0.id) }.filter { $0.role == .deputy && $0.term.contains(today) }
            let paths = Set(mandates.flatMap { city.mandatePaths($0) })
            return (Set(mandates.map(\.level)), Set(paths.flatMap { $0.split(separator: "/") }))
        }
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            var query = RecordQuery("dutyItem", scope: .everything, limit: Office.mostItems)
            query.standing = today.description
            let items = try connection.records(query).filter { item in
                let level = item.fields["level"]?.keyText ?? ""
                return (level.isEmpty || levels.contains(level)) && item.path.split(separator: "/").last.map(areas.contains) ?? !areas.isEmpty
            }.sorted { ($0.fields["order"]?.integer ?? 999, $0.id) < ($1.fields["order"]?.integer ?? 999, $1.id) }
            return try items.map { item in
                func text(_ name: String) -> String { item.fields[name]?.keyText ?? "" }
                let (source, only) = (text("source"), text("only"))
                let (n, deputies) = try reading.answer("duty \(source) \(only) \(year) \(whose)", from: DeputyTally.registers(source)) {
                    let tally = DeputyTally(connection: connection, city: city, people: people.map(\.code))
                    let counts = source.isEmpty ? [:] : try tally.counts(source, only: only, state: "", from: .firstOf(year: year), through: .lastOf(year: year))
                    return (counts.values.reduce(0, +), counts.count)
                }
                let learnt = try reading.answer("learnt \(item.code) \(whose)", from: ["lessonMark"]) {
                    var marks = RecordQuery("lessonMark", scope: .everything)
                    marks.filters = [("item", [item.code])]
                    return try connection.tallies(marks, by: "person", among: people.map(\.code)).count
                }
                let link = own.flatMap { own in
                    DeputyTally.query(source, only: only, state: "", person: own.code, from: .firstOf(year: year), through: .lastOf(year: year))
                }
                return DutyLine(item: item, n: n, deputies: deputies, learnt: learnt, query: link)
            }
        }
    }

    /// The serving deputies whose mandate or station lies in the territory of an office of this person, by name.
    public func deputies(overseenBy viewer: Viewer) throws -> [City.Person] {
        let (city, today) = (city, today)
        let offices: Set<Role> = [.office, .deputyWork, .presidium, .streetCommittee]
        let paths = viewer.actor.capacities.filter { offices.contains($0.role) && !$0.territory.isEmpty }.map(\.territory)
        let seesAll = viewer.has(.auditor) || viewer.has(.admin)
        guard seesAll || !paths.isEmpty else { throw Failure.notFound }
        return kept("overseen \(seesAll ? ["*"] : paths.sorted())", city, on: today) {
            var seen: Set<Int64> = []
            for post in city.posts.values where post.role == .deputy && post.term.contains(today) {
                if seesAll || city.mandatePaths(post).contains(where: { path in paths.contains { path.utf8.starts(with: $0.utf8) } }) { seen.insert(post.person) }
            }
            return seen.compactMap { city.people[$0] }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
        }
    }
}
