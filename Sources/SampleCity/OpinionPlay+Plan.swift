import Civics
import Office

extension OpinionPlay {
    /// The steps of one opinion, as far as its script goes.
    func plan(_ seed: OpinionSeed, _ index: Int) -> [Step] {
        guard let day = Day(seed.day), let registered = Moment(lenient: "\(seed.day) \(seed.time)") else { return [] }
        var plan = Plan(index: index, seed: seed, days: office.days, at: registered, day: day)
        plan.add(nil, "resident", after: 0)
        play(seed, &plan)
        return plan.steps + board(seed, index, on: day)
    }

    /// On the next working day the congress of the territory has read what is to stand on its board.
    private func board(_ seed: OpinionSeed, _ index: Int, on day: Day) -> [Step] {
        guard let wish = Story.boardWishes[seed.title], let move = wish.move,
            let at = Moment(office.days.adding(workingDays: 1, to: day), hour: 8, minute: 40)
        else { return [] }
        let fields: [String: JSON] = move == "post"
            ? ["boardTitle": .string(seed.title), "boardText": .string(seed.text), "boardReply": JSON(wish.reply)] : ["reason": JSON(wish.reply)]
        return [Step(at: at, opinion: index, order: 900, move: move, who: "moderator", fields: fields)]
    }

    private func play(_ seed: OpinionSeed, _ plan: inout Plan) {
        let script = seed.script
        if script.hasPrefix("mergedInto") {
            let target = script.split(separator: ":").last.flatMap { Int64($0) } ?? 0
            plan.add("merge", "keeper", after: 1, ["target": .int(target)])
            return
        }
        switch script {
        case "registered": return
        case "forwarded":
            plan.add("forward", "keeper", after: 1, ["outside": .string(outside(seed)), "pointer": JSON(seed.answer)])
            return
        case "withdrawn" where seed.lead == nil:
            plan.add("withdraw", "resident", after: 1, ["reason": JSON(seed.comment)])
            return
        default: break
        }
        plan.add("collate", "keeper", after: 1, ["category": .string(seed.category)])
        if script == "collated" { return }
        plan.add("grade", "keeper", after: 0, ["grade": .string(String(seed.grade))])
        if script == "graded" { return }
        if seed.grade == 1 { playStation(seed, &plan) } else { playUnit(seed, &plan) }
    }

    private func playStation(_ seed: OpinionSeed, _ plan: inout Plan) {
        guard !["assigned", "handling", "extended", "objected"].contains(seed.script) else { return }
        plan.wait(forDaysNamedIn: seed.answer)
        plan.add("solve", "office", after: 2, ["answer": .string(seed.answer ?? "已当面解释清楚。"), "result": .string(seed.answerClass ?? "solved")])
        playJudgement(seed, &plan)
    }

    private func playUnit(_ seed: OpinionSeed, _ plan: inout Plan) {
        guard let lead = seed.lead.flatMap({ city.body(code: $0)?.id }) else { return }
        let coUnits = seed.coUnits.compactMap { city.body(code: $0)?.id }
        let assignment: [String: JSON] = ["lead": .int(lead), "coUnits": .array(coUnits.map(JSON.int))]
        plan.add("assign", "office", after: 1, assignment)
        if seed.script == "objected", let better = seed.betterUnit.flatMap({ city.body(code: $0)?.id }) {
            plan.add("object", "lead", after: 1, ["reason": .string(seed.progress.last ?? "不属本单位职责"), "betterUnit": .int(better)])
            return
        }
        if seed.script == "assigned" { return }
        plan.add("accept", "lead", after: 1)
        for (index, words) in seed.progress.enumerated() { plan.add("progress", "lead", after: index + 1, ["progress": .string(words)]) }
        if seed.script == "extended" {
            plan.add("ask", "lead", after: 1, ["askedSpan": "5个工作日", "askedReason": "材料和施工时间都要再协调几天"])
            plan.add("extend", "office", after: 1, ["span": "5个工作日", "reason": "情况属实，同意延长"])
        }
        for _ in coUnits.prefix(1) where seed.script != "handling" { plan.add("coAnswer", "coUnits", after: 1, ["coAnswer": "情况已核实，按职责配合主办单位办理。"]) }
        if ["handling", "extended"].contains(seed.script) { return }
        if seed.script == "withdrawn" { return plan.add("withdraw", "resident", after: 1, ["reason": JSON(seed.comment)]) }
        plan.wait(forDaysNamedIn: seed.answer)
        plan.add("answer", "lead", after: coUnits.count > 1 ? 8 : 2, answer(seed, seed.answer, on: plan.day))
        playJudgement(seed, &plan)
    }

