import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 预约接待: a resident chooses a reception and says what it is about; number and query code as for opinions.
extension Residents {
    func addBookings(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.book) { request, _, code in
            let fields = try request.queryFields()
            var draft = BookingDraft()
            draft.reception = fields.line("reception")
            draft.deputy = fields.line("deputy").uppercased()
            return try await bookingPage(code, draft, request)
        }
        router.post(Paths.book) { request, context, code in try await book(code, request, context) }
    }

    private func bookingPage(
        _ code: String, _ draft: BookingDraft, _ request: Request, status: HTTPResponse.Status = .ok, notice: Notice? = nil
    ) async throws -> Response {
        guard let place = office.city.place(code: code), place.term.contains(office.today) else { throw HTTPError(.notFound) }
        var draft = draft
        let all = try await office.bookable(place: place.code)
        let wished = office.city.deputy(code: draft.deputy)
        let theirs = wished.map { person in all.filter { $0.reception.deputies.contains { $0.id == person.id } } } ?? []
        let choices = theirs.isEmpty ? all : theirs
        if draft.reception.isEmpty { draft.reception = choices.first { $0.room > 0 }?.reception.code ?? "" }
        let form = form(of: request)
        return page(
            "预约接待", request, form, status: status, BookingPage(
                place: place, choices: choices, wished: wished, isWithout: wished != nil && theirs.isEmpty, draft: draft, csrf: form.csrf, notice: notice,
                today: office.today).html)
    }

    /// Books, if neither the phone nor the network address has had its share: one visitor does not fill a reception.
    private func bookWithin(_ day: Day, _ wish: BookingWish, _ draft: BookingDraft, _ request: Request, _ context: SiteContext) async throws -> Receipt {
        let phone = site.client.hash(of: BookingLimit.number(draft.persona.phone))
        let before = limits.booking.begin(phone)
        var matter: Int64?
        defer { limits.booking.end(phone, matter) }
        if try await office.openBookings(among: before.booked).count + before.pending >= BookingLimit.perPhone {
            throw Failure.unfit(field: "电话", reason: "这个电话已经有\(BookingLimit.perPhone)个预约还没有见面。见过面，或者凭编号和查询码取消一个，就可以再约")
        }
        // Behind a proxy that is not named all callers look alike: they are not one visitor.
        let address = site.client.isLocal(context) ? nil : "\(site.client.hash(of: request, context: context)) \(day)"
        if let address, !limits.booking.take(address) {
            throw Failure.unfit(field: "接待", reason: "从您这里已经约了这一天的\(BookingLimit.perAddress)个名额，请把其余的留给别人。可以另选一天，或者当天直接到站")
        }
        do {
            let receipt = try await office.book(wish, persona: draft.persona, once: draft.once)
            if receipt.isNew { matter = receipt.matter } else if let address { limits.booking.giveBack(address) }
            return receipt
        } catch {
            if let address { limits.booking.giveBack(address) }
            throw error
        }
    }

    private func book(_ code: String, _ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await request.form().fields
        try check(fields, of: request)
        try limit(limits.speaking, "speak", request, context)
        var draft = BookingDraft(fields)
        if let once = once(fields) { draft.once = once }
        draft.check()
        guard draft.errors.isEmpty else { return try await bookingPage(code, draft, request, status: .unprocessableContent) }
        guard let place = office.city.place(code: code), place.term.contains(office.today) else { throw HTTPError(.notFound) }
        do {
            // What the form says of the place is its address; a reception elsewhere is not booked here.
            guard let reception = try await office.reception(code: draft.reception), reception.place?.id == place.id else {
                throw Failure.unfit(field: "接待", reason: "没有这一场接待，请重新选")
            }
            let wish = BookingWish(
                reception: draft.reception, text: draft.text, isScanned: fields.flag("scanned"), deputy: office.city.deputy(code: draft.deputy)?.id)
            let receipt = try await bookWithin(reception.day, wish, draft, request, context)
            return toReceipt(receipt, once: draft.once, request)
        } catch Failure.repeated(let number) {
            draft.once = Site.onceToken()
            return try await bookingPage(code, draft, request, status: .conflict, notice: Notice(.soon, "没有再登记一次", words: Failure.repeatedWords(number)))
        } catch Failure.refused {
            return try await bookingPage(code, draft, request, status: .unprocessableContent, notice: Notice(
                .late, "这一场约满了", words: "刚刚被别人约走了最后一个名额。您写的都在下面，请另选一场。"))
        } catch Failure.unfit(let field, let reason) {
            draft.errors.append((["代表": "deputy", "电话": "phone"][field] ?? "reception", reason))
            return try await bookingPage(code, draft, request, status: .unprocessableContent)
        } catch let error as StoreError {
            guard let notice = Notice.unkept(error) else { throw error }
            return try await bookingPage(code, draft, request, status: .serviceUnavailable, notice: notice)
        }
    }
}

