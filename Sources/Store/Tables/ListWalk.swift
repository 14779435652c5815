import Civics

/// Rows by which a list is read in its order, newest first: all of an area, or all of a holder's matters.
///
/// Who sees a part of a province would otherwise have all of that part gathered and sorted for its first page. Several walks together hold every matter of
/// the list; each is read until it has given enough.
struct ListWalk {
    /// The table with whose key, as `w`.
    let rows: SQL
    private let key: SQL

    let isArea: Bool

    private init(_ table: String, _ column: String, _ value: String) {
        isArea = table == "area"
        rows = "\(name: table) w"
        key = "w.\(name: column) = \(value)"
    }

    static func area(_ path: String) -> ListWalk? {
        path.split(separator: "/").last.map { ListWalk("area", "area", String($0)) }
    }

    static func holder(_ wire: String) -> ListWalk { ListWalk("party", "holder", wire) }

    /// More walks than these cost more than they spare.
    private static let most = 40

    /// The walks for a list; nil where the whole is listed, or one thing that has an index of its own.
    static func all(_ sight: Sight, _ filter: MatterFilter) -> [ListWalk]? {
        guard filter.number.isEmpty, filter.source == nil, filter.batch == nil, filter.station.isEmpty, filter.lead.isEmpty, filter.deputy.isEmpty, !filter.territoryOnly
        else { return nil }
        // Of a procedure with few matters a walk would pass all the others.
        guard filter.procedure.isEmpty || filter.isOfMost else { return nil }
        if sight.seesAll, filter.territory.isEmpty || sight.seesPrivate { return nil }
        // The narrower of what is asked for and what may be seen.
        let areas: [String] = if filter.territory.isEmpty { sight.territories } else if sight.seesAll { [filter.territory] } else {
            sight.territories.compactMap { own in
                own.utf8.starts(with: filter.territory.utf8) ? own : filter.territory.utf8.starts(with: own.utf8) ? filter.territory : nil
            }
        }
        let walks = Set(areas).sorted().compactMap(area) + sight.holders.map(holder)
        return walks.count <= most && !walks.isEmpty ? walks : nil
    }

    /// The rows of what was registered in a year.
    func within(_ year: Int) -> SQL {
        func start(_ year: Int) -> Int64 { Moment(Day.firstOf(year: year))?.milliseconds ?? 0 }
        return "\(key) AND w.at >= \(start(year)) AND w.at < \(start(year + 1))"
    }

    func after(_ mark: ListMark?) -> SQL {
        guard let mark else { return key }
        return "\(key) AND \(mark.after("w.at", "w.matter"))"
    }
}
