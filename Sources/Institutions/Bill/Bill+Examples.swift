import Civics

// Worked examples. In the paper city a session sits from 12 to 16 January, bills are due on the 14th.
extension Bill {
    private typealias Step = Example.Step

    private static let paper: [String: JSON] = [
        "title": "关于制定物业管理条例的议案", "category": "construction", "text": "三百个小区没有业主委员会。", "measure": "请大会将物业管理条例列入立法计划。",
    ]
    private static let nine: JSON = [21, 22, 23, 24, 25, 26, 27, 28, 29]

    private static func signed(on day: String = "2026-01-12", by count: Int = 9) -> [Step] {
        [
            Step(day, "deputy", "open", ["mandate": 1, "title": "物业管理条例", "category": "construction"], expect: "drafting"),
            Step(day, "originator", "invite", ["invitees": nine], expect: "drafting"), Step(day, "originator", "write", paper, expect: "drafting"),
        ] + (0..<count).map { _ in Step(day, "invited/1", "cosign", expect: "drafting") }
    }

    private static func opined(on day: String = "2026-01-13") -> [Step] {
        signed() + [
            Step(day, "originator", "submit", ["declares": true], expect: "submitted"),
            Step(day, "office", "register", ["committee": 6], expect: "registered"),
            Step(day, "committee", "opine", ["opinion": "建议列入议程"], expect: "!not-allowed"),
            Step(day, "committee", "talk", ["talked": "领衔代表希望今年立法"], expect: "registered"),
            Step(day, "committee", "opine", ["opinion": "建议列入议程"], expect: "opined"),
        ]
    }

    private static func decided(_ decision: JSON, reason: JSON = .null, expect: String) -> [Step] {
        opined() + [Step("2026-01-15", "office", "decide", ["decision": decision, "meeting": "主席团第三次会议", "reason": reason], expect: expect)]
    }

    /// After the session, with the committee's report before the standing committee.
    private static let reportedSteps: [Step] = decided("after", expect: "inCommittee") + [
        Step("2026-01-20", "committee", "consult", ["units": [11, 12], "question": "有没有条件立法"], expect: "inCommittee", due: ["consult/body/11": "2026-02-24", "deliberate": "2026-04-15"]),
        Step("2026-02-03", "consulted/1", "advise", ["advice": "已有草案"], expect: "inCommittee"),
        Step("2026-02-03", "committee", "talk", ["talked": "再次听取意见"], expect: "inCommittee"),
        Step("2026-02-03", "committee", "report", ["report": "建议交有关机关办理"], expect: "!not-allowed"),
        Step("2026-02-05", "consulted/2", "advise", ["advice": "经费有保障"], expect: "inCommittee"),
        Step("2026-03-20", "committee", "report", ["report": "建议交有关机关办理"], expect: "reported"),
    ]

    private static let resolution: [String: JSON] = ["meeting": "常委会第三十次会议"]

