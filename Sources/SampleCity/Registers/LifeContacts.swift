import Civics
import Office

/// 双联系: members with deputies, committees with those of their field, leaders with the grass roots, deputies with households.
extension LifeScript {
    private struct Pairing {
        let id: String
        let contactor: String
        let deputy: LifeCity.Deputy
        let writer: String
    }

    mutating func contacts() {
        let cityDeputies = city.deputies(level: "city", on: Self.start)
        for (n, member) in LifeCity.members.enumerated() {
            let theirs = cityDeputies.enumerated().filter { $0.offset % LifeCity.members.count == n }.map(\.element)
            pair(member, theirs, body: "anlan-sc", by: LifeCity.clerk, every: 90, rounds: 7, n)
        }
        for (n, leader) in Story.countyLeaders.enumerated() {
            let towns = city.towns.filter { $0.standingCommittee == leader.body }
            let chiefs = Set(towns.map(\.chief))
            let theirs = towns.flatMap { $0.deputies }.filter { $0.level == "county" || chiefs.contains($0.code) }
            pair(leader.code, theirs, body: leader.body, by: towns[0].officer, every: 183, rounds: 4, n)
        }
        for town in city.towns where !town.isStreet {
            let theirs = town.deputies.filter { $0.level == "town" && $0.code != town.chief }
            pair(town.chief, theirs, body: town.owner, by: town.chief, every: 183, rounds: 4, town.index)
        }
        // The chair of the island's town, which no county has between it and the city.
        if let chief = city.deputy("jiang-wandu") { pair("zhu-lanting", [chief], body: "anlan-sc", by: LifeCity.clerk, every: 90, rounds: 7, 1) }
        committees()
        targets()
        plans()
        households()
        channels()
    }

    /// - Parameter days: at most so many lie between two contacts.
    private mutating func pair(
        _ contactor: String, _ deputies: [LifeCity.Deputy], body: String, by who: String, every days: Int, rounds: Int, _ salt: Int
    ) {
        for deputy in deputies {
            let from = max(work("2024-03-01"), deputy.from > Self.start ? work(deputy.from, plus: 20) : .earliest)
            let id = put(
                "pair", by: who, on: max(from, Self.start), hour: 15,
                [
                    "body": .string(body), "kind": body.hasSuffix("-sc") ? "member" : "town", "contactor": .string(contactor), "person": .string(deputy.code),
                    "everyDays": .int(Int64(days)),
                    "from": "\(from)",
                ])
            if let until = deputy.until { amend("pair", id, by: who, on: until + 1, ["until": "\(until)"]) }
        }
        let gap = 655 / rounds
        for round in 0...rounds {
            // The last one of the five has not been round this autumn.
            if contactor == "lei-zhenyu", round >= rounds - 1 { continue }
            for (m, group) in [deputies.enumerated().filter { $0.offset % 2 == 0 }, deputies.enumerated().filter { $0.offset % 2 == 1 }].enumerated()
            {
                let day = work(Self.start, plus: 24 + round * gap + m * 7 + salt % 5)
                let present = group.map(\.element).filter { $0.serves(on: day) }
                guard !present.isEmpty else { continue }
                put(
                    "contact", by: who, on: day, hour: 16,
                    [
                        "who": .string(contactor), "day": "\(day)", "link": "deputies",
                        "mode": .string(Dice.pick(["meet", "forum", "visit", "video", "wechat", "phone"], round, m, salt)),
                        "persons": .list(present.map(\.code)), "topic": .string(Story.talk[(round * 3 + m + salt) % Story.talk.count].0),
                        "opinions": .string(Story.talk[(round * 3 + m + salt) % Story.talk.count].1), "helpItems": round % 3 == 0 ? 1 : .null,
                    ])
            }
        }
    }

