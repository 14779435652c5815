import Civics
import Institutions
import Store

/// Where figures are counted from.
protocol FigureSource {
    func all() throws -> Int
    func open() throws -> Int
    func closed() throws -> Int
    func handed() throws -> Int
    func secondRounds() throws -> Int
    func late(_ today: Day) throws -> Int
    func counts(by breakdown: Breakdown) throws -> [(key: String, n: Int)]
    /// In each of the territories, and in the one above them itself.
    func counts(in territories: [City.Territory], top: City.Territory?) throws -> (below: [Int], here: Int)
}

/// The whole city's, from the counters that every act keeps in step.
struct TallySource: FigureSource {
    let connection: any Connection
    let year: Int
    /// Counts the ratings of running rounds too: for whoever oversees the whole city, never for the public.
    private let countsOpenRatings: Bool
    private let from: String
    private let through: String
    private let procedure = Institutions.ofResidents.id

    init(_ connection: any Connection, year: Int, countsOpenRatings: Bool = false) {
        (self.connection, self.year, self.countsOpenRatings) = (connection, year, countsOpenRatings)
        (from, through) = year == 0 ? ("", "") : ("\(year)-01", "\(year)-12")
    }

    private func sum(_ figure: String, _ key: String = "") throws -> Int { try connection.tally(figure, of: procedure, key: key, from: from, through: through) }

    func all() throws -> Int { try sum("all") }
    func open() throws -> Int { try sum("open") }
    func closed() throws -> Int { try sum("closed") }
    func handed() throws -> Int { try sum("all") - sum("lead") }
    func secondRounds() throws -> Int { try connection.tallies("rounds", of: procedure, from: from, through: through).reduce(0) { $0 + $1.n } }
    func late(_ today: Day) throws -> Int { try connection.count(.everything, MatterFilter.ofResidents { ($0.late, $0.year) = (today, year) }) }

    func counts(by breakdown: Breakdown) throws -> [(key: String, n: Int)] {
        switch breakdown {
        case .month, .day: try connection.monthly("all", of: procedure, from: from, through: through)
        case .rating: try connection.tallies(countsOpenRatings ? "rated" : "rating", of: procedure, from: from, through: through)
        default: try connection.tallies(breakdown.rawValue, of: procedure, from: from, through: through)
        }
    }

    func counts(in territories: [City.Territory], top: City.Territory?) throws -> (below: [Int], here: Int) {
        let known = Dictionary(try connection.tallies("territory", of: procedure, from: from, through: through).map { ($0.key, $0.n) }) { $1 }
        let below = territories.map { known[$0.code] ?? 0 }
        return (below, (top.flatMap { known[$0.code] } ?? 0) - below.reduce(0, +))
    }
}

/// What one viewer may see, one query per breakdown.
struct SightSource: FigureSource {
    let connection: any Connection
    let sight: Sight
    let year: Int

    init(_ connection: any Connection, sight: Sight, year: Int) { (self.connection, self.sight, self.year) = (connection, sight, year) }

    private func filter(_ change: (inout MatterFilter) -> Void = { _ in }) -> MatterFilter {
        MatterFilter.ofResidents {
            $0.year = year
            change(&$0)
        }
    }

    private func count(_ change: (inout MatterFilter) -> Void = { _ in }) throws -> Int { try connection.count(sight, filter(change)) }

    func all() throws -> Int { try count() }
    func open() throws -> Int { try count { $0.open = true } }
    func closed() throws -> Int { try count { $0.closed = true } }
    func handed() throws -> Int { try count { $0.handed = true } }
    func secondRounds() throws -> Int { try count { $0.secondRound = true } }
    func late(_ today: Day) throws -> Int { try count { $0.late = today } }

    func counts(by breakdown: Breakdown) throws -> [(key: String, n: Int)] {
        try connection.counts(by: breakdown, sight, filter { $0.rated = breakdown == .rating })
    }

    func counts(in territories: [City.Territory], top: City.Territory?) throws -> (below: [Int], here: Int) {
        let below = try connection.counts(in: territories.map(\.path), sight, filter())
        return (below, try top.map { top in try count { ($0.territory, $0.territoryOnly) = (top.path, true) } } ?? 0)
    }
}
