import Civics

/// 处理方式 (S2-27): in which way a matter was settled or is being settled; each matter has one, told from its row alone.
public enum HandlingMode: String, CaseIterable, Sendable {
    /// Handed to a unit.
    case handed
    /// Settled at the station itself.
    case station
    /// A deputy had it solved (S0-23).
    case deputy
    /// Told where else to go, as deputies must not handle it (代表法 art. 59).
    case told
    /// Goes on in another matter.
    case merged
    /// Not decided yet, or over before it was.
    case none = ""

    public var name: String {
        switch self {
        case .handed: "交办"
        case .station: "站内解决"
        case .deputy: "代表推动"
        case .told: "转告"
        case .merged: "并案"
        case .none: "未定"
        }
    }

    /// The same as the database works it out in `column`.
    init(state: String, result: String, lead: String, grade: String) {
        self =
            switch (state, result) {
            case ("forwarded", _): .told
            case ("merged", _): .merged
            case (_, "byDeputy"): .deputy
            default: lead.isEmpty ? (grade == "1" ? .station : .none) : .handed
            }
    }

    static let column: SQL = """
        CASE WHEN m.state = 'forwarded' THEN 'told' WHEN m.state = 'merged' THEN 'merged' WHEN m.result = 'byDeputy' THEN 'deputy' \
        WHEN m.lead <> '' THEN 'handed' WHEN m.grade = '1' THEN 'station' ELSE '' END
        """
}
