import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Work {
    /// What a matter's page shows besides what all have.
    func panels(_ sight: MatterSight, _ context: StaffContext) async throws -> HTML {
        let heard: HTML = "\(try await Canvassing.panel(sight, site, context.viewer))\(try await HeardAt.about(sight, site, context.viewer))"
        guard sight.procedure.id == Suggestion.procedure.id else { return heard }
        let fields = sight.matter.fields
        let isDraft = sight.state.isPrivate
        let alike = isDraft || ["submitted", "accepted"].contains(sight.state.id)
            ? try await site.office.likelySuggestions(
                title: fields["title"]?.text ?? "", text: fields["text"]?.text ?? "", besides: sight.stored.id, at: sight.matter.territory)
            : []
        return SuggestionPanels(site: site, sight: sight, viewer: context.viewer, alike: alike).html + (try await cited(sight, context)) + heard
    }
}

extension Work {
    /// 佐证: what its author found at activities; the activity opens for those who may see it.
    private func cited(_ sight: MatterSight, _ context: StaffContext) async throws -> HTML {
        let rows = sight.matter.fields["cited"]?.list ?? []
        guard !rows.isEmpty else { return .empty }
        var lines: [HTML] = []
        for row in rows {
            let (code, what) = (row["at"].text ?? "", row["what"].text ?? "")
            var link: HTML = HTML(what)
            for register in ["activity", "problem"] {
                guard let id = try? await site.office.record(register, code: code, as: context.viewer) else { continue }
                link = "<a href=\"\(RegisterPages.Paths.record.link(register, id))\">\(what)</a>"
                break
            }
            lines.append("<li>\(link)</li>")
        }
        return """
            <section class="card"><h2>佐证：活动中的发现 <span class="count">\(rows.count)</span></h2>\
            <ul class="plain-list">\(each(lines) { $0 })</ul></section>
            """
    }
}

/// The four steps, the likes, the three questions of the year, the five who supervise, what should be done about delay.
struct SuggestionPanels {
    let site: Site
    let sight: MatterSight
    let viewer: Viewer
    let alike: [Likely]

    private var matter: Matter { sight.matter }
    private var today: Day { site.office.today }
    private var city: City { site.office.city }
    private var isDraft: Bool { sight.state.isPrivate }

    var html: HTML { "\(sentBack)\(interest)\(fourSteps)\(likes)\(ladder)\(questions)\(roles)" }

    /// Why the paper came back, before anything else.
    private var sentBack: HTML {
        guard isDraft, (matter.fields["returns"]?.integer ?? 0) > 0, let line = sight.timeline.last(where: { $0.move == "sendBack" }) else { return .empty }
        return Notice(.soon, "审核退回，请改好后再提交", words: line.sentence).html
    }

    // MARK: 察调提改

    private var fourSteps: HTML {
        let steps = Suggestions.steps.map { step -> Steps.Step in
            let n = matter.fields[step.field]?.integer ?? 0
            let last = sight.timeline.last { $0.move == step.move }?.at.day
            return Steps.Step(step.name, n > 0 ? .done : .todo, date: last.map { $0.spoken(asOf: today) }, person: n > 1 ? "\(n)次" : nil)
        }
        let hasVersions = (isDraft || viewer.sharesDraft(of: matter, in: sight.procedure)) && (matter.fields["written"]?.integer ?? 0) + (matter.fields["revised"]?.integer ?? 0) > 1
        let all = "<a href=\"\(Suggestions.Paths.versions.link(sight.stored.id))\">看各稿的不同</a>" as HTML
        guard isDraft else { return "<p class=\"card\">提交前：\(Suggestions.ticks(matter))\(when(hasVersions, all))</p>" }
        let undone = Suggestions.steps.filter { (matter.fields[$0.field]?.integer ?? 0) == 0 }.map(\.name).joined(separator: "、")
        return """
            <section class="card"><div class="between"><h2>察、调、提、改</h2>\
            \(when(hasVersions, all))</div>\
            \(Steps(steps, label: "提交前的四步"))\(when(!undone.isEmpty, "<p class=\"soft\">还没有：\(undone)。没有做全也可以提交，会标明。</p>"))</section>
            """
    }

    private var likes: HTML {
        when(!alike.isEmpty, """
            <section class="card"><h2>以前和现在的类似建议</h2><ul class="plain-list">\(each(alike) { like -> HTML in
                let procedure = Institutions.procedure(like.line.procedure)
                let result = procedure?.field("result")?.word(for: .string(like.line.result)) ?? ""
                return "<li>\(like.line.title) <span class=\"soft\">\(like.line.number) · \(like.line.at.day.spoken(asOf: today)) · \(Work.state(like.line))\(when(!result.isEmpty, " · \(result)")) · 相似\(Int((like.score * 100).rounded()))%</span></li>"
            })</ul></section>
            """)
    }

