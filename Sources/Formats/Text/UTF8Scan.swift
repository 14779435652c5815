/// Finds where bytes stop being UTF-8, as RFC 3629 defines it (no overlong forms, no surrogates).
enum UTF8Scan {
    enum Outcome: Equatable {
        case valid
        /// Valid up to here, then the beginning of a character.
        case cut(Int)
        /// The byte at this place starts something that cannot be UTF-8.
        case invalid(Int)
    }

    static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return .valid }
        let end = bytes.count
        var index = 0
        while index < end {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                while index + 8 <= end, base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                    index += 8
                }
                continue
            }
            guard let shape = shape(first) else { return .invalid(index) }
            var next = 1
            while next <= shape.tail {
                if index + next >= end { return .cut(index) }
                let byte = bytes[index + next]
                let low: UInt8 = next == 1 ? shape.low : 0x80
                let high: UInt8 = next == 1 ? shape.high : 0xBF
                if byte < low || byte > high { return .invalid(index) }
                next += 1
            }
            index += shape.tail + 1
        }
        return .valid
    }

    /// How many bytes follow a first byte, and what the second may be.
    @inline(__always)
    private static func shape(_ first: UInt8) -> (tail: Int, low: UInt8, high: UInt8)? {
        switch first {
        case 0xE4...0xE9: (2, 0x80, 0xBF)
        case 0xC2...0xDF: (1, 0x80, 0xBF)
        case 0xE0: (2, 0xA0, 0xBF)
        case 0xED: (2, 0x80, 0x9F)
        case 0xE1...0xEF: (2, 0x80, 0xBF)
        case 0xF0: (3, 0x90, 0xBF)
        case 0xF1...0xF3: (3, 0x80, 0xBF)
        case 0xF4: (3, 0x80, 0x8F)
        default: nil
        }
    }
}
