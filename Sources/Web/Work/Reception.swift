import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// Quick registration: what was said at the table, on the phone or in a letter, in one short form.
extension Stations {
    private static let channels = ["visit", "paper", "phone", "letter", "mobile"]

    func reception(_ request: Request, _ context: StaffContext) async throws -> Response {
        let event = try request.queryFields().line("event")
        return try await receptionPage(event.isEmpty ? FormFields() : FormFields().with("event", event), [:], nil, request, context)
    }

    /// The activity, reception or meeting at which an opinion was heard, if this person may see it.
    func heard(_ text: String, _ context: StaffContext) async throws -> RecordSight? {
        guard let (kind, code) = HeardAt.parse(text), let id = try? await site.office.record(kind, code: code, as: context.viewer) else { return nil }
        return try await site.office.look(kind, id, as: context.viewer)
    }

    private func receptionPage(
        _ typed: FormFields, _ errors: [String: String], _ notice: String?, _ request: Request, _ context: StaffContext
    ) async throws -> Response {
        let (office, viewer) = (site.office, context.viewer)
        guard mayRegister(viewer) else { throw Failure.forbidden }
        var filter = MatterFilter.ofResidents()
        (filter.from, filter.through) = (office.today, office.today)
        let lines = try await office.matters(filter, as: viewer, after: nil, limit: 51)
        let event = try await heard(typed.line("event"), context)
        let form = ReceptionForm(
            places: places(of: viewer), typed: typed, errors: errors, office: office, csrf: context.csrf, isFresh: typed.count == (typed["event"] == nil ? 0 : 1),
            isDeputy: isDeputyOnly(viewer), groups: event.map(HeardAt.targetGroups) ?? [],
            draft: site.draft("reception", of: viewer), heard: event)
        let day = errors.isEmpty && notice == nil ? try await receptionDay(context) : .empty
        let title = isDeputyOnly(viewer) ? "走访登记" : "接待登记"
        let status: HTTPResponse.Status = errors.isEmpty && notice == nil ? .ok : .unprocessableContent
        return site.page(title, request, context, status: status, """
            <div class="between"><h1>\(title)</h1><p class="soft">\(office.today.chinese) \(office.today.weekday.chinese) · <a href="\(PlacePages.Paths.nearest.link())">就近找阵地</a></p></div>\
            \(flash(request))\(day)\(when(event) { "<p class=\"notice\">在「<a href=\"\(RegisterPages.Paths.record.link($0.register.id, $0.record.id))\">\($0.record.title)</a>」听到的</p>" })\(when(notice) { Notice(.late, "没有登记", words: $0).html })<h2 id="register">\(isDeputyOnly(viewer) ? "登记一件" : "登记意见")</h2>\(form.html)\
            <h2>今天登记的 <span class="count">\(lines.count > 50 ? "50+" : "\(lines.count)")</span></h2>\(today(lines.prefix(50)))
            """)
    }

    /// What the reception's own form came to, said once.
    private func flash(_ request: Request) -> HTML {
        site.cookies.flash(of: request) == "record-acted" ? Notice(.done, "已办好。").html : .empty
    }

    private func mayRegister(_ viewer: Viewer) -> Bool {
        guard let move = Institutions.ofResidents.opening else { return false }
        return move.by.contains { party in if case .anyone(let roles) = party { viewer.has(anyOf: roles) } else { false } }
    }

    private func today(_ lines: ArraySlice<MatterLine>) -> Ledger {
        let today = site.office.today
        return Ledger(
            caption: "今天登记的", columns: ["标题", "编号", "受理", "环节", "时间"].map { Ledger.Column($0) },
            rows: lines.map { line in
                Ledger.Row(
                    id: String(line.id),
                    cells: [
                        "<a href=\"\(Work.Paths.matter.link(line.id))\">\(line.title.isEmpty ? "（没有标题）" : line.title)</a>",
                        "<span class=\"nowrap\">\(line.number)</span>", HTML(site.office.city.name(ofWire: line.station)), HTML(Work.state(line)),
                        line.at.said(asOf: today),
                    ])
            }, empty: "今天还没有登记。上面填好提交，就会出现在这里。")
    }

    // MARK: Registering

