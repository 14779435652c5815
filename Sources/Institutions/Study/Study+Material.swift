import Civics

extension Study {
    /// One act makes the receipt of every deputy who is reached.
    private static let sending = RecordAct(
        "send", "逐人发放", help: "给每位代表列一条资料签收，收到的各自签收；已经发过的不重复，没有收到的列得出名单", by: [.hosts],
        spreads: RecordSpread(
            "receipt", each: "person", back: "item", among: .deputies, today: "day", asks: ["way", "copies?"], done: ["received"]))

    /// 资料发放: what was bought or printed for deputies, and how many.
    public static let material = Register(
        "material", "资料发放", shelf: .study, purpose: "为代表订阅、印发的学习资料和文件：册数、发给谁；逐人签收",
        fields: [
            Columns.number, Columns.name.named("资料名称"), Columns.choice("kind", "类型", [
                ("book", "图书"), ("journal", "期刊"), ("newspaper", "报纸"), ("document", "文件"), ("budget", "预算绩效资料"),
            ]),
            Columns.body.named("发放机构"), Columns.day, Field("copies", "数量（册、份）", .number(1...10_000_000)), Columns.line("audience", "发给谁"),
        ],
        nameField: "name", letter: "ZL", writers: Columns.hosts, runsBy: "day", lies: "body", acts: [sending],
        figures: [RecordFigure("F27", "学习资料", "为人大代表订阅学习资料{n}本（册）", counting: .sum("copies"))])

    /// 文章推送: an article sent to deputies.
    public static let push = Register(
        "push", "文章推送", shelf: .study, purpose: "推送给代表的理论文章；谁读了由签收得出",
        fields: [
            Columns.number, Columns.name.named("题目"), Columns.body.named("推送机构"), Columns.day,
            Columns.choice("channel", "渠道", [("platform", "本平台"), ("account", "公众号"), ("newspaper", "手机报"), ("group", "工作群")]),
            Columns.line("link", "网址", max: 300), Columns.detail, Columns.line("audience", "推送给谁"),
        ],
        nameField: "name", letter: "TS", writers: Columns.hosts, readers: [.deputy], runsBy: "day", lies: "body", acts: [sending],
        figures: [RecordFigure("F28", "理论文章", "推送理论文章{n}篇")])

    /// 签收: one line for a person and a material, a document or an article.
    public static let receipt = Register(
        "receipt", "资料签收", shelf: .study, purpose: "每位代表收到资料、文件、文章没有；没有收到的列得出名单",
        fields: [
            Columns.number, Columns.record("item", "资料或文章", "material", "push"), Columns.person, Columns.day.named("发出日期"),
            Columns.choice("way", "怎么发的", [("online", "平台"), ("paper", "纸质")]), Columns.count("copies", "数量", max: 1_000),
        ],
        later: [
            Columns.state(("sent", "已发出"), ("received", "已收到"), ("failed", "没有送达")), Columns.date("receivedOn", "签收日期"), Columns.reason,
        ],
        titled: ["person", "item"], letter: "QS", writers: Columns.hosts, sharers: ["person"], runsBy: "day", lies: "person",
        state: "state",
        acts: [
            RecordAct(
                "receive", "签收", by: [.person("person")], when: ["state": ["sent", "failed"]], sets: ["state": "received"],
                stamps: ["receivedOn": .today],
                waits: .init(due: Within.receipt, rule: "study.receipt")),
            RecordAct(
                "deliver", "纸质送达", by: [.offices], when: ["state": ["sent", "failed"], "way": ["paper"]], sets: ["state": "received"],
                stamps: ["receivedOn": .today]),
            RecordAct("fail", "没有送达", by: [.offices], when: ["state": ["sent"]], asks: ["reason"], sets: ["state": "failed"]),
        ],
        unique: [["item", "person"]],
        figures: [
            RecordFigure("receipt.sent", "逐人发放资料", "逐人发放资料、文章{n}份次"),
            RecordFigure("receipt.received", "已签收资料", "代表签收资料、文章{n}份次", when: ["state": ["received"]]),
        ])
}
