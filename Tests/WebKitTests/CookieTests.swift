import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("Cookies and form tokens")
struct CookieTests {
    @Test("Every cookie is HttpOnly, Lax and for the whole site, and Secure when configured", arguments: [true, false])
    func attributes(_ secure: Bool) {
        let cookies = SiteCookies(secure: secure)
        var response = Response(status: .ok)
        cookies.setSession("abc-_9", maxAge: nil, on: &response)
        cookies.clearSession(on: &response)
        cookies.setLargePrint(true, on: &response)
        cookies.setFlash("saved", on: &response)
        cookies.setFormSeed("ff00", on: &response)
        let lines = response.headers[values: .setCookie]
        #expect(lines.count == 5)
        for line in lines {
            #expect(line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Path=/"))
            #expect(line.contains("; Secure") == secure && line.hasPrefix("__Host-") == secure)
        }
        #expect(!lines[0].contains("Max-Age") && lines[1].contains("Max-Age=0") && lines[2].contains("Max-Age=31536000"))
    }

    @Test("A value with unsafe characters is neither written nor read", arguments: [
        "a;b", "a b", "a\"b", "你", "a\r\nb", String(repeating: "a", count: 129),
    ])
    func unsafe(_ value: String) {
        let cookies = SiteCookies(secure: false)
        var response = Response(status: .ok)
        cookies.setFlash(value, on: &response)
        #expect(response.headers[values: .setCookie].isEmpty)
        if !value.contains(";") && !value.contains("\r") { #expect(cookies.flash(of: request("lianxin_flash=\(value)")) == nil) }
    }

    @Test("A notice is shown once")
    func flash() async throws {
        let cookies = SiteCookies(secure: false)
        try await withClient { router in
            router.add(middleware: FlashOnce(cookies: cookies))
            router.get("page") { request, _ in
                let notice = ByteBuffer(string: cookies.flash(of: request) ?? "-")
                return Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: notice))
            }
            router.get("data") { _, _ in "x" }
        } run: { client in
            let shown = try await client.execute(uri: "/page", method: .get, headers: [.cookie: "a=1; lianxin_flash=saved"])
            #expect(shown.text == "saved" && shown.cookies.contains { $0.contains("lianxin_flash=;") && $0.contains("Max-Age=0") })
            #expect(try await client.execute(uri: "/page", method: .get).cookies.isEmpty)
            #expect(try await client.execute(uri: "/data", method: .get, headers: [.cookie: "lianxin_flash=saved"]).cookies.isEmpty)
        }
    }

    @Test("A page that the app's worker hands on is a page; only a script's request is answered with a piece of one", arguments: [
        ("empty", "navigate", "text/html,*/*", Fault.Shape.page), ("empty", "same-origin", "text/html,application/xhtml+xml", .page),
        ("empty", "cors", "*/*", .fragment), ("document", "navigate", "text/html", .page),
    ])
    func shapes(_ destination: String, _ mode: String, _ accept: String, _ shape: Fault.Shape) throws {
        var headers: HTTPFields = [.accept: accept]
        headers[try #require(HTTPField.Name("Sec-Fetch-Dest"))] = destination
        headers[try #require(HTTPField.Name("Sec-Fetch-Mode"))] = mode
        #expect(request(nil, headers).faultShape == shape)
    }

    private func request(_ cookie: String?, _ more: HTTPFields = [:]) -> Request {
        var headers = more
        headers[.cookie] = cookie
        let head = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/", headerFields: headers)
        return Request(head: head, body: .init(buffer: ByteBuffer()))
    }

    private let csrf = CSRF(key: Array(repeating: 7, count: 32), cookies: SiteCookies(secure: false))

    @Test("A token passes for its own session or seed alone")
    func tokens() throws {
        let seed = csrf.seed(of: request(nil))
        #expect(seed.isNew && seed.seed.count == 32 && csrf.seed(of: request("lianxin_form=abc")) == ("abc", false))
        let holder = request("lianxin_form=\(seed.seed)")
        try csrf.check(FormFields(["csrf": csrf.token(session: "s1")]), of: request(nil), session: "s1")
        try csrf.check(FormFields(["csrf": csrf.token(seed: seed.seed)]), of: holder, session: nil)
        let wrong: [(String?, Request, String?)] = [
            (csrf.token(session: "s2"), request(nil), "s1"), (nil, request(nil), "s1"), ("", holder, nil), (seed.seed, holder, nil),
            (csrf.token(seed: "s1"), request(nil), "s1"), (csrf.token(session: seed.seed), holder, nil),
            (csrf.token(seed: "x"), holder, nil),
            (csrf.token(seed: seed.seed), request(nil), nil), (csrf.token(seed: seed.seed), holder, "s1"),
            (CSRF(key: Array(repeating: 8, count: 32), cookies: csrf.cookies).token(session: "s1"), request(nil), "s1"),
            (csrf.token(session: "s1"), request(nil, [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"]), "s1"),
        ]
        for (token, request, session) in wrong {
            var fields = FormFields()
            if let token { fields.append("csrf", token) }
            #expect(throws: HTTPError.self) { try csrf.check(fields, of: request, session: session) }
        }
    }
}
