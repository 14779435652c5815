import Foundation
import Testing

@testable import Web

@Suite("The deputies' pages as an app") struct AppTests {
    @Test("S1-22: a deputy's pages name a manifest with icons; the worker is served from the root and keeps no page of anybody's")
    func app() async throws {
        try await withDesk { _, visitor in
            let deputy = try await visitor().signIn("deputy")
            let page = try await deputy.get("/deputy")
            let manifest = try #require(page.firstMatch(of: /<link rel="manifest" href="([^"]+)">/)?.1)
            let told = try JSONSerialization.jsonObject(with: Data(try await deputy.get(String(manifest)).utf8)) as? [String: Any]
            #expect(told?["start_url"] as? String == "/deputy" && told?["display"] as? String == "standalone")
            let icons = try #require(told?["icons"] as? [[String: String]])
            for icon in icons {
                try await deputy.get("/public/\(icon["src"] ?? "")")
                #expect(deputy.status == .ok)
            }
            #expect(icons.contains { $0["purpose"] == "maskable" })
            let anybody = visitor()
            let worker = try await anybody.get("/worker.js?v=1")
            #expect(anybody.status == .ok && !worker.contains("caches.put") && !worker.contains(".put("))
            for match in worker.matches(of: /'([a-z]+\.(?:js|css|svg))'/) {
                try await anybody.get("/public/\(match.1)")
                #expect(anybody.status == .ok, "the worker wants \(match.1)")
            }
            let away = try await anybody.get("/offline")
            for words in ["没有连上网络", "您写的还在", "接下来", "再试一次"] { #expect(away.contains(words)) }
            // A visitor who is no deputy is offered no app.
            #expect(try await !anybody.get("/").contains("rel=\"manifest\""))
        }
    }
}
