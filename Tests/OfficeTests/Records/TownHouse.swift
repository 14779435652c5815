import Civics
import Foundation
import Institutions
import Store
import Synchronization
import Testing

@testable import Office

/// Two towns of a city, each with a presidium, a station, its keeper and its deputies, and a clock that the test moves.
final class TownHouse: Sendable {
    let office: Office
    private let home: String
    private let day: Days

    private final class Days: Sendable {
        let now: Mutex<Day>
        init(_ day: Day) { now = Mutex(day) }
    }

    init(on day: String = "2026-03-02") async throws {
        let days = Days(try #require(Day(day)))
        self.day = days
        home = NSTemporaryDirectory() + "lianxin-towns-\(UUID().uuidString)"
        office = try Office(settings: Settings(home: home), clock: { days.now.withLock { Moment($0, hour: 10) ?? Moment(milliseconds: 0) } })
        try await raise()
    }

    deinit {
        try? office.store.close()
        try? FileManager.default.removeItem(atPath: home)
    }

    func move(to text: String) throws {
        let day = try #require(Day(text))
        self.day.now.withLock { $0 = day }
    }

    @discardableResult
    func put(_ register: String, _ fields: [String: JSON], as viewer: Viewer? = nil) async throws -> StoredRecord {
        try await office.put(register, fields: fields, by: viewer)
    }

    func viewer(_ code: String) throws -> Viewer { office.viewer(try #require(office.city.person(code: code)).id) }

    func count(_ register: String, _ filters: [(String, String)] = [], as viewer: Viewer) async throws -> Int {
        var filter = RecordFilter()
        filter.filters = filters.map { (field: $0.0, values: [$0.1]) }
        return try await office.records(register, filter, limit: 1, as: viewer).count
    }

    private func raise() async throws {
        try await put("territory", ["code": "9901", "name": "安市", "kind": "city", "from": "2020-01-01"])
        try await put("body", ["code": "sc", "name": "市人大常委会", "kind": "standingCommittee", "territory": "9901", "from": "2020-01-01"])
        try await put("body", ["code": "congress", "name": "市人民代表大会", "kind": "congress", "territory": "9901", "from": "2020-01-01"])
        try await put("body", ["code": "dwb", "name": "代工委", "kind": "deputyWork", "territory": "9901", "from": "2020-01-01"])
        for (letter, code, name) in [("A", "990101", "东镇"), ("B", "990102", "西镇")] {
            try await put("territory", ["code": .string(code), "name": .string(name), "kind": "town", "parent": "9901", "from": "2020-01-01"])
            try await put("body", ["code": .string("pres\(letter)"), "name": .string("\(name)主席团"), "kind": "presidium", "territory": .string(code), "from": "2020-01-01"])
            try await put("place", [
                "code": .string("PLACE\(letter)"), "name": .string("\(name)联络站"), "kind": "station", "territory": .string(code), "owner": .string("pres\(letter)"),
                "services": ["mediation"], "from": "2020-01-01",
            ])
            for (who, role, title) in [("chair", "presidium", "主席"), ("keeper", "keeper", "联络员")] {
                try await put("person", ["code": .string("\(who)\(letter)"), "name": .string("\(name)\(title)"), "from": "2020-01-01"])
                try await put("post", [
                    "person": .string("\(who)\(letter)"), "role": .string(role), "title": .string(title), "from": "2020-01-01",
                    (who == "keeper" ? "place" : "body"): .string(who == "keeper" ? "PLACE\(letter)" : "pres\(letter)"),
                ])
            }
            for number in 1...3 { try await deputy("dep\(letter)\(number)", "\(name)代表\(number)", at: "PLACE\(letter)") }
        }
        for (code, role, body) in [("dwb", "deputyWork", "dwb"), ("admin", "admin", "sc"), ("member", "member", "sc")] {
            try await put("person", ["code": .string("p-\(code)"), "name": .string(code), "from": "2020-01-01"])
            try await put("post", ["person": .string("p-\(code)"), "role": .string(role), "body": .string(body), "title": .string(code), "from": "2020-01-01"])
        }
    }

    func deputy(_ code: String, _ name: String, at place: String) async throws {
        try await put("person", ["code": .string(code), "name": .string(name), "from": "2020-01-01"])
        try await put("post", [
            "person": .string(code), "role": "deputy", "body": "congress", "place": .string(place), "level": "city", "title": "代表", "from": "2022-01-01",
        ])
    }
}
