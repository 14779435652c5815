/// A running deadline: its rule, when it began and ends, what paused and lengthened it.
///
/// A value that is kept as it was worked out: a later day table or rule does not move `due` by itself.
public struct Clock: Equatable, Sendable {
    /// The time in which the clock stood still; the day of `from` has been counted, the day of `until` has not.
    public struct Pause: Equatable, Sendable {
        public let from: Day
        /// Nil while the clock still stands.
        public let until: Day?
        public let reason: String

        public init(from: Day, until: Day? = nil, reason: String) {
            (self.from, self.until, self.reason) = (from, until, reason)
        }
    }

    /// One lengthening: counted from the day that was due before it.
    public struct Extension: Equatable, Sendable {
        public let span: Span
        public let reason: String
        public let on: Day
        public let previousDue: Day

        public init(span: Span, reason: String, on: Day, previousDue: Day) {
            (self.span, self.reason, self.on, self.previousDue) = (span, reason, on, previousDue)
        }
    }

    /// The kind, such as `answer`; for one holder's own clock `coreply/12`.
    public let id: String
    public let rule: String
    public let ruleVersion: String
    public let span: Span
    /// The day of the act that starts it, which is not counted (民法典 art. 201).
    public let start: Day
    /// The last day on which the act is in time.
    public private(set) var due: Day
    /// The first day that is shown as soon due.
    public private(set) var warn: Day
    /// Whether a last day of rest moves to the next working day (民法典 art. 203).
    public let shifted: Bool
    /// Runs to a day that is named, not over a length of time: a promise's day, 31 March of each year.
    public let isFixed: Bool
    public private(set) var pauses: [Pause]
    public private(set) var extensions: [Extension]
    public private(set) var stopped: Day?

    public init(
        id: String, rule: String, ruleVersion: String, span: Span, start: Day, due: Day, warn: Day, shifted: Bool, isFixed: Bool = false,
        pauses: [Pause] = [], extensions: [Extension] = [], stopped: Day? = nil
    ) {
        self.isFixed = isFixed
        (self.id, self.rule, self.ruleVersion) = (id, rule, ruleVersion)
        (self.span, self.start, self.due, self.warn, self.shifted) = (span, start, due, warn, shifted)
        (self.pauses, self.extensions, self.stopped) = (pauses, extensions, stopped)
    }

    /// Starts a clock with the act of a day.
    public static func start(
        id: String, rule: String, ruleVersion: String, span: Span, on day: Day, warnBefore: Span, shift: Bool, table: DayTable
    ) -> Clock {
        let due = table.due(span, after: day, shift: shift)
        let warn = min(max(day, table.latest(warnBefore, before: due, counting: .loose)), due)
        return Clock(id: id, rule: rule, ruleVersion: ruleVersion, span: span, start: day, due: due, warn: warn, shifted: shift)
    }

    /// Starts a clock that runs to a named day; one that has passed already is late at once.
    public static func start(
        id: String, rule: String, ruleVersion: String, through due: Day, on day: Day, warnBefore: Span, table: DayTable
    ) -> Clock {
        let warn = min(max(day, table.latest(warnBefore, before: due, counting: .loose)), due)
        return Clock(
            id: id, rule: rule, ruleVersion: ruleVersion, span: .days(0), start: day, due: due, warn: warn, shifted: false, isFixed: true)
    }
}

extension Clock {
    public var isPaused: Bool { stopped == nil && openPause != nil }
    /// Whether it ran out before it was stopped. A clock that stood still when it was stopped did not.
    public var wasLate: Bool { openPause == nil && stopped.map { $0 > due } ?? false }

    var openPause: Pause? { pauses.last.flatMap { $0.until == nil ? $0 : nil } }

    /// Stands still from a day on. Refused without a reason, when it already stands, has stopped or has run out.
    public mutating func pause(on day: Day, reason: String) throws(ClockRefusal) {
        try checkRunning(on: day)
        pauses.append(Pause(from: day, reason: try checked(reason)))
    }

