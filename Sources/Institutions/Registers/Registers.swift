import Civics

/// The registers on which the city's structure stands: territories, bodies, people, posts, places.
public enum Registers {
    /// On these the rest stands: kept in memory, known to procedures.
    public static let structure: [Register] = [territory, body, person, post, place, session, remit]
    /// Who reads of posts, areas and bodies what lies in their own territory.
    private static let overseers: [Role] = [.office, .deputyWork, .presidium, .streetCommittee, .committee, .member]

    public static let territory = Register(
        "territory", "行政区划", purpose: "从市到村居的区划树；层级由数据决定，可以没有县级",
        fields: [
            Columns.code.named("区划代码", help: "GB/T 2260 代码"), Columns.name,
            Field("kind", "类型", .choice([
                Choice("province", "省"), Choice("city", "市"), Choice("district", "区"), Choice("county", "县"), Choice("town", "乡镇"),
                Choice("street", "街道"), Choice("village", "村"), Choice("community", "社区"),
            ])), Field("parent", "上级代码", .record(["territory"]), isRequired: false), Columns.from, Columns.until,
        ], nameField: "name", codeField: "code", writers: [.admin], readers: overseers,
        figures: [
            RecordFigure("F15", "县区", "全市{n}个县（市、区）", when: ["kind": ["district", "county"]], period: .standing),
            RecordFigure("territory.towns", "乡镇街道", "{n}个乡镇街道", when: ["kind": ["town", "street"]], period: .standing),
        ])

    public static let body = Register(
        "body", "机构", purpose: "人大机关、政府及部门、乡镇街道、法检两院等",
        fields: [
            Columns.code.named("机构代号", help: "本系统内唯一，如 anlan-chengguan"), Columns.name, Field("short", "简称", .line(max: 30), isRequired: false),
            Field("kind", "类型", .choice([
                Choice("congress", "人民代表大会"), Choice("standingCommittee", "常委会"), Choice("congressOffice", "常委会办公室"),
                Choice("deputyWork", "代表工作机构"), Choice("presidium", "乡镇人大主席团"), Choice("streetCommittee", "街道人大工委"),
                Choice("government", "政府"), Choice("governmentOffice", "政府办公室"), Choice("unit", "承办单位"), Choice("court", "法院"),
                Choice("procuratorate", "检察院"), Choice("supervision", "监察委员会"),
                Choice("committee", "专门委员会"), Choice("centre", "服务中心"),
            ])), Columns.territoryCode, Field("parent", "上级机构代号", .record(["body"]), isRequired: false), Columns.from, Columns.until,
        ], nameField: "name", codeField: "code", writers: [.admin], readers: overseers)

    public static let place = Register(
        "place", "阵地", purpose: "联络总站、代表之家、联络站、联络点、服务岗、工作室、活动室、网上联络站、基层立法联系点、议事厅",
        fields: [
            Columns.code.named("公开短码", help: "六位，印在二维码里"), Columns.name, Field("kind", "类型", .choice(Places.kinds)),
            Columns.territoryCode, Field("owner", "主管机构代号", .record(["body"])),
            Field("parent", "上级阵地短码", .record(["place"]), help: "联络点、服务岗必须填", isRequired: false),
            Field("address", "地址", .line(max: 200), isRequired: false), Field("hours", "开放时间", .line(max: 100), isRequired: false),
            Field("phone", "联系电话", .line(max: 40), isRequired: false),
            Columns.choice("locationKind", "设在哪里", Places.locations).optional.folded,
            Field("host", "所在单位", .line(max: 100), help: "设在企业、学校等单位的，填单位名称", isRequired: false).folded,
            Columns.choices("coBuilt", "与哪些设施一体建设", Places.coBuilt).folded, Columns.choices("services", "开设的服务", Places.services).folded,
            Field("leadDeputy", "领衔代表", .record(["person"]), help: "代表工作室填领衔代表", isRequired: false).folded,
            Field("specialty", "特色", .line(max: 100), isRequired: false).folded,
            Field("population", "覆盖人口", .number(0...10_000_000), isRequired: false).folded,
            Field("longitude", "经度", .line(max: 12), help: "如 114.3055", isRequired: false).folded,
            Field("latitude", "纬度", .line(max: 12), help: "如 30.5931", isRequired: false).folded, Columns.note.folded, Columns.from, Columns.until,
        ],
        later: [
            Columns.choice("standing", "达标情况", [("below", "未达标"), ("standard", "达标")]).optional,
            Columns.choice("parentKind", "上级阵地类型", Places.kinds.map { ($0.id, $0.name) }).optional,
        ], nameField: "name", codeField: "code", writers: [.admin, .deputyWork, .presidium, .streetCommittee],
        demands: [.needs("parent", when: "kind", is: ["point", "post"]), .located(longitude: "longitude", latitude: "latitude")], cautions: Places.usually, copies: [RecordCopy("parentKind", from: "parent", "kind")],
        figures: Places.counts, citation: Places.organicLaw)

