import Civics
import Institutions
import Store

/// A suggestion as the public may read it: the words that were released, and where it stands.
public struct PublishedSuggestion: Sendable {
    public let number, serial, session, title, text, answer, result, category, unit, deputies, state, typical: String
    public let mark: ListMark

    init(_ stored: StoredMatter, _ city: City) {
        let (procedure, matter) = (Suggestion.procedure, stored.matter)
        func text(_ name: String) -> String { matter.fields[name]?.text ?? "" }
        func names(_ slot: String) -> String { (matter.slots[slot] ?? []).map(city.name).joined(separator: "、") }
        number = stored.number
        serial = text("serial")
        session = city.sessions.values.first { $0.code == text("session") }?.name ?? ""
        title = text("publicTitle")
        self.text = text("publicText")
        answer = text("publicAnswer")
        result = procedure.field("result")?.word(for: .string(text("result"))) ?? ""
        category = procedure.field("category")?.word(for: .string(text("category"))) ?? ""
        unit = names("lead")
        deputies = names("originator")
        state = procedure.state(matter.state)?.plain ?? ""
        typical = text("typical") == "yes" ? text("typicalText") : ""
        mark = ListMark(at: stored.at.milliseconds, id: stored.id)
    }
}

extension Office {
    /// Released suggestions, newest first.
    public func publishedSuggestions(typical: Bool, after mark: ListMark?, limit: Int) async throws -> [PublishedSuggestion] {
        let city = city
        return try await store.read { connection in
            try connection.publicMatters(Suggestion.procedure.id, facet: typical ? ("typical", "yes") : nil, after: mark, limit: limit)
                .map { PublishedSuggestion($0, city) }
        }
    }

    /// - Returns: nil when there is no such suggestion or it has not been released.
    public func publishedSuggestion(number: String) async throws -> PublishedSuggestion? {
        let (city, number) = (city, MatterNumber.whole(number))
        return try await store.read { connection in
            try connection.matter(number: number).flatMap {
                $0.matter.procedure == Suggestion.procedure.id && $0.matter.fields["publicTitle"] != nil ? PublishedSuggestion($0, city) : nil
            }
        }
    }
}
