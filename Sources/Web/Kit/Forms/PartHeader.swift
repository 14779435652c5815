/// The header lines of one part of a multipart form: which field it is, and whether it is a file.
struct PartHeader: Sendable, Equatable {
    let field: String
    /// Present for a file, empty when the file input was left empty.
    let filename: String?
    let declaredType: String

    /// Reads lines parted by CRLF; throws `BadForm.malformedPart` without a `form-data` disposition and a name, for folded or
    /// repeated lines, and for transfer encodings, which no browser sends.
    init(_ bytes: some Collection<UInt8>, limits: FormLimits) throws(BadForm) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        var lines: [String: String] = [:]
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: true) {
            guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else { throw .malformedPart }
            let name = line[..<colon].lowercased()
            guard lines.updateValue(line[line.index(after: colon)...].trimmed, forKey: name) == nil else { throw .malformedPart }
        }
        guard let disposition = lines["content-disposition"].flatMap(HeaderValue.init), disposition.main == "form-data",
            let name = disposition.parameters["name"]
        else { throw .malformedPart }
        guard ["7bit", "8bit", "binary"].contains(lines["content-transfer-encoding", default: "binary"].lowercased()) else {
            throw .malformedPart
        }
        field = Self.unescaped(name)
        guard field.utf8.count <= limits.nameBytes else { throw .nameTooLong(limitBytes: limits.nameBytes) }
        filename = Self.extended(disposition.parameters["filename*"]) ?? disposition.parameters["filename"].map(Self.unescaped)
        declaredType = String(lines["content-type", default: ""].prefix(100))
    }

    /// Browsers write a quote, CR and LF in names as these three and leave every other percent sign alone.
    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// `UTF-8''%E7%85%A7.jpg` (RFC 8187), which some programs send beside the plain name.
    private static func extended(_ text: String?) -> String? {
        guard let text, text.lowercased().hasPrefix("utf-8'") else { return nil }
        return text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false).last.flatMap { Percent.decode($0) }
    }
}
