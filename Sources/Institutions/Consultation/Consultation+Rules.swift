import Civics

extension Consultation {
    private static let practice = Citation(law: "本地默认：国家法律未规定地方征求意见的期限", article: "")

    static func span(_ id: String, _ name: String, _ span: Span) -> Rule {
        Rule(id: id, name: name, value: .span(span), citation: practice, status: .localDefault)
    }

    static let rules: [Rule] = [
        span("consultation.launch", "筹备", .workingDays(10)),
        span("consultation.open.7", "征求意见（一周）", .days(7)), span("consultation.open.15", "征求意见（半个月）", .days(15)),
        span("consultation.open.30", "征求意见（一个月）", .days(30)), span("consultation.open.60", "征求意见（两个月）", .days(60)),
        span("consultation.sort", "截止后研究并公布采纳情况", .workingDays(15)), span("consultation.close", "公布后结束", .workingDays(5)),
    ]

    enum Clocks {
        static let launch = ClockKind(
            "launch", "筹备时限", from: "筹备", .rule("consultation.launch"), warning: .workingDays(2), onExpiry: .escalate([keeper]))
        static let open = ClockKind(
            "open", "征求期", from: "开始征求",
            .byField(Fields.period, [
                "": "consultation.open.30", "7": "consultation.open.7", "15": "consultation.open.15", "30": "consultation.open.30", "60": "consultation.open.60",
            ]), warning: .days(3), onExpiry: .move("end"))
        static let sort = ClockKind(
            "sort", "公布时限", from: "截止", .rule("consultation.sort"), warning: .workingDays(3), onExpiry: .escalate([keeper]))
        static let close = ClockKind(
            "close", "结束时限", from: "公布", .rule("consultation.close"), warning: .workingDays(0), onExpiry: .escalate([keeper]))
    }

    /// What the moves ask for.
    enum Fields {
        static let title = Field("title", "征求什么意见", .line(max: 200), help: "如：对《安澜市电梯安全条例（草案）》的意见")
        static let text = Field("text", "背景和要问的问题", .words(max: 20_000), help: "公开给所有人看")
        static let territory = Field("territory", "面向哪个地区", .territory)
        /// Under the common name, so that ledgers list and filter by it.
        static let kind = Field("category", "方式", .choice(kinds))
        static let files = Field("files", "附件", .files(max: 6), help: "草案、说明等", isRequired: false)
        static let period = Field("period", "征求多久", .choice([Choice("7", "一周"), Choice("15", "半个月"), Choice("30", "一个月"), Choice("60", "两个月")]))
        static let heldOn = Field("heldOn", "哪天", .day)
        static let venue = Field("venue", "在哪里", .line(max: 200))
        static let attended = Field("attended", "参加的人", .words(max: 2_000), help: "单位和人数；不写群众的姓名")
        static let minutes = Field("minutes", "要点", .words(max: 20_000))
        static let summary = Field("summary", "采纳情况说明", .words(max: 20_000), help: "公开给所有人看")
        static let note = Field("note", "说明", .words(max: 2_000), isRequired: false)
        static let reason = Field("reason", "理由", .words(max: 2_000))

        static let all: [Field] = [
            title, text, territory, kind, files, period, heldOn, venue, attended, minutes, summary, note, reason,
        ]
    }
}
