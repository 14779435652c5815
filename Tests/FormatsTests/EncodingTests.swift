import Formats
import Testing

@Suite("Text in the encodings offices use")
struct EncodingTests {
    static let gbk: [UInt8] = [0xC1, 0xF4, 0xD1, 0xD4, 0x2C, 0xB1, 0xE0, 0xBA, 0xC5]

    @Test("is told apart and decoded", arguments: [
        (Array("留言,编号".utf8), TextEncoding.utf8, "留言,编号"),
        ([0xEF, 0xBB, 0xBF] + Array("留言".utf8), .utf8BOM, "留言"),
        (EncodingTests.gbk, .gb18030, "留言,编号"),
        ([0x94, 0x39, 0xDA, 0x33], .gb18030, "💩"),
        ([0xFF, 0xFE, 0x59, 0x75, 0x0A, 0x00], .utf16LE, "留\n"),
        ([0xFE, 0xFF, 0x75, 0x59, 0xD8, 0x3D, 0xDE, 0x00], .utf16BE, "留😀"),
        ([0x61, 0x00, 0x2C, 0x00, 0x59, 0x75], .utf16LE, "a,留"),
        ([0x00, 0x61, 0x00, 0x2C, 0x75, 0x59], .utf16BE, "a,留"),
        ([], .utf8, ""),
        ([0xEF, 0xBB, 0xBF], .utf8BOM, ""),
    ])
    func decodes(bytes: [UInt8], encoding: TextEncoding, text: String) throws {
        let decoded = try TextEncoding.decode(bytes)
        #expect(decoded.encoding == encoding)
        #expect(decoded.text == text)
    }

    @Test("says where it is broken: byte offset and line", arguments: [
        (Array("一\n二\r\n三".utf8) + [0xC0, 0xAF], TextEncoding.utf8, 12, 3),
        (Array("ok\r".utf8) + [0xED, 0xA0, 0x80], .utf8, 3, 2),
        (Array("留".utf8.prefix(2)), .utf8, 0, 1),
        (EncodingTests.gbk + [0x0A, 0xFF, 0x41], .gb18030, 10, 2),
        (EncodingTests.gbk + [0xC1], .gb18030, 9, 1),
        ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC], .utf16LE, 4, 1),
    ])
    func names(bytes: [UInt8], encoding: TextEncoding, offset: Int, line: Int) throws {
        let error = try #require(failure { _ = try TextEncoding.decode(bytes, as: encoding) })
        #expect(error.kind == .encoding(offset: offset))
        #expect(error.line == line)
        #expect(error.reason.contains("第 \(offset + 1) 个字节"))
    }

    @Test("comes out the same however it is cut into pieces", arguments: [TextEncoding.utf8BOM, .gb18030, .utf16LE])
    func pieces(encoding: TextEncoding) throws {
        let text: [UInt8] =
            switch encoding {
            case .gb18030: EncodingTests.gbk + [0x94, 0x39, 0xDA, 0x33, 0x0D, 0x0A]
            case .utf16LE: [0xFF, 0xFE, 0x59, 0x75, 0x3D, 0xD8, 0x00, 0xDE]
            default: [0xEF, 0xBB, 0xBF] + Array("留言💩\r\n".utf8)
            }
        let whole = try TextEncoding.decode(text).text
        for size in 1...5 {
            let decoder = try TextDecoder(encoding)
            var output: [UInt8] = []
            for start in stride(from: 0, to: text.count, by: size) {
                try decoder.decode(Array(text[start..<min(start + size, text.count)]), into: &output)
            }
            try decoder.finish()
            #expect(String(decoding: output, as: UTF8.self) == whole)
        }
    }

    @Test("with a NUL inside is no text")
    func refusesNUL() throws {
        let error = try #require(failure { _ = try TextEncoding.decode(Array("a\nb\0".utf8), as: .utf8) })
        #expect(error.kind == .notATable)
        #expect(error.line == 2)
    }
}
