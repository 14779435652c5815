import Civics

/// 周有接待: the pattern by which deputies receive, and each reception.
extension StationLife {
    static let modes = [("fixed", "固定接待"), ("mobile", "流动接待"), ("themed", "主题接待"), ("organ", "国家机关到站听取意见")]

    /// What is called off takes no room and nobody's time.
    private static let idle = ["missed", "cancelled", "substituted"]

    static let schedule = Register(
        "schedule", "接待安排", shelf: .stations, purpose: "阵地每周或每月哪天接待、几点到几点、几名代表；据此逐次排出接待",
        fields: [
            Columns.place, Columns.choice("pattern", "周期", [("weekly", "每周"), ("monthDay", "每月固定日")]),
            Columns.choice("weekday", "星期", [
                ("1", "星期一"), ("2", "星期二"), ("3", "星期三"), ("4", "星期四"), ("5", "星期五"), ("6", "星期六"), ("7", "星期日"),
            ]).optional,
            Field("dayOfMonth", "每月几日", .number(1...31), help: "空着按本地规定的接待选民日；遇节假日移到下一个工作日", isRequired: false),
            Columns.hour.required, Columns.end.required, zone, Field("perTime", "每次代表人数", .number(1...20)),
            Columns.choice("mode", "方式", modes), Field("address", "地点", .line(max: 200), help: "流动接待必须填", isRequired: false), Columns.note,
            Columns.from, Columns.until, Columns.number,
        ], titled: ["place", "pattern", "weekday"], letter: "AP", writers: owners, readers: readers, sharers: ["place"], keepers: ["place"],
        runsBy: "from", lies: "place",
        demands: [
            .needs("weekday", when: "pattern", is: ["weekly"]), .needs("address", when: "mode", is: ["mobile"]), .ordered("hour", "end"),
            .agrees("zone", on: "place"),
        ])

    public static let reception = Register(
        "reception", "接待", shelf: .stations, purpose: "一次接待：固定、流动、主题，或国家机关到站；谁接待、来了几人、办了没有",
        fields: [
            Columns.place, Columns.day, Columns.hour, Columns.end,
            Columns.choice("mode", "方式", modes, help: "流动的要写地点，主题的要写主题，国家机关到站的要写机关，都在“更多”里"), deputies,
            Field("theme", "主题", .line(max: 100), help: "主题接待必须填", isRequired: false).folded,
            Field("address", "地点", .line(max: 200), help: "流动接待必须填", isRequired: false).folded,
            Field("organ", "到站机关", .record(["body"]), help: "国家机关到站必须填", isRequired: false).folded,
            Field("organHead", "机关负责人", .line(max: 60), isRequired: false).folded, zone.folded,
            Field("about", "关联事项", .matter, help: "围绕立法、监督、重大事项的，填该事项的编号，意见归到那里", isRequired: false).folded,
            Field("schedule", "按哪个安排", .record(["schedule"]), isRequired: false).folded,
            Field("planItem", "季安排事项", .record(["planItem"]), isRequired: false).folded, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [
                ("planned", "已安排"), ("held", "已接待"), ("missed", "没有接待"), ("cancelled", "已取消"), ("substituted", "由别场代替"),
            ]),
            day("plannedDay", "原定日期"),
            Field("alsoDay", "并入的一次", .line(max: 200), help: "同一个安排的两次因节假日移到同一天，并为这一场", isRequired: false),
            Field(
                "also", "合并的安排", .records(["schedule"], max: 10), help: "另一个接待安排也落在这一天、这段时间，合并为这一场；这一场取消或改期，那一场另行排出",
                isRequired: false),
            Field("present", "到场代表", .records(["person"], max: 20), isRequired: false),
            Field("excused", "请假代表", .records(["person"], max: 20), isRequired: false),
            Field("absent", "没到也没请假", .records(["person"], max: 20), isRequired: false), count("visitors", "来访群众"), words("notes", "接待情况"), photos,
            reason, Field("instead", "代替的一场", .record(["reception"]), isRequired: false), words("response", "公布的回应", 10_000),
            day("respondedOn", "回应日期"),
            words("promise", "承诺", 2_000), day("promiseDue", "承诺完成日期"),
            Columns.choice("promised", "承诺进展", Promises.progress).optional,
            words("realised", "兑现情况", 2_000), Field("realiser", "报兑现人", .record(["person"]), isRequired: false),
        ], titled: ["place", "day", "mode"], letter: "JD", writers: owners, readers: readers + [.deputy], sharers: ["place", "deputies", "organ"],
        keepers: ["place"], runsBy: "day", lies: "place", state: "state", acts: receiving + responding,
        unique: [["instead"]],
        demands: [
            .needs("address", when: "mode", is: ["mobile"]), .needs("theme", when: "mode", is: ["themed"]),
            .needs("organ", when: "mode", is: ["organ"]),
            .needs("organHead", when: "mode", is: ["organ"]), .agrees("zone", on: "place"), .agrees("instead", on: "place"),
            .refers("instead", to: "state", is: ["held"], reason: "这一场还没有登记接待情况，不能用它代替"),
            .noOverlap(same: ["place", "zone"], day: "day", from: "hour", until: "end", idle: idle),
            // A station may hold two at once in two rooms, or in two villages; two that nothing tells from each other are one, entered twice.
            .noOverlap(same: ["place"], apart: ["zone", "address"], day: "day", from: "hour", until: "end", idle: idle),
            .noOverlap(same: ["deputies"], day: "day", from: "hour", until: "end", idle: idle),
            .noOverlap(same: ["present"], day: "day", from: "hour", until: "end", idle: idle),
            .ordered("hour", "end"), .holds("deputies", roles: [.deputy], on: "day"), .holds("present", roles: [.deputy], on: "day"),
        ],
        cautions: [RecordCaution(dayAhead: "day", while: "state", is: ["planned"])] + ["hour", "deputies"].map { RecordCaution(awaited: $0, while: "state", is: ["planned"]) },
        dossier: DossierLine(.contact, people: ["present"], when: ["state": ["held"]]),
        figures: [
            RecordFigure("receptions", "接待", "开展接待{n}次", when: ["state": ["held"]]),
            RecordFigure("receptionVisitors", "接待群众", "接待群众{n}人次", when: ["state": ["held"]], counting: .sum("visitors")),
            RecordFigure("receptionDeputies", "参加接待的代表", "{n}名代表参加接待", when: ["state": ["held"]], counting: .distinct("present")),
            RecordFigure("receptionPlaces", "开展接待的阵地", "{n}个阵地开展了接待", when: ["state": ["held"]], counting: .distinct("place")),
            RecordFigure("fixedReceptions", "固定接待", "固定接待{n}次", when: ["state": ["held"], "mode": ["fixed"]]),
            RecordFigure("mobileReceptions", "流动接待", "流动接待{n}次", when: ["state": ["held"], "mode": ["mobile"]]),
            RecordFigure("themedReceptions", "主题接待", "主题接待{n}次", when: ["state": ["held"], "mode": ["themed"]]),
            RecordFigure("organReceptions", "国家机关到站", "国家机关到站听取意见{n}次", when: ["state": ["held"], "mode": ["organ"]]),
            RecordFigure("missedReceptions", "没有接待", "应接待而没有接待{n}次", when: ["state": ["missed"]]),
        ],
        listed: ["hour", "mode", "theme", "deputies", "visitors"],
        citation: Citation(law: Suggestion.law, article: "第二十八条", quote: "按照就地就近的原则，定期组织和协助本行政区域内的代表开展联系人民群众的活动"))
}
