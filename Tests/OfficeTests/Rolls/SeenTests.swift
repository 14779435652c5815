import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("What the rolls tell, and to whom") struct SeenTests {
    private let spring = (from: Day("2026-01-01") ?? .earliest, through: Day("2026-12-31") ?? .latest)

    @Test("Nobody is told totals of registers that are not his to oversee")
    func members() async throws {
        let house = try await TownHouse()
        let (office, member) = (house.office, try house.viewer("p-member"))
        await #expect(throws: Failure.notFound) { _ = try await office.doubleContact(from: spring.from, through: spring.through, as: member) }
        await #expect(throws: Failure.notFound) { _ = try await office.entries(year: 2026, entered: nil, after: nil, limit: 9, as: member) }
        var filter = DeputyRoll.Filter(year: 2026)
        #expect(try await office.deputyRoll(filter, after: nil, limit: 9, as: member).count == 6)
        filter.lacks = [.group]
        await #expect(throws: Failure.notFound) { _ = try await office.deputyRoll(filter, after: nil, limit: 9, as: member) }
        #expect(try await office.gaps(year: 2026, as: member).map(\.id) == ["site", "schedule"])
        await #expect(throws: Failure.notFound) { _ = try await office.gaps(year: 2026, as: house.viewer("depA1")) }
    }

    @Test("A number of contacts is that of the list, with what is only shared; a committee's are those of its pairs")
    func contacts() async throws {
        let house = try await TownHouse()
        let (office, chair, dwb) = (house.office, try house.viewer("chairA"), try house.viewer("p-dwb"))
        try await house.put("body", ["code": "cai", "name": "财经委", "kind": "committee", "territory": "9901", "from": "2020-01-01"])
        try await house.put("person", ["code": "clerk", "name": "工作人员", "from": "2020-01-01"])
        try await house.put("post", ["person": "clerk", "role": "committee", "body": "cai", "title": "工作人员", "from": "2020-01-01"])
        let pair = try await house.put("pair", [
            "body": "cai", "kind": "committee", "contactor": "cai", "person": "depA1", "field": "finance", "from": "2026-01-01",
        ])
        try await house.put("contact", ["who": "p-member", "day": "2026-02-20", "link": "deputies", "mode": "visit", "persons": ["chairA"]])
        try await house.put("contact", ["who": "clerk", "day": "2026-02-21", "link": "deputies", "mode": "visit", "persons": ["depA1"], "pair": .string(pair.code)])
        for viewer in [chair, dwb] {
            let found = try await office.doubleContact(from: spring.from, through: spring.through, as: viewer)
            let cell = try #require(found.sheets.first?.rows[2].last)
            #expect(try await cell.n == house.count("contact", [("link", "deputies")], as: viewer))
        }
        let line = try #require(try await office.doubleContact(from: spring.from, through: spring.through, as: dwb).members.first { $0.code == "cai" })
        #expect(line.contacts == 1 && line.narrowing?.field == "pair")
        #expect(try await house.count("contact", [("pair", line.narrowing?.values.first ?? "")], as: dwb) == 1)
    }

    @Test("Towns and their sites are two numbers, each with its own list")
    func sites() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let programme = try await house.put("programme", [
            "body": "dwb", "title": "示范点方案", "indicators": "代表常在｜20", "from": "2024-01-01", "until": "2030-01-01",
        ])
        for batch in 1...2 {
            try await house.put("site", [
                "name": "示范点", "territory": "990101", "tier": "city", "batch": .int(Int64(batch)), "unitType": "community", "day": "2026-01-05", "state": "designated", "from": "2026-01-10",
                "programme": .string(programme.code),
            ])
        }
        let line = try #require(try await house.office.gaps(year: 2026, as: dwb).first { $0.id == "site" })
        #expect(line.having.map(\.name) == ["东镇"] && line.missing.map(\.name) == ["西镇"])
        #expect(try await line.records?.n == house.count("site", [("state", "designated")], as: dwb) && line.records?.n == 2)
    }

    @Test("What is named is a link only for those who may open it")
    func links() async throws {
        let house = try await TownHouse()
        var codes: Set<String> = []
        for (town, who) in [("990101", "depA1"), ("990102", "depB1")] {
            codes.insert(try await house.put("group", [
                "name": .string("小组\(town)"), "kind": "area", "body": "dwb", "territory": .string(town), "convenors": [.string(who)], "from": "2026-01-01",
            ]).code)
        }
        let wanted = ["group": codes, "person": ["depA1"], "territory": ["990101", "990102"]]
        let near = try await house.office.named(wanted, as: house.viewer("chairA"))
        #expect(near.names.count == 2 && near.open.count == 2 && near.open.contains("territory/990101"))
        #expect(try await house.office.named(wanted, as: house.viewer("p-admin")).open.count == 5)
    }
}
