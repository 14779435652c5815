import Civics
import HTML
import Office
import Store

extension ClockChip {
    /// The chip of a running or finished clock, as it stands today; its reckoning inside.
    init(_ clock: Clock, kind: ClockKind?, today: Day, table: DayTable, explains: Bool = true) {
        let color = clock.color(on: today)
        let isGuess = color == .calm && table.isProvisional(year: clock.due.year)
        let tone: Tone =
            switch color {
            case .late: .late
            case .soon: .soon
            case .calm: isGuess ? .provisional : .calm
            case .paused: .calm
            case .done: clock.wasLate ? .late : .done
            }
        self.init(
            tone, clock.remaining(on: today, table: table) + (isGuess ? "（暂计）" : ""), exact: clock.due.description,
            explanation: explains ? [clock.explanation(table: table, occasion: kind?.from ?? "交办")] : [])
    }

    /// The chip of a line in a list, where only the days are known.
    static func line(_ line: MatterLine, today: Day, table: DayTable) -> ClockChip? {
        guard line.isOpen, let text = line.due else { return nil }
        guard let due = Day(text) else { return text == DeskMark.never ? ClockChip(.calm, "暂停计时") : nil }
        if due < today { return ClockChip(.late, "已超\(today - due)天", exact: due.description) }
        if due == today { return ClockChip(.soon, "今天到期", exact: due.description) }
        let work = table.workingDays(after: today, through: due)
        let words = due - today <= 45 && work > 0 ? "还有\(work)个工作日" : "还有\(due - today)天"
        let isSoon = line.warn.flatMap { Day($0) }.map { $0 <= today } ?? (work <= 1)
        return ClockChip(isSoon ? .soon : .calm, words, exact: due.description)
    }
}

extension Day {
    /// As people say it, the exact day in the tooltip.
    func said(asOf today: Day) -> HTML { "<time datetime=\"\(description)\" title=\"\(description)\">\(spoken(asOf: today))</time>" }
}

extension Moment {
    func said(asOf today: Day) -> HTML {
        "<time datetime=\"\(iso)\" title=\"\(chinese)\">\(day == today ? "今天 \(clockText)" : day.spoken(asOf: today))</time>"
    }
}
