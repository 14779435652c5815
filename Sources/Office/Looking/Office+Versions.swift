import Civics
import Institutions
import Journal
import Store

/// One version of a paper while it was written: what it said after the act, and who made it so.
public struct PaperVersion: Sendable {
    /// From 1.
    public let n: Int
    public let at: Moment
    public let who: String
    public let move: String
    /// The texts by field.
    public let texts: [String: String]
}

extension Office {
    /// The versions of a paper, the first one first, as its journal tells; only for those who share the draft, and while it is one for whoever is asked about it.
    /// - Parameter fields: the texts that make the paper.
    public func versions(of matter: Int64, fields: [String], as viewer: Viewer) async throws -> [PaperVersion] {
        try await store.read { connection in
            guard try connection.mayBeSeen(matter, by: viewer.sight), let stored = try connection.matter(matter),
                let procedure = Institutions.procedure(stored.matter.procedure),
                viewer.sharesDraft(of: stored.matter, in: procedure) || procedure.state(stored.matter.state)?.isPrivate == true
            else { throw Failure.notFound }
            var versions: [PaperVersion] = []
            var texts: [String: String] = [:]
            for entry in try connection.entries(of: Entry.Stream("matter", matter)) {
                let act = entry.act
                let before = texts
                for case .kept(let field, let value) in act.events where fields.contains(field) { texts[field] = value.keyText }
                guard texts != before else { continue }
                let name = Institutions.procedure(act.procedure ?? "")?.move(act.move)?.name ?? ""
                versions.append(PaperVersion(n: versions.count + 1, at: entry.at, who: act["who"].text ?? "", move: name, texts: texts))
            }
            return versions
        }
    }
}
