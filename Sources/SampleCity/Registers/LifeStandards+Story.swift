extension Story {
    struct Item: Sendable {
        let name: String
        let points: Int
        var auto = "none"
        var note = ""
        var seen = "现场查看，符合。"
        var lack = "没有达到。"
    }

    static let standards: [(scheme: String, items: [Item])] = [
        (
            "sixHaves",
            [
                Item(name: "有标识", points: 10, note: "门口有统一标牌，路口有指引", seen: "门口、路口标牌齐全。"),
                Item(name: "有场所", points: 20, note: "有接待室和议事的地方", seen: "接待室、交流室分开。"),
                Item(name: "有制度", points: 15, auto: "rules", note: "有现行制度并公开", seen: "接待值班制度上墙。"),
                Item(name: "有版面", points: 10, note: "代表信息、接待日公开", seen: "代表照片、接待日已更新。", lack: "版面还是前年的，三名代表的信息没有更新。"),
                Item(name: "有计划", points: 15, auto: "plan", note: "有季安排", seen: "查到本季安排。"),
                Item(name: "有记录", points: 15, auto: "records", note: "有接待记录", seen: "查到上月接待记录。"),
                Item(name: "有档案", points: 15, auto: "archives", note: "意见和履职档案齐全", seen: "意见、履职档案一人一册。", lack: "2024年下半年的意见没有归档。"),
            ]
        ),
        (
            "norm",
            [
                Item(name: "联络员固定", points: 15), Item(name: "接待日公布", points: 15), Item(name: "来访当日登记", points: 20), Item(name: "意见限时答复", points: 20),
                Item(name: "代表全员进站", points: 15), Item(name: "网上联络站开通", points: 15),
            ]
        ),
        (
            "star",
            [
                Item(name: "按期接待", points: 25, auto: "records"), Item(name: "月汇总、季安排", points: 15, auto: "plan"), Item(name: "意见办理和满意率", points: 25),
                Item(name: "代表活动和述职", points: 15), Item(name: "档案规范", points: 10, auto: "archives"), Item(name: "品牌和经验", points: 10),
            ]
        ),
    ]

    static let examples: [(town: String, day: String, title: String, method: String, effect: String)] = [
        ("望潮", "2025-04-22", "灯塔脚下的“晒太阳接待”", "把接待桌搬到老人晒太阳的墙根，每周三上午，代表不问“有什么意见”，先问“昨晚睡得好不好”。", "半年收到三十多件说不出口的小事，八成当周有回音。"),
        ("新港", "2025-08-19", "骑手等单的十分钟", "在骑手驿站放一块白板，等单时写一句，代表每天来擦一次、抄一次、回一次。", "夜间照明、充电桩、厕所三类事集中办成十二件。"),
        ("听泉", "2025-11-25", "带着水桶去接待", "枯水期代表带着水样和水价单进村，边看边说，当场请镇公服办记账。", "三个村的供水时段重新排过，反复投诉没有了。"),
        ("稻香", "2026-03-24", "田埂上的接待日历", "接待日跟着农时走：插秧前说水，收割前说机，入冬后说路。", "全年接待人数多了一倍。"),
        ("石坊", "2026-06-16", "公平秤旁边的公平事", "菜市场代表岗每天开秤的同时开门，缺斤短两和邻里纠纷一起说。", "市场投诉下降，摊主自己定了公约。"),
        ("织锦", "2026-11-10", "末班公交前的一刻钟", "公交枢纽代表岗赶在末班车前开一刻钟，上夜班的人也说得上话。", "正在总结。"),
    ]

    /// Stage: 0 raised, 1 assigned, 2 answered, 3 confirmed.
    static let difficulties: [(town: String, day: String, kind: String, title: String, text: String, answer: String, stage: Int)] = [
        ("茶坞", "2025-02-18", "equipment", "高山顶村联络点没有网络", "村里信号弱，扫码反映打不开。", "已协调架设补盲基站，四月通网。", 3),
        ("鹤洲", "2025-05-20", "premises", "雨季接待室漏水", "顶板渗水，档案柜受潮。", "列入维修，六月底完工。", 3),
        ("石臼岭", "2025-09-09", "staff", "联络员一人管两处", "站里和云脚村点相距二十公里，一人跑不过来。", "增加一名兼职信息员。", 3),
        ("白鹭滩", "2026-01-13", "funds", "逢集日接待没有交通补助", "代表从滩上来一趟要两小时。", "按经费办法按次补助。", 3),
        ("新港", "2026-04-21", "time", "企业代表请不下假", "仓储企业旺季不批假，代表参加活动难。", "已向企业发函说明代表执行职务的时间保障。", 2),
        ("墨池", "2026-09-15", "service", "缺少预算知识资料", "代表看不懂镇预算表，想要一份通俗读本。", "", 1),
        ("芦荡", "2026-11-16", "equipment", "渔船上信号差，网上接待中断", "清晨出湖的渔民打不开网上联络站。", "", 0),
    ]
}
