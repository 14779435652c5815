import Civics

extension Opinion {
    static let handing: [Move] = [
        Move(
            "assign", "交办", help: "交给一个主办单位，需要时加协办单位，办理时限从今天起算", from: [graded, returned], by: [.slot(office)],
            needs: [Fields.lead, Fields.coUnits, Fields.note], only: [.not(.field(Fields.grade, among: ["1"]))],
            then: [
                .fill(lead, .field(Fields.lead)), .fill(coUnits, .field(Fields.coUnits)), .clear(person),
                .startEach(Clocks.coAnswer, coUnits), .forget(Fields.betterUnit), .mark(.reflected), .tellResidents,
            ],
            to: assigned, tale: Tale("交由{lead}主办{coUnits?，协办单位：}{note?。}", plain: "已交{lead}办理"), isUsual: true),
        Move(
            "solve", "站内解决", help: "站内能解释或协调解决的，直接写明结果", from: [graded], by: [.slot(office)],
            needs: [Fields.answer, Fields.result, Fields.files], only: [.field(Fields.grade, among: ["1"])],
            then: [
                .keep(Fields.answer), .keep(Fields.result), .keep(Fields.files), .mark(.reflected), .mark(.handled), .mark(.resulted),
            ],
            to: answered, tale: Tale("站内解决（{result}）：{answer}", plain: "{keeper}已办理，结果：{result}"), isUsual: true),
        Move(
            "solveByDeputy", "代表推动解决", help: "代表自己推动解决了的，写明结果，附上佐证；仍要反馈群众、由群众评价", from: [collated, graded, returned],
            by: [.slot(deputy)], needs: [Fields.answer, Fields.evidence],
            then: [
                .keep(Fields.answer), .set(Fields.result, "byDeputy"), .set(Fields.grade, "1"), .fill(office, .structure("office-of-grade")),
                .forget(Fields.betterUnit),
                .mark(.reflected), .mark(.handled), .mark(.resulted),
            ],
            to: answered, tale: Tale("代表推动解决：{answer}", plain: "代表{deputy}推动解决：{answer}")),
        Move(
            "regrade", "转级", help: "本级解决不了的上交，应由下级办理的下交；答复群众的总时限仍从登记日算起", from: [graded, returned], by: [.slot(office)],
            needs: [Fields.grade, Fields.reason],
            then: [.keep(Fields.grade), .fill(office, .structure("office-of-grade")), .restart(Clocks.reply), .restart(Clocks.assign)],
            to: graded, tale: Tale("转为「{grade}」，由{office}交办。理由：{reason}", plain: "改由「{grade}」办理")),
        Move(
            "urge", "催办", help: "提醒承办单位加快办理", from: [assigned, handling], by: [.slot(office), .slot(keeper), .slot(overseer), .oversight],
            needs: [Fields.note.named("催办内容")], to: nil, tale: Tale("催办。{note}", plain: "{actor}已催促承办单位加快办理")),
        Move(
            "extend", "批准延期", help: "确有困难的，延长办理时限；合计不超过规定", from: [assigned, handling], by: [.slot(office)],
            needs: [Fields.span, Fields.reason],
            then: [
                .extend(Clocks.answer, by: Fields.span, reason: Fields.reason, limit: "opinion.extend"), .forget(Fields.askedSpan),
                .forget(Fields.askedReason), .tellResidents,
            ],
            to: nil, tale: Tale("同意延长{span}。理由：{reason}", plain: "办理时间延长{span}，因为：{reason}")),
        Move(
            "pause", "暂停计时", help: "等待群众补充材料等不由单位掌握的原因，暂停办理时限", from: [handling], by: [.slot(office)],
            needs: [Fields.reason], only: [.not(.paused(Clocks.answer))], then: [.pause(Clocks.answer, reason: Fields.reason)], to: nil,
            tale: Tale("暂停计时。原因：{reason}", plain: "办理暂停计时，因为：{reason}")),
        Move(
            "resume", "恢复计时", help: "原因消除，办理时限继续计算，暂停的天数顺延", from: [handling], by: [.slot(office)],
            only: [.paused(Clocks.answer)], then: [.resume(Clocks.answer)], to: nil, tale: Tale("恢复计时", plain: "办理恢复计时")),
    ]
}
