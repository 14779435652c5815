import Civics
import Office

extension SuggestionPlay {
    func accept(_ fate: Fate, _ plan: inout StoryPlan) {
        if fate.time == .between(9) { return }
        switch fate.time {
        case .third: plan.on("2026-01-19", plus: fate.n % 5)
        case .second: plan.on("2025-01-20", plus: fate.n % 3)
        default: plan.wait(2)
        }
        plan.add("accept", "office", ["category": .string(Story.papers[fate.index].seed.category), "norm": "good", "feasibility": "职责清楚，可以办理"])
    }

    /// From the hand-over to the answer, its judgement and what comes after.
    func handle(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        if [.between(8), .between(9)].contains(fate.time) { return }
        if let target = fate.mergedInto {
            plan.on("2026-01-26")
            return plan.add("merge", by: .slot("office"), ["note": "内容相同，地点不同"], refers: ["target": .paper(target)])
        }
        if fate.isWithdrawn, fate.n % 4 == 2, fate.n < 100 {
            plan.on("2026-02-03")
            return plan.add("withdraw", "originator", ["reason": "主管部门已经动工，不必再办。"])
        }
        handOver(fate, paper, &plan)
        if fate.time == .between(5) { return }
        take(fate, &plan)
        if fate.isWithdrawn {
            plan.on("2026-03-16")
            return plan.add("withdraw", "originator", ["reason": "已经解决，书面撤回。"])
        }
        oversee(fate, &plan)
        work(fate, paper, &plan)
    }

    private func handOver(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        let lead = lead(fate, paper)
        let others = others(fate, paper)
        let proposal: [String: JSON] = [
            "kind": .string(others.isEmpty ? "single" : fate.n % 20 == 13 ? "parts" : "joint"), "plannedLead": JSON(lead), "plannedOthers": .array(others.map(JSON.int)),
            "pace": fate.isDifficult ? "difficult" : "normal",
        ]
        switch fate.time {
        case .between:
            plan.wait(2)
            return plan.add("assign", "office", ["lead": JSON(lead), "pace": "normal"])
        case .second:
            plan.on("2025-01-24")
            plan.add("propose", "office", proposal)
            plan.together(on: "2025-02-12", hour: 10)
        default:
            plan.on("2026-01-27", plus: fate.n % 8)
            plan.add("propose", "office", proposal)
            // 集中交办: one meeting, all at once.
            plan.together(on: "2026-02-10", hour: 10)
        }
        plan.add("dispatch", "office")
        guard fate.isObjected else { return }
        let better = JSON(city.body(code: lead == city.body(code: "anlan-fagai")?.id ? "anlan-zhujian" : "anlan-fagai")?.id)
        plan.on("2026-02-26")
        plan.add("object", "lead", ["reason": "按照三定规定，这项工作的牵头职责不在我单位。", "betterUnit": better])
        plan.on("2026-03-02")
        if fate.isInsisted { return plan.add("insist", "office", ["reason": "经市编办确认，职责在原单位，不再退办。"]) }
        let rest = others.filter { JSON.int($0) != better }
        plan.add("propose", "office", [
            "kind": rest.isEmpty ? "single" : "joint", "plannedLead": better, "plannedOthers": .array(rest.map(JSON.int)), "pace": proposal["pace"] ?? "normal",
        ])
        plan.add("dispatch", "office")
    }

    /// The unit of the paper; one that waits for its unit waits at the desk of the account `clerk`.
    private func lead(_ fate: Fate, _ paper: Paper) -> Int64? { city.body(code: fate.time == .between(5) ? "linbo-chengguan" : paper.seed.lead)?.id }

    /// Units beside it; some papers that name none go to the county's unit as well.
    private func others(_ fate: Fate, _ paper: Paper) -> [Int64] {
        if case .between = fate.time { return [] }
        return paper.seed.co.compactMap { city.body(code: $0)?.id }
    }

    private func take(_ fate: Fate, _ plan: inout StoryPlan) {
        switch fate.time {
        case .third: plan.on(fate.isObjected ? "2026-03-04" : "2026-02-11", plus: fate.isObjected ? fate.n % 3 : fate.n % 7)
        case .second: plan.on("2025-02-13", plus: fate.n % 5)
        default: plan.wait(2)
        }
        let number = 100 + fate.index * 7 % 900
        plan.add("take", "lead", ["phone": .string("0990-88\(number)\(fate.index % 10)")])
    }

    // MARK: Supervision

    private func oversee(_ fate: Fate, _ plan: inout StoryPlan) {
        guard fate.isKey else { return }
        plan.on("2026-03-05", plus: fate.n % 3)
        plan.add("setKey", "office", ["key": "yes", "decision": "第21次主任会议，2026年3月2日"])
        let leaders = people(.govLeader)
        let members = people(.member)
        let author = author(fate).person
        let parts = (0..<2).map { mandates[(fate.index * 11 + 17 + $0 * 5) % mandates.count].person }.filter { $0 != author }
        plan.add("appoint", "office", [
            "leader": JSON(leaders.isEmpty ? nil : leaders[fate.n % leaders.count]), "supervisor": JSON(members.isEmpty ? nil : members[fate.n % members.count]),
            "participants": .array(parts.map(JSON.int)),
        ])
        plan.on("2026-03-10", plus: fate.n % 6)
        plan.add("supervise", "supervisor", ["visitKind": "hearing", "day": .string(plan.day.description), "words": "听取办理方案汇报，要求三月底前与代表见面。"])
    }

    private func people(_ role: Role) -> [Int64] { Set(city.posts.values.filter { $0.role == role }.map(\.person)).sorted() }
}
