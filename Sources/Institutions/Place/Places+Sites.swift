import Civics

/// 全过程人民民主基层示范点: a programme says what counts, sites are named under it in tiers and batches.
extension Places {
    static let programme = Register(
        "programme", "示范点方案", shelf: .places, purpose: "关于建设全过程人民民主基层示范点的实施意见：文件、指标和申报期",
        fields: [
            Columns.body.named("印发机构"), Field("title", "名称", .line(max: 100)), Field("document", "文号", .line(max: 60), isRequired: false),
            Field("text", "正文", .words(max: 20_000), isRequired: false),
            Field("indicators", "指标", .words(max: 5_000), help: "每行一项，写成：指标｜分值；各项分值相加最多1000"), photos, Columns.from.named("申报自"), Columns.until.named("申报至"),
            Columns.number,
        ], nameField: "title", letter: "FA", writers: [.admin, .deputyWork], readers: offices + readers + [.keeper, .stationChief], runsBy: "from",
        demands: [.marked("indicators")])

    static let tiers = [("province", "省级"), ("city", "市级"), ("district", "县区级")]
    static let unitTypes = [
        ("village", "行政村"), ("community", "社区"), ("school", "学校"), ("enterprise", "企业"), ("station", "联络站"), ("other", "其他"),
    ]
    private static let named = ["designated", "withdrawn"]

    static let site = Register(
        "site", "示范点", shelf: .places, purpose: "全过程人民民主基层示范点：哪一级、第几批、在哪里，从提名到命名、撤销",
        fields: [
            Columns.name, Columns.territoryCode, Field("place", "所在阵地", .record(["place"]), isRequired: false), Columns.choice("tier", "级别", tiers),
            Field("batch", "批次", .number(1...99)), Columns.choice("unitType", "单元类型", unitTypes), Field("programme", "依据的方案", .record(["programme"])),
            Columns.day.named("申报日期"), words("report", "申报材料", 10_000), photos, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("nominated", "已提名"), ("designated", "已命名"), ("refused", "未命名"), ("withdrawn", "已撤销")]),
            words("indicators", "方案的指标"), words("scores", "逐项得分", help: "每行一项，与方案的指标对应"),
            Field("score", "总分", .number(0...1_000), isRequired: false), Columns.from.named("命名日期").optional, Columns.until.named("撤销日期"),
            Field("reason", "理由", .line(max: 500), isRequired: false),
        ], nameField: "name", letter: "SF", writers: owners, readers: readers, sharers: ["place"], runsBy: "day", lies: "territory", state: "state",
        acts: [
            RecordAct(
                "score", "打分", help: "按方案的指标逐项打分，总分自动相加", by: [.roles([.deputyWork])], when: ["state": ["nominated"]], asks: ["scores"],
                waits: .init(due: Wait.review, rule: "places.star.review"), computes: ["scores", "score"]),
            RecordAct(
                "designate", "命名", help: "打分以后才能命名", by: [.roles([.deputyWork])], when: ["state": ["nominated"], "scores": ["*"]], asks: ["from"],
                sets: ["state": "designated"]),
            RecordAct("refuse", "不予命名", by: [.roles([.deputyWork])], when: ["state": ["nominated"]], asks: ["reason"], sets: ["state": "refused"]),
            RecordAct(
                "withdraw", "撤销命名", help: "撤销后不计入现有示范点，仍计入当年和该批的命名数", by: [.roles([.deputyWork])], when: ["state": ["designated"]],
                asks: ["reason", "until"], sets: ["state": "withdrawn"]),
        ],
        unique: [["name", "tier", "batch"]],
        demands: [
            .inForce(day: "day", of: "programme"), .ordered("day", "from"), .ordered("from", "until"), .needs("from", when: "state", is: named),
            .needs("until", when: "state", is: ["withdrawn"]), .scored("scores", of: "indicators", to: "score"),
        ],
        copies: [RecordCopy("indicators", from: "programme", "indicators")],
        figures: [
            RecordFigure("F24", "省级示范点", "{n}个省级全过程人民民主基层示范点", when: ["tier": ["province"], "state": named], period: .standing),
            RecordFigure("F25", "市级示范点", "{n}个市级全过程人民民主基层示范点", when: ["tier": ["city"], "state": named], period: .standing),
            RecordFigure("F26", "县区级示范点", "{n}个县区级全过程人民民主基层示范点", when: ["tier": ["district"], "state": named], period: .standing),
            RecordFigure("F73", "首批示范点", "建成首批{n}个全过程人民民主基层示范点", when: ["batch": ["1"], "state": named], period: .standing),
            RecordFigure("sitesNow", "现有示范点", "现有全过程人民民主基层示范点{n}个", when: ["state": ["designated"]], period: .standing),
            RecordFigure("sitesNamed", "命名示范点", "命名全过程人民民主基层示范点{n}个", when: ["state": named]),
            RecordFigure(
                "siteTerritories", "有示范点的区划", "{n}个区划有示范点", when: ["state": ["designated"]], counting: .distinct("territory"), period: .standing),
        ])
}
