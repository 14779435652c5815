import Civics

extension Suggestion {
    /// 领域: by it a suggestion finds the committee that supervises it.
    public static let categories = [
        Choice("industry", "工业交通"), Choice("construction", "城建住房"), Choice("environment", "生态环境"), Choice("farming", "农业农村"),
        Choice("finance", "财政金融"), Choice("education", "教育科技"), Choice("health", "文化卫生体育"), Choice("society", "民政人社"),
        Choice("safety", "平安建设"), Choice("minors", "未成年人保护"), Choice("justice", "监察司法"), Choice("culture", "民族宗教侨务"), Choice("other", "其他"),
    ]

    static let grades = [Choice("3", "满意"), Choice("2", "基本满意"), Choice("1", "不满意")]

    public static let levels = [
        Choice("national", "全国"), Choice("province", "省"), Choice("city", "市"), Choice("county", "县区"), Choice("town", "乡镇"),
    ]

    static let periods = [Choice("session", "会议期间"), Choice("between", "闭会期间")]

    /// What moves ask for, in the order of the work.
    enum Fields {
        // Preparing 察调提改
        static let mandate = Field("mandate", "代表资格", .mandate, help: "向哪一级人大提出")
        static let title = Field("title", "案由", .line(max: 100), help: "一件一事，如：关于在老旧小区加装电梯的建议")
        static let category = Field("category", "领域", .choice(categories))
        static let note = Field("note", "说明", .words(max: 2_000), isRequired: false)
        static let occasion = Field("occasion", "怎么了解到的", .choice([
            Choice("presession", "会前集中视察"), Choice("visit", "走访选民"), Choice("reception", "接待日"), Choice("daily", "日常工作生活"), Choice("other", "其他"),
        ]))
        static let seenOn = Field("seenOn", "哪一天", .day)
        static let seen = Field("seen", "看到听到了什么", .words(max: 5_000))
        static let studied = Field("studied", "调研了什么、得出什么", .words(max: 10_000), help: "去过哪里、问过谁、有什么数据")
        /// Each with its number and its words, as they stood when they were cited.
        static let cited = Field(
            "cited", "引用哪些发现", .records(["activity", "problem"], max: 10), help: "您参加过的视察、调研、面对面等活动的小结和列入问题清单的问题，作为这件建议的佐证")
        static let text = Field("text", "情况和问题", .words(max: 10_000), help: "案据：事实、原因、依据；不写他人的姓名、电话、住址")
        static let measure = Field("measure", "具体建议", .words(max: 10_000), help: "方案：请谁做什么；从法规、政策、制度上提")
        static let wishedUnit = Field("wishedUnit", "建议由谁承办", .unit, isRequired: false)
        static let target = Field("target", "哪一件", .matter, help: "对方的编号，如 YJ2026-000001")
        static let files = Field("files", "附件", .files(max: 6), isRequired: false)
        static let invitees = Field("invitees", "请哪些代表联名", .incumbents([.deputy], max: 50))
        static let adviser = Field("adviser", "征求哪个单位的意见", .body([
            "unit", "government", "court", "procuratorate", "deputyWork", "presidium", "committee", "congressOffice",
        ]))
        static let question = Field("question", "想问什么", .words(max: 2_000))
        static let advice = Field("advice", "意见", .words(max: 5_000), help: "情况、已有的政策、建议怎样改")
        static let reason = Field("reason", "理由", .words(max: 2_000))
        static let declares = Field("declares", "一事一议，不涉及本人和亲属的个人事项、具体案件、招标投标，不作推介", .flag)
        static let interest = Field("interest", "与本人任职单位或行业的关系", .line(max: 200), help: "有关系的写明；没有的不填", isRequired: false)
        static let observed = Field("observed", "察：现场记录", .number(0...10_000), isRequired: false).quiet
        static let investigated = Field("investigated", "调：调研记录", .number(0...10_000), isRequired: false).quiet
        static let written = Field("written", "提：写稿次数", .number(0...10_000), isRequired: false).quiet
        static let revised = Field("revised", "改：按意见修改", .number(0...10_000), isRequired: false).quiet
        static let presession = Field("presession", "来自会前视察", .choice([Choice("yes", "是")]), isRequired: false).quiet

