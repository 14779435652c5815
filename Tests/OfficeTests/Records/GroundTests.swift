import Civics
import Store
import Testing

@testable import Office

@Suite("Who writes by what he is writes where he belongs") struct GroundTests {
    private let activity: [String: JSON] = ["topic": "看小区", "kind": "research", "placeKind": "village", "convenor": "depA1", "day": "2026-03-20"]

    private func written(_ territory: String, _ body: String, _ more: [String: JSON] = [:]) -> [String: JSON] {
        activity.merging(["territory": .string(territory), "body": .string(body)]) { $1 }.merging(more) { $1 }
    }

    @Test("A deputy's activity lies in his town or his congress's, not in a neighbour's, nor under its name, place or group")
    func deputies() async throws {
        let house = try await TownHouse()
        let deputy = try house.viewer("depA1")
        let west = try await house.put("group", ["name": "西镇小组", "kind": "area", "body": "dwb", "territory": "990102", "convenors": ["depB1"], "from": "2026-01-01"])
        let own = try await house.put("activity", written("990101", "presA"), as: deputy)
        try await house.put("activity", written("990101", "dwb"), as: deputy)
        for fields in [
            // The whole city would read it on its lists.
            written("9901", "dwb"),
            written("990102", "presB"), written("990101", "presB"), written("990102", "dwb"), written("990101", "presA", ["place": "PLACEB"]),
            written("990101", "presA", ["groups": [.string(west.code)]]), written("990102", "presB", ["groups": [.string(west.code)]]),
        ] { await #expect(throws: Failure.self, "\(fields)") { try await house.put("activity", fields, as: deputy) } }
        await #expect(throws: Failure.self, "nor moved there") { try await house.office.put("activity", id: own.id, fields: written("990102", "presA"), by: deputy) }
        #expect(try await house.office.waiting(for: house.viewer("chairB"), limit: 9).lines.isEmpty)
        let seen = try await house.office.records("activity", limit: 9, as: house.viewer("chairB")).rows
        #expect(seen.isEmpty)
        // Whoever belongs to the group goes with it.
        try await house.put("membership", ["group": .string(west.code), "person": "depA1", "role": "member", "from": "2026-01-01"])
        try await house.put("activity", written("990102", "dwb", ["groups": [.string(west.code)]]), as: deputy)
        let field = try await house.put("group", [
            "name": "环保小组", "kind": "professional", "field": "environment", "body": "dwb", "territory": "9901", "convenors": ["depA1"], "from": "2026-01-01",
        ])
        try await house.put("activity", written("9901", "dwb", ["groups": [.string(field.code)]]), as: deputy)
        // Offices write as before.
        try await house.put("activity", written("990102", "presB"), as: house.viewer("chairB"))
        await #expect(throws: Failure.self) { try await house.put("activity", written("990102", "presB"), as: house.viewer("chairA")) }
    }

    @Test("The same holds of every register that a deputy or keeper writes", arguments: [
        ("difficulty", ["person": "depA1", "place": "PLACEB", "day": "2026-03-01", "kind": "funds", "title": "缺钱", "text": "缺"], "depA1"),
        ("example", ["author": "depA1", "place": "PLACEB", "title": "好", "day": "2026-03-01", "method": "做", "effect": "成"], "depA1"),
        ("duty", ["person": "depA1", "place": "PLACEB", "day": "2026-03-01", "kind": "visit", "title": "走访"], "depA1"),
        ("deed", ["person": "depA1", "territory": "990102", "day": "2026-03-01", "title": "修路"], "depA1"),
        ("voterContact", ["person": "depA1", "territory": "990102", "household": "一户", "kind": "household", "from": "2026-01-01"], "depA1"),
        ("initiative", ["author": "depA1", "body": "presB", "title": "倡议", "day": "2026-03-01", "detail": "字"], "depA1"),
        ("deed", ["territory": "990102", "place": "PLACEA", "day": "2026-03-01", "title": "修路"], "keeperA"),
        ("activity", ["topic": "看", "kind": "research", "placeKind": "station", "place": "PLACEA", "territory": "990102", "body": "presB", "day": "2026-03-20"], "keeperA"),
    ] as [(String, [String: JSON], String)])
    func everywhere(_ register: String, _ fields: [String: JSON], _ who: String) async throws {
        let house = try await TownHouse()
        let viewer = try house.viewer(who)
        await #expect(throws: Failure.self) { try await house.put(register, fields, as: viewer) }
        let home: [String: JSON] = ["PLACEB": "PLACEA", "990102": "990101", "presB": "presA"]
        let own = fields.mapValues { value in value.text.flatMap { home[$0] } ?? value }
        _ = try await house.put(register, own, as: viewer)
    }

    @Test("Of what one was invited to one speaks wherever it was")
    func speech() async throws {
        let house = try await TownHouse()
        let event = try await house.put("activity", written("990102", "presB", ["convenor": "depB1"]))
        let fields: [String: JSON] = ["event": .string(event.code), "person": "depA1", "kind": "forum", "detail": "说", "follow": "reply"]
        await #expect(throws: Failure.self) { try await house.put("speech", fields, as: house.viewer("depA1")) }
        try await house.put("attendance", ["event": .string(event.code), "person": "depA1", "capacity": "participant"])
        try await house.put("speech", fields, as: house.viewer("depA1"))
    }

    @Test("A draft letter is its author's and the offices'; a hidden one is answered like one that is not there")
    func letters() async throws {
        let house = try await TownHouse()
        let (office, author, other) = (house.office, try house.viewer("depA1"), try house.viewer("depA2"))
        func seen(_ id: Int64) async -> [String] {
            var seen: [String] = []
            for who in ["depA1", "depA2", "depB1", "chairA", "keeperA", "p-dwb", "p-member"] {
                guard let viewer = try? house.viewer(who), let rows = try? await office.records("initiative", limit: 9, as: viewer).rows else { continue }
                let isListed = rows.contains { $0.id == id }, isOpen = (try? await office.look("initiative", id, as: viewer)) != nil
                #expect(isListed == isOpen, "\(who)")
                if isOpen { seen.append(who) }
            }
            return seen
        }
        let letter = try await house.put("initiative", ["author": "depA1", "body": "presA", "title": "倡议", "day": "2026-03-01", "detail": "字"], as: author)
        #expect(await seen(letter.id) == ["depA1", "chairA", "p-dwb"])
        func refusal(_ code: String, _ viewer: Viewer) async -> Failure? {
            do { try await house.put("signature", ["initiative": .string(code), "person": "depA2", "day": "2026-03-02"], as: viewer) } catch { return error as? Failure }
            return nil
        }
        let nowhere = String(describing: await refusal("CYS999", other))
        #expect(nowhere.contains("CYS999"))
        #expect(String(describing: await refusal(letter.code, other)) == nowhere.replacing("CYS999", with: letter.code), "a draft")
        let west = try await house.put("initiative", ["author": "depB1", "body": "presB", "title": "西镇倡议", "day": "2026-03-01", "detail": "字", "state": "signing"])
        #expect(String(describing: await refusal(west.code, other)) == nowhere.replacing("CYS999", with: west.code), "another town's")
        try await office.act("collect", on: "initiative", id: letter.id, version: nil, by: author)
        #expect(await seen(letter.id) == ["depA1", "depA2", "chairA", "keeperA", "p-dwb"])
        #expect(await refusal(letter.code, other) == nil)
    }
}
