/// Signposts: what would otherwise be looked for in every partition. Only a partitioned house has them; they are filled with the matters.
extension Connection {
    /// The ids of matters by their public numbers.
    func numbered(_ numbers: [String]) throws -> [Int64] {
        try rows("SELECT matter FROM numbered WHERE number IN \(list: numbers)").map { $0.integer(0) }
    }

    func noteNumbers(_ numbers: [(number: String, matter: Int64)]) throws {
        guard isPartitioned else { return }
        if numbers.count == 1 {
            try run("INSERT INTO numbered (number, matter) VALUES (\(numbers[0].number), \(numbers[0].matter))")
        } else {
            try fill("numbered", numbers.map { [.text($0.number), .integer($0.matter)] })
        }
    }

    /// Which matters were merged into this one, as a question within another.
    func mergedInto(_ main: Int64) -> SQL {
        isPartitioned ? "SELECT matter FROM absorbed WHERE main = \(main)" : "SELECT id FROM matter WHERE merged_into = \(main)"
    }

    func noteMerged(_ matter: Int64, into main: Int64?, before: Int64?) throws {
        guard isPartitioned, main != before else { return }
        try run("DELETE FROM absorbed WHERE matter = \(matter)")
        if let main { try run("INSERT INTO absorbed (main, matter) VALUES (\(main), \(matter))") }
    }
}
