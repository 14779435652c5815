import Testing

@testable import Formats

@Suite("Photographs without their place")
struct JPEGTests {
    static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
    }

    static let frame = segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
    static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x34]
    static let jfif = segment(0xE0, Array("JFIF\0".utf8))
    static let colour = segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}".utf8))

    static func exif(_ orientation: UInt8, little: Bool) -> [UInt8] {
        let place: [UInt8] = [0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0]
        let tiff: [UInt8] = little
            ? [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0] + place + [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            : [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        return segment(0xE1, Array("Exif\0\0".utf8) + tiff + Array("GPS 28.2N".utf8))
    }

    static func photograph(_ exif: [UInt8]) -> [UInt8] {
        let telling: [UInt8] = segment(0xE1, Array("http://ns.adobe.com/xap/ GPS".utf8)) + segment(0xED, Array("Photoshop GPS".utf8))
        let behind: [UInt8] = segment(0xFE, Array("GPS".utf8)) + segment(0xE2, Array("MPF\0GPS".utf8))
        return [0xFF, 0xD8] + jfif + exif + telling + colour + behind + frame + scan + [0xFF, 0xD9] + Array("GPS".utf8)
    }

    @Test("keep picture, colours and which way up, and nothing else", arguments: [
        (6, true), (3, false), (1, true), (9, false), (0, true),
    ] as [(UInt8, Bool)])
    func strips(orientation: UInt8, little: Bool) throws {
        let cleaned = try #require(JPEG.withoutLocation(JPEGTests.photograph(JPEGTests.exif(orientation, little: little))))
        let turned = (2...8).contains(orientation) ? Exif.segment(orientation: orientation) : []
        #expect(cleaned == [0xFF, 0xD8] + JPEGTests.jfif + turned + JPEGTests.colour + JPEGTests.frame + JPEGTests.scan + [0xFF, 0xD9])
        #expect(JPEG.withoutLocation(cleaned) == cleaned)
    }

    @Test("are refused when they are cut off anywhere")
    func cut() {
        let whole = JPEGTests.photograph(JPEGTests.exif(6, little: true))
        for count in 0..<(whole.count - 3) { #expect(JPEG.withoutLocation(Array(whole[..<count])) == nil) }
        #expect(JPEG.withoutLocation([0xFF, 0xD8, 0xFF, 0xD9]) == nil)
    }
}
