import Civics

extension Study {
    static let klassKinds = [
        ("theory", "理论培训"), ("business", "业务培训"), ("external", "外出培训"), ("meeting", "培训会"), ("onSite", "现场会"), ("exchange", "经验交流会"),
    ]

    /// 培训规划: several years, with whom it is to reach.
    public static let trainingPlan = Register(
        "trainingPlan", "培训规划", shelf: .study, purpose: "代表学习培训规划、能力素质提升工程：几年、培训谁、覆盖到多少；达到没有由签到得出",
        fields: [
            Columns.number, Columns.name, Columns.body.named("制定机构"),
            Columns.choice("kind", "类型", [("plan", "培训规划"), ("programme", "提升工程")]),
            Columns.choices("levels", "培训哪些代表", Suggestion.levels.map { ($0.id, $0.name) }), Columns.words("goal", "目标", max: 2_000),
            Columns.count("coverage", "覆盖率目标（%）", max: 100), Columns.count("perTerm", "任期内每人至少（次）", max: 100),
            Columns.count("perYear", "每年办班（期）", max: 1_000), Columns.count("hours", "任期内每人学时", max: 10_000), Columns.from, Columns.until,
        ],
        nameField: "name", letter: "PG", writers: Columns.writers, lies: "body", demands: [.ordered("from", "until")],
        citation: Citation(law: DeputyLife.deputiesLaw, article: "第四十七条", quote: "应当有计划地组织代表参加履职学习培训和交流"))

    /// 岗位组: which posts a class is for; whoever is appointed to one belongs to the group from that day.
    public static let postGroup = Register(
        "postGroup", "岗位组", shelf: .study, purpose: "培训对象按职务分组，如街镇人大专职负责人、市县人大常委会主任；任职即入组，离任即出组",
        fields: [
            Columns.number, Columns.name, Columns.body.named("制定机构"),
            Columns.choices("roles", "角色", Role.allCases.map { ($0.rawValue, $0.name) }).required,
            Columns.line("titles", "职务名称含有", help: "几个词用顿号隔开，含其中之一即可；不填即全部"), Columns.level, Columns.from, Columns.until,
        ],
        nameField: "name", letter: "GZ", writers: [.admin, .office, .deputyWork], lies: "body")

    /// 培训班: a class with its batch, roster and sign-in.
    public static let klass = Register(
        "klass", "培训班", shelf: .study, purpose: "分层分类的培训班：学员在出席签到里，代表和干部分开统计，没有签到的不算",
        fields: [
            Columns.number, Columns.name.named("班次", help: "如：龙安区第五届人大代表培训班"), Columns.choice("kind", "类型", klassKinds),
            Columns.body.named("主办机构"),
            Columns.line("topic", "主题").required, Columns.day, Columns.lastDay, Columns.line("venue", "地点").required,
            Columns.count("hours", "学时", max: 1_000), Columns.level.named("培训哪一级", help: "面向哪一级代表或干部"),
            Columns.records("groups", "代表小组", "group", max: 50), Columns.line("lecturer", "授课人"),
            Columns.record("plan", "培训规划", "trainingPlan").optional.folded,
            Columns.choice("basic", "履职基础学习", [("yes", "是"), ("no", "不是")]).optional.folded, Columns.count("batch", "第几批", max: 999).folded,
            Columns.records("postGroups", "岗位组", "postGroup", max: 10).folded, Columns.count("days", "天数", max: 365).folded,
            Columns.somePlace.folded, Columns.tags.folded, Columns.records("courses", "含哪些必修课", "course", max: 20).folded,
            Columns.words("materials", "教材和资料", max: 2_000).folded,
        ],
        later: [
            Columns.state(("planned", "已计划"), ("open", "报名中"), ("held", "已举办"), ("cancelled", "已取消")),
            Columns.words("outcome", "考核和小结", max: 5_000),
            Columns.reason,
        ],
        nameField: "name", letter: "PX", writers: Columns.hosts, readers: [.deputy], keepers: ["place"], runsBy: "day", lies: "body",
        state: "state",
        acts: [
            RecordAct("open", "开放报名", by: [.hosts], when: ["state": ["planned"]], sets: ["state": "open"]),
            RecordAct(
                "hold", "已举办", by: [.hosts], when: ["state": ["planned", "open"]], asks: ["outcome?"], sets: ["state": "held"],
                waits: .init(from: "day", due: 10, ahead: 0), notBefore: "day"),
            RecordAct("cancel", "取消", by: [.hosts], when: ["state": ["planned", "open"]], asks: ["reason"], sets: ["state": "cancelled"]),
        ],
        demands: [.ordered("day", "lastDay"), .needs("batch", when: "kind", is: ["external"])],
        figures: [
            RecordFigure("F57", "外出培训", "组织{n}批代表和人大干部外出学习培训", when: ["kind": ["external"], "state": ["held"]]),
            RecordFigure("klass.held", "培训班", "举办培训班{n}期", when: ["state": ["held"]]),
        ],
        citation: Citation(law: DeputyLife.deputiesLaw, article: "第四十七条", quote: "应当有计划地组织代表参加履职学习培训和交流"))
}
