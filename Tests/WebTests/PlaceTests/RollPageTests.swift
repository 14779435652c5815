import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("The pages of deputies' rolls") struct RollPageTests {
    private func deputy(_ office: Office) throws -> City.Person {
        let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
        return try #require(office.city.deputies(at: place, on: office.today).first)
    }

    @Test("Entries, nominations, post groups and workbooks are for offices, not for keepers and deputies")
    func negatives() async throws {
        try await withDesks { office, desk in
            let person = try deputy(office)
            let body = try #require(office.city.body(code: "anlan-dwb"))
            let group = try await office.put(
                "postGroup", fields: ["name": "街镇人大负责人", "body": .string(body.code), "roles": ["streetCommittee", "presidium"], "from": "2024-01-01"], by: admin(office))
            let paths = ["/office/entries", "/office/gaps", "/deputies/nominations", "/deputies/nominations.xlsx", "/study/groups/\(group.code)", "/deputies/\(person.code)/dossier.xlsx"]
            let (over, keeper, other) = (try await desk("dwb"), try await desk("keeper"), try await desk("deputy"))
            for path in paths {
                #expect(try await over.get(path).status == .ok, "\(path)")
                #expect(try await keeper.get(path).status == .notFound, "\(path)")
                if !path.contains(person.code) { #expect(try await other.get(path).status == .notFound, "\(path)") }
            }
            #expect(try await over.get("/study/groups/GZ-none").status == .notFound)
            #expect(try await over.get("/deputies/nominations?body=linbo-dwb").status == .notFound)
        }
    }

    @Test("Five households are enough and four are not; the number opens as many names")
    func households() async throws {
        try await withDesks { office, desk in
            let (person, over) = (try deputy(office), try await desk("dwb"))
            let least = office.householdsOfDeputy
            #expect(least == 5)
            func count(_ filter: String) async throws -> Int {
                let text = try await over.get("/office/deputies?\(filter)").text
                let rest = text.split(separator: "代表名册 <span class=\"count\">", maxSplits: 1)
                return Int(try #require(rest.last).prefix { $0.isNumber }) ?? -1
            }
            for n in 1...least {
                #expect(try await count("has=voters") == 0)
                try await office.put("voterContact", fields: [
                    "person": .string(person.code), "household": "\(n)号楼一户", "kind": "household", "territory": "990101001", "from": "2025-01-01",
                ], by: admin(office))
            }
            #expect(try await count("has=voters") == 1)
            let all = try await count("")
            #expect(try await count("lacks=voters") == all - 1)
            #expect(try await over.get("/office/gaps").text.contains("<b>\(all - 1)</b>"))
        }
    }

    @Test("Whom members and committees both contact is told, and its list has as many rows")
    func overlap() async throws {
        try await withDesks { office, desk in
            let person = try deputy(office)
            let member = try #require(office.city.posts.values.first { $0.role == .member && $0.term.contains(office.today) }.flatMap { office.city.people[$0.person] })
            for (kind, contactor, body) in [("member", member.code, "anlan-sc"), ("committee", "anlan-caijing", "anlan-caijing")] {
                try await office.put("pair", fields: [
                    "body": .string(body), "kind": .string(kind), "contactor": .string(contactor), "person": .string(person.code), "field": "finance", "from": "2025-01-01",
                ], by: admin(office))
            }
            let over = try await desk("dwb")
            let page = try await over.get("/office/contact").text
            #expect(page.contains("两边都联系的代表"))
            let list = try await over.get("/office/deputies?has=byMember&has=byCommittee").text
            #expect(list.contains("代表名册 <span class=\"count\">1</span>") && list.contains(person.name))
        }
    }

    @Test("Members of the standing committee are told from the heads of towns, and different deputies from contacts")
    func told() async throws {
        try await withDesks { office, desk in
            let person = try deputy(office)
            let other = try #require(office.city.posts.values.first { $0.role == .deputy && $0.term.contains(office.today) && $0.person != person.id }.flatMap { office.city.people[$0.person] })
            let member = try #require(office.city.posts.values.first { $0.role == .member && $0.term.contains(office.today) }.flatMap { office.city.people[$0.person] })
            let head = try #require(office.city.posts.values.first { $0.role == .streetCommittee && $0.term.contains(office.today) }.flatMap { office.city.people[$0.person] })
            for (contactor, body, deputy, kind, wrong) in [(member, "anlan-sc", person, "member", "town"), (head, "wangchao-gongwei", other, "town", "member")] {
                await #expect(throws: Failure.self) {
                    try await office.put("pair", fields: [
                        "body": .string(body), "kind": .string(wrong), "contactor": .string(contactor.code), "person": .string(deputy.code), "from": "2025-01-01",
                    ], by: nil)
                }
                try await office.put("pair", fields: [
                    "body": .string(body), "kind": .string(kind), "contactor": .string(contactor.code), "person": .string(deputy.code), "from": "2025-01-01",
                ], by: admin(office))
            }
            for _ in 1...2 {
                try await office.put("contact", fields: [
                    "who": .string(member.code), "day": .string(office.today.description), "link": "deputies", "mode": "forum",
                    "persons": [.string(person.code), .string(other.code)],
                ], by: nil)
            }
            let over = try await desk("dwb")
            let page = try await over.get("/office/contact").text
            #expect(page.contains("由常委会组成人员联系的代表") && page.contains("由乡镇街道人大负责人联系的代表") && !page.contains("常委会组成人员、乡镇街道人大负责人"))
            for (kind, name) in [("byMember", person.name), ("byTown", other.name)] {
                let list = try await over.get("/office/deputies?has=\(kind)").text
                #expect(list.contains("代表名册 <span class=\"count\">1</span>") && list.contains(name), "\(kind)")
            }
            let figures = try await over.get("/office/figures").text
            for (words, kind) in [("常委会组成人员直接联系代表", "member"), ("乡镇街道人大负责人直接联系代表", "town")] {
                #expect(figures.contains(words))
                let list = try await over.get("/registers/pair/by/person?f.kind=\(kind)&on=\(office.today)").text
                #expect(list.contains(kind == "member" ? person.name : other.name) && !list.contains(kind == "member" ? other.name : person.name), "\(kind)")
            }
            let line = try await office.doubleContact(from: office.today, through: office.today, as: office.viewer(office.city.person(code: "shen-ruoheng")?.id ?? 0)).members.first { $0.code == member.code }
            #expect(line?.pairs == 1 && line?.contacts == 2 && line?.reached == 2)
            #expect(try await over.get("/desk").text.contains("href=\"/office/gaps\""))
        }
    }

    @Test("Two of the three entries are 2/3, in the roll and in the dossier")
    func entries() async throws {
        try await withDesks { office, desk in
            let person = try deputy(office)
            for entry in ["community", "enterprise", "enterprise"] {
                let activity = try await office.put("activity", fields: [
                    "topic": "三进", "kind": "threeEntries", "entry": .string(entry), "placeKind": "village", "body": "wangchao-gongwei", "territory": "990101001",
                    "day": .string(office.today.description),
                ], by: nil)
                try await office.put("attendance", fields: [
                    "event": .string(activity.code), "person": .string(person.code), "capacity": "participant", "state": "attended",
                ], by: nil)
            }
            let over = try await desk("dwb")
            let year = office.today.year
            let roll = try await over.get("/office/entries?year=\(year)&n=2").text
            #expect(roll.contains(person.name) && roll.contains("<b>2/3</b>"))
            #expect(try await !over.get("/office/entries?year=\(year)&n=3").text.contains(person.name))
            #expect(try await over.get("/deputies/\(person.code)/dossier?year=\(year)").text.contains("<b>2/3</b>"))
        }
    }

    @Test("A site is scored a line for each indicator; more than full marks are refused and kept")
    func scores() async throws {
        try await withDesks { office, desk in
            let programme = try await office.put("programme", fields: [
                "body": "anlan-dwb", "title": "示范点方案", "indicators": "代表常在｜20\n群众常来｜30", "from": "2024-01-01", "until": "2030-01-01",
            ], by: admin(office))
            let site = try await office.put("site", fields: [
                "name": "灯塔社区示范点", "territory": "990101001001", "tier": "city", "batch": 1, "unitType": "community", "programme": .string(programme.code),
                "day": .string(office.today.description),
            ], by: admin(office))
            let (over, path) = (try await desk("dwb"), "/office/places/sites/\(site.id)/score")
            #expect(try await over.get("/registers/site/\(site.id)").text.contains("逐项打分"))
            #expect(try await over.get(path).text.contains("满分30分"))
            #expect(try await (try await desk("keeper")).get(path).status == .notFound)
            let wrong = try await over.post(path, ["version": "\(site.version)", "s0": "21", "s1": "25"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("只能是0到20") && wrong.text.contains("value=\"25\""))
            #expect(try await over.post(path, ["version": "\(site.version)", "s0": "18", "s1": "25"]).status == .seeOther)
            let page = try await over.get("/registers/site/\(site.id)").text
            #expect(page.contains("<td class=\"number\">18</td>") && page.contains("<b>43</b>"))
            #expect(try await over.post(path, ["version": "\(site.version)", "s0": "1", "s1": "1"]).status == .conflict)
        }
    }

    @Test("The emergency sheet needs no one, and its file needs nothing from elsewhere")
    func emergency() async throws {
        try await withDesks { office, desk in
            let (visitor, station) = (try await desk("keeper"), try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" }))
            let page = try await visitor.get("/emergency?in=990101")
            #expect(page.status == .ok && page.text.contains(station.phone) && page.text.contains(station.address) && !page.text.contains("听泉镇人大代表联络站"))
            #expect(try await visitor.get("/emergency?in=1").status == .notFound)
            let file = EmergencySheet.file(office)
            #expect(file.contains(station.phone) && file.contains("听泉镇人大代表联络站"))
            for sign in ["<script", "<link", "<img", "src=", "http"] { #expect(!file.contains(sign), "\(sign)") }
        }
    }
}
