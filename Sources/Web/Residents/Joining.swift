import Civics
import HTML
import Hummingbird
import Office
import Store

extension Residents {
    func addJoining(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.join) { request, context, mark in
            try limit(limits.looking, "join", request, context)
            return joinPage(try await offered(mark, for: .offer), JoinDraft(), request)
        }
        router.post(Paths.join) { request, context, mark in try await join(mark, request, context) }
    }

    /// How long the link of an offer opens its page, and how long the form on that page may be sent.
    private static let offerMinutes: Int64 = 30, joiningHours: Int64 = 12

    /// The link under an offered matter. Only who was offered a matter may look at it: numbers follow one another, and whoever could
    /// put any number here could read the titles of all open matters.
    func offerLink(_ sight: JoinSight) -> String { Paths.join.link(marks.sign(sight.number, for: .offer, until: later(Self.offerMinutes * 60))) }

    private func offered(_ mark: String, for purpose: SignedMarks.Purpose) async throws -> JoinSight {
        guard let number = marks.open(mark, for: purpose, at: office.now) else { throw Failure.notFound }
        return try await office.joinable(number: number)
    }

    private func joinPage(_ sight: JoinSight, _ draft: JoinDraft, _ request: Request, status: HTTPResponse.Status = .ok, notice: Notice? = nil) -> Response {
        let form = form(of: request)
        let action = Paths.join.link(marks.sign(sight.number, for: .joining, until: later(Self.joiningHours * 3600)))
        return page(
            "我也遇到", request, form, status: status,
            JoinPage(sight: sight, draft: draft, action: action, csrf: form.csrf, sent: sentForms(request), notice: notice).html)
    }

    private func join(_ mark: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        let body = try await request.form(limits: .forgiving)
        try check(body.fields, of: request)
        try limit(limits.speaking, "speak", request, context)
        let sight = try await offered(mark, for: .joining)
        var draft = JoinDraft(body.fields)
        if let once = once(body.fields) { draft.once = once }
        draft.check()
        for refused in body.refused {
            draft.errors.removeAll { $0.field == refused.field }
            draft.errors.append((refused.field, "这一栏太长或读不出来，只收下了前\(body.fields.text(refused.field).count)个字，请删减后再提交"))
            draft.isCut = true
        }
        guard draft.errors.isEmpty else { return joinPage(sight, draft, request, status: .unprocessableContent) }
        do {
            let receipt = try await office.join(
                sight.id, persona: draft.persona, words: draft.words, agrees: draft.agrees && !draft.persona.isBlank, once: draft.once)
            return toReceipt(receipt, once: draft.once, request)
        } catch Failure.repeated(let number) {
            draft.once = Site.onceToken()
            return joinPage(sight, draft, request, status: .conflict, notice: Notice(.soon, "没有再登记一次", words: Failure.repeatedWords(number)))
        } catch Failure.unfit(_, let reason) {
            draft.errors.append(("words", reason))
            return joinPage(sight, draft, request, status: .unprocessableContent)
        } catch let error as StoreError {
            guard let notice = Notice.unkept(error) else { throw error }
            return joinPage(sight, draft, request, status: .serviceUnavailable, notice: notice)
        }
    }
}

struct JoinDraft: Sendable {
    var words = ""
    var persona = Persona()
    var agrees = false
    var once = Site.onceToken()
    var errors: [(field: String, message: String)] = []
    var isCut = false

    static let wordsLimit = 2_000

    init() {}

    init(_ fields: FormFields) {
        words = fields.text("words")
        persona = Persona(name: fields.line("name"), phone: fields.line("phone"))
        agrees = fields.flag("agree")
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    mutating func check() {
        if words.count > Self.wordsLimit { errors.append(("words", "最多\(Self.wordsLimit)个字，现在有\(words.count)个字")) }
        if persona.name.count > SpeakDraft.nameLimit { errors.append(("name", "最多\(SpeakDraft.nameLimit)个字")) }
        if !persona.phone.isEmpty, !SpeakDraft.isPhone(persona.phone) { errors.append(("phone", "这不像一个电话号码。可以改正，也可以留空")) }
    }
}

/// 我也遇到: what the matter is about and where; never the words of whoever raised it.
struct JoinPage: Piece {
    let sight: JoinSight
    let draft: JoinDraft
    let action: String
    let csrf: String
    let sent: String
    let notice: Notice?

    var html: HTML {
        let form = Form(
            action: action, csrf: csrf, once: draft.once, isMultipart: true,
            data: [("draft", "join-\(sight.number)"), ("draft-sent", sent)], look: "stack narrow")
        return """
            <h1>我也遇到这件事</h1>\(notice)\(draft.isCut ? ErrorSummary(draft.errors, title: ErrorSummary.cut) : ErrorSummary(draft.errors))
            <section class="card">\(JoinFacts(sight).html)</section>
            <p>加入后，您会有自己的查询码；办好了，结果也会告诉您。别人看不到您是谁。</p>
            \(form.html("""
                \(FormField("words", "您遇到的情况", help: "和上面说的有什么不同，补充两句；没有就空着。", error: draft.error("words")).textarea(draft.words, rows: 4, limit: JoinDraft.wordsLimit))\
                \(FormField("name", "怎么称呼您", error: draft.error("name")).text(draft.persona.name, limit: SpeakDraft.nameLimit, autocomplete: "name", width: .short))\
                \(FormField("phone", "电话", error: draft.error("phone")).tel(draft.persona.phone))\
                \(FormField("agree", "同意把姓名电话告诉承办单位", help: "不勾选，承办单位看不到您是谁。").checkbox(isOn: draft.agrees))\
                <p class="soft">姓名电话可以不留；留下的单独加密存放。<a href="\(Residents.Paths.privacy.link())">怎样使用</a></p>\
                <p>\(Button("我也遇到"))</p>
                """))
            <p>不是这件事？\(HTML.link("另外反映", to: Residents.Paths.speak.link()))</p>
            """
    }
}
