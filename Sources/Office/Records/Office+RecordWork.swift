import Civics
import Store

/// 簿册事: one of several things that are done to registers together.
public struct RecordWork: Sendable {
    public enum Deed: Sendable {
        /// A new record.
        case put
        /// The fields given change, the others stay as they are.
        case amend(code: String)
        /// An act that the register declares.
        case act(String, code: String)
    }

    public let register: String
    public let deed: Deed
    public let fields: [String: JSON]
    /// Nil: the house itself.
    public let by: Viewer?
    public let at: Moment

    public init(_ register: String, _ deed: Deed, _ fields: [String: JSON], by viewer: Viewer?, at moment: Moment) {
        (self.register, self.deed, self.fields, self.by, self.at) = (register, deed, fields, viewer, moment)
    }
}

/// The work that was refused, of several: nothing of any of them is written.
public struct RecordWorkFailure: Error, Sendable {
    public let work: RecordWork
    public let failure: Failure
}

extension Office {
    /// Does many things to registers in one transaction, each at its own moment and in its own person's name: all or none.
    ///
    /// What is written first is there for what follows. Whoever acts must have held the post before: posts of the same batch give no rights.
    /// - Throws: `RecordWorkFailure` for the first that is refused.
    @discardableResult
    public func work(_ works: [RecordWork]) async throws -> [StoredRecord] {
        guard !works.isEmpty else { return [] }
        return try await recordTurns.take {
            let (records, after) = try await store.write { [self] connection in
                let start = city
                var city = start
                var records: [StoredRecord] = []
                for work in works {
                    do { records.append(try one(work, in: city, connection)) } catch let failure as Failure {
                        throw RecordWorkFailure(work: work, failure: failure)
                    }
                    guard let last = records.last else { continue }
                    for one in [last] + (try echoedStructure(last, connection)) { city.apply(one.register, one.id, one.fields) }
                }
                city.knows(try connection.nextSequence() - 1)
                return (records, city)
            }
            take(after)
            return records
        }
    }

    private func one(_ work: RecordWork, in city: City, _ connection: any Connection) throws -> StoredRecord {
        switch work.deed {
        case .put:
            return try put(
                work.register, id: nil, version: nil, fields: work.fields, from: nil, by: work.by, at: work.at, in: city, connection)
        case .amend(let code):
            guard let before = try connection.record(work.register, code: code) else { throw Failure.notFound }
            return try put(
                work.register, id: before.id, version: nil, fields: before.fields.merging(work.fields) { $1 }, from: nil, by: work.by, at: work.at,
                in: city, connection)
        case .act(let name, let code):
            guard let before = try connection.record(work.register, code: code) else { throw Failure.notFound }
            return try act(
                name, on: work.register, id: before.id, version: nil, fields: work.fields, by: work.by, at: work.at, in: city, connection)
        }
    }
}
