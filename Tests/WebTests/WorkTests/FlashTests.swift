import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Office
import Testing

@testable import Web

@Suite("Notices of what was done")
struct FlashTests {
    @Test("Said on the page after it and on no other: any page takes the notice back", arguments: ["/registers/person", "/privacy", "/desk"])
    func once(_ path: String) async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            try await admin.client.execute(uri: path, method: .get, headers: [.cookie: "lianxin_session=\(admin.token); lianxin_flash=record-made"]) { response in
                #expect(response.status == .ok)
                #expect(response.headers[values: .setCookie].contains { $0.hasPrefix("lianxin_flash=;") && $0.contains("Max-Age=0") })
            }
        }
    }
}
