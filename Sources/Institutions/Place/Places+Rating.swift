import Civics

/// 星级评定: a station applies by itself, is reviewed and bears its plate for a year; without the next year's review it lapses.
extension Places {
    private static let county = RecordAct.Hand.roles([.deputyWork])

    /// Its days say when it bore its stars, whatever came afterwards.
    private static let plated = ["awarded", "appealed", "lapsed", "withdrawn"]

    static let rating = Register(
        "rating", "星级评定", shelf: .places, purpose: "自主申报、综合评定、动态管理：每年评一次，分数定星级，期满未复评即失效",
        fields: [
            Columns.place, Field("year", "年度", .number(2000...2200)), Field("selfScore", "自评分", .number(0...100), isRequired: false),
            words("selfReport", "自评说明", 10_000, help: "逐条对照星级标准写"), photos, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [
                ("draft", "自评中"), ("applied", "已申报"), ("reviewed", "已评审"), ("awarded", "已授牌"), ("appealed", "申诉中"), ("none", "未评上星级"),
                ("withdrawn", "已撤销"), ("lapsed", "已失效"),
            ]),
            Columns.choice("placeKind", "阵地类型", kinds.map { ($0.id, $0.name) }).optional,
            Field("applicant", "申报人", .record(["person"]), isRequired: false), day("appliedOn", "申报日期"),
            Field("score", "评审分", .number(0...100), isRequired: false), Field("reviewer", "评审人", .record(["person"]), isRequired: false),
            words("opinion", "评审意见"), Columns.choice("stars", "星级", [("1", "一星"), ("2", "二星"), ("3", "三星"), ("4", "四星"), ("5", "五星")]).optional,
            Columns.from.named("授牌日期").optional, Columns.until.named("有效期至"), words("appeal", "申诉理由", 2_000), day("appealedOn", "申诉日期"),
            words("ruling", "对申诉的答复", 2_000),
            Field("exception", "高于评审分的理由", .line(max: 500), help: "授的星级高于评审分够到的星级时必须写", isRequired: false), Field("reason", "理由", .line(max: 500), isRequired: false),
        ], titled: ["place", "year"], letter: "X", writers: owners, readers: readers, sharers: ["place"], keepers: ["place"], runsBy: "appliedOn",
        lies: "place", state: "state",
        acts: [
            RecordAct(
                "apply", "申报", by: [.keeper("place"), office], when: ["state": ["draft"]], asks: ["selfScore", "selfReport"],
                sets: ["state": "applied"], stamps: ["applicant": .actor, "appliedOn": .today]),
            RecordAct(
                "review", "评审打分", help: "按评审分和本地分数线定星级；不能由申报人评审，也不能由这个阵地的联络员和站长评审", by: [office], when: ["state": ["applied"]],
                asks: ["score", "opinion?"], sets: ["state": "reviewed"], stamps: ["reviewer": .actor], apart: "applicant",
                waits: .init(due: Wait.review, rule: "places.star.review", chased: county), tallies: [.grade(into: "stars", of: "score", rules: "places.star")],
                apartKeepers: "place"),
            RecordAct(
                "award", "授牌", by: [county], when: ["state": ["reviewed"]], asks: ["stars", "from", "until", "exception?"], sets: ["state": "awarded"],
                apart: "applicant", waits: .init(due: Wait.award, rule: "places.star.award"), apartKeepers: "place"),
            RecordAct(
                "refuse", "未达星级", by: [county], when: ["state": ["reviewed"]], asks: ["reason"], sets: ["state": "none"], apartKeepers: "place"),
            RecordAct(
                "appeal", "申诉", by: [.keeper("place"), office], when: ["state": ["awarded", "none"]], asks: ["appeal"], sets: ["state": "appealed"],
                stamps: ["appealedOn": .today]),
            RecordAct(
                "uphold", "维持原评定", by: [county], when: ["state": ["appealed"], "stars": ["1", "2", "3", "4", "5"]], asks: ["ruling"],
                sets: ["state": "awarded"], apart: "applicant", waits: .init(due: Wait.answerAppeal, rule: "places.star.answerAppeal"), apartKeepers: "place"),
            RecordAct(
                "upholdNone", "维持未达星级", by: [county], when: ["state": ["appealed"], "stars": [""]], asks: ["ruling"], sets: ["state": "none"],
                apart: "applicant", waits: .init(due: Wait.answerAppeal, rule: "places.star.answerAppeal"), apartKeepers: "place"),
            RecordAct(
                "amend", "改变评定", by: [county], when: ["state": ["appealed"]], asks: ["score", "stars", "from", "until", "ruling", "exception?"],
                sets: ["state": "awarded"], apart: "applicant", apartKeepers: "place"),
            RecordAct("downgrade", "降星", by: [county], when: ["state": ["awarded"]], asks: ["stars", "reason"], lowers: "stars"),
            RecordAct(
                "withdraw", "撤销摘牌", help: "填有效到哪天为止", by: [county], when: ["state": ["awarded"]], asks: ["reason", "until"],
                sets: ["state": "withdrawn"]),
            RecordAct(
                "lapse", "期满失效", by: [.clockwork], when: ["state": ["awarded"]], sets: ["state": "lapsed"], waits: .init(from: "until")),
        ],
        unique: [["place", "year"]], demands: [
            .ordered("from", "until"),
            .lasts("from", "until", rule: "places.star.validity"), .graded("stars", of: "score", rules: "places.star", unless: "exception"),
        ],
        copies: [RecordCopy("placeKind", from: "place", "kind")],
        figures: [
            RecordFigure(
                "starPlaces", "星级阵地", "星级代表联络站{n}个", when: ["state": plated, "stars": ["1", "2", "3", "4", "5"]],
                counting: .distinct("place"), period: .standing),
            RecordFigure(
                "fiveStars", "五星级阵地", "五星级代表联络站{n}个", when: ["state": plated, "stars": ["5"]],
                counting: .distinct("place"), period: .standing),
        ])
}
