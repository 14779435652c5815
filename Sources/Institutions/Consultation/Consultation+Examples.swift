import Civics

extension Consultation {
    private typealias Step = Example.Step

    private static let asked: [String: JSON] = [
        "title": "对电梯安全条例草案的意见", "text": "草案全文见附件。请说说：哪一条不合适，应当怎样改。", "territory": "990101001", "category": "hearing",
    ]

    private static func views(_ counts: [String: Int]) -> Ties { Ties(offshoots: [ConsultedView.id: counts]) }

    static let examples: [Example] = [
        Example("十条意见，每条都标明了才能公布", [
            Step("2026-03-02", "office", "plan", asked, expect: "planned", due: ["launch": "2026-03-16"]),
            Step("2026-03-03", "keeper", "launch", ["period": "30"], expect: "open", due: ["open": "2026-04-02"]),
            Step("2026-03-20", "keeper", "record", [
                "heldOn": "2026-03-19", "venue": "听泉镇会议室", "attended": "电梯维保企业3家、业主委员会5家", "minutes": "集中在维保单位的责任",
            ], expect: "open"),
            Step("2026-04-03", "clockwork", "end", expect: "sorting", due: ["sort": "2026-04-27"]),
            Step("2026-04-10", "keeper", "publish", ["summary": "十条中采纳六条"], ties: views(["marked": 9, "given": 1]), expect: "!not-allowed"),
            Step("2026-04-13", "keeper", "publish", ["summary": "十条中采纳七条"], ties: views(["marked": 10]), expect: "published"),
            Step("2026-04-14", "keeper", "close", ties: views(["marked": 9, "given": 1]), expect: "!not-allowed"),
            Step("2026-04-14", "keeper", "close", ties: views(["marked": 9, "withdrawn": 1]), expect: "closed"),
        ]),
        Example("就一件正在办理的意见开座谈会；快到期时提醒", [
            Step(
                "2026-03-02", "presidium", "plan", asked.merging(["category": "forum"]) { $1 },
                ties: Ties(sources: [Tie(matter: 7, procedure: "opinion", state: "handling", isOpen: true)]), expect: "planned"),
            Step("2026-03-12", "clockwork", "escalate", ["clock": "launch", "color": "soon"], expect: "planned"),
            Step("2026-03-12", "keeper", "cancel", ["reason": "单位已答复"], expect: "cancelled"),
        ]),
        Example("已经结束的事不再征求意见，单位不能组织", [
            Step(
                "2026-03-02", "office", "plan", asked, ties: Ties(sources: [Tie(matter: 7, procedure: "opinion", state: "withdrawn", isOpen: false)]),
                expect: "!not-allowed"),
            Step("2026-03-02", "unitHead", "plan", asked, expect: "!not-yours"),
        ]),
    ]
}

extension ConsultedView {
    private typealias Step = Example.Step

    private static func asking(_ state: String) -> Ties {
        Ties(sources: [Tie(matter: 3, procedure: "consultation", state: state, isOpen: state != "closed", slots: ["keeper": [.body(2)]])])
    }

    private static let said: [String: JSON] = ["text": "第十条应写明维保单位十五分钟内到场。", "territory": "990101001", "channel": "web"]

    static let examples: [Example] = [
        Example("提出、标明、更正", [
            Step("2026-03-10", "resident", "give", said, ties: asking("open"), expect: "given", due: ["reply": "2026-05-09"]),
            Step("2026-04-08", "keeper", "decline", ties: asking("sorting"), expect: "!missing"),
            Step("2026-04-08", "keeper", "partly", ["answer": "改为三十分钟"], ties: asking("sorting"), expect: "marked"),
            Step("2026-04-09", "keeper", "adopt", ties: asking("sorting"), expect: "marked"),
            Step("2026-04-14", "keeper", "decline", ["answer": "改主意了"], ties: asking("published"), expect: "!not-allowed"),
        ]),
        Example("未采纳的写明理由", [
            Step("2026-03-10", "office", "give", said.merging(["channel": "meeting"]) { $1 }, ties: asking("open"), expect: "given"),
            Step("2026-04-08", "resident", "decline", ["answer": "自己标"], ties: asking("sorting"), expect: "!not-yours"),
            Step("2026-04-30", "clockwork", "escalate", ["clock": "reply", "color": "soon"], expect: "given"),
            Step("2026-05-06", "keeper", "decline", ["answer": "上位法已有规定"], ties: asking("sorting"), expect: "marked"),
        ]),
        Example("截止以后不再接收；自己撤回", [
            Step("2026-04-08", "resident", "give", said, ties: asking("sorting"), expect: "!not-allowed"),
            Step("2026-03-10", "resident", "give", said, ties: asking("open"), expect: "given"),
            Step("2026-03-11", "resident", "withdraw", expect: "withdrawn"),
        ]),
    ]
}
