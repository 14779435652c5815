import Civics
import Institutions
import Store

@testable import Office

/// One year of suggestions: 149 of the third session, 10 between sessions, and some of the year before that crossed its end.
enum TheYear {
    static let today = "2026-09-01"
    static let house = Task {
        let office = try await Congress.house(on: today, "year")
        try office.store.writeNow { try play(Congress(office: office, connection: $0)) }
        return office
    }

    static func play(_ congress: Congress) throws {
        try playEarlier(congress)
        var papers: [(matter: Int64, deputy: Mover)] = []
        for n in 0..<149 { papers.append(try congress.paper(n, on: "2026-01-13", category: n.isMultiple(of: 3) ? "education" : "construction")) }
        for n in 0..<10 { papers.append(try congress.paper(200 + n, on: "2026-04-10")) }
        for n in papers.indices { try accept(papers[n].matter, n, congress) }
        for n in 0..<149 { try handle(papers[n], n, congress) }
        // One on safety, four on the environment, four on minors go to the procuratorate as well; the handling goes on.
        for (index, field) in (["safety"] + Array(repeating: "environment", count: 4) + Array(repeating: "minors", count: 4)).enumerated() {
            let referral = try congress.open(
                "referral", ["title": "转送检察机关", "field": .string(field), "overrideReason": "内容涉及这一领域"], by: congress.mover(Congress.office, Congress.day("2026-03-02")),
                on: "2026-03-02", from: [papers[140 + index].matter])
            guard index < 3 else { continue }
            try congress.act("screen", referral, "jian-mingzheng", "2026-03-10", ["metOn": "2026-03-09", "result": "clue", "clueNumber": .string("线索\(index)号")])
        }
    }

    /// Five of the year before: carried over on 1 January, two realised since.
    private static func playEarlier(_ congress: Congress) throws {
        for n in 0..<5 {
            let paper = try congress.paper(300 + n, on: "2025-01-14")
            try congress.act("accept", paper.matter, Congress.office, "2025-01-15", ["category": "construction", "norm": "good"])
            try congress.hand(paper.matter, on: "2025-02-10", taken: "2025-02-11")
            try congress.answer(paper.matter, on: "2025-04-10", result: "B", promises: [["title": "装三部电梯", "promise": "2026-06-30"]])
            try congress.judge(paper.matter, paper.deputy, "3", on: "2025-04-11")
            try congress.act("close", paper.matter, Congress.office, "2025-04-14")
            try congress.move("carryOver", paper.matter, by: .clockwork, on: "2026-01-01")
            if n < 2 {
                for tied in try congress.connection.offshoots(of: paper.matter, .everything, limit: 9) {
                    try congress.act("fulfil", tied.id, Congress.unit.clerk, "2026-05-06", ["answer": "装好了", "files": [file]])
                    try congress.move("confirm", tied.id, by: paper.deputy, on: "2026-05-07", ["rating": "3"])
                }
                try congress.act("reportDone", paper.matter, Congress.unit.clerk, "2026-05-08", ["outcome": "装好了", "files": [file]])
                try congress.act("verify", paper.matter, Congress.office, "2026-05-09", ["finding": "yes", "verified": "看过"])
                try congress.act("crossOff", paper.matter, Congress.office, "2026-05-10")
            }
        }
    }

    static let file: JSON = ["hash": .string(String(repeating: "a", count: 64)), "name": "现场.jpg", "media": "image/jpeg", "size": 9]

    private static func accept(_ matter: Int64, _ n: Int, _ congress: Congress) throws {
        let day = n < 149 ? "2026-01-14" : "2026-04-13"
        // Ten were sent back once; the deputy completes them the same day.
        if n < 10 {
            let deputy = Mover.viewer(congress.office.viewer(congress.deputies(Congress.day(day).day)[n % congress.deputies(Congress.day(day).day).count].person, on: Congress.day(day).day))
            try congress.act("sendBack", matter, Congress.office, day, ["norm": "several", "reason": "两件事"])
            try congress.move("submit", matter, by: deputy, on: day, ["declares": true])
        }
        try congress.act("accept", matter, Congress.office, day, ["category": n.isMultiple(of: 3) ? "education" : "construction", "norm": "good"])
        if n < 46 { try congress.act("setKey", matter, Congress.office, day, ["key": "yes", "decision": "第21次主任会议"]) }
        if n < 20 {
            try congress.act(
                "appoint", matter, Congress.office, day,
                ["leader": .int(congress.person("bu-yunfei")), "supervisor": .int(congress.person("zhu-lanting"))])
        }
    }

    /// 0–3 unsatisfied, 4–31 basically satisfied, 32–89 satisfied, 90–99 not rated; 100–119 planned; the others not answered.
    private static func handle(_ paper: (matter: Int64, deputy: Mover), _ n: Int, _ congress: Congress) throws {
        let matter = paper.matter
        try congress.hand(matter, on: "2026-02-10", taken: "2026-02-11")
        if n < 60 { try congress.act("reportPlan", matter, Congress.unit.clerk, n < 50 ? "2026-03-10" : "2026-04-02", ["plan": "分三批"]) }
        guard n < 120 else { return }
        let isPlanned = n >= 100
        try congress.answer(
            matter, on: n < 118 ? "2026-04-20" : "2026-05-20", result: isPlanned ? "B" : n.isMultiple(of: 2) ? "A" : "C",
            promises: isPlanned ? [["title": "出补贴办法", "promise": "2026-06-30"], ["title": "装三部电梯", "promise": "2026-12-20"]] : .null)
        if n == 60 { try congress.act("supervise", matter, Congress.office, "2026-04-20", ["visitKind": "site", "day": "2026-04-20", "words": "看了"]) }
        guard n != 119 else { return }
        try congress.judge(matter, paper.deputy, n < 4 ? "1" : n < 32 ? "2" : n < 90 || isPlanned ? "3" : nil, on: n < 118 ? "2026-04-21" : "2026-05-21")
        if n < 32 {
            try congress.act("secondAssign", matter, Congress.office, "2026-04-22", ["demand": "给出时间表"])
            guard n < 30 else { return }
            try congress.answer(matter, on: "2026-05-15")
            try congress.judge(matter, paper.deputy, "3", on: "2026-05-16")
        }
        if n < 46 { try congress.act("supervise", matter, Congress.office, "2026-05-17", ["visitKind": "site", "day": "2026-05-17", "words": "看了"]) }
        try congress.act("close", matter, Congress.office, "2026-05-22")
        guard n < 60 else { return }
        if n == 0 { try congress.act("addResult", matter, Congress.office, "2026-05-25", ["thing": "驿站", "quantity": 200, "unit": "个"]) }
        if n == 1 { try congress.act("addResult", matter, Congress.office, "2026-05-25", ["thing": "驿站", "quantity": 46, "unit": "个"]) }
        try congress.act("verify", matter, Congress.office, "2026-06-01", ["finding": "yes", "verified": "看过"])
        if n < 20 { try congress.act("crossOff", matter, Congress.office, "2026-06-02") }
    }
}
