import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Registers of the stations' and the deputies' life") struct LifeTests {
    @Test("A duty counts when another than its author has confirmed it, and is closed to the author then")
    func duty() async throws {
        let house = try await TownHouse()
        let (author, keeper, stranger) = (try house.viewer("depA1"), try house.viewer("keeperA"), try house.viewer("keeperB"))
        let fields: [String: JSON] = ["person": "depA1", "day": "2026-03-01", "kind": "visit", "title": "走访三户", "place": "PLACEA", "hours": 2]
        let duty = try await house.put("duty", fields, as: author)
        #expect(duty.fields["state"] == "registered")
        #expect(try await house.office.waiting(for: keeper, limit: 9).lines.map(\.act.id).contains("confirm"))
        await #expect(throws: Failure.notFound) { try await house.office.act("confirm", on: "duty", id: duty.id, version: nil, by: stranger) }
        await #expect(throws: Failure.self) { try await house.office.act("confirm", on: "duty", id: duty.id, version: nil, by: author) }
        await #expect(throws: Failure.stale(version: 1)) { try await house.office.act("confirm", on: "duty", id: duty.id, version: 9, by: keeper) }
        // Typing the state is no way around the act.
        await #expect(throws: Failure.self) { try await house.office.put("duty", id: duty.id, fields: fields.merging(["state": "confirmed"]) { $1 }, by: author) }
        let done = try await house.office.act("confirm", on: "duty", id: duty.id, version: 1, once: "t", by: keeper)
        #expect(done.fields["state"] == "confirmed" && done.fields["confirmer"] == "keeperA")
        #expect(try await house.office.act("confirm", on: "duty", id: duty.id, version: 1, once: "t", by: keeper).version == done.version)
        #expect(try await house.office.waiting(for: keeper, limit: 9).lines.isEmpty)
        await #expect(throws: Failure.self) { try await house.office.put("duty", id: duty.id, fields: done.fields.merging(["hours": 200]) { $1 }, by: author) }
    }

    @Test("One town does not see, write or act on the other's records; who is named does see them")
    func towns() async throws {
        let house = try await TownHouse()
        let (chairA, chairB, named) = (try house.viewer("chairA"), try house.viewer("chairB"), try house.viewer("depA2"))
        let reception = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-05", "mode": "fixed", "deputies": ["depA2"]], as: chairA)
        #expect(try await house.count("reception", as: chairA) == 1)
        #expect(try await house.count("reception", as: chairB) == 0)
        #expect(try await house.count("reception", as: named) == 1)
        #expect(try await house.count("reception", [("place", "PLACEA")], as: chairB) == 0)
        await #expect(throws: Failure.notFound) { _ = try await house.office.look("reception", reception.id, as: chairB) }
        await #expect(throws: Failure.notFound) { try await house.office.act("cancel", on: "reception", id: reception.id, version: nil, fields: ["reason": "x"], by: chairB) }
        await #expect(throws: Failure.self) { _ = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-06", "mode": "fixed"], as: chairB) }
        await #expect(throws: Failure.self) { _ = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-06", "mode": "mobile"], as: chairA) }
    }

    @Test("What is said in confidence stays with the station and its office")
    func confidence() async throws {
        let house = try await TownHouse()
        let keeper = try house.viewer("keeperA")
        let sources = Institutions.register("mediation")?.field("source")?.choices.map(\.id) ?? []
        let fields: [String: JSON] = ["place": "PLACEA", "day": "2026-03-01", "kind": "neighbour", "title": "楼道堆物", "source": .string(sources.first ?? ""), "facts": "甲说了乙的家事", "deputies": ["depA1"]]
        let kinds = Institutions.register("mediation")?.field("kind")?.choices.map(\.id) ?? []
        let own = try await house.put("mediation", fields.merging(["kind": .string(kinds.first ?? "")]) { $1 }, as: keeper)
        #expect(try await house.office.look("mediation", own.id, as: keeper).record.fields["facts"] != nil)
        let admin = try await house.office.look("mediation", own.id, as: house.viewer("p-admin"))
        #expect(admin.record.fields["facts"] == nil && admin.versions.allSatisfy { $0.fields["facts"] == nil })
        // Whoever could not read it does not blank it out by saving the form.
        try await house.office.put("mediation", id: own.id, fields: admin.record.fields.merging(["title": "楼道杂物"]) { $1 }, by: house.viewer("p-admin"))
        #expect(try await house.office.look("mediation", own.id, as: keeper).record.fields["facts"] == "甲说了乙的家事")
    }

    @Test("The week is laid out ahead by turns, respects leave, moves off holidays, and shows what was missed")
    func cycle() async throws {
        let house = try await TownHouse(on: "2026-03-02")
        try await house.put("schedule", [
            "place": "PLACEA", "pattern": "weekly", "weekday": "3", "hour": "09:00", "end": "11:00", "perTime": 1, "mode": "fixed", "from": "2026-01-01",
        ])
        try await house.put("schedule", [
            "place": "PLACEB", "pattern": "monthDay", "dayOfMonth": 15, "hour": "09:00", "end": "11:00", "perTime": 1, "mode": "fixed", "from": "2026-01-01",
        ])
        let leave = try await house.put("leave", ["person": "depA1", "kind": "sick", "from": "2026-03-01", "until": "2026-12-31", "reason": "住院"])
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("p-dwb"))
        #expect(try await house.office.keepCycle() > 0)
        #expect(try await house.office.keepCycle() == 0)
        let dwb = try house.viewer("p-dwb")
        var own = RecordFilter()
        own.filters = [("place", ["PLACEA"])]
        let rows = try await house.office.records("reception", own, limit: 50, as: dwb).rows
        #expect(rows.map(\.day).sorted() == ["2026-03-04", "2026-03-11", "2026-03-18", "2026-03-25", "2026-04-01"])
        let turns = Dictionary(grouping: rows.compactMap { $0.fields["deputies"]?.list?.first?.text }) { $0 }.mapValues(\.count)
        #expect(turns["depA1"] == nil && Set(turns.values).isSubset(of: [2, 3]))
        var moved = RecordFilter()
        moved.filters = [("place", ["PLACEB"])]
        // 15 March 2026 is a Sunday.
        let other = try #require(try await house.office.records("reception", moved, limit: 50, as: dwb).rows.last)
        #expect(other.day == "2026-03-16" && other.fields["plannedDay"] == "2026-03-15")
        try house.move(to: "2026-03-09")
        try await house.office.keepCycle()
        #expect(try await house.count("reception", [("state", "missed")], as: dwb) == 1)
        #expect(try await house.count("summary", [("month", "2026-02")], as: dwb) == 2)
        // A substitute clears it.
        let missed = try #require(try await house.office.records("reception", own, limit: 50, as: dwb).rows.last)
        let instead = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-06", "mode": "fixed", "state": "held"])
        try await house.office.act(
            "substitute", on: "reception", id: missed.id, version: nil, fields: ["instead": .string(instead.code)], by: house.viewer("keeperA"))
        #expect(try await house.count("reception", [("state", "missed")], as: dwb) == 0)
    }

    @Test("A contact tells its pair, a granted leave excuses an absence, and each leaves its entry")
    func echoes() async throws {
        let house = try await TownHouse()
        let pair = try await house.put("pair", ["body": "sc", "kind": "member", "contactor": "p-member", "person": "depA1", "from": "2026-01-01"])
        try await house.put("contact", ["who": "p-member", "day": "2026-02-20", "link": "deputies", "mode": "visit", "persons": ["depA1"]])
        #expect(try await house.office.look("pair", pair.id, as: house.viewer("p-dwb")).record.fields["last"] == "2026-02-20")
        let sitting = try await house.put("sitting", ["name": "三次会议", "kind": "congress", "day": "2026-03-02", "body": "congress"])
        let line = try await house.put("attendance", ["event": .string(sitting.code), "person": "depA1", "capacity": "delegate"])
        #expect(line.fields["kind"] == "congress" && line.fields["level"] == "city" && line.day == "2026-03-02")
        await #expect(throws: Failure.self) { try await house.put("attendance", ["event": .string(sitting.code), "person": "depA1", "capacity": "delegate"]) }
        let leave = try await house.put("leave", ["person": "depA1", "event": .string(sitting.code), "kind": "sick", "from": "2026-03-02", "reason": "病"])
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("p-dwb"))
        #expect(try await house.office.look("attendance", line.id, as: house.viewer("p-dwb")).record.fields["state"] == "leave")
        await #expect(throws: Failure.self) { try await house.put("attendance", ["event": "HY999", "person": "depA1", "capacity": "delegate"]) }
    }

    @Test("Figures equal the lists they open: records, people, sums, and what stands on a day")
    func figures() async throws {
        let house = try await TownHouse()
        for (index, who) in ["depA1", "depA1", "depA2"].enumerated() {
            let one = try await house.put("sitting", ["name": .string("第\(index)次会议"), "kind": "standingCommittee", "day": .string("2026-02-0\(index + 1)"), "body": "sc"])
            let line = try await house.put("attendance", ["event": .string(one.code), "person": .string(who), "capacity": "invited"])
            try await house.office.act("attend", on: "attendance", id: line.id, version: nil, by: house.viewer("p-dwb"))
        }
        try await house.put("material", ["name": "读本", "kind": "book", "body": "dwb", "day": "2026-02-01", "copies": 700])
        try await house.put("material", ["name": "手册", "kind": "book", "body": "dwb", "day": "2026-02-02", "copies": 20])
        let dwb = try house.viewer("p-dwb")
        let lines = try await house.office.registerFigures(from: Day("2026-01-01"), through: try #require(Day("2026-12-31")), as: dwb)
        func n(_ id: String) -> Int? { lines.first { $0.figure.id == id }?.n }
        #expect(n("F01") == 3 && n("F27") == 720 && n("F53") == 3)
        for line in lines where line.n > 0 {
            let filter = try Self.filter(line.list)
            switch line.figure.counting {
            case .records: #expect(try await house.office.records(line.register.id, filter, limit: 1, as: dwb).count == line.n, "\(line.figure.id)")
            case .distinct(let field): #expect(try await house.office.groups(line.register.id, filter, by: field, after: nil, limit: 999, as: dwb).rows.count == line.n, "\(line.figure.id)")
            case .sum: break
            }
        }
    }

    private static func filter(_ address: String) throws -> RecordFilter {
        var filter = RecordFilter()
        for part in (address.split(separator: "?").last ?? "").split(separator: "&") {
            let (name, value) = (String(part.split(separator: "=")[0]), String(part.split(separator: "=").last ?? ""))
            switch name {
            case "from": filter.from = Day(value)
            case "through": filter.through = Day(value)
            case "on": filter.standing = Day(value)
            case _ where value == "*": filter.filled.append(String(name.dropFirst(2)))
            case _ where value == "-": filter.blank.append(String(name.dropFirst(2)))
            default: if name.hasPrefix("f.") { filter.filters.append((String(name.dropFirst(2)), value.split(separator: ",").map(String.init))) }
            }
        }
        return filter
    }

    @Test("Everybody in a group, or named; who has nobody is named")
    func coverage() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let group = try await house.put("group", ["name": "东镇小组", "kind": "area", "body": "dwb", "territory": "990101", "convenors": ["depA1"], "from": "2026-01-01"])
        for who in ["depA1", "depA2", "depA3", "depB1", "depB2"] {
            try await house.put("membership", ["group": .string(group.code), "person": .string(who), "role": "member", "from": "2026-01-01"])
        }
        let line = try #require(try await house.office.coverage(year: 2026, as: dwb).first)
        #expect(line.all == 6 && line.have[.group] == 5 && line.have[.station] == 6)
        var filter = DeputyRoll.Filter(year: 2026)
        filter.lacks = [.group]
        #expect(try await house.office.deputyRoll(filter, after: nil, limit: 9, as: dwb).rows.map(\.person.code) == ["depB3"])
        #expect(try await house.office.deputyRoll(filter, after: nil, limit: 9, as: house.viewer("chairA")).count == 0)
        await #expect(throws: Failure.notFound) { _ = try await house.office.deputyRoll(filter, after: nil, limit: 9, as: house.viewer("depA1")) }
    }

    @Test("A rebuild gives the same tables: names, marks, what waits")
    func rebuild() async throws {
        let house = try await TownHouse()
        try await house.put("schedule", [
            "place": "PLACEA", "pattern": "weekly", "weekday": "3", "hour": "09:00", "end": "11:00", "perTime": 2, "mode": "fixed", "from": "2026-01-01",
        ])
        try await house.office.keepCycle()
        try await house.put("post", ["person": "depA1", "role": "member", "body": "sc", "title": "委员", "from": "2026-01-01"])
        let before = try house.office.digests()
        try house.office.rebuild()
        #expect(try house.office.digests().elementsEqual(before) { $0 == $1 })
        #expect(try house.office.verify().flaw == nil)
    }
}
