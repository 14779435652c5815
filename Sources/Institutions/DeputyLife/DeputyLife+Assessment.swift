import Civics

extension DeputyLife {
    /// 考核指标: a row of a body's scheme for a year.
    public static let indicator = Register(
        "indicator", "考核指标", shelf: .deputies, purpose: "代表履职考核办法的指标：算什么、每次几分、最多几分，属于高度、广度还是频度；扣分写负数",
        fields: [
            Columns.number, Columns.name.named("指标"), Columns.body.named("谁的办法"), Columns.level.required,
            Field("year", "年度", .number(2000...2100)),
            Columns.choice("measure", "分项", [("height", "履职高度"), ("breadth", "联系广度"), ("frequency", "活动频度")]), source, only,
            Columns.choice("counts", "算哪些", [("attended", "到会的"), ("absent", "未到的"), ("leave", "请假的")], help: "只用于出席签到").optional,
            Field("points", "每次分值", .number(-100...100)), Columns.count("cap", "最多得分", max: 1_000, help: "不填即不封顶"), Columns.note,
        ],
        nameField: "name", letter: "KZ", writers: [.admin, .deputyWork, .presidium, .streetCommittee], readers: [.deputy], runsBy: "year",
        lies: "body")

    /// 年度考核: one sheet for a deputy, a mandate and a year, filled by the body to which the assessment is given.
    public static let assessment = Register(
        "assessment", "年度考核", shelf: .deputies, purpose: "自评、按指标计分、核定等次、公布给本人、异议；可以委托代表所在地的人大机构考评上级代表，结果上级看得到",
        fields: [
            Columns.number, Columns.deputy, Columns.level.required, Field("year", "年度", .number(2000...2100)),
            Columns.body.named("考评机构", help: "只有它能评"), Columns.record("owner", "代表所属人大机构", "body", help: "委托考评时填写").optional,
        ],
        later: [
            Columns.state(("open", "待自评"), ("reported", "已自评"), ("graded", "已核定"), ("told", "已告知本人"), ("disputed", "有异议"), ("final", "已定")),
            Columns.words("selfReport", "自评"), Columns.date("reportedOn", "自评日期"), points("height", "履职高度得分"), points("breadth", "联系广度得分"),
            points("frequency", "活动频度得分"), points("score", "总分"),
            Columns.choice("grade", "等次", [("excellent", "优秀"), ("good", "称职"), ("fair", "基本称职"), ("poor", "不称职")]).optional,
            Columns.choice("usedFor", "结果运用", [
                ("commend", "评先评优"), ("renominate", "推荐连任"), ("remind", "提醒谈话"), ("none", "不运用"),
            ]).optional,
            Columns.words("dispute", "异议", max: 2_000), Columns.words("answer", "异议答复", max: 2_000),
        ],
        titled: ["person", "year"], letter: "KH", writers: Columns.writers, sharers: ["person", "owner"], runsBy: "year", lies: "body",
        state: "state",
        acts: assessmentActs, unique: [["person", "level", "year"]], demands: [.within("person", of: "body")],
        citation: Citation(law: deputiesLaw, article: "第五十八条", quote: "应当记录代表履职情况"))

    /// What the indicators give; nobody types it.
    private static let scores = ["height", "breadth", "frequency", "score"]

