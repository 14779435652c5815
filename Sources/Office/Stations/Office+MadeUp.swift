import Civics
import Institutions
import Store

extension Office {
    /// 由别场代替: so many days before and after a reception lie those that may have been held in its place.
    private static let madeUpWithin = 60

    /// The receptions that may stand in for one that was not held: held at the same place in those weeks, another, and not yet standing in for a third.
    public func madeUp(for record: StoredRecord, as viewer: Viewer) async throws -> [StoredRecord] {
        guard record.register == "reception", let day = Day(record.day), let place = record.fields["place"]?.keyText else { return [] }
        var filter = RecordFilter()
        filter.filters = [("place", [place]), ("state", ["held"])]
        (filter.from, filter.through) = (day - Office.madeUpWithin, day + Office.madeUpWithin)
        let held = try await records("reception", filter, limit: 100, as: viewer).rows.filter { $0.id != record.id }
        guard !held.isEmpty else { return [] }
        var taken = RecordQuery("reception", scope: .everything, limit: 200)
        taken.filters = [("instead", held.map(\.code))]
        let asked = taken
        let used = try await store.read { Set(try $0.records(asked).compactMap { $0.fields["instead"]?.keyText }) }
        return held.filter { !used.contains($0.code) }
    }
}
