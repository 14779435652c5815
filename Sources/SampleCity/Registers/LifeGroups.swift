import Civics
import Office

/// 代表小组: everybody in the group of the town, many in one of a profession besides; councils of the streets; initiatives.
extension LifeScript {
    static let groupsBegin = Day("2024-03-01") ?? .earliest

    static func group(of town: LifeCity.Town) -> String { "ZU-\(town.index + 1)" }

    mutating func groups() {
        for town in city.towns {
            let deputies = town.deputies(on: Self.start)
            let convenors = [town.chief] + deputies.filter { $0.code != town.chief }.prefix(1).map(\.code)
            put(
                "group", by: town.officer, on: Self.start, hour: 13, code: Self.group(of: town),
                [
                    "name": "\(town.name)代表小组", "kind": "area", "body": .string(town.owner), "territory": .string(town.code),
                    "convenors": .list(convenors),
                    "place": .string(town.station), "from": "\(Self.groupsBegin)",
                ])
            for deputy in deputies {
                join(
                    Self.group(of: town), deputy.code, convenors.contains(deputy.code) ? "convenor" : "member", by: town.officer, until: deputy.until)
            }
        }
        for (n, one) in Story.professions.enumerated() { professional(one, n) }
        put(
            "group", by: LifeCity.clerk, on: Self.start, hour: 13, code: "ZU-40",
            [
                "name": "乡镇街道人大负责人小组", "kind": "office", "body": "anlan-dwb", "territory": .string(Story.city), "convenors": ["lu-huaizhou"],
                "from": "\(Self.groupsBegin)",
            ])
        for town in city.towns { join("ZU-40", town.chief, town.chief == "lu-huaizhou" ? "convenor" : "member", by: LifeCity.clerk) }
        let town = city.town("石坊")
        join(Self.group(of: town), "fang-zhishi", "member", by: town.officer, from: work("2026-04-08"))
    }

    private mutating func join(_ group: String, _ person: String, _ role: String, by who: String, from: Day = groupsBegin, until: Day? = nil) {
        let id = put(
            "membership", by: who, on: max(from, Self.start), hour: 14,
            [
                "group": .string(group), "person": .string(person), "role": .string(role), "from": "\(from)",
            ])
        if let until { amend("membership", id, by: who, on: until + 1, ["until": "\(until)"]) }
    }

    private mutating func professional(_ one: Story.Profession, _ n: Int) {
        let members = city.deputies(level: "city", on: Self.start).filter { one.fields.contains(Story.sectorOf[$0.code] ?? "") }
        guard let first = members.first else { return }
        let code = "ZU-\(30 + n)"
        put(
            "group", by: LifeCity.clerk, on: Self.start, hour: 13, code: code,
            [
                "name": "\(one.name)代表小组", "kind": "professional", "field": .string(one.fields[0]), "body": "anlan-dwb",
                "territory": .string(Story.city),
                "convenors": .list([first.code]), "committee": .string(one.committee), "place": .string(city.place("home-anlan")),
                "from": "\(Self.groupsBegin)",
            ])
        for member in members { join(code, member.code, member.code == first.code ? "convenor" : "member", by: LifeCity.clerk) }
    }

    /// 街道议事代表会议 in five of the seven streets.
    mutating func councils() {
        for (n, town) in city.towns.filter(\.isStreet).enumerated() where n % 4 != 3 {
            put(
                "council", by: town.officer, on: work("2025-03-04", plus: n * 30),
                [
                    "name": "\(town.name)第一届议事代表会议", "territory": .string(town.code), "body": .string(town.owner), "members": .int(Int64(38 + n * 3)),
                    "chosen": "各社区推选，街道人大工委审查公布", "basis": "街道议事代表会议工作办法", "from": "\(work("2025-03-04", plus: n * 30))",
                ])
        }
    }

    mutating func initiatives() {
        for (n, one) in [
            (author: "mei-yuanfan", title: "文明过江、礼让斑马线倡议", text: "从代表做起：坐船排队，开车让人，骑车戴盔。", day: "2025-04-10"),
            (author: "tian-chunfen", title: "秸秆不下河、农膜不留田倡议", text: "收割完当季清，地头不留一片膜。", day: "2026-09-10"),
        ].enumerated() {
            let day = work(one.day)
            let id = put(
                "initiative", by: one.author, on: day,
                [
                    "title": .string(one.title), "author": .string(one.author), "body": "anlan-dwb", "day": "\(day)", "detail": .string(one.text),
                ])
            act("collect", on: "initiative", id, by: one.author, on: day)
            // The first one went through all levels.
            let signers = n == 0 ? Dice.some(60, of: city.deputies.filter { $0.serves(on: day) }, n + 3) : Dice.some(16, of: city.deputies(level: "city", on: day), n + 3)
            for (m, deputy) in signers.enumerated() {
                let later = work(day, plus: 1 + m % 6)
                put(
                    "signature", by: deputy.code, on: later, hour: 20, ["initiative": .string(id), "person": .string(deputy.code), "day": "\(later)"])
            }
            act("publish", on: "initiative", id, by: LifeCity.head, on: work(day, plus: 12))
            act("respond", on: "initiative", id, by: LifeCity.clerk, on: work(day, plus: 30), ["responses": "三个街道、两所学校张贴了倡议书。"])
        }
    }
}

extension Story {
    struct Profession: Sendable {
        let name: String
        let fields: [String]
        let committee: String
        /// Who works in the committee's office.
        let worker: String
    }

    static let professions = [
        Profession(name: "财政经济", fields: ["finance", "industry"], committee: "anlan-caijing", worker: "ji-caishu"),
        Profession(name: "城建环保", fields: ["construction", "environment", "transport"], committee: "anlan-chengjian", worker: "tu-chengye"),
        Profession(name: "教科文卫", fields: ["education", "health", "culture"], committee: "anlan-jiaokewenwei", worker: "rong-shuxin"),
        Profession(name: "农业农村", fields: ["farming", "food"], committee: "anlan-nongwei", worker: "shu-hesheng"),
        Profession(name: "社会建设", fields: ["welfare"], committee: "anlan-shehuiwei", worker: "an-huimin"),
        Profession(name: "法治平安", fields: ["law", "safety", "minors"], committee: "anlan-jiansiwei", worker: "lv-gongzheng"),
    ]
}
