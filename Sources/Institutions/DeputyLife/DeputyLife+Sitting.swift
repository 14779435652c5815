import Civics

extension DeputyLife {
    static let sittingKinds = [
        ("congress", "人民代表大会会议"), ("standingCommittee", "常委会会议"), ("chairpersons", "主任会议"), ("committee", "专（工）委员会会议"), ("forum", "座谈会"),
    ]

    /// What is held in public by its nature: 人民代表大会会议公开举行, 常务委员会会议公开举行 (全国人大议事规则 art. 17, 常委会议事规则 art. 16, and the provinces' own).
    /// What chairpersons, committees and forums do is work among themselves, and is told by its results.
    public static let publicSittings = ["congress", "standingCommittee"]

    /// 会议: what delegates attend and deputies are invited to.
    public static let sitting = Register(
        "sitting", "会议", shelf: .deputies, purpose: "人代会、常委会、主任会议、专委会会议和座谈会；谁列席、谁到会、谁发言都从这里记起",
        fields: [
            Columns.number, Columns.name.named("会议名称", help: "如：市六届人大常委会第二十次会议"), Columns.choice("kind", "类型", sittingKinds),
            Columns.body.named("召开机构"), Columns.day, Columns.lastDay, Columns.hour, Columns.address, Columns.words("agenda", "议题和议程"),
            Columns.tags, Columns.line("suggestions", "相关建议编号", help: "议题涉及哪些代表建议，用顿号隔开；先请提建议的代表列席"),
            Columns.record("session", "属于哪次人代会", "session").optional,
            // 必要时可以举行秘密会议: such a one is told to nobody outside.
            Columns.choice("secrecy", "不公开举行", [("closed", "不公开举行，不向社会公布")]).optional,
            Columns.record("about", "围绕哪次会议", "sitting", help: "列席代表座谈会填它所围绕的会议").optional,
        ],
        later: [Columns.state(("planned", "已安排"), ("held", "已召开"), ("cancelled", "已取消")), Columns.reason],
        nameField: "name", letter: "HY", writers: Columns.hosts, runsBy: "day", lies: "body", state: "state",
        acts: [
            RecordAct(
                "hold", "会议已召开", by: [.hosts], when: ["state": ["planned"]], sets: ["state": "held"],
                waits: .init(from: "day", due: Within.record, rule: "deputies.record", ahead: 0), notBefore: "day"),
            RecordAct("cancel", "取消", by: [.hosts], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "cancelled"]),
        ],
        demands: [.ordered("day", "lastDay")],
        citation: Citation(law: deputiesLaw, article: "第三十三条", quote: "可以应邀列席本级人民代表大会常务委员会会议"))

    /// 发言: what somebody said or wrote, with the reply where one is due.
    public static let speech = Register(
        "speech", "发言", shelf: .deputies, purpose: "代表在会议、座谈、活动中的发言和执笔的调研报告；要答复的有人答复",
        fields: [
            Columns.number, Columns.record("event", "会议或活动", "sitting", "activity"), Columns.person.named("发言人"),
            Columns.choice("kind", "类型", [
                ("deliberation", "审议发言"), ("invited", "列席发言"), ("forum", "座谈发言"), ("report", "调研报告"), ("other", "其他"),
            ]),
            Columns.line("item", "议题"), Columns.detail.named("发言要点").required,
            Columns.choice("follow", "是否要答复", [("none", "不要"), ("reply", "要")]),
        ],
        later: [
            Columns.state(("noted", "已记录"), ("answered", "已答复")), Columns.date("day", "日期"), Columns.territoryCode.optional,
            Columns.words("answer", "答复"), Columns.date("answeredOn", "答复日期"),
        ],
        titled: ["person", "event"], letter: "FY", writers: Columns.hosts, authors: ["person"], runsBy: "day", state: "state",
        acts: [
            RecordAct(
                "answer", "答复", by: [.hosts], when: ["state": ["noted"], "follow": ["reply"]], asks: ["answer"],
                sets: ["state": "answered"],
                stamps: ["answeredOn": .today], waits: .init(due: Within.answer, rule: "deputies.answer", ahead: Within.answer)),
        ],
        copies: [RecordCopy("day", from: "event", "day"), RecordCopy("territory", from: "event", "@territory")],
        dossier: DossierLine(.speech, people: ["person"]))
}
