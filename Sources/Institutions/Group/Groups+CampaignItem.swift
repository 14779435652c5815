import Civics

extension Groups {
    /// 共建共管: the five stages in their order, with the residents who took part in each.
    private static let stages = [
        ("planning", "决策共谋"), ("building", "发展共建"), ("managing", "建设共管"), ("evaluating", "效果共评"), ("sharing", "成果共享"),
    ]

    /// 专项事项: what a campaign promises to get done; kept apart from the projects on which deputies vote.
    public static let campaignItem = Register(
        "campaignItem", "专项事项", shelf: .groups, purpose: "专题行动要办成的事项：有佐证才算办结；共同缔造的事项五个阶段依次记群众参与，缺一个不能办结",
        fields: [
            Columns.number, Columns.record("campaign", "专题行动", "campaign"), Columns.name.named("事项"), Columns.territoryCode,
            Columns.record("unit", "责任单位", "body").optional, Columns.record("leader", "牵头人", "person").optional,
            Columns.choice("form", "办法", [("plain", "一般事项"), ("together", "共同缔造")]), Columns.day.named("立项日期"),
            Columns.date("due", "完成期限").required,
        ],
        later: [
            Columns.state(("planned", "未开工"), ("working", "办理中"), ("done", "已办结")), Columns.choice("stage", "已记到", stages).optional,
        ] + stages.map { Columns.count($0.0, "\($0.1)参与群众（人次）") } + stages.map { Columns.line("\($0.0)Note", "\($0.1)记录", max: 500) } + [
            Columns.words("result", "办理结果", max: 2_000), Columns.line("evidence", "佐证", max: 500), Columns.date("doneOn", "办结日期"),
        ],
        nameField: "name", letter: "XMS", writers: Columns.hosts, sharers: ["unit", "leader"], runsBy: "day", lies: "territory",
        state: "state",
        acts: itemActs, demands: [.ordered("day", "due")],
        figures: [
            RecordFigure("F50", "民生实事办结", "{n}个民生实事项目办理完成", when: ["state": ["done"]]),
            RecordFigure("F50b", "专项事项", "专题行动事项{n}项"),
        ])

    private static let workers: [RecordAct.Hand] = [.hosts, .body("unit"), .person("leader")]

    private static let itemActs: [RecordAct] =
        [RecordAct("start", "开工", by: workers, when: ["state": ["planned"]], sets: ["state": "working"])]
        + stages.indices.map { index in
            let (id, name) = stages[index]
            return RecordAct(
                id, name, by: workers, when: ["state": ["working"], "form": ["together"], "stage": [index == 0 ? "" : stages[index - 1].0]],
                asks: [id, "\(id)Note"], sets: ["stage": id])
        } + [
            finish("finish", when: ["state": ["planned", "working"], "form": ["plain"]]),
            finish("finishTogether", when: ["state": ["working"], "form": ["together"], "stage": ["sharing"]]),
        ]

    private static func finish(_ id: String, when: [String: [String]]) -> RecordAct {
        RecordAct(
            id, "办结", help: "要有佐证", by: workers, when: when, asks: ["result", "evidence"], sets: ["state": "done"],
            stamps: ["doneOn": .today],
            waits: .init(from: "due", ahead: Within.remind, chased: .offices))
    }
}