        static let converted = Field("converted", "由活动发现转化", .choice([Choice("yes", "是")]), isRequired: false).quiet
        static let turned = Field("turned", "由议案转来", .choice([Choice("yes", "由议案改作建议")]), isRequired: false)

        // Where it belongs; the structure says so
        static let level = Field("level", "人大级别", .choice(levels))
        static let session = Field("session", "会议届次", .line(max: 60))
        static let term = Field("term", "届", .number(1...999)).quiet
        static let period = Field("period", "会议期间或闭会期间", .choice(periods))
        static let year = Field("year", "年份", .number(1900...2200)).quiet
        static let submittedOn = Field("submittedOn", "提交日期", .day)
        static let serial = Field("serial", "建议编号", .line(max: 60))

        // Accepting and assigning
        static let norm = Field("norm", "规范性", .choice([
            Choice("good", "符合要求"), Choice("several", "一件多事"), Choice("vague", "内容空泛"), Choice("personal", "涉及个人或亲属"),
            Choice("case", "涉及具体案件、招投标"), Choice("beyond", "不属本级职权"), Choice("promotion", "推介宣传"),
        ]))
        static let feasibility = Field("feasibility", "可行性", .line(max: 300), isRequired: false)
        static let returns = Field("returns", "退回补充次数", .number(0...100), isRequired: false).quiet
        static let kind = Field("kind", "办理方式", .choice([
            Choice("single", "单独办理"), Choice("joint", "主办会办"), Choice("parts", "分别办理", help: "各单位分别答复代表，主办单位最后汇总"),
        ]))
        static let pace = Field("pace", "办理难度", .choice([
            Choice("normal", "一般", help: "按一般时限答复"), Choice("difficult", "涉及面广、处理难度大", help: "时限较长，见程序的规则"),
        ]))
        /// How long the unit has: as difficult as it was found, or the time of a second handling.
        static let limit = Field("limit", "时限类别", .choice([Choice("normal", "一般"), Choice("difficult", "难"), Choice("redo", "二次办理")]), isRequired: false).quiet
        static let redo = Field("redo", "二次办理", .choice([Choice("yes", "是")]), isRequired: false).quiet
        static let plannedLead = Field("plannedLead", "主办单位", .unit).quiet
        static let plannedOthers = Field("plannedOthers", "会办或分办单位", .units, help: "会办单位向主办单位反馈；分办单位直接答复代表", isRequired: false).quiet
        static let lead = Field("lead", "主办单位", .unit)
        static let betterUnit = Field("betterUnit", "更合适的单位", .unit)
        static let settled = Field("settled", "协调意见", .choice([Choice("yes", "维持交办，不再退办")]), isRequired: false).quiet

