import Civics
import Institutions
import Store

/// A record's page: as it stands, as it stood, and how it came to be.
public struct RecordSight: Sendable {
    public let register: Register
    public let record: StoredRecord
    /// Newest first.
    public let versions: [RecordVersion]
    public let mayWrite: Bool

    /// The fields on a day; nil when the record did not exist yet.
    ///
    /// A version holds from its day until a version written later holds; the first one from the day the record itself begins, when
    /// that is earlier than the day somebody wrote it down.
    public func fields(on day: Day) -> [String: JSON]? {
        let text = day.description
        return versions.first { $0.day <= text }?.fields ?? versions.last.flatMap { ($0.fields["from"]?.text ?? $0.day) <= text ? $0.fields : nil }
    }
}

/// What a version changed in one field.
public struct RecordDifference: Equatable, Sendable {
    public let field: Field
    public let old: JSON
    public let new: JSON

    public static func between(_ old: [String: JSON], _ new: [String: JSON], in register: Register) -> [RecordDifference] {
        register.fields.compactMap { field in
            let (before, after) = (old[field.id] ?? .null, new[field.id] ?? .null)
            return before == after ? nil : RecordDifference(field: field, old: before, new: after)
        }
    }
}

extension Office {
    /// A page of a register, as far as the person may see it, and how many fit in all.
    public func records(
        _ register: String, search: String, after mark: (name: String, id: Int64)?, limit: Int, as viewer: Viewer
    ) async throws -> (rows: [StoredRecord], count: Int) {
        let (declaration, reach) = try reach(register, of: viewer)
        let city = city
        var query = RecordQuery(register, limit: limit)
        query.search = search
        query.alsoFound = register == "post" && !search.isEmpty ? city.posts(matching: search) : []
        query.only = Office.visible(declaration, reach, in: city)
        let all = query
        query.after = mark
        let page = query
        return try await store.read { (try $0.records(page), try $0.count(all)) }
    }

    public func look(_ register: String, _ id: Int64, as viewer: Viewer) async throws -> RecordSight {
        let (declaration, reach) = try reach(register, of: viewer)
        let city = city
        return try await store.read { connection in
            guard let record = try connection.record(register, id) else { throw Failure.notFound }
            if let seen = Office.visible(declaration, reach, in: city), !seen.contains(id) { throw Failure.notFound }
            return RecordSight(
                register: declaration, record: record, versions: try connection.versions(register, id),
                mayWrite: RecordCheck.mayWrite(viewer, declaration, record.fields, in: city))
        }
    }

    /// Every record the person may see, in the order of its list, in one snapshot and in pieces: nothing is held in memory.
    public func eachRecord(_ register: String, as viewer: Viewer, _ body: @escaping @Sendable (StoredRecord) throws -> Void) async throws {
        let (declaration, reach) = try reach(register, of: viewer)
        var query = RecordQuery(register, limit: 1_000)
        query.only = Office.visible(declaration, reach, in: city)
        let first = query
        try await store.read { connection in
            var query = first
            while true {
                let rows = try connection.records(query)
                for row in rows { try body(row) }
                guard rows.count == query.limit, let last = rows.last else { return }
                query.after = (last.name, last.id)
            }
        }
    }
}

extension City {
    private static let mostFound = 5_000

    /// Posts whose person, body or place is called so: a post's own title says little.
    func posts(matching words: String) -> [Int64] {
        var found: [Int64] = []
        for person in people.values where person.name.contains(words) || person.code == words { found += postsOfPerson[person.id] ?? [] }
        for body in bodies.values where body.name.contains(words) || body.short.contains(words) { found += postsAtHolder[.body(body.id)] ?? [] }
        for place in places.values where place.name.contains(words) { found += postsAtHolder[.place(place.id)] ?? [] }
        return Array(found.prefix(City.mostFound))
    }
}
