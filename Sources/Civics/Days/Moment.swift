/// An instant, to the millisecond, read and written in China standard time (UTC+8, no summer time).
///
/// Moments outside the years 1900 to 2200 keep their milliseconds, but show the nearest day inside.
public struct Moment: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    static let perDay: Int64 = 86_400_000
    static let offset: Int64 = 8 * 3_600_000

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The given time of day in China; nil where a clock shows no such time.
    public init?(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, 0...999 ~= millisecond else { return nil }
        let time = Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
        milliseconds = Int64(day.number) * Moment.perDay + time - Moment.offset
    }

    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// Days since 1970-01-01 and milliseconds within the day, both in China.
    private var parts: (day: Int64, time: Int) {
        // Split before adding the eight hours: the sum could overflow at the ends of Int64.
        var (day, time) = milliseconds.quotientAndRemainder(dividingBy: Moment.perDay)
        time += Moment.offset
        if time < 0 { (day, time) = (day - 1, time + Moment.perDay) }
        if time >= Moment.perDay { (day, time) = (day + 1, time - Moment.perDay) }
        return (day, Int(time))
    }

    /// The day on a calendar in China.
    public var day: Day { Day(clamping: Int(parts.day)) }
    public var millisecondOfDay: Int { parts.time }
    public var hour: Int { parts.time / 3_600_000 }
    public var minute: Int { parts.time / 60_000 % 60 }
    public var second: Int { parts.time / 1_000 % 60 }

    /// 09:32
    public var clockText: String { "\(Digits.two(hour)):\(Digits.two(minute))" }

    /// 2026年3月8日 09:32
    public var chinese: String { "\(day.chinese) \(clockText)" }

    /// 2019-04-25T09:32:09+08:00, with milliseconds where there are any.
    public var iso: String {
        let rest = parts.time % 1_000
        return "\(day)T\(clockText):\(Digits.two(second))\(rest == 0 ? "" : "." + Digits.three(rest))+08:00"
    }
}
