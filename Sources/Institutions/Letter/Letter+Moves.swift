import Civics

extension Letter {
    static let writing: [Move] = [
        Move(
            "draft", "向有关机关反映", help: "把这件事写成反映函，送能够解决它的国家机关或组织；原来的事项照常办理", from: [],
            by: [.anyone(of: keeper.roles)],
            needs: [Fields.title, Fields.text, Fields.territory, Fields.addressee, Fields.category, Fields.files],
            then: [
                .keep(Fields.title), .keep(Fields.text), .keep(Fields.addressee), .keep(Fields.category), .keep(Fields.files),
                .fill(keeper, .acting), .fill(issuer, .structure("overseer")),
            ],
            to: drafted,
            tale: Tale("起草《{title}》，拟送{addressee}", echo: Tale.Echo("由这件事起草反映函{number}，拟送{addressee}")), isUsual: true),
        Move(
            "include", "并入另一件", help: "几位群众反映的同类问题，写在一份函里；每一位都会得到答复", from: [drafted, reviewing], by: [.slot(keeper), .slot(issuer)],
            needs: [Fields.target], then: [.link(Fields.target)], to: nil,
            tale: Tale("一并反映{target}", echo: Tale.Echo("并入反映函{number}，拟送{addressee}"))),
        Move(
            "revise", "修改", help: "改事由、正文或送达对象", from: [drafted, reviewing], by: [.slot(keeper), .slot(issuer)],
            needs: [Fields.title, Fields.text, Fields.addressee],
            then: [.keep(Fields.title), .keep(Fields.text), .keep(Fields.addressee)], to: nil, tale: Tale("修改函稿，拟送{addressee}")),
        Move(
            "submit", "送审", help: "写好了，请签发机构审核", from: [drafted], by: [.slot(keeper)], needs: [Fields.note], to: reviewing,
            tale: Tale("送审{note?。}"), isUsual: true),
        Move(
            "sendBack", "退回修改", help: "说明要改什么", from: [reviewing], by: [.slot(issuer)], needs: [Fields.reason], to: drafted,
            tale: Tale("退回修改：{reason}")),
        Move(
            "drop", "不再送出", help: "已经解决或不宜发函的，说明理由；记录保留", from: [drafted, reviewing, issued], by: [.slot(keeper), .slot(issuer)],
            needs: [Fields.reason], to: dropped, tale: Tale("不再送出：{reason}", echo: Tale.Echo("反映函{number}不再送出：{reason}")), isGrave: true),
    ]

    static let sending: [Move] = [
        Move(
            "issue", "签发", help: "审核无误，编发文字号", from: [reviewing], by: [.slot(issuer)], needs: [Fields.document, Fields.signer],
            then: [.keep(Fields.document), .keep(Fields.signer)], to: issued, tale: Tale("签发{document}，签发人{signer}"), isUsual: true),
        Move(
            "send", "送达", help: "送给对方，答复时限从今天起算；同时告诉每一位反映人", from: [issued], by: [.slot(issuer), .slot(keeper)],
            needs: [Fields.mode, Fields.unit], then: [.keep(Fields.mode), .fill(lead, .field(Fields.unit))], to: sent,
            tale: Tale(
                "以「{mode}」送达{addressee}",
                echo: Tale.Echo("反映函{number}（{document}）已送{addressee}", plain: "已形成反映函{number}，送{addressee}")),
            isUsual: true),
        Move(
            "urge", "催复", help: "提醒对方答复", from: [sent], by: [.slot(issuer), .slot(keeper), .oversight], needs: [Fields.note.named("催复内容")], to: nil,
            tale: Tale("催复。{note}", echo: Tale.Echo("向{addressee}催复反映函{number}", plain: "已向{addressee}催问反映函{number}"))),
        Move(
            "answer", "答复", help: "对方在本系统答复，或者由收到回函的人录入", from: [sent], by: [.slot(lead), .slot(issuer), .slot(keeper)],
            needs: [Fields.answer, Fields.result, Fields.files], then: [.keep(Fields.answer), .keep(Fields.result), .keep(Fields.files)], to: answered,
            tale: Tale(
                "{addressee}答复（{result}）：{answer}",
                echo: Tale.Echo("{addressee}对反映函{number}答复（{result}）：{answer}", plain: "{addressee}对反映函{number}已答复（{result}）：{answer}")),
            isUsual: true),
        Move(
            "close", "办结", help: "答复收到并已告诉反映人", from: [answered], by: [.slot(keeper), .slot(issuer)], needs: [Fields.note], to: closed,
            tale: Tale("办结{note?。}"), isUsual: true),
        Move(
            "abandon", "按未获答复办结", help: "过了答复时限，多次催复仍没有答复的，记录在案", from: [sent], by: [.slot(issuer)], needs: [Fields.reason],
            only: [.not(.before(Clocks.answer))], to: unanswered,
            tale: Tale(
                "未获答复：{reason}",
                echo: Tale.Echo("反映函{number}未获答复：{reason}", plain: "{addressee}没有答复反映函{number}:{reason}")), isGrave: true),
        .escalate(in: [drafted, reviewing, issued, sent, answered]),
    ]
}
