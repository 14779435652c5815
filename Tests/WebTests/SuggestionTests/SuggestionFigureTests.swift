import Civics
import Foundation
import Institutions
import Store
import Testing

@testable import Office
@testable import Web

/// 149 suggestions of a session, and what the tables say of them.
@Suite("Figures of suggestions")
struct SuggestionFigureTests {
    private static let session = "/office/suggestion-figures?f.session=anlan-6-3"

    /// The rows of a table as name → its first numbers.
    private func numbers(_ desk: Desk, _ id: String, on page: String) -> [String: [Int]] {
        Dictionary(desk.sheet(id, on: page).map { row in (row.first?.words ?? "", row.dropFirst().compactMap { Int($0.words) }) }) { first, _ in first }
    }

    @Test("A session's suggestions are counted apart from those between sessions, and their numbers have no gap (S1-45)")
    func sessionAlone() async throws {
        let office = try await TheYear.house.value
        let viewer = office.viewer(login: "dwb")
        func all(_ query: String) async throws -> [MatterLine] { try await office.matters(try office.query(query), as: viewer, after: nil, limit: 1_000) }
        let session = try await all("procedure=suggestion&f.session=anlan-6-3&f.period=session")
        let between = try await all("procedure=suggestion&f.session=anlan-6-3&f.period=between")
        #expect(session.count == 149 && between.count == 10)
        for (lines, form) in [(session, "〔2026〕第"), (between, "〔2026〕闭会第")] {
            let serials = try await office.store.read { try $0.matters(lines.map(\.id)) }.compactMap { $0.matter.fields["serial"]?.text }
            #expect(Set(serials) == Set((1...lines.count).map { "\(form)\($0)号" }))
        }
        try await Congress.visit(office) { sign in
            let desk = try await sign("dwb")
            let page = try await desk.get(Self.session).text
            #expect(numbers(desk, "submitted", on: page)["提出"] == [159])
            #expect(numbers(desk, "submitted", on: page)["其中会议期间提出"] == [149] && numbers(desk, "submitted", on: page)["其中闭会期间提出"] == [10])
            let only = try await desk.get(Self.session + "&f.period=session").text
            #expect(numbers(desk, "submitted", on: only)["提出"] == [149])
        }
    }

    @Test("Numbers given by acts that arrive together have no gap and no double")
    func together() async throws {
        let office = try await Congress.house(on: "2026-01-14", "together")
        let papers = try office.store.writeNow { connection in
            try (0..<60).map { try Congress(office: office, connection: connection).paper($0, on: "2026-01-13").matter }
        }
        let results = try await office.performBatch(
            papers.map { MoveRequest(matter: $0, version: nil, move: "accept", fields: ["category": "construction", "norm": "good"]) },
            by: .viewer(office.viewer(login: "dwb")))
        #expect(results.allSatisfy { $0.1 == nil })
        let serials = try await office.store.read { try $0.matters(papers) }.compactMap { $0.matter.fields["serial"]?.text }
        #expect(Set(serials) == Set((1...60).map { "〔2026〕第\($0)号" }))
        try office.store.close()
    }

