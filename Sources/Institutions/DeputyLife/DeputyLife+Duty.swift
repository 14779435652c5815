import Civics

extension DeputyLife {
    /// 履职登记: what a deputy did that no event records; it counts when somebody else has confirmed it.
    public static let duty = Register(
        "duty", "履职登记", shelf: .deputies, purpose: "没有签到可查的履职：走访、接待、调解、宣讲……确认后进档案；已在签到里的不重复算",
        fields: [
            Columns.number, Columns.deputy, Columns.day, Columns.choice("kind", "做了什么", [
                ("visit", "走访选民"), ("reception", "接待群众"), ("mediation", "调解纠纷"), ("research", "调研"), ("publicity", "宣讲政策法律"),
                ("oversight", "应邀监督评议"), ("drafting", "起草建议议案"), ("other", "其他"),
            ]),
            Columns.line("title", "事由").required, Columns.somePlace, Columns.count("hours", "用时（小时）", max: 200, help: "写整小时：不足半小时的舍去，满半小时的算一小时"), Columns.detail,
            Columns.evidence,
            Columns.record("covers", "就是哪一次签到或接待", "attendance", "reception", help: "已经有记录的选上它，档案里只算一次").optional,
        ],
        later: [
            Columns.state(("registered", "待确认"), ("confirmed", "已确认"), ("returned", "已退回")), Columns.reason.named("退回原因"),
            Columns.record("confirmer", "确认人", "person").optional, Columns.date("confirmedOn", "确认日期"),
        ],
        nameField: "title", letter: "LZ", writers: Columns.writers, authors: ["person"], keepers: ["place"], runsBy: "day", lies: "person",
        state: "state",
        acts: [
            RecordAct(
                "confirm", "确认", by: [.keeper("place"), .offices], when: ["state": ["registered"]], sets: ["state": "confirmed"],
                stamps: ["confirmer": .actor, "confirmedOn": .today], apart: "person", waits: .init(due: Within.confirm, rule: "deputies.confirm", chased: .offices),
                rests: ["person", "day", "kind", "title", "place", "hours", "detail"], amends: Columns.confirmedAgain),
            RecordAct(
                "return", "退回", by: [.keeper("place"), .offices], when: ["state": ["registered", "confirmed"]], asks: ["reason"],
                sets: ["state": "returned"],
                apart: "person"),
            RecordAct(
                "resubmit", "改好再报", by: [.person("person")], when: ["state": ["returned"]], asks: ["detail?", "evidence?"],
                sets: ["state": "registered"], waits: .init(due: Within.confirm, rule: "deputies.confirm")),
        ],
        demands: [.past("day")], dossier: DossierLine(.activity, people: ["person"], when: ["state": ["confirmed"], "covers": [""]]),
        citation: Citation(law: deputiesLaw, article: "第五十八条", quote: "应当记录代表履职情况"))

    /// 档案异议: a deputy says that a line of the dossier is wrong or missing.
    public static let objection = Register(
        "objection", "档案异议", shelf: .deputies, purpose: "代表对自己履职档案的某一行有不同意见，或认为漏记；由代表工作机构核实",
        fields: [
            Columns.number, Columns.deputy, Columns.day.named("提出日期"),
            Field("line", "哪一条记录", .record([
                "attendance", "speech", "duty", "contact", "deed", "award", "media", "completion", "reception", "debriefing", "assessment",
            ]), help: "漏记的不选", isRequired: false),
            Columns.detail.named("意见").required, Columns.evidence,
        ],
        later: [
            Columns.state(("raised", "待核实"), ("upheld", "属实"), ("dismissed", "不更正")), Columns.words("answer", "核实结果", max: 2_000),
            Columns.date("answeredOn", "答复日期"),
        ],
        titled: ["person", "day"], letter: "YX", writers: Columns.writers, authors: ["person"], runsBy: "day", lies: "person",
        state: "state",
        acts: [
            RecordAct(
                "uphold", "属实", help: "先在原记录上更正，再答复", by: [.offices], when: ["state": ["raised"]], asks: ["answer"],
                sets: ["state": "upheld"], stamps: ["answeredOn": .today], apart: "person", waits: .init(due: Within.objection, rule: "deputies.objection")),
            RecordAct(
                "dismiss", "不更正", by: [.offices], when: ["state": ["raised"]], asks: ["answer"], sets: ["state": "dismissed"],
                stamps: ["answeredOn": .today], apart: "person"),
        ],
        demands: [.names("line", person: "person")])
}
