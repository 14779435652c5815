/// A file that came with a form, in memory, at most `FormLimits.fileBytes` long.
struct Upload: Sendable, Equatable {
    let field: String
    /// Safe to show and to offer for download: no folders, no control characters, at most 120 bytes, never empty.
    let filename: String
    /// What the sender calls it; a claim only, the bytes decide.
    let declaredType: String
    let bytes: [UInt8]

    init(field: String, filename: String, declaredType: String = "", bytes: [UInt8]) {
        self.field = field
        self.filename = Self.sanitised(filename)
        self.declaredType = declaredType
        self.bytes = bytes
    }

    static let filenameBytesMax = 120

    /// The last piece of a path without characters that are special to a file system; `附件` when nothing is left.
    static func sanitised(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let scalars = Cleaned(last).text.unicodeScalars.map { "<>:\"|?*\n\t".unicodeScalars.contains($0) ? "_" : $0 }
        var clean = String(String.UnicodeScalarView(scalars))
        while clean.hasPrefix(".") || clean.hasPrefix(" ") { clean.removeFirst() }
        while clean.hasSuffix(".") || clean.hasSuffix(" ") { clean.removeLast() }
        return clean.isEmpty ? "附件" : shortened(clean)
    }

    /// Cuts the stem and keeps the ending, so that a shortened picture is still a picture.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > filenameBytesMax else { return name }
        let dot = name.lastIndex(of: ".").flatMap { name[$0...].utf8.count <= 10 ? $0 : nil } ?? name.endIndex
        let ending = name[dot...]
        var room = filenameBytesMax - ending.utf8.count
        var stem = String.UnicodeScalarView()
        for scalar in name[..<dot].unicodeScalars {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            stem.append(scalar)
        }
        return String(stem) + ending
    }
}
