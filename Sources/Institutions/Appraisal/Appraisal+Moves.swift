import Civics

extension Appraisal {
    static let moves: [Move] = [
        Move(
            "arrange", "安排评议", help: "定下评议哪个单位，再请代表参加", from: [], by: [.anyone(of: office.roles)],
            needs: [Fields.title, Fields.year, Fields.lead, Fields.territory],
            then: [
                .keep(Fields.title), .keep(Fields.year), .fill(office, .acting), .fill(lead, .field(Fields.lead)),
            ], to: planned, tale: Tale("安排{year}年评议{lead}"), isUsual: true),
        Move(
            "invite", "请代表参加", help: "打分开始以前可以增加；代表不评议自己任职的单位", from: [planned], by: [.slot(office)], needs: [Fields.participants],
            only: [.apart(Fields.participants, from: [lead])], then: [.add(participants, .field(Fields.participants))], to: nil, tale: Tale("请{participants}参加评议")),
        Move(
            "report", "报告办理工作", help: "报告以后代表开始打分", from: [planned], by: [.slot(lead)], needs: [Fields.text, Fields.files], only: [.filled(participants)],
            then: [.keep(Fields.text), .keep(Fields.files), .startEach(Clocks.score, participants)], to: scoring, tale: Tale("报告：{text}"), isUsual: true),
        Move(
            "startScoring", "不等报告，开始打分", help: "单位逾期没有报告的，照样评议", from: [planned], by: [.slot(office)], needs: [Fields.reason],
            only: [.not(.before(Clocks.report)), .filled(participants)], then: [.startEach(Clocks.score, participants)], to: scoring, tale: Tale("没有报告，开始打分：{reason}")),
        Move(
            "score", "打分", help: "每人一次，打了不能改；结束前被评议单位看不到", from: [scoring], by: [.slot(participants)], needs: [Fields.score, Fields.remark],
            only: [.notYet("score")], then: [.did("score", Clocks.score), .addUp(Fields.score, into: Fields.total), .count(Fields.scored)], to: nil,
            tale: Tale("打分{score}。{remark}"), isUsual: true),
        Move(
            "endRound", "结束打分", help: "平均分由系统算出，从此被评议单位看得到；低于合格线的限期整改", from: [scoring], by: [.slot(office)],
            only: [.holds(Fields.scored, name: "至少有一位代表打了分")],
            then: [.mean(Fields.mean, total: Fields.total, count: Fields.scored), .forget(Fields.score), .forget(Fields.remark)],
            outcomes: [
                Move.Outcome(
                    when: [.meanBelow(total: Fields.total, count: Fields.scored, rule: "appraisal.pass")], to: rectifying, then: [.set(Fields.passed, "no")]),
                Move.Outcome(to: closed, then: [.set(Fields.passed, "yes")]),
            ], tale: Tale("{scored}位代表打分，平均{mean}分，{passed}"), isUsual: true, isGrave: true),
        Move(
            "rectify", "报告整改", help: "改了什么，附上佐证", from: [rectifying], by: [.slot(lead)], needs: [Fields.rectified, Fields.files],
            then: [.keep(Fields.rectified), .keep(Fields.files)], to: checking, tale: Tale("整改：{rectified}"), isUsual: true),
        Move(
            "passCheck", "整改合格", help: "检查过，确实改了", from: [checking], by: [.slot(office)], needs: [Fields.checked], to: closed, tale: Tale("整改合格：{checked}"), isUsual: true),
        Move(
            "failCheck", "整改不到位", help: "退回继续整改", from: [checking], by: [.slot(office)], needs: [Fields.checked], to: rectifying, tale: Tale("整改不到位：{checked}")),
        Move("cancel", "取消", help: "不再进行，说明理由", from: [planned], by: [.slot(office)], needs: [Fields.reason], to: cancelled, tale: Tale("取消：{reason}"), isGrave: true),
        Move("urge", "催办", help: "提醒单位报告或整改", from: [planned, rectifying], by: [.slot(office), .oversight], needs: [Fields.note], to: nil, tale: Tale("催办{note?。}")),
        .escalate(in: open),
    ]

    private typealias Step = Example.Step
    private static let begun = Step(
        "2026-10-09", "deputyWork", "arrange", ["title": "城管局评议", "year": 2026, "lead": 11, "territory": "990101001"],
        expect: "planned", due: ["report": "2026-10-29"])
    private static let invited = Step("2026-10-10", "office", "invite", ["participants": [28, 29]], expect: "planned")
    private static let told = Step("2026-10-20", "lead", "report", ["text": "办理三十件"], expect: "scoring", due: ["round": "2026-11-03", "score/person/29": "2026-11-03"])

    static let examples: [Example] = [
        Example("平均分低于合格线：整改到合格为止", [
            begun, Step("2026-10-10", "lead", "report", ["text": "x"], expect: "!not-allowed"),
            Step("2026-10-10", "office", "invite", ["participants": [21]], expect: "!not-allowed"), invited, Step("2026-10-12", "oversight", "urge", expect: "planned"), told,
            Step("2026-10-21", "office", "endRound", expect: "!not-allowed"), Step("2026-10-21", "lead", "score", ["score": 100], expect: "!not-yours"),
            Step("2026-10-21", "office", "score", ["score": 100], expect: "!not-yours"), Step("2026-10-21", "participants/1", "score", ["score": 101], expect: "!unfit"),
            Step("2026-10-21", "participants/1", "score", ["score": 60, "remark": "答复及时"], expect: "scoring"),
            Step("2026-10-21", "participants/1", "score", ["score": 60], expect: "!not-allowed"),
            Step("2026-10-22", "participants/2", "score", ["score": 59], expect: "scoring"), Step("2026-11-04", "clockwork", "escalate", ["clock": "round", "color": "late"], expect: "scoring"),
            Step("2026-11-05", "office", "endRound", expect: "rectifying", due: ["rectify": "2027-01-05"]),
            Step("2026-12-20", "lead", "rectify", ["rectified": "建立了台账"], expect: "checking"),
            Step("2026-12-25", "office", "failCheck", ["checked": "台账不全"], expect: "rectifying"),
            Step("2027-01-05", "lead", "rectify", ["rectified": "补全了"], expect: "checking"), Step("2027-01-08", "office", "passCheck", ["checked": "抽查十件都有"], expect: "closed"),
        ]),
        Example("刚好合格；没有报告的照样评议", [
            begun, invited, Step("2026-10-29", "office", "startScoring", ["reason": "没有报告"], expect: "!not-allowed"),
            Step("2026-10-30", "office", "startScoring", ["reason": "没有报告"], expect: "scoring"),
            Step("2026-11-03", "participants/1", "score", ["score": 61], expect: "scoring"), Step("2026-11-03", "participants/2", "score", ["score": 59], expect: "scoring"),
            Step("2026-11-04", "office", "endRound", expect: "closed"),
        ]),
        Example("取消", [begun, Step("2026-10-10", "office", "cancel", ["reason": "机构改革"], expect: "cancelled")]),
    ]
}
