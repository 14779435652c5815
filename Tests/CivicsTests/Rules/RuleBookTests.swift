import Testing

@testable import Civics

enum SampleRules {
    static let petition = Citation(law: "信访条例", article: "第二十三条", quote: "应当自收到之日起5个工作日内提出异议")
    static let house = Citation(law: "本平台默认值", article: "")
    static let object = Rule(
        id: "sample.object", name: "退回异议期限", value: .span(.workingDays(5)), citation: petition, status: .statute,
        bound: .atMost(.span(.workingDays(5))))
    static let answer = Rule(id: "sample.answer", name: "办理期限", value: .span(.workingDays(10)), citation: house, status: .localDefault)
    static let visits = Rule(
        id: "sample.visits", name: "每年接待次数", value: .integer(2), citation: house, status: .practice, bound: .between(.integer(1),
        .integer(12)), unit: "次")
    static let open = Rule(
        id: "sample.open", name: "公开答复", value: .flag(true), citation: house, status: .statute, bound: .atLeast(.flag(true)))
    static let scale = Rule(
        id: "sample.scale", name: "评价等次", value: .choice("三级"), citation: house, status: .localDefault, options: ["三级", "四级"])
    static let title = Rule(id: "sample.title", name: "机构名称", value: .text("代表工委"), citation: house, status: .localDefault)
    static let fixed = Rule(
        id: "sample.fixed", name: "过半数", value: .integer(50), citation: petition, status: .statute, overridable: false)
    static let old = Rule(
        id: "sample.changed", name: "修法前后", value: .integer(1), citation: house, status: .statute, inForce: InForce(from: .earliest,
        until: day("2024-12-31")))
    static let new = Rule(
        id: "sample.changed", name: "修法前后", value: .integer(3), citation: house, status: .statute,
        inForce: InForce(from: day("2025-01-01")))
    static let all = [object, answer, visits, open, scale, title, fixed, old, new]
    static func book() throws -> RuleBook { try RuleBook(all) }
}

func local(
    _ rule: String, _ value: RuleValue, in territory: String = "990102", from: String = "2026-01-01", until: String? = nil,
    basis: String = "《某县办法》第七条"
) -> RuleBook.Override {
    .init(rule: rule, territory: territory, value: value, inForce: InForce(from: day(from), until: until.map(day)), basis: basis)
}

@Suite struct RuleBookTests {
    @Test("The nearest territory's own value wins from its day on, else the next one's, else the built-in")
    func nearest() throws {
        let book = try SampleRules.book().adding([
            local("sample.answer", .span(.workingDays(8))), local("sample.answer", .span(.days(12)), in: "9901", from: "2025-06-01"),
            local("sample.answer", .span(.workingDays(6)), from: "2026-07-01", until: "2026-12-31"),
        ])
        func value(_ on: String, _ territories: [String] = ["990102", "9901", "99"]) -> String? {
            book.value(of: "sample.answer", territories: territories, on: day(on)).map { "\($0.chinese) \($0.territory ?? "-")" }
        }
        #expect(value("2025-01-01") == "10个工作日 -" && value("2025-06-01") == "12日 9901" && value("2025-12-31") == "12日 9901")
        #expect(value("2026-01-01") == "8个工作日 990102" && value("2026-07-01") == "6个工作日 990102" && value("2027-01-01") == "8个工作日 990102")
        #expect(value("2026-08-01", ["990103"]) == "10个工作日 -" && value("2026-08-01", []) == "10个工作日 -")
        let resolved = try #require(book.value(of: "sample.answer", territories: ["990102"], on: day("2026-02-01")))
        #expect(resolved.citation.chinese == "《某县办法》第七条" && resolved.version.hasPrefix("2026-01-01."))
        #expect(book.value(of: "sample.none", on: day("2026-01-01")) == nil)
    }

    @Test("A rule that the law changed has one value before and one after")
    func changed() throws {
        let book = try SampleRules.book()
        #expect(book.value(of: "sample.changed", on: day("2024-12-31"))?.value == .integer(1))
        #expect(book.value(of: "sample.changed", on: day("2025-01-01"))?.value == .integer(3))
    }

