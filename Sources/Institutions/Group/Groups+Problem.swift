import Civics

extension Groups {
    private static let unit: [RecordAct.Hand] = [.body("unit")]
    /// Never the unit: whoever is judged does not write the judgement.
    private static let verifiers: [RecordAct.Hand] = [.person("verifier"), .offices]

    /// 问题清单: a row that stays until somebody other than the unit has seen that it is done.
    public static let problem = Register(
        "problem", "问题清单", shelf: .groups, purpose: "清单化管理、销号式落实、闭环式办理：单位报完成，核实人到现场看了才能销号；销号的仍在清单上",
        fields: [
            Columns.number, Columns.line("title", "问题", max: 200).required, Columns.record("activity", "出自哪次活动", "activity"),
            Columns.line("opinion", "意见编号", max: 30, help: "如 YJ2026-000001"), Columns.day.named("列入日期"),
            Columns.record("unit", "责任单位", "body"),
            Columns.record("verifier", "核实人", "person", help: "代表或人大工作人员，不能是责任单位的人"), Columns.words("measure", "整改措施", max: 2_000),
            Columns.date("due", "完成期限").required,
        ],
        later: [
            Columns.state(("listed", "已列入"), ("working", "办理中"), ("awaiting", "待核实"), ("returned", "已退回"), ("crossedOff", "已销号")),
            Columns.words("result", "完成情况", max: 2_000), Columns.line("evidence", "佐证", max: 500), Columns.date("reportedOn", "报完成日期"),
            Columns.words("verdict", "核实意见", max: 2_000), Columns.date("crossedOffOn", "销号日期"),
            Columns.record("checker", "谁核实的", "person").optional,
            Columns.territoryCode.optional,
        ],
        nameField: "title", letter: "WT", writers: Columns.writers, sharers: ["unit", "verifier"], runsBy: "day", lies: "territory",
        state: "state",
        acts: problemActs, demands: [.ordered("day", "due"), .outside("verifier", of: "unit")], copies: [RecordCopy("territory", from: "activity", "@territory")],
        figures: [
            RecordFigure("F56", "问题清单", "形成问题清单{n}条"),
            RecordFigure("F56b", "已销号", "已销号{n}条", when: ["state": ["crossedOff"]]),
            RecordFigure("F56c", "未销号", "未销号{n}条", when: ["state": ["listed", "working", "awaiting", "returned"]]),
        ])

    private static let problemActs = [
        RecordAct(
            "accept", "接收", by: unit, when: ["state": ["listed"]], asks: ["measure"], sets: ["state": "working"],
            waits: .init(due: Within.accept, rule: "groups.accept", chased: .offices)),
        RecordAct(
            "report", "报完成", help: "报后由核实人到现场核实", by: unit, when: ["state": ["working", "returned"]], asks: ["result", "evidence"],
            sets: ["state": "awaiting"], stamps: ["reportedOn": .today], waits: .init(from: "due", ahead: Within.remind, chased: .offices)),
        RecordAct(
            "crossOff", "核实销号", by: verifiers, when: ["state": ["awaiting"]], asks: ["verdict"], sets: ["state": "crossedOff"],
            stamps: ["crossedOffOn": .today, "checker": .actor], waits: .init(due: Within.verify, rule: "groups.verify", chased: .offices)),
        RecordAct(
            "refuse", "退回再办", by: verifiers, when: ["state": ["awaiting"]], asks: ["verdict", "due?"], sets: ["state": "returned"],
            stamps: ["checker": .actor]),
        RecordAct("extend", "调整期限", by: [.offices], when: ["state": ["listed", "working", "returned"]], asks: ["due"]),
    ]
}
