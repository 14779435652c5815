import Civics
import HTML
import Institutions
import Office
import Store

/// 到联络站征询: which stations a consultation was sent to, which have reported, and the sum of the opinions; each number opens its list (S2-31, S2-57).
struct Canvassing {
    let site: Site
    let viewer: Viewer

    private var office: Office { site.office }

    // MARK: On the page of the consultation

    static func panel(_ sight: MatterSight, _ site: Site, _ viewer: Viewer) async throws -> HTML {
        guard sight.procedure.id == Consultation.procedure.id else { return .empty }
        return try await Canvassing(site: site, viewer: viewer).panel(sight)
    }

    private func panel(_ sight: MatterSight) async throws -> HTML {
        let canvassed = try await office.canvassed(sight.stored, as: viewer)
        let (tasks, projects) = try await office.canvassRecords(about: sight.stored.number, as: viewer)
        let send = sight.state.id == Consultation.openState && tasks.isEmpty && mayWrite("canvass") && isOwn(sight) ? sending(sight) : .empty
        guard !canvassed.isEmpty || !tasks.isEmpty || !projects.isEmpty || !send.isEmpty else { return .empty }
        let about = each(projects) { project -> HTML in
            "<p>这次征求意见是为了拟新增政府投资项目 <a href=\"\(RegisterPages.Paths.record.link("investment", project.id))\">\(project.title)</a>。</p>"
        }
        let orders = each(tasks) { task -> HTML in
            let more = office.spreads(on: task, of: Canvass.registers[0], as: viewer).isEmpty || sight.state.id != Consultation.openState
                ? .empty : "，<a href=\"\(Spreading.Paths.page.link("canvass", task.id, "send"))\">再选联络站</a>" as HTML
            return "<p class=\"soft\">征询单 <a href=\"\(RegisterPages.Paths.record.link("canvass", task.id))\">\(task.code)</a>\(more)</p>"
        }
        return "<section class=\"card\"><h2>到联络站征询</h2>\(about)\(canvassed.isEmpty ? .empty : sum(canvassed))\(table(canvassed))\(orders)\(send)</section>"
    }

    private func mayWrite(_ register: String) -> Bool { (try? office.reach(register, of: viewer))?.reach.mayWrite ?? false }

    /// Whoever works at the body that keeps it, and administrators.
    private func isOwn(_ sight: MatterSight) -> Bool {
        viewer.has(.admin) || viewer.posts.contains { $0.role != .deputy && sight.matter.slots["keeper"]?.contains($0.holder) == true }
    }

    private func sending(_ sight: MatterSight) -> HTML {
        let last = sight.matter.clocks[Consultation.openState]?.due ?? office.today
        let organiser = sight.matter.slots["keeper"]?.first.flatMap { holder in if case .body(let id) = holder { office.city.bodies[id]?.code } else { nil } }
        let given = [
            ("about", sight.stored.number), ("title", String(sight.stored.title.prefix(200))), ("body", organiser ?? ""),
            ("territory", office.city.territory(path: sight.matter.territory)?.code ?? ""), ("reportBy", max(office.today, last - 2).description),
        ]
        let link = RegisterPages.Paths.new.link("canvass") + "?" + given.map { "\($0.0)=\(Percent.encode($0.1))" }.joined(separator: "&")
        return """
            <p>\(Button.link("发到联络站", to: link))</p><p class="soft">选定的每个站在纸上、网上收集，到期报回；没有报回的自动催报。</p>
            """
    }

    // MARK: On the pages of the canvass, of a station's return and of a project

    static func section(_ sight: RecordSight, _ site: Site, _ viewer: Viewer) async throws -> HTML {
        guard Canvass.registers.contains(where: { $0.id == sight.register.id }),
            let found = try await site.office.canvassed(about: sight.record, as: viewer)
        else { return .empty }
        let own = Canvassing(site: site, viewer: viewer)
        switch sight.register.id {
        case "canvassReturn": return own.station(sight.record, found.canvassed)
        case "investment": return try await own.project(found.stored, found.canvassed)
        default:
            return "<section><h2>各站收集的意见</h2><p>征求意见 \(own.consultation(found.stored))</p>\(own.sum(found.canvassed))\(own.table(found.canvassed))</section>"
        }
    }

    /// Where the viewer reads it: the matter itself, else what everybody reads.
    private func consultation(_ stored: StoredMatter) -> HTML {
        let seesIt = viewer.sight.seesAll || viewer.sight.territories.contains { stored.matter.territory.utf8.starts(with: $0.utf8) }
        let link = seesIt ? Work.Paths.matter.link(stored.id) : Residents.Paths.consultation.link(stored.number)
        return "<a href=\"\(link)\">\(stored.title)（\(stored.number)）</a>"
    }

    private func station(_ record: StoredRecord, _ canvassed: Canvassed) -> HTML {
        guard let line = canvassed.lines.first(where: { $0.record.id == record.id }), let place = line.place else { return .empty }
        let link = "\(Residents.Paths.consultation.link(canvassed.number))?station=\(Percent.encode(place.code))"
        return """
            <section><h2>本站收集的意见</h2><p>纸质 <b>\(line.paper)</b> 条，网上经本站提出 \(online(line, canvassed)) 条，合计 <b>\(line.opinions)</b> 条。</p>\
            <p>请群众在这里提意见：<a href="\(link)">\(link)</a><br><span class="soft">从这个网址或本站页面的「在本站征求意见」提出的，自动算作本站收集。</span></p></section>
            """
    }

