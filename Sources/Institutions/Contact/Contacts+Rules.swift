import Civics

extension Contacts {
    private static let practice = Citation(law: "本地默认：法律未规定次数，可由本级联系办法另定", article: "")

    /// Days by which desks and rules both count.
    /// A member sees a deputy at least so often, where their pair says nothing else.
    public static let everyDays = Within.contact

    enum Within {
        static let contact = 90
        static let voters = 180
        static let reminder = 3
        static let ahead = 14
    }

    private static func days(_ id: String, _ name: String, _ count: Int) -> Rule {
        Rule(id: "contacts.\(id)", name: name, value: .span(.days(count)), citation: practice, status: .practice)
    }

    private static func times(_ id: String, _ name: String, _ count: Int, _ citation: Citation = practice, unit: String = "次") -> Rule {
        Rule(id: "contacts.\(id)", name: name, value: .integer(count), citation: citation, status: .localDefault, unit: unit)
    }

    public static let rules: [Rule] = [
        days("pair", "联系一名代表至多相隔", Within.contact),
        days("voters", "联系一户固定选民至多相隔", Within.voters),
        days("ahead", "联系到期前提醒", Within.ahead),
        days("reminder", "接待、约访前提醒", Within.reminder),
        times("reminders", "每季度对没有联系的提醒", 1),
        times("deputies", "每名常委会组成人员联系代表不少于", 1, unit: "名"),
        times("households", "每名代表固定联系选民不少于", 5, unit: "户"),
        times("stationVisits", "领导干部代表、常委会组成人员每半年进站不少于", 1),
        times(
            "receptions", "每名代表每年接待选民不少于", 2,
            Citation(law: "本地默认：参照北京市实施代表法办法（2014）", article: "第二十二条", quote: "参加选民接待日活动每年应当不少于两次")),
        Rule(
            id: "contacts.idleChannel", name: "联系渠道多久没有人用即提示", value: .span(.months(3)), citation: practice, status: .practice),
    ]
}
