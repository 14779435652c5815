import Civics
import HTML
import Hummingbird
import Office
import Store

/// What was typed into the form of a move, with what is wrong with it.
struct MoveDraft: Sendable {
    var values: [String: String] = [:]
    var files: [(file: FileOnDisk, mark: String)] = []
    var errors: [(field: String, message: String)] = []
}

/// The forms of the moves that this resident may make now, made from the procedure's own table.
struct FollowMoves: Piece {
    let sight: FollowSight
    let csrf: String
    let typed: [String: MoveDraft]

    var html: HTML {
        let moves = sight.moves.sorted { ($0.isUsual ? 0 : 1) < ($1.isUsual ? 0 : 1) }
        let forms = moves.map { move in
            let draft = typed[move.id] ?? MoveDraft()
            return MoveForm(
                move.isGrave ? "\(move.name)这件事" : move.name, kind: move.isUsual ? .primary : .plain, isOpen: move.isUsual || !draft.errors.isEmpty,
                explanation: move.help + "。", id: "move-\(move.id)", form: form(move, draft))
        }
        return when(!forms.isEmpty, "<section class=\"moves\"><h2>您可以</h2>\(each(forms) { $0.html })</section>")
    }

    private func form(_ move: Move, _ draft: MoveDraft) -> HTML {
        let form = Form(
            action: Residents.Paths.move.link(sight.own.number, move.id), csrf: csrf, once: Site.onceToken(), isMultipart: true,
            data: [("draft", "follow-\(sight.own.number)-\(move.id)")], look: "stack")
        let label = move.isGrave ? "\(move.name)「\(sight.title.prefix(30))」" : move.name
        return form.html("""
            \(FormField.hidden("version", String(sight.main.version)))\(ErrorSummary(draft.errors.map { ("\(move.id)-\($0.field)", $0.message) }))\
            \(each(move.needs) { control($0, move, draft) })<p>\(Button(label, move.isGrave ? .destructive : .primary))</p>
            """)
    }

    private func control(_ field: Civics.Field, _ move: Move, _ draft: MoveDraft) -> HTML {
        let value = draft.values[field.id] ?? ""
        let part = FormField(
            field.id, field.name, id: "\(move.id)-\(field.id)", help: field.help.isEmpty ? nil : field.help,
            error: draft.errors.first { $0.field == field.id }?.message, isRequired: field.isRequired)
        switch field.kind {
        case .choice(let choices) where field.id == "rating":
            // Stars count upwards; the table lists the best first.
            return part.stars(choices.sorted { $0.id < $1.id }.map(\.name), chosen: Int(value))
        case .choice(let choices): return part.radios(choices.map { Option($0.id, $0.name, note: $0.help.isEmpty ? nil : $0.help) }, chosen: value)
        case .words(let max): return part.textarea(value, rows: 4, limit: max)
        case .line(let max): return part.text(value, limit: max)
        case .files:
            let kept = when(!draft.files.isEmpty, FormField("kept", "已收到的文件", id: "\(move.id)-kept").checkboxes(
                draft.files.map { Option($0.mark, $0.file.name) }, chosen: Set(draft.files.map(\.mark))))
            return kept + part.file(accept: "image/jpeg,image/png,image/webp,image/gif,application/pdf", isMultiple: true, shrinks: true)
        default: return .empty
        }
    }
}

