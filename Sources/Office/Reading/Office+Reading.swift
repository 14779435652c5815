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
    /// a moment later is the price of a quick receipt.
    /// - Returns: how many entries were read.
    @discardableResult
    public func readNew(limit: Int = 2_000) async throws -> Int {
        try await store.write { [self] in try readNew($0, limit: limit) }
    }

    @discardableResult
    func readNew(_ connection: any Connection, limit: Int) throws -> Int {
        var done = 0
        while done < limit {
            let from = Int64(try connection.meta("read-through") ?? "0") ?? 0
            let (matters, through) = try connection.touchedMatters(after: from, limit: min(500, limit - done))
            guard through > from else { break }
            for id in matters { if let stored = try connection.matter(id) { try read(stored, connection) } }
            try connection.setMeta("read-through", String(through))
            done += Int(through - from)
        }
        return done
    }

    private func read(_ stored: StoredMatter, _ connection: any Connection) throws {
        let matter = stored.matter
        func text(_ name: String) -> String { matter.fields[name]?.text ?? "" }
        let all = [text("title"), text("text"), text("address"), text("answer")].joined(separator: "\n")
        // Likeness finds what residents say twice; other matters are only searched.
        let isOpen = matter.procedure == Institutions.ofResidents.id && Institutions.ofResidents.state(matter.state)?.isFinal == false
        try connection.putReading(
            matter: stored.id, words: Tokens.index(all), signature: Signature(title: text("title"), text: text("text")), isOpen: isOpen)
    }

    public func search(_ words: String, _ filter: MatterFilter = MatterFilter(), as viewer: Viewer, after mark: ListMark?, limit: Int) async throws -> [MatterLine] {
        let query = Tokens.query(words)
        let filter = filter.resolved(in: city)
        return try await store.read { try $0.search(query, viewer.sight, filter, after: mark, limit: limit) }
    }

    /// The most similar open matters; for staff those they may see.
    public func likely(title: String, text: String, besides matter: Int64?, as viewer: Viewer, limit: Int = 5) async throws -> [Likely] {
        try await likely(Signature(title: title, text: text), besides: matter, sight: viewer.sight, limit: limit)
    }

    /// For a resident before sending: only the words of the title and the place are shown, never who said it.
    public func likelyForPublic(title: String, text: String, limit: Int = 3) async throws -> [Likely] {
        try await likely(Signature(title: title, text: text), besides: nil, sight: .everything, limit: limit)
    }

    private func likely(_ signature: Signature, besides matter: Int64?, sight: Sight, limit: Int) async throws -> [Likely] {
        try await store.read { connection in
            try connection.likely(signature, besides: matter, limit: limit * 4).compactMap { found -> Likely? in
                guard try connection.mayBeSeen(found.id, by: sight), let line = try connection.line(found.id) else { return nil }
                return Likely(line: line, score: found.score)
            }.prefix(limit).map(\.self)
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
