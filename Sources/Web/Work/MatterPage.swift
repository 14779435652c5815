import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// One form of the page that could not be carried out: what was typed and why, so that nothing is lost.
struct Draft: Sendable {
    let move: String
    let typed: FormFields
    var errors: [String: String] = [:]
    /// What speaks of no single field.
    var notice: HTML = .empty
    var kept = KeptFiles()
}

extension Work {
    func matter(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        let query = try request.queryFields()
        return try await matterPage(sight, open: query["move"], nil, done: query["did"] ?? (site.cookies.flash(of: request) == Starting.flash ? sight.procedure.opening?.id : nil), request, context)
    }

    func matterPage(
        _ sight: MatterSight, open: String?, _ draft: Draft?, status: HTTPResponse.Status = .ok, done: String? = nil, _ request: Request,
        _ context: StaffContext
    ) async throws -> Response {
        let page = MatterPage(
            site: site, sight: sight, viewer: context.viewer, csrf: context.csrf, open: draft?.move ?? open, done: done.flatMap(sight.procedure.move)?.id, draft: draft,
            likely: try await likely(sight, context), usualUnits: try await usualUnits(sight), panels: try await panels(sight, context),
            findings: sight.moves.contains { $0.needs.contains { !$0.targets.isEmpty } } ? try await site.office.findings(of: context.viewer) : [],
            heard: try await Stations(site: site).heard(sight.matter.fields["event"]?.text ?? "", context))
        return site.page(sight.stored.title.isEmpty ? sight.stored.number : sight.stored.title, request, context, status: status, page.html)
    }

    /// Others like it, for those who sort and assign.
    private func likely(_ sight: MatterSight, _ context: StaffContext) async throws -> [Likely] {
        guard !sight.isJudged, !sight.state.isFinal, sight.procedure.id == Institutions.ofResidents.id else { return [] }
        let fields = sight.matter.fields
        return try await site.office.likely(
            title: fields["title"]?.text ?? "", text: fields["text"]?.text ?? "", besides: sight.stored.id, as: context.viewer)
    }

    func usualUnits(_ sight: MatterSight) async throws -> [String] {
        guard sight.moves.contains(where: { $0.id == "assign" }), let category = sight.matter.fields["category"]?.text else { return [] }
        return try await site.office.suggestUnits(category: category, territory: UsualUnits.county(of: sight.matter.territory))
    }
}

/// Who usually handles a category is asked within one county.
enum UsualUnits {
    /// "/990100/990101/990101001/" gives "/990100/990101/".
    static func county(of path: String) -> String { "/" + path.split(separator: "/").prefix(2).joined(separator: "/") + "/" }
}

/// Left the words, files and timeline with the moves at its end; right the facts.
struct MatterPage {
    let site: Site
    let sight: MatterSight
    let viewer: Viewer
    let csrf: String
    /// The move whose form stands open.
    let open: String?
    /// The move that has just been made: the browser may forget its draft.
    let done: String?
    let draft: Draft?
    let likely: [Likely]
    let usualUnits: [String]
    /// What only matters of this procedure have.
    var panels: HTML = .empty
    /// What may be cited as evidence.
    var findings: [Finding] = []
    /// Where it was heard, if the reader may open that.
    var heard: RecordSight?

    var matter: Matter { sight.matter }
    var city: City { site.office.city }
    var today: Day { sight.today }
    var days: DayTable { site.office.days }
    func text(_ field: String) -> String { matter.fields[field]?.text ?? "" }

    var html: HTML {
        """
        \(head)\(draft?.notice)\(when(done) { "<span hidden data-draft-done=\"\(ended(by: $0))\"></span>" })\
        <div class="matter"><div><h2 class="sr">情况和经过</h2>\(panels)\(words)\(timeline)</div><aside aria-label="要点">\(aside)</aside></div>
        """
    }

    /// The drafts that a move ends.
    private func ended(by move: String) -> String {
        let names = ["\(sight.stored.id)-\(move)"] + (move == sight.procedure.opening?.id ? ["start-\(matter.sources.first ?? 0)-\(sight.procedure.id)"] : [])
        return names.map { site.draft($0, of: viewer) }.joined(separator: " ")
    }

