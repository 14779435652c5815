import Civics
import Foundation
import Institutions
import Reading
import Store

/// A model read from its file, with when it was written.
struct LoadedModel: Sendable { let model: CategoryModel }

/// An open matter like the one in hand.
public struct Likely: Sendable {
    public let line: MatterLine
    /// 0…1
    public let score: Double
}

extension Office {
    /// Reads matters that changed since the last time into search and likeness. Called in the background after acts: being found
    /// a moment later is the price of a quick receipt. Words are cut up outside the writer's turn, and written a few at a time, so
    /// that nobody's act waits long behind it.
    /// - Returns: how many entries were read.
    @discardableResult
    public func readNew(limit: Int = 2_000) async throws -> Int {
        var done = 0
        while done < limit {
            let portion = min(Office.readingPortion, limit - done)
            let read = try await store.read { try Office.unread($0, limit: portion) }
            guard read.through > read.from else { break }
            done += try await store.writeWhenIdle { try Office.put(read, $0) }
        }
        return done
    }

    /// The same within a transaction, for rebuilding.
    @discardableResult
    func readNew(_ connection: any Connection) throws -> Int {
        var done = 0
        while true {
            let read = try Office.unread(connection, limit: 500)
            guard read.through > read.from else { return done }
            done += try Office.put(read, connection)
        }
    }

    /// Entries in one turn of the writer.
    private static let readingPortion = 64

    /// What matters say, cut up for search and likeness.
    private struct Read: Sendable {
        let from, through: Int64
        let matters: [(id: Int64, words: String, signature: Signature, isOpen: Bool)]
    }

    private static func unread(_ connection: any Connection, limit: Int) throws -> Read {
        let from = Int64(try connection.meta("read-through") ?? "0") ?? 0
        let (ids, through) = try connection.touchedMatters(after: from, limit: limit)
        return Read(from: from, through: through, matters: try ids.compactMap { id in
            guard let stored = try connection.matter(id) else { return nil }
            func text(_ name: String) -> String { stored.matter.fields[name]?.text ?? "" }
            let isGiven = Institutions.procedure(stored.matter.procedure)?.field("answer")?.isHeld != true || stored.matter.fields["answeredOn"] != nil
            let all = [text("title"), text("text"), text("measure"), text("address"), isGiven ? text("answer") : ""].joined(separator: "\n")
            // Likeness finds what is said twice, where its procedure wants that; other matters are only searched.
            let procedure = Institutions.procedure(stored.matter.procedure)
            let isOpen = procedure?.state(stored.matter.state).map { procedure?.isCompared(in: $0) ?? false } ?? false
            return (id, Tokens.index(all), Signature(title: text("title"), text: text("text")), isOpen)
        })
    }

    /// A matter that has moved on meanwhile has a later entry and is read again; if another was quicker, nothing is done.
    private static func put(_ read: Read, _ connection: any Connection) throws -> Int {
        guard try connection.meta("read-through") ?? "0" == String(read.from) else { return 0 }
        for matter in read.matters {
            try connection.putReading(matter: matter.id, words: matter.words, signature: matter.signature, isOpen: matter.isOpen)
        }
        try connection.setMeta("read-through", String(read.through))
        return Int(read.through - read.from)
    }

    public func search(_ words: String, _ filter: MatterFilter = MatterFilter(), as viewer: Viewer, after mark: ListMark?, limit: Int) async throws -> [MatterLine] {
        let query = Tokens.query(words)
        let filter = filter.resolved(in: city)
        return try await store.read { try $0.search(query, viewer.sight, filter, after: mark, limit: limit) }
    }

    /// The most similar open matters; for staff those they may see.
    public func likely(title: String, text: String, besides matter: Int64?, as viewer: Viewer, limit: Int = 5) async throws -> [Likely] {
        try await likely(Signature(title: title, text: text), besides: matter, of: Institutions.ofResidents.id, sight: viewer.sight, limit: limit)
    }

    /// What deputies of the same congress have proposed before or propose now; every deputy may know that, drafts excepted.
    /// - Parameter path: the territory of the congress.
    public func likelySuggestions(title: String, text: String, besides matter: Int64?, at path: String, limit: Int = 5) async throws -> [Likely] {
        try await likely(Signature(title: title, text: text), besides: matter, of: Suggestion.procedure.id, sight: .openTo(path), limit: limit)
    }

    /// For a resident before sending: what of it may be shown is for `JoinSight` to say, never who said it.
    public func likelyForPublic(title: String, text: String, limit: Int = 3) async throws -> [Likely] {
        try await likely(Signature(title: title, text: text), besides: nil, of: Institutions.ofResidents.id, sight: .everything, limit: limit)
    }

    private func likely(_ signature: Signature, besides matter: Int64?, of procedure: String, sight: Sight, limit: Int) async throws -> [Likely] {
        try await store.read { connection in
            let found = try connection.likely(signature, besides: matter, of: procedure, sight, limit: limit * 4)
            let lines = try connection.lines(found.map(\.id), seenBy: sight)
            return found.compactMap { found in lines[found.id].map { Likely(line: $0, score: found.score) } }.prefix(limit).map(\.self)
        }
    }

    // MARK: Category suggestion

    func loadModel() {
        guard let data = FileManager.default.contents(atPath: settings.modelPath) else { return }
        do { model.withLock { $0 = nil }; let read = try CategoryModel(bytes: [UInt8](data)); model.withLock { $0 = LoadedModel(model: read) } }
        catch { log.error("the category model \(settings.modelPath) is not used: \(error)") }
    }

    /// Suggested categories with confidence, best first; empty while no model has been trained. A person always decides.
    public func suggestCategory(title: String, text: String) -> [Guess] {
        guard let loaded = model.withLock({ $0 }) else { return [] }
        return Array(loaded.model.classify(title: title, text: text).prefix(3))
    }

    /// Units that have handled this category most in the same territory: the suggestion for assigning.
    public func suggestUnits(category: String, territory: String) async throws -> [String] {
        try await store.read { try $0.usualLeads(category: category, territory: territory, limit: 3) }
    }
}
