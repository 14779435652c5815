import Civics

/// After the session: the committee deliberates, the standing committee decides, the signers are told.
extension Bill {
    static let reporting: [Move] = [
        Move(
            "consult", "征求有关机关意见", help: "有关机关应当先听取领衔代表的说明", from: [inCommittee], by: [.slot(committee)], needs: [Fields.units, Fields.question],
            only: [.not(.filled(consulted))], then: [.fill(consulted, .field(Fields.units)), .startEach(Clocks.consult, consulted)], to: nil, tale: Tale("征求{units}意见：{question}"),
            basis: [Citation(law: shanghai, article: "第十七条", quote: "应当在大会闭会之日起十五日内")]),
        Move(
            "advise", "提出意见", help: "委员会审议时采纳合理的意见", from: [inCommittee], by: [.slot(consulted)], needs: [Fields.advice, Fields.files], only: [.notYet("advise")],
            then: [.did("advise", Clocks.consult)], to: nil, tale: Tale("意见：{advice}"), isUsual: true),
        Move(
            "report", "提出审议结果的报告", help: "报常委会会议审议", from: [inCommittee], by: [.slot(committee)], needs: [Fields.report, Fields.files],
            only: [
                .holds(Fields.contacted, name: "先与提出议案的代表联系沟通（代表法第五十条）"), .everyHolder(consulted, did: "advise", orPast: Clocks.consult),
            ], then: [.keep(Fields.report), .keep(Fields.files)], to: reported, tale: Tale("审议结果的报告：{report}"), isUsual: true,
            basis: [Citation(law: shanghai, article: "第十五条", quote: "应当在大会闭会后的三个月内提出审议结果的报告")]),
        Move(
            "resolve", "记录常委会决定", help: "邀请领衔代表列席会议", from: [reported], by: [.slot(office)],
            needs: [Fields.resolution, Fields.meeting, Fields.lead, Fields.until, Fields.words.optional],
            only: [
                .named("写明承办机关：交有关机关办理的", .either([.not(.field(Fields.resolution, among: ["organ"])), .given(Fields.lead)])),
                .dated(Fields.until, when: Fields.resolution, among: ["next", "standing", "plan"]),
            ],
            then: [.keep(Fields.resolution), .keep(Fields.until), .forget(Fields.redo)],
            outcomes: [
                Move.Outcome(when: [.field(Fields.resolution, among: ["organ"])], to: handed, then: [.fill(lead, .field(Fields.lead.required)), .clear(person)]),
                Move.Outcome(when: [.field(Fields.resolution, among: ["next"])], to: nextCongress),
                Move.Outcome(when: [.field(Fields.resolution, among: ["reference"])], to: concluded, then: [.set(Fields.outcome, "reference")]),
                Move.Outcome(to: planned),
            ], tale: Tale("常委会（{meeting}）：{resolution}{lead?，}{until?，期限}{words?。}"), isUsual: true,
            basis: [Citation(law: shanghai, article: "第十九条", quote: "必要时市人民代表大会常务委员会可以决定将代表议案列入常务委员会的立法规划、工作计划，或者作为常务委员会工作参考")]),
        Move(
            "bringUp", "列入下次大会议程", help: "下一次大会主席团决定列入的", from: [nextCongress], by: [.slot(office)], needs: [Fields.meeting], to: onAgenda,
            tale: Tale("列入大会议程（{meeting}）"), isUsual: true),
        Move(
            "leaveOff", "没有列入下次议程", help: "说明理由，另行决定", from: [nextCongress], by: [.slot(office)], needs: [Fields.reason], then: [.forget(Fields.until)], to: reported,
            tale: Tale("没有列入大会议程：{reason}")),
        Move(
            "realise", "已经实现", help: "法规已经制定、事项已经审议决定的", from: [planned], by: [.slot(office), .slot(committee)], needs: [Fields.words, Fields.files],
            then: [.set(Fields.outcome, "closed"), .keep(Fields.files)], to: concluded, tale: Tale("已经实现：{words}"), isUsual: true),
        Move(
            "replan", "调整期限", help: "没有按期完成的，说明理由；原来的日子留在记录里", from: [planned, nextCongress], by: [.slot(office)],
            needs: [Fields.until.required, Fields.reason], then: [.keep(Fields.until.required), .restart(Clocks.plan)], to: nil, tale: Tale("期限改到{until}：{reason}")),
        Move(
            "tell", "告知代表", help: "把结果告诉每一位联名代表", from: [concluded], by: [.slot(office)], needs: [Fields.note],
            outcomes: [
                Move.Outcome(when: [.field(Fields.outcome, among: ["passed"])], to: passed), Move.Outcome(when: [.field(Fields.outcome, among: ["rejected"])], to: rejected),
                Move.Outcome(when: [.field(Fields.outcome, among: ["reference"])], to: reference), Move.Outcome(to: closed),
            ],
            tale: Tale("结果（{outcome}）告知{authors}{note?。}", echo: Tale.Echo("议案{serial}：{outcome}", plain: "议案{serial}：{outcome}")), isUsual: true,
            basis: [Citation(law: Suggestion.law, article: "第五十条", quote: "应当与代表联系沟通，充分听取意见，并及时通报情况")]),
        Move(
            "receive", "签收结果", help: "知道结果了", from: ends, by: [.slot(authors)], only: [.notYet("receive")], then: [.did("receive", nil)], to: nil,
            tale: Tale("签收结果"), isUsual: true),
    ]
}
