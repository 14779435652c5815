import Civics
import Journal
import Store

/// One look at a resident's name and phone, as the journal has it.
public struct PersonaLook: Sendable {
    public let demander: Int64
    public let person: Int64
    public let post: Int64?
    public let at: Moment
    public let reason: String
}

extension Office {
    /// As many are shown on a matter's page; the journal keeps all.
    public static let looksLimit = 50

    /// Who has looked at the names and phones of a matter's residents, the newest first; for auditors and the offices that oversee the
    /// matter, for all others none.
    func looks(at demanders: [Demander], of matter: Matter, for viewer: Viewer, _ connection: any Connection) throws -> [PersonaLook] {
        let oversees = viewer.sight.territories.contains { matter.territory.utf8.starts(with: $0.utf8) }
        let named = demanders.filter(\.isNamed).prefix(1_000).map(\.id)
        guard oversees || viewer.has(.auditor), !named.isEmpty else { return [] }
        return try connection.newestEntries(kind: "look", of: named, limit: Office.looksLimit).compactMap { entry in
            let act = entry.act
            guard let person = act.person else { return nil }
            return PersonaLook(demander: entry.stream.id, person: person, post: act.post, at: entry.at, reason: act.fields["reason"]?.text ?? "")
        }
    }
}
