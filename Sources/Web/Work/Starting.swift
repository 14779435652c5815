import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// Starting a matter at work, by itself or from another one to which it stays tied; the form comes from the opening move's own table.
///
/// What residents open has forms of its own (`Stations.reception`).
enum Starting {
    /// Said once to the page that follows, so that the browser forgets the draft.
    static let flash = "started"

    static func isOffered(_ procedure: Procedure, to viewer: Viewer) -> Bool {
        guard !procedure.needsOrigin, procedure.id != Institutions.ofResidents.id, let move = procedure.opening else { return false }
        return procedure.capacity(for: move, of: viewer.actor, on: nil) != nil
    }
}

extension Work {
    func startPage(_ id: String, from source: Int64?, _ request: Request, _ context: StaffContext) async throws -> Response {
        let page = try await starting(id, from: source, context)
        return site.page(page.move.name, request, context, page.html(nil))
    }

    func start(_ id: String, from source: Int64?, _ request: Request, _ context: StaffContext) async throws -> Response {
        let body = try await request.form(limits: Site.uploadLimits)
        let fields = body.fields
        try site.csrf.check(fields, of: request, session: context.session)
        let page = try await starting(id, from: source, context)
        var draft = Draft(move: page.move.id, typed: fields)
        if let field = page.move.needs.first(where: { if case .files = $0.kind { true } else { false } }) {
            draft.kept = try await KeptFiles.gather(body, field: field.id, matter: source ?? 0, in: site, session: context.session)
            if let flaw = draft.kept.flaw { draft.errors[field.id] = flaw }
        }
        let read = try await page.fields(draft.kept).read(fields, files: draft.kept.files, as: context.viewer)
        draft.errors.merge(read.errors) { $1 }
        let once = fields.line("once")
        if draft.errors.isEmpty {
            do {
                let receipt = try await site.office.open(
                    OpenRequest(
                        procedure: id, fields: read.values, persona: Persona(name: fields.line("name"), phone: fields.line("phone")),
                        once: once.isEmpty ? nil : once, sources: source.map { [$0] } ?? []),
                    by: .viewer(context.viewer))
                // A draft written for a deputy is the deputy's alone: whoever began it does not see it any more.
                if !page.procedure.isForResidents, (try? await site.office.look(receipt.matter, as: context.viewer)) == nil {
                    return site.seeOther(Paths.desk.link(), flash: "\(receipt.number)已交到本人的工作台，由本人接着写。")
                }
                // The one who registers for somebody else goes on where they were; their own matter they see at once.
                return site.seeOther(page.procedure.isForResidents ? Paths.matter.link(source ?? receipt.matter) + "#links" : Paths.matter.link(receipt.matter), flash: Starting.flash)
            } catch Failure.repeated(let number) {
                let kept = draft.kept
                draft = Draft(move: page.move.id, typed: fields.with("once", Site.onceToken()), notice: Notice(.soon, "没有再登记一次", words: Failure.repeatedWords(number)).html)
                draft.kept = kept
            } catch let failure as Failure where failure != .notFound {
                draft.errors = read.beside(failure, page.move) ?? [:]
                if draft.errors.isEmpty { draft.notice = Notice(.late, "没有办成", words: failure.words.followed(by: "您填的内容都还在。")).html }
            }
        }
        return site.page(page.move.name, request, context, status: .unprocessableContent, page.html(draft))
    }

    private func starting(_ id: String, from source: Int64?, _ context: StaffContext) async throws -> StartPage {
        guard let procedure = Institutions.procedure(id), let move = procedure.opening else { throw Failure.notFound }
        let capacity = procedure.capacity(for: move, of: context.viewer.actor, on: nil)
        guard let source else {
            guard Starting.isOffered(procedure, to: context.viewer) else { throw Failure.notFound }
            return StartPage(site: site, procedure: procedure, move: move, source: nil, capacity: capacity, viewer: context.viewer, csrf: context.csrf)
        }
        let sight = try await site.office.look(source, as: context.viewer)
        guard sight.startable.contains(where: { $0.id == id }) else { throw Failure.notFound }
        return StartPage(site: site, procedure: procedure, move: move, source: sight, capacity: capacity, viewer: context.viewer, csrf: context.csrf)
    }
}

