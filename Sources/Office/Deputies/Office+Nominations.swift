import Civics
import Institutions
import Store

/// 评优提名 (S2-107): what the dossiers of a body's deputies hold in a year, side by side, so that a nomination rests on records. Not a ranking: it has no total.
public struct NominationSheet: Sendable {
    public struct Column: Sendable {
        public let id: String
        public let name: String
        fileprivate let source: String
        fileprivate var only = ""
        fileprivate var state = ""

        /// The list of what was counted; papers and opinions stand in the dossier, as first signer and as co-signer together.
        public func query(of person: String, year: Int) -> String {
            if Institutions.procedure(source) != nil { return "/deputies/\(person)/dossier?year=\(year)#\(id)" }
            return DeputyTally.query(source, only: only, state: state, person: person, from: .firstOf(year: year), through: .lastOf(year: year))
                ?? "/deputies/\(person)/dossier?year=\(year)"
        }
    }

    public struct Row: Sendable {
        public let person: City.Person
        /// In the order of the columns.
        public let counts: [Int]
    }

    public let body: City.Body
    public let year: Int
    public let level: String
    /// Levels at which the body has deputies.
    public let levels: [String]
    public let rows: [Row]

    public static let columns = [
        Column(id: "sitting", name: "出席会议", source: "sitting"), Column(id: "absent", name: "未到会", source: "attendance", state: "absent"),
        Column(id: "speech", name: "发言调研", source: "speech"), Column(id: "suggestion", name: "建议", source: "suggestion"),
        Column(id: "opinion", name: "经手意见", source: "opinion"), Column(id: "activity", name: "闭会活动", source: "activity"),
        Column(id: "reception", name: "接待", source: "reception"), Column(id: "contact", name: "联系群众", source: "contact"),
        Column(id: "deed", name: "办实事", source: "deed"), Column(id: "klass", name: "培训", source: "klass"),
        Column(id: "debriefing", name: "述职", source: "debriefing"), Column(id: "award", name: "表彰", source: "award"),
    ]
}

extension Office {
    /// One query for each column, whatever the number of deputies.
    /// - Parameters:
    ///   - level: of the mandates; empty: that of the body's own congress.
    ///   - sort: a column's id, most first; else by name.
    /// - Throws: `Failure.notFound` for whoever does not assess for the body.
    public func nominations(by body: City.Body, level: String, year: Int, sort: String, as viewer: Viewer) async throws -> NominationSheet {
        guard try await assessingBodies(for: viewer).contains(where: { $0.id == body.id }) else { throw Failure.notFound }
        let (city, today) = (city, today)
        func assessed(_ level: String) -> [City.Person] {
            kept("assessed \(body.id) \(level) \(year)", city, on: today) { city.assessed(by: body, level: level, year: year) }
        }
        let levels = City.levels.filter { !assessed($0).isEmpty }
        // Its own congress's before those who sit in others above it and live here.
        let own = levels.first { !city.isDelegated(body, level: $0, assessed($0)) } ?? levels.first ?? ""
        let chosen = levels.contains(level) ? level : own
        let people = assessed(chosen)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            let tally = DeputyTally(connection: connection, city: city, people: people.map(\.code))
            let counts = try NominationSheet.columns.map { column in
                try reading.answer("nominations \(body.id) \(chosen) \(year) \(column.id)", from: DeputyTally.registers(column.source)) {
                    try tally.counts(column.source, only: column.only, state: column.state, from: .firstOf(year: year), through: .lastOf(year: year))
                }
            }
            var rows = people.map { person in NominationSheet.Row(person: person, counts: counts.map { $0[person.code] ?? 0 }) }
            if let column = NominationSheet.columns.firstIndex(where: { $0.id == sort }) {
                rows = rows.enumerated().sorted { ($1.element.counts[column], $0.offset) < ($0.element.counts[column], $1.offset) }.map(\.element)
            }
            return NominationSheet(body: body, year: year, level: chosen, levels: levels, rows: rows)
        }
    }
}
