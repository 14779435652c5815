import Civics
import Yams

/// Why a rule file is not taken: the line counted from 1, the field, the reason in Chinese. Nothing of a file with an error is taken.
public struct RuleFileError: Error, Equatable, Sendable, CustomStringConvertible {
    public let line: Int
    public let field: String
    public let reason: String

    public init(line: Int, field: String, reason: String) { (self.line, self.field, self.reason) = (line, field, reason) }

    public var description: String { "规则文件第\(line)行\(field.isEmpty ? "" : "“\(field)”")：\(reason)" }
}

/// The one YAML file in which localities set their own values.
///
///     rules:
///       - rule: opinion.answer.town
///         territory: "990102"
///         value: 8个工作日
///         from: 2026-01-01
///         until: 2026-12-31     # may be left out
///         basis: 《…办法》第七条
public enum RuleFile {
    public static let mostBytes = 1_000_000
    public static let mostRules = 5_000
    static let fields = ["rule", "territory", "value", "from", "until", "basis"]

    /// The book with the file's values. `territories` tells whether a code is known. Throws on the first error; an empty file adds nothing.
    public static func read(_ text: String, into book: RuleBook, territories: (String) -> Bool) throws(RuleFileError) -> RuleBook {
        guard text.utf8.count <= mostBytes else { throw RuleFileError(line: 1, field: "", reason: "文件超过1 MB，没有读取；请确认选对了文件") }
        let bare = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        try RuleFileScreen().check(bare)
        let (rows, overrides) = try parse(bare, book, territories)
        do throws(RuleFlaw) { return try book.adding(overrides) } catch {
            let row = rows[min(error.index, rows.count - 1)]
            throw RuleFileError(line: row.line(of: error.field), field: error.field, reason: error.reason)
        }
    }

    private static func parse(
        _ text: String, _ book: RuleBook, _ territories: (String) -> Bool
    ) throws(RuleFileError) -> ([RuleRow], [RuleBook.Override]) {
        guard let root = try compose(text) else { return ([], []) }
        guard root.scalar.map({ $0.string.isEmpty || $0.string == "~" }) != true else { return ([], []) }
        guard let mapping = root.mapping else { throw RuleFileError(line: root.line, field: "", reason: "文件应以 rules: 开头") }
        var list: Node?
        for (key, value) in mapping {
            guard key.scalar?.string == "rules" else {
                throw RuleFileError(line: key.line, field: key.shown, reason: "不认识这一项；文件最外层只能有 rules")
            }
            list = value
        }
        guard let list, list.scalar?.string.isEmpty != true else { return ([], []) }
        guard let items = list.sequence else { throw RuleFileError(line: list.line, field: "rules", reason: "rules 下面应是一列以“- ”开头的条目") }
        guard items.count <= mostRules else { throw RuleFileError(line: list.line, field: "rules", reason: "超过\(mostRules)条，没有读取") }
        var rows: [RuleRow] = []
        var overrides: [RuleBook.Override] = []
        var seen: [String: Int] = [:]
        for item in items {
            let row = try RuleRow(item)
            let override = try row.override(book, territories)
            let place = "\(override.rule)\u{1f}\(override.territory)\u{1f}\(override.inForce.from)"
            if let before = seen.updateValue(row.line, forKey: place) {
                let reason = "与第\(before)行起的条目重复：同一规则、同一区划、同一起始日只能有一个值"
                throw RuleFileError(line: row.line(of: "rule"), field: "rule", reason: reason)
            }
            rows.append(row)
            overrides.append(override)
        }
        return (rows, overrides)
    }

    private static func compose(_ text: String) throws(RuleFileError) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            // An unfinished file is found out after its last line.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            throw RuleFileError(line: min(error.line ?? 1, lines), field: error.duplicate ?? "", reason: error.chinese)
        } catch {
            throw RuleFileError(line: 1, field: "", reason: "不是可以读取的 YAML 文件；请用 UTF-8 编码保存")
        }
    }
}
