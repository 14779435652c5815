import Civics

/// What is done to a reception: before it, on the day, and after it.
extension StationLife {
    static let receiving: [RecordAct] = [
        RecordAct(
            "checkIn", "签到", help: "代表到场后自己签到，或由联络员代签", by: [.person("deputies")], when: ["state": ["planned"]],
            stamps: ["present": .actor], waits: .init(from: "day", ahead: Wait.notice), notBefore: "day"),
        RecordAct(
            "hold", "登记接待情况", help: "核对到场和请假的代表；没到也没请假的记入本人档案", by: [keeper, office], when: ["state": ["planned", "missed"]],
            asks: ["present", "excused?", "visitors", "notes", "photos?"], sets: ["state": "held"],
            waits: .init(from: "day", due: Wait.record, rule: "station.record", ahead: Wait.record, chased: office),
            tallies: [.absent(into: "absent", of: "deputies", besides: ["present", "excused"], day: "day")], notBefore: "day"),
        RecordAct("swap", "换代表", help: "原定代表来不了时改由别的代表接待", by: [keeper, office], when: ["state": ["planned"]], asks: ["deputies", "reason"]),
        RecordAct("cancel", "取消", by: [keeper, office], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "cancelled"]),
        RecordAct(
            "substitute", "由别场代替", help: "没有接待的，补一场后在这里指明", by: [keeper, office], when: ["state": ["planned", "missed", "cancelled"]],
            asks: ["instead", "reason?"], sets: ["state": "substituted"]),
        RecordAct("miss", "没有接待", by: [.clockwork], when: ["state": ["planned"]], sets: ["state": "missed"], waits: .init(from: "day")),
    ]

    /// 回应和承诺: an organ that came to listen answers in public, and what it promised is followed until it is so.
    static let responding: [RecordAct] = [
        Promises.respond(
            help: "在联络站网页公布", by: [.body("organ"), office], when: ["mode": ["organ"], "state": ["held"]], within: Wait.respond,
            rule: "station.respond", chased: office),
        RecordAct(
            "promise", "记下承诺", by: [keeper, office], when: ["mode": ["organ"], "state": ["held"], "promised": [""]], asks: ["promise", "promiseDue"],
            sets: ["promised": "open"]),
    ] + Promises.following("promised", due: "promiseDue", unit: .body("organ"), judges: [keeper, office], chased: office)
}
