import Civics
import Institutions
import Store

/// The cycle of one place: its week, month, quarter and year.
public struct PlaceCycle: Sendable {
    public let place: City.Place
    public let today: Day
    /// Of last week, this week and the next, in the order of their days.
    public let receptions: [StoredRecord]
    public let weeks: [PlaceWeek]
    public let mustReceive: Bool
    /// The newest three, the newest first.
    public let summaries: [StoredRecord]
    /// This quarter's plan with its items, and the next one's when it has been begun.
    public let quarter: StoredRecord?
    public let nextQuarter: StoredRecord?
    public let items: [StoredRecord]
    /// Consultations sent here that were to be reported within two months past or are to be, the latest first.
    public let canvassed: [StoredRecord]
    /// The deputies who receive here, with this year's debriefing of each.
    public let deputies: [(person: City.Person, debriefing: StoredRecord?)]

    public var itemsDone: Int { items.count { $0.fields["state"]?.keyText == "done" } }
    public var itemsAll: Int { items.count { $0.fields["state"]?.keyText != "dropped" } }
    public var debriefed: Int { deputies.count { ["held", "published"].contains($0.debriefing?.fields["state"]?.keyText ?? "") } }
}

extension Office {
    public func placeCycle(_ code: String, as viewer: Viewer) async throws -> PlaceCycle {
        let place = try placeInSight(code, of: viewer)
        let (city, today) = (city, today)
        let people = city.deputies(at: place, on: today)
        return try await store.read { connection in
            func records(_ register: String, _ filters: [(String, [String])], limit: Int, from: String = "", through: String = "") throws -> [StoredRecord] {
                var query = RecordQuery(register, scope: .everything, limit: limit)
                query.filters = filters
                (query.from, query.through) = (from, through)
                return try connection.records(query)
            }
            let own = ("place", [place.code])
            let first = today.monday - 7
            let receptions = try records("reception", [own], limit: 60, from: first.description, through: (first + 20).description)
            var weeks = (0..<3).map { PlaceWeek(first + 7 * $0) }
            for one in receptions { if let day = Day(one.day) { weeks[min(max((day - first) / 7, 0), 2)].take(one.fields["state"]?.keyText ?? "") } }
            func plan(_ day: Day) throws -> StoredRecord? {
                try records("quarter", [own, ("year", [String(day.year)]), ("quarter", [String(day.quarter)])], limit: 1).first
            }
            let quarter = try plan(today)
            let items = try quarter.map { try records("planItem", [("quarter", [$0.code])], limit: 60) } ?? []
            let codes = people.map(\.code)
            let year = (Day.firstOf(year: today.year).description, Day.lastOf(year: today.year).description)
            let found = try connection.crossings(
                "debriefing", "person", codes, by: "state", ["planned", "held", "published"], from: year.0, through: year.1)
            let debriefings = try connection.records("debriefing", ids: Array(Set(found.map(\.id))).sorted())
            var best: [String: StoredRecord] = [:]
            for one in debriefings.sorted(by: { Office.order($0) < Office.order($1) }) { if let person = one.fields["person"]?.keyText { best[person] = one } }
            return PlaceCycle(
                place: place, today: today, receptions: receptions.reversed(), weeks: weeks,
                mustReceive: Office.mustReceive(place, Set(try records("schedule", [own], limit: 1).map { _ in place.code })),
                summaries: try records("summary", [own], limit: 3), quarter: quarter,
                nextQuarter: try plan(today.firstOfMonth.adding(months: 3)), items: items.reversed(),
                canvassed: try records("canvassReturn", [own, ("state", Canvass.standing)], limit: 20, from: (today - 60).description), deputies: people.map { ($0, best[$0.code]) })
        }
    }

    /// One that was held says more than one that is planned.
    private static func order(_ debriefing: StoredRecord) -> Int { ["planned", "held", "published"].firstIndex(of: debriefing.fields["state"]?.keyText ?? "") ?? 0 }
}
