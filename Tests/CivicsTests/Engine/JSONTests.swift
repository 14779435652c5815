import Testing

@testable import Civics

@Suite("The canonical form")
struct JSONTests {
    @Test("Equal values have equal bytes, and bytes read back to the value", arguments: [
        (JSON.object(["b": 1, "a": [true, .null, "路灯"]]), #"{"a":[true,null,"路灯"],"b":1}"#),
        (JSON.string("\"\\\n\u{01}/"), "\"\\\"\\\\\\n\\u0001/\""),
        (JSON.int(.min), "-9223372036854775808"),
        (JSON.object([:]), "{}"),
    ])
    func canonical(value: JSON, text: String) throws {
        #expect(value.canonicalText == text)
        #expect(try JSON(parsing: text) == value)
    }

    @Test("What is no journal value is refused with its place", arguments: [
        ("1.5", 1), ("{\"a\":1,\"a\":2}", 12), ("[1,]", 3), ("\"\\ud800\"", 7), ("nul", 3), ("{} x", 3), ("99999999999999999999", 19), ("", 0),
    ])
    func refused(text: String, offset: Int) {
        #expect(throws: JSONFlaw.self) { try JSON(parsing: text) }
    }

    @Test("Depth is limited") func depth() {
        #expect(throws: JSONFlaw.self) { try JSON(parsing: String(repeating: "[", count: 100)) }
    }
}
