import Civics
import Institutions
import Office
import Testing

@testable import Web

@Suite("The registers, as pages") struct RegisterTests {
    @Test("An administrator opens every register; an auditor reads them; others find nothing")
    func doors() async throws {
        try await withDesks { office, desk in
            let (admin, auditor, clerk, keeper) = (try await desk("admin"), try await desk("auditor"), try await desk("clerk"), try await desk("keeper"))
            for register in Institutions.registers {
                #expect(try await admin.get("/registers/\(register.id)").status == .ok)
                #expect(try await admin.get("/registers/\(register.id)/new").status == (register.writers.contains(.admin) ? .ok : .notFound))
                #expect(try await auditor.get("/registers/\(register.id)").status == .ok)
                #expect(try await auditor.get("/registers/\(register.id)/new").status == .notFound)
            }
            for register in Registers.structure {
                #expect(try await auditor.get("/registers/\(register.id)/1").status == .ok)
                #expect(try await auditor.get("/registers/\(register.id)/1/edit").status == .notFound)
                #expect(try await auditor.post("/registers/\(register.id)/1/end", ["until": "2026-01-01", "version": "1"]).status == .notFound)
                for other in [clerk, keeper] { #expect(try await other.get("/registers/\(register.id)").status == .notFound) }
            }
            #expect(try await clerk.get("/registers").text.contains("机构人员") == false)
            #expect(try await admin.get("/registers/nothing").status == .notFound)
            #expect(try await admin.get("/registers/place/999999").status == .notFound)
        }
    }

    @Test("A town's office sees and edits its own places and never another's")
    func towns() async throws {
        try await withDesks { office, desk in
            let town = try await desk("town")
            let city = office.city
            let mine = try #require(city.places.values.first { city.territories[$0.territory]?.path.contains("/990102101/") == true })
            let other = try #require(city.places.values.first { city.territories[$0.territory]?.path.contains("/990101") == true })
            #expect(try await town.get("/registers/place/\(mine.id)").status == .ok)
            #expect(try await town.get("/registers/place/\(other.id)").status == .notFound)
            let list = try await town.get("/registers/place").text
            #expect(list.contains(mine.name) && !list.contains(other.name))
            let stored = try await office.look("place", other.id, as: WebTests.admin(office)).record
            var fields = stored.fields.mapValues(\.keyText)
            fields["version"] = String(stored.version)
            fields["name"] = "改成我的"
            #expect(try await town.post("/registers/place/\(other.id)/edit", fields).status == .notFound)
            #expect(try await town.post("/registers/place/\(other.id)/end", ["until": "2026-01-01", "version": "1"]).status == .notFound)
            // Nor may it put a new one there, or carry its own one over.
            fields["code"] = "ZZZZZ2"
            #expect(try await town.post("/registers/place/new", fields).status == .unprocessableContent)
            var own = try await office.look("place", mine.id, as: WebTests.admin(office)).record.fields.mapValues(\.keyText)
            own["version"] = "1"
            own["territory"] = other.territory
            #expect(try await town.post("/registers/place/\(mine.id)/edit", own).status == .unprocessableContent)
            own["territory"] = mine.territory
            own["hours"] = "每天"
            #expect(try await town.post("/registers/place/\(mine.id)/edit", own).status == .seeOther)
            #expect(office.city.places[mine.id]?.hours == "每天")
            #expect(office.city.places[other.id]?.name == other.name)
            #expect(try await town.get("/registers/person").status == .notFound)
        }
    }

    @Test("A form asks for what is needed; the rest is folded, and opens where something stands or is wrong in it")
    func folded() async throws {
        try await withDesks { office, desk in
            let keeper = try await desk("keeper")
            let page = try await keeper.get("/registers/reception/new").text
            let shut = "<details class=\"more-fields\"><summary>更多（可不填）</summary>", open = "<details class=\"more-fields\" open>"
            let parts = page.components(separatedBy: shut)
            #expect(parts.count == 2 && ["place", "day", "hour", "end", "mode", "deputies"].allSatisfy { parts[0].contains("name=\"\($0)\"") })
            #expect(["theme", "organ", "zone", "planItem"].allSatisfy { !parts[0].contains("name=\"\($0)\"") && parts[1].contains("name=\"\($0)\"") })
            let kept = office.keptPlaces(office.viewer(office.city.person(code: "lin-xiaoting")?.id ?? 0))
            let own = try #require(kept.first { office.city.place(code: $0)?.kind == "station" })
            #expect(parts[0].contains("value=\"\(own)\" selected") || parts[0].contains("<option value=\"\(own)\" data-keys=\"\(own)\" selected"), "one's own place")
            let flawed = try await keeper.post("/registers/reception/new", ["place": own, "day": "2026-12-01", "mode": "mobile"])
            #expect(flawed.status == .unprocessableContent && flawed.text.contains(open), "the place of a mobile one is missing in there")
            #expect(try await keeper.get("/registers/reception/new?theme=物业").text.contains(open))
        }
    }

    @Test("The registers begin with what waits on one and what one writes; the rest is folded by shelf, each number opens its list")
    func shelves() async throws {
        try await withDesks { office, desk in
            let (deputy, admin) = (try await desk("deputy"), try await desk("admin"))
            let page = try await deputy.get("/registers").text
            #expect(page.contains("等您办的和您自己写的") && page.contains("<details class=\"shelf\" id=\"deputies\">"))
            let own = page.components(separatedBy: "全部簿册")[0]
            #expect(own.contains("href=\"/registers/duty/new\"") && !own.contains("href=\"/registers/policy/new\""))
            let viewer = office.viewer(office.city.person(code: "meng-zhaotang")?.id ?? 0)
            for (register, n) in try await office.waitingCounts(for: viewer) {
                #expect(own.contains("/desk/books?register=\(register)\">等您办 \(n)"))
                #expect(try await deputy.get("/desk/books?register=\(register)").text.contains("<span class=\"count\">\(n)</span>"))
            }
            #expect(try await admin.get("/registers").text.contains("id=\"structure\""))
            #expect(try await deputy.get("/desk/books?register=nothing").status == .ok)
        }
    }

    @Test("A record is made once, corrected with its errors beside the fields, and a stale page shows what changed")
    func editing() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            let new = ["code": "xinren", "name": "新人<b>", "from": "2026-03-01", "born": "1990", "once": "abc"]
            let made = try await admin.post("/registers/person/new", new)
            #expect(made.status == .seeOther)
            #expect(try await admin.post("/registers/person/new", new).location == made.location)
            #expect(office.city.people.values.count { $0.code == "xinren" } == 1)
            let page = try await admin.get(made.location).text
            #expect(page.contains("新人&lt;b&gt;") && !page.contains("新人<b>"))

            let bad = try await admin.post("/registers/person/new", ["code": "xinren", "name": "", "from": "2026-02-30", "born": "12"])
            #expect(bad.status == .unprocessableContent)
            for word in ["不能空着", "不是日期", "应为1900到2100的整数", "2026-02-30"] { #expect(bad.text.contains(word), "\(word)") }

            let edit = made.location + "/edit"
            let first = new.merging(["version": "1", "name": "张三", "once": ""]) { $1 }
            #expect(try await admin.post(edit, first).status == .seeOther)
            #expect(try await admin.post(edit, first).status == .seeOther, "the same again is done already")
            let stale = try await admin.post(edit, first.merging(["name": "李四"]) { $1 })
            #expect(stale.status == .conflict)
            #expect(stale.text.contains("张三") && stale.text.contains("value=\"李四\"") && stale.text.contains("name=\"version\" value=\"2\""))
            #expect(try await admin.post(edit, first.merging(["csrf": "forged"]) { $1 }).status == .forbidden)
            #expect(try await admin.post(edit, first.merging(["version": "2", "code": "other"]) { $1 }).text.contains("登记后不能改"))
        }
    }

