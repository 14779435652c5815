import Civics
import Institutions
import Store

/// What an act reckons by itself.
extension Office {
    /// Fills in what the act reckons; the empty value empties the field, so that an old sum never stands beside new facts.
    func reckon(
        _ tally: RecordTally, of record: StoredRecord, into fields: inout [String: JSON], _ register: Register, _ city: City, on day: Day,
        _ connection: any Connection
    ) throws {
        switch tally {
        case .count(let field, let other, let reference, let when, let distinct):
            var query = RecordQuery(other, scope: .everything)
            query.filters = [(reference, [record.code])]
            query.hold(when)
            fields[field] = .int(Int64(try connection.figure(query, distinct.map { .distinct($0) } ?? .records)))
        case .standing(let field, let other, let same, let dayField):
            var query = RecordQuery(other, scope: .everything, limit: 1_000)
            query.filters = same.map { (field: $0, values: fields[$0]?.codes ?? []) } + [("@at", Procedure.codes(ofPath: record.path))]
            query.standing = fields[dayField]?.keyText ?? day.description
            // A county's wording of a province's item is the same item.
            let count = Set(try connection.records(query).map(\.name)).count
            if count > Int(fields[field]?.integer ?? 0) { fields[field] = .int(Int64(count)) }
        case .grade(let field, let number, let prefix):
            let (codes, score) = (Procedure.codes(ofPath: record.path), Int(fields[number]?.keyText ?? "") ?? -1)
            let reached = (register.field(field)?.choices ?? []).last { choice in
                guard case .integer(let least) = rules.value(of: "\(prefix).\(choice.id)", territories: codes, on: day)?.value else { return false }
                return score >= least
            }
            fields[field] = reached.map { .string($0.id) }
        case .absent(let field, let expected, let others, let dayField):
            let told = Set(others.flatMap { fields[$0]?.codes ?? [] })
            let left = (fields[expected]?.codes ?? []).filter { !told.contains($0) }
            let excused = try connection.onLeave(left, on: fields[dayField]?.keyText ?? day.description, in: city)
            fields[field] = .array(left.filter { !excused.contains($0) }.map { .string($0) })
        }
    }
}
