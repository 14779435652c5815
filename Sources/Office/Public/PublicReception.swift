import Civics
import Institutions
import Store

/// A reception as everybody may know of it: when, where, who receives, and what an organ that came to listen answered and promised.
public struct PublicReception: Sendable {
    public let id: Int64, version: Int, code: String
    public let place: City.Place?
    public let day: Day
    /// The day on which it would have been, had that not been a day of rest.
    public let planned: Day?
    /// 09:00; empty where nobody has said.
    public let hour: String, end: String
    public let mode: String, theme: String, address: String, zone: String
    public let organ: String, organHead: String
    public let deputies: [City.Person]
    public let state: String
    /// Why it was cancelled; empty otherwise.
    public let reason: String
    public let response: String, promise: String, promised: String, realised: String
    public let respondedOn: Day?, promiseDue: Day?

    public var isPlanned: Bool { state == "planned" }
    public var isOff: Bool { ["cancelled", "substituted"].contains(state) }

    /// 09:00—11:00
    public var time: String { [hour, end].filter { !$0.isEmpty }.joined(separator: "—") }

    public var modeName: String { Self.word("mode", mode) }
    public var stateName: String { Self.word("state", state) }
    public var promisedName: String { Self.word("promised", promised) }

    private static func word(_ field: String, _ value: String) -> String {
        Institutions.register("reception")?.field(field)?.word(for: .string(value)) ?? value
    }

    init(_ record: StoredRecord, zones: [String: String], _ city: City) {
        func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
        func day(_ name: String) -> Day? { Day(text(name)) }
        (id, version, code) = (record.id, record.version, record.code)
        place = city.place(code: text("place"))
        self.day = day("day") ?? .earliest
        planned = day("plannedDay").flatMap { $0 == day("day") ? nil : $0 }
        (hour, end, mode, theme, address) = (text("hour"), text("end"), text("mode"), text("theme"), text("address"))
        zone = zones[text("zone")] ?? ""
        (organ, organHead) = (city.body(code: text("organ"))?.name ?? "", text("organHead"))
        let receiving = text("state") == "held" && record.fields["present"] != nil ? "present" : "deputies"
        deputies = (record.fields[receiving]?.codes ?? []).compactMap { city.person(code: $0) }
        state = text("state")
        reason = ["cancelled", "substituted"].contains(text("state")) ? text("reason") : ""
        (response, promise, promised, realised) = (text("response"), text("promise"), text("promised"), text("realised"))
        (respondedOn, promiseDue) = (day("respondedOn"), day("promiseDue"))
    }
}

/// Which receptions are asked for: all, or those in a territory, at a place, by a deputy.
public struct ReceptionFilter: Sendable {
    public var territory = ""
    public var place = ""
    /// A person's code.
    public var deputy = ""
    public var from: Day?
    public var through: Day?

    public init(territory: String = "", place: String = "", deputy: String = "", from: Day? = nil, through: Day? = nil) {
        (self.territory, self.place, self.deputy, self.from, self.through) = (territory, place, deputy, from, through)
    }

    func query(limit: Int) -> RecordQuery {
        var query = RecordQuery("reception", scope: .everything, limit: limit)
        query.isForward = true
        // The narrowest first: it is the one that the store walks.
        if !place.isEmpty { query.filters.append(("place", [place])) }
        if !deputy.isEmpty { query.filters.append(("deputies", [deputy])) }
        if !territory.isEmpty, place.isEmpty { query.filters.append(("@in", [territory])) }
        query.from = from?.description ?? ""
        query.through = through?.description ?? ""
        return query
    }
}

extension Office {
    /// Receptions in the order of their days, and how many there are in all, counted up to `mostCounted` and one.
    public func receptions(
        _ filter: ReceptionFilter, after mark: (key: String, id: Int64)? = nil, limit: Int
    ) async throws -> (rows: [PublicReception], count: Int) {
        let city = city
        return try await store.read { connection in
            var query = filter.query(limit: limit)
            let count = try connection.count(query, most: Office.mostCounted + 1)
            query.after = mark
            return (try Office.receptions(query, city, connection), count)
        }
    }

    /// Of one day in the order of the clock.
    static func receptions(_ query: RecordQuery, _ city: City, _ connection: any Connection) throws -> [PublicReception] {
        let records = try connection.records(query)
        let zones = Set(records.compactMap { $0.fields["zone"]?.keyText })
        let names = zones.isEmpty ? [] : try connection.records("zone", codes: zones.sorted())
        let byCode = Dictionary(names.map { ($0.code, $0.name) }) { first, _ in first }
        return records.map { PublicReception($0, zones: byCode, city) }
    }

    /// One reception that is still to come; nil when there is none of that code.
    public func reception(code: String) async throws -> PublicReception? {
        let city = city
        return try await store.read { connection in
            guard let record = try connection.record("reception", code: code) else { return nil }
            let zone = try record.fields["zone"]?.keyText.isEmpty == false ? connection.record("zone", code: record.fields["zone"]?.keyText ?? "") : nil
            return PublicReception(record, zones: zone.map { [$0.code: $0.name] } ?? [:], city)
        }
    }
}
