import Civics

extension DeputyLife {
    /// What one may be invited to.
    public static let events = ["sitting", "activity", "klass", "study", "reception", "debriefing", "campaign", "arrangement"]

    private static let receptionModes = [("fixed", "固定接待"), ("mobile", "流动接待"), ("themed", "主题接待"), ("organ", "部门进站接待")]

    /// Every kind of event once, so that one list serves them all; what two registers call alike bears both names.
    static let eventKinds: [(String, String)] = {
        let all = sittingKinds + Groups.activityKinds + Study.klassKinds + Study.studyKinds + Contacts.arrangementKinds + Groups.campaignKinds
        var names: [(String, String)] = []
        for (id, name) in all + receptionModes {
            guard let known = names.firstIndex(where: { $0.0 == id }) else { names.append((id, name)); continue }
            if !names[known].1.contains(name) { names[known].1 += "、\(name)" }
        }
        return names
    }()

    private static let invitedOrAccepted = ["invited", "accepted"]

    /// 出席签到: one line for a person and an event, from the invitation to the seat taken.
    public static let attendance = Register(
        "attendance", "出席签到", shelf: .deputies, purpose: "会议、活动、培训、接待的邀请、答复和到会；一人一事一行，会上签到，档案里就有，不再另填",
        fields: [
            Columns.number, Field("event", "会议或活动", .record(events)), Columns.person,
            Columns.choice("capacity", "身份", [
                ("delegate", "出席"), ("invited", "列席"), ("participant", "参加"), ("trainee", "学员"), ("lecturer", "授课"),
            ]),
            Columns.choice("why", "邀请理由", [
                ("sector", "行业领域相关"), ("author", "提过相关建议议案"), ("rotation", "轮流"), ("group", "小组整体受邀"), ("signUp", "本人报名"), ("call", "整片动员"),
                ("other", "其他"),
            ]).optional,
            Columns.note,
        ],
        later: [
            Columns.state(
                ("invited", "已邀请"), ("accepted", "将参加"), ("declined", "不能参加"), ("attended", "已到"), ("absent", "未到"), ("leave", "请假")),
            Columns.reason.named("不能参加的原因"), Columns.date("repliedOn", "答复日期"), Columns.date("signedOn", "签到日期"),
            Field("register", "事由", .choice([
                Choice("sitting", "会议"), Choice("activity", "代表活动"), Choice("klass", "培训班"), Choice("study", "学习活动"),
                Choice("reception", "接待"),
                Choice("debriefing", "述职"), Choice("campaign", "专题行动"), Choice("arrangement", "主任接待"),
            ]), isRequired: false),
            Columns.choice("kind", "类别", eventKinds).optional, Columns.date("day", "日期"), Columns.level, Columns.body.optional,
            Columns.place.optional, Columns.territoryCode.optional, Columns.choice("entry", "三进的哪一进", Groups.entries).optional,
        ],
        titled: ["person", "event"], letter: "CX", writers: Columns.hosts, sharers: ["person"], keepers: ["place"], runsBy: "day",
        lies: "territory",
        state: "state", acts: attendanceActs, unique: [["event", "person"]],
        copies: [
            RecordCopy("register", from: "event", "@register"), RecordCopy("kind", from: "event", "mode"),
            RecordCopy("kind", from: "event", "kind"),
            RecordCopy("day", from: "event", "from"), RecordCopy("day", from: "event", "day"), RecordCopy("body", from: "event", "body"),
            RecordCopy("place", from: "event", "place"), RecordCopy("territory", from: "event", "@territory"),
            RecordCopy("level", from: "person", "@level"), RecordCopy("entry", from: "event", "entry"),
        ],
        dossier: DossierLine(.attendance, people: ["person"], when: [
            "state": ["attended"], "register": ["sitting", "activity", "klass", "study", "campaign", "arrangement"],
            "capacity": ["delegate", "invited", "participant", "trainee"],
        ]),
        figures: attendanceFigures,
        citation: Citation(law: deputiesLaw, article: "第十三条", quote: "代表应当按时出席本级人民代表大会会议"))

