import Testing

@testable import Formats

@Suite("Kinds of file")
struct FileKindTests {
    static func office(_ parts: String...) -> [UInt8] { zip([("[Content_Types].xml", "<Types/>")] + parts.map { ($0, "<a/>") }) }

    @Test("are told by content; what is disguised is none", arguments: [
        ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        (Array("GIF89a".utf8), .gif), (Array("RIFF1234WEBPVP8 ".utf8), .webp), ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic),
        (Array("%PDF-1.7\n…\n%%EOF\n".utf8), .pdf), (FileKindTests.office("word/document.xml"), .docx),
        (FileKindTests.office("xl/workbook.xml"), .xlsx),
        (Array("%PDF-1.7 cut off".utf8), nil), (Array("%PDF-1.7 %%EOF".utf8) + [UInt8](repeating: 0, count: 2_048), nil),
        (FileKindTests.office("word/document.xml", "word/vbaProject.bin"), nil), (FileKindTests.office("a.exe"), nil),
        ([0x50, 0x4B, 0x03, 0x04], nil),
        (Array("MZ\u{90}".utf8), nil), (Array("<html><script>".utf8), nil), (Array("<svg onload=x>".utf8), nil),
        (Array("RIFF1234WAVE".utf8), nil), ([0, 0, 0, 24] + Array("ftypisom".utf8), nil),
        ([0xD0, 0xCF, 0x11, 0xE0], nil), ([], nil), ([0xFF], nil),
    ] as [([UInt8], FileKind?)])
    func sniffs(bytes: [UInt8], kind: FileKind?) {
        #expect(FileKind.sniff(bytes) == kind)
    }

    @Test("know their names")
    func names() {
        #expect(FileKind.jpeg.fileExtension == "jpg")
        #expect(FileKind.allCases.filter(\.isImage) == [.jpeg, .png, .webp, .gif, .heic])
        #expect(FileKind.allCases.allSatisfy { $0.mediaType.hasPrefix($0.isImage ? "image/" : "application/") })
    }
}