    public static let person = Register(
        "person", "人员", purpose: "在本平台履职和工作的人；群众的个人信息不在这里",
        fields: [
            Columns.code.named("人员代号", help: "本系统内唯一"), Columns.name.named("姓名"),
            Field("phone", "工作电话", .line(max: 40), isRequired: false),
            Field("employer", "工作单位", .line(max: 100), help: "建议涉及本人单位时，审核人看得到提示", isRequired: false),
            Field("deputyCode", "代表码", .line(max: 20), help: "代表的公开短码；不填的，有了代表职务系统自动给一个", isRequired: false),
            Columns.choices("sectors", "行业领域", Columns.sectors, help: "邀请列席、视察调研时按它推荐代表").folded,
            Field("sex", "性别", .choice([Choice("女", "女"), Choice("男", "男")]), isRequired: false).folded,
            Field("born", "出生年份", .number(1900...2100), isRequired: false).folded,
            Field("interests", "利益关联", .line(max: 300), help: "本人和近亲属任职、持股的单位；审核建议、选定评价人时提示回避", isRequired: false).folded,
            Field("isLeader", "领导干部代表", .flag, help: "定期进站联系群众的完成情况按它统计", isRequired: false).folded,
            Columns.choices("disclosed", "公开哪几项", Columns.disclosures, help: "五公开；都不选即五项都公开").folded,
            Field("photo", "照片", .files(max: 1), help: "公开照片的代表，代表码网页上看得到", isRequired: false).folded, Columns.note.folded, Columns.from, Columns.until,
        ], nameField: "name", codeField: "code", writers: [.admin])

    public static let session = Register(
        "session", "会议届次", purpose: "本级人民代表大会每一次会议：届、次、会期、截止时间；建议和议案按它编号",
        fields: [
            Columns.code.named("会议代号", help: "本系统内唯一，如 anlan-6-3"), Columns.name.named("会议名称", help: "如：安澜市六届人大三次会议"),
            Field("body", "人民代表大会的机构代号", .record(["body"])), Field("term", "届", .number(1...999)), Field("number", "次", .number(1...99)),
            Field("opens", "开幕", .day), Field("closes", "闭幕", .day),
            Field("billsDue", "议案截止日期", .day, help: "由主席团决定；空着表示到闭幕", isRequired: false),
            Field("topics", "建议选题", .line(max: 500), help: "写在会前提醒里", isRequired: false), Columns.from, Columns.until,
        ], nameField: "name", codeField: "code", writers: [.admin, .deputyWork, .presidium])

    public static let remit = Register(
        "remit", "督办分工", purpose: "哪个领域的代表建议由哪个专（工）委员会对口督办",
        fields: [
            Columns.code.named("代号", help: "可留空，自动编号").optional, Field("category", "领域", .choice(Suggestion.categories)),
            Field("body", "专（工）委员会的机构代号", .record(["body"])), Columns.from, Columns.until,
        ], nameField: "category", codeField: "code", letter: "R", writers: [.admin, .deputyWork],
        unique: [["category", "body", "from"]])

    public static let post = Register(
        "post", "职务", purpose: "谁在哪个机构或阵地、以什么角色、从哪天到哪天；权限由此而来",
        fields: [
            Columns.code.named("职务代号", help: "可留空，自动编号").optional, Field("person", "人员代号", .record(["person"])),
            Field("role", "角色", .choice(Role.allCases.map { Choice($0.rawValue, $0.name) })),
            Field("body", "机构代号", .record(["body"]), isRequired: false), Field("place", "阵地短码", .record(["place"]), isRequired: false),
            Field("title", "职务名称", .line(max: 60)),
            Columns.level, Field("term", "届", .number(1...999), help: "第几届人大代表", isRequired: false),
            Field("electingUnit", "选举单位或选区", .line(max: 100), help: "如：第12选区、城关镇人民代表大会", isRequired: false), Columns.from, Columns.until,
            Columns.choice("endReason", "终止原因", [
                ("termEnd", "任期届满"), ("resigned", "辞职"), ("moved", "迁出或调离"), ("removed", "罢免或终止资格"), ("died", "去世"), ("other", "其他"),
            ], help: "提前终止时填写").optional,
        ], nameField: "title", codeField: "code", letter: "P", writers: [.admin], readers: overseers,
        demands: [.needs("until", when: "endReason", is: ["termEnd", "resigned", "moved", "removed", "died", "other"])],
        figures: [
            RecordFigure("F69", "各级人大代表", "{n}名各级人大代表", when: ["role": ["deputy"]], counting: .distinct("person"), period: .standing),
            RecordFigure(
                "F18", "代表编组进站", "{n}名各级人大代表编组进站", when: ["role": ["deputy"], "place": ["*"]], counting: .distinct("person"), period: .standing),
            RecordFigure(
                "F23", "常委会组成人员", "常委会组成人员{n}名", when: ["role": ["member"]], counting: .distinct("person"), period: .standing),
        ])
}
