import Civics

// Worked examples: what a deputy, an office and a unit do, day by day. In the paper city a session sits from 12 to 16 January.
extension Suggestion {
    private typealias Step = Example.Step

    private static let paper: [String: JSON] = [
        "title": "关于在老旧小区加装电梯的建议", "category": "construction", "text": "七栋楼住着二百户老人，只有一栋装了电梯。", "measure": "请住建局出台补贴办法，三年内装完。",
    ]
    private static let photo: JSON = [["hash": "a"]]

    private static func written(on day: String) -> [Step] {
        [
            Step(day, "deputy", "open", ["mandate": 1, "title": "老旧小区电梯", "category": "construction"], expect: "drafting"),
            Step(day, "originator", "write", paper, expect: "drafting"),
        ]
    }

    private static func handedIn(on day: String = "2026-01-13") -> [Step] {
        written(on: day) + [
            Step(day, "originator", "submit", ["declares": true], expect: "submitted"),
            Step(day, "office", "accept", ["category": "construction", "norm": "good"], expect: "accepted"),
        ]
    }

    private static func withUnit(kind: JSON = "single", others: JSON = .null, pace: JSON = "normal") -> [Step] {
        handedIn() + [
            Step("2026-01-20", "office", "propose", ["kind": kind, "plannedLead": 11, "plannedOthers": others, "pace": pace], expect: "accepted", due: ["assign": "2026-02-13"]),
            Step("2026-02-10", "office", "dispatch", expect: "assigned", due: [
                "answer": pace == "difficult" ? "2026-08-10" : "2026-05-11", "accept": "2026-03-02", "plan": "2026-03-31", "progress": "2026-07-31", "outcome": "2026-11-30",
            ]),
            Step("2026-02-11", "lead", "take", ["person": 21, "phone": "0999-1234567"], expect: "handling"),
        ]
    }

    private static let talk = Step("2026-03-05", "person", "talk", ["talkMode": "site", "talkedOn": "2026-03-04", "talked": "代表希望先装五号楼"], expect: "handling")

    private static func answer(_ day: String, result: JSON, promises: JSON = .null, document: JSON = "安住建函〔2026〕5号") -> [Step] {
        [
            Step(day, "person", "draftAnswer", ["answer": "已出台补贴办法。", "result": result, "promises": promises, "openness": "full"], expect: "signing"),
            Step(day, "head", "sign", ["document": document], expect: "reviewing"),
            Step(day, "office", "deliver", expect: "answered"),
        ]
    }

    private static func judged(_ day: String, attitude: JSON = "3", rating: JSON = "3", reason: JSON = .null) -> [Step] {
        [
            Step(day, "office", "sendForm", expect: "judging"),
            Step(day, "originator", "rate", ["attitude": attitude, "rating": rating, "ratingReason": reason], expect: "judged"),
        ]
    }

