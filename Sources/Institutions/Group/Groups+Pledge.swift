import Civics

extension Groups {
    private static let judges: [RecordAct.Hand] = [.person("convenor"), .offices]

    /// 活动承诺: what a department promised when it met deputies face to face; one row for each, with its owner and day.
    public static let pledge = Register(
        "pledge", "活动承诺", shelf: .groups, purpose: "代表·局长面对面等活动上部门作出的承诺：谁来做、做什么、哪天以前；到期报兑现，由牵头代表或人大机关确认",
        fields: [
            Columns.number, Columns.line("title", "承诺做什么", max: 200).required, Columns.record("activity", "在哪次活动上", "activity"),
            Columns.record("unit", "承诺单位", "body"), Columns.records("coUnits", "协同单位", "body", max: 10),
            Columns.line("opinion", "意见或建议编号", max: 30, help: "如 YJ2026-000001"), Columns.day.named("承诺日期"),
            Columns.date("due", "哪天以前完成").required,
        ],
        later: [
            Columns.choice("state", "承诺进展", Promises.progress), Columns.words("realised", "兑现情况", max: 2_000),
            Columns.record("realiser", "报兑现人", "person").optional, Columns.reason, Columns.record("convenor", "牵头代表", "person").optional,
            Columns.territoryCode.optional,
        ],
        nameField: "title", letter: "CQ", writers: Columns.hosts, readers: [.deputy], sharers: ["unit", "coUnits", "convenor"], runsBy: "day",
        lies: "territory", state: "state",
        acts: Promises.following("state", due: "due", unit: .body("unit"), judges: judges, chased: .offices),
        demands: [
            .past("day"), .ordered("day", "due"),
            .refers("activity", to: "state", is: ["held", "summed"], reason: "这次活动还没有开展，不能登记活动上的承诺"),
        ],
        copies: [RecordCopy("territory", from: "activity", "@territory"), RecordCopy("convenor", from: "activity", "convenor")],
        figures: [
            RecordFigure("pledges", "活动承诺", "部门在面对面等活动上承诺{n}项"),
            RecordFigure("pledgesKept", "已兑现的活动承诺", "部门兑现活动承诺{n}项", when: ["state": ["confirmed"]]),
        ])
}
