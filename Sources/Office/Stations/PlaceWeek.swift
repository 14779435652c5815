import Civics
import Institutions
import Store

/// 周有接待: what became of the receptions of a place in one week, from Monday to Sunday.
public struct PlaceWeek: Sendable {
    public let monday: Day
    public var held = 0, planned = 0, missed = 0, cancelled = 0, substituted = 0

    public init(_ monday: Day) { self.monday = monday }

    public var sunday: Day { monday + 6 }
    public var all: Int { held + planned + missed + cancelled + substituted }

    /// Held, or made up for by another reception.
    public var isDone: Bool { held + substituted > 0 }

    /// The red mark: the week is over and nobody received, nor was anything held instead.
    public func isRed(on today: Day) -> Bool { sunday < today && !isDone }

    mutating func take(_ state: String) {
        switch state {
        case "held": held += 1
        case "planned": planned += 1
        case "missed": missed += 1
        case "cancelled": cancelled += 1
        case "substituted": substituted += 1
        default: break
        }
    }

    static let states = ["held", "planned", "missed", "cancelled", "substituted"]
}

extension Day {
    /// The Monday of its week.
    public var monday: Day { self - (weekday.rawValue - 1) }
    /// 2026-03
    public var monthText: String { String(description.prefix(7)) }
    public var quarter: Int { (month - 1) / 3 + 1 }
    public var firstOfMonth: Day { self - (dayOfMonth - 1) }
}

/// One place in the grid of an office: its weeks, last month's summary and this quarter's plan.
public struct PlaceRow: Sendable {
    public let place: City.Place
    public let weeks: [PlaceWeek]
    /// Whether a week without a reception is a red one: homes, stations and rooms, and whoever has an arrangement.
    public let mustReceive: Bool
    /// The state of the summary of last month; empty: there is none.
    public let summary: String
    /// The state of this quarter's plan; empty: there is none.
    public let quarter: String

    /// On the day itself or later it is red that nobody sent it.
    public var isSummaryDone: Bool { ["submitted", "accepted"].contains(summary) }
    public var isQuarterPlanned: Bool { ["submitted", "approved", "done"].contains(quarter) }
}

/// Places × weeks.
public struct PlaceGrid: Sendable {
    public let territory: City.Territory
    public let rows: [PlaceRow]
    /// The code after which the next page goes on.
    public let next: String?
    /// Of all places of the territory: how many, how many must receive, and how many of these did not in the last whole week.
    public let places: Int, receiving: Int, red: Int
    /// How many of those that must have sent last month's summary, and how many have planned this quarter.
    public let summaries: Int, quarters: Int
}

extension Office {
    public static let gridWeeks = 8

    /// The grid of an office: a page of places, four statements whatever their number, and three for the sums of all.
    /// - Parameters:
    ///   - code: the territory; empty: all that the viewer oversees.
    ///   - isRedOnly: those that have nothing to show for the last whole week.
    public func placeGrid(_ code: String, isRedOnly: Bool = false, after: String = "", limit: Int = 50, as viewer: Viewer) async throws -> PlaceGrid {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            let scheduled = try reading.answer("scheduled", from: ["schedule"]) { Set(try connection.latestDays("schedule", "place").keys) }
            let all = places(under: territory, city, on: today)
            let sums = try reading.answer("grid/\(territory.code)", from: ["schedule", "reception", "summary", "quarter"]) {
                try GridSums(all, scheduled, territory, today, connection)
            }
            let (listed, count) = isRedOnly ? (sums.red[...], sums.red.count) : (all, all.count)
            let start = after.isEmpty ? 0 : (listed.firstIndex { $0.code == after }.map { $0 - listed.startIndex + 1 } ?? count)
            let page = Array(listed.dropFirst(start).prefix(limit))
            return PlaceGrid(
                territory: territory, rows: try Office.rows(page, scheduled, today, connection),
                next: start + page.count < count ? page.last?.code : nil, places: all.count, receiving: sums.receiving,
                red: sums.red.count, summaries: sums.summaries, quarters: sums.quarters)
        }
    }

    static func mustReceive(_ place: City.Place, _ scheduled: Set<String>) -> Bool {
        ["home", "station", "activityRoom"].contains(place.kind) || scheduled.contains(place.code)
    }

    private static func rows(_ places: [City.Place], _ scheduled: Set<String>, _ today: Day, _ connection: any Connection) throws -> [PlaceRow] {
        let codes = places.map(\.code)
        let first = today.monday - 7 * (gridWeeks - 1)
        var weeks: [String: [PlaceWeek]] = [:]
        for code in codes { weeks[code] = (0..<gridWeeks).map { PlaceWeek(first + 7 * $0) } }
        for one in try connection.crossings(
            "reception", "place", codes, by: "state", PlaceWeek.states, from: first.description, through: (today.monday + 6).description)
        {
            guard let day = Day(one.day) else { continue }
            weeks[one.value]?[(day - first) / 7].take(one.other)
        }
        let month = (today.firstOfMonth - 1).monthText
        var summaries: [String: String] = [:], quarters: [String: String] = [:]
        for one in try connection.crossings("summary", "place", codes, by: "state", ["draft", "submitted", "accepted"], from: month, through: month) {
            summaries[one.value] = one.other
        }
        for one in try connection.crossings(
            "quarter", "place", codes, by: "state", ["draft", "submitted", "approved", "done"],
            filters: [("year", [String(today.year)]), ("quarter", [String(today.quarter)])])
        { quarters[one.value] = one.other }
        return places.map { place in
            PlaceRow(
                place: place, weeks: weeks[place.code] ?? [], mustReceive: mustReceive(place, scheduled), summary: summaries[place.code] ?? "",
                quarter: quarters[place.code] ?? "")
        }
    }
}

/// What the places of a territory have to show together.
private struct GridSums: Sendable {
    let receiving: Int
    /// Those that must receive and did not in the last whole week.
    let red: [City.Place]
    let summaries: Int, quarters: Int

    init(_ places: ArraySlice<City.Place>, _ scheduled: Set<String>, _ territory: City.Territory, _ today: Day, _ connection: any Connection) throws {
        let must = places.filter { Office.mustReceive($0, scheduled) }
        let codes = Set(must.map(\.code))
        let last = today.monday - 7
        /// The places among those that must, with a record in these states.
        func done(_ register: String, _ states: [String], from: String = "", through: String = "9999", _ filters: [(String, [String])] = []) throws -> Set<String> {
            var query = RecordQuery(register, scope: .init(territories: [territory.code]))
            query.filters = filters + [("state", states)]
            (query.from, query.through) = (from, through)
            return Set(try connection.groups(query, by: "place", limit: 100_000).map(\.value)).intersection(codes)
        }
        let kept = try done("reception", ["held", "substituted"], from: last.description, through: (last + 6).description)
        let month = (today.firstOfMonth - 1).monthText
        receiving = must.count
        red = must.filter { !kept.contains($0.code) }
        summaries = try done("summary", ["submitted", "accepted"], from: month, through: month).count
        quarters = try done("quarter", ["submitted", "approved", "done"], [("year", [String(today.year)]), ("quarter", [String(today.quarter)])]).count
    }
}
