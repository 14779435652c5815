import Civics
import Foundation
import Institutions
import Journal
import Office
import SampleCity
import Store
import Testing

/// People at random, doing at random what they may and now and then what they may not.
struct Game {
    var office: Office
    let city: City
    var dice: Dice
    var now: Moment
    var matters: [(matter: Int64, demanders: [Int64])] = []
    var done: [String: Int] = [:]
    var refused = 0

    init(office: Office, seed: UInt64) {
        self.office = office
        city = office.city
        dice = Dice(seed: seed)
        now = Moment(Day(year: 2025, month: 12, day: 1)!, hour: 8)!
    }

    mutating func step() async throws {
        now = Moment(milliseconds: now.milliseconds + Int64.random(in: 60_000...7_200_000, using: &dice))
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<5: try await open()
        case 5..<7, 20..<23: try await propose()
        case 7..<10: try await join()
        case 10..<12: _ = try await office.nightWatch(at: now)
        case 15..<20: try await start()
        case 12..<13: try await office.seal(at: now)
        case 13..<15: try await office.readNew()
        default: try await move()
        }
    }

    private mutating func open() async throws {
        let territory = dice.one(of: Story.territories.filter { $0.kind != "city" }.map(\.code)) ?? "990101"
        let named = dice.happens(50)
        let once = dice.happens(30) ? "once-\(dice.next())" : nil
        let request = OpenRequest(
            procedure: "opinion",
            fields: [
                "title": .string("第\(matters.count)件 路灯不亮"), "text": .string("小区门口的路灯坏了\(Int.random(in: 1...9, using: &dice))盏"),
                "territory": .string(territory), "channel": "web",
            ], persona: named ? Persona(name: "某人", phone: "19900000000") : Persona(), once: once)
        let receipt = try await office.open(request, by: nil, at: now)
        matters.append((receipt.matter, [receipt.demander]))
        done["register", default: 0] += 1
        guard once != nil else { return }
        let again = try await office.open(request, by: nil, at: now)
        #expect(again.matter == receipt.matter && again.demander == receipt.demander && !again.isNew)
    }

    /// A deputy begins a suggestion; now and then an office arranges a visit or a campaign.
    private mutating func propose() async throws {
        let id = dice.happens(80) ? "suggestion" : dice.happens(50) ? "visit" : "lookback"
        guard let move = Institutions.procedure(id)?.opening else { return }
        let roles: [Role] = id == "suggestion" ? [.deputy] : [.deputyWork, .presidium]
        guard let post = dice.one(of: city.posts.values.filter({ roles.contains($0.role) && $0.term.contains(now.day) }).sorted { $0.id < $1.id }) else { return }
        let mover = Mover.viewer(office.viewer(post.person, on: now.day))
        var fields: [String: JSON] = [:]
        for field in move.needs where field.isRequired { fields[field.id] = field.kind == .mandate ? .int(post.id) : value(for: field, nil) }
        do {
            matters.append((try await office.open(OpenRequest(procedure: id, fields: fields), by: mover, at: now).matter, []))
            done["\(id)/\(move.id)", default: 0] += 1
        } catch is Failure { refused += 1 }
    }

    /// Another matter out of one that there is: a letter, a consultation, an opinion given to one. By whoever has a part in the first, or a resident.
    private mutating func start() async throws {
        guard let index = Array(matters.indices.suffix(30)).randomElement(using: &dice), let source = try await office.stored(matters[index].matter) else { return }
        guard let procedure = dice.one(of: Institutions.procedures.filter { $0.origins.contains { $0.procedure == nil || $0.procedure == source.matter.procedure } }),
            let move = procedure.opening
        else { return }
        let holder = dice.one(of: source.matter.slots.values.flatMap(\.self).filter { $0 != .resident }.sorted { $0.wire < $1.wire })
        let mover = procedure.isForResidents && dice.happens(80) ? nil : holder.flatMap(somebody).map { Mover.viewer(office.viewer($0, on: now.day)) }
        let fields = fields(for: move, mover ?? .clockwork, source)
        do {
            let receipt = try await office.open(OpenRequest(procedure: procedure.id, fields: fields, sources: [source.id]), by: mover, at: now)
            matters.append((receipt.matter, receipt.demander > 0 ? [receipt.demander] : []))
            done["\(procedure.id)/\(move.id)", default: 0] += 1
        } catch is Failure { refused += 1 }
    }

    private mutating func join() async throws {
        guard let index = matters.indices.randomElement(using: &dice) else { return }
        do {
            let receipt = try await office.join(matters[index].matter, persona: Persona(name: "邻居"), words: "我家也是", agrees: false, once: nil, at: now)
            matters[index].demanders.append(receipt.demander)
            done["join", default: 0] += 1
        } catch is Failure { refused += 1 }
    }

    private mutating func move() async throws {
        // Mostly the newest few, so that some get all the way.
        let few = dice.happens(80) ? Array(matters.indices.suffix(8)) : Array(matters.indices)
        guard let index = few.randomElement(using: &dice), let stored = try await office.stored(matters[index].matter) else { return }
        guard let mover = mover(for: stored, index), let move = pick(mover, stored) else { return }
        let version = dice.happens(95) ? stored.version : stored.version - 1
        let request = MoveRequest(matter: stored.id, version: version, move: move.id, fields: fields(for: move, mover, stored))
        do {
            let after = try await office.perform(request, by: mover, at: now)
            let missed = try await office.store.read { try $0.entries(of: Entry.Stream("matter", stored.id)) }.filter { $0.version > version && $0.version <= stored.version }
            #expect(missed.allSatisfy { $0.act.move == "escalate" }, "a stale act was carried out")
            done[stored.matter.procedure == "opinion" ? move.id : "\(stored.matter.procedure)/\(move.id)", default: 0] += 1
            check(after)
        } catch let failure as Failure {
            refused += 1
            let untouched = try await office.stored(stored.id)
            #expect(untouched?.version == stored.version, "\(failure) left a trace")
        }
    }

    /// A matter that is not finished has one owner who is somebody, and a clock.
    private func check(_ stored: StoredMatter) {
        guard let state = Institutions.procedure(stored.matter.procedure)?.state(stored.matter.state), let owner = state.owner else { return }
        let holders = stored.matter.holders(of: owner)
        #expect(holders.count == 1, "\(stored.number) in \(state.id) has \(holders.count) owners")
        #expect(holders.allSatisfy { somebody(for: $0) != nil }, "\(stored.number) in \(state.id) is owned by nobody alive")
        #expect(stored.matter.running.contains { clock in state.clocks.contains { $0.id == clock.id } }, "\(stored.number) in \(state.id) has no clock")
    }

    private func somebody(for holder: Holder) -> Int64? {
        if case .person(let id) = holder { return id }
        if let post = city.posts(at: holder).first(where: { $0.term.contains(now.day) && $0.role != .deputy }) { return post.person }
        guard case .place(let id) = holder, let owner = city.places[id].flatMap({ city.body(code: $0.owner) }) else { return nil }
        return city.posts(at: .body(owner.id)).first { $0.term.contains(now.day) }?.person
    }

    private mutating func mover(for stored: StoredMatter, _ index: Int) -> Mover? {
        if dice.happens(stored.matter.state == "fedBack" ? 60 : 15) { return dice.one(of: matters[index].demanders).map(Mover.demander) }
        if dice.happens(6) { return dice.one(of: city.people.keys.sorted()).map { .viewer(office.viewer($0, on: now.day)) } }
        guard let procedure = Institutions.procedure(stored.matter.procedure) else { return nil }
        let owner = procedure.state(stored.matter.state)?.owner
        let slot = dice.happens(70) ? owner : dice.one(of: procedure.slots)
        let holder = slot.flatMap { dice.one(of: stored.matter.holders(of: $0)) }
        return holder.flatMap(somebody).map { .viewer(office.viewer($0, on: now.day)) }
    }

    private mutating func pick(_ mover: Mover, _ stored: StoredMatter) -> Move? {
        guard let procedure = Institutions.procedure(stored.matter.procedure) else { return nil }
        let all = procedure.moves
        let actor: Actor = switch mover {
        case .viewer(let viewer): viewer.actor
        default: .resident
        }
        let world = World(today: now.day, days: office.days, rules: office.rules, structure: NoStructure())
        let open = procedure.moves(open: actor, on: stored.matter, in: world)
        let endings = ["withdraw", "forward", "merge", "drop", "cancel", "talkOut", "refuse", "sendBack", "declineSign", "leave"]
        if dice.happens(60), let usual = open.filter(\.isUsual).randomElement(using: &dice) { return usual }
        if dice.happens(10) { return dice.one(of: all) }
        return dice.one(of: open.filter { !endings.contains($0.id) || dice.happens(10) })
    }

    private mutating func fields(for move: Move, _ mover: Mover, _ stored: StoredMatter) -> [String: JSON] {
        var fields: [String: JSON] = [:]
        for field in move.needs where field.isRequired || dice.happens(40) { fields[field.id] = value(for: field, stored) }
        return fields.filter { !$0.value.isBlank }
    }

    private mutating func value(for field: Civics.Field, _ stored: StoredMatter?) -> JSON {
        switch field.kind {
        case .line, .words: return .string("随手写的\(Int.random(in: 0...999, using: &dice))")
        case .choice(let choices): return .string(dice.one(of: choices)?.id ?? "")
        case .number(let range): return .int(Int64(Int.random(in: range, using: &dice)))
        case .flag: return .bool(dice.happens(75))
        case .unit: return JSON(dice.one(of: units))
        case .units: return .array((0..<Int.random(in: 0...2, using: &dice)).compactMap { _ in dice.one(of: units).map(JSON.int) })
        case .colleague:
            let holders = (stored?.matter.slots["lead"] ?? []) + (stored?.matter.slots["coUnits"] ?? [])
            return JSON(holders.first.flatMap(somebody))
        case .person: return JSON(dice.one(of: city.people.keys.sorted()))
        case .incumbent(let roles): return JSON(dice.one(of: people(in: roles)))
        case .incumbents(let roles, _): return .array(Set((0..<3).compactMap { _ in dice.one(of: people(in: roles)) }).sorted().map(JSON.int))
        case .body(let kinds): return JSON(dice.one(of: city.bodies.values.filter { kinds.contains($0.kind) }.map(\.id).sorted()))
        case .mandate: return JSON(dice.one(of: city.posts.values.filter { $0.role == .deputy }.map(\.id).sorted()))
        case .rows(let cells, _):
            var row: [String: JSON] = [:]
            for cell in cells where cell.isRequired { row[cell.id] = value(for: cell, stored) }
            return [.object(row)]
        case .place: return JSON(dice.one(of: city.places.keys.sorted()))
        case .territory: return "990101"
        case .day: return dice.happens(50) ? .string(now.day.description) : "2026-12-31"
        case .span: return dice.happens(80) ? "3个工作日" : "1个月"
        case .matter: return JSON(dice.one(of: matters.map(\.matter)))
        case .record, .records, .choices, .hour, .month: return .null
        case .files:
            guard field.isRequired else { return .null }
            return [["hash": .string(String(repeating: "a", count: 64)), "name": "照片.png", "media": "image/png", "size": 1]]
        }
    }

    private func people(in roles: [Role]) -> [Int64] { Set(city.posts.values.filter { roles.contains($0.role) }.map(\.person)).sorted() }

    private var units: [Int64] { city.bodies.values.filter { $0.kind == "unit" }.map(\.id).sorted() }
}

/// For guessing which moves are open; the house decides with the true structure.
struct NoStructure: Structure {
    func resolve(_ lookup: String, matter: Matter) -> [Holder] { [] }
    func path(ofTerritory code: String) -> String? { nil }
    func path(of holder: Holder) -> String? { nil }
    func isUnit(_ body: Int64) -> Bool { true }
    func isPerson(_ person: Int64) -> Bool { true }
    func serves(_ person: Int64, at holder: Holder) -> Bool { true }
    func holds(_ person: Int64, anyOf roles: [Role]) -> Bool { true }
    func isDeputy(_ person: Int64, at path: String) -> Bool { true }
    func isBody(_ body: Int64, of kinds: [String]) -> Bool { true }
    func isMandate(_ post: Int64, of person: Int64?) -> Bool { true }
    func holder(ofMandate post: Int64) -> Int64? { nil }
    func territory(ofMandate post: Int64) -> String? { nil }
    func value(_ lookup: String, matter: Matter) -> JSON { .null }
}
