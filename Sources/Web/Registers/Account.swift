import Civics
import Foundation
import HTML
import Hummingbird
import Office
import Store

/// 我的账号: one's own password and where one is signed in.
struct Account: Sendable {
    let site: Site

    enum Paths {
        static let home = Path("/account")
        static let password = Path("/account/password")
        static let others = Path("/account/sessions/others")
        static let calendar = Path("/account/calendar")
        static let session = Path("/account/sessions/*/end", String.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.home, use: home)
        router.post(Paths.password, use: changePassword)
        router.post(Paths.others, use: endOthers)
        router.post(Paths.session, use: endSession)
        router.post(Paths.calendar, use: renewCalendar)
    }

    @Sendable func home(_ request: Request, _ context: StaffContext) async throws -> Response { try await page(request, context) }

    @Sendable func changePassword(_ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        // Passwords are taken as they were typed: a blank at an end belongs to them.
        let (old, new, again) = (form["old"] ?? "", form["new"] ?? "", form["again"] ?? "")
        var errors: [String: String] = [:]
        if old.isEmpty { errors["old"] = "请输入现在的密码" }
        if !Office.passwordLength.contains(new.count) { errors["new"] = "8到128个字符" } else if new == old { errors["new"] = "与现在的密码相同，请换一个" }
        if new != again { errors["again"] = "两次输入的不一样" }
        guard errors.isEmpty else { return try await page(request, context, status: .unprocessableContent, errors: errors) }
        do {
            try await site.office.changePassword(old, to: new, of: context.viewer)
        } catch Failure.unfit(let field, let reason) {
            errors[field == "原密码" ? "old" : "new"] = reason
            return try await page(request, context, status: .unprocessableContent, errors: errors)
        }
        // Every session ended with the old password; this browser gets a new one, so that the person stays where they are.
        guard let login = try await site.office.login(of: context.viewer) else { return site.seeOther("/signin") }
        let token: [UInt8]
        do {
            token = try await site.office.signIn(login: login, password: new, device: request.headers[.userAgent] ?? "")
        } catch is SignInFailure { return site.seeOther("/signin") }
        var response = site.seeOther(context.mustChange ? "/desk" : Paths.home.link(), flash: "password-changed")
        site.cookies.setSession(Hex.string(token), maxAge: nil, on: &response)
        return response
    }

    @Sendable func endOthers(_ request: Request, _ context: StaffContext) async throws -> Response {
        try site.csrf.check(try await request.form().fields, of: request, session: context.session)
        try await site.office.revokeOthers(keeping: context.sessionID, of: context.viewer)
        return site.seeOther(Paths.home.link(), flash: "others-ended")
    }

    @Sendable func endSession(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        try site.csrf.check(try await request.form().fields, of: request, session: context.session)
        guard let digest = Hex.bytes(id) else { throw Failure.notFound }
        try await site.office.revoke(digest, of: context.viewer)
        return site.seeOther(Paths.home.link(), flash: "session-ended")
    }

    @Sendable func renewCalendar(_ request: Request, _ context: StaffContext) async throws -> Response {
        try site.csrf.check(try await request.form().fields, of: request, session: context.session)
        try await site.office.renewCalendar(of: context.viewer.person)
        return site.seeOther(Paths.home.link() + "#calendar", flash: "calendar-renewed")
    }

    /// The secret address of one's duties: shown to oneself alone, and void once a new one is made.
    private func calendar(_ token: String?, _ context: StaffContext) -> HTML {
        let act: HTML = Form.button(Button(token == nil ? "开通日历订阅" : "换一个地址", .plain), action: Paths.calendar.link(), csrf: context.csrf)
        guard let token else {
            return """
                <section id="calendar"><h2>履职日历</h2><p>开通后，手机或电脑的日历会自动显示您的接待、会议、活动和培训。</p><p>\(act)</p></section>
                """
        }
        let address = site.office.settings.address + Residents.Paths.dutyCalendar.link(token + ".ics")
        return """
            <section id="calendar"><h2>履职日历</h2><p>在手机或电脑的日历里「添加订阅日历」，填入这个地址：</p>\
            <p class="address"><a href="\(address)">\(address)</a></p>\
            <p class="soft">知道这个地址的人都看得到您的日程，请不要转给别人。泄露了就换一个，旧的立即失效。</p><p>\(act)</p></section>
            """
    }