    /// A deputy speaks for the people, not for the own employer (S4-49): reviewers see where both meet.
    private var interest: HTML {
        guard sight.matter.slots["office"]?.contains(where: { viewer.sight.holders.contains($0.wire) }) == true else { return .empty }
        let marks = city.interestMarks(of: matter, on: today)
        let said = matter.fields["interest"]?.text ?? ""
        guard !marks.isEmpty || !said.isEmpty else { return .empty }
        let lines = marks.map { mark in
            let who = (sight.procedure.slot(mark.slot)?.name ?? "") + (city.people[mark.person]?.name ?? "")
            return "\(who)：\(mark.meetings.map(words).joined(separator: "；"))。"
        } + (said.isEmpty ? [] : ["提交时申明：\(said)"])
        let advice = marks.isEmpty ? "" : "\n请审核是不是为本人或本单位的事；办理的督办、评价另找他人。"
        return Notice(.soon, "利益提示：与代表本人的单位有关", words: lines.joined(separator: "\n") + advice).html
    }

    private func words(_ meeting: InterestMark.Meeting) -> String {
        func what(_ isEmployer: Bool) -> String { isEmployer ? "工作单位" : "登记的利益关联" }
        return switch meeting {
        case .serves(let unit): "在\(unit)任职"
        case .unit(let unit, let own, let isEmployer): unit == own ? "\(what(isEmployer))就是\(unit)" : "\(what(isEmployer))「\(own)」与\(unit)有关"
        case .named(let own, let isEmployer): "标题或正文写到了\(what(isEmployer))「\(own)」"
        }
    }

    // MARK: 三问

    private var questions: HTML {
        let asked: [(name: String, clock: String, move: String)] = [
            ("年初问方案", "plan", "reportPlan"), ("年中问进度", "progress", "reportProgress"), ("年末问成效", "outcome", "reportOutcome"),
        ]
        guard asked.contains(where: { matter.clocks[$0.clock] != nil }) else { return .empty }
        let years = matter.fields["carried"]?.integer ?? 0
        let rows = asked.map { one -> (label: String, value: HTML) in
            let given = sight.timeline.last { $0.move == one.move }?.at.day
            guard let clock = matter.clocks[one.clock] else { return (one.name, "还没有开始") }
            let state: HTML = given == nil && clock.stopped != nil ? "<span class=\"soft\">没有报，不再需要</span>" : clock.stopped == nil
                ? ClockChip(clock, kind: nil, today: today, table: site.office.days, explains: false).html
                : clock.wasLate ? "<span class=\"chip chip-late\">▲ 晚了\((clock.stopped ?? today) - clock.due)天</span>" : "<span class=\"chip chip-done\">✓ 已报</span>"
            return (one.name, "\(state) <span class=\"soft\">\(clock.due.spoken(asOf: today))前\(when(given) { "；\($0.spoken(asOf: today))报" as HTML })</span>")
        }
        return """
            <section class="card"><h2>三问\(when(years > 0, " <span class=\"tag\">已跨\(years)年</span>"))</h2>\(Facts(rows))</section>
            """
    }

    // MARK: 督办

    private static let five: [(slot: String, name: String)] = [
        ("supervisor", "常委会领导领衔督办"), ("leader", "政府领导领衔办理"), ("committee", "专工委对口督办"), ("office", "代表工作机构协调督办"), ("participants", "代表参与督办"),
    ]

    private var roles: HTML {
        guard !isDraft, !["submitted"].contains(sight.state.id) else { return .empty }
        let isKey = matter.fields["key"]?.text == "yes"
        let named = Self.five.filter { !(matter.slots[$0.slot] ?? []).isEmpty }
        guard isKey || named.contains(where: { ["supervisor", "leader", "participants"].contains($0.slot) }) else { return .empty }
        let missing = Self.five.filter { (matter.slots[$0.slot] ?? []).isEmpty }.map(\.name)
        let n = matter.fields["supervised"]?.integer ?? 0
        let rows = named.map { one in (label: one.name, value: HTML((matter.slots[one.slot] ?? []).map(city.name).joined(separator: "、"))) }
        return """
            <section class="card"><h2>督办\(when(isKey, " <span class=\"tag\">重点督办</span>"))</h2>\(Facts(rows))\
            <p class="soft">督办记录\(n)次。\(when(isKey && n == 0, "没有督办记录不能办结。"))</p>\
            \(when(isKey && !missing.isEmpty, Notice(.soon, "督办分工还不完整", words: "还缺：\(missing.joined(separator: "、"))。").html))</section>
            """
    }

    /// What the ladder proposes today: the steepest of the steps that are open now (S0-72).
    private var ladder: HTML {
        guard let clock = matter.clocks["answer"], clock.stopped == nil, !clock.isPaused, today > clock.due,
            let step = ["reportUp", "summon", "sendLetter", "urge"].compactMap({ id in sight.moves.first { $0.id == id } }).first
        else { return .empty }
        return Notice(
            .late, "答复已经超期\(today - clock.due)天，建议\(step.name)", text: "<p>\(step.help)。<a href=\"?move=\(step.id)#move-\(step.id)\">去办</a></p>").html
    }
}
