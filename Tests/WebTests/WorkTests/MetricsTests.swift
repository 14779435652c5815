import Foundation
import HummingbirdTesting
import Office
import Testing

@testable import Web

@Suite("Numbers for whoever looks after the machine")
struct MetricsTests {
    @Test("Requests are counted by route, method and class, and never by address; nobody reads them through a proxy", arguments: [nil, ["127.0.0.1"]])
    func metrics(proxies: [String]?) async throws {
        try await withDesks(.live, proxies: proxies) { _, desk in
            let admin = try await desk("admin")
            for path in ["/health/live", "/health/live", "/registers/person", "/nowhere/4711"] { _ = try await admin.client.execute(uri: path, method: .get) { _ in } }
            try await admin.client.execute(uri: "/metrics", method: .get) { response in
                #expect(response.status == .ok)
                let text = String(buffer: response.body)
                #expect(text.hasSuffix("# EOF\n"))
                #expect(text.contains("lianxin_request_duration_seconds_count{route=\"/health/live\",method=\"GET\",status=\"2xx\"} 2\n"), "\(text.prefix(2_000))")
                #expect(!text.contains("4711") && text.contains("lianxin_journal_entries_total "))
                for line in text.split(separator: "\n") where !line.hasPrefix("#") { #expect(Double(line.split(separator: " ").last ?? "") != nil, "\(line)") }
            }
            try await admin.client.execute(uri: "/metrics", method: .get, headers: [.init("X-Forwarded-For")!: "10.1.2.3"]) { #expect($0.status == .notFound) }
        }
    }

    @Test("The doctor finds a sound house sound, and says what is wrong with another")
    func doctor() async throws {
        try await withDesks { office, _ in
            let sound = try await Doctor(office).findings()
            #expect(sound.allSatisfy { $0.grade != .bad || $0.words.contains("磁盘") || $0.words.contains("时间") }, "\(sound.map(\.words))")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: office.settings.keysPath)
            #expect(try await Doctor(office).findings().contains { $0.grade == .odd && $0.words.contains("chmod") })
            // An earlier state of the database: the file beside the keys knows a later seal.
            try await office.seal()
            let known = try #require(try await office.lastSeal())
            let wrong = { try await Doctor(office).findings().filter { $0.grade == .bad && $0.words.contains("封存") }.count }
            #expect(try await wrong() == 0)
            let path = office.settings.keysPath + "/seals.jsonl"
            let file = try #require(FileHandle(forWritingAtPath: path))
            defer { try? file.close() }
            try file.seekToEnd()
            try file.write(contentsOf: Data((#"{"count":99999,"seal":\#(known.number + 1)}"# + "\tff\n").utf8))
            #expect(try await wrong() == 1)
        }
    }
}
