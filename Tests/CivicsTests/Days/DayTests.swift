import Testing

@testable import Civics

func day(_ text: String) -> Day { Day(text) ?? .earliest }

@Suite struct DayTests {
    @Test("Every day from 1900 to 2200 is the one after the day before, and reads back from its text")
    func everyDay() {
        var (year, month, date) = (1900, 1, 1)
        for number in Int(Day.earliest.number)...Int(Day.latest.number) {
            let day = Day(clamping: number)
            guard (day.year, day.month, day.dayOfMonth) == (year, month, date), Day(year: year, month: month, day: date) == day else {
                Issue.record("\(number) is \(day), not \(year)-\(month)-\(date)")
                return
            }
            if number.isMultiple(of: 97) { #expect(Day(day.description) == day && Day.lenient(day.chinese) == day) }
            date += 1
            if date > Day.length(ofMonth: month, year: year) { (month, date) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, date) == (2201, 1, 1))
    }

    @Test("Known days fall on their weekdays", arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-03-08", .sunday), ("1949-10-01", .saturday), ("2000-02-29", .tuesday),
        ("1900-01-01", .monday),
    ])
    func weekdays(_ text: String, _ weekday: Weekday) { #expect(day(text).weekday == weekday) }

    @Test("Only strict text is a day", arguments: [
        "2026-02-29", "2026-13-01", "1899-12-31", "2201-01-01", "2026-1-8", " 2026-01-08", "2026-01-08\n", "２０２６-01-08", "",
        "2026/01/08", "+026-01-08",
        "2026-01-08T00:00", String(repeating: "9", count: 100_000), "\u{0}\u{1}",
    ])
    func strict(_ text: String) { #expect(Day(text) == nil) }

    @Test("Months end on the same day or at the month's end", arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-08", 3, "2026-04-08"), ("2025-11-30", 3, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-15", -13, "2024-12-15"),
        ("2200-12-31", 1, "2200-12-31"), ("1900-01-01", -1, "1900-01-01"), ("2026-01-01", .max, "2200-12-31"),
        ("2026-01-01", .min, "1900-01-01"),
    ])
    func months(_ from: String, _ count: Int, _ to: String) { #expect(day(from).adding(months: count) == day(to)) }

    @Test("Sums stop at the calendar's limits")
    func limits() {
        #expect(Day.latest + 1 == .latest && Day.earliest - 1 == .earliest)
        #expect(Day.earliest + .max == .latest && Day.latest - .max == .earliest && Day.latest + .min == .earliest
            && Day.earliest - .min == .latest)
        #expect(day("2024-03-01") - day("2024-02-01") == 29)
        #expect(Day(number: .max) == nil && Day(number: 0)?.description == "1970-01-01")
    }

    @Test("A day is spoken with its year only where that differs")
    func spoken() {
        #expect(day("2026-03-08").spoken(asOf: day("2026-12-31")) == "3月8日（星期日）")
        #expect(day("2026-03-08").spoken(asOf: day("2025-12-31")) == "2026年3月8日（星期日）")
        #expect(day("2026-03-08").chinese == "2026年3月8日")
    }

    @Test("Days are read as people and spreadsheets write them", arguments: [
        "2019/4/25", "2019年4月25日", "2019.4.25", "20190425", "2019-4-25", "2019-04-25", "2019/4/25 9:32:09", " 2019年4月25日 9时32分 ",
        "2019年4月25日09:32",
        "2019-04-25T09:32:09+08:00", "2019-04-24T23:00:00Z", "２０１９/４/２５", "2019年 4月 25日", "2019-04-25 00:00:00.0", "2019年4月25号",
    ])
    func lenient(_ text: String) { #expect(Day.lenient(text) == day("2019-04-25")) }

    @Test("What is no day is refused", arguments: [
        "", "2019", "2019/4", "2019/13/1", "2019-4/25", "19/4/25", "2019/4/25以前", "2019/4/25 25:00", "2019/4/25 9", "20190431",
        "2019年4月", "昨天",
        "2019/4/25 9:32:09+99:00", "2019/4/259:32", String(repeating: "2", count: 70), "\u{0}", "2019-04-25T", "43580",
    ])
    func notLenient(_ text: String) { #expect(Day.lenient(text) == nil) }

    @Test("Moments are read and shown in China's time")
    func moments() throws {
        let moment = try #require(Moment(lenient: "2019/4/25 9:32:09"))
        #expect(moment.milliseconds == 1_556_155_929_000)
        #expect(moment.iso == "2019-04-25T09:32:09+08:00" && moment.clockText == "09:32" && moment.day == day("2019-04-25"))
        #expect(Moment(lenient: "2019-04-25T01:32:09Z") == moment && Moment(lenient: moment.iso) == moment)
        #expect(Moment(milliseconds: -1).iso == "1970-01-01T07:59:59.999+08:00")
        #expect(Moment(milliseconds: 57_600_000).day == day("1970-01-02") && Moment(milliseconds: 57_599_999).day == day("1970-01-01"))
        #expect(Moment(lenient: "2019-04-25 09:32:09.5")?.milliseconds == 1_556_155_929_500)
        #expect(Moment(lenient: "2019-04-25 09:32:09.123456")?.milliseconds == 1_556_155_929_123)
        for extreme in [Int64.min, .max] { #expect(!Moment(milliseconds: extreme).iso.isEmpty) }
    }

    @Test("A moment reads back from its ISO text at any time of any day")
    func momentsReadBack() {
        var random = Seeded(7)
        for _ in 0..<2_000 {
            let moment = Moment(milliseconds: Int64.random(in: -2_000_000_000_000...7_000_000_000_000, using: &random))
            #expect(Moment(lenient: moment.iso) == moment)
        }
    }

    @Test("Spans are written and read", arguments: [
        ("30日", Span.days(30)), ("5个工作日", .workingDays(5)), ("3个月", .months(3)), ("30d", .days(30)), ("5wd", .workingDays(5)),
        ("3m", .months(3)),
        ("15天", .days(15)), ("8工作日", .workingDays(8)), ("1年", .months(12)), ("0日", .days(0)), ("5 个工作日", .workingDays(5)),
    ])
    func spans(_ text: String, _ span: Span) {
        #expect(Span(text) == span && Span(span.chinese) == span && Span(span.code) == span)
    }

    @Test("What is no span is refused", arguments: ["", "5", "日", "-5日", "5周", "9999日", "121个月", "5个工作日内", "99999999999999999999d", "五日"])
    func noSpan(_ text: String) { #expect(Span(text) == nil) }
}

/// SplitMix64: the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
