import Civics
import Institutions
import Store
import Testing

@testable import Office
@testable import Web

/// 利益提示 (S4-49): one speaks for the people, not for the own employer.
@Suite("The interest mark")
struct InterestTests {
    private func change(_ office: Office, _ person: Int64, _ fields: [String: JSON]) async throws {
        let record = try await office.look("person", person, as: admin(office)).record
        try await office.put("person", id: person, fields: record.fields.merging(fields) { $1 }, by: nil)
    }

    @Test("Who reviews is told in plain words; the deputy and other papers show nothing", arguments: [
        (["employer": "七栋楼物业公司"] as [String: JSON], "老旧小区", ""), (["employer": "老旧小区改造办"], "", ""),
        (["interests": "本人持股安澜装备、老旧小区改造"], "", "写到了登记的利益关联「老旧小区改造」"), (["interests": "改造"], "", ""),
        (["employer": "安澜市住房和城乡建设局"], "lead", "工作单位就是安澜市住房和城乡建设局"),
    ])
    func told(own: [String: JSON], how: String, words: String) async throws {
        let office = try await Congress.house(on: "2026-01-14", "interest-\(words.count)-\(how.count)-\(own.keys.first ?? "")")
        let (matter, deputy, other) = try office.store.writeNow { connection -> (Int64, Int64, Int64) in
            let congress = Congress(office: office, connection: connection)
            let (first, second) = (try congress.paper(1, on: "2026-01-13"), try congress.paper(2, on: "2026-01-13"))
            if how == "lead" {
                try congress.act("accept", first.matter, Congress.office, "2026-01-14", ["category": "construction", "norm": "good"])
                try congress.hand(first.matter, on: "2026-01-14", taken: "2026-01-14")
            }
            guard case .viewer(let viewer) = first.deputy else { return (0, 0, 0) }
            return (first.matter, viewer.person, second.matter)
        }
        try await change(office, deputy, own)
        let marks = office.city.interestMarks(of: try #require(try await office.stored(matter)).matter, on: office.today)
        // An employer whose name stands nowhere, and a word too short to mean anything, are no interest.
        let isMet = !words.isEmpty
        #expect(marks.map(\.person) == (isMet ? [deputy] : []), "\(own)")
        #expect(office.city.interestMarks(of: try #require(try await office.stored(other)).matter, on: office.today).isEmpty)
        guard isMet else { return }
        let code = try #require(office.city.people[deputy]?.code)
        try await Congress.visit(office) { sign in
            let page = try await sign("dwb").get("/matters/\(matter)")
            #expect(page.text.contains("利益提示") && page.text.contains(words))
            #expect(try await !sign("unit:\(code)").get("/matters/\(matter)").text.contains("利益提示"))
        }
    }
}
