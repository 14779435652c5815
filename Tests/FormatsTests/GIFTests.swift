import Testing

@testable import Formats

@Suite("GIF")
struct GIFTests {
    private static let head = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
    private static let image: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    private static let control: [UInt8] = [0x21, 0xF9, 4, 0, 1, 0, 0, 0]
    private static let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    private static let comment: [UInt8] = [0x21, 0xFE, 3] + Array("abc".utf8) + [0]
    private static let xmp: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [2, 1, 2, 0]

    @Test("loses comments, what programs put in, and what stands behind its end; the picture and its repeating stay")
    func strips() {
        let whole = Self.head + Self.comment + Self.loop + Self.xmp + Self.control + Self.image + Self.comment + [0x3B] + Array("<script>".utf8)
        #expect(GIF.withoutComments(whole) == Self.head + Self.loop + Self.control + Self.image + [0x3B])
    }

    @Test("that is not a whole one is none")
    func broken() {
        let whole = Self.head + Self.comment + Self.control + Self.image + [0x3B]
        for end in 0..<whole.count { #expect(GIF.withoutComments(Array(whole[..<end])) == nil, "\(end)") }
        #expect(GIF.withoutComments(Self.head + [0x3B]) == nil)
        #expect(GIF.withoutComments(Array("GIF89a<html><script>alert(1)</script></html>".utf8)) == nil)
    }
}
