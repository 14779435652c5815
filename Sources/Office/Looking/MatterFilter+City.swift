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
