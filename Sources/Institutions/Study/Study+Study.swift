import Civics

extension Study {
    static let studyKinds = [
        ("theory", "理论学习"), ("partyLecture", "专题党课"), ("readingClass", "专题读书班"), ("themeDiscussion", "主题研讨"),
        ("lecture", "专题讲座"), ("hall", "机关大讲堂"), ("campaign", "教育活动"), ("partySchool", "业余党校"), ("partyDay", "支部主题党日"),
        ("moralHall", "道德讲堂"),
    ]

    /// 学习活动: the study of the Party group, the committee and the staff.
    public static let study = Register(
        "study", "学习活动", shelf: .study, purpose: "理论学习、党课、读书班、研讨、讲座、大讲堂；学时和缺席由签到得出",
        fields: [
            Columns.number, Columns.line("topic", "主题", max: 100).required,
            Columns.choice("kind", "形式", studyKinds), Columns.body.named("组织机构"),
            Columns.choice("priority", "首要学习专题", [("yes", "是"), ("no", "不是")]).optional,
            Columns.record("deployment", "落实哪份部署", "deployment").optional,
            Columns.day, Columns.lastDay, Columns.hour, Columns.count("hours", "学时", max: 1_000, help: "写整学时：不足半学时的舍去，满半学时的算一学时"),
            Columns.record("lecturer", "主讲人", "person").optional,
            Columns.line("guest", "外请主讲人"), Columns.address, Columns.detail,
        ],
        later: [
            Columns.state(("planned", "已计划"), ("held", "已开展"), ("cancelled", "已取消")), Columns.words("summary", "学习小结", max: 5_000),
            Columns.reason,
        ],
        nameField: "topic", letter: "XX", writers: Columns.hosts, runsBy: "day", lies: "body", state: "state",
        acts: [
            RecordAct(
                "hold", "已开展", by: [.hosts], when: ["state": ["planned"]], asks: ["summary?"], sets: ["state": "held"],
                waits: .init(from: "day", due: Within.record, ahead: 0), notBefore: "day"),
            RecordAct("cancel", "取消", by: [.hosts], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "cancelled"]),
        ],
        demands: [.ordered("day", "lastDay")], dossier: DossierLine(.study, people: ["lecturer"], when: ["state": ["held"]]),
        figures: [
            RecordFigure("F21", "理论学习", "组织{n}次理论学习", when: ["state": ["held"]]),
            RecordFigure("study.lecturers", "主讲人", "{n}名领导干部带头讲课", when: ["state": ["held"]], counting: .distinct("lecturer")),
        ])

    /// The most listeners of one lecture (people), a local default: deputies write their own, and it is confirmed by whoever was not there to count.
    static let mostListeners = 5_000

    /// 宣讲: a leader or a deputy lectures outside the house.
    public static let lecture = Register(
        "lecture", "宣讲", shelf: .study, purpose: "常委会主任走进党校课堂、代表到基层宣讲人民代表大会制度和政策法律",
        fields: [
            Columns.number, Columns.line("topic", "题目", max: 100).required, Columns.record("lecturer", "宣讲人", "person"), Columns.day,
            Columns.line("venue", "地点", help: "如：区委党校").required, Columns.choice("audience", "听众", [
                ("cadres", "党校学员和干部"), ("deputies", "人大代表"), ("students", "学生"), ("residents", "群众"), ("firms", "企业职工"), ("other", "其他"),
            ]),
            Columns.count("number", "人数", max: mostListeners, help: "一场最多\(mostListeners)人；讲了几场的，一场登记一条"), Columns.somePlace, Columns.detail,
        ],
        later: Columns.confirmation, nameField: "topic", letter: "XJ", writers: Columns.hosts, authors: ["lecturer"], keepers: ["place"], runsBy: "day",
        lies: "lecturer", state: "state", acts: Columns.confirming(
            "lecturer", rests: ["topic", "day", "venue", "audience", "number", "place", "detail"]),
        demands: [.past("day")], dossier: DossierLine(.study, people: ["lecturer"], when: Columns.confirmed),
        figures: [
            RecordFigure("lecture.times", "宣讲", "宣讲人民代表大会制度{n}场", when: Columns.confirmed),
            RecordFigure("lecture.audience", "听众", "听众{n}人次", when: Columns.confirmed, counting: .sum("number")),
        ])
}
