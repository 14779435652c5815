import Civics
import Office

extension SuggestionPlay {
    /// The whole way of one paper, as far as the story goes.
    func plan(_ fate: Fate) -> [StoryStep] {
        let paper = Story.papers[fate.index]
        var plan = StoryPlan(.paper(fate.index), seed: fate.index, days: office.days, from: begins(fate))
        prepare(fate, paper, &plan)
        var promised: [StoryStep] = []
        switch fate.time {
        case .draft: break
        case .first: archive(fate, paper, &plan)
        case .third, .second, .between:
            accept(fate, &plan)
            handle(fate, paper, &plan)
            promised = keepPromises(fate, paper)
        }
        return plan.steps + promised
    }

    // MARK: Who writes

    func author(_ fate: Fate) -> City.Post {
        switch fate.time {
        // The account `deputy` has something to write and something to judge.
        case .draft(0), .between(6): mandate(of: "meng-zhaotang") ?? mandates[0]
        default: mandates[(fate.index * 11 + 3) % mandates.count]
        }
    }

    func cosigners(_ fate: Fate) -> [Int64] {
        if case .draft(0) = fate.time { return [mandate(of: "qin-shuyao")?.person].compactMap(\.self) }
        return (0..<fate.cosigners).map { mandates[(fate.index * 11 + 4 + $0 * 3) % mandates.count].person }.filter { $0 != author(fate).person }
    }

    private func mandate(of key: String) -> City.Post? { city.person(code: key).flatMap { person in mandates.first { $0.person == person.id } } }

    // MARK: 察调提改

    private func begins(_ fate: Fate) -> String {
        switch fate.time {
        case .third: office.days.adding(workingDays: (fate.index * 3) % 18, to: Day("2025-12-11") ?? .earliest).description
        case .second: office.days.adding(workingDays: fate.n % 4, to: Day("2025-01-06") ?? .earliest).description
        case .first: office.days.adding(workingDays: fate.n % 3, to: Day("2025-01-02") ?? .earliest).description
        case .between(let n): ["2026-03-09", "2026-03-23", "2026-04-13", "2026-05-11", "2026-09-14", "2026-11-03", "2026-10-09", "2026-10-13", "2026-10-29", "2026-11-13"][n]
        case .draft(let n): ["2026-10-20", "2026-11-02", "2026-11-16", "2026-09-21", "2026-08-10"][n]
        }
    }

    private func prepare(_ fate: Fate, _ paper: Paper, _ plan: inout StoryPlan) {
        let author = author(fate)
        let opening: [String: JSON] = ["mandate": .int(author.id), "title": .string(paper.title), "category": .string(paper.seed.category)]
        let sources = sources(fate, paper)
        // What comes from a resident's opinion is begun by the office in the deputy's name.
        let opener = sources.contains { if case .opinion = $0 { true } else { false } } ? city.person(code: "yao-wenzhu")?.id ?? author.person : author.person
        plan.open("suggestion", by: .person(opener), opening, from: sources)
        let me = StoryStep.Who.person(author.person)
        plan.add("observe", by: me, [
            "occasion": sources.contains(.visit(fate.index / 3 % 3)) ? "presession" : ["visit", "reception", "daily"][fate.index % 3], "seenOn": .string(plan.day.description),
            "seen": .string("到\(paper.spot)看了现场，问了\(paper.n)位群众。\(paper.text)"), "files": fate.index % 5 == 0 ? photo : .null,
        ])
        if case .draft(2) = fate.time { return }
        if fate.index % 2 == 0 {
            plan.wait(1)
            plan.add("study", by: me, ["studied": .string("走访社区和主管部门，查了近三年的记录：\(paper.spot)同类反映每年都有，去年最多。外地已有做成的例子。")])
        }
        if case .draft(4) = fate.time { return plan.add("drop", by: me) }
        if fate.index % 5 == 2, fate.time == .third, sources.isEmpty { plan.add("cite", by: me) }
        plan.wait(1)
        let written = written(paper)
        plan.add("write", by: me, written)
        if fate.index % 6 == 1 || isDraft(fate, 1) || isDraft(fate, 3) { consult(fate, paper, written, me, &plan) }
        if isDraft(fate, 3) { return plan.add("talkOut", by: me, ["reason": .string("部门说明已经列入今年计划，并给了进度表，不再提交。")]) }
        let signers = cosigners(fate)
        if !signers.isEmpty {
            plan.add("invite", by: me, ["invitees": .array(signers.map(JSON.int))])
            if isDraft(fate, 0) { return }
            plan.wait(fate.time == .first ? 0 : 1)
            for signer in signers { plan.add("cosign", by: .person(signer)) }
        }
        if case .draft = fate.time { return }
        submit(fate, paper, written, me, &plan)
    }

    private func isDraft(_ fate: Fate, _ n: Int) -> Bool { fate.time == .draft(n) }

