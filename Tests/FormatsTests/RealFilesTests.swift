import Foundation
import Testing

@testable import Formats

/// Outside the project: where the files are missing, these tests are skipped and say so.
private let folder = "/work/shared/data/messages"

/// The real residents' messages. Digests are of all cells as Python's csv and openpyxl read them.
@Suite("Real files", .enabled(if: FileManager.default.fileExists(atPath: folder), "no \(folder)"))
struct RealFilesTests {

    @Test("are read cell by cell as Python reads them", arguments: [
        ("labelled.csv", Table.Source.csv(.utf8), 7_270, 0x71B5_4467_EA4B_8AD8),
        ("taxonomy.csv", .csv(.utf8), 518, 0xE201_BB01_8C7A_0236),
        ("messages_with_replies_gb18030.csv", .csv(.gb18030), 2_817, 0xCA16_2C42_BB0B_8ED5),
        ("messages_2019.xlsx", .xlsx(sheet: "Sheet1"), 4_327, 0x6E48_01B5_B0E2_C27A),
    ] as [(String, Table.Source, Int, UInt64)])
    func agree(name: String, source: Table.Source, count: Int, digest: UInt64) throws {
        let path = "\(folder)/\(name)"
        for table in [try Table.open(path: path, name: name), try Table.open(bytes: contents(path), name: name)] {
            #expect(table.source == source)
            let read = try rows(table)
            #expect(read.count == count)
            #expect(RealFilesTests.digest(read) == digest)
        }
    }

    @Test("come back from both writers as they were", arguments: ["messages_2019.xlsx", "messages_with_replies_gb18030.csv"])
    func returns(name: String) throws {
        let read = try rows(Table.open(path: "\(folder)/\(name)"))
        let bytes = try CSVWriterTests.write(read.map(\.cells), .gb18030)
        #expect(try rows(Table.open(bytes: bytes)).map(\.cells) == read.map(\.cells))
        let path = temporary("real.xlsx")
        defer { discard(path) }
        let writer = try XLSXWriter(path: path, sheet: "留言", columns: (read.first?.cells ?? []).map { .init($0) })
        for row in read.dropFirst() { try writer.write(row.cells.map { .text($0) }) }
        try writer.finish()
        #expect(try RealFilesTests.digest(rows(Table.open(path: path))) == RealFilesTests.digest(read, dropping: true))
    }

    /// FNV-1a over the cells; a sheet keeps no empty cells at the end of a row.
    static func digest(_ rows: [TableRow], dropping: Bool = false) -> UInt64 {
        rows.reduce(0xCBF2_9CE4_8422_2325) { hash, row in
            var cells = row.cells
            while dropping, cells.last == "" { cells.removeLast() }
            return (cells.joined(separator: "\u{1F}") + "\u{1E}").utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
