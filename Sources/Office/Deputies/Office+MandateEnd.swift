import Civics
import Institutions
import Journal
import Store

/// What is left when a mandate ends, and who could go on with it.
public struct MandateEnding: Sendable {
    public let post: City.Post
    public let person: City.Person
    /// The person's last mandate: what they hold passes on; with another one they go on themselves.
    public let isLast: Bool
    public let matters: [MatterLine]
    /// Papers that are still the deputy's own: an office learns how many there are and nothing of what they say.
    public let drafts: Int
    public let records: [(register: Register, record: StoredRecord)]
    /// Serving deputies of the same station or congress, the nearest first.
    public let successors: [City.Person]
    /// The keepers of the station and the office of the congress, who look after what nobody is named for.
    public let caretakers: [String]
}

extension Office {
    private static let enders: Set<Role> = [.deputyWork, .presidium]
    /// Matters and records that one ending passes on.
    private static let mostPassed = 1_000

    /// Whether somebody may end a mandate: administrators, and the offices of its congress or above.
    public func mayEnd(_ post: City.Post, as viewer: Viewer) -> Bool {
        guard post.role == .deputy else { return false }
        if viewer.has(.admin) { return true }
        guard let path = post.body.flatMap({ city.bodies[$0] }).flatMap({ city.territories[$0.territory]?.path }) else { return false }
        return viewer.actor.capacities.contains { Office.enders.contains($0.role) && !$0.territory.isEmpty && path.utf8.starts(with: $0.territory.utf8) }
    }

    public func ending(of post: Int64, as viewer: Viewer) async throws -> MandateEnding {
        guard let post = city.posts[post], mayEnd(post, as: viewer), let person = city.people[post.person] else { throw Failure.notFound }
        let (city, today) = (city, today)
        return try await store.read { connection in
            let shared = try connection.held(by: person.id, shared: true)
            return MandateEnding(
                post: post, person: person, isLast: city.isLastMandate(post, on: today), matters: shared,
                drafts: try connection.held(by: person.id).count - shared.count,
                records: try connection.waiting(on: person.code), successors: city.successors(ofDeputy: post, on: today),
                caretakers: city.caretakers(of: post, on: today))
        }
    }

    /// 终止并移交: ends a mandate with its reason. When it is the person's last one, whoever is named goes on with the open matters in which
    /// it would be the deputy's turn; papers with co-signers go to the first of those who serve. What waits in the registers is settled: coming
    /// events are declined, standing relations end, what was to be verified goes to who goes on.
    /// - Parameter successor: the code of the deputy who goes on; may be empty when nothing has to pass.
    /// - Throws: `unfit` naming who could go on, when matters are left and nobody is named. Nothing is written then.
    @discardableResult
    public func endMandate(
        _ id: Int64, until day: Day, reason: String, successor: String, by viewer: Viewer, at moment: Moment? = nil
    ) async throws -> (matters: Int, records: Int) {
        let moment = moment ?? now
        guard let known = city.posts[id], mayEnd(known, as: viewer) else { throw Failure.notFound }
        guard let reasons = Registers.post.field("endReason"), reasons.choices.contains(where: { $0.id == reason }) else {
            throw Failure.unfit(field: "终止原因", reason: "请选一项")
        }
        guard day <= moment.day else { throw Failure.unfit(field: "最后一天", reason: "还没有到：到那天再办，以前的事仍由本人办") }
        return try await recordTurns.take {
            let (done, after) = try await store.write { [self] connection in
                let start = city
                guard let post = start.posts[id], let person = start.people[post.person], let stored = try connection.record("post", id) else { throw Failure.notFound }
                guard post.term.until.map({ $0 > day }) ?? true else { throw Failure.unfit(field: "职务", reason: "已经在\(post.term.until?.chinese ?? "")终止") }
                var done = (matters: 0, records: 0)
                if start.isLastMandate(post, on: day + 1) {
                    let passing = Passing(
                        person: person, until: day, reason: reasons.word(for: .string(reason)), next: try next(successor, of: post, in: start, on: moment.day), viewer: viewer)
                    done.matters = try pass(passing, of: post, in: start, at: moment, connection)
                    done.records = try settle(passing, in: start, at: moment, connection)
                }
                var fields = stored.fields
                (fields["until"], fields["endReason"]) = (.string(day.description), .string(reason))
                var city = start
                let check = RecordCheck(register: Registers.post, city: city, today: moment.day, rules: rules, viewer: nil, connection: connection)
                if let flaw = try check.flaws(fields, own: id, before: stored.fields).first { throw flaw.failure }
                let record = try enter(Registers.post, before: stored, fields: fields, from: moment.day, by: viewer, at: moment, in: city, connection)
                city.apply("post", record.id, record.fields)
                city.knows(try connection.nextSequence() - 1)
                return (done, city)
            }
            take(after)
            return done
        }
    }

