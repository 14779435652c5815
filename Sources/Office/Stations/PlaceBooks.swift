import Civics
import Institutions
import Store

/// 一表两卡三簿: what the records of a place say for a stretch of days, as its papers print it.
public struct PlaceBooks: Sendable {
    public let place: City.Place
    public let from: Day
    public let through: Day
    /// All but the cancelled ones, in the order of their days.
    public let receptions: [StoredRecord]
    /// Residents' opinions of the station, in the order in which they came.
    public let opinions: [MatterLine]
    /// Confirmed 履职登记 of the place.
    public let duties: [StoredRecord]
    public let deputies: [City.Person]
    /// As the ledgers count them: the papers print these sums beside their own rows.
    public let countReceptions: Int, countVisitors: Int, countOpinions: Int, countDuties: Int
    /// Of each deputy who receives here: receptions in these days at which he was present, and duties.
    public let presence: [String: Int]

    public var held: [StoredRecord] { receptions.filter { $0.fields["state"]?.keyText == "held" } }

    /// Of each event, how many opinions say that they were heard there.
    let heard: [String: Int]

    /// How many opinions each reception brought: those that name it; what the station registered on its day without naming one is counted
    /// at the day's first reception alone.
    public var opinionsByReception: [Int64: Int] {
        var days = Dictionary(opinions.map { ($0.at.day.description, 1) }, uniquingKeysWith: +)
        func named(_ one: StoredRecord) -> Int { heard["reception/\(one.code)"] ?? 0 }
        for one in held { days[one.day] = max(0, (days[one.day] ?? 0) - named(one)) }
        var seen: Set<String> = []
        return Dictionary(uniqueKeysWithValues: held.map { ($0.id, named($0) + (seen.insert($0.day).inserted ? days[$0.day] ?? 0 : 0)) })
    }

    /// Every time that a deputy received, and every confirmed duty that is not one of these: one line each.
    public var dutyLines: [(day: String, person: String, record: StoredRecord)] {
        let receiving = held.flatMap { one in (one.fields["present"]?.codes ?? []).map { (one.day, $0, one) } }
        let other = duties.filter { $0.fields["covers"] == nil }.map { ($0.day, $0.fields["person"]?.keyText ?? "", $0) }
        return (receiving + other).sorted { ($0.0, $0.2.register, $0.2.id, $0.1) < ($1.0, $1.2.register, $1.2.id, $1.1) }
    }
}

extension Office {
    /// More rows than a book of a quarter has; a longer stretch is printed in parts.
    public static let mostBooked = 1_000

    public func placeBooks(_ code: String, from: Day, through: Day, as viewer: Viewer) async throws -> PlaceBooks {
        let place = try placeInSight(code, of: viewer)
        let (city, today) = (city, today)
        var filter = MatterFilter.ofResidents()
        (filter.station, filter.from, filter.through) = (Holder.place(place.id).wire, from, through)
        let asked = filter.resolved(in: city)
        return try await store.read { connection in
            func query(_ register: String, _ filters: [(String, [String])], limit: Int = 0) -> RecordQuery {
                var query = RecordQuery(register, scope: .everything, limit: limit)
                query.filters = [("place", [place.code])] + filters
                (query.from, query.through) = (from.description, through.description)
                return query
            }
            let held = query("reception", [("state", ["held"])]), confirmed = query("duty", [("state", ["confirmed"])])
            let presence = try connection.groups(held, by: "present", limit: Office.mostBooked)
            let named = try asked.naming(city, today, connection)
            return PlaceBooks(
                place: place, from: from, through: through,
                receptions: try connection.records(query("reception", [("state", ["planned", "held", "missed", "substituted"])], limit: Office.mostBooked)).reversed(),
                opinions: try connection.matters(viewer.sight, named, after: nil, limit: Office.mostBooked).reversed(),
                duties: try connection.records(query("duty", [("state", ["confirmed"])], limit: Office.mostBooked)).reversed(),
                deputies: city.deputies(at: place, on: min(through, today)), countReceptions: try connection.figure(held, .records),
                countVisitors: try connection.figure(held, .sum("visitors")), countOpinions: try connection.count(viewer.sight, named),
                countDuties: try connection.figure(confirmed, .records),
                presence: Dictionary(presence.map { ($0.value, $0.n) }) { first, _ in first },
                heard: try connection.facetCounts("event", of: Institutions.ofResidents.id, viewer.sight, named))
        }
    }
}
