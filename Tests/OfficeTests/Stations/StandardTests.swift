import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Standards, stars and the network as it was") struct StandardTests {
    private func city() async throws -> Congress {
        let city = try await Congress(on: "2026-03-18")
        try await city.put("place", ["code": "STAA22", "name": "站", "kind": "station", "territory": "9901", "owner": "work"])
        try await city.put("post", ["person": "d1", "role": "deputy", "place": "STAA22", "title": "代表", "level": "county"])
        return city
    }

    private func standing(_ city: Congress) -> Bool? { city.office.city.place(code: "STAA22")?.isStandard }

    @Test("An inspection counts its checks, and the place says what it found until it is revoked")
    func inspection() async throws {
        let city = try await city()
        let (office, clerk) = (city.office, city.viewer("clerk"))
        let inspection = try await office.put("inspection", fields: ["place": "STAA22", "scheme": "norm", "day": "2026-03-17"], by: clerk)
        for number in 1...20 {
            try await office.put("standard", fields: [
                "code": .string("N\(number)"), "body": "work", "scheme": "norm", "name": .string("第\(number)条"), "points": 5, "auto": "none", "order": .int(Int64(number)), "from": "2026-01-01",
            ], by: clerk)
            var fields: [String: JSON] = ["place": "STAA22", "item": .string("N\(number)"), "day": "2026-03-17", "result": number > 18 ? "fail" : "pass", "inspection": .string(inspection.code)]
            if number > 18 { (fields["fixBy"], fields["evidence"]) = ("2026-04-30", "缺公示栏") }
            try await office.put("check", fields: fields, by: clerk)
        }
        // The rule says all of them: eighteen of twenty are not up to standard, whatever the inspector thinks.
        let refused = await #expect(throws: Failure.self) {
            try await office.act("conclude", on: "inspection", id: inspection.id, version: nil, fields: ["result": "standard", "from": "2026-03-17"], by: clerk)
        }
        #expect("\(try #require(refused))".contains("占90%，够不到100%"))
        let done = try await office.act("conclude", on: "inspection", id: inspection.id, version: nil, fields: ["result": "below"], by: clerk)
        #expect(done.fields["passed"] == 18 && done.fields["all"] == 20 && standing(city) == false)
        let sheet = try await office.placeStandards("9901", scheme: "norm", as: clerk)
        let row = try #require(sheet.rows.first)
        #expect(FigureSheet.percent(row.good, of: sheet.items.count) == "90.0%")
        let gaps = row.outcomes.compactMap { outcome -> Day? in if case .failed(let fixBy, _) = outcome { fixBy } else { nil } }
        #expect(gaps == [Day("2026-04-30"), Day("2026-04-30")])
        let second = try await office.put("inspection", fields: ["place": "STAA22", "scheme": "norm", "day": "2026-03-18"], by: clerk)
        for number in 1...20 {
            if number == 2 {
                // One item that was looked at is not the whole list.
                await #expect(throws: Failure.self) {
                    try await office.act("conclude", on: "inspection", id: second.id, version: nil, fields: ["result": "standard", "from": "2026-03-18"], by: clerk)
                }
            }
            try await office.put("check", fields: [
                "place": "STAA22", "item": .string("N\(number)"), "day": "2026-03-18", "result": "pass", "inspection": .string(second.code),
            ], by: clerk)
        }
        try await office.act("conclude", on: "inspection", id: second.id, version: nil, fields: ["result": "standard", "from": "2026-03-18"], by: clerk)
        #expect(standing(city) == true)
        try await office.act("revoke", on: "inspection", id: second.id, version: nil, fields: ["reason": "停用", "until": "2026-03-18"], by: clerk)
        #expect(standing(city) == false)
        #expect(try office.verify().flaw == nil)
    }

    @Test("Plan, records, archives and rules turn green by the records alone")
    func evidence() async throws {
        let city = try await city()
        let (office, clerk) = (city.office, city.viewer("clerk"))
        func green() async throws -> [Int] {
            let sheet = try await office.placeStandards("9901", as: clerk)
            return sheet.rows[0].outcomes.enumerated().filter { $0.element == .found }.map(\.offset)
        }
        #expect(try await green().isEmpty)
        try await office.put("regulation", fields: ["place": "STAA22", "title": "工作制度", "kind": "work", "version": "一", "text": "每周接待", "from": "2026-01-01"], by: clerk)
        let plan = try await office.put("quarter", fields: ["place": "STAA22", "year": 2026, "quarter": "1", "text": "接待"], by: clerk)
        #expect(try await green() == [2], "a draft is no plan yet")
        try await office.act("submit", on: "quarter", id: plan.id, version: nil, by: clerk)
        #expect(try await green() == [2, 4])
        let reception = try await office.put("reception", fields: ["place": "STAA22", "day": "2026-03-16", "mode": "fixed", "deputies": ["d1"]], by: clerk)
        try await office.act("hold", on: "reception", id: reception.id, version: nil, fields: ["present": ["d1"], "visitors": 1, "notes": "无"], by: clerk)
        #expect(try await green() == [2, 4, 5])
        let lines = try await office.placeIndicators("9901", as: clerk)
        #expect(lines.last.map { [$0.places, $0.withRules, $0.active] } == [1, 1, 1])
    }

    @Test("Stars follow from the score by the thresholds in force", arguments: [(59, nil), (60, "1"), (79, "2"), (80, "3"), (92, "4"), (95, "5"), (100, "5")])
    func stars(_ score: Int, _ stars: String?) async throws {
        let city = try await city()
        let (office, clerk) = (city.office, city.viewer("clerk"))
        try await city.serve("second", "deputyWork", "work")
        let rating = try await office.put("rating", fields: ["place": "STAA22", "year": 2026], by: clerk)
        try await office.act("apply", on: "rating", id: rating.id, version: nil, fields: ["selfScore": 90, "selfReport": "自评"], by: clerk)
        let reviewed = try await office.act("review", on: "rating", id: rating.id, version: nil, fields: ["score": .int(Int64(score))], by: city.viewer("second"))
        #expect(reviewed.fields["stars"]?.text == stars)
    }

    @Test("Ballots add up and are no more than the voters", arguments: [
        (10, 8, 5, 2, 1, true), (10, 8, 5, 2, 2, false), (7, 8, 5, 2, 1, false),
    ])
    func ballots(_ voters: Int64, _ ballots: Int64, _ good: Int64, _ fair: Int64, _ poor: Int64, _ isFine: Bool) async throws {
        let city = try await city()
        let (office, clerk) = (city.office, city.viewer("clerk"))
        let record = try await office.put("debriefing", fields: ["person": "d1", "day": "2026-03-18", "place": "STAA22", "body": "work"], by: clerk)
        let fields: [String: JSON] = ["voters": .int(voters), "ballots": .int(ballots), "good": .int(good), "fair": .int(fair), "poor": .int(poor)]
        let held = try? await office.act("hold", on: "debriefing", id: record.id, version: nil, fields: fields, by: clerk)
        #expect((held != nil) == isFine)
    }

    @Test("A point that becomes a station on a day: the stations before and after differ by one")
    func asOf() async throws {
        let city = try await city()
        let (office, clerk) = (city.office, city.viewer("clerk"))
        try await city.put("place", ["code": "PNT222", "name": "点", "kind": "point", "territory": "9901", "owner": "work", "parent": "STAA22"])
        let point = try #require(office.city.place(code: "PNT222"))
        try city.move(to: "2026-04-01")
        let fields: [String: JSON] = ["code": "PNT222", "name": "新站", "kind": "station", "territory": "9901", "owner": "work", "parent": "STAA22", "from": "2020-01-01"]
        try await office.put("place", id: point.id, fields: fields, by: clerk)
        let before = try await office.placesAsOf(try #require(Day("2026-03-31")), in: "9901", as: clerk)
        let after = try await office.placesAsOf(try #require(Day("2026-04-01")), in: "9901", as: clerk)
        #expect(before.counts == ["station": 1, "point": 1] && after.counts == ["station": 2])
        #expect(before.places.contains { $0.name == "点" } && after.places.contains { $0.name == "新站" })
    }

    @Test("The index is what a clerk with paper comes to, and leaves out what there is nothing to say of")
    func index() {
        let weights = PlaceIndex.Weights(reception: 25, cases: 25, onTime: 25, satisfaction: 25, weekly: 1, perWeek: 1)
        var work = StationWork()
        (work.received, work.due, work.inTime, work.rated, work.good) = (5, 4, 3, 2, 2)
        // 8/10, 5/10, 3/4, 2/2: (80 + 50 + 75 + 100) / 4
        #expect(PlaceIndex(held: 8, work: work, weeks: 10, weights: weights).index == 763)
        (work.due, work.rated) = (0, 0)
        #expect(PlaceIndex(held: 20, work: work, weeks: 10, weights: weights).parts == [1000, 500, nil, nil])
        #expect(PlaceIndex(held: 20, work: work, weeks: 10, weights: weights).index == 750)
    }
}
