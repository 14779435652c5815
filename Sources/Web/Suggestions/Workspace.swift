import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Suggestions {
    /// 我的建议: what waits for the deputy, what is being written, what has become of the others; made for a phone.
    func workspace(_ request: Request, _ context: StaffContext) async throws -> Response {
        let viewer = context.viewer
        guard viewer.has(.deputy) else { throw Failure.notFound }
        let me = Holder.person(viewer.person).wire
        func mine(_ facet: String, of procedure: String = Suggestion.procedure.id, _ change: (inout MatterFilter) -> Void = { _ in }) async throws -> [(line: MatterLine, stored: StoredMatter)] {
            var filter = MatterFilter()
            filter.procedure = procedure
            filter.facets = [facet: me]
            change(&filter)
            return try await site.office.sheets(filter, as: viewer, limit: 100)
        }
        let own = try await mine("originator")
        let asked = try await mine("invited") { $0.open = true }
        let signed = try await mine("cosigners")
        let waits = try await waiting(viewer)
        let bills = try await mine("originator", of: Bill.procedure.id)
        let drafts = own.filter { $0.line.state == Suggestion.procedure.states[0].id }
        let open = own.filter { $0.line.isOpen && $0.line.state != Suggestion.procedure.states[0].id }
        let done = own.filter { !$0.line.isOpen }
        let body: HTML = """
            <div class="between"><h1>我的建议</h1><p class="row">\(Button.link("写建议", to: Work.Paths.new.link(Suggestion.procedure.id), .primary))\(Button.link("提议案", to: Work.Paths.new.link(Bill.procedure.id)))</p></div>\
            <p class="soft">察、调、提、改，一步一步来；提交以前只有您和您请的人看得到。\
            <a href="\(Paths.problems.link())">看看群众反映较多的是什么</a></p>\(sessionNote(viewer))\
            \(section("等您办的", waits.map(waitingCard), "现在没有等您办的。"))\
            \(when(!asked.isEmpty, section("请您联名的", asked.map { card($0, ticks: false) }, "")))\
            \(section("正在起草", drafts.map { card($0, ticks: true) }, "还没有草稿。看到什么、听到什么，点“写建议”先记下来。"))\
            \(when(!bills.isEmpty, section("我领衔的议案", bills.map { card($0, ticks: false) }, "")))\
            \(when(!open.isEmpty, section("已经提交", open.map { card($0, ticks: false) }, "")))\
            \(when(!signed.isEmpty, section("参加联名的", signed.map { card($0, ticks: false) }, "")))\
            \(when(!done.isEmpty, "<details><summary>已经结束的\(done.count)件</summary>\(cards(done.map { card($0, ticks: false) }))</details>"))
            """
        return site.page("我的建议", request, context, body)
    }

    /// What of suggestions, bills and promises lies on the deputy's own desk.
    private func waiting(_ viewer: Viewer) async throws -> [(line: MatterLine, why: String)] {
        let holder = Holder.person(viewer.person).wire
        let kinds = Set(Institutions.procedures.map(\.id)).subtracting([Institutions.ofResidents.id])
        return try await site.office.desk(ofHolder: holder, limit: 50).filter { kinds.contains($0.line.procedure) && $0.why != "drafting" }
    }

    /// The session that comes or sits, and by when papers are wanted.
    private func sessionNote(_ viewer: Viewer) -> HTML {
        let (city, today) = (site.office.city, site.office.today)
        let congresses = Set(city.posts(of: viewer.person).filter { $0.role == .deputy && $0.term.contains(today) }.compactMap { $0.body.flatMap { city.bodies[$0]?.code } })
        let next = city.sessions.values.filter { congresses.contains($0.body) && $0.closes >= today }.min { $0.opens < $1.opens }
        guard let next else { return .empty }
        let when = next.opens <= today ? "正在召开，\(next.closes.spoken(asOf: today))闭幕" : "\(next.opens.spoken(asOf: today))开幕"
        let due = next.billsDue.map { "议案截止\($0.spoken(asOf: today))。" } ?? ""
        return Notice(.calm, next.name, words: "\(when)。\(due)\(next.topics.isEmpty ? "" : "建议选题：\(next.topics)")").html
    }

    private func section(_ title: String, _ items: [HTML], _ empty: String) -> HTML {
        "<section><h2>\(title)\(when(!items.isEmpty, " <span class=\"count\">\(items.count)</span>"))</h2>\(items.isEmpty ? "<p class=\"empty\">\(empty)</p>" : cards(items))</section>"
    }

    private func cards(_ items: [HTML]) -> HTML { "<ul class=\"cards\">\(each(items) { "<li class=\"card\">\($0)</li>" })</ul>" }

    private func waitingCard(_ row: (line: MatterLine, why: String)) -> HTML {
        let procedure = Institutions.procedure(row.line.procedure)
        let judges = row.line.procedure == Suggestion.procedure.id && row.line.state == "judging"
        let href = judges ? Paths.judge.link(row.line.id) : Work.Paths.matter.link(row.line.id)
        let what = procedure?.clock(row.why)?.name ?? procedure?.state(row.line.state)?.name ?? ""
        let chip = ClockChip.line(row.line, today: site.office.today, table: site.office.days)
        return """
            <p><a href="\(href)">\(title(row.line))</a></p>\
            <p class="row"><span class="tag">\(procedure?.name ?? "")</span><span class="tag">\(what)</span>\(chip)</p>
            """
    }

    private func card(_ row: (line: MatterLine, stored: StoredMatter), ticks: Bool) -> HTML {
        let matter = row.stored.matter
        let serial = matter.fields["serial"]?.text ?? ""
        let unit = matter.slots["lead"]?.first.map(site.office.city.name) ?? ""
        let named = matter.slots["person"]?.first.map(site.office.city.name)
        let phone = matter.fields["phone"]?.text ?? ""
        return """
            <p><a href="\(Work.Paths.matter.link(row.line.id))">\(title(row.line))</a></p>\
            \(when(ticks, "<p>\(Self.ticks(matter))</p><p class=\"row\">\(each(quick) { "<a class=\"button\" href=\"\(Work.Paths.matter.link(row.line.id))?move=\($0.move)#move-\($0.move)\">\($0.name)</a>" })</p>"))\
            <p class="row"><span class="tag">\(Work.state(row.line))</span>\(when(ticks && (matter.fields["returns"]?.integer ?? 0) > 0, "<span class=\"chip chip-soon\">● 审核退回，请补充</span>"))\(when(!serial.isEmpty, "<span class=\"nowrap\">\(serial)</span>"))\
            \(ticks ? .empty : ClockChip.line(row.line, today: site.office.today, table: site.office.days)?.html ?? .empty)</p>\
            \(when(!unit.isEmpty, "<p class=\"soft\">\(unit)\(when(named) { "，承办人\($0)" as HTML })\(when(!phone.isEmpty, " <a class=\"nowrap\" href=\"tel:\(phone)\">\(phone)</a>"))</p>"))
            """
    }

    /// What one does in the field, one tap away.
    private var quick: [(name: String, move: String)] { [("记现场", "observe"), ("写稿", "write")] }

    private func title(_ line: MatterLine) -> String { line.title.isEmpty ? line.number : line.title }
}

