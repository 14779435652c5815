import Testing

@testable import Web

@Suite("Urlencoded forms")
struct FormFieldsTests {
    private func read(_ body: String, _ limits: FormLimits = .standard) throws(BadForm) -> FormFields {
        try FormFields(urlencoded: body.utf8, limits: limits)
    }

    @Test("Repeated names keep every value in order")
    func repeated() throws {
        let fields = try read("ids=3&title=%E8%B7%AF%E7%81%AF+%E4%B8%8D%E4%BA%AE&ids=1&ids=2&&empty=&bare")
        #expect(fields.all("ids") == ["3", "1", "2"])
        #expect(fields["title"] == "路灯 不亮")
        #expect(fields.names == ["ids", "title", "empty", "bare"])
        #expect(fields.has("bare") && !fields.has("none") && fields.all("none").isEmpty)
        #expect(fields.count == 6)
    }

    static let malformedBodies: [(String, BadForm)] = [
        ("a=%", .badPercent), ("a=%4", .badPercent), ("a=%zz", .badPercent), ("%GG=1", .badPercent),
        ("a=%FF", .notUTF8), ("a=%C0%AF", .notUTF8), ("a=%ED%A0%80", .notUTF8), ("%E4%BD=1", .notUTF8),
    ]

    @Test("Malformed bodies are refused by name", arguments: malformedBodies)
    func malformed(_ body: String, _ expected: BadForm) {
        #expect(throws: expected) { try read(body) }
    }

    @Test("Each limit is exact and refused by name")
    func limits() throws {
        var limits = FormLimits(fields: 2, nameBytes: 3, valueBytes: 6, bodyBytes: 40)
        #expect(try read("abc=%E4%BD%A0%E5%A5%BD&b=1", limits)["abc"] == "你好")
        #expect(throws: BadForm.tooManyFields(limit: 2)) { try read("a=1&b=2&c=3", limits) }
        #expect(throws: BadForm.nameTooLong(limitBytes: 3)) { try read("abcd=1", limits) }
        #expect(throws: BadForm.valueTooLong(field: "a", limitBytes: 6)) { try read("a=1234567", limits) }
        limits.bodyBytes = 8
        #expect(throws: BadForm.bodyTooLarge(limitBytes: 8)) { try read("a=1234567", limits) }
    }

    @Test("Text is trimmed, its line ends are one, and control characters go", arguments: [
        ("  你好\u{3000}\n", "你好", 0), ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne", 0), ("a\r\r\nb", "a\n\nb", 0),
        ("a\u{0}b\u{1B}[31m\u{7F}", "ab[31m", 3), ("支付\u{202E}fdp.exe", "支付fdp.exe", 1), ("\u{FEFF}标题", "标题", 1),
        ("👩\u{200D}👧", "👩\u{200D}👧", 0), ("列\t表", "列\t表", 0), ("\u{0}", "", 1), ("", "", 0),
        ("ئۇيغۇر\u{200F}", "ئۇيغۇر\u{200F}", 0),
    ])
    func cleaned(_ raw: String, _ text: String, _ removed: Int) {
        #expect(Cleaned(raw).text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(Cleaned(raw).removed == removed)
    }

    @Test("What was removed is reported by field")
    func reported() {
        let fields: FormFields = FormFields(["title": "a\u{0}b", "body": "好\r\n", "body2": "\u{1}\u{2}"])
        #expect(fields.removedControls == ["title": 1, "body2": 2])
        #expect(fields.text("title") == "ab" && fields.text("none") == "")
        #expect(FormFields(["title": " 甲\r\n\r\n 乙 "]).line("title") == "甲 乙")
    }

    @Test("Numbers and ticks are read as people write them", arguments: [
        ("42", 42, true), (" -7 ", -7, true), ("１２", 12, true), ("0", 0, false), ("", nil, false), ("1.5", nil, true), ("9e9", nil, true),
        ("99999999999999999999", nil, true), ("on", nil, true), ("off", nil, false), ("False", nil, false), ("十", nil, true),
    ] as [(String, Int?, Bool)])
    func numbers(_ raw: String, _ int: Int?, _ flag: Bool) {
        let fields = FormFields(["n": raw])
        #expect(fields.int("n") == int)
        #expect(fields.flag("n") == flag)
    }

    @Test("No bytes whatever crash the reading, and what is read can be read again")
    func fuzz() throws {
        var numbers = SeededNumbers(state: 20_261_121)
        let alphabet = Array("a=&%+4Ez你\u{0}".utf8) + [0xFF, 0xC3]
        for _ in 0..<4_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
            guard let fields = try? FormFields(urlencoded: bytes) else { continue }
            let written = fields.names.flatMap { name in fields.all(name).map { Percent.encode(name) + "=" + Percent.encode($0) } }
            let again = try FormFields(urlencoded: written.joined(separator: "&").utf8)
            #expect(fields.names.allSatisfy { again.all($0) == fields.all($0) })
        }
    }
}
