import Civics
import HTML
import Hummingbird
import Office
import Store

extension Work {
    /// One move on one matter. What cannot be carried out comes back with everything that was typed.
    func makeMove(_ id: Int64, _ name: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let body = try await request.form(limits: Site.uploadLimits)
        let fields = body.fields
        try site.csrf.check(fields, of: request, session: context.session)
        let sight = try await site.office.look(id, as: context.viewer)
        guard let move = sight.procedure.move(name), !move.opens else { throw Failure.notFound }
        let kept = try await keptFiles(body, move, sight, context)
        var draft = Draft(move: name, typed: fields, kept: kept)
        // A form that does not say which version it saw has seen none.
        let seen = fields.int("version") ?? 0
        do {
            let read = try await reader(move, sight).read(fields, files: kept.files, as: context.viewer)
            draft.errors = read.errors
            if let flaw = kept.flaw, let field = fileField(move) { draft.errors[field] = flaw }
            guard draft.errors.isEmpty else { return try await refused(sight, draft, request, context) }
            do {
                let once = fields.line("once")
                _ = try await site.office.perform(
                    MoveRequest(matter: id, version: seen, move: name, fields: read.values, once: once.isEmpty ? nil : once),
                    by: .viewer(context.viewer))
            } catch let failure as Failure where failure != .notFound {
                draft.errors = read.beside(failure, move) ?? [:]
                if case .repeated(let number) = failure {
                    return try await stale(id, since: seen, draft, why: Failure.repeatedWords(number), request, context)
                }
                if case .stale = failure { return try await stale(id, since: seen, draft, request, context) }
                if draft.errors.isEmpty { draft.notice = Notice(.late, "没有\(move.name)", words: failure.words.followed(by: "您填的内容都还在。")).html }
                return try await refused(sight, draft, request, context)
            }
        }
        return try await done(id, name, context)
    }

    /// Back to the matter while one may still see it, else to the desk.
    private func done(_ id: Int64, _ move: String, _ context: StaffContext) async throws -> Response {
        guard let stored = try? await site.office.look(id, as: context.viewer).stored else { return site.seeOther(Paths.desk.link()) }
        return site.seeOther("\(Paths.matter.link(id))?did=\(move)#v\(stored.version)")
    }

    private func refused(_ sight: MatterSight, _ draft: Draft, _ request: Request, _ context: StaffContext) async throws -> Response {
        try await matterPage(sight, open: draft.move, draft, status: .unprocessableContent, request, context)
    }

    /// 409: what happened since the page was opened, then the page as it stands now with the typed words in the form.
    private func stale(
        _ id: Int64, since version: Int, _ draft: Draft, why: String = "您打开页面之后，这件事有了变化", _ request: Request, _ context: StaffContext
    ) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        let changes = sight.timeline.filter { $0.version > version }
        let today = sight.today
        let list = each(changes) { line -> HTML in
            "<li>\(line.at.day.spoken(asOf: today)) \(line.at.clockText) \(line.who):\(line.sentence.prefix(200))</li>"
        }
        let isOpen = sight.moves.contains { $0.id == draft.move }
        let name = sight.procedure.move(draft.move)?.name ?? ""
        var draft = draft
        draft.notice = Notice(.soon, why, text: """
            <p>「\(name)」没有提交，您填的内容\(isOpen ? "还在<a href=\"#move-\(draft.move)\">下面的表单</a>里，核对后可以再提交" as HTML : "见下，现在的环节已经不能\(name)了" as HTML)。这期间：</p>\
            <ul>\(changes.isEmpty ? "<li>有内部记录更新。</li>" : list)</ul>\(when(!isOpen, typedWords(draft, sight)))
            """).html
        return try await matterPage(sight, open: isOpen ? draft.move : nil, draft, status: .conflict, request, context)
    }

    /// What was typed for a move that is not open any more, to be copied elsewhere.
    private func typedWords(_ draft: Draft, _ sight: MatterSight) -> HTML {
        let needs = sight.procedure.move(draft.move)?.needs ?? []
        let rows = needs.compactMap { field -> (label: String, value: HTML)? in
            let text = draft.typed.text(field.id)
            return text.isEmpty || field.choices.isEmpty && Int64(text) != nil ? nil : (field.name, HTML.paragraphs(field.word(for: .string(text))))
        }
        return Facts(rows).html
    }

    private func reader(_ move: Move, _ sight: MatterSight) -> MoveFields {
        let capacity = sight.capacities[move.id]
        let directory = FormDirectory(office: site.office, near: [sight.matter.territory], holder: capacity?.holder, within: capacity?.territory ?? "/")
        return MoveFields(move: move, directory: directory, prefix: move.id, hint: [:])
    }

    private func fileField(_ move: Move) -> String? {
        move.needs.first { if case .files = $0.kind { true } else { false } }?.id
    }

    private func keptFiles(_ body: FormBody, _ move: Move, _ sight: MatterSight, _ context: StaffContext) async throws -> KeptFiles {
        // Bytes are kept only for a move that this person could make.
        guard let field = fileField(move), sight.moves.contains(where: { $0.id == move.id }) else { return KeptFiles() }
        return try await KeptFiles.gather(body, field: field, matter: sight.stored.id, in: site, session: context.session)
    }

    // MARK: Who said it, and the files

    /// Name and phone of one who waits: shown once, on this page only; the look stands in the journal.
    func persona(_ id: Int64, _ demander: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        let sight = try await site.office.look(id, as: context.viewer)
        guard let index = sight.demanders.firstIndex(where: { $0.id == demander }) else { throw Failure.notFound }
        let reason = fields.line("reason")
        guard (2...200).contains(reason.count) else {
            let notice = Notice(.late, "没有打开", words: "请写明为什么要看（2到200个字），例如「电话反馈办理结果」。").html
            let draft = Draft(move: "", typed: FormFields(), notice: notice)
            return try await matterPage(sight, open: nil, draft, status: .unprocessableContent, request, context)
        }
        let persona = try await site.office.lookAtPersona(demander, as: context.viewer, reason: reason)
        let facts = Facts([
            ("姓名", HTML(persona?.name.isEmpty == false ? persona?.name ?? "" : "没有留")), ("电话", HTML(persona?.phone.isEmpty == false ? persona?.phone ?? "" : "没有留")),
            ("住址", HTML(persona?.address.isEmpty == false ? persona?.address ?? "" : "没有留")), ("用途", HTML(reason)),
        ])
        let title = "第\(index + 1)位反映人"
        return site.page(title, request, context, """
            <div class="narrow stack"><h1>\(title)</h1><p class="soft">\(sight.stored.number) \(sight.stored.title)</p>\
            \(persona == nil ? Notice(.soon, "没有留下姓名电话，或者已经删除").html : facts.html)\
            \(Notice(.soon, "这一次查看已经留痕", words: "只用于办理这件事，不得转告无关的人。离开这一页后要再看，须重新写明用途。"))\
            <p>\(Button.link("回到这件事", to: Paths.matter.link(id), .primary))</p></div>
            """)
    }

    func file(_ id: Int64, _ hash: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await site.office.file(hash, of: id, as: context.viewer)
        return .file(found.bytes, filename: found.file.name, mediaType: found.file.media)
    }
}