    static let examples: [Example] = [
        Example("十名代表联名，列入议程，大会通过", signed(by: 8) + [
            Step("2026-01-13", "originator", "submit", ["declares": true], expect: "!not-allowed"), Step("2026-01-13", "invited/1", "cosign", expect: "drafting"),
            Step("2026-01-13", "originator", "write", paper, expect: "drafting"), Step("2026-01-13", "originator", "submit", ["declares": true], expect: "!not-allowed"),
        ] + (0..<9).map { _ in Step("2026-01-13", "invited/1", "cosign", expect: "drafting") } + [
            Step("2026-01-13", "originator", "submit", ["declares": true], expect: "submitted", due: ["register": "2026-01-15"]),
            Step("2026-01-13", "office", "register", ["committee": 6], expect: "registered"),
            Step("2026-01-13", "committee", "talk", ["talked": "听取意见"], expect: "registered"),
            Step("2026-01-13", "committee", "opine", ["opinion": "建议先审议"], expect: "opined"),
            Step("2026-01-13", "office", "decide", ["decision": "committee", "meeting": "主席团第二次会议"], expect: "committeeFirst"),
            Step("2026-01-14", "committee", "talk", ["talked": "听取意见"], expect: "committeeFirst"),
            Step("2026-01-14", "committee", "opine", ["opinion": "建议列入"], expect: "opined"),
            Step("2026-01-14", "originator", "decide", ["decision": "agenda", "meeting": "x"], expect: "!not-yours"),
            Step("2026-01-14", "office", "decide", ["decision": "agenda", "meeting": "主席团第三次会议"], expect: "onAgenda"),
            Step("2026-01-14", "originator", "explain", ["words": "说明"], expect: "onAgenda"), Step("2026-01-15", "office", "review", ["words": "各团赞成"], expect: "onAgenda"),
            Step("2026-01-15", "office", "amend", ["amendment": "第三条改为……", "amenders": [21, 22]], expect: "!not-allowed"),
            Step("2026-01-15", "office", "amend", ["amendment": "第三条改为……", "amenders": [21, 22, 23, 24, 25, 26, 27, 28, 29, 30]], expect: "onAgenda"),
            Step("2026-01-15", "committee", "reportSitting", ["report": "建议提请表决"], expect: "onAgenda"),
            Step("2026-01-16", "office", "vote", ["meeting": "第三次全体会议", "deputies": 300, "yes": 151, "no": 20, "abstain": 9], expect: "concluded"),
            Step("2026-01-16", "office", "tell", expect: "passed"), Step("2026-01-17", "authors/10", "receive", expect: "passed"),
            Step("2026-01-17", "authors/10", "receive", expect: "!not-allowed"),
        ]),
        Example("半数不算过半数；过了截止日期只作注明", signed(on: "2026-01-15") + [
            Step("2026-01-15", "originator", "submit", ["declares": true], expect: "submitted"),
            Step("2026-01-15", "office", "register", expect: "opined"),
            Step("2026-01-15", "office", "decide", ["decision": "committee", "meeting": "x"], expect: "!not-allowed"),
            Step("2026-01-15", "office", "decide", ["decision": "agenda", "meeting": "主席团第三次会议"], expect: "onAgenda"),
            Step("2026-01-16", "office", "vote", ["meeting": "第三次全体会议", "deputies": 300, "yes": 150, "no": 0, "abstain": 0], expect: "concluded"),
            Step("2026-01-16", "office", "tell", expect: "rejected"),
        ]),
        Example("表决前撤回，须主席团同意", decided("agenda", expect: "onAgenda") + [
            Step("2026-01-15", "office", "consentWithdraw", ["meeting": "主席团"], expect: "!not-allowed"),
            Step("2026-01-15", "originator", "askWithdraw", ["reason": "已列入立法规划"], expect: "onAgenda"),
            Step("2026-01-15", "office", "vote", ["meeting": "x", "deputies": 300, "yes": 200, "no": 0, "abstain": 0], expect: "!not-allowed"),
            Step("2026-01-15", "office", "refuseWithdraw", ["meeting": "主席团第四次会议", "reason": "请再考虑"], expect: "onAgenda"),
            Step("2026-01-16", "cosigners/9", "stepBackLate", ["reason": "不再坚持"], expect: "onAgenda"),
            Step("2026-01-16", "office", "consentWithdraw", ["meeting": "主席团第五次会议"], expect: "withdrawn"),
        ]),
        Example("联名代表撤回，余下不足十人的终止", opined() + [
            Step("2026-01-14", "cosigners/1", "stepBack", ["reason": "不再坚持"], expect: "withdrawn"),
        ]),
        Example("改作建议：另立一件代表建议", decided("suggestion", reason: "属于政府职权", expect: "turned")),
        Example("不作议案的，代表可以要求复议", opined() + [
            Step("2026-01-14", "office", "decide", ["decision": "none", "meeting": "主席团第三次会议"], expect: "!not-allowed"),
            Step("2026-01-14", "office", "decide", ["decision": "none", "meeting": "主席团第三次会议", "reason": "不属本级职权"], expect: "notBill", due: ["window": "2026-01-15"]),
            Step("2026-01-14", "authors/1", "insist", expect: "notBill"), Step("2026-01-14", "authors/1", "insist", expect: "!not-allowed"),
            Step("2026-01-14", "originator", "askAgain", ["reason": "属于本级职权"], expect: "!not-allowed"),
        ] + (2...10).map { Step("2026-01-14", "authors/\($0)", "insist", expect: "notBill") } + [
            Step("2026-01-14", "originator", "askAgain", ["reason": "属于本级职权"], expect: "opined"),
            Step("2026-01-15", "office", "decide", ["decision": "none", "meeting": "主席团第四次会议", "reason": "维持原决定"], expect: "notBill"),
            Step("2026-01-17", "clockwork", "letStand", expect: "refused"),
        ]),
        Example("闭会后审议，交有关机关办理；三种督办，跨年不断线", reportedSteps + [
            Step("2026-03-30", "office", "resolve", resolution.merging(["resolution": "organ"]) { $1 }, expect: "!not-allowed"),
            Step("2026-03-30", "office", "resolve", resolution.merging(["resolution": "organ", "lead": 11]) { $1 }, expect: "handed", due: ["handle": "2026-06-30", "hear": "2026-03-31"]),
            Step("2026-03-30", "lead", "take", ["person": 21, "phone": "1"], expect: "handed"),
            Step("2026-03-30", "office", "appoint", ["leader": 23, "supervisor": 24, "committee": 6, "participants": [21]], expect: "!not-allowed"),
            Step("2026-03-30", "office", "appoint", ["leader": 23, "supervisor": 24, "committee": 6, "participants": [29]], expect: "handed"),
            Step("2026-03-31", "committee", "hearPlan", ["day": "2026-04-01", "heard": "x"], expect: "!not-allowed"),
            Step("2026-03-31", "committee", "hearPlan", ["day": "2026-03-31", "heard": "年内出草案"], expect: "handed"),
            Step("2026-06-20", "clockwork", "escalate", ["clock": "handle", "color": "soon"], expect: "handed"),
            Step("2026-06-29", "person", "answer", ["answer": "草案已成", "promises": [["title": "提请审议", "promise": "2026-12-20"]]], expect: "answered", due: ["meeting": "2026-08-31"]),
            Step("2026-07-10", "participants", "lookOnSite", ["day": "2026-07-10", "places": "两个小区", "seen": "还有分歧"], expect: "answered"),
            Step("2026-07-20", "office", "disagree", ["meeting": "常委会第三十二次会议", "words": "没有时间表"], expect: "handed", due: ["handle": "2026-08-20"]),
            Step("2026-08-01", "oversight", "urge", ["note": "请抓紧"], expect: "handed"),
            Step("2026-08-10", "lead", "answer", ["answer": "明年一季度提请审议"], expect: "answered"),
            Step("2026-11-20", "lead", "assess", ["day": "2026-11-20", "grade": "3", "assessed": "x"], expect: "!not-yours"),
            Step("2026-11-20", "supervisor", "assess", ["day": "2026-11-20", "grade": "2", "assessed": "进度慢了"], expect: "answered"),
            Step("2027-01-01", "clockwork", "carryOver", expect: "answered", due: ["hear": "2027-03-31", "look": "2027-07-31", "assess": "2027-11-30"]),
            Step("2027-01-20", "office", "agree", ["meeting": "常委会第三十五次会议"], expect: "concluded"), Step("2027-01-21", "office", "tell", expect: "closed"),
        ]),
        Example("列入计划、提请下次大会、留作参考", reportedSteps + [
            Step("2026-03-30", "office", "resolve", resolution.merging(["resolution": "next"]) { $1 }, expect: "!not-allowed"),
            Step("2026-03-30", "office", "resolve", resolution.merging(["resolution": "next", "until": "2027-01-20"]) { $1 }, expect: "nextCongress", due: ["plan": "2027-01-20"]),
            Step("2027-01-10", "office", "leaveOff", ["reason": "草案还不成熟"], expect: "reported"),
            Step("2027-01-12", "office", "resolve", resolution.merging(["resolution": "plan", "until": "2027-12-20"]) { $1 }, expect: "planned", due: ["plan": "2027-12-20"]),
            Step("2027-12-01", "office", "replan", ["until": "2028-06-30", "reason": "还要修改"], expect: "planned", due: ["plan": "2028-06-30"]),
            Step("2028-05-30", "office", "realise", ["words": "条例已经通过"], expect: "concluded"), Step("2028-05-31", "office", "tell", expect: "closed"),
        ]),
        Example("提请下次大会后列入议程；留作参考的也要告知代表", reportedSteps + [
            Step("2026-03-30", "office", "resolve", resolution.merging(["resolution": "next", "until": "2027-01-20"]) { $1 }, expect: "nextCongress"),
            Step("2027-01-12", "office", "bringUp", ["meeting": "主席团第一次会议"], expect: "onAgenda"),
        ]),
        Example("留作参考", reportedSteps + [
            Step("2026-03-30", "office", "resolve", resolution.merging(["resolution": "reference"]) { $1 }, expect: "concluded"),
            Step("2026-03-31", "office", "tell", expect: "reference"),
        ]),
        Example("退回修改；不联名、退出；作废", signed(by: 9) + [
            Step("2026-01-13", "cosigners/1", "leave", expect: "drafting"), Step("2026-01-13", "originator", "invite", ["invitees": [21]], expect: "drafting"),
            Step("2026-01-13", "invited/1", "declineSign", expect: "drafting"), Step("2026-01-13", "originator", "submit", ["declares": true], expect: "!not-allowed"),
            Step("2026-01-13", "originator", "drop", expect: "dropped"),
        ]),
        Example("草稿一年没有提交，自动作废", signed() + [
            Step("2026-01-13", "originator", "submit", ["declares": true], expect: "submitted"),
            Step("2026-01-13", "office", "returnPaper", ["reason": "没有方案"], expect: "drafting"), Step("2027-01-14", "clockwork", "lapseDraft", expect: "dropped"),
        ]),
    ]
}
