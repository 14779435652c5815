import Civics

extension Study {
    private static let practice = Citation(law: "本地默认：法律未规定次数和期限，可由培训规划另定", article: "")

    /// Days for looking at one of our rules after the law above it has changed, where no rule says otherwise.
    public static let reviewDays = Within.review

    enum Within {
        static let receipt = 7
        static let item = 7
        static let review = 90
        static let record = 2
    }

    private static func times(_ id: String, _ name: String, _ count: Int, unit: String = "次") -> Rule {
        Rule(id: "study.\(id)", name: name, value: .integer(count), citation: practice, status: .practice, unit: unit)
    }

    private static func days(_ id: String, _ name: String, _ count: Int) -> Rule {
        Rule(id: "study.\(id)", name: name, value: .span(.days(count)), citation: practice, status: .practice)
    }

    public static let rules: [Rule] = [
        times("perTerm", "每名代表任期内参加培训不少于", 1),
        times("staffPerYear", "人大机关干部每年参加培训不少于", 1),
        times("headsPerYear", "乡镇街道人大专职负责人每年参加培训不少于", 1),
        times("budgetPerYear", "每年举办预决算审查监督培训不少于", 1, unit: "期"),
        days("receipt", "收到资料、文章后签收", Within.receipt),
        days("review", "上位法修改后提出本级制度的修改意见", Within.review),
    ]
}
