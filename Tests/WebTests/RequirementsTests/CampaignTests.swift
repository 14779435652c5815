import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("What a campaign, a plan and a year of study came to, at the doors")
struct CampaignTests {
    private func activity(_ topic: String, _ office: Office, _ more: [String: JSON] = [:]) async throws -> (id: Int64, code: String) {
        let fields: [String: JSON] = [
            "topic": .string(topic), "kind": "inspection", "placeKind": "village", "body": "anlan-dwb", "territory": "990101", "day": "2026-03-02", "state": "summed",
            "summary": "路面破损三处", "results": "修好两处", "summedOn": "2026-03-05",
        ]
        let record = try await office.put("activity", fields: fields.merging(more) { $1 }, by: admin(office))
        return (record.id, record.code)
    }

    private func sign(_ event: String, _ person: String, _ office: Office, state: String = "attended", capacity: String = "participant") async throws {
        try await office.put(
            "attendance", fields: ["event": .string(event), "person": .string(person), "capacity": .string(capacity), "state": .string(state)], by: admin(office))
    }

    private func campaign(_ name: String, _ office: Office, upper: String? = nil) async throws -> (id: Int64, code: String) {
        var fields: [String: JSON] = [
            "name": .string(name), "kind": "action", "body": "anlan-dwb", "initiator": "city", "territory": "990101", "goal": "办实事", "detail": "方案", "from": "2026-01-01",
        ]
        if let upper { fields["upper"] = .string(upper) }
        let record = try await office.put("campaign", fields: fields, by: admin(office))
        return (record.id, record.code)
    }

