import Crypto
import Journal

/// SHA-256 in hexadecimal, for keys and file names.
enum Digest {
    static func text(_ text: String) -> String { Hex.text(Array(SHA256.hash(data: Array(text.utf8)))) }
    static func text(_ bytes: [UInt8]) -> String { Hex.text(Array(SHA256.hash(data: bytes))) }
}
