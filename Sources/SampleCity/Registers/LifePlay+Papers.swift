import Civics
import Office
import Store

/// 月有汇总、季有安排: what people do about the papers that the house lays out.
extension LifePlay {
    func papers(on day: Day) async throws -> [RecordWork] {
        guard office.days.isWorkingDay(day) else { return [] }
        var works: [RecordWork] = []
        if (2...10).contains(day.dayOfMonth) { works += try await summaries(on: day) }
        if day.year == 2025 && day.month == 1 && day.dayOfMonth < 10 || [3, 6, 9, 12].contains(day.month) && day.dayOfMonth >= 18 {
            works += try await quarters(on: day)
        }
        if day.dayOfMonth >= 26 { works += try await finished(on: day) }
        return works
    }

    /// Handed in on the second to the fourth, taken in three days later; of the last month two stations still owe theirs.
    private func summaries(on day: Day) async throws -> [RecordWork] {
        var works: [RecordWork] = []
        for summary in try await all("summary", [("state", ["draft", "submitted"])]) {
            guard let seat = city.seat(summary.fields["place"]?.text ?? "") else { continue }
            let isDraft = summary.fields["state"]?.text == "draft"
            if isDraft, summary.fields["month"] == "2026-10", ["石臼岭镇", "茶坞乡"].contains(seat.name) { continue }
            guard day.dayOfMonth >= (isDraft ? 2 + seat.index % 4 : 6 + seat.index % 3) else { continue }
            let keeper = city.keeper(seat.code, on: day)
            if isDraft, let at = Moment(day, hour: 14, minute: seat.index) {
                // Handed in at the beginning of the month that follows.
                let said = Story.months[(day.month + 10) % 12]
                works.append(work("summary", .act("submit", code: summary.code), ["text": .string(said)], by: keeper, at: at))
            } else if !isDraft, let at = Moment(day, hour: 16, minute: seat.index) {
                works.append(work("summary", .act("accept", code: summary.code), [:], by: seat.overseer, at: at))
            }
        }
        return works
    }

    /// Drawn up when the house has laid it out, handed in with two items, approved within the week.
    private func quarters(on day: Day) async throws -> [RecordWork] {
        var works: [RecordWork] = []
        for plan in try await all("quarter", [("state", ["draft", "submitted"])]) {
            guard let seat = city.seat(plan.fields["place"]?.text ?? ""),
                let year = plan.fields["year"]?.integer, let quarter = plan.fields["quarter"]?.text.flatMap({ Int($0) }),
                let first = Day(year: Int(year), month: quarter * 3 - 2, day: 1), let at = Moment(day, hour: 14, minute: 20 + seat.index)
            else { continue }
            let keeper = city.keeper(seat.code, on: day)
            guard plan.fields["state"]?.text == "draft" else {
                works.append(work("quarter", .act("approve", code: plan.code), [:], by: seat.overseer, at: at))
                continue
            }
            for n in 0..<2 {
                let item = Story.planItems[(seat.index + quarter * 2 + n) % Story.planItems.count]
                let wanted = office.days.nextWorkingDay(onOrAfter: max(first, day) + 12 + n * 30 + seat.index)
                works.append(
                    work(
                        "planItem", .put,
                        [
                            "quarter": .string(plan.code), "kind": .string(item.kind), "day": "\(wanted)", "theme": .string(item.theme),
                            "deputies": .list(Dice.some(2, of: seat.deputies(on: day), n + quarter).map(\.code)),
                        ], by: keeper, at: at))
            }
            if let later = Moment(day, hour: 15, minute: seat.index) {
                works.append(work("quarter", .act("submit", code: plan.code), [:], by: keeper, at: later))
            }
        }
        return works
    }

