import Civics

extension Suggestion {
    static let accepting: [Move] = [
        Move(
            "accept", "立案", help: "一事一议、内容具体、属本级职权的，立案编号", from: [submitted], by: [.slot(office)],
            needs: [Fields.category, Fields.norm, Fields.feasibility], only: [.named("规范性符合要求（其他的请退回补充）", .field(Fields.norm, among: ["good"]))],
            then: [
                .keep(Fields.category), .keep(Fields.norm), .keep(Fields.feasibility),
                .serial(
                    Fields.serial, in: [Fields.session, Fields.period],
                    forms: ["session": "suggestion.serial.session", "between": "suggestion.serial.between", "": "suggestion.serial.between"]),
                .fill(committee, .perhaps(.structure("committee"))),
            ], to: accepted,
            tale: Tale("立案，编号{serial}", echo: Tale.Echo("已形成代表建议{serial}《{title}》", plain: "您反映的事已形成人大代表建议{serial}")), isUsual: true),
        Move(
            "sendBack", "退回补充", help: "一件多事、内容空泛等，说明要补什么；代表改好后再提交", from: [submitted], by: [.slot(office)],
            needs: [Fields.norm, Fields.reason], only: [.named("指明哪里不符合要求", .not(.field(Fields.norm, among: ["good"])))],
            then: [.keep(Fields.norm), .count(Fields.returns), .clear(authors), .clear(office)], to: drafting, tale: Tale("退回补充（{norm}）：{reason}")),
        Move(
            "refuse", "不作建议处理", help: "涉及个人事项、具体案件、招投标、推介的，向代表说明后不立案", from: [submitted], by: [.slot(office)],
            needs: [Fields.norm, Fields.reason], only: [.field(Fields.norm, among: ["personal", "case", "promotion", "beyond"])],
            then: [.keep(Fields.norm)], to: refused, tale: Tale("不作建议处理（{norm}）：{reason}"), isGrave: true,
            basis: [Citation(law: law, article: "第五十九条", quote: "不得利用执行代表职务干预具体执法、司法案件，插手招标投标等经济活动")]),
        Move(
            "merge", "并案", help: "与内容相同的建议合并办理，每一位代表都会收到答复、都可以评判", from: [submitted, accepted], by: [.slot(office)],
            needs: [Fields.target.named("并入哪一件建议", help: "另一件的编号，如 JY2026-000001"), Fields.note], then: [.mergeInto(Fields.target, bringing: [originator, cosigners], into: joiners)], to: merged,
            tale: Tale("并入{target}{note?。}")),
        Move(
            "withdraw", "撤回", help: "书面撤回，办理即行终止", from: [submitted, accepted] + withUnit, by: [.slot(originator)], needs: [Fields.reason],
            to: withdrawn, tale: Tale("撤回：{reason}", echo: Tale.Echo("代表建议{serial}已由代表撤回：{reason}", plain: "代表建议已由代表撤回")), isGrave: true),
        Move(
            "archive", "归档历史件", help: "启用本系统前已经办理的历史建议，连同原答复归档", from: [drafting, submitted], by: [.clockwork],
            needs: [Fields.serial, Fields.session, Fields.term, Fields.period, Fields.year, Fields.lead.optional, Fields.answer, Fields.result, Fields.finding],
            then: [
                .keep(Fields.serial), .keep(Fields.session), .keep(Fields.term), .keep(Fields.period), .keep(Fields.year), .keep(Fields.answer),
                .keep(Fields.result), .keep(Fields.finding), .fill(lead, .field(Fields.lead.optional)),
                .fill(office, .structure("congress-office")), .fill(authors, .slot(originator)), .add(authors, .slot(cosigners)),
            ],
            outcomes: [
                Move.Outcome(when: [.field(Fields.finding, among: ["yes"])], to: crossedOff), Move.Outcome(to: filed),
            ], tale: Tale("归档历史件{serial}，答复（{result}）：{answer}")),
    ]

    private static let units: [Effect] = [
        .forget(Fields.betterUnit), .forget(Fields.plannedOthers), .keep(Fields.plannedLead), .keep(Fields.plannedOthers), .keep(Fields.kind), .keep(Fields.pace), .keep(Fields.leader), .keep(Fields.supervisor),
    ]

