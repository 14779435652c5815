import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Numbers of records") struct NumberTests {
    @Test("A number is letters, digits, Chinese characters and a few marks; what a list or an address understands otherwise is none")
    func alphabet() async throws {
        for number in ["HY-anlan-6-2", "JD1", "豫人大〔2026〕3号", "HD26-001", "Z1+", "二〇二六（3）"] { #expect(number.isRecordNumber, "\(number)") }
        for number in ["", "*", "-", "--", "a*", "a b", "a,b", "..", "a..b", "%", "a/b", "a\u{0}", "a\u{202E}b", "😀1", String(repeating: "a", count: 41)] {
            #expect(!number.isRecordNumber, "\(number)")
        }
        let house = try await TownHouse()
        for number in ["*", "-", "a/b"] {
            await #expect(throws: Failure.self) { try await laid(house, number) }
        }
        let activity = try await laid(house, "豫人大〔2026〕3号")
        #expect(activity.code == "豫人大〔2026〕3号")
        let bad = try await house.imported("zone", "编号,阵地,名称,用途,自\n*,PLACEA,一,选民接待,2026-01-01\n").preview
        #expect(bad.counts.bad == 1)
    }

    @Test("What the house looks up is looked up to the letter; anything and nothing are asked for in words of their own")
    func literal() async throws {
        let house = try await TownHouse()
        let dwb = try house.viewer("p-dwb")
        let sitting = try await house.put("sitting", ["name": "会", "kind": "congress", "day": "2026-03-05", "body": "sc"])
        try await house.put("attendance", ["event": .string(sitting.code), "person": "depA1", "capacity": "delegate"])
        for code in ["*", "-", ""] {
            #expect(try await house.office.store.read { try $0.attendance(code, "depA1") } == nil)
            #expect(try await house.count("attendance", [("event", code)], as: dwb) == 0)
        }
        for (field, filled) in [("event", 1), ("entry", 0)] {
            var filter = RecordFilter()
            filter.filled = [field]
            #expect(try await house.office.records("attendance", filter, limit: 1, as: dwb).count == filled)
            (filter.filled, filter.blank) = ([], [field])
            #expect(try await house.office.records("attendance", filter, limit: 1, as: dwb).count == 1 - filled)
        }
    }

    @Test("No two records that a list of attendance may name have one number, typed or given")
    func shared() async throws {
        let house = try await TownHouse()
        #expect(Institutions.registersNamed(with: "activity").contains("klass") && Institutions.registersNamed(with: "leave").isEmpty)
        let sitting = try await house.put("sitting", ["code": "PXTEST", "name": "会", "kind": "congress", "day": "2026-03-05", "body": "sc"])
        let refused = await #expect(throws: Failure.self) { try await laid(house, sitting.code) }
        #expect("\(try #require(refused))".contains(sitting.code))
        // The number that the next activity would have been given is taken by a sitting.
        try await house.put("sitting", ["code": "HD1", "name": "会", "kind": "congress", "day": "2026-03-06", "body": "sc"])
        #expect(try await laid(house, nil).code == "HD1+")
        try await house.put("leave", ["code": "PXTEST", "person": "depA1", "kind": "sick", "from": "2026-03-04", "reason": "病"])
    }

    @Test("An import says of what one may not see only that the number is taken, whether or not the row tells the truth of it")
    func unseen() async throws {
        let house = try await TownHouse()
        try await house.put("zone", ["code": "ZX1", "place": "PLACEA", "name": "一号室", "kind": "reception", "from": "2026-01-01"])
        let head = "编号,阵地,名称,用途,自\n"
        var told: Set<String> = []
        for row in ["ZX1,PLACEA,一号室,选民接待,2026-01-01", "ZX1,PLACEA,猜的,选民接待,2026-01-01", "ZX1,PLACEB,自己的,选民接待,2026-01-01"] {
            let preview = try await house.imported("zone", head + row + "\n", as: "chairB").preview
            #expect(preview.counts.bad == 1 && preview.counts.unchanged == 0)
            told.insert(preview.bad.map { "\($0.field) \($0.value) \($0.reason)" }.joined())
        }
        #expect(told.count == 1, "\(told)")
        #expect(try await house.imported("zone", head + "ZX1,PLACEA,一号室,选民接待,2026-01-01\n", as: "chairA").preview.counts.unchanged == 1)
    }

    @discardableResult
    private func laid(_ house: TownHouse, _ code: String?) async throws -> StoredRecord {
        var fields: [String: JSON] = ["topic": "看河", "kind": "inspection", "placeKind": "village", "body": "presA", "territory": "990101", "day": "2026-03-05"]
        if let code { fields["code"] = .string(code) }
        return try await house.put("activity", fields)
    }
}
