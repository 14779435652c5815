import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("What a deputy writes of himself counts when another has confirmed it") struct ConfirmTests {
    private static let own: [(String, String, [String: JSON])] = [
        ("lecture", "lecturer", ["lecturer": "depA1", "topic": "代表法", "venue": "东村", "audience": "residents", "number": 40, "day": "2026-03-01", "place": "PLACEA"]),
        ("deed", "person", ["person": "depA1", "title": "修灯", "households": 3, "deeds": 2, "territory": "990101", "day": "2026-03-01", "place": "PLACEA"]),
    ]

    @Test("Nowhere before, then in the figures and the dossier; the confirmers have it waiting", arguments: own.indices)
    func confirmed(_ n: Int) async throws {
        let (register, _, fields) = Self.own[n]
        let house = try await TownHouse()
        let (office, author, keeper, dwb) = (house.office, try house.viewer("depA1"), try house.viewer("keeperA"), try house.viewer("p-dwb"))
        let person = try #require(office.city.person(code: "depA1"))
        func counted() async throws -> (figures: Int, dossier: Int, gaps: Int) {
            let figures = try await office.registerFigures(from: nil, through: office.today, as: dwb).filter { $0.register.id == register }.map(\.n).reduce(0, +)
            let dossier = try await office.dossier(of: person.id, .year(2026), as: author)
            return (figures, dossier.entries.count { $0.source == register }, dossier.gaps.count { $0.contains("还没有确认") })
        }
        let line = try await house.put(register, fields, as: author)
        #expect(line.fields["state"] == "registered" && line.fields["confirmer"] == nil)
        #expect(try await counted() == (0, 0, 1))
        #expect(try await office.waiting(for: keeper, in: register, limit: 9).lines.map(\.act.id) == ["confirm"])
        #expect(try await office.waitingCounts(for: keeper)[register] == 1)
        for other in [author, try house.viewer("keeperB")] {
            await #expect(throws: Failure.self) { try await office.act("confirm", on: register, id: line.id, version: nil, by: other) }
        }
        await #expect(throws: Failure.self, "nor by the form") {
            try await office.put(register, id: line.id, fields: line.fields.merging(["state": "confirmed"]) { $1 }, by: author)
        }
        let done = try await office.act("confirm", on: register, id: line.id, version: nil, by: keeper)
        #expect(done.fields["confirmer"] == "keeperA" && done.fields["confirmedOn"] == "2026-03-02")
        let after = try await counted()
        #expect(after.figures > 0 && after.dossier == 1 && after.gaps == 0)
        await #expect(throws: Failure.self, "closed to the author then") {
            try await office.put(register, id: line.id, fields: done.fields.merging(["detail": "改"]) { $1 }, by: author)
        }
    }

    @Test("What an office or the keeper writes down is confirmed with that, but not what they write of themselves", arguments: own.indices)
    func implied(_ n: Int) async throws {
        let (register, who, fields) = Self.own[n]
        let house = try await TownHouse()
        for writer in ["keeperA", "chairA", "p-dwb"] {
            let made = try await house.put(register, fields, as: house.viewer(writer)).fields
            #expect(made["state"] == "confirmed" && made["confirmer"] == .string(writer), "\(writer)")
        }
        try await house.put("post", ["person": "chairA", "role": "deputy", "body": "congress", "place": "PLACEA", "level": "city", "title": "代表", "from": "2022-01-01"])
        let own = try await house.put(register, fields.merging([who: "chairA"]) { $1 }, as: house.viewer("chairA"))
        #expect(own.fields["state"] == "registered")
    }
}
