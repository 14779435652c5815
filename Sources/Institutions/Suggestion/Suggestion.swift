import Civics

/// 代表建议（建议、批评和意见）: what a deputy proposes, from a note in the field until what was promised is real.
///
/// Replied (答复), closed (办结), realised (落实) and crossed off (销号) are four facts. Nobody but the author and the co-signers judges the
/// handling; only the office of the congress asks them to, and the judged side learns the judgement when its round is over (避免被满意).
public enum Suggestion {
    public static let procedure = Procedure(
        "suggestion", "代表建议", prefix: "JY",
        purpose: "代表向本级人大提出的建议、批评和意见：会前察调提改，提出后审核立案、统一交办、限期答复，由代表本人评判，不满意的再办，承诺的跟踪到落实。",
        basis: [
            Citation(law: law, article: "第二十四条", quote: "代表有权向本级人民代表大会提出对各方面工作的建议、批评和意见"),
            Citation(law: law, article: "第三十六条", quote: "建议、批评和意见应当明确具体，注重反映实际情况和问题"),
            Citation(law: law, article: "第五十一条", quote: "并自交办之日起三个月内答复"),
        ],
        steps: ["察调提改", "提交立案", "交办办理", "答复评判", "落实销号"],
        states: [
            drafting, submitted, accepted, assigned, returned, handling, signing, reviewing, answered, judging, judged, chairpersons, closed,
            tracking, realised, crossedOff, filed, withdrawn, merged, refused, dropped, talkedOut,
        ],
        moves: preparing + joining + accepting + assigning + handling_ + answering + judging_ + tracking_ + supervising + publishing,
        slots: [
            originator, invited, cosigners, authors, joiners, consulted, office, lead, head, coUnits, parts, person, govOffice, leader,
            supervisor, committee, participants,
        ],
        fields: Fields.all, rules: rules, examples: examples,
        origins: [
            Origin("opinion", in: (Opinion.open + [Opinion.crossedOff]).map(\.id)), Origin("visit", in: [Visit.held, Visit.closed].map(\.id)), Origin("bill", in: [Bill.turned.id]),
            // A look-back ties what it looks at to itself; it starts nothing.
            Origin(LookBack.procedure.id, in: [LookBack.running.id], starts: false),
        ],
        batch: ["dispatch", "sendForm", "secondAssign", "close", "crossOff", "urge"], lies: .byMandate(Fields.mandate),
        facets: [
            "session", "period", "term", "year", "level", "key", "committee", "supervisor", "leader", "office", "participants", "person", "originator",
            "invited", "cosigners", "kind", "redo", "carried", "presession", "converted", "cited", "turned", "typical", "campaign", "recheck", "finding", "norm", "returns",
            "signedOn", "answerReturns", "serial",
        ], likeness: .ever)

    static let law = "全国人民代表大会和地方各级人民代表大会代表法（2025）"

    // MARK: Slots 承担者

    static let originator = Slot("originator", "领衔代表", roles: [.deputy])
    static let invited = Slot("invited", "受邀联名代表", roles: [.deputy], isMany: true)
    static let cosigners = Slot("cosigners", "联名代表", roles: [.deputy], isMany: true)
    /// All who have signed: each receives the answer.
    static let authors = Slot("authors", "提出建议的代表", roles: [.deputy], isMany: true)
    /// Authors of papers that were merged into this one.
    static let joiners = Slot("joiners", "并案代表", roles: [.deputy], isMany: true)
    /// Asked for advice before the paper is submitted; on the judged side, for the same body may handle it later.
    static let consulted = Slot(
        "consulted", "征求意见单位", roles: [.unitHead, .unitClerk, .deputyWork, .presidium, .office, .committee, .procurator, .govOffice], isJudged: true)
    static let office = Slot("office", "交办机构", roles: [.deputyWork, .presidium, .office])
    static let lead = Slot("lead", "主办单位", roles: [.unitHead, .unitClerk], isJudged: true)
    /// The same unit, where only its head may act.
    static let head = Slot("head", "签发人", roles: [.unitHead], isJudged: true)
    static let coUnits = Slot("coUnits", "会办单位", roles: [.unitHead, .unitClerk], isMany: true, isJudged: true)
    static let parts = Slot("parts", "分办单位", roles: [.unitHead, .unitClerk], isMany: true, isJudged: true)
    static let person = Slot("person", "承办人", roles: [.unitHead, .unitClerk], isJudged: true)
    static let govOffice = Slot("govOffice", "政府办公室", roles: [.govOffice], isJudged: true)
    static let leader = Slot("leader", "领衔办理的政府领导", roles: [.govLeader], isJudged: true)
    static let supervisor = Slot("supervisor", "领衔督办的常委会领导", roles: [.member])
    static let committee = Slot("committee", "对口督办的专工委", roles: [.committee])
    static let participants = Slot("participants", "参与督办的代表", roles: [.deputy], isMany: true)

