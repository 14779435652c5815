import Testing

@testable import Formats

@Suite("Mutated input")
struct MutationTests {
    /// One to eight bytes changed, put in, taken out, doubled; or the end cut off.
    static func mutate(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes.insert([0x22, 0x2C, 0x0D, 0x00, 0xFF, 0x3C].randomElement(using: &random) ?? 0, at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
            default: if Bool.random(using: &random) { bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &random))) }
            }
        }
        return bytes
    }

    @Test("never crashes: 2,000 seeded mutations are read or refused by name")
    func survives() throws {
        let sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43831.5</v></c></row>"
            + "<row r=\"9\"><c t=\"str\"><v>_x000D_留</v></c></row>"
        let seeds: [[UInt8]] = [
            Array("编号,\"主\"\"题\r\n\",'=1\r\n1;2\t3\n\"x\",y\r".utf8),
            [0xC1, 0xF4, 0xD1, 0xD4, 0x2C, 0x22, 0x94, 0x39, 0xDA, 0x33, 0x22, 0x0D, 0x0A, 0x31, 0x2C, 0x32],
            [0xFF, 0xFE, 0x59, 0x75, 0x2C, 0x00, 0x3D, 0xD8, 0x00, 0xDE, 0x0A, 0x00],
            workbook(sheet, strings: "<si><t>共享</t></si>", styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"),
            JPEGTests.photograph(JPEGTests.exif(6, little: true)),
        ]
        var random = Seeded(state: 2_026)
        var outcomes = (read: 0, refused: 0)
        for round in 0..<2_000 {
            let input = MutationTests.mutate(seeds[round % seeds.count], &random)
            _ = FileKind.sniff(input)
            _ = JPEG.withoutLocation(input)
            do {
                _ = try rows(Table.open(bytes: input))
                outcomes.read += 1
            } catch is TableError { outcomes.refused += 1 }
        }
        #expect(outcomes.read > 200 && outcomes.refused > 200)
    }
}
