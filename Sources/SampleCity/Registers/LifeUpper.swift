import Civics
import Office

/// 驻市的全国和省人大代表: deputies of the city who sit in the congresses above it too, their group, and the inspections for which they are brought together.
extension LifeScript {
    mutating func upper() {
        let group = "ZU-50"
        for (n, one) in Story.upper.enumerated() {
            guard let deputy = city.deputy(one.person) else { continue }
            put(
                "post", by: LifeCity.admin, on: Self.start, hour: 9, code: "PN\(n + 1)",
                [
                    "person": .string(one.person), "role": "deputy", "place": .string(deputy.place), "title": "人大代表", "level": .string(one.level),
                    "term": .int(14), "electingUnit": .string(one.unit), "from": .string(one.from),
                ])
        }
        put(
            "group", by: LifeCity.clerk, on: Self.start, hour: 13, code: group,
            [
                "name": "驻安澜全国和省人大代表小组", "kind": "area", "body": "anlan-dwb", "territory": .string(Story.city),
                "convenors": .list([Story.upper[0].person]), "place": .string(city.place("home-anlan")), "from": "\(Self.groupsBegin)",
            ])
        for (n, one) in Story.upper.enumerated() {
            put(
                "membership", by: LifeCity.clerk, on: Self.start, hour: 14,
                ["group": .string(group), "person": .string(one.person), "role": n == 0 ? "convenor" : "member", "from": "\(Self.groupsBegin)"])
        }
        for (n, one) in Story.upperActivities.enumerated() { inspection(one, n, group) }
    }

    /// 三进: each group goes into a community and a firm in 2026, every third one into a grid besides.
    mutating func threeEntries() {
        for town in city.towns {
            for (n, one) in Story.threeEntries.enumerated() where n < 2 || town.index % 3 == 0 {
                let day = work(one.day, plus: town.index)
                let people = Dice.some(4, of: town.deputies(on: day), town.index * 3 + (n == 2 ? 0 : n))
                let activity = put(
                    "activity", by: town.officer, on: work(day, plus: 3), hour: 9,
                    [
                        "topic": "\(town.name)代表\(one.topic)", "kind": "threeEntries", "entry": .string(one.entry), "placeKind": .string(one.place),
                        "body": .string(town.owner), "initiator": town.isStreet ? "county" : "town", "territory": .string(town.code), "day": "\(day)", "hour": "15:00",
                        "groups": [.string(Self.group(of: town))], "targets": .list([one.target]), "summary": .string("到了\(people.count)名代表，\(one.said)"),
                        "state": "summed", "summedOn": "\(work(day, plus: 3))",
                    ])
                roster(activity, people.map(\.code), "participant", by: town.officer, on: work(day, plus: 3), why: "group")
            }
        }
    }

    private mutating func inspection(_ one: (topic: String, kind: String, day: String, sites: String, result: String), _ n: Int, _ group: String) {
        let day = work(one.day)
        let activity = put(
            "activity", by: LifeCity.clerk, on: work(day, plus: 4), hour: 9,
            [
                "topic": .string(one.topic), "kind": .string(one.kind), "placeKind": "other", "body": "anlan-dwb", "initiator": "province",
                "territory": .string(Story.city), "day": "\(day)", "hour": "09:00", "groups": [.string(group)], "sites": .string(one.sites),
                "summary": "看了现场，同部门和群众座谈，形成一份意见带到大会。", "results": .string(one.result), "state": "summed",
                "summedOn": "\(work(day, plus: 4))",
            ])
        let people = Story.upper.map(\.person).enumerated().filter { ($0.offset + n) % 5 != 4 }.map(\.element)
        roster(activity, people, "participant", by: LifeCity.clerk, on: work(day, plus: 4), why: "group")
    }
}

extension Story {
    /// One sits in the National People's Congress, four in the province's; each is a deputy of the city as well.
    static let upper: [(person: String, level: String, unit: String, from: String)] = [
        ("nong-jinsheng", "national", "江口省人民代表大会", "2024-01-20"), ("luo-tiecheng", "province", "安澜市人民代表大会", "2024-01-10"),
        ("deng-wanqiu", "province", "安澜市人民代表大会", "2024-01-10"), ("sui-ying", "province", "安澜市人民代表大会", "2024-01-10"),
        ("lian-qiushui", "province", "安澜市人民代表大会", "2024-01-10"),
    ]

    static let threeEntries: [(topic: String, entry: String, place: String, target: String, day: String, said: String)] = [
        ("进社区听停车和养老", "community", "village", "residents", "2026-04-14", "坐下来听了一下午，能当场说清的当场说清。"),
        ("进企业问用工和办证", "enterprise", "enterprise", "firms", "2026-06-23", "看了车间和食堂，记下三件要部门办的事。"),
        ("进网格跟网格员走一圈", "grid", "household", "elderly", "2026-09-15", "跟着网格员走了一圈，敲了十几户的门。"),
    ]

    static let upperActivities: [(topic: String, kind: String, day: String, sites: String, result: String)] = [
        ("驻安澜全国和省人大代表集中视察：乡村供水", "inspection", "2025-05-22", "听泉镇水厂、稻香镇泵站、芦荡镇管网末端", "视察报告1份，意见6条"),
        ("驻安澜全国和省人大代表专题调研：基层医疗", "research", "2025-11-06", "石坊街道卫生服务中心、墨池镇卫生院", "调研报告1份，意见5条"),
        ("驻安澜全国和省人大代表集中视察：竹产业和传统工艺", "inspection", "2026-05-21", "竹坞镇竹编合作社、集运物流园", "视察报告1份，意见7条"),
        ("驻安澜全国和省人大代表专题调研：财政转移支付怎样用到村", "research", "2026-10-29", "麦垄镇、石臼岭镇各两个村", "调研报告1份，意见8条"),
    ]
}
