/// Takes out of a GIF what tells more than the picture: comments, texts, and what programs have put in, save how often it repeats.
public enum GIF {
    private static let extensionMark: UInt8 = 0x21, imageMark: UInt8 = 0x2C, end: UInt8 = 0x3B
    private static let control: UInt8 = 0xF9, application: UInt8 = 0xFF
    private static let repeating: Set<[UInt8]> = [Array("NETSCAPE2.0".utf8), Array("ANIMEXTS1.0".utf8)]

    /// The same picture without them and without anything behind its end; nil when the bytes are not one whole GIF.
    public static func withoutComments(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)), bytes.count > 13 else { return nil }
        var index = 13 + colors(bytes[10])
        guard index < bytes.count else { return nil }
        var kept = Array(bytes[..<index])
        kept.reserveCapacity(bytes.count)
        var hasImage = false
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case end:
                kept.append(end)
                return hasImage ? kept : nil
            case imageMark:
                guard index + 10 < bytes.count else { return nil }
                // Descriptor, colours of its own, the size of a code, then the data.
                guard let next = blocks(bytes, from: index + 10 + colors(bytes[index + 9]) + 1) else { return nil }
                index = next
                hasImage = true
                kept += bytes[start..<index]
            case extensionMark:
                guard index + 2 < bytes.count, let next = blocks(bytes, from: index + 2) else { return nil }
                let kind = bytes[index + 1]
                let name = Array(bytes[(index + 3)..<min(index + 3 + Int(bytes[index + 2]), bytes.count)])
                index = next
                if kind == control || kind == application && repeating.contains(name) { kept += bytes[start..<index] }
            default: return nil
            }
        }
        return nil
    }

    /// Bytes of a table of colours, told by the flags before it.
    private static func colors(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1) }

    /// Where a chain of blocks ends: each with its length before it, the last one empty.
    private static func blocks(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let length = Int(bytes[index])
            index += 1 + length
            if length == 0 { return index }
        }
        return nil
    }
}
