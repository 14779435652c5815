import Civics

extension Study {
    /// 上级部署: a decision or document from above that has to be studied and carried out.
    public static let deployment = Register(
        "deployment", "上级部署", shelf: .study, purpose: "上级会议、决定、文件的落实台账；没有一项落实事项的列为“尚未落实”",
        fields: [
            Columns.number, Columns.name.named("文件或会议"), Columns.line("document", "文号", max: 60), Columns.line("issuer", "发文机关").required,
            Columns.body.named("由谁落实"), Columns.day.named("成文日期"),
            Columns.choice("priority", "首要政治任务", [("yes", "是"), ("no", "不是")]).optional,
            Columns.detail.named("要求"),
        ],
        nameField: "name", letter: "BS", writers: Columns.hosts, runsBy: "day", lies: "body")

    /// 落实事项: what is done to carry a deployment out.
    public static let deploymentItem = Register(
        "deploymentItem", "落实事项", shelf: .study, purpose: "把部署拆成一项项工作：责任机构、期限、进展",
        fields: [
            Columns.number, Columns.record("deployment", "上级部署", "deployment"), Columns.line("title", "事项").required,
            Columns.body.named("责任机构"),
            Columns.person.named("责任人").optional, Columns.date("due", "期限").required,
        ],
        later: [
            Columns.state(("planned", "未开始"), ("working", "进行中"), ("done", "已落实")), Columns.words("progress", "进展", max: 5_000),
            Columns.line("evidence", "佐证", max: 500),
            Columns.date("doneOn", "落实日期"),
        ],
        nameField: "title", letter: "BSX", writers: Columns.hosts, sharers: ["person"], runsBy: "due", lies: "body", state: "state",
        acts: [
            RecordAct(
                "work", "报进展", by: [.body("body"), .person("person")], when: ["state": ["planned", "working"]], asks: ["progress"],
                sets: ["state": "working"]),
            RecordAct(
                "finish", "已落实", by: [.body("body"), .person("person")], when: ["state": ["planned", "working"]],
                asks: ["progress", "evidence?"],
                sets: ["state": "done"], stamps: ["doneOn": .today], waits: .init(from: "due", ahead: Within.item, chased: .offices)),
        ])

    /// 上位法跟踪: which laws our own rules rest on.
    public static let lawWatch = Register(
        "lawWatch", "上位法跟踪", shelf: .study, purpose: "哪部法律法规、本级哪些制度依据它；上位法一修改，逐项制度生成修改任务",
        fields: [
            Columns.number, Columns.name.named("法律法规"), Columns.body.named("谁跟踪"),
            Columns.records("dependents", "依据它的本级制度", "regulation", max: 50),
            Columns.line("others", "其他依据它的制度", max: 500, help: "没有收进制度文本的写在这里，用顿号隔开"), Columns.from.named("现行文本施行日期"),
        ],
        later: [Columns.date("amendedOn", "最近修改日期"), Columns.words("changes", "改了什么", max: 5_000)],
        nameField: "name", letter: "FL", writers: Columns.hosts, lies: "body",
        acts: [RecordAct("amend", "登记修改", help: "登记后逐项制度生成修改任务", by: [.hosts], asks: ["amendedOn", "changes"])])

    /// 修改任务: one of our rules is looked at because the law above it has changed.
    public static let lawTask = Register(
        "lawTask", "修改任务", shelf: .study, purpose: "上位法修改后，本级制度学习、对照、修改或不改的任务",
        fields: [
            Columns.number, Columns.record("watch", "上位法", "lawWatch"), Columns.record("regulation", "本级制度", "regulation").optional,
            Columns.line("title", "制度名称").required,
            Columns.body.named("责任机构"), Columns.day.named("提出日期"), Columns.date("due", "期限").required,
        ],
        later: [
            Columns.state(("opened", "待对照"), ("studied", "已对照"), ("revised", "已修改"), ("kept", "不需要改")),
            Columns.words("finding", "对照意见", max: 5_000),
            Columns.date("doneOn", "完成日期"),
        ],
        nameField: "title", letter: "FLX", writers: Columns.hosts, runsBy: "day", lies: "body", state: "state",
        acts: [
            RecordAct(
                "study", "提出对照意见", by: [.body("body"), .hosts], when: ["state": ["opened"]], asks: ["finding"], sets: ["state": "studied"],
                waits: .init(from: "due", ahead: Within.review, chased: .offices)),
            RecordAct(
                "revise", "已修改", by: [.body("body"), .hosts], when: ["state": ["studied"]], sets: ["state": "revised"],
                stamps: ["doneOn": .today],
                waits: .init(due: Within.review, rule: "study.review")),
            RecordAct(
                "keep", "不需要改", by: [.body("body"), .hosts], when: ["state": ["opened", "studied"]], asks: ["finding"],
                sets: ["state": "kept"],
                stamps: ["doneOn": .today]),
        ],
        demands: [.ordered("day", "due")])

    /// 任免联络人: whom the organs name for appointments.
    public static let officer = Register(
        "officer", "任免联络人", shelf: .study, purpose: "纪委监委、法院、检察院和各机关人事任免工作的分管领导、经办人员；哪个机关还缺一目了然",
        fields: [
            Columns.number, Columns.record("organ", "机关", "body"), Columns.person,
            Columns.choice("duty", "分工", [("leader", "分管领导"), ("clerk", "经办人员")]),
            Columns.body.named("联络的人大机构"), Columns.line("phone", "工作电话", max: 40), Columns.from, Columns.until,
        ],
        titled: ["organ", "person"], letter: "RM", writers: Columns.hosts, lies: "body", unique: [["organ", "person", "from"]],
        figures: [RecordFigure("officer.organs", "任免联络人", "{n}个机关确定了任免联络人", counting: .distinct("organ"), period: .standing)])
}