    @Test("History can be read as of a day")
    func asOf() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            let place = try #require(office.city.places.values.min { $0.id < $1.id })
            var fields = try await office.look("place", place.id, as: WebTests.admin(office)).record.fields.mapValues(\.keyText)
            fields.merge(["version": "1", "address": "新地址一号", "day-of-change": "2026-06-01"]) { $1 }
            #expect(try await admin.post("/registers/place/\(place.id)/edit", fields).status == .seeOther)
            let before = try await admin.get("/registers/place/\(place.id)?as-of=2026-05-31").text
            let facts = try #require(before.firstRange(of: "历史").map { before[..<$0.lowerBound] })
            #expect(!facts.contains("新地址一号") && facts.contains("2026年5月31日那天的样子"))
            #expect(try await admin.get("/registers/place/\(place.id)?as-of=2026-06-01").text.contains("与现在相同"))
            #expect(try await admin.get("/registers/place/\(place.id)?as-of=2019-01-01").text.contains("还没有这条记录"))
            #expect(try await admin.get("/registers/place/\(place.id)?as-of=%27x").status == .ok)
        }
    }

    @Test("A list goes on by keyset, finds posts by their people, and takes any address")
    func listing() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            var (seen, path, pages) = (Set<String>(), "/registers/person", 0)
            while pages < 20 {
                let text = try await admin.get(path).text
                for match in text.matches(of: #/\/registers\/person\/(\d+)"/#) { seen.insert(String(match.1)) }
                pages += 1
                guard let next = text.firstMatch(of: #/href="(\/registers\/person\?after=[^"]+)"/#) else { break }
                path = String(next.1)
            }
            #expect(seen.count == office.city.people.count && pages > 2)
            let person = try #require(office.city.people.values.first { !office.city.posts(of: $0.id).isEmpty })
            #expect(try await admin.get("/registers/post?q=\(Percent.encode(person.name))").text.contains(person.name))
            for odd in ["after=x", "after=9999999999999999999.a", "q=%25_%5C%27", "q=\(String(repeating: "a", count: 3_000))"] {
                #expect(try await admin.get("/registers/place?\(odd)").status == .ok, "\(odd)")
            }
        }
    }

    @Test("An account is given with a password told once; the person changes it, and sessions end")
    func accounts() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            try await office.setPassword("long-enough", login: "clerk", person: try #require(office.city.person(code: "liang-wanqing")).id)
            let clerk = try await desk("clerk")
            let person = try #require(office.city.people.values.first { $0.code == "lin-xiaoting" })
            let given = try await admin.post("/registers/person/\(person.id)/account", ["login": "lin"])
            let password = String(try #require(given.text.firstMatch(of: #/([a-z2-9]{4}(-[a-z2-9]{4}){3})/#)).1)
            #expect(!(try await admin.get("/registers/person/\(person.id)").text.contains(password)))
            _ = try await office.signIn(login: "lin", password: password, device: "")
            #expect(try await admin.post("/registers/person/\(person.id)/account", ["login": "clerk"]).status == .unprocessableContent)
            #expect(try await admin.post("/registers/person/\(person.id)/account", ["login": "林"]).status == .unprocessableContent)
            #expect(try await clerk.post("/registers/person/\(person.id)/account", ["login": "x"]).status == .notFound)
            let lin = try await desk("lin")
            #expect(try await lin.post("/account/password", ["old": "wrong", "new": "long-enough", "again": "long-enough"]).status == .unprocessableContent)
            #expect(try await lin.post("/account/password", ["old": password, "new": "long-enough", "again": "other-enough"]).status == .unprocessableContent)
            #expect(try await lin.post("/account/password", ["old": password, "new": "long-enough", "again": "long-enough"]).status == .seeOther)
            #expect(try await lin.get("/account").status == .seeOther, "the old session is over")
            let again = try await desk("lin")
            #expect(try await again.get("/account").text.contains("林"))
            #expect(try await admin.post("/registers/person/\(person.id)/sessions", [:]).status == .seeOther)
            #expect(try await again.get("/account").status == .seeOther)
        }
    }
}
