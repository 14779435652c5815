/// The state of a deadline in one small chip: shape, words, and on request how the day was reckoned.
///
/// With an explanation it opens (`<details>`) and may not stand inside `<p>`; a `<div class="row">`, a cell or a fact holds it well.
public struct ClockChip: Piece, Equatable {
    public var tone: Tone
    /// What people say: "已超3天", "还有2个工作日", "已答复".
    public var words: String
    /// The exact day or time, for the tooltip and for print: "2026-04-08".
    public var exact: String?
    /// Each sentence of how the day came about; shown inside the chip when opened.
    public var explanation: [String]
    /// Where the whole reckoning can be read.
    public var href: String?

    public init(_ tone: Tone, _ words: String, exact: String? = nil, explanation: [String] = [], href: String? = nil) {
        self.tone = tone
        self.words = words
        self.exact = exact
        self.explanation = explanation
        self.href = href
    }

    /// A chip from the days that are left (negative: days over); `soonWithin` days or fewer count as soon.
    public static func left(
        _ days: Int, unit: String = "天", soonWithin: Int = 3, isProvisional: Bool = false, exact: String? = nil,
        explanation: [String] = [], href: String? = nil
    ) -> ClockChip {
        let words =
            switch days {
            case ..<0: "已超\(days.magnitude)\(unit)"
            case 0: "今天到期"
            default: "还有\(days)\(unit)"
            }
        let tone: Tone = days < 0 ? .late : days <= soonWithin ? .soon : isProvisional ? .provisional : .calm
        return ClockChip(tone, isProvisional ? words + "（暂计）" : words, exact: exact, explanation: explanation, href: href)
    }

    public var html: HTML {
        let face: HTML = """
            <span class="shape" aria-hidden="true">\(tone.shape)</span> \(words)\
            \(when(exact) { "<span class=\"exact\">(\($0))</span>" })
            """
        let title = HTML.attribute("title", exact)
        guard !explanation.isEmpty else {
            guard let href else { return "<span class=\"chip chip-\(tone.rawValue)\"\(title)>\(face)</span>" }
            return "<a class=\"chip chip-\(tone.rawValue)\" href=\"\(href)\"\(title)>\(face)</a>"
        }
        return """
            <details class="clock"><summary class="chip chip-\(tone.rawValue)"\(title)>\(face)</summary>\
            <div class="clock-why">\(each(explanation) { "<p>\($0)</p>" })\
            \(when(href) { "<p><a href=\"\($0)\">时限怎样计算</a></p>" })</div></details>
            """
    }
}