    private static let assessmentActs = [
        RecordAct(
            "report", "自评", by: [.person("person")], when: ["state": ["open"]], asks: ["selfReport"], sets: ["state": "reported"],
            stamps: ["reportedOn": .today], waits: .init(due: 30)),
        RecordAct(
            "compute", "按指标算分", help: "从各簿册重新计算；记录没有变，分数就不变", by: [.body("body")], when: ["state": ["open", "reported", "graded"]],
            apart: "person", computes: scores),
        RecordAct(
            "grade", "核定", help: "分数由系统按指标算出；等次由考评机构定", by: [.body("body")], when: ["state": ["open", "reported"]],
            asks: ["grade"], sets: ["state": "graded"], apart: "person", waits: .init(due: 30), computes: scores),
        RecordAct(
            "tell", "告知本人", by: [.body("body")], when: ["state": ["graded"]], asks: ["usedFor?"], sets: ["state": "told"],
            waits: .init(due: 7)),
        RecordAct("dispute", "提出异议", by: [.person("person")], when: ["state": ["told"]], asks: ["dispute"], sets: ["state": "disputed"]),
        RecordAct(
            "settle", "答复异议", by: [.body("body")], when: ["state": ["disputed"]], asks: ["answer", "score?", "grade?"],
            sets: ["state": "final"],
            apart: "person", waits: .init(due: Within.dispute, rule: "deputies.dispute")),
        RecordAct(
            "close", "定档", help: "告知后没有异议", by: [.body("body"), .clockwork], when: ["state": ["told"]], sets: ["state": "final"],
            waits: .init(due: Within.dispute, rule: "deputies.dispute", ahead: 0)),
    ]

    private static func points(_ id: String, _ name: String) -> Field { Field(id, name, .number(-100_000...100_000), isRequired: false) }

    /// 表彰: from the nomination to the honour.
    public static let award = Register(
        "award", "表彰", shelf: .deputies, purpose: "评先评优的提名和结果；提名表按履职档案填",
        fields: [
            Columns.number, Columns.deputy, Columns.name.named("称号"), Columns.line("granter", "授予机关").required,
            Columns.choice("tier", "级别", [("national", "国家级"), ("province", "省级"), ("city", "市级"), ("county", "县区级"), ("town", "乡镇街道级")]),
            Columns.day.named("提名或授予日期"), Columns.detail.named("事迹"),
        ],
        later: [
            Columns.state(("nominated", "已提名"), ("granted", "已授予"), ("declined", "未授予")), Columns.line("document", "文号"),
            Columns.date("grantedOn", "授予日期"),
        ],
        titled: ["person", "name"], letter: "RY", writers: Columns.writers, sharers: ["person"], runsBy: "day", lies: "person",
        state: "state",
        acts: [
            RecordAct(
                "grant", "授予", by: [.offices], when: ["state": ["nominated"]], asks: ["document?", "grantedOn"],
                sets: ["state": "granted"], apart: "person"),
            RecordAct("decline", "未授予", by: [.offices], when: ["state": ["nominated"]], sets: ["state": "declined"]),
        ],
        dossier: DossierLine(.award, people: ["person"], when: ["state": ["granted"]]))

    /// 媒体报道: a report and the deputies whom it names; each of them counts once.
    public static let media = Register(
        "media", "媒体报道", shelf: .deputies, purpose: "各级媒体宣传报道代表履职事迹；一篇写几名代表就是几人次",
        fields: [
            Columns.number, Columns.name.named("标题"), Columns.body.named("登记机构"), Columns.day.named("刊播日期"),
            Columns.line("outlet", "媒体").required,
            Columns.choice("tier", "媒体级别", [("national", "中央"), ("province", "省级"), ("city", "市级"), ("county", "县区级")]),
            Columns.choice("kind", "形式", [("paper", "报刊"), ("television", "电视广播"), ("web", "网站"), ("account", "公众号和客户端")]),
            Columns.records("persons", "报道的代表", "person", max: 50).required, Columns.line("link", "网址", max: 300),
        ],
        later: [Columns.count("times", "人次")],
        nameField: "name", letter: "BD", writers: Columns.writers, sharers: ["persons"], runsBy: "day", lies: "body",
        copies: [RecordCopy("times", from: "persons", "@count")], dossier: DossierLine(.award, people: ["persons"]),
        figures: [
            RecordFigure("F61", "媒体报道代表", "全年在各级媒体宣传报道代表履职事迹{n}人次", counting: .sum("times")),
            RecordFigure("media.items", "媒体报道", "各级媒体报道代表履职{n}篇"),
        ])
}