    // MARK: States 环节

    static let drafting = State(
        "drafting", "起草中", plain: "代表正在调研起草", owner: originator, clocks: [Clocks.draft, Clocks.consult], step: 1, isPrivate: true)
    static let submitted = State("submitted", "待审核", plain: "已提交，正在审核", owner: office, clocks: [Clocks.review], step: 2)
    static let accepted = State("accepted", "待交办", plain: "已立案，正在确定承办单位", owner: office, clocks: [Clocks.assign], step: 2)
    static let assigned = State(
        "assigned", "已交办", plain: "已交给承办单位", owner: lead, clocks: [Clocks.accept] + Clocks.underWay, step: 3)
    static let returned = State("returned", "已退办", plain: "承办单位有异议，正在重新确定", owner: office, clocks: [Clocks.reassign] + Clocks.underWay, step: 3)
    static let handling = State("handling", "办理中", plain: "承办单位正在办理", owner: lead, clocks: Clocks.underWay, step: 3)
    static let signing = State("signing", "待签发", plain: "答复正在签发", owner: head, clocks: [Clocks.sign] + Clocks.underWay, step: 3)
    static let reviewing = State("reviewing", "待审核答复", plain: "答复正在审核", owner: office, clocks: [Clocks.reviewAnswer] + Clocks.underWay, step: 3)
    static let answered = State("answered", "已答复", plain: "已书面答复代表", owner: office, clocks: [Clocks.sendForm, Clocks.receive] + Clocks.checkpoints, step: 4)
    static let judging = State("judging", "待代表评判", plain: "正在征求代表的评判", owner: originator, clocks: [Clocks.rate, Clocks.receive] + Clocks.checkpoints, step: 4)
    static let judged = State("judged", "待研究", plain: "代表评判已收到", owner: office, clocks: [Clocks.decide, Clocks.receive] + Clocks.checkpoints, step: 4)
    static let chairpersons = State(
        "chairpersons", "提请主任会议", plain: "两次办理后代表仍不满意，提请主任会议研究", owner: office, clocks: [Clocks.chairpersons] + Clocks.checkpoints, step: 4,
        // Why it is here says how it was judged: the round is over.
        opensJudgement: true)
    static let closed = State("closed", "已办结", plain: "已办结，正在核实是否落实", owner: office, clocks: [Clocks.verify], step: 5, isClosed: true)
    static let tracking = State(
        "tracking", "跟踪落实", plain: "已答复，承诺的事项正在跟踪落实", owner: lead, clocks: [Clocks.outcome, Clocks.plan, Clocks.progress, Clocks.yearEnd], step: 5,
        isClosed: true)
    static let realised = State("realised", "已落实", plain: "已核实落实", owner: office, clocks: [Clocks.crossOff], step: 5, isClosed: true)
    static let crossedOff = State("crossedOff", "已销号", plain: "已落实并销号", step: 5, isClosed: true)
    static let filed = State("filed", "已办结存档", plain: "已办结；没有需要跟踪落实的事项", step: 5, isClosed: true)
    static let withdrawn = State("withdrawn", "已撤回", plain: "代表已撤回", step: 0)
    static let merged = State("merged", "已并案", plain: "与内容相同的建议合并办理", step: 0)
    static let refused = State("refused", "不作建议处理", plain: "不作为代表建议处理，已向代表说明", step: 0)
    static let dropped = State("dropped", "已作废", plain: "草稿已作废", step: 0, isPrivate: true)
    static let talkedOut = State("talkedOut", "沟通解决", plain: "提交前经沟通已经解决", step: 0, isPrivate: true)

    /// With a unit and not yet answered in this round.
    static let withUnit = [assigned, returned, handling, signing, reviewing]
    /// From the hand-over on, until it is over.
    static let alive = withUnit + [answered, judging, judged, chairpersons, closed, tracking, realised]
}
