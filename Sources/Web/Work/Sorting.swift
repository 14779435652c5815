import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// One opinion at a time: read it, settle category and level, go on to the next.
extension Stations {
    func sorting(_ request: Request, _ context: StaffContext) async throws -> Response {
        let mark = try request.queryFields()["skip"].flatMap(DeskMark.init)
        let (found, waiting) = try await site.office.nextToSort(for: context.viewer, after: mark)
        guard let found else { return nothing(waiting, isSkipped: mark != nil, request, context) }
        let sight = try await site.office.look(found.matter, as: context.viewer)
        return try await sortingPage(sight, waiting: waiting, mark: found.mark, from: mark, nil, request, context)
    }

    private func nothing(_ waiting: Int, isSkipped: Bool, _ request: Request, _ context: StaffContext) -> Response {
        let notice = waiting == 0
            ? Notice(.done, "都梳理完了", words: "新的意见登记后会出现在这里，一次一件。")
            : Notice(.calm, "后面没有了", words: "前面跳过的还有\(waiting)件。")
        return site.page("梳理", request, context, """
            <h1>梳理</h1>\(said(request))\(notice)<p>\(waiting > 0 && isSkipped
                ? Button.link("从头再看", to: Paths.sorting.link(), .primary) : Button.link("回到工作台", to: Work.Paths.desk.link()))</p>
            """)
    }

    private func sortingPage(
        _ sight: MatterSight, waiting: Int, mark: DeskMark?, from: DeskMark?, _ draft: Draft?, status: HTTPResponse.Status = .ok, _ request: Request,
        _ context: StaffContext
    ) async throws -> Response {
        let office = site.office
        func text(_ name: String) -> String { sight.matter.fields[name]?.text ?? "" }
        let guesses = office.suggestCategory(title: text("title"), text: text("text"))
        let likely = try await office.likely(title: text("title"), text: text("text"), besides: sight.stored.id, as: context.viewer)
        let county = UsualUnits.county(of: sight.matter.territory)
        let category = text("category").isEmpty ? guesses.first?.label ?? "" : text("category")
        let units = category.isEmpty ? [] : try await office.suggestUnits(category: category, territory: county)
        let page = SortingPage(
            site: site, sight: sight, csrf: context.csrf, waiting: waiting, mark: mark, from: from, draft: draft, guesses: guesses.map { ($0.label, $0.confidence) },
            likely: likely, units: units.map(office.city.name(ofWire:)).filter { !$0.isEmpty }, viewer: context.viewer, said: draft == nil ? said(request) : .empty)
        return site.page("梳理", request, context, status: status, page.html)
    }

    // MARK: Deciding

    /// 梳理 and 分级 together: both or neither.
    func sort(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await checked(request, context)
        return try await hold(id, fields, request, context) { sight in
            var requests: [MoveRequest] = []
            let once = fields.line("once")
            let note = JSON.string(fields.text("note"))
            let sent: [String: JSON] = ["category": .string(fields.line("category")), "note": note, "grade": .string(fields.line("grade"))]
            func add(_ move: String, _ values: [String: JSON]) {
                let isFirst = requests.isEmpty
                requests.append(MoveRequest(
                    matter: id, version: isFirst ? fields.int("version") : nil, move: move, fields: values.filter { !$0.value.isBlank },
                    once: isFirst && !once.isEmpty ? once : nil, sent: sent))
            }
            if sight.matter.state != "collated" { add("collate", ["category": .string(fields.line("category")), "title": .string(fields.line("title")), "note": note]) }
            add("grade", ["grade": .string(fields.line("grade"))])
            _ = try await site.office.performAll(requests, by: .viewer(context.viewer))
        }
    }

    func merge(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        try await single(id, "merge", request, context)
    }

    func forward(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        try await single(id, "forward", request, context)
    }

    private func checked(_ request: Request, _ context: StaffContext) async throws -> FormFields {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        return fields
    }

    private func single(_ id: Int64, _ name: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await checked(request, context)
        return try await hold(id, fields, request, context, move: name) { sight in
            guard let move = sight.procedure.move(name) else { throw Failure.notFound }
            let directory = FormDirectory(office: site.office, near: [sight.matter.territory], holder: nil, within: "/")
            let read = try await MoveFields(move: move, directory: directory, prefix: name, hint: [:]).read(fields, files: [], as: context.viewer)
            if let first = read.errors.sorted(by: { $0.key < $1.key }).first {
                throw Failure.unfit(field: move.needs.first { $0.id == first.key }?.name ?? move.name, reason: first.value)
            }
            let once = fields.line("once")
            _ = try await site.office.perform(
                MoveRequest(matter: id, version: fields.int("version"), move: name, fields: read.values, once: once.isEmpty ? nil : once),
                by: .viewer(context.viewer))
        }
    }

