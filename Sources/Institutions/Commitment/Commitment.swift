import Civics

/// 承诺事项: one row of what a unit promised in an answer, with owner, day and evidence, until the deputy says that it is so.
public enum Commitment {
    public static let procedure = Procedure(
        "commitment", "承诺事项", prefix: "CN",
        purpose: "答复里说“将要做”的，一项一行：谁来做、做什么、哪天以前；到期要兑现，兑现要有佐证，由代表确认。",
        basis: [
            Citation(law: "重庆市人民代表大会代表建议批评和意见工作条例（2017）", article: "第二十四条", quote: "应当建立承诺事项台账"),
        ],
        steps: ["列入台账", "履行", "报完成", "代表确认"], states: [open, fulfilled, done, void],
        moves: moves, slots: [office, lead, person, originator, committee, supervisor, leader, govOffice], fields: Fields.all, rules: rules, examples: examples,
        origins: [Origin("suggestion", in: (Suggestion.alive.dropFirst(3) + [Suggestion.filed]).map(\.id)), Origin("bill")], needsOrigin: true, batch: ["urge"], facets: ["person", "originator", "postponed"])

    static let office = Slot("office", "督办机构", roles: [.deputyWork, .presidium, .office])
    static let lead = Slot("lead", "承诺单位", roles: [.unitHead, .unitClerk], isJudged: true)
    static let person = Slot("person", "承办人", roles: [.unitHead, .unitClerk], isJudged: true)
    static let originator = Slot("originator", "提出建议的代表", roles: [.deputy])
    // Those who supervise the suggestion, and those who lead its handling, follow its promises.
    static let committee = Suggestion.committee
    static let supervisor = Suggestion.supervisor
    static let leader = Suggestion.leader
    static let govOffice = Suggestion.govOffice

    public static let open = State("open", "履行中", plain: "正在兑现承诺", owner: lead, clocks: [Clocks.promise], step: 2)
    public static let fulfilled = State("fulfilled", "待代表确认", plain: "单位报告已经完成，等待代表确认", owner: originator, clocks: [Clocks.confirm], step: 3)
    public static let done = State("done", "已兑现", plain: "代表确认已经兑现", step: 4, isClosed: true)
    public static let void = State("void", "已取消", plain: "经批准取消", step: 0)

    public enum Clocks {
        public static let promise = ClockKind("promise", "承诺期限", from: "承诺", .until(Fields.promise), warning: .days(15), onExpiry: .escalate([lead, person, office, originator]), isCounted: true)
        public static let confirm = ClockKind("confirm", "代表确认", from: "报完成", .rule("commitment.confirm"), warning: .workingDays(3), onExpiry: .escalate([office]))
    }

    static let rules: [Rule] = [
        Rule(
            id: "commitment.confirm", name: "代表确认承诺事项的落实", value: .span(.workingDays(20)),
            citation: Citation(law: "重庆市人民代表大会代表建议批评和意见工作条例（2017）", article: "第二十八条", quote: "承诺事项落实情况回执"), status: .localDefault),
    ]

    enum Fields {
        static let title = Field("title", "承诺做什么", .line(max: 200))
        static let promise = Field("promise", "哪天以前完成", .day)
        static let amount = Field("amount", "数量、金额", .line(max: 100), isRequired: false)
        static let territory = Field("territory", "地区", .territory)
        static let progress = Field("progress", "进展", .words(max: 5_000))
        static let evidence = Field("answer", "完成情况", .words(max: 5_000))
        static let files = Field("files", "佐证", .files(max: 6))
        static let reason = Field("reason", "理由", .words(max: 2_000))
        static let note = Field("note", "说明", .words(max: 2_000), isRequired: false)
        static let attitude = Field("rating", "对落实情况", .choice(Suggestion.grades), isJudgement: true)
        static let postponed = Field("postponed", "改期次数", .number(0...100), isRequired: false)

        static let all = [title, promise, amount, territory, progress, evidence, files, reason, note, attitude, postponed]
    }

    private static let unit: [Party] = [.slot(person), .slot(lead)]