    func register(_ request: Request, _ context: StaffContext) async throws -> Response {
        let fields = try await request.form().fields
        try site.csrf.check(fields, of: request, session: context.session)
        guard mayRegister(context.viewer) else { throw Failure.forbidden }
        var errors: [String: String] = [:]
        for (name, words) in [("title", "请用一句话写明是什么事"), ("text", "请写明情况"), ("channel", "请选择"), ("territory", "请选择")]
        where fields.text(name).isEmpty { errors[name] = words }
        if !fields.line("channel").isEmpty, !Self.channels.contains(fields.line("channel")) { errors["channel"] = "请选择" }
        let mine = Set(places(of: context.viewer).map(\.id))
        if let place = fields.int("station"), !mine.contains(Int64(place)) { errors["station"] = "请选择您所在的联络站" }
        if let flaw = Written.flaw(fields.line("writtenTo"), in: fields.line("territory"), site.office.city, on: site.office.today) { errors["writtenTo"] = flaw }
        let received = received(fields, &errors)
        let event = try await heard(fields.line("event"), context)
        if !fields.line("event").isEmpty, event == nil { errors["title"] = "找不到这次活动或接待，请从它的页面上重新点“登记听到的意见”" }
        guard errors.isEmpty else { return try await receptionPage(fields, errors, nil, request, context) }
        var values = values(fields)
        // What the reception was held about, and to which of the activity's groups whoever spoke belongs.
        if let about = event?.record.fields["about"] { values["about"] = about }
        let group = event.map(HeardAt.targetGroups)?.first { $0.id == fields.line("targetGroup") }
        if let group { values["targetGroup"] = .string(group.id) }
        if isDeputyOnly(context.viewer) { values["deputy"] = .int(context.viewer.person) }
        let once = fields.line("once")
        do {
            let receipt = try await site.office.open(
                OpenRequest(
                    procedure: Institutions.ofResidents.id, fields: values,
                    persona: Persona(name: fields.line("name"), phone: fields.line("phone")), once: once.isEmpty ? nil : once, received: received),
                by: .viewer(context.viewer))
            return try await receiptPage(receipt, fields, request, context)
        } catch Failure.repeated(let number) {
            return try await receptionPage(fields.with("once", Site.onceToken()), [:], Failure.repeatedWords(number), request, context)
        } catch let failure as Failure {
            let (errors, notice) = place(failure)
            return try await receptionPage(fields, errors, notice, request, context)
        }
    }

    private func values(_ fields: FormFields) -> [String: JSON] {
        var values: [String: JSON] = [
            "title": .string(fields.line("title")), "text": .string(fields.text("text")), "territory": .string(fields.line("territory")),
            "channel": .string(fields.line("channel")), "address": .string(fields.line("address")),
            "writtenTo": .string(fields.line("writtenTo")), "station": JSON(fields.int("station")), "deputy": JSON(fields.int("deputy")),
        ]
        if fields.flag("agree") { values["agree"] = true }
        if let (kind, _) = HeardAt.parse(fields.line("event")) {
            values["event"] = .string(fields.line("event"))
            values["eventKind"] = .string(kind)
        }
        return values.filter { !$0.value.isBlank }
    }

    /// When it was said; nil means now. Only what was typed differently from the proposal counts.
    private func received(_ fields: FormFields, _ errors: inout [String: String]) -> Moment? {
        let (dayText, timeText) = (fields.line("day"), fields.line("time"))
        if dayText == fields.line("proposed-day"), timeText == fields.line("proposed-time") || timeText.isEmpty { return nil }
        let now = site.office.now
        guard let day = dayText.isEmpty ? now.day : Day(dayText) else { errors["day"] = "写成 2026-03-08 这样的日期"; return nil }
        let parts = timeText.replacing(":", with: ":").split(separator: ":").compactMap { Int($0) }
        let clock = timeText.isEmpty ? [min(9, now.hour), 0] : parts
        guard clock.count == 2, let moment = Moment(day, hour: clock[0], minute: clock[1]) else { errors["time"] = "写成 09:30 这样的时间"; return nil }
        if moment > now { errors["day"] = "不能是将来的时间"; return nil }
        if moment.day.adding(months: 24) < now.day { errors["day"] = "超过两年的，请按历史件导入"; return nil }
        return moment
    }