        // Handling
        static let person = Field("person", "承办人", .colleague, help: "一件一人")
        static let phone = Field("phone", "承办人电话", .line(max: 40), help: "工作电话，代表看得到")
        static let talkMode = Field("talkMode", "怎样沟通", .choice([
            Choice("visit", "登门"), Choice("invite", "邀请代表座谈"), Choice("site", "现场"), Choice("call", "电话"), Choice("online", "线上"),
        ]))
        static let talkedOn = Field("talkedOn", "沟通日期", .day)
        static let talked = Field("talked", "沟通情况和代表的意见", .words(max: 5_000))
        static let talkedFlag = Field("talkedFlag", "已与代表沟通", .choice([Choice("yes", "是")]), isRequired: false).quiet
        static let plan = Field("plan", "办理方案", .words(max: 10_000))
        static let progress = Field("progress", "办理进度", .words(max: 10_000))
        static let outcome = Field("outcome", "办理成效", .words(max: 10_000))
        static let planOn = Field("planOn", "报方案日期", .day)
        static let progressOn = Field("progressOn", "报进度日期", .day)
        static let outcomeOn = Field("outcomeOn", "报成效日期", .day)
        static let coAnswer = Field("coAnswer", "会办意见", .words(max: 10_000))
        static let partAnswer = Field("partAnswer", "分办答复", .words(max: 20_000))
        static let askedSpan = Field("askedSpan", "申请延长", .span, help: "如 1个月")
        static let span = Field("span", "延长", .span, help: "如 1个月")
        static let answer = Field("answer", "答复正文", .words(max: 20_000)).held
        static let result = Field("result", "答复类别", .choice([
            Choice("A", "A 已经解决或采纳"), Choice("B", "B 正在解决或列入计划", help: "须写明承诺事项和完成日期"), Choice("C", "C 暂时不能解决", help: "须说明原因"),
            Choice("D", "D 留作参考"),
        ])).held
        static let promiseWhat = Field("title", "承诺做什么", .line(max: 200))
        static let promiseDay = Field("promise", "哪天以前完成", .day)
        static let promiseAmount = Field("amount", "数量、金额", .line(max: 100), isRequired: false)
        static let promises = Field("promises", "承诺事项", .rows([promiseWhat, promiseDay, promiseAmount], max: 10), help: "答复里说“将要做”的，一项一行，自动进入承诺事项台账", isRequired: false).held
        static let openness = Field("openness", "能否公开", .choice([Choice("full", "全文公开"), Choice("summary", "摘要公开"), Choice("no", "不公开")])).held
        static let document = Field("document", "答复文号", .line(max: 60), help: "如：安城管函〔2026〕12号").held
        static let signedOn = Field("signedOn", "签发日期", .day)
        static let answeredOn = Field("answeredOn", "答复日期", .day)
        static let answerReturns = Field("answerReturns", "答复退回次数", .number(0...100), isRequired: false).quiet

        // Judging
        static let attitude = Field("attitude", "对办理态度", .choice(grades), isJudgement: true)
        static let rating = Field("rating", "对办理结果", .choice(grades), isJudgement: true)
        static let ratingReason = Field(
            "ratingReason", "理由和意见", .words(max: 2_000), help: "任何一项不是“满意”的，请说明理由", isRequired: false, isJudgement: true, isConfidential: true)
        static let showReason = Field("showReason", "理由可以告诉承办单位", .flag, isRequired: false, isJudgement: true)
        static let shownReason = Field("shownReason", "代表的理由", .words(max: 2_000), isRequired: false, isJudgement: true)
        static let coAttitude = Field("coAttitude", "对办理态度", .choice(grades), isJudgement: true).quiet
        static let coRating = Field("coRating", "对办理结果", .choice(grades), isJudgement: true).quiet
        static let coReason = Field("coReason", "理由和意见", .words(max: 2_000), isRequired: false, isJudgement: true, isConfidential: true).quiet
        static let demand = Field("demand", "二次办理的要求", .words(max: 2_000))

        // Tracking
        static let finding = Field("finding", "核实结果", .choice([
            Choice("yes", "已落实"), Choice("partly", "部分落实"), Choice("no", "没有落实"), Choice("none", "没有需要落实的事项", help: "解释说明或留作参考的"),
        ]))
        static let recheck = Field("recheck", "回头看结果", .choice([
            Choice("realised", "已落实"), Choice("partly", "部分落实"), Choice("no", "没有落实"), Choice("reversed", "又反弹了"),
        ]))
        static let campaign = Field("campaign", "哪一次回头看", .matter, help: "回头看活动的编号，如 HT2026-000001")
        static let opinion = Field("opinion", "代表的意见", .words(max: 2_000), isRequired: false)
        static let verified = Field("verified", "核实情况", .words(max: 5_000))
        static let carried = Field("carried", "跨年次数", .number(0...100), isRequired: false).quiet
        static let quantity = Field("quantity", "数量", .number(1...100_000_000))
        static let unit = Field("unit", "单位", .line(max: 20), help: "如：个、公里、户")
        static let thing = Field("thing", "成果", .line(max: 60), help: "如：驿站")
        static let places = Field("places", "在哪些地方", .words(max: 5_000), isRequired: false)