    @Test("The version changes when a rule in force does, on its day, and not with the order of declaration")
    func versions() throws {
        let book = try SampleRules.book()
        let same = try RuleBook(SampleRules.all.reversed())
        #expect(book.version(on: day("2026-01-01")) == same.version(on: day("2026-01-01"))
            && book.version(on: day("2026-01-01")).count == 8)
        #expect(book.version(on: day("2024-12-31")) != book.version(on: day("2025-01-01")))
        let changed = try book.adding([local("sample.answer", .span(.workingDays(8)), until: "2026-06-30")])
        for (text, differs) in [("2025-12-31", false), ("2026-01-01", true), ("2026-06-30", true), ("2026-07-01", false)] {
            #expect((changed.version(on: day(text)) != book.version(on: day(text))) == differs)
        }
        #expect(try RuleBook([]).version(on: .latest) == "00000000")
    }

    @Test("Versions stand in journals: they may not change from release to release")
    func versionsStay() throws {
        let book = try RuleBook([SampleRules.answer])
        #expect(book.version(on: day("2026-01-01")) == "09fb83dd")
        #expect(book.value(of: "sample.answer", on: day("2026-01-01"))?.version == "1900-01-01.363a10f3")
        #expect(Notices.table.version == "2020-2026.a782a784")
    }

    @Test("A local value may be stricter than the law, never looser", arguments: [
        ("sample.object", RuleValue.span(.workingDays(3)), true), ("sample.object", .span(.workingDays(5)), true),
        ("sample.object", .span(.workingDays(6)), false),
        ("sample.object", .span(.days(3)), false), ("sample.object", .integer(3), false), ("sample.visits", .integer(12), true),
        ("sample.visits", .integer(0), false), ("sample.visits", .integer(13), false), ("sample.open", .flag(false), false),
        ("sample.open", .flag(true), true),
        ("sample.scale", .choice("四级"), true), ("sample.scale", .choice("五级"), false), ("sample.fixed", .integer(50), false),
        ("sample.none", .integer(1), false),
        ("sample.answer", .span(.months(1)), true), ("sample.title", .text("\u{7}"), false), ("sample.answer", .span(.days(-1)), false),
    ])
    func bounds(_ rule: String, _ value: RuleValue, _ stands: Bool) throws {
        let book = try SampleRules.book()
        #expect((book.flaw(of: local(rule, value)) == nil) == stands)
        #expect(((try? book.adding([local(rule, value)])) != nil) == stands)
    }

    @Test("Flaws name the field, the reason, and which value it was")
    func flaws() throws {
        let book = try SampleRules.book()
        let looser = local("sample.object", .span(.workingDays(6)))
        #expect(
            book.flaw(of: looser)
                == RuleFlaw(field: "value", reason: "“退回异议期限”定为6个工作日，宽于法律底线：《信访条例》第二十三条规定不超过5个工作日"))
        let fine = local("sample.answer", .span(.days(9)))
        let error = #expect(throws: RuleFlaw.self) { try book.adding([fine, looser]) }
        #expect(error?.index == 1)
        #expect(throws: RuleFlaw.self) { try book.adding([fine, fine]) }
        #expect(throws: RuleFlaw.self) { try book.adding([fine]).adding([fine]) }
        #expect(book.flaw(of: local("sample.answer", .span(.days(9)), basis: " "))?.field == "basis")
        #expect(book.flaw(of: local("sample.answer", .span(.days(9)), until: "2025-12-31"))?.field == "until")
    }

    @Test("Built-in rules that contradict themselves are refused")
    func builtIn() {
        let loose = Rule(id: "x", name: "x", value: .integer(9), citation: SampleRules.house, status: .statute, bound: .atMost(.integer(5)))
        let unknown = Rule(id: "x", name: "x", value: .choice("c"), citation: SampleRules.house, status: .practice, options: ["a"])
        for rules in [[loose], [unknown], [SampleRules.answer, SampleRules.answer]] {
            #expect(throws: RuleFlaw.self) { try RuleBook(rules) }
        }
    }
}
