import Civics
import HTML
import Institutions
import Office
import Store

/// The right side of a matter's page: facts, parties, clocks, links of the way, who waits, what is like it.
extension MatterPage {
    var aside: HTML {
        """
        <section><h2>要点</h2>\(Facts(facts))</section>\
        <section><h2>时限</h2>\(clocks)</section>\
        <section><h2>承担者</h2>\(Facts(parties))</section>\
        \(when(!sight.handings.isEmpty, "<section><h2>交办经过</h2>\(handings)</section>"))\
        <section class="narrow-steps"><h2>\(sight.procedure.steps.count == 5 ? "五步" : "步骤")</h2>\(fiveSteps)\(sixLinks)</section>\
        \(links)\(when(!sight.demanders.isEmpty, "<section><h2>\(isOfResidents ? "反映人" : "提意见的人")</h2>\(demanders)\(looks)</section>"))\(merged)\(others)\(papers)\
        <section><h2>依据</h2>\(basis)</section>
        """
    }

    private var facts: [(label: String, value: HTML)] {
        var rows: [(label: String, value: HTML)] = [
            ("编号", HTML(sight.stored.number)), ("地区", HTML(city.name(ofPath: matter.territory))), ("登记", matter.registered.said(asOf: today)),
            ("历时", HTML(sight.state.isFinal ? "自登记起共\(max(0, lastDay - matter.registered))天" : "自登记起\(max(0, today - matter.registered))天")),
            ("民主环节", HTML(WholeProcess.links(of: matter.procedure).map(\.name).joined(separator: "、"))),
        ].filter { !$0.value.isEmpty }
        for field in sight.procedure.fields where !["title", "territory", "station", "deputy", "files"].contains(field.id) && !field.isQuiet && sight.procedure.slot(field.id) == nil {
            guard let value = matter.fields[field.id], !value.isBlank, let words = word(value, field) else { continue }
            rows.append((field.name, field.id == "event" ? event(words) : HTML(words)))
        }
        return rows
    }

    /// By its name and with its address to whoever may open it; to others by its kind and number.
    private func event(_ text: String) -> HTML {
        if let heard { return "<a href=\"\(RegisterPages.Paths.record.link(heard.register.id, heard.record.id))\">\(heard.record.title)</a>" }
        guard let (kind, code) = HeardAt.parse(text), let register = Institutions.register(kind) else { return HTML(text) }
        return "\(register.name) \(code)"
    }

    /// A short value in words; nil for what stands elsewhere on the page.
    private func word(_ value: JSON, _ field: Civics.Field) -> String? {
        switch field.kind {
        case .line where field.id == "session": value.text.flatMap { code in city.sessions.values.first { $0.code == code }?.name } ?? value.text
        case .line, .choice, .number, .flag, .span: field.word(for: value)
        case .day: value.text.flatMap { Day($0) }?.spoken(asOf: today)
        case .unit, .units, .body: value.integers.map { city.name(of: .body($0)) }.joined(separator: "、")
        case .words where field.isJudgement || ["pointer", "finding", "askedReason"].contains(field.id): value.text
        default: nil
        }
    }

    private var parties: [(label: String, value: HTML)] {
        sight.procedure.slots.compactMap { slot in
            let holders = matter.holders(of: slot).filter { $0 != .resident }
            return holders.isEmpty ? nil : (slot.name, holders.map(name).joined(separator: "<br>"))
        }
    }

