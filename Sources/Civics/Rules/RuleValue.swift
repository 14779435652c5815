/// What a rule fixes: a span, a number, yes or no, one of several choices, or words.
public enum RuleValue: Hashable, Sendable {
    case span(Span)
    case integer(Int)
    case flag(Bool)
    case choice(String)
    case text(String)
    /// A day of every year: 3月31日.
    case yearDay(month: Int, day: Int)

    static let greatestInteger = 1_000_000_000
    static let longestText = 500

    /// As a clerk reads it: 5个工作日, 3, 是.
    public var chinese: String {
        switch self {
        case .span(let span): span.chinese
        case .integer(let number): "\(number)"
        case .flag(let flag): flag ? "是" : "否"
        case .choice(let word), .text(let word): word
        case .yearDay(let month, let day): "\(month)月\(day)日"
        }
    }

    /// What kind of value it is, as an error names it, with an example.
    public var kindChinese: String {
        switch self {
        case .span: "期限（如 5个工作日、30日、3个月）"
        case .integer: "整数（如 3）"
        case .flag: "是或否"
        case .choice: "选项"
        case .text: "文字"
        case .yearDay: "每年的一天（如 3月31日）"
        }
    }

    /// Reads a value of the same kind as `pattern`; nil where the text is of another kind or beyond the limits.
    public init?(_ text: String, like pattern: RuleValue) {
        guard text.utf8.count <= RuleValue.longestText * 4 else { return nil }
        switch pattern {
        case .span:
            guard let span = Span(text) else { return nil }
            self = .span(span)
        case .integer:
            guard text.utf8.count <= 10, let number = Int(text), 0...RuleValue.greatestInteger ~= number else { return nil }
            self = .integer(number)
        case .flag:
            switch text {
            case "是", "true", "yes": self = .flag(true)
            case "否", "false", "no": self = .flag(false)
            default: return nil
            }
        case .choice: self = .choice(text)
        case .yearDay:
            guard let parts = text.wholeMatch(of: /([0-9]{1,2})(?:月)([0-9]{1,2})日/), let month = Int(parts.1), let day = Int(parts.2),
                (1...12).contains(month), (1...Day.length(ofMonth: month, year: 2001)).contains(day)
            else { return nil }
            self = .yearDay(month: month, day: day)
        case .text:
            let isClean = !text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 127 }
            guard !text.trimmingBlanks.isEmpty, text.count <= RuleValue.longestText, isClean else { return nil }
            self = .text(text)
        }
    }

    /// Kind and content, for hashing.
    var canonical: String {
        switch self {
        case .span(let span): "span:\(span.code)"
        case .integer(let number): "integer:\(number)"
        case .flag(let flag): "flag:\(flag)"
        case .choice(let word): "choice:\(word)"
        case .text(let word): "text:\(word)"
        case .yearDay(let month, let day): "yearDay:\(month)-\(day)"
        }
    }
}
