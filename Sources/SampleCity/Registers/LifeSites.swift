import Civics
import Office

/// 全过程人民民主基层示范点: one of the province, four of the city, seventeen of the districts and the county, and one that lost its plate.
extension LifeScript {
    mutating func sites() {
        let programmes = [
            ("anlan-dwb", LifeCity.clerk, "安澜市全过程人民民主基层示范点建设实施意见", "安人常发〔2024〕9号", "2024-03-01", "2025-06-30"),
            ("anlan-dwb", LifeCity.clerk, "安澜市第二批全过程人民民主基层示范点申报办法", "安人常发〔2025〕17号", "2025-07-01", "2026-12-31"),
        ]
        for (n, one) in programmes.enumerated() {
            put(
                "programme", by: one.1, on: max(work(one.4), Self.start), hour: 9, code: "FA-\(n + 1)",
                [
                    "body": .string(one.0), "title": .string(one.2), "document": .string(one.3), "from": .string(one.4), "until": .string(one.5),
                    "indicators": "代表常在｜20\n群众常来｜20\n议事有规则｜15\n意见有回音｜25\n档案可查｜10\n经验可学｜10",
                    "text": "示范点先建后评，成熟一个命名一个；命名后弄虚作假、长期没有活动的，撤销命名。",
                ])
        }
        for (n, site) in Story.sites.enumerated() { name(site, n) }
    }

    private mutating func name(_ site: Story.Site, _ n: Int) {
        let isFirst = site.batch == 1
        let day = work(isFirst ? "2025-01-20" : "2025-09-22", plus: n % 9)
        let officer = city.towns.first { site.territory.hasPrefix($0.code) }?.officer ?? LifeCity.clerk
        let who = site.tier == "district" ? officer : LifeCity.clerk
        let id = put(
            "site", by: who, on: day,
            [
                "name": .string(site.name), "territory": .string(site.territory), "place": .string(site.place.isEmpty ? "" : city.place(site.place)),
                "tier": .string(site.tier), "batch": .int(Int64(site.batch)), "unitType": .string(site.unit), "programme": isFirst ? "FA-1" : "FA-2",
                "day": "\(day)",
                "report": "群众推选议事代表，小事当场议，大事进联络站，每月公开一次办理情况。",
            ])
        let scores = [17 + n % 4, 18 + n % 3, 12 + n % 4, 20 + n % 6, 8 + n % 3, 7 + n % 4]
        act("score", on: "site", id, by: who, on: work(day, plus: 20), ["scores": .string(scores.map(String.init).joined(separator: "\n"))])
        let named = work(isFirst ? "2025-03-14" : "2025-12-04", plus: site.tier == "district" ? 0 : 6)
        act("designate", on: "site", id, by: who, on: named, ["from": "\(named)"])
        guard let until = site.until.flatMap({ Day($0) }) else { return }
        act("withdraw", on: "site", id, by: who, on: work(until, plus: 1), ["reason": "连续两个季度没有活动，复核后撤销", "until": "\(until)"])
    }
}

extension Story {
    struct Site: Sendable {
        let name: String
        let territory: String
        var place = ""
        let tier: String
        let unit: String
        var batch = 1
        var until: String?
    }

    static let sites: [Site] = [
        Site(name: "灯塔社区“晒太阳议事”示范点", territory: "990101001001", place: "pt-dengta", tier: "province", unit: "community"),
        Site(name: "望潮街道代表联络站", territory: "990101001", place: "st-wangchao", tier: "city", unit: "station"),
        Site(name: "新港骑手驿站", territory: "990101003001", place: "post-rider", tier: "city", unit: "enterprise"),
        Site(name: "上泉村“三口泉”议事会", territory: "990102101201", place: "pt-shangquan", tier: "city", unit: "village", batch: 2),
        Site(name: "双塘村祠堂议水厅", territory: "990103102202", place: "pt-shuangtang", tier: "city", unit: "village", batch: 2),
        Site(name: "船厂社区工人俱乐部", territory: "990101001003", place: "pt-chuanchang", tier: "district", unit: "community"),
        Site(name: "老纺社区长条凳议事点", territory: "990101002003", place: "pt-laofang", tier: "district", unit: "community", until: "2026-03-31"),
        Site(name: "石坊菜市场公平秤", territory: "990101002001", place: "post-market", tier: "district", unit: "other"),
        Site(name: "钟楼里社区积水议事点", territory: "990101002002", place: "pt-zhonglou", tier: "district", unit: "community", batch: 2),
        Site(name: "桥西社区文化礼堂", territory: "990101004002", place: "pt-qiaoxi", tier: "district", unit: "community", batch: 2),
        Site(name: "白鹭村大榕树下", territory: "990101101201", place: "pt-bailu", tier: "district", unit: "village", batch: 2),
        Site(name: "学府里社区四点半课堂", territory: "990102001003", place: "pt-xuefuli", tier: "district", unit: "school"),
        Site(name: "织锦公交枢纽", territory: "990102001002", place: "post-bus", tier: "district", unit: "enterprise"),
        Site(name: "南墙根社区旧改议事组", territory: "990102002002", place: "pt-nanqianggen", tier: "district", unit: "community", batch: 2),
        Site(name: "大埂村农机棚", territory: "990102102202", place: "pt-dageng", tier: "district", unit: "village", batch: 2),
        Site(name: "竹坞竹编合作社", territory: "990102103201", tier: "district", unit: "enterprise", batch: 2),
        Site(name: "文笔社区代表联络点", territory: "990103001001", place: "pt-wenbi", tier: "district", unit: "community"),
        Site(name: "洗砚社区老茶馆", territory: "990103101001", place: "pt-xiyan", tier: "district", unit: "community"),
        Site(name: "田埂上的代表工作室", territory: "990103102", place: "studio-tian", tier: "district", unit: "other"),
        Site(name: "云脚村小学", territory: "990103103202", tier: "district", unit: "school", batch: 2),
        Site(name: "渡口村渔具合作社", territory: "990103104202", place: "pt-dukou", tier: "district", unit: "village", batch: 2),
        Site(name: "茶青市场代表岗", territory: "990103201201", place: "post-tea", tier: "district", unit: "enterprise", batch: 2),
        Site(name: "集运社区货运之家", territory: "990101003001", place: "pt-jiyun", tier: "district", unit: "community"),
    ]
}
