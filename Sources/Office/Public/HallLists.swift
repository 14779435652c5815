import Civics
import Institutions
import Store

/// What the numbers of a hall count, so that no number and list can part.
struct HallLists {
    let connection: any Connection
    let city: City
    let today: Day
    let index: HallIndex
    let territory: City.Territory

    var year: Int { today.year }

    func count(_ list: PublicHall.List) throws -> Int {
        switch list {
        case .places: index.places(within: territory.path).count
        case .bodies: index.bodies(within: territory.path).count
        case .sittings, .receptions, .debriefings: try connection.count(query(list), most: .max)
        case .numbered, .answered: try connection.count(.anybody, suggestions(list))
        case .released: try connection.publishedCount(Suggestion.procedure.id, territory: territory.path)
        case .board: try connection.count(.anybody, board)
        }
    }

    /// Records of this year.
    func query(_ list: PublicHall.List, limit: Int = 0) -> RecordQuery {
        var query = RecordQuery(list == .sittings ? "sitting" : list == .receptions ? "reception" : "debriefing", scope: .everything, limit: limit)
        switch list {
        case .sittings:
            query.filters = [
                ("body", city.bodies(in: territory.code).map(\.code)), ("kind", DeputyLife.publicSittings), ("state", ["planned", "held"]),
            ]
            query.blank = ["secrecy"]
        case .receptions: query.filters = [("@in", [territory.code]), ("state", ["held"])]
        default: query.filters = [("@in", [territory.code]), ("state", ["published"])]
        }
        (query.from, query.through) = ("\(year)-01-01", "\(year)-12-31")
        return query
    }

    /// Suggestions of this year that have been taken up and numbered; answered ones among them.
    func suggestions(_ list: PublicHall.List) -> MatterFilter {
        var filter = MatterFilter()
        (filter.procedure, filter.isShared, filter.territory, filter.year) = (Suggestion.procedure.id, true, territory.path, year)
        filter.facets["serial"] = MatterFilter.any
        filter.states = (SuggestionSheets.standing["state"] ?? "").split(separator: ",").map(String.init)
        if list == .answered { filter.reply = ReplyFilter() }
        return filter
    }

    private var board: MatterFilter {
        .ofResidents { ($0.territory, $0.facets["board"]) = (territory.path, "shown") }
    }

    func posts(after mark: ListMark? = nil, limit: Int) throws -> [BoardPost] {
        try connection.matters(Opinion.procedure.id, facet: ("board", "shown"), within: territory.path, after: mark, limit: limit).map { BoardPost($0, city) }
    }

    /// Residents' matters of the year. The whole house is counted as acts happen, a part of it by the index of territories.
    func messages() throws -> (received: Int, replied: Int, closed: Int) {
        if territory.code == city.root {
            let source = TallySource(connection, year: year)
            return (try source.all(), try source.counts(by: .result).reduce(0) { $0 + ($1.key.isEmpty ? 0 : $1.n) }, try source.closed())
        }
        func count(_ change: (inout MatterFilter) -> Void) throws -> Int {
            try connection.count(.anybody, .ofResidents { filter in
                (filter.territory, filter.year) = (territory.path, year)
                change(&filter)
            })
        }
        let months = ("\(year)-01", "\(year)-12")
        return (
            try connection.tally("territory", of: Opinion.procedure.id, key: territory.code, from: months.0, through: months.1),
            try count { $0.replied = true }, try count { $0.closed = true }
        )
    }

    /// The next three, or the last three where none is to come.
    func sittings() throws -> [PublicSitting] {
        var ahead = query(.sittings, limit: 3)
        (ahead.isForward, ahead.from, ahead.through) = (true, today.description, "")
        let next = try connection.records(ahead)
        return try (next.isEmpty ? connection.records(query(.sittings, limit: 3)) : next).map(PublicSitting.init)
    }
}
