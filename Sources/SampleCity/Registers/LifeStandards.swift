import Civics
import Office

/// 六有标准 and what the inspectors found; stars; tours; examples; difficulties.
extension LifeScript {
    mutating func standards() {
        for (scheme, items) in Story.standards {
            for (n, item) in items.enumerated() {
                put(
                    "standard", by: LifeCity.clerk, on: Self.start, hour: 14, code: Self.standard(scheme, n),
                    [
                        "body": "anlan-dwb", "scheme": .string(scheme), "name": .string(item.name), "points": .int(Int64(item.points)),
                        "auto": .string(item.auto),
                        "order": .int(Int64(n + 1)), "note": .string(item.note), "from": "2025-01-01",
                    ])
            }
        }
        // Everybody in spring 2025; where something was missing once more when it was mended; six by lot in autumn 2026.
        for town in city.towns { inspect(town, on: work("2025-05-12", plus: town.index), missing: town.name == "竹坞镇" ? 7 : nil) }
        if let gap = city.towns.first(where: { $0.name == "竹坞镇" }) { inspect(gap, on: work("2025-06-20"), missing: nil) }
        for town in city.towns where town.index % 3 == 1 && town.name != "石臼岭镇" {
            inspect(town, on: work("2026-10-12", plus: town.index), missing: nil)
        }
        if let gap = city.towns.first(where: { $0.name == "石臼岭镇" }) { inspect(gap, on: work("2026-10-21"), missing: 4) }
    }

    private static func standard(_ scheme: String, _ n: Int) -> String { "B-\(["sixHaves": "LY", "norm": "GF"][scheme] ?? "XJ")\(n + 1)" }

    private mutating func inspect(_ town: LifeCity.Town, on day: Day, missing: Int?) {
        let inspection = put(
            "inspection", by: town.officer, on: day, hour: 9,
            [
                "place": .string(town.station), "scheme": "sixHaves", "day": "\(day)", "inspector": .string(town.officer), "note": "现场看，逐条对。",
            ])
        for (n, item) in (Story.standards.first?.items ?? []).enumerated() {
            let isGap = missing == n + 1
            let check = put(
                "check", by: town.officer, on: day, hour: 10,
                [
                    "place": .string(town.station), "item": .string(Self.standard("sixHaves", n)), "day": "\(day)", "result": isGap ? "fail" : "pass",
                    "evidence": .string(isGap ? item.lack : item.seen), "inspector": .string(town.officer), "inspection": .string(inspection),
                    "fixBy": isGap ? "\(day + 30)" : .null,
                ])
            guard isGap, day.year == 2025 else { continue }
            act("fix", on: "check", check, by: city.keeper(town.station, on: day), on: work(day, plus: 24), ["fix": "2024年以来的接待和意见档案已经补齐，按月装盒。"])
            act("confirm", on: "check", check, by: town.officer, on: work(day, plus: 29), ["verdict": "抽看六盒，内容齐全。"])
        }
        var outcome: [String: JSON] = ["result": missing == nil ? "standard" : "below"]
        if missing == nil { outcome["from"] = "\(day)" }
        act("conclude", on: "inspection", inspection, by: town.officer, on: day, hour: 16, outcome)
        guard missing != nil, day.year == 2026, let earlier = firstInspection(of: town) else { return }
        act("revoke", on: "inspection", earlier, by: town.officer, on: day, hour: 17, ["reason": "版面陈旧，代表信息没有更新", "until": "\(day - 1)"])
    }

    /// The number of a station's first inspection.
    private func firstInspection(of town: LifeCity.Town) -> String? {
        steps.first { $0.register == "inspection" && $0.fields["place"] == .string(town.station) }?.fields["code"]?.text
    }

    // MARK: Stars

    mutating func ratings() {
        for year in [2025, 2026] {
            for town in city.towns where town.index % 6 != 2 { rate(town, year) }
        }
    }