    /// What was done to the one before, above the next.
    private func said(_ request: Request) -> HTML {
        switch site.cookies.flash(of: request) {
        case "sorting-sort": Notice(.done, "已归类定级").html
        case "sorting-merge": Notice(.done, "已并案", words: "刚才那一件并入了已有的事项，各位反映人都会得到答复。").html
        case "sorting-forward": Notice(.done, "已转告", words: "反映人会看到应去哪里提出。").html
        default: .empty
        }
    }

    /// Acts, then goes on; a refusal or a newer version comes back on the same opinion with what was typed.
    private func hold(
        _ id: Int64, _ fields: FormFields, _ request: Request, _ context: StaffContext, move: String = "sort",
        _ act: (MatterSight) async throws -> Void
    ) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        do {
            try await act(sight)
            return site.seeOther(Paths.sorting.link() + (fields["skip"].flatMap(DeskMark.init).map { "?skip=\($0)" } ?? ""), flash: "sorting-\(move)")
        } catch let failure as Failure where failure != .notFound {
            let now = try await site.office.look(id, as: context.viewer)
            let waiting = try await site.office.nextToSort(for: context.viewer, after: nil).waiting
            var notice = Notice(.late, "没有办成", words: failure.words.followed(by: "您填的内容都还在。")).html
            var status = HTTPResponse.Status.unprocessableContent
            if case .stale = failure {
                status = .conflict
                let seen = fields.int("version") ?? 0
                let changes = now.timeline.filter { $0.version > seen }.map { "\($0.who)：\($0.sentence)" }
                notice = Notice(.soon, "您打开页面之后，这件事有了变化，没有作改动", words: changes.joined(separator: "\n")).html
            }
            let draft = Draft(move: move, typed: fields, notice: notice)
            return try await sortingPage(now, waiting: waiting, mark: nil, from: fields["skip"].flatMap(DeskMark.init), draft, status: status, request, context)
        }
    }
}

/// The words left, what to decide right.
private struct SortingPage {
    let site: Site
    let sight: MatterSight
    let csrf: String
    let waiting: Int
    let mark: DeskMark?
    /// Where one has got to by skipping; the next one is looked for behind it.
    let from: DeskMark?
    let draft: Draft?
    let guesses: [(label: String, confidence: Double)]
    let likely: [Likely]
    let units: [String]
    let viewer: Viewer
    let said: HTML

    private var id: Int64 { sight.stored.id }
    private var hidden: HTML {
        FormField.hidden("version", "\(sight.stored.version)") + (from.map { FormField.hidden("skip", $0.description) } ?? .empty)
    }
    private var isOpen: Bool { ["registered", "collated"].contains(sight.matter.state) }
    private func text(_ name: String) -> String { sight.matter.fields[name]?.text ?? "" }

    var html: HTML {
        let skip = mark.map { "\(Stations.Paths.sorting.link())?skip=\($0)" }
        return """
            <div class="between"><h1>梳理 <span class="count">还有\(waiting)件</span></h1>\
            <p class="row">\(when(skip) { "<a href=\"\($0)\" data-skip>先跳过这一件</a>" })<a href="\(Work.Paths.matter.link(id))">打开全页</a></p></div>\
            \(said)\(draft?.notice)<div class="matter sorting" data-module="sorting"><div>\(words)\(others)</div>\
            <aside aria-label="决定">\(isOpen ? decide + elsewhere : "<p>这一件已不在梳理环节。</p><p>\(Button.link("下一件", to: Stations.Paths.sorting.link(), .primary))</p>")</aside></div>
            """
    }

    private var words: HTML {
        let city = site.office.city
        let clock = sight.state.clocks.first.flatMap { sight.matter.clocks[$0.id] }
        return """
            <section class="card"><p class="soft">\(sight.stored.number) · \(city.name(ofPath: sight.matter.territory)) · \
            \(sight.procedure.field("channel")?.word(for: sight.matter.fields["channel"] ?? .null) ?? "") · \(sight.stored.at.day.spoken(asOf: sight.today))</p>\
            <h2>\(sight.stored.title.isEmpty ? "（没有标题）" : sight.stored.title)</h2>\
            <div class="words-clock">\(when(clock) { ClockChip($0, kind: sight.state.clocks.first, today: sight.today, table: site.office.days).html })</div>\
            \(HTML.paragraphs(text("text")))\(when(!text("address").isEmpty, "<p class=\"soft\">地点：\(text("address"))</p>"))\(MatterFiles(sight))</section>
            """
    }

