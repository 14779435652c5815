import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("What another's act rests on is not changed under his name") struct RestTests {
    private func change(_ house: TownHouse, _ record: StoredRecord, _ changes: [String: JSON], _ who: String) async throws {
        let now = try await house.office.look(record.register, record.id, as: house.viewer("p-dwb")).record
        try await house.office.put(record.register, id: record.id, fields: now.fields.merging(changes) { $1 }, by: house.viewer(who))
    }

    /// - Returns: the words of the refusal; nil when it was written.
    private func refusal(_ house: TownHouse, _ record: StoredRecord, _ changes: [String: JSON], _ who: String) async throws -> String? {
        do {
            try await change(house, record, changes, who)
            return nil
        } catch Failure.unfit(_, let reason) { return reason }
    }

    private static let confirmed: [(String, String, [String: JSON])] = [
        ("deed", "person", ["person": "depA1", "title": "修灯", "households": 3, "territory": "990101", "day": "2026-03-01", "place": "PLACEA"]),
        ("lecture", "lecturer", ["lecturer": "depA1", "topic": "代表法", "venue": "东村", "audience": "residents", "day": "2026-03-01", "place": "PLACEA"]),
        ("duty", "person", ["person": "depA1", "kind": "visit", "title": "走访", "day": "2026-03-01", "place": "PLACEA"]),
    ]

    @Test("Nobody confirms his own by writing himself over another's name; whoever confirmed it by writing it mends it, others send it back", arguments: confirmed.indices)
    func confirming(_ n: Int) async throws {
        let (register, who, fields) = Self.confirmed[n]
        let house = try await TownHouse()
        try await house.put("post", ["person": "chairA", "role": "deputy", "body": "congress", "place": "PLACEA", "level": "city", "title": "代表", "from": "2022-01-01"])
        let line = try await house.put(register, fields, as: house.viewer("chairA"))
        if line.fields["state"] == "registered" { try await house.office.act("confirm", on: register, id: line.id, version: nil, by: house.viewer("chairA")) }
        #expect(try await refusal(house, line, [who: "chairA"], "chairA")?.contains("已经由东镇主席办了「确认」，不能再改") == true)
        for changes: [String: JSON] in [[who: "depA2"], ["day": "2026-02-01"], ["confirmer": "p-dwb"], ["state": "registered"]] {
            #expect(try await refusal(house, line, changes, "p-dwb") != nil, "\(changes)")
        }
        if register != "duty" { try await change(house, line, ["day": "2026-02-28"], "chairA") }
        try await house.office.act("return", on: register, id: line.id, version: nil, fields: ["reason": "写错了"], by: house.viewer("p-dwb"))
        try await change(house, line, ["day": "2026-02-01"], "p-dwb")
    }

    @Test("A name that never confirmed is not brought along by a list")
    func typed() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb"), deed = Self.confirmed[0].2.merging(["state": "confirmed"]) { $1 }
        await #expect(throws: Failure.self) { try await house.put("deed", deed.merging(["confirmer": "chairB"]) { $1 }, as: dwb) }
        try await house.put("deed", deed.merging(["confirmer": "p-dwb", "confirmedOn": "2026-03-01"]) { $1 }, as: dwb)
    }

    @Test("Leave that was granted is for that person and those days; none is granted by a file, and what only says so excuses nobody")
    func leave() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let asked: [String: JSON] = ["person": "depA1", "kind": "sick", "from": "2026-03-04", "until": "2026-03-06", "reason": "病"]
        let leave = try await house.put("leave", asked, as: house.viewer("depA1"))
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: dwb)
        for changes: [String: JSON] in [["person": "depA2"], ["until": "2026-03-20"], ["from": "2026-03-03"], ["approver": "chairA"], ["state": "asked"]] {
            #expect(try await refusal(house, leave, changes, "p-dwb")?.contains("撤回") == true, "\(changes)")
        }
        for approver in ["chairA", "p-dwb"] {
            let brought = asked.merging(["person": "depA2", "state": "approved", "approver": .string(approver)]) { $1 }
            await #expect(throws: Failure.self, "\(approver)") { try await house.put("leave", brought, as: dwb) }
        }
        let file = "人员,原因,自,至,理由,状态,批假人,批复日期\ndepA2,健康,2026-02-20,2026-03-06,病,已批准,chairA,2026-02-19\n"
        #expect(try await house.imported("leave", file, as: "p-dwb").preview.bad.map(\.reason).first?.contains("不能替别人填写") == true)
        try await house.put("leave", asked.merging(["person": "depA3", "state": "approved"]) { $1 })
        let city = house.office.city
        #expect(try await house.office.store.read { try $0.onLeave(["depA1", "depA2", "depA3"], on: "2026-03-05", in: city) } == ["depA1"])
    }

    @Test("A line that stands as leave does not become another's, nor another event's")
    func attendance() async throws {
        let house = try await TownHouse()
        let events = try await [5, 6].asyncMap { try await house.put("sitting", ["name": .string("会\($0)"), "kind": "congress", "day": .string("2026-03-0\($0)"), "body": "sc"]) }
        let leave = try await house.put("leave", ["person": "depA1", "event": .string(events[0].code), "kind": "sick", "from": "2026-03-05", "reason": "病"], as: house.viewer("depA1"))
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("p-dwb"))
        let line = try await house.put("attendance", ["event": .string(events[0].code), "person": "depA1", "capacity": "delegate"])
        #expect(try await house.office.look("attendance", line.id, as: house.viewer("p-dwb")).record.fields["state"] == "leave")
        for changes: [String: JSON] in [["person": "depA2"], ["event": .string(events[1].code)]] {
            #expect(try await refusal(house, line, changes, "p-dwb") != nil, "\(changes)")
        }
        try await change(house, line, ["note": "已电话告知"], "p-dwb")
    }

    @Test("A letter keeps its words once somebody has signed it")
    func letter() async throws {
        let house = try await TownHouse()
        let letter = try await house.put("initiative", ["title": "礼让", "author": "depA1", "body": "dwb", "day": "2026-03-01", "detail": "开车让人"])
        try await house.office.act("collect", on: "initiative", id: letter.id, version: nil, by: house.viewer("p-dwb"))
        try await change(house, letter, ["detail": "开车让行人"], "p-dwb")
        try await house.put("signature", ["initiative": .string(letter.code), "person": "depA2", "day": "2026-03-02"])
        for changes: [String: JSON] in [["title": "另一个题目"], ["detail": "别的话"], ["author": "depB1"]] {
            #expect(try await refusal(house, letter, changes, "p-dwb")?.contains("已经有代表签名") == true, "\(changes)")
        }
    }

    @Test("A talk is planned by a member with a deputy for a month to come, and is done with its day and what was said")
    func plans() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let plan: [String: JSON] = ["leader": "p-member", "person": "depA1", "month": "2026-03", "mode": "talk"]
        for wrong: [String: JSON] in [["leader": "chairA"], ["person": "keeperA"], ["month": "2026-02"]] {
            await #expect(throws: Failure.self, "\(wrong)") { try await house.put("talkPlan", plan.merging(wrong) { $1 }, as: dwb) }
        }
        let kept = try await house.put("talkPlan", plan, as: dwb)
        func finish(_ fields: [String: JSON]) async throws -> StoredRecord {
            try await house.office.act("finish", on: "talkPlan", id: kept.id, version: nil, fields: fields, by: dwb)
        }
        for bare: [String: JSON] in [[:], ["doneOn": "2026-03-01"], ["doneOn": "2026-03-09", "summary": "谈履职"]] {
            await #expect(throws: Failure.self, "\(bare)") { _ = try await finish(bare) }
        }
        #expect(try await finish(["doneOn": "2026-03-01", "summary": "谈履职"]).fields["state"] == "done")
    }

    @Test("A campaign counts the deeds that are confirmed")
    func campaign() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let campaign = try await house.put("campaign", [
            "name": "代表行动", "kind": "action", "body": "dwb", "initiator": "city", "territory": "9901", "goal": "办实事", "detail": "方案", "from": "2026-01-01",
        ])
        let deed = Self.confirmed[0].2.merging(["campaign": .string(campaign.code)]) { $1 }
        try await house.put("deed", deed, as: house.viewer("depA1"))
        try await house.put("deed", deed.merging(["title": "修路"]) { $1 }, as: dwb)
        let lines = try await house.office.campaign(campaign, as: dwb).lines.filter { $0.sentence.contains("帮扶群众") || $0.sentence.contains("办实事的记录") }
        #expect(lines.map(\.n).sorted() == [1, 3] && lines.allSatisfy { $0.list.contains("f.state=confirmed") }, "\(lines)")
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<T>(_ make: (Element) async throws -> T) async rethrows -> [T] {
        var made: [T] = []
        for one in self { made.append(try await make(one)) }
        return made
    }
}
