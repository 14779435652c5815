import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Who is calling, as a keyed hash of the network address: enough to count calls, too little to keep a person by.
///
/// Behind a proxy of ours every call comes from the proxy, which appends the address it saw to X-Forwarded-For. That header is read only when
/// `proxies` is given and the call comes from one of them or from this machine; from anybody else it is ignored, since anyone can send one.
/// IPv6 counts by /64, which is one household.
struct ClientAddress: Sendable {
    private let proxies: Set<String>?
    private let key: SymmetricKey

    /// - Parameters:
    ///   - key: random bytes; new ones at each start make the hashes of yesterday meaningless, which is as it should be.
    ///   - proxies: addresses of the proxies in front beside this machine; nil where there is none.
    init(key: [UInt8], proxies: [String]? = nil) {
        self.key = SymmetricKey(data: key)
        self.proxies = proxies.map { Set($0.compactMap { try? SocketAddress(ipAddress: $0, port: 0) }.map(Self.plain)) }
    }

    /// 24 hexadecimal digits; callers whose address is unknown share one.
    func hash(of request: Request, context: some RequestContext) -> String {
        hash(from: (context as? any RemoteAddressRequestContext)?.remoteAddress, forwarded: request.headers[values: Self.header])
    }

    /// The same of a text by which a caller is known, such as a phone number.
    func hash(of text: some StringProtocol) -> String { Hex.string(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key).prefix(12)) }

    /// Whether the call comes straight from this machine: a proxy that is not named, a check of health, a benchmark.
    func isLocal(_ context: some RequestContext) -> Bool {
        proxies == nil && Self.isThisMachine((context as? any RemoteAddressRequestContext)?.remoteAddress)
    }

    /// Whether a program on this machine asks for itself: no proxy, named or not, has passed the call on.
    func isOwn(_ request: Request, _ context: some RequestContext) -> Bool {
        Self.isThisMachine((context as? any RemoteAddressRequestContext)?.remoteAddress) && request.headers[Self.header] == nil
    }

    private static func isThisMachine(_ peer: SocketAddress?) -> Bool {
        let plain = peer.map(plain) ?? ""
        return plain == "::1" || plain.hasPrefix("127.")
    }

    private static let header = HTTPField.Name("X-Forwarded-For") ?? .xContentTypeOptions

    /// - Parameter forwarded: the values of X-Forwarded-For, the oldest first.
    func hash(from peer: SocketAddress?, forwarded: [String]) -> String {
        let bytes = network(caller(peer, forwarded))
        return Hex.string(HMAC<SHA256>.authenticationCode(for: Data(bytes), using: key).prefix(12))
    }

    /// From the nearest outwards, the first that is no proxy of ours; what is no address ends the walk at whoever passed it on.
    private func caller(_ peer: SocketAddress?, _ forwarded: [String]) -> SocketAddress? {
        var caller = peer
        var hops = forwarded.flatMap { $0.split(separator: ",") }
        while let near = caller, isOurs(near), let hop = hops.popLast(), let next = try? SocketAddress(ipAddress: hop.trimmed, port: 0) { caller = next }
        return caller
    }

    private func isOurs(_ address: SocketAddress) -> Bool {
        guard let proxies else { return false }
        return proxies.contains(Self.plain(address)) || Self.isThisMachine(address)
    }

    /// One way to write an address; ::ffff:1.2.3.4 is 1.2.3.4.
    private static func plain(_ address: SocketAddress) -> String {
        let text = (address.ipAddress ?? "").lowercased()
        return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
    }

    /// The bytes that tell one caller from another; an IPv4 address written as IPv6 (::ffff:1.2.3.4) is the IPv4 address.
    private func network(_ address: SocketAddress?) -> [UInt8] {
        switch address {
        case .v4(let v4): withUnsafeBytes(of: v4.address.sin_addr) { Array($0) }
        case .v6(let v6):
            withUnsafeBytes(of: v6.address.sin6_addr) { bytes in
                let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
                return isMapped ? Array(bytes[12...]) : Array(bytes.prefix(8))
            }
        case .unixDomainSocket, nil: []
        }
    }
}
