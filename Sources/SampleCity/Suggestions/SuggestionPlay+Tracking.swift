import Civics
import Office

extension SuggestionPlay {
    struct Promise {
        let what: String
        let until: String
        let amount: String
    }

    /// How a paper's promises end: kept early, kept in autumn, broken or moved, still to come.
    private enum Turn: Int { case early, autumn, broken, later }

    private func turn(_ fate: Fate) -> Turn {
        if fate.time == .second { return fate.n % 2 == 0 ? .autumn : .later }
        let turn = Turn(rawValue: (fate.n / 3) % 4) ?? .later
        return turn == .early && (fate.isBelow || fate.isDifficult || fate.isLate) ? .autumn : turn
    }

    func promises(_ fate: Fate, _ paper: Paper) -> [Promise] {
        if case .between = fate.time { return [Promise(what: paper.promise, until: "2027-03-31", amount: "")] }
        let until = ["2026-06-30", "2026-09-30", "2026-10-31", "2027-06-30"][turn(fate).rawValue]
        let first = Promise(what: "\(paper.spot)：\(paper.promise)", until: until, amount: "\(paper.count)\(paper.unit)")
        guard fate.n % 5 == 0 else { return [first] }
        return [first, Promise(what: "把办理结果告诉\(paper.spot)群众", until: until, amount: "")]
    }

    /// From the author's judgement to the day when it is crossed off, if that has come.
    func settle(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        if !(fate.isBelow && fate.secondRating < 3) {
            plan.wait(2)
            plan.add("close", "office", ["note": fate.rating == nil ? "代表没有评判，记为未评价" : .null])
        }
        switch fate.lastResult {
        case "A": verified(fate, paper, &plan)
        case "B": track(fate, paper, &plan)
        default:
            plan.wait(8 + fate.n % 6)
            plan.add("verify", "office", ["finding": "none", "verified": "没有承诺事项，已经向代表说明清楚。"])
        }
    }

    private func verified(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        plan.add("addResult", "lead", [
            "thing": .string(paper.seed.thing), "quantity": .int(fate.isStations ? 246 : Int64(paper.count)), "unit": .string(paper.unit),
            "places": .string(fate.isStations ? "楼宇、商圈、园区、工地等人流密集处，覆盖全部街道和重点乡镇" : paper.spot), "files": fate.n % 6 == 0 ? photo : .null,
        ])
        if fate.isUnverified { return }
        plan.wait(6 + fate.n % 9)
        plan.add("verify", fate.isKey ? "committee" : "office", [
            "finding": "yes", "verified": .string("到\(paper.spot)看过，也问了附近群众，情况属实。"), "opinion": "代表一同到场，认可。", "files": photo,
        ])
        plan.wait(2)
        plan.add("crossOff", "office", ["note": "已经落实"])
        publish(fate, paper, &plan)
    }

    private func publish(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        if fate.isTypical {
            plan.wait(5)
            plan.add("setTypical", "office", ["typicalText": .string(fate.isStations ? "在楼宇、商圈等人流密集地，建起驿站246个，五万多名零工有了歇脚、找活、讨薪的地方。" : "\(paper.done)，群众满意。"), "files": photo])
        }
        guard fate.isReleased else { return }
        plan.wait(3)
        plan.add("proposeRelease", by: .another("office"), [
            "releaseTitle": .string(paper.title), "releaseText": .string(paper.text + paper.measure), "releaseAnswer": .string("建议已经采纳并办成：\(paper.done)。"),
        ])
        plan.wait(1)
        plan.add("release", "office")
    }

    private func track(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        if case .between = fate.time { return }
        plan.on("2026-07-09", plus: fate.n % 14)
        plan.add("reportProgress", "person", ["progress": .string("承诺的事项正在做：\(paper.promise)已经过半。")])
        switch turn(fate) {
        case .early: realise(fate, paper, done: "2026-07-20", &plan)
        case .autumn: realise(fate, paper, done: "2026-10-12", &plan)
        case .broken, .later:
            plan.on("2026-11-09", plus: fate.n % 9)
            if fate.n % 3 == 0 { plan.add("reportOutcome", "person", ["outcome": .string("年底前能完成大部分，余下的明年上半年办完。")]) }
            if fate.n % 4 == 3 { plan.add("urge", "committee", ["note": "请按承诺的日期办完"]) }
        }
    }

    private func realise(_ fate: Fate, _ paper: Paper, done day: String, _ plan: inout StoryPlan) {
        plan.on(day, plus: fate.n % 5)
        plan.add("reportDone", "lead", ["outcome": .string("承诺的都办完了：\(paper.promise)。"), "files": photo])
        verified(fate, paper, &plan)
    }

    // MARK: Promises 承诺事项

    /// What is done for each promise, on its own page.
    func keepPromises(_ fate: Fate, _ paper: Paper) -> [StoryStep] {
        guard fate.lastResult == "B", fate.mergedInto == nil, !fate.isWithdrawn, !fate.isUnanswered, !fate.isDragged else { return [] }
        if case .between = fate.time { return [] }
        return promises(fate, paper).indices.flatMap { row in keep(fate, paper, row) }
    }

    private func keep(_ fate: Fate, _ paper: Paper, _ row: Int) -> [StoryStep] {
        let turn = turn(fate)
        var plan = StoryPlan(.promise(fate.index, row), seed: fate.index + row, days: office.days, from: turn == .early ? "2026-06-05" : "2026-08-10")
        let author = StoryStep.Who.person(author(fate).person)
        plan.add("report", "person", ["progress": "材料已经进场，按计划施工。"])
        switch turn {
        case .early, .autumn:
            plan.on(turn == .early ? "2026-06-15" : "2026-09-14", plus: fate.n % 5)
            plan.add("fulfil", "person", ["answer": .string("已经完成：\(paper.promise)。"), "files": photo])
            plan.wait(2)
            if fate.n % 7 == 6 {
                plan.add("dispute", by: author, ["reason": "只做了一半，公示牌也没有挂。"])
                plan.wait(3)
                plan.add("fulfil", "person", ["answer": "另一半已经补齐，请再看。", "files": photo])
                plan.wait(1)
            }
            plan.add("confirm", by: author, ["rating": .string(fate.n % 6 == 1 ? "2" : "3")])
        case .broken:
            plan.on("2026-11-02")
            if fate.n % 2 == 0 {
                plan.add("postpone", "office", ["promise": "2027-03-31", "reason": "厂家供货推迟，同意改期一次。"])
            } else { plan.add("urge", by: author, ["note": "期限已过，请说明原因"]) }
        case .later: break
        }
        return plan.steps
    }
}
