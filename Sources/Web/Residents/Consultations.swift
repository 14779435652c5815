import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 征求意见 for everybody: what is being asked, a form to answer, and afterwards what became of the answers.
extension Residents {
    private static let perPage = 20

    func addConsultations(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.consultations) { request, context in
            try limit(limits.reading, "consultations", request, context)
            return try await consultations(request)
        }
        router.get(Paths.consultation) { request, _, number in
            var draft = ViewDraft()
            draft.station = try request.queryFields().line("station").uppercased()
            return show(try await office.consultation(number: Self.number(number)), draft, request)
        }
        router.post(Paths.consultation) { request, context, number in try await give(to: number, request, context) }
        router.get(Paths.consultationFile) { _, _, number, hash -> Response in
            let (file, bytes) = try await office.file(hash, ofConsultation: Self.number(number))
            return .file(bytes, filename: file.name, mediaType: file.media)
        }
    }

    private func consultations(_ request: Request) async throws -> Response {
        let mark = ListMark(try request.queryFields().line("after"))
        var parts: [(title: String, lines: [MatterLine])] = []
        if mark == nil {
            for (state, title) in zip(Consultation.publicStates, ["正在征求意见", "正在研究采纳", "刚公布采纳情况"]) {
                parts.append((title, try await office.consultations(in: state, limit: 50)))
            }
        }
        let last = Consultation.publicStates.last ?? ""
        let found = try await office.consultations(in: last, after: mark, limit: Self.perPage + 1)
        let shown = Array(found.prefix(Self.perPage))
        parts.append(("已结束", shown))
        let next = found.count > Self.perPage ? shown.last.map { "\(Paths.consultations.link())?after=\(ListMark(at: $0.at.milliseconds, id: $0.id).text)" } : nil
        return site.page(
            "征求意见", request, description: "立法、监督、重大事项决定之前听取您的意见；每条意见都标明采纳没有、为什么。",
            ConsultationList(parts: parts, city: office.city, today: office.today, next: next, isFirst: mark == nil).html)
    }

    private func show(
        _ sight: ConsultationSight, _ draft: ViewDraft, _ request: Request, status: HTTPResponse.Status = .ok, notice: Notice? = nil
    ) -> Response {
        let form = form(of: request)
        return page(
            sight.title, request, form, status: status, description: String(sight.text.prefix(100)),
            ConsultationPage(sight: sight, draft: draft, today: office.today, csrf: form.csrf, notice: notice).html)
    }

    private func give(to number: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        let body = try await request.form(limits: .forgiving)
        try check(body.fields, of: request)
        try limit(limits.speaking, "speak", request, context)
        let sight = try await office.consultation(number: Self.number(number))
        var draft = ViewDraft(body.fields)
        if let once = once(body.fields) { draft.once = once }
        draft.check()
        let taken = try await receive(body, isSound: draft.errors.isEmpty, request, context)
        draft.files = taken.files
        draft.errors += taken.errors
        for refused in body.refused where refused.field != "files" { draft.errors.append((refused.field, "这一栏太长或读不出来，请删减后重新填写")) }
        guard draft.errors.isEmpty else { return show(sight, draft, request, status: taken.status) }
        do {
            let receipt = try await office.open(
                OpenRequest(procedure: ConsultedView.procedure.id, fields: draft.fields(of: sight), persona: draft.persona, once: draft.once, sources: [sight.id]), by: nil)
            return toReceipt(receipt, once: draft.once, request)
        } catch Failure.repeated(let number) {
            draft.once = Site.onceToken()
            return show(sight, draft, request, status: .conflict, notice: Notice(.soon, "没有再登记一次", words: Failure.repeatedWords(number)))
        } catch Failure.refused(let refusal) {
            let why = sight.isOpen ? refusal.words : "征求意见已经截止，这一条没有收下。您写的都在下面，可以复制下来；也可以用「我要反映」提出。"
            return show(sight, draft, request, status: .unprocessableContent, notice: Notice(.late, "没有收下", words: why))
        } catch Failure.unfit(_, let reason) {
            draft.errors.append(("text", reason))
            return show(sight, draft, request, status: .unprocessableContent)
        } catch let error as StoreError {
            guard let notice = Notice.unkept(error) else { throw error }
            return show(sight, draft, request, status: .serviceUnavailable, notice: notice)
        }
    }
}

/// What somebody has typed to a consultation so far.
struct ViewDraft: Sendable {
    var text = ""
    /// The code of the station through which it is said; empty: through none.
    var station = ""
    var persona = Persona()
    var files: [(file: FileOnDisk, mark: String)] = []
    var once = Site.onceToken()
    var errors: [(field: String, message: String)] = []

    static let textLimit = 10_000

    init() {}

    init(_ fields: FormFields) {
        text = fields.text("text")
        station = fields.line("station").uppercased()
        persona = Persona(name: fields.line("name"), phone: fields.line("phone"))
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    mutating func check() {
        if text.count < 4 { errors.append(("text", "请写下您的意见，一两句话也可以")) }
        if text.count > Self.textLimit { errors.append(("text", "最多\(Self.textLimit)个字，现在有\(text.count)个字。请删减，或存成PDF作为附件")) }
        if persona.name.count > SpeakDraft.nameLimit { errors.append(("name", "最多\(SpeakDraft.nameLimit)个字")) }
        if !persona.phone.isEmpty, !SpeakDraft.isPhone(persona.phone) { errors.append(("phone", "这不像一个电话号码。可以改正，也可以留空")) }
    }

    /// A station counts only where the consultation was sent to it.
    func place(of sight: ConsultationSight) -> City.Place? { sight.canvassed.lines.lazy.compactMap(\.place).first { !station.isEmpty && $0.code == station } }

    func fields(of sight: ConsultationSight) -> [String: JSON] {
        var fields: [String: JSON] = ["title": .string(FirstSentence.title(of: text)), "text": .string(text), "channel": "web"]
        if !files.isEmpty { fields["files"] = .array(files.map(\.file.json)) }
        if let place = place(of: sight) { fields["station"] = .int(place.id) }
        return fields
    }
}
