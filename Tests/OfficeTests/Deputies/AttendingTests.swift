import Civics
import Institutions
import Store
import Testing

@testable import Office

@Suite("Who was there") struct AttendingTests {
    @Test("Nobody signs in without the code of the day, nor onto a list that is closed; the same code twice is once")
    func signIn() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let (office, jia, yi) = (town.office, town.viewer("jia"), town.viewer("yi"))
        let talk = try await town.sitting("座谈", on: "2026-05-02", kind: "forum")
        let line = try await town.line(talk, "jia", "invited")
        let tomorrow = office.signKey(of: talk.code, on: try #require(Day("2026-05-02")))
        #expect(try await office.occasion(talk.code, key: tomorrow) == nil, "not before the day")
        try town.move(to: "2026-05-02")
        await #expect(throws: Failure.self) { try await office.act("signIn", on: "attendance", id: line.id, version: nil, by: jia) }
        #expect(!office.acts(on: line, of: DeputyLife.attendance, as: jia).contains { $0.isCoded })
        await #expect(throws: Failure.forbidden, "nor does a deputy write the list himself") {
            try await town.put("attendance", ["event": .string(talk.code), "person": "yi", "capacity": "delegate"], by: yi)
        }
        for key in ["", "0000000000000000", office.signKey(of: talk.code, on: try #require(Day("2026-05-01")))] {
            await #expect(throws: Failure.notFound) { try await office.signIn(talk.code, key: key, by: jia) }
        }
        await #expect(throws: Failure.self) { try await office.signIn(talk.code, key: tomorrow, by: yi) }
        let signed = try await office.signIn(talk.code, key: tomorrow, by: jia)
        #expect(signed.fields["state"] == "attended" && signed.fields["signedOn"] == "2026-05-02")
        #expect(try await office.signIn(talk.code, key: tomorrow, by: jia).version == signed.version)
        #expect(try office.verify().flaw == nil)
    }