    static let examples: [Example] = preparationExamples + [
        Example("从会场到销号：一件满意的建议", withUnit() + [
            Step("2026-03-10", "lead", "reportPlan", ["plan": "分三批"], expect: "handling"), talk,
            Step("2026-04-01", "lead", "addResult", ["thing": "电梯", "quantity": 12, "unit": "部"], expect: "handling"),
        ] + answer("2026-04-20", result: "A") + [
            Step("2026-04-21", "authors", "receive", expect: "answered"), Step("2026-04-21", "authors", "receive", expect: "!not-allowed"),
        ] + judged("2026-04-21") + [
            Step("2026-04-22", "office", "secondAssign", expect: "!not-allowed"),
            Step("2026-04-22", "office", "close", expect: "closed", due: ["verify": "2026-05-22"]),
            Step("2026-05-06", "office", "verify", ["finding": "yes", "verified": "十二部都在用"], expect: "realised"),
            Step("2026-05-07", "office", "crossOff", expect: "crossedOff"),
            Step("2026-06-01", "office", "setTypical", ["typicalText": "装了十二部电梯", "files": photo], expect: "crossedOff"),
            Step("2026-06-01", "office", "proposeRelease", ["releaseTitle": "加装电梯", "releaseText": "建议", "releaseAnswer": "答复"], expect: "crossedOff"),
            Step("2026-06-01", "office", "release", expect: "!not-allowed"), Step("2026-06-02", "office+", "release", expect: "crossedOff"),
            Step("2026-06-03", "office", "unpublish", ["reason": "重新核对"], expect: "crossedOff"),
        ]),
        Example("基本满意的二次交办，仍不满意的提请主任会议", withUnit() + [talk] + answer("2026-04-20", result: "C") + [
            Step("2026-04-21", "lead", "rate", ["attitude": "3", "rating": "3"], expect: "!wrong-state"),
            Step("2026-04-21", "office", "sendForm", expect: "judging", due: ["rate": "2026-05-08"]),
            Step("2026-04-22", "lead", "rate", ["attitude": "3", "rating": "3"], expect: "!not-yours"),
            Step("2026-04-22", "office", "rate", ["attitude": "3", "rating": "3"], expect: "!not-yours"),
            Step("2026-04-22", "office", "remindRating", expect: "judging"),
            Step("2026-04-22", "originator", "rate", ["attitude": "3", "rating": "2"], expect: "!not-allowed"),
            Step("2026-04-22", "originator", "rate", ["attitude": "3", "rating": "2", "ratingReason": "没有时间表", "showReason": true], expect: "judged"),
            Step("2026-04-23", "office", "close", expect: "!not-allowed"), Step("2026-04-23", "office", "toChairpersons", ["reason": "x"], expect: "!not-allowed"),
            Step("2026-04-23", "office", "secondAssign", ["demand": "给出时间表"], expect: "handling", due: ["answer": "2026-05-25"]),
            Step("2026-04-24", "person", "ask", ["askedSpan": "1个月", "reason": "x"], expect: "!not-allowed"),
            Step("2026-04-30", "person", "talk", ["talkMode": "call", "talkedOn": "2026-04-30", "talked": "说明了安排"], expect: "handling"),
        ] + answer("2026-05-20", result: "C", document: "安住建函〔2026〕9号") + judged("2026-05-20", attitude: "1", rating: "1", reason: "还是没有") + [
            Step("2026-05-21", "office", "secondAssign", expect: "!not-allowed"),
            Step("2026-05-21", "office", "toChairpersons", ["reason": "两次不满意"], expect: "chairpersons"),
            Step("2026-05-22", "office", "closeByDecision", expect: "!not-allowed"),
            Step("2026-06-05", "office", "chairpersonsDecide", ["decision": "第9次主任会议", "words": "政策上确实做不到，向代表说明"], expect: "chairpersons"),
            Step("2026-06-08", "office", "closeByDecision", expect: "closed"),
            Step("2026-06-20", "office", "verify", ["finding": "none", "verified": "没有承诺事项"], expect: "filed"),
        ]),
        Example("列入计划的跟踪到落实，跨年不断线", withUnit() + [
            talk, Step("2026-03-06", "person", "draftAnswer", ["answer": "列入计划", "result": "B", "openness": "full"], expect: "!not-allowed"),
        ] + answer("2026-03-20", result: "B", promises: [["title": "装三部电梯", "promise": "2026-12-20"], ["title": "出补贴办法", "promise": "2026-06-30"]]) + judged("2026-03-20") + [
            Step("2026-03-23", "office", "close", expect: "tracking", due: ["outcome": "2026-11-30", "progress": "2026-07-31", "yearEnd": "2026-12-31"]),
            Step("2026-07-20", "lead", "reportProgress", ["progress": "办法已出"], expect: "tracking"),
            Step("2026-11-20", "lead", "reportOutcome", ["outcome": "装了两部"], expect: "tracking"),
            Step("2026-11-25", "committee", "judgeReport", ["words": "还差一部，请抓紧"], expect: "tracking"),
            Step("2027-01-01", "clockwork", "carryOver", expect: "tracking", due: ["plan": "2027-03-31", "progress": "2027-07-31", "outcome": "2027-11-30", "yearEnd": "2027-12-31"]),
            Step("2027-02-01", "lead", "reportDone", ["outcome": "都装好了", "files": photo], ties: Ties(offshoots: ["commitment": ["open": 1, "done": 1]]), expect: "!not-allowed"),
            Step("2027-02-01", "lead", "reportDone", ["outcome": "都装好了", "files": photo], ties: Ties(offshoots: ["commitment": ["fulfilled": 1, "done": 1]]), expect: "closed"),
            Step("2027-02-10", "office", "verify", ["finding": "partly", "verified": "一部没通电"], expect: "tracking"),
            Step("2027-03-10", "lead", "reportDone", ["outcome": "通电了", "files": photo], ties: Ties(offshoots: ["commitment": ["done": 2]]), expect: "closed"),
            Step("2027-03-12", "office", "verify", ["finding": "yes", "verified": "都在用"], expect: "realised"),
            Step("2027-03-12", "office", "crossOff", ties: Ties(offshoots: ["commitment": ["fulfilled": 1]]), expect: "!not-allowed"),
            Step("2027-03-15", "office", "crossOff", ties: Ties(offshoots: ["commitment": ["done": 2]]), expect: "crossedOff"),
            Step("2027-09-01", "office", "recheck", ["campaign": 9, "recheck": "reversed", "verified": "又停用了"], expect: "tracking"),
        ]),
        Example("没有评判的记为未评价；联名代表的意见都保留", [
            Step("2026-01-12", "deputy", "open", ["mandate": 1, "title": "零工驿站", "category": "society"], expect: "drafting"),
            Step("2026-01-12", "originator", "invite", ["invitees": [22, 23, 24]], expect: "drafting"),
            Step("2026-01-12", "invited/1", "cosign", expect: "!not-allowed"), Step("2026-01-12", "originator", "write", paper, expect: "drafting"),
            Step("2026-01-12", "invited/1", "cosign", expect: "drafting"), Step("2026-01-13", "invited/1", "cosign", expect: "drafting"),
            Step("2026-01-13", "invited/1", "declineSign", expect: "drafting"), Step("2026-01-13", "cosigners/2", "leave", expect: "drafting"),
            Step("2026-01-14", "originator", "submit", ["declares": true], expect: "submitted"),
            Step("2026-01-14", "office", "accept", ["category": "society", "norm": "good"], expect: "accepted"),
            Step("2026-01-20", "office", "assign", ["lead": 11, "pace": "normal"], expect: "assigned"),
            Step("2026-01-21", "lead", "take", ["person": 21, "phone": "1"], expect: "handling"),
            Step("2026-02-02", "person", "talk", ["talkMode": "call", "talkedOn": "2026-02-02", "talked": "谈了"], expect: "handling"),
        ] + answer("2026-03-02", result: "A") + [
            Step("2026-03-02", "office", "sendForm", expect: "judging", due: ["rate": "2026-03-16", "receive/person/20": "2026-03-16", "receive/person/22": "2026-03-16"]),
            Step("2026-03-03", "cosigners", "coRate", ["coAttitude": "3", "coRating": "2", "coReason": "只建了一处"], expect: "judging"),
            Step("2026-03-03", "cosigners", "coRate", ["coAttitude": "3", "coRating": "3"], expect: "!not-allowed"),
            Step("2026-03-17", "clockwork", "lapse", expect: "judged"), Step("2026-03-18", "office", "close", expect: "closed"),
        ]),
        Example("退办、重新交办、维持交办；延期由交办机构决定", handedIn() + [
            Step("2026-01-20", "office", "propose", ["kind": "joint", "plannedLead": 11, "plannedOthers": [12], "pace": "normal"], expect: "accepted"),
            Step("2026-02-10", "office", "dispatch", expect: "assigned"),
            Step("2026-02-12", "lead", "object", ["reason": "归城管", "betterUnit": 13], expect: "returned", due: ["reassign": "2026-03-04"]),
            Step("2026-02-24", "office", "insist", ["reason": "三定方案写明归你局"], expect: "assigned", due: ["answer": "2026-05-11"]),
            Step("2026-02-25", "lead", "object", ["reason": "还是不归", "betterUnit": 13], expect: "!not-allowed"),
            Step("2026-02-25", "lead", "take", ["person": 21, "phone": "1"], expect: "handling"),
            Step("2026-02-26", "lead", "rename", ["person": 22, "phone": "2", "reason": "轮岗"], expect: "handling"),
            Step("2026-03-05", "person", "talk", ["talkMode": "visit", "talkedOn": "2026-03-05", "talked": "谈了"], expect: "handling"),
            Step("2026-03-06", "person", "draftAnswer", ["answer": "x", "result": "A", "openness": "no"], expect: "!not-allowed"),
            Step("2026-03-10", "coUnits", "coAnswer", ["person": 23, "phone": "3", "coAnswer": "可以配合"], expect: "handling"),
            Step("2026-04-01", "person", "ask", ["askedSpan": "2个月", "reason": "要财政评审"], expect: "handling"),
            Step("2026-04-02", "office", "refuseDelay", ["reason": "先办再说"], expect: "handling"),
            Step("2026-04-20", "person", "ask", ["askedSpan": "2个月", "reason": "要财政评审"], expect: "handling"),
            Step("2026-04-21", "office", "extend", ["span": "4个月", "reason": "x"], expect: "!clock"),
            Step("2026-04-21", "office", "extend", ["span": "2个月", "reason": "财政评审"], expect: "handling", due: ["answer": "2026-07-13"]),
            Step("2026-05-06", "person", "draftAnswer", ["answer": "草", "result": "A", "openness": "no"], expect: "signing"),
            Step("2026-05-07", "head", "redraft", ["reason": "太短"], expect: "handling"),
        ] + answer("2026-05-08", result: "A").dropLast() + [
            Step("2026-05-09", "office", "returnAnswer", ["reason": "没有说清费用"], expect: "handling"),
        ]),
        Example("分别办理：各单位都答复了，主办单位才汇总", withUnit(kind: "parts", others: [12, 13], pace: "difficult") + [
            talk, Step("2026-03-10", "parts/1", "partAnswer", ["person": 23, "phone": "3", "partAnswer": "我局负责审批"], expect: "handling"),
            Step("2026-03-11", "person", "draftAnswer", ["answer": "x", "result": "A", "openness": "no"], expect: "!not-allowed"),
            Step("2026-03-12", "parts/2", "partAnswer", ["partAnswer": "我局负责补贴"], expect: "!missing"),
            Step("2026-03-12", "parts/2", "partAnswer", ["person": 24, "phone": "4", "partAnswer": "我局负责补贴"], expect: "handling"),
            Step("2026-03-12", "person", "ask", ["askedSpan": "1个月", "reason": "x"], expect: "!not-allowed"),
        ] + answer("2026-03-13", result: "A")),
        Example("重点督办：五方分工，没有督办记录不能办结；超期逐级加码", withUnit() + [
            Step("2026-02-12", "office", "setKey", ["key": "yes"], expect: "!missing"),
            Step("2026-02-12", "office", "setKey", ["key": "yes", "decision": "第5次主任会议"], expect: "handling"),
            Step("2026-02-12", "office", "appoint", ["leader": 23, "supervisor": 24, "committee": 6, "participants": [21]], expect: "!not-allowed"),
            Step("2026-02-12", "office", "appoint", ["leader": 23, "supervisor": 24, "committee": 6, "participants": [29]], expect: "handling"),
            Step("2026-05-10", "oversight", "urge", ["note": "快到期了"], expect: "handling"),
            Step("2026-05-11", "office", "sendLetter", ["letter": "1号", "words": "x"], expect: "!not-allowed"),
            Step("2026-05-12", "clockwork", "escalate", ["clock": "answer", "color": "late"], expect: "handling"),
            Step("2026-05-12", "office", "sendLetter", ["letter": "安人督〔2026〕1号", "words": "请即答复"], expect: "handling"),
            Step("2026-05-12", "office", "summon", ["day": "2026-05-12", "words": "x"], expect: "!not-allowed"),
            Step("2026-05-21", "office", "summon", ["day": "2026-05-21", "words": "约谈局长"], expect: "handling"),
            Step("2026-06-10", "office", "reportUp", ["words": "严重超期"], expect: "handling"),
            Step("2026-06-11", "person", "talk", ["talkMode": "site", "talkedOn": "2026-06-11", "talked": "谈了"], expect: "handling"),
        ] + answer("2026-06-12", result: "A") + judged("2026-06-12") + [
            Step("2026-06-15", "office", "close", expect: "!not-allowed"),
            Step("2026-06-15", "office", "supervise", ["visitKind": "site", "day": "2026-06-15", "words": "到现场看了"], expect: "judged"),
            Step("2026-06-16", "office", "close", expect: "closed"),
        ]),
        Example("议案改作建议：文字、联名、届次一并带来，直接进入审核", [
            Step("2026-01-15", "clockwork", "open", ["mandate": 1, "title": "老旧小区电梯", "category": "construction"], ties: Ties(sources: [Tie(
                matter: 9, procedure: "bill", state: "turned", isOpen: false, slots: ["cosigners": [.person(22), .person(23)]],
                fields: ["text": "七栋楼", "measure": "出补贴办法", "session": "6-3", "term": 6, "period": "session", "year": 2026])]),
                expect: "submitted", due: ["review": "2026-01-22"]),
            Step("2026-01-16", "office", "accept", ["category": "construction", "norm": "good"], expect: "accepted"),
            Step("2026-01-20", "authors/3", "withdraw", ["reason": "x"], expect: "!not-yours"),
        ]),
        Example("撤回；历史件归档", handedIn() + [Step("2026-01-20", "originator", "withdraw", ["reason": "已经办了"], expect: "withdrawn")]),
        Example("启用前的历史件", written(on: "2024-01-13") + [
            Step("2024-01-13", "originator", "submit", ["declares": true], expect: "submitted"),
            Step("2024-01-13", "clockwork", "archive", [
                "serial": "〔2024〕第7号", "session": "6-1", "term": 6, "period": "session", "year": 2024, "lead": 11, "answer": "已办", "result": "A", "finding": "none",
            ], expect: "filed"),
        ]),
    ]

