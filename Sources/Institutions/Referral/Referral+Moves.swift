import Civics

extension Referral {
    static let fields = [
        Choice("safety", "平安建设"), Choice("environment", "生态环境保护"), Choice("minors", "未成年人保护"), Choice("other", "其他"),
    ]

    enum Fields {
        static let title = Field("title", "转送什么", .line(max: 100))
        static let field = Field("field", "领域", .choice(fields))
        static let territory = Field("territory", "所在地区", .territory, isRequired: false)
        static let why = Field("why", "转送理由", .words(max: 2_000), isRequired: false)
        /// What the suggestion says, for the procuratorate does not see the suggestion itself.
        static let text = Suggestion.Fields.text
        static let measure = Suggestion.Fields.measure
        static let overrideReason = Field("overrideReason", "不在规定领域而转送的理由", .words(max: 1_000), help: "只在建议不属于平安建设、生态环境、未成年人保护时填写", isRequired: false)
        static let metOn = Field("metOn", "党组会议日期", .day)
        static let result = Field("result", "筛选结果", .choice([Choice("clue", "有案件线索"), Choice("none", "不采用")]))
        static let clueNumber = Field("clueNumber", "线索编号", .line(max: 60), help: "只写编号，不写案情和当事人", isRequired: false)
        static let caseNumber = Field("caseNumber", "案件编号", .line(max: 60), help: "只写编号，不写案情和当事人")
        static let document = Field("document", "检察建议文号", .line(max: 60), help: "如：安检建〔2026〕3号")
        static let addressee = Field("addressee", "被建议单位", .unit)
        static let issuedOn = Field("issuedOn", "发出日期", .day)
        static let answer = Field("answer", "回复要点", .words(max: 5_000), help: "不写案情和当事人")
        static let rectified = Field("rectified", "整改情况", .words(max: 5_000), help: "不写案情和当事人")
        static let told = Field("told", "怎样反馈、代表的意见", .words(max: 5_000))
        static let files = Suggestion.Fields.files
        static let reason = Suggestion.Fields.reason
        static let note = Suggestion.Fields.note

        static let all = [
            title, field, territory, why, text, measure, overrideReason, metOn, result, clueNumber, caseNumber, document, addressee, issuedOn, answer, rectified, told, files,
            reason, note,
        ]
    }

