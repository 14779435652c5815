import Civics

extension Opinion {
    /// 意见来源: registers at whose records deputies and leaders hear what residents say.
    public static let eventKinds = [
        Choice("activity", "代表活动"), Choice("reception", "接待"), Choice("contact", "联系记录"), Choice("sitting", "会议座谈"), Choice("debriefing", "述职"),
        Choice("speech", "发言"),
    ]

    /// What the moves ask for.
    enum Fields {
        static let title = Field("title", "标题", .line(max: 200), help: "一句话说明是什么事")
        /// The keeper may give it another one when sorting; left empty, it stays.
        static let shownTitle = Field(
            "title", "标题", .line(max: 200), help: "标题会给反映同类情况的群众看到，请去掉姓名、电话等个人信息", isRequired: false)
        static let text = Field("text", "情况", .words(max: 20_000), help: "什么时间、什么地方、什么事，希望怎样解决")
        static let territory = Field("territory", "所在地区", .territory)
        static let station = Field("station", "联络站", .place, isRequired: false)
        static let address = Field("address", "具体地点", .line(max: 200), isRequired: false)
        /// To which level's congress it is written (S2-32); left empty, the station nearby takes it.
        static let writtenTo = Field("writtenTo", "写给哪一级", .choice(written), help: "不选的，由当地联络站就近处理", isRequired: false)
        static let channel = Field("channel", "反映渠道", .choice(channels))
        static let agree = Field("agree", "同意把姓名电话告诉承办单位", .flag, isRequired: false, isInternal: true)
        static let deputy = Field("deputy", "接待代表", .person, isRequired: false)
        static let files = Field("files", "照片和文件", .files(max: 6), isRequired: false)
        /// At which activity, reception, contact or meeting it was heard: `activity/HD12`; the list of an activity's opinions asks for it.
        static let event = Field("event", "在哪次活动听到的", .line(max: 60), isRequired: false, isInternal: true)
        static let eventKind = Field("eventKind", "从哪里听到的", .choice(eventKinds), isRequired: false, isInternal: true)
        /// The number of the matter round which that reception was held (S2-24): its page lists what was heard about it.
        static let about = Field("about", "围绕哪件事听到的", .line(max: 30), isRequired: false, isInternal: true)
        /// The group to which whoever spoke belongs (S1-31).
        static let targetGroup = Field("targetGroup", "反映人属于哪个人群", .choice(Groups.targetGroups), isRequired: false, isInternal: true)
        /// What a deputy did himself (S0-23), and what shows it.
        static let help = Field("help", "协助情况", .words(max: 5_000), help: "什么时间、找了谁、协调了什么、还差什么")
        static let evidence = Field("files", "佐证照片或文件", .files(max: 6), help: "能看出已经解决的照片、回执、协议")
        static let category = Field("category", "类别", .choice(categories))
        static let grade = Field("grade", "办理层级", .choice(grades))
        static let reason = Field("reason", "理由", .words(max: 2_000))
        static let note = Field("note", "说明", .words(max: 2_000), isRequired: false)
        static let lead = Field("lead", "主办单位", .unit, help: "只能有一个主办单位")
        static let coUnits = Field("coUnits", "协办单位", .units, help: "可不填；协办单位先向主办单位反馈", isRequired: false)
        static let betterUnit = Field("betterUnit", "应由哪个单位办理", .unit, help: "退回时须指明更合适的单位")
        static let person = Field("person", "承办人", .colleague, help: "一件一人：这件事由谁负责到底")
        static let progress = Field("progress", "进展", .words(max: 5_000))
        static let askedSpan = Field("askedSpan", "申请延长", .span, help: "如：5个工作日", isInternal: true)
        static let askedReason = Field("askedReason", "申请理由", .words(max: 2_000), isInternal: true)
        static let span = Field("span", "延长", .span, help: "如：5个工作日")
        static let answer = Field("answer", "答复内容", .words(max: 20_000), help: "写给反映人看：查了什么、做了什么、什么时候完成")
        static let result = Field("result", "办理结果", .choice(results))
        static let promise = Field("promise", "承诺完成日期", .day, help: "列入计划的，写明哪天前完成", isRequired: false)
        static let coAnswer = Field("coAnswer", "协办意见", .words(max: 5_000), isInternal: true)
        static let mode = Field("mode", "反馈方式", .choice(modes))
        static let rating = Field("rating", "评价", .choice(ratings), isJudgement: true)
        static let comment = Field("comment", "评价说明", .words(max: 2_000), help: "基本满意或不满意时，请说说还差在哪里", isRequired: false, isJudgement: true)
        static let heard = Field("heard", "怎样得到的评价", .choice([Choice("call", "电话回访"), Choice("visit", "上门回访"), Choice("paper", "纸质评价单")]))
        static let finding = Field("finding", "核实情况", .words(max: 5_000), help: "去看了没有、问了谁、实际情况怎样")
        static let real = Field("real", "是否真正落实", .choice([
            Choice("yes", "已落实"), Choice("planned", "正按计划推进"), Choice("no", "没有落实", help: "将重新交办"),
        ]))
        static let target = Field("target", "并入哪一件", .matter, help: "填已有事项的编号")
        static let outside = Field("outside", "属于哪一种", .choice(outsides))
        static let pointer = Field("pointer", "告诉群众去哪里提出", .words(max: 1_000))
        /// 建言献策板块 (S2-48): whether its resident wishes it to stand there, and what the congress of the territory has said to it.
        /// The code of the territory from whose hall it was written; the place it is about lies there or below.
        static let hall = Field("hall", "写在哪个分厅", .line(max: 20), isRequired: false).quiet
        static let boardWish = Field("board", "建言献策板块", .choice([Choice("asked", "愿意公开")]), isRequired: false)
        static let board = Field("board", "建言献策板块", .choice([
            Choice("asked", "待审核"), Choice("shown", "已登出"), Choice("declined", "不登出"),
        ]), isRequired: false)
        static let boardTitle = Field("boardTitle", "登出的标题", .line(max: 200), help: "不得含姓名、电话、住址")
        static let boardText = Field("boardText", "登出的内容", .words(max: 5_000), help: "保留原意；去掉个人信息和不宜公开的内容")
        static let boardReply = Field("boardReply", "在板块上的回复", .words(max: 5_000), help: "写给所有看的人；不得含个人信息")
        static let more = Field("more", "补充内容", .words(max: 5_000))
        static let publicTitle = Field("publicTitle", "公开标题", .line(max: 200), help: "不得含姓名、电话、住址")
        static let publicText = Field("publicText", "公开的情况", .words(max: 5_000), help: "写清是什么事即可，不得含个人信息")
        static let publicAnswer = Field("publicAnswer", "公开的答复", .words(max: 10_000))