    private func answer(_ seed: OpinionSeed, _ words: String?, on day: Day) -> [String: JSON] {
        let result = seed.answerClass ?? "solved"
        // What is planned has a day.
        let promise: JSON = result == "planned" ? .string(day.adding(months: 6).description) : .null
        return ["answer": .string(words ?? "已办理。"), "result": .string(result), "promise": promise].filter { $0.value != .null }
    }

    private func playJudgement(_ seed: OpinionSeed, _ plan: inout Plan) {
        if seed.script == "answered" { return }
        plan.add("feedback", "keeper", after: 1, ["mode": .string(seed.phone == nil ? "online" : "call")])
        if seed.script == "fedback" || seed.script == "unrated" { return }
        let rating = seed.script == "ratedPoor" ? min(seed.rating ?? 2, 2) : seed.script == "ratedBasic" ? 3 : seed.rating ?? 5
        plan.add("rate", "resident", after: 1, ["rating": .string(String(rating)), "comment": JSON(seed.comment)])
        if rating <= 3 {
            if seed.script == "ratedPoor" { playSecondRound(seed, &plan) }
            return
        }
        if seed.script == "ratedGood", plan.isRecent { return }
        plan.add("close", "keeper", after: 1)
        if seed.script == "closed", plan.isRecent { return }
        plan.add("verify", "overseer", after: 6, ["finding": "到现场看过，也问了附近居民，情况属实。", "real": "yes"])
        plan.add("publish", "overseer", after: 0, [
            "publicTitle": .string(seed.title), "publicText": .string(seed.text), "publicAnswer": .string(seed.answer ?? "已办理。"),
        ])
        if seed.script == "verified", plan.isRecent { return }
        plan.add("crossOff", "overseer", after: 2)
    }

    private func playSecondRound(_ seed: OpinionSeed, _ plan: inout Plan) {
        if seed.grade == 1 {
            plan.add("solve", "office", after: 3, answer(seed, seed.secondAnswer ?? seed.answer, on: plan.day))
        } else if let lead = seed.lead.flatMap({ city.body(code: $0)?.id }) {
            plan.add("assign", "office", after: 1, ["lead": .int(lead)])
            plan.add("accept", "lead", after: 1)
            plan.wait(forDaysNamedIn: seed.secondAnswer)
            plan.add("answer", "lead", after: 4, answer(seed, seed.secondAnswer ?? seed.answer, on: plan.day))
        }
        plan.add("feedback", "keeper", after: 1, ["mode": "call"])
        plan.add("rate", "resident", after: 1, ["rating": "4", "comment": "这次解决了"])
        plan.add("close", "keeper", after: 1)
        guard !plan.isRecent else { return }
        plan.add("verify", "overseer", after: 6, ["finding": "回访过，确已解决。", "real": "yes"])
        plan.add("crossOff", "overseer", after: 2)
    }

    private func outside(_ seed: OpinionSeed) -> String {
        let all = seed.title + seed.text
        if all.contains("招标") || all.contains("中标") || all.contains("投标") { return "tender" }
        if all.contains("仲裁") { return "arbitration" }
        if all.contains("法院") || all.contains("判决") || all.contains("执行") { return "court" }
        return "discipline"
    }
}

/// Steps laid out over working days: each some days after the one before, at an office hour of its own.
struct Plan {
    let index: Int
    let seed: OpinionSeed
    let days: DayTable
    var at: Moment
    var day: Day
    var steps: [OpinionPlay.Step] = []

    init(index: Int, seed: OpinionSeed, days: DayTable, at: Moment, day: Day) {
        self.index = index
        self.seed = seed
        self.days = days
        self.at = at
        self.day = day
    }

    /// Within the last weeks of the story: older matters have been carried to their end.
    var isRecent: Bool { Day(Story.today).map { $0 - day < 25 } ?? false }

    /// An answer that tells of 3月20日 is not given before.
    mutating func wait(forDaysNamedIn words: String?) {
        for match in (words ?? "").matches(of: /([0-9]{1,2})月([0-9]{1,2})日/) {
            guard let month = Int(match.1), let date = Int(match.2), let registered = Day(seed.day) else { continue }
            let year = month < registered.month ? registered.year + 1 : registered.year
            if let named = Day(year: year, month: month, day: date), named > day, let end = Day(Story.today), named <= end { day = named }
        }
    }

    mutating func add(_ move: String?, _ who: String, after wait: Int, _ fields: [String: JSON] = [:]) {
        if wait > 0 {
            day = days.adding(workingDays: wait, to: day)
            at = Moment(day, hour: 9 + index % 3, minute: (index * 7 + steps.count * 11) % 60) ?? at
        } else if move != nil {
            at = Moment(milliseconds: at.milliseconds + 240_000)
        }
        steps.append(.init(at: at, opinion: index, order: steps.count, move: move, who: who, fields: fields))
    }
}
