import Civics
import Institutions
import Store

/// An open matter as somebody may see it who thinks of joining it: what it is about and where, never who said it or in which words.
public struct JoinSight: Sendable {
    public let id: Int64
    public let number: String
    /// The title, once a keeper has sorted the matter and so has read it; until then it is one resident's own words, in which others
    /// may be named, and strangers see none of it. Numbers that lead to a person are masked.
    public let title: String?
    /// Empty until a keeper has chosen one.
    public let category: String
    /// The day it was registered.
    public let day: Day
    public let territory: String
    public let stands: String
}

extension Office {
    /// Published answers, newest first, within a territory (a path; empty: the whole city).
    public func published(category: String = "", territory: String, after mark: ListMark? = nil, limit: Int) async throws -> [PublishedAnswer] {
        let city = city
        return try await store.read {
            try $0.published(Institutions.ofResidents.id, category: category, territory: territory, after: mark, limit: limit).map { PublishedAnswer($0, city) }
        }
    }

    /// The receipt of a demander once more, with the matter as it stands.
    public func receipt(of demander: Int64) async throws -> (receipt: Receipt, stored: StoredMatter) {
        let found = try await store.read { connection in try connection.demander(demander).flatMap { try connection.matter($0.matter) } }
        guard let found else { throw Failure.notFound }
        let receipt = Receipt(
            matter: found.id, demander: demander, number: found.number, isNew: false, keys: keys)
        return (receipt, found)
    }

    /// An open matter that one may still join; a merged one gives the matter it was merged into.
    /// - Throws: `Failure.notFound` when there is no such matter or it is past joining: the two are not told apart.
    public func joinable(number: String) async throws -> JoinSight {
        let city = city
        return try await store.read { connection in
            guard let own = try connection.matter(number: number) else { throw Failure.notFound }
            let stored = try own.matter.mergedInto.flatMap(connection.matter) ?? own
            guard let sight = JoinSight(stored, city) else { throw Failure.notFound }
            return sight
        }
    }

    /// Open matters like these words, for the public.
    public func joinable(title: String, text: String, limit: Int = 3) async throws -> [JoinSight] {
        let city = city
        return try await likelyForPublic(title: title, text: text, limit: limit).compactMap { JoinSight($0.line, city) }
    }

    public func recordCounts(person: Int64) async throws -> (all: Int, closed: Int) {
        try await store.read { try $0.partyCounts(Holder.person(person).wire, of: Institutions.ofResidents.id) }
    }

    public func recordCounts(place: Int64) async throws -> (all: Int, closed: Int) {
        try await store.read { try $0.stationCounts(Holder.place(place).wire, of: Institutions.ofResidents.id) }
    }
}

extension JoinSight {
    private init?(
        id: Int64, number: String, procedure: String, state: String, title: String, category: String, at: Moment, path: String, _ city: City
    ) {
        guard procedure == Institutions.ofResidents.id else { return nil }
        // Before the rating there is still an answer to come; afterwards a new matter serves better.
        guard let state = Institutions.procedure(procedure)?.state(state), !state.isFinal, (1...4).contains(state.step) else { return nil }
        let isSorted = Opinion.isSorted(state: state.id, category: category)
        self.init(
            id: id, number: number, title: isSorted ? Masking.masked(title) : nil, category: isSorted ? category : "", day: at.day,
            territory: city.name(ofPath: path), stands: state.plain)
    }

    init?(_ line: MatterLine, _ city: City) {
        self.init(
            id: line.id, number: line.number, procedure: line.procedure, state: line.state, title: line.title, category: line.category, at: line.at,
            path: line.territory, city)
    }

    init?(_ stored: StoredMatter, _ city: City) {
        self.init(
            id: stored.id, number: stored.number, procedure: stored.matter.procedure, state: stored.matter.state, title: stored.title,
            category: stored.matter.fields["category"]?.text ?? "", at: stored.at, path: stored.matter.territory, city)
    }
}
