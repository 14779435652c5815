import Civics
import Foundation
import TestCluster
import Testing

@testable import Store

@Suite("A partitioned house", .serialized)
struct ShardTests {
    private func store(_ address: String, partitioned: Bool = true) throws -> PostgresStore {
        var configuration = PostgresStore.Configuration(address)
        configuration.wantsPartitions = partitioned
        configuration.readers = 2
        return try PostgresStore(configuration)
    }

    @Test("An id says the city, and is none that JSON's numbers lose", arguments: [
        ("/41/", 0), ("/41/4101/", 4101), ("/41/4101/410101/410101003/", 4101), ("/990100/990101/", 990_101), ("/41/yz/", 0), ("", 0), ("/41/410101003/", 0),
    ])
    func ids(path: String, number: Int64) {
        let shard = Shard(ofPath: path)
        #expect(shard.number == number)
        #expect(Shard(of: shard.ids.lowerBound) == shard && Shard(of: shard.ids.upperBound - 1) == shard && Shard(of: shard.ids.upperBound) != shard)
        #expect(shard.ids.upperBound <= 1 << 53)
    }

    @Test("The choice is made with the first table, and stands; a house founded otherwise, and a file, are refused with words")
    func choice() throws {
        let cluster = try PrivateCluster.shared.get()
        let address = try cluster.database()
        let first = try store(address)
        #expect(first.isPartitioned)
        try first.close()
        let again = try store(address, partitioned: false)
        #expect(again.isPartitioned)
        try again.close()

        let other = try cluster.database()
        let plain = try store(other, partitioned: false)
        // Also while it is empty: a server may be at work there, as this one is.
        #expect(throws: Partitions.Refusal.isFounded) { try store(other) }
        _ = try plain.writeNow { try $0.run("INSERT INTO entry (seq, kind, id, version, at, body, hash) VALUES (1, 'place', 1, 1, 0, '{}', \([UInt8](repeating: 0, count: 32)))") }
        try plain.close()
        #expect(throws: Partitions.Refusal.isFounded) { try store(other) }
        let still = try store(other, partitioned: false)
        #expect(!still.isPartitioned && Partitions.Refusal.isFounded.description.contains("没有任何改动"))
        try still.close()
        #expect(throws: Partitions.Refusal.isFile) { try Stores.open("/tmp/none.sqlite", partitioned: true) }
    }

    @Test("Of servers begun at once on an empty database the first decides; the others are of its mind, or are refused", arguments: 0..<4)
    func together(_ round: Int) async throws {
        let address = try PrivateCluster.shared.get().database()
        let found = await withTaskGroup { group in
            for wants in [false, true, false] {
                group.addTask {
                    await withCheckedContinuation { (done: CheckedContinuation<Result<Bool, any Error>, Never>) in
                        Thread {
                            done.resume(returning: Result {
                                let store = try store(address, partitioned: wants)
                                defer { try? store.close() }
                                return store.isPartitioned
                            })
                        }.start()
                    }
                }
            }
            return await group.reduce(into: [Result<Bool, any Error>]()) { $0.append($1) }
        }
        let last = try store(address, partitioned: false)
        defer { try? last.close() }
        let kind = try last.readNow { try $0.row("SELECT relkind::text FROM pg_class WHERE oid = to_regclass('entry')")?.text(0) }
        #expect(kind == (last.isPartitioned ? "p" : "r"))
        for one in found {
            switch one {
            case .success(let isPartitioned): #expect(isPartitioned == last.isPartitioned)
            case .failure(let error): #expect(error as? Partitions.Refusal == .isFounded && !last.isPartitioned)
            }
        }
    }

    @Test("What a house without partitions wrote does not move into one that has them: its ids say no city")
    func moving() throws {
        let target = try store(PrivateCluster.shared.get().database())
        defer { try? target.close() }
        #expect(throws: Moving.Refusal.unpartitioned) { try Moving.carry(from: try SQLiteStore(path: nil), to: target) { _, _ in } }
    }

    @Test("Ids go on within their city; a city's partitions come with its first matter, and go with it when it comes to nothing; another city's id finds nothing")
    func next() throws {
        let store = try store(PrivateCluster.shared.get().database())
        defer { try? store.close() }
        func lay(_ path: String, _ connection: any Connection) throws -> Int64 {
            let id = try connection.nextMatter(in: path)
            try Self.insert(id, path, connection)
            return id
        }
        struct Stop: Error {}
        #expect(throws: Stop.self) { try store.writeNow { _ = try lay("/41/4109/410901/", $0); throw Stop() } }
        let (ids, shards) = try store.writeNow { connection in
            (try ["/41/4101/", "/41/4101/410102/", "/41/4102/", "/41/", "/41/4101/410101/"].map { try lay($0, connection) }, try connection.shards())
        }
        let (one, two) = (Shard(number: 4101).ids.lowerBound, Shard(number: 4102).ids.lowerBound)
        #expect(ids == [one + 1, one + 2, two + 1, 1, one + 3])
        #expect(shards.map(\.number) == [0, 4101, 4102])
        let found = try store.readNow { connection in try [one + 3, two + 2, Shard(number: 4199).ids.lowerBound + 1].map { try connection.headOfMatter($0) != nil } }
        #expect(found == [true, false, false])
        // Indexes are put aside and made anew on all partitions.
        try store.writeNow { try $0.setIndexesAside() }
        try store.writeNow { connection in
            try connection.putIndexesBack()
            #expect(try connection.integer("SELECT COUNT(*) FROM pg_indexes WHERE tablename = 'matter_4102'") > 8)
            try connection.surveyPartitions()
        }
    }

