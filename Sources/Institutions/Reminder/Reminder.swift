import Civics

/// 会前提醒: one month before a session each serving deputy is reminded, one by one, of papers worth writing (S1-41).
///
/// Opened by the house itself, once for each deputy and session; the office sees who has not read it.
public enum Reminder {
    public static let procedure = Procedure(
        "reminder", "会前提醒", prefix: "TX", purpose: "大会前，点对点提醒每一位代表做好议案建议工作：上年办理结果、选题和截止日期；逾期没有看的，发短信并告诉代表工作机构。",
        basis: [Citation(law: "本地工作：会前点对点提醒代表", article: "")], steps: ["发出", "看过"], states: [sent, read, unread], moves: moves,
        slots: [deputy, office], fields: Fields.all, rules: rules, examples: examples, facets: ["session", "deputy", "texted"])

    static let deputy = Slot("deputy", "代表", roles: [.deputy])
    static let office = Slot("office", "代表工作机构", roles: [.deputyWork, .presidium, .office])

    public static let sent = State("sent", "没有看", plain: "已发出", owner: deputy, clocks: [Clocks.read, Clocks.session], step: 1)
    public static let read = State("read", "已看", plain: "代表已经看过", step: 2, isClosed: true)
    static let unread = State("unread", "到开会也没有看", plain: "到开会也没有看", step: 0)

    public enum Clocks {
        public static let read = ClockKind("read", "阅读时限", from: "发出", .rule("reminder.read"), warning: .days(0), onExpiry: .escalate([office]), isCounted: true)
        static let session = ClockKind("session", "到开幕", from: "发出", .until(Fields.opens), warning: .days(0), onExpiry: .move("lapse"))
    }

    private static let practice = Citation(law: "本地工作：市人民代表大会会议前一个月提醒", article: "")

    static let rules: [Rule] = [
        Rule(id: "reminder.before", name: "开幕前多久提醒代表", value: .span(.months(1)), citation: practice, status: .localDefault),
        Rule(id: "reminder.read", name: "多久没有看就发短信", value: .span(.days(3)), citation: practice, status: .localDefault),
    ]

    enum Fields {
        static let title = Field("title", "标题", .line(max: 200))
        static let text = Field("text", "提醒", .words(max: 5_000))
        static let session = Field("session", "会议", .line(max: 60))
        static let opens = Field("opens", "开幕", .day)
        static let deputy = Field("deputy", "代表", .incumbent([.deputy]))
        static let territory = Field("territory", "所在地区", .territory)
        static let texted = Field("texted", "已发短信", .choice([Choice("yes", "已发短信")]), isRequired: false)

        static let all = [title, text, session, opens, deputy, territory, texted]
    }

    static let moves: [Move] = [
        Move(
            "send", "发出提醒", help: "开幕前，系统按规定的提前量给每一位在任代表各发一件", from: [], by: [.clockwork],
            needs: [Fields.title, Fields.text, Fields.session, Fields.opens, Fields.deputy, Fields.territory],
            then: [
                .keep(Fields.title), .keep(Fields.text), .keep(Fields.session), .keep(Fields.opens), .fill(deputy, .field(Fields.deputy)),
                .fill(office, .perhaps(.structure("congress-office"))),
            ], to: sent, tale: Tale("提醒{deputy}：{title}")),
        Move("read", "看过了", help: "知道了", from: [sent], by: [.slot(deputy)], to: read, tale: Tale("看过了"), isUsual: true),
        Move(
            "text", "发短信", help: "逾期没有看的，系统交由短信通道发送", from: [sent], by: [.clockwork], only: [.not(.holds(Fields.texted, name: "发过短信"))],
            then: [.set(Fields.texted, "yes")], to: nil, tale: Tale("没有看，已交短信通道")),
        Move("lapse", "开幕", help: "到开幕也没有看的，记下来", from: [sent], by: [.clockwork], to: unread, tale: Tale("到开幕也没有看")),
        .escalate(in: [sent]),
    ]

    private typealias Step = Example.Step
    private static let begun = Step(
        "2025-12-15", "clockwork", "send",
        ["title": "六届四次会议将于2026年1月15日开幕", "text": "请准备。", "session": "6-4", "opens": "2026-01-15", "deputy": 21, "territory": "990101001"],
        expect: "sent", due: ["read": "2025-12-18", "session": "2026-01-15"])

    static let examples: [Example] = [
        Example("看过了", [
            Step("2025-12-15", "deputyWork", "send", ["title": "x", "text": "x", "session": "6-4", "opens": "2026-01-15", "deputy": 21, "territory": "990101001"], expect: "!not-yours"),
            begun, Step("2025-12-16", "office", "read", expect: "!not-yours"), Step("2025-12-16", "deputy", "read", expect: "read"),
        ]),
        Example("三天没有看，发短信；到开会也没有看", [
            begun, Step("2025-12-19", "clockwork", "escalate", ["clock": "read", "color": "late"], expect: "sent"),
            Step("2025-12-19", "clockwork", "text", expect: "sent"), Step("2025-12-19", "clockwork", "text", expect: "!not-allowed"),
            Step("2026-01-16", "clockwork", "lapse", expect: "unread"),
        ]),
    ]
}
