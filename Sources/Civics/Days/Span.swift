/// A length of time as the law states it: so many days, working days or months.
///
/// Limits: 0 to 3,650 days, 0 to 2,500 working days, 0 to 120 months where read from text; larger ones are clamped by `Day`'s limits.
public enum Span: Hashable, Sendable {
    case days(Int)
    case workingDays(Int)
    case months(Int)

    /// The unit alone; only spans of one unit can be compared or added.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case days = "d"
        case workingDays = "wd"
        case months = "m"

        /// 日, 个工作日, 个月
        public var chinese: String {
            switch self {
            case .days: "日"
            case .workingDays: "个工作日"
            case .months: "个月"
            }
        }

        var most: Int {
            switch self {
            case .days: 3_650
            case .workingDays: 2_500
            case .months: 120
            }
        }
    }

    public init(_ count: Int, _ unit: Unit) {
        switch unit {
        case .days: self = .days(count)
        case .workingDays: self = .workingDays(count)
        case .months: self = .months(count)
        }
    }

    public var unit: Unit {
        switch self {
        case .days: .days
        case .workingDays: .workingDays
        case .months: .months
        }
    }

    public var count: Int {
        switch self {
        case .days(let count), .workingDays(let count), .months(let count): count
        }
    }

    /// 30日, 5个工作日, 3个月
    public var chinese: String { "\(count)\(unit.chinese)" }

    /// 30d, 5wd, 3m: for files and the journal.
    public var code: String { "\(count)\(unit.rawValue)" }

    /// 30日 or 30天 or 30d, 5个工作日 or 5工作日 or 5wd, 3个月 or 3m, 1年 or 1y; nil for anything else or beyond the limits.
    public init?(_ text: String) {
        guard text.utf8.count <= 32 else { return nil }
        let digits = text.utf8.prefix { 48...57 ~= $0 }
        guard digits.count <= 4, let count = Digits.value(ArraySlice(digits)) else { return nil }
        var word = text.unicodeScalars.dropFirst(digits.count)
        while word.first == " " { word.removeFirst() }
        let read: (Unit, times: Int)? =
            switch String(word) {
            case "日", "天", "d": (.days, 1)
            case "个工作日", "工作日", "wd": (.workingDays, 1)
            case "个月", "月", "m": (.months, 1)
            case "年", "y": (.months, 12)
            default: nil
            }
        guard let (unit, times) = read, count * times <= unit.most else { return nil }
        self.init(count * times, unit)
    }
}

extension Span: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let span = Span(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "期限应写作 30日、5个工作日或3个月")
        }
        self = span
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