    /// 专工委联系专业领域代表
    private mutating func committees() {
        for (m, one) in Story.professions.enumerated() {
            let theirs = city.deputies.filter {
                $0.level != "city" && $0.serves(on: Self.start) && one.fields.contains(Story.sectorOf[$0.code] ?? "")
            }.prefix(5)
            for (k, deputy) in theirs.enumerated() {
                let id = put(
                    "pair", by: one.worker, on: Self.start, hour: 16,
                    [
                        "body": .string(one.committee), "kind": "committee", "contactor": .string(one.committee), "person": .string(deputy.code),
                        "field": .string(Story.sectorOf[deputy.code] ?? one.fields[0]), "everyDays": 183, "from": "2024-03-01",
                    ])
                if let until = deputy.until { amend("pair", id, by: one.worker, on: until + 1, ["until": "\(until)"]) }
                for round in 0..<4 {
                    let day = work("2025-03-05", plus: round * 165 + m * 4 + k)
                    guard deputy.serves(on: day) else { continue }
                    put(
                        "contact", by: one.worker, on: day, hour: 11,
                        [
                            "who": .string(one.worker), "day": "\(day)", "link": "deputies",
                            "mode": .string(Dice.pick(["phone", "visit", "wechat", "meet"], round, k)),
                            "persons": [.string(deputy.code)], "pair": .string(id), "topic": "\(one.name)方面的情况",
                        ])
                }
            }
        }
    }

    // MARK: Leaders

    private mutating func targets() {
        var all: [(id: String, leader: String, who: String, every: Int, mode: String)] = []
        for (n, one) in Story.targets.enumerated() {
            let town = city.town(one.town)
            let leader = LifeCity.members[n % LifeCity.members.count]
            let id = put(
                "target", by: LifeCity.clerk, on: Self.start, hour: 17,
                [
                    "leader": .string(leader), "kind": .string(one.kind), "name": .string(one.name), "territory": .string(town.code), "everyDays": 92,
                    "from": "2024-03-01",
                ])
            all.append((id, leader, LifeCity.clerk, 92, "visit"))
        }
        for (n, one) in Story.rivers.enumerated() {
            let town = city.town(one.town)
            let id = put(
                "target", by: town.chief, on: Self.start, hour: 17,
                [
                    "leader": .string(town.chief), "kind": .string(one.kind), "name": .string(one.name), "territory": .string(town.code),
                    "everyDays": 92,
                    "duty": "巡查、发现、上报", "from": "2024-03-01",
                ])
            _ = n
            all.append((id, town.chief, town.chief, 92, "patrol"))
        }
        for (n, target) in all.enumerated() {
            for round in 0..<8 {
                let day = work("2025-01-20", plus: round * 90 + n % 7)
                put(
                    "contact", by: target.who, on: day, hour: 12,
                    [
                        "who": .string(target.leader), "day": "\(day)", "link": "grassroots", "mode": .string(target.mode),
                        "target": .string(target.id),
                        "topic": target.mode == "patrol" ? "巡查记录" : "听情况、看变化",
                        "residents": target.mode == "patrol" ? .null : .int(Int64(4 + Dice.roll(9, n, round))),
                        "helpItems": (n + round) % 4 == 0 ? 1 : .null,
                    ])
            }
        }
        stationVisits()
    }

    /// 领导进站: each half-year; one has not yet come this half.
    private mutating func stationVisits() {
        for (n, leader) in (LifeCity.members + city.towns.map(\.chief)).enumerated() {
            let isMember = n < LifeCity.members.count
            let own = isMember ? city.towns[(n * 4 + 1) % city.towns.count] : city.towns[n - LifeCity.members.count]
            for half in 0..<4 where !(half == 3 && leader == "gu-songtao") {
                let day = work(["2025-03-12", "2025-09-10", "2026-03-11", "2026-09-09"][half], plus: n * 2)
                put(
                    "contact", by: isMember ? LifeCity.clerk : leader, on: day, hour: 13,
                    [
                        "who": .string(leader), "day": "\(day)", "link": "station", "mode": half % 2 == 0 ? "forum" : "inspectStation",
                        "place": .string(own.station),
                        "topic": "进站听意见", "residents": .int(Int64(5 + Dice.roll(8, n, half))),
                    ])
            }
        }
    }

