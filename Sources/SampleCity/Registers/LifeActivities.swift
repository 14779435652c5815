import Civics
import Office

/// 代表活动 and 问题清单: three times a year in every group, twice in the professional ones, and rows that stand until somebody has looked.
extension LifeScript {
    mutating func activities() {
        for (n, name) in Story.checkedLaws.enumerated() {
            put(
                "law", by: LifeCity.clerk, on: work("2025-01-06"), hour: 9, code: "FG-\(n + 1)",
                ["name": .string(name), "kind": n == 1 ? "state" : "law", "territory": .string(Story.city), "from": "2020-01-01"])
        }
        for town in city.towns {
            for n in 0..<6 {
                let first = n < 3 ? "2025-0\(3 + n * 2)-18" : "2026-0\(3 + (n - 3) * 2)-17"
                groupActivity(town, n, on: work(first, plus: town.index * 2))
            }
        }
        for (m, profession) in Story.professions.enumerated() {
            for n in 0..<4 { professional(profession, m, n) }
        }
        for (n, one) in Story.bigActivities.enumerated() { big(one, n) }
    }

    private mutating func groupActivity(_ town: LifeCity.Town, _ n: Int, on day: Day) {
        let topic = Story.topics[(town.index * 5 + n * 3) % Story.topics.count]
        let people = Dice.some(5, of: town.deputies(on: day), town.index * 7 + n)
        guard let convenor = people.first(where: { $0.code == town.chief }) ?? people.first else { return }
        var fields: [String: JSON] = [
            "topic": "\(town.name)\(topic.name)", "kind": .string(topic.kind), "placeKind": .string(topic.place), "body": .string(town.owner),
            "initiator": town.isStreet ? "county" : "town", "convenor": .string(convenor.code), "territory": .string(town.code), "day": "\(day)",
            "hour": "14:30",
            "groups": [.string(Self.group(of: town))], "tags": .list([topic.tag]), "targets": .list(topic.targets),
            "campaign": .string(Self.campaign(of: town)), "theme": .string(Story.theme(of: topic.tag)),
            "plan": "看现场、听群众、问部门，当场列清单。",
        ]
        if topic.place == "station" || topic.place == "home" { fields["place"] = .string(town.station) }
        if topic.kind == "threeEntries" { fields["entry"] = topic.place == "enterprise" ? "enterprise" : n % 2 == 0 ? "community" : "grid" }
        if topic.kind == "heads" { fields["organ"] = .list([city.unit(of: town, topic.tag)?.body ?? "anlan-zhujian"]) }
        if topic.kind == "lawCheck" { fields["laws"] = ["FG-1", "FG-2"] }
        let summary: [String: JSON] = ["summary": "到了\(people.count)名代表，走了三处，当场答复两件，其余列入问题清单。", "results": .string(topic.result)]
        let activity: String
        if day.year == 2025 {
            activity = put(
                "activity", by: town.officer, on: work(day, plus: 5), hour: 9,
                fields.merging(summary) { $1 }.merging(["state": "summed", "summedOn": "\(work(day, plus: 5))"]) { $1 })
            roster(activity, people.map(\.code), "participant", by: town.officer, on: work(day, plus: 5), why: "group")
        } else {
            activity = put("activity", by: town.chief, on: ahead(day, 9), hour: 9, fields)
            act("open", on: "activity", activity, by: town.chief, on: ahead(day, 6))
            act("hold", on: "activity", activity, by: town.chief, on: day, hour: 15)
            roster(activity, people.map(\.code), "participant", by: town.officer, on: day, why: n % 2 == 0 ? "group" : "signUp")
            act("sum", on: "activity", activity, by: town.chief, on: work(day, plus: 6), summary)
        }
        held[town.code, default: []].append((day, activity))
        guard n % 3 != 2 else { return }
        list(topic, of: activity, town, on: work(day, plus: 6), n, verifier: people.last?.code ?? convenor.code)
    }

    /// 销号: the unit says that it is done, somebody else looks, only then the row is crossed off; and it stays on the list.
    private mutating func list(_ topic: Story.Topic, of activity: String, _ town: LifeCity.Town, on day: Day, _ n: Int, verifier: String) {
        guard let unit = city.unit(of: town, topic.tag) else { return }
        let problem = put(
            "problem", by: town.officer, on: day,
            [
                "title": "\(town.name)：\(topic.problem)", "activity": .string(activity), "day": "\(day)", "unit": .string(unit.body),
                "verifier": .string(verifier),
                "due": "\(work(day, plus: 45))",
            ])
        act("accept", on: "problem", problem, by: unit.person, on: work(day, plus: 3), ["measure": "列入本月工作，先解决群众最急的一处。"])
        // Two rows of the last round are late, one was sent back.
        if n == 4, town.index % 6 == 5 { return }
        act("report", on: "problem", problem, by: unit.person, on: work(day, plus: 34), ["result": "已经整改。", "evidence": "整改前后照片各三张"])
        if n == 4, town.index % 6 == 4 {
            act(
                "refuse", on: "problem", problem, by: verifier, on: work(day, plus: 38), ["verdict": "只做了一半，东头还没动。", "due": "\(work(day, plus: 75))"])
            return
        }
        act("crossOff", on: "problem", problem, by: verifier, on: work(day, plus: 38), ["verdict": "到现场看过，附近居民说好。"])
    }

