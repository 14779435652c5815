import Civics

/// 反映函: what residents said, brought before the organ or organisation that can settle it, until that one has replied.
///
/// It starts from one opinion or several (S2-28); each of them stays where it is on its own way and is told what came of the letter.
public enum Letter {
    public static let procedure = Procedure(
        "letter", "反映函", prefix: "FY",
        purpose: "代表和联络站听取的群众意见，需要向有关国家机关和组织反映的，写成反映函；有起草、有签发、有送达、有答复，结果告诉每一位反映人。",
        basis: [
            Citation(law: "全国人民代表大会和地方各级人民代表大会代表法（2025）", article: "第二十六条", quote: "代表可以通过多种方式听取、反映原选区选民或者原选举单位的意见和要求"),
            Citation(law: "全国人民代表大会和地方各级人民代表大会代表法（2025）", article: "第二十八条", quote: "听取和反映人民群众的意见和要求"),
        ],
        steps: ["起草", "审核签发", "送达", "对方答复", "办结"],
        states: [drafted, reviewing, issued, sent, answered, closed, unanswered, dropped],
        moves: writing + sending, slots: [keeper, issuer, lead], fields: Fields.all, rules: rules, examples: examples,
        origins: [Origin("opinion", in: (Opinion.open + [Opinion.crossedOff]).map(\.id))], needsOrigin: true, batch: ["send", "urge"])

    // MARK: Slots 承担者

    static let keeper = Slot(
        "keeper", "起草人", roles: [.keeper, .stationChief, .deputy, .office, .deputyWork, .presidium, .streetCommittee])
    static let issuer = Slot("issuer", "签发机构", roles: [.office, .deputyWork, .presidium, .streetCommittee])
    static let lead = Slot("lead", "受函单位", roles: [.unitHead, .unitClerk])

    // MARK: States 环节

    static let drafted = State("drafted", "起草中", plain: "正在起草反映函", owner: keeper, clocks: [Clocks.draft], step: 1)
    static let reviewing = State("reviewing", "待签发", plain: "反映函正在审核", owner: issuer, clocks: [Clocks.review], step: 2)
    static let issued = State("issued", "待送达", plain: "反映函已签发，即将送出", owner: issuer, clocks: [Clocks.send], step: 3)
    static let sent = State("sent", "待答复", plain: "反映函已送达，等待对方答复", owner: issuer, clocks: [Clocks.answer], step: 4)
    static let answered = State("answered", "对方已答复", plain: "对方已答复", owner: keeper, clocks: [Clocks.close], step: 5)
    static let closed = State("closed", "已办结", plain: "已办结", step: 5)
    static let unanswered = State("unanswered", "未获答复", plain: "多次催复仍没有答复，已记录在案", step: 0)
    static let dropped = State("dropped", "不再送出", plain: "这份反映函没有送出", step: 0)
}
