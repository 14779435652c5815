import Civics
import Testing

@testable import Office

private func day(_ text: String) -> Day { Day(text) ?? .earliest }

private let book: RuleBook = {
    let law = Citation(law: "信访条例", article: "第二十三条")
    let rules = [
        Rule(
            id: "sample.object", name: "退回异议期限", value: .span(.workingDays(5)), citation: law, status: .statute,
            bound: .atMost(.span(.workingDays(5)))),
        Rule(id: "sample.answer", name: "办理期限", value: .span(.workingDays(10)), citation: law, status: .localDefault),
        Rule(id: "sample.rounds", name: "再次交办次数", value: .integer(2), citation: law, status: .practice, unit: "次"),
        Rule(id: "sample.open", name: "公开答复", value: .flag(true), citation: law, status: .localDefault),
        Rule(id: "sample.scale", name: "评价等次", value: .choice("三级"), citation: law, status: .localDefault, options: ["三级", "四级"]),
        Rule(id: "sample.fixed", name: "过半数", value: .integer(50), citation: law, status: .statute, overridable: false),
        Rule(
            id: "sample.ended", name: "旧规则", value: .integer(1), citation: law, status: .statute,
            inForce: InForce(from: .earliest, until: day("2020-12-31"))),
    ]
    guard let book = try? RuleBook(rules) else { preconditionFailure("the sample rules contradict themselves") }
    return book
}()

private func read(_ text: String) throws(RuleFileError) -> RuleBook {
    try RuleFile.read(text, into: book) { ["990102", "9901"].contains($0) }
}

/// One whole entry, lines 2 to 6, with one line replaced.
private func entry(_ field: String, _ line: String?) -> String {
    let lines = [
        ("rule", "  - rule: sample.answer"), ("territory", "    territory: \"990102\""), ("value", "    value: 8个工作日"),
        ("from", "    from: 2026-01-01"), ("basis", "    basis: 《某县办法》第七条"),
    ]
    let taken = lines.compactMap { $0.0 == field ? line : $0.1 }
    return "rules:\n" + taken.joined(separator: "\n") + "\n"
}

@Suite struct RuleFileTests {
    @Test("A right file changes the book from its day on, for its territory")
    func right() throws {
        let local = try read(
            """
            # 本县
            rules:
              - rule: sample.answer
                territory: "990102"
                value: 8个工作日
                from: 2026-01-01
                basis: 《某县办法》第七条
              - {rule: sample.open, territory: 9901, value: 否, from: 2026-01-01, until: 2026-12-31, basis: 县〔2026〕5号}
              - rule: sample.scale
                territory: "990102"
                value: 四级
                from: 2026-01-01
                basis: 主任会议[2026]3号纪要
            """)
        let answer = local.value(of: "sample.answer", territories: ["990102", "9901"], on: day("2026-01-01"))
        #expect(answer?.value == .span(.workingDays(8)) && answer?.citation.chinese == "《某县办法》第七条" && answer?.territory == "990102")
        #expect(local.value(of: "sample.open", territories: ["990102", "9901"], on: day("2026-12-31"))?.value == .flag(false))
        #expect(local.value(of: "sample.open", territories: ["990102", "9901"], on: day("2027-01-01"))?.value == .flag(true))
        #expect(local.overrides.count == 3 && local.version(on: day("2026-01-01")) != book.version(on: day("2026-01-01")))
    }