    private func place(_ failure: Failure) -> (errors: [String: String], notice: String?) {
        guard let move = Institutions.ofResidents.opening else { return ([:], failure.words) }
        if case .unfit("反映时间", let reason) = failure { return (["day": reason], nil) }
        if case .unfit(let name, let reason) = failure, let field = ["姓名": "name", "电话": "phone"][name] { return ([field: reason], nil) }
        let beside = MoveFields.Read().beside(failure, move) ?? [:]
        return beside.isEmpty ? ([:], failure.words) : (beside, nil)
    }

    /// Shown once, to be handed to the resident: the query code is nowhere else.
    private func receiptPage(_ receipt: Receipt, _ fields: FormFields, _ request: Request, _ context: StaffContext) async throws -> Response {
        let stored = try await site.office.stored(receipt.matter)
        let due = stored?.matter.clocks["reply"]?.due
        let title = receipt.isNew ? "已登记" : "这一件先前已经登记"
        return site.page(title, request, context, """
            <div class="narrow stack" data-draft-done="\(site.draft("reception", of: context.viewer))"><h1>\(title)</h1>\
            <section class="card handout"><p class="soft">请交给反映人，或念给反映人记下</p><h2>\(stored?.title ?? "")</h2>\
            \(Facts([
                ("编号", "<b class=\"big\">\(receipt.number)</b>"), ("查询码", "<b class=\"big\">\(receipt.shownCode)</b>"),
                ("答复", due.map { "预计\($0.spoken(asOf: site.office.today))前答复" as HTML } ?? "登记后按时限答复"),
                ("查进度", HTML("\(site.office.settings.address)/follow")),
            ]))<p class="soft">凭编号和查询码可以查进度、补充、评价；查询码只在这里出现一次。</p></section>\
            <p class="row screen-only">\(Button.link("登记下一件", to: Paths.reception.link(), .primary))\
            \(Button.link("打印登记表", to: Work.Paths.slip.link(receipt.matter, "register")))\
            \(Button.link("打开这件事", to: Work.Paths.matter.link(receipt.matter)))</p>\
            <p class="soft screen-only">要把回执打印给反映人，请直接打印这一页。</p></div>
            """)
    }
}

/// The short form; what rarely changes is filled in already.
private struct ReceptionForm {
    let places: [City.Place]
    let typed: FormFields
    let errors: [String: String]
    let office: Office
    let csrf: String
    let isFresh: Bool
    /// The one who registers is the deputy who was there.
    var isDeputy = false
    /// The groups that the activity was for at which it was heard.
    var groups: [Civics.Choice] = []
    /// The name under which a browser keeps what is being written.
    let draft: String
    /// The reception, or what else, at which it was heard.
    var heard: RecordSight?

    private func codes(_ name: String) -> [String] { (heard?.record.fields[name]).map { ($0.list ?? [$0]).map(\.keyText) } ?? [] }

    /// Who received: of those who were there, else of those whose turn it is, the only one.
    private var receiver: String {
        guard heard?.register.id == "reception" else { return "" }
        let there = codes("present").isEmpty ? codes("deputies") : codes("present")
        return there.count == 1 ? office.city.person(code: there[0]).map { String($0.id) } ?? "" : ""
    }

    /// At the table of a station one is called on in person; on the road the reception is a mobile one.
    private var usualChannel: String { codes("mode") == ["mobile"] ? "mobile" : "visit" }

