import Hummingbird

/// The few cookies of the site: session, large print, the seed of anonymous forms, the one-time notice, and for half a minute that something was sent.
///
/// All of them are HttpOnly, SameSite=Lax and Path=/. `secure` adds Secure and the `__Host-` prefix, for sites behind TLS; a site on a
/// closed network without TLS sets it to false. A value that is not made of the safe characters is neither written nor read.
struct SiteCookies: Sendable {
    let secure: Bool

    static let valueBytesMax = 128

    func session(of request: Request) -> String? { read("session", request) }

    /// Signs the browser in. `maxAge` is in seconds; nil keeps the session until the browser closes.
    func setSession(_ token: String, maxAge: Int?, on response: inout Response) { write("session", token, maxAge: maxAge, on: &response) }

    func clearSession(on response: inout Response) { write("session", "", maxAge: 0, on: &response) }

    /// 大字版, remembered for a year.
    func largePrint(of request: Request) -> Bool { read("large", request) == "1" }

    func setLargePrint(_ on: Bool, on response: inout Response) {
        write("large", on ? "1" : "", maxAge: on ? 365 * 86_400 : 0, on: &response)
    }

    /// The short code of a notice for the next page, such as `saved`; the page knows the words, so the cookie can say nothing of its own.
    func flash(of request: Request) -> String? { read("flash", request) }

    func setFlash(_ code: String, on response: inout Response) { write("flash", code, maxAge: 120, on: &response) }

    func clearFlash(on response: inout Response) { write("flash", "", maxAge: 0, on: &response) }

    /// Whether this browser has sent something in the last half minute.
    func wrote(of request: Request) -> Bool { read("wrote", request) == "1" }

    func setWrote(on response: inout Response) { write("wrote", "1", maxAge: 30, on: &response) }

    func formSeed(of request: Request) -> String? { read("form", request) }

    func setFormSeed(_ seed: String, on response: inout Response) { write("form", seed, maxAge: 86_400, on: &response) }

    func name(_ short: String) -> String { (secure ? "__Host-" : "") + "lianxin_" + short }

    func read(_ short: String, _ request: Request) -> String? {
        request.cookies[name(short)].map(\.value).flatMap { !$0.isEmpty && Self.isSafe($0) ? $0 : nil }
    }

    func write(_ short: String, _ value: String, maxAge: Int?, on response: inout Response) {
        guard Self.isSafe(value) else { return }
        response.setCookie(
            Cookie(name: name(short), value: value, maxAge: maxAge, path: "/", secure: secure, httpOnly: true, sameSite: .lax))
    }

    private static func isSafe(_ value: String) -> Bool {
        value.utf8.count <= valueBytesMax
            && value.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "="): true
                default: false
                }
            }
    }
}
