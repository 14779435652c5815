import Civics
import Institutions
import Store

/// 六有标准 and others: what of a checklist each place has.
public struct PlaceStandards: Sendable {
    public struct Item: Sendable {
        public let code: String
        public let name: String
        public let auto: String
    }

    public enum Outcome: Sendable, Equatable {
        /// By the records alone.
        case found
        /// As the last inspection of the item says.
        case passed(Day)
        /// Not, with the day by which it is to be put right and the check's number.
        case failed(fixBy: Day?, check: Int64)
        case unknown

        public var isGood: Bool {
            switch self {
            case .found, .passed: true
            case .failed, .unknown: false
            }
        }
    }

    public struct Row: Sendable {
        public let place: City.Place
        public let outcomes: [Outcome]
        public var good: Int { outcomes.count(where: \.isGood) }
    }

    public let territory: City.Territory
    public let scheme: String
    public let items: [Item]
    public let rows: [Row]
    public let next: String?
    public let places: Int
    /// From when records count for the items that the records decide.
    public let since: Day
}

extension Office {
    /// A page of places against a checklist; a handful of statements whatever their number.
    public func placeStandards(_ code: String, scheme: String = "sixHaves", after: String = "", limit: Int = 50, as viewer: Viewer) async throws -> PlaceStandards {
        let territory = try placeScope(code, of: viewer)
        let (city, today, sight) = (city, today, viewer.sight)
        let all = kept("meeting/\(territory.code)", city, on: today) { places(under: territory, city, on: today).filter { Office.meets($0) } }
        let start = after.isEmpty ? 0 : (all.firstIndex { $0.code == after }.map { $0 + 1 } ?? all.count)
        let page = Array(all.dropFirst(start).prefix(limit))
        let since = rules.start("places.active", in: territory.path, before: today, or: 3)
        return try await store.read { [self] connection in
            let items = try Office.items(scheme, today, connection)
            let known = try keptReading(city, on: today, connection).answer("facts/\(territory.code)", from: PlaceFacts.registers) {
                try PlaceFacts(connection, city, since: since, today: today, territory.code)
            }
            let facts = try PlaceEvidence(page, since: since, today: today, sight, known, connection)
            let checks = try Office.checks(page.map(\.code), items.map(\.code), connection)
            let rows = page.map { place in
                PlaceStandards.Row(place: place, outcomes: items.map { item in
                    let looked = checks["\(place.code) \(item.code)"]
                    if case .failed = looked { return item.auto != "none" && facts.has(item.auto, place) ? .found : looked ?? .unknown }
                    if item.auto != "none" { return facts.has(item.auto, place) ? .found : looked ?? .unknown }
                    return looked ?? .unknown
                })
            }
            return PlaceStandards(
                territory: territory, scheme: scheme, items: items, rows: rows, next: start + page.count < all.count ? page.last?.code : nil,
                places: all.count, since: since)
        }
    }

    /// The checklist in force; where none has been set, the seven things that the text of 六有 lists.
    private static func items(_ scheme: String, _ today: Day, _ connection: any Connection) throws -> [PlaceStandards.Item] {
        var query = RecordQuery("standard", scope: .everything, limit: 200)
        query.filters = [("scheme", [scheme])]
        query.standing = today.description
        let found = try connection.records(query).sorted { ($0.fields["order"]?.integer ?? 999, $0.id) < ($1.fields["order"]?.integer ?? 999, $1.id) }
        if found.isEmpty, scheme == "sixHaves" { return Places.sixHaves.map { .init(code: "", name: $0.0, auto: $0.1) } }
        var seen: Set<String> = []
        return found.map { .init(code: $0.code, name: $0.name, auto: $0.fields["auto"]?.keyText ?? "none") }.filter { seen.insert($0.name).inserted }
    }

    /// The last look at each item of each place: passed, mended and confirmed, or not.
    private static func checks(_ places: [String], _ items: [String], _ connection: any Connection) throws -> [String: PlaceStandards.Outcome] {
        let codes = items.filter { !$0.isEmpty }
        guard !codes.isEmpty else { return [:] }
        let found = try connection.crossings("check", "place", places, by: "item", codes)
        var latest: [String: RecordCrossing] = [:]
        for one in found { latest["\(one.value) \(one.other)"] = one }
        let records = Dictionary(uniqueKeysWithValues: try connection.records("check", ids: latest.values.map(\.id)).map { ($0.id, $0) })
        return latest.compactMapValues { one in
            guard let record = records[one.id] else { return nil }
            let isGood = record.fields["result"]?.keyText == "pass" || record.fields["state"]?.keyText == "confirmed"
            return isGood ? .passed(Day(one.day) ?? .earliest) : .failed(fixBy: Day(record.fields["fixBy"]?.keyText ?? ""), check: record.id)
        }
    }
}

/// What the records of these places prove: a plan of this quarter, receptions held, opinions and duties kept, rules in force.
private struct PlaceEvidence {
    private let planned: Set<String>, archived: Set<String>
    private let facts: PlaceFacts

    init(_ places: [City.Place], since: Day, today: Day, _ sight: Sight, _ facts: PlaceFacts, _ connection: any Connection) throws {
        self.facts = facts
        let codes = places.map(\.code)
        planned = Set(try connection.crossings(
            "quarter", "place", codes, by: "state", ["submitted", "approved", "done"],
            filters: [("year", [String(today.year)]), ("quarter", [String(today.quarter)])]).map(\.value))
        var filter = MatterFilter.ofResidents()
        (filter.from, filter.through) = (since, today)
        let stations = Set(try connection.counts(by: .station, .everything, filter).map(\.key))
        let confirmed = try connection.crossings("duty", "place", codes, by: "state", ["confirmed"], from: since.description, through: today.description)
        archived = Set(confirmed.map(\.value)).union(places.filter { stations.contains(Holder.place($0.id).wire) }.map(\.code))
    }

    func has(_ auto: String, _ place: City.Place) -> Bool {
        switch auto {
        case "plan": planned.contains(place.code)
        case "records": facts.active.contains(place.code)
        case "archives": archived.contains(place.code)
        case "rules": facts.hasRules(place)
        default: false
        }
    }
}
