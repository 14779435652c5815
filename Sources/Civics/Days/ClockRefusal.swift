/// Why a clock cannot be paused, resumed or extended; the clock is then unchanged.
public enum ClockRefusal: Error, Hashable, Sendable {
    case stopped(Day)
    case paused
    case notPaused
    case late(Day)
    case backwards(after: Day)
    case noReason
    case reasonTooLong
    case noLength
    case otherUnit(limit: Span)
    case overLimit(Span, used: Span)

    public static let longestReason = 500

    /// What happened, what is kept, what to do next.
    public var words: String {
        switch self {
        case .stopped(let day): "这项时限已于\(day.chinese)结束，不能再改动；需要重新计时的，请另行交办"
        case .paused: "这项时限正在暂停，请先恢复计时"
        case .notPaused: "这项时限没有暂停，仍在计时，不必恢复"
        case .late(let due): "这项时限已于\(due.chinese)到期，到期后不能暂停或延长；请尽快办理并说明逾期原因"
        case .backwards(let day): "日期不能早于\(day.chinese)的上一次变动，请检查日期"
        case .noReason: "请写明理由；时限没有改动"
        case .reasonTooLong: "理由请不超过\(ClockRefusal.longestReason)字；时限没有改动"
        case .noLength: "延长的期限应大于零；时限没有改动"
        case .otherUnit(let limit): "延长期限应以“\(limit.unit.chinese)”计，总共不超过\(limit.chinese)；时限没有改动"
        case .overLimit(let limit, let used):
            "延长总共不得超过\(limit.chinese)" + (used.count > 0 ? "，此前已延长\(used.chinese)" : "") + "；时限没有改动，请缩短延长的期限"
        }
    }
}
