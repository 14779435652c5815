import Civics
import Foundation
import Institutions
import Store
import Synchronization
import Testing

@testable import Office

@Suite("Registers, before the office") struct RecordTests {
    /// A small city: a town with its presidium, a station, and a clock that the test moves.
    private final class Small: Sendable {
        let office: Office
        private let home: String

        init(on day: String) throws {
            let start = try #require(Day(day))
            let time = Box(start)
            home = NSTemporaryDirectory() + "lianxin-records-\(UUID().uuidString)"
            office = try Office(settings: Settings(home: home), clock: { time.day.withLock { Moment($0, hour: 10) ?? Moment(milliseconds: 0) } })
                box = time
        }

        final class Box: Sendable {
            let day: Mutex<Day>
            init(_ day: Day) { self.day = Mutex(day) }
        }

        let box: Box

        deinit {
            try? office.store.close()
            try? FileManager.default.removeItem(atPath: home)
        }

        func move(to day: String) throws {
            let day = try #require(Day(day))
            box.day.withLock { $0 = day }
        }

        @discardableResult
        func put(_ register: String, _ fields: [String: String], id: Int64? = nil, version: Int? = nil) async throws -> StoredRecord {
            try await office.put(register, id: id, version: version, fields: fields.mapValues(JSON.string), by: nil)
        }

        func raise() async throws {
            try await put("territory", ["code": "9901", "name": "市", "kind": "city", "from": "2020-01-01"])
            try await put("territory", ["code": "990101", "name": "镇", "kind": "town", "parent": "9901", "from": "2020-01-01"])
            try await put("territory", ["code": "990102", "name": "乡", "kind": "town", "parent": "9901", "from": "2020-01-01"])
            try await put("body", ["code": "zhutuan", "name": "主席团", "kind": "presidium", "territory": "990101", "from": "2020-01-01"])
            try await put("place", ["code": "abc234", "name": "站", "kind": "station", "territory": "990101", "owner": "zhutuan", "from": "2020-01-01"])
            try await put("person", ["code": "a", "name": "甲", "from": "2020-01-01"])
            try await put("person", ["code": "boss", "name": "管", "from": "2020-01-01"])
            try await put("post", ["person": "boss", "role": "admin", "body": "zhutuan", "title": "管理员", "from": "2020-01-01"])
            try await put("post", ["person": "a", "role": "presidium", "body": "zhutuan", "title": "主席", "from": "2026-01-01", "until": "2026-06-30"])
        }

        var admin: Viewer { office.viewer(office.city.person(code: "boss")?.id ?? 0) }
        var chair: Viewer { office.viewer(office.city.person(code: "a")?.id ?? 0) }
    }

