/// Takes out of a WebP picture what tells more than the picture: EXIF, XMP, and every chunk that no picture needs.
public enum WebP {
    private static let head = 12
    /// What draws the picture: still and moving, with colours and transparency. Anything else is left out, known or not.
    private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    private static let pictures: Set<String> = ["VP8 ", "VP8L", "ANMF"]
    /// Bits of the first byte of VP8X that promise a chunk (RFC 9649, 2.7).
    private static let hasExif: UInt8 = 0x08, hasXMP: UInt8 = 0x04

    /// The same picture without those chunks and without anything behind its end; which way up it is stays known.
    /// nil when the bytes are not one whole WebP.
    public static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) else { return nil }
        let end = 8 + number(bytes, at: 4)
        guard end >= head, end <= bytes.count else { return nil }
        var body: [UInt8] = [], flags: Int?, orientation: UInt8 = 1, hasPicture = false
        body.reserveCapacity(end)
        var at = head
        while at < end {
            guard at + 8 <= end else { return nil }
            let name = String(decoding: bytes[at..<at + 4], as: UTF8.self), size = number(bytes, at: at + 4)
            // A chunk of odd length is followed by one byte of nothing.
            let next = at + 8 + size + size % 2
            guard next <= end else { return nil }
            let content = bytes[at + 8..<at + 8 + size]
            if kept.contains(name) {
                if name == "VP8X" {
                    guard flags == nil, size >= 10 else { return nil }
                    flags = body.count + 8
                }
                hasPicture = hasPicture || pictures.contains(name)
                body += bytes[at..<next]
            } else if name == "EXIF" {
                orientation = Exif.orientation(in: content) ?? orientation
            }
            at = next
        }
        guard hasPicture else { return nil }
        if let flags {
            body[flags] &= ~(hasExif | hasXMP)
            if orientation > 1 {
                body[flags] |= hasExif
                body += chunk("EXIF", Exif.tiff(orientation: orientation))
            }
        }
        return Array("RIFF".utf8) + little(4 + body.count) + Array("WEBP".utf8) + body
    }

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(content.count) + content + (content.count % 2 == 0 ? [] : [0])
    }

    private static func number(_ bytes: [UInt8], at start: Int) -> Int {
        guard start + 4 <= bytes.count else { return .max / 4 }
        return (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }

    private static func little(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
}
