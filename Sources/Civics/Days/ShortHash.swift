/// FNV-1a with 64 bits: tells contents apart, proves nothing; the journal's chain proves.
struct ShortHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { mix(byte) }
        mix(0x1f)  // so that "ab","c" is not "a","bc"
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    var text: String { ShortHash.text(value) }

    /// Eight hexadecimal digits, both halves folded into one.
    static func text(_ value: UInt64) -> String {
        let digits = String(UInt32(truncatingIfNeeded: value ^ (value >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