    private var others: HTML {
        guard isOpen else { return .empty }
        guard !likely.isEmpty else { return "<p class=\"soft\">没有找到相似的未办结事项。</p>" }
        return """
            <section><h2>可能是同一件事</h2><ul class="plain-list">\(each(likely) { like -> HTML in
                """
                <li><p>\(Work.link(like.line)) <span class="soft">\(Work.state(like.line))，相似\(Int((like.score * 100).rounded()))%</span></p>\
                \(Form(action: Stations.Paths.merge.link(id), csrf: csrf, once: Site.onceToken(), look: "inline").html("""
                    \(hidden)\(FormField.hidden("target", like.line.number))\
                    \(Button("并入 \(like.line.number)", .plain))
                    """))</li>
                """
            })</ul></section>
            """
    }

    private var decide: HTML {
        let mine = draft?.move == "sort" ? draft?.typed : nil
        let isCollated = sight.matter.state == "collated"
        return Form(action: Stations.Paths.sort.link(id), csrf: csrf, once: Site.onceToken(), look: "decide").html("""
            \(hidden)\(isCollated ? "<p>已归入「\(text("category"))」。</p>" : category(mine) + title(mine))\
            \(grade(mine))\(when(!units.isEmpty, "<p class=\"soft\">同类事项常由\(units.joined(separator: "、"))办理。</p>"))\
            \(when(!isCollated, FormField("note", "说明", id: "s-note").textarea(mine?.text("note") ?? "", rows: 2, limit: 2_000)))\
            <p>\(Button(isCollated ? "定级，下一件" : "归类定级，下一件"))</p><p class="soft screen-only">快捷键：1–9 选类别，Q W E R 选层级，回车提交，S 跳过。</p>
            """)
    }

    /// Every category, the suggested ones first with their confidence; nothing is decided without a person.
    private func category(_ typed: FormFields?) -> HTML {
        let all = sight.procedure.field("category")?.choices ?? []
        let shares = Dictionary(guesses.map { ($0.label, $0.confidence) }) { first, _ in first }
        let sorted = guesses.compactMap { guess in all.first { $0.id == guess.label } } + all.filter { shares[$0.id] == nil }
        let options = sorted.enumerated().map { index, choice in
            let key = index < 9 ? "\(index + 1) " : ""
            return Option(choice.id, "\(key)\(choice.name)", note: shares[choice.id].map { "建议，把握\(Int(($0 * 100).rounded()))%" })
        }
        let chosen = typed?.line("category") ?? guesses.first.flatMap { $0.confidence >= 0.5 ? $0.label : nil }
        let help = guesses.isEmpty ? "还没有训练类别模型，没有建议，请自己选" : "建议由模型给出，由您决定"
        return "<div class=\"compact\">\(FormField("category", "类别", id: "s-category", help: help, isRequired: true).radios(options, chosen: chosen))</div>"
    }

    /// Read by others from now on, so the keeper may give it one without names.
    private func title(_ typed: FormFields?) -> HTML {
        let field = sight.procedure.move("collate")?.needs.first { $0.id == "title" }
        return FormField("title", "标题", id: "s-title", help: field?.help).text(typed?.line("title") ?? sight.stored.title, limit: 200)
    }

    private func grade(_ typed: FormFields?) -> HTML {
        let options = (sight.procedure.field("grade")?.choices ?? []).map { Option($0.id, $0.name, note: $0.help) }
        return "<div class=\"compact\">\(FormField("grade", "办理层级", id: "s-grade", isRequired: true).radios(options, chosen: typed?.line("grade")))</div>"
    }

    /// 并案 by number and 转告, for what is not to be sorted here.
    private var elsewhere: HTML {
        each(["merge", "forward"].compactMap { sight.procedure.move($0) }.filter { move in sight.moves.contains { $0.id == move.id } }) { move -> HTML in
            let capacity = sight.capacities[move.id]
            let directory = FormDirectory(office: site.office, near: [sight.matter.territory], holder: capacity?.holder, within: capacity?.territory ?? "/")
            let fields = MoveFields(move: move, directory: directory, prefix: "s-\(move.id)", hint: [:])
            let typed = draft?.move == move.id ? draft?.typed : nil
            let action = move.id == "merge" ? Stations.Paths.merge.link(id) : Stations.Paths.forward.link(id)
            return MoveForm(
                move.name, isOpen: typed != nil, explanation: move.help,
                form: Form(action: action, csrf: csrf, once: Site.onceToken()).html("""
                    \(hidden)\(fields.html(typed: typed, errors: [:]))\
                    <p>\(Button("\(move.name)「\(sight.stored.title.prefix(16))」", move.isGrave ? .destructive : .plain))</p>
                    """)).html
        }
    }
}
