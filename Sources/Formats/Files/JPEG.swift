/// Takes out of a photograph what tells more than the picture: where, when and with what it was taken.
public enum JPEG {
    /// The same picture without EXIF, XMP, IPTC, maker's notes, comments and anything behind its end; which way up it is stays known.
    ///
    /// Colour data (JFIF, ICC, Adobe) is kept and no pixel changes. nil when the bytes are not one well-formed JPEG.
    public static func withoutLocation(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 4, bytes[0] == 0xFF, bytes[1] == Marker.start else { return nil }
        var kept: [[UInt8]] = []
        var orientation: UInt8?
        var hasFrame = false
        var hasScan = false
        var index = 2
        while let (marker, body) = segment(bytes, at: index) {
            let start = body.lowerBound
            index = body.upperBound
            switch marker {
            case Marker.end:
                guard hasFrame, hasScan else { return nil }
                return assemble(kept, orientation)
            case Marker.start, 0x00, 0x01, 0xD0...0xD7: return nil
            case 0xE1:
                if orientation == nil { orientation = Exif.orientation(bytes[body].dropFirst(2)) }
                continue
            case 0xE2 where !bytes[body].dropFirst(2).starts(with: "ICC_PROFILE\0".utf8): continue
            case 0xE3...0xED, 0xEF, 0xFE: continue
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: hasFrame = true
            case Marker.scan:
                hasScan = true
                guard let end = scanEnd(bytes, from: index) else { return nil }
                index = end
            default: break
            }
            kept.append([0xFF, marker] + bytes[start..<index])
        }
        return nil
    }

    private enum Marker {
        static let start: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
    }

    /// The marker here and where its segment lies, its two length bytes included.
    private static func segment(_ bytes: [UInt8], at start: Int) -> (marker: UInt8, body: Range<Int>)? {
        var index = start
        guard index < bytes.count, bytes[index] == 0xFF else { return nil }
        while index < bytes.count, bytes[index] == 0xFF { index += 1 }
        guard index < bytes.count else { return nil }
        let marker = bytes[index]
        index += 1
        if marker <= 0x01 || (0xD0...0xD9).contains(marker) { return (marker, index..<index) }
        guard index + 2 <= bytes.count else { return nil }
        let length = Int(bytes[index]) << 8 | Int(bytes[index + 1])
        guard length >= 2, index + length <= bytes.count else { return nil }
        return (marker, index..<index + length)
    }

    /// Where the coded data of a scan stops: before the next marker that is neither stuffing nor a restart.
    private static func scanEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0xFF {
                let next = bytes[index + 1]
                if next != 0x00 && next != 0xFF && !(0xD0...0xD7).contains(next) { return index }
            }
            index += 1
        }
        return nil
    }

    private static func assemble(_ kept: [[UInt8]], _ orientation: UInt8?) -> [UInt8] {
        var output: [UInt8] = [0xFF, Marker.start]
        output.reserveCapacity(kept.reduce(64) { $0 + $1.count })
        // JFIF wants to be first, then EXIF.
        let isJFIF = kept.first.map { $0[1] == 0xE0 } ?? false
        if isJFIF, let first = kept.first { output += first }
        if let orientation, orientation > 1 { output += Exif.segment(orientation: orientation) }
        for segment in kept.dropFirst(isJFIF ? 1 : 0) { output += segment }
        return output + [0xFF, Marker.end]
    }
}
