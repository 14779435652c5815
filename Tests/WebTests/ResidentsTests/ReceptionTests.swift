import Civics
import Foundation
import Testing

@testable import Office
@testable import Web

/// A station of the sample city with receptions, postings and people as the tests need them.
struct StationDay {
    let office: Office
    let place: City.Place
    let deputy: City.Person
    let today: Day

    /// The keeper's station, and a deputy who receives there.
    init(_ office: Office) throws {
        self.office = office
        today = office.today
        let keeper = office.viewer(login: "keeper")
        guard case .place(let id)? = keeper.posts.first(where: { $0.role == .keeper })?.holder else { throw Failure.notFound }
        let place = try #require(office.city.places[id])
        self.place = place
        let now = office.today
        let posts = office.city.posts(at: .place(id)).filter { $0.role == .deputy && $0.term.contains(now) }
        deputy = try #require(posts.compactMap { office.city.people[$0.person] }.first { person in
            // One who is nothing but a deputy: others would first have to hand over what they have in hand.
            !person.deputyCode.isEmpty && office.city.posts(of: person.id).allSatisfy { $0.role == .deputy }
        })
    }

    @discardableResult
    func reception(_ day: Day, planned: Day? = nil, hour: String = "23:58", more: [String: JSON] = [:]) async throws -> String {
        var fields: [String: JSON] = [
            "place": .string(place.code), "day": .string(day.description), "hour": .string(hour), "end": "23:59", "mode": "fixed",
            "deputies": .array([.string(deputy.code)]),
        ]
        if let planned { fields["plannedDay"] = .string(planned.description) }
        return try await office.put("reception", fields: fields.merging(more) { $1 }, by: nil).code
    }

    /// The person as they are, with these fields besides.
    func change(_ person: City.Person, _ fields: [String: JSON]) async throws {
        let admin = office.viewer(login: "admin")
        let sight = try await office.look("person", person.id, as: admin)
        try await office.put("person", id: person.id, fields: sight.record.fields.merging(fields) { $1 }, by: nil)
    }
}

