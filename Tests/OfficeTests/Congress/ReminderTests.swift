import Civics
import Foundation
import Store
import Testing

@testable import Office

@Suite("Reminders before a session") struct ReminderTests {
    private func reminders(_ congress: Congress) async throws -> [StoredMatter] {
        try await congress.office.store.read { connection in
            try connection.matters((1...60).map(Int64.init)).filter { $0.matter.procedure == "reminder" }.sorted { $0.id < $1.id }
        }
    }

    private func outbox(_ congress: Congress) throws -> [JSON] {
        let data = FileManager.default.contents(atPath: congress.office.settings.outboxPath) ?? Data()
        return try String(decoding: data, as: UTF8.self).split(separator: "\n").map { try JSON(parsing: String($0)) }
    }

    @Test("Session on 15 January: on 15 December every serving deputy has one; twice makes none twice; the unread after three days are known (S1-41)")
    func wholeWay() async throws {
        let congress = try await Congress(on: "2026-02-02")
        let office = congress.office
        _ = try await congress.suggestion(by: "d1")
        try await congress.serve("gone", "deputy", "congress", until: "2026-11-30")
        try await congress.session("6-4", opens: "2027-01-15", closes: "2027-01-19", topics: "就业、养老")
        try congress.move(to: "2026-12-14")
        #expect(try await office.remindDeputies() == 0)
        try congress.move(to: "2026-12-15")
        #expect(try await office.remindDeputies() == 14)
        #expect(try await office.remindDeputies() == 0)
        let all = try await reminders(congress)
        #expect(Set(all.compactMap { $0.matter.slots["deputy"]?.first }) == Set(Congress.deputies.map { .person(congress.person($0)) }) && all.count == 14)
        let text = all[0].matter.fields["text"]?.text ?? ""
        for words in ["d1代表：", "2027年1月15日", "2027年1月19日（闭幕日）", "就业、养老", "六届3次会议以来，您领衔提出的建议：1件，已办结0件", "全体代表提出的建议：1件"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(all[1].matter.fields["text"]?.text?.contains("您领衔提出的建议：没有") == true)

        try await congress.act("d1", "read", all[0].id)
        await #expect(throws: Failure.self) { try await congress.act("d1", "read", all[1].id) }
        try congress.move(to: "2026-12-18")
        #expect(try await office.remindDeputies() == 0)
        #expect(try await office.unreadReminders(as: congress.viewer("clerk"), limit: 50).isEmpty)
        try congress.move(to: "2026-12-19")
        try await office.nightWatch()
        #expect(try await office.remindDeputies() == 13)
        #expect(try await office.remindDeputies() == 0)
        #expect(try await office.unreadReminders(as: congress.viewer("clerk"), limit: 50).map(\.id) == all.dropFirst().map(\.id))
        #expect(try await office.unreadReminders(as: congress.viewer("d2"), limit: 50).map(\.id) == [all[1].id])
        let lines = try outbox(congress)
        #expect(lines.count == 13 && lines.first?["phone"].text == "0999-d2" && lines.first?["text"].text?.contains("六届4次会议") == true)
        let desk = Holder.body(congress.body("work").integer ?? 0).wire
        #expect(try await office.store.read { try $0.countDesk(desk) } == 14, "thirteen unread and the suggestion")

        try await congress.serve("late", "deputy", "congress", from: "2026-12-19")
        #expect(try await office.remindDeputies() == 1)
        try congress.move(to: "2027-01-16")
        try await office.nightWatch()
        #expect(try await reminders(congress).filter { $0.matter.state == "unread" }.count == 14)
        #expect(try await office.remindDeputies() == 0)
        #expect(try office.verify().flaw == nil)
    }

    @Test("Reminders survive rebuilding; a third run after it still opens none")
    func rebuilt() async throws {
        let congress = try await Congress(on: "2026-12-20")
        try await congress.session("6-4", opens: "2027-01-15", closes: "2027-01-19")
        #expect(try await congress.office.remindDeputies() == 14)
        try await congress.office.readNew(limit: .max)
        let before = try congress.office.digests().map(\.digest)
        try congress.office.rebuild()
        #expect(try congress.office.digests().map(\.digest) == before)
        #expect(try await congress.office.remindDeputies() == 0)
    }
}
