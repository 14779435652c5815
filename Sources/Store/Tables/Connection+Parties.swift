extension Connection {
    /// In how many of the matters that a filter asks for each of these holders has a part; one statement for five hundred of them.
    public func partyCounts(_ holders: [String], _ filter: MatterFilter) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for start in stride(from: 0, to: holders.count, by: 500) {
            let part = Array(holders[start..<min(start + 500, holders.count)])
            let found = try rows(
                """
                SELECT p.holder, COUNT(*) FROM party p JOIN matter m ON m.id = p.matter WHERE p.holder IN \(list: part) \
                AND \(ofParties(part)) AND \(within(.everything, filter)) GROUP BY p.holder
                """)
            for row in found { counts[row.text(0)] = row.int(1) }
        }
        return counts
    }
}
