import Testing

@testable import Formats

@Suite("Reading CSV")
struct CSVReaderTests {
    @Test("follows RFC 4180 and what offices send", arguments: [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\nc", [["a", "b"], ["c"]]),
        ("\"a,1\",\"say \"\"hi\"\"\",\"\"\n", [["a,1", "say \"hi\"", ""]]),
        ("\"line\r\nbreak\",x\n", [["line\r\nbreak", "x"]]),
        ("a,\n,b", [["a", ""], ["", "b"]]),
        ("a\tb,c\td\n1\t2\t3", [["a", "b,c", "d"], ["1", "2", "3"]]),
        ("a;b;c\n1;2,5;3", [["a", "b", "c"], ["1", "2,5", "3"]]),
        ("title\na;b\n", [["title"], ["a", "b"]]),
        ("\"a,b,c\";d\n", [["a,b,c", "d"]]),
        ("\n\r\na\n\n\"\"\nb", [["a"], [""], ["b"]]),
        ("it\"s,5\" pipe\n", [["it\"s", "5\" pipe"]]),
        ("\u{FEFF}编号,主题\n", [["编号", "主题"]]),
        (" a , b \n", [[" a ", " b "]]),
        ("", []),
        ("\n\n", []),
    ])
    func reads(text: String, cells: [[String]]) throws {
        #expect(try rows(text).map(\.cells) == cells)
    }

    @Test("knows the physical line of each row, with line breaks inside cells")
    func lines() throws {
        #expect(try rows("a,b\r\n\"x\r\ny\nz\rw\",c\r\n\r\nd,e\r\"q\n\n\",f\ng").map(\.line) == [1, 2, 7, 8, 11])
    }

    @Test("gives the same rows wherever the pieces end")
    func pieces() throws {
        let text = Array("留言,\"a\"\"b\r\nc\",\r\nx,'=1,\"\"\r\n\r\n\"z\"".utf8)
        let whole = try rows(text)
        for cut in 0...text.count {
            var automaton = CSVAutomaton(separator: 0x2C, limits: .standard)
            var read: [TableRow] = []
            for piece in [Array(text[..<cut]), Array(text[cut...])] {
                try piece.withUnsafeBufferPointer { piece in
                    var index = 0
                    while index < piece.count {
                        let (row, end) = try automaton.read(piece, from: index)
                        if let row { read.append(row) }
                        index = end
                    }
                }
            }
            if let row = try automaton.finish() { read.append(row) }
            #expect(read == whole)
        }
    }

    @Test("names line and column of what is wrong", arguments: [
        ("a,b\n1,\"x\" y\n", .malformed, 2, 2),
        ("a,b\n1,\"x\ny\n", .malformed, 2, 2),
        ("a,b\n1,2,3,4\n", .limit, 2, 4),
        ("a\n1,12345678901", .limit, 2, 2),
        ("a,b\n,\"1234567890123456789012345678901", .limit, 2, 2),
        ("a,b\n,\"\(String(repeating: "\"\"", count: 31))", .limit, 2, 2),
        ("a\nb\nc\nd\ne", .limit, 5, nil),
    ] as [(String, TableError.Kind, Int, Int?)])
    func refuses(text: String, kind: TableError.Kind, line: Int, column: Int?) throws {
        var limits = TableLimits()
        limits.columns = 3
        limits.cellLength = 10
        limits.rowBytes = 30
        limits.rows = 4
        let error = try #require(failure { _ = try rows(text, limits: limits) })
        #expect(error.kind == kind)
        #expect(error.line == line)
        #expect(error.column == column)
        #expect(error.description.hasPrefix("第 \(line) 行"))
    }

    @Test("tells GB 18030 from UTF-8 when the first Han character comes late")
    func late() throws {
        let ascii = Array(String(repeating: "1,2,3\r\n", count: 50_000).utf8)
        let late = try CSVReader(bytes: ascii + [0xC1, 0xF4, 0x2C, 0x31])
        #expect(late.encoding == .gb18030)
        #expect(try CSVReader(bytes: ascii + Array("留".utf8)).encoding == .utf8)
    }
}
