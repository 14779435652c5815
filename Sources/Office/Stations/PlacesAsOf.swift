import Civics
import Institutions
import Store

/// 某天的阵地: how many places of each kind there were on a day, as the records said then.
public struct PlacesAsOf: Sendable {
    public struct Place: Sendable {
        public let id: Int64
        public let code: String, name: String, kind: String, territory: String
    }

    public let territory: City.Territory
    public let day: Day
    public let counts: [String: Int]
    /// Of one kind or all, by code; the first two hundred.
    public let places: [Place]
}

extension Office {
    private static let asOfPage = 2_000, asOfMost = 200

    /// The versions that held on the day are read in pages, so that a province's places do not stand in memory at once.
    public func placesAsOf(_ day: Day, in code: String, kind: String = "", as viewer: Viewer) async throws -> PlacesAsOf {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            try keptReading(city, on: today, connection).answer("as of/\(day)/\(territory.code)/\(kind)", from: ["place"]) {
                var counts: [String: Int] = [:], places: [PlacesAsOf.Place] = [], last: Int64 = 0
                while true {
                    let page = try connection.recordsAsOf("place", day: day.description, after: last, limit: Office.asOfPage)
                    for (id, fields) in page {
                        func text(_ name: String) -> String { fields[name]?.keyText ?? "" }
                        // What had not begun or was over on that day is not counted, whenever it was written down.
                        guard text("from") <= day.description, text("until").isEmpty || text("until") >= day.description,
                            city.territories[text("territory")]?.path.utf8.starts(with: territory.path.utf8) == true
                        else { continue }
                        counts[text("kind"), default: 0] += 1
                        if kind.isEmpty || kind == text("kind"), places.count < Office.asOfMost {
                            places.append(.init(id: id, code: text("code"), name: text("name"), kind: text("kind"), territory: text("territory")))
                        }
                    }
                    guard page.count == Office.asOfPage, let end = page.last?.id else { break }
                    last = end
                }
                return PlacesAsOf(territory: territory, day: day, counts: counts, places: places)
            }
        }
    }
}
