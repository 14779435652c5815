import Civics
import Office

/// 专题行动 over three years, what was done in them for the people, and 一街一品.
extension LifeScript {
    static func campaign(of town: LifeCity.Town) -> String { ["990101": "ZX-2", "990102": "ZX-3", "990103": "ZX-4"][town.county] ?? "ZX-1" }

    mutating func campaigns() {
        let goals = "人人进站、月月有活动、年年办实事；办成的事写清楚为谁办、办了多少户。"
        for (n, one) in Story.campaigns.enumerated() {
            put(
                "campaign", by: one.who, on: max(work(one.from), Self.start), hour: 8, code: "ZX-\(n + 1)",
                [
                    "name": .string(one.name), "kind": .string(one.kind), "upper": .string(one.upper), "body": .string(one.body),
                    "initiator": one.territory == Story.city ? "city" : "county", "territory": .string(one.territory), "goal": .string(goals),
                    "hotline": one.kind == "emergency" ? "199-0000-0999" : .null, "from": .string(one.from), "until": .string(one.until),
                ])
            guard let until = Day(one.until), until < Day("2026-09-01") ?? .latest else { continue }
            act("close", on: "campaign", "ZX-\(n + 1)", by: one.who, on: work(until, plus: 15), ["summary": "转移安置一百二十户，修复堤段三处，没有人员伤亡。"])
        }
        deeds()
        items()
        brands()
    }

    /// Of 2024 what the offices brought along, since then as deputies report it.
    private mutating func deeds() {
        for town in city.towns {
            for n in 0..<8 {
                let told = ["2024-05-15", "2024-10-16", "2025-03-26", "2025-06-25", "2025-11-12", "2026-03-25", "2026-06-24", "2026-10-14"][n]
                let day = work(told, plus: town.index)
                let deputies = town.deputies(on: day)
                guard !deputies.isEmpty else { continue }
                let deputy = deputies[(n * 3 + town.index) % deputies.count]
                let deed = Story.deeds[(town.index * 3 + n * 5) % Story.deeds.count]
                let isOld = day < Self.start
                let id = put(
                    "deed", by: isOld ? town.officer : deputy.code, on: isOld ? Self.start : day, hour: 19,
                    [
                        "campaign": .string(Self.campaign(of: town)), "person": .string(deputy.code), "territory": .string(town.code),
                        "day": "\(day)",
                        "title": .string(deed.title), "households": .int(Int64(deed.households + Dice.roll(30, n, town.index))),
                        "deeds": .int(Int64(1 + Dice.roll(4, n, town.index))), "evidence": "照片和签字表",
                    ])
                // What the office brought along is confirmed with that; of this autumn's some still wait.
                guard !isOld, n < 7 || town.index % 5 > 0 else { continue }
                let confirmer = town.isStreet || deputy.code == town.chief ? town.officer : town.chief
                act("confirm", on: "deed", id, by: confirmer, on: work(day, plus: 4))
            }
        }
        for (n, town) in city.towns.filter({ $0.county == "990103" }).enumerated() {
            let day = work("2025-07-12", plus: n)
            put(
                "deed", by: town.officer, on: day, hour: 19,
                [
                    "campaign": "ZX-6", "body": .string(town.owner), "territory": .string(town.code), "day": "\(day)", "title": "防汛转移和生活物资",
                    "households": .int(Int64(15 + n * 4)), "deeds": 2, "money": .int(Int64(8_000 + n * 1_500)), "goods": "饮用水、棉被、雨衣",
                ])
        }
    }

    private mutating func items() {
        for (n, one) in Story.campaignItems.enumerated() {
            let town = city.town(one.town)
            let day = work(one.day)
            let id = put(
                "campaignItem", by: LifeCity.clerk, on: day,
                [
                    "campaign": .string(Self.campaign(of: town)), "name": .string(one.name), "territory": .string(town.code),
                    "leader": .string(town.chief),
                    "form": .string(one.isTogether ? "together" : "plain"), "day": "\(day)", "due": "\(work(day, plus: 240))",
                ])
            guard one.stages >= 0 else { continue }
            act("start", on: "campaignItem", id, by: town.chief, on: work(day, plus: 20))
            let stages = ["planning", "building", "managing", "evaluating", "sharing"]
            for (m, stage) in stages.enumerated() where one.isTogether && m < one.stages {
                act(
                    stage, on: "campaignItem", id, by: town.chief, on: work(day, plus: 40 + m * 35),
                    [
                        stage: .int(Int64(60 + n * 8 - m * 5)), "\(stage)Note": "开会、表决和现场照片存站内档案。",
                    ])
            }
            guard one.stages >= 5 else { continue }
            act(
                one.isTogether ? "finishTogether" : "finish", on: "campaignItem", id, by: town.chief, on: work(day, plus: 225),
                [
                    "result": "完工并移交社区（村）管理。", "evidence": "验收单和居民签字表",
                ])
        }
    }

