import Civics

/// 联络站日常: the week, the month, the quarter and the year of a place, and the services that it offers.
public enum StationLife {
    public static let registers: [Register] = [
        schedule, reception, summary, quarter, planItem, mediation, advice, petition, windowCase, postingTask, posting, debriefing,
    ]

    static let owners = Places.owners
    static let readers = Places.readers
    static let office = Places.office
    static let keeper = RecordAct.Hand.keeper("place")
    static let photos = Places.photos

    static let zone = Field("zone", "功能区", .record(["zone"]), isRequired: false)
    static let deputies = Field("deputies", "代表", .records(["person"], max: 20), isRequired: false)
    static let reason = Field("reason", "理由", .line(max: 500), isRequired: false)

    static func day(_ id: String, _ name: String) -> Field { Places.day(id, name) }
    static func words(_ id: String, _ name: String, _ max: Int = 5_000, help: String = "") -> Field { Places.words(id, name, max, help: help) }
    static func count(_ id: String, _ name: String) -> Field { Field(id, name, .number(0...1_000_000), isRequired: false) }
    /// What only the station and the office above it read; residents appear without their names, telephones and addresses.
    static func confidential(_ id: String, _ name: String, _ max: Int = 5_000, help: String = "不写姓名全称、电话、住址、身份证号") -> Field {
        Field(id, name, .words(max: max), help: help, isRequired: false, isInternal: true, isConfidential: true)
    }

    static func offers(_ service: String, _ name: String) -> RecordDemand {
        .refers("place", to: "services", is: [service], reason: "这个阵地没有开设\(name)服务，请先在阵地资料里勾选")
    }
}
