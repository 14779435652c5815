import Civics

/// 站内征询: a consultation is carried into the stations; each collects on paper and online, and reports by a day, or is reminded (S2-31, S2-57).
public enum Canvass {
    public static let registers: [Register] = [task, stationReturn, investment.issued.idle(in: ["withdrawn"])]

    private static let writers: [Role] = [.admin] + Consultation.roles
    private static let readers: [Role] = [.committee, .member, .supervisor]
    private static let offices = RecordAct.Hand.roles(Consultation.roles)
    private static let sender = RecordAct.Hand.body("body")
    private static let keeper = RecordAct.Hand.keeper("place")

    /// The return is still to come; with the reminder already given.
    public static let waiting = ["asked", "reminded"]
    /// The station has said what it collected, or that there was nothing.
    public static let back = ["returned", "answered", "none"]
    static let dropped = "dropped"
    /// Where the station has been asked and still counts.
    public static let standing = waiting + back

    private static let about = Field("about", "征求意见编号", .matter, help: "如 ZQ2026-000001；从那次征求意见的页面上点「发到联络站」会自动填好")
    private static let reportBy = Field("reportBy", "各站报回截止", .day, help: "不晚于征求意见截止的那天；过了还没有报回的，系统第二天自动催报")
    private static let asks = Places.words("text", "请联络站怎样收集", 5_000, help: "问谁、怎么问、要注意什么；联络员看得到")

    static let task = Register(
        "canvass", "站内征询", shelf: .stations, purpose: "把一次征求意见发到选定的联络站，各站在纸上、网上收集后报回，哪站没有报回一目了然",
        fields: [
            Columns.number, Field("title", "征询什么", .line(max: 200)), about, asks, Columns.body.named("组织机构"), Columns.territoryCode.named("范围"), reportBy,
        ], later: [Places.day("sentOn", "最近发出日期")], nameField: "title", letter: "ZXR", writers: writers, readers: readers, sharers: ["body"],
        runsBy: "reportBy", lies: "territory",
        acts: [
            RecordAct(
                "send", "发到联络站", help: "选哪些阵地，就给每个阵地列一条征询回收，由各自的联络员收集报回；已经有的不重复", by: [offices, sender],
                stamps: ["sentOn": .today],
                spreads: RecordSpread(
                    "canvassReturn", each: "place", back: "canvass", among: .places(),
                    copies: ["title": "title", "about": "about", "text": "text", "body": "body", "reportBy": "reportBy"], done: back, idle: [dropped])),
        ],
        unique: [["about", "territory"]],
        demands: [.about("about", of: Consultation.procedure.id, in: [Consultation.openState], until: "reportBy"), .keeps("about", body: "body")],
        figures: [RecordFigure("canvasses", "站内征询", "组织站内征询{n}次")])

    /// Laid out by the act that sends, and typed by nobody: the public page counts what it says.
    static let stationReturn = Register(
        "canvassReturn", "征询回收", shelf: .stations, purpose: "一个阵地对一次征求意见的收集：纸质几条、谁收的、要点；到期没有报回的自动催报",
        fields: [Columns.place, Field("title", "征询什么", .line(max: 200)), about, asks, Columns.body.named("组织机构"), reportBy, Columns.number],
        later: [
            Columns.choice("state", "状态", [
                ("asked", "收集中"), ("reminded", "逾期已催报"), ("returned", "已报回"), ("none", "报回：没有意见"), ("answered", "已反馈采纳情况"), ("dropped", "不再征询"),
            ]),
            Field("canvass", "站内征询", .record(["canvass"]), isRequired: false),
            Field("paper", "纸质意见条数", .number(0...100_000), help: "没有逐条登记到网上的；群众在网上经本站提出的自动计入，不用再数", isRequired: false),
            Field("collector", "收集人", .line(max: 100), isRequired: false),
            Places.words("summary", "意见要点", 10_000, help: "逐条写要点；不写群众的姓名、电话、住址"), Places.photos,
            Places.day("returnedOn", "报回日期"), Places.day("remindedOn", "最近催报日期"),
            Field("adopted", "纸质意见采纳条数", .number(0...100_000), isRequired: false),
            Places.words("answer", "采纳情况说明", 5_000, help: "采纳了哪些，没有采纳的为什么；请联络站告诉提意见的群众"),
            Field("reason", "理由", .line(max: 500), isRequired: false),
        ], titled: ["place", "title"], letter: "ZXS", writers: [.admin], readers: Consultation.roles + readers, sharers: ["place", "body"], runsBy: "reportBy", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "report", "报回意见", by: [keeper], when: ["state": waiting], asks: ["paper", "collector", "summary", "photos?"], sets: ["state": "returned"],
                stamps: ["returnedOn": .today], waits: .init(from: "reportBy", chased: sender)),
            RecordAct(
                "none", "报回：没有意见", help: "收集过、确实没有意见的，写明怎样征求的", by: [keeper], when: ["state": waiting], asks: ["collector", "reason"],
                sets: ["state": "none"], stamps: ["returnedOn": .today]),
            RecordAct(
                "remind", "催报", by: [.clockwork], when: ["state": ["asked"]], sets: ["state": "reminded"], stamps: ["remindedOn": .today],
                waits: .init(from: "reportBy")),
            RecordAct(
                "urge", "再催一次", by: [sender, offices], when: ["state": ["reminded"]], sets: ["state": "reminded"], stamps: ["remindedOn": .today]),
            RecordAct(
                "sendBack", "退回重报", by: [sender], when: ["state": ["returned", "none"]], asks: ["reason"], sets: ["state": "asked"]),
            RecordAct(
                "answer", "反馈采纳情况", help: "纸质意见采纳了几条、没有采纳的为什么，由联络站告诉群众", by: [sender], when: ["state": ["returned"]],
                asks: ["adopted", "answer"], sets: ["state": "answered"], waits: .init(due: 60, rule: "view.mark", ahead: 30)),
            RecordAct("drop", "不再征询", by: [sender], when: ["state": waiting], asks: ["reason"], sets: ["state": dropped]),
        ],
        unique: [["canvass", "place"], ["about", "place"]],
        demands: [
            .about("about", of: Consultation.procedure.id, in: [Consultation.openState], until: "reportBy"), .keeps("about", body: "body"),
            .atMost("adopted", "paper"),
        ],
        figures: [
            RecordFigure("canvassSent", "征询到站", "向联络站征询{n}站次", when: ["state": standing]),
            RecordFigure("canvassBack", "征询报回", "联络站报回征询{n}站次", when: ["state": back]),
            RecordFigure("canvassPaper", "站内纸质意见", "联络站收集纸质意见{n}条", when: ["state": back], counting: .sum("paper")),
            RecordFigure("canvassAdopted", "站内纸质意见采纳", "采纳站内纸质意见{n}条", when: ["state": ["answered"]], counting: .sum("adopted")),
        ], listed: ["about", "reportBy", "paper", "collector", "returnedOn"])
}
