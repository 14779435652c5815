import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Web

@Suite("Limits on how often and how many")
struct RateLimitTests {
    private let start = ContinuousClock.now

    @Test("A bucket gives its burst, then fills at its rate, and the seconds it promises are enough")
    func bucket() {
        let limit = RateLimit(burst: 3, perMinute: 6)
        #expect((0..<3).allSatisfy { _ in limit.take("a", at: start) == nil })
        #expect(limit.take("a", at: start) == 10)
        #expect(limit.take("b", at: start) == nil)
        #expect(limit.take("a", at: start + .seconds(4)) == 6)
        #expect(limit.take("a", at: start + .seconds(10)) == nil)
        #expect(limit.take("a", at: start + .seconds(10)) == 10)
        #expect((0..<3).allSatisfy { _ in limit.take("a", at: start + .seconds(1000)) == nil })
        #expect(limit.take("a", at: start + .seconds(1000)) != nil)
        #expect(limit.take("a", at: start) != nil, "time that runs backwards gives nothing")
    }

    @Test("What is taken on one server counts on the others")
    func shared() throws {
        let (one, other) = (RateLimit(burst: 2, perMinute: 1), RateLimit(burst: 2, perMinute: 1))
        let ears = Mutex<[(server: Int, ear: @Sendable (String) -> Void)]>([])
        for (at, limit) in [one, other].enumerated() {
            limit.share(
                as: "signin", tell: { words in for one in ears.withLock({ $0 }) where one.server != at { one.ear(words) } },
                hear: { ear in ears.withLock { $0.append((at, ear)) } })
        }
        try one.require("a b", at: start)
        try other.require("a b", at: start)
        #expect(throws: HTTPError.self) { try one.require("a b", at: start) }
        #expect(throws: HTTPError.self) { try other.require("a b", at: start) }
        try one.require("c", at: start)
    }

    @Test("The promised seconds suffice whatever the rate")
    func promises() {
        var numbers = SeededNumbers(state: 3)
        for round in 0..<500 {
            let limit = RateLimit(burst: 1, perMinute: Double.random(in: 0.1...500, using: &numbers))
            _ = limit.take("k", at: start)
            guard let seconds = limit.take("k", at: start) else { Issue.record("round \(round)"); continue }
            #expect(limit.take("k", at: start + .seconds(seconds)) == nil)
        }
    }

    @Test("The key not used for longest is forgotten first, and never more are kept than allowed")
    func bounded() {
        let limit = RateLimit(burst: 1, perMinute: 1, keysMax: 3)
        for key in ["a", "b", "c", "a", "d"] { _ = limit.take(key, at: start) }
        #expect(limit.keys == 3)
        #expect(limit.take("a", at: start) != nil && limit.take("c", at: start) != nil && limit.take("d", at: start) != nil)
        #expect(limit.take("b", at: start) == nil)
        for number in 0..<10_000 { _ = limit.take("k\(number)", at: start) }
        #expect(limit.keys == 3)
    }

    @Test("The order of forgetting equals a plain model's")
    func model() {
        var numbers = SeededNumbers(state: 11)
        var kept = LeastRecent<Int>(capacity: 5)
        var model: [(String, Int)] = []
        for value in 0..<5_000 {
            let key = "k\(Int.random(in: 0..<9, using: &numbers))"
            #expect(kept[key] == model.first { $0.0 == key }?.1)
            kept[key] = value
            model.removeAll { $0.0 == key }
            model.append((key, value))
            if model.count > 5 { model.removeFirst() }
        }
        #expect(kept.count == 5)
    }

    @Test("Over the limit a post is answered 429 with Retry-After, reading goes on")
    func group() async throws {
        let limit = RateLimit(burst: 2, perMinute: 0.5)
        let client = ClientAddress(key: [1], proxies: [])
        try await withClient { router in
            router.add(middleware: RateLimited(name: "submit", limit: limit, client: client))
            router.on("x", method: .post) { _, _ in "ok" }
            router.get("x") { _, _ in "ok" }
        } run: { client in
            func post(_ forged: String) async throws -> TestResponse {
                try await client.execute(uri: "/x", method: .post, headers: [HTTPField.Name("X-Forwarded-For")!: forged])
            }
            #expect(try await post("9.9.9.9").status == .ok)
            #expect(try await post("8.8.8.8").status == .ok)
            let refused = try await post("7.7.7.7")
            #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 100)
            #expect(try await client.execute(uri: "/x", method: .get).status == .ok)
        }
    }

