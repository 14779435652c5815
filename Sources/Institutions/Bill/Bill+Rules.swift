import Civics

extension Bill {
    private static let practice = Citation(law: "本地默认：国家法律未规定", article: "")
    private static let signers = Citation(
        law: organic, article: "第二十二条", quote: "县级以上的地方各级人民代表大会代表十人以上联名，乡、民族乡、镇的人民代表大会代表五人以上联名")

    private static func span(_ id: String, _ name: String, _ span: Span, _ citation: Citation = practice) -> Rule {
        Rule(id: "bill.\(id)", name: name, value: .span(span), citation: citation, status: .localDefault)
    }
    private static func article(_ number: String, _ quote: String) -> Citation { Citation(law: shanghai, article: number, quote: quote) }
    private static func day(_ id: String, _ name: String, _ month: Int, _ day: Int) -> Rule {
        Rule(
            id: "bill.\(id)", name: name, value: .yearDay(month: month, day: day),
            citation: Citation(law: "本地默认：年初听方案、年中看进度、年末评结果", article: ""), status: .localDefault)
    }

    static let rules: [Rule] = [
        Rule(
            id: "bill.signers", name: "县级以上大会的议案，联名代表不少于（含领衔代表）", value: .integer(10), citation: signers, status: .statute, overridable: false,
            unit: "名"),
        Rule(
            id: "bill.signers.town", name: "乡镇大会的议案，联名代表不少于（含领衔代表）", value: .integer(5), citation: signers, status: .statute, overridable: false,
            unit: "名"),
        Rule(
            id: "bill.amenders", name: "对列入议程的议案提修正案，联名代表不少于", value: .integer(10),
            citation: Citation(
                law: "广东省人民代表大会议事规则（2022）", article: "第二十五条", quote: "代表十人以上联名，对列入会议议程的议案以及决议、决定草案可以在表决前提出书面修正案"),
            status: .localDefault, unit: "名"),
        Rule(
            id: "bill.reconsider", name: "要求复议，提出议案的代表不少于（并须过半数）", value: .integer(10), citation: article("第十四条", "提出议案的代表过半数且不少于十人"),
            status: .localDefault, unit: "名"),
        span("draft", "草稿最长保留", .months(12)), span("register", "提交后登记、分送", .workingDays(2)),
        span("opinion", "专门委员会提出处理意见", .days(30), article("第十条", "在收到议案后的三十日内书面提出代表议案处理意见")),
        span("decide", "有处理意见后，主席团决定", .days(10)),
        span("window", "对“不作议案”的决定要求复议", .days(1), article("第十四条", "主席团最后一次会议召开的四小时前")),
        span("sitting", "列入议程后，大会审议表决", .days(10)),
        span("deliberate", "闭会后，专门委员会审议并报告常委会", .months(3), article("第十五条", "应当在大会闭会后的三个月内提出审议结果的报告")),
        span("consult", "有关机关对议案提出意见", .days(30), article("第十七条", "应当在大会闭会之日起三十日内提出意见")),
        span("meeting", "常委会会议审议报告", .months(2), Citation(law: organic, article: "第五十一条", quote: "每两个月至少举行一次")),
        span("handle", "承办机关向常委会报告办理情况", .months(3), article("第二十条", "应当自交办之日起三个月内")),
        span("handle.again", "常委会不同意的，再次报告", .months(1), article("第二十一条", "并在一个月内向常务委员会提出再次办理情况的报告")),
        span("tell", "有结果后告知联名代表", .workingDays(5)),
        day("ask.hear", "年初听方案", 3, 31), day("ask.look", "年中看进度", 7, 31), day("ask.assess", "年末评结果", 11, 30), day("yearEnd", "年度结转", 12, 31),
        Rule(id: "bill.serial", name: "议案的编号", value: .text("〔{year}〕议案第{n}号"), citation: practice, status: .localDefault),
    ]
}