    static let moves: [Move] = [
        Move(
            "promise", "列入承诺台账", help: "答复里的承诺自动列入；漏列的由督办机构补列", from: [], by: [.anyone(of: office.roles), .clockwork],
            needs: [Fields.title, Fields.promise, Fields.amount, Fields.territory.optional],
            then: [
                .keep(Fields.title), .keep(Fields.promise), .keep(Fields.amount), .fill(office, .origin(Suggestion.office)), .fill(lead, .origin(Suggestion.lead)),
                .fill(person, .perhaps(.origin(Suggestion.person))), .fill(originator, .origin(Suggestion.originator)),
                .fill(committee, .perhaps(.origin(Suggestion.committee))), .fill(supervisor, .perhaps(.origin(Suggestion.supervisor))),
                .fill(leader, .perhaps(.origin(Suggestion.leader))), .fill(govOffice, .perhaps(.origin(Suggestion.govOffice))),
            ], to: open, tale: Tale("{lead}承诺{promise}前：{title}{amount?，}", echo: Tale.Echo("承诺{number}：{promise}前{title}{amount?，}"))),
        Move("report", "报进展", help: "做到哪一步了", from: [open], by: unit, needs: [Fields.progress, Fields.files.optional], then: [.keep(Fields.progress)], to: nil, tale: Tale("进展：{progress}")),
        Move(
            "fulfil", "报完成", help: "已经做到，附上佐证，请代表确认", from: [open], by: unit, needs: [Fields.evidence, Fields.files],
            then: [.keep(Fields.evidence), .keep(Fields.files)], to: fulfilled, tale: Tale("报告已完成：{answer}"), isUsual: true),
        Move(
            "confirm", "确认兑现", help: "看过了，确实做到了", from: [fulfilled], by: [.slot(originator)], needs: [Fields.attitude, Fields.note], to: done,
            tale: Tale("确认兑现（{rating}）{note?。}", echo: Tale.Echo("承诺{number}已由代表确认兑现")), isUsual: true),
        Move(
            "confirmFor", "代为确认", help: "代表逾期没有回应的，督办机构到现场核实后确认", from: [fulfilled], by: [.slot(office)], needs: [Fields.reason],
            only: [.not(.before(Clocks.confirm))], to: done, tale: Tale("督办机构核实后确认：{reason}", echo: Tale.Echo("承诺{number}经督办机构核实已兑现"))),
        Move(
            "dispute", "还没做到", help: "说明哪里没做到，退回继续兑现", from: [fulfilled], by: [.slot(originator), .slot(office)], needs: [Fields.reason], to: open,
            tale: Tale("没有兑现：{reason}", echo: Tale.Echo("承诺{number}没有兑现：{reason}"))),
        Move(
            "postpone", "批准改期", help: "只有督办机构可以改期；原来的日子留在记录里", from: [open], by: [.slot(office)], needs: [Fields.promise, Fields.reason],
            then: [.keep(Fields.promise), .count(Fields.postponed), .restart(Clocks.promise)], to: nil,
            tale: Tale("改到{promise}前。理由：{reason}", echo: Tale.Echo("承诺{number}改到{promise}前：{reason}"))),
        Move(
            "cancel", "批准取消", help: "客观上做不到了，说明理由；记录永久保留", from: [open, fulfilled], by: [.slot(office)], needs: [Fields.reason], to: void,
            tale: Tale("取消：{reason}", echo: Tale.Echo("承诺{number}经批准取消：{reason}")), isGrave: true),
        Move("urge", "催办", help: "提醒承诺单位", from: [open], by: [.slot(office), .slot(originator)], needs: [Fields.note], to: nil, tale: Tale("催办{note?。}")),
        .escalate(in: [open, fulfilled]),
    ]

    private typealias Step = Example.Step
    private static let around = Ties(sources: [Tie(
        matter: 7, procedure: "suggestion", state: "answered", isOpen: true,
        slots: ["office": [.body(4)], "lead": [.body(11)], "person": [.person(21)], "originator": [.person(22)]])])
    private static let begun = Step(
        "2026-06-01", "clockwork", "promise", ["title": "加装3部电梯", "promise": "2026-12-20", "territory": "990101001"], ties: around, expect: "open",
        due: ["promise": "2026-12-20"])

    static let examples: [Example] = [
        Example("按期兑现，代表确认", [
            begun, Step("2026-09-01", "lead", "report", ["progress": "两部已开工"], expect: "open"),
            Step("2026-12-01", "person", "fulfil", ["answer": "三部都通过验收"], expect: "!missing"),
            Step("2026-12-01", "person", "fulfil", ["answer": "三部都通过验收", "files": [["hash": "a"]]], expect: "fulfilled"),
            Step("2026-12-02", "lead", "confirm", ["rating": "3"], expect: "!not-yours"),
            Step("2026-12-02", "originator", "confirm", ["rating": "3"], expect: "done"),
        ]),
        Example("没做到的退回；改期由督办机构批准；逾期变红", [
            begun, Step("2026-12-01", "office", "urge", ["note": "快到期了"], expect: "open"),
            Step("2026-12-15", "lead", "fulfil", ["answer": "做了一半", "files": [["hash": "a"]]], expect: "fulfilled"),
            Step("2026-12-16", "originator", "dispute", ["reason": "只看到两部"], expect: "open", due: ["promise": "2026-12-20"]),
            Step("2026-12-17", "lead", "postpone", ["promise": "2027-03-31", "reason": "缺材料"], expect: "!not-yours"),
            Step("2026-12-21", "clockwork", "escalate", ["clock": "promise", "color": "late"], expect: "open"),
            Step("2026-12-22", "office", "postpone", ["promise": "2027-03-31", "reason": "厂家供货推迟"], expect: "open", due: ["promise": "2027-03-31"]),
            Step("2027-03-20", "lead", "fulfil", ["answer": "都好了", "files": [["hash": "b"]]], expect: "fulfilled"),
            Step("2027-03-25", "office", "confirmFor", ["reason": "代表没有回应"], expect: "!not-allowed"),
            Step("2027-04-28", "office", "confirmFor", ["reason": "现场看过三部都在用"], expect: "done"),
        ]),
        Example("不能凭空列入；客观做不到的经批准取消", [
            Step("2026-06-01", "clockwork", "promise", ["title": "修路", "promise": "2026-12-20", "territory": "990101001"], expect: "!not-allowed"), begun,
            Step("2026-08-01", "office", "cancel", ["reason": "小区已列入拆迁"], expect: "void"),
        ]),
    ]
}
