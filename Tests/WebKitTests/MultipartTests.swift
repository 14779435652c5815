import Testing

@testable import Web

@Suite("Multipart forms")
struct MultipartTests {
    static let boundary = "----WebKitFormBoundaryX1"

    /// One part, with what stands after `form-data; ` and its content.
    static func part(_ disposition: String, _ content: String, type: String? = nil) -> String {
        let typeLine = type.map { "Content-Type: \($0)\r\n" } ?? ""
        return "--\(boundary)\r\nContent-Disposition: form-data; \(disposition)\r\n\(typeLine)\r\n\(content)\r\n"
    }

    static let close = "--\(boundary)--\r\n"

    static let sample =
        part("name=\"title\"", "路灯\r\n不亮") + part("name=\"ids\"", "1") + part("name=\"ids\"", "")
        + part("name=\"photo\"; filename=\"C:\\照片\\a\"", "\r\n--\(boundary.dropLast())\r\r\n-\0", type: "image/jpeg")
        + part("name=\"none\"; filename=\"\"", "", type: "application/octet-stream") + close

    static func read(_ bytes: [UInt8], cuts: [Int] = [], limits: FormLimits = .standard) -> Result<FormBody, BadForm> {
        Result { () throws(BadForm) in
            var multipart = try Multipart(boundary: boundary, limits: limits)
            var start = 0
            for end in cuts.sorted() + [bytes.count] where end >= start && end <= bytes.count {
                try multipart.feed(bytes[start..<end])
                start = end
            }
            return try multipart.finish()
        }
    }

    private func read(_ text: String, _ limits: FormLimits = .standard) -> Result<FormBody, BadForm> {
        Self.read(Array(text.utf8), limits: limits)
    }

    @Test("Fields and files are read, and an empty file input is no file")
    func whole() throws {
        let body = try read(Self.sample).get()
        #expect(body.fields["title"] == "路灯\r\n不亮")
        #expect(body.fields.all("ids") == ["1", ""])
        #expect(body.uploads.map(\.filename) == ["a"])
        #expect(body.uploads.first?.field == "photo" && body.uploads.first?.declaredType == "image/jpeg")
        #expect(body.uploads.first?.bytes == Array("\r\n--\(Self.boundary.dropLast())\r\r\n-\0".utf8))
        #expect(!body.fields.has("none"))
    }

