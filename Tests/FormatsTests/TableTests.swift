import Formats
import Testing

@Suite("Tables from outside")
struct TableTests {
    @Test("are told by their content, not by their name")
    func content() throws {
        #expect(try Table.open(bytes: workbook("<row><c><v>1</v></c></row>"), name: "a.csv").source == .xlsx(sheet: "数据"))
        #expect(try Table.open(bytes: Array("a,b".utf8), name: "a.xlsx").source == .csv(.utf8))
    }

    @Test("that are none are refused in plain words", arguments: [
        ([], "空的"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".xls"), ([0xFF, 0xD8, 0xFF, 0xE0], "图片"), (Array("%PDF-1.4".utf8), "文档"),
        (Array("\n <HTML><table>".utf8), "网页"), (Array("a,b\0c".utf8), "空字节"),
    ] as [([UInt8], String)])
    func refuses(bytes: [UInt8], words: String) throws {
        let error = try #require(failure { _ = try rows(Table.open(bytes: bytes)) })
        #expect(error.kind == .notATable)
        #expect(error.reason.contains(words))
    }

    @Test("are read by heading, however it is spelt, under titles and notes")
    func header() throws {
        let text = "群众留言汇总\n填表说明:请勿改动表头,,\n留言 编号*,　留言主题,ＩＤ（新）,留言主题\n,,\n1,路灯,x\n2"
        let table = try Table.open(bytes: Array(text.utf8))
        let header = try table.readHeader(needed: [["编号", "留言编号"], ["主题", "留言主题"]])
        #expect(header.line == 3)
        #expect(header.repeated == ["留言主题"])
        let first = try #require(try table.next())
        #expect(first.line == 5)
        #expect(first["编号", "留言编号"] == "1")
        #expect(first["主题", "留言主题"] == "路灯")
        #expect(first["id(新)"] == "x")
        #expect(first["时间"] == nil)
        #expect(try table.next()?["留言主题"] == "")
        #expect(try table.next() == nil)
    }

    @Test("say which headings are missing")
    func missing() throws {
        let table = try Table.open(bytes: Array("编号,时间\n1,2\n".utf8))
        let error = try #require(failure { try table.readHeader(needed: [["编号"], ["留言主题", "主题"]]) })
        #expect(error.kind == .missing)
        #expect(error.line == 1)
        #expect(error.reason.contains("“留言主题”") && !error.reason.contains("“编号”"))
    }
}
