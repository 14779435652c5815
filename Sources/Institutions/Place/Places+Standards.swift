import Civics

/// The checklist of a place and what an inspection against it found.
extension Places {
    static let standard = Register(
        "standard", "标准条目", shelf: .places, purpose: "六有标准、规范化建设、星级评定各有哪些条目；可由本地增减，按施行日期分版本",
        fields: [
            Columns.body.named("制定机构"), scheme, Columns.name.named("条目", help: "如：有标识"), Field("group", "类别", .line(max: 40), isRequired: false),
            Field("points", "分值", .number(0...1_000)),
            Columns.choice("auto", "怎样判定", [
                ("none", "检查人判定"), ("plan", "有季安排即符合"), ("records", "有接待记录即符合"), ("archives", "有意见和履职档案即符合"),
                ("rules", "有现行制度即符合"),
            ]),
            Field("order", "序号", .number(0...999), isRequired: false), Columns.note.named("怎样算符合"), Columns.from, Columns.until, Columns.number,
        ], nameField: "name", letter: "B", writers: [.admin, .deputyWork], readers: offices + readers + [.keeper, .stationChief],
        unique: [["body", "scheme", "name", "from"]])

    /// 六有标准: seven rows by default, as its text lists seven things (requirements §6-1).
    public static let sixHaves = [
        ("有标识", "none"), ("有场所", "none"), ("有制度", "rules"), ("有版面", "none"), ("有计划", "plan"), ("有记录", "records"), ("有档案", "archives"),
    ]

    /// What was up to standard counts for the days on which it was, though it was revoked later.
    private static let reached = ["concluded", "revoked"]

