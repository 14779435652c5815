/// To which stations a consultation was sent, and what each reported.
struct CanvassSeed: Sendable {
    struct Return: Sendable {
        /// Key of the place.
        let place: String
        /// Nil: not reported yet.
        let day: String?
        var paper = 0
        var collector = ""
        var summary = ""
        var adopted = 0
    }

    let text: String
    let due: String
    let returns: [Return]
    /// When the stations were told what was adopted, and in which words.
    var told: String?
    var answer = ""
}

/// A planned government investment that a consultation is about.
struct ProjectSeed: Sendable {
    let name: String
    let unit: String
    let territory: String
    /// 万元
    let amount: Int
    let address: String
    let starts: String
    let ends: String
    let day: String
    let text: String
    var heardOn: String?
    var venue = ""
    var attended = ""
    var points = ""
    var reviewedOn: String?
    var result = ""
    var adoption = ""
}

extension Story {
    /// 电梯条例: five stations, five returns, one of them late and reminded.
    static let liftCanvass = CanvassSeed(
        text: "请问住电梯楼的居民、业主委员会和维保工人；五个问题印在草案后面，一人一张纸，老人不方便写的请代记。", due: "2026-10-20",
        returns: [
            .init(place: "st-wangchao", day: "2026-10-16", paper: 12, collector: "林晓汀、驻站代表2名", summary: "困人到场时间写死；检查结果贴轿厢；更换电梯的钱不能只让高层出。", adopted: 4),
            .init(place: "st-shifang", day: "2026-10-19", paper: 9, collector: "方阿宁", summary: "老城加装电梯噪声怎么管；维保单位换了要公告。", adopted: 3),
            .init(place: "st-zhijin", day: "2026-10-20", paper: 6, collector: "金织云、楼栋长5名", summary: "大件搬运损坏电梯谁赔；夜间报修电话要有人接。", adopted: 2),
            .init(place: "st-tingquan", day: "2026-10-15", paper: 3, collector: "覃小满", summary: "镇上只有卫生院和安置楼有电梯，盼维保工人常来。", adopted: 1),
            .init(place: "st-yancheng", day: "2026-10-23", paper: 7, collector: "温如砚", summary: "县城电梯多是转手的旧梯，建议写明使用年限。", adopted: 2),
        ],
        told: "2026-11-10", answer: "到场时限、检查公示、维保单位变更公告已写进修改稿；使用年限由国家标准规定，地方不再另定。请告诉提意见的居民。")

    /// 2027年民生实事: four have reported, one is late and was reminded.
    static let livelihoodCanvass = CanvassSeed(
        text: "一人说一件，写明在哪里、方便多少人；请到楼道、菜场和工地上问，不只问来站的人。", due: "2026-11-18",
        returns: [
            .init(place: "st-wangchao", day: "2026-11-17", paper: 21, collector: "林晓汀、驻站代表3名", summary: "老年食堂8人提，早市厕所5人提，路灯4人提，其余分散。"),
            .init(place: "st-liuan", day: "2026-11-16", paper: 14, collector: "许柳依", summary: "柳堤步道修缮最多，其次是河埠头护栏。"),
            .init(place: "st-dongli", day: "2026-11-18", paper: 17, collector: "管南星、社区工作者", summary: "课后托管、充电桩、老楼加装电梯。"),
            .init(place: "st-daoxiang", day: "2026-11-13", paper: 9, collector: "秦四季", summary: "晒谷场硬化、村卫生室药品、末班车。"),
            .init(place: "st-xingang", day: nil),
        ])

    /// 集卡司机驿站: two stations collect.
    static let truckCanvass = CanvassSeed(
        text: "请到排队的集卡旁边问司机：驿站设在港前路还是堆场东侧，停多久、缺什么。", due: "2026-11-27",
        returns: [.init(place: "st-wangchao", day: nil), .init(place: "st-xingang", day: nil)])

    static let sluiceCanvass = CanvassSeed(
        text: "请把图纸挂在站里，带居民到堤上看；问清楚施工期间怎么走、怎么停车。", due: "2026-08-28",
        returns: [
            .init(place: "st-liuan", day: "2026-08-27", paper: 16, collector: "许柳依、市代表1名", summary: "施工期间保留一条人行道；闸房不要挡住看江；汛期不停工要讲清楚。", adopted: 9),
            .init(place: "st-shifang", day: "2026-08-26", paper: 5, collector: "方阿宁", summary: "老桥桥面一并修；夜间不要打桩。", adopted: 4),
            .init(place: "st-wangchao", day: "2026-08-28", paper: 8, collector: "林晓汀", summary: "渔船避风怎么办；概算能不能公开。", adopted: 3),
        ],
        told: "2026-09-08", answer: "保留人行道、夜间不打桩、公开概算都采纳；闸房降低一层，不再挡江；避风船位另立项目。请告诉提意见的群众。")

    static let sluiceProject = ProjectSeed(
        name: "柳堤防洪闸改建工程", unit: "anlan-shuiwu", territory: "990100", amount: 18_600, address: "柳岸街道柳堤老闸址", starts: "2027-02-01", ends: "2028-12-31",
        day: "2026-08-10", text: "老闸建于1978年，闸门锈蚀，2025年汛期两次漏水。拟原址改建三孔闸，防洪标准提高到五十年一遇，总投资1.86亿元，其中市级财政1.2亿元。",
        heardOn: "2026-09-03", venue: "柳岸街道人大代表联络站", attended: "市水务局、市发改局、设计单位；代表6名，居民、渔民、商户15人",
        points: "十二人赞成，三人要求先说清施工便道；设计单位当场答应把闸房降低一层。", reviewedOn: "2026-09-25", result: "amended",
        adoption: "采纳保留人行道、闸房降层、夜间不打桩、公开概算四项，概算相应调减320万元；避风船位不属防洪工程，转市交通局另行立项。")

    static let truckProject = ProjectSeed(
        name: "新港片区集卡司机驿站和停车场", unit: "linbo-zhujian", territory: "990101", amount: 1_260, address: "港前路或堆场东侧（待定）", starts: "2027-03-15",
        ends: "2027-11-30", day: "2026-11-12", text: "每天四百多辆集卡在新港片区排队，没有厕所和休息处。拟建驿站一处、车位120个，总投资1260万元，由区级财政安排。")

    static let sluice = ConsultationSeed(
        by: "yao-wenzhu", territory: "990100", kind: "hearing", title: "柳堤防洪闸改建工程：该不该建、怎样建",
        text: "市水务局拟新增「柳堤防洪闸改建工程」，总投资18600万元。审查以前听您的意见：要不要原址改建？施工期间怎么出行？钱花得值不值？图纸和概算挂在柳岸、石坊、望潮三个联络站。",
        day: "2026-08-17", period: "15",
        views: [
            .init(text: "赞成改建，请保留靠江一侧的人行道，接送孩子天天走。", day: "2026-08-19", name: nil, mark: "adopt", reason: "施工期间保留2米宽人行道。", station: "st-liuan"),
            .init(text: "闸房三层太高，挡住老街看江。", day: "2026-08-22", name: "柳岸街坊", mark: "adopt", reason: "降低一层。", station: "st-liuan"),
            .init(text: "建议一并修渔船避风港。", day: "2026-08-25", name: nil, mark: "decline", reason: "不属于防洪工程，转市交通局另行研究。"),
        ],
        summary: "网上收到意见三条，采纳两条、未采纳一条；三个联络站收集纸质意见二十九条，采纳十六条。没有采纳的是避风港，另行立项研究。", opinion: nil,
        canvass: sluiceCanvass, project: sluiceProject)
}
