import Civics

extension Groups {
    static let activityKinds = [
        ("inspection", "视察"), ("research", "调研"), ("lawCheck", "执法检查"), ("inquiry", "询问"), ("appraisal", "评议"), ("groupMeeting", "小组活动"),
        ("voters", "代表·选民面对面"), ("heads", "代表·局长面对面"), ("threeEntries", "三进"), ("action", "代表行动"), ("themeDay", "主题活动日"), ("forum", "座谈会"),
        ("visit", "走访慰问"),
    ]

    /// 三进: the three kinds of place that the series goes to.
    public static let entries = [("community", "进社区（村）"), ("enterprise", "进企业"), ("grid", "进网格")]

    /// 面向人群: whom an activity is for; opinions heard there say to which of them whoever spoke belongs.
    public static let targetGroups = [
        Choice("riders", "新就业群体（骑手、快递员、网约车司机）"), Choice("sanitation", "环卫工人"), Choice("elderly", "老年人"), Choice("children", "未成年人"),
        Choice("women", "妇女"), Choice("disabled", "残疾人"), Choice("veterans", "退役军人"), Choice("migrants", "外来务工人员"), Choice("farmers", "农民"),
        Choice("firms", "企业和商户"), Choice("residents", "普通居民"),
    ]

    /// 代表活动: planned, signed up for, held, summed up.
    public static let activity = Register(
        "activity", "代表活动", shelf: .groups, purpose: "视察、调研、执法检查、面对面、三进等活动：方案、报名、签到、意见、小结；参加的人在出席签到里",
        fields: [
            Columns.number, Columns.line("topic", "主题", max: 100, help: "从小切口入手，一次一题").required,
            Columns.choice("kind", "类型", activityKinds),
            Columns.choice("placeKind", "在哪里", [
                ("home", "进家"), ("station", "入站"), ("village", "进村（社区）"), ("household", "入户"), ("building", "进楼"), ("enterprise", "入企"),
                ("other", "其他"),
            ]),
            Columns.body.named("组织机构"), Columns.territoryCode, Columns.somePlace, Columns.address, Columns.day, Columns.hour,
            Columns.records("groups", "代表小组", "group", max: 20), Columns.words("plan", "活动方案"),
            Columns.choice("entry", "三进的哪一进", entries, help: "三进活动必须填").optional.folded,
            Field("targets", "面向人群", .choices(targetGroups), help: "代表·选民面对面必须填", isRequired: false).folded,
            Columns.records("organ", "参加的部门", "body", max: 20, help: "代表·局长面对面必须填").folded,
            Columns.records("laws", "检查哪些法律法规", "law", max: 20, help: "执法检查必须填；从法律法规目录里选，目录里没有的先登记").folded,
            Columns.end.folded, Columns.lastDay.folded, Columns.initiator.folded, Columns.record("convenor", "牵头代表", "person").optional.folded,
            Columns.record("campaign", "专题行动", "campaign").optional.folded, Columns.line("theme", "年度计划主题", max: 100).folded, Columns.tags.folded,
            Columns.line("electingUnit", "回访的选举单位", max: 100).folded, Columns.words("sites", "看哪些点", max: 2_000).folded,
        ],
        later: [
            Columns.state(("planned", "已计划"), ("open", "报名中"), ("held", "已开展"), ("summed", "已小结"), ("cancelled", "已取消")),
            Columns.words("summary", "小结"), Columns.line("results", "成果", max: 500), Columns.date("summedOn", "小结日期"), Columns.reason,
            Columns.words("response", "部门公布的回应"), Columns.date("respondedOn", "回应日期"),
        ],
        nameField: "topic", letter: "HD", writers: Columns.hosts, readers: [.deputy], authors: ["convenor"], sharers: ["groups", "organ"],
        keepers: ["place"],
        runsBy: "day", lies: "territory", state: "state", acts: activityActs,
        demands: [
            .ordered("day", "lastDay"), .needs("entry", when: "kind", is: ["threeEntries"]),
            .needs("targets", when: "kind", is: ["voters"]),
            .needs("organ", when: "kind", is: ["heads"]), .needs("laws", when: "kind", is: ["lawCheck"]),
            .needs("place", when: "placeKind", is: ["home", "station"]),
        ],
        figures: [
            RecordFigure("F54", "代表活动", "各级人大代表共开展活动{n}次", when: ["state": ["held", "summed"]]),
            RecordFigure(
                "activity.inspections", "视察调研", "开展视察调研{n}次", when: ["state": ["held", "summed"], "kind": ["inspection", "research"]]),
            RecordFigure(
                "F07", "执法检查涉及的法律法规", "检查{n}部法律法规的实施情况", when: ["state": ["held", "summed"], "kind": ["lawCheck"]], counting: .distinct("laws")),
            RecordFigure("activity.voters", "代表·选民面对面", "开展“代表·选民面对面”{n}次", when: ["state": ["held", "summed"], "kind": ["voters"]]),
            RecordFigure("activity.heads", "代表·局长面对面", "开展“代表·局长面对面”{n}次", when: ["state": ["held", "summed"], "kind": ["heads"]]),
            RecordFigure("activity.entries", "三进", "开展代表“三进”活动{n}次", when: ["state": ["held", "summed"], "kind": ["threeEntries"]]),
        ],
        grouped: ["theme"], citation: Citation(law: DeputyLife.deputiesLaw, article: "第四十三条", quote: "依法统筹组织和安排代表履职活动"))

    private static let organisers: [RecordAct.Hand] = [.hosts, .person("convenor"), .keeper("place")]

    private static let activityActs = [
        RecordAct("open", "开放报名", by: organisers, when: ["state": ["planned"]], sets: ["state": "open"]),
        RecordAct(
            "hold", "已开展", by: organisers, when: ["state": ["planned", "open"]], sets: ["state": "held"],
            waits: .init(from: "day", due: Within.record, ahead: 0, chased: .offices), notBefore: "day"),
        RecordAct(
            "sum", "写小结", by: organisers, when: ["state": ["held"]], asks: ["summary", "results?"], sets: ["state": "summed"],
            stamps: ["summedOn": .today], waits: .init(from: "day", due: Within.summary, rule: "groups.summary", ahead: Within.summary, chased: .offices)),
        RecordAct("cancel", "取消", by: organisers, when: ["state": ["planned", "open"]], asks: ["reason"], sets: ["state": "cancelled"]),
        Promises.respond(
            help: "对代表和群众当场提出的问题，部门怎样答复；作出的承诺另在活动承诺里一项一行登记", by: [.body("organ")] + organisers,
            when: ["kind": ["heads"], "state": ["held", "summed"]], within: Within.respond, rule: "groups.respond", chased: .offices),
    ]
}
