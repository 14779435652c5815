import Foundation

@testable import Formats

/// Rows as the tests compare them.
func rows(_ bytes: [UInt8], limits: TableLimits = .standard) throws -> [TableRow] {
    let reader = try CSVReader(bytes: bytes, limits: limits)
    var rows: [TableRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
}

func rows(_ text: String, limits: TableLimits = .standard) throws -> [TableRow] { try rows(Array(text.utf8), limits: limits) }

func rows(_ table: Table) throws -> [TableRow] {
    var rows: [TableRow] = []
    while let row = try table.next() { rows.append(row) }
    return rows
}

/// What a call throws, so that a test can look at its parts.
func failure(_ body: () throws -> Void) -> TableError? {
    do {
        try body()
        return nil
    } catch { return error as? TableError }
}

func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)").path
}

func discard(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

func contents(_ path: String) -> [UInt8] { [UInt8](FileManager.default.contents(atPath: path) ?? Data()) }

/// SplitMix64, so that every run sees the same inputs.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A zip file whose parts are stored as they are.
func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let name = Array(part.name.utf8)
        let body = Array(part.text.utf8)
        let sizes = little(Int(crc32(body)), 4) + little(body.count, 4) + little(body.count, 4) + little(name.count, 2) + [0, 0]
        directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + sizes
        directory += [UInt8](repeating: 0, count: 10) + little(file.count, 4) + name
        file += [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + sizes + name + body
    }
    let count = little(parts.count, 2)
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(directory.count, 4) + little(file.count, 4) + [0, 0]
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
        (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}

/// The smallest workbook around a sheet.
func workbook(_ sheetData: String, strings: String = "", styles: String = "", settings: String = "", prologue: String = "") -> [UInt8] {
    let namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    func relation(_ id: Int, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"r\(id)\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)\" Target=\"\(target)\"/>"
    }
    func relations(_ list: String) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list)</Relationships>"
    }
    return zip([
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            "<workbook \(namespaces)>\(settings)<sheets><sheet name=\"隐藏\" state=\"hidden\" sheetId=\"2\" r:id=\"r4\"/>"
                + "<sheet name=\"数据\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                relation(1, "worksheet", "worksheets/one.xml") + relation(2, "sharedStrings", "/xl/strings.xml")
                    + relation(3, "styles", "styles.xml") + relation(4, "worksheet", "worksheets/two.xml"))
        ),
        ("xl/worksheets/one.xml", "\(prologue)<worksheet \(namespaces)><sheetData>\(sheetData)</sheetData></worksheet>"),
        ("xl/worksheets/two.xml", "<worksheet \(namespaces)><sheetData><row><c t=\"str\"><v>藏</v></c></row></sheetData></worksheet>"),
        ("xl/strings.xml", "<sst \(namespaces)>\(strings)</sst>"),
        ("xl/styles.xml", "<styleSheet \(namespaces)>\(styles)</styleSheet>"),
    ])
}
