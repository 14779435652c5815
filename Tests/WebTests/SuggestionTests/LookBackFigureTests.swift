import Civics
import Institutions
import Store
import Testing

@testable import Office
@testable import Web

/// 4359 suggestions of five years, 1189 of them found not fully solved when they were looked at again (F70, F72).
@Suite("A term's suggestions looked at again")
struct LookBackFigureTests {
    @Test("All were answered; what was found is printed beside what was realised since and what remains")
    func term() async throws {
        let office = try await Congress.house(on: "2026-09-01", "term")
        let (all, found) = (4_359, 1_189)
        try office.store.writeNow { connection in
            let congress = Congress(office: office, connection: connection)
            let clerk = congress.mover(Congress.unit.clerk, Congress.day("2026-07-01"))
            let dwb = congress.mover(Congress.office, Congress.day("2026-07-01"))
            let mandates = congress.deputies(Congress.day("2026-06-01").day)
            let campaign = try congress.open(
                "lookback", ["title": "六届以来代表建议办理情况回头看", "text": "逐件核实", "territory": "990100", "term": 6, "until": "2026-10-31"], by: dwb, on: "2026-07-01")
            for n in 0..<all {
                let post = mandates[n % mandates.count]
                let matter = try congress.open(
                    "suggestion", ["mandate": .int(post.id), "title": .string("历史建议\(n)"), "category": "construction"],
                    by: .viewer(office.viewer(post.person, on: Congress.day("2026-06-01").day)), on: "2026-06-01")
                try congress.move("archive", matter, by: .clockwork, on: "2026-06-01", [
                    "serial": .string("〔\(2021 + n % 5)〕第\(n)号"), "session": .string("anlan-6-\(1 + n % 2)"), "term": 6, "period": "session",
                    "year": .int(Int64(2021 + n % 5)), "lead": .int(congress.body(Congress.unit.code)), "answer": "已经办理。", "result": "A", "finding": n.isMultiple(of: 2) ? "yes" : "none",
                ])
                guard n < found else { continue }
                try congress.move("recheck", matter, by: dwb, on: "2026-07-02", ["campaign": .int(campaign), "recheck": n.isMultiple(of: 3) ? "no" : "partly", "verified": "还差一点"])
                // All but nine are realised since.
                guard n >= 9 else { continue }
                try congress.move("reportDone", matter, by: clerk, on: "2026-08-03", ["outcome": "都做到了", "files": [TheYear.file]])
                try congress.move("verify", matter, by: dwb, on: "2026-08-04", ["finding": "yes", "verified": "看过"])
            }
        }
        try office.store.writeNow { try playBills(Congress(office: office, connection: $0)) }
        try await Congress.visit(office) { sign in
            let desk = try await sign("dwb")
            let page = try await desk.get("/office/suggestion-figures?f.term=6").text
            func words(_ id: String, _ name: String) -> [String] { desk.sheet(id, on: page).first { $0[0].words == name }?.dropFirst().map(\.words) ?? [] }
            #expect(words("facts", "应办") == ["4359", "100.0%"] && words("facts", "已答复") == ["4359", "100.0%"])
            let lookBack = try #require(desk.sheet("look-backs", on: page).first)
            #expect(lookBack.dropFirst().map(\.words) == ["1189", "1189", "1180", "9"])
            // F71: a bill that was turned into a suggestion is counted once, among the bills.
            #expect(words("bills", "提出") == ["166", "100.0%"] && words("bills", "办理完毕") == ["166", "100.0%"])
            #expect(words("bills", "改作建议").first == "66" && words("submitted", "代表直接提出的") == ["4359"])
            #expect(words("submitted", "由议案改作的") == ["66"])
            // F70 ≤ F72; replied is not realised.
            #expect(words("facts", "已落实").first == "2765")
            for cell in lookBack.dropFirst() {
                let link = try #require(cell.address)
                #expect(try await desk.get(link).text.contains("data-count=\"\(cell.words)\""), "\(link)")
            }
        }
        try office.store.close()
    }

    /// 166 bills of ten deputies each: 66 turned into suggestions, the others not taken up as bills.
    private func playBills(_ congress: Congress) throws {
        let mandates = congress.deputies(Congress.day("2026-01-13").day)
        func deputy(_ n: Int) -> (post: City.Post, mover: Mover) {
            let post = mandates[n % mandates.count]
            return (post, .viewer(congress.office.viewer(post.person, on: Congress.day("2026-01-13").day)))
        }
        for n in 0..<166 {
            let (post, lead) = deputy(n)
            let title: JSON = .string("关于制定条例的议案之\(n)")
            let matter = try congress.open("bill", ["mandate": .int(post.id), "title": title, "category": "construction"], by: lead, on: "2026-01-13")
            try congress.move("write", matter, by: lead, on: "2026-01-13", ["title": title, "category": "construction", "text": "案据", "measure": "方案"])
            let others = (1...9).map { deputy(n + $0) }
            try congress.move("invite", matter, by: lead, on: "2026-01-13", ["invitees": .array(others.map { .int($0.post.person) })])
            for other in others { try congress.move("cosign", matter, by: other.mover, on: "2026-01-13") }
            try congress.move("submit", matter, by: lead, on: "2026-01-13", ["declares": true])
            try congress.act("register", matter, Congress.office, "2026-01-13")
            let decision: JSON = n < 66 ? "suggestion" : "none"
            try congress.act("decide", matter, Congress.office, "2026-01-14", ["decision": decision, "meeting": "主席团第二次会议", "reason": "宜作建议办理"])
            if n >= 66 { try congress.move("letStand", matter, by: .clockwork, on: "2026-03-01") }
        }
    }
}
