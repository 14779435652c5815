import Civics

/// 打分表 (S0-20): the indicators of a programme, each with its full marks and what a site was given; one line each.
public struct ScoreSheet: Sendable {
    public struct Line: Sendable {
        public let indicator: String
        /// Nil where the programme does not say.
        public let full: Int?
        public let given: Int?
    }

    public static let most = 1_000

    public let lines: [Line]

    /// - Parameters:
    ///   - indicators: a line each, 指标｜分值.
    ///   - scores: a line each in the same order, its last number being the marks.
    public init(indicators: String, scores: String) {
        let given = scores.split(whereSeparator: \.isNewline).map { Self.cut(String($0)).number }
        lines = indicators.split(whereSeparator: \.isNewline).enumerated().map { index, text in
            let (name, full) = Self.cut(String(text))
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

    /// 代表常在｜20 → 代表常在, 20; a line of nothing but a number has no name.
    private static func cut(_ line: String) -> (name: String, number: Int?) {
        let parts = line.split(whereSeparator: { "｜|\t".contains($0) }).map { $0.trimmingSpaces }
        guard let last = parts.last else { return ("", nil) }
        if let number = Int(last.hasSuffix("分") ? String(last.dropLast()) : last) { return (parts.dropLast().joined(separator: "｜"), number) }
        return (parts.joined(separator: "｜"), nil)
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
