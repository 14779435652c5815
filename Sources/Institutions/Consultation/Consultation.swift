import Civics

/// 征求意见: hearing opinions by survey, forum, argument, consultation or hearing, on its own or for any other matter (S0-13, S4-30).
///
/// Each opinion given is a matter of its own (`ConsultedView`), so that each giver is told what became of it; nothing is published or closed while
/// one of them has no mark.
public enum Consultation {
    public static let procedure = Procedure(
        "consultation", "征求意见", prefix: "ZQ",
        purpose: "立法、监督、重大事项决定等各项工作中，通过调研、座谈、论证、咨询、听证等方式听取各方面意见；每条意见都标明采纳、部分采纳或者未采纳，采纳情况向社会公布。",
        basis: procedureBasis,
        steps: ["筹备", "征求意见", "研究采纳", "公布采纳情况"],
        states: [planned, open, sorting, published, closed, cancelled], moves: moves, slots: [keeper], fields: Fields.all, rules: rules,
        examples: examples, origins: [.any])

    static let procedureBasis = [
        Citation(law: "立法法（2023）", article: "第三十九条", quote: "听取意见可以采取座谈会、论证会、听证会等多种形式"),
        Citation(law: "地方各级人民代表大会和地方各级人民政府组织法（2022）", article: "第六十条", quote: "听取对立法、监督等工作的意见和建议"),
        Citation(law: "各级人民代表大会常务委员会监督法（2024）", article: "第三十五条", quote: "深入了解情况，广泛听取意见"),
    ]

    /// Who may hold one.
    static let roles: [Role] = [.office, .deputyWork, .presidium, .streetCommittee]
    static let keeper = Slot("keeper", "组织单位", roles: roles)

    static let planned = State("planned", "筹备中", plain: "正在筹备", owner: keeper, clocks: [Clocks.launch], step: 1)
    static let open = State("open", "征求意见中", plain: "正在征求意见", owner: keeper, clocks: [Clocks.open], step: 2)
    static let sorting = State("sorting", "研究采纳中", plain: "已截止，正在逐条研究", owner: keeper, clocks: [Clocks.sort], step: 3)
    static let published = State("published", "已公布采纳情况", plain: "已公布采纳情况", owner: keeper, clocks: [Clocks.close], step: 4)
    static let closed = State("closed", "已结束", plain: "已结束，采纳情况已公布", step: 4)
    static let cancelled = State("cancelled", "已取消", plain: "已取消", step: 0)

    /// Where everybody may read it.
    public static let publicStates = [open, sorting, published, closed].map(\.id)
    /// Where it takes opinions; its clock there has the same name.
    public static let openState = open.id
    /// Where the marks are public.
    public static let toldStates = [published, closed].map(\.id)

    static let kinds = [
        Choice("survey", "调研"), Choice("forum", "座谈"), Choice("argument", "论证"), Choice("advice", "咨询"), Choice("hearing", "听证"),
    ]

    private static let allMarked = Guard.offshoots(
        ConsultedView.id, allIn: [ConsultedView.marked, ConsultedView.withdrawn].map(\.id), name: "每一条意见都已标明采纳情况")

    static let moves: [Move] = [
        Move(
            "plan", "就此征求意见", help: "用调研、座谈、论证、咨询或听证听取各方面意见", from: [], by: [.anyone(of: roles)],
            needs: [Fields.title, Fields.text, Fields.territory, Fields.kind, Fields.files],
            then: [.keep(Fields.title), .keep(Fields.text), .keep(Fields.kind), .keep(Fields.files), .fill(keeper, .acting)], to: planned,
            tale: Tale("筹备{category}：《{title}》", echo: Tale.Echo("就此筹备{category}{number}")), isUsual: true),
        Move(
            "launch", "开始征求", help: "向社会公开征求；到截止日自动截止", from: [planned], by: [.slot(keeper)], needs: [Fields.period],
            then: [.keep(Fields.period)], to: open,
            tale: Tale(
                "开始征求意见，为期{period}", plain: "开始征求意见，为期{period}",
                echo: Tale.Echo("就此以{category}征求意见{number}", plain: "就此向社会征求意见：《{title}》（{category}），编号{number}")),
            isUsual: true),
        Move(
            "record", "记录会议", help: "座谈会、论证会、听证会、调研的时间、地点、参加人和要点", from: [open, sorting], by: [.slot(keeper)],
            needs: [Fields.heldOn, Fields.venue, Fields.attended, Fields.minutes, Fields.files], to: nil,
            tale: Tale("{heldOn}在{venue}听取意见。参加：{attended}。{minutes}", plain: "{heldOn}在{venue}当面听取意见")),
        Move(
            "end", "截止", help: "不再接收意见，开始逐条研究", from: [open], by: [.slot(keeper), .clockwork], to: sorting,
            tale: Tale("征求意见截止", plain: "征求意见截止"), isUsual: true),
        Move(
            "publish", "公布采纳情况", help: "写明采纳了哪些、没有采纳的为什么；连同各类条数一起公布", from: [sorting], by: [.slot(keeper)],
            needs: [Fields.summary], only: [allMarked], then: [.keep(Fields.summary)], to: published,
            tale: Tale(
                "公布采纳情况：{summary}", plain: "公布采纳情况",
                echo: Tale.Echo("征求意见{number}公布采纳情况：{summary}", plain: "征求意见《{title}》（{number}）已公布采纳情况")),
            isUsual: true),
        Move(
            "close", "结束", help: "采纳情况已公布，每位提意见的人都已告知", from: [published], by: [.slot(keeper)], needs: [Fields.note], only: [allMarked],
            to: closed, tale: Tale("结束{note?。}", plain: "结束"), isUsual: true),
        Move(
            "cancel", "取消", help: "不再征求的，说明理由", from: [planned], by: [.slot(keeper)], needs: [Fields.reason], to: cancelled,
            tale: Tale("取消：{reason}", echo: Tale.Echo("征求意见{number}取消：{reason}")), isGrave: true),
        .escalate(in: [planned, open, sorting, published]),
    ]
}
