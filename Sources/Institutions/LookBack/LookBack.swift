import Civics

/// 回头看: one campaign in which suggestions that were closed are looked at again; each is rechecked on its own page and tied to this.
public enum LookBack {
    public static let procedure = Procedure(
        "lookback", "办理回头看", prefix: "HT",
        purpose: "对本届以来代表建议的办理情况再看一遍：真落实的销号，没有落实的重新办理，直到落实。",
        basis: [Citation(law: "本地工作：代表建议办理情况“回头看”", article: "")], steps: ["部署", "逐件回头看", "结束"],
        states: [running, ended, cancelled], moves: moves, slots: [office], fields: Fields.all, rules: rules, examples: examples, facets: ["term"])

    static let office = Slot("office", "组织机构", roles: [.deputyWork, .presidium, .office])
    static let running = State("running", "正在回头看", plain: "正在回头看", owner: office, clocks: [Clocks.campaign], step: 2)
    static let ended = State("ended", "已结束", plain: "已结束", step: 3)
    static let cancelled = State("cancelled", "已取消", plain: "已取消", step: 0)

    enum Clocks {
        static let campaign = ClockKind("campaign", "回头看期限", from: "部署", .until(Fields.until), warning: .days(15), onExpiry: .escalate([office]))
    }
    static let rules: [Rule] = []

    enum Fields {
        static let title = Field("title", "名称", .line(max: 100), help: "如：六届以来代表建议办理情况回头看")
        static let text = Field("text", "要求", .words(max: 5_000))
        static let territory = Field("territory", "所在地区", .territory)
        static let term = Field("term", "哪一届", .number(1...999))
        static let until = Field("until", "哪天以前看完", .day)
        static let summary = Field("summary", "小结", .words(max: 10_000))
        static let reason = Field("reason", "理由", .words(max: 2_000))
        static let all = [title, text, territory, term, until, summary, reason]
    }

    static let moves: [Move] = [
        Move(
            "launch", "部署回头看", help: "选定哪一届、看到哪天为止；名单是这一届已经办结的全部建议", from: [], by: [.anyone(of: office.roles)],
            needs: [Fields.title, Fields.text, Fields.territory, Fields.term, Fields.until],
            then: [.keep(Fields.title), .keep(Fields.text), .keep(Fields.term), .keep(Fields.until), .fill(office, .acting)], to: running,
            tale: Tale("部署《{title}》，{until}前看完"), isUsual: true),
        Move(
            "extendUntil", "延长", help: "没看完的，说明理由", from: [running], by: [.slot(office)], needs: [Fields.until, Fields.reason],
            then: [.keep(Fields.until), .restart(Clocks.campaign)], to: nil, tale: Tale("延长到{until}：{reason}")),
        Move(
            "end", "结束", help: "写小结；没有落实的继续跟踪", from: [running], by: [.slot(office)], needs: [Fields.summary], then: [.keep(Fields.summary)],
            to: ended, tale: Tale("结束回头看：{summary}"), isUsual: true),
        Move("cancel", "取消", help: "不再进行", from: [running], by: [.slot(office)], needs: [Fields.reason], to: cancelled, tale: Tale("取消：{reason}"), isGrave: true),
        .escalate(in: [running]),
    ]

    private typealias Step = Example.Step
    private static let begun = Step(
        "2026-06-01", "deputyWork", "launch",
        ["title": "六届以来代表建议回头看", "text": "逐件核实", "territory": "990101001", "term": 6, "until": "2026-10-31"], expect: "running",
        due: ["campaign": "2026-10-31"])

    static let examples: [Example] = [
        Example("部署、延长、结束", [
            begun, Step("2026-10-20", "clockwork", "escalate", ["clock": "campaign", "color": "soon"], expect: "running"),
            Step("2026-10-25", "office", "extendUntil", ["until": "2026-11-30", "reason": "还有三十件"], expect: "running", due: ["campaign": "2026-11-30"]),
            Step("2026-11-30", "office", "end", ["summary": "看了一百四十九件"], expect: "ended"),
        ]),
        Example("取消；代表不能部署", [
            Step("2026-06-01", "deputy", "launch", ["title": "x", "text": "x", "territory": "990101001", "term": 6, "until": "2026-10-31"], expect: "!not-yours"),
            begun, Step("2026-06-02", "office", "cancel", ["reason": "与上级重复"], expect: "cancelled"),
        ]),
    ]
}
