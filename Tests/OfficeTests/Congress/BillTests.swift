import Civics
import Store
import Testing

@testable import Office

@Suite("Bills, referrals and appraisals, before the office") struct CongressTests {
    @Test("A bill turned into a suggestion is counted once: it ends, the suggestion has its words, signers and session, each names the other (S4-18)")
    func turned() async throws {
        let congress = try await Congress(on: "2026-01-13")
        let id = try await congress.open("d1", "bill", ["mandate": congress.mandate("d1"), "title": "物业条例", "category": "construction"])
        #expect(try await !congress.office.store.read { try $0.mayBeSeen(id, by: congress.viewer("clerk").sight) }, "a draft is its parties' alone")
        try await congress.act("d1", "invite", id, ["invitees": .array((2...10).map { .int(congress.person("d\($0)")) })])
        try await congress.act("d1", "write", id, ["title": "物业条例", "category": "construction", "text": "没有规矩", "measure": "请立规矩"])
        await #expect(throws: Failure.notFound, "those who work for deputies do not see it either") { _ = try await congress.office.look(id, as: congress.viewer("clerk")) }
        for number in 2...10 {
            await #expect(throws: Failure.self) { try await congress.act("d1", "submit", id, ["declares": true]) }
            try await congress.act("d\(number)", "cosign", id)
        }
        try await congress.act("d1", "submit", id, ["declares": true])
        try await congress.act("clerk", "register", id, ["committee": congress.body("committee")])
        #expect(try await congress.office.stored(id)?.matter.fields["serial"] == "〔2026〕议案第1号")
        try await congress.act("member", "talk", id, ["talked": "谈过"])
        try await congress.act("member", "opine", id, ["opinion": "改作建议"])
        try await congress.act("clerk", "decide", id, ["decision": "suggestion", "meeting": "主席团第三次会议", "reason": "属政府职权"])
        #expect(try await congress.state(id) == "turned")
        let sight = try await congress.office.look(id, as: congress.viewer("clerk"))
        let child = try #require(sight.offshoots.first).id
        let made = try #require(try await congress.office.stored(child))
        #expect(sight.offshoots.count == 1 && made.matter.procedure == "suggestion" && made.matter.state == "submitted" && made.matter.sources == [id])
        for (field, value) in ["text": "没有规矩", "measure": "请立规矩", "session": "6-3", "period": "session"] { #expect(made.matter.fields[field] == .string(value)) }
        #expect(made.matter.slots["authors"]?.count == 10 && made.matter.slots["originator"] == [.person(congress.person("d1"))])
        // Whoever starts another one from the same bill by hand starts a draft like any other.
        let copy = try await congress.open("d2", "suggestion", ["mandate": congress.mandate("d2"), "title": "x", "category": "other"], from: [id])
        #expect(try await congress.state(copy) == "drafting")
        #expect(try congress.office.verify().flaw == nil)
    }

    @Test("The procuratorate sees what was referred to it and no other suggestion; each step is told there without the numbers of the case (S1-49…51)")
    func referral() async throws {
        let congress = try await Congress(on: "2026-02-02")
        let (source, other) = (try await congress.suggestion(by: "d1", category: "environment"), try await congress.suggestion(by: "d2"))
        func refer(_ id: Int64, _ more: [String: JSON] = [:]) async throws -> Int64 {
            try await congress.open("clerk", "referral", ["title": "排污", "field": "environment"].merging(more) { $1 }, from: [id])
        }
        await #expect(throws: Failure.self) { _ = try await refer(other) }
        let id = try await refer(source), reasoned = try await refer(other, ["field": "other", "overrideReason": "涉及校园"])
        try await congress.act("procurator", "screen", id, ["metOn": "2026-02-02", "result": "clue", "clueNumber": "线索3号"])
        try await congress.act("procurator", "file", id, ["caseNumber": "案8号"])
        try await congress.act("procurator", "issue", id, ["document": "安检建1号", "addressee": congress.body("water"), "issuedOn": "2026-02-02"])
        try await congress.act("waterhead", "reply", id, ["answer": "已改"])
        try await congress.act("procurator", "rectify", id, ["rectified": "排口已封"])
        try await congress.act("clerk", "feedBack", id, ["told": "代表满意"])
        let told = try await congress.office.look(source, as: congress.viewer("d1")).timeline.map(\.sentence).joined()
        for words in ["转送proc（生态环境保护）", "有案件线索", "已立案", "发出检察建议安检建1号", "已书面回复", "排口已封", "已反馈代表"] { #expect(told.contains(words), "\(words)") }
        #expect(!told.contains("案8号") && !told.contains("线索3号"))
        #expect(try await congress.state(source) == "accepted", "the suggestion goes on as before")
        let procurator = congress.viewer("procurator").sight
        let seen = try await congress.office.store.read { connection in
            try [source, other, id, reasoned].map { try connection.mayBeSeen($0, by: procurator) }
        }
        #expect(seen == [false, false, true, true])
    }

    @Test("The judged unit learns no score before the round is over: not on the page, not in lists, not by the ranking; afterwards it does (S4-15)")
    func appraisal() async throws {
        let congress = try await Congress(on: "2026-10-09")
        func appraise(_ unit: String, _ head: String, _ scores: [Int]) async throws -> Int64 {
            let id = try await congress.open("clerk", "appraisal", ["title": "评议", "year": 2026, "lead": congress.body(unit), "territory": "9901"])
            try await congress.act("clerk", "invite", id, ["participants": .array(scores.indices.map { .int(congress.person("d\($0 + 1)")) })])
            try await congress.act(head, "report", id, ["text": "报告"])
            for (index, score) in scores.enumerated() { try await congress.act("d\(index + 1)", "score", id, ["score": .int(Int64(score)), "remark": .string("意见\(index)")]) }
            return id
        }
        let low = try await appraise("housing", "head", [60, 59]), good = try await appraise("water", "waterhead", [90, 81, 92])
        let (head, clerk) = (congress.viewer("head"), congress.viewer("clerk"))
        let page = try await congress.office.look(low, as: head)
        #expect(["score", "remark", "total", "scored", "mean"].allSatisfy { page.matter.fields[$0] == nil })
        #expect(!page.timeline.contains { $0.move == "score" } && !page.moves.contains { $0.id == "score" })
        await #expect(throws: Failure.notFound) { _ = try await congress.office.scores(ofAppraisal: low, as: head) }
        await #expect(throws: Failure.self) { try await congress.act("head", "score", low, ["score": 100]) }
        await #expect(throws: Failure.self) { try await congress.act("d1", "score", low, ["score": 100]) }
        #expect(try await congress.office.scores(ofAppraisal: low, as: clerk).map(\.score) == [60, 59])
        #expect(try await congress.office.appraisalRanking(year: 2026, as: clerk).isEmpty)
        let amounts = try await congress.office.store.read { try $0.rows("SELECT COUNT(*) FROM amount").first?.int(0) }
        #expect(amounts == 0)

        try await congress.act("clerk", "endRound", low)
        try await congress.act("clerk", "endRound", good)
        #expect(try await congress.state(low) == "rectifying")
        #expect(try await congress.state(good) == "closed")
        let ranking = try await congress.office.appraisalRanking(year: 2026, as: clerk)
        #expect(ranking.map(\.matter) == [good, low] && ranking.map(\.mean) == ["87.7", "59.5"] && ranking.map(\.passed) == [true, false])
        #expect(try await congress.office.appraisalRanking(year: 2026, as: head).map(\.matter) == [low])
        #expect(try await congress.office.appraisalRanking(year: 2025, as: clerk).isEmpty)
        #expect(try await congress.office.scores(ofAppraisal: low, as: head).map(\.remark) == ["意见0", "意见1"])
        await #expect(throws: Failure.notFound) { _ = try await congress.office.scores(ofAppraisal: good, as: head) }
    }

    @Test("Sessions and remits: a congress, a committee, days in order; an office writes those of its own congress")
    func registers() async throws {
        let congress = try await Congress(on: "2026-02-02")
        let session = ["code": "x", "name": "x", "body": "congress", "term": "6", "number": "4", "opens": "2027-01-12", "closes": "2027-01-16"]
        for wrong in [["body": "work"], ["body": "nobody"], ["closes": "2027-01-11"], ["billsDue": "2027-01-17"], ["code": "6-3"]] {
            await #expect(throws: Failure.self, "\(wrong)") { try await congress.put("session", session.merging(wrong) { $1 }) }
        }
        await #expect(throws: Failure.self) { try await congress.put("remit", ["category": "farming", "body": "water"]) }
        #expect(try await congress.put("remit", ["category": "farming", "body": "committee"]).code == "R1")
        #expect(try await congress.put("remit", ["category": "health", "body": "committee"]).code == "R2")
        let fields = session.merging(["from": "2026-01-01"]) { $1 }.mapValues(JSON.string)
        await #expect(throws: Failure.forbidden) { try await congress.office.put("session", fields: fields, by: congress.viewer("head")) }
        try await congress.office.put("session", fields: fields, by: congress.viewer("clerk"))
        #expect(try await congress.office.records("session", limit: 10, as: congress.viewer("clerk")).count == 2)
        let body = try #require(congress.office.city.body(code: "congress")).id
        let ended: [String: JSON] = [
            "code": "congress", "name": "congress", "kind": "congress", "territory": "9901", "from": "2020-01-01", "until": "2026-06-30",
        ]
        await #expect(throws: Failure.self, "a session is still to come") { try await congress.office.put("body", id: body, fields: ended, by: nil) }
    }
}
