extension Connection {
    /// Sums of a figure by key over the months of a range (`2026-01`…`2026-12`, both included); empty bounds are open.
    public func tallies(_ figure: String, of procedure: String, from: String = "", through: String = "") throws -> [(key: String, n: Int)] {
        let lower: SQL = from.isEmpty ? "" : " AND month >= \(from)"
        let upper: SQL = through.isEmpty ? "" : " AND month <= \(through)"
        return try rows("SELECT key, SUM(n) FROM tally WHERE figure = \(MatterPicture.Tally.name(figure, procedure))\(lower)\(upper) GROUP BY key HAVING SUM(n) <> 0 ORDER BY 2 DESC, 1")
            .map { ($0.text(0), $0.int(1)) }
    }

    public func tally(_ figure: String, of procedure: String, key: String = "", from: String = "", through: String = "") throws -> Int {
        let lower: SQL = from.isEmpty ? "" : " AND month >= \(from)"
        let upper: SQL = through.isEmpty ? "" : " AND month <= \(through)"
        return Int(try integer("SELECT COALESCE(SUM(n), 0) FROM tally WHERE figure = \(MatterPicture.Tally.name(figure, procedure)) AND key = \(key)\(lower)\(upper)"))
    }

    /// A figure by month.
    public func months(_ figure: String, of procedure: String, key: String = "", last: Int) throws -> [(month: String, n: Int)] {
        try rows("SELECT month, n FROM tally WHERE figure = \(MatterPicture.Tally.name(figure, procedure)) AND key = \(key) ORDER BY month DESC LIMIT \(last)")
            .map { ($0.text(0), $0.int(1)) }.reversed()
    }

    /// A figure by month within the range (both included; empty bounds are open), oldest first.
    public func monthly(_ figure: String, of procedure: String, from: String, through: String) throws -> [(key: String, n: Int)] {
        let lower: SQL = from.isEmpty ? "" : " AND month >= \(from)"
        let upper: SQL = through.isEmpty ? "" : " AND month <= \(through)"
        return try rows("SELECT month, n FROM tally WHERE figure = \(MatterPicture.Tally.name(figure, procedure)) AND key = '' AND n <> 0\(lower)\(upper) ORDER BY month")
            .map { ($0.text(0), $0.int(1)) }
    }

    public func demanderCount() throws -> Int { Int(try integer("SELECT COUNT(*) FROM demander")) }
}