    var html: HTML {
        let now = office.now
        let clock = now.clockText
        let first = places.first
        let path = first.flatMap { office.city.territories[$0.territory]?.path } ?? "/\(office.city.root)/"
        let directory = FormDirectory(office: office, near: [path], holder: nil, within: isWide ? "/\(office.city.root)/" : path)
        func field(_ name: String, _ label: String, help: String? = nil, isRequired: Bool = false) -> FormField {
            FormField(name, label, id: "r-\(name)", help: help, error: errors[name], isRequired: isRequired)
        }
        let summary = errors.map { (field: "r-\($0.key)", message: $0.value) }.sorted { $0.field < $1.field }
        let channels = (Institutions.ofResidents.field("channel")?.choices ?? [])
        let offered = ["visit", "paper", "phone", "letter", "mobile"].compactMap { id in channels.first { $0.id == id } }.map { Option($0.id, $0.id == "visit" ? "走访、当面接待" : $0.name) }
        let deputies = directory.deputies(at: places.map(\.id))
        let day = isFresh ? now.day.description : typed.line("day")
        let time = isFresh ? clock : typed.line("time")
        return Form(
            action: Stations.Paths.reception.link(), csrf: csrf, once: isFresh ? Site.onceToken() : typed.line("once"),
            data: [("draft", draft), ("draft-without", "name phone day time agree")], look: "reception"
        ).html("""
            \(ErrorSummary(summary))\(when(!typed.line("event").isEmpty, FormField.hidden("event", typed.line("event"))))\(FormField.hidden("proposed-day", isFresh ? day : typed.line("proposed-day")))\
            \(FormField.hidden("proposed-time", isFresh ? time : typed.line("proposed-time")))\
            <div class="two"><div>\(field("title", "什么事", help: "一句话", isRequired: true).text(typed.line("title"), limit: 200))\
            \(field("text", "情况", help: "时间、地点、经过、希望怎样解决", isRequired: true).textarea(typed.text("text"), rows: 7, limit: 10_000))\
            \(when(!groups.isEmpty, group(field)))\(field("channel", "怎么反映的", isRequired: true).radios(offered, chosen: isFresh ? usualChannel : typed.line("channel")))\
            <div class="pair">\(field("name", "姓名", help: "不愿留名可以不填").text(typed.line("name"), limit: 100, width: .short))\
            \(field("phone", "电话", help: "用来告诉结果").tel(typed.line("phone")))</div>\
            \(field("agree", "同意把姓名电话告诉承办单位").checkbox(isOn: typed.flag("agree")))</div>\
            <div>\(station(field))\
            \(field("territory", "所在地区", isRequired: true).searchSelect(directory.territories, chosen: isFresh ? first?.territory : typed.line("territory")))\
            \(field("address", "具体地点").text(typed.line("address"), limit: 200))\(written(field))\
            \(when(!deputies.isEmpty && !isDeputy, field("deputy", "接待代表").searchSelect(deputies, chosen: isFresh ? receiver : typed.line("deputy"), none: "没有代表在场")))\
            <div class="pair">\(field("day", "反映日期", isRequired: true).date(day, to: now.day.description))\
            \(field("time", "时间", isRequired: true).text(time, limit: 5, width: .short))</div></div></div>\
            <p class="form-end">\(Button("登记"))</p>
            """)
    }

    /// An activity for one group heard somebody of that group.
    private func group(_ field: (String, String, String?, Bool) -> FormField) -> HTML {
        let chosen = isFresh ? (groups.count == 1 ? groups[0].id : "") : typed.line("targetGroup")
        return field("targetGroup", "反映人属于哪个人群", nil, false).select(groups.map { Option($0.id, $0.name) }, chosen: chosen, none: "都不是")
    }

    /// Folded away: most of what is said is settled nearby.
    private func written(_ field: (String, String, String?, Bool) -> FormField) -> HTML {
        let options = Written.options(from: nil, office.city, on: office.today)
        guard !options.isEmpty else { return .empty }
        let chosen = isFresh ? "" : typed.line("writtenTo")
        return """
            <details class="field"\(when(!chosen.isEmpty || errors["writtenTo"] != nil, " open"))><summary>反映人要写给哪一级人大（可不选）</summary>\
            \(field("writtenTo", "写给哪一级人大", Written.help, false).select(options, chosen: chosen, none: Written.nearby))</details>
            """
    }

    private var isWide: Bool { places.isEmpty }

    private func station(_ field: (String, String, String?, Bool) -> FormField) -> HTML {
        let options = places.map { Option(String($0.id), $0.name) }
        let here = codes("place").first.flatMap { office.city.place(code: $0)?.id }.map { String($0) }
        let chosen = isFresh ? options.first { $0.value == here }?.value ?? options.first?.value : typed.line("station")
        if options.isEmpty { return .empty }
        if options.count == 1, let only = options.first { return FormField.hidden("station", only.value) }
        return field("station", "在哪里接待", nil, true).select(options, chosen: chosen, none: nil)
    }
}
