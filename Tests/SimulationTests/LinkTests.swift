import Civics
import Foundation
import Institutions
import Journal
import Office
import SampleCity
import Store
import Testing

@Suite("Links between matters")
struct LinkTests {
    @Test("A letter starts from two opinions, leaves them where they are, and tells each resident that it went and what was replied")
    func letter() async throws {
        try await withOpinion { office, first in
            let second = try await office.say("路灯又坏两盏")
            let letter = try await office.write([first.matter])
            #expect(letter.number.hasPrefix("FY") && letter.demander == 0)
            try await office.make("include", on: letter.matter, "keeper", ["target": .int(second.matter)])
            try await office.make("submit", on: letter.matter, "keeper")
            try await office.make("issue", on: letter.matter, "issuer", ["document": "安人代函〔2026〕1号", "signer": "王某"])
            // Drafts are no business of residents.
            #expect(try await !office.way(first).contains { $0.contains(letter.number) })
            try await office.make("send", on: letter.matter, "issuer", ["mode": "post"])
            try await office.make("answer", on: letter.matter, "issuer", ["answer": "五盏都已修好。", "result": "solved"])
            for receipt in [first, second] {
                let way = try await office.way(receipt)
                #expect(way.contains("已形成反映函\(letter.number)，送安澜供电公司"))
                #expect(way.contains { $0.contains("安澜供电公司对反映函\(letter.number)已答复（已解决）：五盏都已修好") })
                #expect(try await office.stored(receipt.matter)?.matter.state == "registered")
            }
            let sight = try await office.look(first.matter, as: office.viewer(try #require(office.city.person(code: "lin-xiaoting")).id))
            #expect(sight.offshoots.map(\.id) == [letter.matter])
            #expect(sight.timeline.contains { $0.move == "echo" && $0.isInternal && $0.sentence.contains("拟送安澜供电公司") })
            _ = try await office.deliver()
            let outbox = try String(contentsOfFile: office.settings.outboxPath, encoding: .utf8)
            #expect(outbox.contains("已形成反映函\(letter.number)"))
        }
    }

    @Test("One opinion may become several letters")
    func many() async throws {
        try await withOpinion { office, opinion in
            let numbers = [try await office.write([opinion.matter]).number, try await office.write([opinion.matter]).number]
            #expect(Set(numbers).count == 2)
            let counts = try await office.store.read { try $0.offshootCounts(of: opinion.matter) }
            #expect(counts == ["letter": ["drafted": 2]])
        }
    }

    @Test("Nobody starts a letter without a matter, from one they do not see, or in a post that may not")
    func refused() async throws {
        try await withOpinion { office, opinion in
            await #expect(throws: Failure.self) { try await office.write([]) }
            await #expect(throws: Failure.notFound) { try await office.write([opinion.matter], by: "qin-siji") }
            await #expect(throws: Failure.self) { try await office.write([opinion.matter], by: "liang-wanqing") }
            await #expect(throws: Failure.notFound) { try await office.write([999_999]) }
            await #expect(throws: Failure.self) {
                try await office.open(OpenRequest(procedure: "letter", fields: ["title": "函", "text": "函", "addressee": "某单位"], sources: [opinion.matter]), by: nil)
            }
            _ = try await office.perform(MoveRequest(matter: opinion.matter, version: nil, move: "withdraw"), by: .demander(opinion.demander))
            await #expect(throws: Failure.self) { try await office.write([opinion.matter]) }
            #expect(try await office.store.read { try $0.offshootCounts(of: opinion.matter) }.isEmpty)
        }
    }

    @Test("An opinion is merged into opinions only, and tied to a letter once")
    func kinds() async throws {
        try await withOpinion { office, opinion in
            let letter = try await office.write([opinion.matter])
            await #expect(throws: Failure.self) { try await office.make("merge", on: opinion.matter, "keeper", ["target": .int(letter.matter)]) }
            await #expect(throws: Failure.self) { try await office.make("include", on: letter.matter, "keeper", ["target": .int(opinion.matter)]) }
            await #expect(throws: Failure.refused(.notAllowed(move: "加入", reason: "这件事已经办完，请另外反映"))) {
                try await office.join(letter.matter, persona: Persona(), words: "", agrees: false, once: nil)
            }
        }
    }

    @Test("Figures and residents' lists count what residents open, and nothing else")
    func figures() async throws {
        try await withOpinion { office, opinion in
            _ = try await office.write([opinion.matter])
            let auditor = office.viewer(try #require(office.city.person(code: "yan-mingche")).id)
            for figures in [try await office.figures(year: 0), try await office.figures(year: 0, as: auditor)] {
                #expect(figures.first { $0.id == "received" }?.n == 1)
                #expect(figures.first { $0.id == "open" }?.n == 1)
            }
            #expect(try await office.count(MatterFilter(), as: auditor) == 2)
            #expect(try await office.count(.ofResidents(), as: auditor) == 1)
        }
    }
}

@Suite("Consultations")
struct ConsultationTests {
    fileprivate static func plan(_ office: Office, from sources: [Int64] = [], kind: String = "hearing", by key: String = "yao-wenzhu") async throws -> Receipt {
        try await office.open(
            OpenRequest(
                procedure: "consultation", fields: ["title": "对电梯条例的意见", "text": "请说说哪一条不合适。", "territory": "990100", "category": .string(kind)],
                sources: sources), by: office.mover(key))
    }