    /// Every street and town each year; one had none in 2026.
    private mutating func brands() {
        for year in [2025, 2026] {
            for town in city.towns where year == 2025 || town.name != "柳岸街道" {
                let day = work("\(year)-02-24", plus: town.index % 8)
                put(
                    "brand", by: town.officer, on: day,
                    [
                        "territory": .string(town.code), "year": .int(Int64(year)), "name": .string(Story.brands[town.index % Story.brands.count]),
                        "goal": "一年做成一件群众叫得出名字的事。", "campaign": .string(Self.campaign(of: town)),
                        "result": year == 2025 ? "全年活动六次，群众参与三百余人次。" : .null,
                    ])
            }
        }
    }
}

extension Story {
    static let campaigns: [(name: String, kind: String, upper: String, body: String, territory: String, who: String, from: String, until: String)] = [
        ("江畔代表行动", "action", "", "anlan-dwb", "990100", LifeCity.clerk, "2024-03-01", "2026-12-31"),
        ("临波区江畔代表行动", "action", "ZX-1", "linbo-dwb", "990101", "he-xingzhi", "2024-03-15", "2026-12-31"),
        ("青禾区江畔代表行动", "action", "ZX-1", "qinghe-dwb", "990102", "fu-yanfang", "2024-03-15", "2026-12-31"),
        ("砚湖县江畔代表行动", "action", "ZX-1", "yanhu-dwb", "990103", "gong-wangshan", "2024-03-15", "2026-12-31"),
        ("乡村振兴代表先行", "rural", "", "anlan-dwb", "990100", LifeCity.clerk, "2025-03-01", "2027-12-31"),
        ("砚湖防汛应急动员", "emergency", "", "yanhu-dwb", "990103", "gong-wangshan", "2025-07-05", "2025-08-31"),
        ("一街一品", "brand", "ZX-1", "anlan-dwb", "990100", LifeCity.clerk, "2025-01-10", "2026-12-31"),
        ("老旧小区改造代表专班", "taskForce", "ZX-1", "linbo-dwb", "990101", "he-xingzhi", "2025-09-01", "2026-12-31"),
    ]

    static let deeds: [(title: String, households: Int)] = [
        ("帮助销售滞销山货", 24), ("为独居老人换灯、装扶手", 18), ("协调修好断头路", 60), ("组织义诊", 90), ("帮外出务工户收割", 16), ("争取安装充电棚", 75), ("为困难学生找助学金", 8), ("疏通排水沟", 52),
        ("调解拖欠工资", 6), ("免费检修农机", 33),
        ("帮助老人用手机挂号", 41), ("协调安装水表", 29), ("为骑手设热水点", 120), ("清理楼道堆物", 64), ("栽种护堤林", 27), ("讲法律课", 45),
    ]

    /// Stages done, five of five; -1: not begun.
    static let campaignItems: [(name: String, town: String, day: String, isTogether: Bool, stages: Int)] = [
        ("船厂社区口袋公园", "望潮", "2025-03-20", true, 5), ("老纺社区晾衣架", "石坊", "2025-05-15", false, 5), ("上泉村高位水池", "听泉", "2025-06-10", true, 5),
        ("集运大道夜间临停位", "新港", "2025-04-10", false, 5),
        ("双塘村清淤", "稻香", "2025-10-20", true, 3), ("云脚村小学热水房", "石臼岭", "2026-03-10", false, 0), ("洲尾村防浪墙步道", "鹤洲", "2026-09-15", true, -1),
    ]

    static let brands = [
        "候船厅里的代表", "灯塔下的晒太阳接待", "公平秤议事", "等单十分钟", "柳堤树账本", "滩头潮汐会", "四点半圆桌", "南墙根旧改夜谈", "三口泉水议会", "麦垄晒场会", "竹影夜校", "东关早点摊听民声", "茶馆里的议事桌", "田埂接待日历",
        "岭上流动车", "清晨码头会", "茶青结账日",
    ]
}
