import Civics
import Yams

/// One entry of the rule file, with the lines of its fields.
struct RuleRow {
    let line: Int
    private var values: [String: (text: String, line: Int)] = [:]

    init(_ node: Node) throws(RuleFileError) {
        line = node.line
        guard let mapping = node.mapping else {
            throw RuleFileError(line: node.line, field: "", reason: "每一条应写成 rule、territory、value、from、basis 几项")
        }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard RuleFile.fields.contains(name) else {
                throw RuleFileError(line: key.line, field: key.shown, reason: "不认识这一项；可用的有 \(RuleFile.fields.joined(separator: "、"))")
            }
            guard let scalar = value.scalar else { throw RuleFileError(line: value.line, field: name, reason: "应是一个值，不能再分项") }
            values[name] = (scalar.string, key.line)
        }
    }

    /// Where a field stands; where it is missing, the entry.
    func line(of field: String) -> Int { values[field]?.line ?? line }

    func override(_ book: RuleBook, _ territories: (String) -> Bool) throws(RuleFileError) -> RuleBook.Override {
        let id = try text("rule", "请写明规则的编号")
        guard let rule = book.anyRule(id) else { throw wrong("rule", "没有名为“\(id.prefix(60))”的规则") }
        let territory = try text("territory", "请写明行政区划代码，并加引号，如 \"990102\"")
        guard territories(territory) else { throw wrong("territory", "没有代码为“\(territory.prefix(40))”的行政区划") }
        let from = try day("from", "请写明起始日，如 2026-01-01")
        let until = values["until"] == nil ? nil : try day("until", "截止日应写作 2026-12-31；没有截止日的，请删去这一项")
        let words = try text("value", "请写明数值")
        guard let value = RuleValue(words, like: rule.value) else {
            throw wrong("value", "“\(words.prefix(40))”不对，“\(rule.name)”应为\(rule.value.kindChinese)")
        }
        let basis = try text("basis", "请写明依据，如《…办法》第七条")
        guard basis.count <= 200 else { throw wrong("basis", "依据请不超过200字") }
        let inForce = InForce(from: from, until: until)
        let override = RuleBook.Override(rule: id, territory: territory, value: value, inForce: inForce, basis: basis)
        if let flaw = book.flaw(of: override) { throw wrong(flaw.field, flaw.reason) }
        return override
    }

    private func wrong(_ field: String, _ reason: String) -> RuleFileError {
        RuleFileError(line: line(of: field), field: field, reason: reason)
    }

    private func text(_ field: String, _ whenMissing: String) throws(RuleFileError) -> String {
        guard let text = values[field]?.text, !text.allSatisfy(\.isWhitespace) else { throw wrong(field, whenMissing) }
        return text
    }

    private func day(_ field: String, _ whenMissing: String) throws(RuleFileError) -> Day {
        let text = try text(field, whenMissing)
        guard let day = Day(text) else { throw wrong(field, "“\(text.prefix(40))”不是日期，应写作 2026-01-01，且在1900年至2200年之间") }
        return day
    }
}

extension Node {
    var line: Int { mark?.line ?? 1 }

    /// A key as an error shows it.
    var shown: String { String((scalar?.string ?? "").prefix(40)) }
}

extension YamlError {
    var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: nil
        }
    }

    /// The key that stands twice.
    var duplicate: String? {
        guard case .duplicatedKeysInMapping(let keys, _) = self else { return nil }
        return keys.first.map { String($0.prefix(40)) }
    }

    var chinese: String {
        switch self {
        case .duplicatedKeysInMapping: "同一条里有一项写了两遍"
        case .scanner, .parser, .composer: "YAML 写法有误，请检查这一行和上一行的缩进、冒号和引号"
        default: "不是可以读取的 YAML 文件；请用 UTF-8 编码保存"
        }
    }
}
