import Civics

extension Places {
    /// Days that acts wait; a locality overrides the rule of the same number.
    enum Wait {
        static let appeal = 15, review = 30, award = 15, answerAppeal = 15
        static let fix = 30, confirmFix = 10
        static let assign = 3, answer = 30, confirm = 10
    }

    private static func local(_ what: String) -> Citation { Citation(law: "本地默认：国家法律未规定\(what)", article: "") }
    private static let rhythm = Citation(law: "工作惯例：“全覆盖、制度化、常活动”", article: "")

    private static func number(_ id: String, _ name: String, _ value: Int, _ unit: String, _ what: String) -> Rule {
        Rule(id: "places.\(id)", name: name, value: .integer(value), citation: local(what), status: .localDefault, unit: unit)
    }
    private static func days(_ id: String, _ name: String, _ count: Int, _ what: String) -> Rule {
        Rule(id: "places.\(id)", name: name, value: .span(.days(count)), citation: local(what), status: .localDefault)
    }

    /// No law fixes a number for the network of places; all are local defaults or custom.
    static let rules: [Rule] = [
        number("star.1", "一星级不低于", 60, "分", "星级评定的分数线"), number("star.2", "二星级不低于", 70, "分", "星级评定的分数线"),
        number("star.3", "三星级不低于", 80, "分", "星级评定的分数线"), number("star.4", "四星级不低于", 90, "分", "星级评定的分数线"),
        number("star.5", "五星级不低于", 95, "分", "星级评定的分数线"),
        Rule(
            id: "places.star.validity", name: "星级有效期，期满未复评即失效", value: .span(.months(12)),
            citation: Citation(law: "工作惯例：自主申报、综合评定、动态管理、一年一评", article: ""), status: .practice),
        days("star.review", "申报后评审", Wait.review, "星级评定的期限"), days("star.award", "评审后授牌", Wait.award, "星级评定的期限"),
        days("star.appeal", "授牌后申诉期", Wait.appeal, "星级评定的期限"), days("star.answerAppeal", "申诉后答复", Wait.answerAppeal, "星级评定的期限"),
        number("serves.station", "一个联络站覆盖人口多于多少算偏多", 40_000, "人", "联络站点的覆盖人口"),
        number("serves.point", "一个联络点、服务岗、工作室覆盖人口多于多少算偏多", 4_000, "人", "联络站点的覆盖人口"),
        number("standard.pass", "达标检查符合几成条目为达标", 100, "%", "达标的比例"),
        days("standard.fix", "不符合条目的整改", Wait.fix, "整改期限"), days("standard.confirm", "整改后复核", Wait.confirmFix, "整改期限"),
        Rule(id: "places.active", name: "多长时间内有活动算“常活动”", value: .span(.months(3)), citation: rhythm, status: .practice),
        days("difficulty.assign", "阵地困难提出后交办", Wait.assign, "协调解决的期限"),
        days("difficulty.answer", "阵地困难交办后答复", Wait.answer, "协调解决的期限"),
        days("difficulty.confirm", "阵地困难答复后确认", Wait.confirm, "协调解决的期限"),
        number("index.perWeek", "运行指数：每周收集意见几件得满分", 1, "件", "联络站运行指数"),
        number("index.reception", "运行指数：接待场次的权重", 25, "%", "联络站运行指数"),
        number("index.cases", "运行指数：收集意见的权重", 25, "%", "联络站运行指数"),
        number("index.onTime", "运行指数：按时办理率的权重", 25, "%", "联络站运行指数"),
        number("index.satisfaction", "运行指数：群众满意率的权重", 25, "%", "联络站运行指数"),
    ]
}
