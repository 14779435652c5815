import Civics
import Office

/// The stations' year beyond the receptions that the house lays out by itself: schedules, themes, visits of organs, services, notices, debriefings.
extension LifeScript {
    /// Each station receives as its sign at the door says, and every home and station on one morning of each week.
    mutating func schedules() {
        for seat in city.seats {
            let keeper = city.keeper(seat.code, on: Self.start)
            let hours = Story.places.first { $0.code == seat.code }?.hours ?? ""
            let days: [Int?] = hours.contains("每周五") || seat.isHome ? [nil] : hours.contains("15日") ? [15, nil] : [10, 25, nil]
            for (n, day) in days.enumerated() {
                put(
                    "schedule", by: keeper, on: Self.start, hour: 16, code: "AP-\(seat.code)-\(n + 1)",
                    [
                        "place": .string(seat.code), "pattern": day == nil ? "weekly" : "monthDay",
                        "weekday": day == nil ? .string(String(Self.weekday(of: hours, seat.index))) : .null,
                        "dayOfMonth": day.map { .int(Int64($0)) } ?? .null, "hour": "09:00", "end": "11:30",
                        "zone": seat.isHome ? .string(Self.zone(of: seat.code, "exchange")) : .string(Self.zone(of: seat.code, "reception")),
                        "perTime": day == nil && days.count > 1 ? 1 : 2, "mode": "fixed", "note": "遇节假日移到下一个工作日，提前公告。", "from": "2025-01-01",
                    ])
            }
        }
    }

    /// 1 is Monday: Friday where the sign says so, elsewhere each its own.
    static func weekday(of hours: String, _ index: Int) -> Int { hours.contains("每周五") ? 5 : index % 4 + 1 }

    /// Themes twice a year at the station; four times a year the deputies of the points sit at their own.
    mutating func receptions() {
        for town in city.towns {
            for n in 0..<4 {
                let day = work(["2025-04-08", "2025-09-09", "2026-04-07", "2026-09-08"][n], plus: town.index)
                let theme = Story.themes[(town.index * 3 + n) % Story.themes.count]
                receive(at: town.station, town.deputies(on: day), on: day, mode: "themed", ["theme": .string(theme.name)], notes: theme.notes, town)
            }
            for (m, point) in town.points.enumerated() {
                let first = work("2025-02-11", plus: town.index + m * 3)
                for n in 0..<8 {
                    let day = work(first.adding(months: n * 3))
                    let own = city.deputies(at: point.code, on: day)
                    guard !own.isEmpty, day < (Day(Story.today) ?? .latest) else { continue }
                    receive(
                        at: point.code, own, on: day, mode: "mobile",
                        ["address": .string(point.name.replacing("代表联络点", with: "").replacing("代表岗", with: ""))],
                        notes: "", town)
                }
            }
        }
        organs()
    }

    private mutating func receive(
        at place: String, _ deputies: [LifeCity.Deputy], on day: Day, mode: String, _ more: [String: JSON], notes: String, _ town: LifeCity.Town
    ) {
        guard !deputies.isEmpty else { return }
        let keeper = city.keeper(place, on: day)
        let codes = Dice.some(2, of: deputies, Int(day.number)).map(\.code)
        let id = put(
            "reception", by: keeper, on: ahead(day, 4),
            [
                "place": .string(place), "day": "\(day)", "hour": "14:30", "end": "16:30", "mode": .string(mode), "deputies": .list(codes),
            ].merging(more) { $1 })
        let visitors = mode == "themed" ? 11 + Dice.roll(6, Int(day.number), town.index) : 1 + Dice.roll(6, Int(day.number), town.index)
        let told = LifePlay.brings(id) ? Story.brought : Story.settled
        act(
            "hold", on: "reception", id, by: keeper, on: day, hour: 17,
            [
                "present": .list(codes), "visitors": .int(Int64(visitors)),
                "notes": .string(mode == "themed" ? notes : "来访\(visitors)人。\(told[(Int(day.number) + town.index) % told.count])"),
            ])
    }

    /// 国家机关到站听取意见: eight times; the last one still owes its answer.
    private mutating func organs() {
        for (n, one) in Story.organVisits.enumerated() {
            let town = city.town(one.town)
            let day = work(one.day)
            let keeper = city.keeper(town.station, on: day)
            let id = put(
                "reception", by: keeper, on: ahead(day, 7),
                [
                    "place": .string(town.station), "day": "\(day)", "hour": "14:30", "end": "17:00", "mode": "organ", "organ": .string(one.organ),
                    "organHead": .string(one.head), "theme": .string(one.theme), "zone": .string(Self.zone(of: town.station, "exchange")),
                    "deputies": .list(town.deputies(on: day).prefix(3).map(\.code)),
                ])
            act(
                "hold", on: "reception", id, by: keeper, on: day, hour: 17,
                [
                    "present": .list(town.deputies(on: day).prefix(3).map(\.code)), "visitors": .int(Int64(12 + n * 2)), "notes": .string(one.notes),
                ])
            act(
                "promise", on: "reception", id, by: keeper, on: day, hour: 18,
                ["promise": .string(one.promise), "promiseDue": "\(work(day, plus: 120))"])
            guard n < Story.organVisits.count - 1 else { continue }
            act("respond", on: "reception", id, by: town.officer, on: work(day, plus: 22), ["response": .string(one.response)])
            guard n < Story.organVisits.count - 3 else { continue }
            act("realise", on: "reception", id, by: one.clerk, on: work(day, plus: 100), ["realised": "已经办成，照片和验收单附在台账里。"])
            act("confirmPromise", on: "reception", id, by: keeper, on: work(day, plus: 106))
        }
    }

