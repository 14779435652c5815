extension DayTable {
    /// The day itself where it is worked, else the next one that is (民法典 art. 203).
    public func nextWorkingDay(onOrAfter day: Day) -> Day { isWorkingDay(day) ? day : adding(workingDays: 1, to: day) }

    public func previousWorkingDay(onOrBefore day: Day) -> Day { isWorkingDay(day) ? day : adding(workingDays: -1, to: day) }

    /// The n-th working day after the day, which itself is not counted (民法典 art. 201); with a negative n the n-th before; with 0 the day.
    public func adding(workingDays n: Int, to day: Day) -> Day {
        if n == 0 { return day }
        let count = min(max(n, -200_000), 200_000)
        let from = Int(day.number)
        // Looking back, the day searched for is the last one with fewer working days through the day before it.
        let wanted = count > 0 ? workingDays(through: from) + count : workingDays(through: from - 1) + count + 1
        let reach = abs(count) * 2 + 60
        let (low, high) = count > 0 ? (from, from + reach) : (from - reach, from)
        if let found = firstDay(reaching: wanted, from: low, to: high) { return Day(clamping: found) }
        // A table with months of rest days: look through the whole calendar.
        let whole = (Int(Day.earliest.number), Int(Day.latest.number))
        return firstDay(reaching: wanted, from: whole.0, to: whole.1).map(Day.init(clamping:)) ?? (n > 0 ? .latest : .earliest)
    }

    /// Working days after `a` up to and with `b`; negative where `b` is the earlier one.
    public func workingDays(after a: Day, through b: Day) -> Int {
        workingDays(through: Int(b.number)) - workingDays(through: Int(a.number))
    }

    /// How many working days a year has.
    public func workingDays(inYear year: Int) -> Int {
        workingDays(through: Int(Day.lastOf(year: year).number)) - workingDays(through: Int(Day.firstOf(year: year).number) - 1)
    }

    /// The first day through which there are `wanted` working days; nil where it does not lie in the bracket.
    private func firstDay(reaching wanted: Int, from start: Int, to end: Int) -> Int? {
        guard workingDays(through: start - 1) < wanted, workingDays(through: end) >= wanted else { return nil }
        var (low, high) = (start, end)
        while low < high {
            let middle = low + (high - low) / 2
            if workingDays(through: middle) >= wanted { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// How to count "N days before" an event, which the statutes leave open.
public enum BackwardCounting: String, Hashable, Sendable, CaseIterable {
    /// N full days lie between the act and the event.
    case strict
    /// The act may be done on the N-th day before the event.
    case loose
}

extension DayTable {
    /// The last day of a span that began on `start`, which is not counted.
    ///
    /// A last day of rest moves to the next working day if `shift` says so.
    public func due(_ span: Span, after start: Day, shift: Bool) -> Day {
        let last = end(of: span, after: start)
        return shift ? nextWorkingDay(onOrAfter: last) : last
    }

    /// The same without any shift.
    public func end(of span: Span, after start: Day) -> Day {
        switch span {
        case .days(let count): start + count
        case .workingDays(let count): adding(workingDays: count, to: start)
        case .months(let count): start.adding(months: count)
        }
    }

    /// The latest day for an act that must be done a span before an event.
    ///
    /// Never rolls forward: the next working day would lie inside the protected time.
    public func latest(_ span: Span, before event: Day, counting: BackwardCounting = .strict) -> Day {
        let spare = counting == .strict ? 1 : 0
        // As long as the calendar: no longer span means anything, and no sum can overflow.
        let count = min(max(span.count, 0), 200_000)
        return switch span.unit {
        case .days: event - (count + spare)
        case .workingDays: adding(workingDays: -(count + spare), to: event)
        case .months: event.adding(months: -count) - spare
        }
    }
}