    private struct Passing {
        let person: City.Person
        let until: Day
        let reason: String
        let next: City.Person?
        let viewer: Viewer
    }

    private func next(_ code: String, of post: City.Post, in city: City, on day: Day) throws -> City.Person? {
        guard !code.isEmpty else { return nil }
        guard let person = city.person(code: code), person.id != post.person,
            city.posts(of: person.id).contains(where: { $0.role == .deputy && $0.id != post.id && $0.term.contains(day) })
        else { throw Failure.unfit(field: "接手代表", reason: "不是在任代表，请另选一位") }
        guard city.successors(ofDeputy: post, on: day).contains(where: { $0.id == person.id }) else {
            throw Failure.unfit(field: "接手代表", reason: "\(person.name)不在同一人大或同一联络站，请从列出的代表中选")
        }
        return person
    }

    // MARK: Matters

    /// Every open matter in which it is or will be the person's turn goes to somebody who serves; clocks of their own stop.
    private func pass(_ passing: Passing, of post: City.Post, in city: City, at moment: Moment, _ connection: any Connection) throws -> Int {
        let own = Holder.person(passing.person.id)
        var passed = 0
        for line in try connection.held(by: passing.person.id) {
            guard let before = try connection.matter(line.id), let procedure = Institutions.procedure(before.matter.procedure) else { continue }
            let turns = procedure.slots.filter { slot in
                before.matter.holders(of: slot).contains(own) && (procedure.states.contains { $0.owner == slot } || procedure.clocks(owedBy: slot))
            }
            let clocks = before.matter.clocks.values.filter { $0.stopped == nil && $0.id.hasSuffix("/\(own.wire)") }
            guard !turns.isEmpty || !clocks.isEmpty else { continue }
            let cosigner = before.matter.slots["cosigners"]?.lazy.compactMap { holder -> City.Person? in
                guard case .person(let id) = holder, id != passing.person.id, city.serves(id, on: moment.day) else { return nil }
                return city.people[id]
            }.first
            let next = cosigner ?? passing.next
            guard turns.isEmpty || next != nil else {
                let names = city.successors(ofDeputy: post, on: moment.day).prefix(3).map(\.name).joined(separator: "、")
                throw Failure.unfit(
                    field: "接手代表",
                    reason: "\(passing.person.name)手上还有没有办完的事项。请选一位在任代表接手\(names.isEmpty ? "" : "，如\(names)")；没有合适的，先由\(city.caretakers(of: post, on: moment.day).joined(separator: "、"))和代表商定")
            }
            var events: [Event] = []
            let isPrivate = procedure.state(before.matter.state)?.isPrivate ?? false
            for slot in turns {
                guard let next else { continue }
                var holders = before.matter.holders(of: slot).filter { $0 != own }
                if !holders.contains(.person(next.id)) { holders.insert(.person(next.id), at: 0) }
                events.append(isPrivate ? .seated(slot: slot.id, holders) : .filled(slot: slot.id, holders))
            }
            events += clocks.sorted { $0.id < $1.id }.map { clock in
                var clock = clock
                clock.stop(on: moment.day)
                return .clock(clock)
            }
            let words = "\(passing.person.name)\(passing.reason)，代表职务到\(passing.until.chinese)终止" + (next.map { turns.isEmpty ? "" : "，由代表\($0.name)接着办" } ?? "")
            let capacity = passing.viewer.posts.first
            let act = Act(
                move: "passOn", procedure: procedure.id, by: "person", person: passing.viewer.person, post: capacity?.id, rules: rules.version(on: moment.day),
                fields: [:], events: events,
                extra: [
                    "who": .string(capacity.map { "\(city.name(of: $0.holder)) \($0.title) \(passing.viewer.name)" } ?? passing.viewer.name),
                    "tale": .string(words), "round": .int(Int64(before.matter.round)),
                ])
            let entry = try connection.append(act, to: Entry.Stream("matter", before.id), after: before.version, head: before.head, at: moment)
            try Projection(connection: connection).applyMatter(entry, before: before)
            passed += 1
        }
        return passed
    }

