import Civics

/// 征集的意见: one opinion given to a consultation, followed by its giver with number and query code until it bears a mark.
public enum ConsultedView {
    public static let id = "view"

    public static let procedure = Procedure(
        id, "征集的意见", prefix: "ZY",
        purpose: "向征求意见提出的每一条意见，都标明采纳、部分采纳或者未采纳；后两种写明理由，并告诉提意见的人。",
        basis: Consultation.procedureBasis, steps: ["收到", "研究采纳"], states: [given, marked, withdrawn], moves: moves,
        slots: [originator, keeper, through], fields: Fields.all, rules: rules, examples: examples,
        origins: [Origin("consultation", in: ["open"])], needsOrigin: true, batch: ["adopt", "partly", "decline"], facets: [through.id])

    static let originator = Slot("originator", "提意见的人")
    static let keeper = Slot("keeper", "组织单位", roles: Consultation.roles)

    /// The station that collected it, where one did; it follows what comes of it, so that it can tell the neighbours (S2-31).
    public static let through = Slot("through", "收集的联络站", roles: [.keeper, .stationChief])

    static let given = State("given", "待标明", plain: "已收到，正在研究是否采纳", owner: keeper, clocks: [reply], step: 1)
    static let marked = State("marked", "已标明", plain: "已研究，结果见下", step: 2)
    static let withdrawn = State("withdrawn", "已撤回", plain: "您已撤回这条意见", step: 0)

    public static let withdrawnState = withdrawn.id
    /// Where it counts.
    public static let countedStates = [given, marked].map(\.id)

    /// Under the common name, so that the receipt says by when the giver hears of it.
    static let reply = ClockKind(
        "reply", "标明时限", from: "收到", .rule("view.mark"), warning: .days(10), countsFromRegistration: true, onExpiry: .escalate([keeper]))

    static let rules = [Consultation.span("view.mark", "收到后标明采纳情况", .days(60))]

    enum Fields {
        static let title = Field("title", "标题", .line(max: 200), isRequired: false)
        static let text = Field("text", "意见", .words(max: 10_000), help: "哪一条、怎样改、为什么")
        static let territory = Field("territory", "所在地区", .territory)
        static let station = Field("station", "经哪个联络站", .place, help: "不是经联络站提出的不填", isRequired: false)
        static let channel = Field("channel", "怎样提出", .choice([
            Choice("web", "网页"), Choice("meeting", "会上发言"), Choice("paper", "书面"), Choice("phone", "电话"), Choice("visit", "走访"),
        ]))
        static let files = Field("files", "附件", .files(max: 6), isRequired: false)
        /// Under the common names: the follow page shows them as the answer.
        static let result = Field("result", "采纳情况", .choice([Choice("adopted", "采纳"), Choice("partly", "部分采纳"), Choice("declined", "未采纳")]))
        static let answer = Field("answer", "理由", .words(max: 5_000), help: "会告诉提意见的人")
        static let reason = Field("reason", "为什么撤回", .words(max: 2_000), isRequired: false)

        static let all: [Field] = [title, text, territory, station, channel, files, result, answer, reason]
    }

    /// A mark may be corrected until the marks are published.
    private static func mark(_ id: String, _ name: String, _ result: JSON, reason: Field, isUsual: Bool = false) -> Move {
        Move(
            id, name, help: "标明「\(name)」并告诉提意见的人；公布之前可以改", from: [given, marked], by: [.slot(keeper)], needs: [reason],
            only: [.source(in: ["open", "sorting"], name: "采纳情况还没有公布")],
            then: [.set(Fields.result, result), .forget(Fields.answer), .keep(reason), .tellResidents], to: marked,
            tale: Tale("\(name){answer?:}", plain: "您的意见：\(name){answer?。}"), isUsual: isUsual)
    }

    static let moves: [Move] = [
        Move(
            "give", "登记一条意见", help: "会上、书面、电话或走访听到的意见，逐条登记", from: [], by: [.resident, .anyone(of: Consultation.roles + [.keeper, .stationChief, .deputy])],
            needs: [Fields.title, Fields.text, Fields.territory, Fields.channel, Fields.station, Fields.files],
            then: [
                .keep(Fields.title), .keep(Fields.text), .keep(Fields.channel), .keep(Fields.files), .fill(originator, .resident),
                .fill(keeper, .origin(keeper)), .fill(through, .perhaps(.field(Fields.station))),
            ],
            to: given, tale: Tale("收到意见（{channel}），由{keeper}研究", plain: "您的意见已收到，由{keeper}研究"), isUsual: true),
        mark("adopt", "采纳", "adopted", reason: Fields.answer.optional.named("说明"), isUsual: true),
        mark("partly", "部分采纳", "partly", reason: Fields.answer),
        mark("decline", "未采纳", "declined", reason: Fields.answer),
        Move(
            "withdraw", "撤回", help: "不再提这条意见；记录会保留", from: [given], by: [.resident], needs: [Fields.reason], to: withdrawn,
            tale: Tale("提意见的人撤回。{reason}", plain: "您已撤回。{reason}"), isGrave: true),
        .escalate(in: [given]),
    ]
}
