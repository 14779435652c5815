import Civics

extension Opinion {
    /// A clean sheet for the next round; what was answered and rated stays readable in the journal and on the timeline.
    private static let nextRound: [Effect] = [
        .openRound, .clear(lead), .clear(coUnits), .clear(person), .forget(Fields.answer), .forget(Fields.result), .forget(Fields.promise),
        .forget(Fields.rating), .forget(Fields.comment), .forget(Fields.betterUnit), .tellResidents,
    ]

    private static let secondAssignment: [Move.Outcome] = [
        Move.Outcome(
            when: [.atMost(Fields.rating, rule: "opinion.reassignAt"), .roundsBelow(rule: "opinion.rounds")], to: graded,
            then: [.mark(.recorded)] + nextRound),
        Move.Outcome(to: rated, then: [.mark(.recorded)]),
    ]

    static let judging: [Move] = [
        Move(
            "feedback", "反馈", help: "把结果告诉反映人，记下用什么方式告知", from: [answered], by: [.slot(keeper)],
            needs: [Fields.mode, Fields.note], then: [.keep(Fields.mode), .mark(.fedBack), .tellResidents], to: fedBack,
            tale: Tale("以「{mode}」向反映人反馈。{note}", plain: "结果已反馈给您，请评价"), isUsual: true),
        Move(
            "rate", "评价", help: "说说满意不满意；不满意的会再办一次", from: [fedBack], by: [.resident],
            needs: [Fields.rating, Fields.comment], outcomes: secondAssignment,
            tale: Tale("评价：{rating}。{comment}", plain: "您的评价：{rating}。{comment}"), isUsual: true),
        Move(
            "rateFor", "代录评价", help: "电话或上门回访得到的评价，由联络站代录；站内办理的件须由反映人自己评价", from: [fedBack], by: [.slot(keeper)],
            needs: [Fields.rating, Fields.comment, Fields.heard], only: [.not(.field(Fields.grade, among: ["1"]))],
            outcomes: secondAssignment, tale: Tale("{heard}评价：{rating}。{comment}", plain: "您的评价（{heard}）：{rating}。{comment}"), isUsual: true),
        Move(
            "lapse", "逾期未评", help: "评价期过了没有评价，记为未评价，不算满意", from: [fedBack], by: [.clockwork],
            then: [.mark(.recorded)], to: rated, tale: Tale("评价期已过，记为未评价", plain: "评价期已过，记为未评价")),
        Move(
            "close", "办结", help: "六个环节齐全后办结", from: [rated], by: [.slot(keeper)], needs: [Fields.note],
            only: [.marks(Mark.allCases)], to: closed, tale: Tale("办结{note?。}", plain: "已办结"), isUsual: true),
        Move(
            "verify", "核实", help: "回头看：是不是真的解决了", from: [closed], by: [.slot(overseer)], needs: [Fields.finding, Fields.real],
            outcomes: [
                Move.Outcome(when: [.field(Fields.real, among: ["no"])], to: graded, then: nextRound),
                Move.Outcome(to: verified, then: [.keep(Fields.finding), .keep(Fields.real)]),
            ],
            tale: Tale("核实：{real}。{finding}", plain: "已核实：{real}"), isUsual: true),
        Move(
            "crossOff", "销号", help: "全部完成，从台账上销去；编号和记录永久保留", from: [verified], by: [.slot(overseer)], needs: [Fields.note],
            to: crossedOff, tale: Tale("销号{note?。}", plain: "已销号，全部完成"), isUsual: true),
        Move(
            "reopen", "重新启动", help: "核实或回头看发现没有落实的，重新交办", from: [closed, verified, crossedOff],
            by: [.slot(overseer), .oversight], needs: [Fields.reason], then: nextRound, to: graded,
            tale: Tale("重新启动：{reason}", plain: "经回头看，重新办理：{reason}")),
        Move(
            "unsolved", "还没解决", help: "问题还在的，说明情况，会再办一次", from: afterRating, by: [.resident], needs: [Fields.reason],
            only: [.roundsBelow(rule: "opinion.rounds")], then: nextRound, to: graded,
            tale: Tale("说还没解决：{reason}", plain: "您说还没解决：{reason}")),
    ]
}
