import Civics
import Foundation
import Store
import Synchronization
import Testing

@testable import Office

/// A city with its congress: an office of deputies' work, a committee, two units, a procuratorate, fourteen deputies, and a clock that the test moves.
final class Congress: Sendable {
    let office: Office
    private let home: String
    private let box: Box

    private final class Box: Sendable {
        let day: Mutex<Day>
        init(_ day: Day) { self.day = Mutex(day) }
    }

    static let deputies = (1...14).map { "d\($0)" }

    init(on day: String) async throws {
        let box = Box(try #require(Day(day)))
        self.box = box
        home = NSTemporaryDirectory() + "lianxin-congress-\(UUID().uuidString)"
        office = try Office(settings: Settings(home: home), clock: { box.day.withLock { Moment($0, hour: 10) ?? Moment(milliseconds: 0) } })
        try await put("territory", ["code": "9901", "name": "市", "kind": "city"])
        for (code, kind) in [
            ("congress", "congress"), ("work", "deputyWork"), ("committee", "committee"), ("housing", "unit"), ("water", "unit"), ("proc", "procuratorate"),
        ] { try await put("body", ["code": code, "name": code, "kind": kind, "territory": "9901"]) }
        for code in Self.deputies { try await serve(code, "deputy", "congress") }
        for (code, role, body) in [
            ("clerk", "deputyWork", "work"), ("head", "unitHead", "housing"), ("waterhead", "unitHead", "water"), ("procurator", "procurator", "proc"),
            ("member", "committee", "committee"),
        ] { try await serve(code, role, body) }
        try await session("6-3", opens: "2026-01-12", closes: "2026-01-16")
    }

    deinit {
        try? office.store.close()
        try? FileManager.default.removeItem(atPath: home)
    }

    func move(to day: String) throws {
        let day = try #require(Day(day))
        box.day.withLock { $0 = day }
    }

    @discardableResult
    func put(_ register: String, _ fields: [String: String]) async throws -> StoredRecord {
        try await office.put(register, fields: ["from": "2020-01-01"].merging(fields) { $1 }.mapValues(JSON.string), by: nil)
    }

    func serve(_ code: String, _ role: String, _ body: String, from: String = "2024-01-01", until: String? = nil) async throws {
        if office.city.person(code: code) == nil { try await put("person", ["code": code, "name": code, "phone": "0999-\(code)"]) }
        var post = ["person": code, "role": role, "body": body, "title": role, "from": from]
        if role == "deputy" { post["level"] = "city" }
        post["until"] = until
        try await put("post", post)
    }

    func session(_ code: String, opens: String, closes: String, topics: String = "") async throws {
        let numbers = code.split(separator: "-")
        let fields: [String: JSON] = [
            "code": .string(code), "name": .string("六届\(numbers[1])次会议"), "body": "congress", "term": .int(Int64(numbers[0]) ?? 0),
            "number": .int(Int64(numbers[1]) ?? 0), "opens": .string(opens), "closes": .string(closes), "topics": .string(topics), "from": "2020-01-01",
        ]
        try await office.put("session", fields: fields, by: nil)
    }

    func person(_ code: String) -> Int64 { office.city.person(code: code)?.id ?? 0 }
    func body(_ code: String) -> JSON { .int(office.city.body(code: code)?.id ?? 0) }
    func viewer(_ code: String) -> Viewer { office.viewer(person(code)) }
    func mandate(_ code: String) -> JSON { .int(office.city.posts(of: person(code)).first { $0.role == .deputy }?.id ?? 0) }

    @discardableResult
    func act(_ code: String, _ move: String, _ matter: Int64, _ fields: [String: JSON] = [:]) async throws -> StoredMatter {
        try await office.perform(MoveRequest(matter: matter, version: nil, move: move, fields: fields), by: .viewer(viewer(code)))
    }

    func open(_ code: String, _ procedure: String, _ fields: [String: JSON], from sources: [Int64] = []) async throws -> Int64 {
        try await office.open(OpenRequest(procedure: procedure, fields: fields, sources: sources), by: .viewer(viewer(code))).matter
    }

    /// A suggestion that has been accepted.
    func suggestion(by code: String, category: JSON = "construction") async throws -> Int64 {
        let id = try await open(code, "suggestion", ["mandate": mandate(code), "title": "加装电梯", "category": category])
        try await act(code, "write", id, ["title": "加装电梯", "category": category, "text": "没有电梯", "measure": "请装"])
        try await act(code, "submit", id, ["declares": true])
        try await act("clerk", "accept", id, ["category": category, "norm": "good"])
        return id
    }

    func state(_ id: Int64) async throws -> String? { try await office.stored(id)?.matter.state }
}
