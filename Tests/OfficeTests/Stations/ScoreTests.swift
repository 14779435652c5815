import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Scores of a site") struct ScoreTests {
    private func programme(_ house: TownHouse, _ indicators: String) async throws -> StoredRecord {
        try await house.put(
            "programme", ["body": "dwb", "title": "示范点方案", "indicators": .string(indicators), "from": "2024-01-01", "until": "2030-01-01"], as: house.viewer("p-dwb"))
    }

    private func site(_ house: TownHouse, _ programme: StoredRecord) async throws -> StoredRecord {
        try await house.put("site", [
            "name": "示范点", "territory": "990101", "tier": "city", "batch": 1, "unitType": "community", "day": "2026-01-05", "programme": .string(programme.code),
        ], as: house.viewer("p-dwb"))
    }

    @Test("Indicators by which nobody can be scored are refused in words, and never reckoned with", arguments: [
        ("基础工作｜80\n群众参与｜20\n扣分项｜-10", "第3行"), ("甲｜9223372036854775807\n乙｜1", "第1行"), ("甲｜99999999999999999999999", "第1行"), ("甲｜0", "第1行"),
        ("甲｜多", "第1行"), ("甲｜600\n乙｜600", "1200"), ("20", "没有写指标"), ("｜20", "没有写指标"), ("\n｜", "没有写指标"),
        ((1...101).map { "第\($0)项｜1" }.joined(separator: "\n"), "最多100项"),
    ])
    func indicators(_ text: String, _ reason: String) async throws {
        let house = try await TownHouse()
        let refused = await #expect(throws: Failure.self) { _ = try await programme(house, text) }
        #expect("\(try #require(refused))".contains(reason))
        // What an older version let in does no harm.
        let sheet = ScoreSheet(indicators: text, scores: "9223372036854775807\n9223372036854775807\n-9223372036854775808")
        #expect(sheet.full <= 2_000 && sheet.total == 0 && sheet.lines.allSatisfy { 0...ScoreSheet.most ~= ($0.full ?? 0) })
        _ = sheet.text(giving: sheet.lines.map { _ in Int.max })
    }

    @Test("The marks are those of the programme's lines and the total is reckoned, whoever sends it")
    func total() async throws {
        let house = try await TownHouse()
        let site = try await site(house, try await programme(house, "代表常在｜20\n\n群众常来｜30分"))
        func act(_ act: String, _ fields: [String: JSON]) async throws -> StoredRecord {
            try await house.office.act(act, on: "site", id: site.id, version: nil, fields: fields, by: house.viewer("p-dwb"))
        }
        let early = await #expect(throws: Failure.self) { _ = try await act("designate", ["score": 50, "from": "2026-03-02"]) }
        #expect("\(try #require(early))".contains("逐项得分"))
        for scores in ["随便｜1", "代表常在｜18", "代表常在｜21\n群众常来｜30", "群众常来｜1\n代表常在｜2", "代表常在｜-1\n群众常来｜2", "代表常在｜18\n群众常来｜9223372036854775807", "1\n2\n3"] {
            await #expect(throws: Failure.self, "\(scores)") { _ = try await act("score", ["scores": .string(scores), "score": 999]) }
        }
        let scored = try await act("score", ["scores": "18\n群众常来｜25", "score": 999])
        #expect(scored.fields["score"] == 43 && scored.fields["scores"] == "代表常在｜18\n群众常来｜25")
        #expect(try await act("designate", ["score": 999, "from": "2026-03-02"]).fields["score"] == 43)
        // Nor does an office type another total beside the lines.
        var typed = scored.fields
        typed["score"] = 999
        await #expect(throws: Failure.self) { try await house.office.put("site", id: site.id, fields: typed, by: house.viewer("p-dwb")) }
    }
}