    /// What a hand-over starts; whom it names stands in the slots by then.
    private static let goingOn: [Effect] = [
        .forget(Fields.betterUnit), .fill(govOffice, .perhaps(.structure("government-office"))), .startEach(Clocks.coAnswer, coUnits),
        .startEach(Clocks.partAnswer, parts),
    ]
    private static let handOver: [Effect] = [.copy(Fields.pace, to: Fields.limit)] + goingOn + [.restart(Clocks.answer)]
    private static let planned: [Effect] = [.fill(lead, .kept(Fields.plannedLead)), .fill(head, .kept(Fields.plannedLead)), .clear(coUnits), .clear(parts)]
    private static func ways(_ then: [Effect]) -> [Move.Outcome] {
        [
            Move.Outcome(when: [.field(Fields.kind, among: ["parts"])], to: assigned, then: [.add(parts, .kept(Fields.plannedOthers))] + then),
            Move.Outcome(when: [.field(Fields.kind, among: ["joint"])], to: assigned, then: [.add(coUnits, .kept(Fields.plannedOthers))] + then),
            Move.Outcome(to: assigned, then: then),
        ]
    }

    static let assigning: [Move] = [
        Move(
            "propose", "拟办", help: "先定主办、会办或分办单位；集中交办时一起发出", from: [accepted, returned], by: [.slot(office)],
            needs: [Fields.kind, Fields.plannedLead, Fields.plannedOthers, Fields.pace],
            only: [
                .named("主办会办、分别办理的填会办或分办单位，单独办理的不填", .either([
                    .field(Fields.kind, among: ["single"]), .given(Fields.plannedOthers),
                ])),
                .named("单独办理的不填会办或分办单位", .either([.not(.field(Fields.kind, among: ["single"])), .not(.given(Fields.plannedOthers))])),
            ], then: units, to: nil,
            tale: Tale("拟由{plannedLead}办理（{kind}，{pace}）{plannedOthers?，}")),
        Move(
            "dispatch", "交办", help: "按拟办意见正式交办，答复时限从今天起算", from: [accepted, returned], by: [.slot(office)],
            only: [.holds(Fields.plannedLead, name: "先拟办")], then: planned, outcomes: ways(handOver),
            tale: Tale(
                "交{lead}办理（{kind}，{pace}）{coUnits?，会办：}{parts?，分办：}", echo: Tale.Echo("代表建议{serial}已交{lead}办理", plain: "代表建议{serial}已交{lead}办理")),
            isUsual: true, basis: [Citation(law: law, article: "第五十一条", quote: "交有关机关、组织研究办理")]),
        Move(
            "assign", "直接交办", help: "闭会期间的单件，一步交给主办单位", from: [accepted, returned], by: [.slot(office)],
            needs: [Fields.lead, Fields.pace.optional],
            then: [
                .set(Fields.kind, "single"), .forget(Fields.plannedOthers), .copy(Fields.lead, to: Fields.plannedLead), .keep(Fields.pace), .fill(lead, .field(Fields.lead)),
                .fill(head, .field(Fields.lead)), .clear(coUnits), .clear(parts),
            ] + handOver, to: assigned,
            tale: Tale("交{lead}办理", echo: Tale.Echo("代表建议{serial}已交{lead}办理", plain: "代表建议{serial}已交{lead}办理"))),
        Move(
            "object", "退办", help: "不归本单位的，说明理由和更合适的单位；不得自行转给别的单位", from: [assigned], by: [.slot(lead)],
            needs: [Fields.reason, Fields.betterUnit], only: [.before(Clocks.accept), .named("没有经协调维持交办", .not(.holds(Fields.settled, name: "")))],
            then: [.keep(Fields.betterUnit), .clear(lead), .clear(head), .clear(coUnits), .clear(parts)], to: returned,
            tale: Tale("退办：{reason}。建议由{betterUnit}办理")),
        Move(
            "insist", "维持交办", help: "协调后仍由原单位办理，不再退办", from: [returned], by: [.slot(office)], needs: [Fields.reason],
            only: [.holds(Fields.plannedLead, name: "有原交办单位")], then: planned + [.set(Fields.settled, "yes")], outcomes: ways(goingOn),
            tale: Tale("协调后维持交办，由{lead}办理：{reason}")),
        Move(
            "take", "接收", help: "一件一人：定下承办人和电话", from: [assigned], by: [.slot(lead)], needs: [Fields.person, Fields.phone],
            then: [.fill(person, .field(Fields.person)), .keep(Fields.phone)], to: handling, tale: Tale("接收，承办人{person}，电话{phone}"), isUsual: true),
        Move(
            "rename", "更换承办人", help: "说明理由，代表看得到新的承办人", from: [handling, signing, tracking], by: [.slot(lead)],
            needs: [Fields.person, Fields.phone, Fields.reason], then: [.fill(person, .field(Fields.person)), .keep(Fields.phone)], to: nil,
            tale: Tale("承办人改为{person}，电话{phone}。原因：{reason}")),
    ]
}
