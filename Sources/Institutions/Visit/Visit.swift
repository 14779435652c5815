import Civics

/// 会前视察: deputies go back to their electing unit before the session and look; what they find is evidence for suggestions (S1-42, S4-14).
public enum Visit {
    public static let procedure = Procedure(
        "visit", "视察调研", prefix: "SC",
        purpose: "大会前组织代表回原选区、选举单位集中视察；看到的问题逐条记下，可以成为建议的依据。",
        basis: [Citation(law: Suggestion.law, article: "第二十九条", quote: "对本级或者下级国家机关和有关单位的工作进行视察")], steps: ["安排", "视察", "整理"],
        states: [planned, held, closed, cancelled], moves: moves, slots: [office, participants], fields: Fields.all, rules: rules, examples: examples,
        facets: ["kind", "participants"])

    static let office = Slot("office", "组织机构", roles: [.deputyWork, .presidium, .office, .committee, .streetCommittee])
    static let participants = Slot("participants", "参加的代表", roles: [.deputy], isMany: true)
    static let planned = State("planned", "已安排", plain: "已安排视察", owner: office, clocks: [Clocks.visit], step: 1)
    static let held = State("held", "已视察", plain: "正在整理视察情况", owner: office, clocks: [Clocks.write], step: 2)
    static let closed = State("closed", "已整理", plain: "视察情况已整理", step: 3, isClosed: true)
    static let cancelled = State("cancelled", "已取消", plain: "已取消", step: 0)

    enum Clocks {
        static let visit = ClockKind("visit", "视察日期", from: "安排", .until(Fields.on), warning: .days(3), onExpiry: .escalate([office]))
        static let write = ClockKind("write", "整理期限", from: "视察", .rule("visit.write"), warning: .workingDays(2), onExpiry: .escalate([office]))
    }
    static let rules: [Rule] = [
        Rule(id: "visit.write", name: "视察后整理情况", value: .span(.workingDays(10)), citation: Citation(law: "本地默认：国家法律未规定", article: ""), status: .localDefault),
    ]

    enum Fields {
        static let title = Field("title", "视察什么", .line(max: 100))
        static let kind = Field("kind", "性质", .choice([Choice("presession", "会前集中视察"), Choice("special", "专题视察"), Choice("study", "专题调研")]))
        static let unit = Field("unit", "选举单位或地方", .line(max: 100))
        static let territory = Field("territory", "所在地区", .territory)
        static let on = Field("on", "哪一天", .day)
        static let participants = Field("participants", "参加的代表", .incumbents([.deputy], max: 200), isRequired: false)
        static let found = Field("found", "看到的问题", .words(max: 5_000))
        static let text = Field("text", "视察情况", .words(max: 20_000))
        static let files = Field("files", "照片和材料", .files(max: 6), isRequired: false)
        static let reason = Field("reason", "理由", .words(max: 2_000))
        static let all = [title, kind, unit, territory, on, participants, found, text, files, reason]
    }

    static let moves: [Move] = [
        Move(
            "arrange", "安排视察", help: "定下看什么、哪天去、谁参加", from: [], by: [.anyone(of: office.roles)],
            needs: [Fields.title, Fields.kind, Fields.unit, Fields.territory, Fields.on, Fields.participants],
            then: [
                .keep(Fields.title), .keep(Fields.kind), .keep(Fields.unit), .keep(Fields.on), .fill(office, .acting), .add(participants, .field(Fields.participants)),
            ], to: planned, tale: Tale("安排{on}{kind}：{title}（{unit}）"), isUsual: true),
        Move("hold", "记录视察", help: "去过了", from: [planned], by: [.slot(office)], needs: [Fields.participants, Fields.files], then: [.add(participants, .field(Fields.participants)), .keep(Fields.files)], to: held, tale: Tale("已视察，{participants}参加"), isUsual: true),
        Move(
            "find", "记问题", help: "一条一条记；记下的问题可以由代表写成建议", from: [planned, held], by: [.slot(office), .slot(participants)], needs: [Fields.found, Fields.files],
            to: nil, tale: Tale("发现：{found}")),
        Move("wrapUp", "整理完成", help: "写成视察情况", from: [held], by: [.slot(office)], needs: [Fields.text], then: [.keep(Fields.text)], to: closed, tale: Tale("整理完成"), isUsual: true),
        Move("cancel", "取消", help: "不去了，说明理由", from: [planned], by: [.slot(office)], needs: [Fields.reason], to: cancelled, tale: Tale("取消：{reason}"), isGrave: true),
        .escalate(in: [planned, held]),
    ]

    private typealias Step = Example.Step
    private static let begun = Step(
        "2025-12-10", "deputyWork", "arrange",
        ["title": "老旧小区改造", "kind": "presession", "unit": "临江区代表团", "territory": "990101001", "on": "2025-12-18", "participants": [21, 22]],
        expect: "planned", due: ["visit": "2025-12-18"])

    static let examples: [Example] = [
        Example("会前视察", [
            begun, Step("2025-12-17", "clockwork", "escalate", ["clock": "visit", "color": "soon"], expect: "planned"),
            Step("2025-12-18", "office", "hold", ["participants": [23]], expect: "held", due: ["write": "2026-01-04"]),
            Step("2025-12-18", "participants/3", "find", ["found": "七栋楼只有一栋装了电梯"], expect: "held"),
            Step("2025-12-22", "office", "wrapUp", ["text": "共看六个小区……"], expect: "closed"),
        ]),
        Example("取消", [begun, Step("2025-12-15", "office", "cancel", ["reason": "大雪"], expect: "cancelled")]),
    ]
}
