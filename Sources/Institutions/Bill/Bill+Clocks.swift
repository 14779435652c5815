import Civics

extension Bill {
    enum Clocks {
        static let draft = ClockKind("draft", "起草时限", from: "开始", .rule("bill.draft"), warning: .days(30), onExpiry: .move("lapseDraft"))
        static let register = ClockKind("register", "登记时限", from: "提交", .rule("bill.register"), warning: .workingDays(1), onExpiry: .escalate([office]))
        static let opinion = ClockKind("opinion", "提处理意见时限", from: "登记", .rule("bill.opinion"), warning: .days(7), onExpiry: .escalate([committee, office]))
        static let decide = ClockKind("decide", "主席团决定时限", from: "提出处理意见", .rule("bill.decide"), warning: .days(3), onExpiry: .escalate([office]))
        static let window = ClockKind("window", "要求复议的时限", from: "主席团决定", .rule("bill.window"), warning: .days(0), onExpiry: .move("letStand"))
        static let sitting = ClockKind("sitting", "大会审议时限", from: "列入议程", .rule("bill.sitting"), warning: .days(3), onExpiry: .escalate([office]))
        static let deliberate = ClockKind(
            "deliberate", "委员会审议时限", from: "交付审议", .rule("bill.deliberate"), warning: .days(15), onExpiry: .escalate([committee, office]), isCounted: true)
        static let consult = ClockKind("consult", "有关机关提意见时限", from: "征求意见", .rule("bill.consult"), warning: .days(5), onExpiry: .escalate([committee]), isCounted: true)
        static let meeting = ClockKind("meeting", "常委会审议时限", from: "报告", .rule("bill.meeting"), warning: .days(15), onExpiry: .escalate([office]))
        /// Three months, one when the standing committee was not content with the first report.
        static let handle = ClockKind(
            "handle", "报告办理情况时限", from: "交办", .byField(Fields.redo, ["": "bill.handle", "yes": "bill.handle.again"]), warning: .days(15),
            onExpiry: .escalate([lead, person, committee, office]), isCounted: true)
        static let plan = ClockKind("plan", "计划期限", from: "决定", .until(Fields.until), warning: .days(30), onExpiry: .escalate([office, committee]))
        static let tell = ClockKind("tell", "告知代表时限", from: "有结果", .rule("bill.tell"), warning: .workingDays(1), onExpiry: .escalate([office]))

        // 年初听方案、年中看进度、年末评结果: three records of different kinds in each year.
        static let hear = ClockKind(
            "hear", "年初听方案", from: "交办", .yearly("bill.ask.hear"), warning: .days(15), onExpiry: .escalate([committee, supervisor, office]), owedBy: committee,
            startsOnce: true, isCounted: true)
        static let look = ClockKind(
            "look", "年中看进度", from: "交办", .yearly("bill.ask.look"), warning: .days(15), onExpiry: .escalate([committee, supervisor, office]), owedBy: committee,
            startsOnce: true, isCounted: true)
        static let assess = ClockKind(
            "assess", "年末评结果", from: "交办", .yearly("bill.ask.assess"), warning: .days(15), onExpiry: .escalate([committee, supervisor, office]),
            owedBy: committee, startsOnce: true, isCounted: true)
        static let yearEnd = ClockKind("yearEnd", "年度结转", from: "交办", .yearly("bill.yearEnd"), warning: .days(0), onExpiry: .move("carryOver"))

        static let checkpoints = [hear, look, assess, yearEnd]
    }
}
