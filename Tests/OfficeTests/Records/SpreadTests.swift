import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Registers: one record for each of many")
struct SpreadTests {
    private func sight(_ record: StoredRecord, _ house: TownHouse, _ viewer: Viewer) async throws -> RecordSight {
        try await house.office.look(record.register, record.id, as: viewer)
    }

    private func budget(_ house: TownHouse, kind: String = "budget", territory: String = "990101", by viewer: Viewer) async throws -> StoredRecord {
        try await house.put("postingTask", [
            "title": "2026年预算", "kind": .string(kind), "text": "全文", "body": .string(territory == "9901" ? "dwb" : "presA"), "territory": .string(territory),
            "from": "2026-03-01",
        ], as: viewer)
    }

    private func place(_ code: String, _ kind: String, in territory: String, coBuilt: [String] = [], _ house: TownHouse) async throws {
        try await house.put("place", [
            "code": .string(code), "name": .string("\(code)点"), "kind": .string(kind), "territory": .string(territory),
            "owner": territory == "990101" ? "presA" : "presB", "coBuilt": .array(coBuilt.map { .string($0) }), "from": "2020-01-01",
        ])
    }

    @Test("A task reaches every place of the town and no other; a second press makes only what is missing; each is proved by its keeper (S2-46)")
    func postings() async throws {
        let house = try await TownHouse()
        let (office, chair, other) = (house.office, try house.viewer("chairA"), try house.viewer("chairB"))
        for number in 1...5 { try await place("PLACA\(number)", "home", in: "990101", house) }
        let task = try await budget(house, by: chair)
        let act = try #require(Institutions.register("postingTask")?.act("spread"))
        await #expect(throws: Failure.self, "not without places") { try await office.act("spread", on: "postingTask", id: task.id, version: nil, by: chair) }
        await #expect(throws: Failure.notFound) { _ = try await office.spread("spread", on: "postingTask", id: task.id, SpreadChoice(), fields: [:], by: other) }
        await #expect(throws: Failure.notFound) { _ = try await office.spread("spread", on: "postingTask", id: task.id, SpreadChoice(), fields: [:], by: house.viewer("depA1")) }
        #expect(try await office.spreadTargets(act, of: sight(task, house, chair), SpreadChoice(), as: chair).targets.count == 6)
        var elsewhere = SpreadChoice()
        elsewhere.territory = "990102"
        #expect(try await office.spread("spread", on: "postingTask", id: task.id, elsewhere, fields: [:], by: chair) == 0, "the other town is out of reach")
        var homes = SpreadChoice()
        homes.kind = "home"
        #expect(try await office.spread("spread", on: "postingTask", id: task.id, homes, fields: [:], once: "t", by: chair) == 5)
        #expect(try await office.spread("spread", on: "postingTask", id: task.id, SpreadChoice(), fields: [:], once: "t", by: chair) == 5, "the same form twice is once")
        #expect(try await office.spread("spread", on: "postingTask", id: task.id, SpreadChoice(), fields: [:], by: chair) == 1)
        #expect(try await office.spread("spread", on: "postingTask", id: task.id, SpreadChoice(), fields: [:], by: chair) == 0)
        #expect(try await house.count("posting", [("task", task.code)], as: chair) == 6)
        let keeper = try house.viewer("keeperA")
        #expect(try await office.waiting(for: keeper, limit: 10).lines.contains { $0.register.id == "posting" }, "on the keeper's desk")
        let rows = try await office.records("posting", limit: 10, as: chair).rows
        #expect(rows.allSatisfy { $0.fields["title"] == "2026年预算" && $0.fields["state"] == "planned" })
        for row in rows where row.fields["place"] != "PLACA5" {
            try await office.act("post", on: "posting", id: row.id, version: nil, fields: ["mode": "board", "proof": "公示栏"], by: chair)
        }
        let standing = try #require(try await office.spreadStandings(of: task, Institutions.register("postingTask")!, as: chair).first)
        #expect(standing.done == 5 && standing.due == 6 && standing.waiting == ["PLACA5点"])
        #expect(try await office.spreadStandings(of: task, Institutions.register("postingTask")!, as: other).first == nil)
        #expect(try office.verify().flaw == nil)
    }