    @Test("Cut at any place, or into single bytes, the form reads the same")
    func cuts() {
        let bytes = Array(Self.sample.utf8)
        let whole = Self.read(bytes)
        for cut in 0...bytes.count { #expect(Self.read(bytes, cuts: [cut]) == whole) }
        #expect(Self.read(bytes, cuts: Array(0...bytes.count)) == whole)
    }

    @Test("Cut short anywhere, the form is refused as not complete")
    func truncated() {
        let bytes = Array(Self.sample.dropLast().utf8)
        for length in 0..<bytes.count - 2 { #expect(Self.read(Array(bytes[..<length])) == .failure(.truncated)) }
    }

    static let improper: [(String, BadForm)] = [
        ("", .truncated), ("hello", .truncated), ("--\(boundary)x\r\n", .malformedPart),
        ("--\(boundary)\r\n\r\nvalue\r\n" + close, .malformedPart),
        ("--\(boundary)\r\nContent-Disposition: form-data\r\n\r\nv\r\n" + close, .malformedPart),
        ("--\(boundary)\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nv\r\n" + close, .malformedPart),
        (part("name=\"a", "v") + close, .malformedPart), (part("name=\"a\" x", "v") + close, .malformedPart),
        (part("name=\"a\"\r\nContent-Transfer-Encoding: base64", "v") + close, .malformedPart),
        (part("name=\"a\"\r\n folded: x", "v") + close, .malformedPart),
        (part("name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "v") + close, .malformedPart),
        (part("name=\"a\"; filename=\"\"", "stray") + close, .malformedPart),
        ("--\(boundary)" + String(repeating: " ", count: 200) + "\r\n", .malformedPart),
    ]

    @Test("What is no proper form is refused by name", arguments: improper)
    func refused(_ body: String, _ expected: BadForm) {
        #expect(read(body) == .failure(expected))
    }

    @Test("Fields that are no UTF-8 are refused, files may hold any bytes")
    func encodings() {
        let head = Array("--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"a\"".utf8)
        let tail: [UInt8] = Array("\r\n\r\n".utf8) + [0xC4, 0xE3] + Array(("\r\n" + Self.close).utf8)
        #expect(Self.read(head + tail) == .failure(.notUTF8))
        #expect((try? Self.read(head + Array("; filename=\"f\"".utf8) + tail).get())?.uploads.first?.bytes == [0xC4, 0xE3])
    }

    @Test("Each limit is exact and refused by name")
    func limits() {
        let file = Self.part("name=\"f\"; filename=\"大.txt\"", "12345678")
        let field = Self.part("name=\"abc\"", "1234")
        let total = (field + Self.close).utf8.count
        let table: [(String, FormLimits, BadForm?)] = [
            (file, FormLimits(fileBytes: 8), nil), (file, FormLimits(fileBytes: 7), .fileTooLarge(filename: "大.txt", limitBytes: 7)),
            (file + file, FormLimits(files: 2), nil), (file + file, FormLimits(files: 1), .tooManyFiles(limit: 1)),
            (field, FormLimits(valueBytes: 4), nil), (field, FormLimits(valueBytes: 3), .valueTooLong(field: "abc", limitBytes: 3)),
            (field, FormLimits(nameBytes: 3), nil), (field, FormLimits(nameBytes: 2), .nameTooLong(limitBytes: 2)),
            (field + field, FormLimits(fields: 2), nil), (field + field, FormLimits(fields: 1), .tooManyFields(limit: 1)),
            (field + file, FormLimits(parts: 2), nil), (field + file, FormLimits(parts: 1), .tooManyParts(limit: 1)),
            (field, FormLimits(partHeaderBytes: 50), nil), (field, FormLimits(partHeaderBytes: 20), .partHeaderTooLarge(limitBytes: 20)),
            (field, FormLimits(totalBytes: total), nil), (field, FormLimits(totalBytes: total - 1), .bodyTooLarge(limitBytes: total - 1)),
        ]
        for (body, limits, expected) in table {
            switch read(body + Self.close, limits) {
            case .success: #expect(expected == nil)
            case .failure(let error): #expect(error == expected)
            }
        }
    }

    @Test("A missing or impossible boundary is refused", arguments: [nil, "", "a\r\nb", "a ", String(repeating: "x", count: 71), "引"])
    func boundaries(_ boundary: String?) {
        #expect(throws: BadForm.missingBoundary) { try Multipart(boundary: boundary) }
    }

    @Test("File names become safe to keep and to show", arguments: [
        ("照片.jpg", "照片.jpg"), ("../../etc/passwd", "passwd"), ("C:\\a\\b.txt", "b.txt"), ("..", "附件"), ("", "附件"), ("/", "附件"),
        (".htaccess", "htaccess"), ("a\0b\u{202E}gpj.exe", "abgpj.exe"), ("a:b*?.md", "a_b__.md"), ("尾.", "尾"), ("x\r\ny", "x_y"),
        (String(repeating: "长", count: 100) + ".xlsx", String(repeating: "长", count: 38) + ".xlsx"),
    ])
    func names(_ raw: String, _ safe: String) {
        #expect(Upload.sanitised(raw) == safe)
        #expect(Upload.sanitised(safe) == safe)
    }

    @Test("Names with quotes, escapes and RFC 8187 are read", arguments: [
        ("name=\"a%22b\"; filename=\"c%22d.txt\"", "a\"b", "c_d.txt"), ("name=\"a\\\"b\"; filename=\"100%.txt\"", "a\"b", "100%.txt"),
        ("name=f; filename=plain.txt", "f", "plain.txt"), ("filename=\"x;y=z.txt\" ; name = \"f\"", "f", "x;y=z.txt"),
        ("name=\"f\"; filename=\"x\"; filename*=UTF-8''%E7%85%A7.jpg", "f", "照.jpg"),
    ])
    func dispositions(_ disposition: String, _ field: String, _ filename: String) throws {
        let body = try read(Self.part(disposition, "1") + Self.close).get()
        #expect(body.uploads.map(\.field) == [field])
        #expect(body.uploads.map(\.filename) == [filename])
    }
}
