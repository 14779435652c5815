/// One figure as a sentence; the number is a link to the list it counts.
public struct FigureLine: Piece {
    public var before: String
    public var number: String
    public var after: String
    public var href: String
    /// How it compares: "比去年同期多31件".
    public var note: String?

    public init(_ before: String, _ number: String, _ after: String, href: String, note: String? = nil) {
        self.before = before
        self.number = number
        self.after = after
        self.href = href
        self.note = note
    }

    public init(_ before: String, _ number: Int, _ after: String, href: String, note: String? = nil) {
        self.init(before, FigureLine.grouped(number), after, href: href, note: note)
    }

    /// 1204567 as "1,204,567".
    public static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var out = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return out
    }

    public var html: HTML {
        "<p class=\"figure-line\">\(before) <a href=\"\(href)\">\(number)</a> \(after)\(when(note) { " <small>\($0)</small>" })</p>"
    }
}
