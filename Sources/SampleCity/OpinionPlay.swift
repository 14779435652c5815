import Civics
import Institutions
import Office
import Store

/// Plays the story's opinions through the front door: each step by somebody who really held the post on that day.
struct OpinionPlay {
    struct Step {
        let at: Moment
        let opinion: Int
        let order: Int
        /// Nil: the resident registers.
        let move: String?
        /// A slot's id, or `resident`.
        let who: String
        let fields: [String: JSON]
    }

    let office: Office
    let city: City
    let end: Moment
    private(set) var matters: [Int: (matter: Int64, demander: Int64)] = [:]

    init(office: Office) {
        self.office = office
        city = office.city
        let last = Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now
        end = min(last, office.now)
    }

    /// Every step, in the order of time.
    func steps() -> [Step] {
        var steps: [Step] = []
        for (index, seed) in Story.opinions.enumerated() { steps += plan(seed, index) }
        return steps.filter { $0.at <= end }.sorted { ($0.at, $0.opinion, $0.order) < ($1.at, $1.opinion, $1.order) }
    }

    mutating func perform(_ step: Step) async throws {
        let seed = Story.opinions[step.opinion]
        guard let move = step.move else { return try await register(seed, step) }
        guard let known = matters[step.opinion], let stored = try await office.stored(known.matter) else { return }
        var fields = step.fields
        if move == "merge" {
            guard let target = fields["target"]?.integer.flatMap({ matters[Int($0)]?.matter }) else { return }
            fields["target"] = .int(target)
        }
        if move == "accept" || move == "coAnswer" { fields["person"] = person(for: seed, stored, slot: step.who, on: step.at.day).map(JSON.int) }
        let mover: Mover
        if step.who == "resident" { mover = .demander(known.demander) } else {
            guard let viewer = viewer(step.who, stored.matter, on: step.at.day) else { return }
            mover = .viewer(viewer)
        }
        do {
            _ = try await office.perform(
                MoveRequest(matter: known.matter, version: nil, move: move, fields: fields.filter { !$0.value.isBlank }), by: mover, at: step.at)
        } catch let failure as Failure { throw StoryFailure(opinion: step.opinion, title: seed.title, move: move, failure: failure) }
    }

    private mutating func register(_ seed: OpinionSeed, _ step: Step) async throws {
        let place = Story.places.first { $0.key == seed.place }.flatMap { city.place(code: $0.code) }
        let byHand = ["paper", "phone", "visit", "letter", "mobile"].contains(seed.channel)
        var fields: [String: JSON] = [
            "title": .string(seed.title), "text": .string(seed.text), "territory": .string(seed.territory), "channel": .string(seed.channel),
            "writtenTo": JSON(seed.writtenTo), "station": JSON(place?.id), "agree": seed.agreeToShare ? true : .null,
            "deputy": JSON(place.flatMap { receiver(of: seed, at: $0.id, step) }),
        ]
        if Story.boardWishes[seed.title] != nil { fields["board"] = "asked" }
        fields = fields.filter { $0.value != .null }
        let keeper = place.flatMap { place in city.posts(at: .place(place.id)).first { $0.role == .keeper && $0.term.contains(step.at.day) } }
        let mover = byHand ? keeper.map { Mover.viewer(office.viewer($0.person, on: step.at.day)) } : nil
        let receipt = try await office.open(
            OpenRequest(procedure: Institutions.ofResidents.id, fields: fields, persona: Persona(name: seed.name ?? "", phone: seed.phone ?? "")), by: mover, at: step.at)
        matters[step.opinion] = (receipt.matter, receipt.demander)
    }

    /// Visits are received by the deputies of the place in turn; what comes to a deputy's own studio is that deputy's.
    private func receiver(of seed: OpinionSeed, at place: Int64, _ step: Step) -> Int64? {
        guard ["visit", "mobile"].contains(seed.channel) || city.places[place]?.kind == "studio" else { return nil }
        let deputies = city.posts(at: .place(place)).filter { $0.role == .deputy && $0.term.contains(step.at.day) }.map(\.person).sorted()
        return deputies.isEmpty ? nil : deputies[step.opinion % deputies.count]
    }

    func viewer(_ slotID: String, _ matter: Matter, on day: Day) -> Viewer? {
        guard let slot = Institutions.ofResidents.slot(slotID) else { return nil }
        for holder in matter.holders(of: slot) {
            if case .person(let person) = holder { return office.viewer(person, on: day) }
            let posts = city.posts(at: holder).filter { slot.roles.contains($0.role) && $0.term.contains(day) }
            if let post = posts.first { return office.viewer(post.person, on: day) }
            // A place without a keeper: the people of the body that owns it.
            if case .place(let id) = holder, let owner = city.places[id].flatMap({ city.body(code: $0.owner) }),
                let post = city.posts(at: .body(owner.id)).first(where: { Role.overseeing.contains($0.role) && $0.term.contains(day) })
            { return office.viewer(post.person, on: day) }
        }
        return nil
    }

    private func person(for seed: OpinionSeed, _ stored: StoredMatter, slot: String, on day: Day) -> Int64? {
        guard let holder = stored.matter.slots[slot]?.first else { return nil }
        let posts = city.posts(at: holder).filter { $0.term.contains(day) }
        let named = seed.person.flatMap { city.person(code: $0)?.id }
        if let named, posts.contains(where: { $0.person == named }) { return named }
        return posts.first { $0.role == .unitClerk }?.person ?? posts.first?.person
    }
}

/// A step of the story that the procedure refuses: the story is wrong, or the procedure is.
struct StoryFailure: Error, CustomStringConvertible {
    let opinion: Int
    let title: String
    let move: String
    let failure: Failure

    var description: String { "示例第\(opinion)件「\(title)」的 \(move)：\(failure)" }
}
