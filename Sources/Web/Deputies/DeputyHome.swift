import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension Deputies {
    private static let waitingShown = 6
    private static let coursesShown = 5

    /// GET /deputy: what waits, what is coming, what one may join, and where one stands this year.
    func home(_ request: Request, _ context: StaffContext) async throws -> Response {
        let viewer = context.viewer
        let day = try await office.deputyDay(of: viewer)
        let (waits, all) = try await waits(day, context)
        return site.page("我的履职", request, context, """
            <h1>我的履职</h1>\(flash(request))\(quick)\(waits)\(calendar(day, context))\(leaves(day))\(open(day, context))
            \(all > Self.waitingShown ? "<p><a href=\"\(Work.Paths.books.link())\">看全部\(all)条待办</a></p>" as HTML : .empty)
            \(thisYear(day, viewer))\(belonging(day))\(courses(day))
            \(try await received(request, context))
            """)
    }

    /// The acts of every day, one tap each.
    private var quick: HTML {
        let own = [
            Button.link("走访登记", to: Stations.Paths.reception.link(), .primary), Button.link("履职登记", to: RegisterPages.Paths.new.link("duty")),
            Button.link("联系记录", to: "\(RegisterPages.Paths.new.link("contact"))?link=voters"), Button.link("请假", to: RegisterPages.Paths.new.link("leave")),
            Button.link("写建议", to: "/deputy/suggestions"), Button.link("履职清单", to: Paths.duties.link()),
        ]
        return "<nav class=\"quick\" aria-label=\"常用\">\(each(own) { $0.html })</nav>"
    }

    // MARK: What waits

    /// Invitations stand in the calendar; here is the rest.
    private func waits(_ day: DeputyDay, _ context: StaffContext) async throws -> (HTML, Int) {
        let found = try await office.waiting(for: context.viewer, limit: 60)
        let shown = Set(day.appointments.flatMap { [$0.line?.code, $0.record.code] }.compactMap(\.self))
        // An invitation to what is over asks nothing more of the deputy.
        let today = office.today.description
        let lines = found.lines.filter { line in
            !shown.contains(line.record.code) && !line.act.isCoded && !(line.register.id == "attendance" && line.record.day < today)
        }
        guard !lines.isEmpty else { return (.empty, 0) }
        let rows = each(lines.prefix(Self.waitingShown)) { line -> HTML in
            let href = RegisterPages.Paths.record.link(line.register.id, line.record.id)
            let left = line.due - office.today
            let chip = ClockChip(left < 0 ? .late : left <= 3 ? .soon : .calm, left < 0 ? "已超\(-left)天" : left == 0 ? "今天" : "还有\(left)天")
            return """
                <li class="day-row"><div class="day-when">\(chip)</div><div class="day-what"><a href="\(href)">\(line.record.title)</a>\
                <p class="soft">\(line.register.name)</p>\(line.mayAct && !line.isEarly ? tap(line.act, line.record, href, context) : .empty)</div></li>
                """
        }
        return ("<section><h2>等我办的 <span class=\"count\">\(lines.count)</span></h2><ol class=\"day-list\">\(rows)</ol></section>", lines.count)
    }

    /// An act that asks for nothing is one tap; another opens its form.
    private func tap(_ act: RecordAct, _ record: StoredRecord, _ href: String, _ context: StaffContext, _ kind: Button.Kind = .primary) -> HTML {
        guard act.asks.isEmpty else { return Button.link(act.name, to: "\(href)#steps", kind).html }
        let form = Form(action: RegisterPages.Paths.act.link(record.register, record.id, act.id), csrf: context.csrf, once: Site.onceToken(), look: "inline")
        return form.html("\(FormField.hidden("version", String(record.version)))\(FormField.hidden("back", Paths.home.link()))\(Button(act.name, kind))")
    }

    // MARK: What is coming

    private func calendar(_ day: DeputyDay, _ context: StaffContext) -> HTML {
        guard !day.appointments.isEmpty else {
            return "<section><h2>我的日程</h2><p class=\"empty\">近期没有会议、接待和活动。</p></section>"
        }
        let rows = each(day.appointments) { one -> HTML in
            let href = RegisterPages.Paths.record.link(one.line?.register ?? one.register.id, one.line?.id ?? one.record.id)
            let hour = one.record.fields["hour"]?.text ?? ""
            let state = one.line.flatMap { line in DeputyLife.attendance.field("state")?.word(for: line.fields["state"] ?? .null) } ?? ""
            let kind = (one.register.field("kind") ?? one.register.field("mode")).flatMap { field in one.record.fields[field.id].map(field.word) } ?? one.register.name
            let facts = [kind, one.place, state, one.booked > 0 ? "已约\(one.booked)人" : ""].filter { !$0.isEmpty }.joined(separator: " · ")
            return """
                <li class="day-row"><div class="day-when"><b>\(one.day.said(asOf: office.today))</b>\(when(!hour.isEmpty, "<br>\(hour)"))</div>\
                <div class="day-what"><a href="\(href)">\(title(one))</a><p class="soft">\(facts)</p>\
                <div class="row">\(buttons(one, href, context))</div></div></li>
                """
        }
        return "<section><h2>我的日程 <span class=\"count\">\(day.appointments.count)</span></h2><ol class=\"day-list\">\(rows)</ol></section>"
    }

    /// A reception is called by its place and day, which stand beside it.
    private func title(_ one: DeputyDay.Appointment) -> String {
        for name in ["theme", "topic"] { if let text = one.record.fields[name]?.text, !text.isEmpty { return text } }
        if one.register.id == "reception" { return "\(one.place.isEmpty ? "" : "在\(one.place)")接待群众" }
        return one.record.title
    }

    private func buttons(_ one: DeputyDay.Appointment, _ href: String, _ context: StaffContext) -> HTML {
        let target = one.line ?? one.record
        let today = one.day == office.today
        var parts: [HTML] = []
        for act in one.acts {
            switch act.id {
            case "accept", "report": parts.append(tap(act, target, href, context))
            case "checkIn" where today: parts.append(tap(act, target, href, context))
            case "decline": parts.append(decline(act, target, context))
            default: break
            }
        }
        let own = office.city.people[context.viewer.person]?.code ?? ""
        if today, one.register.id == "reception", one.record.fields["present"]?.list?.contains(where: { $0.keyText == own }) == true {
            parts.append("<span class=\"soft\">已签到</span>")
        }
        if today, one.line != nil { parts.append("<span class=\"soft\">到现场扫签到码签到</span>") }
        // From a meeting one asks for leave at once; to what else one is invited one says no.
        if !today, one.line?.fields["state"]?.keyText != "invited" || one.register.id == "sitting", ["sitting", "activity", "klass", "reception"].contains(one.register.id) {
            let leave = "\(RegisterPages.Paths.new.link("leave"))?event=\(Percent.encode(one.record.code))&from=\(one.day)"
            parts.append("<a class=\"tap\" href=\"\(leave)\">请假</a>")
        }
        return parts.joined()
    }

    private func decline(_ act: RecordAct, _ line: StoredRecord, _ context: StaffContext) -> HTML {
        let form = Form(action: RegisterPages.Paths.act.link(line.register, line.id, act.id), csrf: context.csrf, once: Site.onceToken()).html("""
            \(FormField.hidden("version", String(line.version)))\(FormField.hidden("back", Paths.home.link()))\
            \(FormField("reason", "不能参加的原因", id: "reason-\(line.id)", isRequired: true).text(limit: 200))<p>\(Button("回复不能参加", .plain))</p>
            """)
        return MoveForm(act.name, form: form).html
    }

    /// What was asked and is not answered: until then one is expected.
    private func leaves(_ day: DeputyDay) -> HTML {
        guard !day.leaves.isEmpty else { return .empty }
        let rows = each(day.leaves) { leave -> HTML in
            let from: HTML = Day(leave.from)?.said(asOf: office.today) ?? "\(leave.from)"
            let until: HTML = leave.until.flatMap { Day($0) }.map { "至\($0.said(asOf: office.today))" } ?? ""
            let kind: String = DeputyLife.leave.field("kind")?.word(for: leave.fields["kind"] ?? .null) ?? ""
            return """
                <li class="day-row"><div class="day-when"><b>\(from)</b></div><div class="day-what">\
                <a href="\(RegisterPages.Paths.record.link("leave", leave.id))">请假 \(from)\(until)</a>\
                <p class="soft">\(kind) · 待批，批准以前仍要到会</p></div></li>
                """
        }
        return "<section><h2>待批的请假 <span class=\"count\">\(day.leaves.count)</span></h2><ol class=\"day-list\">\(rows)</ol></section>"
    }

    private func open(_ day: DeputyDay, _ context: StaffContext) -> HTML {
        guard !day.open.isEmpty else { return .empty }
        let rows = each(day.open) { register, record -> HTML in
            let form = Form(action: Paths.signUp.link(record.code), csrf: context.csrf, once: Site.onceToken(), look: "inline").html("\(Button("报名", .plain))")
            let when = Day(record.day)?.said(asOf: office.today) ?? ""
            let kind = register.field("kind").flatMap { field in record.fields[field.id].map(field.word) } ?? register.name
            return """
                <li class="day-row"><div class="day-when"><b>\(when)</b></div><div class="day-what">\
                <a href="\(RegisterPages.Paths.record.link(register.id, record.id))">\(record.title)</a><p class="soft">\(kind)</p>\(form)</div></li>
                """
        }
        return "<section><h2>可以报名的 <span class=\"count\">\(day.open.count)</span></h2><ol class=\"day-list\">\(rows)</ol></section>"
    }

    /// POST /deputy/sign-up/<event>
    func signUp(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        guard context.viewer.has(.deputy) else { throw Failure.notFound }
        _ = try await office.signUp(code, by: context.viewer)
        return site.seeOther(Paths.home.link(), flash: "signed-up")
    }

    // MARK: Where one stands

    private func thisYear(_ day: DeputyDay, _ viewer: Viewer) -> HTML {
        let lines = each(DossierHeading.allCases.filter { (day.counts[$0] ?? 0) > 0 }) { heading in
            FigureLine(heading.name, day.counts[heading] ?? 0, heading == .suggestion || heading == .opinion ? "件" : "次", href: "\(Paths.own.link())#\(heading.rawValue)").html
        }
        let absent = day.absences
        let missed: HTML = absent.unexcused + absent.excused == 0 ? .empty
            : "<p class=\"soft\">请假\(absent.excused)次，未请假缺席\(absent.unexcused)次。</p>"
        return """
            <section><h2>今年</h2><div class="figures">\(lines)</div>\(missed)\
            <p class="row"><a class="tap" href="\(Paths.own.link())">我的履职档案</a> <a class="tap" href="\(Paths.score.link())">我的考核得分</a></p></section>
            """
    }

    private func belonging(_ day: DeputyDay) -> HTML {
        func list(_ words: [String], _ none: String) -> HTML { words.isEmpty ? "<span class=\"soft\">\(none)</span>" : words.map { HTML($0) }.joined(separator: "、") }
        let stations: HTML = day.stations.isEmpty ? "<span class=\"soft\">还没有编入站点</span>"
            : day.stations.map { place in "<a href=\"/s/\(place.code)\">\(place.name)</a>" as HTML }.joined(separator: "、")
        return """
            <section><h2>我在哪里</h2>\(Facts([
                ("代表小组", list(day.groups.map(\.name), "还没有编组")), ("联络站", stations), ("联系我的组成人员", list(day.contacts, "还没有安排")),
            ]))</section>
            """
    }

    private func courses(_ day: DeputyDay) -> HTML {
        guard !day.courses.isEmpty else { return .empty }
        let rows = each(day.courses.prefix(Self.coursesShown)) { course in
            """
            <li><a href="\(RegisterPages.Paths.record.link("course", course.id))">\(course.name)</a>\
            <p><a class="soft" href="\(RegisterPages.Paths.new.link("completion"))?course=\(url: course.code)&day=\(url: office.today.description)&way=online">自学完了，登记</a></p></li>
            """ as HTML
        }
        return "<section><h2>还没学的必修课 <span class=\"count\">\(day.courses.count)</span></h2><ul class=\"plain-list\">\(rows)</ul></section>"
    }
}