    // MARK: Services

    mutating func services() {
        for town in city.towns {
            for n in 0..<2 { mediate(town, work(n == 0 ? "2025-05-06" : "2026-05-12", plus: town.index * 5), town.index * 2 + n) }
            let lawyer = Story.lawyers[town.index % Story.lawyers.count]
            for n in 0..<2 {
                let day = work(n == 0 ? "2025-06-10" : "2026-06-09", plus: town.index * 3)
                put(
                    "advice", by: city.keeper(town.station, on: day), on: day,
                    [
                        "place": .string(town.station), "day": "\(day)",
                        "kind": .string(Dice.pick(["family", "labour", "property", "contract", "land"], n, town.index)),
                        "lawyer": .string(lawyer), "firm": "公共法律服务值班律师", "question": "咨询人说明情况，问能不能要回、怎么要。", "answer": "告知法律规定、证据准备和办理途径。",
                        "people": .int(Int64(1 + Dice.roll(4, town.index, n))), "deputies": .list(town.deputies(on: day).prefix(1).map(\.code)),
                    ])
            }
            if town.index % 2 == 0 { petition(town, work("2025-08-05", plus: town.index * 28), town.index / 2) }
            window(town, work("2025-07-08", plus: town.index * 20), town.index)
        }
    }

    private mutating func mediate(_ town: LifeCity.Town, _ day: Day, _ n: Int) {
        let keeper = city.keeper(town.station, on: day)
        let one = Story.disputes[n % Story.disputes.count]
        let id = put(
            "mediation", by: keeper, on: day,
            [
                "place": .string(town.station), "day": "\(day)", "kind": .string(one.kind),
                "source": .string(Dice.pick(["visit", "home", "grid", "appointment"], n)),
                "title": .string(one.title), "parties": .string(one.parties), "facts": .string(one.facts),
                "deputies": .list(town.deputies(on: day).suffix(1).map(\.code)),
                "lawyer": .string(Story.lawyers[n % Story.lawyers.count]), "zone": .string(Self.zone(of: town.station, "mediation")),
            ])
        let settled = work(day, plus: 6)
        switch n % 9 {
        case 7: act("fail", on: "mediation", id, by: keeper, on: settled, ["reason": "双方对数额分歧大，愿意走诉讼。"])
        case 8: act("transfer", on: "mediation", id, by: keeper, on: settled, ["transferredTo": "劳动人事争议仲裁院"])
        default:
            act("settle", on: "mediation", id, by: keeper, on: settled, ["agreement": .string(one.agreement)])
            act("follow", on: "mediation", id, by: keeper, on: work(settled, plus: 24), ["followUp": "回访，协议已经履行。"])
        }
    }

    private mutating func petition(_ town: LifeCity.Town, _ day: Day, _ n: Int) {
        let keeper = city.keeper(town.station, on: day)
        let id = put(
            "petition", by: keeper, on: day,
            [
                "place": .string(town.station), "day": "\(day)", "title": .string(Story.petitions[n % Story.petitions.count]),
                "text": "来访人陈述经过，带来两份材料复印件。",
                "deputies": .list(town.deputies(on: day).prefix(1).map(\.code)),
            ])
        act("transfer", on: "petition", id, by: keeper, on: work(day, plus: 1), ["receiver": .string(Self.government(of: town))])
        // The latest one still waits for its receipt.
        guard n < 8 else { return }
        act("receipt", on: "petition", id, by: keeper, on: work(day, plus: 9), ["receipt": "信接〔\(day.year)〕\(40 + n)号", "result": "转有权处理机关限期办理"])
        act("answer", on: "petition", id, by: keeper, on: work(day, plus: 12), ["result": "已告知受理机关和查询办法。"])
    }

    static func government(of town: LifeCity.Town) -> String {
        ["990101": "linbo-gov", "990102": "qinghe-gov", "990103": "yanhu-gov"][town.county] ?? "anlan-gov"
    }

