/// Makes text safe between tags and inside quoted attributes.
///
/// `& < > " '` become references; control characters that HTML forbids become U+FFFD so that they can be seen and do no harm.
enum Escape {
    /// One bit for each byte below 64 that must be replaced; no byte above needs it, so Han text is skipped eight bytes at a time.
    ///
    /// Bits 0x22 0x26 0x27 0x3C 0x3E, and 0x00–0x1F but for tab, line feed and return.
    @inline(__always) private static var special: UInt64 { 0x500000C4FFFFD9FF }

    static func append(_ text: String, to out: inout String) {
        let bits = special
        let needed: Bool? = text.utf8.withContiguousStorageIfAvailable { firstSpecial(in: $0, from: 0, bits) < $0.count }
        if needed == false {
            out += text
            return
        }
        var native = text
        native.withUTF8 { replace($0, bits, into: &out) }
    }

    /// The place of the first byte to replace, or the count when there is none.
    private static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ bits: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // Non-zero exactly when one of the eight bytes is below 0x3F.
                if (word &- ones &* 0x3F) & ~word & (ones &* 0x80) == 0 {
                    index += 8
                    continue
                }
            }
            let end = Swift.min(index + 8, bytes.count)
            while index < end {
                let byte = bytes[index]
                if byte < 64, bits >> UInt64(byte) & 1 == 1 { return index }
                index += 1
            }
        }
        return bytes.count
    }

    private static func replace(_ bytes: UnsafeBufferPointer<UInt8>, _ bits: UInt64, into out: inout String) {
        var start = 0
        while start < bytes.count {
            let stop = firstSpecial(in: bytes, from: start, bits)
            if stop > start { out += String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<stop]), as: UTF8.self) }
            if stop < bytes.count { out += reference(bytes[stop]) }
            start = stop + 1
        }
    }

    private static func reference(_ byte: UInt8) -> String {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: "\u{FFFD}"
        }
    }
}
