import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Residents {
    func addSpeaking(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.speak) { request, _ in try speakPage(request) }
        router.post(Paths.speak) { request, context in try await speak(request, context) }
        router.get(Paths.likely) { request, context in try await likely(try request.queryFields(), request, context) }
        router.post(Paths.likely) { request, context in
            let fields = try await request.form().fields
            try check(fields, of: request)
            return try await likely(fields, request, context)
        }
        router.get(Paths.receipt) { request, _ in try await receiptPage(request) }
    }

    private func speakPage(_ request: Request) throws -> Response {
        let fields = try request.queryFields()
        var draft = SpeakDraft()
        if let place = office.city.place(code: fields.line("station")), place.term.contains(office.today) {
            (draft.station, draft.territory, draft.isScanned) = (place.code, place.territory, true)
        }
        // From a congress's own hall: there it is to stand.
        if let hall = office.city.territories[fields.line("hall")], office.hasHall(hall.code) { (draft.territory, draft.isForBoard, draft.hall) = (hall.code, true, hall.code) }
        if let person = office.city.deputy(code: fields.line("deputy")), office.city.isDeputy(person.id, on: office.today) {
            (draft.deputy, draft.isScanned) = (person.deputyCode, true)
        }
        return show(draft, request)
    }

    private func show(_ draft: SpeakDraft, _ request: Request, status: HTTPResponse.Status = .ok, notice: Notice? = nil) -> Response {
        let form = form(of: request)
        return page(
            "我要反映", request, form, status: status, description: "不用登录，可以不留姓名。提交后给您编号和查询码，随时查看办到哪一步。",
            SpeakPage(draft: draft, city: office.city, today: office.today, csrf: form.csrf, sent: sentForms(request), notice: notice).html)
    }

    private func speak(_ request: Request, _ context: SiteContext) async throws -> Response {
        let body: FormBody
        do { body = try await request.form(limits: .forgiving) } catch let bad as BadForm {
            return show(SpeakDraft(), request, status: bad.status, notice: Notice(
                .late, "这一次没有收下", words: "\(bad.reason)\n您写的内容还在这台设备的草稿里（或按浏览器的「后退」)；去掉太大的附件后再提交。"))
        }
        try check(body.fields, of: request)
        try limit(limits.speaking, "speak", request, context)
        var draft = SpeakDraft(body.fields)
        if let once = once(body.fields) { draft.once = once }
        draft.check(office.city, on: office.today)
        try await take(body, into: &draft, request, context)
        if body.fields.flag("edit") {
            draft.isNoneOfThem = false
            return show(draft, request)
        }
        guard draft.errors.isEmpty else { return show(draft, request, status: draft.refusal) }
        if !draft.isNoneOfThem {
            let like = try await office.joinable(title: draft.title, text: draft.text)
            // A form sent again, to another server perhaps, is not asked whether it is like itself.
            if !like.isEmpty, try await !office.isSent(draft.once) { return showLikely(like, draft, request) }
        }
        return try await register(draft, request)
    }

    private func register(_ draft: SpeakDraft, _ request: Request) async throws -> Response {
        var draft = draft
        do {
            let receipt = try await office.open(
                OpenRequest(procedure: Institutions.ofResidents.id, fields: draft.fields(office.city, on: office.today), persona: draft.persona, once: draft.once), by: nil)
            return toReceipt(receipt, once: draft.once, request)
        } catch Failure.repeated(let number) {
            draft.once = Site.onceToken()
            return show(draft, request, status: .conflict, notice: Notice(.soon, "没有再登记一次", words: Failure.repeatedWords(number)))
        } catch let failure as Failure {
            guard let (field, message) = flaw(failure) else { throw failure }
            draft.errors.append((field, message))
            return show(draft, request, status: .unprocessableContent)
        } catch let error as StoreError {
            guard let notice = Notice.unkept(error) else { throw error }
            return show(draft, request, status: .serviceUnavailable, notice: notice)
        }
    }

    /// A failure as words beside a field, where it has one.
    private func flaw(_ failure: Failure) -> (String, String)? {
        let names = ["标题": "title", "情况": "text", "所在地区": "territory", "具体地点": "address", "联络站": "station", "照片和文件": "files", "姓名": "name", "电话": "phone"]
        return switch failure {
        case .unfit(let field, let reason), .refused(.unfit(let field, let reason)): (names[field] ?? "text", reason)
        case .refused(let refusal): ("text", refusal.words)
        default: nil
        }
    }

    /// Keeps the files that came, so that a form shown again still has them, and says of each that could not be kept why.
    func take(_ body: FormBody, into draft: inout SpeakDraft, _ request: Request, _ context: SiteContext) async throws {
        let taken = try await receive(body, isSound: draft.errors.isEmpty, request, context)
        draft.files = taken.files
        draft.refusal = taken.status
        draft.errors += taken.errors
        for refused in body.refused where refused.field != "files" {
            let kept = body.fields.text(refused.field).count
            draft.errors.removeAll { $0.field == refused.field }
            draft.errors.append((refused.field, refused.why == .notUTF8
                ? "这一栏的文字编码读不出来，请重新输入" : "这一栏太长，只收下了前\(kept)个字，后面的没有收下。请删减到\(SpeakDraft.textLimit)个字以内，或存成PDF作为附件"))
            draft.isCut = true
        }
    }

    /// Files that came with a form, and those that an earlier try had brought.
    /// - Parameter isSound: whether the rest of the form can be taken; else new files are not put on the disk: a form that comes to
    ///   nothing must not fill it.
    /// - Returns: `status` is 429 when the address has used up its budget of bytes.
    func receive(
        _ body: FormBody, isSound: Bool, _ request: Request, _ context: SiteContext
    ) async throws -> (files: [(file: FileOnDisk, mark: String)], errors: [(field: String, message: String)], status: HTTPResponse.Status) {
        var status = HTTPResponse.Status.unprocessableContent
        let address = "files:\(site.client.hash(of: request, context: context))"
        var files: [(file: FileOnDisk, mark: String)] = []
        var errors: [(field: String, message: String)] = []
        func add(_ file: FileOnDisk, _ mark: String) { if !files.contains(where: { $0.file.hash == file.hash }) { files.append((file, mark)) } }
        for mark in body.fields.all("kept").prefix(Office.filesLimit) {
            if let file = marks.file(mark, at: office.now) { add(file, mark) }
        }
        let end = Moment(milliseconds: office.now.milliseconds + 86_400_000)
        for upload in body.uploads where upload.field == "files" {
            guard files.count < Office.filesLimit else {
                errors.append(("files", "最多\(Office.filesLimit)个文件，「\(upload.filename)」没有收下"))
                continue
            }
            guard isSound else {
                errors.append(("files", "「\(upload.filename)」还没有收下：请先改好标出的地方，再选一次这个文件"))
                continue
            }
            guard limits.files.take(upload.bytes.count, of: address) else {
                status = .tooManyRequests
                errors.append(("files", "这个网络一小时内传的文件太多，「\(upload.filename)」没有收下。您写的都还在；可以先不带文件提交，过一会儿再补充"))
                continue
            }
            do {
                let file = try await office.keep(upload.bytes, name: upload.filename)
                add(file, marks.sign(file, until: end))
            } catch Failure.unfit(_, let reason) { errors.append(("files", reason)) } catch StoreError.full, StoreError.busy {
                status = .serviceUnavailable
                errors.append(("files", "服务器暂时存不下文件，「\(upload.filename)」没有收下。您写的都还在；请过一两分钟再试，或先不带文件提交"))
            }
        }
        for refused in body.refused where refused.field == "files" {
            switch refused.why {
            case .tooManyFiles(let limit): errors.append(("files", "一次最多\(limit)个文件，多出的没有收下"))
            case .fileTooLarge(let name, let limit): errors.append(("files", "「\(name)」太大，每个文件不能超过\(limit / 1024 / 1024)MB，没有收下。请压缩后再选"))
            default: errors.append(("files", "有一个文件没有收下，请重新选择"))
            }
        }
        return (files, errors, status)
    }

    // MARK: Likely duplicates

    /// A piece of the page while one writes: empty when nothing is alike.
    private func likely(_ fields: FormFields, _ request: Request, _ context: SiteContext) async throws -> Response {
        try limit(limits.looking, "likely", request, context)
        let (title, text) = (String(fields.line("title").prefix(200)), String(fields.text("text").prefix(2_000)))
        guard text.count + title.count >= 8 else { return site.answer(.empty) }
        let like = try await office.joinable(title: title, text: text)
        return site.answer(when(!like.isEmpty, LikelyList(like.map { ($0, offerLink($0)) }, isPiece: true).html))
    }

    private func showLikely(_ like: [JoinSight], _ draft: SpeakDraft, _ request: Request) -> Response {
        let form = form(of: request)
        return page("是不是这件事？", request, form, LikelyPage(offers: like.map { ($0, offerLink($0)) }, draft: draft, csrf: form.csrf).html)
    }
}
