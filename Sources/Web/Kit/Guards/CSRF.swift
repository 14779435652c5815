import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// Proof that a form was opened on this site by the browser that sends it.
///
/// Signed in: the token is an HMAC of the session. Not signed in: an HMAC of a random seed that the browser holds in a cookie, so that
/// a stranger who can plant a cookie still cannot make the token. Two kinds of token never pass for one another.
struct CSRF: Sendable {
    static let field = "csrf"

    let cookies: SiteCookies
    private let key: SymmetricKey

    /// `key`: 32 random bytes, the same for every process that serves the site.
    init(key: [UInt8], cookies: SiteCookies) {
        self.key = SymmetricKey(data: key)
        self.cookies = cookies
    }

    func token(session: String) -> String { mark("session", session) }

    func token(seed: String) -> String { mark("anonymous", seed) }

    /// Tells what one person writes on a device from what the next one does, without saying who that is.
    func mark(ofPerson id: Int64) -> String { String(mark("person", "\(id)").prefix(12)) }

    /// The seed this browser already has, or a new one, which `SiteCookies.setFormSeed` must then send with the form.
    func seed(of request: Request) -> (seed: String, isNew: Bool) {
        if let seed = cookies.formSeed(of: request) { return (seed, false) }
        var random = SystemRandomNumberGenerator()
        return (Hex.string((0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }), true)
    }

    /// Throws 403 unless the form's token belongs to the session (or, with none, to the seed in the cookie), or when the browser itself
    /// says that the form came from another site.
    func check(_ fields: FormFields, of request: Request, session: String?) throws {
        let sent = fields[Self.field] ?? ""
        let expected = session.map { token(session: $0) } ?? cookies.formSeed(of: request).map { token(seed: $0) }
        let isForeign = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] } == "cross-site"
        guard let expected, isEqual(sent, expected), !isForeign else {
            throw HTTPError(.forbidden, message: "这个页面已过期，或不是从本站打开的。内容没有提交，请返回后刷新页面，再提交一次。")
        }
    }

    /// Compares HMACs of both under the key, so the time taken tells nothing of where they differ.
    func isEqual(_ left: String, _ right: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            HMAC<SHA256>.authenticationCode(for: Data(left.utf8), using: key), authenticating: Data(right.utf8), using: key)
    }

    private func mark(_ kind: String, _ value: String) -> String {
        Hex.string(HMAC<SHA256>.authenticationCode(for: Data("csrf\n\(kind)\n\(value)".utf8), using: key))
    }

}
