import Civics

extension Opinion {
    private static let practice = Citation(law: "本地默认：国家法律未规定联络站意见的办理期限", article: "")
    private static let petitions = Citation(law: "信访工作条例（2022）", article: "第二十三条", quote: "自收到之日起5个工作日内提出异议，并详细说明理由")

    private static func span(_ id: String, _ name: String, _ span: Span, _ citation: Citation = practice) -> Rule {
        Rule(id: "opinion.\(id)", name: name, value: .span(span), citation: citation, status: .localDefault)
    }

    /// No national statute fixes a limit for what is said at a station; all are local defaults which a locality overrides.
    static let rules: [Rule] = [
        span("collate", "登记后梳理", .workingDays(2)),
        span("grade", "梳理后分级", .workingDays(1)),
        span("assign", "分级或退回后交办", .workingDays(2)),
        span("object", "承办单位接收或退回（比照信访事项异议期）", .workingDays(5), petitions),
        span("answer.station", "站内解决的办理", .workingDays(5)),
        span("answer.town", "乡镇街道办理", .workingDays(10)),
        span("answer.county", "县区部门办理", .workingDays(15)),
        span("answer.city", "市级部门办理", .workingDays(20)),
        span("coAnswer", "协办单位向主办单位反馈", .workingDays(7)),
        span("extend", "办理延期合计不超过", .workingDays(10)),
        span("reply.station", "站内解决的，自登记起答复群众", .workingDays(10)),
        span("reply.town", "乡镇街道办理的，自登记起答复群众", .workingDays(20)),
        span("reply.county", "县区办理的，自登记起答复群众", .workingDays(25)),
        span("reply.city", "市级办理的，自登记起答复群众", .workingDays(30)),
        span("feedback", "答复后向群众反馈", .workingDays(3)),
        span("rate", "群众评价期", .days(10)),
        span("close", "评价后办结", .workingDays(3)),
        span("verify", "办结后核实（回头看）", .days(30)),
        span("crossOff", "核实后销号", .workingDays(5)),
        Rule(
            id: "opinion.reassignAt", name: "评价不高于几分即二次交办（3：含基本满意；2：仅不满意；0：不启用）", value: .integer(3),
            citation: Citation(law: "本地默认：对不满意件和基本满意件二次交办", article: ""), status: .localDefault),
        Rule(
            id: "opinion.rounds", name: "最多办理轮次", value: .integer(3),
            citation: Citation(law: "本地默认：二次办理次数由地方规定", article: ""), status: .localDefault),
    ]
}
