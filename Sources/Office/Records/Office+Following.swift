import Civics
import Institutions
import Store

/// What one act brings about in registers where more is to be written than an echo's fixed values.
extension Office {
    /// In the same transaction as the act.
    func follow(
        _ record: StoredRecord, _ act: RecordAct, before: StoredRecord, by viewer: Viewer?, at moment: Moment, in city: City,
        _ connection: any Connection
    ) throws {
        switch (record.register, act.id) {
        case ("lawWatch", "amend"): try openLawTasks(of: record, by: viewer, at: moment, in: city, connection)
        case ("leave", "approve"):
            try excuse(record, at: moment, in: city, connection)
            try standIn(record, at: moment, in: city, connection)
        // What nobody had granted excused nothing.
        case ("leave", "withdraw") where before.fields["state"]?.keyText == "approved": try unexcuse(record, at: moment, in: city, connection)
        default: break
        }
    }

    /// Leave that is taken back excuses nothing any more: what it excused, and no other leave does, is again what it was before. Where somebody
    /// wrote the leave into the list by hand, it stays there.
    private func unexcuse(_ leave: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws {
        guard let person = leave.fields["person"]?.keyText else { return }
        var query = RecordQuery("attendance", scope: .everything, limit: 200)
        query.filters = [("person", [person]), ("state", ["leave"])]
        if let event = leave.fields["event"]?.keyText { query.filters.append(("event", [event])) }
        else { (query.from, query.through) = (leave.from, leave.until ?? leave.from) }
        for line in try connection.records(query) {
            guard try !Grant.excuses(line.fields, path: line.path, in: city, connection) else { continue }
            let versions = try connection.versions("attendance", line.id)
            let excused = versions.prefix { $0.fields["state"]?.keyText == "leave" }
            guard ["echo", "excuse"].contains(excused.last?.move), versions.count > excused.count, let state = versions[excused.count].fields["state"] else { continue }
            try relay(line, ["state": state], by: nil, at: moment, in: city, connection)
        }
    }

    /// Writes a record that follows from something else: looked over as any, whoever's hand it was.
    /// - Returns: nil where it could not be written, as one like it is there already.
    /// - Parameter isOwn: whether the person must be one who may write such a record; else whoever's hand the act was has answered for it.
    @discardableResult
    func lay(
        _ register: String, _ fields: [String: JSON], by viewer: Viewer?, isOwn: Bool = false, at moment: Moment, in city: City,
        _ connection: any Connection
    ) throws -> StoredRecord? {
        guard let declaration = Institutions.register(register) else { throw Failure.notFound }
        let whole = try Office.completed(Office.tidied(fields, of: declaration), before: nil, of: declaration, city, connection)
        let check = RecordCheck(register: declaration, city: city, today: moment.day, rules: rules, viewer: isOwn ? viewer : nil, connection: connection)
        if let flaw = try check.flaws(whole, own: nil, before: nil).first {
            if flaw.kind == .taken { return nil }
            throw flaw.failure
        }
        return try enter(declaration, before: nil, fields: whole, from: moment.day, by: viewer, at: moment, in: city, connection)
    }

    /// The same for a record that is there: some of its fields become something else.
    func relay(
        _ record: StoredRecord, _ changes: [String: JSON], by viewer: Viewer?, at moment: Moment, in city: City, move: String = "echo",
        _ connection: any Connection
    ) throws {
        guard let declaration = Institutions.register(record.register) else { throw Failure.notFound }
        let fields = record.fields.merging(changes) { $1 }.filter { !$0.value.isBlank && $0.value != .array([]) }
        guard fields != record.fields else { return }
        let whole = try Office.completed(fields, before: nil, of: declaration, city, connection)
        _ = try enter(declaration, before: record, fields: whole, from: moment.day, by: viewer, at: moment, in: city, move: move, connection)
    }

    /// 上位法修改 (S2-89): a task for each of our rules that rests on the law.
    private func openLawTasks(of watch: StoredRecord, by viewer: Viewer?, at moment: Moment, in city: City, _ connection: any Connection) throws {
        let regulations = try connection.records("regulation", codes: watch.fields["dependents"]?.codes ?? [])
        let others = (watch.fields["others"]?.text ?? "").split { "、，,；;".contains($0) }.map { $0.trimmingPrefix { $0 == " " } }.filter { !$0.isEmpty }
        var due = moment.day + Study.reviewDays
        if case .span(.days(let days)) = rules.value(of: "study.review", territories: Procedure.codes(ofPath: watch.path), on: moment.day)?.value { due = moment.day + days }
        let rows = regulations.map { (name: $0.name, code: Optional($0.code)) } + others.map { (name: String($0), code: nil) }
        for row in rows {
            var fields: [String: JSON] = [
                "watch": .string(watch.code), "title": .string(String(row.name.prefix(200))), "body": watch.fields["body"] ?? .null,
                "day": .string(moment.day.description), "due": .string(due.description),
            ]
            if let code = row.code { fields["regulation"] = .string(code) }
            try lay("lawTask", fields, by: viewer, at: moment, in: city, connection)
        }
    }

    /// Leave excuses from its event; where it names days and no event, from every event of those days that is overseen by whoever granted it.
    private func excuse(_ leave: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws {
        guard let person = leave.fields["person"]?.keyText, let grant = try Grant(leave, in: city, connection) else { return }
        var query = RecordQuery("attendance", scope: .everything, limit: 200)
        query.filters = [("person", [person]), ("state", ["invited", "accepted"])]
        if let event = leave.fields["event"]?.keyText { query.filters.append(("event", [event])) }
        else { (query.from, query.through) = (leave.from, leave.until ?? leave.from) }
        for line in try connection.records(query) where grant.covers(event: line.fields["event"]?.keyText ?? "", on: line.day, path: line.path) {
            try relay(line, ["state": "leave"], by: nil, at: moment, in: city, connection)
        }
    }

    /// A reception for which leave was granted names who stands in: whose turn it is next.
    private func standIn(_ leave: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws {
        guard let person = leave.fields["person"]?.keyText, let grant = try Grant(leave, in: city, connection) else { return }
        var query = RecordQuery("reception", scope: .everything, limit: 200)
        query.filters = [("deputies", [person]), ("state", ["planned"])]
        (query.from, query.through) = (leave.from, leave.until ?? leave.from)
        let named = leave.fields["event"]?.keyText
        let found = try named.map { try connection.records("reception", codes: [$0]) } ?? connection.records(query)
        for reception in found where reception.fields["state"]?.keyText == "planned" && grant.covers(event: reception.code, on: reception.day, path: reception.path) {
            let all = reception.fields["deputies"]?.codes ?? []
            guard all.contains(person), let place = reception.fields["place"]?.keyText, let day = Day(reception.day) else { continue }
            let left = all.filter { $0 != person }
            let next = try turns(at: place, in: Hours(reception.fields), on: day, without: Set(all), count: 1, in: city, connection)
            try relay(
                reception, [
                    "deputies": .array((left + next).map { .string($0) }),
                    "excused": .array(((reception.fields["excused"]?.codes ?? []) + [person]).map { .string($0) }),
                ], by: nil, at: moment, in: city, connection)
        }
    }

    /// An invitation that comes after the leave was granted is answered by it.
    func excuseIfOnLeave(_ line: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws -> StoredRecord {
        guard line.register == "attendance", line.fields["state"]?.keyText == "invited", try Grant.excuses(line.fields, path: line.path, in: city, connection)
        else { return line }
        try relay(line, ["state": "leave"], by: nil, at: moment, in: city, connection)
        return try connection.record("attendance", line.id) ?? line
    }
}