        // Supervising
        static let leader = Field("leader", "领衔办理的政府领导", .incumbent([.govLeader]), isRequired: false)
        static let supervisor = Field("supervisor", "领衔督办的常委会领导", .incumbent([.member]), isRequired: false)
        static let committee = Field("committee", "对口督办的专工委", .body(["committee"]), isRequired: false)
        static let participants = Field("participants", "参与督办的代表", .incumbents([.deputy], max: 20), isRequired: false)
        static let key = Field("key", "重点督办", .choice([Choice("yes", "重点督办"), Choice("no", "不再列为重点")]), isRequired: false)
        static let decision = Field("decision", "主任会议决定", .line(max: 100), help: "会议和日期，如：第21次主任会议，2026年3月2日")
        static let visitKind = Field("visitKind", "督办形式", .choice([
            Choice("hearing", "听取汇报"), Choice("site", "现场督办"), Choice("meeting", "座谈会商"), Choice("assessment", "评估测评"),
        ]))
        static let supervised = Field("supervised", "督办次数", .number(0...10_000), isRequired: false).quiet
        static let letter = Field("letter", "文号", .line(max: 60))
        static let words = Field("words", "内容", .words(max: 2_000))
        static let day = Field("day", "日期", .day)

        // Publishing
        static let publicTitle = Field("publicTitle", "公开的标题", .line(max: 200))
        static let publicText = Field("publicText", "公开的建议内容", .words(max: 20_000), help: "去掉不宜公开的内容")
        static let publicAnswer = Field("publicAnswer", "公开的答复", .words(max: 20_000))
        static let releaseTitle = Field("releaseTitle", "拟公开的标题", .line(max: 200))
        static let releaseText = Field("releaseText", "拟公开的建议内容", .words(max: 20_000), help: "去掉国家秘密、商业秘密、个人隐私")
        static let releaseAnswer = Field("releaseAnswer", "拟公开的答复", .words(max: 20_000))
        static let releasedBy = Field("releasedBy", "拟稿人", .person).quiet
        static let typical = Field("typical", "典型案例", .choice([Choice("yes", "是")]), isRequired: false)
        static let typicalText = Field("typicalText", "成效", .words(max: 2_000))

        // Clockwork

        static let all: [Field] = [
            mandate, title, category, note, occasion, seenOn, seen, studied, cited, converted, text, measure, wishedUnit, target, files, invitees, adviser, question, advice,
            reason, declares, interest, observed, investigated, written, revised, presession, turned, level, session, term, period, year, submittedOn, serial, norm,
            feasibility, returns, kind, pace, limit, redo, plannedLead, plannedOthers, lead, betterUnit, settled, person, phone, talkMode, talkedOn, talked,
            talkedFlag, plan, planOn, progress, progressOn, outcome, outcomeOn, coAnswer, partAnswer, askedSpan, span, answer, result, promises, openness, document, signedOn, answeredOn,
            answerReturns, attitude, rating, ratingReason, showReason, shownReason, coAttitude, coRating, coReason, demand, finding, recheck, campaign,
            opinion, verified, carried, quantity, unit, thing, places, leader, supervisor, committee, participants, key, decision, visitKind, supervised,
            letter, words, day, releaseTitle, releaseText, releaseAnswer, publicTitle, publicText, publicAnswer, releasedBy, typical, typicalText,
        ]
    }
}
