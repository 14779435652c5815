import Hummingbird
import HummingbirdTesting
import Store
import Synchronization
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

    @Test("The database is asked where it is written, however the question itself may be read")
    func primary() async throws {
        let store = Witness(base: try SQLiteStore(path: nil))
        defer { try? store.close() }
        // On a busy machine one question may take longer than a server has patience.
        var holds = false
        for _ in 0..<20 where !holds { holds = await Looking.$current.withValue(Looking(mayLag: true)) { await Readiness().holds(of: store) } }
        #expect(holds && store.lagging.withLock { !$0.isEmpty && $0.allSatisfy { !$0 } })
    }
}

/// A store that notes of each reading whether it might have been done on a standby.
private final class Witness: Store {
    let lagging = Mutex<[Bool]>([])
    private let base: SQLiteStore

    init(base: SQLiteStore) { self.base = base }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        lagging.withLock { $0.append(Looking.current?.mayLag ?? false) }
        return try await base.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T { try await base.write(body) }
    func writeWhenIdle<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T { try await base.writeWhenIdle(body) }
    func atEachTurn(_ hook: @escaping @Sendable (any Connection) throws -> Void) { base.atEachTurn(hook) }
    func leads() async -> Bool { await base.leads() }
    func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T { try base.writeNow(body) }
    func readNow<T>(_ body: (any Connection) throws -> T) throws -> T { try base.readNow(body) }
    func backup(to path: String) throws { try base.backup(to: path) }
    func close() throws { try base.close() }
}
