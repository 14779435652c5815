import Civics

// Worked examples: what people do, day by day. March 2026 has no holidays; 清明 is on 4–6 April.
extension Opinion {
    private static let said: [String: JSON] = [
        "title": "东门街路灯不亮", "text": "东门街从菜场到小学的路灯有七八盏不亮，老人晚上出门怕摔。", "territory": "990101001", "channel": "code",
    ]

    private typealias Step = Example.Step

    /// The first days, common to most examples: said on Monday 2 March, sorted on Tuesday, handed to unit 11.
    private static func handed(grade: JSON = "2", co: JSON = .null) -> [Step] {
        [
            Step("2026-03-02", "resident", "register", said, expect: "registered", due: ["collate": "2026-03-04", "reply": "2026-03-30"]),
            Step("2026-03-03", "keeper", "collate", ["category": "城乡建设"], expect: "collated", due: ["grade": "2026-03-04"]),
            Step("2026-03-03", "keeper", "grade", ["grade": grade], expect: "graded", due: ["assign": "2026-03-05"]),
            Step("2026-03-04", "office", "assign", ["lead": 11, "coUnits": co], expect: "assigned", due: ["accept": "2026-03-11"]),
        ]
    }

    private static func answered(grade: JSON = "2") -> [Step] {
        handed(grade: grade) + [
            Step("2026-03-05", "lead", "accept", ["person": 21], expect: "handling"),
            Step("2026-03-10", "person", "answer", ["answer": "七盏灯已全部修好，3月9日晚复查正常。", "result": "solved"], expect: "answered", due: ["feedback": "2026-03-13"]),
        ]
    }

    private static func ratedWell() -> [Step] {
        answered() + [
            Step("2026-03-11", "keeper", "feedback", ["mode": "call"], expect: "fedBack", due: ["rate": "2026-03-23"]),
            Step("2026-03-12", "resident", "rate", ["rating": "5"], expect: "rated", due: ["close": "2026-03-17"]),
            Step("2026-03-13", "keeper", "close", expect: "closed"),
        ]
    }

