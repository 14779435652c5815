import Civics

extension Suggestion {
    static let tracking_: [Move] = [
        Move(
            "carryOver", "跨年结转", help: "没有落实的转入下一年，三问重新开始；从不自动办结", from: withUnit + [answered, judging, judged, chairpersons, tracking],
            by: [.clockwork],
            then: [.count(Fields.carried), .restart(Clocks.plan), .restart(Clocks.progress), .restart(Clocks.outcome), .restart(Clocks.yearEnd)], to: nil,
            tale: Tale("转入下一年继续办理，已跨{carried}年", echo: Tale.Echo("代表建议{serial}转入下一年继续跟踪"))),
        Move(
            "reportDone", "报落实", help: "承诺的都做到了，附上佐证，请核实", from: [tracking], by: [.slot(person), .slot(lead)], needs: [Fields.outcome, Fields.files.required],
            only: [.offshoots("commitment", allIn: ["fulfilled", "done", "void"], name: "承诺事项都已报完成")],
            then: [.keep(Fields.outcome), .today(Fields.outcomeOn), .keep(Fields.files), .stop(Clocks.outcome)], to: closed, tale: Tale("报告已经落实：{outcome}"), isUsual: true),
        Move(
            "addResult", "记成果", help: "建成什么、多少；年终报告里的数字由此而来", from: [handling] + [judged, closed, tracking, realised], by: [.slot(person), .slot(lead), .slot(office)],
            needs: [Fields.thing, Fields.quantity, Fields.unit, Fields.places, Fields.files], to: nil, tale: Tale("成果：{thing}{quantity}{unit}")),
        Move(
            "verify", "核实", help: "到现场看，是不是真的落实了", from: [closed], by: [.slot(office), .slot(committee), .slot(participants)],
            needs: [Fields.finding, Fields.verified, Fields.opinion, Fields.files], then: [.keep(Fields.finding)],
            outcomes: [
                Move.Outcome(when: [.field(Fields.finding, among: ["partly", "no"])], to: tracking, then: [.restart(Clocks.outcome)]),
                Move.Outcome(
                    when: [.field(Fields.finding, among: ["none"]), .offshoots("commitment", allIn: ["done", "void"], name: "没有未兑现的承诺")], to: filed),
                Move.Outcome(when: [.field(Fields.finding, among: ["none"])], to: tracking, then: [.restart(Clocks.outcome)]), Move.Outcome(to: realised),
            ],
            tale: Tale("核实：{finding}。{verified}", echo: Tale.Echo("代表建议{serial}核实：{finding}", plain: "代表建议{serial}已核实：{finding}")), isUsual: true),
        Move(
            "crossOff", "销号", help: "落实了、承诺都兑现了，从台账上销去", from: [realised], by: [.slot(office)], needs: [Fields.note],
            only: [.offshoots("commitment", allIn: ["done", "void"], name: "承诺事项都已由代表确认")], to: crossedOff,
            tale: Tale("销号{note?。}", echo: Tale.Echo("代表建议{serial}已落实销号", plain: "代表建议{serial}提出的事已经落实")), isUsual: true),
        Move(
            "recheck", "回头看", help: "本届以来已经办结的，再看一遍是不是真落实了", from: [closed, tracking, realised, crossedOff, filed], by: [.slot(office)],
            needs: [Fields.campaign, Fields.recheck, Fields.verified, Fields.opinion, Fields.files], then: [.link(Fields.campaign, to: Origin("lookback", in: [LookBack.running.id])), .keep(Fields.campaign), .keep(Fields.recheck)],
            outcomes: [
                Move.Outcome(when: [.field(Fields.recheck, among: ["realised"])], to: nil),
                Move.Outcome(when: [.filled(lead)], to: tracking, then: [.restart(Clocks.outcome), .restart(Clocks.plan), .restart(Clocks.progress)]),
                Move.Outcome(to: nil),
            ], tale: Tale("回头看（{campaign}）：{recheck}。{verified}")),
    ]

