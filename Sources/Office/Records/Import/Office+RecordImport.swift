import Civics
import Formats
import Institutions
import Journal
import Store

/// Two steps: a file becomes a draft and a preview, in which nothing is written; then, when the person says so, its good rows are
/// written in one transaction.
extension Office {
    public static let importRows = ImportReader.mostRows
    public static let importBytes = ImportReader.mostBytes

    /// Reads a file and keeps it for the second step.
    /// - Returns: the token under which its preview is found.
    /// - Throws: `TableError` with the words for a file that is no such table.
    public func draftImport(_ register: String, file bytes: [UInt8], name: String, by viewer: Viewer) async throws -> String {
        let declaration = try writable(register, viewer)
        let (moment, drafts) = (now, ImportDrafts(settings))
        let token = Hex.text(random(16))
        // Reading fifty thousand rows takes a while; a reader's thread has it, not one of those that answer requests.
        try await store.read { _ in
            let draft = try ImportReader.read(bytes, name: name, register: declaration, person: viewer.person, at: moment)
            try drafts.keep(draft, token: token, now: moment)
        }
        return token
    }

    /// What the draft would do now.
    public func previewImport(_ register: String, token: String, as viewer: Viewer) async throws -> ImportPreview {
        let declaration = try writable(register, viewer)
        let (moment, drafts, city, rules, days) = (now, ImportDrafts(settings), city, rules, days)
        return try await store.read { connection in
            let draft = try drafts.read(token, register: register, person: viewer.person, now: moment)
            let plan = try ImportPlan(draft, register: declaration, viewer: viewer, city: city, today: moment.day, rules: rules, connection: connection)
            let done = try connection.doneOnce("records", token).map(Int.init)
            return try ImportPreview(draft, plan, token: token, register: declaration, done: done, today: moment.day, days: days)
        }
    }

    /// Writes the good rows, all of them or none; the same token writes once.
    /// - Parameters:
    ///   - digest: that of the preview the person saw.
    ///   - onlyGood: the person agreed to leave out the bad rows.
    public func commitImport(
        _ register: String, token: String, digest: String, onlyGood: Bool, by viewer: Viewer
    ) async throws -> ImportOutcome {
        let declaration = try writable(register, viewer)
        let (moment, drafts) = (now, ImportDrafts(settings))
        return try await recordTurns.take {
            let (outcome, after) = try await store.write { [self] connection -> (ImportOutcome, City?) in
                let start = city
                let draft = try drafts.read(token, register: register, person: viewer.person, now: moment)
                if let done = try connection.doneOnce("records", token) { return (.already(rows: Int(done)), nil) }
                let plan = try ImportPlan(draft, register: declaration, viewer: viewer, city: start, today: moment.day, rules: rules, connection: connection)
                let preview = try ImportPreview(draft, plan, token: token, register: declaration, done: nil, today: moment.day, days: days)
                if preview.digest != digest { return (.stale(preview), nil) }
                if preview.counts.bad > 0, !onlyGood { return (.mustDecide(preview), nil) }
                try carryOut(plan, declaration, by: viewer, at: moment, in: plan.city, connection)
                try connection.noteOnce("records", token, Int64(preview.counts.new + preview.counts.changed))
                var after = plan.city
                after.knows(try connection.nextSequence() - 1)
                return (.written(new: preview.counts.new, changed: preview.counts.changed), after)
            }
            if let after { take(after) }
            // On disk now: what was sent, confidential columns included, does not lie about any longer.
            if case .written = outcome { drafts.strip(token, register: register, person: viewer.person, now: moment) }
            return outcome
        }
    }

    private func carryOut(
        _ plan: ImportPlan, _ register: Register, by viewer: Viewer, at moment: Moment, in city: City, _ connection: any Connection
    ) throws {
        for row in plan.rows {
            let own: (id: Int64?, before: [String: JSON]?) = if case .changed(let before, _) = row.step { (before.id, before.fields) } else { (nil, nil) }
            switch row.step {
            case .new(var fields), .changed(_, var fields):
                // Rows of one file may stand in each other's way: what came before is written by now.
                let check = RecordCheck(register: register, city: city, today: moment.day, rules: rules, viewer: viewer, connection: connection)
                if let flaw = try (check.uniqueFlaws(fields, own: own.id, before: own.before) + check.demandFlaws(fields, own: own.id, before: own.before)).first {
                    throw Failure.unfit(field: "第\(row.line)行的\(flaw.name)", reason: "\(flaw.reason)。整个文件都没有写入，请改好后重新上传")
                }
                // A number that another row types in, though it comes later or is left out for now, is that row's.
                if case .new = row.step, let letter = register.letter, let code = register.codeField, fields[code] == nil {
                    fields[code] = .string(try Office.freeCode("\(letter)\(row.id)", register.id, besides: plan.typedCodes, connection))
                }
                let before: StoredRecord? = if case .changed(let before, _) = row.step { before } else { nil }
                let record = try enter(register, before: before, fields: fields, from: moment.day, by: viewer, at: moment, in: city, connection)
                // The plan reckoned with this number when it looked the later rows over.
                guard record.id == row.id else { throw StoreError.broken("an imported record got another number than planned") }
                if before == nil { _ = try begin(record, at: moment, in: city, connection) }
            case .unchanged, .bad: break
            }
        }
    }

    private func writable(_ register: String, _ viewer: Viewer) throws -> Register {
        let (declaration, reach) = try reach(register, of: viewer)
        guard reach.mayWrite else { throw Failure.notFound }
        return declaration
    }
}
