import Civics

extension Suggestion {
    private static let practice = Citation(law: "本地默认：国家法律未规定", article: "")
    private static let henan = "河南省人民代表大会代表建议、批评和意见办理办法（2017）"
    private static let statute = Citation(law: law, article: "第五十一条", quote: "并自交办之日起三个月内答复")
    private static let difficult = Citation(law: law, article: "第五十一条", quote: "涉及面广、处理难度大的建议、批评和意见，应当自交办之日起六个月内答复")

    private static func span(_ id: String, _ name: String, _ span: Span, _ citation: Citation = practice) -> Rule {
        Rule(id: "suggestion.\(id)", name: name, value: .span(span), citation: citation, status: .localDefault)
    }
    private static func number(_ id: String, _ name: String, _ value: Int, _ unit: String, _ citation: Citation = practice) -> Rule {
        Rule(id: "suggestion.\(id)", name: name, value: .integer(value), citation: citation, status: .localDefault, unit: unit)
    }
    private static func day(_ id: String, _ name: String, _ month: Int, _ day: Int) -> Rule {
        Rule(
            id: "suggestion.\(id)", name: name, value: .yearDay(month: month, day: day),
            citation: Citation(law: "本地默认：年初问方案、年中问进度、年末问成效", article: ""), status: .localDefault)
    }
    private static func article(_ number: String, _ quote: String) -> Citation { Citation(law: henan, article: number, quote: quote) }

    static let rules: [Rule] = [
        span("draft", "草稿最长保留", .months(12)), span("consult", "提交前征求意见的答复", .workingDays(10)), span("review", "提交后审核", .workingDays(5)),
        span("assign.session", "会议期间提出的，立案后交办", .months(1), Citation(law: "上海市人民代表大会关于代表建议、批评和意见的规定", article: "第十五条", quote: "市人民代表大会闭会后一个月内组织召开")),
        span("assign.between", "闭会期间提出的，立案后交办", .workingDays(5), Citation(law: "青岛市人民代表大会代表建议、批评和意见工作条例（2021）", article: "第十四条", quote: "自收到之日起五个工作日内交办")),
        span("object", "承办单位退办", .workingDays(10), article("第十四条", "在交办之日起十个工作日内")),
        span("reassign", "退办后重新交办", .workingDays(10), article("第十四条", "应当在收到报告后十个工作日内")),
        span("contact", "首次与代表沟通", .workingDays(20), Citation(law: "重庆市人民代表大会代表建议批评和意见工作条例（2017）", article: "第十八条", quote: "二十个工作日内与代表沟通、联系")),
        span("coAnswer", "会办单位向主办单位反馈", .months(2), article("第十八条", "之日起两个月内将办理意见书面告知主办单位")),
        Rule(id: "suggestion.answer", name: "答复代表", value: .span(.months(3)), citation: statute, status: .statute, bound: .atMost(.span(.months(3)))),
        Rule(
            id: "suggestion.answer.difficult", name: "涉及面广、处理难度大的，答复代表", value: .span(.months(6)), citation: difficult, status: .statute,
            bound: .atMost(.span(.months(6)))),
        span("answer.redo", "二次办理后答复代表", .months(1), article("第二十二条", "承办单位应当在一个月内再次办理并答复代表")),
        Rule(
            id: "suggestion.extend", name: "延期合计不超过（连同3个月不超过6个月）", value: .span(.months(3)), citation: difficult, status: .statute,
            bound: .atMost(.span(.months(3)))),
        span("sign", "单位负责人签发", .workingDays(5)), span("reviewAnswer", "交办机构审核答复", .workingDays(5)),
        span("sendForm", "答复后发征询意见表", .workingDays(2)), span("receive", "代表签收答复", .workingDays(10)),
        span("rate", "代表评判", .workingDays(10), article("第二十二条", "应当在十个工作日内")),
        span("decide", "评判后研究处理", .workingDays(5)), span("chairpersons", "主任会议研究", .months(1)), span("verify", "办结后核实", .days(30)),
        span("crossOff", "核实后销号", .workingDays(5)),
        day("ask.plan", "年初问方案", 3, 31), day("ask.progress", "年中问进度", 7, 31), day("ask.outcome", "年末问成效", 11, 30),
        day("yearEnd", "年度结转", 12, 31),
        number("redoAt", "评判不高于几级即二次办理（2：含基本满意；1：仅不满意；0：不启用）", 2, "", Citation(law: "本地默认：对不满意件和基本满意件二次交办", article: "")),
        number("rounds", "最多办理几次，之后提请主任会议", 2, "次"),
        number("ladder.letter", "超期几天起可发督办函", 1, "天"), number("ladder.summon", "超期几天起可约谈", 10, "天"),
        number("ladder.report", "超期几天起可报告常委会", 30, "天"),
        Rule(id: "suggestion.serial.session", name: "会议期间建议的编号", value: .text("〔{year}〕第{n}号"), citation: practice, status: .localDefault),
        Rule(id: "suggestion.serial.between", name: "闭会期间建议的编号", value: .text("〔{year}〕闭会第{n}号"), citation: practice, status: .localDefault),
    ]
}
