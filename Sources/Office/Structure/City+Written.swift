import Civics
import Institutions

/// 写给哪一级: the organs of the congress to which a resident may write from where he stands (S2-32).
extension City {
    /// The organ that takes what is written to a level, above a territory (a path); nil where the way up has none.
    public func organ(_ level: String, upFrom path: String, on day: Day) -> Body? {
        let kinds = Opinion.kinds(ofLevel: level)
        return Procedure.codes(ofPath: path).lazy.filter { kinds.contains(territories[$0]?.kind ?? "") }.compactMap { organ(in: $0, on: day) }.first
    }

    /// The levels that have an organ anywhere; a city's house offers no province.
    public func writtenLevels(on day: Day) -> [Choice] {
        var open = Opinion.written.map(\.id)
        var found: Set<String> = []
        for body in bodies.values where CityToday.congressBodies.contains(body.kind) && body.term.contains(day) {
            guard let kind = territories[body.territory]?.kind, let level = open.first(where: { Opinion.kinds(ofLevel: $0).contains(kind) }) else { continue }
            found.insert(level)
            open.removeAll { $0 == level }
            if open.isEmpty { break }
        }
        return Opinion.written.filter { found.contains($0.id) }
    }

    /// Whom such a matter passes on its way up: the station where it was said, then the organs below the one it is written to.
    func way(of matter: Matter, on day: Day) -> [Holder] {
        guard let level = matter.fields["writtenTo"]?.text, let end = organ(level, upFrom: matter.territory, on: day) else { return [] }
        let station = matter.fields["station"]?.integer.flatMap { places[$0]?.term.contains(day) == true ? Holder.place($0) : nil }
        let between = Procedure.codes(ofPath: matter.territory).prefix { $0 != end.territory }.compactMap { organ(in: $0, on: day) }
        return [station].compactMap(\.self) + between.map { .body($0.id) }
    }

    private func organ(in code: String, on day: Day) -> Body? {
        bodies(in: code).filter { CityToday.congressBodies.contains($0.kind) && $0.term.contains(day) }.min { $0.id < $1.id }
    }
}