    static let examples: [Example] = [
        Example("一盏路灯，从登记到销号", ratedWell() + [
            Step("2026-03-20", "overseer", "verify", ["finding": "晚上去看过，灯都亮着。", "real": "yes"], expect: "verified"),
            Step("2026-03-20", "overseer", "unpublish", ["reason": "还没有公开"], expect: "!not-allowed"),
            Step("2026-03-20", "overseer", "publish", ["publicTitle": "东门街路灯", "publicText": "路灯不亮", "publicAnswer": "已修好"], expect: "verified"),
            Step("2026-03-23", "overseer", "crossOff", expect: "crossedOff"),
            Step("2026-03-24", "overseer", "unpublish", ["reason": "居民要求"], expect: "crossedOff"),
        ]),
        Example("单位退回，另交他人；协办先反馈；申请延期", handed(grade: "3", co: [12]) + [
            Step("2026-03-05", "coUnits", "accept", ["person": 22], expect: "!not-yours"),
            Step("2026-03-05", "lead", "object", ["reason": "路灯不归我局"], expect: "!missing"),
            Step("2026-03-05", "lead", "object", ["reason": "路灯不归我局", "betterUnit": 13], expect: "returned", due: ["assign": "2026-03-09"]),
            Step("2026-03-06", "office", "assign", ["lead": 13, "coUnits": [12]], expect: "assigned", due: ["answer": "2026-03-27", "coAnswer/body/12": "2026-03-17"]),
            Step("2026-03-09", "lead", "accept", ["person": 21], expect: "handling"),
            Step("2026-03-10", "office", "urge", ["note": "请抓紧"], expect: "handling"),
            Step("2026-03-10", "person", "progress", ["progress": "已派人查线路"], expect: "handling"),
            Step("2026-03-11", "person", "answer", ["answer": "已修好", "result": "solved"], expect: "!not-allowed"),
            Step("2026-03-12", "coUnits", "coAnswer", ["person": 22, "coAnswer": "线路图已提供"], expect: "handling"),
            Step("2026-03-12", "coUnits", "coAnswer", ["person": 22, "coAnswer": "再说一遍"], expect: "!not-allowed"),
            Step("2026-03-16", "lead", "rename", ["person": 23, "reason": "出差"], expect: "handling"),
            Step("2026-03-20", "lead", "ask", ["askedSpan": "5个工作日", "askedReason": "等配件"], expect: "handling"),
            Step("2026-03-20", "office", "extend", ["span": "20个工作日", "reason": "等配件"], expect: "!clock"),
            Step("2026-03-20", "office", "extend", ["span": "5个工作日", "reason": "等配件"], expect: "handling", due: ["answer": "2026-04-03"]),
            Step("2026-03-23", "office", "resume", expect: "!not-allowed"),
            Step("2026-03-23", "office", "pause", ["reason": "等居民补充照片"], expect: "handling"),
            Step("2026-03-23", "office", "pause", ["reason": "再暂停一次"], expect: "!not-allowed"),
            Step("2026-03-25", "resident", "add", ["more": "照片补上了"], expect: "handling"),
            Step("2026-03-25", "office", "resume", expect: "handling", due: ["answer": "2026-04-08"]),
            Step("2026-04-02", "person", "answer", ["answer": "已修好", "result": "solved"], expect: "answered"),
        ]),
        Example("愿意公开的登上建言板，回复，撤下", [
            Step("2026-03-02", "resident", "register", said.merging(["board": "shown"]) { $1 }, expect: "!unfit"),
            Step("2026-03-02", "resident", "register", said.merging(["board": "asked"]) { $1 }, expect: "registered"),
            Step("2026-03-02", "moderator", "boardReply", ["boardReply": "已转办"], expect: "!not-allowed"),
            Step("2026-03-02", "keeper", "post", ["boardTitle": "路灯", "boardText": "路灯不亮"], expect: "!not-yours"),
            Step("2026-03-03", "moderator", "post", ["boardTitle": "路灯", "boardText": "路灯不亮"], expect: "registered"),
            Step("2026-03-03", "moderator", "keepOff", ["reason": "登过了"], expect: "!not-allowed"),
            Step("2026-03-04", "moderator", "boardReply", ["boardReply": "已转城管部门"], expect: "registered"),
            Step("2026-03-05", "moderator", "takeDown", ["reason": "反映人要求"], expect: "registered"),
        ]),
        Example("没有说愿意公开的，不能登出；不宜公开的说明理由", [
            Step("2026-03-02", "resident", "register", said, expect: "registered"),
            Step("2026-03-02", "overseer", "post", ["boardTitle": "路灯", "boardText": "路灯不亮"], expect: "!not-yours"),
        ]),
        Example("不登的说明理由，事情照办", [
            Step("2026-03-02", "resident", "register", said.merging(["board": "asked"]) { $1 }, expect: "registered"),
            Step("2026-03-03", "moderator", "keepOff", ["reason": "涉及邻里纠纷，不宜公开"], expect: "registered"),
            Step("2026-03-03", "keeper", "collate", ["category": "城乡建设"], expect: "collated"),
        ]),
        Example("不满意的再办一次", answered() + [
            Step("2026-03-11", "keeper", "feedback", ["mode": "online"], expect: "fedBack"),
            Step("2026-03-12", "lead", "rate", ["rating": "5"], expect: "!not-yours"),
            Step("2026-03-12", "resident", "rate", ["rating": "2", "comment": "又灭了两盏"], expect: "graded"),
            Step("2026-03-13", "office", "assign", ["lead": 11], expect: "assigned"),
            Step("2026-03-13", "lead", "accept", ["person": 21], expect: "handling"),
            Step("2026-03-18", "person", "answer", ["answer": "两盏也修好了，换了镇流器。", "result": "solved"], expect: "answered"),
            Step("2026-03-18", "keeper", "feedback", ["mode": "call"], expect: "fedBack"),
            Step("2026-03-19", "keeper", "rateFor", ["rating": "4", "heard": "call"], expect: "rated"),
            Step("2026-03-20", "keeper", "close", expect: "closed"),
        ]),
        Example("写给市人大的，直接到市里，经过的各级知悉", [
            Step(
                "2026-03-02", "resident", "register", said.merging(["writtenTo": "city"]) { $1 }, expect: "registered", due: ["collate": "2026-03-04"]),
            Step("2026-03-03", "via", "collate", ["category": "城乡建设"], expect: "!not-yours"),
            Step("2026-03-03", "keeper", "collate", ["category": "城乡建设"], expect: "collated"),
            Step("2026-03-03", "keeper", "grade", ["grade": "2"], expect: "graded", due: ["assign": "2026-03-05"]),
        ]),
        Example("站内解决，没有来评价的记为未评价", [
            Step("2026-03-02", "keeper", "register", said.merging(["channel": "visit"]) { $1 }, expect: "registered"),
            Step("2026-03-02", "keeper", "collate", ["category": "城乡建设"], expect: "collated"),
            Step("2026-03-02", "keeper", "grade", ["grade": "1"], expect: "graded", due: ["reply": "2026-03-16"]),
            Step("2026-03-02", "office", "assign", ["lead": 11], expect: "!not-allowed"),
            Step("2026-03-03", "office", "solve", ["answer": "已请社区电工换好。", "result": "byDeputy"], expect: "answered"),
            Step("2026-03-03", "keeper", "feedback", ["mode": "visit"], expect: "fedBack"),
            Step("2026-03-04", "keeper", "rateFor", ["rating": "5", "heard": "visit"], expect: "!not-allowed"),
            Step("2026-03-14", "clockwork", "lapse", expect: "rated"),
        ]),
        Example("代表走访时登记，自己推动解决", [
            Step("2026-03-02", "deputy", "register", said.merging(["channel": "visit", "deputy": 21]) { $1 }, expect: "registered"),
            Step("2026-03-03", "deputy", "help", ["help": "当晚和社区电工一起看了现场，约好第二天换灯。"], expect: "registered"),
            Step("2026-03-03", "keeper", "collate", ["category": "城乡建设"], expect: "collated"),
            Step("2026-03-04", "keeper", "solveByDeputy", ["answer": "灯换好了。", "files": [["hash": "a"]]], expect: "!not-yours"),
            Step("2026-03-04", "deputy", "solveByDeputy", ["answer": "灯换好了。"], expect: "!missing"),
            Step("2026-03-04", "deputy", "solveByDeputy", ["answer": "社区电工换好了八盏灯。", "files": [["hash": "a"]]], expect: "answered", due: ["feedback": "2026-03-09"]),
            Step("2026-03-05", "keeper", "feedback", ["mode": "visit"], expect: "fedBack"),
            Step("2026-03-06", "resident", "rate", ["rating": "5"], expect: "rated"),
            Step("2026-03-06", "keeper", "close", expect: "closed"),
        ]),
        Example("解决不了的上交，够得着的下交", handed().dropLast() + [
            Step("2026-03-04", "office", "regrade", ["grade": "3", "reason": "涉及县区管线"], expect: "graded", due: ["reply": "2026-04-07", "assign": "2026-03-06"]),
            Step("2026-03-05", "office", "regrade", ["grade": "2", "reason": "镇里可以办"], expect: "graded", due: ["reply": "2026-03-30"]),
        ]),
        Example("别人已经反映过", [
            Step("2026-03-02", "resident", "register", said, expect: "registered"),
            Step("2026-03-03", "keeper", "merge", ["target": 7], expect: "merged"),
        ]),
        Example("法院正在审的，不能由代表处理", [
            Step("2026-03-02", "resident", "register", said, expect: "registered"),
            Step("2026-03-03", "keeper", "forward", ["outside": "court", "pointer": "案件正在法院审理，请向承办法官或12368反映。"], expect: "forwarded"),
        ]),
        Example("自己撤回", handed() + [Step("2026-03-05", "resident", "withdraw", ["reason": "已自行解决"], expect: "withdrawn")]),
        Example("核实不实，重新交办", ratedWell() + [
            Step("2026-03-20", "overseer", "verify", ["finding": "又灭了", "real": "no"], expect: "graded"),
        ]),
        Example("回头看与还没解决", ratedWell() + [
            Step("2026-03-20", "oversight", "reopen", ["reason": "市里抽查发现又灭了"], expect: "graded"),
            Step("2026-03-23", "office", "assign", ["lead": 11], expect: "assigned"),
            Step("2026-03-23", "lead", "accept", ["person": 21], expect: "handling"),
            Step("2026-03-24", "lead", "answer", ["answer": "换新灯", "result": "solved"], expect: "answered"),
            Step("2026-03-24", "keeper", "feedback", ["mode": "call"], expect: "fedBack"),
            Step("2026-03-25", "resident", "rate", ["rating": "4"], expect: "rated"),
            Step("2026-03-26", "resident", "unsolved", ["reason": "还有一盏不亮"], expect: "graded"),
        ]),
        Example("快到期了、过期了，系统提醒", [
            Step("2026-03-02", "resident", "register", said, expect: "registered"),
            Step("2026-03-03", "clockwork", "escalate", ["clock": "collate", "color": "soon"], expect: "registered"),
            Step("2026-03-05", "clockwork", "escalate", ["clock": "collate", "color": "late"], expect: "registered"),
        ]),
        Example("启用前已经答复的历史件", [
            Step("2026-03-02", "resident", "register", said.merging(["channel": "import"]) { $1 }, expect: "registered"),
            Step("2026-03-02", "clockwork", "archive", ["answer": "已答复"], expect: "archived"),
        ]),
    ]
}
