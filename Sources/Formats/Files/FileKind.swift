/// The kinds of file that may be attached, told by their content and never by their name.
public enum FileKind: String, CaseIterable, Equatable, Sendable {
    case jpeg, png, webp, gif, heic, pdf, docx, xlsx

    public var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .gif: "image/gif"
        case .heic: "image/heic"
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// Without the dot, as files of this kind are named when they are handed out.
    public var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

    public var isImage: Bool {
        switch self {
        case .jpeg, .png, .webp, .gif, .heic: true
        case .pdf, .docx, .xlsx: false
        }
    }

    /// The kind of a whole file; nil for anything else: programs, web pages, SVG, archives, office files with macros or a password.
    public static func sniff(_ bytes: [UInt8]) -> FileKind? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return .gif }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return .webp }
        if isHEIC(bytes) { return .heic }
        if bytes.starts(with: Array("%PDF-".utf8)) { return endsAsPDF(bytes) ? .pdf : nil }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return office(bytes) }
        return nil
    }

    private static let heicBrands: Set<String> = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]

    private static func isHEIC(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return false }
        return heicBrands.contains(String(decoding: bytes[8..<12], as: UTF8.self))
    }

    /// A PDF that was cut off lacks its end mark.
    private static func endsAsPDF(_ bytes: [UInt8]) -> Bool {
        let tail = bytes.suffix(2_048)
        let mark = Array("%%EOF".utf8)
        return tail.indices.contains { tail[$0...].starts(with: mark) }
    }

    private static func office(_ bytes: [UInt8]) -> FileKind? {
        guard let archive = try? ZipArchive(bytes: bytes, limits: .standard), archive.has("[Content_Types].xml") else { return nil }
        if archive.has("word/vbaProject.bin") || archive.has("xl/vbaProject.bin") { return nil }
        if archive.has("word/document.xml") { return .docx }
        return archive.has("xl/workbook.xml") ? .xlsx : nil
    }
}
