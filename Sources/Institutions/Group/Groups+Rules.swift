import Civics

extension Groups {
    static let organicLaw = "地方各级人民代表大会和地方各级人民政府组织法（2022修正）"
    private static let practice = Citation(law: "本地默认：法律未规定，可由本级代表工作办法另定", article: "")

    enum Within {
        static let accept = 5
        static let verify = 5
        static let remind = 7
        static let summary = 10
        static let record = 2
        static let respond = 30
    }

    private static func days(_ id: String, _ name: String, _ count: Int) -> Rule {
        Rule(id: "groups.\(id)", name: name, value: .span(.days(count)), citation: practice, status: .practice)
    }

    public static let rules: [Rule] = [
        Rule(
            id: "groups.size", name: "代表小组人数不少于", value: .integer(3),
            citation: Citation(law: organicLaw, article: "第四十三条", quote: "有代表三人以上的居民地区或者生产单位可以组织代表小组"),
            status: .statute, bound: .atLeast(.integer(3)), unit: "名"),
        Rule(
            id: "groups.convenors", name: "小组召集人不超过", value: .integer(3),
            citation: Citation(law: "本地默认：参照上海市实施代表法办法", article: "第二十二条", quote: "推选一至三名代表为小组召集人"),
            status: .localDefault, unit: "名"),
        Rule(
            id: "groups.activities", name: "代表小组每年活动不少于", value: .integer(3),
            citation: Citation(law: "本地默认：参照浙江省实施代表法办法（2016）", article: "第十九条", quote: "代表小组活动一般每年不少于三次"),
            status: .localDefault, unit: "次"),
        Rule(
            id: "groups.councilMeetings", name: "街道议事代表会议每年不少于", value: .integer(1),
            citation: Citation(law: "本地默认：参照浙江省街道人大工作条例（2019）", article: "第十七条", quote: "每年至少召开一次"),
            status: .localDefault, unit: "次"),
        Rule(
            id: "groups.entries", name: "“三进”要进几类", value: .integer(3), citation: practice, status: .practice, unit: "类"),
        days("accept", "问题交办后接收", Within.accept),
        days("verify", "单位报完成后核实销号", Within.verify),
        days("remind", "问题到期前提醒", Within.remind),
        days("summary", "活动后写出小结", Within.summary),
        days("respond", "代表·局长面对面后部门公布回应", Within.respond),
    ]
}
