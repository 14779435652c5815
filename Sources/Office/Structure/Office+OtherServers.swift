import Civics
import Institutions
import Store

/// Several servers, or a command beside a server, write into one database; each holds the structure in memory.
extension Office {
    private static let followed = Registers.structure.map(\.id)

    /// Takes over what others wrote into the structure. At the beginning of each turn to write it is complete: nobody else writes then.
    func follow(_ connection: any Connection) throws {
        if clock.isDue { clock.agree(with: try connection.serverMoment()) }
        let known = city.followed
        let (records, through) = try connection.written(after: known, in: Self.followed)
        guard through > known else { return }
        let order = Dictionary(uniqueKeysWithValues: Self.followed.enumerated().map { ($0.element, $0.element == "post" ? Int.max : $0.offset) })
        let changed = try records.sorted { (order[$0.register] ?? 0, $0.id) < (order[$1.register] ?? 0, $1.id) }
            .compactMap { try connection.record($0.register, $0.id) }
        take(changed, through: through)
    }

    /// Takes records into the structure as they stood after an entry; not those that it knows already as they stood later.
    func take(_ records: [StoredRecord], through: Int64) {
        change { city in
            guard through > city.followed else { return }
            for record in records { city.apply(record.register, record.id, record.fields) }
            city.knows(through)
        }
    }

    /// The structure as a write left it; not where it is known already as it stood later, with that write in it.
    func take(_ after: City) { change { if after.followed > $0.followed { $0 = after } } }

    /// For pages: what others wrote a moment ago.
    public func follow() async throws { try await store.read { [self] in try follow($0) } }
}

extension City {
    /// All entries up to this one are in it.
    mutating func knows(_ seq: Int64) { followed = max(followed, seq) }
}
