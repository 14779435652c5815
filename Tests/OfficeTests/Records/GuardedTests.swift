import Civics
import Foundation
import Institutions
import Store
import Testing

@testable import Office

@Suite("Stars, months, odd places and numbers that an import gives") struct GuardedTests {
    @Test("Stars go no higher than the points reach without a written reason, and are lowered downwards only")
    func stars() async throws {
        let house = try await TownHouse()
        let (dwb, keeper, chair) = (try house.viewer("p-dwb"), try house.viewer("keeperA"), try house.viewer("chairA"))
        let rating = try await house.put("rating", ["place": "PLACEA", "year": 2026], as: keeper)
        func act(_ act: String, _ fields: [String: JSON], by viewer: Viewer) async throws -> StoredRecord {
            try await house.office.act(act, on: "rating", id: rating.id, version: nil, fields: fields, by: viewer)
        }
        _ = try await act("apply", ["selfScore": 99, "selfReport": "都好"], by: keeper)
        #expect(try await act("review", ["score": 72], by: chair).fields["stars"] == "2")
        let term: [String: JSON] = ["from": "2026-03-02", "until": "2027-03-01"]
        let refused = await #expect(throws: Failure.self) { try await act("award", term.merging(["stars": "5"]) { $1 }, by: dwb) }
        #expect("\(try #require(refused))".contains("够到「二星」"))
        await #expect(throws: Failure.self) { try await act("award", ["stars": "2", "from": "2026-03-02", "until": "2099-12-31"], by: dwb) }
        #expect(try await act("award", term.merging(["stars": "3", "exception": "抗洪中表现突出，经主任会议研究"]) { $1 }, by: dwb).fields["stars"] == "3")
        for higher in ["3", "5"] { await #expect(throws: Failure.self) { try await act("downgrade", ["stars": .string(higher), "reason": "改"], by: dwb) } }
        #expect(try await act("downgrade", ["stars": "1", "reason": "问题未改"], by: dwb).fields["stars"] == "1")
        _ = try await act("appeal", ["appeal": "已改"], by: keeper)
        // A reason once written is none for going higher still.
        await #expect(throws: Failure.self) { try await act("amend", term.merging(["score": 72, "stars": "5", "ruling": "改"]) { $1 }, by: dwb) }
        #expect(try await act("amend", term.merging(["score": 96, "stars": "5", "ruling": "重评"]) { $1 }, by: dwb).fields["stars"] == "5")
    }

    @Test("Whoever heads or keeps a place neither reviews it nor awards it, whatever else he is")
    func ownPlace() async throws {
        let house = try await TownHouse()
        let (office, keeper) = (house.office, try house.viewer("keeperA"))
        for (person, role) in [("chairA", "stationChief"), ("p-dwb", "keeper")] {
            try await house.put("post", ["person": .string(person), "role": .string(role), "place": "PLACEA", "title": "兼", "from": "2020-01-01"])
        }
        try await house.put("person", ["code": "p-second", "name": "second", "from": "2020-01-01"])
        try await house.put("post", ["person": "p-second", "role": "deputyWork", "body": "dwb", "title": "干事", "from": "2020-01-01"])
        let rating = try await house.put("rating", ["place": "PLACEA", "year": 2026], as: keeper)
        func act(_ act: String, _ fields: [String: JSON], by who: String) async throws {
            try await office.act(act, on: "rating", id: rating.id, version: nil, fields: fields, by: house.viewer(who))
        }
        try await act("apply", ["selfScore": 99, "selfReport": "都好"], by: "keeperA")
        for own in ["chairA", "p-dwb"] { await #expect(throws: Failure.forbidden) { try await act("review", ["score": 100], by: own) } }
        try await act("review", ["score": 96], by: "p-second")
        let plate: [String: JSON] = ["stars": "5", "from": "2026-03-02", "until": "2027-03-01"]
        await #expect(throws: Failure.forbidden) { try await act("award", plate, by: "p-dwb") }
        await #expect(throws: Failure.forbidden) { try await act("refuse", ["reason": "否"], by: "p-dwb") }
        try await act("award", plate, by: "p-second")
    }

    @Test("A town hangs its place under one of its own area or above it, not under a neighbour's; who oversees both may")
    func parents() async throws {
        let house = try await TownHouse()
        try await house.put("place", ["code": "CCCHHH", "name": "市代表之家", "kind": "home", "territory": "9901", "owner": "dwb", "from": "2020-01-01"])
        let place = try #require(house.office.city.place(code: "PLACEA"))
        func hang(_ parent: String, by who: String) async throws {
            var fields = try await house.office.look("place", place.id, as: house.viewer("p-dwb")).record.fields
            fields["parent"] = .string(parent)
            try await house.office.put("place", id: place.id, fields: fields, by: house.viewer(who))
        }
        let refused = await #expect(throws: Failure.self) { try await hang("PLACEB", by: "chairA") }
        #expect("\(try #require(refused))".contains("请另选"))
        try await hang("CCCHHH", by: "chairA")
        try await hang("PLACEB", by: "p-dwb")
    }

    @Test("When a file has been imported its rows lie about no longer, and its page still says that it was")
    func stripped() async throws {
        let house = try await TownHouse()
        let file = try await house.imported("person", "人员代号,姓名,工作电话,自\nsecret-one,某人,secret-two,2020-01-01\n")
        func drafts() throws -> [String] {
            let folder = house.office.settings.home + "/imports"
            return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
        }
        #expect(try drafts().contains { $0.contains("secret-two") })
        guard case .written(1, 0) = try await file.commit() else { Issue.record("not written"); return }
        #expect(try drafts().count == 1 && drafts().allSatisfy { !$0.contains("secret-two") && !$0.contains("secret-one") })
        guard case .already(1) = try await file.commit() else { Issue.record("written twice"); return }
    }

    @Test("A keeper writes onto a list who serves in his county or above it, nobody from elsewhere")
    func lists() async throws {
        let house = try await TownHouse()
        let keeper = try house.viewer("keeperA")
        let event = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-20", "mode": "fixed", "hour": "09:00", "end": "10:00"], as: keeper)
        func list(_ person: String, by who: String = "keeperA") async throws {
            try await house.put("attendance", ["event": .string(event.code), "person": .string(person), "capacity": "delegate"], as: house.viewer(who))
        }
        let refused = await #expect(throws: Failure.self) { try await list("chairB") }
        #expect("\(try #require(refused))".contains("请由上级人大机构邀请"))
        for own in ["depA1", "chairA", "p-dwb", "depB1"] { try await list(own) }
        try await list("chairB", by: "p-dwb")
    }

    @Test("A month is a month, however it is written", arguments: [
        ("2026-02", "2026-02"), ("2026-2", "2026-02"), ("2026年2月", "2026-02"), ("2026/2", "2026-02"), ("2026-02-01", "2026-02"), ("2026-13", nil),
        ("2026-00", nil), ("abc", nil), ("202602", nil), ("2026-0", nil), ("2026-04", nil),
    ] as [(String, String?)])
    func months(_ typed: String, _ kept: String?) async throws {
        let house = try await TownHouse()
        let keeper = try house.viewer("keeperA")
        guard let kept else {
            await #expect(throws: Failure.self) { try await house.put("summary", ["place": "PLACEA", "month": .string(typed)], as: keeper) }
            return
        }
        #expect(try await house.put("summary", ["place": "PLACEA", "month": .string(typed)], as: keeper).fields["month"] == .string(kept))
        await #expect(throws: Failure.self, "once") { try await house.put("summary", ["place": "PLACEA", "month": .string(kept)], as: keeper) }
        // A plan is for months to come.
        let plan: [String: JSON] = ["leader": "p-member", "person": "depA1", "mode": "visit"]
        try await house.put("talkPlan", plan.merging(["month": "2026-10"]) { $1 })
        await #expect(throws: Failure.self) { try await house.put("talkPlan", plan.merging(["month": "2026-1x"]) { $1 }) }
    }

    @Test("An odd kind for where a place lies is said and kept")
    func odd() async throws {
        let house = try await TownHouse()
        try await house.put("territory", ["code": "99010101", "name": "南村", "kind": "village", "parent": "990101", "from": "2020-01-01"])
        let fields: [String: JSON] = [
            "code": "HALLXX", "name": "南村议事厅", "kind": "hall", "territory": "99010101", "owner": "presA", "locationKind": "village", "from": "2026-01-01",
        ]
        let hall = try await house.put("place", fields, as: house.viewer("p-dwb"))
        let register = try #require(Institutions.register("place"))
        let words = house.office.city.cautions(register, hall.fields)
        #expect(words.count == 2 && words[0].contains("议事厅") && words[0].contains("中心村") && words[1].contains("村"))
        #expect(house.office.city.cautions(register, hall.fields.merging(["territory": "990101", "locationKind": "townSeat"]) { $1 }).isEmpty)
        #expect(house.office.city.cautions(register, hall.fields.merging(["kind": "online"]) { $1 }).isEmpty)
        #expect(house.office.city.cautions(register, ["kind": "post", "locationKind": "townSeat"]).count == 1)
        let preview = try await house.imported("place", "公开短码,名称,类型,行政区划代码,主管机构代号,设在哪里,自\nHALLYY,二厅,议事厅,990101,presA,中心村,2026-01-01\n").preview
        #expect(preview.counts.new == 1 && preview.odd.map(\.line) == [2])
    }

    @Test("A row without a number takes none that another row types in, before or after it, right or wrong")
    func numbers() async throws {
        let house = try await TownHouse()
        let head = "编号,阵地,名称,用途,自\n"
        let first = try await house.imported("zone", head + ",PLACEA,无号一,选民接待,2026-01-01\nZ1,PLACEA,有号,选民接待,2026-01-01\n,PLACEA,无号二,选民接待,2026-01-01\nz3,PLACEA,错行,没有这种,2026-01-01\n")
        #expect(first.preview.counts.new == 3 && first.preview.counts.bad == 1)
        guard case .written(3, 0) = try await first.commit() else { Issue.record("not written"); return }
        let codes = try await house.zones()
        #expect(codes == ["无号一": "Z1+", "有号": "Z1", "无号二": "Z3+"])
        // The row that was wrong comes again, and is new: it changes nobody's record.
        let mended = try await house.imported("zone", head + "z3,PLACEA,错行,选民接待,2026-01-01\n")
        #expect(mended.preview.counts.new == 1 && mended.preview.counts.changed == 0)
        // Meanwhile somebody writes down another without a number: the number typed here stays free or is told to be taken.
        try await house.put("zone", ["place": "PLACEA", "name": "插进来的", "kind": "reception", "from": "2026-01-01"])
        guard case .written(1, 0) = try await mended.commit() else { Issue.record("not written"); return }
        #expect(Set(try await house.zones().values).count == 5)
        let other = try await house.imported("zone", head + "Z6,PLACEA,后来的,选民接待,2026-01-01\n")
        try await house.put("zone", ["place": "PLACEA", "name": "又一个", "kind": "reception", "from": "2026-01-01"])
        guard case .stale(let now) = try await other.commit() else { Issue.record("another's record was overwritten"); return }
        #expect(now.counts.changed == 1 && now.changes.first?.name == "又一个", "shown, and nothing written")
        #expect(try await house.zones()["又一个"] == "Z6")
    }

    @Test("Rows of one file that stand in each other's way are refused, changed ones too, with the line")
    func rows() async throws {
        let house = try await TownHouse()
        for (name, hour) in [("JD-1", "09:00"), ("JD-2", "13:00")] {
            try await house.put("reception", ["code": .string(name), "place": "PLACEA", "day": "2026-03-20", "mode": "fixed", "hour": .string(hour), "end": "14:00"].merging(hour == "09:00" ? ["end": "10:00"] : [:]) { $1 })
        }
        let file = try await house.imported("reception", "编号,阵地,日期,开始时间,结束时间,方式,状态\nJD-1,PLACEA,2026-03-21,09:00,10:00,固定接待,已安排\nJD-2,PLACEA,2026-03-21,09:30,10:00,固定接待,已安排\n")
        #expect(file.preview.counts.changed == 1 && file.preview.bad.map(\.line) == [3], "the preview promises no more than the commit writes")
        #expect(file.preview.bad.first?.reason.contains("第2行") == true)
        guard case .written(0, 1) = try await file.commit() else { Issue.record("not written"); return }
        #expect(try await house.count("reception", as: house.viewer("p-dwb")) == 2)
    }

    @Test("What comes by a file meets and brings about what comes by the form does")
    func imports() async throws {
        let house = try await TownHouse()
        let leave = try await house.put("leave", ["person": "depA1", "kind": "sick", "from": "2026-03-04", "reason": "病"], as: house.viewer("depA1"))
        try await house.office.act("approve", on: "leave", id: leave.id, version: nil, by: house.viewer("p-dwb"))
        let sitting = try await house.put("sitting", ["name": "三次会议", "kind": "congress", "day": "2026-03-04", "body": "sc"])
        let lines = try await house.imported("attendance", "会议或活动,人员,身份,状态\n\(sitting.code),depA1,出席,已邀请\n\(sitting.code),depA2,出席,已邀请\n")
        #expect(lines.preview.counts.new == 2, "\(lines.preview.bad)")
        _ = try await lines.commit()
        let dwb = try house.viewer("p-dwb")
        #expect(try await house.count("attendance", [("state", "leave")], as: dwb) == 1)
        try await house.put("place", [
            "code": "PLACEC", "name": "立法联系点", "kind": "legislativePoint", "territory": "990101", "owner": "presA", "from": "2020-01-01",
        ])
        let tasks = try await house.imported("postingTask", "标题,内容,正文,布置机构,范围,公示自\n条例草案,法规草案征求意见,全文,dwb,9901,2026-03-01\n")
        #expect(tasks.preview.counts.new == 1, "\(tasks.preview.bad)")
        _ = try await tasks.commit()
        #expect(try await house.count("posting", as: dwb) == 1)
    }
}

extension TownHouse {
    struct Imported { let preview: ImportPreview, commit: () async throws -> ImportOutcome }

    func imported(_ register: String, _ csv: String, as who: String = "p-admin") async throws -> Imported {
        let admin = try viewer(who)
        let token = try await office.draftImport(register, file: Array(csv.utf8), name: "a.csv", by: admin)
        let preview = try await office.previewImport(register, token: token, as: admin)
        return Imported(preview: preview) { [office] in
            try await office.commitImport(register, token: token, digest: preview.digest, onlyGood: true, by: admin)
        }
    }

    func zones() async throws -> [String: String] {
        let rows = try await office.records("zone", limit: 99, as: viewer("p-dwb")).rows
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.code) })
    }

    @Test("What a deputy writes of himself has a measure, and the words say which", arguments: [
        ("lecture", ["lecturer": "depA1", "topic": "代表法", "venue": "东村", "audience": "residents"], "number", 5_000),
        ("contact", ["who": "depA1", "link": "voters", "mode": "visit"], "helpItems", 50),
    ] as [(String, [String: JSON], String, Int64)])
    func measure(_ register: String, _ fields: [String: JSON], _ field: String, _ most: Int64) async throws {
        let house = try await TownHouse()
        let deputy = try house.viewer("depA1")
        let whole = fields.merging(["day": "2026-03-01"]) { $1 }
        let refused = await #expect(throws: Failure.self) { try await house.put(register, whole.merging([field: .int(most + 1)]) { $1 }, as: deputy) }
        #expect("\(try #require(refused))".contains("0到\(most)"))
        try await house.put(register, whole.merging([field: .int(most)]) { $1 }, as: deputy)
    }
}
