import Civics

/// 打分表 (S0-20): the indicators of a programme, each with its full marks and what a site was given; one line each.
public struct ScoreSheet: Sendable {
    public struct Line: Sendable {
        public let indicator: String
        /// Nil where the programme does not say.
        public let full: Int?
        public let given: Int?
    }

    /// The marks of a line, and those of all lines together.
    public static let most = 1_000
    public static let mostLines = 100

    public let lines: [Line]

    /// - Parameters:
    ///   - indicators: a line each, 指标｜分值.
    ///   - scores: a line each in the same order, its last number being the marks.
    public init(indicators: String, scores: String) {
        let given = Self.rows(of: scores).map { Self.cut($0).number }
        lines = Self.rows(of: indicators).enumerated().map { index, text in
            let (name, full) = Self.cut(text)
            return Line(indicator: name, full: full, given: given.indices.contains(index) ? given[index] : nil)
        }
    }

    public init?(_ fields: [String: JSON]) {
        self.init(indicators: fields["indicators"]?.text ?? "", scores: fields["scores"]?.text ?? "")
        if lines.isEmpty { return nil }
    }

    public var total: Int { lines.reduce(0) { $0 + ($1.given ?? 0) } }
    public var full: Int { lines.reduce(0) { $0 + ($1.full ?? 0) } }

    /// The text that is kept: a line for each indicator with its marks.
    /// - Returns: nil where marks are missing; or, by line, why they cannot be.
    public func text(giving marks: [Int?]) -> (text: String, flaws: [Int: String]) {
        var flaws: [Int: String] = [:]
        for (index, line) in lines.enumerated() {
            guard marks.indices.contains(index), let mark = marks[index] else { flaws[index] = "还没有打分"; continue }
            let most = line.full ?? Self.most
            if !(0...most).contains(mark) { flaws[index] = "只能是0到\(most)" }
        }
        let text = zip(lines, marks).map { line, mark in "\(line.indicator)｜\(mark ?? 0)" }.joined(separator: "\n")
        return (text, flaws)
    }

    // MARK: What may be written

    /// Why nobody can be scored by these indicators; nil when one can.
    public static func flaw(inIndicators text: String) -> String? {
        let rows = rows(of: text)
        if rows.count > mostLines { return "最多\(mostLines)项，现有\(rows.count)项" }
        for (index, row) in rows.enumerated() {
            let (name, full) = cut(row)
            if parts(of: row).count > 1, full ?? 0 < 1 {
                return "第\(index + 1)行的分值应为1到\(most)的整数，请写成：指标｜分值；扣分的情况写进指标的说明里，不能写负数"
            }
            if name.isEmpty { return "第\(index + 1)行没有写指标，请写成：指标｜分值" }
        }
        let full = ScoreSheet(indicators: text, scores: "").full
        return full > most ? "各项分值相加是\(full)，最多\(most)，请改小" : nil
    }

    /// Why these are not the marks of this sheet; nil when they are.
    /// - Parameter scores: as in `init`; the name of the indicator may be left out, but not be another.
    public static func flaw(inScores scores: String, of indicators: String) -> String? {
        let (sheet, rows) = (ScoreSheet(indicators: indicators, scores: scores), rows(of: scores))
        if rows.count != sheet.lines.count { return "方案有\(sheet.lines.count)项指标，这里打了\(rows.count)项。请按方案的指标逐项打分" }
        for (index, line) in sheet.lines.enumerated() {
            let name = cut(rows[index]).name
            if !name.isEmpty, name != line.indicator {
                return "第\(index + 1)行「\(name.prefix(40))」不是方案的第\(index + 1)项「\(line.indicator.prefix(40))」。请按方案的指标逐项打分；方案的指标改过的，先把这个示范点打开保存一次"
            }
            let full = line.full ?? most
            guard let given = line.given, given <= full else { return "第\(index + 1)行「\(line.indicator.prefix(40))」只能是0到\(full)" }
        }
        return nil
    }

    /// The marks with the names of their indicators, and what they add up to: nobody types the total.
    static func settled(_ fields: [String: JSON]) throws -> [String: JSON] {
        let (indicators, scores) = (fields["indicators"]?.text ?? "", fields["scores"]?.text ?? "")
        if let flaw = flaw(inScores: scores, of: indicators) { throw Failure.unfit(field: "逐项得分", reason: flaw) }
        let sheet = ScoreSheet(indicators: indicators, scores: scores)
        return ["scores": .string(sheet.text(giving: sheet.lines.map(\.given)).text), "score": .int(Int64(sheet.total))]
    }

    private static func rows(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
    }

    private static func parts(of row: String) -> [String] { row.split(whereSeparator: { "｜|\t".contains($0) }).map { $0.trimmingSpaces } }

    /// 代表常在｜20 → 代表常在, 20; a line of nothing but a number has no name, and a number beyond 0...1,000 is none.
    private static func cut(_ row: String) -> (name: String, number: Int?) {
        let parts = parts(of: row)
        guard let last = parts.last else { return ("", nil) }
        if let number = Int(last.hasSuffix("分") ? String(last.dropLast()) : last), 0...most ~= number {
            return (parts.dropLast().joined(separator: "｜"), number)
        }
        return (parts.joined(separator: "｜"), nil)
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
