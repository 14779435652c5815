/// Where a matter is on its way: five steps for residents, six links for people at work; each done, now or to come.
public struct Steps: Piece {
    public enum Stage: String, Sendable {
        case done, now, todo

        var word: String {
            switch self {
            case .done: "已完成"
            case .now: "正在这一步"
            case .todo: "未到"
            }
        }
    }

    public struct Step: Sendable {
        public var label: String
        public var stage: Stage
        /// "3月8日"
        public var date: String?
        /// Who did it or has it now, with post.
        public var person: String?

        public init(_ label: String, _ stage: Stage, date: String? = nil, person: String? = nil) {
            self.label = label
            self.stage = stage
            self.date = date
            self.person = person
        }
    }

    public var steps: [Step]
    /// What the row is, for those who hear it.
    public var label: String

    public init(_ steps: [Step], label: String = "办理进度") {
        self.steps = steps
        self.label = label
    }

    /// The labels of the way that residents see.
    public static let fiveLabels = ["已收到", "已交办", "办理中", "已答复", "您的评价"]
    /// 来访有登记……反馈有记录: the six links that may not break.
    public static let sixLabels = ["登记", "反映", "处理", "结果", "反馈", "记录"]

    /// A row of labels of which the first `reached` are done and the next is now.
    public static func reached(_ reached: Int, of labels: [String], dates: [String?] = [], people: [String?] = []) -> Steps {
        Steps(
            labels.enumerated().map { index, label in
                Step(
                    label, index < reached ? .done : index == reached ? .now : .todo,
                    date: dates.indices.contains(index) ? dates[index] : nil,
                    person: people.indices.contains(index) ? people[index] : nil)
            })
    }

    public var html: HTML {
        "<ol class=\"steps\" aria-label=\"\(label)\">\(each(steps.enumerated()) { draw($0.element, $0.offset + 1) })</ol>"
    }

    private func draw(_ step: Step, _ number: Int) -> HTML {
        let mark = step.stage == .done ? "✓" : String(number)
        return """
            <li class="step step-\(step.stage.rawValue)"\(when(step.stage == .now, " aria-current=\"step\""))>\
            <span class="step-mark" aria-hidden="true">\(mark)</span><span class="step-words"><b>\(step.label)</b>\
            <span class="sr">：\(step.stage.word)</span>\
            \(when(step.date) { "<small>\($0)</small>" })\(when(step.person) { "<small>\($0)</small>" })</span></li>
            """
    }
}
