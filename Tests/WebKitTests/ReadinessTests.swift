import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("Whether anybody should be sent here")
struct ReadinessTests {
    @Test("A server that leaves is not ready, answers on, and asks its callers to come back over another connection")
    func leaving() async throws {
        let (readiness, store) = (Readiness(), try SQLiteStore(path: nil))
        defer { try? store.close() }
        let router = Router(context: KitContext.self)
        router.add(middleware: NamesRequest(readiness: readiness))
        router.get("ok") { _, _ in RequestName.current ?? "" }
        try await Application(responder: router.buildResponder()).test(.router) { client in
            try await client.execute(uri: "/ok", method: .get) { response in
                #expect(response.headers[.connection] == nil && response.header("X-Request-Id") == String(buffer: response.body))
            }
            readiness.leave()
            try await client.execute(uri: "/ok", method: .get) { response in
                #expect(response.status == .ok && response.headers[.connection] == "close")
            }
        }
        #expect(await !readiness.holds(of: store))
    }
}
