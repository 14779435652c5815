import Civics
import HTML
import Hummingbird
import Office

extension RegisterPages {
    /// The account on a person's page, for administrators; auditors read it.
    func accountPanel(_ person: Int64, _ request: Request, _ context: StaffContext, typed: String? = nil, error: String? = nil) async throws -> HTML {
        guard context.viewer.has(anyOf: [.admin, .auditor]) else { return .empty }
        let account = try await office.account(of: person, as: context.viewer)
        let state: HTML = account.map { account in
            Facts([
                ("账号", HTML(account.login)), ("登录中", "\(account.sessions)处"),
                ("锁定", account.lockedUntil.map { HTML("到\($0.clockText)") } ?? "没有"),
            ]).html
        } ?? "<p class=\"soft\">还没有账号。</p>"
        guard context.viewer.has(.admin) else { return "<section><h2>账号</h2>\(state)</section>" }
        let name = office.city.people[person]?.name ?? ""
        let give = Form(action: Paths.account.link("person", person), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField("login", "账号", help: "3到32个小写字母、数字或 . _ -", error: error, isRequired: true).text(typed ?? account?.login ?? "", limit: 32, autocomplete: "off"))\
            <p>\(Button(account == nil ? "开通账号" : "给「\(name)」换一个密码", account == nil ? .primary : .destructive))</p>
            """)
        let out: HTML = (account?.sessions ?? 0) == 0 ? .empty
            : Form.button(Button("让「\(name)」全部退出登录", .plain), action: Paths.sessions.link("person", person), csrf: context.csrf)
        let form = MoveForm(
            account == nil ? "开通账号" : "换账号或密码", isOpen: error != nil,
            explanation: "系统会给出一个一次性密码，只显示这一次；正在使用的登录会全部退出。", form: give)
        return "<section id=\"account\"><h2>账号</h2>\(state)\(form)<div>\(out)</div></section>"
    }

    /// POST …/account: a login and a new password, told once in the answer and kept nowhere.
    @Sendable func giveAccount(_ request: Request, _ context: StaffContext, _ id: String, _ person: Int64) async throws -> Response {
        guard id == "person", context.viewer.has(.admin) else { throw Failure.notFound }
        let sight = try await office.look(id, person, as: context.viewer)
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        let login = form.line("login").lowercased()
        do {
            let password = try await office.issuePassword(login: login, person: person, by: context.viewer)
            return site.page("一次性密码", request, context, Self.passwordBody(sight.record.name, person, login, password))
        } catch let failure as Failure where failure != .notFound {
            let reason: String = switch failure {
            case .taken: "「\(login)」已是别人的账号，请换一个"
            case .unfit(_, let reason): reason
            default: throw failure
            }
            let notice = Notice(.late, "账号没有改动：\(reason)。").html
            return try await recordPage(sight, request, context, status: .unprocessableContent, notice: notice)
        }
    }

    private static func passwordBody(_ name: String, _ person: Int64, _ login: String, _ password: String) -> HTML {
        """
        <h1>\(name)的账号已开通</h1>
        <div class="sheet-of-paper narrow">
        \(Facts([("账号", "<b>\(login)</b>"), ("一次性密码", "<b class=\"receipt-number\">\(password)</b>")]))
        </div>
        \(Notice(.soon, "这个密码只显示这一次。", words: "请当面或用电话告诉\(name)本人，本人第一次登录时必须先换成自己的密码，才能进入工作台。忘了或没记下，再换一个就是。"))
        <p><a class="button" href="\(Paths.record.link("person", person))">记下了，回到\(name)的页面</a></p>
        """
    }

    /// POST …/sessions: signs the person out everywhere.
    @Sendable func endSessions(_ request: Request, _ context: StaffContext, _ id: String, _ person: Int64) async throws -> Response {
        guard id == "person", context.viewer.has(.admin) else { throw Failure.notFound }
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        try await office.endSessions(of: person, by: context.viewer)
        return site.seeOther(Paths.record.link("person", person), flash: "sessions-ended")
    }
}
