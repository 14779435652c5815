/// 日历订阅: which edition of a person's secret address holds; like credentials, not derived and never in the journal.
extension Connection {
    /// 0: the person has none.
    public func calendarEdition(of person: Int64) throws -> Int {
        try row("SELECT edition FROM calendar_feed WHERE person = \(person)")?.int(0) ?? 0
    }

    /// The next edition: the address made for an earlier one opens nothing any more.
    public func renewCalendar(of person: Int64) throws {
        try run("INSERT INTO calendar_feed (person, edition) VALUES (\(person), 1) ON CONFLICT (person) DO UPDATE SET edition = calendar_feed.edition + 1")
    }
}
