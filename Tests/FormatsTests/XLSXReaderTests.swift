import Testing

@testable import Formats

@Suite("Reading workbooks")
struct XLSXReaderTests {
    static func read(_ bytes: [UInt8], sheet: String? = nil, limits: TableLimits = .standard) throws -> [TableRow] {
        let reader = try XLSXReader(bytes: bytes, sheet: sheet, limits: limits)
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    static func cell(_ cell: String, _ settings: String = "") throws -> String? {
        let styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
            + "<numFmt numFmtId=\"171\" formatCode=\"[红色]&quot;day&quot;0.00\\d\"/>"
            + "<numFmt numFmtId=\"172\" formatCode=\"[h]:mm\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
            + "<xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"57\"/></cellXfs>"
        let strings = "<si><t>共享</t></si><si><r><t>富</t></r><r><t xml:space=\"preserve\">文 </t></r><rPh><t>注音</t></rPh></si>"
        return try read(workbook("<row r=\"3\">\(cell)</row>", strings: strings, styles: styles, settings: settings)).first?.cells.first
    }

    @Test("shows each kind of cell as text", arguments: [
        ("<c t=\"s\"><v>0</v></c>", "共享"), ("<c t=\"s\"><v>1</v></c>", "富文 "),
        ("<c t=\"inlineStr\"><is><t>一&amp;</t><rPh><t>x</t></rPh></is></c>", "一&"), ("<c t=\"str\"><f>A1</f><v>公式</v></c>", "公式"),
        ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"), ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
        ("<c><v>12</v></c>", "12"), ("<c t=\"n\"><v>-0.5</v></c>", "-0.5"), ("<c><v>0.30000000000000004</v></c>", "0.3"),
        ("<c><v>1.2345E-5</v></c>", "0.000012345"), ("<c><v>1.1E+17</v></c>", "110000000000000000"),
        ("<c><v>13800138000</v></c>", "13800138000"),
        ("<c s=\"3\"><v>2.5</v></c>", "2.5"), ("<c s=\"1\"><v>43831</v></c>", "2020-01-01 00:00:00"),
        ("<c s=\"2\"><v>43890.999999</v></c>", "2020-03-01 00:00:00"), ("<c s=\"5\"><v>45351.25</v></c>", "2024-02-29 06:00:00"),
        ("<c s=\"1\"><v>59</v></c>", "1900-02-28 00:00:00"), ("<c s=\"1\"><v>61</v></c>", "1900-03-01 00:00:00"),
        ("<c s=\"1\"><v>2958465</v></c>", "9999-12-31 00:00:00"), ("<c s=\"1\"><v>2958466</v></c>", "2958466"),
        ("<c s=\"1\"><v>-1</v></c>", "-1"), ("<c s=\"1\"><v>0.5</v></c>", "12:00:00"), ("<c s=\"4\"><v>1.5</v></c>", "36:00:00"),
        ("<c t=\"d\"><v>2026-03-08T09:30:00.000Z</v></c>", "2026-03-08 09:30:00"),
        ("<c t=\"str\"><v>a_x000D_\nb_x4e2D_</v></c>", "a\r\nb中"), ("<c t=\"str\"><v>_x005F_x000D_</v></c>", "_x000D_"),
        ("<c t=\"str\"><v>_xD83D__xDE00__xD83D_</v></c>", "😀_xD83D_"), ("<c t=\"str\"><v>_x0000__x00_</v></c>", "_x0000__x00_"),
    ])
    func shows(cell: String, text: String) throws {
        #expect(try XLSXReaderTests.cell(cell) == text)
    }

    @Test("counts days from 1904 when the workbook does")
    func from1904() throws {
        #expect(try XLSXReaderTests.cell("<c s=\"1\"><v>42369</v></c>", "<workbookPr date1904=\"1\"/>") == "2020-01-01 00:00:00")
    }

    @Test("keeps rows and columns in their places, and passes over what is empty")
    func places() throws {
        let sheet = "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row><row r=\"3\"/>"
            + "<row r=\"7\"><c><v>2</v></c><c/><c><v>3</v></c></row>"
            + "<row><c r=\"AA8\"><v>4</v></c></row>"
        let read = try XLSXReaderTests.read(workbook(sheet))
        #expect(read.map(\.line) == [2, 7, 8])
        #expect(read.map(\.cells) == [["", "1"], ["2", "", "3"], [String](repeating: "", count: 26) + ["4"]])
    }

    @Test("finds sheets by name, prefixed elements, and the first that is not hidden")
    func sheets() throws {
        let prefixed = workbook("<x:row xmlns:x=\"urn:x\"><x:c><x:v>1</x:v></x:c></x:row>")
        #expect(try XLSXReaderTests.read(prefixed).map(\.cells) == [["1"]])
        #expect(try XLSXReaderTests.read(prefixed, sheet: "隐藏").map(\.cells) == [["藏"]])
        let error = try #require(failure { _ = try XLSXReaderTests.read(prefixed, sheet: "无") })
        #expect(error.kind == .missing)
        #expect(error.reason.contains("“数据”"))
    }

    @Test("stops at what is hostile or broken", arguments: [
        (workbook("<row><c><v>1</v></c></row>", prologue: "<!DOCTYPE x [<!ENTITY a \"b\">]>"), TableError.Kind.malformed),
        (workbook("<row r=\"1048577\"><c><v>1</v></c></row>"), .limit),
        (workbook("<row><c r=\"XFD1\"><v>1</v></c></row>"), .limit),
        (workbook("<row r=\"5\"/><row r=\"4\"/>"), .malformed),
        (workbook("<row><c r=\"B1\"/><c r=\"A1\"/></row>"), .malformed),
        (workbook("<row><c t=\"s\"><v>9</v></c></row>"), .malformed),
        (workbook("<row><c t=\"str\"><v>\(String(repeating: "长", count: 32_768))</v></c></row>"), .limit),
        (workbook("<row><c t=\"str\"><v>\(String(repeating: "x", count: 300_000))</v></c></row>"), .limit),
        (workbook(String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)), .malformed),
        (workbook("<row><c><v>1</v></c>"), .malformed),
        (Array(workbook("<row><c><v>1</v></c></row>").dropLast(60)), .malformed),
        (zip([("xl/other.xml", "<a/>")]), .notATable),
        ([], .malformed),
    ])
    func stops(bytes: [UInt8], kind: TableError.Kind) {
        #expect(failure { _ = try XLSXReaderTests.read(bytes) }?.kind == kind)
    }

    @Test("unpacks no more than the limits allow")
    func bombs() throws {
        let path = temporary("packed.xlsx")
        defer { discard(path) }
        let writer = try XLSXWriter(path: path, sheet: "a", columns: [.init("a")])
        for _ in 0..<5_000 { try writer.write([.text("same")]) }
        try writer.finish()
        let bytes = contents(path)
        #expect(try XLSXReaderTests.read(bytes).count == 5_001)
        let settings: [(inout TableLimits) -> Void] = [
            { $0.partBytes = 100_000 }, { $0.parts = 3 }, { $0.packRatio = 5; $0.ratioFreeBytes = 10_000 }, { $0.rows = 4_000 },
        ]
        for setting in settings {
            var limits = TableLimits()
            setting(&limits)
            #expect(failure { _ = try XLSXReaderTests.read(bytes, limits: limits) }?.kind == .limit)
        }
        var limits = TableLimits()
        limits.sharedStringBytes = 10
        let shared = workbook("", strings: String(repeating: "<si/>", count: 5))
        #expect(failure { _ = try XLSXReaderTests.read(shared, limits: limits) }?.kind == .limit)
    }
}
