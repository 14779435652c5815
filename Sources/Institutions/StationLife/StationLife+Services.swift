import Civics

/// 站内服务: disputes settled and legal advice given at the station; what was said stays there.
extension StationLife {
    static let mediation = Register(
        "mediation", "矛盾纠纷调解", shelf: .stations, purpose: "代表、律师、网格员在站内或上门调解纠纷：经过、协议、回访；当事人情况不公开",
        fields: [
            Columns.place, Columns.day,
            Columns.choice("kind", "纠纷类型", [
                ("neighbour", "邻里"), ("family", "婚姻家庭"), ("land", "土地山林"), ("property", "物业"), ("labour", "劳动工资"), ("damage", "损害赔偿"),
                ("consumption", "消费"), ("other", "其他"),
            ]),
            Columns.choice("source", "从哪里来", [
                ("visit", "群众来访"), ("home", "代表走访"), ("appointment", "约访"), ("grid", "网格员报告"), ("transfer", "有关单位转来"),
            ]),
            Field("title", "事由", .line(max: 100), help: "不写姓名"), confidential("parties", "当事人", 500, help: "写称呼即可，如：王某与邻居李某"),
            confidential("facts", "经过"), deputies.named("参加调解的代表"), Field("lawyer", "律师", .line(max: 60), isRequired: false),
            Field("gridWorker", "网格员", .line(max: 60), isRequired: false), zone, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [
                ("open", "调解中"), ("agreed", "达成协议"), ("failed", "未达成"), ("transferred", "已转出"), ("followed", "已回访"),
            ]),
            day("settledOn", "结果日期"), confidential("agreement", "协议内容"), Field("transferredTo", "转到哪里", .line(max: 100), isRequired: false),
            confidential("followUp", "回访情况", 2_000), reason,
        ], nameField: "title", letter: "TJ", writers: owners, sharers: ["deputies"], keepers: ["place"], runsBy: "day", lies: "place", state: "state",
        acts: [
            RecordAct(
                "settle", "达成协议", by: [keeper, .person("deputies"), office], when: ["state": ["open"]], asks: ["agreement"],
                sets: ["state": "agreed"],
                stamps: ["settledOn": .today], waits: .init(due: Wait.follow, rule: "station.mediation.follow", chased: office)),
            RecordAct(
                "fail", "未达成", by: [keeper, .person("deputies"), office], when: ["state": ["open"]], asks: ["reason"], sets: ["state": "failed"],
                stamps: ["settledOn": .today]),
            RecordAct(
                "transfer", "转出", help: "应当由人民调解委员会、仲裁、法院等处理的", by: [keeper, office], when: ["state": ["open", "failed"]],
                asks: ["transferredTo"], sets: ["state": "transferred"], stamps: ["settledOn": .today]),
            RecordAct(
                "follow", "回访", by: [keeper, .person("deputies"), office], when: ["state": ["agreed"]], asks: ["followUp"],
                sets: ["state": "followed"],
                waits: .init(due: Wait.follow, rule: "station.mediation.follow")),
        ],
        demands: [.past("day"), offers("mediation", "矛盾纠纷调解"), .agrees("zone", on: "place")],
        dossier: DossierLine(.contact, people: ["deputies"], when: ["state": ["agreed", "followed"]]),
        figures: [
            RecordFigure("mediations", "调解", "受理矛盾纠纷{n}件"),
            RecordFigure("mediationsAgreed", "调解成功", "调解成功{n}件", when: ["state": ["agreed", "followed"]]),
        ])

    static let advice = Register(
        "advice", "法律咨询", shelf: .stations, purpose: "律师在站内解答法律问题的登记；咨询内容不公开",
        fields: [
            Columns.place, Columns.day,
            Columns.choice("kind", "领域", [
                ("family", "婚姻继承"), ("labour", "劳动"), ("property", "房产物业"), ("contract", "合同债务"), ("damage", "损害赔偿"), ("land", "土地征收"),
                ("admin", "行政"), ("criminal", "刑事"), ("other", "其他"),
            ]),
            Field("lawyer", "律师", .line(max: 60)), Field("firm", "律师事务所或单位", .line(max: 100), isRequired: false),
            confidential("question", "咨询的问题"), confidential("answer", "解答"), Field("people", "咨询人数", .number(1...1_000), isRequired: false),
            deputies.named("陪同代表"), Columns.number,
        ], titled: ["place", "day", "kind"], letter: "FZ", writers: owners, sharers: ["deputies"], keepers: ["place"], runsBy: "day", lies: "place",
        demands: [.past("day"), offers("advice", "法律咨询")],
        figures: [RecordFigure("advices", "法律咨询", "提供法律咨询{n}次")])
}
