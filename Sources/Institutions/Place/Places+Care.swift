import Civics

/// What a place lacks, and what those who came to look found.
extension Places {
    static let difficulty = Register(
        "difficulty", "困难和服务单", shelf: .places, purpose: "联络站或代表在建设、运行、履职中的困难：提出、交办、答复、确认",
        fields: [
            Columns.place, Field("person", "提出的代表", .record(["person"]), help: "联络站提出的空着", isRequired: false), Columns.day,
            Columns.choice("kind", "类型", [
                ("premises", "场地设施"), ("funds", "经费"), ("staff", "人员"), ("equipment", "设备网络"), ("time", "代表履职时间"),
                ("protection", "代表履职保障"), ("service", "知情和资料服务"), ("other", "其他"),
            ]),
            Field("title", "事由", .line(max: 100)), Field("text", "情况", .words(max: 5_000)), words("wish", "希望怎样解决", 2_000), photos, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("raised", "已提出"), ("assigned", "已交办"), ("answered", "已答复"), ("confirmed", "已确认解决")]),
            Field("contact", "出自哪次联系", .record(["contact"]), isRequired: false),
            Field("unit", "由谁解决", .record(["body"]), isRequired: false), day("assignedOn", "交办日期"), day("due", "答复期限"), words("answer", "答复"),
            day("answeredOn", "答复日期"), words("verdict", "确认意见", 1_000), day("confirmedOn", "确认日期"),
        ], nameField: "title", letter: "KN", writers: owners, readers: readers, authors: ["person"], sharers: ["place", "unit"], keepers: ["place"],
        runsBy: "day", lies: "place", state: "state",
        acts: [
            RecordAct(
                "assign", "交办", by: [office], when: ["state": ["raised"]], asks: ["unit", "due"], sets: ["state": "assigned"],
                stamps: ["assignedOn": .today], waits: .init(due: Wait.assign, rule: "places.difficulty.assign", chased: .roles([.deputyWork]))),
            RecordAct(
                "answer", "答复", by: [.body("unit")], when: ["state": ["assigned"]], asks: ["answer"], sets: ["state": "answered"],
                stamps: ["answeredOn": .today], waits: .init(from: "due", ahead: Wait.answer, chased: office)),
            RecordAct(
                "confirm", "确认解决", by: [.person("person"), .keeper("place")], when: ["state": ["answered"]], asks: ["verdict?"],
                sets: ["state": "confirmed"], stamps: ["confirmedOn": .today], waits: .init(due: Wait.confirm, rule: "places.difficulty.confirm")),
            RecordAct(
                "reopen", "没有解决", by: [.person("person"), .keeper("place")], when: ["state": ["answered"]], asks: ["verdict"],
                sets: ["state": "raised"]),
        ],
        unique: [["contact", "person"]], demands: [.past("day"), .ordered("assignedOn", "due")],
        figures: [
            RecordFigure("difficulties", "提出的困难", "提出困难和服务需求{n}件"),
            RecordFigure("difficultiesSolved", "解决的困难", "协调解决困难{n}件", when: ["state": ["confirmed"]]),
        ],
        citation: Citation(law: "全国人民代表大会和地方各级人民代表大会代表法（2025）", article: "第四十五条", quote: "为代表依法履职提供必要的条件"))

    static let tour = Register(
        "tour", "督查", shelf: .places, purpose: "到阵地督促检查：看了什么，发现什么问题，限期整改，复核",
        fields: [
            Columns.place, Columns.body.named("督查机构"), Columns.day, people("inspectors", "督查人员"),
            Columns.choice("outcome", "结论", [("good", "未发现问题"), ("fix", "需要整改")]),
            Field("text", "督查情况", .words(max: 5_000)), words("finding", "发现的问题"), day("fixBy", "整改期限"), photos, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("found", "已记录"), ("fixed", "已整改，待复核"), ("confirmed", "整改已复核")]),
            words("fix", "整改情况"), fixPhotos, day("fixedOn", "整改日期"), Field("fixer", "整改人", .record(["person"]), isRequired: false),
            words("verdict", "复核意见", 1_000), day("confirmedOn", "复核日期"),
        ], titled: ["place", "day"], letter: "DC", writers: owners, readers: readers, sharers: ["place"], runsBy: "day", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "fix", "报整改", by: [.keeper("place"), office], when: ["outcome": ["fix"], "state": ["found"]], asks: ["fix", "fixPhotos?"],
                sets: ["state": "fixed"], stamps: ["fixedOn": .today, "fixer": .actor], waits: .init(from: "fixBy", ahead: 7, chased: .body("body"))),
            RecordAct(
                "confirm", "复核通过", by: [.body("body")], when: ["state": ["fixed"]], asks: ["verdict?"], sets: ["state": "confirmed"],
                stamps: ["confirmedOn": .today], apart: "fixer", waits: .init(due: Wait.confirmFix, rule: "places.standard.confirm")),
            RecordAct(
                "sendBack", "退回再改", by: [.body("body")], when: ["state": ["fixed"]], asks: ["verdict", "fixBy"], sets: ["state": "found"],
                apart: "fixer"),
        ],
        demands: [
            .past("day"), .needs("finding", when: "outcome", is: ["fix"]), .needs("fixBy", when: "outcome", is: ["fix"]), .ordered("day", "fixBy"),
        ],
        figures: [
            RecordFigure("tours", "督查", "督查阵地{n}次"), RecordFigure("toured", "督查过的阵地", "督查阵地{n}个", counting: .distinct("place")),
            RecordFigure("findings", "督查发现问题", "督查发现问题{n}个", when: ["outcome": ["fix"]]),
            RecordFigure("findingsFixed", "已整改问题", "整改问题{n}个", when: ["outcome": ["fix"], "state": ["confirmed"]]),
        ])
}