    private mutating func professional(_ one: Story.Profession, _ m: Int, _ n: Int) {
        let day = work(["2025-04-22", "2025-10-21", "2026-04-21", "2026-10-20"][n], plus: m * 2)
        let members = city.deputies(level: "city", on: day).filter { one.fields.contains(Story.sectorOf[$0.code] ?? "") }
        let people = Dice.some(6, of: members, m * 11 + n)
        let kind = ["research", "inspection", "lawCheck", "research"][n]
        let activity = put(
            "activity", by: LifeCity.clerk, on: work(day, plus: 4), hour: 9,
            [
                "topic": "\(one.name)小组\(["专题调研", "集中视察", "执法检查", "会前调研"][n])", "kind": .string(kind), "placeKind": n == 0 ? "enterprise" : "other",
                "body": .string(one.committee), "initiator": "city", "territory": .string(Story.city), "day": "\(day)",
                "groups": [.string("ZU-\(30 + m)")], "theme": .string(Story.theme(of: one.fields.first ?? "")),
                "tags": .list(one.fields), "laws": kind == "lawCheck" ? ["FG-3", "FG-4"] : .null, "summary": "形成报告一份，交有关委员会研究。", "results": "调研报告1份",
                "state": "summed", "summedOn": "\(work(day, plus: 4))",
            ])
        roster(activity, people.map(\.code), "participant", by: LifeCity.clerk, on: work(day, plus: 4), why: "group")
        guard let first = people.first else { return }
        put(
            "speech", by: LifeCity.clerk, on: work(day, plus: 9),
            [
                "event": .string(activity), "person": .string(first.code), "kind": "report", "item": "\(one.name)调研报告", "detail": "四个问题、五条建议，附表两张。",
                "follow": "none",
            ])
    }

    private mutating func big(_ one: Story.BigActivity, _ n: Int) {
        let day = work(one.day)
        let isAhead = day > Day(Story.today) ?? .latest
        let town = city.town(one.town)
        let fields: [String: JSON] = [
            "topic": .string(one.topic), "kind": .string(one.kind), "placeKind": .string(one.place), "body": "anlan-dwb", "initiator": "city",
            "territory": .string(one.kind == "heads" ? town.code : Story.city), "day": "\(day)", "hour": "09:00", "organ": .list(one.organs),
            "targets": .list(one.targets), "plan": "集中乘车，一天三个点，下午座谈。", "sites": "每县区一处。", "campaign": "ZX-1",
            "theme": one.kind == "heads" ? "代表·局长面对面" : "集中视察和会前调研",
        ]
        let activity = put("activity", by: LifeCity.clerk, on: ahead(day, isAhead ? 18 : 9), fields)
        act("open", on: "activity", activity, by: LifeCity.clerk, on: ahead(day, isAhead ? 16 : 7))
        let people = Dice.some(one.kind == "heads" ? 6 : 12, of: city.deputies(level: "city", on: day), n * 5 + 1)
        guard !isAhead else {
            for deputy in people.prefix(8) {
                put(
                    "attendance", by: LifeCity.clerk, on: work("2026-11-17"),
                    [
                        "event": .string(activity), "person": .string(deputy.code), "capacity": "participant", "why": "rotation",
                    ])
            }
            return
        }
        act("hold", on: "activity", activity, by: LifeCity.clerk, on: day, hour: 17)
        roster(activity, people.map(\.code), "participant", by: LifeCity.clerk, on: day, why: "rotation")
        act("sum", on: "activity", activity, by: LifeCity.clerk, on: work(day, plus: 7), ["summary": "看了三处，座谈提出十一条意见，已送市政府办公室。", "results": "意见11条"])
        guard one.kind == "heads", let organ = one.organs.first else { return }
        put(
            "pledge", by: LifeCity.clerk, on: work(day, plus: 1),
            [
                "title": "\(one.topic)：把当场提出的三处问题整改到位", "activity": .string(activity), "unit": .string(organ), "day": "\(day)",
                "due": "\(work(day, plus: 90))",
            ])
    }
}
