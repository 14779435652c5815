import Civics
import Crypto

/// 封存: a signed statement that the journal's first `count` entries have this Merkle root, chained to the seal before it.
public struct Seal: Equatable, Sendable {
    public let number: Int64
    public let count: Int64
    public let root: [UInt8]
    public let at: Moment
    /// SHA-256 of the statement of the seal before; empty for the first.
    public let previous: [UInt8]
    /// The first eight bytes of SHA-256 of the public key, in hexadecimal: which key verifies it.
    public let key: String
    /// Ed25519 over `statement`.
    public let signature: [UInt8]
    /// The tree's frontier, so that the next seal need not read the whole journal again; checked by `lianxin verify`.
    public let frontier: [[UInt8]]

    public init(
        number: Int64, count: Int64, root: [UInt8], at: Moment, previous: [UInt8], key: String, signature: [UInt8], frontier: [[UInt8]]
    ) {
        self.number = number
        self.count = count
        self.root = root
        self.at = at
        self.previous = previous
        self.key = key
        self.signature = signature
        self.frontier = frontier
    }

    /// Signs the tree as the seal after `last`.
    public init(tree: Merkle, after last: Seal?, at: Moment, with signer: SealSigner) throws {
        let unsigned = Seal(
            number: (last?.number ?? 0) + 1, count: tree.count, root: tree.root, at: at, previous: last?.digest ?? [], key: signer.name,
            signature: [], frontier: tree.frontier)
        self = Seal(
            number: unsigned.number, count: tree.count, root: tree.root, at: at, previous: unsigned.previous, key: signer.name,
            signature: try signer.sign(unsigned.statement), frontier: tree.frontier)
    }

    /// The canonical bytes that are signed.
    public var statement: [UInt8] {
        JSON.object([
            "seal": .int(number), "count": .int(count), "root": .string(Hex.text(root)), "at": .int(at.milliseconds),
            "prev": .string(Hex.text(previous)), "key": .string(key),
        ]).canonical
    }

    public var digest: [UInt8] { Array(SHA256.hash(data: statement)) }
}

/// The private key of the house's seals: 32 bytes in a file of mode 0600 outside the database.
public struct SealSigner: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    public init() { key = Curve25519.Signing.PrivateKey() }

    public init(bytes: [UInt8]) throws { key = try Curve25519.Signing.PrivateKey(rawRepresentation: bytes) }

    public var bytes: [UInt8] { Array(key.rawRepresentation) }
    public var checker: SealChecker { SealChecker(key: key.publicKey) }
    public var name: String { checker.name }

    func sign(_ statement: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: statement)) }
}

/// The public half, by which anybody may check seals.
public struct SealChecker: Sendable {
    let key: Curve25519.Signing.PublicKey

    init(key: Curve25519.Signing.PublicKey) { self.key = key }

    public init(bytes: [UInt8]) throws { key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes) }

    public var bytes: [UInt8] { Array(key.rawRepresentation) }
    public var name: String { Hex.text(Array(SHA256.hash(data: bytes)).prefix(8)) }

    public func accepts(_ seal: Seal) -> Bool {
        seal.key == name && key.isValidSignature(seal.signature, for: seal.statement)
    }
}
