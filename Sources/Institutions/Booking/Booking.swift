import Civics

/// 预约接待: a resident asks to meet a deputy at a reception of a station; both hear whether it stands, and afterwards it is written down what
/// came of it (S2-37).
public enum Booking {
    public static let id = "booking"

    public static let procedure = Procedure(
        id, "预约接待", prefix: "YY",
        purpose: "群众预约到联络站的某一场接待，当面向代表反映情况；联络站确认，双方都收到通知，见过以后留下记录，需要办理的转为群众意见。",
        basis: [
            Citation(law: Suggestion.law, article: "第二十八条", quote: "定期组织和协助本行政区域内的代表开展联系人民群众的活动"),
            Citation(law: "地方各级人民代表大会和地方各级人民政府组织法（2022）", article: "第六十条", quote: "通过建立基层联系点、代表联络站等方式，密切同人民群众的联系"),
        ],
        steps: ["收到预约", "确认", "见面"], states: [registered, confirmed, met, notMet, cancelled], moves: moves,
        slots: [originator, keeper, deputy, overseer], fields: Fields.all, rules: rules, examples: examples, facets: ["reception", "deputy"])

    static let originator = Slot("originator", "预约的群众")
    static let keeper = Slot("keeper", "联络站", roles: [.keeper, .stationChief, .office, .deputyWork, .presidium, .streetCommittee])
    static let deputy = Slot("deputy", "接待代表", roles: [.deputy])
    static let overseer = Slot("overseer", "督办机构", roles: [.office, .deputyWork, .presidium, .streetCommittee, .supervisor])

    public static let registered = State("registered", "待确认", plain: "已收到预约，等待联络站确认", owner: keeper, clocks: [Clocks.reply], step: 1)
    public static let confirmed = State("confirmed", "已确认", plain: "联络站已确认，请按时到站", owner: keeper, clocks: [Clocks.meeting], step: 2)
    public static let met = State("met", "已见面", plain: "已经见面", step: 3, isClosed: true)
    public static let notMet = State("notMet", "没有见成", plain: "没有见成，可以另约一场", step: 0)
    public static let cancelled = State("cancelled", "已取消", plain: "预约已取消", step: 0)

    /// Those who take up a place in a reception.
    public static let placed = [registered, confirmed].map(\.id)

    static let rules: [Rule] = [
        Rule(
            id: "booking.room", name: "每场接待最多预约", value: .integer(6),
            citation: Citation(law: "本地默认：国家法律未规定接待预约的人数", article: ""), status: .localDefault, unit: "人"),
        Rule(
            id: "booking.confirm", name: "预约后确认", value: .span(.workingDays(2)),
            citation: Citation(law: "本地默认：国家法律未规定接待预约的确认期限", article: ""), status: .localDefault),
    ]

    enum Clocks {
        /// Under the common name, so that the receipt says by when the resident hears of it.
        static let reply = ClockKind(
            "reply", "确认时限", from: "预约", .rule("booking.confirm"), warning: .workingDays(1), countsFromRegistration: true,
            onExpiry: .escalate([keeper, overseer]))
        static let meeting = ClockKind(
            "meeting", "接待日", from: "确认", .until(Fields.day), warning: .days(1), onExpiry: .escalate([keeper, deputy, overseer]))
    }

    enum Fields {
        static let title = Field("title", "标题", .line(max: 200))
        static let text = Field("text", "想谈什么", .words(max: 2_000), help: "说个大概，代表好先了解")
        static let territory = Field("territory", "所在地区", .territory)
        static let station = Field("station", "联络站", .place)
        static let reception = Field("reception", "接待编号", .line(max: 30))
        static let day = Field("day", "接待日期", .day)
        static let time = Field("time", "接待时间", .line(max: 20), isRequired: false)
        static let venue = Field("address", "地点", .line(max: 200), isRequired: false)
        /// Its day and time before the reception was moved.
        static let was = Field("was", "原定时间", .line(max: 60))
        static let deputy = Field("deputy", "想见的代表", .person, isRequired: false)
        static let receiver = Field("deputy", "由哪位代表接待", .person, help: "当天接待的代表；不填，按预约人的意愿", isRequired: false)
        static let channel = Field("channel", "预约渠道", .choice([
            Choice("web", "网页"), Choice("code", "扫码"), Choice("phone", "电话"), Choice("visit", "到站"),
        ]))
        static let note = Field("note", "说明", .words(max: 500), help: "几点到、带什么材料；会告诉预约人", isRequired: false)
        static let reason = Field("reason", "为什么取消", .words(max: 500), help: "会告诉预约人")
        static let outcome = Field("outcome", "谈了什么", .words(max: 5_000), help: "不写姓名、电话、住址；需要办理的，登记后可以转为群众意见", isInternal: true)
        static let why = Field("why", "为什么没有见成", .choice([
            Choice("residentAway", "预约人没有来"), Choice("deputyAway", "代表没有到"), Choice("receptionOff", "接待没有举行"), Choice("other", "其他"),
        ]))

        static let all = [title, text, territory, station, reception, day, time, venue, was, deputy, channel, note, reason, outcome, why]
    }
}