    @Test("One signs up only for what is open, and who comes to what is open is put on the list")
    func signUp() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let (office, jia, yi) = (town.office, town.viewer("jia"), town.viewer("yi"))
        let activity = try await town.put("activity", [
            "topic": "看河", "kind": "inspection", "placeKind": "village", "body": "zt990101", "territory": "990101", "day": "2026-05-02",
        ])
        await #expect(throws: Failure.self) { try await office.signUp(activity.code, by: jia) }
        try await office.act("open", on: "activity", id: activity.id, version: nil, by: town.viewer("east"))
        await #expect(throws: Failure.notFound) { try await office.signUp(activity.code, by: town.viewer("keeper")) }
        let line = try await office.signUp(activity.code, by: jia)
        #expect(line.fields["state"] == "accepted" && line.fields["kind"] == "inspection")
        #expect(try await office.deputyDay(of: jia).appointments.map(\.record.code) == [activity.code])
        #expect(try await office.deputyDay(of: yi).open.map(\.record.code) == [activity.code])
        try town.move(to: "2026-05-02")
        let key = office.signKey(of: activity.code, on: office.today)
        #expect(try await office.signIn(activity.code, key: key, by: yi).fields["why"] == "signUp")
    }

    @Test("Two sessions missed without leave raise the warning once; sittings of one session are one; leave excuses")
    func warnings() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let office = town.office
        for (n, year) in [(1, 2025), (2, 2026)] {
            try await town.put("session", [
                "code": .string("s\(n)"), "name": .string("\(n)次会议"), "body": "rd990101", "term": .int(1), "number": .int(Int64(n)),
                "opens": .string("\(year)-01-10"), "closes": .string("\(year)-01-12"), "from": "2022-01-01",
            ])
        }
        let first = try await town.sitting("一次会议开幕", on: "2025-01-10", session: "s1"), again = try await town.sitting("一次会议闭幕", on: "2025-01-12", session: "s1")
        for sitting in [first, again] { try await town.line(sitting, "jia", "absent") }
        try await town.line(first, "yi", "absent")
        #expect(try await office.raiseWarnings() == 0)
        let second = try await town.sitting("二次会议", on: "2026-01-10", session: "s2")
        try await town.line(second, "jia", "absent")
        try town.move(to: "2026-01-09")
        let leave = try await town.put("leave", ["person": "yi", "kind": "sick", "from": "2026-01-10", "reason": "住院"], by: town.viewer("yi"))
        try await office.act("approve", on: "leave", id: leave.id, version: nil, by: town.viewer("east"))
        let excused = try await town.line(second, "yi", "invited")
        try town.move(to: "2026-05-01")
        #expect(excused.fields["state"] == "leave", "the invitation came after the leave was granted")
        #expect(try await office.raiseWarnings() == 1)
        #expect(try await office.raiseWarnings() == 0)
        let warning = try #require(try await office.records("seatWarning", limit: 10, as: town.viewer("east")).rows.first)
        #expect(warning.fields["person"] == "jia" && warning.day == "2026-01-10" && warning.fields["absences"]?.list?.count == 2)
        #expect(try await office.records("seatWarning", limit: 10, as: town.viewer("keeper")).rows.isEmpty)
        #expect(try await office.records("seatWarning", limit: 10, as: town.viewer("jia")).rows.count == 1, "the deputy himself is told")
    }

    @Test("A mandate ends with its relations and coming events; what it leaves open needs somebody who goes on")
    func endings() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let (office, east) = (town.office, town.viewer("east"))
        let coming = try await town.line(try await town.sitting("六月会", on: "2026-06-01", kind: "forum"), "jia", "accepted")
        let group = try await town.put("group", ["name": "一组", "kind": "area", "body": "zt990101", "territory": "990101", "convenors": .array(["yi"]), "from": "2025-01-01"])
        let membership = try await town.put("membership", ["group": .string(group.code), "person": "jia", "role": "member", "from": "2025-01-01"])
        let post = try #require(office.city.posts(of: town.person("jia")).first)
        let draft: [String: JSON] = ["title": "修路", "category": "construction", "mandate": .int(post.id)]
        let receipt = try await office.open(OpenRequest(procedure: "suggestion", fields: draft), by: .viewer(town.viewer("jia")))
        let day = office.today
        await #expect(throws: Failure.notFound) { try await office.endMandate(post.id, until: day, reason: "resigned", successor: "yi", by: town.viewer("west")) }
        do {
            try await office.endMandate(post.id, until: day, reason: "resigned", successor: "", by: east)
            Issue.record("a draft was left with nobody")
        } catch Failure.unfit(_, let reason) { #expect(reason.contains("乙"), "who could go on is named") }
        #expect(office.city.posts[post.id]?.term.until == nil, "what failed changed nothing")
        let shown = try await office.ending(of: post.id, as: east)
        #expect(shown.matters.isEmpty && shown.drafts == 1, "an office does not read what is still a draft")
        let done = try await office.endMandate(post.id, until: day, reason: "resigned", successor: "yi", by: east)
        #expect(done.matters == 1)
        #expect(office.city.posts[post.id]?.endReason == "resigned")
        let matter = try #require(try await office.store.read { try $0.matter(receipt.matter) })
        #expect(matter.matter.slots["originator"] == [.person(town.person("yi"))])
        let after = try await office.store.read { connection in
            (try connection.record("attendance", coming.id)?.fields["state"], try connection.record("membership", membership.id)?.until)
        }
        #expect(after.0 == "declined" && after.1 == "2026-05-01")
        #expect(try office.verify().flaw == nil)
    }

    @Test("A law that is amended opens a task for each rule of ours that rests on it")
    func laws() async throws {
        let town = try DeputyTown(on: "2026-05-01")
        try await town.raise()
        let (office, east) = (town.office, town.viewer("east"))
        let watch = try await town.put("lawWatch", ["name": "代表法", "body": "zt990101", "others": "请假制度、述职办法", "from": "2025-01-01"], by: east)
        try await office.act("amend", on: "lawWatch", id: watch.id, version: nil, fields: ["amendedOn": "2026-04-30", "changes": "修改"], by: east)
        let tasks = try await office.records("lawTask", limit: 10, as: east).rows
        #expect(Set(tasks.map(\.name)) == ["请假制度", "述职办法"] && tasks.allSatisfy { $0.fields["state"] == "opened" })
        #expect(try await office.training(2026, as: east).lawTasks.count == 2)
        await #expect(throws: Failure.notFound) { _ = try await office.training(2026, as: town.viewer("keeper")) }
    }
}
