import Civics

/// 察、调、提、改: the deputy's own desk before the paper is handed in. Only its parties know of it.
extension Suggestion {
    private static let paper = [Fields.title, Fields.category, Fields.text, Fields.measure, Fields.wishedUnit]
    private static let keepPaper: [Effect] = paper.map { .keep($0) }

    /// A bill that the presidium turned into a suggestion: its words, its signers and its session go along.
    private static let takeOver: [Effect] = [
        .inherit(Fields.text), .inherit(Fields.measure), .inherit(Fields.session), .inherit(Fields.term), .inherit(Fields.period), .inherit(Fields.year),
        .set(Fields.turned, "yes"), .fill(office, .structure("congress-office")), .today(Fields.submittedOn), .fill(cosigners, .perhaps(.origin(Bill.cosigners))), .fill(authors, .slot(originator)),
        .add(authors, .slot(cosigners)),
    ]

    /// Whoever has signed has signed these words: with others they are asked again.
    static let signedAnew: [Effect] = [.add(invited, .slot(cosigners)), .clear(cosigners)]

    static let preparing: [Move] = [
        Move(
            "open", "写建议", help: "先记下想说的事，再察、调、提、改；提交以前只有您和您请的人看得到", from: [],
            by: [.anyone(of: [.deputy, .deputyWork, .presidium, .office, .keeper, .stationChief]), .clockwork], needs: [Fields.mandate, Fields.title, Fields.category],
            then: [
                .keep(Fields.mandate), .keep(Fields.title), .keep(Fields.category), .look(Fields.level, "level"),
                .fill(originator, .structure("mandate-holder")),
            ],
            outcomes: [
                Move.Outcome(when: [.byClockwork, .source(in: [Bill.turned.id], name: "由议案转来")], to: submitted, then: takeOver), Move.Outcome(to: drafting),
            ], tale: Tale("写《{title}》{turned?，}"), isUsual: true),
        Move(
            "observe", "察：记现场", help: "在现场看到什么、听到什么；手机上随手记，可以拍照。提交以后审核的机构看得到，承办单位看不到", from: [drafting], by: [.slot(originator)],
            needs: [Fields.occasion, Fields.seenOn, Fields.seen, Fields.files], only: [.notAfterToday(Fields.seenOn)],
            then: [.count(Fields.observed), .keep(Fields.files)],
            outcomes: [
                Move.Outcome(when: [.field(Fields.occasion, among: ["presession"])], to: nil, then: [.set(Fields.presession, "yes")]), Move.Outcome(to: nil),
            ], tale: Tale("察（{occasion}，{seenOn}）：{seen}")),
        Move(
            "study", "调：记调研", help: "去过哪里、问过谁、查到什么。提交以后审核的机构看得到，承办单位看不到", from: [drafting], by: [.slot(originator)], needs: [Fields.studied, Fields.files],
            then: [.count(Fields.investigated), .keep(Fields.files)], to: nil, tale: Tale("调研：{studied}")),
        Move(
            "cite", "引用活动中的发现", help: "把参加活动时的发现作为佐证，提交以后看得到建议的都看得到；再办一次即重新选", from: [drafting], by: [.slot(originator)],
            needs: [Fields.cited], then: [.keep(Fields.cited), .set(Fields.converted, "yes")], to: nil, tale: Tale("引用：{cited}")),
        Move(
            "write", "提：写稿", help: "案由、案据、方案；可以一改再改，每一稿都留着", from: [drafting], by: [.slot(originator)], needs: paper,
            then: keepPaper + [.count(Fields.written)] + signedAnew, to: nil, tale: Tale("写成第{written}稿：《{title}》"), isUsual: true,
            basis: [Citation(law: law, article: "第三十六条", quote: "建议、批评和意见应当明确具体，注重反映实际情况和问题")]),
        Move(
            "include", "关联群众意见", help: "这件建议由哪些群众意见而来；办理结果会告诉每一位反映人", from: [drafting], by: [.slot(originator)],
            needs: [Fields.target], then: [.link(Fields.target)], to: nil, tale: Tale("关联{target}")),
        Move(
            "consult", "征求意见", help: "提交前请代工委或有关部门看看：情况是否属实、政策有没有、怎样提更好", from: [drafting], by: [.slot(originator), .slot(consulted)],
            needs: [Fields.adviser, Fields.question], only: [.holds(Fields.text, name: "先写好稿子")],
            then: [.fill(consulted, .field(Fields.adviser)), .startEach(Clocks.consult, consulted)], to: nil, tale: Tale("请{adviser}提意见：{question}", isInside: true)),
        Move(
            "advise", "提出意见", help: "代表会看到；采不采纳由代表决定", from: [drafting], by: [.slot(consulted)], needs: [Fields.advice, Fields.files],
            only: [.notYet("advise")], then: [.did("advise", Clocks.consult), .keep(Fields.advice)], to: nil, tale: Tale("意见：{advice}", isInside: true), isUsual: true),
        Move(
            "revise", "改：采纳修改", help: "按意见改稿；前后两稿的不同可以对照看", from: [drafting], by: [.slot(originator)], needs: paper + [Fields.note],
            only: [.holds(Fields.advice, name: "先收到意见")], then: keepPaper + [.count(Fields.revised), .forget(Fields.advice)] + signedAnew, to: nil,
            tale: Tale("采纳意见改稿：《{title}》{note?。}", isInside: true)),
        Move(
            "decline", "不采纳", help: "说明为什么不按意见改", from: [drafting], by: [.slot(originator)], needs: [Fields.reason],
            only: [.holds(Fields.advice, name: "先收到意见")], then: [.forget(Fields.advice)], to: nil, tale: Tale("没有采纳：{reason}", isInside: true)),
        Move(
            "talkOut", "沟通解决，不再提交", help: "问清楚了或者已经办了，不必再提", from: [drafting], by: [.slot(originator)], needs: [Fields.reason],
            to: talkedOut, tale: Tale("沟通解决：{reason}"), isGrave: true),
        Move(
            "drop", "作废草稿", help: "不想提了；记录还在", from: [drafting], by: [.slot(originator)], to: dropped, tale: Tale("草稿作废"), isGrave: true),
        Move("lapseDraft", "草稿到期作废", help: "很久没有提交的草稿到期自动作废，记录还在", from: [drafting], by: [.clockwork], to: dropped, tale: Tale("草稿到期作废")),
    ]

