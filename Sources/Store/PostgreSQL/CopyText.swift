/// Rows as PostgreSQL's `COPY … FROM STDIN` reads them.
enum CopyText {
    /// Tabs, line ends and backslashes are written with a backslash.
    static func append(_ value: SQLValue, to buffer: inout [UInt8]) {
        switch value {
        case .null: buffer.append(contentsOf: "\\N".utf8)
        case .integer(let number): buffer.append(contentsOf: String(number).utf8)
        case .bytes(let bytes): buffer.append(contentsOf: ("\\\\x" + hex(bytes)).utf8)
        case .text(let text):
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
                case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
                case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
                case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
                default: buffer.append(byte)
                }
            }
        }
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