    /// Random matters in a file and in partitions: whatever is asked, both say the same.
    @Test("Lists, counts and desks are those of a house without partitions, whoever asks and whatever", arguments: 1...3)
    func same(seed: UInt64) throws {
        var dice = Seeded(state: seed)
        let (file, cut) = (try SQLiteStore(path: nil), try store(PrivateCluster.shared.get().database()))
        defer { try? cut.close() }
        let paths = ["/41/"] + [1, 2, 3].flatMap { city in ["/41/410\(city)/", "/41/410\(city)/410\(city)01/", "/41/410\(city)/410\(city)02/"] }
        let holders = (1...6).map { "body/\($0)" }
        try cut.writeNow { cut in
            try file.writeNow { file in
                for n in 0..<240 {
                    let path = paths[Int.random(in: paths.indices, using: &dice)]
                    let id = try cut.nextMatter(in: path)
                    let parties = holders.filter { _ in Int.random(in: 0..<8, using: &dice) == 0 }
                    let (due, isPrivate, isOpen) = (Int.random(in: 1...28, using: &dice), n % 9 == 0, n % 3 == 0)
                    for connection in [cut, file] as [any Connection] {
                        try Self.insert(id, path, connection, n: n, due: isOpen ? String(format: "2026-03-%02d", due) : nil, isPrivate: isPrivate, station: parties.first ?? "")
                        for area in isPrivate ? [] : Procedure.codes(ofPath: path) {
                            try connection.run("INSERT INTO area (area, at, matter) VALUES (\(area), \(n), \(id))")
                        }
                        for party in parties {
                            try connection.run("INSERT INTO party (holder, at, matter) VALUES (\(party), \(n), \(id))")
                            if isOpen { try connection.run("INSERT INTO desk (holder, matter, why, warn, due) VALUES (\(party), \(id), 's', '2026-03-10', \(String(format: "2026-03-%02d", due)))") }
                        }
                    }
                }
            }
        }
        for _ in 0..<60 {
            let mine = holders.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
            let under = paths.filter { _ in Int.random(in: 0..<8, using: &dice) == 0 }
            let sight = Sight(holders: mine, territories: under, seesAll: Int.random(in: 0..<6, using: &dice) == 0)
            var filter = MatterFilter()
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: filter.territory = paths[Int.random(in: paths.indices, using: &dice)]
            case 1: (filter.territory, filter.territoryOnly) = (paths[Int.random(in: paths.indices, using: &dice)], true)
            case 2: filter.station = holders[0]
            case 3: filter.number = String(Int.random(in: 0..<300, using: &dice))
            case 4: filter.deputy = holders[1]
            default: filter.open = true
            }
            let asked = filter
            func answers(_ store: any Store) throws -> [[Int64]] {
                try store.readNow { connection in
                    let count = try connection.count(sight, asked)
                    #expect(try connection.count(sight, asked, most: 30) == min(count, 30))
                    #expect(try connection.matters(sight, asked, after: nil, limit: 100).count == min(count, 100))
                    return [
                        try connection.matters(sight, asked, after: nil, limit: 100).map(\.id), try connection.mattersByDue(sight, asked, after: nil, limit: 100).map(\.id),
                        [Int64(count)], try connection.desk(of: mine, after: nil, limit: 50).map(\.line.id),
                        try connection.desk(of: mine, .soon, today: Day("2026-03-14") ?? .earliest, after: nil, limit: 50).map(\.line.id),
                        try connection.matters(numbers: ["3", "5", "777"]).map(\.id).sorted(), [Int64(try connection.countMatters(under: asked.territory))],
                    ]
                }
            }
            #expect(try answers(file) == answers(cut), "\(sight) \(asked.territory) \(asked.territoryOnly)")
        }
    }

    private static func insert(
        _ id: Int64, _ path: String, _ connection: any Connection, n: Int? = nil, due: String? = nil, isPrivate: Bool = false, station: String = ""
    ) throws {
        let number = n.map(String.init) ?? "n\(id)"
        try connection.run(
            """
            INSERT INTO matter (id, procedure, number, version, head, state, is_open, round, territory, title, category, grade, channel, \
            result, station, lead, registered, at, touched, due, is_public, is_private, is_closed, round_over, demanders, file) VALUES (\(id), 'p', \(number), 1, \
            \([UInt8](repeating: 1, count: 32)), 's', \(due != nil), 1, \(path), '', '', '', '', '', \(station), '', '2026-01-01', \(n ?? 0), 0, \(due), 0, \(isPrivate), 0, 0, 1, '{}')
            """)
        try connection.noteNumbers([(number, id)])
    }
}
