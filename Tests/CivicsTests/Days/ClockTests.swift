import Testing

@testable import Civics

func clock(
    _ span: Span, _ start: String, warn: Span = .workingDays(2), shift: Bool = true, table: DayTable = Notices.table
) -> Clock {
    .start(id: "answer", rule: "r", ruleVersion: "1", span: span, on: day(start), warnBefore: warn, shift: shift, table: table)
}

@Suite struct ClockTests {
    let table = Notices.table

    @Test("A clock turns from calm to soon to late, and tells what is left", arguments: [
        ("2026-01-08", ClockColor.calm, "还有5个工作日"), ("2026-01-12", .calm, "还有3个工作日"), ("2026-01-13", .soon, "还有2个工作日"),
        ("2026-01-15", .soon, "今天到期"), ("2026-01-16", .late, "已超1天"), ("2026-01-18", .late, "已超3天"),
    ])
    func colors(_ today: String, _ color: ClockColor, _ words: String) {
        let clock = clock(.workingDays(5), "2026-01-08")
        #expect(clock.color(on: day(today)) == color && clock.remaining(on: day(today), table: table) == words)
    }

    @Test("Calendar days and months are told in days; a warning never begins before the clock")
    func calendar() {
        let months = clock(.months(3), "2026-01-08", warn: .days(10))
        #expect(months.due == day("2026-04-08") && months.warn == day("2026-03-29"))
        #expect(months.remaining(on: day("2026-02-26"), table: table) == "还有41天")
        #expect(clock(.days(1), "2026-01-08", warn: .days(30)).warn == day("2026-01-08"))
    }

    @Test("A pause of working days moves the end by working days, one of calendar days by calendar days")
    func pauses() throws {
        var working = clock(.workingDays(5), "2026-01-08")
        try working.pause(on: day("2026-01-09"), reason: "补充材料")
        #expect(working.color(on: day("2026-02-01")) == .paused && working.isPaused)
        #expect(working.remaining(on: day("2026-02-01"), table: table) == "已暂停，剩余4个工作日")
        try working.resume(on: day("2026-01-13"), table: table)
        #expect(working.due == day("2026-01-19") && working.warn == day("2026-01-15"))

        // 3 October is a holiday: the end of 30 days moved to 8 October. Two days of pause move the 3rd, not the 8th.
        var days = clock(.days(30), "2026-09-03", warn: .days(5))
        #expect(days.due == day("2026-10-08"))
        try days.pause(on: day("2026-09-10"), reason: "补充材料")
        try days.resume(on: day("2026-09-12"), table: table)
        #expect(days.due == day("2026-10-08"))
        try days.pause(on: day("2026-09-12"), reason: "补充材料")
        try days.resume(on: day("2026-09-22"), table: table)
        #expect(days.due == day("2026-10-15") && days.warn == day("2026-10-10"))
    }

