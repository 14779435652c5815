import Civics
import Institutions
import Store

/// A line of the dossier that may be the same deed as a duty somebody registers; what the viewer may not open has its number only.
public struct DutyDouble: Sendable {
    public let register: Register
    public let record: StoredRecord
    public let isSeen: Bool
}

extension Office {
    private static let mostDoubles = 5

    /// What the dossier has already of the same person on the same day, where a duty does not say by `covers` that it is that: a caution, no refusal.
    public func doubles(of register: Register, _ fields: [String: JSON], as viewer: Viewer) async throws -> [DutyDouble] {
        guard register.id == DeputyLife.duty.id, (fields["covers"] ?? .null).isBlank, fields["state"]?.keyText != "returned",
            let person = fields["person"]?.keyText, let day = fields["day"]?.keyText, !person.isEmpty, !day.isEmpty
        else { return [] }
        let city = city
        return try await store.read { connection in
            try register.targets(of: "covers").flatMap { target -> [DutyDouble] in
                guard let other = Institutions.register(target), let line = other.dossier, let whose = line.people.first else { return [] }
                var query = RecordQuery(target, scope: .everything, limit: Office.mostDoubles)
                query.filters = [(whose, [person])]
                for (field, values) in line.when.sorted(by: { $0.key < $1.key }) { query.filters.append((field, values)) }
                (query.from, query.through) = (day, day)
                let reach = RecordReach(viewer, other, in: city)
                return try connection.records(query).map { DutyDouble(register: other, record: $0, isSeen: reach?.contains($0) == true) }
            }
        }
    }
}
