import Civics
import Office

extension SuggestionPlay {
    /// Plan, talk, answer, judgement, and a second time where that was not good enough.
    func work(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        plan.on(fate.time == .second ? "2025-03-05" : "2026-03-09", plus: fate.n % 6)
        plan.add("talk", "person", [
            "talkMode": .string(["site", "visit", "invite", "call", "online"][fate.n % 5]), "talkedOn": .string(plan.day.description),
            "talked": .string("向代表说明了初步打算。代表希望先办\(paper.spot)群众最急的，说清楚哪天办完。"),
        ])
        if fate.time != .second {
            plan.on("2026-03-16", plus: fate.n % 11 + (fate.n % 19 == 4 ? 10 : 0))
            plan.add("reportPlan", "person", ["plan": .string("由分管领导牵头，分三步：三月摸底，四月定方案并征求代表意见，六月底前完成能办的。列入计划的写明日期。")])
            if fate.isKey { plan.add("judgeReport", "committee", ["words": "方案可行，第二步请再提前。"]) }
        }
        let planned = others(paper).count
        if case .between = fate.time {} else {
            plan.wait(1)
            for n in 0..<planned { help(fate, n, &plan) }
        }
        if fate.time == .between(4) { return }
        if fate.isKey {
            plan.wait(2)
            plan.add("supervise", by: fate.n % 2 == 0 ? .slot("committee") : .nth("participants", 0), [
                "visitKind": "site", "day": .string(plan.day.description), "words": .string("到\(paper.spot)现场看，与群众、承办单位当场对账。"), "files": photo,
            ])
        }
        delays(fate, &plan)
        if fate.isUnanswered { return }
        answer(fate, paper, result: fate.result, round: 1, &plan)
        if fate.time == .between(7) { return }
        judge(fate, paper, rating: fate.rating, round: 1, &plan)
        if fate.time == .between(6) { return }
        if fate.isBelow {
            again(fate, paper, &plan)
            if fate.isDragged { return }
        }
        settle(fate, paper, &plan)
    }

    private func others(_ paper: Paper) -> [Int64] { paper.seed.co.compactMap { city.body(code: $0)?.id } }

    /// What the other units give, in whichever way they were asked; those who were not asked have nothing to give.
    private func help(_ fate: Fate, _ n: Int, _ plan: inout StoryPlan) {
        if fate.n % 20 == 13, !fate.isObjected {
            plan.add("partAnswer", by: .nth("parts", n), ["phone": "0990-880001", "partAnswer": "我单位负责的部分已经列入工作计划，将按时完成。"])
        } else {
            plan.add("coAnswer", by: .nth("coUnits", n), ["phone": "0990-880002", "coAnswer": "同意主办单位意见，我单位按职责配合。"])
        }
    }

    /// Longer or late: what happens until the unit answers.
    private func delays(_ fate: Fate, _ plan: inout StoryPlan) {
        switch fate.time {
        case .second: return plan.on("2025-04-07", plus: fate.n % 12)
        case .between: return plan.wait(8 + fate.n)
        default: break
        }
        if fate.isDragged {
            plan.on("2026-04-27")
            plan.add("ask", "person", ["askedSpan": "3个月", "reason": "涉及规划调整，要等上级批复。"])
            plan.wait(1)
            plan.add("extend", "office", ["span": "3个月", "reason": "情况属实，同意延长，不再延。"])
        }
        if fate.isUnanswered || fate.isDifficult || fate.isDragged {
            plan.on("2026-07-08", plus: fate.n % 8)
            plan.add("reportProgress", "person", ["progress": "方案已经报批，正在等批复；能先做的部分已经动工。"])
        }
        if fate.isDragged || fate.isUnanswered {
            ladder(fate, letter: "2026-08-13", summon: "2026-08-24", report: "2026-09-14", &plan)
            if fate.isDragged { plan.on("2026-10-19", plus: fate.n % 3) }
        } else if fate.isLate {
            ladder(fate, letter: "2026-05-13", summon: fate.n % 2 == 0 ? "2026-05-25" : nil, report: nil, &plan)
            plan.wait(3)
        } else {
            plan.on(fate.isDifficult ? "2026-07-15" : "2026-03-30", plus: (fate.n * 5) % (fate.isDifficult ? 15 : 24))
        }
    }

    private func ladder(_ fate: Fate, letter: String, summon: String?, report: String?, _ plan: inout StoryPlan) {
        plan.on(letter)
        plan.add("sendLetter", fate.n % 2 == 0 ? "office" : "committee", [
            "letter": .string("安人督〔2026〕\(10 + fate.n)号"), "words": "答复时限已过，请在十个工作日内书面答复代表，并说明原因。",
        ])
        guard let summon else { return }
        plan.on(summon)
        plan.add("summon", "office", ["day": .string(plan.day.description), "words": "约谈承办单位负责人，要求定出答复日期。"])
        guard let report else { return }
        plan.on(report)
        plan.add("reportUp", "office", ["words": "超期三十天以上，报告常委会；建议列入下次专题询问。"])
    }

