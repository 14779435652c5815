import Civics

/// Where matters are poured: a station with everybody whom a matter there comes to.
struct LoadSite: Sendable {
    struct Seat: Sendable { let holder: Int64, person: Int64, post: Int64 }

    let path: String, code: String
    let station: Seat, town: Seat, county: Seat, city: Seat
    let units: [Seat]
    let deputies: [(person: Int64, post: Int64)]

    func seat(_ part: Mould.Part, turn: Int) -> Seat {
        switch part {
        case .station: station
        case .town: town
        case .county: county
        case .city: city
        case .unit(let n): units[(n + turn) % units.count]
        }
    }
}

extension City {
    /// The stations on a day that have a keeper, a town's body with somebody in it, and above it a county's and a city's with units.
    func loadSites(on day: Day) -> [LoadSite] {
        func seat(_ holder: Holder, _ id: Int64, _ roles: Set<Role>) -> LoadSite.Seat? {
            posts(at: holder).first { roles.contains($0.role) && $0.term.contains(day) }.map { LoadSite.Seat(holder: id, person: $0.person, post: $0.id) }
        }
        var above: [String: (office: LoadSite.Seat?, units: [LoadSite.Seat])] = [:]
        func seats(in code: String) -> (office: LoadSite.Seat?, units: [LoadSite.Seat]) {
            if let known = above[code] { return known }
            let here = bodies(in: code).filter { $0.term.contains(day) }.sorted { $0.id < $1.id }
            let office = here.first { ["deputyWork", "presidium", "streetCommittee"].contains($0.kind) }.flatMap { seat(.body($0.id), $0.id, Role.overseeing) }
            let units = here.filter { $0.kind == "unit" }.compactMap { seat(.body($0.id), $0.id, [.unitClerk, .unitHead]) }
            above[code] = (office, units)
            return (office, units)
        }
        return places.values.sorted { $0.id < $1.id }.compactMap { place -> LoadSite? in
            guard ["station", "home"].contains(place.kind), place.term.contains(day), let territory = territories[place.territory] else { return nil }
            let codes = Procedure.codes(ofPath: territory.path)
            guard codes.count >= 3, let station = seat(.place(place.id), place.id, [.keeper, .stationChief]), let town = seats(in: codes[0]).office else { return nil }
            let (county, city) = (seats(in: codes[1]), seats(in: codes[2]))
            guard let office = county.office, let upper = city.office ?? county.office, !county.units.isEmpty else { return nil }
            let deputies = posts(at: .place(place.id)).filter { $0.role == .deputy && $0.term.contains(day) }.map { (person: $0.person, post: $0.id) }
            return LoadSite(
                path: territory.path, code: territory.code, station: station, town: town, county: office, city: upper, units: county.units,
                deputies: deputies.isEmpty ? [(station.person, station.post)] : deputies)
        }
    }
}
