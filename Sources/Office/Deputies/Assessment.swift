import Civics
import Institutions
import Store

/// 考核得分: what a body's scheme gives one deputy in a year, worked out from the registers.
public struct AssessmentScore: Sendable {
    public struct Line: Sendable {
        public let indicator: AssessmentIndicator
        public let n: Int
        public let points: Int
        /// Written down by the deputy and not yet confirmed by anybody: counted nowhere.
        public var waiting = 0
    }

    public let person: City.Person
    public internal(set) var lines: [Line]

    public var height: Int { sum("height") }
    public var breadth: Int { sum("breadth") }
    public var frequency: Int { sum("frequency") }
    public var total: Int { lines.reduce(0) { $0 + $1.points } }

    public func sum(_ measure: String) -> Int { lines.reduce(0) { $0 + ($1.indicator.measure == measure ? $1.points : 0) } }
}

/// 考核指标, as its record says it.
public struct AssessmentIndicator: Sendable {
    public let id: Int64
    public let name: String
    public let measure: String
    public let source: String
    public let only: String
    public let state: String
    public let points: Int
    public let cap: Int?

    init(_ record: StoredRecord) {
        func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
        (id, name, measure, source, only, state) = (record.id, record.name, text("measure"), text("source"), text("only"), text("counts"))
        (points, cap) = (Int(text("points")) ?? 0, Int(text("cap")))
    }

    /// So many points each time, up to the cap; what is taken off is taken off to the end.
    func score(_ n: Int) -> Int {
        let sum = n * points
        return cap.map { min(sum, $0) } ?? sum
    }

    /// The list of what was counted; of what waits to be confirmed.
    public func query(of person: String, year: Int, isWaiting: Bool = false) -> String? {
        DeputyTally.query(source, only: only, state: isWaiting ? DeputyTally.unconfirmed : state, person: person, from: .firstOf(year: year), through: .lastOf(year: year))
    }
}

/// 考核表: everybody whom a body assesses in a year at one level.
public struct AssessmentTable: Sendable {
    public let body: City.Body
    public let year: Int
    public let level: String
    /// Another body's deputies, who live here and are assessed on its behalf.
    public let isDelegated: Bool
    public let indicators: [AssessmentIndicator]
    /// By name.
    public let scores: [AssessmentScore]

    /// The middle of all; of an even number the lower of the two in the middle.
    public func median(_ value: (AssessmentScore) -> Int) -> Int? {
        let sorted = scores.map(value).sorted()
        return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    }
}

extension City {
    /// Whom a body assesses at a level: its own deputies, and of deputies of congresses above those who belong to a station in its
    /// territory (S4-23).
    func assessed(by body: Body, level: String, year: Int) -> [Person] {
        guard let path = territories[body.territory]?.path else { return [] }
        let (first, last) = (Day.firstOf(year: year), Day.lastOf(year: year))
        var seen: Set<Int64> = []
        for post in posts.values where post.role == .deputy && post.level == level && post.term.from <= last && post.term.until ?? .latest >= first {
            let congress = post.body.flatMap { bodies[$0] }.flatMap { territories[$0.territory]?.path } ?? ""
            let station: String = if case .place(let id) = post.holder { places[id].flatMap { territories[$0.territory]?.path } ?? "" } else { "" }
            let isAbove = congress != path && path.utf8.starts(with: congress.utf8)
            if congress == path || isAbove && station.utf8.starts(with: path.utf8) { seen.insert(post.person) }
        }
        return seen.compactMap { people[$0] }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }

    func isDelegated(_ body: Body, level: String, _ people: [Person]) -> Bool {
        people.contains { person in
            posts(of: person.id).contains { post in
                post.role == .deputy && post.level == level && post.body.flatMap { bodies[$0]?.territory } != body.territory
            }
        }
    }
}
