import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore

@testable import Web

struct KitContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: Source) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

/// Gives the same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

typealias Client = any TestClientProtocol

func withClient(
    logger: Logger = Logger(label: "kit") { _ in SwiftLogNoOpLogHandler() },
    _ build: (Router<KitContext>) throws -> Void, run: @escaping @Sendable (Client) async throws -> Void
) async throws {
    let router = Router(context: KitContext.self)
    try build(router)
    try await Application(responder: HeadAsGet(router.buildResponder()), logger: logger).test(.router) { try await run($0) }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var cookies: [String] { headers[values: .setCookie] }
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
