import Testing

@testable import Formats

@Suite("Writing CSV")
struct CSVWriterTests {
    static func write(_ rows: [[String]], _ encoding: CSVWriter.Encoding = .utf8BOM) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = try CSVWriter(encoding) { bytes += $0 }
        for row in rows { try writer.write(row) }
        try writer.finish()
        return bytes
    }

    @Test("guards formulas, leaves plain numbers, quotes what needs it", arguments: [
        ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("'=1", "''=1"), ("-", "'-"), ("--5", "'--5"), ("+.", "'+."),
        ("-5", "-5"), ("+3.50", "+3.50"), ("-1e-5", "-1e-5"), ("-20%", "-20%"), ("'quoted'", "'quoted'"), ("a=b", "a=b"),
        ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""), (" a", "\" a\""), ("", ""),
    ])
    func guards(cell: String, written: String) throws {
        let bytes = try CSVWriterTests.write([["x", cell]])
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("x,\(written)\r\n".utf8))
        #expect(try rows(bytes).map(\.cells) == [["x", cell]])
    }

    @Test("comes back as it was, in both encodings", arguments: [CSVWriter.Encoding.utf8BOM, .gb18030])
    func returns(encoding: CSVWriter.Encoding) throws {
        let table = [["编号", "主题"], ["1", "路灯💩\r\n不亮,\"急\""], [""], ["", "''=x"], ["㐀", "é"]]
        let bytes = try CSVWriterTests.write(table, encoding)
        #expect(TextEncoding.detect(bytes) == (encoding == .gb18030 ? .gb18030 : .utf8BOM))
        #expect(try rows(bytes).map(\.cells) == table)
    }

    @Test("comes back as it was, whatever is in the cells")
    func fuzz() throws {
        var random = Seeded(state: 7)
        let alphabet = Array("=+-@'\"\t\r\n, ;a1.%e留＝－")
        for _ in 0..<300 {
            func cell() -> String {
                String((0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
            }
            let table = (0..<4).map { _ in (0..<3).map { _ in cell() } }
            let bytes = try CSVWriterTests.write([["a", "b", "c"]] + table)
            let reader = try CSVReader(bytes: bytes, separator: .comma)
            _ = try reader.next()
            for row in table { #expect(try reader.next()?.cells == row) }
        }
    }

    @Test("goes to a file, and says so when it cannot")
    func files() throws {
        let path = temporary("写.csv")
        defer { discard(path) }
        let writer = try CSVWriter(path: path)
        try writer.write(["留言"])
        try writer.finish()
        #expect(contents(path) == [0xEF, 0xBB, 0xBF] + Array("留言\r\n".utf8))
        #expect(failure { _ = try CSVWriter(path: "/nowhere/x.csv") }?.kind == .file)
    }
}
