import Civics

/// What a station hands on to those whose business it is, with a receipt.
extension StationLife {
    static let petition = Register(
        "petition", "信访接待和转送", shelf: .stations, purpose: "在站内接待的信访事项转送信访部门，取得回执，告知信访人",
        fields: [
            Columns.place, Columns.day, Field("title", "事由", .line(max: 100), help: "不写姓名"), confidential("text", "反映的情况", 10_000),
            deputies.named("接待代表"), Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("received", "已接待"), ("transferred", "已转送"), ("receipted", "已回执"), ("answered", "已告知信访人")]),
            Field("receiver", "转送的信访部门", .record(["body"]), isRequired: false), day("transferredOn", "转送日期"),
            Field("receipt", "回执编号", .line(max: 60), isRequired: false), day("receiptedOn", "回执日期"), words("result", "处理方式", 2_000),
            day("answeredOn", "告知日期"),
        ], nameField: "title", letter: "XF", writers: owners, sharers: ["receiver", "deputies"], keepers: ["place"], runsBy: "day", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "transfer", "转送", by: [keeper, office], when: ["state": ["received"]], asks: ["receiver"], sets: ["state": "transferred"],
                stamps: ["transferredOn": .today], waits: .init(due: Wait.transfer, rule: "station.petition.transfer", chased: office)),
            RecordAct(
                "receipt", "回执", help: "信访部门登记；对方不用本系统的，由联络员据纸质回执登记", by: [.body("receiver"), keeper, office],
                when: ["state": ["transferred"]], asks: ["receipt", "result?"], sets: ["state": "receipted"], stamps: ["receiptedOn": .today],
                waits: .init(from: "transferredOn", due: Wait.receipt, rule: "station.petition.receipt", chased: office)),
            RecordAct(
                "answer", "告知信访人", by: [keeper, office], when: ["state": ["receipted"]], asks: ["result"], sets: ["state": "answered"],
                stamps: ["answeredOn": .today], waits: .init(due: Wait.transfer, rule: "station.petition.transfer")),
        ],
        demands: [.past("day"), offers("petition", "信访接待")],
        figures: [
            RecordFigure("petitions", "信访接待", "接待信访事项{n}件"),
            RecordFigure("petitionsHanded", "转送信访", "转送信访部门{n}件", when: ["state": ["transferred", "receipted", "answered"]]),
        ],
        citation: Citation(law: "信访工作条例（2022）", article: "第二十二条", quote: "在15日内分别按照下列方式处理"))

    static let windowCase = Register(
        "windowCase", "便民中心转办", shelf: .stations, purpose: "群众在站内提出、属于便民服务中心窗口办理的事，转过去，拿回结果",
        fields: [
            Columns.place, Field("centre", "便民服务中心", .record(["body"])), Field("window", "窗口", .line(max: 60), isRequired: false), Columns.day,
            Field("title", "事项", .line(max: 100), help: "不写姓名"), confidential("text", "情况"),
            Field("opinion", "意见编号", .matter, help: "由群众意见转来的，填编号", isRequired: false), deputies.named("接待代表"), Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [
                ("handed", "已转出"), ("accepted", "窗口已接件"), ("answered", "已回复"), ("confirmed", "群众已知道"), ("refused", "窗口退回"),
            ]),
            Field("receipt", "受理号", .line(max: 60), isRequired: false), day("acceptedOn", "接件日期"), words("result", "办理结果"),
            day("answeredOn", "回复日期"), reason,
        ], nameField: "title", letter: "ZB", writers: owners, sharers: ["centre", "deputies"], keepers: ["place"], runsBy: "day", lies: "place",
        state: "state",
        acts: [
            RecordAct(
                "accept", "接件", by: [.body("centre"), keeper], when: ["state": ["handed"]], asks: ["receipt?"], sets: ["state": "accepted"],
                stamps: ["acceptedOn": .today], waits: .init(due: Wait.transfer, rule: "station.petition.transfer", chased: keeper)),
            RecordAct("refuse", "退回", by: [.body("centre")], when: ["state": ["handed"]], asks: ["reason"], sets: ["state": "refused"]),
            RecordAct(
                "again", "改转", help: "补充情况或改转别的中心、窗口", by: [keeper, office], when: ["state": ["refused"]], asks: ["centre", "window?", "text?"],
                sets: ["state": "handed"], waits: .init(due: Wait.transfer, rule: "station.petition.transfer")),
            RecordAct(
                "answer", "回复结果", by: [.body("centre"), keeper], when: ["state": ["accepted"]], asks: ["result"], sets: ["state": "answered"],
                stamps: ["answeredOn": .today], waits: .init(from: "acceptedOn", due: Wait.window, rule: "station.window", chased: keeper)),
            RecordAct(
                "confirm", "已告诉群众", by: [keeper, office], when: ["state": ["answered"]], sets: ["state": "confirmed"], waits: .init(due: Wait.transfer, rule: "station.petition.transfer")),
        ],
        demands: [.past("day")],
        figures: [
            RecordFigure("windowCases", "便民中心转办", "转便民服务中心办理{n}件"),
            RecordFigure("windowCasesAnswered", "便民中心已回复", "便民服务中心回复{n}件", when: ["state": ["answered", "confirmed"]]),
        ])
}
