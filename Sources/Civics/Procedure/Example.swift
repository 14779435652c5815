/// A worked example: what people do, day by day, and where the matter then stands. Run by `lianxin check` and the tests.
public struct Example: Sendable {
    public struct Step: Sendable {
        public let day: String
        /// Who acts: a slot's id, `resident`, `oversight`, `clockwork`, or a role's name for opening.
        public let who: String
        public let move: String
        public let fields: [String: JSON]
        /// The state afterwards, or the refusal's name after "!".
        public let expect: String
        /// Last days of running clocks afterwards, by the clock's id.
        public let due: [String: String]
        /// What stands around the matter on that day.
        public let ties: Ties

        public init(
            _ day: String, _ who: String, _ move: String, _ fields: [String: JSON] = [:], ties: Ties = .none, expect: String, due: [String: String] = [:]
        ) {
            self.day = day
            self.who = who
            self.move = move
            self.fields = fields
            self.expect = expect
            self.due = due
            self.ties = ties
        }
    }

    public let title: String
    public let steps: [Step]

    public init(_ title: String, _ steps: [Step]) {
        self.title = title
        self.steps = steps
    }
}
