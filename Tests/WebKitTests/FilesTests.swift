import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("Files in and out")
struct FilesTests {
    private func folder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kit-\(UUID().uuidString)/static")
        try FileManager.default.createDirectory(at: url.appendingPathComponent("icons"), withIntermediateDirectories: true)
        for (name, text) in ["site.css": "body{}", "icons/mark.svg": "<svg/>", ".secret": "x", "../outside.txt": "no"] {
            try Data(text.utf8).write(to: url.appendingPathComponent(name))
        }
        try FileManager.default.createSymbolicLink(
            at: url.appendingPathComponent("out.txt"), withDestinationURL: url.appendingPathComponent("../outside.txt"))
        try FileManager.default.createSymbolicLink(
            at: url.appendingPathComponent("up"), withDestinationURL: url.deletingLastPathComponent())
        return url
    }

    private func serving(_ run: @escaping @Sendable (Client, StaticFiles) async throws -> Void) async throws {
        let url = try folder()
        let files = try StaticFiles(directory: url)
        try FileManager.default.removeItem(at: url.deletingLastPathComponent())
        try await withClient { router in
            router.add(middleware: ServesStatic(files: files))
            router.post("static/site.css") { _, _ in "handler" }
        } run: { try await run($0, files) }
    }

    @Test("Files are served from memory, for good under their hash, and not again when the browser has them")
    func caching() async throws {
        try await serving { client, files in
            #expect(files.names == ["icons/mark.svg", "site.css"])
            let named = try await client.execute(uri: files.link("site.css"), method: .get)
            #expect(named.text == "body{}" && named.headers[.cacheControl]?.contains("immutable") == true)
            #expect(named.headers[.contentType] == "text/css; charset=utf-8")
            let tag = try #require(named.headers[.eTag])
            #expect(tag.hasPrefix("\"") && files.link("site.css") == "/static/site.css?v=" + tag.dropFirst().dropLast())
            for uri in ["/static/site.css", "/static/site.css?v=0", "/static/site.css?x=1"] {
                #expect(try await client.execute(uri: uri, method: .get).headers[.cacheControl] == "public, no-cache")
            }
            for held in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try await client.execute(uri: "/static/site.css", method: .get, headers: [.ifNoneMatch: held])
                #expect(again.status == .notModified && again.body.readableBytes == 0 && again.headers[.eTag] == tag)
            }
            #expect(try await client.execute(uri: "/static/site.css", method: .get, headers: [.ifNoneMatch: "\"x\""]).status == .ok)
            #expect(try await client.execute(uri: "/static/site.css", method: .post).text == "handler")
        }
    }

    @Test("No address leads out of the folder or to hidden files", arguments: [
        "/static/../outside.txt", "/static/%2e%2e/outside.txt", "/static/..%2foutside.txt", "/static/icons/../../outside.txt",
        "/static//etc/passwd",
        "/static/.secret", "/static/out.txt", "/static/up/outside.txt", "/static/", "/static", "/static/icons", "/static/SITE.css",
        "/static/site.css%00",
        "/site.css",
    ])
    func traversal(_ uri: String) async throws {
        try await serving { client, _ in
            let status = try await client.execute(uri: uri, method: .get).status
            #expect(status == .notFound)
        }
    }

    @Test("Download names are safe and carry Chinese whole", arguments: [
        ("建议台账.xlsx", "attachment; filename=\"____.xlsx\"; filename*=UTF-8''%E5%BB%BA%E8%AE%AE%E5%8F%B0%E8%B4%A6.xlsx"),
        ("a\"\r\nX: y.txt", "attachment; filename=\"a__X_ y.txt\"; filename*=UTF-8''a__X_%20y.txt"),
        ("../../x", "attachment; filename=\"x\"; filename*=UTF-8''x"),
        ("100%.csv", "attachment; filename=\"100_.csv\"; filename*=UTF-8''100%25.csv"),
    ])
    func names(_ name: String, _ header: String) {
        #expect(Response.download(filename: name, mediaType: "text/csv", body: .init()).headers[.contentDisposition] == header)
    }

    @Test("Only pictures and PDF are shown, everything else is saved, nothing is guessed or kept", arguments: [
        ("image/png", "inline"), ("application/pdf", "inline"), ("IMAGE/JPEG; x=1", "inline"), ("image/svg+xml", "attachment"),
        ("text/html", "attachment"),
        ("application/zip", "attachment"), ("", "attachment"), ("image/png\r\nX: y", "attachment"), ("图", "attachment"),
    ])
    func shown(_ type: String, _ disposition: String) {
        let response = Response.file([1, 2], filename: "甲", mediaType: type)
        #expect(response.headers[.contentDisposition]?.hasPrefix(disposition + ";") == true)
        #expect(response.headers[.xContentTypeOptions] == "nosniff" && response.headers[.cacheControl] == "private, no-store")
        #expect(response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(response.headers[.contentType]?.contains("\r") == false && response.headers[.contentLength] == "2")
    }

    @Test("A stream is sent as it is made")
    func stream() async throws {
        try await withClient { router in
            router.get("export") { _, _ in
                let rows = AsyncStream<ByteBuffer> { rows in
                    for row in 0..<1000 { rows.yield(ByteBuffer(string: "\(row)\n")) }
                    rows.finish()
                }
                return Response.download(filename: "表.csv", mediaType: "text/csv; charset=utf-8", body: .init(asyncSequence: rows))
            }
        } run: { client in
            let response = try await client.execute(uri: "/export", method: .get)
            #expect(response.text.split(separator: "\n").count == 1000 && response.headers[.contentLength] == nil)
        }
    }
}
