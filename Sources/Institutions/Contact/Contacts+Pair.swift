import Civics

extension Contacts {
    static let law = DeputyLife.deputiesLaw
    private static let members: [Role] = [.admin, .office, .deputyWork, .presidium, .streetCommittee, .committee]

    /// 联系代表: which member or committee keeps in contact with which deputy, from a day to a day.
    public static let pair = Register(
        "pair", "联系代表", shelf: .contact, purpose: "常委会组成人员、乡镇街道人大负责人直接联系代表，专（工）委员会联系专业领域代表；结束的关系留着历史",
        fields: [
            Columns.number, Columns.body.named("哪个人大机构"), Columns.choice("kind", "类型", [("member", "组成人员联系"), ("town", "乡镇街道人大负责人联系"), ("committee", "专（工）委联系")]),
            Columns.record("contactor", "联系人或委员会", "person", "body"), Columns.deputy, Columns.field,
            Field("everyDays", "至多相隔几天", .number(1...366), help: "不填按 \(Within.contact) 天", isRequired: false), Columns.from, Columns.until,
        ],
        later: [Columns.level, Columns.date("last", "上次联系")],
        titled: ["contactor", "person"], letter: "LX", writers: members, sharers: ["contactor", "person"], lies: "body",
        acts: [due("contacted", by: [.person("contactor"), .body("contactor")], days: Within.contact)],
        unique: [["contactor", "person", "from"]],
        demands: [
            .ordered("from", "until"), .holds("person", roles: [.deputy], on: "from"), .needs("field", when: "kind", is: ["committee"]),
            // 「常委会组成人员直接联系代表」 is a number of its own (F51): a town's chair is no member of a standing committee.
            .refers(
                "body", to: "kind", is: ["congress", "standingCommittee", "congressOffice", "deputyWork", "committee"],
                reason: "是乡镇、街道的机构，类型请选「乡镇街道人大负责人联系」", when: ["kind": ["member"]]),
            .refers(
                "body", to: "kind", is: ["presidium", "streetCommittee"], reason: "不是乡镇人大主席团或街道人大工委，类型请选「组成人员联系」或「专（工）委联系」",
                when: ["kind": ["town"]]),
        ],
        copies: [RecordCopy("level", from: "person", "@level")],
        figures: [
            RecordFigure(
                "F51", "组成人员联系的代表", "常委会组成人员直接联系代表{n}名", when: ["kind": ["member"]], counting: .distinct("person"), period: .standing),
            RecordFigure(
                "F51b", "乡镇街道人大负责人联系的代表", "乡镇街道人大负责人直接联系代表{n}名", when: ["kind": ["town"]], counting: .distinct("person"), period: .standing),
            RecordFigure(
                "F52", "专工委联系的代表", "各专工委常态化联系{n}名专业领域代表", when: ["kind": ["committee"]], counting: .distinct("person"), period: .standing),
            RecordFigure(
                "F23b", "固定联系代表的组成人员", "常委会组成人员{n}名固定联系代表", when: ["kind": ["member"]], counting: .distinct("contactor"), period: .standing),
            RecordFigure(
                "F23c", "固定联系代表的乡镇街道人大负责人", "乡镇街道人大负责人{n}名固定联系代表", when: ["kind": ["town"]], counting: .distinct("contactor"), period: .standing),
        ],
        citation: Citation(law: law, article: "第四十四条", quote: "建立健全常务委员会组成人员、各专门委员会和常务委员会办事机构、工作机构联系代表的工作机制"))

    /// 联系点: the towns, villages, schools, firms, rivers for which a leader answers.
    public static let target = Register(
        "target", "联系点", shelf: .contact, purpose: "领导联系的镇街、村、校、企、基层党组织，担任河湖长、林长的河段林区；多久去一次",
        fields: [
            Columns.number, Columns.record("leader", "领导", "person"), Columns.choice("kind", "类型", [
                ("town", "镇（街）"), ("village", "村（社区）"), ("school", "学校"), ("enterprise", "企业"), ("party", "基层党组织"), ("river", "河（段）"),
                ("lake", "湖库"), ("forest", "林区"),
            ]),
            Columns.name, Columns.territoryCode, Field("everyDays", "至多相隔几天", .number(1...366), help: "每月 31，每季 92，半年 183"),
            Columns.line("duty", "职责"), Columns.from, Columns.until,
        ],
        later: [Columns.date("last", "上次到访")],
        nameField: "name", letter: "LD", writers: members, sharers: ["leader"], lies: "territory",
        acts: [due("visited", by: [.person("leader")], days: 92)],
        unique: [["leader", "kind", "name", "from"]],
        demands: [.ordered("from", "until"), .holds("leader", roles: [.member, .deputy, .presidium, .streetCommittee], on: "from")],
        figures: [RecordFigure("target.standing", "联系点", "领导固定联系点{n}个", period: .standing)])

    /// 联系选民: the households that a deputy keeps in contact with, without a word that identifies anybody.
    public static let voterContact = Register(
        "voterContact", "联系选民", shelf: .contact, purpose: "代表固定联系的选民和群众；这里不写姓名、电话、门牌号",
        fields: [
            Columns.number, Columns.deputy, Columns.line("household", "哪一户或哪一群", max: 60, help: "如：三网格5号楼一户、新港骑手群；不写姓名、电话、门牌号").required,
            Columns.choice("kind", "类型", [("household", "选民户"), ("voters", "选民代表"), ("group", "群体"), ("firm", "企业商户")]),
            Columns.territoryCode, Columns.from, Columns.until,
        ],
        later: [Columns.date("last", "上次联系")],
        nameField: "household", letter: "XM", writers: Columns.writers, authors: ["person"], lies: "territory",
        acts: [due("contacted", by: [.person("person")], days: Within.voters, own: nil)],
        unique: [["person", "household", "from"]], demands: [.ordered("from", "until"), .holds("person", roles: [.deputy], on: "from")],
        figures: [
            RecordFigure("voterContact.deputies", "固定联系选民的代表", "{n}名代表固定联系选民", counting: .distinct("person"), period: .standing),
            RecordFigure("voterContact.households", "固定联系的选民", "代表固定联系选民{n}户（群）", period: .standing),
        ],
        citation: Citation(law: law, article: "第三十七条", quote: "分工联系选民，反映人民群众的意见和要求"))

    /// Contact falls due by itself: a contact that names the record does this act upon it.
    private static func due(_ id: String, by hands: [RecordAct.Hand], days: Int, own field: String? = "everyDays") -> RecordAct {
        RecordAct(
            id, "登记联系", help: "登记一条联系记录即自动更新", by: hands, stamps: ["last": .today],
            waits: .init(from: "last", due: days, days: field, ahead: Within.ahead, chased: .offices))
    }
}
