/// In a partitioned house each statement about matters also says in which shards they lie, wherever that is known: the database then opens no other
/// partition. The conditions beside it stay whole, so it can only leave out what they leave out anyway. In other houses it says nothing.
extension Connection {
    /// The condition on `matter m` of a sight and a filter.
    /// - Parameter few: they are found in another way (`Sight.conditionOnFew`).
    func within(_ sight: Sight, _ filter: MatterFilter? = nil, few: Bool = false) throws -> SQL {
        let seen = few ? sight.conditionOnFew : sight.condition
        let conditions: SQL = filter.map { "\(seen) AND \($0.condition(for: sight))" } ?? seen
        return isPartitioned ? "\(try reach(of: sight, filter)) AND \(conditions)" : conditions
    }

    /// Matters where the sight reaches at all, and what the filter asks for may lie.
    func reach(of sight: Sight, _ filter: MatterFilter? = nil, _ column: SQL = "m.id") throws -> SQL {
        guard isPartitioned, let shards = try shards(sight, filter) else { return "1 = 1" }
        return Shard.condition(column, shards)
    }

    /// Matters under a territory (a path; empty: all).
    func lying(in path: String, _ column: SQL = "m.id") -> SQL {
        guard isPartitioned, let shard = Shard.holding(path) else { return "1 = 1" }
        return Shard.condition(column, [shard])
    }

    /// Matters in which one of these holders is or was a party.
    func ofParties(_ holders: [String], _ column: SQL = "m.id") throws -> SQL {
        guard isPartitioned else { return "1 = 1" }
        return Shard.condition(column, try shards(of: holders, in: "party"))
    }

    /// Matters on the desk of one of these holders.
    func onDesk(of holders: [String], _ column: SQL = "m.id") throws -> SQL {
        guard isPartitioned else { return "1 = 1" }
        return Shard.condition(column, try shards(of: holders, in: "desk"))
    }

    /// The few matters whose ids another question finds.
    func among(_ ids: SQL) throws -> SQL {
        guard isPartitioned else { return "1 = 1" }
        return Shard.condition("m.id", Set(try rows("SELECT DISTINCT f.id >> 32 FROM (\(ids)) AS f (id)").map { Shard(number: $0.integer(0)) }))
    }

    /// Entries of registers.
    var amongRecords: SQL { isPartitioned ? Shard.condition("id", [.own]) : "1 = 1" }

    /// Where all lies that the sight and the filter admit; nil: it may be anywhere.
    private func shards(_ sight: Sight, _ filter: MatterFilter?) throws -> Set<Shard>? {
        if let filter {
            if !filter.number.isEmpty { return Set(try numbered([filter.number]).map(Shard.init(of:))) }
            if filter.territoryOnly { return [Shard(ofPath: filter.territory)] }
            if let shard = Shard.holding(filter.territory) { return [shard] }
            // A station, a unit or a deputy has had a part in each matter that is listed under its name.
            for holder in [filter.station, filter.lead, filter.deputy] where !holder.isEmpty && holder != MatterFilter.none {
                return try shards(of: [holder], in: "party")
            }
        }
        if sight.seesAll { return nil }
        var shards: Set<Shard> = []
        for path in sight.territories {
            guard let shard = Shard.holding(path) else { return nil }
            shards.insert(shard)
        }
        return shards.union(try self.shards(of: sight.holders, in: "party"))
    }

    /// In which shards these holders have matters: each holder's rows lie in the order of the ids, so it looks for the first one, then for the
    /// first one beyond its shard, and so on: one probe for each shard, however many matters there are.
    private func shards(of holders: [String], in table: String) throws -> Set<Shard> {
        guard !holders.isEmpty else { return [] }
        let named = SQL.joined(holders.map { "(\($0) COLLATE \"C\")" }, by: ", ")
        let found = try rows(
            """
            WITH RECURSIVE found (holder, shard) AS (\
            SELECT h.holder, (SELECT MIN(x.matter) FROM \(name: table) x WHERE x.holder = h.holder) >> 32 FROM (VALUES \(named)) AS h (holder) \
            UNION ALL SELECT f.holder, (SELECT MIN(x.matter) FROM \(name: table) x WHERE x.holder = f.holder AND x.matter >= (f.shard + 1) << 32) >> 32 \
            FROM found f WHERE f.shard IS NOT NULL) SELECT DISTINCT shard FROM found WHERE shard IS NOT NULL
            """)
        return Set(found.map { Shard(number: $0.integer(0)) })
    }
}
