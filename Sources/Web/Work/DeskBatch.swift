import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Work {
    /// First the chosen matters and the one form; nothing is done yet.
    func askBatch(_ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        return try await batchForm(fields, [:], nil, request, context)
    }

    private func batchForm(
        _ fields: FormFields, _ errors: [String: String], _ summary: String?, _ request: Request, _ context: StaffContext
    ) async throws -> Response {
        guard let batch = Batch(fields["move"] ?? "") else { throw Failure.notFound }
        let move = batch.move
        let ids = fields.all("ids").compactMap { Int64($0) }
        let lines = try await site.office.lines(ids, as: context.viewer)
        guard !lines.isEmpty else {
            return site.page("一起\(move.name)", request, context, status: .unprocessableContent, """
                <h1>一起\(move.name)</h1>\(Notice(.soon, "还没有勾选", words: "请回到列表，先勾选要一起\(move.name)的事项。"))\
                <p>\(Button.link("回到工作台", to: Paths.desk.link()))</p>
                """)
        }
        let fits = lines.filter { batch.fits($0.line) }
        let rest = lines.filter { !batch.fits($0.line) }
        let directory = FormDirectory(office: site.office, near: fits.map { $0.line.territory }, holder: nil, within: reach(of: context.viewer))
        let form = MoveFields(move: move, directory: directory, prefix: "batch", hint: [:])
        let once = fields["once"] ?? Site.onceToken()
        let inner: HTML = """
            \(ErrorSummary(form.summary(errors) + (summary.map { [("batch-form", $0)] } ?? [])))\
            \(FormField.hidden("move", batch.key))\(each(fits) { FormField.hidden("ids", "\($0.line.id)") + FormField.hidden("version-\($0.line.id)", "\($0.version)") })\
            \(form.html(typed: errors.isEmpty && summary == nil ? nil : fields, errors: errors))<p>\(Button("确定\(move.name)这\(fits.count)件"))</p>
            """
        let act = fits.isEmpty
            ? Notice(.soon, "没有可以\(move.name)的", words: "勾选的事项现在都不在可以\(move.name)的环节。").html
            : Form(action: Paths.batchDone.link(), csrf: context.csrf, once: once, id: "batch-form").html(inner)
        return site.page("一起\(move.name)", request, context, status: errors.isEmpty && summary == nil ? .ok : .unprocessableContent, """
            <h1>一起\(move.name) \(fits.count)件</h1><p class="soft">\(move.help)。请先核对下面的事项；每件各自成立，办不成的会说明原因。</p>\
            <ul class="plain-list">\(each(fits) { "<li>\(Self.link($0.line))</li>" })</ul>\
            \(when(!rest.isEmpty, Notice(.soon, "其中\(rest.count)件不在这一环节，不会改动", text: "<ul>\(each(rest) { "<li>\(Self.link($0.line))(\(Self.state($0.line)))</li>" })</ul>").html))\
            \(act)<p><a href="\(Paths.desk.link())">不办了，回到工作台</a></p>
            """)
    }

    /// Carries it out; says what was done and what was refused, and why.
    func doBatch(_ request: Request, _ context: StaffContext) async throws -> Response {
        let body = try await request.form()
        let fields = body.fields
        try site.csrf.check(fields, of: request, session: context.session)
        guard let batch = Batch(fields["move"] ?? "") else { throw Failure.notFound }
        let move = batch.move
        let ids = Array(Set(fields.all("ids").compactMap { Int64($0) })).sorted().prefix(Batch.limit)
        let directory = FormDirectory(office: site.office, near: [], holder: nil, within: reach(of: context.viewer))
        let read = try await MoveFields(move: move, directory: directory, prefix: "batch", hint: [:]).read(fields, files: [], as: context.viewer)
        let missing = read.missing(in: move)
        guard missing.isEmpty else { return try await batchForm(fields, missing, nil, request, context) }
        let once = fields.line("once")
        let requests = ids.map { id in
            MoveRequest(
                matter: id, version: fields.int("version-\(id)"), move: move.id, fields: read.values, once: once.isEmpty ? nil : "\(once)-\(id)")
        }
        let results = try await site.office.performBatch(requests, by: .viewer(context.viewer))
        // What is refused for its words is refused for all alike: back to the form.
        if let first = results.first?.1, results.allSatisfy({ $0.1 != nil }), let beside = read.beside(first, move) {
            return try await batchForm(fields, beside, nil, request, context)
        }
        return try await batchResult(move, results, request, context)
    }

    private func batchResult(
        _ move: Move, _ results: [(Int64, Failure?)], _ request: Request, _ context: StaffContext
    ) async throws -> Response {
        let lines = Dictionary(
            try await site.office.lines(results.map(\.0), as: context.viewer).map { ($0.line.id, $0.line) }, uniquingKeysWith: { first, _ in first })
        let done = results.filter { $0.1 == nil }.compactMap { lines[$0.0] }
        let refused = results.filter { $0.1 != nil }
        return site.page("一起\(move.name)的结果", request, context, """
            <h1>一起\(move.name)的结果</h1>\
            \(Notice(done.isEmpty ? .soon : .done, "已\(move.name)\(done.count)件", text: "<ul>\(each(done) { "<li>\(Self.link($0))</li>" })</ul>"))\
            \(when(!refused.isEmpty, Notice(.late, "没有办成\(refused.count)件，没有作改动", text: "<ul>\(each(refused) { reason($0.0, $0.1, lines) })</ul>").html))\
            <p>\(Button.link("回到工作台", to: Paths.desk.link(), .primary))</p>
            """)
    }

    private func reason(_ id: Int64, _ failure: Failure?, _ lines: [Int64: MatterLine]) -> HTML {
        let what = lines[id].map(Self.link) ?? "其中一件"
        return "<li>\(what):\(failure.map(\.words) ?? "")</li>"
    }

    static func link(_ line: MatterLine) -> HTML {
        "<a href=\"\(Paths.matter.link(line.id))\">\(line.title.isEmpty ? "（没有标题）" : line.title)</a> <span class=\"soft\">\(line.number)</span>"
    }

    static func state(_ line: MatterLine) -> String { Institutions.procedure(line.procedure)?.state(line.state)?.name ?? "" }

    /// The territory within which the viewer's offices hand out work.
    func reach(of viewer: Viewer) -> String {
        viewer.actor.capacities.map(\.territory).filter { !$0.isEmpty }.min { $0.utf8.count < $1.utf8.count } ?? "/"
    }
}

extension Failure {
    /// Why an act was not carried out, for a line in a list of results.
    var words: String {
        switch self {
        case .notFound: "没有这件事项，或者您看不到它。"
        case .stale: "您打开页面之后，别人已经作了改动，请打开看过再办。"
        case .refused(let refusal): refusal.words
        case .unfit(let field, let reason): "\(field):\(reason)。"
        case .taken(let field, let value): "\(field)「\(value)」已经有了。"
        case .forbidden: "您现在的身份不能办理。"
        case .repeated(let number): Failure.repeatedWords(number)
        }
    }

    /// A form sent again with other content: what was registered, and that this was not.
    static func repeatedWords(_ number: String) -> String {
        "这张表刚才已经交过\(number.isEmpty ? "" : "（编号\(number)）")，这次改动的内容还没有登记，都在下面；确认是另一件事请再按一次提交。"
    }
}
