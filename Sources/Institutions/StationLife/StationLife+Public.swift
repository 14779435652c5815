import Civics

/// What a station shows to everybody, and the yearly day on which deputies answer to those who elected them.
extension StationLife {
    private static let postingKinds = Columns.choice("kind", "内容", [
        ("budget", "预算决算"), ("project", "重大项目"), ("draft", "法规草案征求意见"), ("result", "办理结果"), ("rule", "制度"), ("other", "其他"),
    ])
    private static let postedFields = ["title", "kind", "text", "body", "about", "from", "until"]

    /// One act makes the posting of every place that is reached, each to be proved by its own keeper.
    private static func reaching(_ among: RecordSpread.Among, isByItself: Bool = false) -> RecordSpread {
        RecordSpread(
            "posting", each: "place", back: "task", among: among, copies: Dictionary(uniqueKeysWithValues: postedFields.map { ($0, $0) }),
            isByItself: isByItself, done: ["posted"], idle: ["dropped"])
    }

    /// 公示任务: what a town or a county wants shown in many places, written once.
    static let postingTask = Register(
        "postingTask", "公示任务", shelf: .stations, purpose: "要在许多阵地公示的内容写一次，逐个阵地列出，各自公示留凭证，哪里还没有一目了然",
        fields: [
            Columns.number, Field("title", "标题", .line(max: 100)), postingKinds, Field("text", "正文", .words(max: 20_000)),
            Columns.body.named("布置机构"), Columns.territoryCode.named("范围"),
            Field("about", "关联事项", .matter, help: "就某次征求意见公示的，填它的编号，如 ZQ2026-000001", isRequired: false),
            Columns.from.named("公示自"), Columns.until.named("公示至"),
        ], later: [day("spreadOn", "最近布置日期")], nameField: "title", letter: "GSR", writers: owners, readers: readers, runsBy: "from",
        lies: "territory",
        acts: [
            RecordAct(
                "spread", "布置到阵地", help: "给范围内的每个阵地列一条站内公示，由各自的联络员公示并留凭证；已经有的不重复", by: [office],
                stamps: ["spreadOn": .today], spreads: reaching(.places())),
            RecordAct(
                "consult", "发到立法联系点", help: "登记时已经自动发到基层立法联系点和与它一体建设的阵地；以后新设的，再办一次即补上", by: [office],
                when: ["kind": ["draft"]], stamps: ["spreadOn": .today],
                spreads: reaching(.places(kinds: ["legislativePoint"], coBuilt: ["legislativePoint"]), isByItself: true)),
        ],
        demands: [.ordered("from", "until")],
        figures: [RecordFigure("postingTasks", "公示任务", "布置站内公示任务{n}项")])