    static let supervising: [Move] = [
        Move(
            "appoint", "明确督办分工", help: "领衔办理、领衔督办、对口督办、代表参与", from: [accepted] + alive, by: [.slot(office)],
            needs: [Fields.leader, Fields.supervisor, Fields.committee, Fields.participants], only: [.apart(Fields.participants, from: [lead, coUnits, parts]), .deputiesHere(Fields.participants)],
            then: [
                .fill(leader, .perhaps(.field(Fields.leader))), .fill(supervisor, .perhaps(.field(Fields.supervisor))),
                .fill(committee, .perhaps(.field(Fields.committee))), .add(participants, .field(Fields.participants)),
            ], to: nil, tale: Tale("督办分工：{leader?领衔办理}{supervisor?，领衔督办}{committee?，对口督办}{participants?，代表参与}")),
        Move(
            "setKey", "列入或取消重点督办", help: "须有主任会议决定", from: [accepted] + alive, by: [.slot(office)], needs: [Fields.key.required, Fields.decision],
            then: [.keep(Fields.key)], to: nil, tale: Tale("{key}（{decision}）"),
            basis: [Citation(law: law, article: "第五十二条", quote: "确定重点督促办理的代表建议、批评和意见")]),
        Move(
            "supervise", "记督办", help: "听取汇报、现场督办、会商、评估", from: alive, by: [.slot(supervisor), .slot(committee), .slot(office), .slot(participants)],
            needs: [Fields.visitKind, Fields.day, Fields.words, Fields.files], only: [.notAfterToday(Fields.day)], then: [.count(Fields.supervised)], to: nil,
            tale: Tale("督办（{visitKind}，{day}）：{words}")),
        Move(
            "urge", "催办", help: "提醒承办单位", from: withUnit + [tracking], by: [.slot(office), .slot(committee), .slot(supervisor), .slot(govOffice), .oversight],
            needs: [Fields.note], to: nil, tale: Tale("催办{note?。}")),
        Move(
            "sendLetter", "发督办函", help: "超期后的第一步", from: withUnit, by: [.slot(office), .slot(committee)], needs: [Fields.letter, Fields.words],
            only: [.overdue(Clocks.answer, rule: "suggestion.ladder.letter")], to: nil, tale: Tale("发督办函{letter}：{words}")),
        Move(
            "summon", "约谈", help: "超期较久的，约谈承办单位负责人", from: withUnit, by: [.slot(office), .slot(committee)], needs: [Fields.day, Fields.words],
            only: [.overdue(Clocks.answer, rule: "suggestion.ladder.summon")], to: nil, tale: Tale("{day}约谈：{words}")),
        Move(
            "reportUp", "报告常委会", help: "严重超期的，报告常委会，可以提请询问或评议", from: withUnit, by: [.slot(office)], needs: [Fields.words],
            only: [.overdue(Clocks.answer, rule: "suggestion.ladder.report")], to: nil, tale: Tale("报告常委会：{words}")),
        .escalate(in: [drafting, submitted, accepted] + alive),
    ]

    private static let settledStates = [closed, tracking, realised, crossedOff, filed]

    static let publishing: [Move] = [
        Move(
            "proposeRelease", "拟公开", help: "去掉不宜公开的内容；须由另一人审核后才公开", from: settledStates, by: [.slot(office)],
            needs: [Fields.releaseTitle, Fields.releaseText, Fields.releaseAnswer, Fields.reason.optional],
            only: [.named("说明理由（答复注明不公开的）", .either([.not(.field(Fields.openness, among: ["no"])), .given(Fields.reason)]))],
            then: [.keep(Fields.releaseTitle), .keep(Fields.releaseText), .keep(Fields.releaseAnswer), .sign(Fields.releasedBy)], to: nil,
            tale: Tale("拟公开：{releaseTitle}")),
        Move(
            "release", "审核公开", help: "与拟稿不是同一人；公开后任何人都能看到", from: settledStates, by: [.slot(office)],
            only: [.holds(Fields.releaseTitle, name: "已有拟公开稿"), .notBy(Fields.releasedBy, name: "由拟稿人以外的人审核")],
            then: [
                .copy(Fields.releaseTitle, to: Fields.publicTitle), .copy(Fields.releaseText, to: Fields.publicText),
                .copy(Fields.releaseAnswer, to: Fields.publicAnswer), .forget(Fields.releaseTitle), .forget(Fields.releaseText), .forget(Fields.releaseAnswer),
            ], to: nil, tale: Tale("审核公开：{publicTitle}"), isGrave: true),
        Move(
            "unpublish", "撤下公开", help: "从公开页面撤下，记录保留", from: settledStates, by: [.slot(office)], needs: [Fields.reason],
            only: [.holds(Fields.publicTitle, name: "已经公开")],
            then: [.forget(Fields.publicTitle), .forget(Fields.publicText), .forget(Fields.publicAnswer)], to: nil, tale: Tale("撤下公开：{reason}")),
        Move(
            "setTypical", "列为典型案例", help: "成效好的，写进报告、放上门户", from: settledStates, by: [.slot(office)], needs: [Fields.typicalText, Fields.files],
            then: [.set(Fields.typical, "yes"), .keep(Fields.typicalText), .keep(Fields.files)], to: nil, tale: Tale("列为典型案例：{typicalText}")),
    ]
}
