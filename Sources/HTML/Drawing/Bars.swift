/// Horizontal bars, drawn on the server, each number a link to its list; the same numbers as a table beneath.
public struct Bars: Piece {
    public struct Bar: Sendable {
        public var label: String
        public var value: Int
        public var href: String?
        public var tone: Tone
        /// What stands for the number, when it is not plain: "78.4%".
        public var words: String?

        public init(_ label: String, _ value: Int, href: String? = nil, tone: Tone = .calm, words: String? = nil) {
            self.label = label
            self.value = value
            self.href = href
            self.tone = tone
            self.words = words
        }
    }

    public var title: String
    public var bars: [Bar]
    /// What the numbers count: "件".
    public var unit: String
    /// The value of a full bar; the largest value when nil.
    public var full: Int?
    public var empty: String

    public init(_ title: String, _ bars: [Bar], unit: String = "件", full: Int? = nil, empty: String = "这段时间还没有数据。") {
        self.title = title
        self.bars = bars
        self.unit = unit
        self.full = full
        self.empty = empty
    }

    public var html: HTML {
        guard !bars.isEmpty else {
            return "<figure class=\"bars\"><figcaption>\(title)</figcaption><p class=\"empty\">\(empty)</p></figure>"
        }
        let top = max(full ?? 0, full == nil ? bars.map(\.value).max() ?? 0 : 0, 1)
        return """
            <figure class="bars"><figcaption>\(title)</figcaption><ul class="bar-rows">\(each(bars) { row($0, top) })</ul>\
            <details><summary>看数据表</summary>\(table)</details></figure>
            """
    }

    private func row(_ bar: Bar, _ top: Int) -> HTML {
        // Thousandths of the full width; negative values and values above the full bar are drawn at the ends.
        let share = Int(Double(min(max(bar.value, 0), top)) / Double(top) * 1000 + 0.5)
        return """
            <li class="bar-row"><span>\(bar.label)</span>\
            <svg viewBox="0 0 1000 16" width="1000" height="16" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="bar-back" width="1000" height="16"/>\
            <rect class="bar-\(bar.tone.rawValue)" width="\(share)" height="16"/></svg>\
            <span class="number">\(number(bar))</span></li>
            """
    }

    private var table: HTML {
        """
        <table class="plain-table"><caption class="sr">\(title)</caption><thead><tr><th scope="col">项目</th>\
        <th scope="col" class="number">数量（\(unit)）</th></tr></thead><tbody>\
        \(each(bars) { "<tr><th scope=\"row\">\($0.label)</th><td class=\"number\">\(number($0))</td></tr>" })</tbody></table>
        """
    }

    private func number(_ bar: Bar) -> HTML {
        let words = bar.words ?? FigureLine.grouped(bar.value)
        return bar.href.map { "<a href=\"\($0)\">\(words)</a>" } ?? HTML(words)
    }
}
