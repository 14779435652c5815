import Civics

/// Drafted among deputies; only whom they ask knows of it.
extension Bill {
    private static let paper = [Fields.title, Fields.category, Fields.text, Fields.measure]

    /// So many must stand behind it: ten, in a township five.
    static let enough: Guard = .atLeast(of: [originator, cosigners], Fields.level, rules: ["": "bill.signers", "town": "bill.signers.town"])

    static let preparing: [Move] = [
        Move(
            "open", "写议案", help: "先写下案由；提交以前只有您和您请的代表看得到", from: [], by: [.anyone(of: [.deputy])],
            needs: [Fields.mandate, Fields.title, Fields.category],
            then: [
                .keep(Fields.mandate), .keep(Fields.title), .keep(Fields.category), .look(Fields.level, "level"),
                .fill(originator, .structure("mandate-holder")),
            ], to: drafting, tale: Tale("开始起草议案《{title}》"), isUsual: true),
        Move(
            "write", "写稿", help: "案由、案据、方案；改了以后，已经联名的代表要重新看过", from: [drafting], by: [.slot(originator)], needs: paper + [Fields.files],
            then: paper.map { .keep($0) } + [.keep(Fields.files), .add(invited, .slot(cosigners)), .clear(cosigners)], to: nil, tale: Tale("写成《{title}》"), isUsual: true,
            basis: [Citation(law: Suggestion.law, article: "第十五条", quote: "议案应当有案由、案据和方案")]),
        Move(
            "drop", "作废草稿", help: "不想提了；记录还在", from: [drafting], by: [.slot(originator)], to: dropped, tale: Tale("草稿作废"), isGrave: true),
        Move("lapseDraft", "草稿到期作废", help: "很久没有提交的草稿到期自动作废，记录还在", from: [drafting], by: [.clockwork], to: dropped, tale: Tale("草稿到期作废")),
    ]

    static let joining: [Move] = [
        Move(
            "invite", "邀请联名", help: "每一位都要看过全文、自己确认；没有确认的不算联名", from: [drafting], by: [.slot(originator)], needs: [Fields.invitees],
            only: [.deputiesHere(Fields.invitees), .strangers(Fields.invitees, to: [originator, invited, cosigners])],
            then: [.add(invited, .field(Fields.invitees))], to: nil, tale: Tale("邀请{invitees}联名", isInside: true)),
        Move(
            "cosign", "同意联名", help: "看过全文，同意一起提出", from: [drafting], by: [.slot(invited)], only: [.holds(Fields.measure, name: "领衔代表写好案据和方案")],
            then: [.remove(invited, .acting), .add(cosigners, .acting)], to: nil, tale: Tale("同意联名"), isUsual: true),
        Move(
            "declineSign", "不联名", help: "不参加联名", from: [drafting], by: [.slot(invited)], needs: [Fields.note], then: [.remove(invited, .acting)], to: nil,
            tale: Tale("不参加联名{note?。}")),
        Move(
            "leave", "退出联名", help: "提交以前可以退出", from: [drafting], by: [.slot(cosigners)], then: [.remove(cosigners, .acting)], to: nil,
            tale: Tale("退出联名")),
        Move(
            "submit", "提交", help: "提交后全文不能再改；过了主席团规定的截止日期也可以提交，会注明", from: [drafting], by: [.slot(originator)], needs: [Fields.declares],
            only: [
                .field(Fields.declares, among: ["true"]), .holds(Fields.text, name: "写明案据"), .holds(Fields.measure, name: "写明方案"), enough,
            ],
            then: [
                .look(Fields.session, "session"), .look(Fields.term, "term"), .look(Fields.period, "period"), .look(Fields.year, "year"),
                .look(Fields.billsDue, "billsDue"), .today(Fields.submittedOn), .fill(office, .structure("congress-office")), .clear(invited), .fill(authors, .slot(originator)), .add(authors, .slot(cosigners)),
            ],
            outcomes: [
                Move.Outcome(when: [.not(.notAfter(Fields.submittedOn, Fields.billsDue))], to: submitted, then: [.set(Fields.late, "yes")]), Move.Outcome(to: submitted),
            ], tale: Tale("提交（{session} {period}）{late?，}{cosigners?，联名：}"), isUsual: true, isGrave: true,
            basis: [Citation(law: organic, article: "第二十二条", quote: "县级以上的地方各级人民代表大会代表十人以上联名，乡、民族乡、镇的人民代表大会代表五人以上联名")]),
        Move(
            "stepBack", "撤回联名", help: "坚持提出的代表不足法定人数的，办理即行终止", from: undecided, by: [.slot(cosigners)], needs: [Fields.reason],
            then: [.remove(cosigners, .acting), .remove(authors, .acting)],
            outcomes: [Move.Outcome(when: [.not(enough)], to: withdrawn), Move.Outcome(to: nil)], tale: Tale("撤回联名：{reason}"), isGrave: true,
            basis: [Citation(law: shanghai, article: "第十三条", quote: "坚持提出该议案的代表不足十人的")]),
        Move(
            "stepBackLate", "审议中撤回联名", help: "坚持提出的代表不足法定人数的，由主席团决定是否终止审议", from: [onAgenda], by: [.slot(cosigners)], needs: [Fields.reason],
            then: [.remove(cosigners, .acting), .remove(authors, .acting)],
            outcomes: [Move.Outcome(when: [.not(enough)], to: nil, then: [.set(Fields.withdrawal, "short")]), Move.Outcome(to: nil)],
            tale: Tale("撤回联名：{reason}"), isGrave: true, basis: [Citation(law: shanghai, article: "第十三条", quote: "坚持提出该议案的代表不足十人的")]),
        Move(
            "askWithdraw", "要求撤回", help: "表决以前可以要求撤回，须经主席团同意", from: undecided + [onAgenda], by: [.slot(originator)], needs: [Fields.reason],
            then: [.set(Fields.withdrawal, "asked")], to: nil, tale: Tale("要求撤回：{reason}"),
            basis: [Citation(law: Suggestion.law, article: "第十五条", quote: "提出议案的代表要求撤回的，经主席团同意，会议对该项议案的审议即行终止")]),
        Move(
            "consentWithdraw", "主席团同意撤回", help: "审议即行终止", from: undecided + [onAgenda], by: [.slot(office)], needs: [Fields.meeting],
            only: [.holds(Fields.withdrawal, name: "代表要求撤回，或坚持提出的代表已不足法定人数")], to: withdrawn, tale: Tale("主席团同意撤回（{meeting}）"), isGrave: true),
        Move(
            "refuseWithdraw", "主席团不同意撤回", help: "说明理由，继续审议", from: undecided + [onAgenda], by: [.slot(office)], needs: [Fields.meeting, Fields.reason],
            only: [.holds(Fields.withdrawal, name: "代表要求撤回，或坚持提出的代表已不足法定人数")], then: [.forget(Fields.withdrawal)], to: nil,
            tale: Tale("主席团不同意撤回（{meeting}）：{reason}")),
    ]
}
