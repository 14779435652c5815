/// 搬家: carries what cannot be rebuilt from one store to another. The journal goes in pieces and is taken up again where it stopped.
public enum Moving {
    /// What keeps a house from moving into a database.
    public enum Refusal: Error, Equatable, Sendable {
        /// The other database holds entries that are not this house's.
        case otherHouse
        /// The other database is partitioned by city, and this house's ids say no city.
        case unpartitioned
    }

    /// Rows that go at once.
    private static let piece = 5_000

    /// - Parameter progress: how many entries of how many are over there.
    public static func carry(from source: any Store, to target: any Store, progress: (Int64, Int64) throws -> Void) throws {
        guard source.isPartitioned || !target.isPartitioned else { throw Refusal.unpartitioned }
        try journal(source, target, progress)
        // Keys may have been erased, passwords changed since a first attempt: what is not the journal is carried whole.
        for table in Schema.truthTables where table.name != "entry" {
            try target.writeNow { connection in
                try connection.run("DELETE FROM \(name: table.name) \(name: table.only)")
                try source.readNow { old in
                    var rows: [SQLRow] = []
                    try old.each("SELECT * FROM \(name: table.name) \(name: table.only) ORDER BY \(name: table.key)") { row in
                        rows.append(row)
                        if rows.count == piece {
                            try connection.fill(table.name, rows.map(\.values))
                            rows = []
                        }
                        return true
                    }
                    try connection.fill(table.name, rows.map(\.values))
                }
            }
        }
        // The target fills its derived tables from the journal when it is opened next.
        try target.writeNow { try $0.setMeta(Schema.stale, "1") }
    }

    private static func journal(_ source: any Store, _ target: any Store, _ progress: (Int64, Int64) throws -> Void) throws {
        func last(_ store: any Store, upTo seq: Int64) throws -> (seq: Int64, hash: [UInt8]) {
            let row = try store.readNow { try $0.row("SELECT seq, hash FROM entry WHERE seq <= \(seq) ORDER BY seq DESC LIMIT 1") }
            return (row?.integer(0) ?? 0, row?.bytes(1) ?? [])
        }
        let all = try last(source, upTo: .max)
        var there = try last(target, upTo: .max)
        guard try there.seq <= all.seq && last(source, upTo: there.seq) == there else { throw Refusal.otherHouse }
        while there.seq < all.seq {
            let rows = try source.readNow { try $0.rows("SELECT * FROM entry WHERE seq > \(there.seq) ORDER BY seq LIMIT \(piece)") }
            guard let end = rows.last else { break }
            try target.writeNow { try $0.fillJournal(rows.map(\.values)) }
            there.seq = end.integer(0)
            try progress(there.seq, all.seq)
        }
    }
}
