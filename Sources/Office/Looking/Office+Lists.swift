import Civics
import Institutions
import Store

extension Office {
    /// What waits for the viewer, by every post held, the most pressing first.
    public func desk(of viewer: Viewer, after mark: (due: String, matter: Int64)? = nil, limit: Int) async throws -> [(line: MatterLine, why: String)] {
        try await store.read { try $0.desk(of: viewer.sight.holders, after: mark, limit: limit) }
    }

    /// What waits for one holder alone: a person in their own name.
    public func desk(ofHolder wire: String, limit: Int) async throws -> [(line: MatterLine, why: String)] {
        try await store.read { try $0.desk(of: [wire], after: nil, limit: limit) }
    }

    public func matters(_ filter: MatterFilter, as viewer: Viewer, after mark: ListMark?, limit: Int) async throws -> [MatterLine] {
        let (filter, city, today) = (filter.resolved(in: city), city, today)
        return try await store.read { try $0.matters(viewer.sight, filter.naming(city, today, $0), after: mark, limit: limit) }
    }

    /// A list as it was asked for, in its own order.
    public func matters(_ query: MatterQuery, as viewer: Viewer, after mark: ListMark?, limit: Int) async throws -> [MatterLine] {
        guard query.isByDue else { return try await matters(query.filter, as: viewer, after: mark, limit: limit) }
        let (filter, city, today) = (query.filter.resolved(in: city), city, today)
        return try await store.read { try $0.mattersByDue(viewer.sight, filter.naming(city, today, $0), after: mark, limit: limit) }
    }

    public func count(_ filter: MatterFilter, as viewer: Viewer) async throws -> Int {
        let (filter, city, today) = (filter.resolved(in: city), city, today)
        return try await store.read { [self] connection in
            let asked = try filter.naming(city, today, connection)
            return try keptReading(city, on: today, connection).answer("matters \(asked.key(for: viewer.sight))", from: [KeptReading.everything]) {
                try connection.count(viewer.sight, asked)
            }
        }
    }

    /// The same up to `mostCounted` and one, for the head of a list.
    public func countListed(_ filter: MatterFilter, as viewer: Viewer) async throws -> Int {
        let (filter, city, today) = (filter.resolved(in: city), city, today)
        return try await store.read { [self] connection in
            let asked = try filter.naming(city, today, connection), key = asked.key(for: viewer.sight)
            if asked.onlyGrows, longLists.contains(key, on: today) { return Office.mostCounted + 1 }
            let count = try keptReading(city, on: today, connection).answer("listed \(key)", from: [KeptReading.everything]) {
                try connection.count(viewer.sight, asked, most: Office.mostCounted + 1)
            }
            if asked.onlyGrows, count > Office.mostCounted { longLists.note(key, on: today) }
            return count
        }
    }

    /// Published answers, newest first; only what somebody has released for the public.
    public func published(category: String = "", after mark: ListMark? = nil, limit: Int) async throws -> [PublishedAnswer] {
        let city = city
        return try await store.read { try $0.publicMatters(Institutions.ofResidents.id, after: mark, category: category, limit: limit).map { PublishedAnswer($0, city) } }
    }

    public func published(number: String) async throws -> PublishedAnswer? {
        let city = city
        return try await store.read { try $0.matter(number: number).flatMap { $0.matter.fields["publicTitle"] == nil ? nil : PublishedAnswer($0, city) } }
    }

    public func stored(_ matter: Int64) async throws -> StoredMatter? { try await store.read { try $0.matter(matter) } }
}

/// An answer as the public may read it.
public struct PublishedAnswer: Sendable {
    public let number: String
    public let mark: ListMark
    public let title: String
    public let text: String
    public let answer: String
    public let result: String
    public let category: String
    public let unit: String
    public let territory: String
    public let registered: Day
    public let isOfResidents: Bool

    init(_ stored: StoredMatter, _ city: City) {
        func text(_ name: String) -> String { stored.matter.fields[name]?.text ?? "" }
        number = stored.number
        mark = ListMark(at: stored.at.milliseconds, id: stored.id)
        title = text("publicTitle")
        self.text = text("publicText")
        answer = text("publicAnswer")
        result = Institutions.procedure(stored.matter.procedure)?.field("result")?.word(for: .string(text("result"))) ?? ""
        category = text("category")
        unit = (stored.matter.slots["lead"] ?? stored.matter.slots["keeper"])?.first.map(city.name) ?? ""
        territory = city.territory(path: stored.matter.territory)?.name ?? ""
        registered = stored.matter.registered
        isOfResidents = stored.matter.procedure == Institutions.ofResidents.id
    }
}

extension Office {
    /// Who raised or joined a matter, first come first; empty when there is no such number.
    public func demanders(number: String) async throws -> [Demander] {
        try await store.read { connection in try connection.matter(number: MatterNumber.whole(number)).map { try connection.demanders(of: $0.id) } ?? [] }
    }
}