    @Test("Extensions are counted from the day that was due, together up to the limit")
    func extensions() throws {
        var clock = clock(.days(60), "2026-01-08", warn: .days(5))
        #expect(clock.due == day("2026-03-09"))
        try clock.extend(by: .days(20), reason: "情况复杂", limit: .days(30), on: day("2026-03-09"), table: table)
        #expect(clock.due == day("2026-03-30")
            && clock.extensions == [.init(span: .days(20), reason: "情况复杂", on: day("2026-03-09"), previousDue: day("2026-03-09"))])
        #expect(throws: ClockRefusal.overLimit(.days(30), used: .days(20))) {
            try clock.extend(by: .days(11), reason: "情况复杂", limit: .days(30), on: day("2026-03-10"), table: table)
        }
        try clock.extend(by: .days(10), reason: "情况复杂", limit: .days(30), on: day("2026-03-10"), table: table)
        #expect(clock.due == day("2026-04-09"))
    }

    @Test("What a clock refuses leaves it as it was", arguments: [
        ("late pause", ClockRefusal.late(day("2026-01-15"))), ("blank", .noReason), ("long", .reasonTooLong), ("resume", .notPaused),
        ("before", .backwards(after: day("2026-01-08"))), ("unit", .otherUnit(limit: .workingDays(5))), ("zero", .noLength),
        ("negative", .noLength),
        ("huge", .overLimit(.workingDays(5), used: .workingDays(0))), ("twice", .paused), ("extend paused", .paused),
        ("stopped", .stopped(day("2026-01-12"))),
        ("late extension", .late(day("2026-01-15"))), ("resume before", .backwards(after: day("2026-01-09"))),
    ])
    func refusals(_ attempt: String, _ refusal: ClockRefusal) throws {
        var clock = clock(.workingDays(5), "2026-01-08")
        if ["twice", "extend paused", "resume before"].contains(attempt) { try clock.pause(on: day("2026-01-09"), reason: "x") }
        if attempt == "stopped" { clock.stop(on: day("2026-01-12")) }
        let before = clock
        func extend(_ span: Span, on text: String = "2026-01-09") throws(ClockRefusal) {
            try clock.extend(by: span, reason: "x", limit: .workingDays(5), on: day(text), table: table)
        }
        #expect(throws: refusal) {
            switch attempt {
            case "late pause": try clock.pause(on: day("2026-01-16"), reason: "x")
            case "blank": try clock.pause(on: day("2026-01-09"), reason: " \n ")
            case "long": try clock.pause(on: day("2026-01-09"), reason: String(repeating: "长", count: 501))
            case "resume": try clock.resume(on: day("2026-01-09"), table: table)
            case "resume before": try clock.resume(on: day("2026-01-08"), table: table)
            case "before": try clock.pause(on: day("2026-01-07"), reason: "x")
            case "unit": try extend(.days(2))
            case "zero": try extend(.workingDays(0))
            case "negative": try extend(.workingDays(-3))
            case "huge": try extend(.workingDays(.max))
            case "late extension": try extend(.workingDays(1), on: "2026-01-16")
            case "twice", "stopped": try clock.pause(on: day("2026-01-10"), reason: "x")
            default: try extend(.workingDays(1))
            }
        }
        #expect(clock == before && !refusal.words.isEmpty)
    }

    @Test("A stopped clock is done, says whether it was late, and keeps its first day")
    func stopping() {
        var clock = clock(.workingDays(5), "2026-01-08")
        clock.stop(on: day("2026-01-17"))
        clock.stop(on: day("2026-01-20"))
        #expect(clock.stopped == day("2026-01-17") && clock.wasLate && clock.color(on: day("2026-02-01")) == .done)
        #expect(clock.remaining(on: day("2026-02-01"), table: table) == "已完成，超期2天")
    }

    @Test("A pause that begins between the last day and the day it moved to leaves what was left")
    func pauseBeforeShiftedDay() throws {
        var clock = clock(.days(5), "2026-09-28")
        try clock.pause(on: day("2026-10-07"), reason: "x")
        try clock.resume(on: day("2026-10-09"), table: table)
        #expect(clock.due == day("2026-10-10"))
        try clock.pause(on: day("2026-10-10"), reason: "x")
        clock.stop(on: day("2026-12-01"))
        #expect(!clock.wasLate && clock.remaining(on: day("2026-12-02"), table: table) == "已完成")
    }

    @Test("However a clock is paused and extended, no day is won or lost")
    func laws() throws {
        var random = Seeded(203)
        for _ in 0..<1_500 {
            let start = day("2020-01-01") + Int.random(in: 0..<2_700, using: &random)
            let count = Int.random(in: 2...40, using: &random)
            let isWorking = Bool.random(using: &random)
            let span: Span = isWorking ? .workingDays(count) : .days(count)
            var clock = Clock.start(
                id: "a", rule: "r", ruleVersion: "1", span: span, on: start, warnBefore: .days(1), shift: isWorking, table: table)
            var (today, lengthened) = (start, 0)
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                today = today + Int.random(in: 0...3, using: &random)
                guard today <= clock.due else { break }
                let before = clock
                if Bool.random(using: &random) {
                    try clock.pause(on: today, reason: "x")
                    let left = measure(today, clock.due, isWorking)
                    today = today + Int.random(in: 0...20, using: &random)
                    try clock.resume(on: today, table: table)
                    #expect(measure(today, clock.due, isWorking) == left)
                    #expect(clock.due >= before.due && (!isWorking || table.isWorkingDay(clock.due)))
                } else {
                    let n = Int.random(in: 1...9, using: &random)
                    let limit = Span(20, span.unit)
                    if lengthened + n <= 20 {
                        try clock.extend(by: Span(n, span.unit), reason: "x", limit: limit, on: today, table: table)
                        lengthened += n
                        #expect(measure(before.due, clock.due, isWorking) == n)
                    } else {
                        #expect(throws: ClockRefusal.self) {
                            try clock.extend(by: Span(n, span.unit), reason: "x", limit: limit, on: today, table: table)
                        }
                        #expect(clock == before)
                    }
                }
                #expect(clock.warn <= clock.due && clock.warn >= before.warn)
            }
            let stood = clock.pauses.reduce(0) { $0 + measure($1.from, $1.until ?? $1.from, isWorking) }
            #expect(measure(start, clock.due, isWorking) == count + stood + lengthened)
            let words = clock.explanation(table: table)
            #expect(words.contains(clock.due.chinese) && !words.contains("以记录") && words.filter { $0 == "。" }.count == 1)
        }
    }

    private func measure(_ a: Day, _ b: Day, _ isWorking: Bool) -> Int { isWorking ? table.workingDays(after: a, through: b) : b - a }

    @Test("With shifts, too, the sentence ends on the day that the clock keeps")
    func shiftedLaws() throws {
        var random = Seeded(204)
        for _ in 0..<1_500 {
            let start = day("2020-01-01") + Int.random(in: 0..<2_500, using: &random)
            let (months, days) = (Int.random(in: 1...6, using: &random), Int.random(in: 1...60, using: &random))
            let span: Span = Bool.random(using: &random) ? .months(months) : .days(days)
            var clock = clock(span, start.description, warn: .days(3))
            var today = start
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                today = min(today + Int.random(in: 0...9, using: &random), clock.due)
                if Bool.random(using: &random) {
                    try clock.pause(on: today, reason: "x")
                    today = today + Int.random(in: 0...9, using: &random)
                    try clock.resume(on: today, table: table)
                } else {
                    try clock.extend(by: .days(5), reason: "x", limit: nil, on: today, table: table)
                }
                #expect(table.isWorkingDay(clock.due) && clock.warn <= clock.due)
            }
            let words = clock.explanation(table: table)
            #expect(words.contains(clock.due.chinese) && !words.contains("以记录"), "\(words)")
        }
    }
}
