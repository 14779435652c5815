import Civics
import Foundation
import Institutions
import Store
import Synchronization
import Testing

@testable import Office

/// A town with its congress, presidium and station, a town beside it, two deputies, and a clock that the test moves.
final class DeputyTown: Sendable {
    let office: Office
    private let home: String
    private let time: Time

    final class Time: Sendable {
        let day: Mutex<Day>
        init(_ day: Day) { self.day = Mutex(day) }
    }

    init(on day: String) throws {
        let time = Time(try #require(Day(day)))
        self.time = time
        home = NSTemporaryDirectory() + "lianxin-deputies-\(UUID().uuidString)"
        office = try Office(settings: Settings(home: home), clock: { time.day.withLock { Moment($0, hour: 10) ?? Moment(milliseconds: 0) } })
    }

    deinit {
        try? office.store.close()
        try? FileManager.default.removeItem(atPath: home)
    }

    func move(to day: String) throws {
        let day = try #require(Day(day))
        time.day.withLock { $0 = day }
    }

    @discardableResult
    func put(_ register: String, _ fields: [String: JSON], id: Int64? = nil, by viewer: Viewer? = nil) async throws -> StoredRecord {
        try await office.put(register, id: id, fields: fields, by: viewer)
    }

    func viewer(_ code: String) -> Viewer { office.viewer(office.city.person(code: code)?.id ?? 0) }
    func person(_ code: String) -> Int64 { office.city.person(code: code)?.id ?? 0 }

    func raise() async throws {
        try await put("territory", ["code": "9901", "name": "市", "kind": "city", "from": "2020-01-01"])
        for (code, name) in [("990101", "东镇"), ("990102", "西镇")] {
            try await put("territory", ["code": .string(code), "name": .string(name), "kind": "town", "parent": "9901", "from": "2020-01-01"])
            try await put("body", ["code": .string("rd\(code)"), "name": .string("\(name)人大"), "kind": "congress", "territory": .string(code), "from": "2020-01-01"])
            try await put("body", ["code": .string("zt\(code)"), "name": .string("\(name)主席团"), "kind": "presidium", "territory": .string(code), "from": "2020-01-01"])
        }
        try await put("body", ["code": "city", "name": "市人大", "kind": "congress", "territory": "9901", "from": "2020-01-01"])
        try await put("place", ["code": "ABC234", "name": "东站", "kind": "station", "territory": "990101", "owner": "zt990101", "from": "2020-01-01"])
        for (code, name) in [("jia", "甲"), ("yi", "乙"), ("bing", "丙"), ("east", "东主席"), ("west", "西主席"), ("admin", "管"), ("audit", "审"), ("keeper", "守")] {
            try await put("person", ["code": .string(code), "name": .string(name), "from": "2020-01-01"])
        }
        for code in ["jia", "yi"] {
            try await put("post", [
                "person": .string(code), "role": "deputy", "body": "rd990101", "place": "ABC234", "title": "镇人大代表", "level": "town", "from": "2022-01-01",
            ])
        }
        // A city deputy who belongs to the east town's station.
        try await put("post", ["person": "bing", "role": "deputy", "body": "city", "place": "ABC234", "title": "市人大代表", "level": "city", "from": "2022-01-01"])
        try await put("post", ["person": "east", "role": "presidium", "body": "zt990101", "title": "主席", "from": "2022-01-01"])
        try await put("post", ["person": "west", "role": "presidium", "body": "zt990102", "title": "主席", "from": "2022-01-01"])
        try await put("post", ["person": "admin", "role": "admin", "body": "zt990101", "title": "管理员", "from": "2022-01-01"])
        try await put("post", ["person": "audit", "role": "auditor", "body": "zt990101", "title": "审计", "from": "2022-01-01"])
        try await put("post", ["person": "keeper", "role": "keeper", "place": "ABC234", "title": "联络员", "from": "2022-01-01"])
    }

    @discardableResult
    func sitting(_ name: String, on day: String, kind: String = "congress", session: String? = nil) async throws -> StoredRecord {
        var fields: [String: JSON] = ["name": .string(name), "kind": .string(kind), "body": "rd990101", "day": .string(day)]
        if let session { fields["session"] = .string(session) }
        return try await put("sitting", fields)
    }

    @discardableResult
    func line(_ event: StoredRecord, _ person: String, _ state: String) async throws -> StoredRecord {
        try await put("attendance", ["event": .string(event.code), "person": .string(person), "capacity": "delegate", "state": .string(state)])
    }
}