    static let moves: [Move] = [
        Move(
            "refer", "转送检察院", help: "建议照常由承办单位办理；检察院另行筛选有没有案件线索", from: [], by: [.anyone(of: office.roles)],
            needs: [Fields.title, Fields.field, Fields.why, Fields.overrideReason, Fields.territory],
            only: [
                .either([
                    .sourceField("category", among: ["safety", "environment", "minors"], name: "建议属于可转检察机关的领域"), .given(Fields.overrideReason),
                ]),
            ],
            then: [
                .keep(Fields.title), .keep(Fields.field), .keep(Fields.why), .inherit(Fields.text), .inherit(Fields.measure), .keep(Fields.overrideReason), .fill(office, .acting),
                .fill(procuratorate, .structure("procuratorate")), .fill(originator, .perhaps(.origin(Suggestion.originator))),
            ], to: sent, tale: Tale("转送{procuratorate}（{field}）{why?：}{overrideReason?。不在规定领域，理由：}", echo: Tale.Echo("转送{procuratorate}（{field}），编号{number}")),
            isUsual: true),
        Move(
            "screen", "记录筛选结果", help: "党组会议研究的日期和结果；不采用的说明理由，不写案情", from: [sent], by: [.slot(procuratorate)],
            needs: [Fields.metOn, Fields.result, Fields.clueNumber, Fields.reason.optional],
            only: [
                .notAfterToday(Fields.metOn),
                .named("写明线索编号：有案件线索的", .either([.not(.field(Fields.result, among: ["clue"])), .given(Fields.clueNumber)])),
                .named("写明理由：不采用的", .either([.not(.field(Fields.result, among: ["none"])), .given(Fields.reason)])),
            ],
            then: [.keep(Fields.metOn), .keep(Fields.result), .keep(Fields.clueNumber)],
            outcomes: [Move.Outcome(when: [.field(Fields.result, among: ["clue"])], to: clue), Move.Outcome(to: notAdopted)],
            tale: Tale("{metOn}研究：{result}{clueNumber?，}{reason?。}", echo: Tale.Echo("检察院{metOn}研究：{result}")), isUsual: true),
        Move(
            "file", "立案", help: "只记案件编号", from: [clue], by: [.slot(procuratorate)], needs: [Fields.caseNumber], then: [.keep(Fields.caseNumber)], to: filed,
            tale: Tale("立案，{caseNumber}", echo: Tale.Echo("检察院已立案办理")), isUsual: true),
        Move(
            "issue", "发出检察建议", help: "文号、送哪个单位；书面回复的时限从今天起算", from: [filed], by: [.slot(procuratorate)],
            needs: [Fields.document, Fields.addressee, Fields.issuedOn, Fields.files], only: [.notAfterToday(Fields.issuedOn)],
            then: [.keep(Fields.document), .keep(Fields.issuedOn), .keep(Fields.files), .fill(addressee, .field(Fields.addressee))], to: issued,
            tale: Tale("向{addressee}发出检察建议{document}", echo: Tale.Echo("检察院向{addressee}发出检察建议{document}")), isUsual: true),
        Move(
            "reply", "书面回复", help: "采纳检察建议的情况；由被建议单位填写，或由检察院代录", from: [issued], by: [.slot(addressee), .slot(procuratorate)],
            needs: [Fields.answer, Fields.files], then: [.keep(Fields.answer), .keep(Fields.files)], to: replied,
            tale: Tale("书面回复：{answer}", echo: Tale.Echo("{addressee}已书面回复检察建议")), isUsual: true,
            basis: [Citation(law: procuratorates, article: "第二十一条", quote: "并及时将采纳纠正意见、检察建议的情况书面回复人民检察院")]),
        Move(
            "askMore", "要求继续整改", help: "回复了、没有改到位的", from: [replied], by: [.slot(procuratorate)], needs: [Fields.reason], to: issued,
            tale: Tale("要求继续整改：{reason}", echo: Tale.Echo("检察院要求{addressee}继续整改"))),
        Move(
            "rectify", "确认整改", help: "核实过，已经整改", from: [replied], by: [.slot(procuratorate)], needs: [Fields.rectified, Fields.files],
            then: [.keep(Fields.rectified), .keep(Fields.files)], to: rectified, tale: Tale("已经整改：{rectified}", echo: Tale.Echo("检察建议的问题已经整改：{rectified}")),
            isUsual: true),
        Move(
            "feedBack", "反馈代表", help: "把结果告诉提出建议的代表，记下代表的意见", from: [rectified], by: [.slot(office)], needs: [Fields.told], to: fedBack,
            tale: Tale("反馈代表：{told}", echo: Tale.Echo("转送检察院的结果已反馈代表")), isUsual: true),
        Move(
            "end", "终结", help: "依法不需要发出检察建议的，说明理由；不写案情", from: [clue, filed], by: [.slot(procuratorate)], needs: [Fields.reason], to: ended,
            tale: Tale("终结：{reason}", echo: Tale.Echo("检察院已终结办理")), isGrave: true),
        Move(
            "recall", "撤回转送", help: "筛选以前可以撤回", from: [sent], by: [.slot(office)], needs: [Fields.reason], to: recalled,
            tale: Tale("撤回转送：{reason}", echo: Tale.Echo("撤回转送检察院：{reason}")), isGrave: true),
        Move("urge", "催办", help: "提醒检察院", from: open.filter { $0 != rectified }, by: [.slot(office), .oversight], needs: [Fields.note], to: nil, tale: Tale("催办{note?。}")),
        .escalate(in: open),
    ]

