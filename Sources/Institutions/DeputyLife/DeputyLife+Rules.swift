import Civics

extension DeputyLife {
    static let deputiesLaw = "全国人民代表大会和地方各级人民代表大会代表法（2025修正）"
    private static let practice = Citation(law: "本地默认：法律未规定，可由本级代表工作办法另定", article: "")

    /// Days within which something is to be done, as desks and rules both say it.
    enum Within {
        static let reply = 3
        static let reminder = 3
        static let record = 2
        static let leave = 2
        static let confirm = 7
        static let objection = 10
        static let dispute = 15
        static let warning = 15
        static let answer = 30
    }

    private static func days(_ id: String, _ name: String, _ count: Int) -> Rule {
        Rule(id: "deputies.\(id)", name: name, value: .span(.days(count)), citation: practice, status: .practice)
    }

    private static func times(_ id: String, _ name: String, _ count: Int, _ citation: Citation = practice, unit: String = "次") -> Rule {
        Rule(id: "deputies.\(id)", name: name, value: .integer(count), citation: citation, status: .localDefault, unit: unit)
    }

    public static let rules: [Rule] = [
        Rule(
            id: "deputies.absences", name: "未经批准不出席本级人民代表大会会议，几次即终止代表资格", value: .integer(2),
            citation: Citation(law: deputiesLaw, article: "第六十二条", quote: "未经批准两次不出席本级人民代表大会会议的"),
            status: .statute, overridable: false, unit: "次"),
        times("leaves", "一年内请假达到几次提醒", 3),
        times(
            "returns", "异地居住的代表每年回原选举单位参加活动不少于", 1,
            Citation(law: "本地默认：参照浙江省实施代表法办法（2016）", article: "第四十七条", quote: "每年应当至少回原选举单位参加一次代表活动")),
        times(
            "notices", "每年向原选区或原选举单位通报履职情况", 1,
            Citation(law: "本地默认：参照重庆市实施代表法办法（2016）", article: "第五十二条", quote: "每年向原选举单位或者原选区通报一次")),
        days("reply", "收到邀请后答复是否参加", Within.reply),
        days("reminder", "会前几日提醒", Within.reminder),
        days("record", "会后补齐到会情况", Within.record),
        days("leave", "请假的批复", Within.leave),
        days("confirm", "履职登记的确认", Within.confirm),
        days("objection", "档案异议的处理", Within.objection),
        days("dispute", "考核异议的处理", Within.dispute),
        days("warning", "缺席达到法定次数后报代表资格审查委员会", Within.warning),
        days("answer", "列席、座谈意见的答复", Within.answer),
    ]
}