/// What somebody has typed who books.
struct BookingDraft: Sendable {
    var reception = ""
    var deputy = ""
    var text = ""
    var persona = Persona()
    var once = Site.onceToken()
    var errors: [(field: String, message: String)] = []

    static let textLimit = 2_000

    init() {}

    init(_ fields: FormFields) {
        reception = fields.line("reception")
        deputy = fields.line("deputy").uppercased()
        text = fields.text("text")
        persona = Persona(name: fields.line("name"), phone: fields.line("phone"))
    }

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }

    mutating func check() {
        if reception.isEmpty { errors.append(("reception", "请选一场接待")) }
        if text.count < 4 { errors.append(("text", "请说个大概，一两句话就行")) }
        if text.count > Self.textLimit { errors.append(("text", "最多\(Self.textLimit)个字，现在有\(text.count)个字")) }
        if persona.name.isEmpty { errors.append(("name", "请告诉我们怎么称呼您，到站好对上")) }
        if persona.name.count > SpeakDraft.nameLimit { errors.append(("name", "最多\(SpeakDraft.nameLimit)个字")) }
        if !SpeakDraft.isPhone(persona.phone) {
            errors.append(("phone", persona.phone.isEmpty ? "请留个电话，接待有变动时好告诉您" : "这不像一个电话号码（应为5到20位数字），请改正"))
        }
    }
}

struct BookingPage: Piece {
    let place: City.Place
    let choices: [BookableReception]
    let wished: City.Person?
    /// The deputy who was wished for receives at none of them.
    let isWithout: Bool
    let draft: BookingDraft
    let csrf: String
    let notice: Notice?
    let today: Day

    var html: HTML {
        let name = "\(place.name)"
        let without = when(isWithout, Notice(.soon, "近期没有排\(wished?.name ?? "这位代表")的接待", words: "可以约别的代表，由\(name)转告；也可以直接用「找我反映」。").html)
        guard !choices.isEmpty else {
            return """
                <h1>预约接待</h1><p>\(name)</p>\(notice)<p class="empty">近期还没有排出可以预约的接待。您可以先在网上反映，由站里转给代表。</p>\
                <p class="row">\(Button.link("我要反映", to: "\(Residents.Paths.speak.link())?station=\(Percent.encode(place.code))", .primary))\
                \(Button.link("回站点", to: Residents.Paths.station.link(place.code)))</p>
                """
        }
        let form = Form(action: Residents.Paths.book.link(place.code), csrf: csrf, once: draft.once, data: [("draft", "book-\(place.code)")], look: "stack narrow")
        let receptions = FormField("reception", "哪一场", error: draft.error("reception"), isRequired: true).radios(choices.map(option), chosen: draft.reception)
        return """
            <h1>预约接待</h1><p>\(name)\(when(wished.map { _ in !isWithout } ?? false, "，约\(wished?.name ?? "")代表"))。联络站确认后，凭编号和查询码看得到。</p>\
            \(notice)\(without)\(ErrorSummary(draft.errors))
            \(form.html("""
                \(when(!isWithout, FormField.hidden("deputy", draft.deputy)))\(receptions)\
                \(FormField("text", "想谈什么", help: "说个大概，代表好先了解。不写别人的姓名电话。", error: draft.error("text"), isRequired: true)
                    .textarea(draft.text, rows: 4, limit: BookingDraft.textLimit))\
                \(FormField("name", "怎么称呼您", error: draft.error("name"), isRequired: true).text(draft.persona.name, limit: SpeakDraft.nameLimit, autocomplete: "name", width: .short))\
                \(FormField("phone", "电话", help: "接待有变动时告诉您", error: draft.error("phone"), isRequired: true).tel(draft.persona.phone))\
                <p class="soft">姓名电话单独加密存放，只有受理的联络站看得到。<a href="\(Residents.Paths.privacy.link())">怎样使用</a></p>\
                <p>\(Button("预约"))</p>
                """))
            """
    }

    private func option(_ choice: BookableReception) -> Option {
        let one = choice.reception
        let who = one.deputies.isEmpty ? "代表正在安排" : one.deputies.map(\.name).joined(separator: "、")
        let left = choice.room == 0 ? "已约满" : "还有\(choice.room)个名额"
        let moved = one.planned.map { "原定\($0.dayOfMonth)日，遇休息日移到这一天" } ?? ""
        let note = [who, one.theme.isEmpty ? "" : "主题：\(one.theme)", one.address, moved, left].filter { !$0.isEmpty }.joined(separator: " · ")
        return Option(one.code, "\(one.day.spoken(asOf: today)) \(one.time)", note: note)
    }
}
