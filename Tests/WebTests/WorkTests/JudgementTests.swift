import Civics
import Foundation
import Office
import SampleCity
import Store
import Testing

@testable import Formats
@testable import Web

/// 避免被满意 (S1-57): the judged side neither asks for, writes, sees early nor ever reads why; and what is private is nobody's.
@Suite("The deputy's judgement and the deputy's draft") struct JudgementTests {
    private static let secret = "理由只给人大机关看的暗语"
    private static let judged = ["clerk", "head", "govoffice", "leader"]

    /// A suggestion answered by the unit of `clerk` and `head`, before its author; a government leader handles it.
    private func answered(_ office: Office) async throws -> StoredMatter {
        let draft = try await draft(office)
        func move(_ name: String, _ slot: String, _ fields: [String: JSON] = [:]) async throws -> StoredMatter {
            try await office.move(name, on: draft.matter, by: slot, fields)
        }
        let cosigner = try #require(office.city.person(code: "mei-yuanfan")?.id)
        _ = try await move("invite", "originator", ["invitees": .array([.int(cosigner)])])
        _ = try await move("cosign", "invited")
        _ = try await move("submit", "originator", ["declares": true])
        _ = try await move("accept", "office", ["category": "construction", "norm": "good"])
        let unit = try office.clerksUnit().id
        _ = try await move("assign", "office", ["lead": .int(unit), "pace": "normal"])
        let leader = try #require(office.city.person(code: "bu-yunfei")?.id)
        let member = try #require(office.city.person(code: "zhu-lanting")?.id)
        _ = try await move("appoint", "office", ["leader": .int(leader), "supervisor": .int(member)])
        _ = try await move("take", "lead", ["person": .int(try #require(office.city.person(code: "liang-wanqing")?.id)), "phone": "0990-1"])
        _ = try await move("talk", "person", ["talkMode": "call", "talkedOn": .string(office.today.description), "talked": "谈过"])
        _ = try await move("draftAnswer", "person", ["answer": "已经办好。", "result": "A", "openness": "full"])
        _ = try await move("sign", "head", ["document": "安城管函〔2026〕1号"])
        return try await move("deliver", "office")
    }

    private func draft(_ office: Office) async throws -> Receipt {
        let author = try #require(office.city.person(code: "meng-zhaotang")?.id)
        let mandate = try #require(office.city.posts(of: author).first { $0.level == "city" }?.id)
        let viewer = Mover.viewer(office.viewer(author))
        let receipt = try await office.open(
            OpenRequest(procedure: "suggestion", fields: ["mandate": .int(mandate), "title": "关于清理僵尸车的建议", "category": "construction"]), by: viewer)
        let paper: [String: JSON] = ["title": "关于清理僵尸车的建议", "category": "construction", "text": "巷子里停着九辆。", "measure": "请城管局清理。"]
        _ = try await office.perform(MoveRequest(matter: receipt.matter, version: nil, move: "write", fields: paper), by: viewer)
        return receipt
    }

    /// Every page and file on which a matter may stand.
    private static func pages(_ matter: StoredMatter) -> [String] {
        let id = matter.id
        return [
            "/matters/\(id)", "/matters/\(id)/versions", "/matters/\(id)/papers/answer", "/matters/\(id)/papers/paper", "/matters/\(id)/papers/form",
            "/deputy/suggestions/\(id)/judge", "/matters", "/matters?procedure=suggestion", "/matters?rated=1", "/matters?rating=1", "/matters?rating=2&state=judged",
            "/matters?q=\(matter.number)", "/search?q=\(matter.number)", "/matters.csv", "/matters.csv?rated=1", "/matters.xlsx",
            "/matters.xlsx?rating=1", "/desk", "/office/ledgers", "/office/ledgers/supervision", "/office/ledgers/supervision/csv", "/office/ledgers/supervision/xlsx",
            "/office/ledgers/cross-year", "/office/ledgers/commitments", "/office/suggestion-figures", "/office/suggestion-figures/csv", "/deputy/suggestions",
        ]
    }

    private func words(_ desk: Desk, _ path: String) async throws -> String {
        let reply = try await desk.get(path)
        guard reply.status == .ok else { return "" }
        return path.contains("xlsx") ? try unzipped(reply.bytes) : reply.text
    }

    /// The texts of a workbook, row by row.
    private func unzipped(_ bytes: [UInt8]) throws -> String {
        let reader = try XLSXReader(bytes: bytes, sheet: nil, limits: .standard)
        var text = ""
        while let row = try reader.next() { text += row.cells.joined(separator: ",") + "\n" }
        return text
    }

    @Test("While the round runs no page, list, search, file or figure tells the judged side; after it the result is seen, the reason never")
    func hidden() async throws {
        try await withDesks { office, desk in
            let matter = try await answered(office)
            _ = try await office.move("sendForm", on: matter.id, by: "office")
            let desks = try await Self.judged.asyncMap { try await desk($0) }
            func counted() async throws -> [[Int]] {
                try await desks.asyncMap { desk in
                    try await Self.pages(matter).asyncMap { path in
                        let text = try await words(desk, path)
                        #expect(!text.contains(Self.secret), "\(path)")
                        return ["不满意", "基本满意"].map { text.components(separatedBy: $0).count }.reduce(0, +)
                    }
                }
            }
            let before = try await counted()
            let sentence: [String: JSON] = ["attitude": "2", "rating": "1", "ratingReason": .string(Self.secret), "showReason": false]
            _ = try await office.move("rate", on: matter.id, by: "originator", sentence)
            _ = try await office.move("coRate", on: matter.id, by: "cosigners", ["coAttitude": "3", "coRating": "1", "coReason": .string(Self.secret)])
            let after = try await counted()
            for (who, login) in Self.judged.enumerated() {
                for (n, path) in Self.pages(matter).enumerated() { #expect(before[who][n] == after[who][n], "\(login) learns something at \(path)") }
                for list in ["/matters?rated=1", "/matters?rating=1", "/matters.csv?rated=1", "/matters?rating=1&state=judged"] {
                    #expect(try await !words(desks[who], list).contains(matter.number), "\(login) finds it in \(list)")
                }
                var filter = MatterFilter()
                filter.rated = true
                #expect(try await office.count(filter, as: office.viewer(login: login)) == 0, "\(login)")
            }
            // Whoever supervises reads it; the office reads why.
            for login in ["dwb", "office", "member"] { #expect(try await words(desk(login), "/matters/\(matter.id)").contains("不满意"), "\(login)") }
            #expect(try await words(desk("dwb"), "/matters/\(matter.id)").contains(Self.secret))
            _ = try await office.move("secondAssign", on: matter.id, by: "office", ["demand": "一个月内重办"])
            for (desk, login) in zip(desks, Self.judged) {
                let page = try await words(desk, "/matters/\(matter.id)")
                #expect(page.contains("不满意"), "\(login) is not told the result after the round")
                for path in Self.pages(matter) { #expect(try await !words(desk, path).contains(Self.secret), "\(login) reads the reason at \(path)") }
            }
        }
    }

    @Test("Nobody but who has signed gives a judgement: not the unit, not the office, not another deputy; nor before it is asked for")
    func refused() async throws {
        try await withDesks { office, desk in
            let matter = try await answered(office)
            let rating = ["attitude": "3", "rating": "3", "coAttitude": "3", "coRating": "3"]
            func tried(_ login: String, _ move: String) async throws -> Int {
                let version = try await office.stored(matter.id)?.version ?? 0
                return Int(try await desk(login).post("/matters/\(matter.id)/moves/\(move)", rating.merging(["version": "\(version)"]) { $1 }).status.code)
            }
            #expect([404, 409, 422].contains(try await tried("deputy", "rate")), "judged before it was asked for")
            for login in Self.judged { #expect([404, 422].contains(try await tried(login, "sendForm")), "\(login) asked for its own judgement") }
            _ = try await office.move("sendForm", on: matter.id, by: "office")
            for login in Self.judged + ["dwb", "office", "committee", "member", "admin", "auditor"] {
                for move in ["rate", "coRate", "lapse"] { #expect([403, 404, 422].contains(try await tried(login, move)), "\(login) \(move)") }
            }
            for move in ["rate", "coRate", "receive", "nonsense"] { #expect(try await tried("deputy2", move) == 404, "another deputy: \(move)") }
            #expect([404, 422].contains(try await tried("deputy", "coRate")), "the author judges once, as the author")
            let stored = try #require(try await office.stored(matter.id))
            #expect(stored.matter.state == "judging" && stored.matter.fields["rating"] == nil)
            let stranger = try await desk("deputy2")
            for path in ["/matters/\(matter.id)", "/deputy/suggestions/\(matter.id)/judge", "/matters/\(matter.id)/versions", "/matters/999999", "/deputy/suggestions/999999/judge", "/matters/999999/papers/answer"] {
                #expect(try await stranger.get(path).status == .notFound, "\(path)")
            }
            #expect(try await tried("deputy", "rate") == 303)
        }
    }

    @Test("A draft is its parties' alone: no office, auditor or administrator sees it, in no list, search or count, until it is handed in")
    func draft() async throws {
        try await withDesks { office, desk in
            let others = ["dwb", "office", "auditor", "admin", "supervisor", "committee", "member", "clerk", "deputy2"]
            func counts() async throws -> [Int] { try await others.asyncMap { try await office.count(MatterFilter(), as: office.viewer(login: $0)) } }
            let before = try await counts()
            let receipt = try await draft(office)
            #expect(try await counts() == before)
            let matter = try #require(try await office.stored(receipt.matter))
            for login in others {
                let browser = try await desk(login)
                for path in ["/matters/\(matter.id)", "/matters/\(matter.id)/versions", "/deputy/suggestions/\(matter.id)/judge", "/matters/\(matter.id)/papers/paper"] {
                    let status = Int(try await browser.get(path).status.code)
                    #expect([403, 404].contains(status), "\(login) \(path) \(status)")
                }
                for path in ["/matters", "/matters?state=drafting", "/matters?q=\(matter.number)", "/matters.csv", "/matters.xlsx", "/office/ledgers/supervision", "/office/suggestion-figures", "/desk"] {
                    let text = try await words(browser, path).replacing("q=\(matter.number)", with: "")
                    #expect(!text.contains("僵尸车") && !text.contains(">\(matter.number)<"), "\(login) \(path)")
                }
                for move in ["submit", "drop", "accept", "write"] {
                    let status = Int(try await browser.post("/matters/\(matter.id)/moves/\(move)", ["version": "\(matter.version)", "declares": "true"]).status.code)
                    #expect([403, 404].contains(status), "\(login) \(move) \(status)")
                }
            }
            // Who is asked to sign sees it; who has not signed is not printed; who was asked for advice sees it too.
            let invited = try #require(office.city.person(code: "qin-shuyao")?.id)
            _ = try await office.move("invite", on: matter.id, by: "originator", ["invitees": .array([.int(invited)])])
            #expect(try await desk("deputy2").get("/matters/\(matter.id)").status == .ok)
            _ = try await office.move("submit", on: matter.id, by: "originator", ["declares": true])
            #expect(try await desk("dwb").get("/matters/\(matter.id)").status == .ok)
            #expect(try await office.stored(matter.id)?.matter.slots["authors"]?.count == 1)
        }
    }
}

extension Sequence {
    /// One after the other.
    func asyncMap<T>(_ body: (Element) async throws -> T) async throws -> [T] {
        var found: [T] = []
        for element in self { found.append(try await body(element)) }
        return found
    }
}