    private static let preparationExamples: [Example] = [
        Example("察调提改：从现场的一条笔记开始", [
            Step("2025-12-01", "deputy", "open", ["mandate": 1, "title": "老旧小区电梯", "category": "construction"], ties: Ties(sources: [
                Tie(matter: 7, procedure: "opinion", state: "graded", isOpen: true),
            ]), expect: "drafting", due: ["draft": "2026-12-01"]),
            Step("2025-12-02", "originator", "observe", ["occasion": "presession", "seenOn": "2025-12-05", "seen": "x"], expect: "!not-allowed"),
            Step("2025-12-05", "originator", "observe", ["occasion": "presession", "seenOn": "2025-12-05", "seen": "七栋楼只有一栋有电梯"], expect: "drafting"),
            Step("2025-12-08", "originator", "study", ["studied": "问了四十户，三十五户愿意出钱"], expect: "drafting"),
            Step("2025-12-08", "originator", "cite", ["cited": "HD12"], expect: "!unfit"),
            Step("2025-12-08", "originator", "cite", ["cited": [["at": "HD12", "what": "视察「老楼出行」：七栋楼只有一栋有电梯"]]], expect: "drafting"),
            Step("2025-12-09", "originator", "include", ["target": 8], expect: "drafting"),
            Step("2025-12-09", "originator", "consult", ["adviser": 11, "question": "有没有补贴"], expect: "!not-allowed"),
            Step("2025-12-10", "originator", "write", paper, expect: "drafting"), Step("2025-12-10", "originator", "submit", ["declares": false], expect: "!not-allowed"),
            Step("2025-12-10", "originator", "consult", ["adviser": 11, "question": "有没有补贴"], expect: "drafting", due: ["consult/body/11": "2025-12-24"]),
            Step("2025-12-15", "consulted", "advise", ["advice": "补贴办法正在起草，建议写明资金来源"], expect: "drafting"),
            Step("2025-12-15", "consulted", "revise", paper, expect: "!not-yours"),
            Step("2025-12-16", "originator", "revise", paper.merging(["measure": "请住建局明确资金来源，三年内装完。"]) { $1 }, expect: "drafting"),
            Step("2025-12-17", "originator", "consult", ["adviser": 4, "question": "这样写行不行"], expect: "drafting"),
            Step("2025-12-18", "consulted", "consult", ["adviser": 12, "question": "请财政局也看看"], expect: "drafting"),
            Step("2025-12-22", "consulted", "advise", ["advice": "不要提补贴"], expect: "drafting"),
            Step("2025-12-22", "originator", "decline", ["reason": "补贴是关键"], expect: "drafting"),
            Step("2025-12-23", "clockwork", "escalate", ["clock": "draft", "color": "soon"], expect: "drafting"),
        ]),
        Example("问清楚了，不必再提", written(on: "2025-12-01") + [
            Step("2025-12-01", "originator", "consult", ["adviser": 11, "question": "有没有计划"], expect: "drafting"),
            Step("2025-12-03", "consulted", "advise", ["advice": "下周开工"], expect: "drafting"),
            Step("2025-12-10", "originator", "talkOut", ["reason": "已经开工"], expect: "talkedOut"),
        ]),
        Example("一件多事的退回，改好再提；不归人大的不立案", [
            Step("2026-01-12", "deputy", "open", ["mandate": 2, "title": "x", "category": "other"], expect: "!unfit"),
        ] + written(on: "2026-01-12") + [
            Step("2026-01-12", "originator", "submit", ["declares": true], expect: "submitted", due: ["review": "2026-01-19"]),
            Step("2026-01-13", "office", "accept", ["category": "construction", "norm": "several"], expect: "!not-allowed"),
            Step("2026-01-13", "office", "sendBack", ["norm": "several", "reason": "电梯和停车是两件事"], expect: "drafting"),
            Step("2026-01-13", "originator", "write", paper, expect: "drafting"),
            Step("2026-01-14", "originator", "submit", ["declares": true], expect: "submitted"),
            Step("2026-01-14", "office", "refuse", ["norm": "case", "reason": "涉及正在审理的案件"], expect: "refused"),
        ]),
        Example("并案", written(on: "2026-01-13") + [
            Step("2026-01-13", "originator", "submit", ["declares": true], expect: "submitted"),
            Step("2026-01-14", "office", "merge", ["target": 5], expect: "merged"),
        ]),
        Example("草稿作废", written(on: "2025-12-01") + [Step("2025-12-02", "originator", "drop", expect: "dropped")]),
        Example("草稿到期", written(on: "2025-12-01") + [Step("2026-12-02", "clockwork", "lapseDraft", expect: "dropped")]),
    ]
}