    private mutating func rate(_ town: LifeCity.Town, _ year: Int) {
        // One did not apply again: its stars lapsed. One was reviewed late and has appealed; one did not reach the first star.
        if year == 2026, town.name == "麦垄镇" { return }
        let isLate = year == 2026 && town.name == "芦荡镇"
        let first = work(isLate ? "2026-09-21" : "\(year)-03-17", plus: town.index % 5)
        let keeper = city.keeper(town.station, on: first)
        let stars = year == 2025 ? 2 + town.index % 3 : isLate ? 2 : min(5, 3 + town.index % 3)
        let isBelow = year == 2026 && town.name == "竹坞镇"
        let score = isBelow ? 55 : [1: 64, 2: 74, 3: 84, 4: 92, 5: 96][stars] ?? 60
        let rating = put("rating", by: keeper, on: first, ["place": .string(town.station), "year": .int(Int64(year))])
        act(
            "apply", on: "rating", rating, by: keeper, on: first, hour: 16,
            [
                "selfScore": .int(Int64(min(100, score + 4))), "selfReport": "逐条对照：接待、汇总、安排按期完成，意见办理有回音，档案一人一册。",
            ])
        act(
            "review", on: "rating", rating, by: town.officer, on: work(first, plus: 20),
            [
                "score": .int(Int64(score)), "opinion": isBelow ? "去年有应接待没有接待的，补接不及时，意见办理超期。" : "资料齐全，群众评价好，网上回复还可以再快。",
            ])
        if isBelow {
            act("refuse", on: "rating", rating, by: town.officer, on: work(first, plus: 30), ["reason": "未达到一星级分数线"])
            act("appeal", on: "rating", rating, by: keeper, on: work(first, plus: 36), ["appeal": "有两次接待改到村里开展，没有登记在站内，请核实。"])
            act("upholdNone", on: "rating", rating, by: town.officer, on: work(first, plus: 46), ["ruling": "已核实并计入，仍未达到一星级分数线，维持。"])
            return
        }
        let plated = isLate ? work("2026-11-05") : work("\(year)-05-20")
        act(
            "award", on: "rating", rating, by: town.officer, on: plated,
            ["stars": .string(String(stars)), "from": "\(plated)", "until": "\(plated.adding(months: 12) - 1)"])
        if isLate {
            act("appeal", on: "rating", rating, by: keeper, on: work("2026-11-12"), ["appeal": "渔汛期把接待搬到码头，流动接待没有计分，请按接待场次重新核算。"])
        }
    }

    // MARK: What is held up, what is lacking

    mutating func examples() {
        for (n, one) in Story.examples.enumerated() {
            let town = city.town(one.town)
            let day = work(one.day)
            let author = city.keeper(town.station, on: day)
            let activities = (held[town.code] ?? []).filter { $0.day + 8 < day }.suffix(2).map(\.code)
            let example = put(
                "example", by: author, on: day,
                [
                    "place": .string(town.station), "title": .string(one.title), "day": "\(day)", "author": .string(author),
                    "deputies": .list(town.deputies(on: day).prefix(2).map(\.code)),
                    "activities": activities.isEmpty ? .null : .list(activities), "method": .string(one.method), "effect": .string(one.effect),
                ])
            act("submit", on: "example", example, by: author, on: work(day, plus: 2))
            guard n < Story.examples.count - 1 else { continue }
            act("publish", on: "example", example, by: town.officer, on: work(day, plus: 9), ["opinion": "题目小，做法具体，可以学。"])
            for m in 0..<(n % 2 + 1) {
                let other = city.towns[(town.index + 3 + m * 5 + n) % city.towns.count]
                let later = work(day, plus: 60 + m * 25)
                put(
                    "adoption", by: other.chief, on: later,
                    [
                        "example": .string(example), "place": .string(other.station), "day": "\(later)", "how": "派联络员去看了一天，回来照着改了两处。",
                        "effect": "群众说比以前好找人。",
                    ])
            }
        }
    }

    mutating func difficulties() {
        for one in Story.difficulties {
            let town = city.town(one.town)
            let day = work(one.day)
            let keeper = city.keeper(town.station, on: day)
            let id = put(
                "difficulty", by: keeper, on: day,
                [
                    "place": .string(town.station), "day": "\(day)", "kind": .string(one.kind), "title": .string(one.title),
                    "text": .string(one.text),
                ])
            guard one.stage > 0 else { continue }
            act(
                "assign", on: "difficulty", id, by: town.officer, on: work(day, plus: 2),
                ["unit": .string(town.dwb), "due": "\(work(day, plus: 30))"])
            guard one.stage > 1 else { continue }
            act("answer", on: "difficulty", id, by: town.officer, on: work(day, plus: 20), ["answer": .string(one.answer)])
            guard one.stage > 2 else { continue }
            act("confirm", on: "difficulty", id, by: keeper, on: work(day, plus: 26), ["verdict": "已经解决。"])
        }
    }

    mutating func tours() {
        for (n, town) in city.towns.enumerated() where n % 2 == 0 {
            let day = work(n % 4 == 0 ? "2025-09-16" : "2026-04-14", plus: n)
            let hasFinding = n % 6 == 2
            let id = put(
                "tour", by: town.officer, on: day,
                [
                    "place": .string(town.station), "body": .string(town.dwb), "day": "\(day)", "inspectors": [.string(town.officer)],
                    "outcome": hasFinding ? "fix" : "good", "text": "看了接待记录、意见台账和值班情况，随机回访了两位来访群众。",
                    "finding": hasFinding ? "公示栏里的代表联系方式过期，有两件意见没有写明答复日期。" : .null, "fixBy": hasFinding ? "\(day + 20)" : .null,
                ])
            guard hasFinding else { continue }
            act("fix", on: "tour", id, by: city.keeper(town.station, on: day), on: work(day, plus: 12), ["fix": "公示栏已换，两件意见补写答复并回访。"])
            act("confirm", on: "tour", id, by: town.officer, on: work(day, plus: 18), ["verdict": "现场看过，通过。"])
        }
    }
}