    private func page(
        _ request: Request, _ context: StaffContext, status: HTTPResponse.Status = .ok, errors: [String: String] = [:]
    ) async throws -> Response {
        let sessions = try await site.office.sessions(of: context.viewer)
        let login = try await site.office.login(of: context.viewer) ?? ""
        let summary = ErrorSummary(["old", "new", "again"].compactMap { name in errors[name].map { (field: name, message: $0) } })
        if context.mustChange {
            return site.page("换成自己的密码", request, context, status: status, """
                <h1>换成自己的密码</h1>\(summary)
                \(Notice(.soon, "您用的是管理员给的一次性密码。", words: "请换成只有您自己知道的密码；换好以后就能进入工作台。"))
                <section class="narrow">\(passwordForm(context, errors))</section>
                """)
        }
        return site.page("我的账号", request, context, status: status, """
            <h1>我的账号</h1>
            \(flash(request))\(summary)
            <div class="grid"><section><h2>我是谁</h2>\(Facts([("姓名", HTML(context.viewer.name)), ("账号", HTML(login)), ("职务", posts(context.viewer))]))</section>
            <section><h2>改密码</h2>\(passwordForm(context, errors))</section></div>
            \(calendar(try await site.office.calendarToken(of: context.viewer.person), context))
            <section>\(list(sessions, context))</section>
            """)
    }

    private func posts(_ viewer: Viewer) -> HTML {
        let city = site.office.city
        return viewer.posts.map { HTML("\(city.name(of: $0.holder)) \($0.title)") }.joined(separator: "<br>")
    }

    private func passwordForm(_ context: StaffContext, _ errors: [String: String]) -> HTML {
        Form(action: Paths.password.link(), csrf: context.csrf).html("""
            \(FormField("old", "现在的密码", error: errors["old"], isRequired: true).password())\
            \(FormField("new", "新密码", help: "至少8个字符；几个不相干的词连起来，又长又好记。", error: errors["new"], isRequired: true).password(isNew: true))\
            \(FormField("again", "再输入一次新密码", error: errors["again"], isRequired: true).password(isNew: true))\
            <p class="soft">改好后，别处的登录会全部退出。</p><p>\(Button("改密码"))</p>
            """)
    }

    private func list(_ sessions: [StoredSession], _ context: StaffContext) -> HTML {
        let today = site.office.today
        let rows = sessions.map { session -> Ledger.Row in
            let isHere = session.token == context.sessionID
            let end: HTML = isHere ? "<span class=\"tag\">就是这里</span>"
                : Form.button(Button("退出", .plain), action: Paths.session.link(Hex.string(session.token)), csrf: context.csrf)
            return Ledger.Row(id: Hex.string(session.token), cells: [
                HTML(Self.device(session.device)), Self.time(session.started, today), Self.time(session.seen, today), end,
            ])
        }
        let others: HTML = sessions.count > 1 ? "<p>\(Form.button(Button("退出别处的\(sessions.count - 1)个登录", .plain), action: Paths.others.link(), csrf: context.csrf))</p>" : .empty
        return "\(Ledger(caption: "登录着的地方", columns: ["设备", "登录时间", "最近使用", "操作"].map { Ledger.Column($0) }, rows: rows, empty: "没有。"))\(others)"
    }

    private static func time(_ moment: Moment, _ today: Day) -> HTML {
        "<time datetime=\"\(moment.iso)\" title=\"\(moment.chinese)\">\(moment.day.spoken(asOf: today)) \(moment.clockText)</time>"
    }

    /// What a browser calls itself, in two words that a person knows.
    static func device(_ agent: String) -> String {
        func first(_ pairs: [(String, String)]) -> String? { pairs.first { agent.contains($0.0) }?.1 }
        let system = first([("HarmonyOS", "鸿蒙"), ("Android", "安卓手机"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows 电脑"), ("Mac OS", "苹果电脑"), ("Linux", "Linux 电脑")])
        let browser = first([("MicroMessenger", "微信"), ("Edg/", "Edge 浏览器"), ("Firefox", "火狐浏览器"), ("Chrome", "Chrome 浏览器"), ("Safari", "Safari 浏览器")])
        let words = [system, browser].compactMap(\.self).joined(separator: ",")
        return words.isEmpty ? "不认识的设备" : words
    }

    private func flash(_ request: Request) -> HTML {
        switch site.cookies.flash(of: request) {
        case "password-changed": Notice(.done, "密码已改，别处的登录都已退出。").html
        case "calendar-renewed": Notice(.done, "日历地址已经换好，旧地址（如果有）不能再用。").html
        case "others-ended": Notice(.done, "别处的登录都已退出。").html
        case "session-ended": Notice(.done, "那一处的登录已退出。").html
        default: .empty
        }
    }
}
