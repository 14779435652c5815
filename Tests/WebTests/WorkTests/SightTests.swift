import Civics
import Office
import Store
import Testing

@testable import Web

@Suite("What a post does not see")
struct SightTests {
    @Test("A unit's clerk sees nothing of foreign matters: page, list, search, export, slip, file, moves")
    func foreign() async throws {
        try await withDesk { office, visitor in
            let clerk = office.viewer(login: "clerk")
            let mine = Set(try await office.matters(MatterFilter(), as: clerk, after: nil, limit: 1_000).map(\.id))
            let foreign = try #require(try await office.first { !mine.contains($0.id) && $0.state == "handling" })
            let browser = try await visitor().signIn("clerk")
            for path in ["/matters/\(foreign.id)", "/matters/\(foreign.id)/slips/assignment", "/matters/\(foreign.id)/files/\(String(repeating: "a", count: 64))", "/matters/999999"] {
                try await browser.get(path)
                #expect(browser.status == .notFound, "\(path)")
            }
            for path in ["/matters", "/matters?q=\(foreign.number)", "/matters?state=handling", "/matters.csv", "/matters.csv?q=\(Percent.encode(foreign.title))"] {
                let body = try await browser.get(path)
                #expect(browser.status == .ok && !body.contains("\(foreign.number)</") && !body.contains("/matters/\(foreign.id)\"") && !body.contains("\n\(foreign.number),"), "\(path)")
            }
            for move in ["answer", "urge", "accept", "nonsense"] {
                try await browser.get("/desk")
                try await browser.post("/matters/\(foreign.id)/moves/\(move)", [("version", "1")])
                #expect(browser.status == .notFound, "\(move)")
            }
            try await browser.get("/matters")
            try await browser.post("/matters/\(foreign.id)/persona/1", [("reason", "看看是谁")])
            #expect(browser.status == .notFound)
        }
    }

    @Test("The judged unit learns the rating nowhere before the round is over")
    func rating() async throws {
        try await withDesk { office, visitor in
            let clerk = office.viewer(login: "clerk")
            let unit = try #require(clerk.posts.first?.holder.wire)
            let receipt = try await office.rated("5")
            let rated = try #require(try await office.first { $0.id == receipt.matter })
            let rating = try #require(rated.rating)
            let word = ["", "很不满意", "不满意", "基本满意", "满意", "很满意"][rating]
            let (browser, keeper) = (try await visitor().signIn("clerk"), try await visitor().signIn("auditor"))
            let page = try await browser.get("/matters/\(rated.id)")
            #expect(browser.status == .ok && !page.contains("评价：\(word)") && !page.contains(">\(word)<"))
            #expect(try await keeper.get("/matters/\(rated.id)").contains(word))
            for path in ["/matters?rating=\(rating)&state=rated", "/matters?rated=1&state=rated", "/matters.csv?rated=1&state=rated", "/matters?q=\(rated.number)&rated=1"] {
                let body = try await browser.get(path)
                #expect(!body.contains("/matters/\(rated.id)\"") && !body.contains("\n\(rated.number),"), "\(path)")
            }
            #expect(try await keeper.get("/matters?rating=\(rating)&state=rated").contains(rated.number))
            var byRating = MatterFilter()
            byRating.rated = true
            byRating.state = "rated"
            byRating.lead = unit
            #expect(try await office.count(byRating, as: clerk) == 0)
            let csv = try await browser.get("/matters.csv?state=rated")
            let row = try #require(csv.split(separator: "\r\n").first { $0.contains(rated.number) })
            #expect(!row.contains(",\(word),"))
            let listed = try await office.search(rated.number, as: clerk, after: nil, limit: 5)
            #expect(listed.allSatisfy { $0.rating == nil })
        }
    }

    @Test("A keeper of one town neither sees nor registers at another's station")
    func towns() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.register("码头的灯坏了")
            let other = try await visitor().signIn("keeper2")
            try await other.get("/matters/\(receipt.matter)")
            #expect(other.status == .notFound)
            #expect(try await !other.get("/matters?q=\(Percent.encode("码头的灯坏了"))").contains(receipt.number))
            try await other.get("/stations/reception")
            guard case .place(let foreign)? = office.viewer(login: "keeper").posts.first?.holder else { return }
            let page = try await other.post("/stations/reception", [
                ("title", "路灯"), ("text", "坏了"), ("channel", "visit"), ("territory", "990103102"), ("station", "\(foreign)"), ("once", "t1"),
            ])
            #expect(other.status == .unprocessableContent && page.contains("请选择您所在的联络站"))
            try await other.get("/desk")
            try await other.post("/stations/sorting/\(receipt.matter)", [("category", "城乡建设"), ("grade", "2"), ("version", "1")])
            #expect(other.status == .notFound)
        }
    }

    @Test("A list's address with a value that means nothing is answered in words", arguments: [
        "state=flying", "rating=9", "category=x", "station=body", "lead=body/99999", "territory=1", "month=2026-13", "open=maybe", "after=x", "year=12",
    ])
    func badQuery(query: String) async throws {
        try await withDesk { _, visitor in
            let keeper = try await visitor().signIn("keeper")
            let page = try await keeper.get("/matters?\(query)&unknown=1")
            #expect(keeper.status == .unprocessableContent && page.contains("看不懂"))
        }
    }

    @Test("A unit learns how many matters were merged into its own, not which")
    func merged() async throws {
        try await withDesk { office, visitor in
            let main = try await office.sorted("河堤护栏断了"), other = try await office.register("护栏断裂没人管的那一段")
            try await office.move("merge", on: other.matter, by: "keeper", ["target": .int(main.matter)])
            try await office.move("assign", on: main.matter, by: "office", ["lead": .int(try office.clerksUnit().id)])
            let head = try await visitor().signIn("head").get("/matters/\(main.matter)")
            #expect(!head.contains(other.number) && !head.contains("护栏断裂没人管的那一段") && head.contains("1件，合并在这里办理"))
            let keeper = try await visitor().signIn("keeper").get("/matters/\(main.matter)")
            #expect(keeper.contains(other.number))
        }
    }
}