    static let posting = Register(
        "posting", "站内公示", shelf: .stations, purpose: "预决算、重大项目、办理结果、制度等在阵地公示：公示什么、多久、凭证",
        fields: [
            Columns.place, Field("title", "标题", .line(max: 100)),
            postingKinds,
            Field("text", "正文", .words(max: 20_000)), Field("body", "公示机构", .record(["body"]), isRequired: false),
            Field("about", "关联事项", .matter, isRequired: false), photos, Columns.from.named("公示自"), Columns.until.named("公示至"), Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("planned", "待公示"), ("posted", "已公示"), ("dropped", "不公示了")]),
            Field("task", "公示任务", .record(["postingTask"]), isRequired: false),
            Columns.choice("mode", "方式", [("board", "公示栏"), ("screen", "电子屏"), ("online", "联络站网页")]).optional,
            words("proof", "公示凭证", 1_000, help: "在哪里、多大篇幅、谁看到"), Field("proofFiles", "凭证照片", .files(max: 6), isRequired: false),
            day("postedOn", "公示日期"), reason,
        ], nameField: "title", letter: "GS", writers: owners, readers: readers, sharers: ["place"], keepers: ["place"], runsBy: "from", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "post", "公示并留凭证", by: [keeper, office], when: ["state": ["planned"]], asks: ["mode", "proof", "proofFiles?"],
                sets: ["state": "posted"],
                stamps: ["postedOn": .today], waits: .init(from: "from", ahead: 7, chased: office)),
            RecordAct("drop", "不公示了", by: [office], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "dropped"]),
        ],
        unique: [["task", "place"]], demands: [.ordered("from", "until")],
        figures: [
            RecordFigure("postings", "站内公示", "站内公示{n}项", when: ["state": ["posted"]]),
            RecordFigure("postingsDue", "应公示", "应公示{n}项", when: ["state": ["planned", "posted"]]),
            RecordFigure(
                "budgetPlaces", "公示预决算的阵地", "{n}个阵地公示了预决算", when: ["state": ["posted"], "kind": ["budget"]], counting: .distinct("place")),
        ])

    static let debriefing = Register(
        "debriefing", "述职", shelf: .stations, purpose: "代表回原选区或原选举单位报告履职情况，回答询问，听取评议，公布结果",
        fields: [
            Columns.deputy, Columns.day, Columns.place, Columns.body.named("组织机构"), words("report", "述职报告", 20_000), photos, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("planned", "已安排"), ("held", "已述职"), ("published", "已公布"), ("cancelled", "已取消")]),
            Columns.choice("level", "代表级别", Suggestion.levels.map { ($0.id, $0.name) }).optional, words("questions", "询问和回答", 10_000),
            count("voters", "到场选民"), count("ballots", "收回评议票"), count("good", "满意"), count("fair", "基本满意"), count("poor", "不满意"),
            Field("published", "公布日期", .day, isRequired: false), reason,
        ], titled: ["person", "day"], letter: "SZ", writers: owners, readers: readers, sharers: ["person",
        "place"], keepers: ["place"], runsBy: "day",
        lies: "body", state: "state",
        acts: [
            RecordAct(
                "report", "提交述职报告", by: [.person("person")], when: ["state": ["planned"]], asks: ["report"],
                waits: .init(from: "day", ahead: Wait.report)),
            RecordAct(
                "hold", "登记述职和评议", help: "评议票数由组织者清点登记，述职代表本人不能登记", by: [keeper, .body("body"), office],
                when: ["state": ["planned"]], asks: ["voters", "ballots", "good", "fair", "poor", "questions?"], sets: ["state": "held"],
                apart: "person",
                waits: .init(from: "day", due: Wait.record, rule: "station.record", ahead: Wait.record, chased: office), notBefore: "day"),
            RecordAct(
                "publish", "公布", by: [.body("body"), office], when: ["state": ["held"]], sets: ["state": "published"], stamps: ["published": .today],
                apart: "person", waits: .init(from: "day", due: Wait.publish, rule: "station.debriefing.publish")),
            RecordAct("cancel", "取消", by: [.body("body"), office], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "cancelled"]),
        ],
        unique: [["person", "day"]],
        demands: [
            .holds("person", roles: [.deputy], on: "day"), .needs("report", when: "state", is: ["published"]),
            .adds(["good", "fair", "poor"], to: "ballots"), .atMost("ballots", "voters"),
        ],
        copies: [RecordCopy("level", from: "person", "@level")],
        dossier: DossierLine(.debriefing, people: ["person"], when: ["state": ["held", "published"]]),
        figures: [
            RecordFigure(
                "F60", "回选区述职的代表", "{n}名代表回选区报告履职情况", when: ["state": ["held", "published"]], counting: .distinct("person")),
            RecordFigure("debriefings", "述职", "代表述职{n}人次", when: ["state": ["held", "published"]]),
        ],
        citation: Citation(law: Suggestion.law, article: "第五十八条", quote: "定期组织本级人民代表大会代表向原选区选民或者原选举单位报告履职情况"))
}