        static let all: [Field] = [
            title, text, territory, station, address, writtenTo, channel, agree, deputy, files, help, category, grade, reason, note, lead, coUnits,
            betterUnit, event, eventKind, about, targetGroup, person, progress, askedSpan, askedReason, span, answer, result, promise, coAnswer, mode, rating, comment,
            heard, finding, real, target, outside, pointer, more, publicTitle, publicText, publicAnswer,
            board, hall, boardTitle, boardText, boardReply,
        ]
    }

    /// Levels whose congress a resident may write to.
    public static let written = [
        Choice("town", "乡镇街道人大"), Choice("county", "县区人大"), Choice("city", "市人大"), Choice("province", "省人大"),
    ]

    /// The kinds of territory at which a level's congress sits.
    public static func kinds(ofLevel level: String) -> Set<String> {
        switch level {
        case "town": ["town", "street"]
        case "county": ["district", "county"]
        case "city": ["city"]
        case "province": ["province"]
        default: []
        }
    }

    static let channels = [
        Choice("code", "扫码"), Choice("web", "网页"), Choice("paper", "站点纸质登记"), Choice("phone", "电话"),
        Choice("visit", "走访"), Choice("letter", "来信"), Choice("mobile", "流动接待"), Choice("import", "历史导入"),
    ]

    /// First-level life fields (衣食住行、业教保医 …, S1-47), as such messages are sorted in practice.
    static let categories = [
        "城乡建设", "劳动和社会保障", "教育文体", "商贸旅游", "环境保护", "卫生计生", "交通运输", "农村农业", "民政", "政法", "国土资源",
        "党务政务", "纪检监察", "科技与信息产业", "经济管理",
    ].map { Choice($0, $0) }

    /// 分级处理 (S2-21): who can settle it.
    static let grades = [
        Choice("1", "站内解决", help: "联络站当场解释或协调解决"), Choice("2", "乡镇街道", help: "交乡镇、街道办理"),
        Choice("3", "县区", help: "交县区部门办理"), Choice("4", "市级", help: "交市级部门办理"),
    ]

    /// 结果类别 (S2-34): every opinion has a result of one of these kinds.
    static let results = [
        Choice("solved", "已解决"), Choice("partly", "部分解决"), Choice("planned", "列入计划"), Choice("explained", "解释说明"),
        Choice("declined", "暂不能办", help: "须写明理由"), Choice("byDeputy", "代表推动解决"),
    ]

    static let modes = [
        Choice("call", "电话"), Choice("visit", "上门"), Choice("message", "短信"), Choice("online", "网上查看"), Choice("board", "公示栏"),
    ]

    /// One press, two readings: a score of 1–5 (S2-35) and the three grades that decide on a second assignment.
    static let ratings = [
        Choice("5", "很满意"), Choice("4", "满意"), Choice("3", "基本满意"), Choice("2", "不满意"), Choice("1", "很不满意"),
    ]

    /// What deputies and stations must not handle (代表法 art. 59) or what has a way of its own in law.
    static let outsides = [
        Choice("court", "诉讼、执行案件"), Choice("arbitration", "仲裁、行政复议"), Choice("tender", "招标投标等经济活动"),
        Choice("crime", "报警、紧急救助"), Choice("discipline", "举报公职人员违纪违法"), Choice("petition", "正在信访程序中"),
        Choice("other", "其他不属受理范围"),
    ]
}
