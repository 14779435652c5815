/// 搬家: carries what cannot be rebuilt from one store to another. The journal goes in pieces and is taken up again where it stopped.
public enum Moving {
    /// What keeps a house from moving into a database.
    public enum Refusal: Error, Equatable, Sendable {
        /// The other database holds entries that are not this house's.
        case otherHouse
        /// The other database is partitioned by city, and this house's ids say no city.
        case unpartitioned
        /// This house stands in the other database already, whole: what has happened there since must not be overwritten.
        case finished
        /// This house itself is being moved in and not whole yet.
        case unfinished
        /// This house was written to meanwhile.
        case written
    }

    /// Stands in a database from before the first piece until all was checked, with the first entry's hash: which house is being moved in.
    private static let mark = "moving-in"

    /// Whether a database holds a house that is not whole yet: nobody may open it but whoever goes on moving.
    public static func isUnfinished(_ store: any Store) throws -> Bool { try store.readNow { try $0.meta(mark) } != nil }

    /// After everything was checked: the house may be opened.
    public static func finish(_ target: any Store) throws {
        try target.writeNow { _ = try $0.run("DELETE FROM meta WHERE name = \(mark)") }
    }

    /// Rows that go at once.
    private static let piece = 5_000

    /// - Parameter progress: how many entries of how many are over there.
    public static func carry(from source: any Store, to target: any Store, progress: (Int64, Int64) throws -> Void) throws {
        guard source.isPartitioned || !target.isPartitioned else { throw Refusal.unpartitioned }
        guard try !isUnfinished(source) else { throw Refusal.unfinished }
        let all = try last(source, upTo: .max)
        try claim(target, for: source)
        try journal(source, target, through: all.seq, progress)
        // Keys may have been erased, passwords changed since a first attempt: what is not the journal is carried whole.
        for table in Schema.truthTables where table.name != "entry" {
            let only = table.name == "meta" ? "\(table.only) AND name <> '\(mark)'" : table.only
            try target.writeNow { connection in
                try connection.run("DELETE FROM \(name: table.name) \(name: only)")
                try source.readNow { old in
                    var rows: [SQLRow] = []
                    try old.each("SELECT * FROM \(name: table.name) \(name: only) ORDER BY \(name: table.key)") { row in
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
        guard try last(source, upTo: .max) == all else { throw Refusal.written }
        // The target fills its derived tables from the journal when it is opened next.
        try target.writeNow { try $0.setMeta(Schema.stale, "1") }
    }

    private static func last(_ store: any Store, upTo seq: Int64) throws -> (seq: Int64, hash: [UInt8]) {
        let row = try store.readNow { try $0.row("SELECT seq, hash FROM entry WHERE seq <= \(seq) ORDER BY seq DESC LIMIT 1") }
        return (row?.integer(0) ?? 0, row?.bytes(1) ?? [])
    }

    /// Marks the target as being moved in, where it is empty or holds the beginning of this very house.
    private static func claim(_ target: any Store, for source: any Store) throws {
        let house = try source.readNow { try $0.row("SELECT hash FROM entry ORDER BY seq LIMIT 1")?.bytes(0) ?? [] }
        let name = house.map { String($0, radix: 16) }.joined(separator: ".")
        let there = try last(target, upTo: .max), known = try target.readNow { try $0.meta(mark) }
        guard try last(source, upTo: there.seq) == there, known == nil || known == name else { throw Refusal.otherHouse }
        guard there.seq == 0 || known != nil else { throw Refusal.finished }
        try target.writeNow { try $0.setMeta(mark, name) }
    }

    private static func journal(_ source: any Store, _ target: any Store, through end: Int64, _ progress: (Int64, Int64) throws -> Void) throws {
        var there = try last(target, upTo: .max).seq
        while there < end {
            let rows = try source.readNow { try $0.rows("SELECT * FROM entry WHERE seq > \(there) ORDER BY seq LIMIT \(piece)") }
            guard let last = rows.last else { break }
            try target.writeNow { try $0.fillJournal(rows.map(\.values)) }
            there = last.integer(0)
            try progress(there, end)
        }
    }
}
