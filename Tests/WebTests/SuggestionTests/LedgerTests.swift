import Civics
import Formats
import Foundation
import Institutions
import Store
import Testing

@testable import Office
@testable import Web

/// 督办台账, 承诺事项解决台账, 跨年台账.
@Suite("The ledgers of suggestions")
struct LedgerTests {
    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        let table = try Table.open(bytes: bytes)
        var rows: [[String]] = []
        while let row = try table.next() { rows.append(row.cells) }
        return rows
    }

    @Test("An export has the rows of the list under the same filter, in two merged rows of headings (S0-70)")
    func export() async throws {
        let office = try await TheYear.house.value
        try await Congress.visit(office) { sign in
            let desk = try await sign("dwb")
            for (address, n) in [("", 164), ("f.session=anlan-6-3&f.period=session", 149), ("f.key=yes", 46), ("f.supervisor=person/0&open=1", -1), ("class=B&f.session=anlan-6-3", 20)] {
                let (said, walked) = try await desk.walk("/office/ledgers/supervision?\(address)")
                #expect(said == (n < 0 ? nil : n) && walked == (n < 0 ? -422 : n), "\(address)")
                guard n >= 0 else { continue }
                let csv = try rows(try await desk.get("/office/ledgers/supervision/csv?\(address)").bytes)
                let xlsx = try rows(try await desk.get("/office/ledgers/supervision/xlsx?\(address)").bytes)
                #expect(csv.count == n + 1 && xlsx.count == n + 3)
                #expect(csv[0].count == OfficeLedger.supervision.file.count && csv[0].contains("年初方案：逾期天数"))
                #expect(xlsx[0][0].contains("督办台账（截至2026年9月1日"))
                #expect(xlsx[1].contains("年初方案") && xlsx[2].contains("逾期天数") && xlsx[1].contains("编号") && !xlsx[2].contains("编号"))
            }
        }
    }

    @Test("What is due first, or the newest first; each page goes on where the last one ended")
    func order() async throws {
        let office = try await TheYear.house.value
        let viewer = office.viewer(login: "dwb")
        for order in ["", "due"] {
            let query = try OfficeLedger.supervision.query(city: office.city, today: office.today) { ["order": order, "open": "1"][$0] }
            var (mark, seen): (ListMark?, [MatterLine]) = (nil, [])
            while true {
                let found = try await office.ledger(.supervision, query, as: viewer, after: mark, limit: 7).map(\.line)
                seen += found
                guard found.count == 7, let last = found.last else { break }
                mark = query.mark(after: last)
            }
            let count = try await office.count(query.filter, as: viewer)
            #expect(Set(seen.map(\.id)).count == seen.count && seen.count == count)
            if order == "due" { #expect(seen.map { $0.due ?? "" } == seen.map { $0.due ?? "" }.sorted()) }
            else { #expect(seen.map(\.at.milliseconds) == seen.map(\.at.milliseconds).sorted(by: >)) }
        }
    }

    @Test("A change is in the next export; each sees only what they may")
    func live() async throws {
        let office = try await Congress.house(on: "2026-03-20", "live")
        let papers = try office.store.writeNow { connection in
            let congress = Congress(office: office, connection: connection)
            return try (0..<3).map { n in
                let paper = try congress.paper(n, on: "2026-01-13")
                try congress.act("accept", paper.matter, Congress.office, "2026-01-14", ["category": "construction", "norm": "good"])
                if n > 0 { try congress.hand(paper.matter, on: "2026-02-10", taken: "2026-02-11") }
                return paper
            }
        }
        try await Congress.visit(office) { sign in
            let desk = try await sign("dwb")
            func plan() async throws -> String {
                try rows(try await desk.get("/office/ledgers/supervision/csv").bytes).dropFirst().map { $0[csvColumn("年初方案：报送")] }.joined(separator: "|")
            }
            #expect(try await plan() == "||")
            try office.store.writeNow { connection in
                try Congress(office: office, connection: connection).act("reportPlan", papers[2].matter, Congress.unit.clerk, "2026-03-18", ["plan": "分三批"])
            }
            #expect(try await plan().contains("2026-03-18"))
            // The unit's two; nothing for another unit, for a member who supervises none, or for a deputy who wrote none.
            for (who, n) in [("unit:\(Congress.unit.clerk)", 2), ("unit:ruan-chuyang", 0), ("member", 0), ("committee", 3), ("auditor", 3)] {
                #expect(try await sign(who).walk("/office/ledgers/supervision").rows == n, "\(who)")
            }
            // What deputies still write is in no ledger, nor what waits for review.
            _ = try office.store.writeNow { connection in try Congress(office: office, connection: connection).paper(9, on: "2026-03-19") }
            #expect(try await desk.walk("/office/ledgers/supervision").rows == 3)
        }
        try office.store.close()
    }

    private func csvColumn(_ name: String) -> Int {
        OfficeLedger.supervision.file.firstIndex { "\($0.group)：\($0.name)" == name } ?? 0
    }

    @Test("A promise is a row with its earlier days, its evidence and the rate at which its unit is late (S4-16)")
    func commitments() async throws {
        let office = try await Congress.house(on: "2026-09-01", "promises")
        try office.store.writeNow { connection in
            let congress = Congress(office: office, connection: connection)
            let paper = try congress.paper(0, on: "2026-01-13")
            try congress.act("accept", paper.matter, Congress.office, "2026-01-14", ["category": "construction", "norm": "good"])
            try congress.hand(paper.matter, on: "2026-02-10", taken: "2026-02-11")
            try congress.answer(paper.matter, on: "2026-04-20", result: "B", promises: [
                ["title": "出补贴办法", "promise": "2026-06-30", "amount": "一件"], ["title": "装三部电梯", "promise": "2026-08-20"],
            ])
            let rows = try connection.offshoots(of: paper.matter, .everything, limit: 9).sorted { $0.id < $1.id }
            try congress.act("postpone", rows[1].id, Congress.office, "2026-08-10", ["promise": "2026-12-20", "reason": "缺材料"])
        }
        try await Congress.visit(office) { sign in
            let page = try await sign("dwb").get("/office/ledgers/commitments").text
            for words in ["出补贴办法", "装三部电梯", "改期1次", "原定2026年8月20日", "2026年12月20日", ">63<", "50.0%", "〔2026〕第1号"] { #expect(page.contains(words), "\(words)") }
            let csv = try rows(try await sign("dwb").get("/office/ledgers/commitments/csv?s.session=anlan-6-3&late=1&state=open").bytes)
            #expect(csv.count == 2 && csv[1].contains("2026-06-30") && csv[1].contains("63"))
            #expect(try await sign("dwb").walk("/office/ledgers/commitments?s.session=anlan-6-2").rows == 0)
        }
        try office.store.close()
    }

    @Test("What crossed the year's end and is not realised is in its ledger, with its age and this year's reports (S3-50)")
    func crossYear() async throws {
        let office = try await TheYear.house.value
        try await Congress.visit(office) { sign in
            let desk = try await sign("dwb")
            #expect(try await desk.walk("/office/ledgers/cross-year").rows == 3)
            let page = try await desk.get("/office/ledgers/cross-year").text
            #expect(page.contains("满1年") && page.contains("跨1年") && page.contains("应报3月31日"))
            #expect(try await desk.walk("/office/ledgers/cross-year?f.session=anlan-6-3").rows == 0)
        }
    }

    @Test("Addresses that make no sense say so", arguments: [
        ("/office/ledgers/nothing", 404), ("/office/ledgers/supervision?f.key=maybe", 422), ("/office/ledgers/supervision?f.leader=person/0", 422),
        ("/office/ledgers/supervision?f.rating=1", 422), ("/office/ledgers/supervision?order=title", 422), ("/office/ledgers/supervision?judged=1.9", 422),
        ("/office/ledgers/supervision/csv?f.carried=x", 422), ("/matters?procedure=suggestion&f.attitude=1", 422), ("/matters?procedure=opinion&f.key=yes", 422),
        ("/matters?f.key=yes", 422), ("/office/suggestion-figures?f.term=x", 422), ("/office/ledgers/supervision?f.key=yes&f.leader=*", 200),
        ("/matters?procedure=suggestion&f.session=anlan-6-3&f.key=yes&state=closed,tracking", 200), ("/matters?procedure=commitment&s.key=-", 200),
    ])
    func addresses(address: String, status: Int) async throws {
        let office = try await TheYear.house.value
        try await Congress.visit(office) { sign in
            let found = try await sign("dwb").get(address).status.code
            #expect(Int(found) == status)
        }
    }

    @Test("A list names its facets in words, keeps them in its links and offers their values with numbers")
    func words() async throws {
        let office = try await TheYear.house.value
        try await Congress.visit(office) { sign in
            let page = try await sign("dwb").get("/matters?procedure=suggestion&f.session=anlan-6-3&f.supervisor=person%2F\(office.city.person(code: "zhu-lanting")?.id ?? 0)").text
            #expect(page.contains("data-count=\"20\"") && page.contains("会议届次：安澜市六届人大三次会议") && page.contains("领衔督办的常委会领导：祝兰汀"))
            #expect(page.contains("/matters.csv?procedure=suggestion&amp;f.session=anlan-6-3&amp;f.supervisor=person/"))
            #expect(page.contains("重点督办（20）") && page.contains("name=\"f.committee\""))
        }
    }
}
