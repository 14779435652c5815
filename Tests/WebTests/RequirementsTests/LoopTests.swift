import Civics
import Institutions
import Office
import SampleCity
import Store
import Testing

@testable import Web

/// The checks of the requirements under C02 and C06 that speak of the loop itself (docs/requirements-c02-c06.md).
@Suite("Requirements: nothing gets lost") struct LoopTests {
    @Test("S0-41: no open matter lacks an owner or a due date; the last holder of a post cannot leave one behind")
    func openEnds() async throws {
        try await withDesk { office, _ in
            let auditor = office.viewer(login: "auditor")
            let before = try await office.count(try office.query("openends=1"), as: auditor)
            #expect(before == 0)
            let receipt = try await office.sorted("路口的井盖响")
            let unit = Holder.body(try office.clerksUnit().id)
            try await office.move("assign", on: receipt.matter, by: "office", ["lead": .int(try office.clerksUnit().id)])
            // The last one there cannot leave while it has something in hand.
            await #expect(throws: Failure.self) {
                for post in office.city.posts(at: unit) where post.term.contains(office.today) {
                    let record = try #require(try await office.store.read { try $0.record("post", post.id) })
                    try await office.put(
                        "post", id: post.id, fields: record.fields.merging(["until": .string((office.today - 1).description)]) { $1 }, by: nil)
                }
            }
            #expect(try await office.count(try office.query("openends=1"), as: auditor) == 0)
            // Were the unit empty all the same, the matter would be found.
            let found = try await office.store.read { connection in
                var filter = MatterFilter()
                filter.openEnds = [unit.wire]
                return try connection.matters(.everything, filter, after: nil, limit: 1_000).map(\.id)
            }
            #expect(found.contains(receipt.matter))
        }
    }

    @Test("S2-30: a case without a result stands under 有结果； it cannot be closed without all six; each link tells its day and person")
    func gaps() async throws {
        try await withDesk { office, visitor in
            let receipt = try await office.sorted("楼道灯坏了")
            let cell = try #require(try await office.sheet("gaps", as: "county").row("有结果"))[1]
            let lines = try await office.list(cell, as: office.viewer(login: "county"))
            #expect(lines.count == cell.n && lines.contains { $0.id == receipt.matter })
            let close = try #require(Opinion.procedure.move("close"))
            #expect(close.only.contains(.marks(Mark.allCases)))
            let page = try await visitor().signIn("keeper", back: "/desk").get("/matters/\(receipt.matter)")
            #expect(page.contains("有登记") && page.contains("联络员"))
        }
    }

    @Test("S2-34: older than N days without a result is listed, exactly")
    func waiting() async throws {
        try await withDesk { office, _ in
            let sheet = try await office.sheet("waiting", as: "office", days: 7)
            let cell = try #require(sheet.row("登记满7天还没有结果"))[1]
            let lines = try await office.list(cell, as: office.viewer(login: "office"))
            #expect(lines.count == cell.n && lines.allSatisfy { $0.isOpen && $0.result.isEmpty && office.today - $0.at.day >= 7 })
            // Every result is of a named kind.
            let done = try await office.matters(try office.query("procedure=opinion&replied=1"), as: office.viewer(login: "auditor"), after: nil, limit: 1_000)
            #expect(!done.isEmpty && done.allSatisfy { line in Opinion.procedure.field("result")?.choices.contains { $0.id == line.result } ?? false })
        }
    }

    @Test("S2-35: a score of 2 re-opens, and stays in the averages per unit and per station")
    func scores() async throws {
        try await withDesk { office, visitor in
            let unit = try office.clerksUnit()
            let before = try await office.sheet("score-lead", as: "county")
            let receipt = try await office.rated("2")
            let stored = try #require(try await office.stored(receipt.matter))
            #expect(stored.matter.state == "graded" && stored.matter.round == 2)
            let after = try await office.sheet("score-lead", as: "county")
            #expect(after.n(unit.name) == before.n(unit.name) + 1 && after.n(unit.name, 3) == before.n(unit.name, 3) + 1)
            #expect(try #require(after.row(unit.name))[2].words.wholeMatch(of: /[1-5]\.[0-9]{2}/) != nil)
            #expect(try await office.sheet("score-station", as: "county").rows.contains { $0[0].words == office.city.name(of: stored.matter.slots["keeper"]![0]) })
            // One by one behind the number; not for the judged.
            let county = try await visitor().signIn("county", back: "/desk").get(try #require(after.row(unit.name)?[3].query))
            #expect(county.contains("2分（不满意）") && county.contains(receipt.number))
            let clerk = try await visitor().signIn("clerk", back: "/desk")
            try await clerk.get("/work/figures/scores?lead=body/\(unit.id)")
            #expect(clerk.status == .notFound)
        }
    }

    @Test("S2-29: nothing is closed without feedback; what waits for it and what is late is counted and listed, with the mode")
    func feedback() async throws {
        try await withDesk { office, _ in
            let receipt = try await office.rated("5")
            #expect(!(Opinion.procedure.moves.filter { $0.outcomes.contains { $0.to?.id == "closed" } }.flatMap(\.from)).contains { $0.id == "answered" })
            let sheet = try await office.sheet("feedback", as: "county")
            let lines = try await office.list(try #require(sheet.row("以「电话」反馈"))[1], as: office.viewer(login: "county"))
            #expect(lines.contains { $0.id == receipt.matter } && lines.count == sheet.n("以「电话」反馈"))
            let late = try #require(sheet.row("其中超过反馈时限"))[1]
            #expect(try await office.list(late, as: office.viewer(login: "county")).count == late.n)
        }
    }

    @Test("S1-58: past the promise to the resident it is red on three desks; the month's rate is answered ÷ due")
    func threeDesks() async throws {
        try await withDesk { office, _ in
            let receipt = try await office.sorted("水管漏水没人管")
            try await office.move("assign", on: receipt.matter, by: "office", ["lead": .int(try office.clerksUnit().id)])
            let stored = try #require(try await office.stored(receipt.matter))
            let promise = try #require(stored.matter.clocks["reply"])
            for slot in ["keeper", "office"] {
                let desk = try await office.desk(of: try await office.someone(slot, of: receipt.matter), limit: 1_000)
                #expect(!desk.contains { $0.line.id == receipt.matter }, "\(slot) had it too early")
            }
            try await office.nightWatch(at: try #require(Moment(promise.due + 1, hour: 1)))
            for slot in ["lead", "keeper", "office", "overseer"] {
                let desk = try await office.desk(of: try await office.someone(slot, of: receipt.matter), limit: 1_000)
                let row = try #require(desk.first { $0.line.id == receipt.matter }, "\(slot) does not see it")
                #expect((row.line.due ?? "9") <= promise.due.description, "\(slot) sees it as due \(row.line.due ?? "")")
            }
            let sheet = try await office.sheet("response", as: "office", year: office.today.year)
            for row in sheet.rows { #expect(row[5].words == FigureSheetWords.percent(row[2].n ?? 0, row[1].n ?? 0)) }
            #expect(sheet.columns.prefix(3) == ["月份", "应答复", "已答复"])
        }
    }

    @Test("S2-21: each grade has its own deadline; what is beyond the station goes up with a reason, and the history stays")
    func grades() async throws {
        try await withDesk { office, visitor in
            var dues: [Day] = []
            for grade in ["1", "2", "3", "4"] {
                let receipt = try await office.sorted("第\(grade)级的事", grade: grade)
                dues.append(try #require(try await office.stored(receipt.matter)?.matter.clocks["reply"]?.due))
            }
            #expect(dues == dues.sorted() && Set(dues).count == 4)
            let receipt = try await office.sorted("站里办不了", grade: "1")
            let first = try #require(try await office.stored(receipt.matter))
            let after = try await office.move("regrade", on: receipt.matter, by: "office", ["grade": "3", "reason": "要动用区里的管网资金"])
            #expect(after.matter.slots["office"] != first.matter.slots["office"] && after.matter.clocks["reply"]?.start == first.matter.registered)
            let page = try await visitor().signIn("keeper", back: "/desk").get("/matters/\(receipt.matter)")
            #expect(page.contains("要动用区里的管网资金") && page.contains("定为「站内解决」"))
        }
    }

    @Test("S3-44: the unit's word is not enough: somebody verifies, then it is crossed off and its number stays; not real, and it goes back")
    func crossedOff() async throws {
        try await withDesk { office, _ in
            for (real, end) in [("yes", "verified"), ("no", "graded")] {
                let receipt = try await office.rated("5")
                try await office.move("close", on: receipt.matter, by: "keeper")
                let lead = try await office.someone("lead", of: receipt.matter)
                await #expect(throws: Failure.self) {
                    try await office.perform(MoveRequest(matter: receipt.matter, version: nil, move: "verify", fields: ["finding": "好了", "real": "yes"]), by: .viewer(lead))
                }
                let seen = try await office.move("verify", on: receipt.matter, by: "overseer", ["finding": "去看过", "real": .string(real)])
                #expect(seen.matter.state == end)
                guard real == "yes" else { continue }
                try await office.move("crossOff", on: receipt.matter, by: "overseer")
                #expect(try await office.matter(number: receipt.number, as: office.viewer(login: "keeper"))?.matter.state == "crossedOff")
            }
        }
    }
}

enum FigureSheetWords {
    static func percent(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let tenths = (part * 1000 + whole / 2) / whole
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
