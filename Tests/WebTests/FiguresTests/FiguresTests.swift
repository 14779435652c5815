import Civics
import Foundation
import Hummingbird
import HummingbirdTesting
import Institutions
import Logging
import Office
import SampleCity
import Store
import Testing

@testable import Web

/// A figure equals the length of the list it opens.
@Suite("Figures and their lists")
struct FiguresTests {
    /// One city for the whole suite, as nothing here changes it; raising one takes seconds. What an earlier run left is taken away first.
    private static let house = Task {
        let home = NSTemporaryDirectory() + "lianxin-figures-tests"
        try? FileManager.default.removeItem(atPath: home)
        var settings = Settings(home: home)
        // Every list of the page is walked within a minute, from one address.
        settings.residentsPerMinute = 100_000
        let office = try Office(settings: settings)
        try await SampleCity.raise(in: office)
        return office
    }

    private func visit(_ office: Office, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        try await WebApplication.build(office: office, log: log, isQuiet: true).test(.router) { try await body($0) }
    }

    private static func get(_ client: any TestClientProtocol, _ address: String, cookie: String? = nil) async throws -> (status: Int, text: String) {
        var headers = HTTPFields()
        headers[.cookie] = cookie
        return try await client.execute(uri: address, method: .get, headers: headers) { (Int($0.status.code), String(buffer: $0.body)) }
    }

    /// Signed in without the form: the session's cookie.
    private static func cookie(_ login: String, _ office: Office) async throws -> String {
        "lianxin_session=\(Hex.string(try await office.signIn(login: login, password: "anlan-2026", device: "test")))"
    }

