import Civics
import Institutions
import Journal
import Store

/// From an entry to the derived tables: the same path when an act is done and when the house is rebuilt.
struct Projection {
    let connection: any Connection
    /// Called with each register record, so that the city in memory follows.
    var onRecord: (String, Int64, [String: JSON]) -> Void = { _, _, _ in }

    func apply(_ entry: Entry) throws {
        switch entry.stream.kind {
        case "matter": try applyMatter(entry, before: connection.matter(entry.stream.id))
        case "erase": try connection.markErased(demander: entry.stream.id)
        case "batch": try connection.projectBatch(entry)
        case "look": break
        default: if Institutions.register(entry.stream.kind) != nil { try applyRecord(entry, before: connection.record(entry.stream.kind, entry.stream.id)) }
        }
    }

    /// - Parameter before: the matter as the store has it, so that an act which has just read it need not read it again.
    @discardableResult
    func applyMatter(_ entry: Entry, before: StoredMatter?) throws -> StoredMatter {
        let act = entry.act
        let events = act.events
        guard let matter = Matter.evolve(before?.matter, events), let procedure = Institutions.procedure(matter.procedure) else {
            throw StoreError.broken("entry \(entry.seq) opens no matter")
        }
        let received = act["received"].integer.map(Moment.init(milliseconds:)) ?? entry.at
        let after = StoredMatter(
            id: entry.stream.id, number: before?.number ?? act["number"].text ?? "", version: entry.version, head: entry.hash,
            at: before?.at ?? received, matter: matter)
        try connection.project(before, after, procedure: procedure, touched: entry.at)
        try connection.projectHandings(before, after, act, on: entry.at.day)
        if procedure.isForResidents { try connection.projectScore(before, act, on: entry.at.day) }
        try connection.projectReply(before, after, act, on: entry.at.day, in: procedure)
        try connection.projectRecheck(after.id, act, on: entry.at.day)
        try connection.projectAmount(after.id, entry.version, act)
        try applyDemander(act, matter: after.id, at: received)
        for file in (act.fields["files"]?.list ?? []).compactMap(Attachment.init(json:)) {
            try connection.insertAttachment(matter: after.id, file)
        }
        if let once = act.once { try connection.insertOnce(once, matter: after.id, demander: act["demander"]["id"].integer ?? 0, sent: act["sent"].text ?? "") }
        if events.contains(.told), let text = act["plain"].text {
            for demander in try connection.waiting(for: after.id) {
                try connection.insertNotice(matter: demander.matter, demander: demander.id, at: entry.at, text: text)
            }
        }
        return after
    }

    private func applyDemander(_ act: Act, matter: Int64, at: Moment) throws {
        guard let id = act["demander"]["id"].integer else { return }
        try connection.insert(Demander(
            id: id, matter: matter, at: at, isNamed: act["demander"]["named"].flag ?? false, agrees: act["demander"]["agrees"].flag ?? false,
            sealed: act["sealed"].text ?? "", isErased: false))
    }

    /// - Parameter before: the record as the store has it, so that an act which has just read it need not read it again.
    func applyRecord(_ entry: Entry, before: StoredRecord?) throws {
        let (act, register) = (entry.act, entry.stream.kind)
        guard let declaration = Institutions.register(register) else { return }
        func text(_ name: String?) -> String { name.flatMap { act.fields[$0]?.keyText } ?? "" }
        let day = act["day"].text.flatMap { Day($0) } ?? entry.at.day
        let path = act["path"].text ?? ""
        let record = StoredRecord(
            register: register, id: entry.stream.id, version: entry.version, head: entry.hash, name: act["name"].text ?? text(declaration.nameField),
            code: text(declaration.codeField), from: text("from"), until: text("until").isEmpty ? nil : text("until"), fields: act.fields,
            path: path, day: RecordShape.day(declaration, act.fields))
        try connection.project(
            record, RecordVersion(version: entry.version, day: day, at: entry.at, person: act.person, move: act.move, fields: act.fields),
            marks: RecordShape.marks(declaration, act.fields, path: path),
            before: before.map { ($0.day, RecordShape.marks(declaration, $0.fields, path: $0.path)) },
            todos: (act["waits"].list ?? []).compactMap { one in
                guard let parts = one.list?.map(\.keyText), parts.count == 4 else { return nil }
                return RecordTodo(holder: parts[0], shows: parts[1], due: parts[2], act: parts[3])
            })
        for field in declaration.fileFields {
            for file in (act.fields[field]?.list ?? []).compactMap(Attachment.init(json:)) { try connection.noteFile(file.hash, register: register, id: entry.stream.id) }
        }
        onRecord(register, entry.stream.id, act.fields)
    }
}