    private static let attendanceActs = [
        RecordAct(
            "accept", "参加", by: [.person("person")], when: ["state": ["invited"]], sets: ["state": "accepted"],
            stamps: ["repliedOn": .today],
            waits: .init(due: Within.reply, rule: "deputies.reply", lapses: true)),
        RecordAct(
            "decline", "不能参加", by: [.person("person")], when: ["state": invitedOrAccepted], asks: ["reason"], sets: ["state": "declined"],
            stamps: ["repliedOn": .today]),
        RecordAct(
            "signIn", "扫码签到", help: "到现场扫签到码", by: [.person("person")], when: ["state": ["invited", "accepted", "declined"]],
            sets: ["state": "attended"], stamps: ["signedOn": .today], waits: .init(from: "day", due: 0, ahead: Within.reminder, when: ["state": invitedOrAccepted], lapses: true), isCoded: true),
        RecordAct(
            "attend", "到会", help: "工作人员代为签到", by: [.hosts, .keeper("place")], when: ["state": invitedOrAccepted],
            sets: ["state": "attended"], stamps: ["signedOn": .today], waits: .init(from: "day", due: Within.record, rule: "deputies.record", ahead: 0), notBefore: "day"),
        RecordAct(
            "correct", "更正为已到", help: "答复不来或记为未到，实际到了", by: [.hosts, .keeper("place")], when: ["state": ["declined", "absent"]],
            sets: ["state": "attended"], stamps: ["signedOn": .today]),
        RecordAct(
            "miss", "未到", help: "没有来，也没有请假", by: [.hosts, .keeper("place")], when: ["state": invitedOrAccepted], sets: ["state": "absent"], notBefore: "day"),
        RecordAct(
            "excuse", "按请假记", help: "请假事先已由主管的机构批准", by: [.offices], when: ["state": ["invited", "accepted", "absent"]], sets: ["state": "leave"],
            rests: ["event", "person"], amends: "别人或另一次会议的，请另写一行"),
    ]

    private static func filter(_ kinds: [String], _ capacities: [String], levels: [String] = Columns.allLevels) -> [String: [String]] {
        ["state": ["attended"], "kind": kinds, "capacity": capacities, "level": levels]
    }

    private static let attendanceFigures = [
        RecordFigure("F01", "代表列席常委会会议", "累计邀请{n}人次代表列席常委会会议", when: filter(["standingCommittee"], ["invited"])),
        RecordFigure("F01b", "邀请列席常委会会议", "向代表发出列席常委会会议的邀请{n}人次（没有到会的也在内）", when: [
            "kind": ["standingCommittee"], "capacity": ["invited"], "level": Columns.allLevels,
        ]),
        RecordFigure("F06", "代表参加执法检查", "邀请代表{n}人次参加执法检查", when: filter(["lawCheck"], ["participant"])),
        RecordFigure("F62", "代表列席常委会会议（本届）", "先后邀请代表{n}人次列席常委会会议", when: filter(["standingCommittee"], ["invited"])),
        RecordFigure("F53", "代表列席会议和参加活动", "邀请{n}人次代表列席常委会会议、参加视察调研、执法检查、询问评议等活动", when: filter(
            ["standingCommittee", "inspection", "research", "lawCheck", "inquiry", "appraisal"], ["invited", "participant"])),
        RecordFigure("F63", "代表参加调研和执法检查", "{n}人次参加常委会立法调研、执法检查等工作", when: filter(
            ["research", "lawCheck", "inspection"], ["participant"])),
        RecordFigure("F64", "全国和省人大代表视察调研", "组织全国和省人大代表{n}人次开展集中视察和专题调研", when: filter(
            ["inspection", "research"], ["participant"], levels: ["national", "province"])),
        RecordFigure("F04b", "参加过活动的代表", "{n}名代表参加了活动", when: [
            "state": ["attended"], "register": ["activity"], "level": Columns.allLevels,
        ], counting: .distinct("person")),
        RecordFigure("F29", "参加培训的代表", "对{n}名代表进行了业务知识培训", when: [
            "state": ["attended"], "register": ["klass"], "capacity": ["trainee"], "level": Columns.allLevels,
        ], counting: .distinct("person")),
        RecordFigure("F57b", "外出培训学员", "{n}名代表和人大干部外出学习培训", when: [
            "state": ["attended"], "kind": ["external"], "capacity": ["trainee"],
        ], counting: .distinct("person")),
        RecordFigure("attendance.unexcused", "人代会未请假缺席", "未经批准缺席人代会{n}人次", when: ["state": ["absent"], "kind": ["congress"]]),
    ]
}