    private mutating func plans() {
        let deputies = city.deputies(level: "city", on: Self.start)
        for (n, leader) in LifeCity.members.enumerated() {
            for k in 0..<8 {
                let month = ["2025-03", "2025-05", "2025-08", "2025-11", "2026-03", "2026-05", "2026-09", "2026-12"][k]
                let deputy = deputies[(n * 7 + k * 4) % deputies.count]
                let plan = put(
                    "talkPlan", by: LifeCity.clerk, on: work("\(month.prefix(4))-01-20"), hour: 17,
                    [
                        "leader": .string(leader), "person": .string(deputy.code), "month": .string(month), "mode": k % 2 == 0 ? "visit" : "talk",
                        "topic": "履职情况和困难",
                    ])
                let day = work("\(month)-08", plus: n * 3)
                put(
                    "contact", by: LifeCity.clerk, on: day, hour: 14,
                    [
                        "who": .string(leader), "day": "\(day)", "link": "deputies", "mode": k % 2 == 0 ? "visit" : "meet",
                        "persons": [.string(deputy.code)],
                        "plan": .string(plan), "topic": "约访约谈", "difficulties": k % 3 == 0 ? "单位请假难，希望提前发通知。" : .null,
                    ])
            }
            for k in 0..<3 { arrange(leader, deputies, n, k) }
        }
    }

    /// 主任接待代表
    private mutating func arrange(_ leader: String, _ deputies: [LifeCity.Deputy], _ n: Int, _ k: Int) {
        let day = work(["2025-04-16", "2025-10-15", "2026-05-13"][k], plus: n * 9)
        let guests = Dice.some(4, of: deputies, n * 3 + k).map(\.code)
        let id = put(
            "arrangement", by: LifeCity.clerk, on: ahead(day, 11), hour: 9,
            [
                "leader": .string(leader), "day": "\(day)", "hour": "15:00", "kind": k == 1 ? "leaderForum" : "leaderReception",
                "topic": .string(Story.talk[(n + k) % Story.talk.count].0),
                "deputies": .list(guests), "place": .string(city.place("home-anlan")),
            ])
        roster(id, guests, "participant", by: LifeCity.clerk, on: day)
        put(
            "contact", by: LifeCity.clerk, on: day, hour: 17,
            [
                "who": .string(leader), "day": "\(day)", "link": "deputies", "mode": "meet", "persons": .list(guests), "plan": .string(id),
                "topic": "主任接待代表",
            ])
    }

    // MARK: Households

    /// Twelve deputies with five households or groups each, visited three times since; others came later.
    private mutating func households() {
        let codes = [
            "meng-zhaotang", "yan-sufen", "mei-yuanfan", "geng-qiyun", "ji-fangyun", "fang-zhishi", "quan-shengshui", "tian-chunfen", "shuang-xiwang",
            "gao-dingtian", "lu-yiwei",
            "du-xiaozhou",
        ]
        newerHouseholds(besides: codes)
        for (n, code) in codes.enumerated() {
            guard let deputy = city.deputy(code) else { continue }
            let town = city.town(of: deputy)
            let from = max(work("2025-02-10", plus: n), work(deputy.from, plus: 30))
            for k in 0..<5 {
                let one = Story.households[(n + k * 3) % Story.households.count]
                let id = put(
                    "voterContact", by: code, on: from, hour: 19,
                    [
                        "person": .string(code), "household": "\(k + 1)网格\(one.0)", "kind": .string(one.1),
                        "territory": .string(town.villages.isEmpty ? town.code : town.villages[k % town.villages.count].code),
                        "from": "\(from)",
                    ])
                for round in 0..<4 {
                    let day = work(from, plus: 50 + round * 165 + k * 3)
                    // One household has been waiting for longer than it should.
                    if n == 3, k == 4, round > 1 { continue }
                    put(
                        "contact", by: code, on: day, hour: 20,
                        [
                            "who": .string(code), "day": "\(day)", "link": "voters",
                            "mode": .string(Dice.pick(["visit", "phone", "wechat", "meet"], n, k, round)),
                            "voter": .string(id), "residents": .int(Int64(1 + Dice.roll(3, n, k, round))),
                            "opinions": round % 2 == 0 ? .string(Dice.pick(Story.said, n, k)) : .null,
                        ])
                }
            }
        }
    }

