import HTML
import Testing

@Suite("What comes from outside cannot become HTML")
struct EscapeTests {
    @Test(
        "Text is escaped",
        arguments: [
            ("", ""), ("市城管局", "市城管局"), ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"'", "&quot;&#39;"),
            ("&amp;", "&amp;amp;"), ("滨河路<script>路口", "滨河路&lt;script&gt;路口"), ("12345678<", "12345678&lt;"),
            ("路\n口\t\r", "路\n口\t\r"), ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"), ("😀&👨‍👩‍👧", "😀&amp;👨‍👩‍👧"), ("é<", "é&lt;"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(HTML(text).string == expected)
        #expect(("<p>\(text)</p>" as HTML).string == "<p>\(expected)</p>")
    }

    @Test("Every special byte is found at every place in a text", arguments: 0..<40)
    func everyPlace(_ place: Int) {
        for special in ["<", "&", "\"", "'", ">", "\u{1}"] {
            let text = String(repeating: "x", count: place) + special + String(repeating: "路", count: 40 - place)
            let html = HTML(text).string
            #expect(!html.contains(special) || special == "&")
            #expect(html.hasPrefix(String(repeating: "x", count: place)) && html.hasSuffix(String(repeating: "路", count: 40 - place)))
        }
    }

    @Test("Long text with many special characters comes through whole")
    func long() {
        let html = HTML(String(repeating: "<路>", count: 100_000)).string
        #expect(html.utf8.count == 100_000 * 11)
    }

    @Test("Each kind of value is put in its own way")
    func kinds() {
        let part: HTML = "<i>1</i>"
        let none: String? = nil
        let nothing: HTML? = nil
        #expect(("\(part)\(nothing)\(none)\([part, part])" as HTML).string == "<i>1</i><i>1</i><i>1</i>")
        #expect(("\("<" as String?)\("ab<"[...])\(7)\(Int64(-8))\(raw: "<hr>")" as HTML).string == "&lt;ab&lt;7-8<hr>")
        #expect(("\(when(false, part))\(when(true, part))\(each([1, 2]) { "<b>\($0)</b>" })" as HTML).string == "<i>1</i><b>1</b><b>2</b>")
    }

    @Test(
        "A value of a query is percent-encoded",
        arguments: [
            ("a b&c", "a%20b%26c"), ("路", "%E8%B7%AF"), ("-._~Z9", "-._~Z9"), ("\"<>'\n", "%22%3C%3E%27%0A"), ("/a?b=c", "%2Fa%3Fb%3Dc"),
        ])
    func percent(_ text: String, _ expected: String) {
        #expect(("?q=\(url: text)" as HTML).string == "?q=" + expected)
    }

    @Test(
        "A link of a strange scheme is only text",
        arguments: [
            ("/m/1", true), ("https://a.cn", true), ("tel:110", true), ("#a", true), ("m/1", true), ("javascript:alert(1)", false),
            ("JAVASCRIPT:a", false), (" javascript:a", false), ("data:text/html,1", false), ("java\nscript:a", false), ("", false),
            ("/\\evil", false),
        ])
    func links(_ href: String, _ isSafe: Bool) {
        #expect(HTML.link("看", to: href).string.hasPrefix("<a ") == isSafe)
    }

    @Test("Found words are marked and the rest is escaped")
    func marks() {
        #expect(highlight("滨河路<LED>", ["led", "滨河", "滨"]).string == "<mark>滨河</mark>路&lt;<mark>LED</mark>&gt;")
        #expect(highlight("a<b", []).string == "a&lt;b")
        #expect(highlight("aaa", ["", "aa"]).string == "<mark>aa</mark>a")
        #expect(highlight("amp &", ["amp"]).string == "<mark>amp</mark> &amp;")
    }

    @Test("Paragraphs follow empty lines")
    func paragraphs() {
        #expect(HTML.paragraphs("一\r\n二\n\n\n  \n<三>\n").string == "<p>一<br>二</p><p>&lt;三&gt;</p>")
        #expect(HTML.paragraphs(" \n ").isEmpty)
    }
}