/// The opening move as a page: above it the matter from which the new one starts, to look things up in.
struct StartPage {
    let site: Site
    let procedure: Procedure
    let move: Move
    let source: MatterSight?
    let capacity: Actor.Capacity?
    let viewer: Viewer
    let csrf: String

    func fields(_ kept: KeptFiles) -> MoveFields {
        let within = capacity?.territory ?? "/"
        let directory = FormDirectory(office: site.office, near: [source?.matter.territory ?? within], holder: capacity?.holder, within: within, viewer: viewer)
        var fields = MoveFields(move: move, directory: directory, prefix: move.id, hint: hints, kept: kept)
        // The new matter lies where the first one lies.
        if source != nil { fields.hidden = ["territory"] }
        return fields
    }

    /// A title and choices of the same name are taken over; words are written anew, for other readers.
    private var hints: [String: JSON] {
        guard let source else { return [:] }
        var hints: [String: JSON] = [:]
        for field in move.needs {
            guard let value = source.matter.fields[field.id] else { continue }
            switch field.kind {
            case .line where field.isRequired: hints[field.id] = value
            case .choice(let choices) where choices.contains { $0.id == value.keyText }: hints[field.id] = value
            default: break
            }
        }
        return hints
    }

    func html(_ draft: Draft?) -> HTML {
        let fields = fields(draft?.kept ?? KeptFiles())
        let errors = draft?.errors ?? [:]
        let action = source.map { Work.Paths.start.link($0.stored.id, procedure.id) } ?? Work.Paths.new.link(procedure.id)
        let form = Form(
            action: action, csrf: csrf, once: draft?.typed.line("once") ?? Site.onceToken(), isMultipart: fields.hasFiles,
            data: [("draft", site.draft("start-\(source?.stored.id ?? 0)-\(procedure.id)", of: viewer))], look: "stack"
        ).html("""
            \(ErrorSummary(fields.summary(errors)))\(fields.html(typed: draft?.typed, errors: errors))\(person(draft?.typed))<p>\(Button(move.name))</p>
            """)
        return """
            <div class="narrow stack"><p class="soft"><a href="\(Work.Paths.matters.link())?procedure=\(procedure.id)">\(procedure.name)</a></p>\
            <h1>\(move.name)</h1><p class="soft">\(move.help)。</p>\(draft?.notice)\(when(source, from))\(form)\
            <p>\(when(source) { "<a href=\"\(Work.Paths.matter.link($0.stored.id))\">不办了，回到原来的事项</a>" as HTML })</p></div>
            """
    }

    private func from(_ source: MatterSight) -> HTML {
        let text = source.matter.fields["text"]?.text ?? ""
        return """
            <section class="card"><p class="soft">\(source.procedure.name) \(source.stored.number) · \(source.state.name)</p>\
            <p><a href="\(Work.Paths.matter.link(source.stored.id))">\(source.stored.title.isEmpty ? source.stored.number : source.stored.title)</a></p>\
            \(when(!text.isEmpty, "<details><summary>看原来的情况</summary>\(HTML.paragraphs(text))</details>"))</section>
            """
    }

    /// Whoever speaks may be told what came of it; their name lies apart, under a key of its own.
    private func person(_ typed: FormFields?) -> HTML {
        guard procedure.isForResidents else { return .empty }
        return """
            \(FormField("name", "姓名或单位", help: "可不填；单独加密存放，查看须留痕").text(typed?.line("name") ?? "", limit: Office.personaLimit))\
            \(FormField("phone", "电话").tel(typed?.line("phone") ?? ""))
            """
    }
}
