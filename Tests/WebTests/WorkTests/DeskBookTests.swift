import Civics
import Office
import Testing

@testable import Web

@Suite("What waits in the registers, on the desk") struct DeskBookTests {
    @Test("An invitation may be declined; a reception ahead is signed in to on its day and leave is asked before; an office is told whom to ask")
    func waits() async throws {
        try await withDesks { office, desk in
            let person = try #require(office.city.person(code: "meng-zhaotang"))
            let place = try #require(office.city.places.values.first { $0.name == "望潮街道人大代表联络站" })
            let ahead = office.today + 2
            let activity = try await office.put("activity", fields: [
                "topic": "看小区", "kind": "threeEntries", "entry": "community", "placeKind": "village", "body": "wangchao-gongwei", "territory": "990101",
                "day": .string(ahead.description),
            ], by: nil)
            try await office.put("attendance", fields: [
                "event": .string(activity.code), "person": .string(person.code), "capacity": "participant", "state": "invited",
            ], by: nil)
            let reception = try await office.put("reception", fields: [
                "place": .string(place.code), "day": .string(ahead.description), "hour": "09:00", "mode": "fixed", "deputies": [.string(person.code)],
            ], by: admin(office))
            let page = try await (try await desk("deputy")).get("/desk").text
            #expect(page.contains(">参加</a>") && page.contains(">不能参加</a>"))
            #expect(page.contains("\(ahead.monthAndDay)「签到」") && !page.contains(">签到</a>"))
            #expect(page.contains("/registers/leave/new?event=\(reception.code)"))
        }
    }

    @Test("A row that waits on somebody else names them and leads to the record")
    func chased() async throws {
        try await withDesks { office, desk in
            let person = try #require(office.city.person(code: "meng-zhaotang"))
            let member = try #require(office.city.posts.values.first { $0.role == .member && $0.term.contains(office.today) }.flatMap { office.city.people[$0.person] })
            let pair = try await office.put("pair", fields: [
                "body": "anlan-sc", "kind": "member", "contactor": .string(member.code), "person": .string(person.code), "from": "2024-01-01",
            ], by: admin(office))
            let page = try await (try await desk("dwb")).get("/desk/books").text
            #expect(page.contains("<a href=\"/registers/pair/\(pair.id)\">请督促\(member.name)「登记联系」</a>"))
        }
    }

    @Test("Whoever sits at two places of a keeper is offered once")
    func once() async throws {
        try await withDesks { office, desk in
            let page = try await (try await desk("keeper")).get("/stations/reception").text
            let person = try #require(office.city.person(code: "meng-zhaotang"))
            #expect(page.components(separatedBy: "<option value=\"\(person.id)\"").count <= 2)
        }
    }
}
