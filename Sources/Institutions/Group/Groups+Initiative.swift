import Civics

extension Groups {
    /// 代表倡议: an open letter, signed and published.
    public static let initiative = Register(
        "initiative", "代表倡议", shelf: .groups, purpose: "代表发出的倡议：征集签名、公开、记下回应；签名人数由签名得出",
        fields: [
            Columns.number, Columns.line("title", "题目", max: 100).required, Columns.record("author", "发起代表", "person"),
            Columns.body.named("哪级人大机构"),
            Columns.day.named("发起日期"), Columns.detail.named("倡议内容").required, Columns.record("campaign", "专题行动", "campaign").optional,
        ],
        later: [
            Columns.state(("draft", "草稿"), ("signing", "征集签名"), ("published", "已公开"), ("closed", "已结束")),
            Columns.date("publishedOn", "公开日期"),
            Columns.words("responses", "各方回应", max: 5_000),
        ],
        nameField: "title", letter: "CYS", writers: Columns.writers, readers: [.deputy], authors: ["author"], runsBy: "day", lies: "body",
        state: "state",
        acts: [
            RecordAct("collect", "征集签名", by: [.person("author"), .offices], when: ["state": ["draft"]], sets: ["state": "signing"]),
            RecordAct(
                "publish", "公开", by: [.offices], when: ["state": ["signing"]], sets: ["state": "published"],
                stamps: ["publishedOn": .today],
                apart: "author", waits: .init(due: 30), rests: letter, amends: writeAgain),
            RecordAct("respond", "记回应", by: [.person("author"), .offices], when: ["state": ["published"]], asks: ["responses"]),
            RecordAct(
                "close", "结束", by: [.offices], when: ["state": ["published"]], sets: ["state": "closed"],
                rests: letter, amends: writeAgain),
        ],
        demands: [.settled(letter, once: "signature", by: "initiative", reason: "已经有代表签名，签的是原来的字，不能再改；原来的内容没有变。\(writeAgain)")],
        figures: [RecordFigure("initiative.published", "代表倡议", "发出代表倡议{n}份", when: ["state": ["published", "closed"]])])

    private static let letter = ["title", "detail", "author"]
    private static let writeAgain = "要改请另写一份倡议，重新征集签名"

    /// 倡议签名: a deputy signs for himself; whoever reads the letter reads who signed it.
    public static let signature = Register(
        "signature", "倡议签名", shelf: .groups, purpose: "哪位代表在哪份倡议上签了名；只能签本人的",
        fields: [Columns.number, Columns.record("initiative", "倡议", "initiative"), Columns.deputy, Columns.day],
        titled: ["initiative", "person"], letter: "QM", writers: [.admin],
        readers: [.office, .deputyWork, .presidium, .streetCommittee], authors: ["person"], runsBy: "day", lies: "initiative",
        unique: [["initiative", "person"]],
        demands: [.past("day"), .refers("initiative", to: "state", is: ["signing"], reason: "这份倡议不在征集签名")],
        dossier: DossierLine(.activity, people: ["person"]))
}