    @Test("A draft law reaches the legislative contact points and what is built with one by itself, within the territory of the task (S1-14)")
    func drafts() async throws {
        let house = try await TownHouse()
        try await place("POINTA", "legislativePoint", in: "990101", house)
        try await place("HOMEBB", "home", in: "990102", coBuilt: ["legislativePoint"], house)
        try await place("HOMECC", "home", in: "990102", coBuilt: ["grid"], house)
        let office = try house.viewer("p-dwb")
        let task = try await budget(house, kind: "draft", territory: "9901", by: office)
        let reached = try await house.office.records("posting", limit: 10, as: office).rows
        #expect(Set(reached.compactMap { $0.fields["place"]?.text }) == ["POINTA", "HOMEBB"])
        #expect(task.fields["spreadOn"] != nil)
        try await place("POINTB", "legislativePoint", in: "990102", house)
        #expect(try await house.office.spread("consult", on: "postingTask", id: task.id, SpreadChoice(), fields: [:], by: office) == 1, "one that is founded later")
        let own = try await budget(house, kind: "draft", by: house.viewer("chairA"))
        #expect(try await house.count("posting", [("task", own.code)], as: office) == 1, "a town's own draft stays in the town")
        let plain = try await budget(house, territory: "9901", by: office)
        #expect(try await house.count("posting", [("task", plain.code)], as: office) == 0)
    }

