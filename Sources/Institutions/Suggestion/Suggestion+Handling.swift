import Civics

extension Suggestion {
    /// Where a unit has it and may report.
    private static let working = [handling, signing, tracking]
    private static let unit: [Party] = [.slot(person), .slot(lead)]

    static let handling_: [Move] = [
        Move(
            "talk", "与代表沟通", help: "答复以前要与代表联系沟通，充分听取意见", from: [handling, tracking], by: unit,
            needs: [Fields.talkMode, Fields.talkedOn, Fields.talked], only: [.notAfterToday(Fields.talkedOn), .since(Fields.talkedOn, Clocks.answer)],
            then: [.set(Fields.talkedFlag, "yes"), .stop(Clocks.contact)], to: nil, tale: Tale("{talkedOn}以「{talkMode}」与代表沟通：{talked}"),
            basis: [Citation(law: law, article: "第五十一条", quote: "与代表联系沟通，充分听取意见")]),
        Move(
            "reportPlan", "报方案", help: "年初问方案", from: working, by: unit, needs: [Fields.plan, Fields.files],
            then: [.keep(Fields.plan), .today(Fields.planOn), .stop(Clocks.plan)], to: nil, tale: Tale("办理方案：{plan}")),
        Move(
            "reportProgress", "报进度", help: "年中问进度", from: working, by: unit, needs: [Fields.progress, Fields.files],
            then: [.keep(Fields.progress), .today(Fields.progressOn), .stop(Clocks.progress)], to: nil, tale: Tale("办理进度：{progress}")),
        Move(
            "reportOutcome", "报成效", help: "年末问成效", from: working, by: unit, needs: [Fields.outcome, Fields.files],
            then: [.keep(Fields.outcome), .today(Fields.outcomeOn), .stop(Clocks.outcome)], to: nil, tale: Tale("办理成效：{outcome}")),
        Move(
            "judgeReport", "评点报告", help: "对单位报来的方案、进度、成效写明意见", from: withUnit + [tracking], by: [.slot(office), .slot(committee), .slot(supervisor)],
            needs: [Fields.words], to: nil, tale: Tale("对报告的意见：{words}")),
        Move(
            "coAnswer", "会办意见", help: "会办单位把意见交给主办单位；写明本单位的承办人", from: [assigned, handling], by: [.slot(coUnits)], needs: [Fields.person, Fields.phone, Fields.coAnswer, Fields.files],
            only: [.notYet("coAnswer")], then: [.did("coAnswer", Clocks.coAnswer)], to: nil, tale: Tale("会办意见（承办人{person}，电话{phone}）：{coAnswer}"), isUsual: true),
        Move(
            "partAnswer", "分办答复", help: "分办单位就自己的部分答复代表；写明本单位的承办人", from: [assigned, handling], by: [.slot(parts)], needs: [Fields.person, Fields.phone, Fields.partAnswer, Fields.files],
            only: [.notYet("partAnswer")], then: [.did("partAnswer", Clocks.partAnswer)], to: nil, tale: Tale("分办答复（承办人{person}，电话{phone}）：{partAnswer}"), isUsual: true),
        Move(
            "ask", "申请延期", help: "确实难办的，到期前申请；由交办机构决定；合计不超过规定的延期", from: [handling], by: unit,
            needs: [Fields.askedSpan, Fields.reason], only: [.before(Clocks.answer), .named("一般难度、首次办理的才能延期", .not(.either([.field(Fields.pace, among: ["difficult"]), .field(Fields.redo, among: ["yes"])])))],
            then: [.keep(Fields.askedSpan)], to: nil, tale: Tale("申请延长{askedSpan}。理由：{reason}")),
        Move(
            "extend", "决定延期", help: "由交办机构决定，写明理由", from: [handling], by: [.slot(office)], needs: [Fields.span, Fields.reason],
            only: [.named("一般难度、首次办理的才能延期", .not(.either([.field(Fields.pace, among: ["difficult"]), .field(Fields.redo, among: ["yes"])])))],
            then: [.extend(Clocks.answer, by: Fields.span, reason: Fields.reason, limit: "suggestion.extend"), .forget(Fields.askedSpan)], to: nil,
            tale: Tale("答复时限延长{span}。理由：{reason}")),
        Move(
            "refuseDelay", "不同意延期", help: "写明理由，按原时限办", from: [handling], by: [.slot(office)], needs: [Fields.reason],
            only: [.holds(Fields.askedSpan, name: "单位申请了延期")], then: [.forget(Fields.askedSpan)], to: nil, tale: Tale("不同意延期：{reason}")),
    ]

    static let answering: [Move] = [
        Move(
            "draftAnswer", "拟写答复", help: "写明结果和类别；“将要做”的，一项一行列为承诺事项", from: [handling], by: unit,
            needs: [Fields.answer, Fields.result, Fields.promises, Fields.openness, Fields.files],
            only: [
                .comingDays(Fields.promises, Fields.promiseDay), .filled(person), .holds(Fields.talkedFlag, name: "先与代表沟通（代表法第五十一条）"), .everyHolder(coUnits, did: "coAnswer", orPast: Clocks.coAnswer),
                .everyHolder(parts, did: "partAnswer", orPast: Clocks.partAnswer),
                .named("列明承诺事项（答复类别为B的）", .either([
                    .not(.field(Fields.result, among: ["B"])), .given(Fields.promises), .not(.offshoots("commitment", allIn: [], name: "")),
                ])),
            ],
            then: [.keep(Fields.answer), .keep(Fields.result), .forget(Fields.promises), .keep(Fields.promises), .keep(Fields.openness), .keep(Fields.files)],
            to: signing, tale: Tale("拟写答复（{result}），送签"), isUsual: true),
        Move(
            "redraft", "退回重拟", help: "说明要改什么", from: [signing], by: [.slot(head)], needs: [Fields.reason], to: handling, tale: Tale("退回重拟：{reason}")),
        Move(
            "sign", "签发", help: "由单位负责人签发，编文号", from: [signing], by: [.slot(head)], needs: [Fields.document], then: [.keep(Fields.document), .today(Fields.signedOn)], to: reviewing,
            tale: Tale("签发{document}"), isUsual: true),
        Move(
            "returnAnswer", "退回答复", help: "答非所问、敷衍的，退回重办一次；次数记入单位质量", from: [reviewing], by: [.slot(office)], needs: [Fields.reason],
            then: [.count(Fields.answerReturns)], to: handling, tale: Tale("答复退回：{reason}")),
        Move(
            "deliver", "送达代表", help: "送领衔代表和每一位联名代表，各自签收；承诺事项进入台账", from: [reviewing], by: [.slot(office)],
            then: [
                .today(Fields.answeredOn), .stop(Clocks.answer), .add(authors, .slot(joiners)), .startEach(Clocks.receive, authors),
                .spawn("commitment", each: Fields.promises),
            ], to: answered,
            tale: Tale(
                "答复（{result}）送达{authors}：{answer}",
                echo: Tale.Echo("代表建议{serial}已答复（{result}）：{answer}", plain: "代表建议{serial}已有答复（{result}）：{answer}")),
            isUsual: true, basis: [Citation(law: law, article: "第五十一条", quote: "并自交办之日起三个月内答复")]),
        Move(
            "receive", "签收", help: "看到答复了", from: [answered, judging, judged], by: [.slot(authors)], only: [.notYet("receive")],
            then: [.did("receive", Clocks.receive)], to: nil, tale: Tale("签收答复")),
    ]
}
