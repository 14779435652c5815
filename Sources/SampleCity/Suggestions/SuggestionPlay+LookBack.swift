import Civics
import Office

extension SuggestionPlay {
    /// A paper of two years ago: written down as it was, with its answer.
    func archive(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        let isDone = fate.result == "A"
        plan.add("archive", by: .clockwork, [
            "serial": .string("〔2024〕第\(fate.n + 1)号"), "session": "anlan-6-1", "term": 6, "period": "session", "year": 2024, "lead": JSON(city.body(code: paper.seed.lead)?.id),
            "answer": .string(isDone ? "建议已经采纳：\(paper.done)。" : "已经列入计划：\(paper.promise)。"), "result": .string(fate.result), "finding": isDone ? "yes" : "partly",
        ])
    }

    /// 回头看: those of the first two sessions and some of the third are looked at again.
    func campaign() -> [StoryStep] {
        var plan = StoryPlan(.campaign, seed: 1, days: office.days, from: "2026-09-01")
        plan.open("lookback", by: .person(city.person(code: "yao-wenzhu")?.id ?? 0), [
            "title": "六届以来代表建议办理情况回头看", "text": "逐件到现场看，请提出建议的代表一起看；没有落实的重新办理。", "territory": .string(Story.city), "term": 6,
            "until": "2026-12-18",
        ])
        return plan.steps + Story.fates.filter(isLookedAt).flatMap { lookAgain($0, Story.papers[$0.index]) }
    }

    private func isLookedAt(_ fate: Fate) -> Bool {
        switch fate.time {
        case .first: true
        case .second: fate.result == "A"
        case .third: fate.isReleased && fate.n % 2 == 0
        default: false
        }
    }

    private func lookAgain(_ fate: Fate, _ paper: Paper) -> [StoryStep] {
        var plan = StoryPlan(.paper(fate.index), seed: fate.index, days: office.days, from: "2026-09-08")
        plan.on("2026-09-08", plus: fate.index % 20)
        let found = fate.time == .first && fate.result == "B" ? "partly" : fate.time == .second && fate.n == 6 ? "reversed" : "realised"
        plan.add("recheck", by: .slot("office"), [
            "recheck": .string(found), "opinion": "代表到场。",
            "verified": .string(found == "realised" ? "到\(paper.spot)看过，仍在正常使用。" : "\(paper.spot)只做了一部分，另一部分停了，群众有意见。"), "files": photo,
        ], refers: ["campaign": .campaign])
        guard fate.time == .first, found == "partly", fate.n != 11 else { return plan.steps }
        plan.on("2026-10-20", plus: fate.n % 4)
        plan.add("reportDone", "lead", ["outcome": .string("余下的已经补齐：\(paper.promise)。"), "files": photo])
        plan.wait(4)
        plan.add("verify", "office", ["finding": "yes", "verified": "看过，确已补齐。", "files": photo])
        return plan.steps
    }
}
