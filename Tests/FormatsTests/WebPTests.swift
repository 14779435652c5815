import Testing

@testable import Formats

@Suite("WebP pictures without their place")
struct WebPTests {
    static func file(_ chunks: [UInt8]) -> [UInt8] {
        let size = 4 + chunks.count
        return Array("RIFF".utf8) + (0..<4).map { UInt8(size >> (8 * $0) & 0xFF) } + Array("WEBP".utf8) + chunks
    }

    static func head(_ flags: UInt8) -> [UInt8] { WebP.chunk("VP8X", [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]) }

    static let picture = WebP.chunk("VP8 ", [1, 2, 3])
    static let colour = WebP.chunk("ICCP", Array("colours".utf8))

    static func exif(_ orientation: UInt8, _ before: String) -> [UInt8] {
        WebP.chunk("EXIF", Array(before.utf8) + Exif.tiff(orientation: orientation) + Array("GPS 28.2N".utf8))
    }

    @Test("keep picture, colours and which way up, and nothing else", arguments: [(6, ""), (3, "Exif\0\0"), (1, ""), (9, "")] as [(UInt8, String)])
    func strips(orientation: UInt8, before: String) throws {
        let telling = WebPTests.exif(orientation, before) + WebP.chunk("XMP ", Array("GPS".utf8)) + WebP.chunk("note", Array("GPS".utf8))
        let whole = WebPTests.file(WebPTests.head(0x3C) + WebPTests.colour + WebPTests.picture + telling) + Array("GPS".utf8)
        let cleaned = try #require(WebP.withoutMetadata(whole))
        let isTurned = (2...8).contains(orientation)
        let turned = isTurned ? WebP.chunk("EXIF", Exif.tiff(orientation: orientation)) : []
        #expect(cleaned == WebPTests.file(WebPTests.head(isTurned ? 0x38 : 0x30) + WebPTests.colour + WebPTests.picture + turned))
        #expect(WebP.withoutMetadata(cleaned) == cleaned)
    }

    @Test("are refused when they are cut off anywhere, hold no picture, or say more than they have")
    func damaged() {
        let whole = WebPTests.file(WebPTests.head(0) + WebPTests.picture)
        for count in 0..<whole.count { #expect(WebP.withoutMetadata(Array(whole[..<count])) == nil) }
        #expect(WebP.withoutMetadata(WebPTests.file([])) == nil)
        #expect(WebP.withoutMetadata(WebPTests.file(WebPTests.exif(6, ""))) == nil)
        #expect(WebP.withoutMetadata(WebPTests.file(WebPTests.head(0) + WebPTests.head(0) + WebPTests.picture)) == nil)
        #expect(WebP.withoutMetadata(WebPTests.file(Array("VP8 ".utf8) + [255, 255, 255, 255, 1])) == nil)
        var short = whole
        short[4] = 0
        #expect(WebP.withoutMetadata(short) == nil)
    }
}