    @Test("An empty file adds nothing", arguments: ["", "\n\n", "# 空\n", "rules:\n", "rules: []\n", "~", "\u{FEFF}rules:\n"])
    func empty(_ text: String) throws { #expect(try read(text).overrides.isEmpty) }

    @Test("A wrong entry is refused with its line, field and reason", arguments: [
        ("rule", "  - rule: sample.nothing", 2, "rule", "没有名为“sample.nothing”的规则"),
        ("rule", "  - rule: sample.fixed", 4, "value", "“8个工作日”不对，“过半数”应为整数（如 3）"),
        ("rule", "  - rule: sample.object", 4, "value", "“退回异议期限”定为8个工作日，宽于法律底线：《信访条例》第二十三条规定不超过5个工作日"),
        ("rule", "  - rule: sample.scale", 4, "value", "“评价等次”没有选项“8个工作日”，可选：三级、四级"),
        ("rule", "  - rule: sample.open", 4, "value", "“8个工作日”不对，“公开答复”应为是或否"),
        ("rule", "  - rule: sample.ended\n    until: 2026-12-31", 5, "value", "“8个工作日”不对，“旧规则”应为整数（如 3）"),
        ("rule", "  - rule:", 2, "rule", "请写明规则的编号"),
        ("rule", "  - x: 1", 2, "x", "不认识这一项；可用的有 rule、territory、value、from、until、basis"),
        ("territory", "    territory: \"990199\"", 3, "territory", "没有代码为“990199”的行政区划"),
        ("territory", "    territory: [\"990102\"]", 3, "territory", "应是一个值，不能再分项"),
        ("value", "    value: 8", 4, "value", "“8”不对，“办理期限”应为期限（如 5个工作日、30日、3个月）"),
        ("value", "    value: 八个工作日", 4, "value", "“八个工作日”不对，“办理期限”应为期限（如 5个工作日、30日、3个月）"),
        ("from", "    from: 2026-02-30", 5, "from", "“2026-02-30”不是日期，应写作 2026-01-01，且在1900年至2200年之间"),
        ("from", "    from: 2026/1/1", 5, "from", "“2026/1/1”不是日期，应写作 2026-01-01，且在1900年至2200年之间"),
        ("from", "    from: 2026-01-01\n    until: 2025-12-31", 6, "until", "截止日2025-12-31早于起始日2026-01-01"),
        ("from", "    from: 2026-01-01\n    until: 无", 6, "until", "“无”不是日期，应写作 2026-01-01，且在1900年至2200年之间"),
        ("basis", "    basis: \" \"", 6, "basis", "请写明依据，如《…办法》第七条"),
        ("basis", "    basis: 《某县办法》\n    note: 备注", 7, "note", "不认识这一项；可用的有 rule、territory、value、from、until、basis"),
        ("basis", "    basis: 《某县办法》\n  - 8", 7, "", "每一条应写成 rule、territory、value、from、basis 几项"),
        ("basis", "    basis: a\u{7}b", 6, "", "含有控制字符或乱码；请用 UTF-8 编码保存"),
        ("basis", "    basis: &a 《某县办法》", 6, "", "不支持 YAML 的锚点（&、*）；请写出完整内容，文字以 & 或 * 开头的请加引号"),
    ])
    func wrong(_ field: String, _ with: String, _ line: Int, _ inField: String, _ reason: String) {
        let error = #expect(throws: RuleFileError.self) { try read(entry(field, with)) }
        #expect(error == RuleFileError(line: line, field: inField, reason: reason))
    }

    @Test("A missing field is told at its entry", arguments: ["territory", "value", "from", "basis"])
    func missing(_ field: String) {
        let error = #expect(throws: RuleFileError.self) { try read(entry(field, nil)) }
        #expect(error?.line == 2 && error?.field == field && error?.reason.hasPrefix("请写明") == true)
    }

    @Test("Rules that may not be changed, or were not in force, or are given twice, are refused", arguments: [
        ("rules:\n- {rule: sample.fixed, territory: 9901, value: 40, from: 2026-01-01, basis: x}", 2, "value",
            "“过半数”由《信访条例》第二十三条规定，不能由本地另定"),
        ("rules:\n- {rule: sample.ended, territory: 9901, value: 2, from: 2026-01-01, basis: x}", 2, "from", "规则“sample.ended”在这段时间不施行"),
        (
            "rules:\n- {rule: sample.rounds, territory: 9901, value: 2, from: 2026-01-01, basis: x}\n\n"
                + "- {rule: sample.rounds, territory: 9901, value: 3, from: 2026-01-01, basis: y}",
            4, "rule", "与第2行起的条目重复：同一规则、同一区划、同一起始日只能有一个值"
        ),
    ])
    func refused(_ text: String, _ line: Int, _ field: String, _ reason: String) {
        let error = #expect(throws: RuleFileError.self) { try read(text) }
        #expect(error == RuleFileError(line: line, field: field, reason: reason))
    }

    @Test("What is no rule file is refused, and nothing crashes", arguments: [
        ("rule: x", 1), ("rules: 5", 1), ("rules:\n  a: 1", 2), ("- a", 1), ("rules:\n\trule: x", 2), ("rules:\n  - rule: \"x", 2),
        ("a: 1\nrules:\n", 1),
        ("rules:\nrules:\n", 1), ("rules:\n  - rule: x\n    rule: y\n", 2), ("--- a\n--- b\n", 2), ("\u{0}", 1), ("a\nb\u{FFFD}", 2),
        ("rules: *x", 1),
        (String(repeating: "[", count: 400_000), 1), (String(repeating: "[\n", count: 400_000), 21),
        (String(repeating: "- ", count: 400_000), 1),
        (String(repeating: "x", count: 1_000_001), 1), ("rules:\n" + String(repeating: "- a\n", count: 5_001), 2),
        (String(repeating: "? ", count: 900), 1),
        ("rules:\n" + String(repeating: "a", count: 3_000), 2), ("%YAML 9.9\n---\nrules:", 1), ("!!binary x", 1), ("rules: {a: [", 1),
    ])
    func nonsense(_ text: String, _ line: Int) {
        let error = #expect(throws: RuleFileError.self) { try read(text) }
        #expect(error?.reason.unicodeScalars.contains { $0.value > 0x4E00 } == true && (error?.line ?? 0) >= 1)
        #expect(error?.line == line, "\(error?.description ?? "taken")")
    }

    @Test("Every file cut off somewhere is either taken or refused")
    func truncated() {
        let text = Array((entry("", nil) + entry("rule", "  - rule: sample.open").dropFirst(7)).unicodeScalars)
        for length in 0..<text.count {
            _ = try? read(String(String.UnicodeScalarView(text[..<length])))
        }
    }
}
