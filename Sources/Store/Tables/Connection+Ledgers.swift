import Civics

extension Connection {
    /// How many matters lie in a territory or below it.
    public func countMatters(under path: String) throws -> Int {
        Int(try integer("SELECT COUNT(*) FROM matter WHERE \(lying(in: path, "id")) AND territory >= \(path) AND territory < \(path + "~")"))
    }

    /// How many matters wait on a holder's desk.
    public func countDesk(_ holder: String) throws -> Int { Int(try integer("SELECT COUNT(*) FROM desk WHERE holder = \(holder)")) }

    /// What an act that must happen once came to, when it has happened: the record made, or the rows imported.
    public func doneOnce(_ batch: String, _ key: String) throws -> Int64? {
        try row("SELECT matter FROM import_row WHERE batch = \(batch) AND key = \(key)")?.integer(0)
    }

    /// Which of these have happened.
    public func doneOnce(_ batch: String, among keys: [String]) throws -> [String] {
        try rows("SELECT key FROM import_row WHERE batch = \(batch) AND key IN \(list: keys)").map { $0.text(0) }
    }

    public func noteOnce(_ batch: String, _ key: String, _ outcome: Int64) throws {
        try run("INSERT INTO import_row (batch, key, matter) VALUES (\(batch), \(key), \(outcome))")
    }
}
