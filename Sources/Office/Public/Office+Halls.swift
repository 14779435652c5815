import Civics
import Institutions
import Store

extension Office {
    private func hallIndex(_ city: City, _ today: Day) -> HallIndex { kept("halls", city, on: today) { HallIndex(city, on: today) } }

    /// Whether a congress of today sits in the territory.
    public func hasHall(_ code: String) -> Bool { hallIndex(city, today).congresses[code] != nil }

    /// - Throws: `Failure.notFound` where no congress sits.
    public func hall(_ code: String) async throws -> PublicHall {
        let (city, today, index) = (city, today, hallIndex(city, today))
        guard let territory = city.territories[code], let congress = index.congresses[code] else { throw Failure.notFound }
        let directory = directory
        return try await store.read { [self] connection in
            let lists = HallLists(connection: connection, city: city, today: today, index: index, territory: territory)
            // Numbers may be a little old; words that were taken down, and a sitting that was closed to the public, are gone at once.
            var hall = try keptReading(city, on: today, connection).answer("hall \(code)", from: [KeptReading.everything]) {
                let monday = today - (today.weekday.rawValue - 1)
                let week = ReceptionFilter(territory: code, from: monday, through: monday + 6).query(limit: 0)
                let messages = try lists.messages()
                let counts = try PublicHall.List.allCases.map { ($0, try lists.count($0)) }
                return PublicHall(
                    congress: congress, territory: territory, year: today.year,
                    above: territory.path.split(separator: "/").dropLast().map(String.init).filter { index.congresses[$0] != nil }
                        .compactMap { city.territories[$0] },
                    below: city.children(of: code).filter { index.congresses[$0.code] != nil }, counts: Dictionary(uniqueKeysWithValues: counts),
                    deputies: directory.count(in: code).deputies, week: try connection.count(week, most: Office.mostCounted + 1),
                    received: messages.received, replied: messages.replied, closed: messages.closed)
            }
            (hall.sittings, hall.posts) = (try lists.sittings(), try lists.posts(limit: 5))
            return hall
        }
    }

    /// One page of a hall's list of records, newest first, with how many there are.
    func hallRecords<Row: Sendable>(
        _ list: PublicHall.List, of code: String, after mark: (key: String, id: Int64)?, limit: Int, _ make: @escaping @Sendable (StoredRecord, any Connection) throws -> Row
    ) async throws -> (rows: [Row], count: Int, next: String?) {
        try await hallReading(code) { lists in
            var query = lists.query(list, limit: limit + 1)
            query.after = mark
            let found = try lists.connection.records(query)
            let last = found.count > limit ? found[limit - 1] : nil
            return (try found.prefix(limit).map { try make($0, lists.connection) }, try lists.count(list), last.map { "\($0.day)/\($0.id)" })
        }
    }

    private func hallReading<T: Sendable>(_ code: String, _ read: @escaping @Sendable (HallLists) throws -> T) async throws -> T {
        let (city, today, index) = (city, today, hallIndex(city, today))
        guard let territory = city.territories[code], index.congresses[code] != nil else { throw Failure.notFound }
        return try await store.read {
            try read(HallLists(connection: $0, city: city, today: today, index: index, territory: territory))
        }
    }

    public func hallSittings(_ code: String, after mark: (key: String, id: Int64)?, limit: Int) async throws -> (rows: [PublicSitting], count: Int, next: String?) {
        try await hallRecords(.sittings, of: code, after: mark, limit: limit) { record, _ in PublicSitting(record) }
    }

    public func hallReceptions(_ code: String, after mark: (key: String, id: Int64)?, limit: Int) async throws -> (rows: [PublicReception], count: Int, next: String?) {
        let city = city
        return try await hallRecords(.receptions, of: code, after: mark, limit: limit) { record, _ in PublicReception(record, zones: [:], city) }
    }

    public func hallDebriefings(_ code: String, after mark: (key: String, id: Int64)?, limit: Int) async throws -> (rows: [PublicPaper], count: Int, next: String?) {
        let city = city
        return try await hallRecords(.debriefings, of: code, after: mark, limit: limit) { record, _ in PublicPaper(.debriefing, record, city) }
    }

    /// Suggestions as anybody may know of them.
    public func hallSuggestions(_ list: PublicHall.List, of code: String, after token: String?, limit: Int) async throws -> PublicPage {
        let filter = try await hallReading(code) { $0.suggestions(list) }
        return try await publicList(filter, after: token, limit: limit)
    }

    public func hallReleased(_ code: String, after mark: ListMark?, limit: Int) async throws -> (rows: [PublishedSuggestion], count: Int) {
        try await hallReading(code) { lists in
            (
                try lists.connection.published(Suggestion.procedure.id, category: "", territory: lists.territory.path, after: mark, limit: limit)
                    .map { PublishedSuggestion($0, lists.city) },
                try lists.count(.released)
            )
        }
    }

    /// What stands on the board of a hall, newest first.
    public func board(of code: String, after mark: ListMark?, limit: Int) async throws -> (rows: [BoardPost], count: Int) {
        try await hallReading(code) { (try $0.posts(after: mark, limit: limit), try $0.count(.board)) }
    }

    /// Places and bodies of a hall's area, area by area.
    public func hallStructure(_ code: String) throws -> (places: [Int64], bodies: [Int64]) {
        let (city, index) = (city, hallIndex(city, today))
        guard let territory = city.territories[code], index.congresses[code] != nil else { throw Failure.notFound }
        return (index.places(within: territory.path).map(\.id), index.bodies(within: territory.path).map(\.id))
    }

    /// What waits on the boards for each of the viewer's congresses: the moderator's queue, and how many stand in it.
    public func boardQueues(of viewer: Viewer) async throws -> [(holder: String, n: Int)] {
        let holders = Set(viewer.posts.filter { Opinion.procedure.slot("moderator")?.roles.contains($0.role) ?? false }.map(\.holder.wire)).sorted()
        guard !holders.isEmpty else { return [] }
        return try await store.read { connection in
            try holders.map { holder in
                (holder, try connection.count(viewer.sight, of: Opinion.procedure.id, with: ("board", "asked"), and: ("moderator", holder)))
            }.filter { $0.1 > 0 }
        }
    }
}
