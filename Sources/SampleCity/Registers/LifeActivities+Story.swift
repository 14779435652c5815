extension Story {
    struct Topic: Sendable {
        let name: String
        let kind: String
        let place: String
        let tag: String
        let targets: [String]
        let problem: String
        let result: String
    }

    /// What the city's inspections of laws looked at.
    static let checkedLaws = ["中华人民共和国消防法", "物业管理条例", "中华人民共和国安全生产法", "中华人民共和国食品安全法"]

    static let topics: [Topic] = [
        ("夜间照明走一遍", "inspection", "village", "construction", ["residents"], "背街小巷九盏路灯不亮", "复亮路灯九盏"),
        ("代表·选民面对面", "voters", "station", "welfare", ["elderly", "residents"], "助餐点送餐不到楼上", "新增送餐志愿者六名"),
        ("消防通道执法检查", "lawCheck", "building", "safety", ["residents"], "三栋楼通道堆物", "清理通道三处"),
        ("局长来听意见", "heads", "station", "construction", ["residents"], "积水点排水口太小", "扩口两处"),
        ("进企业问用工", "threeEntries", "enterprise", "industry", ["firms"], "职工宿舍缺热水", "热水供应到位"),
        ("进网格访困难户", "threeEntries", "household", "welfare", ["elderly", "disabled"], "独居老人没有紧急呼叫器", "安装呼叫器十一台"),
        ("河道看护日", "themeDay", "other", "environment", ["residents"], "河湾漂浮物没有人捞", "落实保洁段"),
        ("校门口的半小时", "research", "village", "minors", ["children"], "接送车辆占满慢车道", "划定接送区"),
        ("农资打假看市场", "inspection", "enterprise", "farming", ["farmers"], "种子店台账不全", "补齐台账"),
        ("看病路上有多远", "research", "household", "health", ["elderly", "farmers"], "村卫生室缺常用药", "配齐目录药"),
        ("骑手茶话会", "forum", "station", "transport", ["riders"], "小区门口不让进又没有暂放架", "设置外卖架四处"),
        ("小组议事会", "groupMeeting", "station", "law", ["residents"], "加装电梯意见不一", "达成分摊方案"),
        ("慰问一线工人", "visit", "other", "welfare", ["sanitation"], "环卫休息点没有空调", "加装空调两台"),
        ("集市食品看一看", "inspection", "other", "food", ["residents"], "熟食摊没有防蝇罩", "更换防蝇罩"),
        ("代表讲政策", "action", "village", "farming", ["farmers"], "补贴名单没有上墙", "名单公示"),
        ("评一评办事窗口", "appraisal", "station", "law", ["residents"], "午休时没有人值班", "午间轮值"),
        ("问一问供水", "inquiry", "station", "farming", ["farmers"], "高处农户水压低", "加压泵投用"),
    ].map { Topic(name: $0.0, kind: $0.1, place: $0.2, tag: $0.3, targets: $0.4, problem: $0.5, result: $0.6) }

    /// The themes of the year's plan of deputies' work.
    static func theme(of tag: String) -> String {
        switch tag {
        case "construction", "safety", "transport": "城市更新和公共安全"
        case "welfare", "health", "minors", "education", "culture": "一老一小和民生实事"
        case "environment": "江畔流域综合治理"
        case "farming", "food": "乡村振兴和粮食安全"
        case "industry", "finance": "优化营商环境"
        default: "全过程人民民主和基层法治"
        }
    }

    struct BigActivity: Sendable {
        let topic: String
        let kind: String
        let place: String
        let day: String
        let town: String
        let organs: [String]
        let targets: [String]
    }

    static let bigActivities: [BigActivity] = [
        BigActivity(
            topic: "市人大代表会前集中视察", kind: "inspection", place: "other", day: "2025-12-09", town: "望潮", organs: ["anlan-fagai"], targets: ["residents"]),
        BigActivity(
            topic: "代表·局长面对面：公交和轮渡", kind: "heads", place: "other", day: "2025-06-05", town: "鹤洲", organs: ["anlan-jiaotong"], targets: ["residents"]),
        BigActivity(
            topic: "代表·局长面对面：老旧小区", kind: "heads", place: "other", day: "2026-06-04", town: "石坊", organs: ["anlan-zhujian"], targets: ["residents"]),
        BigActivity(
            topic: "水污染防治执法检查前的代表走访", kind: "research", place: "other", day: "2025-07-24", town: "芦荡", organs: ["anlan-huanjing"],
            targets: ["farmers"]),
        BigActivity(
            topic: "优化营商环境专题询问会前调研", kind: "inquiry", place: "enterprise", day: "2026-05-14", town: "新港", organs: ["anlan-gongxin"],
            targets: ["firms"]),
        BigActivity(
            topic: "防汛备汛情况视察", kind: "inspection", place: "other", day: "2026-07-02", town: "墨池", organs: ["anlan-shuiwu"], targets: ["residents"]),
        BigActivity(
            topic: "市人大代表会前集中视察（2026年）", kind: "inspection", place: "other", day: "2026-12-08", town: "望潮", organs: ["anlan-fagai"],
            targets: ["residents"]),
    ]
}