    /// The numbers of a page that are links to a list, with their addresses.
    private static func links(_ page: String, to prefixes: [String]) -> [(address: String, n: Int)] {
        page.matches(of: /<a href="([^"]+)">([0-9,]+)<\/a>/).compactMap { match in
            let address = String(match.1).replacing("&amp;", with: "&")
            guard prefixes.contains(where: address.hasPrefix), let n = Int(match.2.replacing(",", with: "")) else { return nil }
            return (address, n)
        }
    }

    /// How many rows a list has in all, walked page by page; and what it says of itself.
    private static func walk(_ client: any TestClientProtocol, _ address: String, cookie: String? = nil) async throws -> (rows: Int, said: Int?) {
        var (next, rows, said): (String?, Int, Int?) = (address, 0, nil)
        while let here = next {
            let (status, text) = try await get(client, here, cookie: cookie)
            guard status == 200 else { return (-status, nil) }
            rows += text.matches(of: /data-row>/).count
            said = said ?? text.firstMatch(of: /data-count="([0-9]+)"/).flatMap { Int($0.1) }
            next = text.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
        return (rows, said)
    }

    @Test("Every number on the public page opens a list of that many rows")
    func publicPage() async throws {
        let office = try await Self.house.value
        try await visit(office) { client in
            for year in [office.today.year, 0] {
                let page = try await Self.get(client, "/figures?year=\(year)").text
                let links = Self.links(page, to: ["/figures/list?"])
                #expect(links.count > 60)
                for (address, n) in Dictionary(links.map { ($0.address, $0.n) }, uniquingKeysWith: { $1 }) {
                    let found = try await Self.walk(client, address)
                    #expect(found.rows == n && found.said == n, "\(address) says \(n), opens \(found)")
                }
            }
        }
    }

    @Test("Every number at work opens a list of that many rows", arguments: ["office", "county", "town", "keeper", "clerk", "auditor"])
    func workPage(login: String) async throws {
        let office = try await Self.house.value
        let cookie = try await Self.cookie(login, office)
        try await visit(office) { client in
            for year in [office.today.year, 0] {
                let page = try await Self.get(client, "/work/figures?year=\(year)&days=45", cookie: cookie)
                #expect(page.status == 200)
                let links = Self.links(page.text, to: ["/work/figures/scores?", "/matters?"])
                #expect(links.count > 15)
                for (address, n) in Dictionary(links.map { ($0.address, $0.n) }, uniquingKeysWith: { $1 }) {
                    let found = try await Self.walk(client, address, cookie: cookie)
                    #expect(found.rows == n, "\(login): \(address) says \(n), opens \(found)")
                }
            }
        }
    }

    @Test("The public list tells nothing of what is not released")
    func covered() async throws {
        let office = try await Self.house.value
        let session = try await office.session(office.signIn(login: "auditor", password: "anlan-2026", device: "test"))
        let auditor = try #require(session).viewer
        let lines = try await office.matters(MatterFilter(), as: auditor, after: nil, limit: 1_000)
        let released = Set(try await office.published(limit: 1_000).map(\.number))
        try await visit(office) { client in
            var (next, whole): (String?, String) = ("/figures/list?all=1", "")
            while let here = next {
                let text = try await Self.get(client, here).text
                whole += text
                next = text.firstMatch(of: /rel="next" href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }
                #expect(!(next ?? "").contains(/after=[0-9]+-[0-9]+$/))
            }
            for line in lines where !released.contains(line.number) {
                #expect(!whole.contains(line.number) && !whole.contains(line.title), "\(line.number)")
            }
            for number in released { #expect(whole.contains(number)) }
        }
    }

    @Test("Addresses that make no sense are no lists", arguments: [
        "/figures/list?rating=9", "/figures/list?month=2026-13", "/figures/list?after=12-3", "/figures/list?year=x", "/figures/list?lacks=none",
        "/figures/list?promised=2026", "/figures/list?waiting=-1", "/figures/list?territory=123456", "/figures/csv?figure=nothing", "/figures/csv", "/figures/nothing", "/procedures/nothing",
    ])
    func badAddresses(address: String) async throws {
        let office = try await Self.house.value
        try await visit(office) { client in
            let status = try await Self.get(client, address).status
            #expect(status == 404)
        }
    }

    @Test("Strange years become this one; work needs a sign-in; a judged unit sees no scores")
    func edges() async throws {
        let office = try await Self.house.value
        let clerk = try await Self.cookie("clerk", office)
        let keeper = try await Self.cookie("keeper", office)
        try await visit(office) { client in
            for (address, cookie, status) in [
                ("/figures?year=abc", nil, 200), ("/work/figures", nil, 303), ("/figures/received", nil, 303),
                ("/work/figures/csv?figure=score-lead", clerk, 404), ("/work/figures/csv?figure=score-lead", keeper, 200),
            ] as [(String, String?, Int)] {
                let found = try await Self.get(client, address, cookie: cookie)
                #expect(found.status == status, "\(address)")
            }
            let page = try await Self.get(client, "/work/figures", cookie: clerk)
            #expect(page.status == 200 && !page.text.contains("平均分"))
        }
    }

    @Test("A table as a file has a head and one line per bar")
    func file() async throws {
        let office = try await Self.house.value
        let figures = try await office.figures(year: 0)
        let parts = try #require(figures.first { $0.id == "received" }).parts
        try await visit(office) { client in
            let text = try await Self.get(client, "/figures/csv?figure=received&year=0").text
            let lines = text.split(separator: "\r\n")
            #expect(lines.first?.hasSuffix("项目,件数") == true && lines.count == parts.count + 1)
        }
    }

    @Test("The help page tells every move, state, rule and example")
    func help() async throws {
        let office = try await Self.house.value
        try await visit(office) { client in
            let list = try await Self.get(client, "/procedures").text
            #expect(list.contains("/procedures/opinion"))
            let page = try await Self.get(client, "/procedures/opinion").text
            let procedure = try #require(Institutions.procedure("opinion"))
            for word in procedure.moves.map(\.name) + procedure.states.map(\.plain) + procedure.examples.map(\.title) { #expect(page.contains(word)) }
            #expect(!page.contains("opinion."))
            let table = ProcedureTable(procedure, rules: office.rules, on: office.today)
            #expect(table.rows.count == procedure.moves.count)
            #expect(table.sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.count == sheet.columns.count } })
        }
    }
}
