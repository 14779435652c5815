import Civics
import Store
import Testing

@testable import Office

@Suite("Receptions that are in each other's way") struct ClashTests {
    private func reception(_ place: String, _ hour: String, _ end: String, _ more: [String: JSON] = [:]) -> [String: JSON] {
        var fields: [String: JSON] = ["place": .string(place), "day": "2026-03-05", "mode": "fixed"]
        if !hour.isEmpty { (fields["hour"], fields["end"]) = (.string(hour), .string(end)) }
        return fields.merging(more) { $1 }
    }

    @Test("Two at one place and hour need rooms or addresses of their own, or different hours")
    func rooms() async throws {
        let house = try await TownHouse()
        let chair = try house.viewer("chairA")
        let one = try await house.put("zone", ["place": "PLACEA", "name": "一号室", "kind": "reception", "from": "2026-01-01"])
        let two = try await house.put("zone", ["place": "PLACEA", "name": "二号室", "kind": "reception", "from": "2026-01-01"])
        let first = try await house.put("reception", reception("PLACEA", "09:00", "11:00"), as: chair)
        let clash = await #expect(throws: Failure.self) { try await house.put("reception", reception("PLACEA", "10:00", "12:00"), as: chair) }
        #expect("\(try #require(clash))".contains("功能区或地点"), "it says what tells two apart")
        await #expect(throws: Failure.self, "an open end reaches to the evening") { try await house.put("reception", reception("PLACEA", "08:00", ""), as: chair) }
        try await house.put("reception", reception("PLACEA", "11:00", "12:00"), as: chair)
        try await house.put("reception", reception("PLACEA", "09:00", "11:00", ["zone": .string(one.code)]), as: chair)
        try await house.put("reception", reception("PLACEA", "09:00", "11:00", ["zone": .string(two.code)]), as: chair)
        await #expect(throws: Failure.self) { try await house.put("reception", reception("PLACEA", "10:30", "11:30", ["zone": .string(two.code)]), as: chair) }
        try await house.put("reception", reception("PLACEA", "09:00", "11:00", ["mode": "mobile", "address": "南村"]), as: chair)
        try await house.put("reception", reception("PLACEA", "09:00", "11:00", ["mode": "mobile", "address": "北村"]), as: chair)
        await #expect(throws: Failure.self) { try await house.put("reception", reception("PLACEA", "09:30", "10:00", ["mode": "mobile", "address": "北村"]), as: chair) }
        try await house.put("reception", reception("PLACEB", "09:00", "11:00"), as: house.viewer("chairB"))
        // What is called off takes no room; what stands may be gone on with.
        try await house.office.act("cancel", on: "reception", id: first.id, version: nil, fields: ["reason": "停电"], by: chair)
        let again = try await house.put("reception", reception("PLACEA", "09:30", "10:30"), as: chair)
        await #expect(throws: Failure.self) { try await house.office.put("reception", id: again.id, fields: reception("PLACEA", "11:30", "12:30"), by: chair) }
        // Twice without an hour is once too often.
        try await house.put("reception", reception("PLACEA", "", ""), as: chair)
        await #expect(throws: Failure.self) { try await house.put("reception", reception("PLACEA", "", ""), as: chair) }
    }

