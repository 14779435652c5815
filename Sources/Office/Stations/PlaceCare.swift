import Civics
import Institutions
import Store

/// One place as those who look after the network see it.
public struct PlaceCare: Sendable {
    public let place: City.Place
    public let keepers: [City.Person]
    /// The latest day on which a leader or member was there, as a contact says.
    public let lastVisit: Day?
    public let stars: String
    public let deputies: Int
}

/// 空缺和走到: places without a keeper, and places no leader has been to.
public struct PlaceCareList: Sendable {
    public enum Only: String, Sendable, CaseIterable { case all, vacant, unvisited, standard, substandard }

    public let territory: City.Territory
    public let rows: [PlaceCare]
    public let next: String?
    public let counts: [Only: Int]
}

extension Office {
    public func placeCare(_ code: String, only: PlaceCareList.Only, after: String = "", limit: Int = 50, as viewer: Viewer) async throws -> PlaceCareList {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            let (visits, lists) = try keptReading(city, on: today, connection).answer("care/\(territory.code)", from: ["contact"]) {
                let (all, visits) = (places(under: territory, city, on: today), try connection.latestDays("contact", "place"))
                let meeting = all.filter { Office.meets($0) }
                let lists: [PlaceCareList.Only: [City.Place]] = [
                    .all: Array(all), .vacant: all.filter { city.keepers($0.code, on: today).isEmpty },
                    .unvisited: meeting.filter { visits[$0.code] == nil }, .standard: all.filter(\.isStandard),
                    .substandard: meeting.filter { !$0.isStandard },
                ]
                return (visits, lists)
            }
            let listed = lists[only] ?? []
            let start = after.isEmpty ? 0 : (listed.firstIndex { $0.code == after }.map { $0 + 1 } ?? listed.count)
            let page = Array(listed.dropFirst(start).prefix(limit))
            let stars = try Office.stars(page.map(\.code), on: today, connection)
            return PlaceCareList(
                territory: territory,
                rows: page.map {
                    PlaceCare(
                        place: $0, keepers: city.keepersOf($0, on: today), lastVisit: visits[$0.code].flatMap { Day($0) }, stars: stars[$0.code] ?? "",
                        deputies: city.deputies(at: $0, on: today).count)
                },
                next: start + page.count < listed.count ? page.last?.code : nil, counts: lists.mapValues(\.count))
        }
    }

    /// The stars that these places bear on a day.
    static func stars(_ codes: [String], on day: Day, _ connection: any Connection) throws -> [String: String] {
        let found = try connection.crossings("rating", "place", codes, by: "state", ["awarded", "appealed"])
        var stars: [String: String] = [:]
        for record in try connection.records("rating", ids: Array(Set(found.map(\.id)))) {
            guard let place = record.fields["place"]?.keyText, let star = record.fields["stars"]?.keyText, record.from <= day.description,
                record.until ?? "9999" >= day.description
            else { continue }
            stars[place] = max(stars[place] ?? "", star)
        }
        return stars
    }
}

/// 混合编组进站: the deputies of each station by level, and who is assigned to none.
public struct StationDeputies: Sendable {
    public let territory: City.Territory
    public let levels: [Choice]
    public internal(set) var rows: [(place: City.Place, counts: [String: Int])]
    /// Stations with deputies of more than one level.
    public let mixed: Int
    public let stations: Int
    public let assigned: Int
    /// Deputies of congresses in the territory, who stand at no place, by name.
    public let unassigned: [(person: City.Person, level: String, unit: String)]
    public let countUnassigned: Int
}

extension Office {
    static let mostNamed = 200

    public func stationDeputies(_ code: String, after: String = "", limit: Int = 100, as viewer: Viewer) throws -> (sheet: StationDeputies, next: String?) {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        let all = kept("station deputies/\(territory.code)", city, on: today) { stationDeputies(of: territory, city, today) }
        let start = after.isEmpty ? 0 : (all.rows.firstIndex { $0.place.code == after }.map { $0 + 1 } ?? all.rows.count)
        var sheet = all
        sheet.rows = Array(all.rows.dropFirst(start).prefix(limit))
        return (sheet, start + sheet.rows.count < all.rows.count ? sheet.rows.last?.place.code : nil)
    }

    /// With every station that has deputies.
    private func stationDeputies(of territory: City.Territory, _ city: City, _ today: Day) -> StationDeputies {
        let mandates = city.posts.values.filter { $0.role == .deputy && $0.term.contains(today) }
        var assigned: Set<Int64> = [], counts: [Int64: [String: Int]] = [:]
        var people: [Int64: Set<Int64>] = [:]
        for post in mandates {
            guard case .place(let place) = post.holder, city.places[place]?.term.contains(today) == true else { continue }
            assigned.insert(post.person)
            people[place, default: []].insert(post.person)
        }
        for (place, persons) in people {
            for person in persons { counts[place, default: [:]][city.highestLevel(of: person) ?? "", default: 0] += 1 }
        }
        let own = mandates.filter { post in
            let code = post.body.flatMap { city.bodies[$0]?.territory } ?? { if case .place(let id) = post.holder { city.places[id]?.territory ?? "" } else { "" } }()
            return city.territories[code]?.path.utf8.starts(with: territory.path.utf8) ?? false
        }
        var missing: [Int64: City.Post] = [:]
        for post in own where !assigned.contains(post.person) { missing[post.person] = post }
        let named = missing.compactMap { id, post in city.people[id].map { ($0, post.level, post.electingUnit) } }.sorted { ($0.0.name, $0.0.id) < ($1.0.name, $1.0.id) }
        let stations = places(under: territory, city, on: today).filter { counts[$0.id] != nil }
        return StationDeputies(
            territory: territory, levels: Registers.post.field("level")?.choices ?? [], rows: stations.map { ($0, counts[$0.id] ?? [:]) },
            mixed: stations.count { (counts[$0.id] ?? [:]).count > 1 }, stations: stations.count,
            assigned: Set(own.map(\.person)).intersection(assigned).count, unassigned: Array(named.prefix(Office.mostNamed)), countUnassigned: named.count)
    }
}
