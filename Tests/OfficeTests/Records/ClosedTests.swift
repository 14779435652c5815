import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("What lies between persons") struct ClosedTests {
    private let contact: [String: JSON] = ["who": "depA1", "day": "2026-03-01", "link": "voters", "mode": "wechat", "residents": 1]

    /// Of others: a leader's plan and target, another deputy's household, a pair.
    private func others(_ house: TownHouse) async throws -> [(field: String, record: StoredRecord)] {
        [
            ("plan", try await house.put("talkPlan", ["leader": "p-member", "person": "depA1", "month": "2026-03", "mode": "visit", "topic": "履职"])),
            ("pair", try await house.put("pair", ["body": "sc", "kind": "member", "contactor": "p-member", "person": "depA2", "from": "2026-01-01"])),
            ("target", try await house.put("target", [
                "leader": "p-member", "kind": "village", "name": "上泉村", "territory": "990101", "everyDays": 92, "from": "2026-01-01",
            ])),
            ("voter", try await house.put("voterContact", ["person": "depA2", "household": "5号楼一户", "kind": "household", "territory": "990101", "from": "2026-01-01"])),
        ]
    }

    @Test("A contact closes nobody else's plan and resets nobody else's reminder; one's own it does")
    func hands() async throws {
        let house = try await TownHouse()
        let (office, own, dwb) = (house.office, try house.viewer("depA1"), try house.viewer("p-dwb"))
        for (field, record) in try await others(house) {
            for viewer in [own, dwb] {
                await #expect(throws: Failure.self, "\(field)") { try await house.put("contact", contact.merging([field: .string(record.code)]) { $1 }, as: viewer) }
            }
            let after = try await office.look(record.register, record.id, as: dwb).record
            #expect(after.version == record.version, "\(field)")
            var fields = contact.merging([field: .string(record.code)]) { $1 }
            fields["who"] = field == "voter" ? "depA2" : "p-member"
            try await house.put("contact", fields, as: dwb)
            #expect(try await office.look(record.register, record.id, as: dwb).record.version > record.version, "\(field)")
        }
    }

    @Test("A number that one may not open is answered like one that does not exist, whoever the contact is of")
    func unseen() async throws {
        let house = try await TownHouse()
        let own = try house.viewer("depA1")
        for (field, record) in try await others(house) where field != "plan" {
            for who in ["depA1", "depB1"] {
                func flaws(_ code: String) async throws -> [String] {
                    try await house.office.flaws("contact", id: nil, fields: contact.merging([field: .string(code), "who": .string(who)]) { $1 }, as: own)
                        .map { "\($0.field) \($0.reason.replacing(code, with: ""))" }
                }
                let (there, nowhere) = (try await flaws(record.code), try await flaws("XX9"))
                #expect(!there.isEmpty && there == nowhere, "\(field) \(who)")
            }
        }
    }

    @Test("Who reads a contact reads no name of a household that is not his to open")
    func names() async throws {
        let house = try await TownHouse()
        let (own, other) = (try house.viewer("depA1"), try house.viewer("depB1"))
        let voter = try await house.put(
            "voterContact", ["person": "depA1", "household": "骑手群", "kind": "group", "territory": "990101", "from": "2026-01-01"], as: own)
        let one = try await house.put("contact", contact.merging(["voter": .string(voter.code), "persons": ["depB1"]]) { $1 }, as: own)
        let register = try #require(Institutions.register("contact"))
        for (viewer, name) in [(own, "骑手群" as String?), (other, nil)] {
            let record = try await house.office.look("contact", one.id, as: viewer).record
            #expect(try await house.office.named(by: [record], in: register, as: viewer).names["voterContact/\(voter.code)"] == name)
        }
    }
}
