import Civics

extension Groups {
    /// 代表小组: by area, by profession or by office.
    public static let group = Register(
        "group", "代表小组", shelf: .groups, purpose: "代表全员进组：地域小组、专业小组、职能小组；小组可以整体受邀参加活动",
        fields: [
            Columns.number, Columns.name, Columns.choice("kind", "类型", [("area", "地域小组"), ("professional", "专业小组"), ("office", "职能小组")]),
            Columns.field, Columns.body.named("哪级人大机构"), Columns.territoryCode,
            Columns.records("convenors", "召集人", "person", max: 3).required,
            Columns.record("committee", "对口专（工）委员会", "body").optional, Columns.somePlace.named("活动阵地"), Columns.from, Columns.until,
        ],
        nameField: "name", letter: "ZU", writers: Columns.writers, sharers: ["convenors", "committee"], lies: "territory",
        demands: [.ordered("from", "until"), .needs("field", when: "kind", is: ["professional"])],
        figures: [
            RecordFigure("groups.standing", "代表小组", "代表小组{n}个", period: .standing),
            RecordFigure("groups.professional", "专业代表小组", "专业代表小组{n}个", when: ["kind": ["professional"]], period: .standing),
        ],
        citation: Citation(law: organicLaw, article: "第四十三条", quote: "有代表三人以上的居民地区或者生产单位可以组织代表小组"))

    /// 小组成员: who belongs to which group; a move ends one line and begins another.
    public static let membership = Register(
        "membership", "小组成员", shelf: .groups, purpose: "哪位代表在哪个小组、从哪天到哪天；调整小组时旧的一行写上止日，新的另起一行",
        fields: [
            Columns.number, Columns.record("group", "小组", "group"), Columns.deputy,
            Columns.choice("role", "职责", [("member", "成员"), ("convenor", "召集人"), ("secretary", "联络员")]), Columns.from, Columns.until,
        ],
        later: [Columns.level, Columns.territoryCode.optional],
        titled: ["group", "person"], letter: "CY", writers: Columns.writers, sharers: ["person"], lies: "territory",
        unique: [["group", "person", "from"]],
        demands: [.ordered("from", "until"), .inForce(day: "from", of: "group"), .holds("person", roles: [.deputy], on: "from")],
        copies: [RecordCopy("level", from: "person", "@level"), RecordCopy("territory", from: "group", "@territory")],
        figures: [
            RecordFigure("F04", "编入小组的代表", "{n}名代表编入代表小组", counting: .distinct("person"), period: .standing),
        ])

    /// 街道议事代表会议: a street has no congress; its council of residents and deputies deliberates.
    public static let council = Register(
        "council", "街道议事代表会议", shelf: .groups, purpose: "哪个街道建立了议事代表会议、多少名议事代表、怎么产生、从哪天起",
        fields: [
            Columns.number, Columns.name.named("名称", help: "如：城东街道第二届议事代表会议"), Columns.territoryCode.named("街道"),
            Columns.body.named("街道人大工委"),
            Columns.count("members", "议事代表人数", max: 1_000), Columns.line("chosen", "产生方式", max: 300), Columns.line("basis", "依据"),
            Columns.from, Columns.until,
        ],
        nameField: "name", letter: "YS", writers: Columns.writers, lies: "territory", unique: [["territory", "from"]],
        demands: [.ordered("from", "until")],
        figures: [
            RecordFigure("F22", "街道议事代表会议", "在{n}个街道推行街道议事代表会议制度", counting: .distinct("territory"), period: .standing),
        ])
}
