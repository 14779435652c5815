import Civics

extension Groups {
    static let campaignKinds = [
        ("practice", "实践活动"), ("action", "代表在行动"), ("rural", "乡村振兴"), ("emergency", "应急动员"), ("brand", "品牌活动"),
        ("taskForce", "工作专班"),
    ]

    /// 专题行动: issued by one level, carried out by all below it, over months or years.
    public static let campaign = Register(
        "campaign", "专题行动", shelf: .groups, purpose: "主题活动、代表行动、应急动员、工作专班；下级可以承接上级的行动，活动、办实事、人员逐级汇总",
        fields: [
            Columns.number, Columns.name, Columns.choice("kind", "类型", campaignKinds), Columns.record("upper", "上级行动", "campaign").optional,
            Columns.body.named("发起或承接机构"), Columns.initiator, Columns.territoryCode.named("范围"), Columns.words("goal", "目标", max: 2_000),
            Columns.detail.named("方案"), Columns.line("hotline", "问题专线", max: 40, help: "应急动员时的公开电话"), Columns.from, Columns.until,
        ],
        later: [Columns.words("summary", "总结"), Columns.date("closedOn", "总结日期")],
        nameField: "name", letter: "ZX", writers: Columns.hosts, readers: [.deputy], lies: "territory",
        acts: [
            RecordAct(
                "call", "发出动员", help: "给一片或几个小组的代表一次发出，本人的工作台上立即看到并答复；已经发过的不重复", by: [.hosts], when: ["closedOn": [""]],
                spreads: RecordSpread(
                    "attendance", each: "person", back: "event", among: .deputies, sets: ["capacity": "participant", "why": "call"],
                    done: ["accepted", "attended"])),
            RecordAct(
                "close", "总结", by: [.hosts], when: ["closedOn": [""]], asks: ["summary"], stamps: ["closedOn": .today],
                waits: .init(from: "until", due: 30, ahead: 0)),
        ],
        demands: [.ordered("from", "until")],
        figures: [RecordFigure("campaign.standing", "专题行动", "正在开展专题行动{n}项", period: .standing)])

    /// 办实事: what was done for how many households; it counts for every level above.
    public static let deed = Register(
        "deed", "办实事", shelf: .groups, purpose: "代表在行动中帮扶群众、办的实事、捐的款物；按区划和行动汇总，可以点开到每一条",
        fields: [
            Columns.number, Columns.record("campaign", "专题行动", "campaign").optional, Columns.deputy.optional, Columns.territoryCode,
            Columns.somePlace, Columns.day,
            Columns.line("title", "办了什么").required, Columns.count("households", "帮扶群众（户）"), Columns.count("deeds", "办实事（件）"), Columns.detail,
            Columns.record("activity", "代表活动", "activity").optional.folded, Columns.body.named("填报机构").optional.folded,
            Columns.count("money", "捐款（元）", max: 1_000_000_000).folded, Columns.line("goods", "捐助物资").folded, Columns.evidence.folded,
        ],
        later: Columns.confirmation, nameField: "title", letter: "SS", writers: Columns.hosts, authors: ["person"], keepers: ["place"], runsBy: "day",
        lies: "territory", state: "state", acts: Columns.confirming(
            "person", rests: ["territory", "place", "day", "title", "households", "deeds", "detail", "money", "goods"]),
        demands: [.past("day")], dossier: DossierLine(.deed, people: ["person"], when: Columns.confirmed),
        figures: [
            RecordFigure("F65", "帮扶群众", "帮扶群众{n}户", when: Columns.confirmed, counting: .sum("households")),
            RecordFigure("F66", "为群众办实事", "为群众办实事{n}件", when: Columns.confirmed, counting: .sum("deeds")),
        ])

    /// 一街一品: one brand for a street or town in a year.
    public static let brand = Register(
        "brand", "一街一品", shelf: .groups, purpose: "每个街道、乡镇一年一个代表活动品牌：目标、活动、成果",
        fields: [
            Columns.number, Columns.territoryCode.named("街道或乡镇"), Field("year", "年度", .number(2000...2100)), Columns.name.named("品牌"),
            Columns.words("goal", "目标", max: 2_000), Columns.record("campaign", "专题行动", "campaign").optional,
            Columns.records("activities", "活动", "activity"), Columns.words("result", "成果", max: 5_000),
        ],
        nameField: "name", letter: "PP", writers: Columns.writers, runsBy: "year", lies: "territory", unique: [["territory", "year"]],
        figures: [RecordFigure("brand.streets", "一街一品", "{n}个街道、乡镇有代表活动品牌", counting: .distinct("territory"))])
}
