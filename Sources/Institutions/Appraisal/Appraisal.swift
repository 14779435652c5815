import Civics

/// 承办单位评议: deputies hear a unit's report and score its handling of suggestions; a low mean means rectification (S4-15).
///
/// Each deputy scores once, from 0 to 100. The house adds up and works out the mean; nobody types it. Until the round is ended the unit
/// learns neither scores nor mean.
public enum Appraisal {
    public static let procedure = Procedure(
        "appraisal", "承办单位评议", prefix: "PY",
        purpose: "每年由代表评议承办单位办理议案建议的工作：单位报告，代表各自打分，系统算出平均分；低于合格线的限期整改并检查。",
        basis: [Citation(law: "本地工作：议案建议办理代表评议", article: "")],
        steps: ["安排", "单位报告", "代表打分", "公布结果", "整改"],
        states: [planned, scoring, rectifying, checking, closed, cancelled], moves: moves, slots: [office, lead, participants],
        fields: Fields.all, rules: rules, examples: examples, batch: ["urge"], facets: ["year", "participants", "passed"])

    static let office = Slot("office", "组织机构", roles: [.deputyWork, .presidium, .office, .committee])
    static let lead = Slot("lead", "被评议单位", roles: [.unitHead, .unitClerk], isJudged: true)
    static let participants = Slot("participants", "评议代表", roles: [.deputy], isMany: true)

    static let planned = State("planned", "待单位报告", plain: "等待单位报告", owner: lead, clocks: [Clocks.report], step: 2)
    static let scoring = State("scoring", "代表打分", plain: "代表正在打分", owner: office, clocks: [Clocks.round, Clocks.score], step: 3)
    static let rectifying = State(
        "rectifying", "限期整改", plain: "平均分低于合格线，正在整改", owner: lead, clocks: [Clocks.rectify], step: 5, opensJudgement: true)
    static let checking = State("checking", "检查整改", plain: "正在检查整改", owner: office, clocks: [Clocks.check], step: 5, opensJudgement: true)
    static let closed = State("closed", "已结束", plain: "评议已结束", step: 5, isClosed: true)
    static let cancelled = State("cancelled", "已取消", plain: "已取消", step: 0)

    static let open = [planned, scoring, rectifying, checking]

    enum Clocks {
        static let report = ClockKind("report", "单位报告时限", from: "安排", .rule("appraisal.report"), warning: .workingDays(3), onExpiry: .escalate([lead, office]), isCounted: true)
        static let round = ClockKind("round", "打分时限", from: "单位报告", .rule("appraisal.round"), warning: .workingDays(2), onExpiry: .escalate([office]))
        /// One for each deputy, so that it lies on each desk until given.
        static let score = ClockKind("score", "代表打分", from: "单位报告", .rule("appraisal.round"), warning: .workingDays(2), onExpiry: .escalate([office]))
        static let rectify = ClockKind("rectify", "整改时限", from: "公布结果", .rule("appraisal.rectify"), warning: .days(15), onExpiry: .escalate([lead, office]), isCounted: true)
        static let check = ClockKind("check", "检查整改时限", from: "报告整改", .rule("appraisal.check"), warning: .workingDays(2), onExpiry: .escalate([office]))
    }

    private static let practice = Citation(law: "本地默认：国家法律未规定", article: "")

    static let rules: [Rule] = [
        Rule(id: "appraisal.report", name: "单位报告办理工作", value: .span(.workingDays(15)), citation: practice, status: .localDefault),
        Rule(id: "appraisal.round", name: "代表打分", value: .span(.workingDays(10)), citation: practice, status: .localDefault),
        Rule(id: "appraisal.pass", name: "平均分合格线", value: .integer(60), citation: practice, status: .localDefault, unit: "分"),
        Rule(id: "appraisal.rectify", name: "低于合格线的，整改", value: .span(.months(2)), citation: practice, status: .localDefault),
        Rule(id: "appraisal.check", name: "报告整改后检查", value: .span(.workingDays(15)), citation: practice, status: .localDefault),
    ]

    enum Fields {
        static let title = Field("title", "名称", .line(max: 100), help: "如：2026年城管局办理工作评议")
        static let year = Field("year", "哪一年", .number(1949...2200))
        static let lead = Field("lead", "评议哪个单位", .unit)
        static let territory = Field("territory", "所在地区", .territory)
        static let participants = Field("participants", "评议代表", .incumbents([.deputy], max: 200))
        static let text = Field("text", "报告", .words(max: 20_000), help: "办了多少件、办成多少、满意多少、还差什么")
        static let files = Suggestion.Fields.files
        static let score = Field("score", "分数", .number(0...100), help: "0到100分；每人只打一次", isJudgement: true)
        static let remark = Field("remark", "意见", .words(max: 2_000), isRequired: false, isJudgement: true)
        static let total = Field("total", "总分", .number(0...1_000_000), isRequired: false, isJudgement: true)
        static let scored = Field("scored", "打分人数", .number(0...10_000), isRequired: false, isJudgement: true)
        static let mean = Field("mean", "平均分", .line(max: 10), isRequired: false, isJudgement: true)
        static let passed = Field("passed", "是否合格", .choice([Choice("yes", "合格"), Choice("no", "低于合格线")]), isRequired: false)
        static let rectified = Field("rectified", "整改情况", .words(max: 10_000))
        static let checked = Field("checked", "检查情况", .words(max: 5_000))
        static let reason = Suggestion.Fields.reason
        static let note = Suggestion.Fields.note

        static let all = [
            title, year, lead, territory, participants, text, files, score, remark, total, scored, mean, passed, rectified, checked, reason, note,
        ]
    }
}