    @Test("Every number opens a list of that many rows", arguments: ["dwb", "auditor", "member", "committee", "leader", "govoffice", "clerk"])
    func lists(login: String) async throws {
        let office = try await TheYear.house.value
        try await Congress.visit(office) { sign in
            let desk = try await sign(login)
            for address in [Self.session, "/office/suggestion-figures?all=1"] {
                let page = try await desk.get(address)
                #expect(page.status == .ok)
                let links = page.text.matches(of: /<a href="([^"]+)">([0-9,]+)<\/a>/).compactMap { match -> (String, Int)? in
                    Int(match.2.replacing(",", with: "")).map { (String(match.1).replacing("&amp;", with: "&"), $0) }
                }
                #expect(links.count > 40)
                for (link, n) in Dictionary(links, uniquingKeysWith: { $1 }) {
                    // A list says how many rows it has; that it has them is walked for the short ones.
                    if n <= 50 || !link.hasPrefix("/matters") {
                        let found = try await desk.walk(link)
                        #expect(found.rows == n && found.said ?? n == n, "\(login): \(link) says \(n), opens \(found)")
                    } else {
                        let said = try await desk.get(link).text.firstMatch(of: /data-count="([0-9]+)"/).flatMap { Int($0.1) }
                        #expect(said == n, "\(login): \(link) says \(n), opens \(said ?? -1)")
                    }
                }
            }
        }
    }

    @Test("The printed numbers hold together: F12, F13, replied and realised, quality, classes, committees, outcomes")
    func consistent() async throws {
        let office = try await TheYear.house.value
        try await Congress.visit(office) { sign in
            let desk = try await sign("dwb")
            let page = try await desk.get(Self.session).text
            func row(_ sheet: String, _ name: String) -> [Int] { numbers(desk, sheet, on: page)[name] ?? [] }
            // 满意 58 of 32…89 and 19 of 100…118; 未评价 10.
            #expect(row("judged", "第1轮") == [109, 77, 28, 4, 32, 32, 10, 1])
            #expect(row("judged", "第2轮") == [30, 30, 0, 0, 0, 0, 0, 0])
            #expect(row("facts", "已答复") == [120] && row("facts", "已办结") == [117] && row("facts", "已落实") == [58] && row("facts", "已销号") == [20])
            #expect(row("facts", "应办") == [159] && row("facts", "待交办") == [10] && row("facts", "其中闭会期间提出、超过交办时限") == [10])
            #expect(row("key", "重点督办") == [46] && row("key", "还没有领衔督办的常委会领导") == [26])
            #expect(row("quality", "建议") == [159, 10] && page.contains("93.7%"))
            #expect(row("supervisor", "祝兰汀") == [20, 0])
            let committees = desk.sheet("committees", on: page).map { Int($0[1].words) ?? 0 }
            #expect(committees.first == 159 && committees.dropFirst().reduce(0, +) == 159)
            let classes = desk.sheet("results", on: page).map { Int($0[1].words) ?? 0 }
            #expect(classes.reduce(0, +) == 120)
            #expect(desk.sheet("amounts", on: page).first?.map(\.words) == ["驿站", "驿站246个", "2"])
            // 149 were asked for a plan: 50 in time, 10 late, the others not at all or not by the day.
            #expect(row("late-reports", "合计")[1] == 99)
            // 1 / 4 / 4 by field, 9 in all; three have a clue by now.
            let referred = ["平安建设", "生态环境保护", "未成年人保护", "合计"].map { row("referrals", $0).prefix(3) }
            #expect(referred == [[1, 0, 1], [4, 2, 2], [4, 4, 0], [9, 6, 3]])
            #expect(row("commitments", "承诺") == [40] && row("commitments", "其中已经逾期") == [20])
        }
    }

    @Test("While a round runs, the judged side finds no word of it in figures, lists and files; then it does")
    func judgedSide() async throws {
        let office = try await Congress.house(on: "2026-05-20", "judged")
        let paper = try office.store.writeNow { connection in
            let congress = Congress(office: office, connection: connection)
            let paper = try congress.paper(0, on: "2026-01-13")
            try congress.act("accept", paper.matter, Congress.office, "2026-01-14", ["category": "construction", "norm": "good"])
            try congress.hand(paper.matter, on: "2026-02-10", taken: "2026-02-11")
            try congress.answer(paper.matter, on: "2026-04-20")
            try congress.judge(paper.matter, paper.deputy, "1", on: "2026-04-21")
            return paper
        }
        let unit = office.viewer(office.city.person(code: Congress.unit.clerk)?.id ?? 0)
        let lists = ["judged=1.1", "judged=1.*", "judged=1.low", "rating=1", "rated=1"].map { "procedure=suggestion&\($0)" }
        @Sendable func seen(_ viewer: Viewer) async throws -> [Int] {
            var counts: [Int] = []
            for list in lists { counts.append(try await office.count(try office.query(list), as: viewer)) }
            return counts
        }
        #expect(try await seen(unit) == [0, 0, 0, 0, 0])
        #expect(try await seen(office.viewer(login: "dwb")) == [1, 1, 1, 1, 1])
        // The government's own inspectors are on the judged side.
        #expect(try await seen(office.viewer(login: "govoffice")) == [0, 0, 0, 0, 0])
        try await Congress.visit(office) { sign in
            let (desk, judge) = (try await sign("unit:\(Congress.unit.clerk)"), try await sign("dwb"))
            for address in ["supervision", "supervision/csv", "supervision?f.session=anlan-6-3"] {
                #expect(try await !desk.get("/office/ledgers/\(address)").text.contains("不满意"))
                #expect(try await desk.get("/office/ledgers/\(address)").text.contains("关于老旧小区改造的建议"))
                #expect(try await judge.get("/office/ledgers/\(address)").text.contains("不满意"))
            }
            let figures = try await desk.get("/office/suggestion-figures").text
            #expect(desk.sheet("judged", on: figures).isEmpty && desk.sheet("units", on: figures).count == 2)
            try office.store.writeNow { connection in
                try Congress(office: office, connection: connection).act("secondAssign", paper.matter, Congress.office, "2026-05-20", ["demand": "给出时间表"])
            }
            // The first round is over: its judgement may be read now.
            #expect(try await desk.get("/office/ledgers/supervision").text.contains("结果不满意"))
            #expect(try await seen(unit) == [1, 1, 1, 0, 0])
        }
        try office.store.close()
    }
}