extension Residents {
    /// A resident's move by the code shown before: what they may not do now is refused in words, what nobody may is no address at all.
    func makeMove(_ id: String, on number: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        let body = try await request.form(limits: .forgiving)
        try check(body.fields, of: request)
        try limit(limits.speaking, "speak", request, context)
        guard let sight = try await remembered(number, request) else {
            return askForCode(
                request, number: Self.number(number), error: "离上次查看久了，请再输一次查询码。您写的内容还在这台设备的草稿里。",
                status: .unprocessableContent)
        }
        guard let move = sight.procedure.move(id), move.by.contains(.resident), !move.opens else { throw HTTPError(.notFound) }
        let (draft, status) = try await draft(of: move, isOpen: sight.moves.contains { $0.id == id }, body, request, context)
        func again(_ status: HTTPResponse.Status, _ notice: HTML?, _ sight: FollowSight) -> Response {
            show(sight, request, status: status, notice: notice, typed: [move.id: draft])
        }
        guard draft.errors.isEmpty else { return again(status, nil, sight) }
        do {
            _ = try await office.perform(
                MoveRequest(
                    matter: sight.main.id, version: body.fields.int("version") ?? -1, move: move.id, fields: fields(of: move, draft), once: once(body.fields)),
                by: .demander(sight.demander.id))
            return site.seeOther(Paths.matter.link(sight.own.number), flash: move.id)
        } catch Failure.stale {
            let fresh = try await remembered(number, request) ?? sight
            return again(.conflict, StaleNotice(fresh, seen: body.fields.int("version") ?? 0, move: move, typed: draft).html, fresh)
        } catch Failure.repeated(let number) {
            let fresh = try await remembered(number, request) ?? sight
            let isOpen = fresh.moves.contains { $0.id == move.id }
            let words = KeptWords(Failure.repeatedWords(number), isOpen ? MoveDraft() : draft)
            return again(.conflict, Notice(.soon, "没有再登记一次", text: words.html).html, fresh)
        } catch Failure.refused(let refusal) {
            return again(.unprocessableContent, Notice(.late, "没有办成", text: KeptWords(refusal.words, draft).html).html, sight)
        } catch let error as StoreError {
            guard let notice = Notice.unkept(error) else { throw error }
            return again(.serviceUnavailable, notice.html, sight)
        }
    }

    private func draft(
        of move: Move, isOpen: Bool, _ body: FormBody, _ request: Request, _ context: SiteContext
    ) async throws -> (MoveDraft, HTTPResponse.Status) {
        var draft = MoveDraft()
        for field in move.needs {
            if case .files = field.kind { continue }
            let value = body.fields.text(field.id)
            draft.values[field.id] = value
            if value.isEmpty, field.isRequired { draft.errors.append((field.id, "请填写\(field.name)")) }
            if case .words(let max) = field.kind, value.count > max { draft.errors.append((field.id, "最多\(max)个字，现在有\(value.count)个字")) }
            if !field.choices.isEmpty, !value.isEmpty, !field.choices.contains(where: { $0.id == value }) { draft.errors.append((field.id, "请从列出的里面选")) }
        }
        guard isOpen, move.needs.contains(where: { if case .files = $0.kind { true } else { false } }) else { return (draft, .unprocessableContent) }
        let taken = try await receive(body, isSound: draft.errors.isEmpty, request, context)
        draft.files = taken.files
        draft.errors += taken.errors
        return (draft, taken.status)
    }

    private func fields(of move: Move, _ draft: MoveDraft) -> [String: JSON] {
        var fields: [String: JSON] = draft.values.filter { !$0.value.isEmpty }.mapValues { .string($0) }
        if !draft.files.isEmpty { fields["files"] = .array(draft.files.map(\.file.json)) }
        return fields
    }
}

/// What has changed since the page was opened, and that nothing typed is lost.
private struct StaleNotice: Piece {
    let sight: FollowSight
    let seen: Int
    let move: Move
    let typed: MoveDraft

    init(_ sight: FollowSight, seen: Int, move: Move, typed: MoveDraft) {
        (self.sight, self.seen, self.move, self.typed) = (sight, seen, move, typed)
    }

    var html: HTML {
        let changes = sight.timeline.filter { $0.version > seen }
        let still = sight.moves.contains { $0.id == move.id }
        let list = when(!changes.isEmpty, "<ul>\(each(changes) { "<li>\($0.at.day.spoken(asOf: sight.today))：\($0.sentence)</li>" })</ul>")
        let next = still ? "您写的还在下面，看过之后可以再按一次「\(move.name)」。" : "现在不能再\(move.name)了。"
        return Notice(.soon, "您打开页面之后，这件事有了新的进展", text: "\(list)\(KeptWords(next, still ? MoveDraft() : typed))").html
    }
}

/// A sentence, and under it what was typed where its form is gone.
private struct KeptWords: Piece {
    let sentence: String
    let draft: MoveDraft

    init(_ sentence: String, _ draft: MoveDraft) { (self.sentence, self.draft) = (sentence, draft) }

    var html: HTML {
        let words = draft.values.values.filter { $0.count > 1 }.sorted()
        return "<p>\(sentence)</p>\(when(!words.isEmpty, "<p class=\"soft\">您刚才写的：</p>\(each(words) { "<div class=\"words\">\($0)</div>" })"))"
    }
}