    /// Every other deputy begins in the autumn of 2025; one in six of them has not yet found the five.
    private mutating func newerHouseholds(besides codes: [String]) {
        for (n, deputy) in city.deputies.filter({ $0.until == nil && !codes.contains($0.code) }).enumerated() where n.isMultiple(of: 2) {
            let town = city.town(of: deputy)
            let from = max(work("2025-09-15", plus: n % 20), work(deputy.from, plus: 30))
            for k in 0..<(n % 12 == 10 ? 3 : 5) {
                let one = Story.households[(n * 2 + k * 3) % Story.households.count]
                let id = put(
                    "voterContact", by: deputy.code, on: from, hour: 19,
                    [
                        "person": .string(deputy.code), "household": "\(k + 1)网格\(one.0)", "kind": .string(one.1),
                        "territory": .string(town.villages.isEmpty ? town.code : town.villages[k % town.villages.count].code), "from": "\(from)",
                    ])
                for (round, first) in ["2026-02-23", "2026-07-20"].enumerated() {
                    let day = work(first, plus: (n + k * 9) % 60)
                    put(
                        "contact", by: deputy.code, on: day, hour: 20,
                        [
                            "who": .string(deputy.code), "day": "\(day)", "link": "voters", "mode": .string(Dice.pick(["visit", "phone", "meet"], n, k, round)),
                            "voter": .string(id), "residents": .int(Int64(1 + Dice.roll(3, n, k, round))),
                        ])
                }
            }
        }
    }

    private mutating func channels() {
        for (name, kind) in [
            ("网页和扫码反映", "opinion"), ("给代表留言", "message"), ("预约接待", "booking"), ("联络站接待日", "reception"), ("征求意见", "consultation"),
            ("固定联系选民", "voterContact"),
        ] {
            put(
                "channel", by: LifeCity.clerk, on: Self.start, hour: 17,
                [
                    "name": .string(name), "kind": .string(kind), "body": "anlan-dwb", "from": "2025-01-01",
                ])
        }
    }
}

extension Story {
    static let talk = [
        ("建议办理得怎么样", "三件已经办好，一件说在研究，代表希望有时间表。"), ("站里接待情况", "来的人比去年多，问医保和停车的多。"), ("企业用工和订单", "旺季招不到人，希望办专场招聘。"), ("农忙和供水", "用水高峰错不开，建议分村轮灌。"),
        ("学校和孩子", "晚托师资不够，建议请退休教师。"), ("履职时间怎么安排", "请假要提前两周，通知再早一点。"), ("老人和助餐", "送餐到楼下还差最后一段。"), ("行路和乘车", "末班车早，夜班工人打不到车。"),
    ]

    static let targets: [(kind: String, name: String, town: String)] = [
        ("town", "望潮街道", "望潮"), ("town", "听泉镇", "听泉"), ("town", "稻香镇", "稻香"), ("village", "上泉村", "听泉"), ("village", "云脚村", "石臼岭"),
        ("village", "洲尾村", "鹤洲"), ("school", "学府里小学", "织锦"),
        ("school", "墨池小学", "墨池"), ("enterprise", "集运物流园", "新港"), ("enterprise", "竹编合作社", "竹坞"), ("party", "灯塔社区党支部", "望潮"), ("party", "大埂村党支部", "麦垄"),
    ]

    static let rivers: [(kind: String, name: String, town: String)] = [
        ("river", "江口望潮段", "望潮"), ("river", "柳堤河", "柳岸"), ("river", "听泉溪", "听泉"), ("lake", "芦荡湿地", "芦荡"), ("forest", "竹坞林区", "竹坞"),
        ("river", "墨池水库下游", "墨池"),
    ]

    static let households = [
        ("5号楼一户", "household"), ("夜班工人群", "group"), ("早点铺", "firm"), ("独居老人一户", "household"), ("种粮户一户", "household"), ("骑手群", "group"),
        ("返乡青年一户", "household"), ("渔家一户", "household"), ("杂货店", "firm"), ("选民代表一名", "voters"),
        ("双职工家庭一户", "household"),
    ]
}
