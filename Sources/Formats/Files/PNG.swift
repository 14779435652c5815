/// Takes out of a PNG what tells more than the picture: texts, EXIF, times.
public enum PNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let dropped: Set<String> = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]

    /// The same picture without those chunks and without anything behind its end; nil when the bytes are not one whole PNG.
    public static func withoutText(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: signature) else { return nil }
        var kept = signature
        kept.reserveCapacity(bytes.count)
        var index = signature.count
        var hasHead = false
        while index + 12 <= bytes.count {
            let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = index + 12 + length
            guard length <= bytes.count, end <= bytes.count else { return nil }
            let type = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            guard hasHead || type == "IHDR" else { return nil }
            hasHead = true
            if !dropped.contains(type) { kept += bytes[index..<end] }
            if type == "IEND" { return kept }
            index = end
        }
        return nil
    }
}