    /// A person with the post held today; a body or place by its name.
    private func name(_ holder: Holder) -> HTML {
        guard case .person(let id) = holder else { return HTML(city.name(of: holder)) }
        let post = city.posts(of: id).first { $0.term.contains(today) }
        return "\(city.name(of: holder))\(when(post) { " <span class=\"soft\">\(city.name(of: $0.holder)) \($0.title)</span>" })"
    }

    private var clocks: HTML {
        let sorted = matter.clocks.values.sorted { ($0.stopped == nil ? 0 : 1, $0.due, $0.id) < ($1.stopped == nil ? 0 : 1, $1.due, $1.id) }
        let running = sorted.filter { $0.stopped == nil }
        let done = sorted.filter { $0.stopped != nil }
        guard !sorted.isEmpty else { return "<p class=\"empty\">没有时限。</p>" }
        return """
            \(when(running.isEmpty, "<p class=\"soft\">没有在计的时限。</p>"))\(each(running) { line($0, explained: true) })\
            \(when(!done.isEmpty, "<details><summary>已停止的\(done.count)个</summary>\(each(done) { line($0, explained: false) })</details>"))
            """
    }

    private func line(_ clock: Clock, explained: Bool) -> HTML {
        let kind = sight.procedure.clock(clock.id)
        let holder = clock.id.firstIndex(of: "/").map { city.name(ofWire: String(clock.id[clock.id.index(after: $0)...])) }
        let chip = ClockChip(clock, kind: kind, today: today, table: days, explains: false)
        return """
            <div class="clock-line"><p class="between"><b>\(kind?.name ?? "时限")\(when(holder) { "(\($0))" })</b>\(chip)</p>\
            <p class="soft">\(clock.explanation(table: days, occasion: kind?.from ?? "交办"))</p></div>
            """
    }

    // MARK: Five steps (S2-35), six links (S2-30)

    private var fiveSteps: Steps {
        var dates: [Int: Day] = [:]
        for line in sight.timeline {
            guard let move = sight.procedure.move(line.move), let to = move.outcomes.compactMap(\.to).last ?? nil, to.step > 0 else { continue }
            dates[to.step] = line.at.day
        }
        let step = sight.state.step == 0 ? (dates.keys.max() ?? 1) : sight.state.step
        let steps = sight.procedure.steps.enumerated().map { index, name -> Steps.Step in
            let stage: Steps.Stage = index + 1 < step || sight.state.isFinal && index + 1 == step ? .done : index + 1 == step ? .now : .todo
            return Steps.Step(name, stage, date: stage == .todo ? nil : dates[index + 1].map { $0.spoken(asOf: today) })
        }
        return Steps(steps, label: "五步")
    }

    private var sixLinks: HTML {
        guard !sight.procedure.marks.isEmpty else { return .empty }
        let first = Mark.allCases.first { matter.marks[$0] == nil }
        let steps = Steps(
            Mark.allCases.map { mark in
                Steps.Step(
                    mark.name, matter.marks[mark] != nil ? .done : mark == first && !sight.state.isFinal ? .now : .todo,
                    date: matter.marks[mark].map { $0.spoken(asOf: today) }, person: matter.marks[mark] == nil ? nil : maker(of: mark))
            }, label: "六个环节")
        return "<h2>六个环节</h2>\(steps)"
    }

    // MARK: What it came from and what has come from it

    var isOfResidents: Bool { sight.procedure.id == Institutions.ofResidents.id }

    private var links: HTML {
        func list(_ title: String, _ lines: [MatterLine]) -> HTML {
            when(!lines.isEmpty, "<h3>\(title)</h3><ul class=\"plain-list\">\(each(lines, link))</ul>")
        }
        let more = sight.offshoots.count < 5 ? [] : Set(sight.offshoots.map(\.procedure)).sorted().compactMap(Institutions.procedure)
        let ledgers = each(more) { procedure -> HTML in
            "<p><a href=\"\(Work.Paths.matters.link())?procedure=\(procedure.id)&amp;source=\(sight.stored.id)\">列出全部\(procedure.name)</a></p>"
        }
        guard !sight.sources.isEmpty || !sight.offshoots.isEmpty else { return .empty }
        return "<section id=\"links\"><h2>关联</h2>\(list("来自", sight.sources))\(list("由此产生", sight.offshoots))\(ledgers)</section>"
    }

    private func link(_ line: MatterLine) -> HTML {
        let procedure = Institutions.procedure(line.procedure)
        let result = procedure?.field("result")?.word(for: .string(line.result)) ?? ""
        return "<li>\(Work.link(line)) <span class=\"tag\">\(procedure?.name ?? "")</span> <span class=\"soft\">\(Work.state(line))\(when(!result.isEmpty, " \(result)"))</span></li>"
    }

    private var papers: HTML {
        var papers = Slips.kinds(for: sight).map { (name: $0.name, href: Work.Paths.slip.link(sight.stored.id, $0.rawValue)) }
        if sight.procedure.id == Letter.procedure.id { papers.append((name: "反映函", href: Work.Paths.letter.link(sight.stored.id))) }
        papers += SuggestionPaper.kinds(for: sight).map { (name: $0.name, href: Suggestions.Paths.paper.link(sight.stored.id, $0.rawValue)) }
        return when(!papers.isEmpty, "<section><h2>打印</h2><p class=\"row\">\(each(papers) { "<a href=\"\($0.href)\">\($0.name)</a>" })</p></section>")
    }

    /// Who made the link in this round.
    private func maker(of mark: Mark) -> String? { sight.timeline.last { $0.marks.contains(mark) }?.who }

    private var lastDay: Day { sight.timeline.last?.at.day ?? today }

    /// To which units it went and what they said (S2-27); the days count from registration through all of them.
    private var handings: HTML {
        let lines = each(sight.handings.enumerated()) { index, handing -> HTML in
            let better = handing.better.isEmpty ? "" : "，建议由\(city.name(ofWire: handing.better))办理"
            let next = sight.handings.indices.contains(index + 1) ? "；\(sight.handings[index + 1].day.spoken(asOf: today))另交\(city.name(ofWire: sight.handings[index + 1].unit))" : ""
            let outcome: String =
                if let refused = handing.refused { "\(refused.spoken(asOf: today))退回：\(handing.reason)\(better)\(next)" }
                else if let answered = handing.answered { "\(answered.spoken(asOf: today))答复" }
                else if let accepted = handing.accepted { "\(accepted.spoken(asOf: today))接收" } else { "等待接收" }
            let batch = when(handing.batch) { " <a href=\"\(HandOvers.Paths.batch.link($0))\">转交批次</a>" }
            return "<li><b>\(city.name(ofWire: handing.unit))</b> <span class=\"soft\">\(handing.day.spoken(asOf: today))交办\(batch)</span><br>\(outcome)</li>"
        }
        return "<ul class=\"plain-list\">\(lines)</ul>"
    }

    /// By which procedure, in which version, on which articles it runs (S3-63).
    private var basis: HTML {
        let rules = matter.clocks.values.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        var seen: Set<String> = []
        let lines = rules.filter { seen.insert($0.rule).inserted }.compactMap { clock -> HTML? in
            let codes = Procedure.codes(ofPath: matter.territory)
            guard let rule = site.office.rules.value(of: clock.rule, territories: codes, on: clock.start) else { return nil }
            return """
                <li>\(rule.rule.name)：\(clock.isFixed ? rule.value.chinese : clock.span.chinese)<br><span class="soft">\(rule.citation.chinese)；规则版本 \(clock.ruleVersion)</span></li>
                """
        }
        return """
            <p>按<a href="/procedures/\(sight.procedure.id)">《\(sight.procedure.name)》程序</a>办理。<span class="soft">规则总版本 \(site.office.rules.version(on: today))</span></p>\
            <ul class="plain-list">\(each(sight.procedure.basis) { "<li>\($0.chinese)</li>" })</ul>\
            \(when(!lines.isEmpty, "<details><summary>用到的\(lines.count)条规则</summary><ul class=\"plain-list\">\(each(lines) { $0 })</ul></details>"))
            """
    }

    // MARK: Who waits, and what is like it

    private var demanders: HTML {
        let lines = each(sight.demanders.enumerated()) { index, demander -> HTML in
            let what = demander.isErased ? "个人信息已删除" : demander.isNamed ? "留了姓名或电话" : "没有留名"
            let agrees = demander.isNamed && demander.agrees ? "，同意告诉承办单位" : ""
            return """
                <li>第\(index + 1)位：\(what)\(agrees) <span class="soft">\(demander.at.day.spoken(asOf: today))</span>\
                \(when(mayReveal(demander), reveal(demander)))</li>
                """
        }
        return "<ul class=\"plain-list\">\(lines)</ul>"
    }

    private func mayReveal(_ demander: Demander) -> Bool {
        demander.isNamed && !demander.isErased && sight.mayLookAtPersona && (demander.agrees || !sight.isJudged)
    }

    private func reveal(_ demander: Demander) -> HTML {
        let reason = FormField("reason", "为什么要看", id: "reason-\(demander.id)", help: "每次查看都会留痕，写明用途", isRequired: true)
        return """
            <details><summary>查看姓名电话</summary>\(Form(action: Work.Paths.persona.link(sight.stored.id, demander.id), csrf: csrf).html("""
                \(reason.text("", limit: 200))<p>\(Button("查看这一位的姓名电话", .plain))</p>
                """))</details>
            """
    }

    private var merged: HTML {
        let rest = sight.mergedCount - sight.mergedHere.count
        return when(sight.mergedCount > 0, """
            <section><h2>并入这一件的</h2>\(when(!sight.mergedHere.isEmpty, """
                <ul class="plain-list">\(each(sight.mergedHere) { "<li>\(Work.link($0))</li>" })</ul>
                """))\(when(rest > 0, "<p class=\"soft\">\(sight.mergedHere.isEmpty ? "" : "另有")\(rest)件，合并在这里办理。</p>"))</section>
            """)
    }

    private var others: HTML {
        when(!likely.isEmpty, """
            <section><h2>可能是同一件事</h2><ul class="plain-list">\(each(likely) { like -> HTML in
                "<li>\(Work.link(like.line)) <span class=\"soft\">\(Work.state(like.line))，相似\(Int((like.score * 100).rounded()))%</span></li>"
            })</ul></section>
            """)
    }
}
