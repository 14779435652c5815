import Civics

/// What the registers of deputies, contact, groups and study have in common.
extension Columns {
    /// The offices of a congress that keep its deputies' registers.
    static let offices: [Role] = [.office, .deputyWork, .presidium, .streetCommittee]
    static let writers: [Role] = [.admin] + offices
    /// Committees invite and record besides.
    static let hosts: [Role] = writers + [.committee]

    static let level = Field("level", "代表级别", .choice(Suggestion.levels), help: "不是代表的不填", isRequired: false)
    static let allLevels = Suggestion.levels.map(\.id)
    /// The level of a body that starts something.
    static let initiator = Field("initiator", "由哪一级组织", .choice(Suggestion.levels), isRequired: false)

    static let sectors = [
        ("education", "教育科技"), ("health", "医疗卫生"), ("law", "法律监察司法"), ("farming", "农业农村"), ("industry", "工业商贸"), ("transport", "交通运输"),
        ("environment", "生态环境"), ("food", "食品药品安全"), ("finance", "财政金融"), ("construction", "城建住房"), ("culture", "文化旅游体育"),
        ("welfare", "民政社保就业"), ("safety", "平安建设和应急"), ("minors", "未成年人保护"), ("party", "党务群团"), ("other", "其他"),
    ]
    static let tags = choices("tags", "涉及领域", sectors, help: "按领域推荐受邀代表")
    static let field = choice("field", "专业领域", sectors).optional

    /// 五公开: what residents may see of a deputy.
    static let disclosures = [
        ("photo", "姓名和照片"), ("duty", "单位和职务"), ("area", "选区、小组和站点"), ("contact", "联系方式（转接）"), ("record", "履职和述职"),
    ]

    /// The last day of something that takes more than one; `day` is the first.
    static let lastDay = Field("lastDay", "到哪天", .day, help: "只有一天的不填", isRequired: false)
    static let address = Field("address", "地点", .line(max: 200), isRequired: false)
    static let somePlace = place.optional
    static let detail = Field("detail", "内容", .words(max: 10_000), isRequired: false)
    static let evidence = Field("evidence", "佐证", .line(max: 500), help: "材料名称、存放处或网址", isRequired: false)
    static let reason = Field("reason", "理由", .line(max: 500), isRequired: false)

    static func line(_ id: String, _ name: String, max: Int = 200, help: String = "") -> Field {
        Field(id, name, .line(max: max), help: help, isRequired: false)
    }

    static func words(_ id: String, _ name: String, max: Int = 10_000, help: String = "") -> Field {
        Field(id, name, .words(max: max), help: help, isRequired: false)
    }

    static func count(_ id: String, _ name: String, max: Int = 1_000_000, help: String = "") -> Field {
        Field(id, name, .number(0...max), help: help, isRequired: false)
    }

    static func date(_ id: String, _ name: String, help: String = "") -> Field { Field(id, name, .day, help: help, isRequired: false) }

    static func record(_ id: String, _ name: String, _ registers: String..., help: String = "") -> Field {
        Field(id, name, .record(registers), help: help)
    }

    static func records(_ id: String, _ name: String, _ register: String, max: Int = 100, help: String = "") -> Field {
        Field(id, name, .records([register], max: max), help: help, isRequired: false)
    }

    /// What somebody writes of himself counts when another has confirmed it.
    static let confirmation = [
        state(("registered", "待确认"), ("confirmed", "已确认"), ("returned", "已退回")), reason.named("退回原因"),
        record("confirmer", "确认人", "person").optional, date("confirmedOn", "确认日期"),
    ]

    /// Confirmed by the keepers of the place or the offices, not by the person whom the field names; what offices write down is confirmed with that.
    /// - Parameter rests: what is confirmed.
    static func confirming(_ person: String, rests: [String]) -> [RecordAct] {
        [
            RecordAct(
                "confirm", "确认", help: "确认以后才算进档案、分数和数据；机构和联络站替本人登记的，登记时即已确认", by: [.keeper("place"), .offices],
                when: ["state": ["registered", ""]], sets: ["state": "confirmed"], stamps: ["confirmer": .actor, "confirmedOn": .today], apart: person,
                waits: .init(due: DeputyLife.Within.confirm, rule: "deputies.confirm", chased: .offices), isImplied: true,
                rests: [person] + rests, amends: confirmedAgain),
            RecordAct(
                "return", "退回", by: [.keeper("place"), .offices], when: ["state": ["registered", "confirmed"]], asks: ["reason"], sets: ["state": "returned"],
                apart: person),
            RecordAct(
                "resubmit", "改好再报", by: [.person(person)], when: ["state": ["returned"]], asks: ["detail?"], sets: ["state": "registered"],
                waits: .init(due: DeputyLife.Within.confirm, rule: "deputies.confirm")),
        ]
    }

    static let confirmedAgain = "要改请先办「退回」，改好再报、再确认；或者另写一条"

    static let confirmed = ["state": ["confirmed"]]

    static func state(_ choices: (String, String)...) -> Field { choice("state", "状态", choices) }
}

extension RecordAct.Hand {
    /// The offices of the congress.
    static let offices = RecordAct.Hand.roles(Columns.offices)
    /// They and the committees, who hold what they invite to.
    static let hosts = RecordAct.Hand.roles(Columns.offices + [.committee])
}
