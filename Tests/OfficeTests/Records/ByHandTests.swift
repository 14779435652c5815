import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("What is done by hand comes out as what the house does") struct ByHandTests {
    private func reception(_ house: TownHouse, _ day: String, _ more: [String: JSON] = [:]) async throws -> StoredRecord {
        try await house.put("reception", [
            "place": "PLACEA", "day": .string(day), "hour": "09:00", "end": "11:00", "mode": "fixed", "deputies": ["depA1"],
        ].merging(more) { $1 })
    }

    @Test("Whoever receives by turn signs in by the code of the reception, once; others do not, and nobody is asked again")
    func code() async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let (office, one) = (house.office, try house.viewer("depA1"))
        let planned = try await reception(house, "2026-03-04")
        let key = office.signKey(of: planned.code, on: office.today)
        #expect(office.acts(on: planned, of: StationLife.reception, as: one).map(\.id) == ["checkIn"])
        await #expect(throws: Failure.self) { try await office.signIn(planned.code, key: key, by: house.viewer("depA2")) }
        let signed = try await office.signIn(planned.code, key: key, by: one)
        #expect(signed.fields["present"] == ["depA1"] && signed.fields["state"] == "planned")
        #expect(try await office.signIn(planned.code, key: key, by: one).version == signed.version)
        #expect(office.acts(on: signed, of: StationLife.reception, as: one).isEmpty)
        let held = try await reception(house, "2026-03-04", ["hour": "14:00", "end": "15:00", "present": ["depA2"], "state": "held"])
        await #expect(throws: Failure.self, "what has been written up takes no more") {
            try await office.signIn(held.code, key: office.signKey(of: held.code, on: office.today), by: one)
        }
    }

    @Test("A summary written by hand has the figures of the records, and those of the day on which it is sent")
    func summary() async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let keeper = try house.viewer("keeperA")
        _ = try await reception(house, "2026-03-03", ["present": ["depA1"], "visitors": 3, "state": "held"])
        let written = try await house.put("summary", ["place": "PLACEA", "month": "2026-03", "text": "平稳"], as: keeper)
        #expect(written.fields["receptions"] == 1 && written.fields["visitors"] == 3 && written.fields["received"] == 0)
        _ = try await reception(house, "2026-03-04", ["present": ["depA1"], "visitors": 2, "state": "held"])
        let sent = try await house.office.act("submit", on: "summary", id: written.id, version: nil, by: keeper)
        #expect(sent.fields["receptions"] == 2 && sent.fields["visitors"] == 5 && sent.fields["state"] == "submitted")
        #expect(try await house.office.look("summary", sent.id, as: keeper).isOpen == false, "what was sent is not changed by the keeper")
        #expect(try await house.office.look("summary", sent.id, as: house.viewer("chairA")).isOpen)
    }

    @Test("Whoever said no is not asked to sign in, and nobody is when the day of the meeting has passed; leave is asked from what is to come")
    func invited() async throws {
        let house = try await TownHouse(on: "2026-03-04")
        let office = house.office
        func sitting(_ day: String) async throws -> StoredRecord {
            try await house.put("sitting", ["name": .string("\(day)会议"), "kind": "forum", "day": .string(day), "body": "congress"])
        }
        let (past, coming) = (try await sitting("2025-06-01"), try await sitting("2026-03-10"))
        for event in [past, coming] {
            for who in ["depA1", "depA2", "depA3"] {
                try await house.put("attendance", ["event": .string(event.code), "person": .string(who), "capacity": "delegate", "state": who == "depA3" ? "invited" : "accepted"])
            }
        }
        func asked(_ who: String) async throws -> [String] {
            let found = try await office.waiting(for: house.viewer(who), limit: 20)
            #expect(found.all == found.lines.count && found.late == found.lines.count { $0.due < office.today })
            return found.lines.map(\.act.id)
        }
        let line = try #require(try await office.store.read { try $0.attendance(coming.code, "depA2") })
        try await office.act("decline", on: "attendance", id: line.id, version: nil, fields: ["reason": "出差"], by: house.viewer("depA2"))
        #expect(try await office.due("accept", on: line) == nil)
        let events = try await office.leaveEvents(of: house.viewer("depA1"))
        #expect(events["sitting"]?.map(\.code) == [coming.code] && events["reception"] == nil)
        #expect(try await office.leaveEvents(of: house.viewer("depB1")).isEmpty)
        #expect(try await asked("depA3") == ["accept"])
        try house.move(to: "2026-03-10")
        #expect(try await asked("depA1") == ["signIn"])
        #expect(try await asked("depA2").isEmpty)
        try house.move(to: "2026-03-11")
        for who in ["depA1", "depA2", "depA3"] { #expect(try await asked(who).isEmpty, "\(who)") }
    }

    @Test("In place of a reception stand those held at the same place in those weeks, not itself nor one that stands in already")
    func instead() async throws {
        let house = try await TownHouse(on: "2026-03-20")
        let missed = try await reception(house, "2026-03-11", ["state": "missed"])
        let done: [String: JSON] = ["present": ["depA1"], "visitors": 1, "state": "held"]
        let (made, used) = (try await reception(house, "2026-03-18", done), try await reception(house, "2026-03-19", done))
        _ = try await reception(house, "2025-03-18", done)
        _ = try await reception(house, "2026-03-12", done.merging(["place": "PLACEB", "deputies": ["depB1"], "present": ["depB1"]]) { $1 })
        _ = try await reception(house, "2026-03-10", ["state": "substituted", "instead": .string(used.code)])
        #expect(try await house.office.madeUp(for: missed, as: house.viewer("keeperA")).map(\.code) == [made.code])
    }
}
