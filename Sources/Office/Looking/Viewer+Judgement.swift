import Civics
import Store

extension Viewer {
    private static let judgedRoles: Set<Role> = [.unitHead, .unitClerk, .deputy, .admin]

    /// Where the viewer may read ratings before they are open to the judged: as an office of the congress, or as the station that holds
    /// the matter. Handling units have no such place.
    public var judging: Sight {
        let holders = posts.filter { !Viewer.judgedRoles.contains($0.role) }.map(\.holder.wire)
        return Sight(holders: Array(Set(holders)).sorted(), territories: sight.territories, seesAll: sight.seesAll)
    }

    public var mayReadScores: Bool { sight.seesAll || !judging.territories.isEmpty || !judging.holders.isEmpty }

    /// The line as the viewer may read it: a judged party learns the rating of a round when that round is over.
    func reading(_ line: MatterLine) -> MatterLine {
        if line.rating == nil || sight.seesAll || !line.isOpen || ["closed", "verified"].contains(line.state) { return line }
        if sight.territories.contains(where: { line.territory.utf8.starts(with: $0.utf8) }) { return line }
        return judging.holders.contains(line.station) ? line : line.withoutJudgement
    }
}

extension MatterFilter {
    /// The filter as the store understands it: a territory's code becomes its path, and ratings are looked up only where the viewer may.
    func meant(by viewer: Viewer, in city: City) -> MatterFilter {
        var filter = resolved(in: city)
        filter.judge = viewer.sight.seesAll ? nil : viewer.judging
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
