import Civics

extension DeputyLife {
    /// 请假: for a sitting or for days; a leave that is granted turns an absence into one that counts nothing against the deputy.
    /// Leave from an event is granted by those who oversee it, not by a town whose deputy is called to the city; leave for days by his own offices,
    /// and excuses from what those oversee. It is granted before the day (S3-66) and not by whoever asked for it in another's name (`Grant`).
    public static let leave = Register(
        "leave", "请假", shelf: .deputies, purpose: "会前请假、批复；批准的记在出席表上，没有批准的缺席要提醒",
        fields: [
            Columns.number, Columns.person, Columns.record("event", "请哪次会议的假", "sitting", "activity", "klass", "reception", help: "会议由主管它的机构准假，请写上；不写的，只算批假机构自己管的会议和活动").optional,
            Columns.choice("kind", "原因", [("sick", "健康"), ("official", "公务"), ("family", "家事"), ("disaster", "灾害交通"), ("other", "其他")]),
            Columns.from, Columns.until.named("至", help: "只请一天的不填"), Columns.reason.required, Columns.evidence,
        ],
        later: [
            Columns.state(("asked", "待批"), ("approved", "已批准"), ("refused", "未批准"), ("withdrawn", "已撤回")),
            Columns.line("answer", "批复意见", max: 500), Columns.record("approver", "批假人", "person").optional,
            Columns.date("decidedOn", "批复日期"), Columns.record("venue", "会议所在区划", "territory").optional,
        ],
        titled: ["person", "from"], letter: "QJ", writers: Columns.writers, authors: ["person"], runsBy: "from", lies: "person",
        state: "state",
        acts: [
            RecordAct(
                "approve", "批准", by: [.offices], when: ["state": ["asked"]], asks: ["answer?"], sets: ["state": "approved"],
                stamps: ["approver": .actor, "decidedOn": .today], apart: "person", waits: .init(due: Within.leave, rule: "deputies.leave"),
                within: "venue", rests: asked, amends: askAgain),
            RecordAct(
                "refuse", "不批准", by: [.offices], when: ["state": ["asked"]], asks: ["answer"], sets: ["state": "refused"],
                stamps: ["approver": .actor, "decidedOn": .today], apart: "person", within: "venue",
                rests: asked, amends: askAgain),
            RecordAct("withdraw", "撤回", by: [.person("person")], when: ["state": ["asked", "approved"]], sets: ["state": "withdrawn"]),
        ],
        demands: [.ordered("from", "until")], copies: [RecordCopy("venue", from: "event", "@territory")],
        citation: Citation(law: deputiesLaw, article: "第十三条", quote: "代表因健康等特殊原因不能出席会议的，应当按照规定请假"))

    private static let asked = ["person", "event", "kind", "from", "until", "reason"]
    private static let askAgain = "要改请由本人撤回，另写一条请假，再由主管机构批复"

    /// 代表资格提醒: opened when a deputy was absent from sessions without leave as often as the law names.
    public static let seatWarning = Register(
        "seatWarning", "代表资格提醒", shelf: .deputies, purpose: "未经批准两次不出席本级人民代表大会会议的，报代表资格审查委员会；是否终止由法定程序决定",
        fields: [
            Columns.number, Columns.deputy, Columns.body.named("本级人大机构"), Columns.day.named("第二次缺席日期"),
            Columns.records("absences", "未经批准的缺席", "attendance", max: 10), Columns.note,
        ],
        later: [
            Columns.state(("raised", "待核实"), ("reported", "已报资格审查委员会"), ("ended", "资格已终止"), ("kept", "不终止")),
            Columns.date("reportedOn", "报送日期"), Columns.words("answer", "处理结果", max: 2_000), Columns.date("decidedOn", "处理日期"),
        ],
        titled: ["person", "day"], letter: "ZG", writers: [.admin, .deputyWork, .presidium], sharers: ["person"], runsBy: "day",
        lies: "body",
        state: "state",
        acts: [
            RecordAct(
                "report", "报资格审查委员会", by: [.roles([.deputyWork, .presidium])], when: ["state": ["raised"]], sets: ["state": "reported"],
                stamps: ["reportedOn": .today], waits: .init(due: Within.warning, rule: "deputies.warning")),
            RecordAct(
                "end", "登记终止", help: "写明公告文号", by: [.roles([.deputyWork, .presidium])], when: ["state": ["reported"]], asks: ["answer"],
                sets: ["state": "ended"], stamps: ["decidedOn": .today], waits: .init(due: 60)),
            RecordAct(
                "keep", "登记不终止", help: "写明理由，如补办了请假手续", by: [.roles([.deputyWork, .presidium])], when: ["state": ["raised", "reported"]],
                asks: ["answer"], sets: ["state": "kept"], stamps: ["decidedOn": .today]),
        ],
        unique: [["person", "body", "day"]],
        citation: Citation(law: deputiesLaw, article: "第六十二条", quote: "未经批准两次不出席本级人民代表大会会议的"))
}
