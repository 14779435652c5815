import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Who is calling, as a keyed hash of the network address: enough to count calls, too little to keep a person by.
///
/// `proxyHeader` is set only where a proxy of ours stands in front and appends to that header (X-Forwarded-For): its last entry is then
/// the address the proxy saw. Otherwise the header is ignored, since anyone can send one. IPv6 counts by /64, which is one household.
struct ClientAddress: Sendable {
    let proxyHeader: HTTPField.Name?
    private let key: SymmetricKey

    /// `key`: random bytes; new ones at each start make the hashes of yesterday meaningless, which is as it should be.
    init(key: [UInt8], proxyHeader: HTTPField.Name? = nil) {
        self.key = SymmetricKey(data: key)
        self.proxyHeader = proxyHeader
    }

    /// 24 hexadecimal digits; callers whose address is unknown share one.
    func hash(of request: Request, context: some RequestContext) -> String {
        let bytes = network(forwarded(request) ?? (context as? any RemoteAddressRequestContext)?.remoteAddress)
        return Hex.string(HMAC<SHA256>.authenticationCode(for: Data(bytes), using: key).prefix(12))
    }

    private func forwarded(_ request: Request) -> SocketAddress? {
        guard let proxyHeader, let last = request.headers[values: proxyHeader].last?.split(separator: ",").last else { return nil }
        return try? SocketAddress(ipAddress: last.trimmed, port: 0)
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
