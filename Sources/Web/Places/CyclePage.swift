import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension PlacePages {
    /// GET /stations/cycle?place=…: the week, month, quarter and year of one place; for an office its places × weeks.
    func cycle(_ request: Request, _ context: StaffContext) async throws -> Response {
        let asked = try request.queryFields().line("place")
        let kept = office.placesKept(by: context.viewer)
        if asked.isEmpty, office.overseesPlaces(context.viewer) { return try await grid(request, context) }
        guard let code = asked.isEmpty ? kept.first?.code : asked else { throw Failure.notFound }
        let cycle = try await office.placeCycle(code, as: context.viewer)
        let others: HTML = kept.count < 2 ? .empty : Tabs(
            kept.map { NavLink($0.name, href: "\(Paths.cycle.link())?place=\($0.code)", isCurrent: $0.code == cycle.place.code) }, label: "阵地").html
        let overseer: HTML = !office.overseesPlaces(context.viewer) ? .empty : """
            <nav class="trail" aria-label="所在位置"><a href="\(Paths.cycle.link())?in=\(cycle.place.territory)">周月季</a> <span aria-hidden="true">›</span> \
            <b>\(cycle.place.name)</b></nav>
            """
        return site.page("\(cycle.place.name)的周月季年", request, context, """
            \(overseer)\(others)
            <div class="between"><h1>\(cycle.place.name)</h1><p class="soft">\(office.today.chinese) \(office.today.weekday.chinese)</p></div>
            <p class="row screen-only">\(Button.link("登记意见和接待", to: Stations.Paths.reception.link(), .primary))\
            \(Button.link("一表两卡三簿", to: Paths.books.link(cycle.place.code)))\
            \(when(canWrite("reception", context), Button.link("加一场接待", to: "\(RegisterPages.Paths.new.link("reception"))?place=\(cycle.place.code)").html))</p>
            <div class="cycle">\(week(cycle, context))\(canvassed(cycle, context))\(month(cycle, context))\(quarter(cycle, context))\(year(cycle, context))</div>
            """)
    }

    private func canWrite(_ register: String, _ context: StaffContext) -> Bool { (try? office.reach(register, of: context.viewer).reach.mayWrite) ?? false }

    // MARK: 周

    private func week(_ cycle: PlaceCycle, _ context: StaffContext) -> HTML {
        let labels = ["上周", "本周", "下周"]
        let parts = each(cycle.weeks.enumerated().filter { $0.offset > 0 || $0.element.isRed(on: cycle.today) || $0.element.missed > 0 }) { index, week -> HTML in
            let own = cycle.receptions.filter { $0.day >= week.monday.description && $0.day <= week.sunday.description }
            let isRed = cycle.mustReceive && week.isRed(on: cycle.today)
            let mark: HTML = isRed ? Self.chip(.late, "没有接待") : week.isDone ? Self.chip(.done, "已接待") : .empty
            let rows: HTML = own.isEmpty ? "<p class=\"empty\">没有安排接待。</p>" : "<ul class=\"plain-list\">\(each(own) { reception($0, context) })</ul>"
            return """
                <h3 class="row">\(labels[index]) <span class="soft">\(week.monday.monthAndDay)至\(week.sunday.monthAndDay)</span> \(mark)</h3>\(rows)
                """
        }
        let list = Self.list("reception", [("f.place", cycle.place.code), ("from", cycle.weeks[0].monday.description), ("through", cycle.weeks[2].sunday.description)])
        return """
            <section class="card"><h2>周有接待</h2>\(parts)<p class="more"><a href="\(list)">这三周的接待 \(cycle.receptions.count)场</a></p></section>
            """
    }

    private func reception(_ record: StoredRecord, _ context: StaffContext) -> HTML {
        func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
        let day = Day(record.day) ?? office.today
        let names = names(record.fields["deputies"]?.list?.map(\.keyText) ?? [])
        let moved: HTML = Day(text("plannedDay")).map { "<span class=\"tag\">原定\($0.monthAndDay)，遇节假日顺延</span> " } ?? .empty
        let what = [word("reception", "mode", record), text("theme"), text("organ").isEmpty ? "" : city.body(code: text("organ"))?.name ?? "", text("address")]
        return """
            <li><p class="between"><a href="\(RegisterPages.Paths.record.link("reception", record.id))"><b>\(day.monthAndDay)\(day.weekday.chinese) \(text("hour"))\
            \(text("end").isEmpty ? "" : "–\(text("end"))")</b></a> \(stateChip("reception", record))</p>\
            <p class="soft">\(moved)\(what.filter { !$0.isEmpty }.joined(separator: " · "))\(names.isEmpty ? "" : "。代表：\(names)")</p>\(acts("reception", record, context))</li>
            """
    }

    // MARK: 征求意见

    /// What is to be asked in this station, and by when it is to be reported.
    private func canvassed(_ cycle: PlaceCycle, _ context: StaffContext) -> HTML {
        guard !cycle.canvassed.isEmpty else { return .empty }
        let lines = each(cycle.canvassed) { record -> HTML in
            let state = record.fields["state"]?.keyText ?? ""
            let chip = state == "reminded" ? Self.chip(.late, word("canvassReturn", "state", record)) : stateChip("canvassReturn", record, waits: ["asked"])
            return """
                <li><p class="between"><a href="\(RegisterPages.Paths.record.link("canvassReturn", record.id))">\(record.fields["title"]?.keyText ?? record.title)</a> \(chip)</p>\
                <p class="soft">\(Day(record.day)?.monthAndDay ?? "")前报回</p>\(acts("canvassReturn", record, context))</li>
                """
        }
        return """
            <section class="card"><h2>征求意见</h2><ul class="plain-list">\(lines)</ul>\
            <p class="more"><a href="\(Self.list("canvassReturn", [("f.place", cycle.place.code)]))">全部征询回收</a></p></section>
            """
    }

    // MARK: 月

    private func month(_ cycle: PlaceCycle, _ context: StaffContext) -> HTML {
        let lines = each(cycle.summaries) { record -> HTML in
            func n(_ name: String) -> String { record.fields[name]?.keyText ?? "0" }
            return """
                <li><p class="between"><a href="\(RegisterPages.Paths.record.link("summary", record.id))"><b>\(record.fields["month"]?.keyText ?? "")</b></a> \
                \(stateChip("summary", record, waits: ["draft"]))</p><p class="soft">接待\(n("receptions"))场、\(n("visitors"))人；\
                当月收到意见\(n("received"))件，这些意见里转办\(n("transferred"))件，已答复\(n("answered"))件，还没有办结\(n("pending"))件（已答复、还在等评价和办结的也在内）</p>\(acts("summary", record, context))</li>
                """
        }
        let rows: HTML = cycle.summaries.isEmpty ? "<p class=\"empty\">还没有月汇总。每月1日由系统按记录列出上月的数字。</p>" : "<ul class=\"plain-list\">\(lines)</ul>"
        return """
            <section class="card"><h2>月有汇总</h2>\(rows)\
            <p class="more"><a href="\(Self.list("summary", [("f.place", cycle.place.code)]))">全部月汇总</a></p></section>
            """
    }

    // MARK: 季

    private func quarter(_ cycle: PlaceCycle, _ context: StaffContext) -> HTML {
        let today = cycle.today
        guard let plan = cycle.quarter else {
            let new = "\(RegisterPages.Paths.new.link("quarter"))?place=\(cycle.place.code)&year=\(today.year)&quarter=\(today.quarter)"
            return """
                <section class="card"><h2>季有安排</h2>\(Self.chip(.late, "本季度还没有安排"))\
                \(when(canWrite("quarter", context), "<p>\(Button.link("拟订本季度安排", to: new))</p>"))\(next(cycle, context))</section>
                """
        }
        let lines = each(cycle.items) { item -> HTML in
            """
            <li><p class="between"><a href="\(RegisterPages.Paths.record.link("planItem", item.id))">\(Day(item.day)?.monthAndDay ?? "") \(item.name)</a> \
            \(stateChip("planItem", item))</p>\(acts("planItem", item, context))</li>
            """
        }
        let items: HTML = cycle.items.isEmpty ? "<p class=\"empty\">还没有列事项。</p>" : "<ul class=\"plain-list\">\(lines)</ul>"
        let add = "\(RegisterPages.Paths.new.link("planItem"))?quarter=\(Percent.encode(plan.code))"
        return """
            <section class="card"><h2>季有安排</h2><p class="between"><a href="\(RegisterPages.Paths.record.link("quarter", plan.id))"><b>\(today.year)年\
            \(word("quarter", "quarter", plan))</b></a> \(stateChip("quarter", plan, waits: ["draft"]))</p>\
            <p>安排<a href="\(Self.list("planItem", [("f.quarter", plan.code), ("f.state", "planned,done")]))">\(cycle.itemsAll)</a>项，\
            完成<a href="\(Self.list("planItem", [("f.quarter", plan.code), ("f.state", "done")]))">\(cycle.itemsDone)</a>项</p>\
            \(items)\(acts("quarter", plan, context))\(when(canWrite("planItem", context), "<p><a href=\"\(add)\">加一项安排</a></p>"))\(next(cycle, context))</section>
            """
    }

    private func next(_ cycle: PlaceCycle, _ context: StaffContext) -> HTML {
        when(cycle.nextQuarter) { plan in
            "<p class=\"between\"><a href=\"\(RegisterPages.Paths.record.link("quarter", plan.id))\">下季度安排</a> \(stateChip("quarter", plan))</p>\(acts("quarter", plan, context))"
        }
    }

    // MARK: 年

    private func year(_ cycle: PlaceCycle, _ context: StaffContext) -> HTML {
        let waiting = cycle.deputies.filter { !["held", "published"].contains($0.debriefing?.fields["state"]?.keyText ?? "") }
        let done = cycle.deputies.count - waiting.count
        let rows = each(waiting) { one -> HTML in
            let mark: HTML = one.debriefing.map { record in
                "<a href=\"\(RegisterPages.Paths.record.link("debriefing", record.id))\">\(Day(record.day)?.monthAndDay ?? "")述职</a> \(stateChip("debriefing", record))"
            } ?? (canWrite("debriefing", context)
                ? "<a href=\"\(RegisterPages.Paths.new.link("debriefing"))?person=\(Percent.encode(one.person.code))&place=\(cycle.place.code)\">安排述职</a>" : "<span class=\"soft\">没有安排</span>")
            return "<li><p class=\"between\"><span>\(one.person.name)</span> <span>\(mark)</span></p></li>"
        }
        let list = Self.list("debriefing", [
            ("f.person", cycle.deputies.map(\.person.code).prefix(20).joined(separator: ",")), ("f.state", "held,published"), ("year", String(cycle.today.year)),
        ])
        return """
            <section class="card"><h2>年有述职</h2>\
            <p>本站代表\(cycle.deputies.count)名，今年\(done == 0 ? "还没有人述职" : "已述职")\(when(done > 0, "<a href=\"\(list)\">\(done)</a>名"))。</p>\
            \(when(!waiting.isEmpty, "<h3>今年还没有述职</h3><ul class=\"plain-list\">\(rows)</ul>"))</section>
            """
    }

    // MARK: Parts

    func names(_ codes: [String]) -> String { codes.compactMap { city.person(code: $0)?.name }.joined(separator: "、") }

    func word(_ register: String, _ field: String, _ record: StoredRecord) -> String {
        Institutions.register(register)?.field(field)?.word(for: record.fields[field] ?? .null) ?? ""
    }

    func stateChip(_ register: String, _ record: StoredRecord, waits: Set<String> = []) -> HTML {
        let state = record.fields["state"]?.keyText ?? ""
        let tone: Tone = switch state {
        case "missed": .late
        case "held", "submitted", "accepted", "approved", "done", "published", "returned", "none", "answered": .done
        case "substituted": .soon
        default: waits.contains(state) ? .soon : .calm
        }
        return Self.chip(tone, word(register, "state", record))
    }

    /// What may be done now, each by its name: at once where nothing is asked, else on the record's page.
    func acts(_ register: String, _ record: StoredRecord, _ context: StaffContext) -> HTML {
        guard let declaration = Institutions.register(register) else { return .empty }
        // What lies ahead is not yet registered as done.
        let isAhead = register == "reception" && record.day > office.today.description
        let acts = office.acts(on: record, of: declaration, as: context.viewer).filter { !isAhead || $0.id != "hold" }
        guard !acts.isEmpty else { return .empty }
        let page = RegisterPages.Paths.record.link(register, record.id)
        let buttons = each(acts.prefix(4)) { act -> HTML in
            guard act.asked.isEmpty else { return "<a href=\"\(page)#steps\">\(act.name)</a>" }
            return Form(action: RegisterPages.Paths.act.link(register, record.id, act.id), csrf: context.csrf, once: Site.onceToken()).html("""
                \(FormField.hidden("version", String(record.version)))\(FormField.hidden("back", "\(Paths.cycle.link())?place=\(record.fields["place"]?.keyText ?? "")"))\
                \(Button(act.name, .plain))
                """)
        }
        return "<div class=\"row screen-only\">\(buttons)</div>"
    }
}
