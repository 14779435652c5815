import Civics

extension Opinion {
    static let handling_: [Move] = [
        Move(
            "accept", "接收", help: "接收并指定一名承办人，一件一人负责到底", from: [assigned], by: [.slot(lead)], needs: [Fields.person],
            then: [.fill(person, .field(Fields.person)), .mark(.handled)], to: handling,
            tale: Tale("接收，承办人{person}", plain: "{lead}已接收，正在办理"), isUsual: true),
        Move(
            "object", "退回", help: "不属本单位职责的，说明理由并指明更合适的单位", from: [assigned], by: [.slot(lead)],
            needs: [Fields.reason, Fields.betterUnit], only: [.before(Clocks.accept)],
            then: [.keep(Fields.betterUnit), .clear(lead), .clear(coUnits)], to: returned,
            tale: Tale("退回：{reason}。建议由{betterUnit}办理", plain: "承办单位认为应由其他单位办理，正在重新安排"),
            basis: [Citation(law: "信访工作条例（2022）", article: "第二十三条", quote: "自收到之日起5个工作日内提出异议，并详细说明理由")]),
        Move(
            "rename", "更换承办人", help: "人员变动时另指定一人，交接清楚", from: [handling], by: [.slot(lead)],
            needs: [Fields.person, Fields.reason], then: [.fill(person, .field(Fields.person))], to: nil,
            tale: Tale("承办人改为{person}。原因：{reason}")),
        Move(
            "progress", "记录进展", help: "办到哪一步了，反映人看得到", from: [handling], by: [.slot(lead), .slot(person), .slot(coUnits)],
            needs: [Fields.progress, Fields.files], to: nil, tale: Tale("进展：{progress}", plain: "办理进展：{progress}")),
        Move(
            "coAnswer", "协办反馈", help: "协办单位把本单位的意见交给主办单位", from: [assigned, handling], by: [.slot(coUnits)],
            needs: [Fields.person, Fields.coAnswer], only: [.notYet("coAnswer")], then: [.did("coAnswer", Clocks.coAnswer)], to: nil,
            tale: Tale("协办反馈（承办人{person}）：{coAnswer}"), isUsual: true),
        Move(
            "ask", "申请延期", help: "办不完的，在到期前向交办机构申请", from: [handling], by: [.slot(lead), .slot(person)],
            needs: [Fields.askedSpan, Fields.askedReason], only: [.before(Clocks.answer)],
            then: [.keep(Fields.askedSpan), .keep(Fields.askedReason)], to: nil,
            tale: Tale("申请延长{askedSpan}。理由：{askedReason}")),
        Move(
            "answer", "答复", help: "写明结果；由联络站反馈给反映人", from: [handling], by: [.slot(person), .slot(lead)],
            needs: [Fields.answer, Fields.result, Fields.promise, Fields.files],
            only: [
                .filled(person), .everyHolder(coUnits, did: "coAnswer", orPast: Clocks.coAnswer),
                .dated(Fields.promise, when: Fields.result, among: ["planned"]),
            ],
            then: [.keep(Fields.answer), .keep(Fields.result), .keep(Fields.promise), .keep(Fields.files), .mark(.resulted)], to: answered,
            tale: Tale("答复（{result}）：{answer}", plain: "{lead}已办理，结果：{result}"), isUsual: true),
    ]
}
