import Civics

/// 议案: what ten deputies (five in a township) put before the congress, with its title, its grounds and its measure.
///
/// The presidium decides what becomes of it: on the agenda, to a committee first, handled after the session, turned into a suggestion, or not
/// a bill. One that is turned into a suggestion ends here and is counted there, each page naming the other.
public enum Bill {
    public static let procedure = Procedure(
        "bill", "议案", prefix: "YA",
        purpose: "代表联名向大会提出、属于人大职权范围的议案：有案由、案据和方案；由主席团决定列入议程、先交委员会、闭会后审议或改作建议，结果告知每一位联名代表。",
        basis: [
            Citation(law: Suggestion.law, article: "第十五条", quote: "议案应当有案由、案据和方案"),
            Citation(law: organic, article: "第二十二条", quote: "县级以上的地方各级人民代表大会代表十人以上联名，乡、民族乡、镇的人民代表大会代表五人以上联名"),
        ],
        steps: ["起草联名", "登记审查", "主席团决定", "审议办理", "告知结果"],
        states: [
            drafting, submitted, registered, committeeFirst, opined, notBill, onAgenda, inCommittee, reported, handed, answered, planned, nextCongress,
            concluded, passed, rejected, closed, reference, turned, refused, withdrawn, dropped,
        ],
        moves: preparing + joining + deciding + sitting + reporting + handling + supervising,
        slots: [
            originator, invited, cosigners, authors, insisting, office, committee, consulted, lead, person, leader, supervisor, participants, amenders,
        ],
        fields: Fields.all, rules: rules, examples: examples, origins: [Origin("opinion", in: Opinion.open.map(\.id)), Origin("visit")],
        batch: ["urge", "tell"], lies: .byMandate(Fields.mandate),
        facets: ["session", "term", "year", "level", "decision", "late", "leader", "supervisor", "committee", "participants", "originator", "outcome"])

    static let organic = "地方各级人民代表大会和地方各级人民政府组织法（2022）"
    static let shanghai = "上海市人民代表大会关于代表议案的规定"

    // MARK: Slots 承担者

    static let originator = Slot("originator", "领衔代表", roles: [.deputy])
    static let invited = Slot("invited", "受邀联名代表", roles: [.deputy], isMany: true)
    static let cosigners = Slot("cosigners", "联名代表", roles: [.deputy], isMany: true)
    /// All who have signed: each is told of the result.
    static let authors = Slot("authors", "提出议案的代表", roles: [.deputy], isMany: true)
    /// Those of them who ask the presidium to think again.
    static let insisting = Slot("insisting", "要求复议的代表", roles: [.deputy], isMany: true)
    static let amenders = Slot("amenders", "提修正案的代表", roles: [.deputy], isMany: true)
    /// The secretariat while the congress sits, the office of deputies' work afterwards: the same people.
    static let office = Slot("office", "大会秘书处（代表工作机构）", roles: [.deputyWork, .presidium, .office])
    static let committee = Slot("committee", "审议的专门委员会", roles: [.committee])
    static let consulted = Slot("consulted", "征求意见单位", roles: [.unitHead, .unitClerk, .govOffice], isMany: true, isJudged: true)
    static let lead = Slot("lead", "承办机关", roles: [.unitHead, .unitClerk], isJudged: true)
    static let person = Slot("person", "承办人", roles: [.unitHead, .unitClerk], isJudged: true)
    static let leader = Slot("leader", "领衔办理的政府领导", roles: [.govLeader], isJudged: true)
    static let supervisor = Slot("supervisor", "领衔督办的常委会领导", roles: [.member])
    static let participants = Slot("participants", "参与督办的代表", roles: [.deputy], isMany: true)

    // MARK: States 环节

    static let drafting = State("drafting", "起草联名中", plain: "代表正在起草", owner: originator, clocks: [Clocks.draft], step: 1, isPrivate: true)
    static let submitted = State("submitted", "待登记", plain: "已提交，等待登记", owner: office, clocks: [Clocks.register], step: 2)
    static let registered = State("registered", "待提处理意见", plain: "正在由专门委员会研究", owner: committee, clocks: [Clocks.opinion], step: 2)
    static let committeeFirst = State("committeeFirst", "先交委员会审议", plain: "主席团先交专门委员会审议", owner: committee, clocks: [Clocks.opinion], step: 3)
    static let opined = State("opined", "待主席团决定", plain: "等待主席团决定", owner: office, clocks: [Clocks.decide], step: 3)
    static let notBill = State("notBill", "不作议案（可复议）", plain: "主席团决定不作为议案，代表可以要求复议", owner: originator, clocks: [Clocks.window], step: 3)
    static let onAgenda = State("onAgenda", "列入大会议程", plain: "大会正在审议", owner: office, clocks: [Clocks.sitting], step: 4)
    static let inCommittee = State("inCommittee", "委员会审议", plain: "闭会后由专门委员会审议", owner: committee, clocks: [Clocks.deliberate, Clocks.consult], step: 4)
    static let reported = State("reported", "待常委会决定", plain: "审议结果已报告常委会", owner: office, clocks: [Clocks.meeting], step: 4)
    static let handed = State("handed", "交有关机关办理", plain: "常委会已交有关机关办理", owner: lead, clocks: [Clocks.handle] + Clocks.checkpoints, step: 4)
    static let answered = State("answered", "办理情况待审议", plain: "办理情况已报告常委会", owner: office, clocks: [Clocks.meeting] + Clocks.checkpoints, step: 4)
    static let planned = State("planned", "列入计划", plain: "已列入常委会议程、立法规划或工作计划", owner: office, clocks: [Clocks.plan] + Clocks.checkpoints, step: 4)
    static let nextCongress = State("nextCongress", "提请下次大会", plain: "提请下一次大会审议", owner: office, clocks: [Clocks.plan], step: 4)
    static let concluded = State("concluded", "待告知代表", plain: "已有结果", owner: office, clocks: [Clocks.tell], step: 5, opensJudgement: true)
    static let passed = State("passed", "大会通过", plain: "大会已经通过", step: 5, isClosed: true)
    static let rejected = State("rejected", "大会未通过", plain: "大会没有通过", step: 5, isClosed: true)
    static let closed = State("closed", "办结", plain: "已经办结", step: 5, isClosed: true)
    static let reference = State("reference", "留作工作参考", plain: "留作常委会工作参考", step: 5, isClosed: true)
    static let turned = State("turned", "改作建议", plain: "已改作代表建议办理", step: 0)
    static let refused = State("refused", "不作议案", plain: "不作为议案，已向代表说明", step: 0)
    static let withdrawn = State("withdrawn", "已撤回", plain: "代表已撤回", step: 0)
    static let dropped = State("dropped", "已作废", plain: "草稿已作废", step: 0, isPrivate: true)

    /// Before the presidium has decided.
    static let undecided = [submitted, registered, committeeFirst, opined]
    /// From the hand-over to an organ or a plan until the result.
    static let pursued = [handed, answered, planned]
    static let waiting = [submitted, registered, committeeFirst, opined, notBill, onAgenda, inCommittee, reported, handed, answered, planned, nextCongress, concluded]
    static let ends = [passed, rejected, closed, reference]
}