    static let joining: [Move] = [
        Move(
            "invite", "邀请联名", help: "每一位都要自己确认；没有确认的不印在建议上", from: [drafting], by: [.slot(originator)], needs: [Fields.invitees],
            only: [.deputiesHere(Fields.invitees), .strangers(Fields.invitees, to: [originator, invited, cosigners])],
            then: [.add(invited, .field(Fields.invitees))], to: nil, tale: Tale("邀请{invitees}联名", isInside: true)),
        Move(
            "cosign", "同意联名", help: "看过全文，同意一起提出", from: [drafting], by: [.slot(invited)], only: [.holds(Fields.measure, name: "领衔代表写好建议全文")],
            then: [.remove(invited, .acting), .add(cosigners, .acting)], to: nil, tale: Tale("同意联名"), isUsual: true),
        Move(
            "declineSign", "不联名", help: "不参加联名", from: [drafting], by: [.slot(invited)], needs: [Fields.note], then: [.remove(invited, .acting)], to: nil,
            tale: Tale("不参加联名{note?。}", isInside: true)),
        Move(
            "leave", "退出联名", help: "提交以前可以退出", from: [drafting], by: [.slot(cosigners)], then: [.remove(cosigners, .acting)], to: nil,
            tale: Tale("退出联名", isInside: true)),
        Move(
            "submit", "提交", help: "提交后全文不能再改；以后可以申请撤回", from: [drafting], by: [.slot(originator)], needs: [Fields.declares, Fields.interest],
            only: [
                .named("勾选申明", .field(Fields.declares, among: ["true"])), .holds(Fields.text, name: "写明情况和问题"), .holds(Fields.measure, name: "写明具体建议"),
            ],
            then: [
                .look(Fields.session, "session"), .look(Fields.term, "term"), .look(Fields.period, "period"), .look(Fields.year, "year"),
                // Not before: until it is handed in, the office that will review it knows nothing of the draft.
                .today(Fields.submittedOn), .keep(Fields.interest), .fill(office, .structure("congress-office")), .clear(invited), .clear(consulted), .forget(Fields.advice),
                .fill(authors, .slot(originator)), .add(authors, .slot(cosigners)),
            ], to: submitted, tale: Tale("提交（{session} {period}）{cosigners?，联名：}"), isUsual: true, isGrave: true),
    ]
}
