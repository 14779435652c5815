import Civics
import Foundation
import Institutions
import Office
import SampleCity
import Store
import Testing

private let photo: JSON = [["hash": "00", "name": "a.png", "media": "image/png", "size": 1]]

extension Office {
    /// The mandates of the city's deputies today, in the order of the register.
    fileprivate func cityMandates() throws -> [City.Post] {
        let found = city.posts.values.filter { $0.role == .deputy && $0.level == "city" && $0.body != nil && $0.term.contains(today) }.sorted { $0.id < $1.id }
        try #require(found.count >= 6)
        return found
    }

    fileprivate func deputy(_ post: City.Post) -> Mover { .viewer(viewer(post.person)) }

    /// A paper that is handed in, with its co-signers.
    fileprivate func paper(_ title: String, by author: City.Post, with others: [City.Post] = [], from sources: [Int64] = []) async throws -> Int64 {
        let id = try await open(
            OpenRequest(procedure: "suggestion", fields: ["mandate": .int(author.id), "title": .string(title), "category": "construction"], sources: sources),
            by: sources.isEmpty ? deputy(author) : try mover("shen-ruoheng")).matter
        func act(_ move: String, _ mover: Mover, _ fields: [String: JSON] = [:]) async throws {
            _ = try await perform(MoveRequest(matter: id, version: nil, move: move, fields: fields), by: mover)
        }
        try await act("write", deputy(author), ["title": .string(title), "category": "construction", "text": "路灯不亮。", "measure": "请统一检修。"])
        if !others.isEmpty { try await act("invite", deputy(author), ["invitees": .array(others.map { .int($0.person) })]) }
        for other in others { try await act("cosign", deputy(other)) }
        try await act("submit", deputy(author), ["declares": true])
        return id
    }

    fileprivate func handed(_ id: Int64, to unit: Int64) async throws {
        try await make("accept", on: id, "office", ["category": "construction", "norm": "good"])
        try await make("propose", on: id, "office", ["kind": "single", "plannedLead": .int(unit), "pace": "normal"])
        try await make("dispatch", on: id, "office")
    }

    fileprivate func answered(_ id: Int64, _ result: JSON = "A", promises: JSON = .null) async throws {
        let lead = try #require(try await stored(id)?.matter.slots["lead"]?.first)
        let person = try #require(city.posts(at: lead).first { $0.role == .unitClerk }).person
        try await make("take", on: id, "lead", ["person": .int(person), "phone": "0999-1"])
        try await make("talk", on: id, "person", ["talkMode": "call", "talkedOn": .string(today.description), "talked": "谈了"])
        try await make("draftAnswer", on: id, "person", ["answer": "已统一检修。", "result": result, "promises": promises, "openness": "full"].filter { $0.value != .null })
        try await make("sign", on: id, "head", ["document": "安住建函〔2026〕1号"])
        try await make("deliver", on: id, "office")
    }

    fileprivate func unit(_ code: String = "anlan-jiaotong") throws -> Int64 { try #require(city.body(code: code)).id }
}

@Suite("Deputies' suggestions")
struct SuggestionTests {
    @Test("An opinion becomes a suggestion in one move; its resident is told at each step and at the end, and of nothing while it is a draft")
    func fromOpinion() async throws {
        try await withOpinion { office, opinion in
            let author = try office.cityMandates()[0]
            let id = try await office.paper("关于统一检修路灯的建议", by: author, from: [opinion.matter])
            #expect(try await !office.way(opinion).contains { $0.contains("代表建议") })
            try await office.handed(id, to: office.unit())
            try await office.answered(id, "B", promises: [["title": "检修全部路灯", "promise": "2099-01-01"], ["title": "公布电话", "promise": "2099-06-01"]])
            let counts = try await office.store.read { try $0.offshootCounts(of: id) }
            #expect(counts["commitment"] == ["open": 2])
            try await office.make("sendForm", on: id, "office")
            try await office.make("rate", on: id, "originator", ["attitude": "3", "rating": "3"])
            #expect(try await office.make("close", on: id, "office").matter.state == "tracking")
            await #expect(throws: Failure.self) { try await office.make("reportDone", on: id, "lead", ["outcome": "做完了", "files": photo]) }
            let promises = try await office.store.read { connection in
                try connection.matters(.everything, { var filter = MatterFilter(); filter.procedure = "commitment"; return filter }(), after: nil, limit: 10).map(\.id)
            }
            for promise in promises { try await office.make("fulfil", on: promise, "lead", ["answer": "做到了", "files": photo]) }
            #expect(try await office.make("reportDone", on: id, "lead", ["outcome": "做完了", "files": photo]).matter.state == "closed")
            #expect(try await office.make("verify", on: id, "office", ["finding": "yes", "verified": "看过"]).matter.state == "realised")
            await #expect(throws: Failure.self) { try await office.make("crossOff", on: id, "office") }
            for promise in promises { try await office.make("confirm", on: promise, "originator", ["rating": "3"]) }
            #expect(try await office.make("crossOff", on: id, "office").matter.state == "crossedOff")
            let way = try await office.way(opinion)
            for words in ["已形成人大代表建议", "已交安澜市交通运输局办理", "已有答复", "已办结", "已核实：已落实", "提出的事已经落实"] {
                #expect(way.contains { $0.contains(words) }, "the resident was not told: \(words)")
            }
            #expect(try await office.stored(opinion.matter)?.matter.state == "registered")
        }
    }

