import Civics

/// From the secretariat to the presidium's decision.
extension Bill {
    private static let contact = Citation(law: Suggestion.law, article: "第五十条", quote: "应当与代表联系沟通，充分听取意见，并及时通报情况")

    static let deciding: [Move] = [
        Move(
            "register", "登记", help: "编号，分送专门委员会研究；乡镇直接由主席团决定", from: [submitted], by: [.slot(office)], needs: [Fields.committee],
            then: [.serial(Fields.serial, in: [Fields.session], forms: ["": "bill.serial"])],
            outcomes: [
                Move.Outcome(when: [.given(Fields.committee)], to: registered, then: [.fill(committee, .field(Fields.committee.required))]), Move.Outcome(to: opined),
            ], tale: Tale("登记为{serial}{committee?，送}", echo: Tale.Echo("已形成议案{serial}《{title}》", plain: "您反映的事已形成人大代表议案{serial}")), isUsual: true),
        Move(
            "returnPaper", "退回修改", help: "不合要求的，建议代表修改后重新提出", from: [submitted], by: [.slot(office)], needs: [Fields.reason],
            then: [.clear(authors), .forget(Fields.late), .forget(Fields.withdrawal)], to: drafting, tale: Tale("建议修改后重新提出：{reason}")),
        Move(
            "talk", "与代表沟通", help: "委员会审议代表议案，应当与代表联系沟通", from: [registered, committeeFirst, inCommittee], by: [.slot(committee)], needs: [Fields.talked],
            then: [.set(Fields.contacted, "yes")], to: nil, tale: Tale("与提出议案的代表沟通：{talked}"), basis: [contact]),
        Move(
            "opine", "提出处理意见", help: "是否列入议程、怎样处理，报主席团", from: [registered, committeeFirst], by: [.slot(committee)], needs: [Fields.opinion, Fields.files],
            only: [.holds(Fields.contacted, name: "先与提出议案的代表联系沟通（代表法第五十条）")], then: [.keep(Fields.opinion), .forget(Fields.contacted)], to: opined,
            tale: Tale("处理意见：{opinion}"), isUsual: true, basis: [contact]),
        Move(
            "decide", "记录主席团决定", help: "主席团怎样决定；不作为议案的须说明理由", from: [opined], by: [.slot(office)], needs: [Fields.decision, Fields.meeting, Fields.reason.optional],
            only: [
                .named("先送过专门委员会，才能先交它审议", .either([.not(.field(Fields.decision, among: ["committee"])), .filled(committee)])),
                .named("写明理由：不作为议案或者改作建议的", .either([.not(.field(Fields.decision, among: ["none", "suggestion"])), .given(Fields.reason)])),
            ],
            then: [.keep(Fields.decision), .keep(Fields.meeting)],
            outcomes: [
                Move.Outcome(when: [.field(Fields.decision, among: ["agenda"])], to: onAgenda),
                Move.Outcome(when: [.field(Fields.decision, among: ["committee"]), .filled(committee)], to: committeeFirst),
                Move.Outcome(when: [.field(Fields.decision, among: ["suggestion"])], to: turned, then: [.spawn("suggestion", each: nil)]),
                Move.Outcome(when: [.field(Fields.decision, among: ["none"])], to: notBill, then: [.clear(insisting)]),
                Move.Outcome(when: [.filled(committee)], to: inCommittee), Move.Outcome(to: reported),
            ], tale: Tale("主席团（{meeting}）：{decision}{reason?。}"), isUsual: true, isGrave: true,
            basis: [Citation(law: Suggestion.law, article: "第十五条", quote: "由本级人民代表大会主席团决定是否列入会议议程，或者先交有关的专门委员会审议、提出是否列入会议议程的意见，再决定是否列入会议议程")]),
        Move(
            "insist", "要求复议", help: "提出议案的代表过半数且不少于规定人数的，领衔代表可以提交", from: [notBill], by: [.slot(authors)], only: [.notYet("insist")],
            then: [.did("insist", nil), .add(insisting, .acting)], to: nil, tale: Tale("要求复议")),
        Move(
            "askAgain", "提交复议要求", help: "交主席团复议", from: [notBill], by: [.slot(originator)], needs: [Fields.reason],
            only: [.mostAre(insisting, of: [authors]), .atLeast(of: [insisting], Fields.level, rules: ["": "bill.reconsider", "town": "bill.signers.town"])], to: opined,
            tale: Tale("{insisting}要求复议：{reason}"), isUsual: true, basis: [Citation(law: shanghai, article: "第十四条", quote: "提出议案的代表过半数且不少于十人")]),
        Move("letStand", "决定生效", help: "没有要求复议的，到期生效", from: [notBill], by: [.clockwork], to: refused, tale: Tale("没有要求复议，不作为议案")),
    ]

    static let sitting: [Move] = [
        Move(
            "explain", "作议案说明", help: "提出议案的代表向会议作说明", from: [onAgenda], by: [.slot(originator), .slot(office)], needs: [Fields.words, Fields.files], to: nil,
            tale: Tale("议案说明：{words}")),
        Move(
            "review", "记录审议意见", help: "各代表团审议的意见", from: [onAgenda], by: [.slot(office)], needs: [Fields.words], to: nil, tale: Tale("审议意见：{words}")),
        Move(
            "amend", "记录修正案", help: "表决以前，代表联名书面提出；先表决修正案", from: [onAgenda], by: [.slot(office)], needs: [Fields.amendment, Fields.amenders],
            only: [.reaches(Fields.amenders, rule: "bill.amenders")], then: [.fill(amenders, .field(Fields.amenders))], to: nil,
            tale: Tale("{amenders}提出修正案：{amendment}"),
            basis: [Citation(law: "广东省人民代表大会议事规则（2022）", article: "第二十五条", quote: "代表十人以上联名，对列入会议议程的议案以及决议、决定草案可以在表决前提出书面修正案")]),
        Move(
            "reportSitting", "委员会报告审议情况", help: "汇总各代表团意见，由主席团决定提请表决", from: [onAgenda], by: [.slot(office), .slot(committee)], needs: [Fields.report],
            then: [.keep(Fields.report)], to: nil, tale: Tale("审议情况的报告：{report}")),
        Move(
            "vote", "记录表决", help: "赞成票超过全体代表半数的通过，结果由系统算出", from: [onAgenda], by: [.slot(office)],
            needs: [Fields.meeting, Fields.deputies, Fields.yes, Fields.no, Fields.abstain], only: [.not(.holds(Fields.withdrawal, name: "撤回申请还没有处理"))],
            then: [.keep(Fields.yes), .keep(Fields.no), .keep(Fields.abstain), .keep(Fields.deputies)],
            outcomes: [
                Move.Outcome(when: [.moreThanHalf(Fields.yes, of: Fields.deputies)], to: concluded, then: [.set(Fields.outcome, "passed")]),
                Move.Outcome(to: concluded, then: [.set(Fields.outcome, "rejected")]),
            ], tale: Tale("表决（{meeting}）：赞成{yes}，反对{no}，弃权{abstain}，全体代表{deputies}人，{outcome}"), isUsual: true, isGrave: true,
            basis: [Citation(law: organic, article: "第二十五条", quote: "以全体代表的过半数通过")]),
    ]
}
