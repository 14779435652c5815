import Civics

extension Bill {
    enum Fields {
        // Preparing
        static let mandate = Suggestion.Fields.mandate.named("代表资格", help: "向哪一级人民代表大会提出")
        static let title = Field("title", "案由", .line(max: 100), help: "一事一案，如：关于制定物业管理条例的议案")
        static let category = Suggestion.Fields.category
        static let text = Field("text", "案据", .words(max: 10_000), help: "事实、理由、依据；不写他人的姓名、电话、住址")
        static let measure = Field("measure", "方案", .words(max: 20_000), help: "请大会作什么决定；立法议案附草案或者主要内容")
        static let files = Suggestion.Fields.files
        static let note = Suggestion.Fields.note
        static let reason = Suggestion.Fields.reason
        static let invitees = Field("invitees", "请哪些代表联名", .incumbents([.deputy], max: 50))
        static let declares = Field("declares", "一事一案，属于本级人大职权；各联名代表都看过全文", .flag)
        static let level = Suggestion.Fields.level
        static let session = Suggestion.Fields.session
        static let term = Suggestion.Fields.term
        static let period = Suggestion.Fields.period
        static let year = Suggestion.Fields.year
        static let submittedOn = Suggestion.Fields.submittedOn
        static let billsDue = Field("billsDue", "议案截止日期", .day)
        static let late = Field("late", "是否过了截止日期", .choice([Choice("yes", "提交时已过主席团规定的截止日期")]), isRequired: false)
        static let serial = Field("serial", "议案编号", .line(max: 60))

        // Deciding
        static let committee = Field("committee", "交哪个专门委员会", .body(["committee"]), help: "乡镇没有专门委员会的不填，直接由主席团决定", isRequired: false)
        static let opinion = Field("opinion", "处理意见", .words(max: 10_000))
        static let contacted = Field("contacted", "已与代表联系沟通", .choice([Choice("yes", "是")]), isRequired: false)
        static let talked = Field("talked", "沟通情况和代表的意见", .words(max: 5_000))
        static let decision = Field("decision", "主席团决定", .choice([
            Choice("agenda", "列入本次大会议程"), Choice("committee", "先交专门委员会审议", help: "提出意见后，主席团再决定"),
            Choice("after", "闭会后审议", help: "交专门委员会或主任会议，审议结果报常委会"), Choice("suggestion", "改作建议", help: "另立一件代表建议，本件到此为止"),
            Choice("none", "不作为议案", help: "须说明理由；代表可以要求复议"),
        ]))
        static let meeting = Field("meeting", "哪次会议、哪一天", .line(max: 100), help: "如：主席团第三次会议，2026年1月15日")
        static let withdrawal = Field("withdrawal", "撤回申请", .choice([Choice("asked", "代表要求撤回"), Choice("short", "坚持提出的代表已不足法定人数")]), isRequired: false)

        // Sitting
        static let words = Suggestion.Fields.words
        static let report = Field("report", "审议结果的报告", .words(max: 20_000), help: "主要内容、各方面意见、审议意见和建议")
        static let amendment = Field("amendment", "修正案", .words(max: 10_000))
        static let amenders = Field("amenders", "联名提出的代表", .incumbents([.deputy], max: 100))
        static let yes = Field("yes", "赞成", .number(0...10_000))
        static let no = Field("no", "反对", .number(0...10_000))
        static let abstain = Field("abstain", "弃权", .number(0...10_000))
        static let deputies = Field("deputies", "全体代表", .number(1...10_000), help: "实有代表人数；没有出席的也计算在内")

        // Reporting and handling
        static let units = Field("units", "征求哪些机关的意见", .units)
        static let question = Suggestion.Fields.question
        static let advice = Field("advice", "意见", .words(max: 5_000))
        static let resolution = Field("resolution", "常委会决定", .choice([
            Choice("next", "提请列入下次大会议程"), Choice("standing", "列入常委会会议议程"), Choice("organ", "交有关机关研究办理"),
            Choice("plan", "列入立法规划或工作计划"), Choice("reference", "留作工作参考"),
        ]))
        static let until = Field("until", "哪天以前", .day, help: "列入议程或计划的，写明完成日期", isRequired: false)
        static let lead = Field("lead", "承办机关", .unit, help: "交有关机关办理的，写明哪个机关", isRequired: false)
        static let person = Suggestion.Fields.person
        static let phone = Suggestion.Fields.phone
        static let answer = Field("answer", "办理情况的报告", .words(max: 20_000), help: "部门、措施、时间要求；听取委员会和领衔代表的意见")
        static let promises = Suggestion.Fields.promises
        static let redo = Field("redo", "再次办理", .choice([Choice("yes", "是")]), isRequired: false)
        static let outcome = Field("outcome", "结果", .choice([
            Choice("passed", "大会通过"), Choice("rejected", "大会未通过"), Choice("closed", "办结"), Choice("reference", "留作工作参考"),
        ]), isRequired: false)

        // Supervising
        static let leader = Suggestion.Fields.leader
        static let supervisor = Suggestion.Fields.supervisor
        static let participants = Suggestion.Fields.participants
        static let day = Suggestion.Fields.day
        static let heard = Field("heard", "方案和意见", .words(max: 5_000), help: "承办机关汇报了什么方案，提出了什么要求")
        static let places = Field("places", "看了哪些现场", .words(max: 2_000))
        static let seen = Field("seen", "看到的进度和问题", .words(max: 5_000))
        static let grade = Field("grade", "评价", .choice(Suggestion.grades), isJudgement: true)
        static let assessed = Field("assessed", "评价的理由", .words(max: 5_000), isJudgement: true)
        static let hearings = Field("hearings", "听方案次数", .number(0...1_000), isRequired: false)
        static let looks = Field("looks", "看进度次数", .number(0...1_000), isRequired: false)
        static let assessments = Field("assessments", "评结果次数", .number(0...1_000), isRequired: false)
        static let carried = Suggestion.Fields.carried

        static let all: [Field] = [
            mandate, title, category, text, measure, files, note, reason, invitees, declares, level, session, term, period, year, submittedOn, billsDue, late,
            serial, committee, opinion, contacted, talked, decision, meeting, withdrawal, words, report, amendment, amenders, yes, no, abstain, deputies, units,
            question, advice, resolution, until, lead, person, phone, answer, promises, redo, outcome, leader, supervisor, participants, day, heard, places,
            seen, grade, assessed, hearings, looks, assessments, carried,
        ]
    }
}