@Suite("Receptions and codes for everybody")
struct ReceptionTests {
    @Test("A reception that moved says from which day and why; the station's page shows the next ones with who receives")
    func moved() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            try await house.reception(house.today + 1, planned: house.today)
            let calendar = try await visitor().get("/receptions?place=\(house.place.code)&week=\(house.today.weekday.rawValue == 7 ? 1 : 0)")
            #expect(calendar.contains("原定\(house.today.dayOfMonth)日，遇休息日移到"))
            #expect(calendar.contains(house.deputy.name) && calendar.contains("<b>1</b>场接待"))
            let station = try await visitor().get("/s/\(house.place.code)")
            #expect(station.contains("原定\(house.today.dayOfMonth)日") && station.contains("/d/\(house.deputy.deputyCode)"))
            for wrong in ["week=9", "week=x", "in=123456", "place=NONE00"] {
                let one = visitor()
                try await one.get("/receptions?\(wrong)")
                #expect(one.status == .notFound, "\(wrong)")
            }
        }
    }

    @Test("S1-23: a code finds its deputy or station, a district whom it elected; a place found twice is listed once")
    func finding() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            #expect(try await visitor().get("/find?q=\(house.deputy.deputyCode.lowercased())").contains("/d/\(house.deputy.deputyCode)\""))
            #expect(try await visitor().get("/find?q=\(house.place.code)").contains("/s/\(house.place.code)\""))
            let post = try #require(office.city.posts(of: house.deputy.id).first { $0.role == .deputy })
            let record = try #require(try await office.store.read { try $0.record("post", post.id) })
            try await office.put("post", id: record.id, fields: record.fields.merging(["electingUnit": "第77选区"]) { $1 }, by: nil)
            #expect(try await visitor().get("/find?q=\(Percent.encode("第77选区"))").contains("/d/\(house.deputy.deputyCode)\""))
            let town = try #require(office.city.territories[house.place.territory]?.name)
            let page = try await visitor().get("/find?q=\(Percent.encode(town))")
            #expect(page.components(separatedBy: "<a href=\"/s/\(house.place.code)\"").count == 2)
        }
    }

    @Test("Other systems that are not signed in get 401 as JSON, a browser the page to sign in at")
    func anonymous() async throws {
        try await withDesk { _, visitor in
            let machine = visitor()
            let answer = try await machine.get("/api/registers/reception")
            #expect(machine.status == .unauthorized && answer.hasPrefix("{"))
            let list = try await visitor().signIn("county", back: "/desk").get("/registers/reception")
            #expect(list.contains("/api/registers/reception") && list.contains("来访群众") && list.contains("方式"))
            let gaps = try await visitor().signIn("county", back: "/desk").get("/office/gaps")
            #expect(gaps.contains("有接待安排的代表之家") && gaps.contains("/registers/schedule/new?place="))
        }
    }

    @Test("Calendars can be read by their grammar, keep a reception's UID, and say when it is off")
    func calendars() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let code = try await house.reception(house.today + 2)
            func event() async throws -> String {
                let text = try await visitor().get("/s/\(house.place.code)/receptions.ics").replacing("\r\n ", with: "")
                return text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains(house.deputy.name) || $0.contains("CANCELLED") } ?? ""
            }
            let first = try await event()
            #expect(first.contains("STATUS:CONFIRMED") && first.contains("DTSTART;TZID=Asia/Shanghai:") && first.contains("T235800"))
            let id = try await office.record("reception", code: code, as: office.viewer(login: "keeper"))
            _ = try await office.act("cancel", on: "reception", id: id, version: 1, fields: ["reason": "代表参加人代会"], by: office.viewer(login: "keeper"))
            let second = try await event()
            #expect(second.contains("STATUS:CANCELLED") && second.contains("SEQUENCE:2"))
            func uid(_ text: String) -> Substring? { text.split(separator: "\r\n").first { $0.hasPrefix("UID:") } }
            #expect(uid(first) != nil && uid(first) == uid(second))
            #expect(try await visitor().get("/receptions.ics?in=\(house.place.territory)").contains("BEGIN:VCALENDAR"))
            let wrong = visitor()
            try await wrong.get("/receptions.ics?in=123456")
            #expect(wrong.status == .notFound)
        }
    }

    @Test("One's own calendar has a secret address; a renewed one, a made-up one and that of somebody who left are not found")
    func secret() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            try await house.reception(house.today + 3)
            let person = house.deputy.id
            #expect(try await office.calendarToken(of: person) == nil)
            try await office.renewCalendar(of: person)
            let token = try #require(try await office.calendarToken(of: person))
            let reader = visitor()
            #expect(try await reader.get("/calendar/\(token).ics").contains("SUMMARY:"))
            for wrong in ["\(token)0", "\(person + 1)-\(token.split(separator: "-")[1])", "\(person)-", "x"] {
                try await reader.get("/calendar/\(wrong).ics")
                #expect(reader.status == .notFound, "\(wrong)")
            }
            try await office.renewCalendar(of: person)
            try await reader.get("/calendar/\(token).ics")
            #expect(reader.status == .notFound)
            let fresh = try #require(try await office.calendarToken(of: person))
            try await reader.get("/calendar/\(fresh).ics")
            #expect(reader.status == .ok)
            // Whoever holds no post any more has no duties.
            for post in office.city.posts(of: person) where post.term.contains(house.today) {
                let sight = try await office.look("post", post.id, as: office.viewer(login: "admin"))
                try await office.put("post", id: post.id, fields: sight.record.fields.merging(["until": .string((house.today - 1).description)]) { $1 }, by: nil)
            }
            try await reader.get("/calendar/\(fresh).ics")
            #expect(reader.status == .notFound)
            // And the code says so, leads to the station, and is in no list.
            let former = try await reader.get("/d/\(house.deputy.deputyCode)")
            #expect(former.contains("现在不担任人大代表了"))
            #expect(!(try await reader.get("/find?q=\(Percent.encode(house.deputy.name))")).contains("/d/\(house.deputy.deputyCode)"))
        }
    }

    @Test("A signed-in person opens and renews the address on the account page, and nobody else reads it")
    func account() async throws {
        try await withDesk { office, visitor in
            let keeper = try await visitor().signIn("keeper")
            #expect(try await keeper.get("/account").contains("开通日历订阅"))
            try await keeper.postPlain("/account/calendar", [])
            let page = try await keeper.get("/account")
            let token = try #require(try await office.calendarToken(of: office.viewer(login: "keeper").person))
            #expect(page.contains(token))
            let other = visitor()
            try await other.get("/account")
            #expect(other.status == .seeOther)
        }
    }

    @Test("A deputy's page shows the groups that were chosen and no other", arguments: [
        (["duty"], ["单位和职务"], ["怎样联系", "联系选区", "履职情况", "<dt>姓名"]), (["contact", "record"], ["怎样联系", "履职情况"], ["单位和职务", "联系选区"]),
        ([], ["单位和职务", "怎样联系", "联系选区", "履职情况"], []),
    ] as [([String], [String], [String])])
    func disclosures(chosen: [String], shown: [String], hidden: [String]) async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            try await house.change(house.deputy, ["disclosed": .array(chosen.map { .string($0) }), "phone": "13900001111"])
            let page = try await visitor().get("/d/\(house.deputy.deputyCode)")
            for word in shown { #expect(page.contains(word), "\(word)") }
            for word in hidden { #expect(!page.contains(word), "\(word)") }
            #expect(!page.contains("13900001111") && page.contains(house.deputy.name))
        }
    }

    @Test("What is posted at the station is behind its code at once, what is only planned or over is not")
    func postings() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            func posting(_ title: String, _ state: String, until: Day? = nil) async throws -> String {
                try await office.put("posting", fields: [
                    "place": .string(house.place.code), "title": .string(title), "kind": "budget", "text": "全年预算一千万元。", "state": .string(state),
                    "from": .string((house.today - 9).description), "until": JSON(until?.description),
                ].filter { !$0.value.isBlank }, by: nil).code
            }
            let shown = try await posting("二〇二六年预算", "posted")
            let planned = try await posting("还没贴出来的", "planned")
            let over = try await posting("去年的", "posted", until: house.today - 1)
            let page = try await visitor().get("/s/\(house.place.code)")
            #expect(page.contains("二〇二六年预算") && !page.contains("还没贴出来的") && !page.contains("去年的"))
            #expect(try await visitor().get("/postings/\(shown)").contains("全年预算一千万元"))
            for hidden in [planned, over, "GS999999"] {
                let one = visitor()
                try await one.get("/postings/\(hidden)")
                #expect(one.status == .notFound)
            }
        }
    }

    @Test("A village's page names deputies of each level that there are, nearest first; the directory pages and leaves former ones out")
    func levels() async throws {
        try await withDesk { office, visitor in
            let house = try StationDay(office)
            let directory = office.directory
            let path = office.city.territories[house.place.territory]?.path ?? ""
            let near = directory.nearest(to: path, most: 3)
            #expect(near.count >= 2 && near.map(\.level) == PublicDirectory.levels.filter { level in near.contains { $0.level == level } })
            let page = try await visitor().get("/find?territory=\(house.place.territory)")
            for part in near { #expect(page.contains("\(CityGuide.levels[part.level] ?? "")代表 ")) }
            let all = directory.deputies(within: "/\(office.city.root)/", most: .max)
            #expect(Set(all).count == all.count && all.allSatisfy { office.city.isDeputy($0, on: house.today) })
            #expect(directory.count(in: office.city.root).deputies == all.count)
            // What is counted beforehand is what would be gathered, of every area and level.
            for area in office.city.territories.values {
                for level in PublicDirectory.levels + [""] {
                    let found = directory.deputies(within: area.path, level: level, most: .max)
                    #expect(directory.count(in: area.code, level: level).deputies == found.count, "\(area.name) \(level)")
                    #expect(directory.deputies(within: area.path, level: level, most: 2) == Array(found.prefix(2)))
                }
            }
            for part in near { #expect(part.count >= part.deputies.count && !part.deputies.isEmpty && part.deputies.count <= 3) }
            let list = try await visitor().get("/find/deputies")
            #expect(list.contains("<b>\(all.count)</b>"))
            #expect(try await visitor().get("/find/deputies?page=99999").contains("代表名册"))
            let wrong = visitor()
            try await wrong.get("/find/deputies?level=moon")
            #expect(wrong.status == .notFound)
        }
    }
}
