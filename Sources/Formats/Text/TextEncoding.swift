/// The encodings in which offices send text.
public enum TextEncoding: String, Equatable, Sendable, CaseIterable {
    case utf8
    /// UTF-8 with a byte order mark, as Excel wants it.
    case utf8BOM
    /// GB 18030, with it GBK and GB 2312.
    case gb18030
    case utf16LE
    case utf16BE

    /// The mark that stands before text in this encoding, if one does.
    public var byteOrderMark: [UInt8] {
        switch self {
        case .utf8, .gb18030: []
        case .utf8BOM: [0xEF, 0xBB, 0xBF]
        case .utf16LE: [0xFF, 0xFE]
        case .utf16BE: [0xFE, 0xFF]
        }
    }

    /// The name on a page.
    public var title: String {
        switch self {
        case .utf8, .utf8BOM: "UTF-8"
        case .gb18030: "GB18030"
        case .utf16LE, .utf16BE: "UTF-16"
        }
    }

    /// The name glibc's iconv knows.
    var iconvName: String {
        switch self {
        case .utf8, .utf8BOM: "UTF-8"
        case .gb18030: "GB18030"
        case .utf16LE: "UTF-16LE"
        case .utf16BE: "UTF-16BE"
        }
    }

    /// The encoding these bytes most likely have; always names one, since a wrong guess shows when the text is decoded.
    ///
    /// A byte order mark decides; then zeros betray UTF-16; then valid UTF-8 is UTF-8; anything else is GB 18030.
    /// - Parameter isWhole: false when the bytes are the beginning of a longer text and may end inside a character.
    public static func detect(_ bytes: [UInt8], isWhole: Bool = true) -> TextEncoding {
        for marked in [TextEncoding.utf8BOM, .utf16LE, .utf16BE] where bytes.starts(with: marked.byteOrderMark) { return marked }
        if let wide = wideByZeros(bytes.prefix(4_096)) { return wide }
        return bytes.withUnsafeBufferPointer { bytes in
            switch UTF8Scan.scan(bytes) {
            case .valid: .utf8
            case .cut: isWhole ? .gb18030 : .utf8
            case .invalid: .gb18030
            }
        }
    }

    /// UTF-16 without a mark: Latin letters, digits, separators and line ends leave zeros on one side only.
    private static func wideByZeros(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let enough = max(2, sample.count / 40)
        if zeros.odd >= enough && zeros.even == 0 { return .utf16LE }
        if zeros.even >= enough && zeros.odd == 0 { return .utf16BE }
        return nil
    }

    /// The whole text, strictly: nothing is guessed, replaced or left out; a byte order mark is no part of the text.
    ///
    /// Throws `TableError` with the byte offset and the line of the first byte that is not in the encoding.
    public static func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws -> (text: String, encoding: TextEncoding) {
        let encoding = encoding ?? detect(bytes)
        let decoder = try TextDecoder(encoding)
        var output: [UInt8] = []
        try decoder.decode(bytes, into: &output)
        try decoder.finish()
        return (String(decoding: output, as: UTF8.self), encoding)
    }
}
