import Civics

extension Letter {
    private static func span(_ id: String, _ name: String, _ span: Span) -> Rule {
        Rule(
            id: "letter.\(id)", name: name, value: .span(span),
            citation: Citation(law: "本地默认：国家法律未规定反映函的办理期限", article: ""), status: .localDefault)
    }

    /// No statute fixes a limit for such letters; all are local defaults which a locality overrides.
    static let rules: [Rule] = [
        span("draft", "起草反映函", .workingDays(5)), span("review", "审核签发", .workingDays(3)), span("send", "签发后送达", .workingDays(2)),
        span("answer", "对方答复", .days(30)), span("close", "答复后办结", .workingDays(5)),
    ]

    enum Clocks {
        static let draft = ClockKind("draft", "起草时限", from: "起草", .rule("letter.draft"), warning: .workingDays(1), onExpiry: .escalate([keeper, issuer]))
        static let review = ClockKind("review", "签发时限", from: "送审", .rule("letter.review"), warning: .workingDays(0), onExpiry: .escalate([issuer]))
        static let send = ClockKind("send", "送达时限", from: "签发", .rule("letter.send"), warning: .workingDays(0), onExpiry: .escalate([issuer]))
        static let answer = ClockKind("answer", "答复时限", from: "送达", .rule("letter.answer"), warning: .days(5), onExpiry: .escalate([issuer, keeper]))
        static let close = ClockKind("close", "办结时限", from: "答复", .rule("letter.close"), warning: .workingDays(0), onExpiry: .escalate([keeper, issuer]))
    }

    /// What the moves ask for.
    enum Fields {
        static let title = Field("title", "事由", .line(max: 200), help: "关于什么事，如：关于解决东门街路灯不亮问题的函")
        static let text = Field("text", "正文", .words(max: 20_000), help: "群众反映了什么、建议怎样解决；不写姓名、电话、住址")
        static let territory = Field("territory", "所在地区", .territory)
        static let addressee = Field("addressee", "送哪个机关或组织", .line(max: 100), help: "全称，如：安澜市公安局交通警察支队")
        static let category = Field("category", "类别", .choice(Opinion.categories), isRequired: false)
        static let files = Field("files", "附件", .files(max: 6), isRequired: false)
        static let target = Field("target", "还有哪一件", .matter, help: "同一份函一并反映的另一件群众意见的编号")
        static let note = Field("note", "说明", .words(max: 2_000), isRequired: false)
        static let reason = Field("reason", "理由", .words(max: 2_000))
        static let document = Field("document", "发文字号", .line(max: 60), help: "如：安人代函〔2026〕3号")
        static let signer = Field("signer", "签发人", .line(max: 30))
        static let mode = Field("mode", "送达方式", .choice([
            Choice("paper", "纸质送达"), Choice("exchange", "公文交换"), Choice("online", "本系统送达"), Choice("post", "邮寄"),
        ]))
        static let unit = Field("unit", "本系统内的受函单位", .unit, help: "选上的，对方可以直接在本系统答复；不在名单里的不选", isRequired: false)
        static let answer = Field("answer", "对方答复的内容", .words(max: 20_000), help: "会告诉反映人，不写个人信息")
        static let result = Field("result", "办理结果", .choice([
            Choice("solved", "已解决"), Choice("partly", "部分解决"), Choice("planned", "列入计划"), Choice("explained", "解释说明"),
            Choice("declined", "暂不能办", help: "须写明理由"),
        ]))

        static let all: [Field] = [
            title, text, territory, addressee, category, files, target, note, reason, document, signer, mode, unit, answer, result,
        ]
    }
}
