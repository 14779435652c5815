import Testing

@testable import Reading

@Suite("Tokens") struct TokensTests {
    @Test("index text: bigrams, the last character alone, words whole", arguments: [
        ("A3区路灯不亮", "a3 区路 路灯 灯不 不亮 亮 "),
        ("灯", "灯 "),
        ("路灯,不亮。", "路灯 灯 不亮 亮 "),
        ("ＡＢＣ１２３ Çédille", "abc123 çédille "),
        ("路\u{200B}灯\u{FEFF}亮\u{0}了", "路灯 灯亮 亮了 了 "),
        ("⽔⻔", "水门 门 "),
        ("𠮷野家", "𠮷野 野家 家 "),
        ("①第一", "第一 一 "),
        ("", ""), ("!?。,\n\t", ""),
    ])
    func index(text: String, expected: String) { #expect(Tokens.index(text) == expected) }

    @Test("queries render for both databases", arguments: [
        ("路灯不亮", "\"路灯 灯不 不亮\"", "('路灯' <-> '灯不' <-> '不亮')"),
        ("灯", "\"灯\"*", "'灯':*"),
        ("A3区", "\"a3 区\"*", "('a3' <-> '区':*)"),
        ("区3", "\"区 3\"", "('区' <-> '3')"),
        ("路灯 停水", "\"路灯\" AND \"停水\"", "'路灯' & '停水'"),
        ("路灯 路灯", "\"路灯\"", "'路灯'"),
        ("", "\"\"", ""), ("\"*()-:", "\"\"", ""),
    ])
    func query(text: String, match: String, tsquery: String) {
        #expect(Tokens.query(text).match == match)
        #expect(Tokens.query(text).tsquery == tsquery)
    }

    @Test("no operator gets through", arguments: [
        "a\" OR \"b", "title:路灯 NOT x", "NEAR(路 灯)", "'; DROP TABLE x; --", "a* ^b", "{a b}:c", "\\'a",
    ])
    func injection(text: String) {
        for token in Tokens.query(text).phrases.flatMap(\.tokens) {
            #expect(token.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        }
    }

    @Test("what is indexed is found by every stretch of it")
    func findsEveryStretch() {
        let text = "A3区桐梓坡西路12号可可小城B座停水"
        let index = " " + Tokens.index(text)
        let runs: [(String, Bool)] = [("桐", true), ("水", true), ("城", true), ("桐梓坡", true), ("路12号", true), ("城B座", true), ("坡桐", false)]
        for (stretch, isThere) in runs {
            for phrase in Tokens.query(stretch).phrases {
                let wanted = " " + phrase.tokens.joined(separator: " ") + (phrase.isOpen ? "" : " ")
                #expect(index.contains(wanted) == isThere, "\(stretch)")
            }
        }
    }

    @Test("long words and long queries are cut, huge texts are read up to the limit")
    func limits() {
        #expect(Tokens.index(String(repeating: "a", count: 500)).utf8.count == Tokens.wordLimit + 1)
        #expect(Tokens.query(String(repeating: "路 ", count: 300)).phrases.count == 1)
        #expect(Tokens.query((0..<90).map { "\($0)" }.joined(separator: " ")).phrases.count == SearchQuery.phraseLimit)
        #expect(Tokens.index(String(repeating: "灯", count: Tokens.limit + 50)).split(separator: " ").count == Tokens.limit)
        #expect(Tokens.vector(Tokens.index(String(repeating: "灯 ", count: 40_000))).split(separator: " ").count == 30_000)
    }

    @Test("every scalar there is can be read and never outgrows the buffer")
    func everyScalar() {
        var text = String.UnicodeScalarView()
        for value in UInt32(0)...0x10_FFFF { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        let all = Array(text)
        for start in stride(from: 0, to: all.count, by: 50_000) {
            var part = String.UnicodeScalarView()
            part.append(contentsOf: all[start..<min(all.count, start + 50_000)])
            #expect(Tokens.index(String(part)).utf8.count <= String(part).utf8.count * 3 + 16)
            #expect(Tokens.plain(Tokens.plain(String(part))) == Tokens.plain(String(part)))
        }
    }

    @Test("highlights stand where the words were written")
    func highlights() {
        let text = "请看ＡＢＣ路\u{200B}灯,abc与路灯"
        #expect(Tokens.query("abc 路灯").ranges(in: text).map { String(text[$0]) } == ["ＡＢＣ", "路\u{200B}灯", "abc", "路灯"])
        #expect(Tokens.query("灯").ranges(in: "亮灯").map { "亮灯"[$0] } == ["灯"])
        #expect(Tokens.query("灯").ranges(in: "").isEmpty)
        #expect(Tokens.query("").ranges(in: "灯").isEmpty)
    }

    @Test("a vector holds positions, as PostgreSQL writes them")
    func vector() { #expect(Tokens.vector(Tokens.index("路灯a路灯")) == "'路灯':1 '灯':2 'a':3 '路灯':4 '灯':5 ") }
}
