import Civics

extension Study {
    /// 必修课: what every deputy of these levels has to learn.
    public static let course = Register(
        "course", "必修课", shelf: .study, purpose: "代表必修的课程：思想理论、人大制度、宪法和法律；谁还缺哪一门由修课记录得出",
        fields: [
            Columns.number, Columns.name, Columns.body.named("制定机构"), Columns.choice("compulsory", "要求", [("yes", "必修"), ("no", "选修")]),
            Columns.choices("levels", "哪些代表修", Suggestion.levels.map { ($0.id, $0.name) }, help: "不选即各级代表"),
            Columns.count("hours", "学时", max: 1_000), Columns.words("lesson", "课程内容", max: 50_000), Columns.line("link", "网址", max: 300),
            Columns.from, Columns.until,
        ],
        nameField: "name", letter: "BX", writers: Columns.writers, readers: [.deputy], lies: "body")

    /// 修课记录: that somebody has done a course, in class or alone.
    public static let completion = Register(
        "completion", "修课记录", shelf: .study, purpose: "谁修完了哪门课；参加含这门课的培训班由签到得出，自学的由本人登记、工作人员确认",
        fields: [
            Columns.number, Columns.record("course", "课程", "course"), Columns.person, Columns.day,
            Columns.choice("way", "怎么修的", [("online", "网上自学"), ("reading", "读书自学"), ("klass", "培训班")]),
            Columns.record("klass", "培训班", "klass").optional,
            Columns.note,
        ],
        later: [
            Columns.state(("claimed", "待确认"), ("confirmed", "已修完"), ("returned", "已退回")),
            Columns.record("confirmer", "确认人", "person").optional, Columns.reason,
        ],
        titled: ["person", "course"], letter: "XK", writers: Columns.writers, authors: ["person"], runsBy: "day", lies: "person",
        state: "state",
        acts: [
            RecordAct(
                "confirm", "确认", by: [.offices], when: ["state": ["claimed"]], sets: ["state": "confirmed"], stamps: ["confirmer": .actor],
                apart: "person",
                waits: .init(due: DeputyLife.Within.confirm, rule: "deputies.confirm")),
            RecordAct(
                "return", "退回", by: [.offices], when: ["state": ["claimed"]], asks: ["reason"], sets: ["state": "returned"],
                apart: "person"),
        ],
        unique: [["course", "person"]], demands: [.past("day"), .needs("klass", when: "way", is: ["klass"])],
        dossier: DossierLine(.study, people: ["person"], when: ["state": ["confirmed"]]))
}
