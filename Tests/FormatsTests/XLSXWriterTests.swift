import Foundation
import Testing

@testable import Formats

@Suite("Writing workbooks")
struct XLSXWriterTests {
    @Test("comes back as it was written, and text stays text")
    func returns() throws {
        let path = temporary("out.xlsx")
        defer { discard(path) }
        let longest = String(repeating: "长", count: 32_767)
        let texts = ["=1+1", "+86", "007", "_x000D_", "a\r\nb\u{1}", "<&>\"'", "😀\u{FFFE}\u{301}", " 空 ", "http://a.cn", longest]
        let columns: [XLSXWriter.Column] = [.init("主题", width: 40), .init("数"), .init("日期")]
        let writer = try XLSXWriter(path: path, sheet: "台账/2026", title: "意见台账", columns: columns)
        for text in texts { try writer.write([.text(text), .number(-1.5), .day(year: 2024, month: 2, day: 29)]) }
        try writer.write([.empty, .number(.infinity), .text("")])
        #expect(!FileManager.default.fileExists(atPath: path))
        try writer.finish()
        let table = try Table.open(path: path)
        #expect(table.source == .xlsx(sheet: "台账 2026"))
        let read = try rows(table)
        #expect(read.first?.cells == ["意见台账"])
        #expect(read.dropFirst(2).map(\.cells) == texts.map { [$0.hasPrefix("😀") ? "😀\u{301}" : $0, "-1.5", "2024-02-29 00:00:00"] })
        #expect(read.dropFirst().map(\.line) == Array(2...(texts.count + 2)))
    }

    @Test("puts columns of a group under one heading, and the others' headings over both rows")
    func groups() throws {
        let path = temporary("groups.xlsx")
        defer { discard(path) }
        let columns: [XLSXWriter.Column] = [.init("编号"), .init("应报", group: "方案"), .init("报送", group: "方案"), .init("应报", group: "成效"), .init("环节")]
        let writer = try XLSXWriter(path: path, sheet: "台账", title: "督办台账", columns: columns)
        for n in 0..<3 { try writer.write(columns.map { .text("\($0.heading)\(n)") }) }
        try writer.finish()
        let read = try rows(try Table.open(path: path)).map(\.cells)
        #expect(read[1] == ["编号", "方案", "", "成效", "环节"] && read[2].prefix(4) == ["", "应报", "报送", "应报"])
        #expect(read.count == 6 && read[3] == ["编号0", "应报0", "报送0", "应报0", "环节0"])
        let part = try #require(try ZipArchive(path: path, limits: .standard).part("xl/worksheets/sheet1.xml"))
        var bytes: [UInt8] = []
        while try part.next({ bytes += $0 }) {}
        let sheet = String(decoding: bytes, as: UTF8.self)
        for merge in ["A1:E1", "B2:C2", "A2:A3", "E2:E3"] { #expect(sheet.contains("<mergeCell ref=\"\(merge)\"/>"), "\(merge)") }
        #expect(sheet.contains("orientation=\"landscape\"") && !sheet.contains("D2:D3"))
    }

    @Test("refuses what Excel cannot hold, and leaves no file behind")
    func refuses() throws {
        let path = temporary("bad.xlsx")
        defer { discard(path) }
        let writer = try XLSXWriter(path: path, sheet: "", columns: [.init("a")])
        #expect(failure { try writer.write([.text(String(repeating: "😀", count: 16_384))]) }?.kind == .limit)
        let long = try #require(failure { try writer.write([.text(String(repeating: "x", count: 32_768))]) })
        #expect((long.kind, long.line, long.column) == (.limit, 2, 1))
        #expect(failure { try writer.write([.day(year: 2023, month: 2, day: 29)]) }?.kind == .malformed)
        #expect(failure { _ = try XLSXWriter(path: path, sheet: "", columns: []) }?.kind == .limit)
        #expect(!FileManager.default.fileExists(atPath: path))
        let nowhere = try XLSXWriter(path: "/nowhere/x.xlsx", sheet: "a", columns: [.init("a")])
        #expect(failure { try nowhere.finish() }?.kind == .file)
    }

    @Test("gives every sheet a name that Excel takes", arguments: [
        ("", "Sheet1"), ("[a]:*?/\\b", "a      b"), ("'引号'", "引号"), (String(repeating: "长", count: 40), String(repeating: "长", count: 31)),
    ])
    func names(name: String, taken: String) {
        #expect(XLSXWriter.sheetName(name) == taken)
    }
}
