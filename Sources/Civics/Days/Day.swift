/// A calendar day of the Gregorian calendar, without a time and without a zone.
///
/// Limits: 1 January 1900 to 31 December 2200. Arithmetic that would leave these limits stops at them, so no sum of days can crash.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int32

    public static let earliest = Day(unchecked: Day.number(1900, 1, 1))
    public static let latest = Day(unchecked: Day.number(2200, 12, 31))

    private init(unchecked number: Int) { self.number = Int32(truncatingIfNeeded: number) }

    /// Nil where the calendar has no such day (30 February) or the year is outside 1900...2200.
    public init?(year: Int, month: Int, day: Int) {
        guard 1900...2200 ~= year, 1...12 ~= month, day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        self.init(unchecked: Day.number(year, month, day))
    }

    /// Nil where the number lies outside the limits.
    public init?(number: Int) {
        guard Int(Day.earliest.number)...Int(Day.latest.number) ~= number else { return nil }
        self.init(unchecked: number)
    }

    /// The nearest day inside the limits.
    public init(clamping number: Int) {
        self.init(unchecked: min(max(number, Int(Day.earliest.number)), Int(Day.latest.number)))
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var dayOfMonth: Int { civil.day }

    /// 1970-01-01 was a Thursday.
    public var weekday: Weekday { Weekday.all[floorModulo(Int(number) + 3, 7)] }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// Years are taken to begin on 1 March, so that the leap day is the last of its year and every 400 years (146,097 days) are alike.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let days = Int(number) + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Day: Comparable {
    /// More days than lie between the earliest and the latest come to the same.
    private static let limit = 200_000

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    public static func + (day: Day, days: Int) -> Day { Day(clamping: Int(day.number) + min(max(days, -limit), limit)) }
    public static func - (day: Day, days: Int) -> Day { Day(clamping: Int(day.number) - min(max(days, -limit), limit)) }
    public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

    /// The same day of another month; where that month is too short, its last day (民法典 art. 202).
    public func adding(months: Int) -> Day {
        let parts = civil
        // More months than the calendar holds come to the same as all of them.
        let count = parts.year * 12 + parts.month - 1 + min(max(months, -4_000), 4_000)
        guard 1900 * 12..<2201 * 12 ~= count else { return months < 0 ? .earliest : .latest }
        let (year, month) = (count / 12, count % 12 + 1)
        return Day(unchecked: Day.number(year, month, min(parts.day, Day.length(ofMonth: month, year: year))))
    }

    /// The next such day of a year, this day included; 29 February does not count.
    public func next(month: Int, day: Int) -> Day {
        let own = Day(year: year, month: month, day: day) ?? self
        return own >= self ? own : Day(year: year + 1, month: month, day: day) ?? .latest
    }

    public static func firstOf(year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? (year < 1900 ? .earliest : .latest) }
    public static func lastOf(year: Int) -> Day { Day(year: year, month: 12, day: 31) ?? (year < 1900 ? .earliest : .latest) }
}

extension Day: Strideable {
    public func distance(to other: Day) -> Int { other - self }
    public func advanced(by days: Int) -> Day { self + days }
}

/// The days of the week, Monday first as on a Chinese office calendar.
public enum Weekday: Int, CaseIterable, Hashable, Sendable, Codable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    static let all = Weekday.allCases
    public var isWeekend: Bool { self == .saturday || self == .sunday }
    public var chinese: String { ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"][rawValue - 1] }
    /// Mon … Sun, as the day table writes it.
    var abbreviation: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue - 1] }
}

func floorModulo(_ a: Int, _ b: Int) -> Int { let r = a % b; return r < 0 ? r + b : r }
func floorQuotient(_ a: Int, _ b: Int) -> Int { (a - floorModulo(a, b)) / b }
