import Crypto

/// A Merkle tree over entry hashes that grows by appending and keeps only its frontier: one hash per set bit of its size.
/// Leaves and nodes are hashed apart (RFC 6962 §2.1), so no inner node can pass for an entry.
public struct Merkle: Equatable, Sendable {
    public private(set) var count: Int64
    /// Roots of the perfect subtrees, largest first.
    public private(set) var frontier: [[UInt8]]

    public init() {
        count = 0
        frontier = []
    }

    public init?(count: Int64, frontier: [[UInt8]]) {
        guard count >= 0, frontier.count == count.nonzeroBitCount, frontier.allSatisfy({ $0.count == 32 }) else { return nil }
        self.count = count
        self.frontier = frontier
    }

    public mutating func append(_ entryHash: [UInt8]) {
        var node = Merkle.hash([0], entryHash)
        var size = count
        while size & 1 == 1 {
            node = Merkle.hash([1], frontier.removeLast(), node)
            size >>= 1
        }
        frontier.append(node)
        count += 1
    }

    /// The root over all leaves so far; of nothing, the hash of nothing.
    public var root: [UInt8] {
        guard var node = frontier.last else { return Array(SHA256.hash(data: [UInt8]())) }
        for left in frontier.dropLast().reversed() { node = Merkle.hash([1], left, node) }
        return node
    }

    private static func hash(_ parts: [UInt8]...) -> [UInt8] {
        var hasher = SHA256()
        for part in parts { hasher.update(data: part) }
        return Array(hasher.finalize())
    }
}
