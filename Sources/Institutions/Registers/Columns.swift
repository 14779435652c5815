import Civics

/// Fields that many registers share, so that they are called and looked at alike.
enum Columns {
    static let code = Field("code", "代码", .line(max: 20))
    /// The number of a record that is numbered by itself when none is typed.
    static let number = Field("code", "编号", .line(max: 30), help: "可留空，自动编号", isRequired: false).folded
    static let name = Field("name", "名称", .line(max: 100))
    static let from = Field("from", "自", .day, help: "从哪天起，如 2026-01-01")
    static let until = Field("until", "至", .day, help: "到哪天止；空着表示现在仍然有效", isRequired: false)
    static let day = Field("day", "日期", .day, help: "如 2026-03-08")
    static let month = Field("month", "月份", .month, help: "如 2026-03")
    static let hour = Field("hour", "开始时间", .hour, isRequired: false)
    static let end = Field("end", "结束时间", .hour, isRequired: false)
    static let territoryCode = Field("territory", "行政区划代码", .record(["territory"]))
    static let place = Field("place", "阵地", .record(["place"]))
    static let body = Field("body", "机构", .record(["body"]))
    static let person = Field("person", "人员", .record(["person"]))
    static let deputy = Field("person", "代表", .record(["person"]))
    static let note = Field("note", "说明", .line(max: 500), isRequired: false)

    static func choice(_ id: String, _ name: String, _ choices: [(String, String)], help: String = "") -> Field {
        Field(id, name, .choice(choices.map { Choice($0.0, $0.1) }), help: help)
    }

    static func choices(_ id: String, _ name: String, _ choices: [(String, String)], help: String = "") -> Field {
        Field(id, name, .choices(choices.map { Choice($0.0, $0.1) }), help: help, isRequired: false)
    }
}
