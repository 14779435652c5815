import Civics
import Institutions
import Store

/// 年度代表工作计划 (S1-05): the themes under which a year's activities were laid out, with how many are planned and how many were held.
public struct ThemePlan: Sendable {
    public struct Line: Sendable {
        /// Empty: activities that name no theme.
        public let theme: String
        /// All that are not called off, of these those held, those still to come, those of the latter whose day is over.
        public var planned = 0, done = 0, open = 0, late = 0
        public var cancelled = 0
    }

    /// The largest first, those without a theme last.
    public let lines: [Line]
    public let total: Line
    /// More themes than a page shows.
    public let isCut: Bool

    public static let planned = ["planned", "open", "held", "summed"]
    public static let done = ["held", "summed"]
    public static let open = ["planned", "open"]
    public static let cancelled = ["cancelled"]
}

extension Office {
    private static let mostThemes = 200

    /// - Throws: `Failure.notFound` for whoever oversees no activities.
    public func themePlan(year: Int, as viewer: Viewer) async throws -> ThemePlan {
        _ = try scopes(["activity"], of: viewer)
        var filter = RecordFilter()
        (filter.from, filter.through) = (Day.firstOf(year: year), Day.lastOf(year: year))
        let whole = try query("activity", filter, as: viewer)
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            try keptReading(city, on: today, connection).answer("themes \(whole.key)", from: ["activity"]) {
                var lines: [String: ThemePlan.Line] = [:]
                var total = ThemePlan.Line(theme: "")
                func add(_ states: [String], through: Day? = nil, to path: WritableKeyPath<ThemePlan.Line, Int>) throws {
                    var query = whole
                    query.filters.append(("state", states))
                    if let through { query.through = min(through, Day.lastOf(year: year)).description }
                    for group in try connection.groups(query, by: "theme", limit: .max, byValue: true) {
                        lines[group.value, default: .init(theme: group.value)][keyPath: path] = group.n
                    }
                    total[keyPath: path] = try connection.count(query, most: .max)
                    query.blank = ["theme"]
                    lines["", default: .init(theme: "")][keyPath: path] = try connection.count(query, most: .max)
                }
                try add(ThemePlan.planned, to: \.planned)
                try add(ThemePlan.done, to: \.done)
                try add(ThemePlan.open, to: \.open)
                try add(ThemePlan.open, through: today - 1, to: \.late)
                try add(ThemePlan.cancelled, to: \.cancelled)
                let rest = lines.removeValue(forKey: "").map { $0.planned + $0.cancelled > 0 ? [$0] : [] } ?? []
                let themes = lines.values.sorted { ($1.planned, $0.theme) < ($0.planned, $1.theme) }
                return ThemePlan(lines: themes.prefix(Office.mostThemes) + rest, total: total, isCut: themes.count > Office.mostThemes)
            }
        }
    }
}
