import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Nothing holds twice at one time") struct TwofoldTests {
    @Test("The same relation with another first day is refused while the first holds, and begins again once it has ended")
    func relations() async throws {
        let house = try await TownHouse()
        let group = try await house.put("group", ["name": "东镇小组", "kind": "area", "body": "dwb", "territory": "990101", "convenors": ["depA1"], "from": "2025-01-01"])
        let all: [(String, [String: JSON])] = [
            ("pair", ["body": "sc", "kind": "member", "contactor": "p-member", "person": "depA1"]),
            ("membership", ["group": .string(group.code), "person": "depA1", "role": "member"]),
            ("voterContact", ["person": "depA1", "household": "3号楼一户", "kind": "household", "territory": "990101"]),
        ]
        for (register, fields) in all {
            func from(_ day: String) -> [String: JSON] { fields.merging(["from": .string(day)]) { $1 } }
            let first = try await house.put(register, from("2025-01-01"))
            await #expect(throws: Failure.self, "\(register)") { try await house.put(register, from("2025-02-01")) }
            try await house.office.put(register, id: first.id, fields: first.fields.merging(["until": "2025-06-30"]) { $1 }, by: nil)
            try await house.put(register, from("2025-07-01"))
            // The older one does not grow over the younger one.
            await #expect(throws: Failure.self, "\(register)") {
                try await house.office.put(register, id: first.id, fields: first.fields.merging(["until": "2025-08-01"]) { $1 }, by: nil)
            }
        }
    }

    @Test("One has one seat in a congress, whatever the station, and of the level of that congress")
    func seats() async throws {
        let house = try await TownHouse()
        let seat: [String: JSON] = ["person": "depA1", "role": "deputy", "body": "congress", "place": "PLACEB", "level": "city", "title": "代表", "from": "2026-01-01"]
        await #expect(throws: Failure.self) { try await house.put("post", seat) }
        await #expect(throws: Failure.self) { try await house.put("post", seat.merging(["person": "p-dwb", "level": "county"]) { $1 }) }
        let above = seat.filter { $0.key != "body" }.merging(["level": "province"]) { $1 }
        try await house.put("post", above)
        await #expect(throws: Failure.self) { try await house.put("post", above.merging(["place": "PLACEA"]) { $1 }) }
        let person = try #require(house.office.city.person(code: "depA1"))
        let own = try #require(house.office.city.posts(of: person.id).first { $0.level == "city" })
        let stored = try await house.office.look("post", own.id, as: house.viewer("p-admin")).record
        try await house.office.put("post", id: own.id, fields: stored.fields.merging(["until": "2025-12-31"]) { $1 }, by: nil)
        try await house.put("post", seat)
    }

    @Test("A local seat typed without its congress is told by its level, and one without either is refused")
    func unnamed() async throws {
        let house = try await TownHouse()
        let seat: [String: JSON] = ["person": "depA1", "role": "deputy", "place": "PLACEB", "title": "代表", "from": "2026-01-01"]
        func level(_ level: String) -> [String: JSON] { seat.merging(["level": .string(level)]) { $1 } }
        await #expect(throws: Failure.self, "the city's, named in the first") { try await house.put("post", level("city")) }
        await #expect(throws: Failure.self, "nobody knows which") { try await house.put("post", seat) }
        try await house.put("post", level("town"))
        await #expect(throws: Failure.self, "another of the town's") { try await house.put("post", level("town").merging(["place": "PLACEA"]) { $1 }) }
    }
}