    @Test("A joint suggestion of five is delivered five times, each receipt for itself; whoever has not confirmed is not on it")
    func joint() async throws {
        try await withOpinion { office, _ in
            let posts = try office.cityMandates()
            let id = try await office.paper("关于建零工驿站的建议", by: posts[0], with: Array(posts[1...4]))
            try await office.handed(id, to: office.unit())
            try await office.answered(id)
            let stored = try #require(try await office.stored(id))
            #expect(stored.matter.slots["authors"]?.count == 5)
            #expect(stored.matter.running.filter { $0.id.hasPrefix("receive/") }.count == 5)
            _ = try await office.perform(MoveRequest(matter: id, version: nil, move: "receive"), by: office.deputy(posts[3]))
            let after = try #require(try await office.stored(id))
            #expect(after.matter.deeds["receive"] == [Holder.person(posts[3].person).wire])
            #expect(after.matter.running.filter { $0.id.hasPrefix("receive/") }.count == 4)
            await #expect(throws: Failure.notFound) {
                _ = try await office.perform(MoveRequest(matter: id, version: nil, move: "receive"), by: office.deputy(posts[5]))
            }
        }
    }

    @Test("Who was merged gets the answer too and may say what it is worth; the judgement stays the author's")
    func merged() async throws {
        try await withOpinion { office, _ in
            let posts = try office.cityMandates()
            let main = try await office.paper("关于路灯的建议", by: posts[0])
            let other = try await office.paper("关于路灯太暗的建议", by: posts[1], with: [posts[2]])
            try await office.make("merge", on: other, "office", ["target": .int(main)])
            #expect(try await office.stored(main)?.matter.slots["joiners"]?.count == 2)
            try await office.handed(main, to: office.unit())
            try await office.answered(main)
            #expect(try await office.stored(main)?.matter.slots["authors"]?.count == 3)
            try await office.make("sendForm", on: main, "office")
            _ = try await office.perform(
                MoveRequest(matter: main, version: nil, move: "coRate", fields: ["coAttitude": "1", "coRating": "1", "coReason": "还是暗"]), by: office.deputy(posts[1]))
            await #expect(throws: Failure.self) {
                _ = try await office.perform(MoveRequest(matter: main, version: nil, move: "rate", fields: ["attitude": "3", "rating": "3"]), by: office.deputy(posts[1]))
            }
            let after = try await office.make("rate", on: main, "originator", ["attitude": "3", "rating": "3"])
            #expect(after.matter.state == "judged" && after.matter.fields["rating"] == "3")
        }
    }

    @Test("Two people release; what the public reads is what the second saw, and nothing before")
    func released() async throws {
        try await withOpinion { office, _ in
            let id = try await office.paper("关于路灯的建议", by: try office.cityMandates()[0])
            try await office.handed(id, to: office.unit())
            try await office.answered(id)
            try await office.make("sendForm", on: id, "office")
            try await office.make("rate", on: id, "originator", ["attitude": "3", "rating": "3"])
            try await office.make("close", on: id, "office")
            let (first, second) = (try office.mover("shen-ruoheng"), try office.mover("yao-wenzhu"))
            let draft: [String: JSON] = ["releaseTitle": "路灯检修", "releaseText": "统一检修", "releaseAnswer": "已检修"]
            _ = try await office.perform(MoveRequest(matter: id, version: nil, move: "proposeRelease", fields: draft), by: first)
            #expect(try await office.publishedSuggestions(typical: false, after: nil, limit: 5).isEmpty)
            await #expect(throws: Failure.self) { _ = try await office.perform(MoveRequest(matter: id, version: nil, move: "release"), by: first) }
            _ = try await office.perform(MoveRequest(matter: id, version: nil, move: "release"), by: second)
            let found = try await office.publishedSuggestions(typical: false, after: nil, limit: 5)
            #expect(found.map(\.title) == ["路灯检修"])
        }
    }

    @Test("On 1 January what is not realised goes on into the next year, with its three questions asked anew; nothing is closed by itself")
    func carriedOver() async throws {
        try await withOpinion { office, _ in
            let id = try await office.paper("关于路灯的建议", by: try office.cityMandates()[0])
            try await office.handed(id, to: office.unit())
            let year = office.today.year
            try await office.nightWatch(at: try #require(Moment(Day(year: year + 1, month: 1, day: 1)!, hour: 3)))
            let after = try #require(try await office.stored(id)).matter
            #expect(after.fields["carried"] == 1 && after.state == "assigned")
            #expect(after.clocks["plan"]?.due == Day(year: year + 1, month: 3, day: 31))
            #expect(after.clocks["outcome"]?.due == Day(year: year + 1, month: 11, day: 30))
            try await office.nightWatch(at: try #require(Moment(Day(year: year + 2, month: 1, day: 2)!, hour: 3)))
            #expect(try await office.stored(id)?.matter.fields["carried"] == 2)
        }
    }

    @Test("Numbers are given when a paper is accepted, without gaps, apart for each session and for what comes between")
    func numbers() async throws {
        try await withOpinion { office, _ in
            let posts = try office.cityMandates()
            var serials: [String] = []
            for index in 0..<4 {
                let id = try await office.paper("第\(index)件建议", by: posts[index])
                if index == 1 {
                    try await office.make("sendBack", on: id, "office", ["norm": "vague", "reason": "太空泛"])
                    continue
                }
                serials.append(try await office.make("accept", on: id, "office", ["category": "construction", "norm": "good"]).matter.fields["serial"]?.text ?? "")
            }
            #expect(serials.enumerated().allSatisfy { $1.hasSuffix("第\($0 + 1)号") }, "\(serials)")
        }
    }
}
