import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Office
import SampleCity
import Testing

@testable import Web

/// A browser in which somebody of the sample city is signed in, against the router alone.
struct Desk {
    let client: any TestClientProtocol
    let token: String
    let csrf: String

    /// A session of the person behind a sample login, without the cost of deriving a password.
    static func signedIn(_ login: String, _ office: Office, _ client: any TestClientProtocol) async throws -> Desk {
        let token = (0..<32).map { _ in UInt8.random(in: 0...255) }
        let moment = office.now
        // `unit:ji-anlu` is a person without an account of the sample city, by their code.
        let known = login.hasPrefix("unit:")
            ? office.city.person(code: String(login.dropFirst(5)))?.id : Story.accounts.first { $0.login == login }.flatMap { office.city.person(code: $0.person)?.id }
        try await office.store.write { connection in
            let person = try #require(try known ?? connection.credential(login: login)?.person)
            try connection.insertSession(
                token: Array(SHA256.hash(data: token)), person: person, at: moment,
                expires: .init(milliseconds: moment.milliseconds + 3_600_000), device: "test")
        }
        let site = try Site(office: office, log: Logger(label: "test"))
        return Desk(client: client, token: Hex.string(token), csrf: site.csrf.token(session: Hex.string(token)))
    }

    func get(_ path: String) async throws -> (status: HTTPResponse.Status, text: String, bytes: [UInt8]) {
        try await client.execute(uri: path, method: .get, headers: [.cookie: "lianxin_session=\(token)"]) {
            ($0.status, String(buffer: $0.body), Array($0.body.readableBytesView))
        }
    }

    @discardableResult
    func post(_ path: String, _ fields: [String: String]) async throws -> (status: HTTPResponse.Status, text: String, location: String) {
        let all = fields.merging(["csrf": csrf]) { mine, _ in mine }
        let body = all.map { "\(Web.Percent.encode($0.key))=\(Web.Percent.encode($0.value))" }.joined(separator: "&")
        return try await client.execute(
            uri: path, method: .post,
            headers: [.cookie: "lianxin_session=\(token)", .contentType: "application/x-www-form-urlencoded"], body: ByteBuffer(string: body)
        ) { ($0.status, String(buffer: $0.body), $0.headers[.location] ?? "") }
    }

    func upload(_ path: String, _ bytes: [UInt8], name: String) async throws -> (status: HTTPResponse.Status, text: String, location: String) {
        var body = Array("--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n".utf8)
        body += Array("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n".utf8)
        body += bytes + Array("\r\n--x--\r\n".utf8)
        return try await client.execute(
            uri: path, method: .post,
            headers: [.cookie: "lianxin_session=\(token)", .contentType: "multipart/form-data; boundary=x"], body: ByteBuffer(bytes: body)
        ) { ($0.status, String(buffer: $0.body), $0.headers[.location] ?? "") }
    }
}

/// The structure of the sample city, without its two years of opinions, and its router; `desk` signs a sample login in.
/// - Parameters:
///   - setup: the router alone, or over a socket.
///   - proxies: as `Settings.proxies`.
func withDesks(
    _ setup: TestingSetup = .router, proxies: [String]? = nil,
    _ body: @escaping @Sendable (Office, @escaping @Sendable (String) async throws -> Desk) async throws -> Void
) async throws {
    let home = NSTemporaryDirectory() + "lianxin-admin-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    var settings = Settings(home: home)
    settings.proxies = proxies
    let office = try Office(settings: settings)
    try await SampleCity.raiseStructure(in: office)
    defer { try? office.store.close() }
    let app = Application(router: try WebApplication.router(office: office, log: Logger(label: "test"), isQuiet: true))
    try await app.test(setup) { client in try await body(office) { try await Desk.signedIn($0, office, client) } }
}

/// The administrator of the sample city.
func admin(_ office: Office) -> Viewer { office.viewer(office.city.person(code: "luo-siqi")?.id ?? 0) }
