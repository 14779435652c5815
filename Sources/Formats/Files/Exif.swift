/// The one thing in EXIF that a picture needs to be seen rightly: tag 0x0112, which way up it was taken (1 to 8).
enum Exif {
    private static let head = Array("Exif\0\0".utf8)
    private static let tag = 0x0112
    private static let short = 3

    /// The orientation in the body of an APP1 segment; nil when it is no EXIF or has none.
    static func orientation(_ body: ArraySlice<UInt8>) -> UInt8? {
        body.starts(with: head) ? orientation(in: body) : nil
    }

    /// The orientation in a TIFF, with or without the word that JPEG puts before it.
    static func orientation(in body: ArraySlice<UInt8>) -> UInt8? {
        let tiff = Array(body.starts(with: head) ? body.dropFirst(head.count) : body)
        let isLittle: Bool
        if tiff.starts(with: [0x49, 0x49, 0x2A, 0x00]) {
            isLittle = true
        } else if tiff.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            isLittle = false
        } else {
            return nil
        }
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start >= 0, start + count <= tiff.count else { return nil }
            let bytes = tiff[start..<start + count]
            return isLittle ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let found = number(entry, 2) else { return nil }
            if found != tag { continue }
            guard number(entry + 2, 2) == short, let value = number(entry + 8, 2), (1...8).contains(value) else { return nil }
            return UInt8(value)
        }
        return nil
    }

    /// A whole APP1 segment that says nothing but the orientation.
    static func segment(orientation: UInt8) -> [UInt8] {
        let tiff = tiff(orientation: orientation)
        return [0xFF, 0xE1, 0x00, UInt8(2 + head.count + tiff.count)] + head + tiff
    }

    /// A TIFF that says nothing but the orientation.
    static func tiff(orientation: UInt8) -> [UInt8] {
        [
            0x4D, 0x4D, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08,
            0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00,
            0x00, 0x00, 0x00, 0x00,
        ]
    }
}