    private var head: HTML {
        let round = matter.round > 1 ? " <span class=\"tag\">第\(matter.round)轮办理</span>" as HTML : .empty
        let many = matter.demanders > 1 ? " <span class=\"tag\">\(matter.demanders)人反映</span>" as HTML : .empty
        return """
            <p class="soft"><a href="\(Work.Paths.matters.link())">事项</a> · \(sight.stored.number) · \(sight.procedure.name)</p>\
            <h1>\(sight.stored.title.isEmpty ? "（没有标题）" : sight.stored.title)</h1>\
            <p class="row"><span class="tag">\(sight.state.name)</span>\(ownChip)\(round)\(many)</p>\
            \(when(sight.mergedInto) { "<p>已并入 <a href=\"\(Work.Paths.matter.link($0.id))\">\($0.number)「\($0.title)」</a>，后续在那一件上办理。</p>" })\
            \(when(sight.mergedInto == nil && sight.matter.mergedInto != nil, "<p>已并入另一件，后续在那一件上办理。</p>"))
            """
    }

    private var ownChip: HTML {
        guard let clock = sight.state.clocks.compactMap({ matter.clocks[$0.id] }).first(where: { $0.stopped == nil }) ?? matter.running.first else {
            return .empty
        }
        return ClockChip(clock, kind: nil, today: today, table: days, explains: false).html
    }

    private var words: HTML {
        """
        <section class="card"><h2>\(isOfResidents ? "反映的情况" : sight.procedure.field("text")?.name ?? "内容")</h2>\(text("text").isEmpty ? "<p class=\"empty\">没有写情况。</p>" : HTML.paragraphs(text("text")))\
        \(MatterFiles(sight))</section>\(each(longTexts) { field in
            "<section class=\"card\"><h2>\(isOfResidents && field.id == "answer" ? "本轮答复" : field.name)</h2>\(HTML.paragraphs(text(field.id)))</section>"
        })
        """
    }

    /// Whatever else the matter holds that is longer than a line, in the order of its table; what is to be published stands on its own page.
    private var longTexts: [Civics.Field] {
        sight.procedure.fields.filter { field in
            guard case .words(let max) = field.kind, max >= 5_000, field.id != "text", !text(field.id).isEmpty else { return false }
            return !field.id.hasPrefix("public") && !field.id.hasPrefix("release")
        }
    }

    func link(_ file: StoredFile) -> FileLink { MatterFiles(sight).link(file) }

    // MARK: Timeline and moves

    private var timeline: HTML {
        "<section><h2>经过</h2>\(Timeline(sight.timeline.map(entry), next: moves))</section>\(starts)"
    }

    func entry(_ line: TimelineLine) -> Timeline.Entry {
        // A long sentence is a heading and a text: 「答复(已解决)」 and what was answered.
        let mark = line.sentence.count > 60 ? line.sentence.firstIndex { $0 == "：" || $0 == ":" } : nil
        let sentence = mark.map { String(line.sentence[..<$0]) } ?? line.sentence
        let rest = mark.map { String(line.sentence[line.sentence.index(after: $0)...]) }
        let tone: Tone =
            switch line.move {
            case "answer", "solve", "close", "crossOff", "verify": .done
            case "object", "reopen", "unsolved": .late
            case "urge", "escalate", "ask", "extend", "pause": .soon
            default: .calm
            }
        return Timeline.Entry(
            when: "\(line.at.day.spoken(asOf: today)) \(line.at.clockText)", exact: String(line.at.iso.prefix(19)).replacing("T", with: " "),
            who: line.who, sentence: sentence, text: rest, files: line.files.map(link), isPrivate: line.isInternal, tone: tone, id: "v\(line.version)")
    }

    /// What may be started from here: another matter that stays tied to this one, which itself goes on as before.
    private var starts: HTML {
        when(!sight.startable.isEmpty, """
            <section class="starts"><h2>由此另办</h2><p class="soft">这件事照常办理；另办的事有了结果，会回到这里的经过里。</p><p class="row">\
            \(each(sight.startable) { Button.link($0.opening?.name ?? $0.name, to: Work.Paths.start.link(sight.stored.id, $0.id)).html })</p></section>
            """)
    }

