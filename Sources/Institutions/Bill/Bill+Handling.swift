import Civics

/// With an organ: it reports, the standing committee deliberates; meanwhile five sides supervise in three forms.
extension Bill {
    private static let unit: [Party] = [.slot(person), .slot(lead)]
    private static let watchers: [Party] = [.slot(committee), .slot(supervisor), .slot(office), .slot(participants)]

    static let handling: [Move] = [
        Move(
            "take", "明确承办人", help: "一件一人：定下承办人和电话", from: [handed], by: [.slot(lead)], needs: [Fields.person, Fields.phone],
            then: [.fill(person, .field(Fields.person)), .keep(Fields.phone)], to: nil, tale: Tale("承办人{person}，电话{phone}")),
        Move(
            "answer", "报告办理情况", help: "向常委会报告；“将要做”的，一项一行列为承诺事项", from: [handed], by: unit, needs: [Fields.answer, Fields.promises, Fields.files],
            then: [.keep(Fields.answer), .keep(Fields.files), .spawn("commitment", each: Fields.promises)], to: answered, tale: Tale("办理情况的报告：{answer}"), isUsual: true,
            basis: [Citation(law: shanghai, article: "第二十条", quote: "应当自交办之日起三个月内")]),
        Move(
            "agree", "常委会同意报告", help: "邀请领衔代表列席会议", from: [answered], by: [.slot(office)], needs: [Fields.meeting, Fields.words.optional],
            then: [.set(Fields.outcome, "closed")], to: concluded, tale: Tale("常委会（{meeting}）同意办理情况的报告{words?。}"), isUsual: true),
        Move(
            "disagree", "常委会不同意报告", help: "由承办机关再作办理，限期再次报告", from: [answered], by: [.slot(office)], needs: [Fields.meeting, Fields.words],
            only: [.filled(lead)], then: [.set(Fields.redo, "yes")], to: handed, tale: Tale("常委会（{meeting}）不同意办理情况的报告：{words}"),
            basis: [Citation(law: shanghai, article: "第二十一条", quote: "并在一个月内向常务委员会提出再次办理情况的报告")]),
    ]

    static let supervising: [Move] = [
        Move(
            "appoint", "明确督办分工", help: "领衔办理、领衔督办、对口督办、代表参与；代表不督办自己任职的单位", from: [inCommittee, reported, nextCongress] + pursued, by: [.slot(office)],
            needs: [Fields.leader, Fields.supervisor, Fields.committee, Fields.participants], only: [.apart(Fields.participants, from: [lead])],
            then: [
                .fill(leader, .perhaps(.field(Fields.leader))), .fill(supervisor, .perhaps(.field(Fields.supervisor))),
                .fill(committee, .perhaps(.field(Fields.committee))), .add(participants, .field(Fields.participants)),
            ], to: nil, tale: Tale("督办分工：{leader?领衔办理}{supervisor?，领衔督办}{committee?，对口督办}{participants?，代表参与}")),
        Move(
            "hearPlan", "听方案", help: "年初：听取承办机关的方案，提出要求", from: pursued, by: watchers, needs: [Fields.day, Fields.heard, Fields.files],
            only: [.notAfterToday(Fields.day)], then: [.count(Fields.hearings), .stop(Clocks.hear)], to: nil, tale: Tale("听方案（{day}）：{heard}")),
        Move(
            "lookOnSite", "看进度", help: "年中：到现场看进度", from: pursued, by: watchers, needs: [Fields.day, Fields.places, Fields.seen, Fields.files],
            only: [.notAfterToday(Fields.day)], then: [.count(Fields.looks), .stop(Clocks.look)], to: nil, tale: Tale("看进度（{day}，{places}）：{seen}")),
        Move(
            "assess", "评结果", help: "年末：评价办理结果；结束前承办机关看不到", from: pursued, by: watchers, needs: [Fields.day, Fields.grade, Fields.assessed],
            only: [.notAfterToday(Fields.day)], then: [.count(Fields.assessments), .stop(Clocks.assess)], to: nil, tale: Tale("评结果（{day}）：{grade}。{assessed}")),
        Move(
            "carryOver", "跨年结转", help: "没有结果的转入下一年，听方案、看进度、评结果重新开始", from: pursued, by: [.clockwork],
            then: [.count(Fields.carried), .restart(Clocks.hear), .restart(Clocks.look), .restart(Clocks.assess), .restart(Clocks.yearEnd)], to: nil,
            tale: Tale("转入下一年继续办理，已跨{carried}年")),
        Move(
            "urge", "催办", help: "提醒该办的一方", from: [registered, committeeFirst, inCommittee] + pursued, by: [.slot(office), .slot(supervisor), .slot(committee), .oversight],
            needs: [Fields.note], to: nil, tale: Tale("催办{note?。}")),
        .escalate(in: [drafting] + waiting),
    ]
}