    private static func give(_ office: Office, _ consultation: Int64, _ text: String) async throws -> Receipt {
        try await office.open(
            OpenRequest(
                procedure: ConsultedView.procedure.id, fields: ["title": .string(text), "text": .string(text), "channel": "web"],
                persona: Persona(name: "张某"), sources: [consultation]), by: nil)
    }

    @Test("Ten opinions: nothing is published while one has no mark; totals per mark are public and every giver is told")
    func ten() async throws {
        try await withOpinion { office, _ in
            let consultation = try await Self.plan(office)
            await #expect(throws: Failure.self) { try await Self.give(office, consultation.matter, "早了一步") }
            await #expect(throws: Failure.notFound) { try await office.consultation(number: consultation.number) }
            try await office.make("launch", on: consultation.matter, "keeper", ["period": "30"])
            var views: [Receipt] = []
            for number in 1...10 { views.append(try await Self.give(office, consultation.matter, "第\(number)条意见")) }
            try await office.make("end", on: consultation.matter, "keeper")
            await #expect(throws: Failure.self) { try await Self.give(office, consultation.matter, "晚了一步") }
            for (index, view) in views.dropLast().enumerated() {
                let mark = ["adopt", "partly", "decline"][index % 3]
                try await office.make(mark, on: view.matter, "keeper", mark == "adopt" ? [:] : ["answer": .string("理由\(index)")])
            }
            await #expect(throws: Failure.self) { try await office.make("publish", on: consultation.matter, "keeper", ["summary": "说明"]) }
            #expect(try await office.consultation(number: consultation.number).totals.isEmpty)
            await #expect(throws: Failure.self) { try await office.make("decline", on: views[9].matter, "keeper") }
            try await office.make("decline", on: views[9].matter, "keeper", ["answer": "超出地方立法权限"])
            try await office.make("publish", on: consultation.matter, "keeper", ["summary": "采纳三条"])
            let sight = try await office.consultation(number: consultation.number)
            #expect(sight.totals.map(\.name) == ["采纳", "部分采纳", "未采纳"] && sight.totals.map(\.n) == [3, 3, 4] && sight.views == 10)
            await #expect(throws: Failure.self) { try await office.make("adopt", on: views[9].matter, "keeper") }
            let follow = try await office.follow(number: views[9].number, code: views[9].queryCode)
            #expect(follow.main.matter.fields["result"] == "declined" && follow.main.matter.fields["answer"] == "超出地方立法权限")
            #expect(follow.sources.map(\.id) == [consultation.matter])
            _ = try await office.deliver()
            let outbox = try String(contentsOfFile: office.settings.outboxPath, encoding: .utf8)
            for view in views { #expect(outbox.contains("\"demander\":\(view.demander),")) }
            try await office.make("close", on: consultation.matter, "keeper")
        }
    }

    @Test("Every kind is held for any open matter, and its residents are told", arguments: ["survey", "forum", "argument", "advice", "hearing"])
    func attached(kind: String) async throws {
        try await withOpinion { office, opinion in
            let letter = try await office.write([opinion.matter])
            for (source, resident) in [(opinion.matter, true), (letter.matter, false)] {
                let consultation = try await Self.plan(office, from: [source], kind: kind)
                try await office.make("launch", on: consultation.matter, "keeper", ["period": "7"])
                if resident { #expect(try await office.way(opinion).contains { $0.contains(consultation.number) }) }
            }
        }
    }

    @Test("Units, deputies and residents hold none; givers mark nothing; the name of a giver is read by the organiser alone")
    func permissions() async throws {
        try await withOpinion { office, opinion in
            for key in ["liang-wanqing", "meng-zhaotang", "lin-xiaoting"] {
                await #expect(throws: Failure.self, "\(key)") { try await Self.plan(office, by: key) }
            }
            let consultation = try await Self.plan(office)
            try await office.make("launch", on: consultation.matter, "keeper", ["period": "15"])
            let view = try await Self.give(office, consultation.matter, "维保单位应三十分钟内到场")
            for mover in [Mover.demander(view.demander), try office.mover("liang-wanqing"), try office.mover("lin-xiaoting")] {
                await #expect(throws: Failure.self) {
                    try await office.perform(MoveRequest(matter: view.matter, version: nil, move: "adopt"), by: mover)
                }
            }
            let organiser = office.viewer(try #require(office.city.person(code: "yao-wenzhu")).id)
            #expect(try await office.lookAtPersona(view.demander, as: organiser, reason: "核对")?.name == "张某")
            let keeper = office.viewer(try #require(office.city.person(code: "lin-xiaoting")).id)
            await #expect(throws: Failure.notFound) { try await office.lookAtPersona(view.demander, as: keeper, reason: "好奇") }
            _ = try await office.perform(MoveRequest(matter: view.matter, version: nil, move: "withdraw"), by: .demander(view.demander))
            #expect(try await office.consultation(number: consultation.number).views == 0)
            await #expect(throws: Failure.notFound) { try await office.consultation(number: opinion.number) }
        }
    }
}
