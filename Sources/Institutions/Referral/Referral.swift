import Civics

/// 代表建议转检察建议: a suggestion in certain fields is also sent to the procuratorate, which looks for clues of a case in it (S1-48…51).
///
/// The suggestion itself goes on as before; each step here leaves a sentence there. Nothing of the case is written down here but numbers,
/// days and results: neither the facts nor the parties.
public enum Referral {
    public static let procedure = Procedure(
        "referral", "建议转检察建议", prefix: "JC",
        purpose: "把平安建设、生态环境、未成年人保护等领域的代表建议同时转送检察院：限期筛选线索，以案件化办理形成检察建议，督促整改，结果反馈代表。建议原来的办理照常进行。",
        basis: [
            Citation(law: "本地工作：人大代表建议与检察建议衔接转化", article: ""),
            Citation(law: procuratorates, article: "第二十一条", quote: "有关单位应当予以配合，并及时将采纳纠正意见、检察建议的情况书面回复人民检察院"),
        ],
        steps: ["转送", "筛选线索", "立案办理", "检察建议", "整改反馈"],
        states: [sent, clue, filed, issued, replied, rectified, fedBack, notAdopted, ended, recalled], moves: moves,
        slots: [office, procuratorate, addressee, originator], fields: Fields.all, rules: rules, examples: examples,
        origins: [Origin("suggestion", in: sources.map(\.id))], needsOrigin: true, batch: ["urge"], facets: ["field", "result"])

    static let procuratorates = "人民检察院组织法（2018）"

    /// From the acceptance of a suggestion to the end of its tracking.
    private static let sources: [State] = [Suggestion.accepted] + Suggestion.withUnit + [
        Suggestion.answered, Suggestion.judging, Suggestion.judged, Suggestion.chairpersons, Suggestion.closed, Suggestion.tracking,
    ]

    static let office = Slot("office", "转送机构", roles: [.deputyWork, .presidium, .office])
    static let procuratorate = Slot("procuratorate", "检察院", roles: [.procurator])
    static let addressee = Slot("addressee", "被建议单位", roles: [.unitHead, .unitClerk])
    static let originator = Slot("originator", "提出建议的代表", roles: [.deputy])

    static let sent = State("sent", "待筛选", plain: "已转送检察院", owner: procuratorate, clocks: [Clocks.screen], step: 1)
    static let clue = State("clue", "已有线索", plain: "检察院正在研究", owner: procuratorate, clocks: [Clocks.file], step: 2)
    static let filed = State("filed", "已立案", plain: "检察院正在办理", owner: procuratorate, clocks: [Clocks.issue], step: 3)
    static let issued = State("issued", "已发检察建议", plain: "检察建议已经发出", owner: procuratorate, clocks: [Clocks.reply], step: 4)
    static let replied = State("replied", "已书面回复", plain: "有关单位已经书面回复", owner: procuratorate, clocks: [Clocks.check], step: 4)
    static let rectified = State("rectified", "已整改", plain: "有关单位已经整改", owner: office, clocks: [Clocks.feedback], step: 5)
    static let fedBack = State("fedBack", "已反馈代表", plain: "结果已反馈代表", step: 5, isClosed: true)
    static let notAdopted = State("notAdopted", "不予采用", plain: "检察院研究后没有采用", step: 2, isClosed: true)
    static let ended = State("ended", "终结", plain: "检察院依法终结", step: 3, isClosed: true)
    static let recalled = State("recalled", "已撤回转送", plain: "已撤回转送", step: 0)

    static let open = [sent, clue, filed, issued, replied, rectified]

    enum Clocks {
        static let screen = ClockKind(
            "screen", "筛选时限", from: "转送", .rule("referral.screen"), warning: .workingDays(2), onExpiry: .escalate([procuratorate, office]), isCounted: true)
        static let file = ClockKind("file", "立案审查时限", from: "发现线索", .rule("referral.file"), warning: .days(7), onExpiry: .escalate([procuratorate]))
        static let issue = ClockKind("issue", "办理时限", from: "立案", .rule("referral.issue"), warning: .days(15), onExpiry: .escalate([procuratorate]))
        static let reply = ClockKind(
            "reply", "书面回复时限", from: "发出检察建议", .rule("referral.reply"), warning: .days(7), onExpiry: .escalate([procuratorate, office, addressee]), owedBy: addressee,
            isCounted: true)
        static let check = ClockKind("check", "核实整改时限", from: "书面回复", .rule("referral.check"), warning: .days(7), onExpiry: .escalate([procuratorate]))
        static let feedback = ClockKind("feedback", "反馈代表时限", from: "整改", .rule("referral.feedback"), warning: .workingDays(2), onExpiry: .escalate([office]))
    }

    private static let practice = Citation(law: "本地默认：人大代表建议与检察建议衔接转化", article: "")
    private static func span(_ id: String, _ name: String, _ span: Span) -> Rule {
        Rule(id: "referral.\(id)", name: name, value: .span(span), citation: practice, status: .localDefault)
    }

    static let rules: [Rule] = [
        span("screen", "检察院筛选线索", .workingDays(10)), span("file", "有线索的，决定是否立案", .months(1)), span("issue", "立案后发出检察建议", .months(3)),
        Rule(
            id: "referral.reply", name: "被建议单位书面回复", value: .span(.months(2)),
            citation: Citation(law: "本地默认：两个月；法律只规定及时回复，《\(procuratorates)》", article: "第二十一条", quote: "并及时将采纳纠正意见、检察建议的情况书面回复人民检察院"),
            status: .localDefault),
        span("check", "回复后核实整改", .months(1)), span("feedback", "整改后反馈代表", .workingDays(10)),
    ]
}
