import Civics

extension Opinion {
    enum Clocks {
        static let collate = ClockKind(
            "collate", "梳理时限", from: "登记", .rule("opinion.collate"), warning: .workingDays(0), onExpiry: .escalate([keeper, overseer]))
        static let grade = ClockKind(
            "grade", "分级时限", from: "梳理", .rule("opinion.grade"), warning: .workingDays(0), onExpiry: .escalate([keeper, overseer]))
        static let assign = ClockKind(
            "assign", "交办时限", from: "分级", .rule("opinion.assign"), warning: .workingDays(0), onExpiry: .escalate([office, overseer]))
        static let accept = ClockKind(
            "accept", "接收或退回时限", from: "交办", .rule("opinion.object"), warning: .workingDays(2), onExpiry: .escalate([lead, office]))
        static let answer = ClockKind(
            "answer", "办理时限", from: "交办",
            .byField(Fields.grade, [
                "": "opinion.answer.town", "1": "opinion.answer.station", "2": "opinion.answer.town", "3": "opinion.answer.county",
                "4": "opinion.answer.city",
            ]), warning: .workingDays(3), onExpiry: .escalate([lead, office, overseer]))
        static let coAnswer = ClockKind(
            "coAnswer", "协办时限", from: "交办", .rule("opinion.coAnswer"), warning: .workingDays(2), onExpiry: .escalate([coUnits, lead, office]))
        /// The promise printed on the receipt; it counts from registration through all transfers (S2-27).
        static let reply = ClockKind(
            "reply", "答复群众时限", from: "登记",
            .byField(Fields.grade, [
                "": "opinion.reply.town", "1": "opinion.reply.station", "2": "opinion.reply.town", "3": "opinion.reply.county",
                "4": "opinion.reply.city",
            ]), warning: .workingDays(5), countsFromRegistration: true, onExpiry: .escalate([office, keeper, overseer]))
        static let feedback = ClockKind(
            "feedback", "反馈时限", from: "答复", .rule("opinion.feedback"), warning: .workingDays(0), onExpiry: .escalate([keeper, overseer]))
        static let rate = ClockKind("rate", "评价期", from: "反馈", .rule("opinion.rate"), warning: .days(3), onExpiry: .move("lapse"))
        static let close = ClockKind(
            "close", "办结时限", from: "评价", .rule("opinion.close"), warning: .workingDays(0), onExpiry: .escalate([keeper, overseer]))
        static let verify = ClockKind(
            "verify", "核实时限", from: "办结", .rule("opinion.verify"), warning: .days(7), onExpiry: .escalate([overseer]))
        static let crossOff = ClockKind(
            "crossOff", "销号时限", from: "核实", .rule("opinion.crossOff"), warning: .workingDays(0), onExpiry: .escalate([overseer]))
    }
}
