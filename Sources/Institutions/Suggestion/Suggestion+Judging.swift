import Civics

/// 避免被满意: the office asks, the deputies answer, the judged side learns of it when the round is over.
extension Suggestion {
    private static let below: Guard = .named("代表的评判在满意以下", .either([
        .atMost(Fields.rating, rule: "suggestion.redoAt"), .atMost(Fields.attitude, rule: "suggestion.redoAt"),
    ]))

    /// A clean sheet for another handling by the same units; what was answered and judged stays on the timeline.
    private static let again: [Effect] = [
        .openRound, .forget(Fields.decision), .forget(Fields.answeredOn), .set(Fields.redo, "yes"), .set(Fields.limit, "redo"), .forget(Fields.answer), .forget(Fields.result), .forget(Fields.promises),
        .forget(Fields.document), .forget(Fields.attitude), .forget(Fields.rating), .forget(Fields.ratingReason), .forget(Fields.showReason),
        .forget(Fields.coAttitude), .forget(Fields.coRating), .forget(Fields.coReason), .forget(Fields.talkedFlag), .startEach(Clocks.coAnswer, coUnits),
        .startEach(Clocks.partAnswer, parts), .restart(Clocks.answer), .restart(Clocks.contact),
    ]

    private static let settled: [Move.Outcome] = [
        Move.Outcome(when: [.field(Fields.result, among: ["B"])], to: tracking, then: [.restart(Clocks.outcome)]), Move.Outcome(to: closed),
    ]

    static let judging_: [Move] = [
        Move(
            "sendForm", "发征询意见表", help: "由人大机关直接征求代表意见；承办单位不参与、看不到", from: [answered], by: [.slot(office)], to: judging,
            tale: Tale("向{authors}发出征询意见表"), isUsual: true),
        Move(
            "rate", "评判", help: "态度和结果分别评；不满意、基本满意的请说明理由，会要求再办", from: [judging], by: [.slot(originator)],
            needs: [Fields.attitude, Fields.rating, Fields.ratingReason, Fields.showReason],
            only: [
                .named("说明理由（有一项不是“满意”的）", .either([
                    .given(Fields.ratingReason),
                    .not(.either([.field(Fields.attitude, among: ["1", "2"]), .field(Fields.rating, among: ["1", "2"])])),
                ])),
            ],
            outcomes: [
                Move.Outcome(when: [.field(Fields.showReason, among: ["true"])], to: judged, then: [.copy(Fields.ratingReason, to: Fields.shownReason)]),
                Move.Outcome(to: judged, then: [.forget(Fields.shownReason)]),
            ], tale: Tale("评判：态度{attitude}，结果{rating}。{ratingReason}"), isUsual: true),
        Move(
            "coRate", "联名代表评判", help: "联名的代表各自表达意见，都保留；结论以领衔代表的评判为准", from: [judging, judged], by: [.slot(cosigners), .slot(joiners)],
            needs: [Fields.coAttitude, Fields.coRating, Fields.coReason], only: [.notYet("coRate")], then: [.did("coRate", nil)], to: nil,
            tale: Tale("评判：态度{coAttitude}，结果{coRating}。{coReason}"), isUsual: true),
        Move("lapse", "逾期未评", help: "没有评判的记为未评价，不算满意", from: [judging], by: [.clockwork], to: judged, tale: Tale("评判期已过，记为未评价")),
        Move(
            "remindRating", "提醒评判", help: "提醒还没有评判的代表", from: [judging], by: [.slot(office)], to: nil, tale: Tale("提醒代表评判")),
        Move(
            "secondAssign", "二次交办", help: "不满意、基本满意的，要求承办单位限期重新办理答复", from: [judged, chairpersons], by: [.slot(office)],
            needs: [Fields.demand.optional], only: [below, .named("办理次数没有到上限，或主任会议已经决定", .either([.roundsBelow(rule: "suggestion.rounds"), .holds(Fields.decision, name: "")]))],
            then: again, to: handling, tale: Tale("二次交办（代表评判：态度{attitude}，结果{rating}）{demand?。}"), isUsual: true),
        Move(
            "toChairpersons", "提请主任会议", help: "再次办理后代表仍不满意的", from: [judged], by: [.slot(office)], needs: [Fields.reason],
            only: [below, .named("办理次数已到上限", .not(.roundsBelow(rule: "suggestion.rounds")))], then: [.forget(Fields.decision)], to: chairpersons,
            tale: Tale("提请主任会议研究：{reason}"), isUsual: true),
        Move(
            "chairpersonsDecide", "记录主任会议决定", help: "主任会议怎样决定", from: [chairpersons], by: [.slot(office)], needs: [Fields.decision, Fields.words],
            then: [.keep(Fields.decision)], to: nil, tale: Tale("主任会议（{decision}）：{words}"), isUsual: true),
        Move(
            "close", "办结", help: "B类转入跟踪落实，其余待核实；重点督办件须有督办记录", from: [judged], by: [.slot(office)], needs: [Fields.note],
            only: [
                .named("没有要再办的（不满意、基本满意的先二次交办，或提请主任会议）", .not(below)),
                .named("重点督办件已有督办记录", .either([.not(.field(Fields.key, among: ["yes"])), .holds(Fields.supervised, name: "")])),
            ], outcomes: settled, tale: Tale("办结{note?。}", echo: Tale.Echo("代表建议{serial}已办结", plain: "代表建议{serial}已办结")), isUsual: true),
        Move(
            "closeByDecision", "按主任会议决定办结", help: "主任会议决定不再办理的", from: [chairpersons], by: [.slot(office)], needs: [Fields.note],
            only: [.holds(Fields.decision, name: "主任会议已经决定")], outcomes: settled, tale: Tale("按主任会议决定办结{note?。}")),
    ]
}