    @Test("A former post opens nothing from the day after it ended, and a signed-in browser with it")
    func formerPost() async throws {
        let small = try Small(on: "2026-06-30")
        try await small.raise()
        let office = small.office
        try await office.setPassword("long-enough", login: "chair", person: small.chair.person)
        #expect(small.chair.has(.presidium) && RecordReach(small.chair, Registers.place, in: office.city) != nil)
        let token = try await office.signIn(login: "chair", password: "long-enough", device: "")
        #expect(try await office.session(token) != nil)
        try small.move(to: "2026-07-01")
        #expect(try await office.session(token) == nil)
        #expect(small.chair.posts.isEmpty && RecordReach(small.chair, Registers.place, in: office.city) == nil)
        await #expect(throws: SignInFailure.noPost) { _ = try await office.signIn(login: "chair", password: "long-enough", device: "") }
        await #expect(throws: Failure.notFound) { _ = try await office.records("place", limit: 10, as: small.chair) }
        let place = try #require(office.city.place(code: "ABC234"))
        await #expect(throws: Failure.forbidden) {
            try await office.put("place", id: place.id, fields: ["code": "ABC234", "name": "改", "kind": "station", "territory": "990101", "owner": "zhutuan", "from": "2020-01-01"], by: small.chair)
        }
    }

    @Test("Ends reach what hangs on them: refused alone, done together")
    func ends() async throws {
        let small = try Small(on: "2026-05-01")
        try await small.raise()
        let office = small.office
        let person = try #require(office.city.person(code: "a"))
        let day = try #require(Day("2026-05-31"))
        await #expect(throws: Failure.self) { try await office.end("person", id: person.id, version: 1, until: day, by: small.admin) }
        #expect(office.city.person(code: "a")?.term.until == nil, "what failed left the city as it was")
        try await office.end("person", id: person.id, version: 1, until: day, along: true, by: small.admin)
        #expect(office.city.posts(of: person.id).allSatisfy { $0.term.until == day })
        await #expect(throws: Failure.self) {
            try await small.put("post", ["person": "a", "role": "supervisor", "body": "zhutuan", "title": "督办", "from": "2026-05-01"])
        }
        let body = try #require(office.city.body(code: "zhutuan"))
        await #expect(throws: Failure.self) { try await office.end("body", id: body.id, version: 1, until: day, along: true, by: small.admin) }
        #expect(office.city.body(code: "zhutuan")?.term.until == nil, "its station still stands")
        #expect(try office.verify().flaw == nil)
    }

    @Test("The last who can act for a desk with matters does not leave before somebody takes over; nor does who holds matters in person")
    func desks() async throws {
        let small = try Small(on: "2026-05-01")
        try await small.raise()
        let office = small.office
        let body = try #require(office.city.body(code: "zhutuan")), person = small.chair.person
        let post = try #require(office.city.posts(of: person).first).id, day = try #require(Day("2026-05-31"))
        func desk(_ holder: Holder, _ matters: Int) async throws {
            try await office.store.write { connection in
                try connection.run("DELETE FROM desk")
                for id in 0..<matters { try connection.run("INSERT INTO desk (holder, matter, why, warn, due) VALUES (\(holder.wire), \(id), '', '', '')") }
            }
        }
        func end(_ register: String, _ id: Int64, along: Bool = false) async -> String {
            do {
                try await office.end(register, id: id, version: nil, until: day, along: along, by: small.admin)
                return ""
            } catch { return "\(error)" }
        }
        try await desk(.body(body.id), 3)
        #expect(await end("post", post).contains("3件事项"))
        #expect(await end("person", person, along: true).contains("没有别人能办"))
        #expect(try await office.passingOn(post: post, after: day)?.contains("还没有人接手") == true)
        try await small.put("person", ["code": "b", "name": "乙", "from": "2020-01-01"])
        let next = try await small.put("post", ["person": "b", "role": "presidium", "body": "zhutuan", "title": "副主席", "from": "2026-06-02"])
        #expect(await end("post", post).contains("6月1日"), "a day with nobody is a day too many")
        let second = ["code": next.code, "person": "b", "role": "presidium", "body": "zhutuan", "title": "副主席", "from": "2026-06-01"]
        try await small.put("post", second, id: next.id)
        #expect(try await office.passingOn(post: post, after: day)?.contains("由乙接着办") == true)
        try await desk(.person(person), 1)
        #expect(await end("person", person, along: true).contains("本人手上"))
        #expect(await end("post", post).contains("最后一个职务"))
        try await desk(.person(person), 0)
        #expect(await end("post", post).isEmpty)
        #expect(try await office.passingOn(post: post, after: day) == nil)
    }

    @Test("What cannot be is refused", arguments: [
        ("territory", ["code": "990101", "name": "重", "kind": "town", "from": "2020-01-01"], "代码"),
        ("body", ["code": "b", "name": "b", "kind": "unit", "territory": "1", "from": "2020-01-01"], "行政区划代码"),
        ("body", ["code": "b", "name": "b", "kind": "unit", "territory": "9901", "parent": "b", "from": "2020-01-01"], "上级机构代号"),
        ("place", ["code": "ABC234", "name": "b", "kind": "station", "territory": "9901", "owner": "zhutuan", "from": "2020-01-01"], "公开短码"),
        ("person", ["code": "p", "name": "p", "deputyCode": "abc234", "from": "2020-01-01"], "代表码"),
        ("post", ["person": "a", "role": "presidium", "body": "zhutuan", "title": "又", "from": "2026-06-30"], "自"),
        ("post", ["person": "a", "role": "keeper", "title": "空", "from": "2026-06-30"], "机构代号"),
        ("person", ["code": "p", "name": "p", "from": "2020-01-01", "secret": "x"], "secret"),
    ])
    func refused(_ register: String, _ fields: [String: String], _ field: String) async throws {
        let small = try Small(on: "2026-05-01")
        try await small.raise()
        do {
            try await small.put(register, fields)
            Issue.record("\(fields) was taken")
        } catch let failure as Failure {
            let named = switch failure {
            case .unfit(let name, _), .taken(let name, _): name
            default: "\(failure)"
            }
            #expect(named.contains(field), "\(failure)")
        }
    }

    @Test("A territory with matters is not hung elsewhere; one without takes its children along")
    func moving() async throws {
        let small = try Small(on: "2026-05-01")
        try await small.raise()
        let office = small.office
        try await small.put("territory", ["code": "99010101", "name": "村", "kind": "village", "parent": "990101", "from": "2020-01-01"])
        func hang(_ code: String, under parent: String) async throws {
            let id = try #require(office.city.territories[code]?.id)
            try await small.put("territory", ["code": code, "name": "镇", "kind": "town", "parent": parent, "from": "2020-01-01"], id: id)
        }
        await #expect(throws: Failure.self) { try await hang("990101", under: "99010101") }
        try await hang("990101", under: "990102")
        #expect(office.city.territories["99010101"]?.path == "/9901/990102/990101/99010101/")
        try await office.store.write { try $0.run("INSERT INTO desk (holder, matter, why, warn, due) VALUES ('body/1', 1, '', '', '')") }
        let body = try #require(office.city.body(code: "zhutuan"))
        let flaws = try await office.flaws("body", id: body.id, fields: [
            "code": "zhutuan", "name": "主席团", "kind": "presidium", "territory": "990101", "from": "2020-01-01", "until": "2026-05-01",
        ], as: small.admin)
        #expect(!flaws.isEmpty)
    }

    @Test("Two at once on one record: one of them is told that it was late")
    func twoAtOnce() async throws {
        let small = try Small(on: "2026-05-01")
        try await small.raise()
        let id = try #require(small.office.city.person(code: "a")?.id)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 1...8 {
                group.addTask { (try? await small.put("person", ["code": "a", "name": "甲\(number)", "from": "2020-01-01"], id: id, version: 1)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 1)
        let stored = try await small.office.look("person", id, as: small.admin).record
        #expect(stored.version == 2 && small.office.city.people[id]?.name == stored.name)
    }
}
