import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Leave") struct LeaveTests {
    private func sitting(_ house: TownHouse, _ body: String, _ day: String = "2026-03-05") async throws -> StoredRecord {
        try await house.put("sitting", ["name": .string("\(body)的会"), "kind": "congress", "day": .string(day), "body": .string(body)])
    }

    private func leave(_ house: TownHouse, _ event: StoredRecord? = nil, from: String = "2026-03-04", until: String = "2026-03-06") async throws -> StoredRecord {
        var fields: [String: JSON] = ["person": "depA1", "kind": "sick", "from": .string(from), "until": .string(until), "reason": "病"]
        fields["event"] = event.map { .string($0.code) }
        return try await house.put("leave", fields, as: house.viewer("depA1"))
    }

    @Test("Leave from the city's sitting is the city's to grant and waits there, from the town's the town's, for days the town's")
    func whose() async throws {
        let house = try await TownHouse()
        let (office, chair, dwb) = (house.office, try house.viewer("chairA"), try house.viewer("p-dwb"))
        func waits(_ leave: StoredRecord, _ viewer: Viewer) async throws -> Bool {
            try await office.waiting(for: viewer, limit: 50).lines.contains { $0.register.id == "leave" && $0.record.id == leave.id }
        }
        let city = try await leave(house, sitting(house, "sc"))
        for act in ["approve", "refuse"] {
            await #expect(throws: Failure.forbidden) {
                try await office.act(act, on: "leave", id: city.id, version: nil, fields: ["answer": "同意"], by: chair)
            }
        }
        #expect(try await waits(city, dwb))
        #expect(try await !waits(city, chair))
        #expect(try await office.deputyDay(of: house.viewer("depA1")).leaves.map(\.id) == [city.id])
        try await office.act("approve", on: "leave", id: city.id, version: nil, by: dwb)
        #expect(try await office.deputyDay(of: house.viewer("depA1")).leaves.isEmpty)
        for own in [try await leave(house, sitting(house, "presA")), try await leave(house)] {
            #expect(try await waits(own, chair))
            await #expect(throws: Failure.notFound, "nor the town beside") {
                try await office.act("approve", on: "leave", id: own.id, version: nil, by: house.viewer("chairB"))
            }
            try await office.act("approve", on: "leave", id: own.id, version: nil, by: chair)
        }
    }

    @Test("Leave taken back undoes what it excused and no more: nothing where it was not granted, nothing that another leave still covers")
    func takenBack() async throws {
        let house = try await TownHouse()
        let (office, dwb, own) = (house.office, try house.viewer("p-dwb"), try house.viewer("depA1"))
        let event = try await sitting(house, "sc")
        let line = try await house.put("attendance", ["event": .string(event.code), "person": "depA1", "capacity": "delegate"])
        let other = try await house.put("attendance", ["event": .string(try await sitting(house, "congress", "2026-03-06").code), "person": "depA1", "capacity": "delegate"])
        let byHand = try await house.put("attendance", ["event": .string(try await sitting(house, "presA").code), "person": "depA1", "capacity": "delegate", "state": "leave"])
        try await office.act("accept", on: "attendance", id: line.id, version: nil, by: own)
        func state(_ line: StoredRecord) async throws -> String? { try await office.look("attendance", line.id, as: dwb).record.fields["state"]?.text }
        func act(_ name: String, _ leave: StoredRecord, _ viewer: Viewer) async throws {
            try await office.act(name, on: "leave", id: leave.id, version: nil, by: viewer)
        }
        let (range, named, asked) = (try await leave(house), try await leave(house, event), try await leave(house))
        try await act("approve", range, dwb)
        try await act("approve", named, dwb)
        #expect(try await state(line) == "leave")
        try await act("withdraw", asked, own)
        #expect(try await state(line) == "leave", "nobody had granted that one")
        try await act("withdraw", range, own)
        #expect(try await state(line) == "leave", "the other leave still holds")
        #expect(try await state(other) == "invited")
        #expect(try await state(byHand) == "leave", "what somebody wrote by hand is not the leave's to undo")
        try house.move(to: "2026-03-09")
        try await act("withdraw", named, own)
        #expect(try await state(line) == "accepted", "what it was, though the day is over")
    }

    private func line(_ house: TownHouse, _ event: StoredRecord, _ state: String = "invited") async throws -> StoredRecord {
        try await house.put("attendance", ["event": .string(event.code), "person": "depA1", "capacity": "delegate", "state": .string(state)])
    }

    private func state(_ line: StoredRecord, _ house: TownHouse) async throws -> String? {
        try await house.office.look("attendance", line.id, as: house.viewer("p-dwb")).record.fields["state"]?.text
    }

    @Test("Leave for days excuses from what is overseen by whoever granted it, and never from what is past")
    func days() async throws {
        let house = try await TownHouse()
        let office = house.office
        let (city, town) = (try await line(house, sitting(house, "sc")), try await line(house, sitting(house, "presA")))
        let missed = try await line(house, sitting(house, "presA", "2026-02-24"), "absent")
        try await office.act("approve", on: "leave", id: leave(house, from: "2026-02-20").id, version: nil, by: house.viewer("chairA"))
        #expect(try await state(town, house) == "leave")
        #expect(try await state(city, house) == "invited", "the town does not grant leave from the city's sitting")
        #expect(try await state(missed, house) == "absent", "nor afterwards from its own")
        #expect(try await line(house, sitting(house, "sc", "2026-03-06")).fields["state"] == "invited", "nor does the invitation that comes later")
        #expect(try await line(house, sitting(house, "presA", "2026-03-06")).fields["state"] == "leave")
        for late in [try await leave(house, from: "2026-02-20", until: "2026-02-25"), try await leave(house, sitting(house, "presA", "2026-02-25"))] {
            await #expect(throws: Failure.self, "too late") { try await office.act("approve", on: "leave", id: late.id, version: nil, by: house.viewer("p-dwb")) }
        }
    }

    @Test("Whoever writes leave down for another does not grant it")
    func another() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let leave = try await house.put("leave", ["person": "depA1", "kind": "sick", "from": "2026-03-04", "reason": "病"], as: dwb)
        await #expect(throws: Failure.self) { try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: dwb) }
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("chairA"))
    }

    @Test("A line of attendance is not begun as leave that nobody granted")
    func typed() async throws {
        let house = try await TownHouse()
        let (office, dwb) = (house.office, try house.viewer("p-dwb"))
        let event = try await sitting(house, "sc")
        let line: [String: JSON] = ["event": .string(event.code), "person": "depA1", "capacity": "delegate", "state": "leave"]
        do {
            try await house.put("attendance", line, as: dwb)
            Issue.record("believed")
        } catch Failure.unfit(_, let reason) { #expect(reason.contains("请先在「请假」里登记")) }
        let asked = try await leave(house, event)
        await #expect(throws: Failure.self, "asked for is not granted") { try await house.put("attendance", line, as: dwb) }
        try await office.act("approve", on: "leave", id: asked.id, version: nil, by: dwb)
        #expect(try await house.put("attendance", line, as: dwb).fields["state"] == "leave")
        await #expect(throws: Failure.self, "another's leave") { try await house.put("attendance", line.merging(["person": "depA2"]) { $1 }, as: dwb) }
    }

    @Test("Where the town's only officer wrote the leave, or it is his own, the next office grants it, and the refusal says who")
    func alone() async throws {
        let house = try await TownHouse()
        let (office, chair, dwb) = (house.office, try house.viewer("chairA"), try house.viewer("p-dwb"))
        func waits(_ leave: StoredRecord, _ viewer: Viewer) async throws -> Bool {
            try await office.waiting(for: viewer, limit: 50).lines.contains { $0.register.id == "leave" && $0.record.id == leave.id }
        }
        let written = try await house.put("leave", ["person": "depA1", "kind": "sick", "from": "2026-03-04", "reason": "病"], as: chair)
        #expect(try await [waits(written, dwb), waits(written, chair)] == [true, false])
        do {
            try await office.act("approve", on: "leave", id: written.id, version: nil, by: chair)
            Issue.record("granted")
        } catch Failure.unfit(_, let reason) { #expect(reason.contains("可以由代工委dwb批准"), "\(reason)") }
        await #expect(throws: Failure.notFound, "not the town beside") { try await office.act("approve", on: "leave", id: written.id, version: nil, by: house.viewer("chairB")) }
        #expect(try await office.act("approve", on: "leave", id: written.id, version: nil, by: dwb).fields["state"] == "approved")
        try await house.put("post", ["person": "chairA", "role": "deputy", "body": "congress", "place": "PLACEA", "level": "city", "title": "代表", "from": "2022-01-01"])
        let own = try await house.put("leave", ["person": "chairA", "kind": "sick", "from": "2026-03-04", "reason": "病"], as: house.viewer("chairA"))
        #expect(try await [waits(own, dwb), waits(own, house.viewer("chairA"))] == [true, false])
        // With a second officer in the town it stays there.
        try await house.put("person", ["code": "viceA", "name": "副主席", "from": "2020-01-01"])
        try await house.put("post", ["person": "viceA", "role": "presidium", "body": "presA", "title": "副主席", "from": "2020-01-01"])
        let near = try await house.put("leave", ["person": "depA2", "kind": "sick", "from": "2026-03-04", "reason": "病"], as: house.viewer("chairA"))
        #expect(try await [waits(near, house.viewer("viceA")), waits(near, dwb)] == [true, false])
    }

    @Test("An absence becomes leave only by leave that was granted before, in the hand of those who oversee the event")
    func absence() async throws {
        let house = try await TownHouse()
        let (office, chair) = (house.office, try house.viewer("chairA"))
        try await house.put("body", ["code": "cai", "name": "财经委", "kind": "committee", "territory": "9901", "from": "2020-01-01"])
        try await house.put("person", ["code": "clerk", "name": "工作人员", "from": "2020-01-01"])
        try await house.put("post", ["person": "clerk", "role": "committee", "body": "cai", "title": "工作人员", "from": "2020-01-01"])
        let (event, other) = (try await sitting(house, "presA"), try await sitting(house, "presA", "2026-03-06"))
        let refused = try await leave(house, event)
        try await office.act("refuse", on: "leave", id: refused.id, version: nil, fields: ["answer": "请按时参加"], by: chair)
        try await office.act("approve", on: "leave", id: leave(house, other).id, version: nil, by: chair)
        let (missed, granted) = (try await line(house, event, "absent"), try await line(house, other, "absent"))
        await #expect(throws: Failure.forbidden) { try await office.act("excuse", on: "attendance", id: granted.id, version: nil, by: house.viewer("clerk")) }
        await #expect(throws: Failure.self, "refused is refused") { try await office.act("excuse", on: "attendance", id: missed.id, version: nil, by: chair) }
        await #expect(throws: Failure.self, "nor by the form") {
            try await office.put("attendance", id: missed.id, fields: missed.fields.merging(["state": "leave"]) { $1 }, by: chair)
        }
        #expect(try await state(missed, house) == "absent")
        try await office.act("excuse", on: "attendance", id: granted.id, version: nil, by: chair)
        #expect(try await state(granted, house) == "leave")
    }
}
