import Office
import Testing

@testable import Web

@Suite("Masking and titles")
struct MaskingTests {
    @Test("Numbers that lead to a person are masked", arguments: [
        ("电话13812345678", "电话***"), ("138-1234-5678找我", "***找我"), ("１３８１２３４５６７８", "***"), ("+86 138 1234 5678", "+***"),
        ("0371-63251234", "***"), ("（0371）63251234", "（***"), ("身份证410105199003071234。", "身份证***。"), ("41010519900307123X", "***"),
        ("410105900307123", "***"), ("卡号6222 0212 3456 7890 123", "卡号***"), ("3号楼2单元501室", "3号楼2单元***室"),
    ])
    func masked(_ text: String, _ expected: String) { #expect(Masking.masked(text) == expected) }

    @Test("Days, numbers of houses, amounts and reference numbers stay", arguments: [
        "2026-03-08", "灯塔路27号", "YJ2026-000123", "12345热线", "3.5万元", "2026年11月20日 15:30", "99路公交", "1号线2站",
    ])
    func stays(_ text: String) { #expect(Masking.masked(text) == text) }

    @Test("A title out of the words leaves out greetings and introductions", arguments: [
        ("您好,我叫王芳,灯塔路的路灯坏了。很久了。", "灯塔路的路灯坏了"), ("路灯坏了。请修", "路灯坏了"), ("我是李四。楼道漏水严重", "楼道漏水严重"),
    ])
    func titles(_ text: String, _ expected: String) { #expect(FirstSentence.title(of: text) == expected) }

    @Test("A long sentence is cut at forty characters")
    func long() { #expect(FirstSentence.title(of: String(repeating: "灯", count: 300)).count == 40) }
}