    /// The numbers of a page that open lists, with their addresses.
    private func figures(_ page: String) -> [(n: Int, href: String)] {
        page.matches(of: /<a href="(\/registers\/[^"]+)">([0-9,]+)<\/a>/).map { (Int($0.2.replacing(",", with: "")) ?? -1, String($0.1).replacing("&amp;", with: "&")) }
    }

    private func part(_ page: String, from: String, to: String) -> String {
        guard let start = page.range(of: from), let end = page.range(of: to, range: start.upperBound..<page.endIndex) else { return "" }
        return String(page[start.lowerBound..<end.lowerBound])
    }

    @Test("S0-07, S2-105: activities tagged afterwards, different participants, findings and conversions stand on the campaign's page; each number is its list's")
    func outcome() async throws {
        try await withDesk { office, visitor in
            let viewer = office.viewer(login: "deputy")
            let own = try #require(office.city.people[viewer.person]?.code)
            let mandate = try #require(viewer.posts.first { $0.role == .deputy && $0.body != nil })
            let other = try #require(office.city.people[office.viewer(login: "deputy2").person]?.code)
            let top = try await campaign("代表行动", office)
            let (below, idle) = (try await campaign("街道承接", office, upper: top.code), try await campaign("还没有动", office))
            let held = [try await activity("看路", office), try await activity("看桥", office), try await activity("看灯", office)]
            for (n, person) in [(0, own), (0, other), (1, own)] { try await sign(held[n].code, person, office) }
            try await sign(held[2].code, other, office, state: "absent")
            try await office.put("problem", fields: [
                "title": "护栏松动", "activity": .string(held[0].code), "day": "2026-03-03", "unit": "anlan-chengguan", "verifier": .string(own), "due": "2026-04-03",
            ], by: admin(office))
            // Tagged when all is over; one of them to the campaign below.
            for (n, one) in held.enumerated() {
                let record = try await office.look("activity", one.id, as: admin(office)).record
                try await office.put("activity", id: one.id, fields: record.fields.merging(["campaign": .string(n == 2 ? below.code : top.code)]) { $1 }, by: admin(office))
            }
            let findings = try await office.findings(of: viewer)
            let draft = try await office.open(
                OpenRequest(procedure: "suggestion", fields: ["title": "关于护栏的建议", "category": "construction", "mandate": .int(mandate.id)]), by: .viewer(viewer))
            let problem = try #require(findings.first { $0.words.contains("护栏松动") })
            _ = try await office.perform(MoveRequest(matter: draft.matter, version: nil, move: "cite", fields: ["cited": .array([problem.json])]), by: .viewer(viewer))

            let staff = try await visitor().signIn("office")
            let page = part(try await staff.get("/registers/campaign/\(top.id)"), from: "id=\"outcome\"", to: "</section>")
            #expect(page.contains("<b>3</b></a> 项") && page.contains("看路") && page.contains("看灯") && page.contains("修好两处") && page.contains("1项行动"))
            let lines = figures(page)
            #expect(lines.contains { $0.n == 2 && $0.href.contains("/by/person") } && lines.contains { $0.n == 3 && $0.href.hasPrefix("/registers/attendance?f.state") })
            for line in lines {
                let list = try await staff.get(line.href)
                #expect(list.contains("<span class=\"count\">\(line.n)</span>"), "\(line)")
            }
            // A draft is its author's alone.
            #expect(page.contains("还没有。代表起草建议时"))
            let deputy = try await visitor().signIn("deputy")
            let mine = try await deputy.get("/registers/campaign/\(top.id)")
            #expect(mine.contains("关于护栏的建议") && mine.contains("<b>1</b></a> 件") && !mine.contains("不同的人") && page.contains("不同的人"))
            #expect(try await deputy.get("/matters?procedure=suggestion&campaign=\(top.code)").contains("关于护栏的建议"))
            #expect(try await !deputy.get("/matters?procedure=suggestion&campaign=\(idle.code)").contains("关于护栏的建议"))
            #expect(try await staff.get("/registers/campaign/\(idle.id)").contains("还没有活动"))
            #expect(try await staff.get("/registers/attendance?f.event.campaign=\(idle.code)").contains("<span class=\"count\">0</span>"))
            // What one may not open is named to nobody by its number.
            let far = try await office.put("campaign", fields: [
                "name": "远处的动员", "kind": "emergency", "body": "anlan-dwb", "initiator": "city", "territory": "990102", "goal": "防汛", "detail": "方案", "from": "2026-01-01",
            ], by: admin(office))
            let keeper = try await visitor().signIn("keeper")
            for address in ["attendance?f.event", "speech?f.event", "problem?f.activity"] {
                let list = try await keeper.get("/registers/\(address).campaign=\(far.code)")
                #expect(list.contains(far.code) && !list.contains("远处的动员"), "\(address)")
            }
            #expect(try await staff.get("/registers/attendance?f.event.campaign=\(far.code)").contains("远处的动员"))
        }
    }

    @Test("S1-05: the year's plan has a row for each theme with planned and done; what was called off is not planned")
    func themes() async throws {
        try await withDesks { office, desk in
            func put(_ theme: String, _ state: String, _ day: String) async throws { _ = try await activity("活动", office, ["theme": .string(theme), "state": .string(state), "day": .string(day)]) }
            for state in ["summed", "held", "planned", "cancelled"] { try await put("流域治理,两岸", state, "2026-01-05") }
            try await put("", "planned", "2026-12-30")
            try await put("流域治理,两岸", "summed", "2025-05-05")
            let over = try await desk("dwb")
            let page = try await over.get("/office/plan?year=2026").text
            let row = part(page, from: "流域治理,两岸", to: "</tr>")
            #expect(figures(row).map(\.n) == [3, 2, 1, 1, 1])
            #expect(page.contains("没有写主题的"))
            for line in figures(page) { #expect(try await over.get(line.href).text.contains("<span class=\"count\">\(line.n)</span>"), "\(line)") }
            #expect(try await over.get("/registers/activity/by/theme?year=2026").text.contains("流域治理,两岸"))
            for other in ["keeper", "deputy"] { #expect(try await desk(other).get("/office/plan").status == .notFound) }
        }
    }

    @Test("S3-02: one session per kind with sign-in is a row per kind, with hours per person and lecturers by name")
    func study() async throws {
        try await withDesks { office, desk in
            let kinds = [("partyLecture", 3), ("readingClass", 8), ("themeDiscussion", 2), ("lecture", 2)]
            let people = office.city.people.values.map(\.code).sorted().prefix(5)
            let lecturer = try #require(office.city.person(code: people[4]))
            for (n, one) in kinds.enumerated() {
                let study = try await office.put("study", fields: [
                    "topic": "学习", "kind": .string(one.0), "body": "anlan-sc", "day": "2026-02-1\(n)", "hours": .int(Int64(one.1)), "lecturer": .string(lecturer.code), "state": "held",
                ], by: admin(office))
                for person in people.prefix(n + 1) { try await sign(study.code, person, office) }
                try await sign(study.code, people[4], office, capacity: "lecturer")
                if n < 3 { try await sign(study.code, people[3], office, state: "absent") }
            }
            let over = try await desk("dwb")
            let page = try await over.get("/study/year?year=2026").text
            for (name, n, average) in [("专题党课", 1, "3"), ("专题读书班", 2, "8"), ("主题研讨", 3, "2"), ("专题讲座", 4, "2")] {
                let row = part(page, from: ">\(name)<", to: "</tr>")
                #expect(figures(row).map(\.n).prefix(3) == [1, n, n] && row.contains(">\(average)<") && row.contains(lecturer.name), "\(name) \(row)")
            }
            // Who was at all four: 3 + 8 + 2 + 2.
            let first = part(page, from: "id=\"persons\"", to: "</section>")
            #expect(first.contains("<b>15</b>") && first.contains("<span class=\"count\">4</span>"))
            for line in figures(page) { #expect(try await over.get(line.href).text.contains("<span class=\"count\">\(line.n)</span>"), "\(line)") }
            #expect(try await over.get("/study/year?year=2025").text.contains("这一年还没有开展"))
            for other in ["keeper", "deputy"] { #expect(try await desk(other).get("/study/year").status == .notFound) }
        }
    }

    @Test("S0-46: eight invited and seven there are two figures of the year, each with its list")
    func invited() async throws {
        try await withDesks { office, desk in
            let deputies = office.city.posts.values.filter { $0.role == .deputy && $0.level == "city" && $0.term.contains(office.today) }
            let codes = Set(deputies.compactMap { office.city.people[$0.person]?.code }).sorted().prefix(8)
            let sitting = try await office.put("sitting", fields: [
                "name": "市人大常委会第三十次会议", "kind": "standingCommittee", "body": "anlan-sc", "day": .string(office.today.description), "state": "held",
            ], by: admin(office))
            for (n, code) in codes.enumerated() { try await sign(sitting.code, code, office, state: n == 7 ? "declined" : "attended", capacity: "invited") }
            let over = try await desk("dwb")
            let page = try await over.get("/office/figures").text
            for (words, n) in [("累计邀请", 7), ("向代表发出列席常委会会议的邀请", 8)] {
                let line = try #require(figures(part(page, from: words, to: "</p>")).first)
                let list = try await over.get(line.href).text
                #expect(line.n == n && list.contains("<span class=\"count\">\(n)</span>"), "\(words) \(line)")
            }
        }
    }

    @Test("Nobody is ticked beforehand: whoever presses without ticking invites nobody and is told so")
    func unticked() async throws {
        try await withDesks { office, desk in
            let sitting = try await office.put("sitting", fields: [
                "name": "市人大常委会第三十一次会议", "kind": "standingCommittee", "body": "anlan-sc", "day": .string(office.today.description), "tags": ["education", "health", "law"],
            ], by: admin(office))
            let (over, address) = (try await desk("dwb"), "/registers/sitting/\(sitting.id)/invite")
            let page = try await over.get(address).text
            #expect(page.contains("行业领域相关") && page.contains("name=\"ids\"") && !page.contains(" checked"))
            let answer = try await over.post(address, ["capacity": "invited"])
            #expect(answer.status == .unprocessableContent && answer.text.contains("还没有勾选代表"))
        }
    }

    @Test("S3-10: an initiative with sixty signatures is published, its text and the count shown")
    func initiative() async throws {
        try await withDesks { office, desk in
            let deputies = office.city.posts.values.filter { $0.role == .deputy && $0.term.contains(office.today) }
            let codes = Array(Set(deputies.compactMap { office.city.people[$0.person]?.code }).sorted().prefix(60))
            let letter = try await office.put("initiative", fields: [
                "title": "礼让斑马线", "author": .string(codes[0]), "body": "anlan-dwb", "day": .string(office.today.description), "detail": "从代表做起，开车让人。", "state": "signing",
            ], by: admin(office))
            for code in codes {
                try await office.put(
                    "signature", fields: ["initiative": .string(letter.code), "person": .string(code), "day": .string(office.today.description)], by: admin(office))
            }
            let over = try await desk("dwb")
            let version = try await office.look("initiative", letter.id, as: admin(office)).record.version
            #expect(try await over.post("/registers/initiative/\(letter.id)/acts/publish", ["version": "\(version)"]).status == .seeOther)
            let page = try await over.get("/registers/initiative/\(letter.id)").text
            #expect(codes.count == 60 && page.contains("已公开") && page.contains("开车让人") && page.contains("倡议签名 <b>60</b>"))
            for reader in ["dwb", "county", "deputy"] {
                let list = try await desk(reader).get("/registers/signature?f.initiative=\(letter.code)").text
                #expect(list.contains("<span class=\"count\">60</span>"), "\(reader)")
            }
        }
    }

    @Test("S3-46: a published case stands in its deputy's dossier and on the public pages of deputy and place; a draft on none of them")
    func example() async throws {
        try await withDesks { office, desk in
            let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
            let person = try #require(office.city.deputies(at: place, on: office.today).first { !$0.deputyCode.isEmpty })
            let activity = try await activity("墙根接待", office)
            func put(_ title: String, _ state: String) async throws -> String {
                var fields: [String: JSON] = [
                    "place": .string(place.code), "title": .string(title), "day": .string(office.today.description), "author": "luo-siqi", "deputies": .array([.string(person.code)]),
                    "activities": .array([.string(activity.code)]), "method": "搬到墙根", "effect": "有回音", "state": .string(state),
                ]
                if state == "published" { fields["publishedOn"] = .string(office.today.description) }
                return try await office.put("example", fields: fields, by: admin(office)).code
            }
            func id(_ code: String) async throws -> Int64 { try await office.record("example", code: code, as: admin(office)) }
            let (shown, hidden) = (try await put("晒太阳接待", "published"), try await put("还在写的", "submitted"))
            let over = try await desk("dwb")
            let dossier = try await over.get("/deputies/\(person.code)/dossier").text
            #expect(dossier.contains("晒太阳接待</a>") && !dossier.contains("还在写的"))
            for path in ["/d/\(person.deputyCode)", "/s/\(place.code)"] {
                let page = try await over.get(path).text
                #expect(page.contains("/examples/\(shown)\">晒太阳接待</a>") && !page.contains("还在写的"), "\(path)")
            }
            let inner = try await over.get("/registers/example/\(try await id(shown))").text
            #expect(inner.contains("/deputies/\(person.code)/dossier\">") && inner.contains("/registers/activity/code/\(activity.code)\">") && inner.contains(place.name))
            let page = try await over.get("/examples/\(shown)").text
            #expect(page.contains("搬到墙根") && page.contains("/d/\(person.deputyCode)\">\(person.name)</a>") && page.contains("/s/\(place.code)"))
            #expect(try await over.get("/examples/\(hidden)").status == .notFound)
        }
    }
}
