import Civics
import Foundation
import Hummingbird
import HummingbirdTesting
import Institutions
import Logging
import SampleCity
import Store

@testable import Office
@testable import Web

/// Suggestions of the sample city's congress, each step made through the front door by somebody who held the post on that day; many steps
/// in one transaction, so that a year takes seconds.
struct Congress {
    let office: Office
    let connection: any Connection

    static func day(_ text: String) -> Moment { Day(text).flatMap { Moment($0, hour: 10) } ?? Moment(milliseconds: 0) }

    /// A house with the structure of the sample city, in which it is always the morning of that day; what an earlier run left is taken away first.
    static func house(on day: String, _ name: String) async throws -> Office {
        let home = NSTemporaryDirectory() + "lianxin-congress-\(name)"
        try? FileManager.default.removeItem(atPath: home)
        var settings = Settings(home: home)
        settings.residentsPerMinute = 100_000
        let now = Self.day(day)
        let office = try Office(settings: settings, clock: { now })
        try await SampleCity.raiseStructure(in: office)
        return office
    }

    static func visit(_ office: Office, _ body: @escaping @Sendable (@escaping @Sendable (String) async throws -> Desk) async throws -> Void) async throws {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        try await WebApplication.build(office: office, log: log, isQuiet: true).test(.router) { client in
            nonisolated(unsafe) let client = client
            try await body { try await Desk.signedIn($0, office, client) }
        }
    }

    // MARK: People

    func person(_ code: String) -> Int64 { office.city.person(code: code)?.id ?? 0 }
    func body(_ code: String) -> Int64 { office.city.body(code: code)?.id ?? 0 }
    func mover(_ code: String, _ moment: Moment) -> Mover { .viewer(office.viewer(person(code), on: moment.day)) }

    /// The deputies of the city's congress on that day, with their mandates.
    func deputies(_ day: Day) -> [City.Post] {
        let congress = office.city.body(code: "anlan-congress")?.id
        return office.city.posts.values.filter { $0.role == .deputy && $0.body == congress && $0.term.contains(day) }.sorted { $0.id < $1.id }
    }

    // MARK: Steps

    func open(_ procedure: String, _ fields: [String: JSON], by mover: Mover, on day: String, from sources: [Int64] = []) throws -> Int64 {
        let moment = Self.day(day)
        return try office.open(
            OpenRequest(procedure: procedure, fields: fields, sources: sources), nil, by: mover, at: moment, in: office.world(on: moment.day), office.city, connection).matter
    }

    @discardableResult
    func move(_ name: String, _ matter: Int64, by mover: Mover, on day: String, _ fields: [String: JSON] = [:]) throws -> Matter {
        let moment = Self.day(day)
        return try office.move(
            MoveRequest(matter: matter, version: nil, move: name, fields: fields), by: mover, at: moment, in: office.world(on: moment.day), office.city, connection
        ).matter
    }

    @discardableResult
    func act(_ name: String, _ matter: Int64, _ who: String, _ day: String, _ fields: [String: JSON] = [:]) throws -> Matter {
        try move(name, matter, by: mover(who, Self.day(day)), on: day, fields)
    }

    /// Written and handed in by the n-th deputy of the city.
    func paper(_ n: Int, on day: String, category: String = "construction") throws -> (matter: Int64, deputy: Mover) {
        let moment = Self.day(day)
        let all = deputies(moment.day)
        let post = all[n % all.count]
        let deputy = Mover.viewer(office.viewer(post.person, on: moment.day))
        let title: JSON = .string("关于老旧小区改造的建议之\(n)")
        let matter = try open("suggestion", ["mandate": .int(post.id), "title": title, "category": .string(category)], by: deputy, on: day)
        try move("write", matter, by: deputy, on: day, ["title": title, "category": .string(category), "text": "七栋楼没有电梯。", "measure": "请装电梯。"])
        try move("submit", matter, by: deputy, on: day, ["declares": true])
        return (matter, deputy)
    }

    static let unit = (code: "anlan-zhujian", head: "tu-anju", clerk: "ji-anlu")
    static let office = "shen-ruoheng"

    func hand(_ matter: Int64, on day: String, taken: String) throws {
        try act("assign", matter, Self.office, day, ["lead": .int(body(Self.unit.code)), "pace": "normal"])
        try act("take", matter, Self.unit.head, taken, ["person": .int(person(Self.unit.clerk)), "phone": "0999-1234567"])
    }

    func answer(_ matter: Int64, on day: String, result: JSON = "A", promises: JSON = .null) throws {
        try act("talk", matter, Self.unit.clerk, day, ["talkMode": "call", "talkedOn": .string(day), "talked": "谈了"])
        try act("draftAnswer", matter, Self.unit.clerk, day, ["answer": "已经办了。", "result": result, "promises": promises, "openness": "full"].filter { $0.value != .null })
        try act("sign", matter, Self.unit.head, day, ["document": "安住建函〔2026〕5号"])
        try act("deliver", matter, Self.office, day)
    }

    /// The form is sent, and the deputy judges; nil: nobody answers until the time has passed.
    func judge(_ matter: Int64, _ deputy: Mover, _ rating: String?, on day: String) throws {
        try act("sendForm", matter, Self.office, day)
        guard let rating else {
            try move("lapse", matter, by: .clockwork, on: day)
            return
        }
        let fields: [String: JSON] = ["attitude": "3", "rating": .string(rating)]
        try move("rate", matter, by: deputy, on: day, rating == "3" ? fields : fields.merging(["ratingReason": "没有时间表"]) { $1 })
    }
}

extension Desk {
    /// How many rows the list says it has, and how many there are, walked page by page.
    func walk(_ address: String) async throws -> (said: Int?, rows: Int) {
        var (next, rows, said): (String?, Int, Int?) = (address, 0, nil)
        while let here = next {
            let found = try await get(here)
            guard found.status == .ok else { return (nil, -Int(found.status.code)) }
            // The first table of the page is the list itself.
            let list = found.text.firstRange(of: "id=\"overdue\"").map { String(found.text[..<$0.lowerBound]) } ?? found.text
            rows += list.matches(of: /data-row>/).count
            said = said ?? found.text.firstMatch(of: /data-count="([0-9]+)"/).flatMap { Int($0.1) }
            next = found.text.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
        return (said, rows)
    }

    /// The rows of a table of a figures page: the name, and each number with the list it opens.
    func sheet(_ id: String, on page: String) -> [[(words: String, address: String?)]] {
        guard let start = page.firstRange(of: "<h2 id=\"\(id)\">") else { return [] }
        let rest = page[start.upperBound...]
        let part = rest.firstRange(of: "</section>").map { rest[..<$0.lowerBound] } ?? rest
        return part.matches(of: /<tr[^>]*data-row>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
            row.1.matches(of: /<t[hd][^>]*>(?:<span>)?(?:<a href="([^"]+)">)?([^<]*)/).map { cell in
                (String(cell.2).replacing(",", with: ""), cell.1.map { String($0).replacing("&amp;", with: "&") })
            }
        }
    }
}