    // MARK: Registers

    private func settle(_ passing: Passing, in city: City, at moment: Moment, _ connection: any Connection) throws -> Int {
        let (code, until) = (passing.person.code, passing.until.description)
        let reason = JSON.string("代表职务终止（\(passing.reason)）")
        var settled = 0
        func change(_ record: StoredRecord, _ changes: [String: JSON]) throws {
            try relay(record, changes, by: passing.viewer, at: moment, in: city, move: "passOn", connection)
            settled += 1
        }
        for (_, record) in try connection.waiting(on: code) {
            switch record.register {
            case "attendance" where record.day > until: try change(record, ["state": "declined", "reason": reason])
            case "debriefing" where record.day > until: try change(record, ["state": "cancelled", "reason": reason])
            case "reception" where record.day > until:
                let left = (record.fields["deputies"]?.codes ?? []).filter { $0 != code }
                try change(record, ["deputies": .array(left.map { .string($0) })])
            case "problem":
                if record.fields["verifier"]?.keyText == code, let next = passing.next { try change(record, ["verifier": .string(next.code)]) }
            default: break
            }
        }
        for (register, field) in [("membership", "person"), ("pair", "person"), ("voterContact", "person")] {
            var query = RecordQuery(register, scope: .everything, limit: Office.mostPassed)
            (query.filters, query.standing) = ([(field, [code])], (passing.until + 1).description)
            for record in try connection.records(query) { try change(record, ["until": .string(max(until, record.from))]) }
        }
        return settled
    }
}

extension Connection {
    /// Open matters in which a person has a part.
    fileprivate func held(by person: Int64, shared: Bool = false) throws -> [MatterLine] {
        var filter = MatterFilter()
        (filter.deputy, filter.open, filter.isShared) = (Holder.person(person).wire, true, shared)
        return try matters(.everything, filter, after: nil, limit: 1_000)
    }

    /// Records that wait on a person, now or later.
    fileprivate func waiting(on code: String) throws -> [(register: Register, record: StoredRecord)] {
        let todos = try todos(of: ["person/\(code)"], on: "9999-12-31", limit: 1_000)
        return try Dictionary(grouping: todos, by: \.register).sorted { $0.key < $1.key }.flatMap { id, found -> [(register: Register, record: StoredRecord)] in
            guard let register = Institutions.register(id) else { return [] }
            return try records(id, ids: Array(Set(found.map(\.id))).sorted()).map { (register, $0) }
        }
    }
}

extension Procedure {
    /// Whether some clock calls this slot, whosever turn it is otherwise.
    fileprivate func clocks(owedBy slot: Slot) -> Bool { states.contains { $0.clocks.contains { $0.owedBy == slot } } }
}

extension City {
    /// Whether nothing else makes the person a deputy on a day.
    func isLastMandate(_ post: Post, on day: Day) -> Bool {
        !posts(of: post.person).contains { $0.id != post.id && $0.role == .deputy && $0.term.contains(day) }
    }

    func serves(_ person: Int64, on day: Day) -> Bool { posts(of: person).contains { $0.role == .deputy && $0.term.contains(day) } }

    /// Deputies of the same station first, then those of the same congress.
    func successors(ofDeputy post: Post, on day: Day) -> [Person] {
        var seen: Set<Int64> = [post.person]
        let near = posts(at: post.holder).filter { $0.role == .deputy && $0.term.contains(day) }.map(\.person).sorted()
        let same = posts.values.filter { $0.role == .deputy && $0.body == post.body && $0.term.contains(day) }.map(\.person).sorted()
        return (near + same).filter { seen.insert($0).inserted }.compactMap { people[$0] }.prefix(200).map { $0 }
    }

    /// Who looks after what a deputy leaves: the keepers of the station, and the office of the congress.
    func caretakers(of post: Post, on day: Day) -> [String] {
        var names: [String] = []
        if case .place(let id) = post.holder, let place = places[id] {
            names += keepers(place.code, on: day).compactMap { people[$0]?.name }.map { "\(place.name)联络员\($0)" }
        }
        if let body = post.body.flatMap({ bodies[$0] }) {
            names += bodies(in: body.territory).filter { ["deputyWork", "presidium"].contains($0.kind) }.map(\.name)
        }
        return names
    }
}
