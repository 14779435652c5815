import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Web

struct PlainRenderer: FaultRendering {
    struct Known: Error {}

    func html(_ fault: Fault, shape: Fault.Shape, for request: Request) -> String {
        "\(shape)|\(fault.title)|\(fault.reason)|\(fault.reference ?? "-")"
    }

    func fault(for error: any Error) -> Fault? { error is Known ? Fault(.unprocessableContent, reason: "已超过撤回时限") : nil }
}

final class Lines: Sendable {
    let all = Mutex<[String]>([])

    var logger: Logger { Logger(label: "kit") { _ in Handler(lines: self) } }

    struct Handler: LogHandler {
        let lines: Lines
        var logLevel = Logger.Level.debug
        var metadata: Logger.Metadata = [:]
        init(lines: Lines) { self.lines = lines }
        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }
        func log(event: LogEvent) {
            let values = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
            lines.all.withLock { $0.append("\(event.level) \(event.message) \(values)") }
        }
    }
}

@Suite("What stands before every page")
struct FrontTests {
    struct Broken: Error {}

    private func build(_ router: Router<KitContext>) {
        router.add(middleware: NamesRequest(readiness: Readiness()))
        router.add(middleware: AccessLog())
        router.add(middleware: SecurityHeaders(secure: false))
        router.add(middleware: ErrorPages(renderer: PlainRenderer()))
        router.get("ok/{0}") { _, _ in "fine" }
        router.get("own") { _, _ in Response(status: .ok, headers: [.contentSecurityPolicy: "sandbox"]) }
        for prefix in ["", "api/"] {
            router.get("\(prefix)broken") { _, _ -> String in throw Broken() }
            router.get("\(prefix)gone") { _, _ -> String in throw HTTPError(.gone, headers: [.retryAfter: "5"], message: "这条建议已撤回。") }
        }
        router.get("english") { _, _ -> String in throw HTTPError(.badRequest, message: "Expected parameter does not exist") }
        router.get("known") { _, _ -> String in throw PlainRenderer.Known() }
        router.get("form") { _, _ -> String in throw BadForm.truncated }
        router.get("stream") { _, _ in Response(status: .ok, body: .init { try await $0.finish(nil) }) }
    }

    private func answers(_ run: @escaping @Sendable (Client, Lines) async throws -> Void) async throws {
        let lines = Lines()
        try await withClient(logger: lines.logger, build) { try await run($0, lines) }
    }

    @Test("Errors become pages with status and words", arguments: [
        ("/none", 404, "page|没有这个页面|地址可能抄错了"), ("/english", 400, "page|请求的格式不对|提交的内容读不出来"),
        ("/gone", 410, "page|没有办成|这条建议已撤回。|-"), ("/known", 422, "page|没有办成|已超过撤回时限"),
        ("/form", 400, "page|请求的格式不对|提交的内容没有传完"), ("/broken", 500, "page|系统出错了|这次操作没有完成"),
    ])
    func pages(_ uri: String, _ status: Int, _ text: String) async throws {
        try await answers { client, _ in
            let response = try await client.execute(uri: uri, method: .get)
            #expect(response.status.code == status && response.text.hasPrefix(text))
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            #expect(response.header("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true)
            #expect(response.header("X-Request-Id") != nil)
        }
    }

    @Test("A break carries a reference number that the log holds with the cause, and the page does not say the cause")
    func reference() async throws {
        try await answers { client, lines in
            let response = try await client.execute(uri: "/broken", method: .get)
            let number = try #require(response.text.split(separator: "|").last)
            #expect(number.count == 8 && !response.text.contains("Broken"))
            let logged = lines.all.withLock { $0.filter { $0.contains("reference=\(number)") } }
            #expect(logged.count == 1 && logged[0].contains("Broken") && logged[0].hasPrefix("error"))
        }
    }

    @Test("Other systems get JSON, scripts get a fragment")
    func shapes() async throws {
        try await answers { client, _ in
            let gone = try await client.execute(uri: "/api/gone", method: .get)
            #expect(gone.text == #"{"error":{"message":"这条建议已撤回。","status":410}}"#)
            #expect(gone.headers[.contentType] == "application/json; charset=utf-8" && gone.headers[.retryAfter] == "5")
            #expect(try await client.execute(uri: "/api/none", method: .get).status == .notFound)
            #expect(try await client.execute(uri: "/api/broken", method: .get).text.contains("\"reference\":\""))
            #expect(try await client.execute(uri: "/apiary", method: .get).text.hasPrefix("page|"))
            let fetched = try await client.execute(uri: "/gone", method: .get, headers: [HTTPField.Name("Sec-Fetch-Dest")!: "empty"])
            #expect(fetched.text.hasPrefix("fragment|"))
        }
    }

    @Test("The security headers stand on every answer, and a stricter one of a handler's stays")
    func headers() async throws {
        try await answers { client, _ in
            let response = try await client.execute(uri: "/ok/1", method: .get)
            #expect(response.header("Content-Security-Policy") == SiteHeaders.contentSecurityPolicy)
            #expect(response.header("X-Content-Type-Options") == "nosniff" && response.header("Referrer-Policy") == "same-origin")
            #expect(response.header("Permissions-Policy")?.contains("geolocation") == true)
            #expect(response.header("Strict-Transport-Security") == nil)
            #expect(try await client.execute(uri: "/own", method: .get).header("Content-Security-Policy") == "sandbox")
        }
    }

    @Test("The log names the route and never the address, the query or who called")
    func log() async throws {
        try await answers { client, lines in
            _ = try await client.execute(uri: "/ok/13800138000?code=SECRET", method: .get, headers: [.cookie: "lianxin_session=TOKEN"])
            _ = try await client.execute(uri: "/none/SECRET", method: .get)
            let all = lines.all.withLock { $0.filter { $0.contains(" request ") } }
            #expect(all.count == 2 && all[0].contains("route=/ok/{0}") && all[0].contains("status=200") && all[1].contains("status=404"))
            for secret in ["13800138000", "SECRET", "TOKEN"] { #expect(!all.joined().contains(secret)) }
        }
    }

    @Test("HEAD gives the head of the page and no body, errors included")
    func head() async throws {
        try await answers { client, _ in
            let page = try await client.execute(uri: "/ok/1", method: .head)
            #expect(page.status == .ok && page.body.readableBytes == 0 && page.headers[.contentLength] == "4")
            for uri in ["/none", "/broken"] {
                #expect(try await client.execute(uri: uri, method: .head).body.readableBytes == 0)
            }
            #expect(try await client.execute(uri: "/stream", method: .head).headers[.contentLength] == "0", "see HeadAsGet")
        }
    }
}