    @Test("Every deputy of an area has a receipt after one press; who has not received is named (S2-54, S2-74)")
    func receipts() async throws {
        let house = try await TownHouse()
        let (office, chair) = (house.office, try house.viewer("chairA"))
        let paper = try await house.put("material", ["name": "指导意见", "kind": "document", "body": "presA", "day": "2026-03-01", "copies": .int(10)], as: chair)
        await #expect(throws: Failure.refused(.missing(["怎么发的"]))) {
            _ = try await office.spread("send", on: "material", id: paper.id, SpreadChoice(), fields: [:], by: chair)
        }
        #expect(try await house.count("receipt", as: chair) == 0)
        #expect(try await office.spread("send", on: "material", id: paper.id, SpreadChoice(), fields: ["way": "online"], by: chair) == 3, "those of the town")
        #expect(try await office.spread("send", on: "material", id: paper.id, SpreadChoice(), fields: ["way": "online"], by: chair) == 0)
        let deputy = try house.viewer("depA1")
        let own = try #require(try await office.records("receipt", limit: 10, as: deputy).rows.first)
        try await office.act("receive", on: "receipt", id: own.id, version: nil, by: deputy)
        let standing = try #require(try await office.spreadStandings(of: paper, Institutions.register("material")!, as: chair).first)
        #expect(standing.done == 1 && standing.due == 3 && standing.waiting.count == 2)
        await #expect(throws: Failure.self) { _ = try await office.spread("send", on: "material", id: paper.id, SpreadChoice(), fields: ["way": "online"], by: deputy) }
    }

    @Test("A call goes to all deputies of an area or of groups in one press; leave answers it; a closed campaign calls nobody (S4-50)")
    func calls() async throws {
        let house = try await TownHouse()
        let (office, dwb) = (house.office, try house.viewer("p-dwb"))
        let flood = try await house.put("campaign", [
            "name": "防汛", "kind": "emergency", "body": "dwb", "territory": "9901", "goal": "转移群众", "from": "2026-03-02",
        ], as: dwb)
        let leave = try await house.put("leave", ["person": "depB1", "kind": "sick", "from": "2026-03-01", "until": "2026-03-10", "reason": "住院"], as: house.viewer("depB1"))
        try await office.act("approve", on: "leave", id: leave.id, version: nil, by: dwb)
        let group = try await house.put("group", [
            "name": "一组", "kind": "area", "body": "presA", "territory": "990101", "convenors": .array(["depA1"]), "from": "2025-01-01",
        ])
        try await house.put("membership", ["group": .string(group.code), "person": "depA1", "role": "convenor", "from": "2025-01-01"])
        var members = SpreadChoice()
        members.groups = [group.code]
        #expect(try await office.spread("call", on: "campaign", id: flood.id, members, fields: [:], by: dwb) == 1)
        var town = SpreadChoice()
        town.territory = "990102"
        #expect(try await office.spread("call", on: "campaign", id: flood.id, town, fields: [:], by: dwb) == 3)
        #expect(try await house.count("attendance", [("event", flood.code), ("state", "leave")], as: dwb) == 1)
        #expect(try await office.spread("call", on: "campaign", id: flood.id, SpreadChoice(), fields: [:], by: dwb) == 2, "the rest")
        let deputy = try house.viewer("depA1")
        let line = try #require(try await office.records("attendance", limit: 10, as: deputy).rows.first)
        try await office.act("accept", on: "attendance", id: line.id, version: nil, by: deputy)
        try await office.act("close", on: "campaign", id: flood.id, version: nil, fields: ["summary": "水退了"], by: dwb)
        await #expect(throws: Failure.self) { _ = try await office.spread("call", on: "campaign", id: flood.id, SpreadChoice(), fields: [:], by: dwb) }
    }

    @Test("A contact's difficulty becomes a ticket of the deputy's station in one act, once for each deputy (S2-71)")
    func tickets() async throws {
        let house = try await TownHouse()
        let (office, member) = (house.office, try house.viewer("p-member"))
        let silent = try await house.put("contact", ["who": "p-member", "day": "2026-03-01", "link": "deputies", "mode": "visit", "persons": .array(["depA1"])])
        let contact = try await house.put("contact", [
            "who": "p-member", "day": "2026-03-01", "link": "deputies", "mode": "visit", "persons": .array(["depA1", "depA2"]), "difficulties": "白天请不了假",
        ])
        let given: [String: JSON] = ["title": "履职时间", "kind": "time", "text": "白天请不了假"]
        await #expect(throws: Failure.self, "nothing to pass on") { _ = try await office.spread("ticket", on: "contact", id: silent.id, SpreadChoice(), fields: given, by: member) }
        await #expect(throws: Failure.notFound, "another's contact") { _ = try await office.spread("ticket", on: "contact", id: contact.id, SpreadChoice(), fields: given, by: house.viewer("depB1")) }
        var one = SpreadChoice()
        one.codes = ["depA1", "depB1"]
        #expect(try await office.spread("ticket", on: "contact", id: contact.id, one, fields: given, by: member) == 1, "nobody whom the contact does not name")
        #expect(try await office.spread("ticket", on: "contact", id: contact.id, one, fields: given, by: member) == 0)
        let ticket = try #require(try await office.records("difficulty", limit: 10, as: house.viewer("depA1")).rows.first)
        #expect(ticket.fields["place"] == "PLACEA" && ticket.fields["contact"] == .string(contact.code) && ticket.fields["state"] == "raised")
        #expect(try await office.waiting(for: house.viewer("chairA"), limit: 10).lines.contains { $0.act.id == "assign" })
    }

    @Test("What a department promised face to face is followed until somebody else confirms it (S1-33); laws are counted once (F07)")
    func pledges() async throws {
        let house = try await TownHouse()
        let (office, chair, dwb) = (house.office, try house.viewer("chairA"), try house.viewer("p-dwb"))
        try await house.put("body", ["code": "zhujian", "name": "住建局", "kind": "unit", "territory": "990101", "from": "2020-01-01"])
        try await house.put("person", ["code": "ju", "name": "局长", "from": "2020-01-01"])
        try await house.put("post", ["person": "ju", "role": "unitHead", "body": "zhujian", "title": "局长", "from": "2020-01-01"])
        func activity(_ kind: String, _ more: [String: JSON]) async throws -> StoredRecord {
            try await house.put("activity", [
                "topic": "面对面", "kind": .string(kind), "placeKind": "other", "body": "presA", "territory": "990101", "day": "2026-03-02",
            ].merging(more) { $1 }, as: chair)
        }
        let meeting = try await activity("heads", ["organ": .array(["zhujian"])])
        let promise: [String: JSON] = ["title": "修下水道", "activity": .string(meeting.code), "unit": "zhujian", "day": "2026-03-02", "due": "2026-06-01"]
        await #expect(throws: Failure.self, "before it was held") { try await house.put("pledge", promise, as: chair) }
        try await office.act("hold", on: "activity", id: meeting.id, version: nil, by: chair)
        let head = try house.viewer("ju")
        try await office.act("respond", on: "activity", id: meeting.id, version: nil, fields: ["response": "当场答复"], by: head)
        let pledge = try await house.put("pledge", promise, as: chair)
        try await office.act("realise", on: "pledge", id: pledge.id, version: nil, fields: ["realised": "修好了"], by: head)
        await #expect(throws: Failure.forbidden) { try await office.act("confirmPromise", on: "pledge", id: pledge.id, version: nil, by: head) }
        try await office.act("reopenPromise", on: "pledge", id: pledge.id, version: nil, fields: ["reason": "又堵了", "due": "2026-07-01"], by: dwb)
        try await office.act("realise", on: "pledge", id: pledge.id, version: nil, fields: ["realised": "换了管"], by: head)
        #expect(try await office.act("confirmPromise", on: "pledge", id: pledge.id, version: nil, by: dwb).fields["state"] == "confirmed")
        // Two inspections of three laws, one of them twice.
        for name in ["安全生产法", "消防法", "食品安全法"] { try await house.put("law", ["code": .string(name), "name": .string(name), "kind": "law", "territory": "9901", "from": "2021-01-01"]) }
        await #expect(throws: Failure.self, "an inspection names its laws") { _ = try await activity("lawCheck", [:]) }
        for laws in [["安全生产法", "消防法"], ["消防法", "食品安全法"]] {
            let one = try await activity("lawCheck", ["laws": .array(laws.map { .string($0) })])
            try await office.act("hold", on: "activity", id: one.id, version: nil, by: chair)
        }
        let figure = try #require(try await office.registerFigures(from: nil, through: office.today, as: dwb).first { $0.figure.id == "F07" })
        #expect(figure.n == 3)
        #expect(try await office.groups("activity", RecordFilter(), by: "laws", after: nil, limit: 10, as: dwb).count == 3)
    }
}
