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

    static let upperActivities: [(topic: String, kind: String, day: String, sites: String, result: String)] = [
        ("驻安澜全国和省人大代表集中视察：乡村供水", "inspection", "2025-05-22", "听泉镇水厂、稻香镇泵站、芦荡镇管网末端", "视察报告1份，意见6条"),
        ("驻安澜全国和省人大代表专题调研：基层医疗", "research", "2025-11-06", "石坊街道卫生服务中心、墨池镇卫生院", "调研报告1份，意见5条"),
        ("驻安澜全国和省人大代表集中视察：竹产业和传统工艺", "inspection", "2026-05-21", "竹坞镇竹编合作社、集运物流园", "视察报告1份，意见7条"),
        ("驻安澜全国和省人大代表专题调研：财政转移支付怎样用到村", "research", "2026-10-29", "麦垄镇、石臼岭镇各两个村", "调研报告1份，意见8条"),
    ]
}
