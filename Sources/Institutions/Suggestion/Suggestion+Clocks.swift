import Civics

extension Suggestion {
    enum Clocks {
        static let draft = ClockKind("draft", "起草时限", from: "开始", .rule("suggestion.draft"), warning: .days(30), onExpiry: .move("lapseDraft"))
        static let consult = ClockKind("consult", "提交前征求意见", from: "征求意见", .rule("suggestion.consult"), warning: .workingDays(2), onExpiry: .escalate([originator]))
        static let review = ClockKind("review", "审核时限", from: "提交", .rule("suggestion.review"), warning: .workingDays(1), onExpiry: .escalate([office]))
        static let assign = ClockKind(
            "assign", "交办时限", from: "立案",
            .byField(Fields.period, ["": "suggestion.assign.between", "session": "suggestion.assign.session", "between": "suggestion.assign.between"]),
            warning: .workingDays(1), onExpiry: .escalate([office]))
        static let accept = ClockKind("accept", "接收或退办时限", from: "交办", .rule("suggestion.object"), warning: .workingDays(2), onExpiry: .escalate([lead, office]))
        static let reassign = ClockKind("reassign", "重新交办时限", from: "退办", .rule("suggestion.reassign"), warning: .workingDays(2), onExpiry: .escalate([office]))
        /// Three months, six when it is wide or difficult (代表法 art. 51); a second handling has a limit of its own.
        static let answer = ClockKind(
            "answer", "答复时限", from: "交办",
            .byField(Fields.limit, [
                "": "suggestion.answer", "normal": "suggestion.answer", "difficult": "suggestion.answer.difficult", "redo": "suggestion.answer.redo",
            ]), warning: .days(15), onExpiry: .escalate([lead, person, office, committee, govOffice]), isCounted: true)
        static let coAnswer = ClockKind(
            "coAnswer", "会办意见时限", from: "交办", .rule("suggestion.coAnswer"), warning: .days(7), onExpiry: .escalate([lead, office]), isCounted: true)
        static let partAnswer = ClockKind(
            "partAnswer", "分办答复时限", from: "交办",
            .byField(Fields.limit, [
                "": "suggestion.answer", "normal": "suggestion.answer", "difficult": "suggestion.answer.difficult", "redo": "suggestion.answer.redo",
            ]), warning: .days(15), onExpiry: .escalate([lead, office]), isCounted: true)
        static let contact = ClockKind(
            "contact", "与代表沟通时限", from: "交办", .rule("suggestion.contact"), warning: .workingDays(3), onExpiry: .escalate([lead, person, office]),
            owedBy: lead, startsOnce: true, isCounted: true)
        static let sign = ClockKind("sign", "签发时限", from: "送签", .rule("suggestion.sign"), warning: .workingDays(1), onExpiry: .escalate([head, person]))
        static let reviewAnswer = ClockKind(
            "reviewAnswer", "审核答复时限", from: "签发", .rule("suggestion.reviewAnswer"), warning: .workingDays(1), onExpiry: .escalate([office]))
        static let sendForm = ClockKind(
            "sendForm", "发征询意见表时限", from: "答复", .rule("suggestion.sendForm"), warning: .workingDays(0), onExpiry: .escalate([office]))
        static let rate = ClockKind("rate", "评判时限", from: "发征询意见表", .rule("suggestion.rate"), warning: .workingDays(3), onExpiry: .move("lapse"))
        /// Each who has signed is to say that the answer has arrived (S0-65).
        static let receive = ClockKind("receive", "签收答复", from: "答复", .rule("suggestion.receive"), warning: .workingDays(2), onExpiry: .escalate([office]))
        static let decide = ClockKind("decide", "研究时限", from: "评判", .rule("suggestion.decide"), warning: .workingDays(1), onExpiry: .escalate([office]))
        static let chairpersons = ClockKind(
            "chairpersons", "主任会议研究时限", from: "提请", .rule("suggestion.chairpersons"), warning: .days(7), onExpiry: .escalate([office]))
        static let verify = ClockKind("verify", "核实时限", from: "办结", .rule("suggestion.verify"), warning: .days(7), onExpiry: .escalate([office]))
        static let crossOff = ClockKind("crossOff", "销号时限", from: "核实", .rule("suggestion.crossOff"), warning: .workingDays(1), onExpiry: .escalate([office]))

        // 三问: each year's day; a report once given is not asked for again until the next year.
        static let plan = ClockKind(
            "plan", "年初问方案", from: "交办", .yearly("suggestion.ask.plan"), warning: .days(15), onExpiry: .escalate([lead, person, office, committee]),
            owedBy: lead, startsOnce: true, isCounted: true)
        static let progress = ClockKind(
            "progress", "年中问进度", from: "交办", .yearly("suggestion.ask.progress"), warning: .days(15), onExpiry: .escalate([lead, person, office, committee]),
            owedBy: lead, startsOnce: true, isCounted: true)
        static let outcome = ClockKind(
            "outcome", "年末问成效", from: "交办", .yearly("suggestion.ask.outcome"), warning: .days(15), onExpiry: .escalate([lead, person, office, committee]),
            owedBy: lead, startsOnce: true, isCounted: true)
        static let yearEnd = ClockKind("yearEnd", "年度结转", from: "交办", .yearly("suggestion.yearEnd"), warning: .days(0), onExpiry: .move("carryOver"))

        static let checkpoints = [plan, progress, outcome, yearEnd]
        static let underWay = [answer, coAnswer, partAnswer, contact] + checkpoints
    }
}
