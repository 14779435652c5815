import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("A deputy's dossier and scores") struct DossierTests {
    @Test("The deputy, his offices and auditors read a dossier; for everybody else there is none", arguments: [
        ("jia", true), ("east", true), ("audit", true), ("yi", false), ("west", false), ("admin", false), ("keeper", false),
    ])
    func readers(_ who: String, _ may: Bool) async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let read = try? await town.office.dossier(of: town.person("jia"), .year(2026), as: town.viewer(who))
        #expect((read != nil) == may)
        #expect(throws: Failure.notFound) { try town.office.deputy(code: "east", as: town.viewer("audit")) }
    }

    @Test("What was entered for a meeting is in the dossier by itself, split by session, once though a duty says it again")
    func lines() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        try await town.put("session", [
            "code": "s1", "name": "一次会议", "body": "rd990101", "term": .int(1), "number": .int(1), "opens": "2026-01-10", "closes": "2026-01-12", "from": "2022-01-01",
        ])
        let congress = try await town.sitting("一次会议", on: "2026-01-10", session: "s1"), talk = try await town.sitting("座谈", on: "2026-03-01", kind: "forum")
        try await town.line(congress, "jia", "attended")
        let attended = try await town.line(talk, "jia", "attended")
        try await town.line(talk, "yi", "absent")
        let deputy = town.viewer("jia")
        let duty: [String: JSON] = ["person": "jia", "day": "2026-03-01", "kind": "research", "title": "座谈"]
        let again = try await town.put("duty", duty.merging(["covers": .string(attended.code)]) { $1 }, by: deputy)
        let other = try await town.put("duty", duty.merging(["day": "2026-03-02", "title": "走访"]) { $1 }, by: deputy)
        func read() async throws -> Dossier { try await town.office.dossier(of: town.person("jia"), .year(2026), as: deputy) }
        #expect(try await read().entries(.activity).isEmpty, "nothing counts before somebody else has confirmed it")
        await #expect(throws: Failure.forbidden) { try await town.office.act("confirm", on: "duty", id: other.id, version: nil, by: deputy) }
        for one in [again, other] { try await town.office.act("confirm", on: "duty", id: one.id, version: nil, by: town.viewer("east")) }
        let dossier = try await read()
        #expect(dossier.entries(.activity).map(\.title) == ["走访"])
        #expect(dossier.entries(.attendance).map(\.session) == [nil, "一次会议"])
        let klass = try await town.put("klass", [
            "name": "培训班", "kind": "business", "body": "zt990101", "day": "2026-04-01", "venue": "党校", "topic": "履职",
        ])
        try await town.put("attendance", ["event": .string(klass.code), "person": "jia", "capacity": "trainee", "state": "attended"])
        #expect(try await read().entries(.study).map(\.title) == ["培训班"], "a class is study")
        #expect(try await read().counts[.study]?.first?.query?.contains("f.register=klass") == true)
        #expect(try await town.office.dossier(of: town.person("jia"), .year(2025), as: deputy).entries.isEmpty)
        // An objection stands beside its line, whoever reads it.
        try await town.put("objection", ["person": "jia", "day": "2026-05-01", "line": .string(attended.code), "detail": "那天是列席"], by: deputy)
        let seen = try await town.office.dossier(of: town.person("jia"), .year(2026), as: town.viewer("east"))
        #expect(seen.entries.first { $0.number == attended.code }?.objections.count == 1)
        #expect(seen.gaps.contains { $0.contains("异议") })
        // Nobody learns of another's record by objecting to it: it is as if it were not there.
        let others = try await town.put("attendance", ["event": .string(klass.code), "person": "yi", "capacity": "trainee", "state": "attended"])
        for line in [others.code, "NOWHERE"] {
            await #expect(throws: Failure.unfit(field: "哪一条记录", reason: "找不到「\(line)」")) {
                try await town.put("objection", ["person": "jia", "day": "2026-05-01", "line": .string(line), "detail": "不对"], by: deputy)
            }
        }
    }

    @Test("A duty on a day of which the dossier has something is asked about until it says what it covers; another day or person is not")
    func doubles() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let talk = try await town.sitting("座谈", on: "2026-03-01", kind: "forum"), missed = try await town.sitting("例会", on: "2026-03-02", kind: "forum")
        let line = try await town.line(talk, "jia", "attended")
        try await town.line(missed, "jia", "absent")
        let held = try await town.put("reception", ["place": "ABC234", "day": "2026-03-03", "mode": "fixed", "state": "held", "present": ["jia"], "visitors": 1])
        func said(_ who: String, _ day: String, _ more: [String: JSON] = [:], as viewer: String = "jia") async throws -> [DutyDouble] {
            let fields: [String: JSON] = ["person": .string(who), "day": .string(day), "kind": "research", "title": "座谈", "state": "registered"]
            return try await town.office.doubles(of: DeputyLife.duty, fields.merging(more) { $1 }, as: town.viewer(viewer))
        }
        for viewer in ["jia", "east"] { #expect(try await said("jia", "2026-03-01", as: viewer).map(\.record.code) == [line.code]) }
        #expect(try await said("jia", "2026-03-03").map(\.record.code) == [held.code])
        #expect(try await said("jia", "2026-03-01").allSatisfy(\.isSeen))
        #expect(try await said("jia", "2026-03-01", as: "west").allSatisfy { !$0.isSeen })
        #expect(try await said("jia", "2026-03-01", ["covers": .string(line.code)]).isEmpty)
        #expect(try await said("jia", "2026-03-02").isEmpty, "he did not come")
        #expect(try await said("yi", "2026-03-01").isEmpty)
    }

    @Test("Scores come from the records alone: the same twice, another with another record, never above the cap")
    func scores() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        func indicator(_ name: String, _ measure: String, _ source: String, _ points: Int64, cap: Int64? = nil, state: String? = nil, level: String = "town") async throws {
            var fields: [String: JSON] = [
                "name": .string(name), "body": "zt990101", "level": .string(level), "year": .int(2026), "measure": .string(measure), "source": .string(source), "points": .int(points),
            ]
            if let cap { fields["cap"] = .int(cap) }
            if let state { fields["counts"] = .string(state) }
            try await town.put("indicator", fields)
        }
        try await indicator("到会", "frequency", "attendance", 5, cap: 8)
        try await indicator("缺席", "frequency", "attendance", -3, state: "absent")
        try await indicator("登记", "height", "duty", 2)
        try await indicator("到会", "frequency", "attendance", 1, level: "city")
        for n in 1...2 { try await town.line(try await town.sitting("会\(n)", on: "2026-02-0\(n)"), "jia", "attended") }
        let missed = try await town.line(try await town.sitting("会三", on: "2026-02-03"), "jia", "absent")
        let (office, east) = (town.office, town.viewer("east"))
        let body = try #require(office.city.body(code: "zt990101"))
        func own() async throws -> AssessmentScore? {
            try await office.assessment(by: body, level: "town", year: 2026, as: east).scores.first { $0.person.code == "jia" }
        }
        let first = try #require(try await own()), second = try #require(try await own())
        #expect(first.total == 5 && first.frequency == 5 && first.height == 0, "2 × 5 is capped at 8, less 3")
        #expect(first.lines.map(\.points) == second.lines.map(\.points))
        let table = try await office.assessment(by: body, level: "town", year: 2026, as: east)
        #expect(table.scores.count == 2 && table.median(\.total) == 0)
        // The sheet takes the scores over, and again after a record has changed.
        try await office.layOutSheets(by: body, level: "town", year: 2026, as: east)
        #expect(try await office.layOutSheets(by: body, level: "town", year: 2026, as: east).made == 0)
        var query = RecordFilter()
        query.filters = [("person", ["jia"])]
        let sheet = try #require(try await office.records("assessment", query, limit: 1, as: east).rows.first)
        let graded = try await office.act("compute", on: "assessment", id: sheet.id, version: nil, fields: ["score": .int(99)], by: east)
        #expect(graded.fields["score"] == .int(5), "what somebody types is not the score")
        try await office.act("correct", on: "attendance", id: missed.id, version: nil, by: east)
        #expect(try await office.act("compute", on: "assessment", id: sheet.id, version: nil, by: east).fields["score"] == .int(8))
        // Others have no table; the deputy sees his own and the median.
        for who in ["west", "jia", "admin"] {
            await #expect(throws: Failure.notFound) { _ = try await office.assessment(by: body, level: "town", year: 2026, as: town.viewer(who)) }
        }
        let mine = try await office.ownAssessments(of: town.person("jia"), year: 2026)
        #expect(mine.count == 1 && mine[0].own.total == 8)
        #expect(mine[0].own.lines.allSatisfy { $0.waiting == 0 })
        let duty: [String: JSON] = ["person": "jia", "day": "2026-04-01", "kind": "visit", "title": "走访"]
        try await town.put("duty", duty, by: town.viewer("jia"))
        let after = try await office.ownAssessments(of: town.person("jia"), year: 2026)[0].own
        #expect(after.total == 8 && after.lines.filter { $0.waiting == 1 }.map(\.indicator.source) == ["duty"], "said, not counted")
        // A deputy of the city who belongs to this town's station is assessed here on its behalf.
        let delegated = try await office.assessment(by: body, level: "city", year: 2026, as: east)
        #expect(delegated.isDelegated && delegated.scores.map(\.person.code) == ["bing"])
    }
}
