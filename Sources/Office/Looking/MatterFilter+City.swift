import Civics
import Institutions
import Store

extension Viewer {
    /// Whether scores of units and stations are for this viewer: offices of the congress, stations and auditors; never the judged alone.
    public var mayReadScores: Bool {
        sight.seesAll || !sight.territories.isEmpty || sight.openHolders.contains { !$0.hasPrefix("person/") }
    }
}

extension MatterFilter {
    /// For 没有承担者: with the holders of desks behind whom nobody stands today.
    func naming(_ city: City, _ today: Day, _ connection: any Connection) throws -> MatterFilter {
        guard openEnds != nil else { return self }
        var filter = self
        filter.openEnds = try connection.deskHolders().filter { wire in !(Holder(wire: wire).map { city.isManned($0, on: today) } ?? false) }
        return filter
    }

    /// Of the matters that residents open: what the figures count.
    public static func ofResidents(_ change: (inout MatterFilter) -> Void = { _ in }) -> MatterFilter {
        var filter = MatterFilter()
        (filter.procedure, filter.isOfMost) = (Institutions.ofResidents.id, true)
        change(&filter)
        return filter
    }

    /// A territory by its code (`990101`), itself alone (`990101.`) or its path (`/990100/990101/`); an unknown one has no matters.
    public func resolved(in city: City) -> MatterFilter {
        guard !territory.isEmpty, !territory.hasPrefix("/") else { return self }
        var filter = self
        filter.territoryOnly = territory.hasSuffix(".")
        let code = filter.territoryOnly ? String(territory.dropLast()) : territory
        filter.territory = city.territories[code]?.path ?? "?"
        return filter
    }
}

extension City {
    /// Whether somebody holds a post there on the day; a place without people of its own is looked after by the body that owns it.
    public func isManned(_ holder: Holder, on day: Day) -> Bool {
        switch holder {
        case .person(let id): return posts(of: id).contains { $0.term.contains(day) }
        case .place(let id):
            if posts(at: holder).contains(where: { $0.term.contains(day) }) { return true }
            return places[id].flatMap { body(code: $0.owner) }.map { isManned(.body($0.id), on: day) } ?? false
        case .body: return posts(at: holder).contains { $0.term.contains(day) }
        case .resident: return true
        }
    }
}