    private mutating func window(_ town: LifeCity.Town, _ day: Day, _ n: Int) {
        let centre = town.owner.split(separator: "-")[0] + "-gonggong"
        guard let clerk = Story.posts.first(where: { $0.role == "unitClerk" && $0.body == String(centre) })?.person else { return }
        let keeper = city.keeper(town.station, on: day)
        let id = put(
            "windowCase", by: keeper, on: day,
            [
                "place": .string(town.station), "centre": .string(String(centre)), "window": "综合窗口", "day": "\(day)",
                "title": .string(Story.windows[n % Story.windows.count]), "text": "老人行动不便，问能不能代办。",
                "deputies": .list(town.deputies(on: day).prefix(1).map(\.code)),
            ])
        act("accept", on: "windowCase", id, by: clerk, on: work(day, plus: 1), ["receipt": "便民\(day.year)\(100 + n)"])
        act("answer", on: "windowCase", id, by: clerk, on: work(day, plus: 5), ["result": "已上门办结。"])
        act("confirm", on: "windowCase", id, by: keeper, on: work(day, plus: 6))
    }

    // MARK: Notices and debriefings

    mutating func postings() {
        // A draft reaches the legislative contact points by itself.
        put(
            "postingTask", by: LifeCity.clerk, on: work("2026-11-12"),
            [
                "title": "《安澜市电梯安全条例（草案）》征求意见", "kind": "draft", "body": "anlan-dwb", "territory": .string(Story.city),
                "text": "条例草案全文、说明和要听取意见的五个问题。意见可以在站内提，也可以在网页上提。", "from": "2026-11-16", "until": "2026-12-16",
            ])
        for town in city.towns {
            for (n, one) in Story.notices.enumerated() where n < 2 || town.index % 2 == n % 2 {
                let day = work(one.day, plus: town.index % 6)
                let keeper = city.keeper(town.station, on: day)
                let id = put(
                    "posting", by: keeper, on: day,
                    [
                        "place": .string(town.station), "title": "\(town.name)\(one.title)", "kind": .string(one.kind), "text": .string(one.text),
                        "from": "\(day + 2)",
                        "until": "\(day + 32)",
                    ])
                // One forgot the budget of 2026.
                if n == 1, town.name == "石臼岭镇" { continue }
                act(
                    "post", on: "posting", id, by: keeper, on: work(day, plus: 2),
                    [
                        "mode": .string(Dice.pick(["board", "screen", "online"], n, town.index)), "proof": "公示栏第二版，半版，接待日有四十多人看过。",
                    ])
            }
        }
    }

    /// 年有述职: in 2025 brought in by the counties' offices, in 2026 step by step; the last ones are still to come.
    mutating func debriefings() {
        for town in city.towns {
            for (n, deputy) in town.deputies.enumerated() {
                let first = work("2025-10-14", plus: (town.index * 3 + n * 5) % 70)
                if deputy.serves(on: first) { debrief(deputy, town, on: first, at: n, isStepwise: false) }
                let second = work("2026-08-18", plus: (town.index * 5 + n * 17) % 112)
                guard deputy.serves(on: second) else { continue }
                debrief(deputy, town, on: second, at: n, isStepwise: true)
            }
        }
    }

    private mutating func debrief(_ deputy: LifeCity.Deputy, _ town: LifeCity.Town, on day: Day, at n: Int, isStepwise: Bool) {
        let report =
            "一年来接待群众\(6 + Dice.roll(9, n, town.index))次，收到意见\(8 + Dice.roll(20, n, town.index, 3))件，提出建议\(1 + n % 3)件，办实事\(2 + n % 4)件。不足：进企业少，回访不够及时。"
        let voters = 24 + Dice.roll(30, n, Int(day.number))
        let ballots = voters - Dice.roll(4, n, town.index)
        let (fair, poor) = (Dice.roll(5, n, town.index, 1), Dice.roll(9, n, town.index, 2) == 0 ? 1 : 0)
        let counted: [String: JSON] = [
            "voters": .int(Int64(voters)), "ballots": .int(Int64(ballots)), "good": .int(Int64(ballots - fair - poor)), "fair": .int(Int64(fair)),
            "poor": .int(Int64(poor)),
            "questions": "问：去年提的路灯什么时候亮？答：已亮十二盏，剩下三盏等立杆。",
        ]
        var fields: [String: JSON] = ["person": .string(deputy.code), "day": "\(day)", "place": .string(town.station), "body": .string(town.owner)]
        guard isStepwise else {
            fields.merge(["report": .string(report), "state": "published", "published": "\(work(day, plus: 8))"].merging(counted) { $1 }) { $1 }
            put("debriefing", by: town.officer, on: work(day, plus: 8), hour: 11, fields)
            return
        }
        // Whoever heads the town's office does not count the ballots on himself.
        let counter = deputy.code == town.chief ? town.officer : city.keeper(town.station, on: day)
        let publisher = deputy.code == town.chief ? town.officer : town.chief
        let id = put("debriefing", by: town.chief, on: ahead(day, 14), fields)
        act("report", on: "debriefing", id, by: deputy.code, on: ahead(day, 4), hour: 20, ["report": .string(report)])
        act("hold", on: "debriefing", id, by: counter, on: day, hour: 17, counted)
        act("publish", on: "debriefing", id, by: publisher, on: work(day, plus: 8))
    }
}
