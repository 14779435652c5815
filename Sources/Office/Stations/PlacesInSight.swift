import Civics
import Institutions
import Store

extension Office {
    /// Whether a person oversees places, and does not only keep one.
    public func overseesPlaces(_ viewer: Viewer) -> Bool { (try? reach("place", of: viewer))?.reach.isOverseer ?? false }

    /// The territory that a page of places is about: the one asked for, else the topmost that the person oversees.
    /// - Throws: `Failure.notFound` for one that lies elsewhere, and for those who oversee no places.
    public func placeScope(_ code: String, of viewer: Viewer) throws -> City.Territory {
        let (_, reach) = try reach("place", of: viewer)
        let city = city
        guard reach.isOverseer else { throw Failure.notFound }
        let tops = (reach.paths ?? [city.territories[city.root]?.path ?? "/"]).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        guard !code.isEmpty else { return try tops.first.flatMap { city.territory(path: $0) } ?? { throw Failure.notFound }() }
        guard let found = city.territories[code], tops.contains(where: { found.path.utf8.starts(with: $0.utf8) }) else { throw Failure.notFound }
        return found
    }

    /// A place whose week and books this person may read: those he keeps and those in a territory that he oversees.
    public func placeInSight(_ code: String, of viewer: Viewer) throws -> City.Place {
        let city = city
        guard let place = city.place(code: code) else { throw Failure.notFound }
        if city.keptPlaces(of: viewer).contains(place.code) || city.standsIn(viewer, for: place.code) { return place }
        let (_, reach) = try reach("place", of: viewer)
        let path = city.territories[place.territory]?.path ?? ""
        guard reach.isOverseer, reach.paths?.contains(where: { path.utf8.starts(with: $0.utf8) }) ?? true else { throw Failure.notFound }
        return place
    }

    /// The places that a person keeps today: the home or station first, then its points.
    public func placesKept(by viewer: Viewer) -> [City.Place] {
        let (city, today) = (city, today)
        return Set(city.keptPlaces(of: viewer)).compactMap { city.place(code: $0) }.filter { $0.term.contains(today) }
            .sorted { (City.kindOrder[$0.kind] ?? 99, $0.id) < (City.kindOrder[$1.kind] ?? 99, $1.id) }
    }
}

/// The places of a day by where they lie, so that those of a territory stand side by side.
struct PlacesOfDay: Sendable {
    private let paths: [String]
    private let places: [City.Place]

    init(_ city: City, on day: Day) {
        let sorted = city.places.values.compactMap { place -> (path: String, order: Int, place: City.Place)? in
            guard place.term.contains(day), let path = city.territories[place.territory]?.path else { return nil }
            return (path, City.kindOrder[place.kind] ?? 99, place)
        }.sorted { ($0.path, $0.order, $0.place.code) < ($1.path, $1.order, $1.place.code) }
        (paths, places) = (sorted.map(\.path), sorted.map(\.place))
    }

    /// Those of a territory and of all below it.
    func under(_ path: String) -> ArraySlice<City.Place> {
        var (low, high) = (0, paths.count)
        while low < high {
            let middle = (low + high) / 2
            if paths[middle] < path { low = middle + 1 } else { high = middle }
        }
        let first = low
        high = paths.count
        while low < high {
            let middle = (low + high) / 2
            if paths[middle].utf8.starts(with: path.utf8) { low = middle + 1 } else { high = middle }
        }
        return places[first..<low]
    }
}

extension Office {
    /// Those that stand in a territory today, as everybody may know.
    public func placesToday(in territory: City.Territory) -> ArraySlice<City.Place> { places(under: territory, city, on: today) }

    /// The places that stand in a territory on a day, those below included, by where they lie.
    func places(under territory: City.Territory, _ city: City, on day: Day) -> ArraySlice<City.Place> {
        kept("places", city, on: day) { PlacesOfDay(city, on: day) }.under(territory.path)
    }
}

extension City {

    static let kindOrder = Dictionary(uniqueKeysWithValues: Places.kinds.enumerated().map { ($0.element.id, $0.offset) })

    public static func kindName(_ kind: String) -> String { Places.kinds.first { $0.id == kind }?.name ?? kind }

    /// Who keeps a place on a day: keepers and chiefs.
    public func keepersOf(_ place: Place, on day: Day) -> [Person] { keepers(place.code, on: day).compactMap { people[$0] } }

    /// The deputies who receive at a place on a day, by name.
    public func deputies(at place: Place, on day: Day) -> [Person] {
        let ids = posts(at: .place(place.id)).filter { $0.role == .deputy && $0.term.contains(day) }.map(\.person)
        return Set(ids).compactMap { people[$0] }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension RuleBook {
    /// A whole number that a locality may have set otherwise.
    func number(_ id: String, in path: String, on day: Day, or usual: Int) -> Int {
        guard case .integer(let number) = value(of: id, territories: Procedure.codes(ofPath: path), on: day)?.value else { return usual }
        return number
    }

    /// The day that lies a rule's span before another.
    func start(_ id: String, in path: String, before day: Day, or months: Int) -> Day {
        switch value(of: id, territories: Procedure.codes(ofPath: path), on: day)?.value {
        case .span(.months(let count)): day.adding(months: -count)
        case .span(.days(let count)): day - count
        default: day.adding(months: -months)
        }
    }
}
