import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("The page of an act that makes many")
struct SpreadPageTests {
    @Test("One press makes a receipt for every deputy; what is not filled in is said beside its field; nobody else finds the page (S2-54)")
    func receipts() async throws {
        try await withDesks { office, desk in
            let paper = try await office.put("material", fields: [
                "name": "指导意见", "kind": "document", "body": "anlan-dwb", "day": .string(office.today.description), "copies": .int(100),
            ], by: admin(office))
            let path = "/registers/material/\(paper.id)/each/send"
            let staff = try await desk("dwb")
            for other in ["keeper", "deputy"] { #expect(try await (try await desk(other)).get(path).status == .notFound, "\(other)") }
            #expect(try await staff.get("/registers/material/\(paper.id)/each/nothing").status == .notFound)
            #expect(try await staff.get("/registers/material/\(paper.id)").text.contains(path))
            #expect(try await staff.get("\(path)?in=990101").text.contains("列出的全部"))
            let refused = try await staff.post(path, ["which": "all", "pressed": "1"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("怎么发的：不能空着"))
            #expect(try await staff.post(path, ["which": "ticked", "way": "paper", "pressed": "1"]).text.contains("还没有勾选"))
            let made = try await staff.post(path, ["which": "all", "way": "paper", "pressed": "1"])
            #expect(made.status == .seeOther && made.location == "/registers/material/\(paper.id)")
            let all = try await office.records("receipt", limit: 1, as: admin(office)).count
            let page = try await staff.get("/registers/material/\(paper.id)").text
            #expect(all > 50 && page.contains("f.item=\(paper.code)\"><b>\(all)</b></a>") && page.contains("完成0%"))
            #expect(try await staff.get("/registers/receipt?f.item=\(paper.code)&f.state=sent").text.contains(">\(all)<"))
            #expect(try await staff.get(path).text.contains("都有了，不用再办"))
        }
    }
}
