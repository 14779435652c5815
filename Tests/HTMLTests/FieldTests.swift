import HTML
import Testing

@Suite("Fields of forms")
struct FieldTests {
    static let choices = [Choice("1", "一<", note: "注", keys: "y", group: "组"), Choice("2", "二")]
    static let field = Field("a", "姓名\"<", help: "帮助<", error: "错了<", isRequired: true)
    static let controls: [(String, HTML)] = [
        ("text", field.text("值\"<")), ("textarea", field.textarea("\n值</textarea>")), ("tel", field.tel("1\"")),
        ("date", field.date("x\"", from: "2026-01-01")),
        ("number", field.number("1", in: 0...9)), ("password", field.password()), ("search", field.search("\"")),
        ("file", field.file(accept: "image/*", isMultiple: true, shrinks: true)),
        ("select", field.select(choices, chosen: "2")), ("searchSelect", field.searchSelect(choices)),
        ("lookup", field.lookup("\"", proposals: choices)),
        ("radios", field.radios(choices, chosen: "1")), ("checkboxes", field.checkboxes(choices, chosen: ["1", "2"])),
        ("checkbox", field.checkbox(isOn: true)),
        ("stars", field.stars(chosen: 3)),
    ]

    @Test("Every control is labelled, tied to its help and its error, and balanced", arguments: controls.map(\.0))
    func everyControl(_ name: String) throws {
        let html = try #require(Self.controls.first { $0.0 == name }?.1)
        let words = html.string.replacing("<option", with: "<i").replacing("</option", with: "</i")
        #expect(flaws(in: HTML(raw: words)) == [])
        for part in [
            "姓名&quot;&lt;", "aria-describedby=\"a-help a-error\"", "aria-invalid=\"true\"", "id=\"a-help\"", "id=\"a-error\"", " id=\"a\"",
            "name=\"a\"",
        ] {
            #expect(html.string.contains(part), "\(part)")
        }
        #expect(
            html.string.contains("<label for=\"a\">") || html.string.contains("<legend>")
                || html.string.contains("<label class=\"choice\">"))
    }

    @Test("A textarea gives back a leading line end and what was typed")
    func textarea() { #expect(Field("a", "b").textarea("\n<x>").string.contains(">\n\n&lt;x&gt;</textarea>")) }

    @Test("A password is never given back, and what may be left empty says so")
    func small() {
        #expect(Field("p", "密码").password().string.contains("value=\"\""))
        #expect(Field("p", "密码").text().string.contains("选填"))
        #expect(!Field("p", "密码", isRequired: true).text().string.contains("选填"))
    }

    @Test("Stars are five radios with words")
    func stars() {
        let html = Field("s", "评价", isRequired: true).stars(chosen: 4).string
        #expect(html.split(separator: "type=\"radio\"").count == 6)
        #expect(html.contains("value=\"4\" required checked") && html.contains("5星 很满意"))
    }

    @Test("A form carries its tokens and says when files come with it")
    func form() {
        let html = Form(action: "/a?b&c", csrf: "t\"", once: "o", isMultipart: true, id: "f", data: [("draft", "speak")]).html("<p></p>")
        for part in [
            "action=\"/a?b&amp;c\"", "name=\"csrf\" value=\"t&quot;\"", "name=\"once\" value=\"o\"", "multipart/form-data",
            "data-draft=\"speak\"",
        ] {
            #expect(html.string.contains(part), "\(part)")
        }
        #expect(flaws(in: html) == [])
        #expect(Form(action: "/s", method: .get).html("").string == "<form action=\"/s\" method=\"get\"></form>")
    }

    @Test("The summary of errors links to the fields")
    func summary() {
        #expect(ErrorSummary([("phone", "手机号应是11位数字")]).html.string.contains("<a href=\"#phone\">手机号应是11位数字</a>"))
        #expect(ErrorSummary([]).html.isEmpty)
    }
}