    /// 项目 → 到站公开 → 意见 → 听证 → 审查结果: what the record's own fields do not say.
    private func project(_ stored: StoredMatter, _ canvassed: Canvassed) async throws -> HTML {
        guard let told = try? await office.consultation(number: stored.number) else { return .empty }
        let marks = told.totals.map { mark -> HTML in
            let result = ConsultedView.procedure.field("result")?.choices.first { $0.name == mark.name }?.id ?? ""
            // Only who sees all of them finds as many in the list.
            guard canvassed.views == told.views, mark.n > 0 else { return "\(mark.name) \(mark.n)" }
            return "\(mark.name) <a href=\"\(views(canvassed))&amp;result=\(result)\">\(mark.n)</a>"
        }
        let paper: HTML = canvassed.adopted > 0 ? "；纸质意见采纳 \(returned(canvassed, canvassed.adopted))" : .empty
        let adoption: HTML = marks.isEmpty ? "还没有公布" : "网上意见：\(marks.joined(separator: "，"))\(paper)"
        return """
            <section><h2>到联络站征询</h2>\(Facts([
                ("征求意见", consultation(stored)), ("征询时间", HTML(told.period)), ("进展", HTML(told.state.name)), ("采纳情况", adoption),
            ]))\(sum(canvassed))\(table(canvassed))</section>
            """
    }

    // MARK: Parts

    private func returns(_ canvassed: Canvassed, _ states: [String]) -> String {
        "\(RegisterPages.Paths.list.link("canvassReturn"))?f.about=\(Percent.encode(canvassed.number))&f.state=\(states.joined(separator: ","))"
    }

    private func returned(_ canvassed: Canvassed, _ n: Int) -> HTML { "<a href=\"\(returns(canvassed, Canvass.back))\">\(n)</a>" }

    private func views(_ canvassed: Canvassed) -> String {
        "\(Work.Paths.matters.link())?procedure=\(ConsultedView.id)&source=\(canvassed.matter)&state=\(ConsultedView.countedStates.joined(separator: ","))"
    }

    private func online(_ line: Canvassed.Line, _ canvassed: Canvassed) -> HTML {
        guard line.online > 0, let place = line.place else { return "\(line.online)" }
        return "<a href=\"\(views(canvassed))&amp;f.\(ConsultedView.through.id)=\(Percent.encode(Holder.place(place.id).wire))\">\(line.online)</a>"
    }

    /// 发到 5 个站，报回 4 个；共收到意见 37 条 = 纸质 30 + 网上 7.
    private func sum(_ canvassed: Canvassed) -> HTML {
        let link = { (states: [String], n: Int) -> HTML in "<a href=\"\(returns(canvassed, states))\"><b>\(n)</b></a>" }
        let reminded = canvassed.n(["reminded"]), asked = canvassed.n(["asked"])
        let rest = [
            asked > 0 ? "收集中 \(link(["asked"], asked))" as HTML : nil, reminded > 0 ? "逾期已催报 \(link(["reminded"], reminded))" as HTML : nil,
        ].compactMap { $0 }
        let through: HTML = canvassed.through == 0
            ? "0" : "<a href=\"\(views(canvassed))&amp;f.\(ConsultedView.through.id)=*\">\(canvassed.through)</a>"
        let late = canvassed.lines.filter { $0.state == "reminded" }.compactMap { $0.place?.name }
        return """
            <p>发到 \(link(Canvass.standing, canvassed.sent)) 个站，报回 \(link(Canvass.back, canvassed.back)) 个\(when(!rest.isEmpty, "，\(rest.joined(separator: "，"))"))。\
            共收到意见 <b>\(canvassed.all)</b> 条：纸质 \(returned(canvassed, canvassed.paper)) 条，网上 \
            <a href="\(views(canvassed))">\(canvassed.views)</a> 条（其中经联络站提出 \(through) 条）。</p>\
            \(when(!late.isEmpty, "<p>已催报、还没有报回的：\(late.joined(separator: "、"))</p>"))
            """
    }

    private func table(_ canvassed: Canvassed) -> HTML {
        guard !canvassed.isEmpty else { return .empty }
        let state = Canvass.registers[1].field("state")
        let rows = canvassed.lines.map { line in
            let link = RegisterPages.Paths.record.link("canvassReturn", line.record.id)
            let day = line.record.fields["returnedOn"]?.text.flatMap { Day($0) }
            let word = state?.word(for: .string(line.state)) ?? ""
            let tone: Tone = line.state == "reminded" ? .late : Canvass.back.contains(line.state) ? .done : .calm
            return Ledger.Row(
                id: line.record.code,
                cells: [
                    "<a href=\"\(link)\">\(line.place?.name ?? line.record.title)</a>", PlacePages.chip(tone, word), HTML(day?.monthAndDay ?? "—"),
                    "\(line.paper)", online(line, canvassed), "<b>\(line.opinions)</b>",
                ], name: line.place?.name)
        }
        let more = when(!canvassed.isWhole, "<p class=\"more\"><a href=\"\(returns(canvassed, Canvass.standing))\">全部\(canvassed.sent)个站</a></p>")
        return """
            \(Ledger(
                caption: "各站收集的意见",
                columns: [
                    Ledger.Column("联络站"), Ledger.Column("状态"), Ledger.Column("报回"), Ledger.Column("纸质", isNumber: true), Ledger.Column("网上经本站", isNumber: true),
                    Ledger.Column("合计", isNumber: true),
                ], rows: rows, empty: "还没有发到联络站。"))\(more)
            """
    }
}
