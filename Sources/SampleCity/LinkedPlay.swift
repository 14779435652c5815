import Civics
import Institutions
import Office
import Store

/// Plays the story's letters and consultations after its opinions, each step by somebody who held the post on that day.
struct LinkedPlay {
    let office: Office
    let city: City
    let end: Moment
    /// The story's opinions as they were registered, by their place in `Story.opinions`.
    let opinions: [Int: Int64]

    init(office: Office, opinions: [Int: Int64]) {
        self.office = office
        self.opinions = opinions
        city = office.city
        end = min(Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now, office.now)
    }

    func run(say: (String) -> Void) async throws {
        for (index, seed) in Story.letters.enumerated() { try await play(seed, index) }
        for seed in Story.consultations { try await play(seed) }
        try await office.nightWatch(at: end)
        say("反映函\(Story.letters.count)份，征求意见\(Story.consultations.count)次")
    }

    // MARK: Letters

    private func play(_ seed: LetterSeed, _ index: Int) async throws {
        let sources = seed.opinions.compactMap { opinions[$0] }
        guard let first = sources.first, let opinion = try await office.stored(first), let day = Day(seed.day),
            var at = Moment(day, hour: 10, minute: 5 + index)
        else { return }
        guard at <= end, let drafter = somebody(for: opinion.matter.slots["keeper"]?.first, Letter.procedure.opening?.roles ?? [], on: day) else { return }
        let receipt = try await office.open(
            OpenRequest(
                procedure: Letter.procedure.id, fields: ["title": .string(seed.title), "text": .string(seed.text), "addressee": .string(seed.addressee)],
                sources: [first]), by: .viewer(drafter), at: at)
        func move(_ id: String, _ slot: String, after days: Int, _ fields: [String: JSON] = [:]) async throws {
            let next = office.days.adding(workingDays: days, to: at.day)
            at = days == 0 ? Moment(milliseconds: at.milliseconds + 600_000) : Moment(next, hour: 14, minute: 20 + index) ?? at
            guard at <= end, let stored = try await office.stored(receipt.matter), let declared = Letter.procedure.slot(slot),
                let mover = somebody(for: stored.matter.holders(of: declared).first, declared.roles, on: at.day)
            else { return }
            _ = try await office.perform(
                MoveRequest(matter: receipt.matter, version: nil, move: id, fields: fields.filter { !$0.value.isBlank }), by: .viewer(mover), at: at)
        }
        for source in sources.dropFirst() { try await move("include", "issuer", after: 0, ["target": .int(source)]) }
        try await move("submit", "keeper", after: 1)
        guard seed.stage.rawValue >= LetterSeed.Stage.sent.rawValue else { return }
        let unit = seed.unit.flatMap { city.body(code: $0)?.id }
        try await move("issue", "issuer", after: 1, ["document": .string(seed.document), "signer": "主要负责人"])
        try await move("send", "issuer", after: 1, ["mode": unit == nil ? "post" : "online", "unit": JSON(unit)])
        guard seed.stage.rawValue >= LetterSeed.Stage.answered.rawValue else { return }
        try await move("answer", unit == nil ? "issuer" : "lead", after: 12, ["answer": .string(seed.answer), "result": "solved"])
        if seed.stage == .closed { try await move("close", "keeper", after: 2) }
    }

    /// Somebody who acts for the holder on that day in one of the roles; for a place without them, the body that owns it.
    private func somebody(for holder: Holder?, _ roles: [Role], on day: Day) -> Viewer? {
        guard let holder else { return nil }
        if case .person(let person) = holder { return office.viewer(person, on: day) }
        if let post = city.posts(at: holder).first(where: { roles.contains($0.role) && $0.term.contains(day) }) { return office.viewer(post.person, on: day) }
        guard case .place(let id) = holder, let owner = city.places[id].flatMap({ city.body(code: $0.owner) }) else { return nil }
        return somebody(for: .body(owner.id), roles, on: day)
    }

    // MARK: Consultations

    private func play(_ seed: ConsultationSeed) async throws {
        guard let day = Day(seed.day), let at = Moment(day, hour: 9, minute: 30), at <= end, let person = city.person(code: seed.by)?.id else { return }
        let by = Mover.viewer(office.viewer(person, on: day))
        var project: Int64?
        if let planned = seed.project { project = try await list(planned, by: person) }
        let consultation = try await office.open(
            OpenRequest(
                procedure: Consultation.procedure.id,
                fields: ["title": .string(seed.title), "text": .string(seed.text), "territory": .string(seed.territory), "category": .string(seed.kind)],
                sources: seed.opinion.flatMap { opinions[$0] }.map { [$0] } ?? []), by: by, at: at)
        func move(_ matter: Int64, _ id: String, on day: Day, hour: Int, _ fields: [String: JSON] = [:]) async throws {
            guard let moment = Moment(day, hour: hour), moment <= end else { return }
            _ = try await office.perform(
                MoveRequest(matter: matter, version: nil, move: id, fields: fields.filter { !$0.value.isBlank }),
                by: .viewer(office.viewer(person, on: day)), at: moment)
        }
        try await move(consultation.matter, "launch", on: day, hour: 11, ["period": .string(seed.period)])
        if let project { try await office.act("consult", on: "investment", id: project, version: nil, fields: ["about": .string(consultation.number)], by: office.viewer(person, on: day), at: Moment(day, hour: 12)) }
        if let canvass = seed.canvass { try await self.canvass(canvass, of: consultation.number, seed, by: person) }
        var given: [(matter: Int64, view: ConsultationSeed.View)] = []
        for view in seed.views {
            guard let said = Day(view.day), let moment = Moment(said, hour: 20, minute: given.count), moment <= end else { continue }
            var fields: [String: JSON] = ["title": .string(String(view.text.prefix(30))), "text": .string(view.text), "channel": "web"]
            if let station = view.station.flatMap({ city.place(code: place($0)) }) { fields["station"] = .int(station.id) }
            let receipt = try await office.open(
                OpenRequest(
                    procedure: ConsultedView.procedure.id, fields: fields,
                    persona: Persona(name: view.name ?? ""), sources: [consultation.matter]), by: nil, at: moment)
            given.append((receipt.matter, view))
        }
        guard let summary = seed.summary, let last = try await office.stored(consultation.matter)?.matter.running.first?.due else { return }
        try await move(consultation.matter, "end", on: last + 1, hour: 9)
        for item in given { if let mark = item.view.mark { try await move(item.matter, mark, on: last + 2, hour: 15, ["answer": .string(item.view.reason)]) } }
        try await move(consultation.matter, "publish", on: last + 6, hour: 16, ["summary": .string(summary)])
        guard let planned = seed.project, let project else { return }
        try await move(consultation.matter, "close", on: last + 7, hour: 10)
        try await review(planned, project, by: person)
    }
}

extension Move {
    /// The roles of anyone who may make it.
    fileprivate var roles: [Role] { by.flatMap { party -> [Role] in if case .anyone(let roles) = party { roles } else { [] } } }
}