    private func written(_ paper: Paper) -> [String: JSON] {
        [
            "title": .string(paper.title), "category": .string(paper.seed.category), "text": .string(paper.text), "measure": .string(paper.measure),
            "wishedUnit": JSON(city.body(code: paper.seed.lead)?.id),
        ]
    }

    private func consult(_ fate: Fate, _ paper: Paper, _ written: [String: JSON], _ me: StoryStep.Who, _ plan: inout StoryPlan) {
        let adviser = fate.index % 4 == 1 ? paper.seed.lead : "anlan-dwb"
        plan.add("consult", by: me, ["adviser": JSON(city.body(code: adviser)?.id), "question": "情况是否属实？已经有哪些政策？怎样提更好办？"])
        if isDraft(fate, 1) { return }
        plan.wait(2)
        plan.add("advise", "consulted", ["advice": .string("情况属实。现有政策有补助，但没有覆盖\(paper.spot)。建议把责任单位和时间写明。")])
        plan.wait(1)
        if isDraft(fate, 3) { return }
        if fate.index % 12 == 7 { return plan.add("decline", by: me, ["reason": "单位写在“建议承办单位”里，正文不再重复。"]) }
        var better = written
        better["measure"] = .string(paper.measure + "请在三个月内给出时间表。")
        plan.add("revise", by: me, better.merging(["note": "补上时间要求"]) { $1 })
    }

    private func submit(_ fate: Fate, _ paper: Paper, _ written: [String: JSON], _ me: StoryStep.Who, _ plan: inout StoryPlan) {
        let declared: [String: JSON] = ["declares": true, "interest": fate.index % 37 == 5 ? "本人在该行业任职" : .null]
        switch fate.time {
        case .third: plan.on(fate.isSentBack ? "2026-01-12" : "2026-01-1\(2 + fate.n % 4)")
        case .second: plan.on("2025-01-1\(3 + fate.n % 4)")
        default: plan.wait(fate.time == .first ? 0 : 1)
        }
        plan.add("submit", by: me, declared)
        guard fate.isSentBack else { return }
        plan.on("2026-01-13")
        plan.add("sendBack", "office", ["norm": fate.n % 2 == 0 ? "vague" : "several", "reason": "请写明具体地点和希望由谁来办；一件只说一事。"])
        plan.on("2026-01-14")
        plan.add("write", by: me, written.merging(["text": .string(paper.text + "以上情况请到现场核实。")]) { $1 })
        plan.add("submit", by: me, declared)
    }

    // MARK: From where

    /// Words by which a resident's opinion and a deputy's paper are about the same thing.
    private static let themes = ["电梯", "充电", "积水", "油烟", "厕", "停车", "公交", "助餐", "斑马线", "渗", "护栏", "路灯"]

    private func sources(_ fate: Fate, _ paper: Paper) -> [StoryStep.Key] {
        if fate.time == .third, fate.index % 3 == 0, fate.index % 9 < 7 { return [.visit(fate.index / 3 % 3)] }
        guard fate.time == .third || fate.time == .draft(0), fate.index % 3 == 1, let theme = Self.themes.first(where: paper.title.contains) else { return [] }
        let began = begins(fate)
        let likely = Story.opinions.enumerated().filter {
            $1.title.contains(theme) && $1.day < began && !["withdrawn", "forwarded"].contains($1.script) && !$1.script.hasPrefix("merged")
        }
        return likely.isEmpty ? [] : [.opinion(likely[fate.index % likely.count].offset)]
    }

    /// Three visits before the session; whoever writes of them has taken part.
    func visits() -> [StoryStep] {
        let organiser = StoryStep.Who.person(city.person(code: "yao-wenzhu")?.id ?? 0)
        return (0..<3).flatMap { n in
            let parts = Set(Story.fates.filter { sources($0, Story.papers[$0.index]) == [.visit(n)] }.map { author($0).person }).sorted()
            var plan = StoryPlan(.visit(n), seed: n, days: office.days, from: "2025-12-01")
            plan.open("visit", by: organiser, [
                "title": ["老旧小区和城市管理", "农村供水和道路", "学校、医院和养老"][n], "kind": "presession", "unit": ["临波区代表团", "砚湖县代表团", "青禾区代表团"][n],
                "territory": .string(["990101", "990103", "990102"][n]), "on": "2025-12-08", "participants": .array(parts.map(JSON.int)),
            ])
            plan.on("2025-12-08")
            plan.add("hold", "office", ["files": photo])
            plan.add("find", "office", ["found": .string(["电梯、停车、积水三件事问得最多", "旱季缺水，临崖路没有护栏", "学位紧、药不全、助餐点关了门"][n])])
            plan.on("2026-01-05")
            plan.add("wrapUp", "office", ["text": "三天看了二十处，群众反映集中的问题已经分给代表，写成建议。"])
            return plan.steps
        }
    }
}
