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
        case .count(let field, let other, let reference, let when):
            var query = RecordQuery(other, scope: .everything)
            query.filters = [(reference, [record.code])] + when.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            fields[field] = .int(Int64(try connection.figure(query, .records)))
        case .grade(let field, let number, let prefix):
            let (codes, score) = (Procedure.codes(ofPath: record.path), Int(fields[number]?.keyText ?? "") ?? -1)
            let reached = (register.field(field)?.choices ?? []).last { choice in
                guard case .integer(let least) = rules.value(of: "\(prefix).\(choice.id)", territories: codes, on: day)?.value else { return false }
                return score >= least
            }
            fields[field] = reached.map { .string($0.id) }
        }
    }
}