    /// Runs again; the last day moves by the days that it stood, working days where the span is of working days, else calendar days.
    public mutating func resume(on day: Day, table: DayTable) throws(ClockRefusal) {
        if let stopped { throw .stopped(stopped) }
        guard let pause = openPause else { throw .notPaused }
        if day < pause.from { throw .backwards(after: pause.from) }
        let finished = Pause(from: pause.from, until: day, reason: pause.reason)
        let last = moved(lastDay(table), due: due, by: finished, table)
        pauses[pauses.count - 1] = finished
        move(to: last, table)
    }

    /// Lengthens, counted from the last day as it stands.
    ///
    /// Refused without a reason, after that day, and beyond the limit of all extensions together.
    public mutating func extend(by span: Span, reason: String, limit: Span?, on day: Day, table: DayTable) throws(ClockRefusal) {
        try checkRunning(on: day)
        let reason = try checked(reason)
        guard span.count > 0 else { throw .noLength }
        if let limit {
            guard span.unit == limit.unit, extensions.allSatisfy({ $0.span.unit == limit.unit }) else { throw .otherUnit(limit: limit) }
            let used = extensions.reduce(0) { $0 + $1.span.count }
            // Compared by what is left, so that no sum can overflow.
            guard used <= limit.count, span.count <= limit.count - used else { throw .overLimit(limit, used: Span(used, limit.unit)) }
        }
        extensions.append(Extension(span: span, reason: reason, on: day, previousDue: due))
        move(to: table.end(of: span, after: due), table)
    }

    /// The act was done; a clock that was stopped before keeps its first day.
    public mutating func stop(on day: Day) { stopped = stopped ?? day }

    private func checkRunning(on day: Day) throws(ClockRefusal) {
        if let stopped { throw .stopped(stopped) }
        if openPause != nil { throw .paused }
        if let before = latestChange, day < before { throw .backwards(after: before) }
        if day > due { throw .late(due) }
    }

    private var latestChange: Day? {
        [start, pauses.last?.until, extensions.last?.on].compactMap { $0 }.max()
    }

    private func checked(_ reason: String) throws(ClockRefusal) -> String {
        let text = reason.trimmingBlanks
        if text.isEmpty { throw .noReason }
        if text.count > ClockRefusal.longestReason { throw .reasonTooLong }
        return text
    }

    /// The last day before any shift: what a pause moves, so that a holiday is not counted twice.
    private func lastDay(_ table: DayTable) -> Day {
        // A named day is not reckoned from anything.
        if span.unit == .workingDays || isFixed { return due }
        let lengthened = extensions.last
        let base = lengthened.map { table.end(of: $0.span, after: $0.previousDue) } ?? table.end(of: span, after: start)
        let since = pauses.filter { $0.until != nil && $0.from >= lengthened?.on ?? start }
        return since.reduce(base) { moved($0, due: settled($0, table), by: $1, table) }
    }

    /// The end moved by a finished pause: the unshifted end, but what was due where the pause began between that and the shifted day.
    func moved(_ last: Day, due: Day, by pause: Pause, _ table: DayTable) -> Day {
        table.end(of: length(of: pause, table), after: span.unit == .workingDays || pause.from > last ? due : last)
    }

    /// The day moved off a rest day where the rule says so.
    func settled(_ last: Day, _ table: DayTable) -> Day { shifted ? table.nextWorkingDay(onOrAfter: last) : last }

    /// How long a finished pause was, in the unit in which the clock runs.
    func length(of pause: Pause, _ table: DayTable) -> Span {
        guard let until = pause.until else { return .days(0) }
        return span.unit == .workingDays ? .workingDays(table.workingDays(after: pause.from, through: until)) : .days(until - pause.from)
    }

    private mutating func move(to last: Day, _ table: DayTable) {
        let before = due
        due = settled(last, table)
        // The warning keeps its distance, and never moves back.
        let distance = table.workingDays(after: warn, through: before)
        let moved = span.unit == .workingDays ? table.adding(workingDays: -distance, to: due) : due - (before - warn)
        warn = max(warn, moved)
    }
}

extension String {
    var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
