import Civics

extension StationLife {
    /// Days that acts wait; a locality overrides the rule of the same number.
    enum Wait {
        static let notice = 3, record = 3, respond = 30
        static let plan = 14, approve = 7
        static let follow = 30, transfer = 3, receipt = 15, window = 7
        static let publish = 15, report = 14
    }
    /// What was held is written down within so many days.
    public static let recordDays = Wait.record
    /// A quarter is planned so many days before it begins.
    public static let planAhead = Wait.plan
    /// 每月15日固定接待选民
    public static let receptionDay = 15
    /// 每月5日前报送上月汇总
    public static let summaryDay = 5

    private static let rhythm = Citation(law: "工作惯例：周有接待、月有汇总、季有安排、年有述职", article: "")
    private static let voters = Citation(law: "工作惯例：每月15日代表定期接待选民日", article: "")
    private static func local(_ what: String) -> Citation { Citation(law: "本地默认：国家法律未规定\(what)", article: "") }

    private static func number(_ id: String, _ name: String, _ value: Int, _ unit: String, _ citation: Citation, _ status: Rule.Status) -> Rule {
        Rule(id: "station.\(id)", name: name, value: .integer(value), citation: citation, status: status, unit: unit)
    }
    private static func days(_ id: String, _ name: String, _ count: Int, _ what: String) -> Rule {
        Rule(id: "station.\(id)", name: name, value: .span(.days(count)), citation: local(what), status: .localDefault)
    }

    static let rules: [Rule] = [
        number("weekly", "每个阵地每周至少接待", 1, "次", rhythm, .practice),
        number("receptionDay", "每月固定接待选民日（遇节假日移到下一个工作日）", receptionDay, "日", voters, .practice),
        number("deputies", "每次接待安排代表", 2, "名", local("接待安排的人数"), .localDefault),
        number(
            "perDeputy", "每名代表每年参加选民接待至少", 2, "次",
            Citation(law: "北京市实施《全国人民代表大会和地方各级人民代表大会代表法》办法（2014）", article: "第二十二条", quote: "参加选民接待日活动每年应当不少于两次"), .localDefault),
        days("notice", "接待前公告并提醒代表", Wait.notice, "接待公告的期限"), days("record", "接待后登记", Wait.record, "接待登记的期限"),
        days("respond", "国家机关到站听取意见后公布回应", Wait.respond, "公布回应的期限"),
        number("summaryDay", "每月几日前报送上月汇总", summaryDay, "日", rhythm, .practice),
        days("plan", "季安排在季度开始前拟订", Wait.plan, "季安排的期限"), days("approve", "季安排和月汇总报送后审定", Wait.approve, "审定的期限"),
        number("debriefings", "每名代表每年述职", 1, "次", rhythm, .practice),
        days("debriefing.report", "述职前提交述职报告", Wait.report, "述职报告的期限"),
        days("debriefing.publish", "述职后公布评议结果", Wait.publish, "公布评议结果的期限"),
        days("mediation.follow", "调解后回访", Wait.follow, "调解回访的期限"), days("petition.transfer", "信访接待后转送", Wait.transfer, "联络站转送信访事项的期限"),
        Rule(
            id: "station.petition.receipt", name: "信访部门收到后登记处理并回执", value: .span(.days(Wait.receipt)),
            citation: Citation(law: "信访工作条例（2022）", article: "第二十二条", quote: "在15日内分别按照下列方式处理"), status: .statute,
            bound: .atMost(.span(.days(15)))),
        days("window", "便民服务中心接件后回复", Wait.window, "便民服务中心回复联络站的期限"),
    ]
}
