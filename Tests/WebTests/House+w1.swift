import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Office
import SampleCity

@testable import Web

/// A browser at the door: keeps cookies, reads the hidden fields of the page it saw last.
final class Visitor {
    let client: any TestClientProtocol
    private var jar: [String: String] = [:]
    private(set) var page = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var location: String?
    /// What the last answer told the browser to clear, and the once token of the last form sent.
    private(set) var cleared: String?, sentOnce = ""

    init(_ client: any TestClientProtocol) { self.client = client }

    @discardableResult
    func get(_ path: String) async throws -> String { try await send(path, .get, nil, nil) }

    /// Sends a form with the token of the page seen last; follows nothing.
    @discardableResult
    func post(_ path: String, _ fields: [(String, String)], files: [(name: String, bytes: [UInt8])] = []) async throws -> String {
        var all = fields
        sentOnce = fields.first { $0.0 == "once" }?.1 ?? sentOnce
        if !all.contains(where: { $0.0 == "csrf" }) { all.append(("csrf", value("csrf"))) }
        var body = ByteBuffer()
        for (name, value) in all { body.writeString("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n") }
        for file in files {
            body.writeString("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\nContent-Type: image/jpeg\r\n\r\n")
            body.writeBytes(file.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--edge--\r\n")
        return try await send(path, .post, body, "multipart/form-data; boundary=edge")
    }

    @discardableResult
    func postPlain(_ path: String, _ fields: [(String, String)]) async throws -> String {
        let all = fields + [("csrf", value("csrf"))]
        let body = all.map { "\($0.0)=\(Percent.encode($0.1))" }.joined(separator: "&")
        return try await send(path, .post, ByteBuffer(string: body), "application/x-www-form-urlencoded")
    }

    /// The value of a hidden or other input of the page seen last.
    func value(_ name: String, in part: String? = nil) -> String {
        let text = part ?? page
        guard let at = text.range(of: "name=\"\(name)\" value=\"") else { return "" }
        return String(text[at.upperBound...].prefix { $0 != "\"" })
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ body: ByteBuffer?, _ type: String?) async throws -> String {
        var headers: HTTPFields = [:]
        if let type { headers[.contentType] = type }
        if !jar.isEmpty { headers[.cookie] = jar.map { "\($0)=\($1)" }.sorted().joined(separator: "; ") }
        let response = try await client.execute(uri: path, method: method, headers: headers, body: body)
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            jar[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        status = response.status
        location = response.headers[.location]
        cleared = response.headers[.clearSiteData]
        let text = String(buffer: response.body)
        if response.headers[.contentType]?.hasPrefix("text/html") == true, !text.isEmpty { page = text }
        return text
    }

    func forgetCookies() { jar = [:] }
}

/// The sample city's bodies, places and people, without accounts and without a single opinion; gone afterwards.
func withEmptyCity<T>(_ body: (Office) async throws -> T) async throws -> T {
    let home = NSTemporaryDirectory() + "lianxin-doors-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let office = try Office(settings: Settings(home: home))
    try await SampleCity.raiseStructure(in: office)
    defer { try? office.store.close() }
    return try await body(office)
}

/// The same with its doors open.
func withDoors(_ body: @escaping @Sendable (Office, Visitor) async throws -> Void) async throws {
    try await withEmptyCity { office in
        let app = try WebApplication.build(office: office, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, isQuiet: true)
        try await app.test(.router) { try await body(office, Visitor($0)) }
    }
}
