/// How a clock looks on a given day.
public enum ClockColor: String, Hashable, Sendable, CaseIterable {
    case calm, soon, late, paused, done

    /// 未到期, 将到期, 已超期, 已暂停, 已完成
    public var chinese: String {
        switch self {
        case .calm: "未到期"
        case .soon: "将到期"
        case .late: "已超期"
        case .paused: "已暂停"
        case .done: "已完成"
        }
    }
}

extension Clock {
    public func color(on today: Day) -> ClockColor {
        if stopped != nil { return .done }
        if openPause != nil { return .paused }
        if today > due { return .late }
        return today >= warn ? .soon : .calm
    }

    /// 还有2个工作日, 还有41天, 今天到期, 已超3天. What is left is told in the unit of the span, what is over always in calendar days.
    public func remaining(on today: Day, table: DayTable) -> String {
        if let stopped { return wasLate ? "已完成，超期\(stopped - due)天" : "已完成" }
        if let pause = openPause { return "已暂停，剩余\(left(from: pause.from, table))" }
        if today > due { return "已超\(today - due)天" }
        return today == due ? "今天到期" : "还有\(left(from: today, table))"
    }

    private func left(from day: Day, _ table: DayTable) -> String {
        span.unit == .workingDays ? "\(table.workingDays(after: day, through: due))个工作日" : "\(due - day)天"
    }
}