    @Test("Addresses are counted by host for IPv4 and by /64 for IPv6, and cannot be read from the hash")
    func addresses() throws {
        let client = ClientAddress(key: [1])
        func hash(_ address: String, key: UInt8 = 1) throws -> String {
            ClientAddress(key: [key]).hash(from: try SocketAddress(ipAddress: address, port: 1), forwarded: [])
        }
        #expect(try hash("2001:db8::1") == hash("2001:db8::ffff"))
        #expect(try hash("2001:db8::1") != hash("2001:db8:0:1::1"))
        #expect(try hash("1.2.3.4") != hash("1.2.3.5"))
        #expect(try hash("1.2.3.4") == hash("::ffff:1.2.3.4"))
        #expect(try hash("1.2.3.4") != hash("1.2.3.4", key: 2))
        #expect(client.hash(from: nil, forwarded: []) == client.hash(from: nil, forwarded: ["1.2.3.4"]))
    }

    @Test("What a proxy says of the caller is taken from this machine and from the proxies named, and from nobody else", arguments: [
        (nil, "127.0.0.1", ["9.9.9.9"], "127.0.0.1"), ([], "127.0.0.1", ["9.9.9.9"], "9.9.9.9"), ([], "::1", ["9.9.9.9"], "9.9.9.9"),
        ([], "::ffff:127.0.0.1", ["9.9.9.9"], "9.9.9.9"), ([], "5.5.5.5", ["9.9.9.9"], "5.5.5.5"), (["5.5.5.5"], "5.5.5.5", ["9.9.9.9"], "9.9.9.9"),
        (["5.5.5.5"], "5.5.5.6", ["9.9.9.9"], "5.5.5.6"), ([], "127.0.0.1", ["1.1.1.1, 9.9.9.9"], "9.9.9.9"), ([], "127.0.0.1", ["1.1.1.1", "9.9.9.9"], "9.9.9.9"),
        (["5.5.5.5"], "127.0.0.1", ["1.1.1.1, 9.9.9.9, 5.5.5.5"], "9.9.9.9"), ([], "127.0.0.1", ["rubbish"], "127.0.0.1"), ([], "127.0.0.1", [], "127.0.0.1"),
    ] as [([String]?, String, [String], String)])
    func proxies(named: [String]?, peer: String, forwarded: [String], counted: String) throws {
        let client = ClientAddress(key: [1], proxies: named)
        let expected = client.hash(from: try SocketAddress(ipAddress: "5.6.7.8", port: 1), forwarded: [])
        #expect(client.hash(from: try SocketAddress(ipAddress: peer, port: 1), forwarded: forwarded) != expected)
        let plain = ClientAddress(key: [1]).hash(from: try SocketAddress(ipAddress: counted, port: 1), forwarded: [])
        #expect(client.hash(from: try SocketAddress(ipAddress: peer, port: 1), forwarded: forwarded) == plain)
    }

    @Test("Requests over the limit in flight are refused at once, and a place is free again after answers, errors and dropped streams")
    func inFlight() async throws {
        let limit = InFlightLimit<KitContext>(most: 1)
        try await withClient { router in
            router.add(middleware: limit)
            router.get("ok") { _, _ in "\(limit.count)" }
            router.get("bad") { _, _ -> String in throw HTTPError(.notFound) }
            router.get("stream") { _, _ in
                Response(status: .ok, body: .init { writer in
                    try await writer.write(ByteBuffer(string: "\(limit.count)"))
                    try await writer.finish(nil)
                })
            }
            router.get("inner") { request, context in
                let inner = try? await limit.handle(request, context: context) { _, _ in Response(status: .ok) }
                return inner == nil ? "refused" : "let in"
            }
        } run: { client in
            #expect(try await client.execute(uri: "/inner", method: .get).text == "refused")
            for uri in ["/ok", "/bad", "/stream", "/ok", "/none", "/ok"] {
                let response = try await client.execute(uri: uri, method: .get)
                if response.status == .ok { #expect(response.text == "1") }
                #expect(limit.count == 0)
            }
            _ = try await client.execute(uri: "/stream", method: .head)
            #expect(limit.count == 0)
        }
    }
}
