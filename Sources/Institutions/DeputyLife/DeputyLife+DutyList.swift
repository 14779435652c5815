import Civics

extension DeputyLife {
    /// What an indicator or an item of the duty list may count: registers and procedures by their ids.
    static let sources = [
        ("attendance", "出席签到（各类合计）"), ("sitting", "出席列席会议"), ("activity", "参加活动"), ("klass", "参加培训班"), ("study", "参加学习活动"), ("speech", "发言"), ("duty", "履职登记"), ("contact", "联系记录"), ("voterContact", "固定联系选民"), ("deed", "办实事"),
        ("completion", "必修课"), ("lessonMark", "学习履职清单"), ("debriefing", "述职"), ("reception", "接待"), ("media", "媒体报道"), ("award", "表彰"),
        ("suggestion", "代表建议"), ("bill", "议案"), ("opinion", "群众意见"),
    ]
    static let source = Columns.choice("source", "按什么计算", sources)
    static let only = Columns.choice("only", "只算哪一类", eventKinds, help: "不选即全部").optional

    /// 履职清单: what a deputy may and has to do, each with its lesson and the number for the year.
    public static let dutyItem = Register(
        "dutyItem", "履职清单", shelf: .deputies, purpose: "代表履职行权任务清单：逐条讲解、法律依据、样表、年度目标；“一清单”变“一堂课”",
        fields: [
            Columns.number, Columns.name.named("事项"), Columns.body.named("制定机构"), Columns.level, Columns.count("order", "次序", max: 999),
            Columns.words("explanation", "说明").required, Columns.line("law", "法律依据", help: "如：代表法第三十六条"),
            Columns.words("lesson", "一堂课", max: 50_000),
            Columns.line("form", "样表", max: 300, help: "样表的名称或网址"), source.optional, only, Columns.count("target", "年度目标", max: 1_000),
            Columns.from, Columns.until,
        ],
        nameField: "name", letter: "QD", writers: Columns.writers, readers: [.deputy], lies: "body")

    /// 学习标记: that a deputy has gone through the lesson of an item.
    public static let lessonMark = Register(
        "lessonMark", "学习标记", shelf: .deputies, purpose: "哪位代表哪天学完了清单上的哪一课",
        fields: [Columns.number, Columns.record("item", "清单事项", "dutyItem"), Columns.deputy, Columns.day],
        titled: ["person", "item"], letter: "XB", writers: Columns.writers, authors: ["person"], runsBy: "day", lies: "person",
        unique: [["item", "person"]],
        demands: [.past("day")], dossier: DossierLine(.study, people: ["person"]))

    /// 届末小结: closes a deputy's dossier for the term.
    public static let termSummary = Register(
        "termSummary", "届末小结", shelf: .deputies, purpose: "本届履职情况的梳理：小结、缺项核对、归档",
        fields: [
            Columns.number, Columns.deputy, Columns.body.named("本级人大机构"), Field("term", "届", .number(1...999)),
            Columns.detail.named("本届小结").required,
        ],
        later: [
            Columns.state(("drafted", "待核对"), ("checked", "已核对"), ("closed", "已归档")),
            Columns.words("missing", "缺项", max: 2_000, help: "没有缺项写“无”"),
            Columns.date("closedOn", "归档日期"),
        ],
        titled: ["person", "term"], letter: "JM", writers: Columns.writers, authors: ["person"], sharers: ["person"], lies: "body",
        state: "state",
        acts: [
            RecordAct(
                "check", "核对缺项", by: [.offices], when: ["state": ["drafted"]], asks: ["missing"], sets: ["state": "checked"],
                apart: "person",
                waits: .init(due: 30)),
            RecordAct(
                "close", "归档", by: [.offices], when: ["state": ["checked"]], sets: ["state": "closed"], stamps: ["closedOn": .today],
                waits: .init(due: 30)),
        ],
        unique: [["person", "body", "term"]])
}
