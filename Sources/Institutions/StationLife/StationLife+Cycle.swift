import Civics

/// 月有汇总、季有安排.
extension StationLife {
    private static let year = Field("year", "年度", .number(2000...2200))

    static let summary = Register(
        "summary", "月汇总", shelf: .stations, purpose: "每月1日由系统按记录生成上月汇总，联络员补充后报送，主管机构收下",
        fields: [
            Columns.place, Columns.month, words("text", "情况和特点", help: "数字由系统统计，这里写特点、问题和打算"),
            Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("draft", "草稿"), ("submitted", "已报送"), ("accepted", "已收下")]),
            count("receptions", "接待场次"), count("visitors", "来访群众"), count("received", "收到意见"), count("transferred", "转办"),
            count("answered", "已答复"), count("pending", "未办结（含已答复的）"), words("categories", "分类", 2_000), day("submittedOn", "报送日期"), reason,
        ], titled: ["place", "month"], letter: "YH", writers: owners, readers: readers, sharers: ["place"], keepers: ["place"], runsBy: "month",
        lies: "place", state: "state",
        acts: [
            RecordAct(
                "submit", "报送", by: [keeper, office], when: ["state": ["draft"]], asks: ["text?"], sets: ["state": "submitted"],
                stamps: ["submittedOn": .today], waits: .init(due: summaryDay - 1, chased: office)),
            RecordAct("accept", "收下", by: [office], when: ["state": ["submitted"]], sets: ["state": "accepted"], waits: .init(due: Wait.approve, rule: "station.approve")),
            RecordAct("sendBack", "退回", by: [office], when: ["state": ["submitted"]], asks: ["reason"], sets: ["state": "draft"]),
        ],
        unique: [["place", "month"]], demands: [.past("month")],
        figures: [RecordFigure("summaries", "月汇总", "报送月汇总{n}份", when: ["state": ["submitted", "accepted"]])])

    static let quarter = Register(
        "quarter", "季安排", shelf: .stations, purpose: "一个阵地一个季度的活动安排：拟订、报送、审定，季末对照完成",
        fields: [
            Columns.place, year, Columns.choice("quarter", "季度", [("1", "一季度"), ("2", "二季度"), ("3", "三季度"), ("4", "四季度")]),
            words("text", "总体安排"), Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("draft", "草稿"), ("submitted", "已报送"), ("approved", "已审定"), ("done", "已完成")]),
            day("submittedOn", "报送日期"), day("approvedOn", "审定日期"), words("outcome", "完成情况"), reason,
        ], titled: ["place", "year", "quarter"], letter: "JP", writers: owners, readers: readers + [.deputy], sharers: ["place"], keepers: ["place"],
        runsBy: "submittedOn", lies: "place", state: "state",
        acts: [
            RecordAct(
                "submit", "报送", by: [keeper, office], when: ["state": ["draft"]], sets: ["state": "submitted"], stamps: ["submittedOn": .today],
                waits: .init(due: Wait.plan, rule: "station.plan", chased: office)),
            RecordAct(
                "approve", "审定", by: [office], when: ["state": ["submitted"]], sets: ["state": "approved"], stamps: ["approvedOn": .today],
                waits: .init(due: Wait.approve, rule: "station.approve")),
            RecordAct("sendBack", "退回", by: [office], when: ["state": ["submitted"]], asks: ["reason"], sets: ["state": "draft"]),
            RecordAct("finish", "季末小结", by: [keeper, office], when: ["state": ["approved"]], asks: ["outcome"], sets: ["state": "done"]),
        ],
        unique: [["place", "year", "quarter"]],
        figures: [RecordFigure("quarters", "季安排", "审定季安排{n}份", when: ["state": ["approved", "done"]])])

    static let planItem = Register(
        "planItem", "安排事项", shelf: .stations, purpose: "季安排里的一项：做什么、哪天、哪些代表、请哪个机关，做了没有",
        fields: [
            Field("quarter", "季安排", .record(["quarter"])),
            Columns.choice("kind", "内容", [
                ("reception", "接待"), ("study", "学习"), ("consultation", "征求意见"), ("visit", "走访"), ("research", "视察调研"), ("debriefing", "述职"),
                ("posting", "公示"), ("other", "其他"),
            ]),
            Columns.day, Field("theme", "主题", .line(max: 100)), deputies, Field("organ", "邀请的机关", .record(["body"]), isRequired: false),
            Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("planned", "已安排"), ("done", "已完成"), ("dropped", "不做了")]),
            Columns.place.optional,
            Field("outcome", "完成的记录", .record(["reception", "activity", "study", "debriefing", "posting"]), isRequired: false), reason,
        ], nameField: "theme", letter: "JX", writers: owners, readers: readers + [.deputy], sharers: ["place", "deputies",
        "organ"], keepers: ["place"],
        runsBy: "day", lies: "place", state: "state",
        acts: [
            RecordAct(
                "finish", "完成", help: "指明是哪次接待、活动或述职", by: [keeper, office], when: ["state": ["planned"]], asks: ["outcome"], sets: ["state": "done"],
                waits: .init(from: "day", due: Wait.record, rule: "station.record", ahead: 7, chased: office)),
            RecordAct("drop", "不做了", by: [keeper, office], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "dropped"]),
        ],
        copies: [RecordCopy("place", from: "quarter", "place")],
        figures: [
            RecordFigure("planned", "安排事项", "安排活动{n}项"), RecordFigure("plannedDone", "已完成事项", "完成安排的活动{n}项", when: ["state": ["done"]]),
        ])
}
