import Testing

@testable import Civics

@Suite struct ExplanationTests {
    let table = Notices.table

    @Test("A fresh clock accounts for every day it skipped", arguments: [
        (Span.workingDays(5), "2026-01-08", "自2026年1月8日交办的次日起算5个工作日，其间1月10日、11日为周末不计，至2026年1月15日。"),
        (.workingDays(1), "2026-01-12", "自2026年1月12日交办的次日起算1个工作日，至2026年1月13日。"),
        (
            .workingDays(5), "2026-02-12",
            "自2026年2月12日交办的次日起算5个工作日，其间2月15日至23日为春节放假不计，2月14日为春节调休上班照计，至2026年2月26日。"
        ),
        (
            .workingDays(8), "2026-09-28",
            "自2026年9月28日交办的次日起算8个工作日，其间10月11日为周末，10月1日至7日为国庆节放假，均不计，10月10日为国庆节调休上班照计，至2026年10月14日。"
        ),
        (
            .workingDays(3), "2025-12-30",
            "自2025年12月30日交办的次日起算3个工作日，其间2026年1月1日至3日为元旦放假不计，1月4日为元旦调休上班照计，至2026年1月5日。"
        ),
        (
            .workingDays(20), "2026-07-01",
            "自2026年7月1日交办的次日起算20个工作日，其间周末8天不计，至2026年7月29日。"
        ),
        (.days(30), "2026-01-07", "自2026年1月7日交办的次日起算30日，节假日计算在内，至2026年2月6日。"),
        (.days(30), "2026-01-08", "自2026年1月8日交办的次日起算30日，节假日计算在内，至2026年2月7日；2月7日为周末，顺延至2026年2月9日。"),
        (.days(5), "2026-09-28", "自2026年9月28日交办的次日起算5日，节假日计算在内，至2026年10月3日；10月3日为国庆节放假，顺延至2026年10月8日。"),
        (.months(3), "2026-01-08", "自2026年1月8日交办的次日起算3个月，至2026年4月8日。"),
        (.months(1), "2026-03-31", "自2026年3月31日交办的次日起算1个月，4月没有31日，至该月末日2026年4月30日。"),
        (
            .months(1), "2026-12-02",
            "自2026年12月2日交办的次日起算1个月，至2027年1月2日；1月2日为周末，顺延至2027年1月4日；2027年放假安排尚未公布，暂按周末推算。"
        ),
        (
            .workingDays(5), "2026-12-29",
            "自2026年12月29日交办的次日起算5个工作日，其间2027年1月2日、3日为周末不计，至2027年1月5日；2027年放假安排尚未公布，暂按周末推算。"
        ),
        (.days(0), "2026-01-08", "2026年1月8日交办，当日到期。"),
    ])
    func fresh(_ span: Span, _ start: String, _ sentence: String) {
        let clock = clock(span, start)
        #expect(clock.explanation(table: table) == sentence)
    }

    @Test("Pauses and extensions are told in their order, with their reasons")
    func told() throws {
        var clock = clock(.workingDays(5), "2026-01-08")
        try clock.pause(on: day("2026-01-09"), reason: "补充材料")
        #expect(
            clock.explanation(table: table, occasion: "收到")
                == "自2026年1月8日收到的次日起算5个工作日，其间1月10日、11日为周末不计，至2026年1月15日；2026年1月9日起因“补充材料”暂停，尚未恢复计时。")
        try clock.resume(on: day("2026-01-13"), table: table)
        try clock.extend(by: .workingDays(2), reason: "情况复杂", limit: .workingDays(5), on: day("2026-01-16"), table: table)
        #expect(
            clock.explanation(table: table)
                == "自2026年1月8日交办的次日起算5个工作日，其间1月10日、11日为周末不计，至2026年1月15日；2026年1月9日因“补充材料”暂停，2026年1月13日恢复，"
                + "期限顺延2个工作日至2026年1月19日；2026年1月16日因“情况复杂”延长2个工作日，至2026年1月21日。")
    }

    @Test("A clock kept under an older table says that the kept day holds")
    func olderTable() {
        let kept = clock(.workingDays(3), "2026-09-29", table: .weekendsOnly)
        #expect(kept.due == day("2026-10-02"))
        #expect(kept.explanation(table: table).hasSuffix("日历表此后有变动，到期日仍以记录的2026年10月2日为准。"))
    }

    @Test("Long spans stay one readable sentence")
    func long() {
        for span in [Span.workingDays(2_500), .days(3_650), .months(120)] {
            #expect(clock(span, "2020-01-02").explanation(table: table).count < 400)
        }
    }
}