    private var moves: HTML {
        let usual = sight.moves.filter(\.isUsual)
        let ordered = usual + sight.moves.filter { !$0.isUsual }
        let forms = ordered.map { move in
            MoveForm(
                move.name, kind: move.isGrave ? .destructive : .plain, isOpen: open == move.id || (open == nil && move.id == usual.first?.id),
                explanation: move.help, id: "move-\(move.id)", form: form(move))
        }
        let refused = sight.refused.filter { $0.move.isUsual || $0.move.id == open }.map { Moves.Refused($0.move.name, reason: $0.why.words) }
        if forms.isEmpty && refused.isEmpty {
            let holder = sight.state.owner.flatMap { matter.holders(of: $0).first }.map(city.name)
            return sight.state.isFinal
                ? "<p class=\"soft\">这件事已经结束，没有要办的步骤；记录永久保留。</p>"
                : "<p class=\"soft\">现在没有由您办的步骤\(holder.map { "，正由\($0)办理" } ?? "")。</p>"
        }
        return Moves(forms, refused: refused, leads: !usual.isEmpty).html
    }

    func form(_ move: Move) -> HTML {
        let mine = draft?.move == move.id ? draft : nil
        let fields = moveFields(move, kept: mine?.kept ?? KeptFiles())
        let errors = mine?.errors ?? [:]
        let name = sight.stored.title.isEmpty ? sight.stored.number : sight.stored.title
        let label = move.isGrave ? "\(move.name)「\(name.prefix(20))\(name.count > 20 ? "…" : "")」" : move.name
        var data: [(name: StaticString, value: String)] = []
        if isLong(move) { data = [(name: "draft", value: site.draft("\(sight.stored.id)-\(move.id)", of: viewer))] }
        return Form(
            action: "\(Work.Paths.move.link(sight.stored.id, move.id))", csrf: csrf, once: Site.onceToken(), isMultipart: fields.hasFiles,
            data: data
        ).html("""
            \(ErrorSummary(fields.summary(errors)))\(promiseNote(move))\(FormField.hidden("version", "\(sight.stored.version)"))\
            \(fields.html(typed: mine?.typed, errors: errors))<p>\(Button(label, move.isGrave ? .destructive : .primary))</p>
            """)
    }

    /// Worth a draft on the device: an answer takes more than one sitting.
    private func isLong(_ move: Move) -> Bool {
        move.needs.contains { if case .words(let max) = $0.kind { max >= 5_000 } else { false } }
    }

    /// Deputies act in the congress's whole territory, others in their own.
    private func within(_ capacity: Actor.Capacity?) -> String {
        guard let capacity, capacity.role != .deputy else { return matter.territory }
        return capacity.territory
    }

    func moveFields(_ move: Move, kept: KeptFiles) -> MoveFields {
        let capacity = sight.capacities[move.id]
        let directory = FormDirectory(
            office: site.office, near: [matter.territory], holder: capacity?.holder, within: within(capacity), viewer: viewer)
        var fields = MoveFields(move: move, directory: directory, prefix: move.id, hint: hints(move), kept: kept)
        fields.findings = findings
        let units = usualUnits.map(city.name(ofWire:)).filter { !$0.isEmpty }
        if !units.isEmpty { fields.advice["lead"] = "同类事项常由\(units.joined(separator: "、"))办理" }
        return fields
    }

    /// A form begins with what the matter holds under the same name, or with what was asked for in other words.
    private func hints(_ move: Move) -> [String: JSON] {
        let asked = [
            "span": "askedSpan", "lead": "betterUnit", "plannedLead": sight.matter.fields["betterUnit"] == nil ? "wishedUnit" : "betterUnit", "releaseTitle": "title",
            "releaseText": "text", "releaseAnswer": "answer", "boardTitle": "title", "boardText": "text",
        ]
        var hints: [String: JSON] = [:]
        for field in move.needs where !field.isJudgement {
            if case .files = field.kind { continue }
            // Words are written anew, but for those that the move writes over.
            if case .words = field.kind, !move.everyEffect.contains(.keep(field)) || matter.fields[field.id] == nil && asked[field.id] == nil { continue }
            let value = matter.fields[field.id] ?? asked[field.id].flatMap { matter.fields[$0] }
            if case .records = field.kind { hints[field.id] = .array((value?.list ?? []).map { $0["at"] }); continue }
            if let value, !value.isBlank { hints[field.id] = value }
        }
        return hints
    }
}