    /// At the end of a month items whose day has passed point at what was done, or are dropped; at the end of the quarter the plan is closed.
    private func finished(on day: Day) async throws -> [RecordWork] {
        guard office.days.nextWorkingDay(onOrAfter: day + 1).month != day.month else { return [] }
        var works: [RecordWork] = []
        let items = Dictionary(grouping: try await all("planItem", [("state", ["planned"])]).filter { $0.day <= day.description }) {
            $0.fields["quarter"]?.text ?? ""
        }
        for plan in try await all("quarter", [("state", ["approved"])]) where plan.fields["quarter"]?.text == String((day.month + 2) / 3) {
            guard let seat = city.seat(plan.fields["place"]?.text ?? "") else { continue }
            let keeper = city.keeper(seat.code, on: day)
            let held = try await all("reception", [("place", [seat.code]), ("state", ["held"])]).filter { $0.day > (day - 88).description }
            for (n, item) in (items[plan.code] ?? []).enumerated() {
                guard let at = Moment(day, hour: 15, minute: seat.index + n) else { continue }
                if n < held.count, (seat.index + day.month) % 7 != n {
                    works.append(work("planItem", .act("finish", code: item.code), ["outcome": .string(held[n].code)], by: keeper, at: at))
                } else {
                    works.append(work("planItem", .act("drop", code: item.code), ["reason": "与镇里会议冲突，并入下季度"], by: keeper, at: at))
                }
            }
            guard day.month % 3 == 0, let at = Moment(day, hour: 16, minute: seat.index) else { continue }
            works.append(work("quarter", .act("finish", code: plan.code), ["outcome": "按安排开展接待\(held.count)次，其余事项见逐条结果。"], by: keeper, at: at))
        }
        return works
    }
}

extension LifePlay {
    /// What people do about records that the house opened by itself: tasks after a law, the warning of a lost seat, grades by the points.
    func followed(on day: Day) async throws -> [RecordWork] {
        guard let at = Moment(day, hour: 10, minute: 5) else { return [] }
        switch day.description {
        case "2025-05-20":
            return try await all("lawTask", [("state", ["opened"])]).map { task in
                work("lawTask", .act("study", code: task.code), ["finding": "逐条对照新法，接待公告、登记范围、档案答复期限各有一处要改。"], by: LifeCity.clerk, at: at)
            }
        case "2025-06-10":
            return try await all("lawTask", [("state", ["studied"])]).map {
                work("lawTask", .act("revise", code: $0.code), [:], by: LifeCity.clerk, at: at)
            }
        case "2026-02-26":
            let sheets = try await all("assessment", [("state", ["open", "reported"])]).sorted {
                ($0.fields["score"]?.integer ?? 0, $0.id) > ($1.fields["score"]?.integer ?? 0, $1.id)
            }
            return sheets.enumerated().map { rank, sheet in
                let grade = rank * 3 < sheets.count ? "excellent" : rank * 10 < sheets.count * 9 ? "good" : "fair"
                return work("assessment", .act("grade", code: sheet.code), ["grade": .string(grade)], by: LifeCity.head, at: at)
            }
        case "2026-11-12":
            return try await all("seatWarning", [("state", ["raised"])]).map {
                work("seatWarning", .act("report", code: $0.code), [:], by: "gong-wangshan", at: at)
            }
        default: return []
        }
    }
}

extension Story {
    /// Why a reception is called off: the coast has its seasons.
    static func weather(in month: Int) -> String {
        switch month {
        case 6...9: "台风红色预警，另行安排"
        case 11, 12, 1, 2: "江面大雾，代表过不了江，另行安排"
        default: "全镇（街道）集中开展安全检查，另行安排"
        }
    }

    static let planItems: [(kind: String, theme: String)] = [
        ("reception", "集中接待日"), ("visit", "走访困难户"), ("study", "学习代表法"), ("consultation", "听取对民生实事的意见"), ("posting", "公示办理结果"), ("research", "看一处难点"),
        ("debriefing", "代表述职准备"),
    ]

    /// What a keeper says of a month beside its figures, which the records count: nothing that they could belie.
    static let months = [
        "天冷，老人出门少，代表上门听意见。", "年节前后人多事杂，接待照常，交办的都有人跟。", "接待照表进行，没有换期。", "来访多在傍晚，下月接待往后挪半小时。", "问政策的多，办事指南放在门口自取。",
        "汛期到了，接待前先看天气，改期提前一天贴出。", "天热，接待改在上午，站里备了凉茶。", "接待照表进行，跟进的事都回了话。", "开学了，接待避开接送时间。", "接待照表进行，代表之间换过一次班。", "白天短了，接待改到午后。",
        "年底对了一遍簿册，没有漏记。",
    ]
}
