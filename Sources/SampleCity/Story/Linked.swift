/// A letter that the story writes from one opinion or several, and how far it has come by the day of the story.
struct LetterSeed: Sendable {
    enum Stage: Int, Sendable { case reviewing = 1, sent, answered, closed }

    /// Places of the opinions in `Story.opinions`; the letter starts from the first and takes up the others.
    let opinions: [Int]
    let title: String
    let text: String
    let addressee: String
    /// Key of the addressee where it works on this platform.
    let unit: String?
    let document: String
    let day: String
    let stage: Stage
    let answer: String
}

/// A consultation with what was said to it.
struct ConsultationSeed: Sendable {
    struct View: Sendable {
        let text: String
        let day: String
        let name: String?
        /// The move that marks it, and why; nil while it waits.
        let mark: String?
        let reason: String
        /// Key of the station through which it was given.
        var station: String?
    }

    /// Key of the person who holds it.
    let by: String
    let territory: String
    let kind: String
    let title: String
    let text: String
    let day: String
    let period: String
    let views: [View]
    /// Nil: not published yet.
    let summary: String?
    /// The opinion about which it is held.
    let opinion: Int?
    /// The stations to which it was sent.
    var canvass: CanvassSeed?
    var project: ProjectSeed?
}

extension Story {
    static let letters = [
        LetterSeed(
            opinions: [83], title: "关于桥西老桥限高架屡被撞坏的函",
            text: "多位群众反映：桥西老桥的限高架半年里被撞坏三次，每次封路两天，学生和老人要绕行三公里。建议在桥头前两个路口增设限高提示和电子警察，夜间加装反光标识，并与养护单位商定撞坏以后的快速抢通办法。",
            addressee: "安澜市公安局交通警察支队", unit: "anlan-jiaojing", document: "柳人工委函〔2026〕1号", day: "2026-10-12", stage: .closed,
            answer: "已在永安路、桥西路两个路口各装限高预告牌一组，桥头加装反光标识和抓拍设备，11月1日启用；与市公路养护中心约定，撞坏后四小时内恢复一条车道。"),
        LetterSeed(
            opinions: [89, 118], title: "关于改善柳堤步道和停车场管理的函",
            text: "群众反映柳堤有两件事：步道塑胶翘起，老人绊倒过；停车场一小时收十五元，比全市同类停车场高出一倍。\n两处都由你公司经营管理。建议尽快修复步道，并公示收费依据，研究给晨练老人和附近居民的优惠。",
            addressee: "安澜柳堤文旅运营有限公司", unit: nil, document: "柳人工委函〔2026〕2号", day: "2026-11-13", stage: .sent, answer: ""),
        LetterSeed(
            opinions: [103], title: "关于十方巷片区新立管水压不足的函",
            text: "群众反映，新立管投用以后，六楼早晚用水高峰水压不够，热水器打不着火。建议你公司实测各楼水压，调整加压泵站的运行时段。",
            addressee: "安澜供水集团有限公司", unit: nil, document: "", day: "2026-11-17", stage: .reviewing, answer: ""),
    ]

    static let consultations = [
        sluice,
        ConsultationSeed(
            by: "yao-wenzhu", territory: "990100", kind: "forum", title: "对《安澜市住宅电梯安全条例（草案）》的意见",
            text: "草案共四十二条。特别想听您说：电梯困人以后，维保单位应当多久到场？老旧小区更换电梯的钱由谁出、怎样出？日常检查的结果要不要贴在轿厢里？",
            day: "2026-09-28", period: "30",
            views: [
                .init(text: "困人以后应写明三十分钟内到场，写「及时」等于没写。", day: "2026-10-09", name: "钱阿婆", mark: "adopt", reason: "草案修改稿第十八条写明三十分钟。", station: "st-wangchao"),
                .init(text: "维保合同和检查记录都应贴在轿厢里，让住户看得见。", day: "2026-10-09", name: nil, mark: "adopt", reason: "", station: "st-wangchao"),
                .init(text: "更换电梯建议财政出一半，住户按楼层分摊一半。", day: "2026-10-12", name: "林先生", mark: "partly", reason: "分摊办法由业主协商；财政补助写了原则，比例由市政府规定。"),
                .init(text: "物业公司不履行检查职责的，应当吊销营业执照。", day: "2026-10-15", name: nil, mark: "decline", reason: "吊销营业执照须由法律、行政法规设定，地方性法规无权增加。"),
                .init(text: "请规定电梯里装语音，给看不见的人报楼层。", day: "2026-10-20", name: "市残联", mark: "adopt", reason: "增加一款，新装和更换的电梯应当符合无障碍要求。"),
                .init(text: "建议每台电梯配一名专职管理员。", day: "2026-10-22", name: "某业主委员会", mark: "partly", reason: "改为每个小区至少一名电梯安全员，可以兼任。"),
            ],
            summary: "网上收到意见六条，采纳三条、部分采纳两条、未采纳一条；五个联络站收集纸质意见三十七条，采纳十二条。草案修改稿写明困人三十分钟到场、检查记录公示、无障碍要求和小区电梯安全员。没有采纳的，是超出地方立法权限的处罚建议，已逐一说明理由。",
            opinion: nil, canvass: liftCanvass),
        ConsultationSeed(
            by: "yao-wenzhu", territory: "990100", kind: "survey", title: "2027年民生实事，您最盼办哪一件",
            text: "每年初的人民代表大会要票决民生实事项目。请说说：您家门口最该办的一件事是什么、在哪里、能方便多少人。说一件就好。",
            day: "2026-11-09", period: "30",
            views: [
                .init(text: "望潮街道的菜场二楼一直空着，建议办成老年食堂。", day: "2026-11-12", name: "顾桂芳", mark: nil, reason: "", station: "st-wangchao"),
                .init(text: "砚城到听泉的末班车六点就没了，希望加一班晚上八点的。", day: "2026-11-16", name: nil, mark: nil, reason: ""),
            ], summary: nil, opinion: nil, canvass: livelihoodCanvass),
        ConsultationSeed(
            by: "he-xingzhi", territory: "990101", kind: "argument", title: "集装箱司机休息如厕点怎样选址",
            text: "新港片区每天有四百多辆集卡排队。拟在港前路或堆场东侧建司机驿站一处，请港口、街道、司机代表一起论证选在哪里。",
            day: "2026-11-16", period: "15", views: [], summary: nil, opinion: 105, canvass: truckCanvass, project: truckProject),
    ]
}