    static let inspection = Register(
        "inspection", "达标检查结论", shelf: .places, purpose: "一次检查查了一个阵地的哪套标准，几条符合，是否达标",
        fields: [
            Columns.place, scheme, Columns.day, Field("inspector", "检查人", .record(["person"]), isRequired: false), Columns.note, photos,
            Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("open", "检查中"), ("concluded", "已作结论"), ("revoked", "已撤销")]),
            Columns.choice("placeKind", "阵地类型", kinds.map { ($0.id, $0.name) }).optional,
            Field("passed", "符合条目", .number(0...1_000), isRequired: false), Field("all", "全部条目", .number(0...1_000), isRequired: false),
            Columns.choice("result", "结论", [("standard", "达标"), ("below", "未达标")]).optional,
            Columns.from.named("达标自").optional, Columns.until.named("达标至"), Field("reason", "撤销理由", .line(max: 500), isRequired: false),
        ], titled: ["place", "scheme", "day"], letter: "JL", writers: owners, readers: readers, sharers: ["place"], runsBy: "day", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "conclude", "作出结论", help: "每一条都查过以后；够不到规定的比例不能定为达标，整改并复核后可另作一次检查", by: [office], when: ["state": ["open"]],
                asks: ["result", "from?", "until?"], sets: ["state": "concluded"], waits: .init(from: "day", due: Wait.fix, rule: "places.standard.fix"),
                tallies: [
                    .count(into: "passed", of: "check", by: "inspection", when: ["result": ["pass"]], distinct: "item"),
                    .count(into: "all", of: "check", by: "inspection", when: [:], distinct: "item"),
                    .standing(into: "all", of: "standard", same: ["scheme"], day: "day"),
                ]),
            RecordAct(
                "revoke", "撤销达标", help: "填达标到哪天为止；以前各天的数据不变", by: [office], when: ["state": ["concluded"], "result": ["standard"]],
                asks: ["reason", "until"], sets: ["state": "revoked"]),
        ],
        unique: [["place", "scheme", "day"]],
        demands: [
            .past("day"), .needs("from", when: "result", is: ["standard"]), .ordered("from", "until"),
            .reaches("passed", of: "all", when: "result", is: ["standard"], rule: "places.standard.pass"),
        ],
        copies: [RecordCopy("placeKind", from: "place", "kind")],
        figures: [
            RecordFigure(
                "F16", "规范化实体联络站", "共建有规范化实体代表联络站{n}个", when: ["placeKind": ["station"], "result": ["standard"], "state": reached],
                counting: .distinct("place"), period: .standing),
            RecordFigure(
                "standardPlaces", "达标阵地", "达标阵地{n}个", when: ["result": ["standard"], "state": reached], counting: .distinct("place"),
                period: .standing),
        ],
        // The place itself says whether it is up to standard.
        echoes: [
            RecordEcho(.named("place"), on: "conclude", copies: ["standing": "result"]),
            RecordEcho(.named("place"), on: "revoke", sets: ["standing": "below"]),
        ])

    static let check = Register(
        "check", "达标检查", shelf: .places, purpose: "逐条检查一个阵地：符合不符合，凭什么，不符合的何时整改好",
        fields: [
            Columns.place, Field("item", "标准条目", .record(["standard"])), Columns.day,
            Columns.choice("result", "结果", [("pass", "符合"), ("fail", "不符合")]),
            Field("evidence", "依据", .words(max: 2_000), help: "看到了什么；由系统判定的写明依据哪些记录", isRequired: false), photos,
            Field("inspector", "检查人", .record(["person"]), isRequired: false),
            Field("inspection", "属于哪次检查", .record(["inspection"]), isRequired: false),
            Field("fixBy", "整改期限", .day, help: "不符合的必须填", isRequired: false), Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("found", "已记录"), ("fixed", "已整改，待复核"), ("confirmed", "整改已复核")]),
            Columns.choice("scheme", "标准", schemes).optional, Field("points", "分值", .number(0...1_000), isRequired: false),
            words("fix", "整改情况"), fixPhotos, day("fixedOn", "整改日期"), Field("fixer", "整改人", .record(["person"]), isRequired: false),
            words("verdict", "复核意见", 1_000), day("confirmedOn", "复核日期"),
        ], titled: ["place", "item", "day"], letter: "C", writers: owners, readers: readers, sharers: ["place"], runsBy: "day", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "fix", "报整改", by: [.keeper("place"), office], when: ["result": ["fail"], "state": ["found"]], asks: ["fix", "fixPhotos?"],
                sets: ["state": "fixed"], stamps: ["fixedOn": .today, "fixer": .actor], waits: .init(from: "fixBy", ahead: 7, chased: office)),
            RecordAct(
                "confirm", "复核通过", help: "不能由整改人自己复核", by: [office], when: ["state": ["fixed"]], asks: ["verdict?"],
                sets: ["state": "confirmed"], stamps: ["confirmedOn": .today], apart: "fixer", waits: .init(due: Wait.confirmFix, rule: "places.standard.confirm")),
            RecordAct(
                "sendBack", "退回再改", by: [office], when: ["state": ["fixed"]], asks: ["verdict", "fixBy"], sets: ["state": "found"], apart: "fixer"),
        ],
        unique: [["place", "item", "day"]],
        demands: [
            .past("day"), .inForce(day: "day", of: "item"), .needs("fixBy", when: "result", is: ["fail"]),
            .needs("evidence", when: "result", is: ["fail"]),
            .ordered("day", "fixBy"), .agrees("inspection", on: "place"), .agrees("inspection", on: "scheme"),
        ],
        copies: [RecordCopy("scheme", from: "item", "scheme"), RecordCopy("points", from: "item", "points")],
        figures: [
            RecordFigure("checksPassed", "符合条目", "检查符合{n}条", when: ["result": ["pass"]]),
            RecordFigure("checksFailed", "不符合条目", "检查不符合{n}条", when: ["result": ["fail"]]),
            RecordFigure("checksMended", "已整改条目", "整改并复核{n}条", when: ["result": ["fail"], "state": ["confirmed"]]),
        ])
}
