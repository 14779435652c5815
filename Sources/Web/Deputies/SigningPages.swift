import Civics
import Formats
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 扫码签到: the code hangs on the spot, is good for the day, and whoever is there confirms with one press.
struct Signing: Sendable {
    let site: Site

    enum Paths {
        static let sign = Path("/sign/*", String.self)
        static let sheet = Path("/sign/*/sheet", String.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.sign) { request, context, code in try await page(code, request, context) }
        router.post(Paths.sign) { request, context, code in try await sign(code, request, context) }
        router.get(Paths.sheet) { request, context, code in try await sheet(code, request, context) }
    }

    private var office: Office { site.office }

    /// GET /sign/<event>?k=
    private func page(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let key = try request.queryFields().line("k")
        guard let occasion = try await office.occasion(code, key: key) else { return wrong(request, context) }
        let line = try await office.attendance(at: occasion.record.code, of: context.viewer)
        let name = occasion.record.title
        let own = office.city.people[context.viewer.person]?.code ?? ""
        let isRostered = occasion.isRostered(own)
        if isRostered ? occasion.hasSigned(own) : line?.fields["state"]?.keyText == "attended" {
            return site.page("签到", request, context, "<h1>\(name)</h1>\(Notice(.done, "已签到", words: "您已经签过到了，会记在履职档案里。"))\(home)")
        }
        let form = Form(action: Paths.sign.link(code), csrf: context.csrf).html("\(FormField.hidden("k", key))<p>\(Button("我到了，签到"))</p>")
        let note = line == nil && !isRostered ? (occasion.isOpen ? "您没有报过名；签到时一并报名。" : "名单上没有您，这次也没有开放报名。请工作人员把您加进名单后再扫。") : ""
        return site.page("签到", request, context, """
            <h1>\(name)</h1><p class="soft">\(occasion.register.name)，\(office.today.chinese)</p><p>\(context.viewer.name)</p>\
            \(when(!note.isEmpty, "<p>\(note)</p>" as HTML))\(when(line != nil || isRostered || occasion.isOpen, form))\(home)
            """)
    }

    private var home: HTML { "<p><a href=\"/desk\">回到工作台</a></p>" }

    private func wrong(_ request: Request, _ context: StaffContext) -> Response {
        site.page("签到", request, context, status: .notFound, """
            <h1>签到</h1>\(Notice(.late, "签到码不对，或者不是今天的", words: "签到码每天换，只在活动当天有效。请扫会场今天张贴的码；扫不了的，请工作人员代为签到。"))\(home)
            """)
    }

    /// POST /sign/<event>
    private func sign(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        let key = form.line("k")
        do { try await office.signIn(code, key: key, by: context.viewer) } catch Failure.notFound { return wrong(request, context) } catch Failure.unfit(_, let reason) {
            return site.page("签到", request, context, status: .unprocessableContent, "<h1>签到</h1>\(Notice(.late, "没有签成", words: "\(reason)。"))\(home)")
        }
        return site.seeOther("\(Paths.sign.link(code))?k=\(Percent.encode(key))")
    }

    /// GET /sign/<event>/sheet: the code of today on A4, for hosts.
    private func sheet(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        guard let occasion = try await office.occasion(code), office.isHost(of: occasion, context.viewer) else { throw Failure.notFound }
        let today = office.today
        guard !occasion.isCancelled, occasion.first <= today, today <= occasion.last else {
            throw Failure.unfit(field: "签到码", reason: "只在当天有：\(occasion.first.chinese)\(occasion.last == occasion.first ? "" : "至\(occasion.last.chinese)")")
        }
        let link = "\(office.settings.address)\(Paths.sign.link(occasion.record.code))?k=\(office.signKey(of: occasion.record.code, on: today))"
        return site.paper("签到码 \(occasion.record.title)", """
            <article class="slip code-sheet"><p class="slip-head">\(office.cityName)</p><h1>\(occasion.record.title)</h1><p class="code-line">扫码签到</p>\
            <div class="code-picture">\(raw: QRCode.svg(link, moduleSize: 12, label: "签到码"))</div>\
            <p>\(today.chinese)\(today.weekday.chinese)，只在今天有效</p><p class="slip-note">用自己的账号登录后签到；到会情况自动记入履职档案。</p></article>
            """)
    }

    /// On an event's own page, for its hosts, on its days.
    static func link(_ register: Register, _ record: StoredRecord, _ mayWrite: Bool, _ office: Office) -> HTML {
        guard mayWrite, DeputyLife.events.contains(register.id), !record.code.isEmpty else { return .empty }
        let occasion = Office.Occasion(register, record)
        guard !occasion.isCancelled, occasion.first <= office.today, office.today <= occasion.last else { return .empty }
        return """
            <section><h2>签到</h2><p>\(Button.link("今天的签到码", to: Paths.sheet.link(record.code)))</p>\
            <p class="soft">打印或投屏给到场的人扫，每天换一次。</p></section>
            """
    }
}
