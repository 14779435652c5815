extension Clock {
    /// One Chinese sentence that accounts for every day between the start and the end.
    ///
    /// `occasion` is the act that started it: 交办, 收到, 受理. Where the day table has changed since, the day that
    /// was kept is the one that holds, and the sentence says so.
    public func explanation(table: DayTable, occasion: String = "交办") -> String {
        var account = Account(clock: self, table: table)
        return account.sentence(occasion)
    }
}

/// Retells a clock from its start: the span, then pauses and extensions in their order.
private struct Account {
    let clock: Clock
    var dates = DateWords()
    let table: DayTable
    var clauses: [String] = []
    var reckonedYears: Set<Int> = []
    /// The last day before and after a shift, so far.
    var last: Day
    var due: Day

    init(clock: Clock, table: DayTable) {
        (self.clock, self.table, last, due) = (clock, table, clock.start, clock.start)
    }

    mutating func sentence(_ occasion: String) -> String {
        begin(occasion)
        // A pause is told where it began; one that began on the day of an extension came after it.
        var pauses = clock.pauses[...]
        for lengthening in clock.extensions {
            while let pause = pauses.first, pause.from < lengthening.on {
                tell(pause)
                pauses.removeFirst()
            }
            tell(lengthening)
        }
        for pause in pauses { tell(pause) }
        if clock.openPause == nil, due != clock.due { clauses.append("日历表此后有变动，到期日仍以记录的\(dates.full(clock.due))为准") }
        for year in reckonedYears.sorted() where table.isProvisional(year: year) {
            clauses.append("\(year)年放假安排尚未公布，暂按周末推算")
        }
        return clauses.joined(separator: "；") + "。"
    }

    private mutating func begin(_ occasion: String) {
        if clock.isFixed {
            let due = clock.extensions.first?.previousDue ?? clock.due
            clauses.append("\(dates.full(clock.start))\(occasion)，以\(dates.full(due))为限")
            settle(due)
            return
        }
        guard clock.span.count > 0 else {
            clauses.append("\(dates.full(clock.start))\(occasion)，当日到期")
            settle(clock.start)
            return
        }
        let opening = "自\(dates.full(clock.start))\(occasion)的次日起算\(clock.span.chinese)"
        clauses.append(opening + run(clock.span, after: clock.start))
        settle(table.end(of: clock.span, after: clock.start))
    }

    private mutating func tell(_ lengthening: Clock.Extension) {
        let opening = "\(dates.full(lengthening.on))因“\(lengthening.reason)”延长\(lengthening.span.chinese)"
        clauses.append(opening + run(lengthening.span, after: lengthening.previousDue))
        settle(table.end(of: lengthening.span, after: lengthening.previousDue))
    }

    private mutating func tell(_ pause: Clock.Pause) {
        guard let until = pause.until else {
            clauses.append("\(dates.full(pause.from))起因“\(pause.reason)”暂停，尚未恢复计时")
            return
        }
        let length = clock.length(of: pause, table)
        let opening = "\(dates.full(pause.from))因“\(pause.reason)”暂停，\(dates.full(until))恢复"
        guard length.count > 0 else { return clauses.append(opening + "，期限不变") }
        let next = clock.moved(last, due: due, by: pause, table)
        reckon(pause.from, until, length)
        reckon(due, next, length)
        clauses.append(opening + "，期限顺延\(length.chinese)至\(dates.full(next))")
        settle(next)
    }

    /// What is skipped on the way, and the day it leads to.
    private mutating func run(_ span: Span, after start: Day) -> String {
        let end = table.end(of: span, after: start)
        reckon(start, end, span)
        switch span {
        case .workingDays: return dates.skipped(after: start, through: end, table) + "，至\(dates.full(end))"
        case .days: return "，节假日计算在内，至\(dates.full(end))"
        case .months:
            let isShort = end.dayOfMonth != start.dayOfMonth
            return isShort ? "，\(end.month)月没有\(start.dayOfMonth)日，至该月末日\(dates.full(end))" : "，至\(dates.full(end))"
        }
    }

    /// Takes a last day, and moves it off a rest day where the rule says so.
    private mutating func settle(_ day: Day) {
        (last, due) = (day, day)
        guard clock.shifted else { return }
        reckonedYears.insert(day.year)
        guard !table.isWorkingDay(day) else { return }
        due = clock.settled(day, table)
        reckonedYears.insert(due.year)
        clauses.append("\(dates.short(day))为\(table.restWord(day))，顺延至\(dates.full(due))")
    }

    private mutating func reckon(_ from: Day, _ to: Day, _ span: Span) {
        guard span.unit == .workingDays, from < to else { return }
        reckonedYears.formUnion((from + 1).year...to.year)
    }
}
