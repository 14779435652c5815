/// `_xHHHH_`, by which workbooks write characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
enum XLSXEscape {
    private static let length = 7

    /// Text with its escapes read. A NUL or half a character stays as it is written.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard memchrEscape(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let unit = unit(bytes, at: index) {
                if let scalar = Unicode.Scalar(unit), unit != 0 {
                    output.append(contentsOf: Array(String(Character(scalar)).utf8))
                    index += length
                    continue
                }
                if UTF16.isLeadSurrogate(unit), let trail = self.unit(bytes, at: index + length), UTF16.isTrailSurrogate(trail) {
                    output.append(contentsOf: Array(String(decoding: [unit, trail], as: UTF16.self).utf8))
                    index += length * 2
                    continue
                }
            }
            output.append(bytes[index])
            index += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Text in which nothing can be mistaken for an escape, and nothing is left that XML cannot hold.
    static func encode(_ text: String) -> String {
        var text = text
        let mustChange = text.withUTF8 { bytes in
            memchrEscape(bytes) || bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A } || bytes.contains(0xEF)
        }
        guard mustChange else { return text }
        var output: [UInt8] = []
        text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                if unit(bytes, at: index) != nil { output.append(contentsOf: "_x005F".utf8) }
                output.append(byte)
            }
        }
        let allowed = String(decoding: output, as: UTF8.self).unicodeScalars.filter { ![0, 0xFFFE, 0xFFFF].contains($0.value) }
        return String(String.UnicodeScalarView(allowed))
    }

    private static func memchrEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= length else { return false }
        for index in 0...(bytes.count - length) where bytes[index] == 0x5F && unit(bytes, at: index) != nil { return true }
        return false
    }

    /// The code unit when an escape starts here.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
        guard index + length <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
        var unit: UInt16 = 0
        for place in 2..<6 {
            guard let digit = Character(Unicode.Scalar(bytes[index + place])).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