    // MARK: The answer

    func answer(_ fate: Fate, _ paper: Paper, result: String, round: Int, _ plan: inout StoryPlan) {
        var draft: [String: JSON] = [
            "answer": .string(Self.words(paper, result, fate)), "result": .string(result), "openness": fate.n % 9 == 8 ? "summary" : "full",
        ]
        if result == "B" {
            draft["promises"] = .array(promises(fate, paper).map { ["title": .string($0.what), "promise": .string($0.until), "amount": .string($0.amount)] })
        }
        plan.add("draftAnswer", "person", draft)
        plan.wait(1)
        let document = "\(unitWord(paper))函〔\(plan.day.year)〕\(fate.index % 90 + 1 + (round - 1) * 100)号"
        plan.add("sign", "head", ["document": .string(document)])
        if round == 1, fate.isReturned {
            plan.wait(1)
            plan.add("returnAnswer", "office", ["reason": "没有说清什么时候办完、谁来办，请重拟。"])
            plan.wait(2)
            draft["answer"] = .string(Self.words(paper, result, fate) + "以上各项由分管负责人负责。")
            plan.add("draftAnswer", "person", draft)
            plan.add("sign", "head", ["document": .string(document)])
        }
        if fate.time == .between(7) { return }
        plan.wait(1)
        plan.add("deliver", "office")
    }

    private func unitWord(_ paper: Paper) -> String {
        let short = city.body(code: paper.seed.lead)?.short ?? "单位"
        return "安" + short.replacing("市", with: "").replacing("局", with: "").prefix(4)
    }

    private static func words(_ paper: Paper, _ result: String, _ fate: Fate) -> String {
        let head = "我们到\(paper.spot)现场核实，并与您当面沟通。"
        switch result {
        case "A": return head + "建议已经采纳并办成：\(paper.done)。以后每季度检查一次，防止反复。"
        case "B": return head + "建议正在办理：\(paper.promise)，已经列入计划，写明日期，逐项列为承诺事项，请您监督。"
        case "C":
            let why = ["本级财力今年无法安排", "上位规划正在修编，暂不能单独调整", "权限在上一级，已经书面请示", "涉及产权纠纷，须待判决以后"][fate.n % 4]
            return head + "这件事目前不能解决：\(why)。条件具备后优先办理，并及时告知您。"
        default: return head + "您的意见很有价值，已经转给规划编制组，作为制定下一个五年规划的参考。"
        }
    }

    // MARK: The judgement

    func judge(_ fate: Fate, _ paper: Paper, rating: Int?, round: Int, _ plan: inout StoryPlan) {
        plan.wait(1)
        plan.add("sendForm", "office")
        for (n, signer) in ([author(fate).person] + cosigners(fate)).enumerated() where (fate.index + n) % 11 != 0 {
            plan.add("receive", by: .person(signer))
        }
        if fate.time == .between(6) { return }
        plan.wait(1 + fate.n % 4)
        for (n, signer) in cosigners(fate).enumerated() where n % 2 == 0 {
            plan.add("coRate", by: .person(signer), ["coAttitude": "3", "coRating": n == 2 ? "2" : "3", "coReason": n == 2 ? "希望再快一些" : .null])
        }
        // Silence is not satisfaction: after ten working days the watch notes 未评价.
        guard let rating else { return plan.wait(11) }
        plan.add("rate", by: .person(author(fate).person), [
            "attitude": rating == 1 ? "2" : "3", "rating": .string(String(rating)),
            "ratingReason": rating == 3 ? .null : rating == 1 ? "答复只讲困难，没有办法，也没有时间。" : "办了一部分，剩下的没有时间表。", "showReason": .bool(rating < 3 && fate.n % 2 == 0),
        ])
    }

    private func again(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        plan.wait(2)
        plan.add("secondAssign", "office", ["demand": "一个月内重新办理：写明办什么、谁来办、哪天办完，先与代表见面。"])
        plan.wait(3)
        plan.add("talk", "person", [
            "talkMode": "visit", "talkedOn": .string(plan.day.description), "talked": "负责人登门听取意见，与代表一起定了时间表。",
        ])
        if fate.isDragged { return }
        for n in 0..<others(paper).count { help(fate, n, &plan) }
        plan.wait(6 + fate.n % 5)
        answer(fate, paper, result: "B", round: 2, &plan)
        judge(fate, paper, rating: fate.secondRating, round: 2, &plan)
        guard fate.secondRating < 3 else { return }
        plan.wait(2)
        plan.add("toChairpersons", "office", ["reason": "两次办理后代表仍不满意。"])
        plan.wait(10)
        plan.add("chairpersonsDecide", "office", ["decision": .string("第2\(4 + fate.n % 3)次主任会议"), "words": "由分管副市长牵头，半年内落实；结果报主任会议。"])
        plan.wait(1)
        plan.add("closeByDecision", "office", ["note": "转入跟踪落实"])
    }
}
