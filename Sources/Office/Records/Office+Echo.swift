import Civics
import Institutions
import Store

extension Office {
    /// At most so many records follow from one.
    private static let mostEchoes = 200

    /// What a record changes in others, in the same transaction; the house does it, and says so in their history.
    /// - Parameter act: the act just done; nil when the record was written down for the first time.
    func echo(_ record: StoredRecord, of register: Register, on act: String?, at moment: Moment, in city: City, _ connection: any Connection) throws {
        for echo in register.echoes where echo.on == act {
            for (other, before) in try others(echo.other, of: record, register, on: moment.day, connection) {
                var fields = before.fields
                guard echo.when.allSatisfy({ name, values in (fields[name]?.codes ?? [""]).contains(where: values.contains) }) else { continue }
                for (there, here) in echo.copies { if let value = record.fields[here] { fields[there] = value } }
                for (there, value) in echo.sets { fields[there] = .string(value) }
                guard fields != before.fields else { continue }
                let whole = try Office.completed(fields, before: before.fields, of: other, city, connection)
                _ = try enter(other, before: before, fields: whole, from: moment.day, by: nil, at: moment, in: city, move: "echo", connection)
            }
        }
    }

    /// Records of the structure that a record names and changes: the city in memory has to learn of them.
    func echoedStructure(_ record: StoredRecord, _ connection: any Connection) throws -> [StoredRecord] {
        guard let register = Institutions.register(record.register) else { return [] }
        var found: [StoredRecord] = []
        for echo in register.echoes {
            guard case .named(let field) = echo.other else { continue }
            for target in register.targets(of: field) where Institutions.register(target)?.isStructure == true {
                found += try connection.records(target, codes: record.fields[field]?.codes ?? [])
            }
        }
        return found
    }

    private func others(
        _ other: RecordEcho.Other, of record: StoredRecord, _ register: Register, on day: Day, _ connection: any Connection
    ) throws -> [(Register, StoredRecord)] {
        switch other {
        case .named(let field):
            return try (record.fields[field]?.codes ?? []).flatMap { code in
                try register.targets(of: field).compactMap { target in
                    guard let declaration = Institutions.register(target), let found = try connection.record(target, code: code) else { return nil }
                    return (declaration, found)
                }
            }
        case .matching(let target, let fields):
            guard let declaration = Institutions.register(target) else { return [] }
            var query = RecordQuery(target, scope: .everything, limit: Office.mostEchoes)
            query.filters = fields.map { (field: $0.key, values: record.fields[$0.value]?.codes ?? []) }.sorted { $0.field < $1.field }
            guard query.filters.allSatisfy({ !$0.values.isEmpty }) else { return [] }
            if declaration.field("until") != nil { query.standing = day.description }
            return try connection.records(query).map { (declaration, $0) }
        }
    }
}
