import Civics
import Institutions
import Office
import Store

/// Plays the story's suggestions through the front door: each step by somebody who really held the post on that day.
struct SuggestionPlay {
    let office: Office
    let city: City
    let end: Moment
    /// A picture that stands for every photograph of the story.
    let photo: JSON
    /// The mandates of the city's congress, in the order of the register.
    let mandates: [City.Post]
    private(set) var matters: [StoryStep.Key: Int64] = [:]
    /// As each was left by the last step: who has a part in it does not change in between.
    private var standing: [Int64: Matter] = [:]

    init(office: Office) async throws {
        self.office = office
        city = office.city
        end = min(Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now, office.now)
        photo = .array([try await office.keep(Story.picture, name: "现场照片.png").json])
        mandates = city.posts.values.filter { $0.role == .deputy && $0.level == "city" }.sorted { $0.id < $1.id }
    }

    /// Every step, in the order of time.
    func steps() -> [StoryStep] {
        guard !mandates.isEmpty else { return [] }
        var steps = visits() + campaign()
        for fate in Story.fates { steps += plan(fate) }
        return steps.filter { $0.at <= end }.sorted { ($0.at, $0.key.rank, $0.order) < ($1.at, $1.key.rank, $1.order) }
    }

    var count: Int { matters.keys.count { if case .paper = $0 { true } else { false } } }

    mutating func know(opinions: [Int: Int64]) { for (index, matter) in opinions { matters[.opinion(index)] = matter } }

    mutating func perform(_ step: StoryStep) async throws {
        var fields = step.fields
        for (field, key) in step.refers {
            guard let matter = try await matter(key) else { return }
            fields[field] = .int(matter)
        }
        do {
            if let procedure = step.opens { return try await open(step, procedure, fields) }
            guard let id = try await matter(step.key) else { return }
            var matter = standing[id]
            if matter == nil { matter = try await office.stored(id)?.matter }
            guard let matter, let mover = mover(step.who, matter, on: step.at.day) else { return }
            if step.move == "cite" {
                // What the author found where he was; told alone, without the registers, there is nothing to cite.
                guard let person = mover.person else { return }
                let found = try await office.findings(of: office.viewer(person, on: step.at.day)).prefix(2).map(\.json)
                guard !found.isEmpty else { return }
                fields["cited"] = .array(Array(found))
            }
            if step.move == "take" || step.move == "rename" { fields["person"] = clerk(of: matter, on: step.at.day) }
            if ["coAnswer", "partAnswer"].contains(step.move), let person = mover.person { fields["person"] = .int(person) }
            let request = MoveRequest(matter: id, version: nil, move: step.move, fields: fields)
            standing[id] = try await office.perform(request, by: mover, at: step.at).matter
        } catch let failure as Failure { throw StoryFailure(opinion: step.key.rank, title: "\(step.key) \(step.at.iso)", move: step.move, failure: failure) }
    }

    private mutating func open(_ step: StoryStep, _ procedure: String, _ fields: [String: JSON]) async throws {
        guard case .person(let person) = step.who else { return }
        let request = OpenRequest(procedure: procedure, fields: fields, sources: step.sources.compactMap { matters[$0] })
        matters[step.key] = try await office.open(request, by: .viewer(office.viewer(person, on: step.at.day)), at: step.at).matter
    }

    /// Promises are known by the paper from which they came.
    private mutating func matter(_ key: StoryStep.Key) async throws -> Int64? {
        if let known = matters[key] { return known }
        guard case .promise(let paper, _) = key, let id = matters[.paper(paper)] else { return nil }
        let rows = try await office.store.read { try $0.offshoots(of: id, .everything, limit: 30) }
        for (n, row) in rows.filter({ $0.procedure == "commitment" }).sorted(by: { $0.id < $1.id }).enumerated() { matters[.promise(paper, n)] = row.id }
        return matters[key]
    }

    // MARK: Who

    private func mover(_ who: StoryStep.Who, _ matter: Matter, on day: Day) -> Mover? {
        switch who {
        case .clockwork: return .clockwork
        case .person(let person): return .viewer(office.viewer(person, on: day))
        case .slot(let slot): return people(slot, matter, on: day).first.map { .viewer(office.viewer($0, on: day)) }
        case .another(let slot): return people(slot, matter, on: day).dropFirst().first.map { .viewer(office.viewer($0, on: day)) }
        case .nth(let slot, let n): return people(slot, matter, on: day, nth: n).first.map { .viewer(office.viewer($0, on: day)) }
        }
    }

    private func people(_ id: String, _ matter: Matter, on day: Day, nth: Int = 0) -> [Int64] {
        guard let slot = Institutions.procedure(matter.procedure)?.slot(id), let holder = matter.holders(of: slot).dropFirst(nth).first else { return [] }
        if case .person(let person) = holder { return [person] }
        return city.posts(at: holder).filter { slot.roles.contains($0.role) && $0.term.contains(day) }.map(\.person)
    }

    /// One person for one matter: the clerk of the unit.
    private func clerk(of matter: Matter, on day: Day) -> JSON {
        let posts = matter.slots["lead"]?.first.map(city.posts(at:)) ?? []
        return JSON(posts.first { $0.role == .unitClerk && $0.term.contains(day) }?.person)
    }
}

extension StoryStep.Key {
    /// The order of what happens in one minute.
    var rank: Int {
        switch self {
        case .opinion(let n): n
        case .visit(let n): 1_000 + n
        case .campaign: 2_000
        case .paper(let n): 3_000 + n
        case .promise(let n, let row): 4_000 + n * 10 + row
        }
    }
}
