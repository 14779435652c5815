import Civics

extension Canvass {
    private static let offices = RecordAct.Hand.roles(Consultation.roles)
    private static let running = ["listed", "consulting", "heard"]
    /// A project that was not withdrawn.
    public static let projectStanding = running + ["reviewed"]

    /// 拟新增政府投资项目 (S2-57): disclosed and consulted in the stations, heard, and only then reviewed; readable by everybody while it is consulted on.
    static let investment = Register(
        "investment", "拟新增政府投资项目", shelf: .stations, purpose: "拟新增的政府性重大投资项目先下沉到联络站公开、征求代表和选民的意见，听证以后再审查",
        fields: [
            Columns.number, Field("name", "项目名称", .line(max: 100)), Field("unit", "项目单位", .record(["body"])), Columns.territoryCode.named("所在区划"),
            Field("amount", "总投资（万元）", .number(1...100_000_000)), Field("address", "建设地点", .line(max: 200)),
            Columns.date("starts", "拟开工"), Columns.date("ends", "拟完工"), Columns.day.named("列入日期"),
            Field("text", "建设内容和理由", .words(max: 20_000), help: "公开给所有人看"), Places.photos,
        ],
        later: [
            Columns.choice("state", "状态", [
                ("listed", "拟新增"), ("consulting", "公开征询中"), ("heard", "已听证"), ("reviewed", "已审查"), ("withdrawn", "已撤回"),
            ]),
            Field("about", "征求意见编号", .matter, help: "先办「征求意见」并开始征求，再把它的编号填在这里，如 ZQ2026-000001", isRequired: false),
            Columns.date("heardOn", "听证日期"), Field("venue", "听证地点", .line(max: 200), isRequired: false),
            Places.words("attended", "参加听证的人", 2_000, help: "单位和人数；不写群众的姓名"), Places.words("points", "听证要点", 10_000),
            Columns.choice("result", "审查结果", [("agreed", "同意新增"), ("amended", "修改后新增"), ("deferred", "暂缓"), ("refused", "不予新增")]).optional,
            Places.words("adoption", "意见采纳情况", 10_000, help: "公开给所有人看"), Columns.date("reviewedOn", "审查日期"),
            Field("reason", "理由", .line(max: 500), isRequired: false),
        ], nameField: "name", letter: "TZX", writers: [.admin] + Consultation.roles, readers: [.committee, .member, .supervisor, .keeper, .stationChief, .deputy],
        sharers: ["unit"], runsBy: "day", lies: "territory", state: "state",
        acts: [
            RecordAct(
                "consult", "公开征询", help: "填征求意见的编号；发到哪些联络站，在那次征求意见的页面上选", by: [offices], when: ["state": ["listed"]],
                asks: ["about"], sets: ["state": "consulting"], waits: .init(from: "day", due: 30, ahead: 30)),
            RecordAct(
                "hear", "登记听证", by: [offices], when: ["state": ["consulting"]], asks: ["heardOn", "venue", "attended", "points"], sets: ["state": "heard"]),
            RecordAct(
                "review", "登记审查结果", help: "征求意见公布采纳情况以后才能登记", by: [offices], when: ["state": ["consulting", "heard"]],
                asks: ["result", "adoption"], sets: ["state": "reviewed"], stamps: ["reviewedOn": .today]),
            RecordAct("withdraw", "撤回", by: [offices], when: ["state": running], asks: ["reason"], sets: ["state": "withdrawn"]),
        ],
        unique: [["about"]],
        demands: [
            .ordered("starts", "ends"), .past("heardOn"), .about("about", of: Consultation.procedure.id, in: Consultation.publicStates), .keeps("about"),
            .about("about", of: Consultation.procedure.id, in: Consultation.toldStates, when: ["state": ["reviewed"]]),
        ],
        figures: [
            RecordFigure("investments", "拟新增政府投资项目", "{n}个拟新增政府投资项目", when: ["state": running + ["reviewed"]]),
            RecordFigure("investmentsAsked", "到站征询的项目", "{n}个拟新增政府投资项目到站征询", when: ["about": ["*"]]),
            RecordFigure("investmentSum", "拟新增投资", "拟新增政府投资{n}万元", when: ["state": running + ["reviewed"]], counting: .sum("amount")),
        ], listed: ["unit", "amount", "day", "about", "result"])
}