    @Test("No deputy is at two receptions at once, whether put down, swapped or told to have been there; only deputies were there")
    func deputies() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let here = try await house.put("reception", reception("PLACEA", "09:00", "11:00", ["deputies": ["depA1", "depA2"]]), as: dwb)
        let clash = await #expect(throws: Failure.self) {
            try await house.put("reception", reception("PLACEB", "10:00", "12:00", ["deputies": ["depB1", "depA2", "depB2"]]), as: dwb)
        }
        #expect("\(try #require(clash))".contains("东镇代表2") && !"\(clash!)".contains("西镇代表1"))
        let there = try await house.put("reception", reception("PLACEB", "10:00", "12:00", ["deputies": ["depB1"]]), as: dwb)
        try await house.put("reception", reception("PLACEB", "13:00", "14:00", ["deputies": ["depA2"]]), as: dwb)
        await #expect(throws: Failure.self) {
            try await house.office.act("swap", on: "reception", id: there.id, version: nil, fields: ["deputies": ["depB1", "depA1"], "reason": "换人"], by: dwb)
        }
        try house.move(to: "2026-03-05")
        func hold(_ id: Int64, _ present: JSON) async throws {
            try await house.office.act("hold", on: "reception", id: id, version: nil, fields: ["present": present, "visitors": 1, "notes": "无"], by: dwb)
        }
        await #expect(throws: Failure.self, "a keeper is no deputy") { try await hold(here.id, ["keeperA"]) }
        try await hold(here.id, ["depA1"])
        await #expect(throws: Failure.self) { try await hold(there.id, ["depB1", "depA1"]) }
        try await hold(there.id, ["depB1"])
    }

    @Test("A weekly and a monthly reception that fall together are one, which says so; when it is called off the other is laid out after all")
    func together() async throws {
        // 12 December 2026 is a Saturday: the monthly one moves to Monday the 14th.
        let house = try await TownHouse(on: "2026-12-10")
        let common: [String: JSON] = ["place": "PLACEA", "hour": "09:00", "end": "11:00", "perTime": 1, "mode": "fixed", "from": "2026-01-01"]
        let monthly = try await house.put("schedule", common.merging(["pattern": "monthDay", "dayOfMonth": 12]) { $1 })
        let weekly = try await house.put("schedule", common.merging(["pattern": "weekly", "weekday": "1"]) { $1 })
        let dwb = try house.viewer("p-dwb")
        func rows() async throws -> [StoredRecord] {
            try await house.office.records("reception", limit: 99, as: dwb).rows.filter { $0.day == "2026-12-14" }
        }
        #expect(try await house.office.keepCycle() > 0)
        let both: Set = [monthly.code, weekly.code]
        let one = try #require(try await rows().first)
        #expect(try await rows().count == 1)
        #expect(Set([one.fields["schedule"]?.keyText ?? ""] + (one.fields["also"]?.codes ?? [])) == both, "\(one.fields)")
        #expect(try await house.office.keepCycle() == 0)
        #expect(try await rows().first?.version == one.version, "said once")
        try await house.office.act("cancel", on: "reception", id: one.id, version: nil, fields: ["reason": "停电"], by: dwb)
        #expect(try await house.office.keepCycle() == 1)
        let after = try #require(try await rows().first { $0.id != one.id })
        #expect(after.fields["state"] == "planned" && both.subtracting([one.fields["schedule"]?.keyText ?? ""]) == [after.fields["schedule"]?.keyText ?? ""])
        #expect(try await house.office.keepCycle() == 0)
    }

    @Test("Two days of one arrangement that a holiday brings together are one reception, and it says so once")
    func twice() async throws {
        // 1 October 2026 is a Thursday; the first working day after it is Thursday the 8th.
        let house = try await TownHouse(on: "2026-09-28")
        try await house.put("schedule", [
            "place": "PLACEA", "pattern": "weekly", "weekday": "4", "hour": "09:00", "end": "11:00", "perTime": 1, "mode": "fixed", "from": "2026-01-01",
        ])
        let dwb = try house.viewer("p-dwb")
        func rows() async throws -> [StoredRecord] { try await house.office.records("reception", limit: 99, as: dwb).rows.filter { $0.day == "2026-10-08" } }
        for _ in 1...2 {
            try await house.office.keepCycle()
            let all = try await rows()
            #expect(all.count == 1 && all.first?.fields["plannedDay"] == "2026-10-01")
            #expect(all.first?.fields["alsoDay"] == "原定2026年10月8日的一次，因节假日同在这一天，并为这一场")
        }
        try await house.office.act("cancel", on: "reception", id: try #require(try await rows().first).id, version: nil, fields: ["reason": "停电"], by: dwb)
        try await house.office.keepCycle()
        #expect(try await rows().count == 1, "what is called off is both of them")
    }

    @Test("What is laid out ahead, and who stands in on leave, takes nobody from another reception")
    func turns() async throws {
        let house = try await TownHouse()
        // One more station at which only the deputies of the first receive.
        try await house.put("place", ["code": "PLACEC", "name": "东镇二站", "kind": "station", "territory": "990101", "owner": "presA", "from": "2020-01-01"])
        for number in 1...3 {
            try await house.put("post", [
                "person": .string("depA\(number)"), "role": "deputy", "place": "PLACEC", "level": "town", "title": "代表", "from": "2022-01-01",
            ])
        }
        for (place, n) in [("PLACEA", 2), ("PLACEC", 2)] {
            try await house.put("schedule", [
                "place": .string(place), "pattern": "weekly", "weekday": "3", "hour": "09:00", "end": "11:00", "perTime": .int(Int64(n)), "mode": "fixed",
                "from": "2026-01-01",
            ])
        }
        #expect(try await house.office.keepCycle() > 0)
        #expect(try await house.office.keepCycle() == 0)
        let rows = try await house.office.records("reception", limit: 99, as: house.viewer("p-dwb")).rows
        let byDay = Dictionary(grouping: rows, by: \.day)
        #expect(byDay.count == 5 && byDay.values.allSatisfy { $0.count == 2 })
        for (day, both) in byDay {
            let names = both.flatMap { $0.fields["deputies"]?.codes ?? [] }
            #expect(names.count == 3 && Set(names).count == 3, "\(day): \(names)")
        }
        let asked = try #require(rows.first { $0.day == "2026-03-04" }?.fields["deputies"]?.codes.first)
        let leave = try await house.put("leave", ["person": .string(asked), "kind": "sick", "from": "2026-03-04", "reason": "病"])
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("p-dwb"))
        let after = try await house.office.records("reception", limit: 99, as: house.viewer("p-dwb")).rows.filter { $0.day == "2026-03-04" }
        let left = after.flatMap { $0.fields["deputies"]?.codes ?? [] }
        #expect(left.count == 2 && !left.contains(asked) && Set(left).count == 2, "nobody is free: nobody stands in twice")
    }
}
