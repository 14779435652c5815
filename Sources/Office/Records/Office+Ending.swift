import Civics
import Store

extension Office {
    /// Ends a record on a day, the last on which it still holds; with `along`, the posts that hang on it end with it, in the same act.
    ///
    /// Nothing is ever deleted: what was done under a record stays readable under its name.
    @discardableResult
    public func end(_ register: String, id: Int64, version: Int?, until day: Day, along: Bool = false, by viewer: Viewer) async throws -> StoredRecord {
        let moment = now
        return try await recordTurns.take {
            let (record, after) = try await store.write { [self] connection in
                let start = city
                guard let before = try connection.record(register, id) else { throw Failure.notFound }
                var city = start
                if along {
                    for post in city.postsToEnd(with: register, id, after: day) {
                        guard let stored = try connection.record("post", post) else { continue }
                        var fields = stored.fields
                        fields["until"] = .string(max(day, Day(fields["from"]?.text ?? "") ?? day).description)
                        let ended = try put("post", id: post, version: nil, fields: fields, from: nil, by: viewer, at: moment, in: city, connection)
                        city.apply("post", ended.id, ended.fields)
                    }
                }
                var fields = before.fields
                fields["until"] = .string(day.description)
                let record = try put(register, id: id, version: version, fields: fields, from: nil, by: viewer, at: moment, in: city, connection)
                city.apply(register, record.id, record.fields)
                city.knows(try connection.nextSequence() - 1)
                return (record, city)
            }
            take(after)
            return record
        }
    }

    /// The posts that would have to end with a record, in words.
    public func postsToEnd(with register: String, _ id: Int64, after day: Day) -> [String] {
        let city = city
        return city.postsToEnd(with: register, id, after: day).compactMap { city.posts[$0] }.map { post in
            "\(city.people[post.person]?.name ?? "") \(city.name(of: post.holder)) \(post.title)"
        }
    }
}

extension City {
    func postsToEnd(with register: String, _ id: Int64, after day: Day) -> [Int64] {
        let posts: [Post] = switch register {
        case "person": posts(of: id)
        case "body": posts(at: .body(id))
        case "place": posts(at: .place(id))
        default: []
        }
        return posts.filter { ($0.term.until ?? .latest) > day }.map(\.id)
    }
}
