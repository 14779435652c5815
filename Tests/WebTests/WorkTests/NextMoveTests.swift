import Civics
import Office
import SampleCity
import Store
import Testing

@testable import Web

@Suite("What is offered next")
struct NextMoveTests {
    @Test("No button of a desk leads to a page without its form", arguments: Story.accounts.map(\.login))
    func desk(_ login: String) async throws {
        try await withDesk { _, visitor in
            let browser = try await visitor().signIn(login)
            let desk = try await browser.get("/desk")
            for link in desk.matches(of: #/\/matters\/(\d+)\?move=(\w+)#/#).prefix(25) {
                let page = try await browser.get("/matters/\(link.1)?move=\(link.2)")
                #expect(page.contains("id=\"move-\(link.2)\""), "\(login): \(link.2) of \(link.1)")
            }
        }
    }

    @Test("What waits for the office of the supervisor is looked at, not assigned, by the supervisor")
    func supervisor() async throws {
        try await withDesk { office, _ in
            func offered(_ login: String) async throws -> [(why: String, move: Move?)] {
                var rows: [(why: String, move: Move?)] = []
                for column in DeskColumn.allCases {
                    rows += try await office.desk(of: office.viewer(login: login), column, limit: 100).rows.map { ($0.why, $0.move) }
                }
                return rows.filter { ["graded", "returned"].contains($0.why) }
            }
            let (mine, office) = (try await offered("supervisor"), try await offered("office"))
            #expect(!mine.isEmpty && mine.allSatisfy { $0.move == nil })
            #expect(office.contains { $0.move?.id == "assign" })
        }
    }

    @Test("A matter of the keeper's station finds a sample account at every step; the deputy has received some")
    func accounts() async throws {
        try await withDesk { office, _ in
            let receipt = try await office.rated("5")
            func move(_ name: String, _ fields: [String: JSON] = [:], by login: String) async throws {
                _ = try await office.perform(
                    MoveRequest(matter: receipt.matter, version: nil, move: name, fields: fields), by: .viewer(office.viewer(login: login)))
            }
            try await move("close", by: "keeper")
            await #expect(throws: (any Error).self) { try await move("verify", ["finding": "看过了", "real": "yes"], by: "supervisor") }
            try await move("verify", ["finding": "看过了", "real": "yes"], by: "street")
            try await move("crossOff", by: "street")
            #expect(try await office.count(MatterFilter(), as: office.viewer(login: "deputy")) > 0)
            for login in ["clerk3", "clerk4"] { #expect(try await office.count(MatterFilter(), as: office.viewer(login: login)) > 0, "\(login)") }
        }
    }

    @Test("A crossed-off matter does not hold out its reopening")
    func crossedOff() async throws {
        try await withDesk { office, visitor in
            let done = try #require(try await office.first { $0.state == "crossedOff" })
            let page = try await visitor().signIn("office").get("/matters/\(done.id)")
            #expect(page.contains("id=\"move-reopen\">") && !page.contains("id=\"move-reopen\" open"))
            #expect(!page.contains("id=\"move-unpublish\""))
        }
    }

    @Test("Each look at a name and phone is shown to the auditor and the overseeing office, to nobody else")
    func looks() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("井盖松动")
            _ = try await office.lookAtPersona(receipt.demander, as: office.viewer(login: "keeper"), reason: "约时间到现场看")
            for (login, sees) in [("auditor", true), ("street", true), ("county", true), ("keeper", false)] {
                let page = try await visitor().signIn(login).get("/matters/\(receipt.matter)")
                #expect(page.contains("约时间到现场看") == sees && page.contains("井盖松动"), "\(login)")
            }
            #expect(try await visitor().signIn("auditor").get("/registers").contains("第1至第"))
            #expect(try await !visitor().signIn("street").get("/registers").contains("id=\"seal\""))
        }
    }

    @Test("Whoever grants an extension reads whether the promise to the resident still holds", arguments: [("2个工作日", "来得及"), ("10个工作日", "会来不及按时答复反映人")])
    func extending(_ span: String, _ words: String) async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("人行道塌陷")
            let clerk = office.viewer(login: "clerk")
            guard case .body(let unit)? = clerk.posts.first?.holder else { throw Failure.notFound }
            func move(_ name: String, _ fields: [String: JSON], by login: String) async throws {
                _ = try await office.perform(
                    MoveRequest(matter: receipt.matter, version: nil, move: name, fields: fields), by: .viewer(office.viewer(login: login)))
            }
            try await move("collate", ["category": "城乡建设"], by: "keeper")
            try await move("grade", ["grade": "3"], by: "keeper")
            try await move("assign", ["lead": .int(unit)], by: "county")
            try await move("object", ["reason": "不归我局", "betterUnit": .int(unit)], by: "clerk")
            #expect(try await office.stored(receipt.matter)?.matter.fields["betterUnit"] == .int(unit))
            try await move("assign", ["lead": .int(unit)], by: "county")
            #expect(try await office.stored(receipt.matter)?.matter.fields["betterUnit"]?.integer == nil)
            try await move("accept", ["person": .int(clerk.person)], by: "clerk")
            try await move("ask", ["askedSpan": .string(span), "askedReason": "等配件"], by: "clerk")
            #expect(try await visitor().signIn("county").get("/matters/\(receipt.matter)?move=extend").contains(words))
        }
    }
}