    private typealias Step = Example.Step

    private static func from(_ category: JSON, _ state: String = "handling") -> Ties {
        Ties(sources: [Tie(
            matter: 7, procedure: "suggestion", state: state, isOpen: true, slots: ["originator": [.person(22)], "office": [.body(4)]], fields: ["category": category])])
    }
    private static let paper: [String: JSON] = ["title": "河道排污", "field": "environment", "territory": "990101001"]
    private static let begun = Step("2026-03-02", "deputyWork", "refer", paper, ties: from("environment"), expect: "sent", due: ["screen": "2026-03-16"])
    private static let found = Step("2026-03-10", "procuratorate", "screen", ["metOn": "2026-03-09", "result": "clue", "clueNumber": "线索3号"], expect: "clue")

    static let examples: [Example] = [
        Example("从建议到整改", [
            Step("2026-03-02", "deputy", "refer", paper, ties: from("environment"), expect: "!not-yours"), begun,
            Step("2026-03-05", "oversight", "urge", ["note": "请抓紧"], expect: "sent"),
            Step("2026-03-10", "procuratorate", "screen", ["metOn": "2026-03-11", "result": "clue", "clueNumber": "线索3号"], expect: "!not-allowed"),
            Step("2026-03-10", "office", "screen", ["metOn": "2026-03-09", "result": "clue", "clueNumber": "线索3号"], expect: "!not-yours"), found,
            Step("2026-03-20", "procuratorate", "file", ["caseNumber": "公益2026第8号"], expect: "filed", due: ["issue": "2026-06-22"]),
            Step("2026-04-15", "procuratorate", "issue", ["document": "安检建〔2026〕3号", "addressee": 11, "issuedOn": "2026-04-15"], expect: "issued", due: ["reply": "2026-06-15"]),
            Step("2026-06-08", "clockwork", "escalate", ["clock": "reply", "color": "soon"], expect: "issued"),
            Step("2026-06-10", "addressee", "reply", ["answer": "已经停产整改"], expect: "replied"),
            Step("2026-06-20", "procuratorate", "askMore", ["reason": "还有一处排口"], expect: "issued"),
            Step("2026-07-10", "procuratorate", "reply", ["answer": "排口已封"], expect: "replied"),
            Step("2026-07-20", "procuratorate", "rectify", ["rectified": "三处排口都已封闭"], expect: "rectified", due: ["feedback": "2026-08-03"]),
            Step("2026-07-22", "office", "feedBack", ["told": "当面说明，代表满意"], expect: "fedBack"),
        ]),
        Example("不在规定领域的须说明理由；不采用也要说明理由", [
            Step("2026-03-02", "deputyWork", "refer", paper, ties: from("education"), expect: "!not-allowed"),
            Step("2026-03-02", "deputyWork", "refer", paper, expect: "!not-allowed"),
            Step("2026-03-02", "deputyWork", "refer", paper, ties: from("environment", "withdrawn"), expect: "!not-allowed"),
            Step(
                "2026-03-02", "deputyWork", "refer", paper.merging(["field": "other", "overrideReason": "涉及校园周边食品安全"]) { $1 }, ties: from("education"), expect: "sent"),
            Step("2026-03-10", "procuratorate", "screen", ["metOn": "2026-03-09", "result": "none"], expect: "!not-allowed"),
            Step("2026-03-10", "procuratorate", "screen", ["metOn": "2026-03-09", "result": "none", "reason": "不属监督范围"], expect: "notAdopted"),
        ]),
        Example("撤回；终结", [begun, Step("2026-03-03", "office", "recall", ["reason": "代表要求"], expect: "recalled")]),
        Example("有线索，不需要发检察建议的终结", [begun, found, Step("2026-04-01", "procuratorate", "end", ["reason": "已自行改正"], expect: "ended")]),
    ]
}
