import Foundation
import HTML
import Hummingbird
import Office

/// The door for people at work.
struct SignIn: Sendable {
    let site: Site
    /// Generous: an office shares one address. The account itself locks after five wrong passwords.
    private let limit = RateLimit(burst: 30, perMinute: 30)

    /// Said once to the page after it: what was being written goes from the device with whoever wrote it.
    private static let left = "signed-out"

    init(site: Site) {
        self.site = site
        site.share(limit, as: "signin")
    }

    enum Paths {
        static let signIn = Path("/signin")
        static let signOut = Path("/signout")
    }

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.signIn) { request, context in try await show(request, context) }
        router.post(Paths.signIn) { request, context in try await enter(request, context) }
        router.post(Paths.signOut) { request, context in try await leave(request, context) }
    }

    private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let back = Self.localPath(try request.queryFields()["back"])
        if let token = site.cookies.session(of: request).flatMap(Hex.bytes), try await site.office.session(token) != nil { return site.seeOther(back) }
        return page(request, back: back, login: "", error: nil)
    }

    private func enter(_ request: Request, _ context: SiteContext) async throws -> Response {
        try limit.require("signin:\(site.client.hash(of: request, context: context))")
        let fields = try await request.form().fields
        let (back, login) = (Self.localPath(fields["back"]), fields.line("login"))
        do { try site.csrf.check(fields, of: request, session: nil) } catch {
            // A sign-in page left open over night: shown again with a fresh token, nothing else lost.
            return page(request, back: back, login: login, error: "这个页面放得太久，已经刷新。请再输入一次密码。")
        }
        let password = fields["password"] ?? ""
        guard !login.isEmpty, !password.isEmpty else {
            return page(request, back: back, login: login, error: "请输入账号和密码。")
        }
        do {
            let token = try await site.office.signIn(login: login, password: password, device: request.headers[.userAgent] ?? "")
            var response = site.seeOther(back)
            site.cookies.setSession(Hex.string(token), maxAge: Office.sessionHours * 3_600, on: &response)
            return response
        } catch let failure as SignInFailure {
            return page(request, back: back, login: login, error: failure.words(now: site.office.now))
        }
    }

    private func leave(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await request.form().fields
        var response = site.seeOther(Paths.signIn.link(), flash: Self.left)
        guard let session = site.cookies.session(of: request) else { return response }
        try site.csrf.check(fields, of: request, session: session)
        if let token = Hex.bytes(session) { try await site.office.signOut(token) }
        site.cookies.clearSession(on: &response)
        return response
    }

    private func page(_ request: Request, back: String, login: String, error: String?) -> Response {
        let (seed, isNew) = site.csrf.seed(of: request)
        let form = Form(action: Paths.signIn.link(), csrf: site.csrf.token(seed: seed))
        let summary = when(error) { Notice(.late, "没有登录", words: $0).html }
        let drafts = when(site.cookies.flash(of: request) == Self.left, "<span hidden data-draft-done=\"\(Site.staffDrafts)\"></span>" as HTML)
        let body: HTML = """
            \(drafts)<div class="narrow stack"><h1>工作人员登录</h1><p class="soft">联络站、承办单位和人大机关的工作人员从这里进入工作台。反映问题、查进度不用登录。</p>\
            \(form.html("""
                \(summary)\(FormField.hidden("back", back))\
                \(FormField("login", "账号", isRequired: true).text(login, limit: 60, autocomplete: "username"))\
                \(FormField("password", "密码", isRequired: true).password())\
                <p>\(Button("登录"))</p>
                """))\
            <p class="soft">忘记密码、换了岗位，请联系本单位的系统管理员。</p></div>
            """
        var response = site.page("工作人员登录", request, status: error == nil ? .ok : .unprocessableContent, body)
        if isNew { site.cookies.setFormSeed(seed, on: &response) }
        return response
    }

    /// Where to go afterwards: only a path of this site, so that no link can lead a signed-in person elsewhere.
    static func localPath(_ text: String?) -> String {
        guard let text, text.utf8.count <= 1_000, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.hasPrefix("/sign")
        else { return "/desk" }
        return text
    }
}
