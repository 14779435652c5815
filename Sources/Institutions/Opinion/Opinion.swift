import Civics

/// 群众意见: what a resident says, until the resident has rated what came of it and somebody has seen that it is real.
public enum Opinion {
    public static let procedure = Procedure(
        "opinion", "群众意见", prefix: "YJ",
        purpose: "群众通过代表联络站、代表码、网页、电话、来信等反映的意见建议，件件有登记、有办理、有答复、有评价，直到核实销号。",
        basis: [
            Citation(law: "地方各级人民代表大会和地方各级人民政府组织法（2022）", article: "第六十条", quote: "通过建立基层联系点、代表联络站等方式，密切同人民群众的联系"),
            Citation(law: "全国人民代表大会和地方各级人民代表大会代表法（2025）", article: "第二十八条", quote: "定期组织和协助本行政区域内的代表开展联系人民群众的活动"),
        ],
        steps: ["登记在册", "梳理分级", "交办办理", "答复反馈", "评价销号"],
        states: [
            registered, collated, graded, assigned, returned, handling, answered, fedBack, rated, closed, verified, crossedOff,
            withdrawn, forwarded, merged, archived,
        ],
        moves: intake + handing + handling_ + judging + following + boarding,
        slots: [originator, deputy, keeper, via, office, lead, coUnits, person, overseer, moderator],
        fields: Fields.all, rules: rules, examples: examples, origins: [Origin("booking", in: ["met"])],
        batch: ["assign", "feedback", "close", "crossOff", "urge"], facets: ["event", "eventKind", "about", "targetGroup", "writtenTo", "board", "moderator"],
        likeness: .whileOpen)

    // MARK: Slots 承担者

    static let originator = Slot("originator", "反映人")
    static let deputy = Slot("deputy", "接待代表", roles: [.deputy])
    static let keeper = Slot("keeper", "联络站", roles: [.keeper, .stationChief, .office, .deputyWork, .presidium, .streetCommittee])
    /// The station that took the words down and the congresses between it and the one they are written to: they know of it.
    static let via = Slot(
        "via", "经由（知悉）", roles: [.keeper, .stationChief, .office, .deputyWork, .presidium, .streetCommittee], isMany: true, isInformed: true)
    static let office = Slot("office", "交办机构", roles: [.keeper, .stationChief, .office, .deputyWork, .presidium, .streetCommittee])
    static let lead = Slot("lead", "主办单位", roles: [.unitHead, .unitClerk], isJudged: true)
    static let coUnits = Slot("coUnits", "协办单位", roles: [.unitHead, .unitClerk], isMany: true, isJudged: true)
    static let person = Slot("person", "承办人", roles: [.unitHead, .unitClerk], isJudged: true)
    static let overseer = Slot("overseer", "督办机构", roles: [.office, .deputyWork, .presidium, .streetCommittee, .supervisor])

    /// The congress in whose sub-hall a resident wishes to speak; empty where nobody wishes to.
    static let moderator = Slot("moderator", "审核机构", roles: [.office, .deputyWork, .presidium])

    // MARK: States 环节

    static let registered = State(
        "registered", "已登记", plain: "已收到，等待梳理", owner: keeper, clocks: [Clocks.collate, Clocks.reply], step: 1)
    static let collated = State(
        "collated", "已梳理", plain: "已梳理，正在确定由哪一级办理", owner: keeper, clocks: [Clocks.grade, Clocks.reply], step: 2)
    static let graded = State(
        "graded", "待交办", plain: "已确定办理层级，正在安排承办单位", owner: office, clocks: [Clocks.assign, Clocks.reply], step: 2)
    static let assigned = State(
        "assigned", "已交办", plain: "已交给承办单位，等待单位接收", owner: lead,
        clocks: [Clocks.accept, Clocks.answer, Clocks.coAnswer, Clocks.reply], step: 3)
    static let returned = State(
        "returned", "已退回", plain: "承办单位有不同意见，正在重新安排", owner: office, clocks: [Clocks.assign, Clocks.reply], step: 3)
    static let handling = State(
        "handling", "办理中", plain: "承办单位正在办理", owner: lead, clocks: [Clocks.answer, Clocks.coAnswer, Clocks.reply], step: 3)
    static let answered = State(
        "answered", "已答复", plain: "已有办理结果，将向您反馈", owner: keeper, clocks: [Clocks.feedback], step: 4)
    static let fedBack = State(
        "fedBack", "待评价", plain: "结果已反馈，请您评价", owner: keeper, clocks: [Clocks.rate], step: 4)
    static let rated = State(
        "rated", "待办结", plain: "评价已收到，正在办结", owner: keeper, clocks: [Clocks.close], step: 5)
    static let closed = State(
        "closed", "已办结", plain: "已办结，正在核实是否真正解决", owner: overseer, clocks: [Clocks.verify], step: 5, isClosed: true)
    static let verified = State(
        "verified", "已核实", plain: "已核实，正在销号", owner: overseer, clocks: [Clocks.crossOff], step: 5, isClosed: true)
    static let crossedOff = State("crossedOff", "已销号", plain: "已销号，全部完成", step: 5, isClosed: true)
    static let withdrawn = State("withdrawn", "已撤回", plain: "您已撤回这件事", step: 0)
    static let forwarded = State("forwarded", "已转告", plain: "这件事应由其他机关依法处理，已告知您去哪里提出", step: 0)
    static let merged = State("merged", "已并案", plain: "与其他群众反映的同一件事合并办理，结果会同样告诉您", step: 0)

    static let archived = State("archived", "历史件", plain: "本系统启用前已答复的历史件", step: 0)

    /// Whether a keeper has sorted it: only sorting gives a category, and whatever is merged or told elsewhere unsorted has none.
    public static func isSorted(state: String, category: String) -> Bool { state != registered.id && !category.isEmpty }

    /// Where it is still on its way to an answer.
    static let onTheWay = [registered, collated, graded, assigned, returned, handling]
    static let open = onTheWay + [answered, fedBack, rated, closed, verified]
    static let afterRating = [rated, closed, verified, crossedOff]
}
