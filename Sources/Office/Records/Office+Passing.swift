import Civics
import Institutions
import Store

/// What an act does beyond its own record: it reckons sums, and writes its outcome where others look for it.
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

    /// Writes into the records that the act's fields name, each as an entry of its own with the act's author; what stands so already stays.
    func passOn(
        _ act: RecordAct, of record: StoredRecord, _ register: Register, by viewer: Viewer?, at moment: Moment, in city: City,
        _ connection: any Connection
    ) throws -> [StoredRecord] {
        var written: [StoredRecord] = []
        for pass in act.passes where pass.when.allSatisfy({ name, values in record.fields[name]?.codes.contains(where: values.contains) == true }) {
            for code in record.fields[pass.reference]?.codes ?? [] {
                for target in register.targets(of: pass.reference) {
                    guard let declaration = Institutions.register(target), let before = try connection.record(target, code: code) else { continue }
                    var fields = before.fields
                    fields[pass.field] = pass.value.isEmpty ? nil : .string(pass.value)
                    guard fields != before.fields else { continue }
                    written.append(try enter(declaration, before: before, fields: fields, from: moment.day, by: viewer, at: moment, in: city, connection))
                }
            }
        }
        return written
    }
}
